/** A range of a sheet as plain data: what read-table.ts makes of Google's values, and what core reads. */
import type { CivilDate } from "../calendar.ts";

/** A cell that holds a date. Cells of one day may share one object. */
export interface DateCell {
  readonly date: CivilDate;
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
