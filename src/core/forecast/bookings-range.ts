/** The range of a period's bookings: what the open deals may bring, as a distribution instead of one sum. */
import { fail, ok, type Result, type Share } from "../result.ts";

export interface BookingsRange {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly mean: number;
  /** Probability that the bookings reach the quota; null without a quota. */
  readonly chanceOfQuota: Share | null;
  /** The grid's step in money: percentiles are exact to it, and it is 0 where the grid holds every possible sum. */
  readonly step: number;
}

/** Grids up to this size hold every possible sum; larger ones use `COARSE_CELLS` steps. */
const EXACT_CELLS = 20_000;
const COARSE_CELLS = 4_000;

/**
 * Bookings range: P10, P50, P90 and mean of won-to-date plus the open deals, each an independent yes or no.
 *
 * The distribution is built deal by deal (convolution) on a grid of money. Where all amounts are multiples of one step
 * the grid holds every possible sum and the result is exact; else an amount between two grid points is shared between
 * them so that the mean stays exact, and percentiles are good to one step. P10 is the smallest sum that the bookings
 * stay at or below with a probability of at least 10 %. NO_DATA without a deal.
 *
 * @example bookingsRange([10_000, 20_000], [0.5, 0.5], 0, 30_000) // P50 10,000; chance of quota 25 %
 */
export function bookingsRange(
  amounts: readonly number[],
  probabilities: readonly Share[],
  wonToDate: number,
  quota: number | null,
): Result<BookingsRange> {
  if (amounts.length === 0) return fail({ code: "NO_DATA", missing: "open deals" });
  const negative = amounts.findIndex((amount) => amount < 0);
  if (negative >= 0) {
    return fail({ code: "NEGATIVE", argument: "amounts", row: negative + 1, value: amounts[negative] ?? 0 });
  }
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  const mean = wonToDate + amounts.reduce((sum, amount, index) => sum + amount * (probabilities[index] ?? 0), 0);
  const common = commonStep(amounts);
  const exact = common > 0 && total / common <= EXACT_CELLS;
  const step = exact ? common : Math.max(total / COARSE_CELLS, Number.MIN_VALUE);
  const mass = distribution(amounts, probabilities, step, Math.ceil(total / step) + 2);
  const needed = quota === null ? null : quota - wonToDate;
  return ok({
    p10: wonToDate + percentile(mass, 0.1) * step,
    p50: wonToDate + percentile(mass, 0.5) * step,
    p90: wonToDate + percentile(mass, 0.9) * step,
    mean,
    chanceOfQuota: needed === null ? null : chanceOfAtLeast(mass, needed / step),
    step: exact ? 0 : step,
  });
}

function distribution(amounts: readonly number[], probabilities: readonly Share[], step: number, cells: number): Float64Array {
  const mass = new Float64Array(cells);
  mass[0] = 1;
  let top = 0;
  for (const [index, amount] of amounts.entries()) {
    const chance = probabilities[index] ?? 0;
    if (chance === 0 || amount === 0) continue;
    const position = amount / step;
    const near = Math.round(position);
    const lower = Math.abs(position - near) < 1e-9 ? near : Math.floor(position);
    const upperShare = position - lower < 1e-9 ? 0 : position - lower;
    top = Math.min(cells - 1, top + lower + (upperShare > 0 ? 1 : 0));
    for (let cell = top; cell >= 0; cell--) {
      const stays = (mass[cell] ?? 0) * (1 - chance);
      const fromLower = cell >= lower ? (mass[cell - lower] ?? 0) : 0;
      const fromUpper = upperShare > 0 && cell > lower ? (mass[cell - lower - 1] ?? 0) : 0;
      mass[cell] = stays + chance * (fromLower * (1 - upperShare) + fromUpper * upperShare);
    }
  }
  return mass;
}

/** The largest step that every amount is a multiple of, down to a thousandth; 0 when the amounts are all 0. */
function commonStep(amounts: readonly number[]): number {
  let divisor = 0;
  for (const amount of amounts) {
    let rest = Math.round(amount * 1_000);
    while (rest > 0) [divisor, rest] = [rest, divisor % rest];
  }
  return divisor / 1_000;
}

function percentile(mass: Float64Array, share: Share): number {
  let reached = 0;
  for (const [cell, probability] of mass.entries()) {
    reached += probability;
    if (reached >= share - 1e-12) return cell;
  }
  return mass.length - 1;
}

function chanceOfAtLeast(mass: Float64Array, cells: number): Share {
  const first = Math.max(0, Math.ceil(cells - 1e-9));
  let chance = 0;
  for (let cell = mass.length - 1; cell >= first; cell--) chance += mass[cell] ?? 0;
  return Math.min(1, chance);
}
