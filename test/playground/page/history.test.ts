/** Undo and redo of edits: cells come back with their formulas, values and formats. */
import { describe, expect, it } from "vitest";
import { captureCell, createHistory } from "../../../playground/page/history.ts";
import type { Sheet } from "../../../playground/spreadsheet/model.ts";
import { createWorkbook } from "../../../playground/spreadsheet/workbook.ts";

function book() {
  const workbook = createWorkbook();
  const sheet = workbook.insertSheet("Deals");
  const history = createHistory(workbook);
  const edit = (row: number, column: number, change: (sheet: Sheet) => void): void => {
    const before = [captureCell(sheet, row, column)];
    change(sheet);
    history.record({ sheetId: sheet.id, before, after: [captureCell(sheet, row, column)] });
  };
  return { workbook, sheet, history, edit };
}

describe("history", () => {
  it("takes back and repeats a typed formula, and what follows from it", () => {
    const { sheet, history, edit } = book();
    sheet.enter(0, 0, 2);
    sheet.enter(1, 0, "=A1*10");
    edit(0, 0, (one) => one.enter(0, 0, "=1+2"));
    expect(sheet.value(1, 0)).toBe(30);
    expect(history.undo()).toBe(true);
    expect([sheet.formula(0, 0), sheet.value(1, 0)]).toEqual(["", 20]);
    expect(history.redo()).toBe(true);
    expect([sheet.formula(0, 0), sheet.value(1, 0)]).toEqual(["=1+2", 30]);
  });

  it("brings back a date with its format, and a text that looks like a number as text", () => {
    const { sheet, history, edit } = book();
    sheet.enter(0, 0, "2026-03-04");
    sheet.setFormat({ row: 1, column: 0, rows: 1, columns: 1 }, { numberFormat: "@" });
    sheet.enter(1, 0, "007");
    const shown = sheet.display(0, 0);
    for (const row of [0, 1]) {
      edit(row, 0, (one) => one.clear({ row, column: 0, rows: 1, columns: 1 }, { contents: true, formats: true }));
    }
    history.undo();
    history.undo();
    expect(sheet.display(0, 0)).toBe(shown);
    expect(sheet.value(1, 0)).toBe("007");
  });

  it("gives a cell that a spill had filled back to the spill", () => {
    const { sheet, history, edit } = book();
    sheet.enter(0, 0, "=SEQUENCE(3)");
    expect(sheet.value(1, 0)).toBe(2);
    edit(1, 0, (one) => one.enter(1, 0, "in the way"));
    expect(sheet.value(0, 0)).toMatchObject({ error: "#REF!" });
    history.undo();
    expect([sheet.value(0, 0), sheet.value(1, 0), sheet.value(2, 0)]).toEqual([1, 2, 3]);
  });

  it("has nothing to do at its ends, and forgets what was undone once something new is typed", () => {
    const { sheet, history, edit } = book();
    expect([history.undo(), history.redo()]).toEqual([false, false]);
    edit(0, 0, (one) => one.enter(0, 0, "first"));
    history.undo();
    edit(0, 0, (one) => one.enter(0, 0, "second"));
    expect(history.redo()).toBe(false);
    expect(sheet.value(0, 0)).toBe("second");
  });

  it("ends when it is cleared", () => {
    const { history, edit } = book();
    edit(0, 0, (one) => one.enter(0, 0, "x"));
    history.clear();
    expect(history.undo()).toBe(false);
  });
});
