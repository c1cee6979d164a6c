/** Statement sheets: what stands on them adds up by their own formulas, to the engine's last cent. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Statement } from "../../src/core/commission/statement.ts";
import { rectangleOf } from "../../src/reports/a1.ts";
import { rectangleOfArea } from "../../src/reports/layout.ts";
import type { SheetPlan } from "../../src/reports/sheet-plan.ts";
import { statementGrid } from "../../src/reports/statement-grid.ts";
import { day } from "../core/some-deals.ts";
import { expectGolden } from "../kit.ts";
import { evaluatedFormulas } from "./evaluated.ts";
import { planOf } from "./grid-plan.ts";
import { readableGrid } from "./readable-grid.ts";
import { EMPTY, FULL, LINEAR, line, slice, statement, YEN } from "./some-statements.ts";

const SHEETS: readonly { why: string; name: string; statements: readonly Statement[]; rep: string | null }[] = [
  { why: "one rep's tab with everything on it", name: "full", statements: [FULL], rep: "Ana Lee" },
  { why: "a linear plan with a ramp, closed", name: "linear", statements: [LINEAR], rep: "Ben Ito" },
  { why: "nothing to pay", name: "empty", statements: [EMPTY], rep: "Cy Oh" },
  { why: "a currency without minor unit", name: "yen", statements: [YEN], rep: "Dai Mori" },
  { why: "one long tab of one currency", name: "long", statements: [FULL, LINEAR, EMPTY], rep: null },
  { why: "one long tab of two currencies", name: "mixed", statements: [EMPTY, YEN], rep: null },
  { why: "no statement at all", name: "none", statements: [], rep: null },
];

describe.each(SHEETS)("$why", ({ name, statements, rep }) => {
  const plan = planOf(statementGrid(statements, rep));

  it("reads like the golden file", () => {
    expectGolden(`statements/${name}.txt`, readableGrid(plan));
  });

  it("gives by its formulas what the engine says, and differences of 0", () => {
    const formulas = evaluatedFormulas(plan);
    expect(formulas.length > 0).toBe(statements.length > 0);
    for (const { cell, formula, planned, given } of formulas) {
      expect(typeof given, `${cell} ${formula}: ${JSON.stringify(given)}`).toBe("number");
      expect(Number(given), `${cell} ${formula}`).toBeCloseTo(Number(planned), 6);
      if (formula.startsWith("=ROUND(") || formula.startsWith("=MAX(")) expect(given, cell).toBe(0);
    }
  });

  it("is written in formulas that parse in every locale", () => {
    for (const { formulas } of plan.areas) {
      for (const { formula } of formulas ?? []) expect(formula).toMatch(/^=[A-Z0-9:;()/-]+$/);
    }
  });

  it("keeps text as text and formulas out of text cells", () => {
    for (const area of plan.areas) {
      const formulas = new Set((area.formulas ?? []).map(({ row, column }) => `${row} ${column}`));
      area.values.forEach((cells, row) => {
        cells.forEach((value, column) => {
          const format = area.numberFormats[row]?.[column];
          if (formulas.has(`${row} ${column}`)) expect(format).not.toBe("@");
          else if (typeof value === "string" && value !== "") expect([value, format]).toEqual([value, "@"]);
        });
      });
    }
  });

  it("stands on its own cells: areas do not meet, charts lie over blank ones and draw filled ones", () => {
    const owned = plan.areas.map(rectangleOfArea);
    expect(plan.owned.map(rectangleOf)).toEqual(owned);
    for (const chart of plan.charts) {
      expect(chart.ranges.length).toBeGreaterThan(2);
      for (const range of chart.ranges) {
        const place = rectangleOf(range);
        expect(place).not.toBeNull();
        expect(valueAt(plan, place?.row ?? 0, place?.column ?? 0), range).not.toBe("");
      }
      const bottom = chart.row + Math.ceil(chart.height / 21) - 1;
      for (let row = chart.row + 1; row <= bottom; row += 1) {
        for (let column = chart.column; column < chart.column + 6; column += 1) {
          expect(valueAt(plan, row, column), `${row}:${column} under ${chart.id}`).toBe("");
        }
      }
    }
  });
});

function valueAt(plan: SheetPlan, row: number, column: number): unknown {
  for (const area of plan.areas) {
    const value = area.values[row - area.row]?.[column - area.column];
    if (value !== undefined) return value;
  }
  return "";
}

describe("a rep's own tab", () => {
  it("names nobody else", () => {
    const text = JSON.stringify(planOf(statementGrid([FULL], "Ana Lee")));
    expect(text).toContain("Ana Lee");
    // The name of the shared deal is the CRM's; its owner is on no cell.
    expect(text).not.toContain("Ben Ito");
  });

  it("has one chart, with the rep's point at the rep's attainment and pay", () => {
    const plan = planOf(statementGrid([EMPTY, FULL], "Ana Lee"));
    expect(plan.charts.map(({ id }) => id)).toEqual(["payout-curve"]);
    const [attainments, , points] = (plan.charts[0]?.ranges ?? []).map((range) => rectangleOf(range));
    const marked: unknown[] = [];
    for (let at = 1; at < (points?.rows ?? 0); at += 1) {
      const value = valueAt(plan, (points?.row ?? 0) + at, points?.column ?? 0);
      if (value !== "") marked.push([valueAt(plan, (attainments?.row ?? 0) + at, attainments?.column ?? 0), value]);
    }
    expect(marked).toEqual([[174_215.43 / 150_000, 8_064.95]]);
  });
});

const centsUpTo = (most: number) => fc.integer({ min: 0, max: most }).map((units) => units / 100);

/** Statements whose lines, bonuses and corrections are any cents at all. */
const anyStatement = fc
  .record({
    slices: fc.array(fc.array(centsUpTo(5_000_000), { minLength: 1, maxLength: 3 }), { maxLength: 6 }),
    spiffs: fc.array(centsUpTo(90_000), { maxLength: 3 }),
    cut: centsUpTo(1_000),
    back: fc.array(centsUpTo(20_000), { maxLength: 2 }),
    drawn: fc.option(centsUpTo(300_000), { nil: null }),
    held: centsUpTo(10_000),
  })
  .map(({ slices, spiffs, cut, back, drawn, held }) => {
    const lines = slices.map((parts, index) => {
      let from = 0;
      const own = parts.map((part, tier) => {
        const made = slice(tier + 1, from, from + part, 0.1, Math.round(part * 10) / 100);
        from += part;
        return made;
      });
      return line({ dealId: `D-${index}`, slices: own });
    });
    return statement({
      lines,
      spiffs: spiffs.map((amount) => ({
        name: "S",
        dealId: "D-0",
        day: day("2026-01-15"),
        base: 0,
        rate: null,
        amount,
      })),
      cap: { byRepCap: cut === 0 ? 0 : -cut, byPlanCap: 0 },
      clawbacks: back.map((amount) => ({
        dealId: "C",
        name: "",
        day: day("2026-02-01"),
        paidIn: "2025-Q4",
        paid: amount,
        share: 1,
        amount: amount === 0 ? 0 : -amount,
      })),
      draw: drawn === null ? null : { kind: "non-recoverable", draw: drawn, owedBefore: 0, paid: drawn, owedAfter: 0 },
      holdback: { heldBack: held === 0 ? 0 : -held, released: [] },
    });
  });

it("law: whatever the cents, every check on the sheet is 0 and every sum is the engine's", () => {
  fc.assert(
    fc.property(fc.array(anyStatement, { minLength: 1, maxLength: 3 }), (statements) => {
      for (const { formula, planned, given } of evaluatedFormulas(planOf(statementGrid(statements, null)))) {
        expect(Number(given), formula).toBeCloseTo(Number(planned), 6);
        if (formula.startsWith("=ROUND(") || formula.startsWith("=MAX(")) expect(given).toBe(0);
      }
    }),
    { numRuns: 25 },
  );
});

it("shows a difference of one cent", () => {
  const wrong: Statement = { ...FULL, payable: FULL.payable + 0.01 };
  const shown = evaluatedFormulas(planOf(statementGrid([wrong], "Ana Lee")))
    .filter(({ formula }) => formula.startsWith("=ROUND("))
    .map(({ given }) => given);
  expect(shown.map((difference) => Number(difference).toFixed(6))).toContain("-0.010000");
});
