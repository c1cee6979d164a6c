/**
 * Writes any sheet plan: in place, with a number of service calls that does not depend on rows, all or nothing.
 *
 * Everything is checked before the first write. Then a hidden copy is kept until the new report stands and, if it is
 * live, shows what was computed; whatever fails on the way, the old sheet is put back whole.
 */
import { addonWords, failureSentence } from "../messages.ts";
import { a1Of, type Rectangle, rectangleOf } from "../reports/a1.ts";
import { rectangleOfArea } from "../reports/layout.ts";
import type { A1, SheetPlan } from "../reports/sheet-plan.ts";
import { backUp, backupNameOf, finish, type Journal, keepJournal, mend } from "./backup.ts";
import type { Book } from "./book.ts";
import { areCellsScarce, type CellNeed, cellsOf, NEW_SHEET } from "./cell-limit.ts";
import { clearCells, headingOf, writeCells } from "./cells.ts";
import { chartIds, placeCharts } from "./charts.ts";
import { replaceRules } from "./conditional-formats.ts";
import { type OccupiedCell, occupiedCell } from "./occupied.ts";
import { type Lock, protectOnce, refuseProtected } from "./protection.ts";
import { messageOf, Refusal } from "./refusal.ts";
import { blocksOf } from "./relocate.ts";
import { isGone, type OwnedSheet, type ReportRecord, saveRecord } from "./report-record.ts";
import type { StandingReport } from "./standing-report.ts";
import { verifySpills } from "./verify.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What the sheet is to remember of the request; the rest of its record follows from the plan. */
export type RequestRecord = Pick<
  ReportRecord,
  | "asOf"
  | "followToday"
  | "period"
  | "dealsSheetId"
  | "dealsTab"
  | "historySheetId"
  | "leadsSheetId"
  | "activitiesSheetId"
  | "settingsVersion"
  | "locked"
  | "commission"
  | "wanted"
>;

/** Refuses figures too large to be written, and a report that would stand on cells that a person filled. Changes nothing. */
export function checkRoom(plan: SheetPlan, standing: StandingReport | null): OwnedSheet | null {
  if (!isFinitePlan(plan)) throw new Refusal(failureSentence(plan.tabName, { code: "NOT_FINITE" }));
  if (standing === null) return null;
  const { owned, values } = standing;
  const occupied = occupiedCell(plan, values, owned.record);
  if (occupied !== null) throw inTheWay(owned.sheet.getName(), occupied);
  refuseProtected(owned.sheet, boxAround(plan, owned));
  return owned;
}

/** What a cell makes of an infinite number is not documented: amounts that add up to one are refused, as by a formula. */
function isFinitePlan({ areas }: SheetPlan): boolean {
  return areas.every(({ values }) =>
    values.every((cells) => cells.every((value) => typeof value !== "number" || value - value === 0)),
  );
}

export interface WrittenSheet {
  readonly sheetId: number;
  readonly sheetName: string;
}

/** Gives the sheet that holds the report now: the existing one, or a new one. `existing` comes from `checkRoom`. */
export function writePlan(
  book: Book,
  plan: SheetPlan,
  request: RequestRecord,
  existing: OwnedSheet | null,
  { lock = "warning", sheets = sheetsOf(book) }: { readonly lock?: Lock; readonly sheets?: KnownSheets } = {},
): WrittenSheet {
  const journal = openJournal(plan, existing, sheets);
  try {
    const sheet = existing === null ? makeSheet(book, plan, journal) : keepSheet(book, existing, journal);
    if (existing !== null) clearOld(sheet, plan, existing.record);
    fitGrid(sheet, plan);
    const rules = sheet.getConditionalFormatRules();
    writeCells(sheet, plan);
    replaceRules(sheet, rules, plan.conditionalFormats, existing?.record.rules ?? []);
    const charts = placeCharts(sheet, plan.charts, existing?.record.charts ?? []);
    if (request.locked) protectOnce(sheet, lock);
    SpreadsheetApp.flush();
    if (existing !== null) refuseMoved(sheet, plan, existing);
    if (plan.mode === "live") verifySpills(plan, boxOf(sheet, plan.owned).getValues(), book.civilDay);
    const sheetId = sheet.getSheetId();
    saveRecord(sheet, { ...request, ...ownership(plan), sheetId, charts }, existing);
    SpreadsheetApp.flush();
    finish(book, journal);
    if (existing === null) {
      sheets.ids.push(sheetId);
      sheets.names.push(journal.sheetName);
    }
    return { sheetId, sheetName: journal.sheetName };
  } catch (error) {
    throw putBack(book, plan, error, existing);
  }
}

