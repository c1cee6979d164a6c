/** "Deals!A1:H", "'Q3 deals'!B2", "A:C", "2:2" or a named range → a sheet and the cells of it. */
import { columnIndex } from "../spreadsheet/address.ts";
import type { Area, Sheet, Workbook } from "../spreadsheet/model.ts";

const REFERENCE = /^\$?([A-Za-z]{0,3})\$?(\d*)(?::\$?([A-Za-z]{0,3})\$?(\d*))?$/;

/** Null when it is no range of this spreadsheet. Open ends reach to the sheet's last row or column. */
export function resolveRange(workbook: Workbook, text: string, home: Sheet): { sheet: Sheet; area: Area } | null {
  const named = workbook.namedRanges.find((range) => range.name.toLowerCase() === text.toLowerCase());
  if (named) {
    const sheet = workbook.sheet(named.sheetId);
    return sheet ? { sheet, area: named.area } : null;
  }
  const mark = text.lastIndexOf("!");
  const sheet = mark < 0 ? home : workbook.sheetNamed(unquoted(text.slice(0, mark)));
  if (!sheet) return null;
  const area = areaIn(sheet, text.slice(mark + 1).trim());
  return area && { sheet, area };
}

function unquoted(name: string): string {
  const trimmed = name.trim();
  return /^'.*'$/s.test(trimmed) ? trimmed.slice(1, -1).replaceAll("''", "'") : trimmed;
}

function areaIn(sheet: Sheet, text: string): Area | null {
  const found = REFERENCE.exec(text);
  if (!found) return null;
  const [, column1 = "", row1 = "", column2, row2] = found;
  if (column2 === undefined || row2 === undefined) {
    return column1 === "" || row1 === "" ? null : between(sheet, column1, row1, column1, row1);
  }
  if ((column1 === "" && row1 === "") || (column2 === "" && row2 === "")) return null;
  return between(sheet, column1, row1, column2, row2);
}

function between(sheet: Sheet, column1: string, row1: string, column2: string, row2: string): Area | null {
  const rows = ordered(row1 === "" ? 0 : Number(row1) - 1, row2 === "" ? sheet.rowCount - 1 : Number(row2) - 1);
  const columns = ordered(
    column1 === "" ? 0 : columnIndex(column1),
    column2 === "" ? sheet.columnCount - 1 : columnIndex(column2),
  );
  if (rows[0] < 0 || rows[1] >= sheet.rowCount || columns[1] >= sheet.columnCount) return null;
  return { row: rows[0], column: columns[0], rows: rows[1] - rows[0] + 1, columns: columns[1] - columns[0] + 1 };
}

function ordered(a: number, b: number): readonly [number, number] {
  return a <= b ? [a, b] : [b, a];
}
