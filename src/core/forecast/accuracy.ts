/** Forecast accuracy: how far forecasts were from what came. */
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
  forecasts: readonly number[],
  actuals: readonly number[],
  measure: AccuracyMeasure,
): Result<number> {
  if (forecasts.length === 0) return fail({ code: "NO_DATA", missing: "periods" });
  const errors = forecasts.map((forecast, index) => forecast - (actuals[index] ?? 0));
  const count = errors.length;
  const absoluteActual = sum(actuals.map(Math.abs));
  const zero = actuals.findIndex((actual) => actual === 0);
  switch (measure) {
    case "rmse":
      return ok(Math.sqrt(sum(errors.map((error) => error * error)) / count));
    case "mape":
      if (zero >= 0) return fail({ code: "ZERO_ACTUAL", argument: "actuals", row: zero + 1, measure });
      return ok(sum(errors.map((error, index) => Math.abs(error / (actuals[index] ?? 1)))) / count);
    case "single":
      if (zero >= 0) return fail({ code: "ZERO_ACTUAL", argument: "actuals", row: zero + 1, measure });
      return ok(sum(errors.map((error, index) => 1 - Math.abs(error) / (actuals[index] ?? 1))) / count);
    case "attainment": {
      const forecast = sum(forecasts);
      if (forecast === 0) return fail({ code: "NOT_POSITIVE", argument: "forecasts", value: forecast });
      return ok(sum(actuals) / forecast);
    }
    case "accuracy":
    case "wape":
    case "bias": {
      if (absoluteActual === 0) return fail({ code: "NOT_POSITIVE", argument: "actuals", value: 0 });
      if (measure === "bias") return ok(sum(errors) / absoluteActual);
      const wape = sum(errors.map(Math.abs)) / absoluteActual;
      return ok(measure === "wape" ? wape : Math.max(0, 1 - wape));
    }
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
