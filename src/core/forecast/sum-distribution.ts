/** The distribution of a sum of independent yes-or-no deals, on a grid of money. */
import type { FullNumbers } from "../numbers.ts";
import type { Share } from "../result.ts";

export interface SumDistribution {
  /** Probability of each sum: the cell's number × step. */
  readonly mass: Float64Array;
  readonly step: number;
  /** The grid holds every possible sum. */
  readonly exact: boolean;
}

/** Grids up to this size hold every possible sum, while the work on them stays within `MOST_WORK` steps. */
const EXACT_CELLS = 20_000;
const MOST_WORK = 40_000_000;
const COARSE_CELLS = 16_000;

/** How fine the grid is where it cannot hold every sum, and how many deals are laid on it one by one at least. */
export interface GridSize {
  readonly cells: number;
  readonly singles: number;
}

/** Fewer deals than this are laid on the grid one by one; beyond it, those that hardly matter are taken together. */
const SINGLE_DEALS = 2_000;

/**
 * The distribution of Σ amount over the deals that come, each with its own probability.
 *
 * Deal by deal (convolution). Where all amounts are multiples of one step and the grid is small, it holds every possible
 * sum and is exact. Else an amount between two grid points is shared between them so that the mean stays exact. Of more
 * than 2,000 deals those that add less than a 2,000th to the variance are taken together as a normal distribution of
 * their mean and variance: each of them alone would drown in the grid, and together they are very nearly normal.
 */
export function sumDistribution(
  amounts: FullNumbers,
  probabilities: FullNumbers,
  { cells, singles }: GridSize = { cells: COARSE_CELLS, singles: SINGLE_DEALS },
): SumDistribution {
  const exactMost = (EXACT_CELLS / COARSE_CELLS) * cells;
  let total = 0;
  for (let deal = 0; deal < amounts.length; deal++) total += amounts[deal] ?? 0;
  const common = commonStep(amounts, total / exactMost);
  const exactCells = common > 0 ? total / common : Number.POSITIVE_INFINITY;
  const exact = total === 0 || (exactCells <= exactMost && exactCells * amounts.length <= MOST_WORK);
  const step = exact ? common || 1 : total / cells;
  // An amount between two grid points may end on the upper one, so every deal laid singly may need one cell more.
  const spare = exact ? 0 : Math.min(amounts.length, singles);
  const mass = new Float64Array(Math.ceil(total / step) + spare + 2);
  const least = exact || amounts.length <= singles ? 0 : variance(amounts, probabilities) / singles;
  let top = layNormal(mass, amounts, probabilities, least, step);
  for (let deal = 0; deal < amounts.length; deal++) {
    const amount = amounts[deal] ?? 0;
    const chance = probabilities[deal] ?? 0;
    if (chance === 0 || amount === 0 || varianceOf(amount, chance) < least) continue;
    top = layDeal(mass, top, amount / step, chance);
  }
  return { mass, step, exact };
}

function varianceOf(amount: number, chance: Share): number {
  return amount * amount * chance * (1 - chance);
}

function variance(amounts: FullNumbers, probabilities: FullNumbers): number {
  let sum = 0;
  for (let deal = 0; deal < amounts.length; deal++) sum += varianceOf(amounts[deal] ?? 0, probabilities[deal] ?? 0);
  return sum;
}

/** Lays the deals below `least` on the empty grid, together, and gives the highest cell that they reach. */
function layNormal(
  mass: Float64Array,
  amounts: FullNumbers,
  probabilities: FullNumbers,
  least: number,
  step: number,
): number {
  let mean = 0;
  let spread = 0;
  for (let deal = 0; deal < amounts.length; deal++) {
    const own = varianceOf(amounts[deal] ?? 0, probabilities[deal] ?? 0);
    if (own >= least) continue;
    mean += ((amounts[deal] ?? 0) * (probabilities[deal] ?? 0)) / step;
    spread += own / (step * step);
  }
  const deviation = Math.sqrt(spread);
  const first = Math.max(0, Math.floor(mean - 8 * deviation));
  const last = Math.min(mass.length - 1, Math.ceil(mean + 8 * deviation));
  let below = 0;
  for (let cell = first; cell <= last; cell++) {
    const upTo =
      cell === last ? 1 : deviation === 0 ? (cell + 0.5 > mean ? 1 : 0) : normalBelow((cell + 0.5 - mean) / deviation);
    mass[cell] = upTo - below;
    below = upTo;
  }
  return last;
}

/** Adds one deal to the distribution, from the top down so that no cell is read after it was written. */
function layDeal(mass: Float64Array, top: number, position: number, chance: Share): number {
  const near = Math.round(position);
  const lower = Math.abs(position - near) < 1e-9 ? near : Math.floor(position);
  const upperShare = position - lower < 1e-9 ? 0 : position - lower;
  const newTop = Math.min(mass.length - 1, top + lower + (upperShare > 0 ? 1 : 0));
  const stays = 1 - chance;
  const fromLower = chance * (1 - upperShare);
  const fromUpper = chance * upperShare;
  for (let cell = newTop; cell > lower; cell--) {
    mass[cell] =
      (mass[cell] ?? 0) * stays + (mass[cell - lower] ?? 0) * fromLower + (mass[cell - lower - 1] ?? 0) * fromUpper;
  }
  if (lower <= newTop) mass[lower] = (mass[lower] ?? 0) * stays + (mass[0] ?? 0) * fromLower;
  for (let cell = Math.min(lower - 1, newTop); cell >= 0; cell--) mass[cell] = (mass[cell] ?? 0) * stays;
  return newTop;
}

/** The largest step that every amount is a multiple of, down to a thousandth; 0 where it is too small to be of use. */
function commonStep(amounts: FullNumbers, least: number): number {
  let divisor = 0;
  for (let deal = 0; deal < amounts.length; deal++) {
    let rest = Math.round((amounts[deal] ?? 0) * 1_000);
    while (rest > 0) {
      const next = divisor % rest;
      divisor = rest;
      rest = next;
    }
    if (divisor > 0 && divisor / 1_000 < least) return 0;
  }
  return divisor / 1_000;
}

/**
 * The share of a normal distribution below so many standard deviations, to 1.2e-7.
 *
 * By a Chebyshev fit of the complementary error function (Press et al., "Numerical Recipes", section 6.2).
 */
function normalBelow(deviations: number): Share {
  const size = Math.abs(deviations) / Math.SQRT2;
  const t = 1 / (1 + 0.5 * size);
  const fit = CHEBYSHEV.reduceRight((sum, coefficient) => coefficient + t * sum, 0);
  const tail = (t * Math.exp(-size * size + fit)) / 2;
  return deviations < 0 ? tail : 1 - tail;
}

const CHEBYSHEV = [
  -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223,
  0.17087277,
];
