/**
 * Builds the commission reports: the summary, the statements on one tab or a tab a rep, and the what-if.
 *
 * Deals, rates and ledger are read once and the statements computed once, whatever the number of tabs. A closed statement
 * is never written again: its locked tab stays, and the tabs built here leave it out.
 */
import { SETTINGS_TAB, SETTINGS_VERSION } from "../core/assumptions/settings-layout.ts";
import type { Statement, Statements } from "../core/commission/statement.ts";
import { NO_MEMORY } from "../core/forecast/kept-tables.ts";
import type { CommissionReportName } from "../core/report.ts";
import { addonWords, commissionWords, reportWords } from "../messages.ts";
import type { BuildAnswer, StatementTabs } from "../protocol/protocol.ts";
import { REPORTS } from "../reports/catalogue.ts";
import { layOut } from "../reports/layout.ts";
import { gapSentence } from "../reports/summary-grid.ts";
import { issueList, matchList } from "./answer-parts.ts";
import type { Book } from "./book.ts";
import type { BuildOrder } from "./build-report.ts";
import { areCellsScarce, checkCells } from "./cell-limit.ts";
import { type CommissionData, readCommission } from "./commission-data.ts";
import { orElse, orRefuse } from "./or-else.ts";
import { dealsSheet } from "./read-deals-tab.ts";
import { Refusal } from "./refusal.ts";
import { findReports, type OwnedSheet } from "./report-record.ts";
import { newSettingsNeed, saveSettings, settingsColumns } from "./settings.ts";
import { type StandingReport, standingReport } from "./standing-report.ts";
import { checkTime } from "./time-limit.ts";
import { cellNeed, checkRoom, sheetsOf, type WrittenSheet, writePlan } from "./write-plan.ts";

/** What only commission reports are asked with. */
export interface CommissionChoice {
  readonly tabs: StatementTabs;
  /** The one rep whose tab is rewritten; null: all reps. */
  readonly rep: string | null;
  /** How many reps' tabs are written already. */
  readonly skip: number;
  readonly current: string | null;
  readonly tried: string | null;
}

export const NO_CHOICE: CommissionChoice = { tabs: "one", rep: null, skip: 0, current: null, tried: null };

type CommissionOrder = BuildOrder & { readonly report: CommissionReportName };

/** A run may take six minutes: after this long no further tab is begun, and the sidebar asks for the rest. */
const MOST_MS = 60_000;

export function buildCommission(book: Book, order: CommissionOrder): BuildAnswer {
  const started = Date.now();
  const title = reportWords.title[order.report];
  if (order.mode === "live") throw new Refusal(addonWords.commission.snapshotsOnly(title));
  const deals = dealsSheet(book, order.dealsSheetId);
  checkTime(order.report, title, deals);
  const data = readCommission(book, order, title);
  const computed = Date.now();
  const { tab } = data;
  const shown = statementsFor(data, order);
  const reps = repsFor(order, shown.statements);
  if (reps.length === 0) return untouched(book, data, order);
  const left = reps.slice(order.commission.skip);
  const reports = findReports(book);
  const placed = left.map((rep) => {
    const plan = planOf(data, order, rep, shown);
    return { rep, plan, existing: checkRoom(plan, standing(book, order.into ?? rewritable(reports, order, rep))) };
  });
  const isScarce = areCellsScarce(book);
  checkCells(book, title, [
    ...(order.report !== "whatif" && tab.settings.sheet === null ? [newSettingsNeed(tab.assumptions)] : []),
    ...placed.map(({ plan, existing }) => cellNeed(plan, existing, isScarce)),
  ]);
  const url = book.spreadsheet.getUrl();
  // A what-if tries something out: nothing is written but its own sheet.
  const settings = order.report === "whatif" ? null : saveSettings(book, tab.settings, tab.added, tab.choices);
  const written: WrittenSheet[] = [];
  const takeBack = (): void => settings?.takeBack();
  const sheets = orElse(() => sheetsOf(book), takeBack);
  for (const { rep, plan, existing } of placed) {
    if (written.length > 0 && Date.now() - started > MOST_MS) break;
    const { asOf, period, dealsSheetId, historySheetId, locked, commission } = order;
    const { current, tried } = commission;
    const request = {
      ...{ asOf, followToday: false, period, dealsSheetId, dealsTab: tab.table.tab, historySheetId, locked },
      ...{ leadsSheetId: null, activitiesSheetId: null },
      ...{ settingsVersion: SETTINGS_VERSION, commission: { rep, current, tried, entry: null } },
    };
    const write = () => writePlan(book, plan, request, existing, { sheets });
    written.push(written.length === 0 ? orElse(write, takeBack) : write());
  }
  const [first] = written;
  if (first === undefined) throw new Refusal(commissionWords.noStatements);
  return {
    ...answerOf(url, data, order, first),
    // The deals are read and the statements computed in one go.
    seconds: { read: (computed - started) / 1000, compute: 0, write: (Date.now() - computed) / 1000 },
    ...(order.commission.tabs === "by rep"
      ? { tabs: { written: written.length, left: left.length - written.length } }
      : {}),
  };
}

