/** The forecast by month: literal dates, four rows for the rest, and totals that reconcile. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../../src/core/calendar.ts";
import type { Deal } from "../../../src/core/deals/deal.ts";
import { forecastMonths } from "../../../src/core/forecast/months-table.ts";
import { exactSum } from "../../../src/core/metrics/exact-sum.ts";
import { formatAt } from "../../../src/core/table.ts";
import { valueFrom } from "../../kit.ts";
import { anyInput, cellsOf, columnOf, input, lost, open, won } from "../some-deals.ts";

describe("forecastMonths", () => {
  const deals = [
    won(10, "2025-02-03"),
    won(100, "2025-10-15"),
    won(200, "2025-12-31"),
    won(40, "2026-01-02"),
    won(7, ""),
    won(1000, "2026-03-01"),
    open(400, 0.5, "2026-02-15"),
    open(200, 0.25, "2025-11-05"),
    open(80, 0.5, "2024-11-05"),
    open(1000, 0.1, "2026-08-01"),
    open(300, 0.2, ""),
  ];
  const table = cellsOf(forecastMonths(input(deals, "2026-02-10", "2026-Q1")));

  it.each<{ why: string; row: string; column: string; value: number | null }>([
    { why: "a month's won deals", row: "2025-10-01", column: "won", value: 100 },
    { why: "the last day of a month belongs to it", row: "2025-12-01", column: "won", value: 200 },
    { why: "a month without won deals since the first decision is 0", row: "2025-11-01", column: "won", value: 0 },
    { why: "a month after the as-of date is blank", row: "2026-03-01", column: "won", value: null },
    { why: "an overdue deal stands where it was expected", row: "2025-11-01", column: "open", value: 200 },
    { why: "weighted by its probability", row: "2025-11-01", column: "weighted", value: 50 },
    { why: "stage forecast is won + weighted", row: "2025-11-01", column: "stageForecast", value: 50 },
    { why: "won in the running month so far", row: "2026-02-01", column: "stageForecast", value: 200 },
    { why: "before the twelve months", row: "Before these months", column: "won", value: 10 },
    { why: "open deals from long ago", row: "Before these months", column: "open", value: 80 },
    { why: "after them", row: "After these months", column: "open", value: 1000 },
    { why: "what was won later is not known", row: "After these months", column: "won", value: null },
    { why: "won without a date is won", row: "No close date", column: "won", value: 7 },
    { why: "open without a date is open", row: "No close date", column: "open", value: 300 },
    { why: "the total, without what is not known yet", row: "Total", column: "won", value: 357 },
    { why: "the whole pipeline", row: "Total", column: "open", value: 1980 },
    { why: "weighted as a whole", row: "Total", column: "weighted", value: 450 },
    {
      why: "history: February to December, eleven months",
      row: "2026-01-01",
      column: "historicalForecast",
      value: 310 / 11,
    },
    {
      why: "a coming month: twelve complete months, January the last",
      row: "2026-03-01",
      column: "historicalForecast",
      value: 350 / 12,
    },
    { why: "the running month is not complete", row: "2026-02-01", column: "historicalForecast", value: 350 / 12 },
    { why: "totals have no history", row: "Total", column: "historicalForecast", value: null },
  ])("$row, $column: $why", ({ row, column, value }) => {
    if (value === null) expect(table(row, column)).toBeNull();
    else expect(table(row, column)).toBeCloseTo(value, 12);
  });

  it("counts a month as complete on its last day", () => {
    const cell = (asOf: string) =>
      cellsOf(forecastMonths(input([won(100, "2025-10-15"), won(30, "2025-11-30")], asOf, "2025-Q4")))(
        "2025-12-01",
        "historicalForecast",
      );
    expect([cell("2025-11-29"), cell("2025-11-30")]).toEqual([100, 65]);
  });

  it("tells what was won on the first day of a month, of the twelve and of those after them", () => {
    const first = [won(10, "2026-02-01")];
    expect(cellsOf(forecastMonths(input(first, "2026-02-01", "2026-Q1")))("2026-02-01", "won")).toBe(10);
    expect(cellsOf(forecastMonths(input(first, "2026-02-01", "2026-01")))("After these months", "won")).toBe(10);
  });

  it("begins its history with the first decision, be it a lost deal", () => {
    const deals = [lost(5, "2025-09-10"), won(100, "2025-10-15")];
    expect(
      cellsOf(forecastMonths(input(deals, "2025-12-31", "2025-Q4")))("2025-12-01", "historicalForecast"),
    ).toBeCloseTo(100 / 3, 12);
  });

  it("shows months first, then text, and says so", () => {
    const months = valueFrom(forecastMonths(input(deals, "2026-02-10", "2026-02")));
    expect(columnOf(months, "month")).toEqual([
      "2025-03-01",
      "2025-04-01",
      "2025-05-01",
      "2025-06-01",
      "2025-07-01",
      "2025-08-01",
      "2025-09-01",
      "2025-10-01",
      "2025-11-01",
      "2025-12-01",
      "2026-01-01",
      "2026-02-01",
      "Before these months",
      "After these months",
      "No close date",
      "Total",
    ]);
    expect([0, 11, 12, 15].map((row) => formatAt(months, row, 0))).toEqual(["month", "month", "text", "text"]);
  });

  it("is blank by month when no open deal has a date, and still counts them in the total", () => {
    const cell = cellsOf(forecastMonths(input([won(10, "2025-11-03"), open(90, 0.5, "")], "2025-12-31", "2025-Q4")));
    expect(cell("2025-11-01", "open")).toBeNull();
    expect(cell("2025-11-01", "stageForecast")).toBeNull();
    expect(cell("No close date", "open")).toBe(90);
    expect(cell("Total", "stageForecast")).toBe(55);
  });

  const numbers = (cells: readonly unknown[]) => cells.filter((cell): cell is number => typeof cell === "number");

  it("adds up: every column's rows are its total, and the total is every open and every known won deal", () => {
    fc.assert(
      fc.property(anyInput, (any) => {
        const months = valueFrom(forecastMonths(any));
        for (const id of ["won", "open", "weighted"]) {
          const column = columnOf(months, id);
          expect(column).toHaveLength(16);
          expect(exactSum(numbers(column.slice(0, 15))), id).toBe(column[15] ?? 0);
        }
        const amounts = (of: readonly Deal[]) => exactSum(of.map((deal) => deal.amount));
        const wonByThen = any.deals.filter(
          (deal) => deal.outcome === "won" && (deal.closed === null || deal.closed <= any.asOf),
        );
        expect(columnOf(months, "open")[15] ?? 0).toBe(amounts(any.deals.filter((deal) => deal.outcome === "open")));
        expect(columnOf(months, "won")[15] ?? 0).toBe(amounts(wonByThen));
      }),
      { numRuns: 500 },
    );
  });

  it("does not look into the future: decisions after the as-of date change nothing", () => {
    fc.assert(
      fc.property(anyInput, fc.integer({ min: 1, max: 900 }), (any, days) => {
        const later = { ...won(12_345, ""), closed: addDays(any.asOf, days) };
        const also = { ...lost(777, "2025-01-01"), closed: addDays(any.asOf, days) };
        expect(forecastMonths({ ...any, deals: [...any.deals, later, also] })).toEqual(forecastMonths(any));
      }),
      { numRuns: 300 },
    );
  });

  it("does not depend on the order of the deals, and scales with their amounts", () => {
    fc.assert(
      fc.property(anyInput, (any) => {
        const table = valueFrom(forecastMonths(any));
        expect(valueFrom(forecastMonths({ ...any, deals: [...any.deals].reverse() }))).toEqual(table);
        const doubled = any.deals.map((deal) => ({ ...deal, amount: deal.amount === null ? null : deal.amount * 2 }));
        const twice = valueFrom(forecastMonths({ ...any, deals: doubled }));
        for (const id of ["won", "open", "historicalForecast"]) {
          columnOf(twice, id).forEach((cell, row) => {
            const once = columnOf(table, id)[row];
            if (typeof once !== "number") expect(cell).toBe(once);
            else expect(cell).toBeCloseTo(once * 2, 6);
          });
        }
      }),
      { numRuns: 200 },
    );
  });
});
