/** Forecast accuracy: how far forecasts were from what came. */
import { exactSum, nearestCents } from "../metrics/exact-sum.ts";
import { cleanTo15Digits } from "../money.ts";
import type { FullNumbers } from "../numbers.ts";
import { fail, ok, type Result } from "../result.ts";

export type AccuracyMeasure = "accuracy" | "wape" | "mape" | "bias" | "rmse" | "attainment" | "single";

export const ACCURACY_MEASURES: readonly AccuracyMeasure[] = [
  "accuracy",
  "wape",
  "mape",
  "bias",
  "rmse",
  "attainment",
  "single",
];

/**
 * Forecast accuracy: 1 − Σ|forecast − actual| ÷ Σ|actual|, never below 0.
 *
 * The other measures: "wape" is the quotient itself (weighted absolute percentage error); "mape" the mean of
 * |forecast − actual| ÷ |actual| over the periods; "bias" Σ(forecast − actual) ÷ Σ|actual|, above 0 when too high;
 * "rmse" the root of the mean squared difference, in money; "attainment" Σactual ÷ Σforecast; "single" the mean of
 * 1 − |actual − forecast| ÷ actual. Shares except "rmse". NO_DATA without periods; ZERO_ACTUAL where a measure divides
 * by an actual that is 0; NOT_POSITIVE when all actuals, or for "attainment" all forecasts, together are 0.
 *
 * @example forecastAccuracy([110, 100, 90, 150], [100, 120, 80, 150], "wape") // 0.0889
 */
export function forecastAccuracy(
  forecasts: FullNumbers,
  actuals: FullNumbers,
  measure: AccuracyMeasure,
): Result<number> {
  const count = forecasts.length;
  if (count === 0) return fail({ code: "NO_DATA", missing: "periods" });
  switch (measure) {
    case "rmse":
      return ok(
        cleanTo15Digits(
          Math.sqrt(exactSum(Array.from(forecasts, (forecast, at) => (forecast - (actuals[at] ?? 0)) ** 2)) / count),
        ),
      );
    case "mape":
    case "single":
      return meanOfQuotients(forecasts, actuals, measure);
    case "attainment": {
      const forecast = exactSum(forecasts);
      if (forecast === 0) return fail({ code: "NOT_POSITIVE", argument: "forecasts", value: forecast });
      return ok(cleanTo15Digits(exactSum(actuals) / forecast));
    }
    case "bias": {
      const actual = sumOfSizes(actuals);
      if (actual === 0) return fail({ code: "NOT_POSITIVE", argument: "actuals", value: 0 });
      return ok(cleanTo15Digits((exactSum(forecasts) - exactSum(actuals)) / actual));
    }
    case "accuracy":
    case "wape": {
      const { error, actual } = errorInCents(forecasts, actuals) ?? errorInDoubles(forecasts, actuals);
      if (actual === 0) return fail({ code: "NOT_POSITIVE", argument: "actuals", value: 0 });
      const wape = error / actual;
      return ok(cleanTo15Digits(measure === "wape" ? wape : Math.max(0, 1 - wape)));
    }
  }
}

/** "mape": the mean of |forecast − actual| ÷ |actual|. "single": the mean of 1 − |forecast − actual| ÷ actual. */
function meanOfQuotients(forecasts: FullNumbers, actuals: FullNumbers, measure: "mape" | "single"): Result<number> {
  const quotients: number[] = [];
  for (let at = 0; at < forecasts.length; at++) {
    const actual = actuals[at] ?? 0;
    if (actual === 0) return fail({ code: "ZERO_ACTUAL", argument: "actuals", row: at + 1, measure });
    const error = Math.abs((forecasts[at] ?? 0) - actual);
    quotients.push(measure === "mape" ? error / Math.abs(actual) : 1 - error / actual);
  }
  return ok(cleanTo15Digits(exactSum(quotients) / quotients.length));
}

function sumOfSizes(values: FullNumbers): number {
  const sizes = new Float64Array(values.length);
  for (let at = 0; at < values.length; at++) sizes[at] = Math.abs(values[at] ?? 0);
  return exactSum(sizes);
}

/** Σ|forecast − actual| beside Σ|actual|, both in one unit. */
interface AbsoluteError {
  readonly error: number;
  readonly actual: number;
}

/** Cents are subtracted as cents: 110.1 − 100.05 is 10.05, and no binary neighbour of it. null where there is more than cents. */
function errorInCents(forecasts: FullNumbers, actuals: FullNumbers): AbsoluteError | null {
  let error = 0;
  let size = 0;
  for (let at = 0; at < forecasts.length; at++) {
    const forecast = forecasts[at] ?? 0;
    const actual = actuals[at] ?? 0;
    const one = nearestCents(forecast);
    const other = nearestCents(actual);
    error += Math.abs(one - other);
    size += Math.abs(other);
    if (one / 100 !== forecast || other / 100 !== actual || error + size > Number.MAX_SAFE_INTEGER) return null;
  }
  return { error, actual: size };
}

function errorInDoubles(forecasts: FullNumbers, actuals: FullNumbers): AbsoluteError {
  const errors = Array.from(forecasts, (forecast, at) => Math.abs(forecast - (actuals[at] ?? 0)));
  return { error: exactSum(errors), actual: sumOfSizes(actuals) };
}
