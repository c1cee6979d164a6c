/** Sheets among each other: names, copies, deletions, and what formulas make of them. */
import { describe, expect, test } from "vitest";
import type { Change } from "../../../playground/spreadsheet/model.ts";
import { createWorkbook } from "../../../playground/spreadsheet/workbook.ts";
import { area, bench, block, cellValue, enter, messageOf, shown } from "./kit.ts";

describe("a workbook", () => {
  test("is new with one sheet that is active", () => {
    const workbook = createWorkbook({ name: "Deals 2024" });
    expect([workbook.name, workbook.locale, workbook.sheets.map((sheet) => sheet.name)]).toEqual([
      "Deals 2024",
      "en_US",
      ["Sheet1"],
    ]);
    expect([workbook.activeSheetId, workbook.selection]).toEqual([0, { sheetId: 0, area: area("A1") }]);
    expect(createWorkbook().id).not.toBe(workbook.id);
  });

  test("inserts, moves and finds sheets; names are taken once, whatever their case", () => {
    const { workbook, sheet } = bench();
    const second = workbook.insertSheet("Deals", 0);
    expect([workbook.sheets.map((s) => s.name), workbook.sheetNamed("deals"), workbook.sheet(sheet.id)]).toEqual([
      ["Deals", "Sheet1"],
      second,
      sheet,
    ]);
    workbook.moveSheet(second.id, 1);
    expect(workbook.sheets.map((s) => s.name)).toEqual(["Sheet1", "Deals"]);
    expect(() => workbook.insertSheet("deals")).toThrow(
      'A sheet with the name "deals" already exists. Please enter another name.',
    );
    expect(() => workbook.renameSheet(sheet.id, "Deals")).toThrow("already exists");
    workbook.renameSheet(second.id, "DEALS");
    expect(second.name).toBe("DEALS");
  });

  test("renames a sheet, and formulas follow", () => {
    const { workbook, sheet } = bench([[5]]);
    const other = workbook.insertSheet("Other");
    other.enter(0, 0, "=Sheet1!A1+1");
    workbook.renameSheet(sheet.id, "Q3's deals");
    expect([other.formula(0, 0), cellValue(other, "A1")]).toEqual(["='Q3''s deals'!A1+1", 6]);
    enter(sheet, "A1", 7);
    expect(cellValue(other, "A1")).toBe(8);
  });

  test("deletes a sheet, and formulas that read it become #REF!", () => {
    const { workbook, sheet } = bench([[5]]);
    const other = workbook.insertSheet("Other");
    other.enterAll(0, 0, [["=Sheet1!A1+1", "=SUM(Sheet1!A:A)", '=LEN("Sheet1!A1")']]);
    workbook.setNamedRanges([{ name: "ONE", sheetId: sheet.id, area: area("A1") }]);
    other.enter(1, 0, "=ONE");
    expect(block(other, "A1:C1")).toEqual([[6, 5, 9]]);
    workbook.deleteSheet(sheet.id);
    expect([other.formula(0, 0), other.formula(0, 1)]).toEqual(["=#REF!+1", "=SUM(#REF!)"]);
    expect(block(other, "A1:C1")).toEqual([["#REF!", "#REF!", 9]]);
    expect([messageOf(other, "A1"), messageOf(other, "A2")]).toEqual([
      "Reference does not exist.",
      "Unknown range name: 'ONE'.",
    ]);
    expect(workbook.activeSheetId).toBe(other.id);
    expect(() => workbook.deleteSheet(other.id)).toThrow("You can't remove all the visible sheets in a document.");
  });

  test("a hidden sheet does not count as one that is left", () => {
    const { workbook, sheet } = bench();
    workbook.insertSheet("Hidden").hidden = true;
    expect(() => workbook.deleteSheet(sheet.id)).toThrow("visible");
  });

  test("a formula finds its sheet once that is there", () => {
    const { workbook, sheet } = bench([["=Later!A1"]]);
    expect(messageOf(sheet, "A1")).toBe("Unresolved sheet name 'Later'.");
    workbook.insertSheet("Later").enter(0, 0, 5);
    expect(cellValue(sheet, "A1")).toBe(5);
  });

  test("copies a sheet with everything on it; its own references stay on the copy", () => {
    const { workbook, sheet } = bench([[2, "=A1*2", "=Other!A1"], ["=SEQUENCE(2)"], [""], ["2024-01-31"]]);
    workbook.insertSheet("Other").enter(0, 0, 9);
    workbook.calculate();
    sheet.setNote(0, 0, "note");
    sheet.setFormat(area("A1"), { fontWeight: "bold" });
    sheet.frozenRows = 1;
    sheet.setColumnWidth(0, 222);
    sheet.merge(area("D1:E1"));
    sheet.setProtections([{ id: 1, area: null, description: "x", warningOnly: true }]);
    sheet.setMetadata([{ id: 3, key: "owner", value: "dealsheet", visibility: "DOCUMENT" }]);
    sheet.setCharts([
      {
        id: 4,
        type: "BAR",
        ranges: [{ sheetId: sheet.id, area: area("A1:B2") }],
        headers: 1,
        options: { title: "T" },
        anchor: { row: 0, column: 5, offsetX: 0, offsetY: 0 },
      },
    ]);
    sheet.deleteRows(30, sheet.rowCount - 30);
    sheet.deleteColumns(9, sheet.columnCount - 9);
    const copy = workbook.copySheet(sheet.id, "Copy");
    expect([copy.rowCount, copy.columnCount]).toEqual([30, 9]);
    enter(sheet, "A1", 100);
    expect(block(copy, "A1:C3")).toEqual([
      [2, 4, 9],
      [1, "", ""],
      [2, "", ""],
    ]);
    expect([
      copy.note(0, 0),
      copy.format(0, 0),
      copy.frozenRows,
      copy.columnWidth(0),
      copy.merges,
      copy.protections.length,
    ]).toEqual(["note", { fontWeight: "bold" }, 1, 222, [area("D1:E1")], 1]);
    expect([shown(copy, "A4"), copy.metadata[0]?.key, copy.metadata[0]?.id === 3]).toEqual([
      "2024-01-31",
      "owner",
      false,
    ]);
    expect([copy.charts[0]?.ranges[0]?.sheetId, copy.charts[0]?.id === 4, copy.charts[0]?.options]).toEqual([
      copy.id,
      false,
      { title: "T" },
    ]);
    expect(() => workbook.copySheet(sheet.id, "Copy")).toThrow("already exists");
  });

  test("named ranges are read, and read again when they move", () => {
    const { workbook, sheet } = bench([[1, 10, "=SUM(Goal)"]]);
    expect(messageOf(sheet, "C1")).toBe("Unknown range name: 'Goal'.");
    workbook.setNamedRanges([{ name: "GOAL", sheetId: sheet.id, area: area("A1") }]);
    expect(cellValue(sheet, "C1")).toBe(1);
    workbook.namedRanges = [{ name: "GOAL", sheetId: sheet.id, area: area("A1:B1") }];
    expect(cellValue(sheet, "C1")).toBe(11);
    enter(sheet, "B1", 20);
    expect(cellValue(sheet, "C1")).toBe(21);
  });

  test("in another locale, formulas are spelled anew and mean the same", () => {
    const { workbook, sheet } = bench([["=1.5*2", "=SUM(1.5,2)", '=A1&"1.5"']]);
    workbook.locale = "de_DE";
    expect([0, 1, 2].map((column) => sheet.formula(0, column))).toEqual(["=1,5*2", "=SUM(1,5;2)", '=A1&"1.5"']);
    expect(block(sheet, "A1:B1")).toEqual([[3, 3.5]]);
    enter(sheet, "A2", "1,5");
    expect([cellValue(sheet, "A2"), shown(sheet, "A2")]).toEqual([1.5, "1,5"]);
  });

  test("tells its listeners what happened", () => {
    const { workbook, sheet } = bench();
    const heard: string[] = [];
    workbook.onChange((change: Change) => heard.push(change.kind));
    workbook.insertSheet("Two");
    sheet.setFormat(area("A1"), { fontWeight: "bold" });
    sheet.setNote(0, 0, "n");
    sheet.frozenRows = 1;
    sheet.tabColor = "#123456";
    workbook.selection = { sheetId: sheet.id, area: area("B2") };
    enter(sheet, "A1", 1);
    workbook.calculate();
    expect(heard).toEqual(["sheets", "formats", "formats", "sheet", "sheets", "selection", "cells"]);
  });
});
