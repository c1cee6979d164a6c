import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { type AccuracyMeasure, forecastAccuracy } from "../../../src/core/forecast/accuracy.ts";

const LIB = { forecasts: [110, 100, 90, 150], actuals: [100, 120, 80, 150] };

describe("forecast accuracy", () => {
  test.each<{ why: string; forecasts: number[]; actuals: number[]; measure: AccuracyMeasure; expected: number }>([
    {
      why: "scikit-learn MAPE",
      forecasts: [2.5, 0, 2, 8],
      actuals: [3, -0.5, 2, 7],
      measure: "mape",
      expected: 0.3273809523809524,
    },
    { why: "ORACLES lib: MAPE", ...LIB, measure: "mape", expected: 0.0979167 },
    { why: "ORACLES lib: WAPE", ...LIB, measure: "wape", expected: 0.0888889 },
    { why: "ORACLES lib: bias", ...LIB, measure: "bias", expected: 0 },
    { why: "1 − WAPE", ...LIB, measure: "accuracy", expected: 1 - 0.0888889 },
    { why: "never below 0", forecasts: [500], actuals: [100], measure: "accuracy", expected: 0 },
    { why: "root of (100 + 400 + 100 + 0) ÷ 4", ...LIB, measure: "rmse", expected: Math.sqrt(150) },
    { why: "actual ÷ forecast", forecasts: [200], actuals: [150], measure: "attainment", expected: 0.75 },
    { why: "1 − |A − F| ÷ A", forecasts: [90], actuals: [100], measure: "single", expected: 0.9 },
  ])("$measure: $why", ({ forecasts, actuals, measure, expected }) => {
    const result = forecastAccuracy(forecasts, actuals, measure);
    expect(result.ok && result.value).toBeCloseTo(expected, 6);
  });

  test.each<{ why: string; forecasts: number[]; actuals: number[]; measure: AccuracyMeasure; code: string }>([
    { why: "no period", forecasts: [], actuals: [], measure: "accuracy", code: "NO_DATA" },
    { why: "MAPE with an actual of 0", forecasts: [1, 2], actuals: [1, 0], measure: "mape", code: "ZERO_ACTUAL" },
    { why: "nothing came", forecasts: [1], actuals: [0], measure: "wape", code: "NOT_POSITIVE" },
  ])("$why fails with $code", ({ forecasts, actuals, measure, code }) => {
    expect(forecastAccuracy(forecasts, actuals, measure)).toMatchObject({ ok: false, failure: { code } });
  });

  property.prop([
    fc.array(fc.tuple(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 1, max: 1e6 })), { minLength: 1 }),
    fc.integer({ min: 2, max: 9 }),
  ])("money in another unit changes no share", (pairs, scale) => {
    const forecasts = pairs.map(([forecast]) => forecast);
    const actuals = pairs.map(([, actual]) => actual);
    for (const measure of ["accuracy", "wape", "mape", "bias"] as const) {
      const plain = forecastAccuracy(forecasts, actuals, measure);
      const scaled = forecastAccuracy(
        forecasts.map((f) => f * scale),
        actuals.map((a) => a * scale),
        measure,
      );
      if (!plain.ok || !scaled.ok) throw new Error("positive actuals always have a measure");
      expect(scaled.value).toBeCloseTo(plain.value, 9);
    }
  });
});
