/** A stand-in for the add-on, as the sidebar sees it: typed answers about one invented spreadsheet. */

import { defaultTerms } from "../../src/core/commission/default-terms.ts";
import type { Payout } from "../../src/core/commission/plan-terms.ts";
import type {
  Answer,
  Answers,
  AssumptionsAnswer,
  BuildAnswer,
  ExistingReport,
  IssueList,
  PeriodAnswer,
  ReadTabAnswer,
  Remembered,
  Request,
  StartAnswer,
} from "../../src/protocol/protocol.ts";
import type { ScriptRunner } from "../../src/sidebar/call.ts";
import { PREVIEW } from "./a-preview.ts";
import { INSERTED } from "./some-functions.ts";

export const DEALS_TAB = 11;
export const OLD_DEALS_TAB = 12;
export const EMPTY_TAB = 13;
export const SAMPLE_TAB = 15;
export const FORECAST_SHEET = 21;
export const QUADRANT_SHEET = 22;

export const START: StartAnswer = {
  tabs: [
    { sheetId: FORECAST_SHEET, name: "Forecast", rows: 60, columns: 12, kind: "report" },
    { sheetId: EMPTY_TAB, name: "Notes", rows: 0, columns: 0, kind: "data" },
    { sheetId: DEALS_TAB, name: "Deals", rows: 412, columns: 9, kind: "data" },
    {
      sheetId: OLD_DEALS_TAB,
      name: "Opportunities_export_of_last_year_with_a_name_nobody_shortened (2)",
      rows: 8801,
      columns: 24,
      kind: "data",
    },
    { sheetId: 14, name: "Dealsheet settings", rows: 40, columns: 8, kind: "settings" },
  ],
  today: "2026-11-21",
  locale: "en_US",
  timeZone: "Europe/Berlin",
  reports: [],
  suggestedSheetId: DEALS_TAB,
  periods: [
    { name: "2026-Q4", start: "2026-10-01", end: "2026-12-31", isCurrent: true },
    { name: "2026-Q3", start: "2026-07-01", end: "2026-09-30", isCurrent: false },
    { name: "FY2026", start: "2026-01-01", end: "2026-12-31", isCurrent: false },
    { name: "2026-11", start: "2026-11-01", end: "2026-11-30", isCurrent: false },
  ],
  fiscalStart: 1,
  plans: [],
  remembered: null,
};

/** Answers of a person who left nothing as it was offered. */
export const REMEMBERED: Remembered = {
  sheetId: OLD_DEALS_TAB,
  columns: [{ field: "owner", header: "Account" }],
  reports: ["quota", "kpi", "whatif"],
  periodKind: "month",
  mode: "snapshot",
  followToday: true,
  historySheetId: DEALS_TAB,
  leadsSheetId: DEALS_TAB,
  activitiesSheetId: null,
  tabs: "by rep",
  whatIf: { current: null, tried: "New hire" },
};

export const LIVE_FORECAST: ExistingReport = {
  report: "forecast",
  sheetId: FORECAST_SHEET,
  name: "Forecast",
  mode: "live",
  locked: false,
  dealsSheetId: DEALS_TAB,
  asOf: "2026-11-14",
  period: "2026-Q4",
  rep: null,
};

export const SNAPSHOT_QUADRANT: ExistingReport = {
  report: "quadrant",
  sheetId: QUADRANT_SHEET,
  name: "Quadrant",
  mode: "snapshot",
  locked: false,
  dealsSheetId: DEALS_TAB,
  asOf: "2026-09-30",
  period: "2026-Q3",
  rep: null,
};

export const FROZEN_QUOTA: ExistingReport = {
  report: "quota",
  sheetId: 23,
  name: "Quota 2026-Q3",
  mode: "snapshot",
  locked: true,
  dealsSheetId: DEALS_TAB,
  asOf: "2026-09-30",
  period: "2026-Q3",
  rep: null,
};

export function start(changes: Partial<StartAnswer> = {}): StartAnswer {
  return { ...START, ...changes };
}

export const ISSUES: IssueList = {
  total: 7,
  byRule: [
    { rule: "unreadable amount", count: 4, sentence: "Amounts that cannot be read" },
    { rule: "ambiguous date", count: 3, sentence: "Dates that could be two days" },
  ],
  first: [
    { cell: "E17", rule: "unreadable amount", sentence: '"3956.65x" is no amount. Write 3956.65.' },
    { cell: "E140", rule: "unreadable amount", sentence: '"tbd" is no amount. Write a number, or clear the cell.' },
    {
      cell: "G9",
      rule: "ambiguous date",
      sentence: '"03/04/2026" is 3 April or 4 March. Write 2026-04-03 or 2026-03-04.',
    },
  ],
};

export const NO_ISSUES: IssueList = { total: 0, byRule: [], first: [] };

