/** Where the period will end at the speed so far, and the speed it needs. */
import { exactSum } from "../metrics/exact-sum.ts";
import { cleanTo15Digits } from "../money.ts";
import { fail, ok, type Result, type Share } from "../result.ts";
import { quotaAttainment } from "./attainment.ts";
import type { Elapsed } from "./elapsed.ts";

const DAYS_OF_WEEK = 7;

/**
 * Pace: the attainment that the period would end with if the rest of it went like the days so far.
 *
 * Days count alike, although deals crowd at a period's end, so an early pace is low rather than wrong.
 *
 * NO_DATA before the first day is over, and without a quota.
 *
 * @example quotaPace(30_000, 90_000, { days: 30, ofDays: 90 }) // 1
 */
export function quotaPace(won: number, quota: number, elapsed: Elapsed): Result<Share> {
  if (elapsed.days === 0) return fail({ code: "NO_DATA", missing: "periods" });
  return quotaAttainment([(won * elapsed.ofDays) / elapsed.days], [quota]);
}

/**
 * Run rate: what was won in an average week of the period so far.
 *
 * NO_DATA before the first day is over.
 */
export function runRatePerWeek(won: number, elapsed: Elapsed): Result<number> {
  if (elapsed.days === 0) return fail({ code: "NO_DATA", missing: "periods" });
  return ok(cleanTo15Digits((won * DAYS_OF_WEEK) / elapsed.days));
}

/**
 * Run rate needed: what every week of the rest of the period has to bring to end exactly at quota; 0 once it is made.
 *
 * NO_DATA once the period is over: no rate can change it then.
 */
export function neededRunRatePerWeek(won: number, quota: number, elapsed: Elapsed): Result<number> {
  const daysLeft = elapsed.ofDays - elapsed.days;
  if (daysLeft === 0) return fail({ code: "NO_DATA", missing: "periods" });
  return ok(cleanTo15Digits((remainingQuota(won, quota) * DAYS_OF_WEEK) / daysLeft));
}

/** Remaining: what is still to be won, and 0 once the quota is made. */
export function remainingQuota(won: number, quota: number): number {
  return Math.max(0, exactSum([quota, -won]));
}
