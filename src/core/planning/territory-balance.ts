/** Territory balance: how evenly a load (accounts, revenue, drive time) is spread over the reps. */
import { firstNegative } from "../first-negative.ts";
import { cleanTo15Digits } from "../money.ts";
import { fail, ok, type Result, type Share } from "../result.ts";

export interface TerritoryBalance {
  readonly mean: number;
  readonly smallest: number;
  readonly largest: number;
  /** Standard deviation of the whole team ÷ mean. */
  readonly coefficientOfVariation: Share;
  readonly largestOverMean: number;
  /** 0: all alike; towards 1: one rep carries everything. */
  readonly gini: Share;
}

/**
 * Territory balance: coefficient of variation, largest ÷ mean, and the Gini coefficient of the reps' loads.
 *
 * The team is the whole population, so the standard deviation divides by n. Gini = Σ|xi − xj| ÷ (2 n² mean), computed
 * from the sorted loads. NO_DATA without a rep; NOT_POSITIVE when all loads together are 0, NEGATIVE for a load below 0.
 *
 * @example territoryBalance([17, 13]) // Gini 0.0667
 */
export function territoryBalance(loads: readonly number[]): Result<TerritoryBalance> {
  const count = loads.length;
  if (count === 0) return fail({ code: "NO_DATA", missing: "reps" });
  const negative = firstNegative(loads);
  if (negative >= 0)
    return fail({ code: "NEGATIVE", argument: "loads", row: negative + 1, value: loads[negative] ?? 0 });
  const total = loads.reduce((sum, load) => sum + load, 0);
  if (total <= 0) return fail({ code: "NOT_POSITIVE", argument: "loads", value: total });
  const mean = total / count;
  const variance = loads.reduce((sum, load) => sum + (load - mean) ** 2, 0) / count;
  const sorted = [...loads].sort((a, b) => a - b);
  const weighted = sorted.reduce((sum, load, index) => sum + (2 * (index + 1) - count - 1) * load, 0);
  const largest = sorted[count - 1] ?? mean;
  return ok({
    mean: cleanTo15Digits(mean),
    smallest: sorted[0] ?? mean,
    largest,
    coefficientOfVariation: cleanTo15Digits(Math.sqrt(variance) / mean),
    largestOverMean: cleanTo15Digits(largest / mean),
    gini: cleanTo15Digits(weighted / (count * total)),
  });
}
