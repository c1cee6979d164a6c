/** Historical forecast against the field's best-known example. */
import { describe, expect, it } from "vitest";
import { historicalForecast } from "../../../src/core/forecast/historical-forecast.ts";
import { failureFrom, valueFrom } from "../../kit.ts";

describe("historicalForecast", () => {
  it.each([
    {
      why: "Encharge guide: 1,000,000 + 5 % + 5 reps × 5,000, which is one deal a rep",
      revenues: [1_000_000],
      growth: 0.05,
      newReps: { reps: 5, dealsPerRep: 1, dealSize: 5000 },
      forecast: 1_075_000,
    },
    {
      why: "its prose says five deals a rep, which is more",
      revenues: [1_000_000],
      growth: 0.05,
      newReps: { reps: 5, dealsPerRep: 5, dealSize: 5000 },
      forecast: 1_175_000,
    },
    { why: "the mean of the past", revenues: [100, 200, 0], growth: 0, newReps: null, forecast: 100 },
    { why: "a shrinking business", revenues: [100], growth: -0.2, newReps: null, forecast: 80 },
    { why: "no binary dust", revenues: [0.1, 0.2], growth: 0, newReps: null, forecast: 0.15 },
  ])("$why", ({ revenues, growth, newReps, forecast }) => {
    expect(valueFrom(historicalForecast(revenues, growth, newReps))).toBe(forecast);
  });

  it("without a past there is no forecast from it", () => {
    expect(failureFrom(historicalForecast([], 0.05, null))).toEqual({
      code: "NO_DATA",
      missing: "full months before the as-of date",
    });
  });
});
