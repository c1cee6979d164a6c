import { describe, expect, test } from "vitest";
import { fitHoltWinters, holtWinters } from "../../../src/core/forecast/holt-winters.ts";

const SERIES = [80, 119, 137, 99, 46, 86, 106, 84, 55, 86, 98, 65, 48, 74, 91, 68];
const WAVE = [5, -5, 0, 0];
const SMOOTHING = { alpha: 0.3, beta: 0.1, gamma: 0.2 };

describe("Holt–Winters", () => {
  const start = { level: 108.75, trend: -7.0625, seasons: [-28.75, 10.25, 28.25, -9.75] };

  test("statsmodels, additive season of 4: the first three steps", () => {
    const forecast = holtWinters(SERIES, SMOOTHING, start, 3);
    for (const [step, expected] of [30.200625, 63.689673, 79.843412].entries())
      expect(forecast[step]).toBeCloseTo(expected, 5);
  });

  // One whole season ahead the definition asks for the season that the last value has just updated; statsmodels takes
  // the one from before that update, hence its 43.301276. The two differ by that update and by nothing else.
  test("statsmodels, the fourth step: the same but for the last value's own season", () => {
    const fourth = holtWinters(SERIES, SMOOTHING, start, 4)[3] ?? 0;
    const oneBefore = holtWinters(SERIES.slice(0, -1), SMOOTHING, start, 1)[0] ?? 0;
    const seasonUpdate = SMOOTHING.gamma * ((SERIES[15] ?? 0) - oneBefore);
    expect(fourth - seasonUpdate).toBeCloseTo(43.301276, 5);
  });

  test("statsmodels, no season", () => {
    const forecast = holtWinters(SERIES, SMOOTHING, { level: 108.75, trend: -7.0625, seasons: [] }, 3);
    for (const [step, expected] of [62.48554, 59.64356, 56.80158].entries())
      expect(forecast[step]).toBeCloseTo(expected, 5);
  });

  test("a straight line with a fixed season is forecast exactly by the fit", () => {
    const line = Array.from({ length: 24 }, (_, index) => 100 + 2 * index + (WAVE[index % 4] ?? 0));
    const { smoothing, start } = fitHoltWinters(line, 4);
    const forecast = holtWinters(line, smoothing, start, 4);
    for (const [step, value] of forecast.entries())
      expect(value).toBeCloseTo(100 + 2 * (24 + step) + (WAVE[step % 4] ?? 0), 6);
  });

  test("a fitted smoothing errs less on the series than the parameters it started from", () => {
    const { smoothing, start } = fitHoltWinters(SERIES, 4);
    const oneStepErrors = (parameters: typeof smoothing) =>
      SERIES.map((value, index) =>
        index < 1 ? 0 : (value - (holtWinters(SERIES.slice(0, index), parameters, start, 1)[0] ?? 0)) ** 2,
      ).reduce((sum, error) => sum + error, 0);
    expect(oneStepErrors(smoothing)).toBeLessThanOrEqual(oneStepErrors({ alpha: 0.2, beta: 0.05, gamma: 0.05 }));
  });

  test("one value repeats itself", () => {
    const { smoothing, start } = fitHoltWinters([7], 12);
    for (const value of holtWinters([7], smoothing, start, 2)) expect(value).toBeCloseTo(7, 12);
  });
});
