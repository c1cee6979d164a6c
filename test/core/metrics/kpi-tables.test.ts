/** The dashboard's tables, worked out by hand. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DealsReading } from "../../../src/core/deals/deal.ts";
import { kpiFigures, kpiMissing, kpiMonths, kpiReps } from "../../../src/core/metrics/kpi-tables.ts";
import { valueFrom } from "../../kit.ts";
import { anyInput, cellsOf, columnOf, day, deal, input, rep } from "../some-deals.ts";

const deals = [
  deal({ outcome: "won", amount: 300, created: day("2026-01-01"), closed: day("2026-01-11") }),
  deal({ outcome: "won", amount: 100, created: day("2026-01-05"), closed: day("2026-02-04"), owner: "Bob" }),
  deal({ outcome: "lost", amount: 100, created: day("2026-01-01"), closed: day("2026-02-20") }),
  deal({ outcome: "won", amount: 200, created: day("2025-09-01"), closed: day("2025-11-01") }),
  deal({ amount: 500, probability: 0.5, created: day("2025-12-31"), closed: day("2026-03-20") }),
  deal({ amount: 50, probability: 0.1, created: day("2026-02-01"), closed: day("2026-05-20") }),
];
const over = input(deals, "2026-03-31", "2026-Q1", { reps: [rep("Ann", 500), rep("Bob", 100)] });

describe("kpiFigures", () => {
  it.each([
    { figure: "Won", now: 400, before: 200, change: 1 },
    { figure: "Deals won", now: 2, before: 1, change: 1 },
    { figure: "Win rate", now: 0.666666666666667, before: 1, change: -0.333333333333333 },
    { figure: "Win rate by value", now: 0.8, before: 1, change: -0.2 },
    { figure: "Average won deal", now: 200, before: 200, change: 0 },
    { figure: "Sales cycle, mean days", now: 20, before: 61, change: -0.672131147540984 },
    { figure: "Revenue per rep", now: 200, before: 200, change: 0 },
    { figure: "New deals", now: 4, before: 1, change: 3 },
    { figure: "New pipeline", now: 550, before: 500, change: 0.1 },
    { figure: "Attainment", now: 0.666666666666667, before: null, change: null },
    { figure: "Quota achievement rate", now: 0.5, before: null, change: null },
    { figure: "Open pipeline", now: 550, before: null, change: null },
    { figure: "Open deals", now: 2, before: null, change: null },
    { figure: "Weighted pipeline", now: 255, before: null, change: null },
    { figure: "Overdue pipeline", now: 500, before: null, change: null },
    { figure: "Coverage", now: 2.5, before: null, change: null },
    { figure: "Needed coverage", now: 1.33333333333333, before: null, change: null },
    // 2 open × 0.75 × 200 ÷ 33⅔ days, which are 33.6666666666667 to 15 digits.
    { figure: "Pipeline velocity a day", now: 8.9108910891089, before: null, change: null },
    { figure: "Pipeline efficiency", now: 0.48, before: null, change: null },
  ])("$figure", ({ figure, now, before, change }) => {
    const cell = cellsOf(kpiFigures(over));
    expect([cell(figure, "now"), cell(figure, "before"), cell(figure, "change")]).toEqual([now, before, change]);
  });

  it("compares the same number of days while the period runs", () => {
    const running = { ...over, asOf: day("2026-02-04") };
    const table = valueFrom(kpiFigures(running));
    expect(table.columns.map(({ heading }) => heading).slice(1, 3)).toEqual([
      "2026-Q1 (first 35 days)",
      "2025-Q4 (first 35 days)",
    ]);
    expect(cellsOf(kpiFigures(running))("Won", "now")).toBe(400);
  });

  it("has as many rows and formats for any deals, and no figure that is not finite", () => {
    fc.assert(
      fc.property(anyInput, (any) => {
        const table = kpiFigures(any);
        if (!table.ok) {
          expect(table.failure.code).toBe("PERIOD_NOT_STARTED");
          return;
        }
        expect(table.value.rows).toHaveLength(20);
        expect(table.value.rowFormats).toHaveLength(20);
        for (const value of table.value.rows.flat())
          if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
      }),
    );
  });
});

describe("kpiMonths", () => {
  it("ends with the as-of date's month, up to that day", () => {
    const table = kpiMonths({ ...over, asOf: day("2026-02-04") });
    expect(columnOf(table, "month").slice(-2)).toEqual(["2026-01-01", "2026-02-01"]);
    expect(table.rows).toHaveLength(12);
    expect(columnOf(table, "won").slice(-4)).toEqual([200, 0, 300, 100]);
    expect(columnOf(table, "winRate").slice(-2)).toEqual([1, 1]);
    expect(columnOf(table, "created").slice(-2)).toEqual([3, 1]);
  });

  it("adds up to what was won in the twelve months", () => {
    fc.assert(
      fc.property(anyInput, (any) => {
        const total = columnOf(kpiMonths(any), "dealsWon").reduce<number>((sum, count) => sum + Number(count), 0);
        const first = String(kpiMonths(any).rows[0]?.[0]);
        const won = any.deals.filter(
          ({ outcome, closed }) => outcome === "won" && closed !== null && closed >= first && closed <= any.asOf,
        );
        expect(total).toBe(won.length);
      }),
    );
  });
});

it("kpiReps has the team first, and its won amount is the reps' together", () => {
  const table = valueFrom(kpiReps(over));
  expect(columnOf(table, "rep")).toEqual(["Team", "Ann", "Bob"]);
  expect(columnOf(table, "won")).toEqual([400, 300, 100]);
  expect(columnOf(table, "attainment")).toEqual([0.666666666666667, 0.6, 1]);
});

it("kpiMissing names what the other figures need", () => {
  const reading: DealsReading = { deals, matches: [], issues: [], skipped: [], headerRow: 1 };
  const without = columnOf(kpiMissing(reading, input(deals, "2026-03-31", "2026-Q1")), "needs");
  expect(without).toContain("A column with the close date.");
  expect(without).toContain("Quotas under Reps in the tab Dealsheet settings.");
  const matches = (["created", "closed", "owner", "probability"] as const).map((field, column) => ({
    field,
    column,
    header: field,
    confidence: 1,
  }));
  expect(columnOf(kpiMissing({ ...reading, matches }, over), "needs")).toHaveLength(2);
});
