/**
 * The tab `Dealsheet settings`: made from the deals once, then the person's own.
 *
 * Afterwards only rows that are missing are added at the ends of its sections, and the columns that a person chose in the
 * sidebar are kept in its Columns section. What it says, section by section, is core's layout.
 */
import { type Assumptions, type ColumnChoice, DEFAULT_ASSUMPTIONS } from "../core/assumptions/assumptions.ts";
import { findSections, type SectionPlace, settingsVersion } from "../core/assumptions/find-sections.ts";
import { isPlanSection } from "../core/assumptions/plan-sections.ts";
import { missingSection, readAssumptions } from "../core/assumptions/read-assumptions.ts";
import {
  SECTION_TITLE_ROW,
  SETTINGS_SECTIONS,
  SETTINGS_TAB,
  SETTINGS_TITLE_CELL,
  SETTINGS_VERSION,
  type SectionId,
  type SettingsRow,
  type SettingsSection,
  settingsRows,
  VERSION_CELL,
  VERSION_LABEL,
  VERSION_LABEL_CELL,
} from "../core/assumptions/settings-layout.ts";
import type { PlainCell, PlainTable } from "../core/deals/plain-table.ts";
import type { Cell, Format } from "../core/table.ts";
import { addonWords, failureSentence } from "../messages.ts";
import { a1Of, type Rectangle } from "../reports/a1.ts";
import { numberFormat, PALETTE, PLAIN_TEXT, STYLES } from "../reports/theme.ts";
import { finish, type Journal, keepJournal, mend } from "./backup.ts";
import type { Book } from "./book.ts";
import { type CellNeed, checkCells, NEW_SHEET } from "./cell-limit.ts";
import { orElse } from "./or-else.ts";
import { refuseProtected } from "./protection.ts";
import { readTable } from "./read-table.ts";
import { messageOf, Refusal } from "./refusal.ts";
import { gainedSections, insertedColumns, isOlder, migrate } from "./settings-migration.ts";
import { sheetValue, writeSections } from "./settings-sections.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface Settings {
  /** null: the tab is not there yet. */
  readonly sheet: Sheet | null;
  readonly table: PlainTable;
  readonly assumptions: Assumptions;
}

export interface SavedSettings {
  readonly sheet: Sheet;
  /** Takes back what was made or added, for when the report cannot be written after all. */
  readonly takeBack: () => void;
}

const UNSET_FORMAT = "0.###############";

const EMPTY: PlainTable = { tab: SETTINGS_TAB, rows: [], firstRow: 1, firstColumn: 1 };

/** The settings as they stand. Refuses when a cell cannot be understood, naming it. */
export function readSettings(book: Book): Settings {
  const sheet = book.spreadsheet.getSheetByName(SETTINGS_TAB);
  const table = sheet === null ? EMPTY : readTable(sheet, book.civilDay);
  const version = settingsVersion(table);
  if (version !== null && version > SETTINGS_VERSION) throw new Refusal(addonWords.settings.newer);
  // Formulas take a blank tab for no settings; a report that suggests its own would say something else than they do.
  if (sheet !== null && isBlank(table)) throw new Refusal(addonWords.settings.blank);
  const gone = missingSection(table);
  if (gone !== null) {
    throw new Refusal(
      failureSentence(addonWords.settings.subject, { code: "SETTINGS_SECTION_MISSING", section: gone }),
    );
  }
  const assumptions = readAssumptions(table, book.dateOrder);
  if (!assumptions.ok) throw new Refusal(failureSentence(addonWords.settings.subject, assumptions.failure));
  return { sheet, table, assumptions: assumptions.value };
}

/**
 * How many columns a live formula takes of the tab, as it stands or as it will be made: without the sections on
 * commission, which no live formula needs, so that a row that somebody is typing there breaks none. `beyond` names the
 * sections behind those that the formula needs all the same.
 */
