/** Builds a grid block row by row: cells by column name, and the A1 names by which formulas refer to them. */
import { type CivilDate, toSerial } from "../core/calendar.ts";
import { columnLetters } from "../core/deals/cell-name.ts";
import { GRID_ROW } from "./layout.ts";
import type { GridCell, StyleName } from "./sheet-plan.ts";
import { AUTOMATIC, PLAIN_TEXT } from "./theme.ts";

export type Cells<Column extends string> = Partial<Record<Column, GridCell>>;

/** A grid that is being written. Rows are sheet rows, counted from 1. */
export interface GridWriter<Column extends string> {
  /** Adds a row and gives its number; columns without a cell are blank cells of that style. */
  readonly add: (cells: Cells<Column>, fill?: StyleName) => number;
  /** Fills cells of a row that stands already: for figures that refer to rows below them. */
  readonly put: (row: number, cells: Cells<Column>) => void;
  readonly nextRow: () => number;
  /** Leaves one blank row, where the last one is not blank already. */
  readonly space: () => void;
  /** "O12" */
  readonly cell: (column: Column, row: number) => string;
  /** "O12:O20" */
  readonly range: (column: Column, from: number, to: number) => string;
  readonly rows: () => readonly (readonly GridCell[])[];
}

export function gridWriter<Column extends string>(columns: readonly Column[]): GridWriter<Column> {
  const rows: GridCell[][] = [];
  const place = new Map(columns.map((column, index) => [column, index]));
  const letters = columns.map((_, index) => columnLetters(index + 1));
  const letterOf = (column: Column): string => letters[place.get(column) ?? 0] ?? "A";
  const put = (row: number, cells: Cells<Column>): void => {
    const line = rows[row - GRID_ROW];
    for (const [column, index] of place) {
      const cell = cells[column];
      if (cell !== undefined && line !== undefined) line[index] = cell;
    }
  };
  const add = (cells: Cells<Column>, fill: StyleName = "body"): number => {
    const row = GRID_ROW + rows.length;
    rows.push(columns.map(() => blank(fill)));
    put(row, cells);
    return row;
  };
  return {
    add,
    space: () => {
      if (rows[rows.length - 1]?.some(({ value }) => value !== "") === true) add({});
    },
    put,
    nextRow: () => GRID_ROW + rows.length,
    cell: (column, row) => `${letterOf(column)}${row}`,
    range: (column, from, to) => `${letterOf(column)}${from}:${letterOf(column)}${to}`,
    rows: () => rows,
  };
}

export function blank(style: StyleName): GridCell {
  return { value: "", style, format: AUTOMATIC };
}

export function words(text: string, style: StyleName = "body"): GridCell {
  return { value: text, style, format: PLAIN_TEXT };
}

/** A number; null is a blank cell of the same format. */
export function figure(value: number | null, format: string, style: StyleName = "body"): GridCell {
  return { value: value ?? "", style, format };
}

export function day(date: CivilDate | null, style: StyleName = "body"): GridCell {
  return { value: date === null ? "" : toSerial(date), style, format: "yyyy-mm-dd" };
}

/** A figure that the sheet works out itself; `value` is what the formula gives. */
export function worked(value: number, formula: string, format: string, style: StyleName = "body"): GridCell {
  return { value, style, format, formula };
}

/** The plain sum of cells and ranges. */
export function sum(...places: readonly string[]): string {
  return `=SUM(${places.join(";")})`;
}
