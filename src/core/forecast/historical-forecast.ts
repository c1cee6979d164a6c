/** What the coming period will bring in if it goes on as before. */

import { exactSum } from "../metrics/exact-sum.ts";
import { cleanTo15Digits } from "../money.ts";
import type { FullNumbers } from "../numbers.ts";
import { fail, ok, type Result, type Share } from "../result.ts";

/** New reps bring business that the past does not hold. */
export interface NewReps {
  readonly reps: number;
  readonly dealsPerRep: number;
  readonly dealSize: number;
}

/**
 * Historical forecast: average revenue of past periods × (1 + growth), plus what new reps will add.
 *
 * It looks at no open deal at all, so it serves where the pipeline is thin and as the bar for cleverer methods. The
 * number of deals a new rep brings is explicit, because the field's best-known example multiplies by one and says five.
 *
 * NO_DATA without a past period.
 *
 * @example historicalForecast([1_000_000], 0.05, { reps: 5, dealsPerRep: 1, dealSize: 5000 }) // 1,075,000
 */
export function historicalForecast(revenues: FullNumbers, growth: Share, newReps: NewReps | null): Result<number> {
  if (revenues.length === 0) return fail({ code: "NO_DATA", missing: "full months before the as-of date" });
  const goingOn = (exactSum(revenues) / revenues.length) * (1 + growth);
  const added = newReps ? newReps.reps * newReps.dealsPerRep * newReps.dealSize : 0;
  return ok(cleanTo15Digits(goingOn + added));
}
