/** The what-if sheet adds up: parts to cost, reps and periods to the whole, tiers to commission. */
import { describe, expect, it } from "vitest";
import { whatIf } from "../../src/core/commission/what-if.ts";
import { whatIfGrid } from "../../src/reports/what-if-grid.ts";
import { expectGolden, valueFrom } from "../kit.ts";
import { evaluatedFormulas } from "./evaluated.ts";
import { planOf } from "./grid-plan.ts";
import { readableGrid } from "./readable-grid.ts";
import { EMPTY, FULL, LINEAR, line, slice, statement, TERMS } from "./some-statements.ts";

const NAMES = { current: "Account executive", tried: "Draft" };
const TRIED = { ...TERMS, plan: "Draft (tried)" };

const NOW = [
  FULL,
  LINEAR,
  EMPTY,
  statement({ rep: "Di Fay", lines: [line({ slices: [slice(1, 0, 900, 0.04, 36)] })] }),
];
const THEN = [
  statement({ terms: TRIED, lines: [line({ slices: [slice(1, 0, 174_215.43, 0.06, 10_452.93)] })] }),
  statement({ rep: "Ben Ito", terms: TRIED, lines: [line({ slices: [slice(1, 0, 5_000, 0.06, 300)] })] }),
  statement({ rep: "Cy Oh", terms: TRIED }),
  statement({ rep: "Di Fay", terms: TRIED, lines: [line({ slices: [slice(1, 0, 900, 0.06, 54)] })] }),
];

describe("the what-if sheet", () => {
  const plan = planOf(whatIfGrid(valueFrom(whatIf(NOW, THEN)), NAMES));

  it("reads like the golden file", () => {
    expectGolden("statements/what-if.txt", readableGrid(plan));
  });

  it("gives by its formulas what the comparison says", () => {
    const formulas = evaluatedFormulas(plan);
    expect(formulas.length).toBeGreaterThan(40);
    for (const { cell, formula, planned, given } of formulas) {
      expect(Number(given), `${cell} ${formula}: ${JSON.stringify(given)}`).toBeCloseTo(Number(planned), 6);
    }
  });

  it("says in words that there is nothing to compare", () => {
    const empty = planOf(whatIfGrid(null, NAMES));
    expect(empty.charts).toEqual([]);
    expect(JSON.stringify(empty.areas)).toContain("nothing to compare");
  });
});
