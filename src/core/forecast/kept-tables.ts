/** The Forecast sheet's memory as the tables that stand on it, and those tables as memory again. */
import { type CivilDate, fromSerial, parseCivilDate, parsePeriod } from "../calendar.ts";
import { cellText } from "../deals/cell-text.ts";
import { isErrorText } from "../deals/error-cell.ts";
import type { PlainCell, PlainTable } from "../deals/plain-table.ts";
import { closingIn, tellsDecisions, wonBy } from "../metrics/deals-as-of.ts";
import { exactSum } from "../metrics/exact-sum.ts";
import type { ReportInput } from "../report-input.ts";
import type { Cell, Column, Table } from "../table.ts";
import { wonCell } from "./deal-cells.ts";
import { type CountedDeal, EMPTY_MEMORY, type ForecastMemory, type PastBuild } from "./forecast-memory.ts";
import { BUILD_COLUMNS, DEAL_COLUMNS } from "./kept-columns.ts";
import { type KeptCells, type KeptPlace, type KeptRows, keptRows } from "./kept-rows.ts";

/** Ids of the kept tables, by which a sheet's record knows them. */
export const KEPT_TABLES = { builds: "past-builds", deals: "counted-deals" } as const;

/** What became of the past forecasts; not read back, but worked out anew at each build. */
const OUTCOME_COLUMNS: readonly Column[] = [
  {
    id: "actual",
    heading: "Actual",
    format: "money",
    definition: "What was won in the period, once it is over, as the deals tab says it now.",
  },
  { id: "error", heading: "Error", format: "money", definition: "Forecast − actual. Above zero it was too high." },
  { id: "inside", heading: "Within P10–P90", format: "text", definition: "Whether the actual came within the range." },
];

/** A past forecast with what came of it. */
export interface JudgedBuild {
  readonly build: PastBuild;
  /** null while the period runs, where the tab does not tell, and for what was said once the period was over. */
  readonly actual: number | null;
}

/** Every remembered forecast, with what was won once its period is over at the report's as-of date. */
export function judgedBuilds(builds: readonly PastBuild[], input: ReportInput): JudgedBuild[] {
  const known = new Map<string, number | null>();
  return builds.map((build) => {
    if (build.ends > input.asOf || build.asOf >= build.ends) return { build, actual: null };
    const key = `${build.period} ${build.ends}`;
    const actual = known.has(key) ? known.get(key) : wonInPeriod(build, input);
    known.set(key, actual ?? null);
    return { build, actual: actual ?? null };
  });
}

function wonInPeriod({ period: name, ends }: PastBuild, { deals, assumptions }: ReportInput): number | null {
  const period = parsePeriod(name, assumptions.calendar.fiscalStart);
  // Under another fiscal calendar the name means other days.
  if (!period.ok || period.value.end !== ends || !tellsDecisions(deals, ends)) return null;
  return wonCell(closingIn(wonBy(deals, ends), period.value));
}

/** The forecasts that the sheet was built with, the newest first, and what came of them. */
export function pastBuildsTable({ builds }: ForecastMemory, input: ReportInput): Table {
  return {
    columns: [...Object.values(BUILD_COLUMNS), ...OUTCOME_COLUMNS],
    rows: judgedBuilds(builds, input).map(({ build, actual }) => [
      ...Object.keys(BUILD_COLUMNS).map((key): Cell => build[key as keyof PastBuild]),
      actual,
      actual === null ? null : exactSum([build.forecast, -actual]),
      insideText(build, actual),
    ]),
  };
}

function insideText(build: PastBuild, actual: number | null): string | null {
  const inside = isInside(build, actual);
  return inside === null ? null : inside ? "yes" : "no";
}

/** Whether the actual came within the range; null where there is no actual, or there was no range. */
export function isInside({ p10, p90 }: PastBuild, actual: number | null): boolean | null {
  return actual === null || p10 === null || p90 === null ? null : actual >= p10 && actual <= p90;
}

/** The open deals that the last forecasts counted. */
export function countedDealsTable({ deals }: ForecastMemory): Table {
  const keys = Object.keys(DEAL_COLUMNS) as (keyof CountedDeal)[];
  return { columns: Object.values(DEAL_COLUMNS), rows: deals.map((deal) => keys.map((key): Cell => deal[key])) };
}

/** A sheet with kept tables, and where they were when it was written; `rows` without the headings. */
export interface KeptSheet {
  readonly table: PlainTable;
  readonly tables: readonly { readonly id: string; readonly place: KeptPlace }[];
}

export interface MemoryReading {
  readonly memory: ForecastMemory;
  /** Rows that were there and cannot be read any more. */
  readonly lost: number;
  /** Where the tables stand now. */
  readonly places: readonly KeptPlace[];
}

export const NO_MEMORY: MemoryReading = { memory: EMPTY_MEMORY, lost: 0, places: [] };

