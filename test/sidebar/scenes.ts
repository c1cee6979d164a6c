/** One state for every view of the sidebar that looks different, for tests that look at all of them. */
import { INITIAL_STATE, type State } from "../../src/sidebar/state.ts";
import { PREVIEW, TO_COME } from "./a-preview.ts";
import {
  ASSUMPTIONS,
  assumed,
  built,
  DEALS_TAB,
  FROZEN_QUOTA,
  LIVE_FORECAST,
  NO_ISSUES,
  PERIOD,
  REMEMBERED,
  reading,
  SNAPSHOT_QUADRANT,
  START,
  start,
} from "./add-on.ts";
import { INSERTED, INSERTED_UNFINISHED } from "./some-functions.ts";
import { back, type Move, next, opened, walk } from "./walk.ts";

const withReports = start({ reports: [LIVE_FORECAST, SNAPSHOT_QUADRANT, FROZEN_QUOTA] });
const limited = reading({
  issues: NO_ISSUES,
  limits: [
    { report: "forecast", severity: "partial", sentence: "No column says when a deal was created." },
    { report: "quadrant", severity: "blocked", sentence: "No column says who owns a deal." },
    { report: "quota", severity: "blocked", sentence: "No column says who owns a deal." },
  ],
});
const blocked = reading({
  deals: 0,
  outcomes: { open: 0, won: 0, lost: 0 },
  matches: [],
  issues: NO_ISSUES,
  limits: (["forecast", "quadrant", "quota"] as const).map((report) => ({
    report,
    severity: "blocked",
    sentence: "No column says what a deal is worth.",
  })),
});
const read: readonly Move[] = [next(), "answered"];
const toAssumptions: readonly Move[] = [...read, next()];
const known: readonly Move[] = [...toAssumptions, "answered"];
const toReports: readonly Move[] = [...toAssumptions, next()];
const percent = (text: string): Move => ({ type: "enter probability", stage: "Qualified", text });
const target = (text: string): Move => ({ type: "change planning", changes: { target: text } });
const toPreview: readonly Move[] = [...toReports, next()];
const toBuild: readonly Move[] = [...toPreview, next()];
const openFunctions: Move = { type: "open functions" };
const lookAt: readonly Move[] = [openFunctions, { type: "open function", name: "WIN_RATE" }];
const withPlans = start({ plans: ["Account executive", "New hire"] });
const openClosing: Move = { type: "open closing" };
const look: Move = { type: "look at period" };
const looked: readonly Move[] = [openClosing, look, "answered"];
const reopen: readonly Move[] = [
  { type: "change closing", changes: { typed: "2026-10", why: "wrong rate" } },
  { type: "reopen period" },
];
const useSample: Move = { type: "use sample" };
const insert: Move = { type: "insert function" };
const clearOwner: Move = { type: "choose column", field: "owner", choice: { kind: "none" } };

const withLeads = start({
  tabs: [
    ...START.tabs,
    { sheetId: 15, name: "Leads", rows: 261, columns: 10, kind: "data" },
    { sheetId: 16, name: "CRM_Activities 2026", rows: 3100, columns: 6, kind: "data" },
  ],
});
const tickActivity: Move = { type: "tick report", report: "activity", ticked: true };
const tickLeads: Move = { type: "tick report", report: "leads", ticked: true };

