/** Conditional formats of the playground's grid: which criteria hold, and which rule wins. */
import { describe, expect, it } from "vitest";
import { conditionalFormat, matches } from "../../../playground/page/conditional-format.ts";
import type { CellValue } from "../../../playground/spreadsheet/model.ts";
import { createWorkbook } from "../../../playground/spreadsheet/workbook.ts";

describe("matches", () => {
  const error: CellValue = { error: "#N/A", message: "" };
  it.each<[string, string, readonly unknown[], CellValue, boolean]>([
    ["strictly less", "NUMBER_LESS_THAN", [0.8], 0.8, false],
    ["less", "NUMBER_LESS_THAN", [0.8], 0.79, true],
    ["a blank cell is no number", "NUMBER_LESS_THAN", [0.8], "", false],
    ["a text is no number", "NUMBER_LESS_THAN", [0.8], "0.5", false],
    ["at least, at the line", "NUMBER_GREATER_THAN_OR_EQUAL_TO", [1], 1, true],
    ["between, both ends included", "NUMBER_BETWEEN", [1, 2], 2, true],
    ["not between", "NUMBER_NOT_BETWEEN", [1, 2], 3, true],
    ["text is, whatever its case", "TEXT_EQUAL_TO", ["Rising Star"], "rising star", true],
    ["text is, whole", "TEXT_EQUAL_TO", ["star"], "Rising star", false],
    ["contains", "TEXT_CONTAINS", ["star"], "Rising star", true],
    ["an error shows its code", "TEXT_CONTAINS", ["n/a"], error, true],
    ["empty", "CELL_EMPTY", [], "", true],
    ["not empty", "CELL_NOT_EMPTY", [], 0, true],
    ["a formula rule is not simulated", "CUSTOM_FORMULA", ["=TRUE"], 1, false],
  ])("%s", (_why, criteria, values, value, holds) => {
    expect(matches({ criteria, values }, value)).toBe(holds);
  });
});

describe("conditionalFormat", () => {
  it("merges the rules that hold, the first one winning, inside their ranges only", () => {
    const sheet = createWorkbook().insertSheet("Report");
    sheet.put(0, 0, 0.5);
    sheet.put(0, 1, 0.5);
    const area = { row: 0, column: 0, rows: 1, columns: 1 };
    sheet.setConditionalFormats([
      { areas: [area], criteria: "NUMBER_LESS_THAN", values: [0.8], format: { background: "#first" } },
      { areas: [area], criteria: "CELL_NOT_EMPTY", values: [], format: { background: "#second", fontWeight: "bold" } },
    ]);
    expect(conditionalFormat(sheet, 0, 0)).toEqual({ background: "#first", fontWeight: "bold" });
    expect(conditionalFormat(sheet, 0, 1)).toBeNull();
  });
});