export function settingsColumns({ table }: Pick<Settings, "table">, beyond: readonly SectionId[] = []): number {
  const isLive = ({ id }: { readonly id: SectionId }): boolean =>
    beyond.includes(id) || !(isPlanSection(id) || id === "leadPoints");
  const layout = SETTINGS_SECTIONS.filter(isLive).map(({ firstColumn, columns }) => firstColumn + columns.length - 1);
  const places = findSections(table);
  const endOf = ({ columns }: SectionPlace): number => Math.max(...columns.map((column) => column ?? 0));
  const startOf = ({ columns }: SectionPlace): number => Math.min(...columns.flatMap((column) => column ?? []));
  const gained = gainedSections(table).map(({ section }) => section);
  const live = [
    ...places.filter(isLive).map((place) => endOf(place) + insertedColumns(table)),
    ...gained.filter(isLive).map(({ firstColumn, columns }) => firstColumn + columns.length - 1),
  ];
  let last = Math.max(...layout, ...live);
  // Sections that a person has moved in front come along whole: a part of one could not be read.
  const others = places.filter((place) => !isLive(place)).sort((one, other) => startOf(one) - startOf(other));
  for (const place of others) if (startOf(place) <= last) last = Math.max(last, endOf(place));
  return last;
}

/** Makes the tab, or adds to it what is missing: `added` holds new rows only, `choices` the columns chosen for one tab. */
export function saveSettings(
  book: Book,
  settings: Settings,
  added: Assumptions,
  choices: readonly ColumnChoice[],
): SavedSettings {
  if (settings.sheet === null) {
    const sheet = makeTab(book, { ...added, columns: choices });
    return { sheet, takeBack: () => book.spreadsheet.deleteSheet(sheet) };
  }
  const { sheet } = settings;
  const undos: (() => void)[] = [];
  const takeBack = (): void => {
    for (const undo of undos.splice(0).reverse()) undo();
  };
  const read = (): PlainTable => readTable(sheet, book.civilDay);
  const older = isOlder(settings.table);
  const ready = readyToWrite(sheet, read, settings.table);
  let table: PlainTable;
  try {
    if (older) {
      ready({ row: 1, column: 1, rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() });
      migrate(sheet, read, settings.assumptions, undos);
    }
    table = older ? read() : settings.table;
    addMissing(sheet, table, { ...added, currency: settings.assumptions.currency }, { ready, undos });
  } catch (error) {
    const why = messageOf(error);
    takeBack();
    throw error instanceof Refusal ? error : new Refusal(addonWords.putBack(SETTINGS_TAB, why));
  }
  orElse(() => keepChoices(sheet, table, choices, ready), takeBack);
  return { sheet, takeBack };
}

/** Asked before cells are written; refuses where that would undo what somebody else has protected or typed since. */
type Ready = (box: Rectangle) => void;

function readyToWrite(sheet: Sheet, read: () => PlainTable, known: PlainTable): Ready {
  let isKnown = false;
  return (box) => {
    refuseProtected(sheet, a1Of(box));
    if (isKnown) return;
    // Rows have their places from when the tab was read: a row that was put in since would be written over.
    if (JSON.stringify(read()) !== JSON.stringify(known)) throw new Refusal(addonWords.settings.changedMeanwhile);
    isKnown = true;
  };
}

/** The cells that a new settings tab takes. */
export function newSettingsNeed(assumptions: Assumptions): CellNeed {
  const rows = SETTINGS_SECTIONS.map(({ id }) => settingsRows(id, assumptions).length);
  const height = Math.max(NEW_SHEET.rows, SECTION_TITLE_ROW + 1 + Math.max(...rows));
  const cells = height * Math.max(NEW_SHEET.columns, lastSettingsColumn());
  return { kept: cells, passing: cells };
}

function lastSettingsColumn(): number {
  return Math.max(...SETTINGS_SECTIONS.map(({ firstColumn, columns }) => firstColumn + columns.length - 1));
}

function makeTab(book: Book, assumptions: Assumptions): Sheet {
  checkCells(book, SETTINGS_TAB, [newSettingsNeed(assumptions)]);
  const journal: Journal = {
    stage: "writing",
    sheetId: null,
    sheetName: SETTINGS_TAB,
    title: addonWords.settings.title,
    backupName: "",
    box: "A1",
    chartIds: [],
    chartTitles: [],
    sheetIds: book.spreadsheet.getSheets().map((sheet) => sheet.getSheetId()),
    spills: [],
    charts: null,
    record: null,
  };
  keepJournal(journal);
  try {
    const sheet = book.spreadsheet.insertSheet(SETTINGS_TAB, journal.sheetIds.length);
    fill(sheet, assumptions);
    SpreadsheetApp.flush();
    finish(book, journal);
    return sheet;
  } catch (error) {
    const why = messageOf(error);
    mend(book);
    throw new Refusal(addonWords.putBack(SETTINGS_TAB, why));
  }
}

