/** Holt–Winters exponential smoothing, additive: a level, a trend and a season that follow the series. */

export interface Smoothing {
  /** How fast the level follows (0–1). */
  readonly alpha: number;
  /** How fast the trend follows (0–1). */
  readonly beta: number;
  /** How fast the seasons follow (0–1). */
  readonly gamma: number;
}

export interface SmoothingState {
  readonly level: number;
  readonly trend: number;
  /** One addend a step of the season, the first for the first value of the series; empty: no season. */
  readonly seasons: readonly number[];
}

interface Smoothed {
  readonly state: SmoothingState;
  readonly squaredError: number;
}

/**
 * Runs the smoothing over the series and forecasts `horizon` steps beyond it.
 *
 * Hyndman's additive form: level ← α (y − season) + (1 − α)(level + trend); trend ← β (level − old level) +
 * (1 − β) trend; season ← γ (y − old level − old trend) + (1 − γ) season.
 */
export function holtWinters(
  values: readonly number[],
  smoothing: Smoothing,
  start: SmoothingState,
  horizon: number,
): number[] {
  const { state } = smooth(values, smoothing, start);
  const period = state.seasons.length;
  return Array.from({ length: horizon }, (_, step) => {
    const season = period === 0 ? 0 : (state.seasons[(values.length + step) % period] ?? 0);
    return state.level + (step + 1) * state.trend + season;
  });
}

/**
 * The smoothing that would have forecast the series best, one step ahead (least squared error), from a plain start.
 *
 * A coarse grid finds the valley, then each parameter is narrowed in turn. Deterministic; needs two values, and two
 * whole seasons when `season` is above 1.
 */
export function fitHoltWinters(
  values: readonly number[],
  season: number,
): { smoothing: Smoothing; start: SmoothingState } {
  const start = plainStart(values, season);
  const seasonal = start.seasons.length > 0;
  const grid = [0.05, 0.2, 0.4, 0.6, 0.8];
  let best: Smoothing = { alpha: 0.2, beta: 0.05, gamma: 0.05 };
  let least = Number.POSITIVE_INFINITY;
  const offer = (candidate: Smoothing): void => {
    const error = smooth(values, candidate, start).squaredError;
    if (error < least) {
      least = error;
      best = candidate;
    }
  };
  for (const alpha of grid) {
    for (const beta of grid) for (const gamma of seasonal ? grid : [0]) offer({ alpha, beta, gamma });
  }
  for (let width = 0.1; width > 0.001; width /= 2) {
    for (const key of ["alpha", "beta", "gamma"] as const) {
      if (key === "gamma" && !seasonal) continue;
      const centre = best;
      for (const sign of [-1, 1]) offer({ ...centre, [key]: Math.min(1, Math.max(0, centre[key] + sign * width)) });
    }
  }
  return { smoothing: best, start };
}

function smooth(values: readonly number[], { alpha, beta, gamma }: Smoothing, start: SmoothingState): Smoothed {
  const seasons = [...start.seasons];
  const period = seasons.length;
  let { level, trend } = start;
  let squaredError = 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? 0;
    const slot = period === 0 ? 0 : index % period;
    const season = seasons[slot] ?? 0;
    const expected = level + trend;
    squaredError += (value - expected - season) ** 2;
    const nextLevel = alpha * (value - season) + (1 - alpha) * expected;
    if (period > 0) seasons[slot] = gamma * (value - expected) + (1 - gamma) * season;
    trend = beta * (nextLevel - level) + (1 - beta) * trend;
    level = nextLevel;
  }
  return { state: { level, trend, seasons }, squaredError };
}

/** Level of the first season, the mean step between the first two, and each step's mean distance from its season. */
function plainStart(values: readonly number[], season: number): SmoothingState {
  if (season < 2 || values.length < 2 * season) {
    const first = values[0] ?? 0;
    const trend = values.length < 2 ? 0 : ((values[values.length - 1] ?? first) - first) / (values.length - 1);
    return { level: first - trend, trend, seasons: [] };
  }
  const means = [0, 1].map((part) => mean(values.slice(part * season, (part + 1) * season)));
  const trend = ((means[1] ?? 0) - (means[0] ?? 0)) / season;
  const level = (means[0] ?? 0) - (trend * (season + 1)) / 2;
  const seasons = Array.from({ length: season }, (_, step) =>
    mean([step, step + season].map((index) => (values[index] ?? 0) - (level + trend * (index + 1)))),
  );
  return { level, trend, seasons };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
