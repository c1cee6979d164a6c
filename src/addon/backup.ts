/**
 * Putting things back: a journal of the write under way, a hidden copy of the sheet, and the one routine that mends.
 *
 * The journal lies in the document's properties, which are written at once and not with the sheet's own changes. The same
 * routine runs when a call fails and, if the run itself was killed, the next time Dealsheet is opened.
 */
import { addonWords } from "../messages.ts";
import { a1Of, type Rectangle, rectangleOf } from "../reports/a1.ts";
import type { A1 } from "../reports/sheet-plan.ts";
import type { Book } from "./book.ts";
import { restoreCharts } from "./charts.ts";
import { copyRules } from "./conditional-formats.ts";
import { grownSpill } from "./occupied.ts";
import { unprotect } from "./protection.ts";
import { findReports, type RecordedChart, type ReportRecord, saveRecord } from "./report-record.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const JOURNAL_KEY = "dealsheet.journal";

export interface Journal {
  /** "backing up": the sheet is untouched; "writing": it may be half written; "done": only the copy is left to drop. */
  readonly stage: "backing up" | "writing" | "done";
  /** null: the sheet is being made. */
  readonly sheetId: number | null;
  readonly sheetName: string;
  /** What the sheet's first cell says once it is written, to know a half-made sheet by. */
  readonly title: string;
  readonly backupName: string;
  /** The cells that may change. */
  readonly box: A1;
  /** The sheet's charts before the write, and the titles of ours. */
  readonly chartIds: readonly number[];
  readonly chartTitles: readonly string[];
  /** Ids of all sheets before the write. */
  readonly sheetIds: readonly number[];
  /** Where formulas spilled before the write. */
  readonly spills: readonly A1[];
  /** Our charts before the write, where that is not what the record says. */
  readonly charts: readonly RecordedChart[] | null;
  /** What the sheet remembered before the write. */
  readonly record: ReportRecord | null;
}

export function keepJournal(journal: Journal): void {
  PropertiesService.getDocumentProperties().setProperty(JOURNAL_KEY, JSON.stringify(journal));
}

function readJournal(): Journal | null {
  const text = PropertiesService.getDocumentProperties().getProperty(JOURNAL_KEY);
  return text === null ? null : (JSON.parse(text) as Journal);
}

function dropJournal(): void {
  PropertiesService.getDocumentProperties().deleteProperty(JOURNAL_KEY);
}

/** A hidden copy of the sheet, made before anything on it changes. */
export function backUp(book: Book, sheet: Sheet, name: string): void {
  const copy = sheet.copyTo(book.spreadsheet);
  copy.setName(name);
  copy.hideSheet();
  SpreadsheetApp.flush();
}

export function backupNameOf(sheetName: string): string {
  return addonWords.backupTab(sheetName);
}

/** A copy that waits for the next opening is nothing that a person should choose. */
export function isBackupName(name: string): boolean {
  return name.startsWith(addonWords.backupTab(""));
}

/** Ends a write that succeeded. What cannot be tidied now is tidied at the next opening; the report itself stands. */
export function finish(book: Book, journal: Journal): void {
  keepJournal({ ...journal, stage: "done" });
  if (!tidied(book)) tidied(book);
}

function tidied(book: Book): boolean {
  try {
    mend(book);
    return true;
  } catch {
    return false;
  }
}

/** Undoes a write that did not end, if there is one. Says whether there was. */
export function mend(book: Book): boolean {
  const journal = readJournal();
  if (journal === null) return false;
  if (journal.stage === "writing") undo(book, journal);
  for (const sheet of strays(book, journal)) book.spreadsheet.deleteSheet(sheet);
  SpreadsheetApp.flush();
  dropJournal();
  return journal.stage !== "done";
}

function undo(book: Book, journal: Journal): void {
  if (journal.sheetId === null) {
    const made = book.spreadsheet.getSheetByName(journal.sheetName);
    if (made !== null && !journal.sheetIds.includes(made.getSheetId()) && isHalfMade(made, journal)) {
      book.spreadsheet.deleteSheet(made);
    }
    return;
  }
  const sheet = book.spreadsheet.getSheetById(journal.sheetId);
  const backup = book.spreadsheet.getSheetByName(journal.backupName);
  if (sheet !== null && backup !== null) restore(book, journal, sheet, backup);
}

