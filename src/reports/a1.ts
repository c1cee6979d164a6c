/** A1 notation for rectangles: the names that sheets, charts and rules use for places. Rows and columns count from 1. */
import { cellName } from "../core/deals/cell-name.ts";

export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** "B2:D5"; a single cell is "B2". */
export function a1Of(rectangle: Rectangle): string {
  const first = cellName(rectangle.row, rectangle.column);
  if (rectangle.rows === 1 && rectangle.columns === 1) return first;
  return `${first}:${cellName(rectangle.row + rectangle.rows - 1, rectangle.column + rectangle.columns - 1)}`;
}

/** Reads "B2" and "B2:D5", with or without "$"; null for anything else. */
export function rectangleOf(a1: string): Rectangle | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,8})(?::\$?([A-Z]{1,3})\$?(\d{1,8}))?$/.exec(a1.toUpperCase());
  if (match === null) return null;
  const [, letters = "", digits = "", endLetters = letters, endDigits = digits] = match;
  const column = columnNumber(letters);
  const row = Number(digits);
  const columns = columnNumber(endLetters) - column + 1;
  const rows = Number(endDigits) - row + 1;
  return row >= 1 && rows >= 1 && columns >= 1 ? { row, column, rows, columns } : null;
}

function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + (letter.charCodeAt(0) - 64);
  return column;
}
