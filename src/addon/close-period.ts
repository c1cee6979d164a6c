/**
 * Closing a period: its open statements become locked tabs and an entry of the ledger, all or nothing.
 *
 * The ledger is what counts from then on: the tabs are for people, and late changes are told by comparing with it.
 */

import { SETTINGS_TAB, SETTINGS_VERSION } from "../core/assumptions/settings-layout.ts";
import { type CivilDate, parsePeriod } from "../core/calendar.ts";
import { closedStatement } from "../core/commission/closed-statement.ts";
import { type ClosingObstacle, closingMark, closingObstacle, reopening } from "../core/commission/closing.ts";
import type { LedgerEntry } from "../core/commission/ledger-table.ts";
import { statementKey } from "../core/commission/read-ledger.ts";
import type { Statement, Statements } from "../core/commission/statement.ts";
import { NO_MEMORY } from "../core/forecast/kept-tables.ts";
import { addonWords, failureSentence, reportWords } from "../messages.ts";
import type {
  ChosenColumn,
  CloseAnswer,
  PeriodAnswer,
  PeriodTotal,
  ReopenAnswer,
  StatementRow,
  StatementTabs,
} from "../protocol/protocol.ts";
import { a1Of } from "../reports/a1.ts";
import { REPORTS } from "../reports/catalogue.ts";
import { layOut } from "../reports/layout.ts";
import type { SheetPlan } from "../reports/sheet-plan.ts";
import { doubtSentence } from "../reports/statement-section.ts";
import { gapSentence } from "../reports/summary-grid.ts";
import type { Book } from "./book.ts";
import { checkCells, NEW_SHEET_CELLS } from "./cell-limit.ts";
import { type ClosingJournal, wholly } from "./closing-journal.ts";
import { type CommissionData, readCommission, STATEMENTS } from "./commission-data.ts";
import { addToLedger, type LedgerTab, markOf, readLedgerTab } from "./ledger-tab.ts";
import { type Lock, refuseProtected } from "./protection.ts";
import { messageOf, Refusal } from "./refusal.ts";
import { placeNow } from "./relocate.ts";
import { findReports } from "./report-record.ts";
import { readSettings, settingsColumns } from "./settings.ts";
import { timeNow, whoIs } from "./who.ts";
import { cellNeed, type RequestRecord, sheetsOf, writePlan } from "./write-plan.ts";

export interface PeriodOrder {
  readonly dealsSheetId: number;
  readonly columns: readonly ChosenColumn[];
  readonly asOf: CivilDate;
  readonly period: string;
}

/** A tab takes some 150 calls to write, and a run may take six minutes. */
const MOST_TABS = 60;

/** Every report's stamp, unless a person has moved it. */
const STAMP_CELL = "G2";

/** The period's statements, open and closed, for a person to look at. */
export function lookAtPeriod(book: Book, order: PeriodOrder): PeriodAnswer {
  const data = dataOf(book, order);
  const { statements } = data.statements;
  const obstacle = obstacleOf(data, order.asOf);
  return {
    period: order.period,
    statements: statements.map((statement) => rowOf(statement, data)),
    totals: totalsOf(statements.filter(({ closed }) => !closed)),
    leftOut: data.statements.gaps.map((gap) => gapSentence(gap, { input: data.input })),
    obstacle: obstacle === null ? null : obstacleSentence(obstacle, data, order.period),
    mark: closingMark(statements),
  };
}

export interface CloseOrder extends PeriodOrder {
  readonly tabs: StatementTabs;
  readonly lock: Lock;
  readonly by: string;
  readonly mark: string;
}

