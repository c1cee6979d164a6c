/** What deals will bring in, judged by the stage they stand in. */
import type { Outcome } from "../deals/deal.ts";
import { exactSum } from "../metrics/exact-sum.ts";
import { weightedPipeline } from "../metrics/weighted-pipeline.ts";
import { wonAmount } from "../metrics/won-amount.ts";
import type { Numbers } from "../numbers.ts";
import { fail, ok, type Result } from "../result.ts";

/**
 * Stage forecast: won amount plus the weighted pipeline, the sum of amount × stage probability with won at 100 %.
 *
 * Lost deals count 0, whatever their probability says.
 *
 * NO_DATA when there is neither a won nor an open deal with an amount. BLANK_CELL and LENGTHS_DIFFER as in
 * `weightedPipeline`.
 *
 * @example stageForecast([1000], [0.6], ["open"]) // 600
 */
export function stageForecast(amounts: Numbers, probabilities: Numbers, outcomes: readonly Outcome[]): Result<number> {
  const won = wonAmount(amounts, outcomes);
  const weighted = weightedPipeline(amounts, probabilities, outcomes);
  if (!weighted.ok && weighted.failure.code !== "NO_DATA") return weighted;
  if (!won.ok && !weighted.ok) return fail(weighted.failure);
  return ok(exactSum([won.ok ? won.value : null, weighted.ok ? weighted.value : null]));
}
