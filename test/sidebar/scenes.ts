/** One state for every view of the sidebar that looks different, for tests that look at all of them. */
import { INITIAL_STATE, type State } from "../../src/sidebar/state.ts";
import {
  built,
  DEALS_TAB,
  FROZEN_QUOTA,
  LIVE_FORECAST,
  NO_ISSUES,
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
const toReports: readonly Move[] = [...read, next()];
const toBuild: readonly Move[] = [...toReports, next()];
const openFunctions: Move = { type: "open functions" };
const lookAt: readonly Move[] = [openFunctions, { type: "open function", name: "WIN_RATE" }];
const insert: Move = { type: "insert function" };
const clearOwner: Move = { type: "choose column", field: "owner", choice: { kind: "none" } };

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
  "columns, reading": opened(START, next()),
  "columns, unreadable": opened(START, next(), { refused: "The tab is a pivot table." }),
  "columns, read": opened(START, ...read),
  "columns, changed": opened(START, ...read, clearOwner),
  "columns, changed and read": opened(START, ...read, clearOwner, "answered"),
  "columns, changed and unreadable": opened(START, ...read, clearOwner, { refused: "The tab is a pivot table." }),
  "columns, all blocked": opened(START, next(), { answered: blocked }),
  "columns, limits": opened(START, next(), { answered: limited }),
  "columns, going to a cell": opened(START, ...read, { type: "show", sheetId: DEALS_TAB, cell: "E17" }),
  reports: opened(START, ...toReports),
  "reports, limits": opened(START, next(), { answered: limited }, next()),
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
  "reports, back from the end": opened(START, ...toBuild, "answered", "answered", "answered", back()),
};

function cleanRefresh(): Move[] {
  const clean = built({ leftOut: [], issues: NO_ISSUES });
  return [{ answered: clean }, { answered: { ...clean, sheetId: 22, sheetName: "Quadrant" } }];
}