function fill(sheet: Sheet, assumptions: Assumptions): void {
  const sections = SETTINGS_SECTIONS.map((section) => ({ section, rows: settingsRows(section.id, assumptions) }));
  fitGrid(sheet, Math.max(...sections.map(({ rows }) => rows.length)));
  sheet.setTabColor(PALETTE.grey);
  sheet.setFrozenRows(SECTION_TITLE_ROW + 1);
  sheet.getRange(SETTINGS_TITLE_CELL.row, SETTINGS_TITLE_CELL.column).setValue(addonWords.settings.title);
  sheet.getRange(VERSION_LABEL_CELL.row, VERSION_LABEL_CELL.column).setValue(VERSION_LABEL);
  sheet.getRange(VERSION_CELL.row, VERSION_CELL.column).setValue(SETTINGS_VERSION);
  writeSections(sheet, SECTION_TITLE_ROW, sections, assumptions.currency);
  styleTop(sheet);
}

function styleTop(sheet: Sheet): void {
  const { title, label } = STYLES;
  const top = sheet.getRange(SETTINGS_TITLE_CELL.row, SETTINGS_TITLE_CELL.column);
  top
    .setFontWeight("bold")
    .setFontSize(title.size ?? 16)
    .setFontColor(title.color ?? null);
  const version = sheet.getRange(VERSION_LABEL_CELL.row, VERSION_LABEL_CELL.column, 1, 2);
  // The label's column is narrow: aligned to the right, it runs over the empty cells before it.
  version.setFontColor(label.color ?? null).setHorizontalAlignments([["right", "left"]]);
}

/** Appends the rows that the tab lacks, each section's below its own. */
function addMissing(
  sheet: Sheet,
  table: PlainTable,
  added: Assumptions,
  { ready, undos }: { readonly ready: Ready; readonly undos: (() => void)[] },
): void {
  const places = findSections(table);
  for (const section of SETTINGS_SECTIONS) {
    const place = places.find(({ id }) => id === section.id);
    const rows = place === undefined ? [] : rowsToAdd(table, section, place, added);
    if (rows.length === 0 || place === undefined) continue;
    const first = freeRow(table, place, rows.length);
    const runs = runsOf(place.columns);
    for (const { from, indexes } of runs)
      ready({ row: first, column: from, rows: rows.length, columns: indexes.length });
    const missing = first + rows.length - 1 - sheet.getMaxRows();
    if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
    for (const { from, indexes } of runs) {
      const range = sheet.getRange(first, from, rows.length, indexes.length);
      const formats = range.getNumberFormats();
      undos.push(() => {
        range.clearContent();
        // A cell that never had a format gives the one that it shows numbers by, and would keep it.
        if (formats.every((row) => row.every((format) => format === UNSET_FORMAT))) range.clearFormat();
        else range.setNumberFormats(formats);
      });
      const cells = rows.map((row) => indexes.map((index) => addedCell(table, section, place, row, index)));
      range.setNumberFormats(cells.map((line) => line.map(({ format }) => numberFormat(format, added.currency))));
      range.setValues(cells.map((line) => line.map(({ cell, format }) => sheetValue(cell, format))));
    }
  }
}

/** A section's columns that stand side by side, mostly all of them: written at once, so that no row is left half made. */
function runsOf(columns: SectionPlace["columns"]): { from: number; indexes: number[] }[] {
  const runs: { from: number; indexes: number[] }[] = [];
  columns.forEach((column, index) => {
    const last = runs[runs.length - 1];
    if (column === null) return;
    if (last !== undefined && column === last.from + last.indexes.length) last.indexes.push(index);
    else runs.push({ from: column, indexes: [index] });
  });
  return runs;
}

function addedCell(
  table: PlainTable,
  section: SettingsSection,
  place: SectionPlace,
  row: SettingsRow,
  index: number,
): { cell: Cell; format: Format } {
  const [cell, format] = [row.cells[index] ?? null, row.formats[index] ?? "text"];
  const isShare = typeof cell === "number" && section.columns[index]?.format === "share";
  return isShare && isInPoints(table, place, place.columns[index] ?? 0)
    ? { cell: Number((cell * 100).toPrecision(15)), format: "decimal" }
    : { cell, format };
}

