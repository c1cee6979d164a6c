import { describe, expect, test } from "vitest";
import { findSeason, seriesForecast } from "../../../src/core/forecast/series-forecast.ts";

const SERIES = [80, 119, 137, 99, 46, 86, 106, 84, 55, 86, 98, 65, 48, 74, 91, 68];

describe("series forecast", () => {
  test("ORACLES: seasonal naive says the last season again", () => {
    expect(seriesForecast(SERIES, 4, 4, "seasonal naive")).toEqual({ ok: true, value: [48, 74, 91, 68] });
  });

  test("run rate is the mean of the last three, however far ahead", () => {
    expect(seriesForecast([1, 10, 20, 30], 2, null, "run rate")).toEqual({ ok: true, value: [20, 20] });
  });

  test("the combination is the mean of the three others", () => {
    const parts = (["seasonal naive", "holt-winters", "run rate"] as const).map((method) => {
      const result = seriesForecast(SERIES, 3, 4, method);
      return result.ok ? result.value : [];
    });
    const combined = seriesForecast(SERIES, 3, 4, "combination");
    for (const step of [0, 1, 2]) {
      const mean = parts.reduce((sum, part) => sum + (part[step] ?? 0), 0) / 3;
      expect(combined.ok && combined.value[step]).toBeCloseTo(mean, 9);
    }
  });

  test.each([
    { why: "month of quarter: the third month is always strong", values: [1, 1, 9, 1, 1, 9, 1, 1, 9], season: 3 },
    { why: "nothing repeats in a straight line", values: [1, 2, 3, 4, 5, 6, 7, 8], season: 1 },
    { why: "too short for any season", values: [5], season: 1 },
  ])("finds the season: $why", ({ values, season }) => {
    expect(findSeason(values)).toBe(season);
  });

  test.each([
    { why: "an empty series", values: [], horizon: 1, season: null, code: "NO_DATA" },
    { why: "no step ahead", values: [1], horizon: 0, season: null, code: "NOT_POSITIVE" },
    { why: "a season of nothing", values: [1], horizon: 1, season: 0, code: "NOT_POSITIVE" },
  ])("$why fails with $code", ({ values, horizon, season, code }) => {
    expect(seriesForecast(values, horizon, season, "combination")).toMatchObject({ failure: { code } });
  });
});