/** Nothing is open: a tab that was asked to be refreshed stays as it is, since what counts stands in the closed ones. */
function untouched(book: Book, data: CommissionData, order: CommissionOrder): BuildAnswer {
  const { rep } = order.commission;
  const own = data.statements.statements.filter((statement) => rep === null || statement.rep === rep);
  if (own.length === 0) throw new Refusal(rep === null ? commissionWords.noStatements : noneOf(rep, order.period));
  if (order.into === null) throw new Refusal(addonWords.commission.nothingOpen(order.period));
  const { sheet, record } = order.into;
  const kept = { sheetId: record.sheetId, sheetName: sheet.getName() };
  return { ...answerOf(book.spreadsheet.getUrl(), data, order, kept), seconds: { read: 0, compute: 0, write: 0 } };
}

function noneOf(rep: string, period: string): string {
  return addonWords.commission.noneOf(rep, period);
}

function answerOf(
  url: string,
  data: CommissionData,
  order: CommissionOrder,
  sheet: WrittenSheet,
): Omit<BuildAnswer, "seconds"> {
  const { reading } = data.tab;
  return {
    ...{ report: order.report, ...sheet, url: `${url}#gid=${sheet.sheetId}` },
    dealsSheetId: order.dealsSheetId,
    leftOut: leftOutOf(data, order),
    ...{ issues: issueList(reading, "first"), matches: matchList(reading.matches) },
  };
}

/** What the report shows: the statement tabs only what is open, the others everything. */
function statementsFor({ statements }: CommissionData, { report }: CommissionOrder): Statements {
  if (report !== "statement") return statements;
  return { ...statements, statements: statements.statements.filter(({ closed }) => !closed) };
}

/** Whose tabs are written, in the statements' order; one entry of null: everybody's on one. */
function repsFor({ report, commission }: CommissionOrder, statements: readonly Statement[]): (string | null)[] {
  if (report !== "statement") return [null];
  const reps = [...new Set(statements.map(({ rep }) => rep))];
  if (commission.rep !== null) return reps.filter((rep) => rep === commission.rep);
  return commission.tabs === "by rep" || reps.length === 0 ? reps : [null];
}

function planOf(
  { tab, input, ledger }: CommissionData,
  order: CommissionOrder,
  rep: string | null,
  statements: Statements,
): ReturnType<typeof layOut> {
  const { current, tried } = order.commission;
  const report = REPORTS[order.report]({
    ...{ input, reading: tab.reading, history: null, memory: NO_MEMORY },
    ...{ mode: "snapshot", followToday: false, locked: order.locked },
    commission: {
      ...{ rates: input.rates, ledger: ledger.book.ledger, rep, current, tried, closing: null },
      statements:
        rep === null ? statements : { statements: statements.statements.filter((one) => one.rep === rep), gaps: [] },
    },
  });
  return layOut(orRefuse(reportWords.title[order.report], report), {
    deals: { name: tab.table.tab, columns: 1 },
    settings: { name: SETTINGS_TAB, columns: settingsColumns(tab.settings) },
    history: null,
    currency: input.assumptions.currency,
  });
}

/** What is in no statement, and which statements are closed and stand elsewhere. */
function leftOutOf({ statements, input }: CommissionData, { report }: CommissionOrder): string[] {
  const closed = statements.statements.filter((statement) => statement.closed);
  return [
    ...statements.gaps.map((gap) => gapSentence(gap, { input })),
    ...(report === "statement"
      ? closed.map(({ rep, period }) => addonWords.commission.isClosed(rep, period.name))
      : []),
  ];
}

function standing(book: Book, existing: OwnedSheet | null): StandingReport | null {
  return existing === null ? null : standingReport(book, existing);
}

/** The report's open tab of the same deals and, for a rep's statements, of the same rep. */
function rewritable(reports: readonly OwnedSheet[], order: CommissionOrder, rep: string | null): OwnedSheet | null {
  const own = reports.find(
    ({ record }) =>
      record.report === order.report &&
      record.dealsSheetId === order.dealsSheetId &&
      !record.locked &&
      (record.commission?.rep ?? null) === rep,
  );
  return own ?? null;
}
