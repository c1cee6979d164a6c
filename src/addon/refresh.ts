/** Refreshing and freezing: a report rebuilt in its own sheet from what the sheet remembers of its request. */
import { type CivilDate, parsePeriod } from "../core/calendar.ts";
import { addonWords, reportWords } from "../messages.ts";
import type { BuildAnswer } from "../protocol/protocol.ts";
import { rectangleOf } from "../reports/a1.ts";
import type { Book } from "./book.ts";
import { type CommissionChoice, NO_CHOICE } from "./build-commission.ts";
import { type BuildOrder, buildReport } from "./build-report.ts";
import { isDate } from "./civil-days.ts";
import { protectOnce, refuseProtected, unprotect } from "./protection.ts";
import { messageOf, Refusal } from "./refusal.ts";
import { placeNow } from "./relocate.ts";
import { type CommissionRecord, findReports, isGone, type OwnedSheet, saveRecord } from "./report-record.ts";

/** Where every report carries its as-of date (the period two cells on) and its stamp, unless a person has moved it. */
const AS_OF_CELL = "B2";
const STAMP_CELL = "G2";

/** Rebuilds the report as of today. */
export function refreshReport(book: Book, owned: OwnedSheet): BuildAnswer {
  try {
    if (owned.record.locked) throw new Refusal(addonWords.isFrozen(owned.sheet.getName()));
    return buildReport(book, { ...rememberedOrder(book, owned), asOf: book.today });
  } catch (error) {
    if (error instanceof Refusal || !isGone(book, owned)) throw error;
    throw new Refusal(addonWords.reportGone);
  }
}

/** A run may take six minutes: after this long no further report is begun. One alone never takes as long as the rest. */
const MOST_MS = 60_000;

/**
 * Refreshes all reports but the frozen ones. One that cannot be refreshed does not keep the others from it. Those that
 * there was no time for are `left`, and the next refresh of that day begins with them.
 */
export function refreshAll(book: Book): { refreshed: number; problems: string[]; left: string[] } {
  const started = Date.now();
  const problems: string[] = [];
  const known = findReports(book).filter(({ record }) => !record.locked);
  const waiting = waitingIn(book);
  const due = known.filter(({ record }) => waiting.includes(record.sheetId));
  const reports = due.length > 0 ? due : known;
  let done = 0;
  for (const owned of reports) {
    if (done > 0 && Date.now() - started > MOST_MS) break;
    try {
      refreshReport(book, owned);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      problems.push(addonWords.notRefreshed(owned.sheet.getName(), error.message));
    }
    done += 1;
  }
  const left = reports.slice(done);
  if (left.length > 0) keepWaiting(book, left);
  else if (waiting.length > 0) PropertiesService.getDocumentProperties().deleteProperty(WAITING_KEY);
  return { refreshed: done - problems.length, problems, left: left.map(({ sheet }) => sheet.getName()) };
}

const WAITING_KEY = "dealsheet.refresh.left";

/** Ids of the sheets that the last refresh of today had no time for. */
function waitingIn(book: Book): readonly number[] {
  const text = PropertiesService.getDocumentProperties().getProperty(WAITING_KEY);
  if (text === null) return [];
  const { day, left } = JSON.parse(text) as { readonly day: CivilDate; readonly left: readonly number[] };
  return day === book.today ? left : [];
}

function keepWaiting(book: Book, left: readonly OwnedSheet[]): void {
  const ids = left.map(({ record }) => record.sheetId);
  const text = JSON.stringify({ day: book.today, left: ids });
  PropertiesService.getDocumentProperties().setProperty(WAITING_KEY, text);
}

/** Turns a report into a snapshot of what it shows now, which nothing rewrites. Gives the sheet's name. */
export function freezeReport(book: Book, owned: OwnedSheet): string {
  const name = owned.sheet.getName();
  if (owned.record.locked) throw new Refusal(addonWords.alreadyFrozen(name));
  if (owned.record.mode === "snapshot") lockSnapshot(owned);
  else buildReport(book, { ...rememberedOrder(book, owned), mode: "snapshot", followToday: false, locked: true });
  return name;
}

/** A snapshot keeps the figures it has, whatever the deals say by now: only the stamp and the lock are new. */
function lockSnapshot(owned: OwnedSheet): void {
  const { sheet, record } = owned;
  const place = placeNow(record, STAMP_CELL, sheet.getDataRange().getValues());
  refuseProtected(sheet, place);
  const stamp = sheet.getRange(place);
  try {
    protectOnce(sheet);
    stamp.setValue(reportWords.header.locked(record.asOf));
    saveRecord(sheet, { ...record, locked: true }, owned);
    SpreadsheetApp.flush();
  } catch (error) {
    saveRecord(sheet, record, owned);
    stamp.setValue(reportWords.header.snapshot(record.asOf));
    unprotect(sheet);
    throw new Refusal(addonWords.putBack(sheet.getName(), messageOf(error)));
  }
}

/** The report that the sheet holds; null for any other sheet. */
export function reportOn(book: Book, sheetId: number): OwnedSheet | null {
  return findReports(book).find(({ record }) => record.sheetId === sheetId) ?? null;
}

/** The request as remembered, with the as-of date and the period that a person may have typed into a live sheet since. */
function rememberedOrder(book: Book, owned: OwnedSheet): BuildOrder {
  const { sheet, record } = owned;
  if (book.spreadsheet.getSheetById(record.dealsSheetId) === null) {
    throw new Refusal(addonWords.dealsTabGone(sheet.getName()));
  }
  const typed = typedInputs(book, owned);
  return {
    report: record.report,
    dealsSheetId: record.dealsSheetId,
    historySheetId: thereYet(book, record.historySheetId),
    leadsSheetId: thereYet(book, record.leadsSheetId),
    activitiesSheetId: thereYet(book, record.activitiesSheetId),
    columns: [],
    formerTab: record.dealsTab,
    mode: record.wanted ?? record.mode,
    asOf: typed.asOf ?? record.asOf,
    followToday: record.followToday,
    period: typed.period ?? record.period,
    locked: false,
    into: owned,
    commission: record.commission === null ? NO_CHOICE : { ...NO_CHOICE, ...choiceOf(record.commission) },
  };
}

function choiceOf({ rep, current, tried }: CommissionRecord): Partial<CommissionChoice> {
  return { rep, current, tried };
}

/** What a live report's input cells say; a snapshot's change nothing, so they are not asked. */
function typedInputs(book: Book, { sheet, record }: OwnedSheet): { asOf: CivilDate | null; period: string | null } {
  if (record.mode === "snapshot") return { asOf: null, period: null };
  const values = sheet.getDataRange().getValues();
  const place = rectangleOf(placeNow(record, AS_OF_CELL, values));
  const [asOf, , period] = place === null ? [] : (values[place.row - 1] ?? []).slice(place.column - 1);
  return {
    asOf: isDate(asOf) ? book.civilDay(asOf) : null,
    period: typeof period === "string" && parsePeriod(period, 1).ok ? period : null,
  };
}

/**
 * A tab beside the deals that was deleted since is done without: the probabilities of a history are in the settings tab, and
 * of leads and activities each tells its own half. A report that cannot be without it says so.
 */
function thereYet(book: Book, sheetId: number | null): number | null {
  return sheetId !== null && book.spreadsheet.getSheetById(sheetId) !== null ? sheetId : null;
}
