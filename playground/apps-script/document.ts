/** The open spreadsheet as its services see it: the model, the run that looks at it, and how the services make each other. */
import { cellName } from "../spreadsheet/address.ts";
import type { Area, Sheet, Workbook } from "../spreadsheet/model.ts";
import type { GRange, GSheet, GSpreadsheet } from "./google.ts";
import type { Screen } from "./host.ts";
import type { Run } from "./run.ts";

export interface Document {
  readonly run: Run;
  readonly workbook: Workbook;
  readonly screen: Screen;
  spreadsheet(): GSpreadsheet;
  sheet(id: number): GSheet;
  range(sheetId: number, area: Area): GRange;
}

/** The sheet, or Google's sentence when it was deleted in the meantime. */
export function sheetOf(document: Document, id: number): Sheet {
  const sheet = document.workbook.sheet(id);
  if (!sheet) throw document.run.exception(`Sheet ${id} not found`);
  return sheet;
}

/** Cells by position and size, counted from 1, with Google's sentences for what is out of bounds. */
export function rangeAt(
  document: Document,
  sheetId: number,
  row: number,
  column: number,
  rows: number,
  columns: number,
): GRange {
  const sheet = sheetOf(document, sheetId);
  const { run } = document;
  for (const value of [row, column, rows, columns]) {
    if (typeof value !== "number" || !Number.isInteger(value)) {
      throw run.exception(`The playground takes whole numbers for rows and columns, not ${String(value)}.`);
    }
  }
  if (row < 1) throw run.exception("The starting row of the range is too small.");
  if (column < 1) throw run.exception("The starting column of the range is too small.");
  if (rows < 1) throw run.exception("The number of rows in the range must be at least 1.");
  if (columns < 1) throw run.exception("The number of columns in the range must be at least 1.");
  if (row + rows - 1 > sheet.rowCount || column + columns - 1 > sheet.columnCount) {
    throw run.exception("The coordinates of the range are outside the dimensions of the sheet.");
  }
  return document.range(sheetId, { row: row - 1, column: column - 1, rows, columns });
}

/** The next free id among things that carry one. */
export function nextId(taken: readonly { readonly id: number }[]): number {
  return taken.reduce((highest, one) => Math.max(highest, one.id), 0) + 1;
}

/** "B2" or "B2:D9", as getA1Notation writes it. */
export function areaName(area: Area): string {
  const first = cellName(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellName(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}
