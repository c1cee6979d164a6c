/** What a cell's formula handed over, as rows and columns: blanks, lengths and which rows belong together. */
import { isErrorText } from "../core/deals/error-cell.ts";
import { fail, ok, type Result } from "../core/result.ts";

/** A range as Apps Script gives it: rows of cells. A single value is one row of one cell. */
export type GivenRows = readonly (readonly unknown[])[];

/** One column (or one row) of cells, without its blank tail. */
export interface GivenColumn {
  readonly argument: string;
  readonly cells: readonly unknown[];
  /** Rows of the range as it was given, blank tail included. */
  readonly rangeLength: number;
  /** Rows up to the last filled cell. */
  readonly filledLength: number;
  /** Whether blank cells may stand before the last filled one. */
  readonly gaps: boolean;
  readonly lies: "down" | "across" | "single";
}

/** Which rows of the given columns are read: all up to `height`, or only those of `kept` (0-based) where some are blank. */
export interface Alignment {
  readonly height: number;
  readonly kept: readonly number[] | null;
}

export function rowsOf(argument: unknown): GivenRows {
  if (!Array.isArray(argument)) return [[argument]];
  return argument.length > 0 && !Array.isArray(argument[0]) ? [argument] : argument;
}

/** Skipped, missing and blank are one: Sheets gives undefined, null or "" for them, and a blank cell may be a range of one. */
export function isMissing(argument: unknown): boolean {
  if (!Array.isArray(argument)) return isBlank(argument);
  if (argument.length === 0) return true;
  if (argument.length > 1) return false;
  const only: unknown = argument[0];
  return Array.isArray(only) ? only.length === 0 || (only.length === 1 && isBlank(only[0])) : isBlank(only);
}

/** A cell of nothing but spaces is blank too. Looking at the first letter spares nearly every cell the trimming. */
export function isBlank(cell: unknown): boolean {
  if (typeof cell === "string") return cell === "" || (startsWithSpace(cell) && cell.trim() === "");
  return cell === null || cell === undefined;
}

const SPACE = 32;
const NO_BREAK_SPACE = 160;
const WIDE_SPACE = 0x3000;

function startsWithSpace(text: string): boolean {
  const first = text.charCodeAt(0);
  return first <= SPACE || first === NO_BREAK_SPACE || first === WIDE_SPACE;
}

export function columnOf(argument: string, given: unknown): Result<GivenColumn> {
  const rows = rowsOf(given);
  const width = rows[0]?.length ?? 0;
  if (rows.length > 1 && width > 1) return fail({ code: "NOT_A_COLUMN", argument, rows: rows.length, columns: width });
  if (rows.length === 1) {
    const cells = rows[0] ?? [];
    const filledLength = lengthWithoutTail(cells);
    return ok({
      argument,
      cells,
      rangeLength: width,
      filledLength,
      gaps: true,
      lies: width === 1 ? "single" : "across",
    });
  }
  const numbers = numberCells(rows);
  const cells = numbers ?? firstCells(rows);
  const filledLength = lengthWithoutTail(cells);
  return ok({ argument, cells, rangeLength: rows.length, filledLength, gaps: numbers === null, lies: "down" });
}

/**
 * Numbers up to the blank tail, in a list of nothing but numbers: a list of anything would keep each fraction as an object
 * of its own, which takes ten times as long. null where the column holds something else.
 */
function numberCells(rows: GivenRows): readonly number[] | null {
  if (typeof rows[0]?.[0] !== "number") return null;
  const numbers = new Array<number>(rows.length);
  let row = 0;
  for (; row < rows.length; row += 1) {
    const cell = rows[row]?.[0];
    if (typeof cell !== "number") break;
    numbers[row] = cell;
  }
  numbers.length = row;
  for (; row < rows.length; row += 1) if (!isBlank(rows[row]?.[0])) return null;
  return numbers;
}

/** A loop into a list of known length, since this runs over every cell of every column before anything else does. */
function firstCells(rows: GivenRows): readonly unknown[] {
  const cells = new Array<unknown>(rows.length);
  for (let row = 0; row < rows.length; row += 1) cells[row] = rows[row]?.[0];
  return cells;
}

function lengthWithoutTail(cells: readonly unknown[]): number {
  let length = cells.length;
  while (length > 0 && isBlank(cells[length - 1])) length -= 1;
  return length;
}

/**
 * Puts columns side by side: rows that are blank in all of them are left out, blank tails do not exist.
 *
 * LENGTHS_DIFFER when the ranges are of different size and so are their filled parts, since then nobody can say which
 * rows belong together. A2:A beside B2:B500 is fine where both are filled to the same row.
 */
export function alignColumns(columns: readonly GivenColumn[]): Result<Alignment> {
  const first = columns[0];
  if (!first) return ok({ height: 0, kept: null });
  for (const column of columns) {
    if (column.rangeLength === first.rangeLength || column.filledLength === first.filledLength) continue;
    return fail({
      code: "LENGTHS_DIFFER",
      first: first.argument,
      firstLength: first.filledLength,
      second: column.argument,
      secondLength: column.filledLength,
    });
  }
  const height = columns.reduce((longest, column) => Math.max(longest, column.filledLength), 0);
  return ok({ height, kept: keptRows(columns, height) });
}

/** Null when every row counts, which is the usual case and costs no list. */
function keptRows([first, ...others]: readonly GivenColumn[], height: number): readonly number[] | null {
  const isFull = (column: GivenColumn | undefined) => column?.gaps === false && column.filledLength === height;
  if (isFull(first) || others.some(isFull)) return null;
  const cells = first?.cells ?? [];
  let row = 0;
  while (row < height && !(isBlank(cells[row]) && areBlank(others, row))) row += 1;
  if (row === height) return null;
  const kept = Array.from({ length: row }, (_, before) => before);
  for (row += 1; row < height; row += 1) if (!(isBlank(cells[row]) && areBlank(others, row))) kept.push(row);
  return kept;
}

function areBlank(columns: readonly GivenColumn[], row: number): boolean {
  return columns.every((column) => isBlank(column.cells[row]));
}

/** The column's cells in the rows that are read. */
export function cellsIn(column: GivenColumn, { height, kept }: Alignment): readonly unknown[] {
  if (kept !== null) return kept.map((row) => column.cells[row]);
  const { cells } = column;
  if (cells.length === height) return cells;
  return cells.length > height ? cells.slice(0, height) : Array.from({ length: height }, (_, row) => cells[row] ?? "");
}

const HASH = 35;
const CAPITAL_L = 76;

/** Error cells reach a function as their text; the first letter rules out nearly every other cell. */
export function isErrorCell(cell: string): boolean {
  const first = cell.charCodeAt(0);
  return (first === HASH || first === CAPITAL_L) && isErrorText(cell);
}

/** Asked of every date cell, so the global object is asked once. */
const OwnDate = Date;

/** A Date of this realm or, where a cell was made elsewhere, of another. */
export function isDate(cell: unknown): cell is Date {
  if (typeof cell !== "object") return false;
  return cell instanceof OwnDate || Object.prototype.toString.call(cell) === "[object Date]";
}
