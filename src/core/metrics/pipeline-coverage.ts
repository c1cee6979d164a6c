/** How many times the open pipeline covers what is still to be won. */
import { cleanTo15Digits } from "../money.ts";
import { fail, ok, type Result, type Share } from "../result.ts";
import { exactSum } from "./exact-sum.ts";

/** What is covered, and by what: the quota still to be won, the full quota, or the first by the weighted pipeline. */
export type CoverageBasis = "remaining" | "quota" | "weighted";

export const COVERAGE_BASES: readonly CoverageBasis[] = ["remaining", "quota", "weighted"];

/**
 * Pipeline coverage: the open amount over the quota that is still to be won.
 *
 * Only the rest of the quota is covered, because what is won needs no pipeline. For the other readings give 0 as won
 * to date (coverage of the full quota) or the weighted pipeline as the open amount.
 *
 * NOT_POSITIVE when nothing is left to cover: the quota is met, so coverage means nothing.
 *
 * @example pipelineCoverage(4_800_000, 2_000_000, 400_000) // 3, as 4.8 M cover the remaining 1.6 M three times
 */
export function pipelineCoverage(openAmount: number, quota: number, wonToDate: number): Result<number> {
  const remaining = exactSum([quota, -wonToDate]);
  if (remaining <= 0) return fail({ code: "NOT_POSITIVE", argument: "quota left to win", value: remaining });
  return ok(cleanTo15Digits(openAmount / remaining));
}

/**
 * Needed coverage: how much pipeline it takes to win one unit of quota, 1 ÷ win rate.
 *
 * NOT_POSITIVE when nothing was ever won: no amount of pipeline would then be enough.
 *
 * @example neededCoverage(0.25) // 4
 */
export function neededCoverage(winRate: Share): Result<number> {
  if (winRate <= 0) return fail({ code: "NOT_POSITIVE", argument: "win rate", value: winRate });
  return ok(cleanTo15Digits(1 / winRate));
}
