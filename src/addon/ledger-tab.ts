/**
 * The tab "Commission ledger": visible, one flat table, only ever added to.
 *
 * The sheet's metadata remembers the last row, so that rows which are missing at the end are noticed as well.
 */
import {
  LEDGER_COLUMNS,
  LEDGER_TAB,
  type LedgerColumn,
  type LedgerEntry,
  ledgerRows,
} from "../core/commission/ledger-table.ts";
import { EMPTY_LEDGER_BOOK, type LedgerBook, readLedger } from "../core/commission/read-ledger.ts";
import { columnLetters } from "../core/deals/cell-name.ts";
import { cellText } from "../core/deals/cell-text.ts";
import { foldWord } from "../core/deals/fold.ts";
import { type SheetValue, sheetValues, type Table } from "../core/table.ts";
import { addonWords, failureSentence } from "../messages.ts";
import { AUTOMATIC, numberFormat, PALETTE, STYLES } from "../reports/theme.ts";
import type { Book } from "./book.ts";
import { type Lock, protectOnce } from "./protection.ts";
import { readTable } from "./read-table.ts";
import { Refusal } from "./refusal.ts";
import { findReports } from "./report-record.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

const HEAD_KEY = "dealsheet.ledger";
/** Money stands as plain decimals: the column beside says the currency. */
const NO_CURRENCY = { code: "", minorDigits: 2 };
/** In pixels: what Google's usual 100 would cut off, or would waste. */
const WIDTHS: Partial<Record<LedgerColumn, number>> = {
  ...{ entry: 55, line: 50, when: 125, who: 170, action: 65, period: 75, rep: 140, plan: 150, currency: 75 },
  ...{ item: 85, dealId: 110, name: 250, owner: 140, share: 65, note: 220 },
  ...{ fingerprint: 150, termsFingerprint: 150, check: 150 },
};
const USUAL_WIDTH = 100;
const FORMATS = LEDGER_COLUMNS.map(({ format }) => numberFormat(format, NO_CURRENCY));

export interface LedgerTab {
  /** null: nothing was ever closed. */
  readonly sheet: Sheet | null;
  readonly head: Metadata | null;
  readonly book: LedgerBook;
}

/** What the ledger's sheet remembers of its last row. `sheetId`: a copy of the tab is a tab of a person's own. */
interface Head {
  readonly sheetId: number;
  readonly entries: number;
  readonly check: string;
}

/** The ledger as it stands. Refuses when it is not as Dealsheet wrote it, or gone. */
export function readLedgerTab(book: Book): LedgerTab {
  const head = headOf(book);
  const sheet = head?.sheet ?? book.spreadsheet.getSheetByName(LEDGER_TAB);
  const ledger = sheet === null ? EMPTY_LEDGER_BOOK : readSheet(book, sheet);
  const isShort = head !== null && (head.head.entries !== ledger.entries || head.head.check !== ledger.check);
  if (isShort) throw new Refusal(addonWords.ledger.short(sheet?.getName() ?? LEDGER_TAB));
  const stray = findReports(book).find(({ record }) => (record.commission?.entry ?? 0) > ledger.entries);
  if (stray !== undefined) throw new Refusal(addonWords.ledger.gone(stray.sheet.getName()));
  return { sheet, head: head?.metadata ?? null, book: ledger };
}

function readSheet(book: Book, sheet: Sheet): LedgerBook {
  const ledger = readLedger(readTable(sheet, book.civilDay));
  if (!ledger.ok) throw new Refusal(failureSentence(addonWords.name, ledger.failure));
  return ledger.value;
}