/** What the sheet remembers. A row that a person has damaged is left out and counted. */
export function readForecastMemory({ table, tables }: KeptSheet): MemoryReading {
  const placeOf = (id: string): KeptPlace | null => tables.find((kept) => kept.id === id)?.place ?? null;
  const [buildsWere, dealsWere] = [placeOf(KEPT_TABLES.builds), placeOf(KEPT_TABLES.deals)];
  const builds = buildsWere && keptRows(table, headingsOf(BUILD_COLUMNS), buildsWere, buildOf);
  const deals = dealsWere && keptRows(table, headingsOf(DEAL_COLUMNS), dealsWere, dealOf);
  const memory = memoryOf(builds?.rows ?? [], deals?.rows ?? []);
  return {
    memory,
    lost: lostOf(buildsWere, memory.builds.length) + lostOf(dealsWere, memory.deals.length),
    places: [...placesOf(builds), ...placesOf(deals)],
  };
}

/** The memory from the two tables as a live formula is given them, headings first; null: not given. */
export function memoryOfRanges(builds: PlainTable | null, deals: PlainTable | null): ForecastMemory {
  const corner = { row: 1, column: 1 };
  const keptBuilds = builds && keptRows(builds, headingsOf(BUILD_COLUMNS), corner, buildOf);
  const keptDeals = deals && keptRows(deals, headingsOf(DEAL_COLUMNS), corner, dealOf);
  return memoryOf(keptBuilds?.rows ?? [], keptDeals?.rows ?? []);
}

function memoryOf(builds: readonly PastBuild[], deals: readonly CountedDeal[]): ForecastMemory {
  return {
    builds: distinct(builds, (build) => `${build.asOf} ${build.period}`),
    deals: distinct(deals, (deal) => `${deal.asOf} ${deal.period} ${deal.id}`),
  };
}

function headingsOf(columns: Readonly<Record<string, Column>>): string[] {
  return Object.values(columns).map(({ heading }) => heading);
}

function lostOf(was: KeptPlace | null, read: number): number {
  return was === null ? 0 : Math.max(0, was.rows - 1 - read);
}

function placesOf<T>(found: KeptRows<T> | null): readonly KeptPlace[] {
  return found === null ? [] : [found.place];
}

/** Of rows that say the same, as after copying one, the first. */
function distinct<T>(rows: readonly T[], keyOf: (row: T) => string): T[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const key = keyOf(row);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function buildOf(cells: KeptCells): PastBuild | null {
  const at = BUILD_COLUMNS;
  const [asOf, ends] = [dayOf(cells(at.asOf.heading)), dayOf(cells(at.ends.heading))];
  const [period, method] = [cellText(cells(at.period.heading)), cellText(cells(at.method.heading))];
  const [forecast, won, counted, open] = [at.forecast, at.won, at.counted, at.open].map(({ heading }) =>
    numberOf(cells(heading)),
  );
  const [p10, p90, quota] = [at.p10, at.p90, at.quota].map(({ heading }) => numberOrBlank(cells(heading)));
  if (asOf === null || ends === null || !isPeriod(period) || method === "" || isErrorText(method)) return null;
  if (forecast == null || won == null || counted == null || open == null) return null;
  if (p10 === undefined || p90 === undefined || quota === undefined) return null;
  return { asOf, period, ends, method, forecast, p10, p90, won, quota, counted, open };
}

function dealOf(cells: KeptCells): CountedDeal | null {
  const at = DEAL_COLUMNS;
  const asOf = dayOf(cells(at.asOf.heading));
  const [period, id, name, owner, stage] = [at.period, at.id, at.name, at.owner, at.stage].map(({ heading }) =>
    cellText(cells(heading)),
  );
  const [chance, part] = [numberOf(cells(at.chance.heading)), numberOf(cells(at.part.heading))];
  const amount = numberOrBlank(cells(at.amount.heading));
  const closing = cells(at.closed.heading);
  const closed = closing === "" ? null : dayOf(closing);
  if (asOf === null || !isPeriod(period) || !id || isErrorText(id)) return null;
  if (chance === null || part === null || amount === undefined) return null;
  if (closing !== "" && closed === null) return null;
  return { asOf, period, id, name: name ?? "", owner: owner ?? "", stage: stage ?? "", amount, closed, chance, part };
}

function isPeriod(text: string | undefined): text is string {
  return text !== undefined && parsePeriod(text, 1).ok;
}

/** The earliest serial number that is taken for a day, 2000-01-01: below it a number is more likely some other figure. */
const FIRST_DAY = 36_526;
const LAST_DAY = 109_574;

/** A date cell, its serial number where somebody has taken the format away, or "2026-03-31". */
function dayOf(cell: PlainCell): CivilDate | null {
  if (typeof cell === "object") return cell.date;
  if (typeof cell === "number") return cell >= FIRST_DAY && cell < LAST_DAY ? fromSerial(cell) : null;
  return typeof cell === "string" ? parseCivilDate(cell.trim()) : null;
}

function numberOf(cell: PlainCell): number | null {
  return typeof cell === "number" && Number.isFinite(cell) ? cell : null;
}

/** undefined: neither a number nor blank. */
function numberOrBlank(cell: PlainCell): number | null | undefined {
  return cell === "" ? null : (numberOf(cell) ?? undefined);
}