export function closePeriod(book: Book, order: CloseOrder): CloseAnswer {
  const data = dataOf(book, order);
  const { statements } = data.statements;
  const obstacle = obstacleOf(data, order.asOf);
  if (obstacle !== null) throw new Refusal(obstacleSentence(obstacle, data, order.period));
  if (closingMark(statements) !== order.mark) throw new Refusal(addonWords.commission.changedSince);
  const open: Statements = { statements: statements.filter(({ closed }) => !closed), gaps: [] };
  const entry: LedgerEntry = {
    ...{ entry: data.ledger.book.entries + 1, when: timeNow(book), who: whoIs(order.by), action: "close", note: "" },
    statements: open.statements.map(closedStatement),
  };
  const tabs = closedTabs(data, order, open, entry);
  if (tabs.length > MOST_TABS) throw new Refusal(addonWords.commission.tooManyTabs(tabs.length, MOST_TABS));
  refuseProtectedLedger(data.ledger);
  const ledger = { kept: NEW_SHEET_CELLS, passing: NEW_SHEET_CELLS };
  checkCells(book, addonWords.commission.closingOf(order.period), [
    ...tabs.map(({ plan }) => cellNeed(plan, null, true)),
    ledger,
  ]);
  const sheets = sheetsOf(book);
  const journal: ClosingJournal = {
    entry: entry.entry,
    sheetIds: [...sheets.ids],
    ledger: markOf(data.ledger, entry),
    stamps: [],
  };
  const written = orPutBack(order.period, () =>
    wholly(book, journal, () => {
      const written = tabs.map(({ plan, record }) => writePlan(book, plan, record, null, { lock: order.lock, sheets }));
      addToLedger(book, data.ledger, entry, order.lock);
      return written;
    }),
  );
  return { entry: entry.entry, statements: entry.statements.length, sheets: written };
}

/** What the person must type to reopen a period: its name. */
export function reopenPeriod(
  book: Book,
  order: { readonly period: string; readonly typed: string; readonly by: string; readonly why: string },
): ReopenAnswer {
  const words = addonWords.commission;
  if (order.typed.trim().toLowerCase() !== order.period.toLowerCase()) throw new Refusal(words.notTyped(order.period));
  const { fiscalStart } = readSettings(book).assumptions.calendar;
  const period = parsePeriod(order.period, fiscalStart);
  if (!period.ok) throw new Refusal(failureSentence(addonWords.name, period.failure));
  const ledger = readLedgerTab(book);
  const { closed, later } = reopening(ledger.book.closed, period.value, fiscalStart);
  if (closed.length === 0) throw new Refusal(words.notClosed(order.period));
  if (later !== null) throw new Refusal(words.reopenLater(later.statement.rep, later.statement.period, order.period));
  const entry: LedgerEntry = {
    ...{ entry: ledger.book.entries + 1, when: timeNow(book), who: whoIs(order.by), action: "reopen" },
    note: order.why.trim(),
    statements: closed.map(({ statement }) => statement),
  };
  refuseProtectedLedger(ledger);
  const entries = new Set(closed.map((one) => one.entry));
  const stamps = findReports(book).flatMap(({ sheet, record }) => {
    if (record.commission === null || !entries.has(record.commission.entry ?? 0)) return [];
    const cell = placeNow(record, STAMP_CELL, sheet.getDataRange().getValues());
    refuseProtected(sheet, cell);
    return [{ sheetId: record.sheetId, cell, text: String(sheet.getRange(cell).getValue()) }];
  });
  const journal: ClosingJournal = {
    entry: entry.entry,
    sheetIds: sheetsOf(book).ids,
    ledger: markOf(ledger, entry),
    stamps,
  };
  orPutBack(order.period, () =>
    wholly(book, journal, () => {
      const stamp = reportWords.header.reopened(entry.when, entry.who, entry.entry);
      for (const { sheetId, cell } of stamps) book.spreadsheet.getSheetById(sheetId)?.getRange(cell).setValue(stamp);
      addToLedger(book, ledger, entry, "warning");
    }),
  );
  return { entry: entry.entry, statements: closed.length };
}

/** A ledger that was locked in full takes entries of its owner and of who locked it only. */
function refuseProtectedLedger({ sheet }: LedgerTab): void {
  if (sheet !== null) refuseProtected(sheet, a1Of({ row: 1, column: 1, rows: sheet.getMaxRows(), columns: 1 }));
}

function dataOf(book: Book, order: PeriodOrder): CommissionData {
  return readCommission(book, { ...order, formerTab: null, historySheetId: null }, STATEMENTS);
}

