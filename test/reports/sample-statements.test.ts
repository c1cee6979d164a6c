/** A year of the sample company as finance closes it, on the sheets that reps and controllers get. */
import { beforeAll, describe, expect, it } from "vitest";
import { parsePeriod } from "../../src/core/calendar.ts";
import { statementGrid } from "../../src/reports/statement-grid.ts";
import { summaryGrid } from "../../src/reports/summary-grid.ts";
import { closeSampleYear, type SampleClosing } from "../core/commission/sample-closings.ts";
import { SAMPLE_YEAR_END, sampleAssumptions } from "../core/commission/sample-year.ts";
import { expectGolden, valueFrom } from "../kit.ts";
import { evaluatedFormulas } from "./evaluated.ts";
import { planOf } from "./grid-plan.ts";
import { readableGrid } from "./readable-grid.ts";

let year: readonly SampleClosing[];

beforeAll(() => {
  // As the locked tabs show them: with all of their working, and closed.
  year = closeSampleYear().map((closing) => ({
    ...closing,
    statements: closing.statements.map((statement) => ({ ...statement, closed: true })),
  }));
});

const isCheck = (formula: string): boolean => formula.startsWith("=ROUND(") || formula.startsWith("=MAX(");

describe("the sample company's year", () => {
  it("reads like the golden file, every statement of it", () => {
    const sheets = year.map(({ period, statements }) => {
      const shown = readableGrid(planOf(statementGrid(statements, null)));
      return `==== Closed: ${period} ====\n${shown}`;
    });
    expectGolden("statements/sample-year.txt", sheets.join("\n"));
  });

  it("has a summary that reads like the golden file", () => {
    const sheets = year.map(({ period, statements, gaps }) => {
      const input = {
        deals: [],
        assumptions: sampleAssumptions,
        asOf: SAMPLE_YEAR_END,
        period: valueFrom(parsePeriod(period, sampleAssumptions.calendar.fiscalStart)),
      };
      return `==== Closed: ${period} ====\n${readableGrid(planOf(summaryGrid({ statements, gaps }, { input })))}`;
    });
    expectGolden("statements/sample-year-summary.txt", sheets.join("\n"));
  });

  it("adds up on the sheets to the engine's last cent, every formula of it", () => {
    let checks = 0;
    for (const { period, statements } of year) {
      for (const { cell, formula, planned, given } of evaluatedFormulas(planOf(statementGrid(statements, null)))) {
        expect(Number(given), `${period} ${cell} ${formula}`).toBeCloseTo(Number(planned), 6);
        if (!isCheck(formula)) continue;
        expect(given, `${period} ${cell}`).toBe(0);
        checks += 1;
      }
    }
    expect(checks).toBeGreaterThan(300);
  });

  it("names no other rep on a rep's own tab", () => {
    const names = sampleAssumptions.reps.map(({ rep }) => rep);
    for (const { period, statements } of year) {
      for (const rep of new Set(statements.map((statement) => statement.rep))) {
        const own = statements.filter((statement) => statement.rep === rep);
        const plan = planOf(statementGrid(own, rep));
        const cells = plan.areas.flatMap(({ values }) => values.flat().map(String));
        for (const other of names.filter((name) => name !== rep)) {
          expect(
            cells.filter((cell) => cell.includes(other)),
            `${period}: ${other} on the tab of ${rep}`,
          ).toEqual([]);
        }
      }
    }
  });
});
