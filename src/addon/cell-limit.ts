/** Ten million cells are all that a spreadsheet holds, blank ones too: what a write needs is counted before it begins. */
import { addonWords } from "../messages.ts";
import type { Book } from "./book.ts";
import { Refusal } from "./refusal.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Google's limit, of all sheets' grids together. */
const MOST_CELLS = 10_000_000;
/** From here on a new tab gets no rows and columns to spare. */
const SCARCE_CELLS = 8_000_000;
/** The grid that Google gives a new sheet. */
export const NEW_SHEET = { rows: 1000, columns: 26 } as const;
export const NEW_SHEET_CELLS = NEW_SHEET.rows * NEW_SHEET.columns;

/** What one write adds: cells that stay, and cells that are needed only while it is under way. */
export interface CellNeed {
  readonly kept: number;
  readonly passing: number;
}

export function cellsOf(sheet: Sheet): number {
  return sheet.getMaxRows() * sheet.getMaxColumns();
}

function cellsIn(book: Book): number {
  return book.spreadsheet.getSheets().reduce((sum, sheet) => sum + cellsOf(sheet), 0);
}

/** Whether a new tab should take no more than it needs. */
export function areCellsScarce(book: Book): boolean {
  return cellsIn(book) > SCARCE_CELLS;
}

/** Refuses writes, one after the other, that the spreadsheet has no room for. Changes nothing. */
export function checkCells(book: Book, what: string, needs: readonly CellNeed[]): void {
  const there = cellsIn(book);
  let kept = 0;
  let most = 0;
  for (const need of needs) {
    most = Math.max(most, kept + need.passing);
    kept += need.kept;
  }
  const needed = Math.max(most, kept);
  if (there + needed > MOST_CELLS) throw new Refusal(addonWords.tooManyCells(what, there, needed, MOST_CELLS));
}
