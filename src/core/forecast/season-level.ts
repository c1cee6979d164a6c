/** A level that wanders and a season around it: what a short series says about its next values. */

/** The square root of a count scatters by a half, however large the count (Poisson). */
const ROOT_NOISE = 0.5;
/** Below this mean the root of a count is no longer symmetric, and the counts themselves tell more. */
const FEW = 5;

/** The next counts of a series of counts by level and season: on the scale of roots, or as they are where they are few. */
export function countForecast(counts: readonly number[], steps: number): readonly number[] {
  if (counts.length === 0) return Array.from({ length: steps }, () => 0);
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  if (mean < FEW) {
    return seasonLevel(counts, steps, Math.sqrt(Math.max(mean, 0.1))).mean.map((count) => Math.max(0, count));
  }
  // The mean of a count is the square of its root's mean and the root's variance.
  return seasonLevel(counts.map(Math.sqrt), steps, ROOT_NOISE).mean.map(
    (root) => Math.max(0, root) ** 2 + ROOT_NOISE ** 2,
  );
}

/** The next values, each with its standard deviation. */
export interface SeasonLevelForecast {
  readonly mean: readonly number[];
  readonly deviation: readonly number[];
  /** How sure it is that there is a season of 3 or of 12: the weight of these models. */
  readonly seasonWeight: ReadonlyMap<number, number>;
}

/** One candidate: noise 1, a level that takes a step of variance `drift` each time, seasons of variance `season`. */
interface Candidate {
  readonly length: number;
  readonly drift: number;
  readonly season: number;
  readonly weight: number;
}

const DRIFTS = [0, 0.03, 0.15, 0.6];
const SEASONS = [0.5, 4, 30, 200];
/** Month of quarter, month of year. */
const LENGTHS = [3, 12];

/** Before any value is seen: no season as likely as one, of either length. */
const CANDIDATES: readonly Candidate[] = DRIFTS.flatMap((drift) => [
  { length: 1, drift, season: 0, weight: 0.5 / DRIFTS.length },
  ...LENGTHS.flatMap((length) =>
    SEASONS.map((season) => ({
      length,
      drift,
      season,
      weight: 0.5 / (DRIFTS.length * LENGTHS.length * SEASONS.length),
    })),
  ),
]);

/** The noise that is expected weighs as much as this many values seen. */
const PRIOR_VALUES = 3;

/**
 * Season and level: the mean of the next values over all candidates, each weighed by how well it has foretold the series.
 *
 * Every candidate is a level that wanders plus a season (none, month of quarter, month of year) that is drawn towards
 * nothing, run as a Kalman filter; its weight is the probability it gave to the series as it came. Few values move little
 * away from the level; a season that has shown itself is followed. `noise` is the
 * deviation that a value has by mere chance, `reliability` how much each value tells against the others, 1 where left
 * out. An empty series gives 0 with an infinite deviation.
 */
export function seasonLevel(
  values: readonly number[],
  steps: number,
  noise: number,
  reliability?: readonly number[],
): SeasonLevelForecast {
  const count = values.length;
  if (count === 0) {
    const none = Array.from({ length: steps }, () => 0);
    return { mean: none, deviation: none.map(() => Number.POSITIVE_INFINITY), seasonWeight: new Map() };
  }
  const runs = CANDIDATES.map((candidate) => runCandidate(values, reliability, steps, candidate, noise));
  const most = runs.reduce((best, { logWeight }) => Math.max(best, logWeight), Number.NEGATIVE_INFINITY);
  const weights = runs.map(({ logWeight }) => Math.exp(logWeight - most));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = Array.from({ length: steps }, () => 0);
  const square = Array.from({ length: steps }, () => 0);
  const seasonWeight = new Map<number, number>();
  runs.forEach((run, index) => {
    const weight = (weights[index] ?? 0) / total;
    const { length } = CANDIDATES[index] ?? { length: 1 };
    seasonWeight.set(length, (seasonWeight.get(length) ?? 0) + weight);
    for (let step = 0; step < steps; step++) {
      const value = run.mean[step] ?? 0;
      mean[step] = (mean[step] ?? 0) + weight * value;
      square[step] = (square[step] ?? 0) + weight * (value * value + (run.variance[step] ?? 0));
    }
  });
  const deviation = mean.map((value, step) => Math.sqrt(Math.max(0, (square[step] ?? 0) - value * value)));
  return { mean, deviation, seasonWeight };
}

interface CandidateRun {
  readonly logWeight: number;
  readonly mean: readonly number[];
  readonly variance: readonly number[];
}

/** The filter's state is the level and one addend for each place of the season; noise has variance 1, scaled at the end. */
function runCandidate(
  values: readonly number[],
  reliability: readonly number[] | undefined,
  steps: number,
  { length, drift, season, weight }: Candidate,
  expectedNoise: number,
): CandidateRun {
  const places = length === 1 ? 0 : length;
  const state = new Float64Array(places + 1);
  const spread = new Float64Array((places + 1) * (places + 1));
  const width = places + 1;
  // A level that may lie anywhere within some hundred times the noise, whatever the series' size.
  spread[0] = 1e4;
  for (let place = 1; place <= places; place++) spread[place * width + place] = season;
  state[0] = values[0] ?? 0;
  let shape = PRIOR_VALUES / 2;
  let scale = (PRIOR_VALUES / 2) * expectedNoise ** 2;
  let logWeight = Math.log(weight);
  const gain = new Float64Array(width);
  for (let at = 0; at < values.length; at++) {
    if (at > 0) spread[0] = (spread[0] ?? 0) + drift;
    const place = places === 0 ? 0 : 1 + (at % places);
    for (let row = 0; row < width; row++) {
      gain[row] = (spread[row * width] ?? 0) + (place > 0 ? (spread[row * width + place] ?? 0) : 0);
    }
    const noise = 1 / Math.max(reliability?.[at] ?? 1, 1e-3);
    const variance = (gain[0] ?? 0) + (place > 0 ? (gain[place] ?? 0) : 0) + noise;
    const error = (values[at] ?? 0) - (state[0] ?? 0) - (place > 0 ? (state[place] ?? 0) : 0);
    // The first value only says where the level is.
    if (at > 0) {
      const next = scale + (error * error) / (2 * variance);
      logWeight += -0.5 * Math.log(variance) + shape * Math.log(scale) - (shape + 0.5) * Math.log(next);
      shape += 0.5;
      scale = next;
    }
    for (let row = 0; row < width; row++) {
      const share = (gain[row] ?? 0) / variance;
      state[row] = (state[row] ?? 0) + share * error;
      for (let column = 0; column < width; column++) {
        spread[row * width + column] = (spread[row * width + column] ?? 0) - share * (gain[column] ?? 0);
      }
    }
  }
  const noiseSize = scale / Math.max(shape, 1);
  const mean: number[] = [];
  const variance: number[] = [];
  for (let step = 0; step < steps; step++) {
    spread[0] = (spread[0] ?? 0) + drift;
    const place = places === 0 ? 0 : 1 + ((values.length + step) % places);
    const between = place > 0 ? 2 * (spread[place] ?? 0) + (spread[place * width + place] ?? 0) : 0;
    mean.push((state[0] ?? 0) + (place > 0 ? (state[place] ?? 0) : 0));
    variance.push(noiseSize * ((spread[0] ?? 0) + between + 1));
  }
  return { logWeight, mean, variance };
}
