/** What a sheet keeps besides values: formats, notes, rules, sizes; and how all of it follows inserted and deleted lines. */
import { describe, expect, test } from "vitest";
import type {
  ChartModel,
  ConditionalFormatModel,
  ProtectionModel,
  ValidationModel,
} from "../../../playground/spreadsheet/model.ts";
import { area, bench, block, cellValue, enter, shown } from "./kit.ts";

describe("formats", () => {
  test("typing a date brings its format, and a format of the person wins over it", () => {
    const { sheet } = bench([["2024-01-31"]]);
    expect([sheet.format(0, 0), sheet.isDate(0, 0), shown(sheet, "A1")]).toEqual([
      { numberFormat: "yyyy-MM-dd" },
      true,
      "2024-01-31",
    ]);
    sheet.setFormat(area("A1"), { numberFormat: "0", fontWeight: "bold" });
    expect([sheet.format(0, 0), sheet.isDate(0, 0), shown(sheet, "A1")]).toEqual([
      { numberFormat: "0", fontWeight: "bold" },
      false,
      "45322",
    ]);
  });

  test("a number typed over a date shows as a date, as in Sheets", () => {
    const { sheet } = bench([["1/1/2024"]]);
    enter(sheet, "A1", 2);
    expect(shown(sheet, "A1")).toBe("1/1/1900");
  });

  test("a formula brings the format of its result, not of what stood there before", () => {
    const { sheet } = bench([["1/1/2024"]]);
    enter(sheet, "A1", "=1+1");
    expect([shown(sheet, "A1"), sheet.format(0, 0)]).toEqual(["2", {}]);
  });

  test("are merged key by key, and cleared apart from contents", () => {
    const { sheet } = bench([
      [1, 2],
      [3, 4],
    ]);
    sheet.setFormat(area("A1:B2"), { fontWeight: "bold" });
    sheet.setFormat(area("B1"), { background: "#ff0000" });
    sheet.setFormats(1, 0, [[{ fontStyle: "italic" }, { fontWeight: "normal" }]]);
    expect([sheet.format(0, 1), sheet.format(1, 0), sheet.format(1, 1)]).toEqual([
      { fontWeight: "bold", background: "#ff0000" },
      { fontWeight: "bold", fontStyle: "italic" },
      { fontWeight: "normal" },
    ]);
    sheet.clear(area("A1:B1"), { contents: true });
    expect([sheet.format(0, 0), cellValue(sheet, "A1")]).toEqual([{ fontWeight: "bold" }, ""]);
    sheet.clear(area("A2:B2"), { formats: true });
    expect([sheet.format(1, 0), cellValue(sheet, "A2")]).toEqual([{}, 3]);
  });

  test("plain text keeps what is typed afterwards", () => {
    const { sheet } = bench();
    sheet.setFormat(area("A1:A3"), { numberFormat: "@" });
    sheet.enterAll(0, 0, [["=1+1"], ["2024-01-31"], ["007"]]);
    expect(block(sheet, "A1:A3")).toEqual([["=1+1"], ["2024-01-31"], ["007"]]);
    expect(sheet.formula(0, 0)).toBe("");
  });

  test("put keeps a value as it is", () => {
    const { sheet } = bench();
    sheet.put(0, 0, "=1+1");
    sheet.put(0, 1, "12%");
    expect([block(sheet, "A1:B1"), sheet.formula(0, 0)]).toEqual([[["=1+1", "12%"]], ""]);
  });
});

describe("what a cell takes", () => {
  test("a text of more than 50,000 characters is refused, and nothing is written", () => {
    const { sheet } = bench();
    expect(() => sheet.enterAll(0, 0, [["first", "x".repeat(50_001)]])).toThrow(
      "more than the maximum of 50000 characters",
    );
    expect(cellValue(sheet, "A1")).toBe("");
  });

  test("what is no number is an error", () => {
    expect(block(bench([[Number.NaN, Infinity]]).sheet, "A1:B1")).toEqual([["#NUM!", "#NUM!"]]);
  });
});