/** The locked tabs, planned before anything is written: one for all, or one for each rep with nobody else's figures. */
function closedTabs(
  { tab, input }: CommissionData,
  { asOf, tabs, dealsSheetId, period }: CloseOrder,
  open: Statements,
  { entry, when, who }: LedgerEntry,
): { plan: SheetPlan; record: RequestRecord }[] {
  const reps = tabs === "one" ? [null] : [...new Set(open.statements.map(({ rep }) => rep))];
  return reps.map((rep) => {
    const own = open.statements
      .filter((statement) => rep === null || statement.rep === rep)
      .map((statement) => ({ ...statement, closed: true }));
    const report = REPORTS.statement({
      ...{ input, reading: tab.reading, history: null, memory: NO_MEMORY },
      ...{ mode: "snapshot", followToday: false, locked: true },
      commission: {
        ...{ rates: input.rates, ledger: input.ledger, statements: { statements: own, gaps: [] }, rep },
        ...{ current: null, tried: null, closing: { entry, when, who } },
      },
    });
    if (!report.ok) throw new Refusal(failureSentence(STATEMENTS, report.failure));
    const plan = layOut(report.value, {
      deals: { name: tab.table.tab, columns: 1 },
      settings: { name: SETTINGS_TAB, columns: settingsColumns(tab.settings) },
      history: null,
      currency: input.assumptions.currency,
    });
    const record: RequestRecord = {
      ...{ asOf, followToday: false, period, dealsSheetId, dealsTab: tab.table.tab, historySheetId: null },
      ...{ leadsSheetId: null, activitiesSheetId: null },
      ...{ settingsVersion: SETTINGS_VERSION, locked: true, commission: { rep, current: null, tried: null, entry } },
    };
    return { plan, record };
  });
}

function rowOf(statement: Statement, { ledger }: CommissionData): StatementRow {
  const { rep, terms, period, attainment, earned, due, totalPay, doubts, closed } = statement;
  const version = terms.days.from ?? ("" as const);
  const key = statementKey({ rep, plan: terms.plan, version, period: period.name, from: statement.days.from });
  const by = ledger.book.closed.find((one) => statementKey(one.statement) === key);
  return {
    ...{
      rep,
      plan: terms.plan,
      from: statement.days.from,
      period: period.name,
      currency: terms.currency.code,
      digits: terms.currency.minorDigits,
    },
    ...{ attainment, earned, corrections: cents(due - earned, terms.currency.minorDigits), totalPay },
    doubts: doubts.map((doubt) => doubtSentence(doubt)),
    closed: closed ? { when: by?.when ?? "", who: by?.who ?? "" } : null,
  };
}

function totalsOf(statements: readonly Statement[]): PeriodAnswer["totals"] {
  const totals = new Map<string, PeriodTotal>();
  for (const { terms, totalPay } of statements) {
    const { code, minorDigits } = terms.currency;
    const before = totals.get(code) ?? { currency: code, digits: minorDigits, statements: 0, totalPay: 0 };
    const sum = cents(before.totalPay + totalPay, minorDigits);
    totals.set(code, { ...before, statements: before.statements + 1, totalPay: sum });
  }
  return [...totals.values()];
}

/** A sum of amounts that are whole minor units, without the last bits that adding them as fractions leaves. */
function cents(amount: number, digits: number): number {
  return Number(amount.toFixed(digits));
}

function obstacleOf({ statements, input }: CommissionData, asOf: CivilDate): ClosingObstacle | null {
  return closingObstacle(statements.statements, input.ledger, asOf, input.assumptions.calendar.fiscalStart);
}

function obstacleSentence(obstacle: ClosingObstacle, { tab }: CommissionData, period: string): string {
  const words = addonWords.commission;
  switch (obstacle.kind) {
    case "nothing open":
      return words.nothingOpen(period);
    case "no id":
      return words.noId(obstacle.row, tab.table.tab);
    case "not over":
      return words.notOver(obstacle.period, obstacle.end);
    case "later is closed":
      return words.laterIsClosed(obstacle.rep, obstacle.period, obstacle.later);
  }
}

function orPutBack<T>(period: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(addonWords.putBack(addonWords.commission.closingOf(period), messageOf(error)));
  }
}
