/** The range of a period's bookings: what the open deals may bring, as a distribution instead of one sum. */
import { exactProductSum } from "../metrics/exact-product-sum.ts";
import { exactSum } from "../metrics/exact-sum.ts";
import { cleanTo15Digits } from "../money.ts";
import type { FullNumbers, Numbers } from "../numbers.ts";
import { fail, ok, type Result, type Share } from "../result.ts";
import { sumDistribution } from "./sum-distribution.ts";

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

/**
 * Bookings range: P10, P50, P90 and mean of won-to-date plus the open deals, each an independent yes or no.
 *
 * The distribution is built on a grid of money (see `sumDistribution`); percentiles are exact where the grid holds every
 * possible sum, else good to about a step, a 16,000th of the open amount. P10 is the smallest sum that the bookings
 * stay at or below with a probability of at least 10 %. A deal without an amount (null) adds nothing. NO_DATA without an
 * amount, NEGATIVE for one below 0, BLANK_CELL for a deal with an amount and no probability.
 *
 * @example bookingsRange([10_000, 20_000], [0.5, 0.5], 0, 30_000) // P50 10,000; chance of quota 25 %
 */
export function bookingsRange(
  givenAmounts: Numbers,
  givenProbabilities: Numbers,
  wonToDate: number,
  quota: number | null,
): Result<BookingsRange> {
  if (givenAmounts.length === 0) return fail({ code: "NO_DATA", missing: "open deals" });
  const deals = dealsWithAmount(givenAmounts, givenProbabilities);
  if (!deals.ok) return deals;
  const { amounts, probabilities } = deals.value;
  if (amounts.length === 0) return fail({ code: "NO_DATA", missing: "amounts" });
  const mean = exactSum([wonToDate, exactProductSum(amounts, probabilities)]);
  const { mass, step, exact } = sumDistribution(amounts, probabilities);
  const needed = quota === null ? null : quota - wonToDate;
  return ok({
    p10: cleanTo15Digits(wonToDate + percentile(mass, 0.1) * step),
    p50: cleanTo15Digits(wonToDate + percentile(mass, 0.5) * step),
    p90: cleanTo15Digits(wonToDate + percentile(mass, 0.9) * step),
    mean,
    chanceOfQuota: needed === null ? null : chanceOfAtLeast(mass, needed / step),
    step: exact ? 0 : step,
  });
}

interface Deals {
  readonly amounts: FullNumbers;
  readonly probabilities: FullNumbers;
}

function dealsWithAmount(given: Numbers, chances: Numbers): Result<Deals> {
  let missing = 0;
  for (let deal = 0; deal < given.length; deal++) {
    const amount = given[deal] ?? null;
    if (amount === null) missing++;
    else if (amount < 0) return fail({ code: "NEGATIVE", argument: "amounts", row: deal + 1, value: amount });
    else if ((chances[deal] ?? null) === null) {
      return fail({ code: "BLANK_CELL", argument: "probabilities", row: deal + 1 });
    }
  }
  // Without a gap every entry has just been seen to be a number, which is what the types say.
  if (missing === 0) return ok({ amounts: given as FullNumbers, probabilities: chances as FullNumbers });
  const known = Array.from(given, (_, deal) => deal).filter((deal) => given[deal] !== null);
  return ok({
    amounts: known.map((deal) => given[deal] ?? 0),
    probabilities: known.map((deal) => chances[deal] ?? 0),
  });
}

function percentile(mass: Float64Array, share: Share): number {
  let reached = 0;
  for (let cell = 0; cell < mass.length; cell++) {
    reached += mass[cell] ?? 0;
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
