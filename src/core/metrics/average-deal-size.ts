/** What a typical deal is worth. */
import { codesOf, LOST, OPEN, type Outcomes, WON } from "../deals/outcomes.ts";
import { cleanTo15Digits } from "../money.ts";
import type { Numbers } from "../numbers.ts";
import { fail, ok, type Result } from "../result.ts";
import { sumOfKey } from "./exact-sum.ts";
import { MEDIAN, summarize } from "./statistic.ts";

/** Whose amounts: won deals' mean or median, open deals' mean, or the mean of open and won deals together. */
export type DealSizeBasis = "won" | "open" | "all" | "median";

export const DEAL_SIZE_BASES: readonly DealSizeBasis[] = ["won", "open", "all", "median"];

/**
 * Average deal size: the mean amount of won deals.
 *
 * Open deals are hopes and lost deals were often priced to win, so neither says what a deal brings in. The basis "open"
 * takes the open ones instead, "all" open and won ones, "median" the middle amount of the won ones, which a few large
 * deals do not lift. A deal without an amount is left out of both sides, so that a gap in the data does not lower the
 * mean.
 *
 * NO_DATA when there are no deals, none of the basis, or no amounts among them.
 *
 * @example averageDealSize([100, 300, 900, null], ["won", "won", "lost", "won"]) // 200
 */
export function averageDealSize(amounts: Numbers, outcomes: Outcomes, basis: DealSizeBasis = "won"): Result<number> {
  if (outcomes.length === 0) return fail({ code: "NO_DATA", missing: "deals" });
  const codes = codesOf(outcomes);
  if (basis === "won" || basis === "open") {
    const { rows, filled, sum } = sumOfKey(amounts, codes, basis === "won" ? WON : OPEN);
    if (rows === 0) return fail({ code: "NO_DATA", missing: noneOf(basis) });
    return filled === 0 ? fail({ code: "NO_DATA", missing: "amounts" }) : ok(cleanTo15Digits(sum / filled));
  }
  const sizes: number[] = [];
  let deals = 0;
  for (let deal = 0; deal < codes.length; deal += 1) {
    if (!belongs(codes[deal] ?? OPEN, basis)) continue;
    deals += 1;
    const amount = amounts[deal] ?? null;
    if (amount !== null) sizes.push(amount);
  }
  return deals === 0 ? fail({ code: "NO_DATA", missing: noneOf(basis) }) : typical(sizes, basis);
}

/** The same where every amount counts, whatever became of its deal. */
export function typicalAmount(amounts: Numbers, basis: DealSizeBasis): Result<number> {
  const sizes: number[] = [];
  for (let deal = 0; deal < amounts.length; deal += 1) {
    const amount = amounts[deal] ?? null;
    if (amount !== null) sizes.push(amount);
  }
  return typical(sizes, basis);
}

function typical(sizes: readonly number[], basis: DealSizeBasis): Result<number> {
  return summarize(sizes, basis === "median" ? MEDIAN : { kind: "mean" }, "amounts");
}

function belongs(code: number, basis: "all" | "median"): boolean {
  return basis === "median" ? code === WON : code !== LOST;
}

function noneOf(basis: DealSizeBasis): "won deals" | "open deals" | "deals" {
  return basis === "open" ? "open deals" : basis === "all" ? "deals" : "won deals";
}