/** The spreadsheet's sheets, looked up once for many writes; a write that makes one adds it. */
export interface KnownSheets {
  readonly ids: number[];
  readonly names: string[];
}

export function sheetsOf(book: Book): KnownSheets {
  const sheets = book.spreadsheet.getSheets();
  return { ids: sheets.map((sheet) => sheet.getSheetId()), names: sheets.map((sheet) => sheet.getName()) };
}

function ownership(
  plan: SheetPlan,
): Pick<ReportRecord, "report" | "mode" | "owned" | "spills" | "rules" | "noted" | "kept" | "inputs" | "blocks"> {
  return {
    report: plan.report,
    mode: plan.mode,
    owned: plan.owned,
    spills: plan.areas.filter(({ formula }) => formula !== undefined).map((area) => a1Of(rectangleOfArea(area))),
    rules: plan.conditionalFormats.map(({ range }) => range),
    kept: plan.areas
      .filter(({ kept }) => kept === true)
      .map((area) => ({ id: area.id, place: a1Of(rectangleOfArea(area)) })),
    inputs: plan.areas
      .filter(({ inputs }) => inputs === true)
      .map((area) => ({ id: area.id, place: a1Of(rectangleOfArea(area)) })),
    blocks: blocksOf(plan),
    noted: plan.areas.filter(({ notes }) => notes.length > 0).map(headingOf),
  };
}

function openJournal(plan: SheetPlan, existing: OwnedSheet | null, sheets: KnownSheets): Journal {
  const sheetName = existing === null ? freeName(sheets.names, plan.tabName) : existing.sheet.getName();
  const journal: Journal = {
    stage: existing === null ? "writing" : "backing up",
    sheetId: existing?.record.sheetId ?? null,
    sheetName,
    title: String(plan.areas[0]?.values[0]?.[0] ?? ""),
    backupName: backupNameOf(sheetName),
    box: boxAround(plan, existing),
    chartIds: existing === null ? [] : chartIds(existing.sheet),
    chartTitles: plan.charts.map(({ title }) => title),
    sheetIds: [...sheets.ids],
    spills: existing?.record.spills ?? [],
    charts: existing === null || existing.record === existing.saved ? null : existing.record.charts,
    record: existing?.saved ?? null,
  };
  keepJournal(journal);
  return journal;
}

/** The cells that a write may change. */
function boxAround(plan: SheetPlan, existing: OwnedSheet | null): A1 {
  return a1Of(boundingBox([...plan.owned, ...(existing?.record.owned ?? [])]));
}

/** The old sheet, with a copy of it kept. */
function keepSheet(book: Book, existing: OwnedSheet, journal: Journal): Sheet {
  backUp(book, existing.sheet, journal.backupName);
  keepJournal({ ...journal, stage: "writing" });
  return existing.sheet;
}

function makeSheet(book: Book, plan: SheetPlan, journal: Journal): Sheet {
  const sheet = book.spreadsheet.insertSheet(journal.sheetName, journal.sheetIds.length);
  sheet.setTabColor(plan.tabColor);
  fitGrid(sheet, plan);
  if (plan.report === "statement" || areCellsScarce(book)) trimGrid(sheet, plan);
  // Looks that a person may change: given once, then theirs.
  sheet.setFrozenRows(plan.frozenRows);
  for (const { from, count, width } of runsOf(plan.columnWidths)) sheet.setColumnWidths(from, count, width);
  return sheet;
}

/** Empties the old report. What is left in its place, once no formula spills any more, a person typed. */
function clearOld(sheet: Sheet, plan: SheetPlan, old: ReportRecord): void {
  clearCells(sheet, old.owned, old.noted);
  if (old.spills.length === 0) return;
  SpreadsheetApp.flush();
  const left = occupiedCell(plan, valuesOf(sheet), null);
  if (left !== null) throw inTheWay(sheet.getName(), left);
}

function valuesOf(sheet: Sheet): unknown[][] {
  return sheet.getDataRange().getValues();
}

function inTheWay(sheetName: string, { cell, value }: OccupiedCell): Refusal {
  return new Refusal(addonWords.inTheWay(sheetName, cell, value));
}

/** Undoes the write and says what happened: a refusal of ours as it is, anything else in words around it. */
function putBack(book: Book, plan: SheetPlan, cause: unknown, existing: OwnedSheet | null): Refusal {
  const why = messageOf(cause);
  try {
    mend(book);
    if (existing !== null && isGone(book, existing)) return new Refusal(addonWords.reportGone);
  } catch (error) {
    return new Refusal(addonWords.notPutBack(plan.tabName, why, messageOf(error)));
  }
  return cause instanceof Refusal ? cause : new Refusal(addonWords.putBack(plan.tabName, why));
}

