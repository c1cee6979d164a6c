/** The audit by owner: how clean everybody's deals are, and how much open pipeline hangs on what is not. */
import { amountSum } from "../metrics/amount-sum.ts";
import { cleanTo15Digits } from "../money.ts";
import type { Cell, Table } from "../table.ts";
import type { Finding } from "./audit.ts";
import type { Deal } from "./deal.ts";

/**
 * Everybody first, then owners in first-seen order; deals without an owner stand under a blank name.
 *
 * The score is the share of deals without an error or warning; notes cost nothing. A deal with three findings is one
 * deal, and its amount is at risk once.
 */
export function auditByOwner(deals: readonly Deal[], findings: readonly Finding[]): Table {
  const faulty = new Set(findings.filter(({ severity }) => severity !== "note").map(({ row }) => row));
  const byOwner = new Map<string, Deal[]>();
  for (const deal of deals) {
    const list = byOwner.get(deal.owner) ?? [];
    byOwner.set(deal.owner, list);
    list.push(deal);
  }
  const row = (owner: string, own: readonly Deal[]): Cell[] => {
    const bad = own.filter((deal) => faulty.has(deal.row));
    const score = own.length === 0 ? null : cleanTo15Digits(1 - bad.length / own.length);
    const atRisk = amountSum(bad.filter(({ outcome }) => outcome === "open"));
    return [owner, own.length, bad.length, score, atRisk];
  };
  return {
    columns: [
      { id: "owner", heading: "Owner", format: "text" },
      { id: "deals", heading: "Deals", format: "integer" },
      { id: "faulty", heading: "With findings", format: "integer" },
      { id: "score", heading: "Score", format: "share" },
      { id: "atRisk", heading: "Value at risk", format: "money" },
    ],
    rows: [row("All", deals), ...[...byOwner].map(([owner, own]) => row(owner, own))],
  };
}
