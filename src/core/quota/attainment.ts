/** How much of a quota is won. */

import { exactSum } from "../metrics/exact-sum.ts";
import { cleanTo15Digits } from "../money.ts";
import type { Numbers } from "../numbers.ts";
import { fail, ok, type Result, type Share } from "../result.ts";

/**
 * Quota attainment: won over quota; of several periods or reps the sum won over the sum of quotas.
 *
 * Never the mean of ratios: a small quota met twice over would hide a large one missed. A blank (null) adds nothing.
 *
 * NO_DATA when the quotas add up to nothing: a zero quota has no attainment. LENGTHS_DIFFER when they do not belong
 * together.
 *
 * @example quotaAttainment([50_000], [45_000]) // 1.1111, that is 111.11 %
 */
export function quotaAttainment(actuals: Numbers, quotas: Numbers): Result<Share> {
  if (actuals.length !== quotas.length) {
    return fail({
      code: "LENGTHS_DIFFER",
      first: "actuals",
      firstLength: actuals.length,
      second: "quotas",
      secondLength: quotas.length,
    });
  }
  const quota = exactSum(quotas);
  if (quota <= 0) return fail({ code: "NO_DATA", missing: "quotas" });
  return ok(cleanTo15Digits(exactSum(actuals) / quota));
}