export const READING: ReadTabAnswer = {
  sheetId: DEALS_TAB,
  headerRow: 1,
  columns: [
    { header: "Deal ID", letter: "A", samples: ["D-0001", "D-0002", "D-0003"] },
    { header: "Deal owner", letter: "B", samples: ["Ana Ruiz", "Bo Lindqvist", "Chidi Okafor"] },
    { header: "Account", letter: "C", samples: ["Northwind Traders and Daughters International Holdings", "Acme"] },
    { header: "Stage", letter: "D", samples: ["Closed won", "Product demo", "Closed lost"] },
    { header: "Amount", letter: "E", samples: ["12,500", "8,200", "41,000"] },
    { header: "Created", letter: "F", samples: ["2025-02-03", "2025-02-11"] },
    { header: "Closing date as agreed with the customer (expected or actual)", letter: "G", samples: ["2026-04-03"] },
    { header: "Amount", letter: "H", samples: ["1"] },
    { header: "", letter: "I", samples: [] },
  ],
  matches: [
    { field: "id", header: "Deal ID", letter: "A", confidence: 0.98 },
    { field: "owner", header: "Deal owner", letter: "B", confidence: 0.95 },
    { field: "account", header: "Account", letter: "C", confidence: 0.9 },
    { field: "stage", header: "Stage", letter: "D", confidence: 0.98 },
    { field: "amount", header: "Amount", letter: "E", confidence: 0.97 },
    { field: "created", header: "Created", letter: "F", confidence: 0.75 },
    {
      field: "closed",
      header: "Closing date as agreed with the customer (expected or actual)",
      letter: "G",
      confidence: 0.5,
    },
  ],
  rows: [
    {
      row: 2,
      cells: [
        "D-0001",
        "Ana Ruiz",
        "Northwind Traders and Daughters International Holdings",
        "Closed won",
        "12500",
      ].concat(["2025-02-03", "2026-04-03", "1", ""]),
    },
    { row: 4, cells: ["D-0002", "Bo Lindqvist", "Acme", "Product demo", "8200", "2025-02-11", "", "1", ""] },
  ],
  deals: 411,
  outcomes: { open: 121, won: 180, lost: 110 },
  issues: ISSUES,
  limits: [],
};

export function reading(changes: Partial<ReadTabAnswer> = {}): ReadTabAnswer {
  return { ...READING, ...changes };
}

const TIERS: Extract<Payout, { readonly kind: "rates" }> = {
  kind: "rates",
  method: "marginal",
  tiersBy: "attainment",
  tiers: [
    { start: 0, rate: 0.05 },
    { start: 1, rate: 0.1 },
  ],
  fromFirst: false,
};
const PLAN = defaultTerms("Account executive", TIERS, {
  calendar: { fiscalStart: 1, quotaPeriod: "quarter" },
  currency: { code: "EUR", minorDigits: 2 },
});

/** A pipeline of four stages and four reps, one of them new; one cell of each section is a formula of the person's. */
export const ASSUMPTIONS: AssumptionsAnswer = {
  isKept: true,
  stages: [
    {
      ...{ stage: "Prospecting", probability: 0.1, isFormula: false },
      history: { won: 60, decided: 200, share: 0.3, low: 0.2407, high: 0.3668, suggested: 0.3153 },
    },
    { stage: "Qualified", probability: 0.2, history: null, isFormula: false },
    {
      ...{ stage: "Product demo", probability: 0.4, isFormula: false },
      history: { won: 42, decided: 100, share: 0.42, low: 0.328, high: 0.518, suggested: 0.4382 },
    },
    {
      ...{ stage: "Contract review by the customer's own lawyers", probability: null, isFormula: true },
      history: { won: 9, decided: 10, share: 0.9, low: 0.596, high: 0.982, suggested: 0.7603 },
    },
  ],
  allDecided: { won: 180, decided: 290, share: 0.6207, low: 0.564, high: 0.6746 },
  reps: [
    { rep: "Ana Ruiz", quota: 120_000, past: 110_000, isFormula: false },
    { rep: "Bo Lindqvist", quota: 80_000, past: 90_000, isFormula: true },
    { rep: "Chidi Okafor", quota: null, past: null, isFormula: false },
    { rep: "Dana Weiss", quota: 100_000, past: null, isFormula: false },
  ],
  quotaPeriod: "quarter",
  currency: { code: "EUR", minorDigits: 2 },
  plans: [
    { terms: PLAN, reps: ["Ana Ruiz", "Bo Lindqvist"] },
    { terms: { ...PLAN, plan: "New hire", payout: { ...TIERS, tiersBy: "amount" } }, reps: [] },
  ],
};

export function assumed(changes: Partial<AssumptionsAnswer> = {}): AssumptionsAnswer {
  return { ...ASSUMPTIONS, ...changes };
}

export function built(changes: Partial<BuildAnswer> = {}): BuildAnswer {
  return {
    report: "forecast",
    sheetId: FORECAST_SHEET,
    sheetName: "Forecast",
    url: "https://docs.google.com/spreadsheets/d/x/edit#gid=21",
    dealsSheetId: DEALS_TAB,
    leftOut: ["4 deals have no readable amount and count as 0 in every sum."],
    issues: ISSUES,
    matches: READING.matches,
    seconds: { read: 0.4, compute: 0.2, write: 1.1 },
    deals: { read: 411, whole: 402, partly: 9, rowsSkipped: 2 },
    ...changes,
  };
}

