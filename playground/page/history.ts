/**
 * Undo and redo of what a person typed, pasted, cleared or formatted.
 *
 * A step remembers cells, not commands. Inserted rows, changed tabs and anything that a script wrote end the history: a
 * cell's address would no longer mean the same cell.
 */
import type { CellFormat, Sheet, Workbook } from "../spreadsheet/model.ts";

/** A cell's content as it can be written back. */
export interface CellState {
  readonly row: number;
  readonly column: number;
  readonly content:
    | { readonly kind: "formula"; readonly text: string }
    | { readonly kind: "value"; readonly value: string | number | boolean };
  readonly format: CellFormat;
}

export interface Step {
  readonly sheetId: number;
  readonly before: readonly CellState[];
  readonly after: readonly CellState[];
}

export interface History {
  record(step: Step): void;
  undo(): boolean;
  redo(): boolean;
  clear(): void;
}

const LIMIT = 100;

export function createHistory(workbook: Workbook): History {
  let done: Step[] = [];
  let undone: Step[] = [];
  const apply = (step: Step, cells: readonly CellState[]): boolean => {
    const sheet = workbook.sheet(step.sheetId);
    if (!sheet) return false;
    for (const cell of cells) restoreCell(sheet, cell);
    workbook.activeSheetId = step.sheetId;
    return true;
  };
  return {
    record(step) {
      done = [...done, step].slice(-LIMIT);
      undone = [];
    },
    undo() {
      const step = done.pop();
      if (!step || !apply(step, step.before)) return false;
      undone.push(step);
      return true;
    },
    redo() {
      const step = undone.pop();
      if (!step || !apply(step, step.after)) return false;
      done.push(step);
      return true;
    },
    clear() {
      done = [];
      undone = [];
    },
  };
}

export function captureCell(sheet: Sheet, row: number, column: number): CellState {
  const formula = sheet.formula(row, column);
  const owner = sheet.spillOwner(row, column);
  const spilled = owner !== null && (owner.row !== row || owner.column !== column);
  const value = sheet.value(row, column);
  // A spilled value belongs to the formula that spills it: the cell itself is blank.
  const own = spilled || typeof value === "object" ? "" : value;
  return {
    row,
    column,
    content: formula !== "" ? { kind: "formula", text: formula } : { kind: "value", value: own },
    format: sheet.format(row, column),
  };
}

function restoreCell(sheet: Sheet, cell: CellState): void {
  const area = { row: cell.row, column: cell.column, rows: 1, columns: 1 };
  sheet.clear(area, { contents: true, formats: true });
  sheet.setFormat(area, cell.format);
  if (cell.content.kind === "formula") sheet.enter(cell.row, cell.column, cell.content.text);
  else if (cell.content.value !== "") sheet.put(cell.row, cell.column, cell.content.value);
}
