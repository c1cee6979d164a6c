/** Series forecasts: what the past months alone say about the next ones. */
import type { FullNumbers } from "../numbers.ts";
import { fail, ok, type Result } from "../result.ts";
import { fitHoltWinters, holtWinters } from "./holt-winters.ts";

export type SeriesMethod = "combination" | "seasonal naive" | "holt-winters" | "run rate";

export const SERIES_METHODS: readonly SeriesMethod[] = ["combination", "seasonal naive", "holt-winters", "run rate"];

/** Seasons to look for in monthly figures: none, month of quarter, month of year. */
const CANDIDATE_SEASONS = [1, 3, 12];

/** How many of the last values the run rate averages. */
const RUN_RATE_VALUES = 3;

/**
 * Series forecast: the next `horizon` values of a series, from its own past.
 *
 * "seasonal naive" says the value of one season ago again (the last value where there is no season); "holt-winters"
 * smooths level, trend and season with fitted parameters; "run rate" is the mean of the last three values;
 * "combination" (default) is the mean of these three. `season` null: found among none, 3 and 12 as the one whose
 * naive forecast would have been nearest; it needs two whole seasons. NO_DATA for an empty series; NOT_POSITIVE for a
 * horizon or a season below 1.
 *
 * @example seriesForecast([48, 74, 91, 68], 2, 4, "seasonal naive") // 48, 74
 */
export function seriesForecast(
  values: FullNumbers,
  horizon: number,
  season: number | null,
  method: SeriesMethod,
): Result<number[]> {
  if (values.length === 0) return fail({ code: "NO_DATA", missing: "periods" });
  if (!(horizon >= 1)) return fail({ code: "NOT_POSITIVE", argument: "horizon", value: horizon });
  if (season !== null && !(season >= 1)) return fail({ code: "NOT_POSITIVE", argument: "season", value: season });
  const steps = Math.floor(horizon);
  const length = Math.floor(season ?? findSeason(Array.from(values)));
  switch (method) {
    case "seasonal naive":
      return ok(seasonalNaive(values, steps, length));
    case "holt-winters":
      return ok(fitted(Array.from(values), steps, length));
    case "run rate":
      return ok(runRate(Array.from(values), steps));
    case "combination": {
      const list = Array.from(values);
      const parts = [seasonalNaive(list, steps, length), fitted(list, steps, length), runRate(list, steps)];
      return ok(Array.from({ length: steps }, (_, step) => mean(parts.map((part) => part[step] ?? 0))));
    }
  }
}

/** The season whose naive forecast has the least mean absolute error over the series; the shorter one on a tie. */
export function findSeason(values: readonly number[]): number {
  let found = 1;
  let least = Number.POSITIVE_INFINITY;
  for (const season of CANDIDATE_SEASONS) {
    if (values.length < 2 * season) continue;
    const errors = values.slice(season).map((value, index) => Math.abs(value - (values[index] ?? 0)));
    const error = errors.length === 0 ? Number.POSITIVE_INFINITY : mean(errors);
    if (error < least) {
      least = error;
      found = season;
    }
  }
  return found;
}

function seasonalNaive(values: FullNumbers, steps: number, season: number): number[] {
  const length = Math.min(season, values.length);
  return Array.from({ length: steps }, (_, step) => values[values.length - length + (step % length)] ?? 0);
}

function fitted(values: readonly number[], steps: number, season: number): number[] {
  const { smoothing, start } = fitHoltWinters(values, season);
  return holtWinters(values, smoothing, start, steps);
}

function runRate(values: readonly number[], steps: number): number[] {
  return new Array<number>(steps).fill(mean(values.slice(-RUN_RATE_VALUES)));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
