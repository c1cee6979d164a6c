/** Results that fill several cells, and what stands in their way. */
import { describe, expect, test } from "vitest";
import { area, bench, block, cellValue, enter, messageOf } from "./kit.ts";

describe("a block result", () => {
  test("fills the cells below and to the right, which read like any other", () => {
    const { sheet } = bench([["={1,2;3,4}", "", "", "=SUM(A1:B2)"]]);
    expect(block(sheet, "A1:B2")).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(sheet.spillOwner(1, 1)).toEqual({ row: 0, column: 0 });
    expect(sheet.spillOwner(0, 0)).toEqual({ row: 0, column: 0 });
    expect(sheet.spillOwner(0, 3)).toBeNull();
    expect([sheet.formula(0, 0), sheet.formula(1, 1)]).toEqual(["={1,2;3,4}", ""]);
    expect([sheet.usedRows, sheet.usedColumns, cellValue(sheet, "D1")]).toEqual([2, 4, 10]);
  });

  test("stops at a filled cell, says which, and comes back when it is cleared", () => {
    const { sheet } = bench([["=SEQUENCE(3)"], [""], ["mine"]]);
    expect(cellValue(sheet, "A1")).toBe("#REF!");
    expect(messageOf(sheet, "A1")).toBe("Array result was not expanded because it would overwrite data in A3.");
    expect(block(sheet, "A2:A3")).toEqual([[""], ["mine"]]);
    sheet.clear(area("A3"), { contents: true });
    expect(block(sheet, "A1:A3")).toEqual([[1], [2], [3]]);
  });

  test("gives way to what is typed over it", () => {
    const { sheet } = bench([["=SEQUENCE(3)", "=A3"]]);
    expect(block(sheet, "A1:B1")).toEqual([[1, 3]]);
    enter(sheet, "A2", "mine");
    expect(block(sheet, "A1:A3")).toEqual([["#REF!"], ["mine"], [""]]);
    expect(cellValue(sheet, "B1")).toBe("");
    enter(sheet, "A2", "");
    expect([block(sheet, "A1:A3"), cellValue(sheet, "B1")]).toEqual([[[1], [2], [3]], 3]);
  });

  test("is not hurt by emptying one of its cells", () => {
    const { sheet } = bench([["=SEQUENCE(3)"]]);
    sheet.value(0, 0);
    enter(sheet, "A2", "");
    sheet.clear(area("A2:A3"), { contents: true });
    expect(block(sheet, "A1:A3")).toEqual([[1], [2], [3]]);
  });

  test("takes its cells back when it shrinks or goes", () => {
    const { sheet } = bench([["=SEQUENCE(B1)", 3]]);
    expect(block(sheet, "A1:A3")).toEqual([[1], [2], [3]]);
    enter(sheet, "B1", 2);
    expect(block(sheet, "A1:A3")).toEqual([[1], [2], [""]]);
    enter(sheet, "A1", "x");
    expect(block(sheet, "A1:A3")).toEqual([["x"], [""], [""]]);
  });

  test("does not overwrite another block, and takes its place when that goes", () => {
    const { sheet } = bench([["=SEQUENCE(3)"], ["", ""], ["", ""]]);
    expect(cellValue(sheet, "A3")).toBe(3);
    enter(sheet, "A4", "=SEQUENCE(2)");
    enter(sheet, "A1", "=SEQUENCE(4)");
    expect(block(sheet, "A1:A5")).toEqual([["#REF!"], [""], [""], [1], [2]]);
    enter(sheet, "A4", "");
    expect(block(sheet, "A1:A5")).toEqual([[1], [2], [3], [4], [""]]);
  });

  test("wakes formulas that read a blank cell before", () => {
    const { sheet } = bench([
      [2, "=SUM(D1:D9)"],
      ["", "=D3"],
    ]);
    expect(block(sheet, "B1:B2")).toEqual([[0], [""]]);
    enter(sheet, "D1", "=SEQUENCE(A1)");
    expect(block(sheet, "B1:B2")).toEqual([[3], [""]]);
    enter(sheet, "A1", 4);
    expect(block(sheet, "B1:B2")).toEqual([[10], [3]]);
  });

  test("makes the sheet longer when it needs more rows", () => {
    const { sheet } = bench([["=SEQUENCE(1500)"]]);
    expect([sheet.value(1499, 0), sheet.rowCount]).toEqual([1500, 1500]);
  });

  test("does not feed on the rows that it adds", () => {
    const { sheet } = bench([[1], ["", "=ARRAYFORMULA(A:A)"]]);
    expect(cellValue(sheet, "B2")).toBe("#REF!");
    expect(messageOf(sheet, "B2")).toMatch(
      /^Result was not automatically expanded, please insert more rows \(\d+\)\.$/,
    );
  });

  test("may not fill a cell that it reads", () => {
    const { sheet } = bench([["=ARRAYFORMULA(A2:A4*2)"]]);
    expect(messageOf(sheet, "A1")).toMatch(/^Circular dependency/);
  });
});
