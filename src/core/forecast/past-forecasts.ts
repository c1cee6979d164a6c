/** Forecasts from the won months alone: last month, historical mean, run rate, season, smoothing, and their combination. */
import type { Share } from "../result.ts";
import type { ForecastWorld } from "./forecast-world.ts";
import { historicalForecast } from "./historical-forecast.ts";
import { HORIZONS } from "./open-snapshots.ts";
import { countForecast } from "./season-level.ts";
import { type SeriesMethod, seriesForecast } from "./series-forecast.ts";
import type { MonthForecasts } from "./textbook-forecasts.ts";

const MONTHS_OF_HISTORY = 12;

/** Every month as the last one. */
export function lastMonthAgain(world: ForecastWorld): MonthForecasts {
  const last = world.wonBefore[world.wonBefore.length - 1];
  return last === undefined ? null : restOf(world, new Array<number>(HORIZONS).fill(last.amount));
}

/** Mean won amount of up to twelve complete months × (1 + growth). */
export function historicalForecasts(world: ForecastWorld, growth: Share): MonthForecasts {
  const revenues = world.wonBefore.slice(-MONTHS_OF_HISTORY).map(({ amount }) => amount);
  const mean = historicalForecast(revenues, growth, null);
  return mean.ok ? restOf(world, new Array<number>(HORIZONS).fill(mean.value)) : null;
}

export function seriesForecasts(world: ForecastWorld, method: SeriesMethod): MonthForecasts {
  const amounts = world.wonBefore.map(({ amount }) => amount);
  const values = seriesForecast(amounts, HORIZONS, null, method);
  return values.ok
    ? restOf(
        world,
        values.value.map((value) => Math.max(0, value)),
      )
    : null;
}

/**
 * Level and season of the number of won deals × the mean won amount.
 *
 * A count shows its season sooner than an amount, which a few large deals can turn over.
 */
export function seasonForecasts(world: ForecastWorld, months = HORIZONS): MonthForecasts {
  const { wonBefore, known } = world;
  if (known.wonAmount === null || wonBefore.length === 0) return null;
  const mean = known.wonAmount.mean;
  const counts = countForecast(
    wonBefore.map(({ deals }) => deals),
    months,
  );
  return restOf(
    world,
    counts.map((count) => count * mean),
  );
}

/** The running month has still to bring the share of its days that is left. */
function restOf({ line, origin }: ForecastWorld, months: readonly number[]): readonly number[] {
  const days = (line.starts[origin.month + 1] ?? 0) - (line.starts[origin.month] ?? 0);
  const left = days > 0 ? 1 - origin.daysOver / days : 1;
  return months.map((value, horizon) => (horizon === 0 ? value * left : value));
}
