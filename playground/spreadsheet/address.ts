/** Cells by name and by number: "B3" is row 2, column 1; rectangles with open ends; sheet names as formulas write them. */
import type { Area } from "./model.ts";

/** Sheets allows columns up to ZZZ. */
export const COLUMN_LIMIT = 18_278;

/** A rectangle by its inclusive edges. `Infinity` stands for "to the last row (column) of the sheet". */
export interface Rectangle {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + (letter.charCodeAt(0) - 64);
  return index - 1;
}

export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** Quoted when a formula would not read it as one word: spaces, punctuation, a leading digit, or a look like a cell. */
export function quotedSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^r\d*c\d*$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

export function rectangleOf(area: Area): Rectangle {
  return {
    top: area.row,
    left: area.column,
    bottom: area.row + area.rows - 1,
    right: area.column + area.columns - 1,
  };
}

export function areaOf(rectangle: Rectangle): Area {
  return {
    row: rectangle.top,
    column: rectangle.left,
    rows: rectangle.bottom - rectangle.top + 1,
    columns: rectangle.right - rectangle.left + 1,
  };
}

export function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

export function contains(area: Rectangle, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

export type Axis = "rows" | "columns";

/**
 * Where a stretch of rows (or columns) stands after `count` lines were inserted before `at` (count > 0), or `-count`
 * lines were deleted from `at` on (count < 0); null when nothing of it is left. As in Sheets, a stretch grows when lines
 * are inserted inside it, not when they are inserted before its first or after its last line.
 */
export function shiftSpan(
  first: number,
  last: number,
  at: number,
  count: number,
): { readonly first: number; readonly last: number } | null {
  if (count >= 0) {
    return { first: first >= at ? first + count : first, last: last >= at ? last + count : last };
  }
  const removed = -count;
  const end = at + removed;
  const survives = (line: number): number => (line < at ? line : line < end ? at : line - removed);
  const newFirst = survives(first);
  const newLast = last < at ? last : last < end ? at - 1 : last - removed;
  return newLast < newFirst ? null : { first: newFirst, last: newLast };
}

function shiftRectangle(rectangle: Rectangle, axis: Axis, at: number, count: number): Rectangle | null {
  if (axis === "rows") {
    const span = shiftSpan(rectangle.top, rectangle.bottom, at, count);
    return span ? { ...rectangle, top: span.first, bottom: span.last } : null;
  }
  const span = shiftSpan(rectangle.left, rectangle.right, at, count);
  return span ? { ...rectangle, left: span.first, right: span.last } : null;
}

export function shiftArea(area: Area, axis: Axis, at: number, count: number): Area | null {
  const moved = shiftRectangle(rectangleOf(area), axis, at, count);
  return moved ? areaOf(moved) : null;
}
