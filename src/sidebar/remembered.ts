/** The wizard's last answers: what a build asks to be remembered, and the inputs that a new session begins with. */
import { parsePeriod } from "../core/calendar.ts";
import { FIRST_REPORTS, REPORT_NAMES } from "../core/report.ts";
import type { Remembered, StartAnswer } from "../protocol/protocol.ts";
import { chosenColumns, chosenPeriod, dataTabs } from "./choices.ts";
import { suggestedSideTab } from "./side-tabs.ts";
import type { Inputs, Session } from "./state.ts";

/** The inputs of a new session: as answered the last time, and of today. */
export function firstInputs(book: StartAnswer): Inputs {
  const tabs = dataTabs(book);
  const { remembered } = book;
  const tabOf = (sheetId: number | null): number | null => tabs.find((tab) => tab.sheetId === sheetId)?.sheetId ?? null;
  const sheetId = tabOf(remembered?.sheetId ?? null) ?? tabOf(book.suggestedSheetId) ?? tabs[0]?.sheetId ?? null;
  const ticked = remembered?.reports ?? FIRST_REPORTS;
  const isSameTab = remembered !== null && sheetId !== null && remembered.sheetId === sheetId;
  return {
    sheetId,
    columns: isSameTab && remembered.columns.length > 0 ? { [sheetId]: remembered.columns } : {},
    assumptions: { probabilities: [], quotas: [], target: "", splitBy: "past", plan: null },
    unticked: REPORT_NAMES.filter((report) => !ticked.includes(report)),
    period: null,
    periodKind: remembered?.periodKind ?? null,
    asOf: book.today,
    followToday: remembered?.followToday ?? false,
    mode: remembered?.mode ?? "live",
    historySheetId: tabOf(remembered?.historySheetId ?? null),
    leadsSheetId: tabOf(remembered?.leadsSheetId ?? null) ?? suggestedSideTab(book, "leads"),
    activitiesSheetId: tabOf(remembered?.activitiesSheetId ?? null) ?? suggestedSideTab(book, "activities"),
    tabs: remembered?.tabs ?? "one",
    whatIf: remembered?.whatIf ?? { current: null, tried: null },
  };
}

export function toRemember(session: Session): Remembered {
  const { inputs, book } = session;
  const { sheetId, unticked, mode, followToday, historySheetId, leadsSheetId, activitiesSheetId } = inputs;
  const period = parsePeriod(chosenPeriod(session), book.fiscalStart);
  return {
    ...{ sheetId, mode, followToday, historySheetId, leadsSheetId, activitiesSheetId },
    ...{ tabs: inputs.tabs, whatIf: inputs.whatIf },
    columns: chosenColumns(inputs),
    reports: REPORT_NAMES.filter((report) => !unticked.includes(report)),
    periodKind: period.ok ? period.value.kind : "quarter",
  };
}
