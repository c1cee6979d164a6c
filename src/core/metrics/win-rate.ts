/** How often decided deals are won. */
import { codesOf, countsOf, LOST, OPEN, type OutcomeCounts, type Outcomes, WON } from "../deals/outcomes.ts";
import { cleanTo15Digits } from "../money.ts";
import type { Numbers } from "../numbers.ts";
import { fail, ok, type Result, type Share } from "../result.ts";
import { exactSum, exactSumOf } from "./exact-sum.ts";

/** What the won deals are divided by: the decided ones, or every deal, open ones included. */
export type WinRateBasis = "closed" | "all";

/** Beside the two bases, "stale": open deals whose close date has passed count as lost. */
export const WIN_RATE_BASES: readonly (WinRateBasis | "stale")[] = ["closed", "all", "stale"];

/**
 * Win rate: won deals over decided deals, by count; with amounts, won amount over decided amount.
 *
 * Open deals are left out of both sides, so that a young pipeline does not look bad; the basis "all" divides by every
 * deal instead. The two ways of counting differ by ten points in real data, which is why the basis has a name. With
 * amounts, a blank amount weighs nothing.
 *
 * NO_DATA when there is nothing to divide by: no deals, none decided, or decided deals that add up to no money.
 * LENGTHS_DIFFER when outcomes and amounts do not belong together.
 *
 * @example winRate(["won", "lost", "open"], null, "closed") // 0.5
 * @example winRate(["won", "lost", "open"], [300, 100, 50], "closed") // 0.75
 */
export function winRate(outcomes: Outcomes, amounts: Numbers | null, basis: WinRateBasis): Result<Share> {
  if (amounts && amounts.length !== outcomes.length) {
    return fail({
      code: "LENGTHS_DIFFER",
      first: "stages",
      firstLength: outcomes.length,
      second: "amounts",
      secondLength: amounts.length,
    });
  }
  const codes = codesOf(outcomes);
  const byCount = winRateOfCounts(countsOf(codes), basis);
  if (amounts === null || !byCount.ok) return byCount;

  const wonAmount = exactSumOf(amounts, codes, WON);
  const all = basis === "all" ? exactSum(amounts) : exactSum([wonAmount, exactSumOf(amounts, codes, LOST)]);
  return all === 0 ? fail({ code: "NO_DATA", missing: "amounts" }) : ok(cleanTo15Digits(wonAmount / all));
}

/** The same by count, from counts alone. */
export function winRateOfCounts([open, won, lost]: OutcomeCounts, basis: WinRateBasis): Result<Share> {
  if (open + won + lost === 0) return fail({ code: "NO_DATA", missing: "deals" });
  const counted = basis === "all" ? open + won + lost : won + lost;
  return counted === 0 ? fail({ code: "NO_DATA", missing: "decided deals" }) : ok(cleanTo15Digits(won / counted));
}

/**
 * Outcomes with stale deals as lost: open deals whose expected close day lies before the as-of day, by serial numbers.
 *
 * Nobody has closed them, but they have missed the day on which somebody said that they would be won. An open deal
 * without a close date is not stale.
 *
 * @example withStaleAsLost(["won", "open", "open"], [46082, 46082, 46142], 46112) // won, lost, open
 */
export function withStaleAsLost(outcomes: Outcomes, closed: readonly (number | null)[], asOf: number): Outcomes {
  return codesOf(outcomes).map((code, deal) => (code === OPEN && (closed[deal] ?? asOf) < asOf ? LOST : code));
}
