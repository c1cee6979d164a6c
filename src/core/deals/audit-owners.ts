/** The audit by owner: how clean everybody's deals are, and how much open pipeline hangs on what is not. */
import { amountSum } from "../metrics/amount-sum.ts";
import { cleanTo15Digits } from "../money.ts";
import type { Cell, Table } from "../table.ts";
import type { Finding } from "./audit.ts";
import type { DealColumns } from "./deal-columns.ts";
import { OPEN } from "./outcomes.ts";

/**
 * Everybody first, then owners in first-seen order; deals without an owner stand under a blank name.
 *
 * The score is the share of deals without an error or warning; notes cost nothing. A deal with three findings is one
 * deal, and its amount is at risk once.
 */
export function auditByOwner(deals: DealColumns, findings: readonly Finding[]): Table {
  const faulty = new Set(findings.filter(({ severity }) => severity !== "note").map(({ deal }) => deal));
  const all: number[] = [];
  const byOwner = new Map<string, number[]>();
  for (let deal = 0; deal < deals.rows.length; deal += 1) {
    const owner = deals.owners?.[deal] ?? "";
    const own = byOwner.get(owner) ?? [];
    byOwner.set(owner, own);
    own.push(deal);
    all.push(deal);
  }
  const row = (owner: string, own: readonly number[]): Cell[] => {
    const bad = own.filter((deal) => faulty.has(deal));
    const score = own.length === 0 ? null : cleanTo15Digits(1 - bad.length / own.length);
    const open = bad.filter((deal) => deals.outcomes[deal] === OPEN);
    const atRisk = amountSum(open.map((deal) => ({ amount: deals.amounts[deal] ?? null })));
    return [owner, own.length, bad.length, score, atRisk];
  };
  return {
    columns: [
      { id: "owner", heading: "Owner", format: "text" },
      { id: "deals", heading: "Deals", format: "integer", definition: "Rows of the tab with this owner." },
      { id: "faulty", heading: "With findings", format: "integer", definition: "Deals with an error or a warning." },
      { id: "score", heading: "Score", format: "share" },
      { id: "atRisk", heading: "Value at risk", format: "money" },
    ],
    rows: [row("All", all), ...[...byOwner].map(([owner, own]) => row(owner, own))],
  };
}