describe("the grid", () => {
  test("is 1,000 × 26 when new, grows with what is written, and counts what is filled", () => {
    const { sheet } = bench();
    expect([sheet.rowCount, sheet.columnCount, sheet.usedRows, sheet.usedColumns]).toEqual([1000, 26, 0, 0]);
    sheet.enter(1999, 29, "x");
    expect([sheet.rowCount, sheet.columnCount, sheet.usedRows, sheet.usedColumns]).toEqual([2000, 30, 2000, 30]);
    sheet.clear({ row: 0, column: 0, rows: 2000, columns: 30 }, { contents: true });
    expect([sheet.usedRows, sheet.usedColumns]).toEqual([0, 0]);
  });

  test("formats and notes alone do not count as filled", () => {
    const { sheet } = bench();
    sheet.setFormat(area("A1:C9"), { fontWeight: "bold" });
    sheet.setNote(5, 5, "note");
    expect([sheet.usedRows, sheet.usedColumns]).toEqual([0, 0]);
  });

  test("longer, its open ranges are longer too", () => {
    const { sheet } = bench([["=ROWS(A2:A)", "=COUNTBLANK(C:C)"]]);
    expect(block(sheet, "A1:B1")).toEqual([[999, 1000]]);
    sheet.enter(1499, 4, 1);
    expect(cellValue(sheet, "B1")).toBe(1500);
  });
});

describe("inserted and deleted lines", () => {
  const filled = (): ReturnType<typeof bench> => {
    const made = bench([
      ["Rep", "Amount", "=SUM(B2:B4)"],
      ["Ann", 1, "=B2*10"],
      ["Bob", 2, "=B3*10"],
      ["Cy", 3, "=B4*10"],
    ]);
    made.sheet.setNote(2, 0, "Bob's note");
    made.sheet.setFormat(area("A3"), { fontWeight: "bold" });
    made.sheet.setRowHeight(2, 40);
    made.sheet.setColumnWidth(1, 200);
    return made;
  };

  test("rows inserted: contents, formats, notes, heights and formulas follow", () => {
    const { sheet } = filled();
    sheet.insertRows(1, 2);
    expect(block(sheet, "A1:C6")).toEqual([
      ["Rep", "Amount", 6],
      ["", "", ""],
      ["", "", ""],
      ["Ann", 1, 10],
      ["Bob", 2, 20],
      ["Cy", 3, 30],
    ]);
    expect([sheet.formula(0, 2), sheet.formula(5, 2)]).toEqual(["=SUM(B4:B6)", "=B6*10"]);
    expect([sheet.note(4, 0), sheet.format(4, 0), sheet.rowHeight(4), sheet.rowHeight(2)]).toEqual([
      "Bob's note",
      { fontWeight: "bold" },
      40,
      21,
    ]);
    expect(sheet.rowCount).toBe(1002);
    enter(sheet, "B4", 100);
    expect([cellValue(sheet, "C1"), cellValue(sheet, "C4")]).toEqual([105, 1000]);
  });

  test("rows deleted: formulas that read them say #REF!, ranges shrink", () => {
    const { sheet } = filled();
    enter(sheet, "E1", "=B3");
    sheet.deleteRows(2, 1);
    expect(block(sheet, "A1:C3")).toEqual([
      ["Rep", "Amount", 4],
      ["Ann", 1, 10],
      ["Cy", 3, 30],
    ]);
    expect([sheet.formula(0, 4), cellValue(sheet, "E1"), sheet.note(2, 0)]).toEqual(["=#REF!", "#REF!", ""]);
  });

  test("columns inserted and deleted", () => {
    const { sheet } = filled();
    sheet.insertColumns(1, 1);
    expect([sheet.formula(1, 3), sheet.columnWidth(2), sheet.columnCount]).toEqual(["=C2*10", 200, 27]);
    sheet.deleteColumns(2, 1);
    expect([sheet.formula(1, 2), cellValue(sheet, "C2")]).toEqual(["=#REF!*10", "#REF!"]);
  });

  test("all of them cannot go", () => {
    const { sheet } = bench();
    expect(() => sheet.deleteRows(0, 1000)).toThrow("You can't delete all the rows on the sheet.");
    expect(() => sheet.deleteColumns(0, 26)).toThrow("You can't delete all the columns on the sheet.");
  });

  test("a spilled block moves with its formula, and one that lost its formula goes", () => {
    const { sheet } = bench([[""], ["=SEQUENCE(3)"]]);
    expect(cellValue(sheet, "A4")).toBe(3);
    sheet.insertRows(0, 1);
    expect(block(sheet, "A1:A5")).toEqual([[""], [""], [1], [2], [3]]);
    sheet.insertRows(3, 1);
    expect(block(sheet, "A3:A6")).toEqual([[1], [2], [3], [""]]);
    sheet.deleteRows(2, 1);
    expect(block(sheet, "A1:A6").flat()).toEqual(["", "", "", "", "", ""]);
  });

  test("formulas on other sheets and named ranges follow", () => {
    const { workbook, sheet } = filled();
    const other = workbook.insertSheet("Other");
    workbook.setNamedRanges([{ name: "AMOUNTS", sheetId: sheet.id, area: area("B2:B4") }]);
    other.enterAll(0, 0, [["=Sheet1!B4", "=SUM(AMOUNTS)", "=B4"]]);
    sheet.insertRows(2, 1);
    expect([other.formula(0, 0), other.formula(0, 2), workbook.namedRanges[0]?.area]).toEqual([
      "=Sheet1!B5",
      "=B4",
      area("B2:B5"),
    ]);
    expect(block(other, "A1:B1")).toEqual([[3, 6]]);
    enter(sheet, "B3", 10);
    expect(cellValue(other, "B1")).toBe(16);
  });

  test("charts, rules, protections and merges follow", () => {
    const { sheet } = bench();
    const chart: ChartModel = {
      id: 1,
      type: "BAR",
      ranges: [{ sheetId: sheet.id, area: area("A2:B4") }],
      headers: 1,
      options: {},
      anchor: { row: 6, column: 3, offsetX: 0, offsetY: 0 },
    };
    const validation: ValidationModel = {
      area: area("C2:C4"),
      criteria: "CUSTOM_FORMULA",
      values: ["=C2>A2"],
      allowInvalid: false,
      helpText: null,
    };
    const rule: ConditionalFormatModel = {
      areas: [area("A2:A4"), area("C1")],
      criteria: "CUSTOM_FORMULA",
      values: ["=$A2>1"],
      format: { fontWeight: "bold" },
    };
    const protection: ProtectionModel = { id: 1, area: area("A1:B3"), description: "locked", warningOnly: true };
    sheet.setCharts([chart]);
    sheet.setValidations([validation]);
    sheet.setConditionalFormats([rule]);
    sheet.setProtections([protection, { ...protection, id: 2, area: null }]);
    sheet.merge(area("A5:B5"));
    sheet.insertRows(0, 1);
    expect(sheet.charts[0]).toEqual({
      ...chart,
      ranges: [{ sheetId: sheet.id, area: area("A3:B5") }],
      anchor: { ...chart.anchor, row: 7 },
    });
    expect(sheet.validations).toEqual([{ ...validation, area: area("C3:C5"), values: ["=C3>A3"] }]);
    expect(sheet.conditionalFormats).toEqual([{ ...rule, areas: [area("A3:A5"), area("C2")], values: ["=$A3>1"] }]);
    expect(sheet.protections.map((p) => p.area)).toEqual([area("A2:B4"), null]);
    expect(sheet.merges).toEqual([area("A6:B6")]);
    sheet.deleteRows(1, 2);
    expect(sheet.conditionalFormats[0]?.areas).toEqual([area("A2:A3")]);
  });
});

