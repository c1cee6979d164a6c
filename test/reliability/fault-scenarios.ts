/** The work whose faults are tried: each report's first build and its refresh, and closing a commission period. */
import {
  type COMMISSION_REPORT_NAMES,
  type DealReportName,
  LEAD_TABS,
  type ReportMode,
  type ReportName,
} from "../../src/core/report.ts";
import { type CommissionBook, DEALS, done, openCommission, SETTINGS } from "../addon/commission-book.ts";
import { type OpenSpreadsheet, openSpreadsheet, someDeals, TODAY } from "../addon/spreadsheet.ts";
import { ACTIVITY_ROWS, LEAD_ROWS } from "../core/leads/some-leads.ts";
import type { Ending, Scenario } from "./faults.ts";

/** Live tables are calculated again at every step, mostly from the same deals. */
const REMEMBERED = { functions: "remembered" } as const;

export type Occasion = "first build" | "refresh";

/**
 * A report over deals. Rows that a build adds to the settings are whole and stay when a run is killed, and live tables
 * follow them: so a refresh that is killed meets an owner who is known, and a first build that is killed a settings tab
 * that stands.
 */
export function dealReport(report: DealReportName, mode: ReportMode, on: Occasion, ending: Ending): Scenario {
  const work = (book: OpenSpreadsheet): Promise<string | null> => build(book, report, mode);
  if (on === "first build") return { open: () => withoutReport(report, ending), work, ids: "new" };
  return { open: () => withReport(report, mode, ending === "killed" ? "Ann Lee" : "Eve New"), work, ids: "kept" };
}

async function withoutReport(report: DealReportName, ending: Ending): Promise<OpenSpreadsheet> {
  const book = await openSpreadsheet(tabsFor(report), REMEMBERED);
  if (ending === "throws") return book;
  await build(book, "quota", "snapshot");
  book.workbook.deleteSheet(book.sheet("Quota").id);
  return book;
}

/** A person has moved the report a row down and written beside it, and a deal was added since. */
async function withReport(report: DealReportName, mode: ReportMode, owner: string): Promise<OpenSpreadsheet> {
  const book = await openSpreadsheet(tabsFor(report), REMEMBERED);
  const others = new Set(book.workbook.sheets.map(({ id }) => id));
  const problem = await build(book, report, mode);
  if (problem !== null) throw new Error(problem);
  const sheet = book.workbook.sheets.find(({ id, name }) => !others.has(id) && name !== "Dealsheet settings");
  if (sheet === undefined) throw new Error("there is no report");
  sheet.insertRows(2, 1);
  sheet.enter(0, 5, "Call Ann");
  sheet.setNote(5, 1, "checked");
  addDeal(book, 25, owner);
  return book;
}

function addDeal(book: OpenSpreadsheet, row: number, owner: string): void {
  const deals = book.sheet("Deals");
  ["X-1", owner, "Closed Won", 4321, "2026-01-05", "2026-02-05"].forEach((value, column) => {
    deals.enter(row, column, value);
  });
}

/** The deals, and what the report reads beside them. */
function tabsFor(report: DealReportName): Parameters<typeof openSpreadsheet>[0] {
  const deals = { Deals: someDeals(24) };
  return LEAD_TABS[report] === undefined ? deals : { ...deals, Leads: LEAD_ROWS, Activities: ACTIVITY_ROWS };
}

async function build(book: OpenSpreadsheet, report: ReportName, mode: ReportMode): Promise<string | null> {
  const beside = (name: string): number | null => book.workbook.sheetNamed(name)?.id ?? null;
  const answer = await book.ask({
    ...{ call: "build", report, sheetId: book.sheet("Deals").id, historySheetId: null, columns: [], mode },
    ...{ leadsSheetId: beside("Leads"), activitiesSheetId: beside("Activities") },
    ...{ asOf: TODAY, followToday: false, period: "2026-Q1" },
  });
  return answer.ok ? null : answer.problem;
}

/** A commission report of February; before a refresh a deal of it has changed. Settings as for a report over deals. */
export function commissionReport(
  report: (typeof COMMISSION_REPORT_NAMES)[number],
  on: Occasion,
  ending: Ending,
): Scenario<CommissionBook> {
  const how = report === "whatif" ? { whatIf: { current: "AE", tried: "SE" } } : {};
  return {
    open: async () => {
      const book = await openCommission(SETTINGS, DEALS, REMEMBERED);
      if (on === "first build" && ending === "throws") return book;
      const { sheetName } = done(await book.build(report, "2026-02", how));
      if (on === "first build") book.workbook.deleteSheet(book.sheet(sheetName).id);
      else book.sheet("Deals").enter(3, 3, 4_400);
      return book;
    },
    work: async (book) => said(await book.build(report, "2026-02", how)),
    ids: "new",
  };
}

const marks = new WeakMap<CommissionBook, string>();

/** January is closed already, so that the ledger stands; then what is to be tried. */
async function withJanuary(next: "2026-02" | null): Promise<CommissionBook> {
  const book = await openCommission(SETTINGS, DEALS, REMEMBERED);
  done(await book.close("2026-01"));
  if (next !== null) marks.set(book, (await book.look(next)).mark);
  return book;
}

export const CLOSINGS: Readonly<
  Record<"the first closing" | "a later closing" | "a reopening", Scenario<CommissionBook>>
> = {
  "the first closing": {
    open: async () => {
      const book = await openCommission(SETTINGS, DEALS, REMEMBERED);
      marks.set(book, (await book.look("2026-01")).mark);
      return book;
    },
    work: async (book) => said(await book.close("2026-01", { mark: marks.get(book) ?? "" })),
    ids: "new",
  },
  "a later closing": {
    open: () => withJanuary("2026-02"),
    work: async (book) => said(await book.close("2026-02", { mark: marks.get(book) ?? "" })),
    ids: "new",
  },
  "a reopening": {
    open: () => withJanuary(null),
    work: async (book) => said(await book.reopen("2026-01")),
    ids: "new",
  },
};

function said(answer: object | string): string | null {
  return typeof answer === "string" ? answer : null;
}
