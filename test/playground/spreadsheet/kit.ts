/** The vocabulary of the playground's tests: a workbook from rows, cells by name, errors as one word and a sentence. */
import { columnIndex } from "../../../playground/spreadsheet/address.ts";
import type { CellValue, Sheet, Workbook } from "../../../playground/spreadsheet/model.ts";
import { createWorkbook, type WorkbookOptions } from "../../../playground/spreadsheet/workbook.ts";

export type Input = string | number | boolean;

/** 6 May 2024, 07:08:09 in Greenwich. */
export const CLOCK = { now: (): Date => new Date("2024-05-06T07:08:09Z") };

export interface Bench {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
}

/** A workbook whose first sheet holds these rows, as if typed. */
export function bench(rows: readonly (readonly Input[])[] = [], options: WorkbookOptions = {}): Bench {
  const workbook = createWorkbook({ clock: CLOCK, ...options });
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error("A new workbook has a sheet.");
  if (rows.length > 0) sheet.enterAll(0, 0, rows);
  return { workbook, sheet };
}

export function place(cell: string): { readonly row: number; readonly column: number } {
  const [, column = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  if (row === "") throw new Error(`${cell} is no cell.`);
  return { row: Number(row) - 1, column: columnIndex(column) };
}

export function enter(sheet: Sheet, cell: string, input: Input): void {
  const { row, column } = place(cell);
  sheet.enter(row, column, input);
}

/** A value as tests compare it: an error is its code. */
export function plain(value: CellValue): string | number | boolean {
  return typeof value === "object" ? value.error : value;
}

export function cellValue(sheet: Sheet, cell: string): string | number | boolean {
  const { row, column } = place(cell);
  return plain(sheet.value(row, column));
}

export function shown(sheet: Sheet, cell: string): string {
  const { row, column } = place(cell);
  return sheet.display(row, column);
}

export function messageOf(sheet: Sheet, cell: string): string {
  const { row, column } = place(cell);
  const value = sheet.value(row, column);
  return typeof value === "object" ? value.message : "";
}

/** The values of a block, "A1:B2". */
export function block(sheet: Sheet, range: string): (string | number | boolean)[][] {
  const [first = "", last = first] = range.split(":");
  const from = place(first);
  const to = place(last);
  const rows: (string | number | boolean)[][] = [];
  for (let r = from.row; r <= to.row; r++) {
    const row: (string | number | boolean)[] = [];
    for (let c = from.column; c <= to.column; c++) row.push(plain(sheet.value(r, c)));
    rows.push(row);
  }
  return rows;
}

/** What a formula in a cell of its own gives, with everything that it spills. */
export function result(sheet: Sheet, formula: string, cell = "J1"): unknown {
  const { row, column } = place(cell);
  sheet.enter(row, column, formula);
  const first = plain(sheet.value(row, column));
  const rows: (string | number | boolean)[][] = [];
  const owned = (r: number, c: number): boolean => {
    const owner = sheet.spillOwner(r, c);
    return owner?.row === row && owner.column === column;
  };
  for (let r = row; owned(r, column); r++) {
    const line: (string | number | boolean)[] = [];
    for (let c = column; owned(r, c); c++) line.push(plain(sheet.value(r, c)));
    rows.push(line);
  }
  return rows.length === 0 ? first : rows;
}

export function area(range: string): {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
} {
  const [first = "", last = first] = range.split(":");
  const from = place(first);
  const to = place(last);
  return { ...from, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
}