describe("rules and merges", () => {
  test("clearing validations cuts a hole into a rule", () => {
    const { sheet } = bench();
    const rule: ValidationModel = {
      area: area("A1:C3"),
      criteria: "CHECKBOX",
      values: [],
      allowInvalid: true,
      helpText: null,
    };
    sheet.setValidations([rule]);
    sheet.clear(area("B2"), { validations: true });
    const covered = (cell: string): boolean => {
      const { row, column } = area(cell);
      return sheet.validations.some(
        ({ area: a }) => row >= a.row && row < a.row + a.rows && column >= a.column && column < a.column + a.columns,
      );
    };
    expect(["A1", "B1", "A2", "C2", "C3"].every(covered)).toBe(true);
    expect(covered("B2")).toBe(false);
  });

  test("a merge keeps its first cell only, and a new one replaces those it meets", () => {
    const { sheet } = bench([
      [1, 2],
      [3, 4],
    ]);
    sheet.merge(area("A1:B1"));
    expect(block(sheet, "A1:B2")).toEqual([
      [1, ""],
      [3, 4],
    ]);
    sheet.merge(area("A1:A2"));
    expect([sheet.merges, cellValue(sheet, "A2")]).toEqual([[area("A1:A2")], ""]);
    sheet.unmerge(area("A1"));
    expect(sheet.merges).toEqual([]);
  });
});