/** A column of shares with a figure above 1 is read as percent points, the whole column; what is added must agree. */
export function isInPoints(table: PlainTable, place: SectionPlace, column: number): boolean {
  return place.rows.some((row) => Number(cellAt(table, row, column)) > 1);
}

/** Chosen columns are kept apart; of the named settings, those whose line is gone; of the rest, what was found missing. */
function rowsToAdd(
  table: PlainTable,
  section: SettingsSection,
  place: SectionPlace,
  added: Assumptions,
): SettingsRow[] {
  if (section.id === "columns") return [];
  const rows = settingsRows(section.id, added);
  if (section.id !== "calendar") return rows;
  const [names = null] = place.columns;
  const present = new Set(names === null ? [] : place.rows.map((row) => textAt(table, row, names)));
  return rows.filter((row) => !present.has(String(row.cells[0])));
}

/** The first row from which on the section has room for so many rows, whatever a person has typed below it. */
function freeRow(table: PlainTable, place: SectionPlace, count: number): number {
  let first = place.nextRow;
  for (let row = first; row < first + count; row += 1) {
    const isFree = place.columns.every((column) => column === null || cellAt(table, row, column) === "");
    if (!isFree) first = row + 1;
  }
  return first;
}

/** Keeps the chosen columns: the row of that tab and field is changed, or one is added. */
function keepChoices(sheet: Sheet, table: PlainTable, choices: readonly ColumnChoice[], ready: Ready): void {
  const place = findSections(table).find(({ id }) => id === "columns");
  const [tab = null, field = null, header = null] = place?.columns ?? [];
  if (place === undefined || tab === null || field === null || header === null) return;
  let next = place.nextRow;
  for (const choice of choices) {
    const [cells] = settingsRows("columns", { ...DEFAULT_ASSUMPTIONS, columns: [choice] });
    if (cells === undefined) continue;
    const [tabText = "", fieldText = "", headerText = ""] = cells.cells.map((cell) => String(cell ?? ""));
    let row = place.headingRow + 1;
    while (row < next && !(textAt(table, row, tab) === tabText && textAt(table, row, field) === fieldText)) row += 1;
    if (row < next && textAt(table, row, header) === headerText) continue;
    const columns = [tab, field, header];
    const column = Math.min(...columns);
    ready({ row, column, rows: 1, columns: Math.max(...columns) - column + 1 });
    if (row < next) writeText(sheet, row, header, [headerText]);
    else if (field === tab + 1 && header === field + 1) writeText(sheet, row, tab, [tabText, fieldText, headerText]);
    else {
      // Columns that a person has parted: the header comes first, so that a half-written row never says "no column".
      writeText(sheet, row, header, [headerText]);
      writeText(sheet, row, tab, [tabText]);
      writeText(sheet, row, field, [fieldText]);
    }
    next = Math.max(next, row + 1);
  }
}

/** As text, so that a tab named "2024-01" stays a name. */
function writeText(sheet: Sheet, row: number, column: number, texts: readonly string[]): void {
  if (row > sheet.getMaxRows()) sheet.insertRowsAfter(sheet.getMaxRows(), 1);
  sheet
    .getRange(row, column, 1, texts.length)
    .setNumberFormat(PLAIN_TEXT)
    .setValues([[...texts]]);
}

function isBlank({ rows }: PlainTable): boolean {
  return rows.every((cells) => cells.every((cell) => cell === ""));
}

function cellAt(table: PlainTable, row: number, column: number): PlainCell {
  return table.rows[row - table.firstRow]?.[column - table.firstColumn] ?? "";
}

function textAt(table: PlainTable, row: number, column: number): string {
  const cell = cellAt(table, row, column);
  return typeof cell === "object" ? cell.date : String(cell);
}

function fitGrid(sheet: Sheet, rows: number): void {
  const missing = {
    rows: SECTION_TITLE_ROW + 1 + rows - sheet.getMaxRows(),
    columns: lastSettingsColumn() - sheet.getMaxColumns(),
  };
  if (missing.rows > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing.rows);
  if (missing.columns > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing.columns);
}