/** Adds the entry below the last row and reads the whole tab back: what cannot be read back is not closed. */
export function addToLedger(book: Book, tab: LedgerTab, entry: LedgerEntry, lock: Lock): void {
  const sheet = tab.sheet ?? makeLedger(book, lock);
  const { table, check } = ledgerRows(entry, tab.book.check);
  const columns = columnsOf(sheet);
  const first = sheet.getLastRow() + 1;
  const missing = first + table.rows.length - 1 - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  const { values, formats } = placed(table, columns);
  const width = values[0]?.length ?? 1;
  const range = sheet.getRange(first, 1, table.rows.length, width);
  range.setNumberFormats(formats);
  range.setValues(values);
  const head: Head = { sheetId: sheet.getSheetId(), entries: entry.entry, check };
  const text = JSON.stringify(head);
  if (tab.head === null)
    sheet.addDeveloperMetadata(HEAD_KEY, text, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
  else tab.head.setValue(text);
  SpreadsheetApp.flush();
  const now = readSheet(book, sheet);
  if (now.entries !== entry.entry || now.check !== check) throw new Refusal(addonWords.ledger.notReadBack);
}

/** The rows with every cell in its column; columns of a person's own in between get nothing. */
function placed(table: Table, columns: readonly number[]): { values: SheetValue[][]; formats: string[][] } {
  const width = Math.max(...columns) + 1;
  const [, ...rows] = sheetValues(table);
  const spread = <T>(blank: T, cells: readonly T[]): T[] => {
    const line = Array.from({ length: width }, () => blank);
    columns.forEach((column, index) => {
      line[column] = cells[index] ?? blank;
    });
    return line;
  };
  return {
    values: rows.map((cells) => spread<SheetValue>("", cells)),
    formats: rows.map(() => spread(AUTOMATIC, FORMATS)),
  };
}

/** Column offsets of the table's columns, by the headings as they stand. */
function columnsOf(sheet: Sheet): number[] {
  const [headings = []] = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues();
  const words = headings.map((heading: unknown) => foldWord(cellText(String(heading))));
  return LEDGER_COLUMNS.map(({ heading }) => words.indexOf(foldWord(heading)));
}

function makeLedger(book: Book, lock: Lock): Sheet {
  const sheet = book.spreadsheet.insertSheet(LEDGER_TAB, book.spreadsheet.getSheets().length);
  const missing = LEDGER_COLUMNS.length - sheet.getMaxColumns();
  if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
  sheet.setTabColor(PALETTE.ink);
  sheet.setFrozenRows(1);
  for (const [at, { id }] of LEDGER_COLUMNS.entries()) {
    const width = WIDTHS[id] ?? USUAL_WIDTH;
    if (width !== USUAL_WIDTH) sheet.setColumnWidth(at + 1, width);
  }
  for (const format of new Set(FORMATS)) {
    const columns = FORMATS.flatMap((own, at) => (own === format ? [columnLetters(at + 1)] : []));
    sheet.getRangeList(columns.map((letters) => `${letters}2:${letters}${sheet.getMaxRows()}`)).setNumberFormat(format);
  }
  const head = sheet.getRange(1, 1, 1, LEDGER_COLUMNS.length);
  head
    .setNumberFormat(numberFormat("text", NO_CURRENCY))
    .setValues([LEDGER_COLUMNS.map(({ heading }) => heading)])
    .setNotes([LEDGER_COLUMNS.map(({ definition }, at) => (at === 0 ? addonWords.ledger.note : (definition ?? "")))])
    .setFontWeight("bold")
    .setBackground(STYLES.heading.background ?? null)
    .setFontColor(STYLES.heading.color ?? null);
  protectOnce(sheet, lock);
  return sheet;
}

function headOf(book: Book): { sheet: Sheet; metadata: Metadata; head: Head } | null {
  for (const metadata of book.spreadsheet.createDeveloperMetadataFinder().withKey(HEAD_KEY).find()) {
    const sheet = metadata.getLocation().getSheet();
    const head = JSON.parse(metadata.getValue() ?? "null") as Head | null;
    if (sheet !== null && head !== null && head.sheetId === sheet.getSheetId()) return { sheet, metadata, head };
  }
  return null;
}

/** What has to be known to take an entry back. */
export interface LedgerMark {
  /** null: the tab is made for the entry. */
  readonly sheetId: number | null;
  readonly lastRow: number;
  readonly maxRows: number;
  /** How many rows the entry adds. */
  readonly rows: number;
  readonly head: string | null;
}

export function markOf({ sheet, head, book }: LedgerTab, entry: LedgerEntry): LedgerMark {
  const rows = ledgerRows(entry, book.check).table.rows.length;
  return sheet === null
    ? { sheetId: null, lastRow: 0, maxRows: 0, rows, head: null }
    : {
        ...{ sheetId: sheet.getSheetId(), lastRow: sheet.getLastRow(), maxRows: sheet.getMaxRows(), rows },
        head: head?.getValue() ?? null,
      };
}

/** Takes back what `addToLedger` did. `sheetIds`: the sheets that were there before. */
export function takeBackEntry(book: Book, mark: LedgerMark, sheetIds: readonly number[]): void {
  if (mark.sheetId === null) {
    const made = book.spreadsheet.getSheetByName(LEDGER_TAB);
    if (made !== null && !sheetIds.includes(made.getSheetId())) book.spreadsheet.deleteSheet(made);
    return;
  }
  const sheet = book.spreadsheet.getSheetById(mark.sheetId);
  if (sheet === null) return;
  const added = sheet.getMaxRows() - mark.maxRows;
  if (added > 0) sheet.deleteRows(mark.maxRows + 1, added);
  const rest = Math.min(mark.rows, mark.maxRows - mark.lastRow);
  if (rest > 0) sheet.getRange(mark.lastRow + 1, 1, rest, sheet.getMaxColumns()).clearContent();
  const now = headOf(book);
  if (now !== null && mark.head === null) now.metadata.remove();
  else if (now !== null && mark.head !== null) now.metadata.setValue(mark.head);
}
