/** The quota report's two tables, worked out by hand. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { forecastReps } from "../../../src/core/forecast/reps-table.ts";
import { quotaReps } from "../../../src/core/quota/quota-reps-table.ts";
import { quotaSummary } from "../../../src/core/quota/quota-summary-table.ts";
import { valueFrom } from "../../kit.ts";
import { summaryOf } from "../forecast/summary-of.ts";
import { anyInput, cellsOf, columnOf, input, open, rep, won } from "../some-deals.ts";

const deals = [
  won(600, "2026-01-10", "Ann"),
  won(100, "2026-02-10", "Bob"),
  won(50, "2026-01-20", ""),
  open(300, 0.5, "2026-03-20", "Ann"),
  open(400, 0.25, "2026-03-25", "Bob"),
];
// 30 of 90 days; 60 left.
const running = input(deals, "2026-01-30", "2026-Q1", { reps: [rep("Ann", 500), rep("Bob", 400)] });

describe("quotaSummary", () => {
  it.each([
    { figure: "Quota", value: 900 },
    { figure: "Won to date", value: 650 },
    { figure: "Attainment", value: 650 / 900 },
    { figure: "Remaining", value: 250 },
    { figure: "Quota achievement rate", value: 0.5 },
    { figure: "Open in the period", value: 700 },
    { figure: "Weighted", value: 250 },
    { figure: "Coverage", value: 2.8 },
    { figure: "Elapsed share of the period", value: 1 / 3 },
    { figure: "Pace", value: (650 / 900) * 3 },
    { figure: "Run rate per week", value: (650 / 30) * 7 },
    { figure: "Run rate needed per week", value: (250 / 60) * 7 },
  ])("$figure", ({ figure, value }) => {
    expect(cellsOf(quotaSummary(running))(figure, "value")).toBeCloseTo(value, 9);
  });

  it("is blank, never 0, without quotas", () => {
    const table = valueFrom(quotaSummary({ ...running, assumptions: { ...running.assumptions, reps: [] } }));
    expect(table.rows.filter((row) => row[1] === null).map((row) => row[0])).toEqual([
      "Quota",
      "Attainment",
      "Remaining",
      "Quota achievement rate",
      "Coverage",
      "Pace",
      "Run rate needed per week",
    ]);
  });

  it("says what is still to come of a period that has not begun", () => {
    const cell = cellsOf(
      quotaSummary({ ...running, ...input([], "2025-12-01", "2026-Q1"), deals, assumptions: running.assumptions }),
    );
    expect(
      ["Won to date", "Attainment", "Pace", "Run rate per week", "Quota achievement rate"].map((row) =>
        cell(row, "value"),
      ),
    ).toEqual([null, null, null, null, null]);
    expect(cell("Run rate needed per week", "value")).toBe(70);
    expect(cell("Elapsed share of the period", "value")).toBe(0);
  });

  it("takes the achievement threshold of the settings", () => {
    const rules = { growth: 0, steadyBand: 0.05, achievementThreshold: 1.25 };
    const table = cellsOf(quotaSummary({ ...running, assumptions: { ...running.assumptions, rules } }));
    expect(table("Quota achievement rate", "value")).toBe(0);
    expect(table("Quota achievement rate", "how")).toContain("125 %");
  });

  it("has its twelve rows for anything and agrees with the forecast's summary", () => {
    fc.assert(
      fc.property(anyInput, (any) => {
        const table = valueFrom(quotaSummary(any));
        expect(table.rows).toHaveLength(12);
        expect(table.rowFormats).toHaveLength(12);
        const [quota, forecast] = [cellsOf(quotaSummary(any)), cellsOf(summaryOf(any))];
        for (const [here, there] of [
          ["Quota", "Quota"],
          ["Won to date", "Won to date"],
          ["Open in the period", "Open pipeline closing in the period"],
          ["Weighted", "Weighted pipeline"],
          ["Coverage", "Coverage"],
        ] as const) {
          expect(quota(here, "value"), here).toBe(forecast(there, "value"));
        }
      }),
    );
  });
});

describe("quotaReps", () => {
  it.each([
    { rep: "Team", cells: [900, 650, 650 / 900, 250, 700, 250, 2.8, (250 / 60) * 7, (650 / 900) * 3] },
    { rep: "Ann", cells: [500, 600, 1.2, 0, 300, 150, null, 0, 3.6] },
    { rep: "Bob", cells: [400, 0, 0, 400, 400, 100, 1, (400 / 60) * 7, 0] },
    { rep: "(no owner)", cells: [null, 50, null, null, 0, 0, null, null, null] },
  ])("$rep", ({ rep: name, cells }) => {
    const table = cellsOf(quotaReps(running));
    const columns = [
      "quota",
      "won",
      "attainment",
      "remaining",
      "open",
      "weighted",
      "coverage",
      "runRateNeeded",
      "pace",
    ];
    expect(
      columns.map((id) => table(name, id)).map((cell) => (cell === null ? null : Number(cell).toFixed(9))),
    ).toEqual(cells.map((cell) => (cell === null ? null : cell.toFixed(9))));
  });

  it("needs no more run rate once the period is over", () => {
    const over = input(deals, "2026-06-30", "2026-Q1", { reps: [rep("Bob", 400)] });
    const cell = cellsOf(quotaReps(over));
    expect([cell("Bob", "won"), cell("Bob", "runRateNeeded"), cell("Bob", "pace")]).toEqual([100, null, 0.25]);
  });

  it("lists the same reps with the same figures as the forecast", () => {
    fc.assert(
      fc.property(anyInput, (any) => {
        const [quota, forecast] = [valueFrom(quotaReps(any)), valueFrom(forecastReps(any))];
        for (const id of ["rep", "won", "open", "weighted", "quota", "coverage"]) {
          expect(columnOf(quota, id), id).toEqual(columnOf(forecast, id));
        }
      }),
    );
  });
});