/** Every scene by name, in the order in which a person could meet them. */
export const SCENES: Readonly<Record<string, State>> = {
  starting: INITIAL_STATE,
  "not started": walk(INITIAL_STATE, { refused: "Google said no." }),
  welcome: opened(withReports),
  "welcome, a cell could not be shown": opened(
    withReports,
    { type: "show", sheetId: 21, cell: "A1" },
    { refused: "The sheet is gone." },
  ),
  "data, first visit": opened(START),
  "data, after the welcome": opened(withReports, next()),
  "data, no tab": opened(start({ tabs: [], suggestedSheetId: null })),
  "data, adding the sample": opened(start({ tabs: [], suggestedSheetId: null }), useSample),
  "data, the sample could not be added": opened(START, useSample, { refused: "The spreadsheet is full." }),
  "columns, of the sample": opened(START, useSample, "answered", "answered"),
  "data, read": opened(START, "answered"),
  "data, another tab is read": opened(START, "answered", { type: "choose tab", sheetId: 12 }),
  "data, unreadable": opened(START, { refused: "The tab is a pivot table." }),
  "data, of the last time": opened(start({ remembered: REMEMBERED, plans: ["New hire"] }), "answered"),
  "data, a cell could not be shown": opened(
    START,
    "answered",
    { type: "show", sheetId: DEALS_TAB, cell: "E17" },
    { refused: "The tab is gone." },
  ),
  "data, nothing under the headers": opened(START, {
    answered: reading({ rows: [], deals: 0, outcomes: { open: 0, won: 0, lost: 0 }, issues: NO_ISSUES }),
  }),
  "columns, reading": opened(START, next()),
  "columns, unreadable": opened(START, next(), { refused: "The tab is a pivot table." }),
  "columns, read": opened(START, ...read),
  "columns, changed": opened(START, ...read, clearOwner),
  "columns, changed and read": opened(START, ...read, clearOwner, "answered"),
  "columns, changed and unreadable": opened(START, ...read, clearOwner, { refused: "The tab is a pivot table." }),
  "columns, all blocked": opened(START, next(), { answered: blocked }),
  "columns, limits": opened(START, next(), { answered: limited }),
  "columns, going to a cell": opened(START, ...read, { type: "show", sheetId: DEALS_TAB, cell: "E17" }),
  "assumptions, looking": opened(START, ...toAssumptions),
  "assumptions, failed": opened(START, ...toAssumptions, { refused: "Row 5 of the settings cannot be read." }),
  assumptions: opened(START, ...known),
  "assumptions, a first time": opened(START, ...toAssumptions, {
    answered: assumed({
      isKept: false,
      allDecided: null,
      stages: ASSUMPTIONS.stages.map((stage) => ({ ...stage, history: null, isFormula: false })),
      plans: [],
    }),
  }),
  "assumptions, without owners": opened(START, ...toAssumptions, {
    answered: assumed({ stages: [], reps: [], plans: [] }),
  }),
  "assumptions, history taken": opened(START, ...known, { type: "take history", stage: null }),
  "assumptions, a target": opened(START, ...known, target("400,000")),
  "assumptions, a target of the quotas": opened(START, ...known, target("300000")),
  "assumptions, the split taken": opened(START, ...known, target("400,000"), { type: "take split" }),
  "assumptions, no target": opened(START, ...known, target("1.234")),
  "assumptions, no percentage": opened(START, ...known, percent("120")),
  "assumptions, another plan": opened(START, ...known, {
    ...{ type: "change planning", changes: { plan: "New hire" } },
  }),
  "assumptions, another history tab": opened(START, ...known, { type: "choose side tab", tab: "history", sheetId: 12 }),
  "assumptions, being saved": opened(START, ...known, percent("25"), next()),
  "assumptions, not saved": opened(START, ...known, percent("25"), next(), { refused: "Google stopped the writing." }),
  reports: opened(START, ...toReports),
  "reports, after saving": opened(START, ...known, percent("25"), next(), "answered"),
  "reports, nothing was saved": opened(START, ...known, percent("25"), next(), {
    answered: {
      ...{ sheetName: "Dealsheet settings", made: false, probabilities: 0, quotas: 0 },
      kept: ["Qualified: the cell holds a formula of yours."],
    },
  }),
  "reports, limits": opened(START, next(), { answered: limited }, next(), next()),
  "reports, following today": opened(START, ...toReports, { type: "follow today", followToday: true }),
  "reports, snapshot without a date": opened(
    START,
    ...toReports,
    { type: "choose mode", mode: "snapshot" },
    { type: "enter as-of date", asOf: "" },
  ),
  "reports, none ticked": opened(
    START,
    ...toReports,
    { type: "tick report", report: "forecast", ticked: false },
    { type: "tick report", report: "quadrant", ticked: false },
    { type: "tick report", report: "quota", ticked: false },
  ),
  "preview, reading": opened(START, ...toPreview),
  preview: opened(START, ...toPreview, "answered"),
  "preview, read again": opened(START, ...toPreview, "answered", back(), next()),
  "preview, all reports": opened(
    START,
    ...toReports,
    { type: "tick report", report: "kpi", ticked: true },
    next(),
    "answered",
  ),
  "preview, not possible": opened(START, ...toPreview, { refused: "The tab is gone. Choose another one." }),
  "preview of a period to come": opened(
    START,
    ...toReports,
    { type: "tick report", report: "audit", ticked: true },
    next(),
    { answered: { ...PREVIEW, period: TO_COME, forecast: null } },
  ),
  "reports, of leads and activities": opened(withLeads, ...toReports, tickActivity, tickLeads),
  "reports, a tab is missing": opened(START, ...toReports, tickLeads),
  "reports, no tab for leads": opened(
    start({ tabs: START.tabs.filter(({ sheetId }) => sheetId === DEALS_TAB) }),
    ...toReports,
    tickActivity,
  ),
  confirm: opened(withReports, { type: "refresh all" }),
  building: opened(START, ...toBuild, "answered"),
  "building, cancelled": opened(START, ...toBuild, { type: "cancel" }),
  "build with a failure": opened(START, ...toBuild, { refused: "Cell C14 is in the way." }, "answered", "answered"),
  "build with nothing built": opened(START, ...toBuild, { type: "cancel" }, { refused: "Cell C14 is in the way." }),
  refreshing: opened(withReports, { type: "refresh all" }, next()),
  done: opened(START, ...toBuild, "answered", "answered", "answered"),
  "done, partly": opened(START, ...toBuild, { refused: "Cell C14 is in the way." }, "answered", "answered", next()),
  "done, nothing left out": opened(withReports, { type: "refresh all" }, next(), ...cleanRefresh()),
  "done, a cell could not be shown": opened(
    START,
    ...toBuild,
    "answered",
    "answered",
    "answered",
    { type: "show", sheetId: DEALS_TAB, cell: "E17" },
    { refused: "The tab is gone." },
  ),
  functions: opened(START, openFunctions),
  "functions, found": opened(START, openFunctions, { type: "search functions", query: "Pipeline AMOUNTS" }),
  "functions, back from one": opened(START, ...lookAt, back()),
  "functions, nothing found": opened(START, openFunctions, { type: "search functions", query: "weather" }),
  "function, first look": opened(START, ...lookAt),
  "function, without a deals tab": opened(start({ tabs: [], suggestedSheetId: null }), ...lookAt),
  "function, being inserted": opened(START, ...lookAt, insert),
  "function, inserted": opened(START, ...lookAt, insert, "answered"),
  "function, inserted unfinished": opened(START, ...lookAt, insert, { answered: INSERTED_UNFINISHED }),
  "function, inserted with an error": opened(START, ...lookAt, insert, { answered: { ...INSERTED, error: "#REF!" } }),
  "function, refused": opened(START, ...lookAt, insert, { refused: "Cell B2 is not empty." }),
  "function, its cell could not be shown": opened(
    START,
    ...lookAt,
    insert,
    "answered",
    { type: "show", sheetId: 13, cell: "B2" },
    { refused: "The tab is gone." },
  ),
  "reports, with commission": opened(
    withPlans,
    ...toReports,
    { type: "tick report", report: "statement", ticked: true },
    { type: "tick report", report: "whatif", ticked: true },
  ),
  "build of commission, half of its tabs written": opened(
    withPlans,
    ...toReports,
    { type: "tick report", report: "statement", ticked: true },
    { type: "choose tabs", tabs: "by rep" },
    next(),
    next(),
    ...["answered" as const, "answered" as const, "answered" as const],
    { answered: built({ report: "statement", sheetId: 26, tabs: { written: 40, left: 12 } }) },
  ),
  closing: opened(withPlans, openClosing),
  "closing, no deals tab": opened(start({ plans: ["AE"], tabs: [], suggestedSheetId: null }), openClosing),
  "closing, looking": opened(withPlans, openClosing, look),
  "closing, looked at": opened(withPlans, ...looked),
  "closing, cannot be closed": opened(withPlans, openClosing, look, {
    answered: { ...PERIOD, totals: [], leftOut: [], obstacle: "2026-10 ends on 2026-10-31, after the as-of date." },
  }),
  "closing, under way": opened(withPlans, ...looked, { type: "close period" }),
  "closing, closed": opened(withPlans, ...looked, { type: "close period" }, "answered"),
  "closing, refused": opened(withPlans, ...looked, { type: "close period" }, { refused: "The deals have changed." }),
  "closing, to be reopened": opened(withPlans, ...looked, ...reopen.slice(0, 1)),
  "closing, reopened": opened(withPlans, ...looked, ...reopen, "answered"),
  "reports, back from the end": opened(START, ...toBuild, "answered", "answered", "answered", back(), back()),
};

function cleanRefresh(): Move[] {
  const clean = built({ leftOut: [], issues: NO_ISSUES });
  return [{ answered: clean }, { answered: { ...clean, sheetId: 22, sheetName: "Quadrant" } }];
}