/** A sheet of that name with other contents is one that a person has made since. */
function isHalfMade(sheet: Sheet, journal: Journal): boolean {
  const first = sheet.getRange(1, 1).getValue();
  return first === "" || first === journal.title;
}

function restore(book: Book, journal: Journal, sheet: Sheet, backup: Sheet): void {
  const { record } = journal;
  const size = { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
  const rows = Math.min(backup.getMaxRows(), size.rows);
  const columns = Math.min(backup.getMaxColumns(), size.columns);
  const added = { rows: size.rows - rows, columns: size.columns - columns };
  if (added.rows > 0) sheet.deleteRows(rows + 1, added.rows);
  if (added.columns > 0) sheet.deleteColumns(columns + 1, added.columns);
  const box = clipped(rectangleOf(journal.box), rows, columns);
  if (box !== null) {
    const from = backup.getRange(a1Of(box));
    const to = sheet.getRange(a1Of(box));
    to.clearContent();
    from.copyTo(to);
    to.setNotes(from.getNotes());
  }
  if (journal.spills.length > 0) spillAgain(sheet, backup, journal.spills);
  copyRules(backup, sheet);
  restoreCharts(sheet, journal.charts ?? record?.charts ?? [], journal.chartIds, journal.chartTitles);
  const current = findReports(book).find((owned) => owned.record.sheetId === journal.sheetId) ?? null;
  if (record !== null) saveRecord(sheet, record, current);
  if (record !== null && !record.locked) unprotect(sheet);
}

/**
 * Should the copying have turned spilled cells into values of their own, they would block the formula they came from. A
 * spill that has grown was copied as far as it has; what stands below it and is no spill's, a person typed.
 */
function spillAgain(sheet: Sheet, backup: Sheet, spills: readonly A1[]): void {
  const wanted: readonly (readonly unknown[])[] = backup.getDataRange().getValues();
  const recorded = spills.flatMap((spill) => rectangleOf(spill) ?? []);
  const grown = recorded.map((spill) => grownSpill(spill, wanted));
  const spilled = grown.flatMap(withoutAnchor);
  if (spilled.length > 0) sheet.getRangeList(spilled).clearContent();
  if (grown.every(({ rows }, at) => rows === recorded[at]?.rows)) return;
  SpreadsheetApp.flush();
  const shown: readonly (readonly unknown[])[] = sheet.getDataRange().getValues();
  grown.forEach(({ row, column, rows, columns }, at) => {
    for (let below = row + (recorded[at]?.rows ?? rows); below < row + rows; below += 1) {
      const isSpilled = shown[below - 1]?.slice(column - 1, column - 1 + columns).some((value) => value !== "");
      const place = a1Of({ row: below, column, rows: 1, columns });
      if (!isSpilled) backup.getRange(place).copyTo(sheet.getRange(place));
    }
  });
}

/** The backup, or the copy that never got its name. A sheet that was being made has neither. */
function strays(book: Book, journal: Journal): Sheet[] {
  if (journal.sheetId === null) return [];
  if (journal.stage !== "backing up") {
    const backup = book.spreadsheet.getSheetByName(journal.backupName);
    return backup === null || journal.sheetIds.includes(backup.getSheetId()) ? [] : [backup];
  }
  return book.spreadsheet.getSheets().filter((sheet) => {
    if (sheet.getSheetId() === journal.sheetId || journal.sheetIds.includes(sheet.getSheetId())) return false;
    const name = sheet.getName();
    if (name === journal.backupName) return true;
    return name.includes(journal.sheetName) && sheet.getRange(1, 1).getValue() === journal.title;
  });
}

function clipped(box: Rectangle | null, rows: number, columns: number): Rectangle | null {
  if (box === null || box.row > rows || box.column > columns) return null;
  return {
    ...box,
    rows: Math.min(box.rows, rows - box.row + 1),
    columns: Math.min(box.columns, columns - box.column + 1),
  };
}

function withoutAnchor(spill: Rectangle): A1[] {
  const { row, column, rows, columns } = spill;
  return [
    ...(columns > 1 ? [a1Of({ row, column: column + 1, rows: 1, columns: columns - 1 })] : []),
    ...(rows > 1 ? [a1Of({ row: row + 1, column, rows: rows - 1, columns })] : []),
  ];
}
