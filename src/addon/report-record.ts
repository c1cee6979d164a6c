/**
 * What a report sheet remembers of itself: how it was asked for, and which cells, charts and rules are Dealsheet's.
 *
 * It lies in the sheet's developer metadata, which moves with the sheet. A record names its sheet's id, so that a copy
 * that a person made of a report is a sheet of theirs.
 */
import { type CivilDate, parseCivilDate } from "../core/calendar.ts";
import { REPORT_NAMES, type ReportMode, type ReportName } from "../core/report.ts";
import type { A1, PlacedChart } from "../reports/sheet-plan.ts";
import type { Book } from "./book.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export const RECORD_KEY = "dealsheet.report";
const RECORD_VERSION = 1;

export interface ReportRecord {
  readonly sheetId: number;
  readonly report: ReportName;
  readonly mode: ReportMode;
  /** A snapshot that was to be live, and is one only because there are too many deals: a refresh tries again. */
  readonly wanted?: "live";
  /** A frozen snapshot, which is never rewritten. */
  readonly locked: boolean;
  readonly asOf: CivilDate;
  readonly followToday: boolean;
  readonly period: string;
  readonly dealsSheetId: number;
  /** The deals tab's name at that time: chosen columns are kept by it. */
  readonly dealsTab: string;
  readonly historySheetId: number | null;
  /** Of the reports that are made from leads and activities; null for the others. */
  readonly leadsSheetId: number | null;
  readonly activitiesSheetId: number | null;
  readonly settingsVersion: number;
  /** Of a commission report; null for the others. */
  readonly commission: CommissionRecord | null;
  /** The rectangles that Dealsheet wrote. */
  readonly owned: readonly A1[];
  /** Those of them that a formula spills. */
  readonly spills: readonly A1[];
  /** Ranges of the conditional formats. */
  readonly rules: readonly A1[];
  /** Heading rows that carry notes. */
  readonly noted: readonly A1[];
  readonly charts: readonly RecordedChart[];
  /** The tables that the next build reads back, headings included. */
  readonly kept: readonly RecordedTable[];
  /** The tables whose second column is a person's to fill in, headings included. */
  readonly inputs: readonly RecordedTable[];
  /** The blocks by their titles: the rectangles again, by what they would move with. */
  readonly blocks: readonly RecordedBlock[];
}

export interface RecordedTable {
  readonly id: string;
  readonly place: A1;
}

export interface CommissionRecord {
  /** Whose statements it shows; null: all reps'. */
  readonly rep: string | null;
  /** What-if: the plan whose reps are paid anew, and the plan that is tried on them. */
  readonly current: string | null;
  readonly tried: string | null;
  /** The ledger's entry by which its statements were closed; null: they were not. */
  readonly entry: number | null;
}

export interface RecordedBlock {
  readonly title: string;
  /** The title's own place first. */
  readonly areas: readonly A1[];
  /** Words that its other areas begin and end with. */
  readonly marks: readonly Mark[];
}

/** A cell and how its text begins. */
export interface Mark {
  readonly place: A1;
  readonly text: string;
}

export interface RecordedChart {
  readonly chartId: number | null;
  readonly plan: PlacedChart;
}

export interface OwnedSheet {
  readonly sheet: Sheet;
  readonly record: ReportRecord;
  /** The record as the sheet holds it; `record` may know better where things stand by now. */
  readonly saved: ReportRecord;
  /** The sheet's size when its cells were read, where they were. */
  readonly grid?: { readonly rows: number; readonly columns: number };
  readonly metadata: GoogleAppsScript.Spreadsheet.DeveloperMetadata;
}

/** Every report of the spreadsheet, in the order of its tabs' making. */
export function findReports(book: Book): OwnedSheet[] {
  const found = book.spreadsheet.createDeveloperMetadataFinder().withKey(RECORD_KEY).find();
  return found.flatMap((metadata) => {
    const sheet = metadata.getLocation().getSheet();
    const record = parseRecord(metadata.getValue());
    return sheet !== null && record !== null && record.sheetId === sheet.getSheetId()
      ? [{ sheet, record, saved: record, metadata }]
      : [];
  });
}

/** Whether Dealsheet made the sheet as a report. */
export function isReport(sheet: Sheet): boolean {
  const found = sheet.createDeveloperMetadataFinder().withKey(RECORD_KEY).find();
  return found.some((metadata) => parseRecord(metadata.getValue())?.sheetId === sheet.getSheetId());
}

/** Whether somebody has deleted the sheet since. */
export function isGone(book: Book, { record }: OwnedSheet): boolean {
  return book.spreadsheet.getSheetById(record.sheetId) === null;
}

