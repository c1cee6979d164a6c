/** Sales cycle: whose days count, and from when to when. */
import { describe, expect, it } from "vitest";
import type { Outcome } from "../../../src/core/deals/deal.ts";
import { parseCycleMeasure, type SalesCycleBasis, salesCycle } from "../../../src/core/metrics/sales-cycle.ts";
import { failureFrom, valueFrom } from "../../kit.ts";
import { dayOf, daysOf } from "../some-columns.ts";

describe("salesCycle", () => {
  const deals = (
    rows: readonly (readonly [created: string, closed: string, outcome: Outcome])[],
    basis: SalesCycleBasis,
  ) =>
    salesCycle(
      daysOf(rows.map(([created]) => created)),
      daysOf(rows.map(([, closed]) => closed)),
      rows.map(([, , outcome]) => outcome),
      { basis, count: "days", statistic: { kind: "mean" } },
      null,
    );

  it.each<{ why: string; rows: (readonly [string, string, Outcome])[]; basis?: SalesCycleBasis; days: number }>([
    {
      why: "usedaymark: 45, 54 and 39 days",
      rows: [
        ["2025-01-01", "2025-02-15", "won"],
        ["2025-01-10", "2025-03-05", "won"],
        ["2025-01-20", "2025-02-28", "won"],
      ],
      days: 46,
    },
    { why: "created and closed on one day", rows: [["2025-01-01", "2025-01-01", "won"]], days: 0 },
    { why: "over a leap day", rows: [["2024-02-28", "2024-03-01", "won"]], days: 2 },
    {
      why: "lost and open deals are left out",
      rows: [
        ["2025-01-01", "2025-01-11", "won"],
        ["2025-01-01", "2025-01-21", "lost"],
        ["2025-01-01", "2025-06-01", "open"],
      ],
      days: 10,
    },
    {
      why: "lost deals count on the basis closed",
      rows: [
        ["2025-01-01", "2025-01-11", "won"],
        ["2025-01-01", "2025-01-21", "lost"],
        ["2025-01-01", "2025-06-01", "open"],
      ],
      basis: "closed",
      days: 15,
    },
    {
      why: "a missing date and one before the creation are left out",
      rows: [
        ["2025-01-01", "2025-01-11", "won"],
        ["", "2025-01-21", "won"],
        ["2025-01-01", "", "won"],
        ["2025-01-11", "2025-01-01", "won"],
      ],
      days: 10,
    },
  ])("$why", ({ rows, basis = "won", days }) => {
    expect(valueFrom(deals(rows, basis))).toBe(days);
  });

  it.each([
    { why: "nothing won", basis: "won", missing: "won deals" },
    { why: "nothing decided", basis: "closed", missing: "decided deals" },
  ] as const)("$why", ({ basis, missing }) => {
    expect(failureFrom(deals([["2025-01-01", "2025-06-01", "open"]], basis))).toEqual({ code: "NO_DATA", missing });
  });
});

describe("salesCycle by words", () => {
  const ROWS: readonly (readonly [created: string, closed: string, outcome: Outcome])[] = [
    ["2025-01-06", "2025-01-10", "won"],
    ["2025-01-06", "2025-01-20", "won"],
    ["2025-01-06", "2025-03-07", "won"],
    ["2025-01-06", "2025-01-07", "lost"],
    ["2025-01-06", "2025-12-31", "open"],
    ["2025-03-10", "", "open"],
  ];
  const cycle = (words: string, asOf: string | null = null, rows = ROWS) => {
    const measure = parseCycleMeasure(words);
    if (measure === null) throw new Error(`unknown: ${words}`);
    return salesCycle(
      daysOf(rows.map(([created]) => created)),
      daysOf(rows.map(([, closed]) => closed)),
      rows.map(([, , outcome]) => outcome),
      measure,
      asOf === null ? null : dayOf(asOf),
    );
  };

  it.each([
    { words: "mean", asOf: null, days: 26, why: "4, 14 and 60 days" },
    { words: "Median", asOf: null, days: 14, why: "the middle one" },
    { words: "p90", asOf: null, days: 50.8, why: "four fifths of the way from the second to the third" },
    { words: "closed", asOf: null, days: 19.75, why: "the lost one's day as well" },
    { words: "median closed", asOf: null, days: 9, why: "two words" },
    { words: "weekdays", asOf: null, days: (5 + 11 + 45) / 3, why: "both ends counted" },
    { words: "mean", asOf: "2025-01-31", days: 9, why: "the third is not yet won" },
    { words: "survival", asOf: "2025-03-31", days: 14, why: "1, 4, 14, 60 decided; 84 and 21 still open" },
    { words: "won survival", asOf: "2025-03-31", days: 60, why: "the lost one leaves after a day" },
  ])("$words at $asOf: $why", ({ words, asOf, days }) => {
    expect(valueFrom(cycle(words, asOf))).toBeCloseTo(days, 10);
  });

  it("is not flattered by a young pipeline: with open deals it is longer than the median of the closed", () => {
    const young: typeof ROWS = [...ROWS, ["2025-01-06", "", "open"], ["2025-01-06", "", "open"]];
    expect(valueFrom(cycle("survival", "2025-03-31", young))).toBeGreaterThan(valueFrom(cycle("median closed")));
  });

  it("of survival needs the day, and something that is decided", () => {
    expect(failureFrom(cycle("survival"))).toEqual({ code: "MISSING_ARGUMENT", argument: "as_of" });
    expect(failureFrom(cycle("survival", "2025-01-06"))).toEqual({ code: "NO_DATA", missing: "decided deals" });
  });

  it.each(["modus", "mean median", "survival p90", "weekday", ""])("%j is no measure", (words) => {
    expect(parseCycleMeasure(words)).toBeNull();
  });
});
