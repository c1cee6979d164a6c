/** The range of a method's forecast: its deals' own chance, and a shock that moves them all, as large as its record says. */

import type { DealChance } from "./statistical-forecast.ts";
import { sumDistribution } from "./sum-distribution.ts";

/** One forecast of what is still to come, as far as its range needs it. */
export interface RangeBasis {
  /** Won already, which no range touches. */
  readonly won: number;
  /** What is still to come. */
  readonly rest: number;
  /** Variance of what is to come by the deals' own chance, ÷ rest². */
  readonly chanceVariance: number;
  /** The sum of the deals that it is made of; null where a method knows none. */
  readonly deals: DealSum | null;
}

export interface ForecastRange {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  /** Probability that at least `amount` is reached. */
  readonly chanceOf: (amount: number) => number;
}

/** How far one past forecast was off, beside what chance alone explains; both on the scale of square roots. */
export interface PastError {
  readonly squared: number;
  readonly byChance: number;
}

/** A shock of 6 % on the root scale, some 12 % of the amount, is assumed before any error has been seen. */
const PRIOR_SHOCK = 0.06;
const PRIOR_ERRORS = 4;
/** Equally likely sizes of the shock. */
const SHOCKS = 41;

/** √(came ÷ forecast) − 1, squared: a month that brought nothing is as far off as one that brought four times as much. */
export function pastError(basis: RangeBasis, actualRest: number): PastError | null {
  if (!(basis.rest > 0)) return null;
  const ratio = Math.min(9, Math.max(0, actualRest / basis.rest));
  return { squared: (Math.sqrt(ratio) - 1) ** 2, byChance: basis.chanceVariance / 4 };
}

/**
 * P10, P50 and P90 of a forecast.
 *
 * The deals are independent given the shock; their sum is laid on a grid of 2,000 steps (`sumDistribution`), so that a
 * percentile is good to a step. The shock, one for all of them, has the size that past errors show beyond chance, drawn
 * towards a small one while they are few, with the wider tails of an estimate from few (Student's t). A method without deals
 * gets a normal distribution of both on the scale of square roots.
 */
export function forecastRange(basis: RangeBasis, errors: readonly PastError[]): ForecastRange {
  const beyond = errors.reduce((sum, { squared, byChance }) => sum + squared - byChance, 0);
  const shock2 = Math.max(0.0004, (PRIOR_ERRORS * PRIOR_SHOCK ** 2 + beyond) / (PRIOR_ERRORS + errors.length));
  const freedom = PRIOR_ERRORS + errors.length;
  const { won, rest, deals } = basis;
  return deals === null || rest <= 0
    ? rootRange(won, Math.max(0, rest), Math.sqrt(shock2 + basis.chanceVariance / 4), freedom)
    : dealRange(won, rest, deals, Math.sqrt(shock2), freedom);
}

function rootRange(won: number, rest: number, deviation: number, freedom: number): ForecastRange {
  const percentile = (share: number): number =>
    won + rest * Math.max(0, 1 + deviation * studentQuantile(share, freedom)) ** 2;
  const chanceOf = (amount: number): number => {
    if (amount <= won) return 1;
    if (rest === 0) return 0;
    // The percentile that the amount is, by halving.
    let [low, high] = [1e-6, 1 - 1e-6];
    for (let step = 0; step < 30; step++) {
      const middle = (low + high) / 2;
      if (percentile(middle) < amount) low = middle;
      else high = middle;
    }
    return 1 - (low + high) / 2;
  };
  return { p10: percentile(0.1), p50: percentile(0.5), p90: percentile(0.9), chanceOf };
}

