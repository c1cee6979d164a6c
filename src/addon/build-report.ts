/** Builds one report: read once, compute and check everything, then write. */
import { PLAN_SECTIONS } from "../core/assumptions/plan-sections.ts";
import { SETTINGS_TAB, SETTINGS_VERSION, type SectionId } from "../core/assumptions/settings-layout.ts";
import { type CivilDate, parsePeriod } from "../core/calendar.ts";
import { dealCounts, dealsLeftOut } from "../core/deals/left-out.ts";
import { limitsOf } from "../core/deals/limits.ts";
import type { PlainTable } from "../core/deals/plain-table.ts";
import { NO_MEMORY } from "../core/forecast/kept-tables.ts";
import { NO_INPUTS } from "../core/input-cells.ts";
import {
  COMMISSION_REPORT_NAMES,
  type CommissionReportName,
  type DealReportName,
  type ReportMode,
  type ReportName,
} from "../core/report.ts";
import type { ReportInput } from "../core/report-input.ts";
import { addonWords, reportWords } from "../messages.ts";
import type { BuildAnswer, ChosenColumn } from "../protocol/protocol.ts";
import { REPORTS } from "../reports/catalogue.ts";
import { layOut } from "../reports/layout.ts";
import type { SourceTab } from "../reports/live-formula.ts";
import type { Report } from "../reports/sheet-plan.ts";
import { issueList, leftOutSentences, matchList } from "./answer-parts.ts";
import type { Book } from "./book.ts";
import { buildCommission, type CommissionChoice } from "./build-commission.ts";
import { areCellsScarce, checkCells } from "./cell-limit.ts";
import { orElse, orRefuse } from "./or-else.ts";
import { type DealsTab, dealsSheet, readDealsTab } from "./read-deals-tab.ts";
import { type LeadTabs, readLeadTabs } from "./read-lead-tabs.ts";
import { Refusal } from "./refusal.ts";
import { findReports, type OwnedSheet } from "./report-record.ts";
import { newSettingsNeed, saveSettings, settingsColumns } from "./settings.ts";
import { type StandingReport, standingReport } from "./standing-report.ts";
import { checkTime, mostLiveRows } from "./time-limit.ts";
import { cellNeed, checkRoom, writePlan } from "./write-plan.ts";

/** What to build; `into` names the report sheet to rewrite, null: the one there is of these deals, or a new one. */
export interface BuildOrder {
  readonly report: ReportName;
  readonly dealsSheetId: number;
  readonly historySheetId: number | null;
  readonly leadsSheetId: number | null;
  readonly activitiesSheetId: number | null;
  readonly columns: readonly ChosenColumn[];
  /** What the deals tab was called when its columns were chosen, where that may differ from its name now. */
  readonly formerTab: string | null;
  readonly mode: ReportMode;
  readonly asOf: CivilDate;
  readonly followToday: boolean;
  readonly period: string;
  readonly locked: boolean;
  readonly into: OwnedSheet | null;
  /** Of the commission reports. */
  readonly commission: CommissionChoice;
}

export function buildReport(book: Book, order: BuildOrder): BuildAnswer {
  return isCommissionReport(order.report)
    ? buildCommission(book, { ...order, report: order.report })
    : buildDealReport(book, { ...order, report: order.report });
}

function isCommissionReport(report: ReportName): report is CommissionReportName {
  return COMMISSION_REPORT_NAMES.some((name) => name === report);
}

function buildDealReport(book: Book, asked: BuildOrder & { readonly report: DealReportName }): BuildAnswer {
  const started = Date.now();
  const deals = dealsSheet(book, asked.dealsSheetId);
  checkTime(asked.report, reportWords.title[asked.report], deals);
  const existing = asked.into ?? rewritable(book, asked);
  const tab = readDealsTab(book, deals, asked);
  const beside = readLeadTabs(book, asked, tab.assumptions);
  const rows = [tab, tab.history, beside.leads, beside.activities].reduce(
    (sum, read) => sum + (read?.table.rows.length ?? 0),
    0,
  );
  const most = mostLiveRows(asked.report);
  const isTooLong = asked.mode === "live" && rows > most;
  const order: typeof asked = isTooLong ? { ...asked, mode: "snapshot" } : asked;
  const read = Date.now();
  const standing = existing === null ? null : standingReport(book, existing);
  const known = standing ?? inherited(book, order);
  const stamp = isTooLong ? { stamp: reportWords.header.notLive(order.asOf, rows, most) } : {};
  const { plan, leftOut } = planOf(tab, beside, order, known, stamp);
  const computed = Date.now();
  const placed = checkRoom(plan, standing);
  checkCells(book, plan.tabName, [
    ...(tab.settings.sheet === null ? [newSettingsNeed(tab.assumptions)] : []),
    cellNeed(plan, placed, areCellsScarce(book)),
  ]);
  const url = book.spreadsheet.getUrl();
  const settings = saveSettings(book, tab.settings, tab.added, tab.choices);
  const { asOf, followToday, period, dealsSheetId, historySheetId, leadsSheetId, activitiesSheetId, locked } = order;
  const request = {
    asOf,
    followToday,
    period,
    dealsSheetId,
    dealsTab: tab.table.tab,
    historySheetId,
    leadsSheetId: beside.leads === null ? null : leadsSheetId,
    activitiesSheetId: beside.activities === null ? null : activitiesSheetId,
    locked,
    settingsVersion: SETTINGS_VERSION,
    commission: null,
    ...(isTooLong ? { wanted: "live" as const } : {}),
  };
  const written = orElse(() => writePlan(book, plan, request, placed), settings.takeBack);
  const answer = {
    report: order.report,
    ...written,
    url: `${url}#gid=${written.sheetId}`,
    dealsSheetId,
    leftOut,
    issues: issueList(tab.reading, "first"),
    matches: matchList(tab.reading.matches),
    deals: dealCounts(tab.reading, asOf),
    ...(isTooLong ? { notLive: addonWords.notLive(reportWords.title[order.report], rows, most) } : {}),
  };
  const seconds = { read: read - started, compute: computed - read, write: Date.now() - computed };
  return {
    ...answer,
    seconds: { read: seconds.read / 1000, compute: seconds.compute / 1000, write: seconds.write / 1000 },
  };
}

