/** What a deal is known by from one reading of the tab to the next, when rows have moved. */
import type { Deal } from "./deal.ts";

/**
 * A key for each deal, in the deals' order: its id; without one its name with account and owner; else its row.
 *
 * Deals that share a key are told apart by created date, then by row: "D-7", "D-7 (2)".
 */
export function dealKeys(deals: readonly Deal[]): string[] {
  const plain = deals.map(plainKey);
  const shared = new Map<string, number[]>();
  const first = new Map<string, number>();
  plain.forEach((key, at) => {
    const before = first.get(key);
    if (before === undefined) first.set(key, at);
    else shared.set(key, [...(shared.get(key) ?? [before]), at]);
  });
  for (const [key, places] of shared) {
    const sorted = [...places].sort((one, other) => compare(deals[one], deals[other]));
    sorted.forEach((at, turn) => {
      plain[at] = turn === 0 ? key : `${key} (${turn + 1})`;
    });
  }
  return plain;
}

function plainKey({ id, row, name, account, owner }: Deal): string {
  if (id !== `row ${row}`) return id;
  const words = [name, account, owner].filter((word) => word !== "");
  return name === "" && account === "" ? id : words.join(" · ");
}

function compare(one: Deal | undefined, other: Deal | undefined): number {
  const [created, otherCreated] = [one?.created ?? "", other?.created ?? ""];
  if (created !== otherCreated) return created < otherCreated ? -1 : 1;
  return (one?.row ?? 0) - (other?.row ?? 0);
}
