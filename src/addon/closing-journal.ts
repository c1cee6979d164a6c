/**
 * Closing and reopening are all or nothing: what is about to be done is kept in the document's properties first, and
 * undone whole when a call fails or, if the run itself was killed, the next time Dealsheet is opened.
 */
import type { A1 } from "../reports/sheet-plan.ts";
import { mend } from "./backup.ts";
import type { Book } from "./book.ts";
import { type LedgerMark, takeBackEntry } from "./ledger-tab.ts";
import { findReports } from "./report-record.ts";

const JOURNAL_KEY = "dealsheet.closing";

export interface ClosingJournal {
  /** The ledger's entry; sheets that remember it and were not there before are its statements. */
  readonly entry: number;
  /** Ids of all sheets before. */
  readonly sheetIds: readonly number[];
  readonly ledger: LedgerMark;
  /** Stamps that are rewritten, as they were. */
  readonly stamps: readonly { readonly sheetId: number; readonly cell: A1; readonly text: string }[];
}

/** Does the work whole or not at all. */
export function wholly<T>(book: Book, journal: ClosingJournal, work: () => T): T {
  PropertiesService.getDocumentProperties().setProperty(JOURNAL_KEY, JSON.stringify(journal));
  let done: T;
  try {
    done = work();
    SpreadsheetApp.flush();
    drop();
  } catch (error) {
    mendClosing(book);
    throw error;
  }
  return done;
}

/** Undoes a closing or reopening that did not end, if there is one. Says whether there was. */
export function mendClosing(book: Book): boolean {
  const text = PropertiesService.getDocumentProperties().getProperty(JOURNAL_KEY);
  if (text === null) return false;
  const journal = JSON.parse(text) as ClosingJournal;
  // The sheet that was being written goes first: it may not remember yet which entry it belongs to.
  mend(book);
  for (const { sheet, record } of findReports(book)) {
    const isNew = !journal.sheetIds.includes(record.sheetId);
    if (isNew && record.commission?.entry === journal.entry) book.spreadsheet.deleteSheet(sheet);
  }
  takeBackEntry(book, journal.ledger, journal.sheetIds);
  for (const { sheetId, cell, text: stamp } of journal.stamps) {
    book.spreadsheet.getSheetById(sheetId)?.getRange(cell).setValue(stamp);
  }
  SpreadsheetApp.flush();
  drop();
  return true;
}

function drop(): void {
  PropertiesService.getDocumentProperties().deleteProperty(JOURNAL_KEY);
}