/** Writes the record of a sheet, over the one it had. */
export function saveRecord(sheet: Sheet, record: ReportRecord, existing: OwnedSheet | null): void {
  const text = recordText(record);
  if (existing === null)
    sheet.addDeveloperMetadata(RECORD_KEY, text, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
  else existing.metadata.setValue(text);
}

/** The same record gives the same text, whatever made it. */
function recordText(record: ReportRecord): string {
  const { sheetId, report, mode, locked, asOf, followToday, period, dealsSheetId, dealsTab, historySheetId } = record;
  const { leadsSheetId, activitiesSheetId } = record;
  const { settingsVersion, commission, owned, spills, rules, noted, charts, kept, inputs, blocks, wanted } = record;
  return JSON.stringify({
    version: RECORD_VERSION,
    ...{ sheetId, report, mode, locked, asOf, followToday, period, dealsSheetId, dealsTab, historySheetId },
    // Records of the other reports stay as they have always been.
    ...(leadsSheetId === null && activitiesSheetId === null ? {} : { leadsSheetId, activitiesSheetId }),
    ...{ settingsVersion, commission, owned, spills, rules, noted, charts, kept, inputs, blocks, wanted },
  });
}

/** null: no record of ours, or one of a later Dealsheet; the sheet is then left alone. */
export function parseRecord(text: string | null): ReportRecord | null {
  const value = parseJson(text);
  if (!isObject(value) || value["version"] !== RECORD_VERSION) return null;
  const { report, mode, asOf, period, sheetId, dealsSheetId } = value;
  const day = typeof asOf === "string" ? parseCivilDate(asOf) : null;
  const name = REPORT_NAMES.find((known) => known === report);
  if (name === undefined || day === null || typeof period !== "string") return null;
  if (typeof sheetId !== "number" || typeof dealsSheetId !== "number") return null;
  return {
    sheetId,
    report: name,
    mode: mode === "snapshot" ? "snapshot" : "live",
    ...(value["wanted"] === "live" ? { wanted: "live" } : {}),
    locked: value["locked"] === true,
    asOf: day,
    followToday: value["followToday"] === true,
    period,
    dealsSheetId,
    dealsTab: typeof value["dealsTab"] === "string" ? value["dealsTab"] : "",
    historySheetId: idIn(value["historySheetId"]),
    leadsSheetId: idIn(value["leadsSheetId"]),
    activitiesSheetId: idIn(value["activitiesSheetId"]),
    settingsVersion: typeof value["settingsVersion"] === "number" ? value["settingsVersion"] : 1,
    commission: commissionIn(value["commission"]),
    owned: textsOf(value["owned"]),
    spills: textsOf(value["spills"]),
    rules: textsOf(value["rules"]),
    noted: textsOf(value["noted"]),
    charts: chartsOf(value["charts"]),
    kept: tablesIn(value["kept"]),
    inputs: tablesIn(value["inputs"]),
    blocks: blocksIn(value["blocks"]),
  };
}

/** null in the record of a sheet that was written before there was such a tab. */
function idIn(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}

/** None in the record of a sheet that was written before there were any. */
function tablesIn(value: unknown): RecordedTable[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown) =>
    isObject(entry) && typeof entry["id"] === "string" && typeof entry["place"] === "string"
      ? [{ id: entry["id"], place: entry["place"] }]
      : [],
  );
}

function commissionIn(value: unknown): CommissionRecord | null {
  if (!isObject(value)) return null;
  const textIn = (key: "rep" | "current" | "tried"): string | null => {
    const text = value[key];
    return typeof text === "string" ? text : null;
  };
  const { entry } = value;
  return {
    ...{ rep: textIn("rep"), current: textIn("current"), tried: textIn("tried") },
    entry: typeof entry === "number" ? entry : null,
  };
}

function blocksIn(value: unknown): RecordedBlock[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown) =>
    isObject(entry) && typeof entry["title"] === "string"
      ? [{ title: entry["title"], areas: textsOf(entry["areas"]), marks: marksIn(entry["marks"]) }]
      : [],
  );
}

function marksIn(value: unknown): Mark[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown) =>
    isObject(entry) && typeof entry["place"] === "string" && typeof entry["text"] === "string"
      ? [{ place: entry["place"], text: entry["text"] }]
      : [],
  );
}

function chartsOf(value: unknown): RecordedChart[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown) => {
    if (!isObject(entry) || !isChartPlan(entry["plan"])) return [];
    return [{ chartId: typeof entry["chartId"] === "number" ? entry["chartId"] : null, plan: entry["plan"] }];
  });
}

/** We wrote it ourselves; what is checked is that it is whole. */
function isChartPlan(value: unknown): value is PlacedChart {
  return (
    isObject(value) && typeof value["id"] === "string" && Array.isArray(value["ranges"]) && isObject(value["options"])
  );
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === "string") : [];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parseJson(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
