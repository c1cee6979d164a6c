/** How many of the reps made their quota. */
import { cleanTo15Digits } from "../money.ts";
import type { Numbers } from "../numbers.ts";
import { fail, ok, type Result, type Share } from "../result.ts";

/**
 * Quota achievement rate: reps at or over the threshold (by default 100 % of quota) over reps with a quota.
 *
 * Reps without a quota (null or 0) are left out of both sides: they cannot miss what they do not have. A rep with a quota
 * and no actual (null) has won nothing yet.
 *
 * NO_DATA when no rep has a quota. LENGTHS_DIFFER when they do not belong together.
 *
 * @example quotaAchievementRate([100, 90, 50], [100, 100, null], 1) // 0.5
 */
export function quotaAchievementRate(actuals: Numbers, quotas: Numbers, threshold: Share): Result<Share> {
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
  for (let rep = 0; rep < quotas.length; rep++) {
    const quota = quotas[rep] ?? 0;
    if (quota <= 0) continue;
    reps++;
    if (reaches((actuals[rep] ?? 0) / quota, threshold)) achieved++;
  }
  return reps === 0 ? fail({ code: "NO_DATA", missing: "quotas" }) : ok(cleanTo15Digits(achieved / reps));
}

/** By the digits that a sheet shows; only a close call needs them, and cleaning costs more than all the rest. */
function reaches(attainment: Share, threshold: Share): boolean {
  const isClose = Math.abs(attainment - threshold) < 1e-9;
  return (isClose ? cleanTo15Digits(attainment) : attainment) >= threshold;
}