function dealRange(won: number, rest: number, deals: DealSum, shock: number, freedom: number): ForecastRange {
  const scales = Array.from({ length: SHOCKS }, (_, index) => {
    const root = 1 + shock * studentQuantile((index + 0.5) / SHOCKS, freedom);
    return (Math.max(0.02, root) ** 2 * rest) / deals.mean;
  });
  const shareBelow = (amount: number): number =>
    scales.reduce((sum, scale) => sum + deals.below((amount - won) / scale), 0) / SHOCKS;
  const percentile = (share: number): number => {
    let [low, high] = [won, won + rest * 2];
    for (let doubling = 0; doubling < 20 && shareBelow(high) < share; doubling++) high = won + (high - won) * 2;
    for (let step = 0; step < 30; step++) {
      const middle = (low + high) / 2;
      if (shareBelow(middle) >= share) high = middle;
      else low = middle;
    }
    return high;
  };
  return {
    p10: percentile(0.1),
    p50: percentile(0.5),
    p90: percentile(0.9),
    // Reaching an amount includes hitting it.
    chanceOf: (amount) => (amount <= won ? 1 : 1 - shareBelow(amount - Math.max(1, rest) * 1e-9)),
  };
}

const GRID = { cells: 2_000, singles: 400 };

/** The distribution of what some deals bring together. */
export interface DealSum {
  readonly mean: number;
  readonly variance: number;
  /** The probability of an amount or less. */
  readonly below: (amount: number) => number;
}

/** null for deals that cannot bring anything. The grid is laid when somebody first asks for it. */
export function dealSum(deals: readonly DealChance[]): DealSum | null {
  const mean = deals.reduce((sum, { amount, chance }) => sum + amount * chance, 0);
  if (!(mean > 0)) return null;
  const variance = deals.reduce((sum, { amount, chance }) => sum + amount * amount * chance * (1 - chance), 0);
  let grid: { readonly reached: Float64Array; readonly step: number } | null = null;
  return {
    mean,
    variance,
    below: (amount) => {
      if (amount < 0) return 0;
      grid ??= cumulated(deals);
      const cell = Math.floor(amount / grid.step + 1e-9);
      return cell >= grid.reached.length ? 1 : (grid.reached[cell] ?? 1);
    },
  };
}

function cumulated(deals: readonly DealChance[]): { readonly reached: Float64Array; readonly step: number } {
  const { mass, step } = sumDistribution(
    deals.map(({ amount }) => amount),
    deals.map(({ chance }) => chance),
    GRID,
  );
  let sum = 0;
  return { reached: mass.map((probability) => (sum += probability)), step };
}

/** New deals as so many independent ones of the amounts' own mean and spread: few large, many small. */
export function newDealChances(wins: number, mean: number, square: number): DealChance[] {
  if (!(wins > 0) || !(mean > 0)) return [];
  const deviation = Math.sqrt(Math.max(0, square - mean * mean));
  // Two sizes with the mean and the mean square of the amounts; the large ones as rare as their skew asks for.
  const largeShare = 0.1;
  const spread = deviation * Math.sqrt((1 - largeShare) / largeShare);
  const small = Math.max(mean * 0.05, mean - (deviation * deviation) / Math.max(spread, 1e-9));
  const large = (mean - (1 - largeShare) * small) / largeShare;
  const copies = Math.min(400, Math.max(1, Math.ceil(wins * 5)));
  const one = (amount: number, share: number): DealChance[] => {
    const number = Math.max(1, Math.ceil(copies * share));
    return Array.from({ length: number }, () => ({ amount, chance: (wins * share) / number }));
  };
  return [...one(small, 1 - largeShare), ...one(large, largeShare)];
}

/** Quantile of Student's t by its expansion around the normal one (Abramowitz and Stegun 26.7.5). */
function studentQuantile(share: number, freedom: number): number {
  const z = normalQuantile(share);
  return z + (z ** 3 + z) / (4 * freedom) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * freedom * freedom);
}

/** Quantile of the normal distribution to 4.5e-4 (Abramowitz and Stegun 26.2.23). */
function normalQuantile(share: number): number {
  const tail = Math.min(share, 1 - share);
  const t = Math.sqrt(-2 * Math.log(Math.max(tail, 1e-12)));
  const size =
    t - (2.515517 + 0.802853 * t + 0.010328 * t * t) / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t ** 3);
  return share < 0.5 ? -size : size;
}