/** Free rows and columns that a new statement tab keeps below and beside it, for what people write there. */
const MARGIN = { rows: 20, columns: 4 };

/** A tab a rep and period would soon fill the 10 million cells that a spreadsheet may have, were each as large as Google makes it. */
function trimGrid(sheet: Sheet, plan: SheetPlan): void {
  const needed = neededGrid(plan);
  // What a live table spills tomorrow needs rows today.
  const rows = plan.mode === "live" ? sheet.getMaxRows() : needed.rows + MARGIN.rows;
  const columns = needed.columns + MARGIN.columns;
  const surplus = { rows: sheet.getMaxRows() - rows, columns: sheet.getMaxColumns() - columns };
  if (surplus.rows > 0) sheet.deleteRows(rows + 1, surplus.rows);
  if (surplus.columns > 0) sheet.deleteColumns(columns + 1, surplus.columns);
}

/**
 * The cells that writing the plan takes: of a new sheet its grid, first as large as Google makes it, then cut; of an
 * existing one what it grows by, and while it is written a copy of it.
 */
export function cellNeed(plan: SheetPlan, existing: OwnedSheet | null, isScarce: boolean): CellNeed {
  const needed = neededGrid(plan);
  if (existing === null) {
    const made = Math.max(NEW_SHEET.rows, needed.rows) * Math.max(NEW_SHEET.columns, needed.columns);
    const isCut = plan.report === "statement" || isScarce;
    const rows = plan.mode === "live" ? Math.max(NEW_SHEET.rows, needed.rows) : needed.rows + MARGIN.rows;
    return { kept: isCut ? Math.min(made, rows * (needed.columns + MARGIN.columns)) : made, passing: made };
  }
  const there = cellsOf(existing.sheet);
  const rows = Math.max(existing.sheet.getMaxRows(), needed.rows);
  const columns = Math.max(existing.sheet.getMaxColumns(), needed.columns);
  return { kept: rows * columns - there, passing: rows * columns };
}

/** Room for the plan: every cell and every chart's corner must be on the grid. */
function fitGrid(sheet: Sheet, plan: SheetPlan): void {
  const needed = neededGrid(plan);
  const missing = { rows: needed.rows - sheet.getMaxRows(), columns: needed.columns - sheet.getMaxColumns() };
  if (missing.rows > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing.rows);
  if (missing.columns > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing.columns);
}

/** Rows or columns that somebody put in or took out since the sheet was read: its parts stand at the wrong places. */
function refuseMoved(sheet: Sheet, plan: SheetPlan, { grid }: OwnedSheet): void {
  if (grid === undefined) return;
  const needed = neededGrid(plan);
  const isAsLeft =
    sheet.getMaxRows() === Math.max(grid.rows, needed.rows) &&
    sheet.getMaxColumns() === Math.max(grid.columns, needed.columns);
  if (!isAsLeft) throw new Refusal(addonWords.linesMoved(sheet.getName()));
}

function neededGrid(plan: SheetPlan): { rows: number; columns: number } {
  const { row, column, rows, columns } = boundingBox(plan.owned);
  return {
    rows: Math.max(row + rows - 1, ...plan.charts.map((chart) => chart.row)),
    columns: Math.max(column + columns - 1, plan.columnWidths.length, ...plan.charts.map((chart) => chart.column)),
  };
}

function boxOf(sheet: Sheet, owned: readonly A1[]): GoogleAppsScript.Spreadsheet.Range {
  return sheet.getRange(a1Of(boundingBox(owned)));
}

/** From A1 on, so that the values' places are the sheet's. */
function boundingBox(places: readonly A1[]): Rectangle {
  const box = { row: 1, column: 1, rows: 1, columns: 1 };
  for (const a1 of places) {
    const rectangle = rectangleOf(a1);
    if (rectangle === null) continue;
    box.rows = Math.max(box.rows, rectangle.row + rectangle.rows - 1);
    box.columns = Math.max(box.columns, rectangle.column + rectangle.columns - 1);
  }
  return box;
}

/** A tab name that is not taken: "Forecast", "Forecast (2)" … */
export function freeName(names: readonly string[], wanted: string): string {
  // Google takes "forecast" and "Forecast" for the same name.
  const taken = new Set(names.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${wanted} (${count})`;
  return name;
}

function runsOf(widths: readonly number[]): { from: number; count: number; width: number }[] {
  const runs: { from: number; count: number; width: number }[] = [];
  widths.forEach((width, index) => {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.width === width) last.count += 1;
    else runs.push({ from: index + 1, count: 1, width });
  });
  return runs;
}
