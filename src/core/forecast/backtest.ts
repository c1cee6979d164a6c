/** The backtest: at each past month end, what every method would have said with what was known then, and what came. */
import { type FiscalStart, fromSerial, type Period, periodContaining, toSerial } from "../calendar.ts";
import type { Share } from "../result.ts";
import type { Steps } from "./deal-parts.ts";
import type { Tracks } from "./deal-track.ts";
import { FORECAST_METHODS, type ForecastMethod, type ForecastsOfDay, forecastsOfDay } from "./forecast-methods.ts";
import { type ForecastWorld, forecastWorld } from "./forecast-world.ts";
import {
  type DealSum,
  dealSum,
  forecastRange,
  newDealChances,
  type PastError,
  pastError,
  type RangeBasis,
} from "./method-range.ts";
import { isMonthEnd, monthName, originAt } from "./month-line.ts";
import { HORIZONS, openSnapshots } from "./open-snapshots.ts";
import { seasonForecasts } from "./past-forecasts.ts";
import { recordFrame, worldToday } from "./record-frame.ts";
import type { StatisticalMonth } from "./statistical-forecast.ts";
import { DEAL_METHODS, type StageChances } from "./textbook-forecasts.ts";

/** The month after the origin, the second, the third, and the fiscal quarter that is running then. */
export type Horizon = 1 | 2 | 3 | "quarter";

export const ALL_HORIZONS: readonly Horizon[] = [1, 2, 3, "quarter"];

