/** What is calculated when: only what a change concerns, however long the chain, and never in a circle. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CustomFunction } from "../../../playground/spreadsheet/model.ts";
import { bench, block, cellValue, enter, type Input, messageOf } from "./kit.ts";

/** COUNTED(x) gives x and remembers that it was asked. */
function counted(): { readonly calls: () => number; readonly functions: ReadonlyMap<string, CustomFunction> } {
  let calls = 0;
  const body: CustomFunction = ([arg]) => {
    calls++;
    return arg?.kind === "cell" && typeof arg.value !== "object" ? arg.value : 0;
  };
  return { calls: () => calls, functions: new Map([["COUNTED", body]]) };
}

describe("recalculation", () => {
  test("nothing is calculated until somebody reads, and then once", () => {
    const { workbook, sheet } = bench([[1, "=COUNTED(A1)"]]);
    const { calls, functions } = counted();
    workbook.setCustomFunctions(functions);
    expect(calls()).toBe(0);
    expect([cellValue(sheet, "B1"), cellValue(sheet, "B1"), calls()]).toEqual([1, 1, 1]);
    workbook.calculate();
    expect(calls()).toBe(1);
  });

  test("reading a constant calculates no formula", () => {
    const { workbook, sheet } = bench([
      [1, "=COUNTED(A1)"],
      [2, "x"],
    ]);
    const { calls, functions } = counted();
    workbook.setCustomFunctions(functions);
    expect([cellValue(sheet, "A2"), cellValue(sheet, "B2"), calls()]).toEqual([2, "x", 0]);
  });

  test("one changed cell calculates its dependants only", () => {
    const { workbook, sheet } = bench([
      [1, "=COUNTED(A1)", "=B1+1"],
      [2, "=COUNTED(A2)", "=SUM(B1:B2)"],
    ]);
    const { calls, functions } = counted();
    workbook.setCustomFunctions(functions);
    workbook.calculate();
    enter(sheet, "A2", 5);
    workbook.calculate();
    expect([calls(), cellValue(sheet, "C1"), cellValue(sheet, "C2")]).toEqual([3, 2, 6]);
  });

  test("IF calculates only the branch it takes", () => {
    const { workbook, sheet } = bench([[1, "=IF(A1=1,0,COUNTED(C1))", "=COUNTED(5)"]]);
    const { calls, functions } = counted();
    workbook.setCustomFunctions(functions);
    expect([cellValue(sheet, "B1"), calls()]).toEqual([0, 0]);
    enter(sheet, "A1", 2);
    expect([cellValue(sheet, "B1"), calls()]).toEqual([5, 2]);
  });

  test.each([
    { name: "downwards", formula: (row: number) => `=A${row}+1`, first: 0, last: 9_999 },
    { name: "upwards", formula: (row: number) => `=A${row + 2}+1`, first: 9_999, last: 0 },
    { name: "upwards through IF", formula: (row: number) => `=IF(TRUE,A${row + 2}+1,0)`, first: 9_999, last: 0 },
    { name: "upwards through INDIRECT", formula: (row: number) => `=INDIRECT("A${row + 2}")+1`, first: 9_999, last: 0 },
  ])("a chain of 10,000 cells $name", ({ formula, first, last }) => {
    const rows = Array.from({ length: 10_000 }, (_, row): Input[] => [row === first ? 1 : formula(row)]);
    const { sheet } = bench(rows);
    expect(sheet.value(last, 0)).toBe(10_000);
    sheet.enter(first, 0, 11);
    expect(sheet.value(last, 0)).toBe(10_010);
  });

  test.each([
    { rows: [["=A1+1"]], cells: ["A1"], why: "a cell that reads itself" },
    { rows: [["=B1", "=C1", "=A1"]], cells: ["A1", "B1", "C1"], why: "three in a ring" },
    { rows: [["=SUM(A:A)"]], cells: ["A1"], why: "a column that holds the formula" },
    { rows: [['=INDIRECT("A1")']], cells: ["A1"], why: "a reference found on the way" },
  ])("a circle is #REF! ($why)", ({ rows, cells }) => {
    const { sheet } = bench(rows);
    for (const cell of cells) {
      expect(cellValue(sheet, cell)).toBe("#REF!");
      expect(messageOf(sheet, cell)).toMatch(/^Circular dependency detected\./);
    }
    const [first = "A1"] = cells;
    enter(sheet, first, 7);
    expect(cells.map((cell) => cellValue(sheet, cell))).toEqual(cells.map(() => 7));
  });

  test.each([
    { rows: [["=IF(FALSE,B1,1)", "=A1+1"]], gives: [1, 2], why: "a branch that is not taken" },
    { rows: [["=ROW(A1)", "=COLUMN(B1)"]], gives: [1, 2], why: "places, not contents" },
    { rows: [[3, "=INDEX(A1:B1,1)"]], gives: [3, 3], why: "a range of which another cell is read" },
  ])("no circle: $why", ({ rows, gives }) => {
    expect(block(bench(rows).sheet, "A1:B1")).toEqual([gives]);
  });

  test("OFFSET and INDIRECT notice changes of cells that they do not name", () => {
    const { sheet } = bench([[1, "=OFFSET(A1,1,0)", '=INDIRECT("A"&2)'], [2]]);
    expect(block(sheet, "B1:C1")).toEqual([[2, 2]]);
    enter(sheet, "A2", 9);
    expect(block(sheet, "B1:C1")).toEqual([[9, 9]]);
  });

  test("TODAY and NOW move on when touched", () => {
    let now = "2024-05-06T12:00:00Z";
    const { workbook, sheet } = bench([["=TODAY()", "=A1+1"]], { clock: { now: () => new Date(now) } });
    expect(block(sheet, "A1:B1")).toEqual([[45_418, 45_419]]);
    now = "2024-05-07T12:00:00Z";
    expect(cellValue(sheet, "B1")).toBe(45_419);
    workbook.touchVolatile();
    expect(block(sheet, "A1:B1")).toEqual([[45_419, 45_420]]);
  });

  test("listeners hear of every changed area after the calculation", () => {
    const { workbook, sheet } = bench([[1, "=A1+1", "=SEQUENCE(2)"]]);
    workbook.calculate();
    const heard: unknown[] = [];
    const stop = workbook.onChange((change) => heard.push(change));
    enter(sheet, "A1", 5);
    expect(heard).toEqual([]);
    workbook.calculate();
    const cell = (column: number): unknown => ({ row: 0, column, rows: 1, columns: 1 });
    expect(heard).toEqual([{ kind: "cells", sheetId: sheet.id, areas: [cell(0), cell(1)] }]);
    stop();
    enter(sheet, "A1", 6);
    workbook.calculate();
    expect(heard).toHaveLength(1);
  });

  test("step by step or all at once, the grid shows the same", () => {
    const cells = ["A1", "A2", "A3", "B1", "B2", "B3", "C1", "C2", "C3"];
    const input = fc.oneof(
      fc.constantFrom<Input>("", 1, 2, "x", true),
      fc
        .tuple(fc.constantFrom(...cells), fc.constantFrom(...cells))
        .chain(([a, b]) =>
          fc.constantFrom<Input>(
            `=${a}+1`,
            `=SUM(${a}:${b})`,
            `=IF(${a}=1,${b},0)`,
            `=SORT({${a};${b}})`,
            `=${a}&${b}`,
            `=SEQUENCE(2,2)`,
          ),
        ),
    );
    const steps = fc.array(fc.tuple(fc.constantFrom(...cells), input, fc.boolean()), { maxLength: 25 });
    fc.assert(
      fc.property(steps, (changes) => {
        const gradual = bench();
        const final = new Map<string, Input>();
        for (const [cell, value, read] of changes) {
          enter(gradual.sheet, cell, value);
          final.set(cell, value);
          if (read) gradual.workbook.calculate();
        }
        const fresh = bench();
        for (const [cell, value] of final) enter(fresh.sheet, cell, value);
        // Where results compete for the same cells, or wait for each other, who comes first may differ.
        const disputed = [gradual, fresh].some(({ sheet }) => block(sheet, "A1:D5").flat().includes("#REF!"));
        fc.pre(!disputed);
        expect(block(gradual.sheet, "A1:D5")).toEqual(block(fresh.sheet, "A1:D5"));
      }),
      { numRuns: 300 },
    );
  });
});
