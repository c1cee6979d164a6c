/** The monthly history and the forecast that each month gets from it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, monthStart } from "../../../src/core/calendar.ts";
import { historicalMonthForecast, monthlyHistory } from "../../../src/core/forecast/monthly-history.ts";
import { failureFrom, valueFrom } from "../../kit.ts";
import { anyDeals, day, lost, open, won } from "../some-deals.ts";

describe("monthlyHistory", () => {
  it("runs from the first decision's month to the last complete one, empty months as 0, unknown ones blank", () => {
    const deals = [
      lost(5, "2025-10-20"),
      won(null, "2025-12-01"),
      won(30, "2026-01-31"),
      won(9, "2026-02-01"),
      open(7, 1, "2025-01-01"),
      won(1, ""),
    ];
    const history = monthlyHistory(deals, day("2026-02-15"));
    expect([...history.wonByMonth]).toEqual([
      ["2025-10-01", 0],
      ["2025-11-01", 0],
      ["2025-12-01", null],
      ["2026-01-01", 30],
    ]);
    expect([history.firstMonth, history.runningMonth]).toEqual(["2025-10-01", "2026-02-01"]);
  });

  it("knows nothing of a tab without decisions", () => {
    const history = monthlyHistory([open(7, 1, "2025-01-01")], day("2026-02-15"));
    expect([history.wonByMonth.size, history.firstMonth]).toEqual([0, null]);
    expect(failureFrom(historicalMonthForecast(history, day("2026-03-01"), 0))).toEqual({
      code: "NO_DATA",
      missing: "full months before the as-of date",
    });
  });
});

describe("historicalMonthForecast", () => {
  const deals = Array.from({ length: 14 }, (_, back) => ({
    ...won(100 * (back + 1), ""),
    closed: monthStart(day("2026-01-01"), -back),
  }));
  const history = monthlyHistory(deals, day("2026-02-15"));

  it.each([
    { why: "twelve months, not thirteen", month: "2026-02-01", forecast: 650 },
    { why: "months to come see the same past", month: "2026-12-01", forecast: 650 },
    { why: "a past month sees only what lay before it", month: "2025-02-01", forecast: 1350 },
  ])("$why", ({ month, forecast }) => {
    expect(valueFrom(historicalMonthForecast(history, day(month), 0))).toBe(forecast);
    expect(valueFrom(historicalMonthForecast(history, day(month), 0.1))).toBeCloseTo(forecast * 1.1, 9);
  });

  it("leaves out months whose won deals have no amounts", () => {
    const gaps = monthlyHistory([won(100, "2025-11-02"), won(null, "2025-12-02")], day("2026-01-15"));
    expect(valueFrom(historicalMonthForecast(gaps, day("2026-01-01"), 0))).toBe(100);
  });

  it("does not look into the month itself or later", () => {
    fc.assert(
      fc.property(anyDeals, fc.integer({ min: 0, max: 35 }), (any, months) => {
        const month = monthStart(day("2024-01-01"), months);
        const asOf = day("2026-12-31");
        const known = any.filter((deal) => deal.closed === null || deal.closed < month);
        const forecast = historicalMonthForecast(monthlyHistory(any, asOf), month, 0);
        expect(historicalMonthForecast(monthlyHistory(known, asOf), month, 0)).toEqual(forecast);
        expect(historicalMonthForecast(monthlyHistory(any, addDays(month, -1)), month, 0)).toEqual(forecast);
      }),
    );
  });
});