export interface MethodForecast {
  readonly forecast: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** One period as it was forecast from one day. */
export interface ForecastPoint {
  /** Serial day; the forecast knows nothing after it. */
  readonly origin: number;
  readonly horizon: Horizon;
  /** "2017-12" or "2017-Q4". */
  readonly period: string;
  readonly forecasts: ReadonlyMap<ForecastMethod, MethodForecast>;
}

export interface BacktestPoint extends ForecastPoint {
  readonly actual: number;
  /** How far even right probabilities would be off on average, by the deals' own chance; null without the statistics. */
  readonly errorByChance: number | null;
}

/** One period from the last day of the records. */
export interface OutlookPoint extends ForecastPoint {
  readonly chanceOf: (method: ForecastMethod, amount: number) => Share | null;
}

export interface PeriodOutlook extends OutlookPoint {
  /** Won in it up to the records' end. */
  readonly won: number;
  /** Nothing can be won in it any more. */
  readonly isOver: boolean;
  /** Months of it that lie further ahead than the methods look. */
  readonly monthsBeyond: number;
}

export interface Backtest {
  /** In order of origin, then of horizon. */
  readonly points: readonly BacktestPoint[];
  /** The same methods from the last day of the records; horizons in order. */
  readonly now: readonly OutlookPoint[];
  /** Months beyond those, as season and level sees them; the same for all methods, and without a record. */
  readonly later: readonly { readonly period: string; readonly forecast: number }[];
  /** What the report's period comes to; null without one, and without a dated record. */
  readonly period: PeriodOutlook | null;
  /** The day until which the records reach, never after the as-of date; null without a dated record. */
  readonly recordsEnd: number | null;
  /** The tab comes with stage history. */
  readonly hasHistory: boolean;
  /** Complete months with decisions, from the first on. */
  readonly months: number;
}

export interface BacktestInput {
  readonly growth: Share;
  /** Probabilities that somebody gave, by the stage's number + 1. */
  readonly given: StageChances;
  readonly fiscalStart: FiscalStart;
  /** The report's; left out where only the record is wanted. */
  readonly period?: Period;
  /** Past month ends to try at most; 0 where only today is wanted. */
  readonly mostOrigins?: number;
}

const NO_RECORD = { points: [], now: [], later: [], period: null, recordsEnd: null, months: 0 };

/** Complete months that a forecast needs behind it, and past month ends that are tried at most. */
const MONTHS_NEEDED = 3;
const MOST_ORIGINS = 24;

export function backtest(tracks: Tracks, input: BacktestInput): Backtest {
  const frame = recordFrame(tracks, input.period);
  if (frame === null) return { ...NO_RECORD, hasHistory: tracks.hasHistory };
  const { end, line, months, running } = frame;
  const lastMonthEnd = originAt(line, (line.starts[running] ?? end + 1) - 1);
  const snapshots = openSnapshots(tracks, line, lastMonthEnd, end);
  const errors = new ErrorRecord();
  // Of a tab without created dates nobody knows what was open on a past day, and no open deals are not no forecast.
  const tellsOpenDeals = tracks.tracks.some(({ created }) => created !== null);
  const points: BacktestPoint[] = [];
  const firstOrigin = Math.max((months.first ?? running) + MONTHS_NEEDED, running - MOST_ORIGINS);
  for (let month = firstOrigin; month < running; month++) {
    const world = forecastWorld(tracks, line, months, snapshots, originAt(line, (line.starts[month] ?? 0) - 1));
    const said = tellsOpenDeals ? forecastsOfDay(world, input) : withoutDealMethods(forecastsOfDay(world, input));
    for (const target of targetsOf(world, input.fiscalStart)) {
      if (target.lastMonth >= running) continue;
      const actual = wonIn(months.won, target.firstMonth, target.lastMonth);
      const { point, bases } = pointAt(world, said, target, errors);
      points.push({ ...point, actual, errorByChance: errorByChance(bases.get("statistical")) });
      errors.add(target, bases, actual);
    }
  }
  const world = worldToday(tracks, frame, isMonthEnd(end) ? snapshots : undefined);
  const said = forecastsOfDay(world, input);
  const now = targetsOf(world, input.fiscalStart).map((target) => {
    return outlookAt(world, said, target, errors);
  });
  const period = input.period === undefined ? null : periodOutlook(world, said, input.period, errors);
  return {
    points,
    now,
    later: laterMonths(world),
    period,
    recordsEnd: end,
    hasHistory: tracks.hasHistory,
    months: months.first === null ? 0 : Math.max(0, running - months.first),
  };
}

function withoutDealMethods({ months, statistical }: ForecastsOfDay): ForecastsOfDay {
  const known = [...months].filter(([method]) => !DEAL_METHODS.some((ofDeals) => ofDeals === method));
  return { months: new Map(known), statistical };
}

function outlookAt(world: ForecastWorld, said: ForecastsOfDay, target: Target, errors: ErrorRecord): OutlookPoint {
  const { point, bases } = pointAt(world, said, target, errors);
  const chanceOf = (method: ForecastMethod, amount: number): Share | null => {
    const basis = bases.get(method);
    return basis === undefined
      ? null
      : forecastRange(basis, errors.of(method, target.horizon, world.origin.month)).chanceOf(amount);
  };
  return { ...point, chanceOf };
}

/** A period of any length: as wide a range as the record of the month that it is, or else of the quarter, makes it. */
function periodOutlook(
  world: ForecastWorld,
  said: ForecastsOfDay,
  { name, start, end }: Period,
  errors: ErrorRecord,
): PeriodOutlook {
  const { line, months, origin } = world;
  const [firstMonth, lastMonth] = [line.indexOf(toSerial(start)), line.indexOf(toSerial(end))];
  if (toSerial(end) <= world.tracks.asOf) {
    const won = wonIn(months.won, firstMonth, lastMonth);
    const exact = { forecast: won, p10: won, p50: won, p90: won };
    return {
      ...{ origin: origin.day, horizon: "quarter", period: name, won, isOver: true, monthsBeyond: 0 },
      forecasts: new Map(FORECAST_METHODS.map((method) => [method, exact])),
      chanceOf: (_method, amount) => (won >= amount ? 1 : 0),
    };
  }
  const steps = stepsOf(world, firstMonth, lastMonth);
  const isMonth = firstMonth === lastMonth;
  const horizon: Horizon = !isMonth || steps.last > 1 ? (isMonth ? 3 : "quarter") : steps.last === 0 ? 1 : 2;
  const ahead = withMonthsBeyond(world, said, steps.last);
  const outlook = outlookAt(world, ahead, { horizon, name, firstMonth, lastMonth }, errors);
  const isRunning = firstMonth <= origin.month;
  return {
    ...outlook,
    won: wonIn(months.won, firstMonth, origin.month - 1) + (isRunning ? world.wonToDate.amount : 0),
    isOver: false,
    monthsBeyond: Math.max(0, steps.last - Math.max(HORIZONS, steps.first) + 1),
  };
}

function stepsOf({ origin }: ForecastWorld, firstMonth: number, lastMonth: number): Steps {
  return { first: Math.max(0, firstMonth - origin.month), last: lastMonth - origin.month };
}

/** Months that are shown ahead, with or without a record. */
const MONTHS_AHEAD = 12;

function laterMonths(world: ForecastWorld): Backtest["later"] {
  const { origin, line } = world;
  const season = seasonForecasts(world, MONTHS_AHEAD) ?? [];
  return season
    .slice(HORIZONS)
    .map((forecast, at) => ({ period: monthName(line, origin.month + HORIZONS + at), forecast }));
}

/** The methods look `HORIZONS` months ahead; what lies beyond is season and level for all of them. */
function withMonthsBeyond(world: ForecastWorld, said: ForecastsOfDay, lastStep: number): ForecastsOfDay {
  if (lastStep < HORIZONS) return said;
  const season = seasonForecasts(world, lastStep + 1);
  const months = new Map<ForecastMethod, readonly number[]>();
  if (season !== null) {
    for (const [method, values] of said.months) months.set(method, [...values, ...season.slice(HORIZONS)]);
  }
  return { ...said, months };
}

/** The mean of |x| of a normal distribution, in standard deviations. */
const MEAN_DEVIATION = Math.sqrt(2 / Math.PI);

function errorByChance(basis: RangeBasis | undefined): number | null {
  return basis === undefined ? null : MEAN_DEVIATION * Math.sqrt(basis.chanceVariance) * basis.rest;
}

interface Target {
  readonly horizon: Horizon;
  readonly name: string;
  /** Months of the line; the first ones of a quarter may lie before the origin's. */
  readonly firstMonth: number;
  readonly lastMonth: number;
}

function targetsOf({ line, origin }: ForecastWorld, fiscalStart: FiscalStart): Target[] {
  const month = (horizon: 1 | 2 | 3): Target => {
    const at = origin.month + horizon - 1;
    return { horizon, name: monthName(line, at), firstMonth: at, lastMonth: at };
  };
  const quarter: Period = periodContaining(fromSerial(origin.day + 1), "quarter", fiscalStart);
  const lastMonth = line.indexOf(toSerial(quarter.end));
  return [
    month(1),
    month(2),
    month(3),
    { horizon: "quarter", name: quarter.name, firstMonth: lastMonth - 2, lastMonth },
  ];
}

function wonIn(won: ForecastWorld["months"]["won"], first: number, last: number): number {
  let sum = 0;
  for (let month = Math.max(0, first); month <= last; month++) sum += won[month]?.amount ?? 0;
  return sum;
}

function pointAt(
  world: ForecastWorld,
  said: ForecastsOfDay,
  target: Target,
  errors: ErrorRecord,
): { readonly point: ForecastPoint; readonly bases: ReadonlyMap<ForecastMethod, RangeBasis> } {
  const { origin } = world;
  const steps = stepsOf(world, target.firstMonth, target.lastMonth);
  const won =
    wonIn(world.months.won, target.firstMonth, Math.min(target.lastMonth, origin.month - 1)) +
    (target.firstMonth <= origin.month && target.lastMonth >= origin.month ? world.wonToDate.amount : 0);
  const deals = said.statistical === null ? null : sumOf(said.statistical.slice(steps.first, steps.last + 1));
  const bases = new Map<ForecastMethod, RangeBasis>();
  const forecasts = new Map<ForecastMethod, MethodForecast>();
  for (const method of FORECAST_METHODS) {
    const months = said.months.get(method)?.slice(steps.first, steps.last + 1);
    if (months === undefined) continue;
    const rest = months.reduce((sum, value) => sum + value, 0);
    const basis = basisOf(world, method, won, rest, deals);
    bases.set(method, basis);
    const { p10, p50, p90 } = forecastRange(basis, errors.of(method, target.horizon, origin.month));
    forecasts.set(method, { forecast: won + rest, p10, p50, p90 });
  }
  return { point: { origin: origin.day, horizon: target.horizon, period: target.name, forecasts }, bases };
}

function sumOf(months: readonly StatisticalMonth[]): DealSum | null {
  return dealSum(
    months.flatMap(({ open, newWins, newAmount }) => [
      ...open,
      ...newDealChances(newWins, newAmount.mean, newAmount.square),
    ]),
  );
}

function basisOf(
  world: ForecastWorld,
  method: ForecastMethod,
  won: number,
  rest: number,
  deals: DealSum | null,
): RangeBasis {
  if (deals !== null && (method === "statistical" || method === "combined")) {
    return { won, rest, chanceVariance: deals.variance / deals.mean ** 2, deals };
  }
  // As many independent wins as the forecast needs, of the size of the won deals.
  const amount = world.known.wonAmount;
  const chanceVariance = amount === null || !(rest > 0) ? 0 : Math.min(4, amount.square / (amount.mean * rest));
  return { won, rest, chanceVariance, deals: null };
}

/** How far each method was off, by horizon, with the month in which that became known. */
class ErrorRecord {
  private readonly errors = new Map<string, { readonly known: number; readonly error: PastError }[]>();

  add(target: Target, bases: ReadonlyMap<ForecastMethod, RangeBasis>, actual: number): void {
    for (const [method, basis] of bases) {
      const error = pastError(basis, actual - basis.won);
      if (error === null) continue;
      const key = `${method} ${target.horizon}`;
      const list = this.errors.get(key) ?? [];
      this.errors.set(key, list);
      list.push({ known: target.lastMonth, error });
    }
  }

  /** Only what was known when that month began. */
  of(method: ForecastMethod, horizon: Horizon, month: number): PastError[] {
    const list = this.errors.get(`${method} ${horizon}`) ?? [];
    return list.filter(({ known }) => known < month).map(({ error }) => error);
  }
}