/** The report's sheet plan, and in sentences what it leaves out. Refuses what cannot be computed; writes nothing. */
function planOf(
  tab: DealsTab,
  beside: LeadTabs,
  order: BuildOrder,
  { memory, inputs }: Pick<StandingReport, "memory" | "inputs">,
  stamp: Pick<Report, "stamp">,
): { plan: ReturnType<typeof layOut>; leftOut: string[] } {
  const { assumptions, reading } = tab;
  const title = reportWords.title[order.report];
  const blocked = limitsOf(reading.matches).find(
    ({ report, severity }) => report === order.report && severity === "blocked",
  );
  if (blocked !== undefined) throw new Refusal(`${title}: ${addonWords.limit(blocked.missing, blocked.severity)}`);
  const period = orRefuse(title, parsePeriod(order.period, assumptions.calendar.fiscalStart));
  const input: ReportInput = { deals: reading.deals, assumptions, asOf: order.asOf, period };
  const { mode, followToday, locked } = order;
  const history = tab.history?.entries ?? null;
  const [leads, activities] = [beside.leads?.reading ?? null, beside.activities?.reading ?? null];
  const report = orRefuse(
    title,
    REPORTS[order.report]({ input, reading, history, leads, activities, memory, inputs, mode, followToday, locked }),
  );
  const plan = layOut(
    { ...report, ...stamp },
    {
      deals: { name: tab.table.tab, columns: widthOf(tab.table) },
      settings: { name: SETTINGS_TAB, columns: settingsColumns(tab.settings, SETTINGS_BEYOND[order.report]) },
      history: sourceTab(tab.history),
      leads: sourceTab(beside.leads),
      activities: sourceTab(beside.activities),
      currency: assumptions.currency,
      dealsSheetId: order.dealsSheetId,
    },
  );
  const lost = memory.lost === 0 ? [] : [reportWords.forecast.memoryLost(memory.lost)];
  return { plan, leftOut: [...leftOutSentences(dealsLeftOut(reading, assumptions, order.asOf)), ...lost] };
}

/** Sections that the report's live formulas need beside those that all take. */
const SETTINGS_BEYOND: Readonly<Partial<Record<ReportName, readonly SectionId[]>>> = {
  ...{ ramp: PLAN_SECTIONS, territories: PLAN_SECTIONS, capacity: PLAN_SECTIONS },
  leads: ["leadPoints"],
};

function sourceTab(tab: { readonly table: PlainTable } | null): SourceTab | null {
  return tab === null ? null : { name: tab.table.tab, columns: widthOf(tab.table) };
}

/** Columns of a tab, whichever row is the longest. */
function widthOf({ rows }: PlainTable): number {
  return rows.reduce((width, row) => Math.max(width, row.length), 1);
}

/** The report's sheet for the same deals tab, unless it is frozen. */
function rewritable(book: Book, order: BuildOrder): OwnedSheet | null {
  return reportsLike(book, order).find(({ record }) => !record.locked) ?? null;
}

/** A sheet that is made beside frozen ones goes on from what the newest of these has kept. */
function inherited(book: Book, order: BuildOrder): Pick<StandingReport, "memory" | "inputs"> {
  const frozen = reportsLike(book, order).filter(({ record }) => record.kept.length + record.inputs.length > 0);
  const [newest] = [...frozen].sort((one, other) => (one.record.asOf < other.record.asOf ? 1 : -1));
  return newest === undefined ? { memory: NO_MEMORY, inputs: NO_INPUTS } : standingReport(book, newest);
}

function reportsLike(book: Book, { report, dealsSheetId }: BuildOrder): OwnedSheet[] {
  return findReports(book).filter(({ record }) => record.report === report && record.dealsSheetId === dealsSheetId);
}
