/** What the sidebar needs to know first: the tabs, the reports there are, today, and the periods to choose from. */

import { type Assumptions, type CalendarAssumption, DEFAULT_ASSUMPTIONS } from "../core/assumptions/assumptions.ts";
import { readAssumptions } from "../core/assumptions/read-assumptions.ts";
import { SETTINGS_TAB } from "../core/assumptions/settings-layout.ts";
import { type CivilDate, type PeriodKind, periodContaining, shiftPeriod } from "../core/calendar.ts";
import type { PeriodChoice, StartAnswer, TabSummary } from "../protocol/protocol.ts";
import { isBackupName } from "./backup.ts";
import type { Book } from "./book.ts";
import { OWN_TABS } from "./read-deals-tab.ts";
import { readTable } from "./read-table.ts";
import { findReports } from "./report-record.ts";
import { recall } from "./wizard-memory.ts";

/** How many periods to offer, by kind: from one ahead back to so many behind. */
const OFFERED: readonly { readonly kind: PeriodKind; readonly behind: number }[] = [
  { kind: "quarter", behind: 8 },
  { kind: "month", behind: 6 },
  { kind: "year", behind: 2 },
];

export function start(book: Book): StartAnswer {
  const reports = findReports(book);
  const { calendar, terms } = assumptionsOf(book);
  const tabs = book.spreadsheet
    .getSheets()
    .map((sheet): TabSummary => {
      const sheetId = sheet.getSheetId();
      const name = sheet.getName();
      const isReport = reports.some(({ record }) => record.sheetId === sheetId);
      const kind = isReport ? "report" : OWN_TABS.includes(name) ? "settings" : "data";
      return { sheetId, name, rows: sheet.getLastRow(), columns: sheet.getLastColumn(), kind };
    })
    .filter(({ name }) => !isBackupName(name));
  const plans = [...new Set(terms.map(({ plan }) => plan))];
  return {
    tabs,
    today: book.today,
    locale: book.locale,
    timeZone: book.timeZone,
    reports: reports.map(({ sheet, record }) => ({
      report: record.report,
      sheetId: record.sheetId,
      name: sheet.getName(),
      mode: record.mode,
      locked: record.locked,
      dealsSheetId: record.dealsSheetId,
      asOf: record.asOf,
      period: record.period,
      rep: record.commission?.rep ?? null,
    })),
    suggestedSheetId: suggestedTab(
      tabs,
      book.spreadsheet.getActiveSheet().getSheetId(),
      reports.map(({ record }) => record.dealsSheetId),
    ),
    periods: periodsAround(book.today, calendar),
    fiscalStart: calendar.fiscalStart,
    plans,
    remembered: recall(book, tabs, plans),
  };
}

/** A settings tab that cannot be read is complained about when it is needed; the sidebar opens all the same. */
function assumptionsOf(book: Book): Assumptions {
  const sheet = book.spreadsheet.getSheetByName(SETTINGS_TAB);
  if (sheet === null) return DEFAULT_ASSUMPTIONS;
  const assumptions = readAssumptions(readTable(sheet, book.civilDay), book.dateOrder);
  return assumptions.ok ? assumptions.value : DEFAULT_ASSUMPTIONS;
}

/** A tab that reports were built from before, else any with data; of those the one in view, else the largest. */
function suggestedTab(tabs: readonly TabSummary[], activeId: number, builtFrom: readonly number[]): number | null {
  const data = tabs.filter(({ kind, rows }) => kind === "data" && rows > 1);
  const known = data.filter(({ sheetId }) => builtFrom.includes(sheetId));
  const candidates = known.length > 0 ? known : data;
  if (candidates.some(({ sheetId }) => sheetId === activeId)) return activeId;
  const largest = [...candidates].sort((one, other) => other.rows * other.columns - one.rows * one.columns)[0];
  return largest?.sheetId ?? null;
}

/** Newest first. The current one is of the kind that quotas are for. */
function periodsAround(today: CivilDate, { fiscalStart, quotaPeriod }: CalendarAssumption): PeriodChoice[] {
  const choices = OFFERED.flatMap(({ kind, behind }) => {
    const current = periodContaining(today, kind, fiscalStart);
    return Array.from({ length: behind + 2 }, (_, index) => {
      const { name, start: first, end } = shiftPeriod(current, 1 - index, fiscalStart);
      return { name, start: first, end, isCurrent: kind === quotaPeriod && name === current.name };
    });
  });
  return choices.sort((one, other) => (one.start < other.start ? 1 : one.start > other.start ? -1 : 0));
}
