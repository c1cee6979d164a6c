/**
 * Cells of a report that a person fills in: its first column says what a row is about, its second holds the person's value.
 *
 * They are read back by their labels, so rows may be sorted or have others between them. A blank cell is no input.
 */
import { cellName } from "./deals/cell-name.ts";
import { cellText } from "./deals/cell-text.ts";
import { isErrorText } from "./deals/error-cell.ts";
import type { PlainCell, PlainTable } from "./deals/plain-table.ts";
import { readAmount } from "./deals/read-amount.ts";
import { cleanTo15Digits } from "./money.ts";
import { type Failure, fail, ok, type Result } from "./result.ts";

export interface InputCell {
  readonly value: PlainCell;
  /** With "=", where a person has made the value follow something; "": typed. */
  readonly formula: string;
  readonly at: Extract<Failure, { readonly code: "INPUT_CELL" }>["at"];
}

/** The filled input cells of a table by their labels; of a label that stands twice the first. */
export type InputCells = ReadonlyMap<string, InputCell>;

/** The input tables of a sheet by their ids. */
export type GivenInputs = ReadonlyMap<string, InputCells>;

export const NO_INPUTS: GivenInputs = new Map();

/** A table of inputs at its place on the sheet, headings first. Rows and columns of `place` count from 1. */
export function inputsOnSheet(
  { tab, rows }: PlainTable,
  formulas: readonly (readonly string[])[],
  place: { readonly row: number; readonly column: number; readonly rows: number },
): InputCells {
  const below = Array.from({ length: place.rows - 1 }, (_, at) => place.row + at);
  return gathered(
    below.map((row) => {
      const cell = cellName(row + 1, place.column + 1);
      const [label = "", value = ""] = (rows[row] ?? []).slice(place.column - 1, place.column + 1);
      const formula = formulas[row]?.[place.column] ?? "";
      return [label, { value, formula, at: { kind: "sheet", tab, cell } }];
    }),
  );
}

/** The same table as a formula is given it. */
export function inputsInRange({ rows }: PlainTable, range: string): InputCells {
  return gathered(
    rows.slice(1).map(([label = "", value = ""], at) => {
      return [label, { value, formula: "", at: { kind: "range", range, row: at + 2 } }];
    }),
  );
}

function gathered(rows: readonly (readonly [PlainCell, InputCell])[]): InputCells {
  const cells = new Map<string, InputCell>();
  for (const [label, cell] of rows) {
    const text = cellText(label);
    if (text !== "" && cellText(cell.value) !== "" && !cells.has(text)) cells.set(text, cell);
  }
  return cells;
}

/** What an input may be: a sentence's end, and its bounds. */
export interface NumberInput {
  readonly label: string;
  /** "an amount above 0, such as 1000000". */
  readonly expected: string;
  readonly least: number;
  readonly most: number;
}

/** The number that a person typed: 1200, "1,200 €", 80 % or the text "80%"; null where the cell is blank. INPUT_CELL. */
export function numberInput(cells: InputCells, { label, expected, least, most }: NumberInput): Result<number | null> {
  const cell = cells.get(label);
  if (cell === undefined) return ok(null);
  const number = numberOf(cell.value);
  if (number !== null && number >= least && number <= most) return ok(number);
  return refused(cell, label, expected);
}

/** One of a few words. INPUT_CELL. */
export function wordInput<W extends string>(cells: InputCells, label: string, words: readonly W[]): Result<W | null> {
  const cell = cells.get(label);
  if (cell === undefined) return ok(null);
  const text = cellText(cell.value).trim().toLowerCase();
  const word = words.find((known) => known === text);
  return word === undefined ? refused(cell, label, `one of the words ${words.join(", ")}`) : ok(word);
}

export function refused(cell: InputCell, label: string, expected: string): ReturnType<typeof fail> {
  return fail({ code: "INPUT_CELL", at: cell.at, label, value: cellText(cell.value), expected });
}

function numberOf(cell: PlainCell): number | null {
  if (typeof cell !== "string") return typeof cell === "number" && Number.isFinite(cell) ? cell : null;
  if (isErrorText(cell)) return null;
  const percent = /^(.*\d)\s*%$/.exec(cell.trim())?.[1];
  const read = readAmount(percent ?? cell);
  if (typeof read !== "number" || !Number.isFinite(read)) return null;
  return percent === undefined ? read : cleanTo15Digits(read / 100);
}
