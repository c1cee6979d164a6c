/** How many of the reps made their quota. */
import { cleanTo15Digits } from "../money.ts";
import { fail, ok, type Result, type Share } from "../result.ts";
import { quotaAttainment } from "./attainment.ts";

/**
 * Quota achievement rate: reps at or over the threshold (by default 100 % of quota) over reps with a quota.
 *
 * Reps without a quota (null or 0) are left out of both sides: they cannot miss what they do not have.
 *
 * NO_DATA when no rep has a quota. LENGTHS_DIFFER when they do not belong together.
 *
 * @example quotaAchievementRate([100, 90, 50], [100, 100, null], 1) // 0.5
 */
export function quotaAchievementRate(
  actuals: readonly number[],
  quotas: readonly (number | null)[],
  threshold: Share,
): Result<Share> {
  if (actuals.length !== quotas.length) {
    return fail({
      code: "LENGTHS_DIFFER",
      first: "actuals",
      firstLength: actuals.length,
      second: "quotas",
      secondLength: quotas.length,
    });
  }
  let reps = 0;
  let achieved = 0;
  quotas.forEach((quota, rep) => {
    const attainment = quotaAttainment([actuals[rep] ?? 0], [quota ?? 0]);
    if (!attainment.ok) return;
    reps++;
    if (attainment.value >= threshold) achieved++;
  });
  return reps === 0 ? fail({ code: "NO_DATA", missing: "quotas" }) : ok(cleanTo15Digits(achieved / reps));
}
