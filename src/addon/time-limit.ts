/**
 * Google ends a custom function after 30 seconds and a script after six minutes: what would meet either is known before
 * it begins, from the rows of the deals tab and from what a row was measured to cost.
 *
 * `npm run bench` measures the costs anew (docs/performance.md), Check this spreadsheet the two things that only Google
 * knows: how much slower its machines are than the one that was measured, and how long it takes to read a cell.
 */
import type { ReportName } from "../core/report.ts";
import { addonWords } from "../messages.ts";
import { Refusal } from "./refusal.ts";

/** Google's machine may be this many times slower than the one the costs were measured on. */
export const SLOWDOWN = 4;
/** What Google may take to hand a script one cell of a range, in microseconds. */
export const READ_MICROSECONDS = 20;

/** Half of the 30 seconds: the other half is for handing over the arguments, and for a busy moment. */
const FORMULA_SECONDS = 15;
/** Of the six minutes; the rest is for writing, and for putting back what did not work. */
const RUN_SECONDS = 300;

/** Microseconds that a row of the deals costs the slowest formula of a live report, and the building of a snapshot. */
interface RowCost {
  readonly formula: number;
  readonly build: number;
}

/** Measured over 100,000 deals, rounded up. */
const COSTS: Partial<Readonly<Record<ReportName, RowCost>>> = {
  forecast: { formula: 37, build: 39 },
  quadrant: { formula: 18, build: 10 },
  quota: { formula: 13, build: 9 },
  kpi: { formula: 25, build: 19 },
  review: { formula: 11, build: 10 },
  funnel: { formula: 24, build: 13 },
  audit: { formula: 30, build: 14 },
  ramp: { formula: 25, build: 13 },
  territories: { formula: 25, build: 10 },
  capacity: { formula: 25, build: 13 },
  commission: { formula: 0, build: 20 },
  statement: { formula: 0, build: 28 },
  whatif: { formula: 0, build: 68 },
};
/** Of a report that is not in the list: no cheaper than the dearest that is. */
const UNKNOWN: RowCost = { formula: 40, build: 70 };

function costOf(report: ReportName): RowCost {
  return COSTS[report] ?? UNKNOWN;
}

/** The most rows (of the deals, and of their history) over which the report may be live. */
export function mostLiveRows(report: ReportName): number {
  return Math.floor((FORMULA_SECONDS * 1e6) / (costOf(report).formula * SLOWDOWN));
}

/** Seconds that reading a tab of that size and building the report from it may take. */
export function buildSeconds(report: ReportName, rows: number, columns: number): number {
  return (rows * columns * READ_MICROSECONDS + rows * costOf(report).build * SLOWDOWN) / 1e6;
}

/** Refuses, before anything is read, what would not end in time. */
export function checkTime(report: ReportName, title: string, tab: GoogleAppsScript.Spreadsheet.Sheet): void {
  const [rows, columns] = [tab.getLastRow(), tab.getLastColumn()];
  const seconds = buildSeconds(report, rows, columns);
  if (seconds > RUN_SECONDS) throw new Refusal(addonWords.tooLarge(title, tab.getName(), rows, columns, seconds));
}