const SHEETS = {
  forecast: FORECAST_SHEET,
  quadrant: QUADRANT_SHEET,
  quota: 24,
  commission: 25,
  statement: 26,
  whatif: 27,
  kpi: 28,
  review: 29,
  funnel: 30,
  audit: 31,
  ...{ ramp: 32, territories: 33, capacity: 34, activity: 35, leads: 36 },
};
const NAMES = {
  ...{ forecast: "Forecast", quadrant: "Quadrant", quota: "Quota" },
  ...{ commission: "Commission summary", statement: "Statement Ana Ruiz", whatif: "Commission what-if" },
  ...{ kpi: "KPI dashboard", review: "Pipeline review", funnel: "Funnel", audit: "Data audit" },
  ...{ ramp: "Ramp", territories: "Territories", capacity: "Capacity and quota plan" },
  ...{ activity: "Activity", leads: "Lead scores" },
};

/** A month of three reps, one of whom is closed already. */
export const PERIOD: PeriodAnswer = {
  period: "2026-10",
  statements: [
    {
      ...{
        rep: "Ana Ruiz",
        plan: "Account executive",
        period: "2026-10",
        from: "2026-10-01",
        currency: "EUR",
        digits: 2,
      },
      ...{ attainment: 1.0425, earned: 4170, corrections: -120.5, totalPay: 4049.5, doubts: [], closed: null },
    },
    {
      ...{ rep: "Bo Lindqvist", plan: "New hire", period: "2026-10", from: "2026-10-01", currency: "JPY", digits: 0 },
      ...{ attainment: null, earned: 0, corrections: 0, totalPay: 200_000, closed: null },
      doubts: ["The rep has no quota for these days."],
    },
    {
      ...{
        rep: "Chidi Okafor",
        plan: "Account executive",
        period: "2026-10",
        from: "2026-10-01",
        currency: "EUR",
        digits: 2,
      },
      ...{ attainment: 0.5, earned: 1000, corrections: 0, totalPay: 1000, doubts: [] },
      closed: { when: "2026-11-04 09:15", who: "Mia (account not shown)" },
    },
  ],
  totals: [
    { currency: "EUR", digits: 2, statements: 1, totalPay: 4049.5 },
    { currency: "JPY", digits: 0, statements: 1, totalPay: 200_000 },
  ],
  leftOut: ["Deal D-7 in row 9 is won, yet has no owner. Name one."],
  obstacle: null,
  mark: "5f3a",
};

/** What an add-on without problems would answer. */
export function answerTo(request: Request): Answer<Request["call"]> {
  return { ok: true, value: answerValue(request) };
}

function answerValue(request: Request): Answers[Request["call"]] {
  switch (request.call) {
    case "start":
      return START;
    case "readTab":
      return reading({ sheetId: request.sheetId });
    case "build":
      return built({
        report: request.report,
        sheetId: SHEETS[request.report],
        sheetName: NAMES[request.report],
      });
    case "refresh":
      return built({ sheetId: request.sheetId });
    case "sample":
      return { sheetId: SAMPLE_TAB, name: "Sample deals", rows: 401, columns: 12 };
    case "preview":
      return PREVIEW;
    case "assumptions":
      return ASSUMPTIONS;
    case "saveAssumptions":
      return {
        ...{ sheetName: "Dealsheet settings", made: false, kept: [] },
        ...{ probabilities: request.probabilities.length, quotas: request.quotas.length },
      };
    case "show":
      return { sheetId: request.sheetId, cell: request.cell };
    case "insertFunction":
      return INSERTED;
    case "period":
      return PERIOD;
    case "close":
      return {
        ...{ entry: 3, statements: 2 },
        sheets: [{ sheetId: 41, sheetName: "Statement Ana Ruiz 2026-10" }],
      };
    case "reopen":
      return { entry: 4, statements: 2 };
    case "importSettings":
      throw new Error("the sidebar never asks for that");
  }
}

/** google.script.run with an add-on behind it; `answer` may throw, as Google's failures do. */
export function fakeRunner(answer: (request: Request) => unknown, delayMs = 0): ScriptRunner {
  const runner = (onSuccess: (answer: unknown) => void, onFailure: (error: unknown) => void): ScriptRunner => ({
    withSuccessHandler: (handler) => runner(handler, onFailure),
    withFailureHandler: (handler) => runner(onSuccess, handler),
    dealsheetCall: (request) => {
      setTimeout(() => {
        try {
          onSuccess(answer(JSON.parse(JSON.stringify(request)) as Request));
        } catch (error) {
          onFailure(error);
        }
      }, delayMs);
    },
  });
  return runner(
    () => undefined,
    () => undefined,
  );
}
