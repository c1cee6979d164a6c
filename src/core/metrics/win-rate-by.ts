/** Win rate by group: who, or what, wins how often. */
import { codesOf, LOST, OPEN, type Outcomes, WON } from "../deals/outcomes.ts";
import { type Groups, NO_GROUP } from "../groups.ts";
import { cleanTo15Digits } from "../money.ts";
import type { Numbers } from "../numbers.ts";
import { fail, ok, type Result } from "../result.ts";
import type { Table } from "../table.ts";
import { exactSum } from "./exact-sum.ts";
import type { WinRateBasis } from "./win-rate.ts";

/**
 * Win rate by group: won ÷ decided (or ÷ all) deals of each group, by count, or by value when amounts are given.
 *
 * A row for each group in first-seen order, with what was won, lost and is open: deals, or their amounts. A group in
 * which nothing is decided yet (or decided deals add up to no money) has no rate, which is not 0. Deals of no group are
 * left out. NO_DATA when no deal has a group.
 *
 * @example winRateBy({ labels: ["West"], of: [0, 0] }, ["won", "lost"], null, "closed") // West: 1, 1, 0, 50 %
 */
export function winRateBy(
  groups: Groups,
  outcomes: Outcomes,
  amounts: Numbers | null,
  basis: WinRateBasis,
): Result<Table> {
  if (groups.labels.length === 0) return fail({ code: "NO_DATA", missing: "deals" });
  const codes = codesOf(outcomes);
  const figures = amounts === null ? counts(groups, codes) : sums(groups, codes, amounts);
  return ok({
    columns: [
      { id: "group", heading: "Group", format: "text" },
      { id: "won", heading: "Won", format: amounts === null ? "integer" : "money" },
      { id: "lost", heading: "Lost", format: amounts === null ? "integer" : "money" },
      { id: "open", heading: "Open", format: amounts === null ? "integer" : "money" },
      { id: "rate", heading: "Win rate", format: "share" },
    ],
    rows: groups.labels.map((label, group) => {
      const figure = figures[group] ?? [];
      const [won, lost, open] = [figure[WON] ?? 0, figure[LOST] ?? 0, figure[OPEN] ?? 0];
      const counted = basis === "all" ? exactSum([won, lost, open]) : exactSum([won, lost]);
      return [label, won, lost, open, counted === 0 ? null : cleanTo15Digits(won / counted)];
    }),
  });
}

/** By code. */
function counts(groups: Groups, codes: Uint8Array): readonly number[][] {
  const tallies = groups.labels.map(() => [0, 0, 0]);
  for (let deal = 0; deal < codes.length; deal += 1) {
    const tally = tallies[groups.of[deal] ?? NO_GROUP];
    const code = codes[deal] ?? OPEN;
    if (tally !== undefined) tally[code] = (tally[code] ?? 0) + 1;
  }
  return tallies;
}

function sums(groups: Groups, codes: Uint8Array, amounts: Numbers): readonly number[][] {
  const lists = groups.labels.map(() => [OPEN, WON, LOST].map((): number[] => []));
  for (let deal = 0; deal < codes.length; deal += 1) {
    const amount = amounts[deal] ?? null;
    if (amount !== null) lists[groups.of[deal] ?? NO_GROUP]?.[codes[deal] ?? OPEN]?.push(amount);
  }
  return lists.map((byOutcome) => byOutcome.map(exactSum));
}
