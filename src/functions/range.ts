/** What a cell's formula handed over, as rows and columns: blanks, lengths and which rows belong together. */
import { isErrorText } from "../core/deals/error-cell.ts";
import { fail, ok, type Result } from "../core/result.ts";

/** A range as Apps Script gives it: rows of cells. A single value is one row of one cell. */
export type GivenRows = readonly (readonly unknown[])[];

/** One column (or one row) of cells, without its blank tail. */
export interface GivenColumn {
  readonly argument: string;
  /** Rows of one cell, also where the range is a row. */
  readonly rows: GivenRows;
  /** The same cells up to the blank tail, where all of them are numbers and no blank stands between them. */
  readonly numbers: Float64Array | null;
  /** Rows up to the last filled cell. */
  readonly filledLength: number;
  readonly lies: "down" | "across" | "single";
}

/**
 * The cells that a reader reads, one column of some rows. They stay where Apps Script put them: a list of their own for
 * each column would take longer than most of what is worked out from it.
 */
export interface Cells {
  readonly rows: GivenRows;
  readonly column: number;
  /** Which of the rows (0-based); null: the first `length` of them. */
  readonly kept: readonly number[] | null;
  readonly length: number;
  /** The cells where all of them are numbers. */
  readonly numbers: Float64Array | null;
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
  if (typeof cell === "string") return cell.length === 0 || (startsWithSpace(cell) && cell.trim() === "");
  return cell === null || cell === undefined;
}

const SPACE = 32;
const NO_BREAK_SPACE = 160;
const WIDE_SPACE = 0x3000;

function startsWithSpace(text: string): boolean {
  const first = text.charCodeAt(0);
  return first <= SPACE || (first >= NO_BREAK_SPACE && (first === NO_BREAK_SPACE || first === WIDE_SPACE));
}

export function columnOf(argument: string, given: unknown): Result<GivenColumn> {
  const ranges = rowsOf(given);
  const width = ranges[0]?.length ?? 0;
  if (ranges.length > 1 && width > 1) {
    return fail({ code: "NOT_A_COLUMN", argument, rows: ranges.length, columns: width });
  }
  const rows = width > 1 ? (ranges[0] ?? []).map((cell) => [cell]) : ranges;
  const numbers = numberCells(rows);
  const filledLength = numbers?.length ?? lengthWithoutTail(rows);
  return ok({
    argument,
    rows,
    numbers,
    filledLength,
    lies: width > 1 ? "across" : rows.length > 1 ? "down" : "single",
  });
}

/**
 * Numbers up to the blank tail, eight bytes each: a list of anything would keep each fraction as an object of its own,
 * which takes ten times as long. null where the column holds something else.
 */
function numberCells(rows: GivenRows): Float64Array | null {
  if (typeof rows[0]?.[0] !== "number") return null;
  const numbers = new Float64Array(rows.length);
  const filled = copyNumbers(rows, numbers);
  for (let row = filled; row < rows.length; row += 1) if (!isBlank(rows[row]?.[0])) return null;
  return filled === rows.length ? numbers : numbers.subarray(0, filled);
}

/**
 * How many numbers there are before the first cell that is none; NaN and Infinity are for the readers to name.
 *
 * The loop stands alone, as all do that every cell goes through: an engine compiles such a loop while it runs, before
 * anything behind it has run once, and would have to throw the code away for the first line that follows.
 */
function copyNumbers(rows: GivenRows, numbers: Float64Array): number {
  let row = 0;
  for (; row < numbers.length; row += 1) {
    const cell = rows[row]?.[0];
    // A number less itself is 0 for no endless one.
    if (typeof cell !== "number" || cell - cell !== 0) break;
    numbers[row] = cell;
  }
  return row;
}

function lengthWithoutTail(rows: GivenRows): number {
  let length = rows.length;
  while (length > 0 && isBlank(rows[length - 1]?.[0])) length -= 1;
  return length;
}

/**
 * How many rows the columns have side by side; blank tails do not exist.
 *
 * LENGTHS_DIFFER when the ranges are of different size and so are their filled parts, since then nobody can say which
 * rows belong together. A2:A beside B2:B500 is fine where both are filled to the same row.
 */
export function heightOf(columns: readonly GivenColumn[]): Result<number> {
  const first = columns[0];
  if (!first) return ok(0);
  for (const column of columns) {
    if (column.rows.length === first.rows.length || column.filledLength === first.filledLength) continue;
    return fail({
      code: "LENGTHS_DIFFER",
      first: first.argument,
      firstLength: first.filledLength,
      second: column.argument,
      secondLength: column.filledLength,
    });
  }
  return ok(columns.reduce((longest, column) => Math.max(longest, column.filledLength), 0));
}

/** The rows that are not blank in all columns. Null when every row counts, which is the usual case and costs no list. */
export function keptRows([first, ...others]: readonly GivenColumn[], height: number): readonly number[] | null {
  const isFull = (column: GivenColumn | undefined) => column?.numbers?.length === height;
  if (isFull(first) || others.some(isFull)) return null;
  const cells = first?.rows ?? [];
  let row = 0;
  while (row < height && !(isBlank(cells[row]?.[0]) && areBlank(others, row))) row += 1;
  if (row === height) return null;
  const kept = Array.from({ length: row }, (_, before) => before);
  for (row += 1; row < height; row += 1) if (!(isBlank(cells[row]?.[0]) && areBlank(others, row))) kept.push(row);
  return kept;
}

function areBlank(columns: readonly GivenColumn[], row: number): boolean {
  return columns.every((column) => isBlank(column.rows[row]?.[0]));
}

/** The column's cells in the rows that are read; blank where it ends before the others. */
export function cellsIn({ rows, numbers }: GivenColumn, { height, kept }: Alignment): Cells {
  const areAll = kept === null && numbers?.length === height;
  return { rows, column: 0, kept, length: kept?.length ?? height, numbers: areAll ? numbers : null };
}

/** One column of a block of cells, from its first row to its last. */
export function columnIn(rows: GivenRows, column: number): Cells {
  return { rows, column, kept: null, length: rows.length, numbers: null };
}

/** No cell at all. */
export const NO_CELLS: Cells = columnIn([], 0);

/** A single cell, for a reader of columns. */
export function oneCell(cell: unknown): Cells {
  return columnIn([[cell]], 0);
}

/** The cell at a place; a blank one may be undefined. */
export function cellAt({ rows, column, kept }: Cells, index: number): unknown {
  return rows[kept === null ? index : (kept[index] ?? -1)]?.[column];
}

/** The cells as a list, for readers that look at them again and again. */
export function listOf(cells: Cells): unknown[] {
  const list = new Array<unknown>(cells.length);
  for (let index = 0; index < cells.length; index += 1) list[index] = cellAt(cells, index);
  return list;
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
