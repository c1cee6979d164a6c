/** Row heights for wrapped text, with a font in which every letter is ten pixels wide. */
import { describe, expect, it } from "vitest";
import { DEFAULT_ROW_HEIGHT, lineCount, neededRowHeight } from "../../../playground/page/row-height.ts";
import { createWorkbook } from "../../../playground/spreadsheet/workbook.ts";

const ten = (text: string): number => text.length * 10;

describe("lineCount", () => {
  it.each([
    ["fits", "one two", 100, 1],
    ["breaks at a space", "one two three", 80, 2],
    ["keeps the person's own line breaks", "one\ntwo", 500, 2],
    ["breaks a word that is too long", "abcdefghijklmnop", 80, 2],
    ["a long word after others", "ab abcdefghijklmnop", 80, 3],
    ["nothing", "", 80, 1],
  ])("%s", (_why, text, width, lines) => {
    expect(lineCount(text, width, ten)).toBe(lines);
  });
});

describe("neededRowHeight", () => {
  const sheet = createWorkbook().insertSheet("Report");
  sheet.put(0, 0, "short");
  sheet.put(1, 0, "a long text that does not fit into a hundred pixels");
  sheet.put(2, 0, "a long text that does not fit into a hundred pixels");
  sheet.setFormat({ row: 2, column: 0, rows: 1, columns: 1 }, { wrap: "WRAP" });
  sheet.put(3, 0, "Title");
  sheet.setFormat({ row: 3, column: 0, rows: 1, columns: 1 }, { fontSize: 18 });
  sheet.put(4, 0, "a long text that does not fit into a hundred pixels");
  sheet.setFormat({ row: 4, column: 0, rows: 1, columns: 1 }, { wrap: "WRAP" });
  sheet.setRowHeight(4, 30);

  it.each([
    ["one line is the default", 0, (height: number) => height === DEFAULT_ROW_HEIGHT],
    ["text that does not wrap runs over", 1, (height: number) => height === DEFAULT_ROW_HEIGHT],
    ["wrapped text gets its lines", 2, (height: number) => height > 4 * 15],
    ["a large font gets its room", 3, (height: number) => height > DEFAULT_ROW_HEIGHT],
    ["a height that somebody set stays", 4, (height: number) => height === 30],
  ])("%s", (_why, row, holds) => {
    expect(holds(neededRowHeight(sheet, row, 1, ten))).toBe(true);
  });
});
