/** A range of a sheet as plain data: what read-table.ts makes of Google's values, and what core reads. */
import { type CivilDate, fromSerial } from "../calendar.ts";

/** A cell that holds a date. Cells of one day may share one object. */
export interface DateCell {
  readonly date: CivilDate;
  /** The time of day as a share of the day; only in tables that were read for it. */
  readonly time?: number;
}

/** Blank is "". An error cell is its text: "#N/A", "#REF!", "#DIV/0!" … */
export type PlainCell = string | number | boolean | DateCell;

export interface PlainTable {
  /** The tab's name, for sentences. */
  readonly tab: string;
  readonly rows: readonly (readonly PlainCell[])[];
  /** Sheet row and column of the first cell, counted from 1. */
  readonly firstRow: number;
  readonly firstColumn: number;
}

/** The cell of a moment, given as Sheets counts it: the day, and the time of day as its fraction. */
export function dateCellOf(serial: number): DateCell {
  const time = serial - Math.floor(serial);
  const date = fromSerial(serial);
  return time === 0 ? { date } : { date, time };
}
