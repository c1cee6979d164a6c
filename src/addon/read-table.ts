/** A tab as a plain table: one read, and Dates become civil days of the spreadsheet's zone. */
import { type DateCell, dateCellOf, type PlainCell, type PlainTable } from "../core/deals/plain-table.ts";
import { type CivilDay, isDate, type Serial } from "./civil-days.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export function readTable(sheet: Sheet, civilDay: CivilDay): PlainTable {
  return plainTable(sheet.getName(), sheet.getDataRange().getValues(), civilDay);
}

/** The same with the times of day, for tabs whose hours and minutes count. */
export function readTableOfMoments(sheet: Sheet, serial: Serial): PlainTable {
  return tableOf(sheet.getName(), sheet.getDataRange().getValues(), (date) => dateCellOf(serial(date)));
}

/** Values as `getValues` gives them, from the tab's first cell on. Rows without dates are handed on as they are. */
export function plainTable(tab: string, values: readonly (readonly unknown[])[], civilDay: CivilDay): PlainTable {
  const days = new Map<string, DateCell>();
  return tableOf(tab, values, (value) => {
    const date = civilDay(value);
    let cell = days.get(date);
    if (cell === undefined) {
      cell = { date };
      days.set(date, cell);
    }
    return cell;
  });
}

function tableOf(tab: string, values: readonly (readonly unknown[])[], dateCell: (date: Date) => DateCell): PlainTable {
  const cellOf = (value: unknown): PlainCell => {
    if (isPlain(value)) return value;
    if (!isDate(value)) return value === null || value === undefined ? "" : String(value);
    return Number.isNaN(value.getTime()) ? "" : dateCell(value);
  };
  const rows = values.map((row) => (row.every(isPlain) ? row : row.map(cellOf)));
  return { tab, rows, firstRow: 1, firstColumn: 1 };
}

function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
