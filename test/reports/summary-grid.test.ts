/** The commission summary: a row a statement, sums by currency, and what is in none. */
import { describe, expect, it } from "vitest";
import { DEFAULT_ASSUMPTIONS } from "../../src/core/assumptions/assumptions.ts";
import { parsePeriod } from "../../src/core/calendar.ts";
import type { Statements } from "../../src/core/commission/statement.ts";
import type { ReportInput } from "../../src/core/report-input.ts";
import { summaryGrid } from "../../src/reports/summary-grid.ts";
import { day } from "../core/some-deals.ts";
import { expectGolden, valueFrom } from "../kit.ts";
import { evaluatedFormulas } from "./evaluated.ts";
import { planOf } from "./grid-plan.ts";
import { readableGrid } from "./readable-grid.ts";
import { EMPTY, FULL, LINEAR, YEN } from "./some-statements.ts";

const INPUT: ReportInput = {
  deals: [],
  assumptions: { ...DEFAULT_ASSUMPTIONS, currency: { code: "EUR", minorDigits: 2 } },
  asOf: day("2026-04-06"),
  period: valueFrom(parsePeriod("2026-Q1", 1)),
};

const SHEETS: readonly { name: string; why: string; of: Statements }[] = [
  {
    name: "summary",
    why: "two currencies, and a gap of each kind",
    of: {
      statements: [FULL, LINEAR, YEN, EMPTY],
      gaps: [
        { kind: "no plan", rep: "Eve Poe", deals: 2, amount: 12_345.6 },
        { kind: "no owner", dealId: "X-1", row: 12, amount: 500 },
        { kind: "no amount", dealId: "X-2", row: 13 },
        { kind: "no close date", dealId: "X-3", row: 14, amount: 10 },
        { kind: "not due", rep: "Fay Ray", plan: "Yearly", period: "FY2026" },
      ],
    },
  },
  { name: "summary-none", why: "no statement", of: { statements: [], gaps: [] } },
];

describe.each(SHEETS)("the summary of $why", ({ name, of }) => {
  const plan = planOf(summaryGrid(of, { input: INPUT }));

  it("reads like the golden file", () => {
    expectGolden(`statements/${name}.txt`, readableGrid(plan));
  });

  it("gives by its formulas what the engine says, and differences of 0", () => {
    for (const { cell, formula, planned, given } of evaluatedFormulas(plan)) {
      expect(Number(given), `${cell} ${formula}: ${JSON.stringify(given)}`).toBeCloseTo(Number(planned), 6);
      if (formula.startsWith("=ROUND(")) expect(given, cell).toBe(0);
    }
  });

  it("draws a chart a currency, never two in one", () => {
    expect(plan.charts.map(({ id }) => id)).toEqual(
      of.statements.length === 0 ? [] : ["reps-chart-EUR", "reps-chart-JPY"],
    );
  });
});

it("marks a statement whose parts do not add up to the engine's pay", () => {
  const wrong = { ...FULL, commission: FULL.commission + 0.01 };
  const plan = planOf(summaryGrid({ statements: [wrong, LINEAR], gaps: [] }, { input: INPUT }));
  const checks = evaluatedFormulas(plan).filter(({ formula }) => formula.startsWith("=ROUND("));
  expect(checks.map(({ given }) => Number(given).toFixed(2))).toEqual(["0.01", "0.00", "0.01"]);
});
