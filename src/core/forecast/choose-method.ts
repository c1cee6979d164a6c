/** Which method the record speaks for. */

import type { Share } from "../result.ts";
import { forecastAccuracy } from "./accuracy.ts";
import { ALL_HORIZONS, type Backtest, type BacktestPoint, type Horizon } from "./backtest.ts";
import { FORECAST_METHODS, type ForecastMethod } from "./forecast-methods.ts";

/** A method's record over one horizon. */
export interface MethodRecord {
  readonly method: ForecastMethod;
  readonly horizon: Horizon;
  /** Past days it is judged by. */
  readonly origins: number;
  /** Σ|forecast − actual| ÷ Σ|actual|; null without an origin, or where nothing came. */
  readonly wape: Share | null;
  /** Σ(forecast − actual) ÷ Σ|actual|; above 0: too high. */
  readonly bias: Share | null;
  /** Share of the periods that came within P10 and P90. */
  readonly coverage: Share | null;
}

export interface Choice {
  readonly method: ForecastMethod;
  /** "record": the lowest error with enough origins. In the other cases the stage forecast stands in. */
  readonly why: "record" | "too few origins" | "nothing came";
  readonly origins: number;
}

/** Past month ends that a choice needs. */
export const ORIGINS_NEEDED = 6;
/** Errors within this share of the least one are as good as it; the simpler method is then chosen. */
const TIE = 0.02;
/** A method must have spoken on this share of the days to be compared with the others on those days alone. */
const OFTEN = 0.7;

/** Every method over every horizon. Methods are compared on the same days: those on which all that speak often spoke. */
export function methodRecords({ points }: Backtest): readonly MethodRecord[] {
  return ALL_HORIZONS.flatMap((horizon) => {
    const own = points.filter((point) => point.horizon === horizon);
    const spoke = (method: ForecastMethod) => own.filter(({ forecasts }) => forecasts.has(method));
    const most = FORECAST_METHODS.reduce((count, method) => Math.max(count, spoke(method).length), 0);
    const often = FORECAST_METHODS.filter((method) => most > 0 && spoke(method).length >= OFTEN * most);
    const shared = own.filter(({ forecasts }) => often.every((method) => forecasts.has(method)));
    return FORECAST_METHODS.map((method) => recordOf(method, horizon, often.includes(method) ? shared : spoke(method)));
  });
}

function recordOf(method: ForecastMethod, horizon: Horizon, points: readonly BacktestPoint[]): MethodRecord {
  const forecasts = points.map((point) => point.forecasts.get(method)?.forecast ?? 0);
  const actuals = points.map(({ actual }) => actual);
  const wape = forecastAccuracy(forecasts, actuals, "wape");
  const bias = forecastAccuracy(forecasts, actuals, "bias");
  const within = points.filter(({ actual, forecasts: said }) => {
    const range = said.get(method);
    return range !== undefined && actual >= range.p10 && actual <= range.p90;
  }).length;
  return {
    method,
    horizon,
    origins: points.length,
    wape: wape.ok ? wape.value : null,
    bias: bias.ok ? bias.value : null,
    coverage: points.length === 0 ? null : within / points.length,
  };
}

/** The share that one-month forecasts would have been off by the deals' own chance alone; null where nobody can tell. */
export function shareByChance({ points }: Backtest): Share | null {
  const told = points.filter(({ horizon, errorByChance }) => horizon === 1 && errorByChance !== null);
  const actual = told.reduce((sum, point) => sum + Math.abs(point.actual), 0);
  return actual === 0 ? null : told.reduce((sum, point) => sum + (point.errorByChance ?? 0), 0) / actual;
}

/** The method with the lowest one-month error, the simplest of those that tie; the stage forecast with too few origins. */
export function chooseMethod(records: readonly MethodRecord[]): Choice {
  const judged = records.filter(({ horizon, wape }) => horizon === 1 && wape !== null);
  const origins = judged.reduce((most, record) => Math.max(most, record.origins), 0);
  const eligible = judged.filter((record) => record.origins >= Math.max(ORIGINS_NEEDED, OFTEN * origins));
  const least = eligible.reduce((best, { wape }) => Math.min(best, wape ?? best), Number.POSITIVE_INFINITY);
  const chosen = eligible.find(({ wape }) => wape !== null && wape <= least * (1 + TIE));
  if (chosen !== undefined) return { method: chosen.method, why: "record", origins: chosen.origins };
  const tried = records.reduce((most, record) => (record.horizon === 1 ? Math.max(most, record.origins) : most), 0);
  const why = tried >= ORIGINS_NEEDED && origins === 0 ? "nothing came" : "too few origins";
  return { method: "stage given", why, origins: tried };
}
