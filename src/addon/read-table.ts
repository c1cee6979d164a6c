/** A tab as a plain table: one read, and Dates become civil days of the spreadsheet's zone. */
import type { DateCell, PlainCell, PlainTable } from "../core/deals/plain-table.ts";
import { type CivilDay, isDate } from "./civil-days.ts";

export function readTable(sheet: GoogleAppsScript.Spreadsheet.Sheet, civilDay: CivilDay): PlainTable {
  return plainTable(sheet.getName(), sheet.getDataRange().getValues(), civilDay);
}

/** Values as `getValues` gives them, from the tab's first cell on. Rows without dates are handed on as they are. */
export function plainTable(tab: string, values: readonly (readonly unknown[])[], civilDay: CivilDay): PlainTable {
  const days = new Map<string, DateCell>();
  const cellOf = (value: unknown): PlainCell => {
    if (isPlain(value)) return value;
    if (!isDate(value)) return value === null || value === undefined ? "" : String(value);
    if (Number.isNaN(value.getTime())) return "";
    const date = civilDay(value);
    let cell = days.get(date);
    if (cell === undefined) {
      cell = { date };
      days.set(date, cell);
    }
    return cell;
  };
  const rows = values.map((row) => (row.every(isPlain) ? row : row.map(cellOf)));
  return { tab, rows, firstRow: 1, firstColumn: 1 };
}

function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
