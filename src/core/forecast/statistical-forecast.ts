/**
 * The statistical forecast: open deals by competing risks, plus the deals that will be created and won inside the months.
 */
import type { Deal } from "../deals/deal.ts";
import { type AgeHazards, ageHazards, type Watch } from "./age-hazards.ts";
import { type DealTrack, spellAt } from "./deal-track.ts";
import { amountOf, type ForecastWorld } from "./forecast-world.ts";
import { groupFactors } from "./group-factors.ts";
import { alikeIn } from "./month-line.ts";
import { HORIZONS, type OpenDeal } from "./open-snapshots.ts";
import { basesByAge, cellOf, cellsOf, pastMonths, SIZE_CLASSES } from "./past-months.ts";
import { countForecast, seasonLevel } from "./season-level.ts";

/** What one coming month may bring from one deal. */
export interface DealChance {
  readonly amount: number;
  readonly chance: number;
}

/** … and from which. */
export interface OpenDealChance extends DealChance {
  readonly deal: Deal;
}

/** The rest of the running month, or one of the next two. */
export interface StatisticalMonth {
  /** Expected amount of the open deals and of those not yet created. */
  readonly expected: number;
  readonly open: readonly OpenDealChance[];
  /** Expected number of wins among the deals not yet known, and mean and mean square of their amounts. */
  readonly newWins: number;
  readonly newAmount: { readonly mean: number; readonly square: number };
}

/** Past months that corrections are learned from. */
const LOOK_BACK = 24;
/** How many won deals a correction's prior weighs as much as. */
const PRIOR_WINS = 5;
/** Fewer decided deals than this tell nothing about ages. */
const DECIDED_NEEDED = 20;

/**
 * The coming months, `HORIZONS` of them; null while fewer than 20 deals with a created date are decided.
 *
 * An open deal's chance is that of its age (competing risks), corrected by what became of the deals that stood alike on
 * the same day of the months before: by when they were expected to close, by stage, by size, each correction drawn
 * towards none. What the months before brought against what was expected of them gives level and season. Wins among deals
 * that were not open yet on such a day are a series of their own.
 */
export function statisticalForecast(world: ForecastWorld): readonly StatisticalMonth[] | null {
  const { known } = world;
  const wonAmount = known.wonAmount;
  if (wonAmount === null) return null;
  const hazards = ageHazards(watches(world));
  if (hazards.decided < DECIDED_NEEDED) return null;
  const learned = learn(world, hazards);
  const months: StatisticalMonth[] = [];
  for (let horizon = 1; horizon <= HORIZONS; horizon++) {
    const chanceOf = learned.chances[horizon - 1];
    const bases = basesByAge(hazards, world.line, world.origin, horizon);
    const open: OpenDealChance[] = [];
    let expected = 0;
    for (const deal of world.open) {
      const amount = amountOf(world, deal) ?? 0;
      const base = bases(deal.age) * (learned.groups[deal.track.index] ?? 1);
      const chance = Math.min(0.99, chanceOf?.(deal, base) ?? 0);
      if (chance <= 0) continue;
      expected += amount * chance;
      open.push({ deal: deal.track.deal, amount, chance });
    }
    const newWins = learned.newWins[horizon - 1] ?? 0;
    const newAmount = learned.newAmounts[horizon - 1] ?? wonAmount;
    months.push({ expected: expected + newWins * newAmount.mean, open, newWins, newAmount });
  }
  return months;
}

/** Every stretch of being open that was known on the origin's day, from the records' beginning on. */
function* watches({ tracks: { tracks, firstDecision }, origin: { day } }: ForecastWorld): Generator<Watch> {
  const begin = firstDecision ?? day;
  for (const { created, spells } of tracks) {
    if (created === null || created > day) continue;
    for (const { start, end, outcome } of spells) {
      if (start > day) break;
      const isOver = end !== null && end <= day;
      const to = isOver ? end : day;
      if (to < begin) continue;
      const watch = isOver ? (outcome === "won" ? "won" : "lost") : "still open";
      yield { from: Math.max(start, begin) - created, to: to - created, end: watch };
    }
  }
}

interface Learned {
  /** By the place of the deal's track. */
  readonly groups: Float64Array;
  readonly chances: readonly ((deal: OpenDeal, base: number) => number)[];
  readonly newWins: readonly number[];
  readonly newAmounts: readonly { readonly mean: number; readonly square: number }[];
}

const NOTHING = new Float64Array(0);

function learn(world: ForecastWorld, hazards: AgeHazards): Learned {
  const { months, origin, tracks } = world;
  const stages = tracks.stages.length + 1;
  const groups = groupsOf(world);
  const first = Math.max(months.first ?? origin.month, origin.month - LOOK_BACK);
  const past = pastMonths(world, hazards, groups, first);
  const chances: Learned["chances"][number][] = [];
  const newWins: number[] = [];
  const newAmounts: Learned["newAmounts"][number][] = [];
  for (let horizon = 1; horizon <= HORIZONS; horizon++) {
    const known = past.slice(0, Math.max(0, origin.month - horizon + 1 - first));
    const expected = known.map((month) => month.expected[horizon - 1] ?? NOTHING);
    const won = known.map((month) => month.won[horizon - 1] ?? NOTHING);
    const cells = cellsOf(tracks);
    const factors = correctionFactors(sumOf(expected, cells), sumOf(won, cells), stages);
    const monthly = monthlyFactor(expected, won, factors, horizon);
    chances.push((deal, base) => base * (factors[cellOf(deal, world)] ?? 1) * monthly);
    const fresh = newDeals(world, first, horizon);
    newWins.push(fresh.wins);
    newAmounts.push(fresh.amount);
  }
  return { groups, chances, newWins, newAmounts };
}

/** By source and by rep, the two that nearly every tab tells and that no deal changes on its way. */
function groupsOf(world: ForecastWorld): Float64Array {
  const decided = decidedOn(world);
  const bySource = groupFactors(decided, ({ deal }) => deal.source);
  const byOwner = groupFactors(decided, ({ deal }) => deal.owner);
  const { tracks } = world.tracks;
  const groups = new Float64Array(tracks.length);
  tracks.forEach((track, at) => {
    groups[at] = bySource(track) * byOwner(track);
  });
  return groups;
}

function decidedOn({ months, origin }: ForecastWorld): readonly DealTrack[] {
  return months.decided
    .slice(months.first ?? 0, origin.month + 1)
    .flatMap((tracks) => tracks.filter(({ decided }) => decided !== null && decided <= origin.day));
}

function sumOf(months: readonly Float64Array[], cells: number): Float64Array {
  const sum = new Float64Array(cells);
  for (const own of months) {
    for (let cell = 0; cell < cells; cell++) sum[cell] = (sum[cell] ?? 0) + (own[cell] ?? 0);
  }
  return sum;
}

/** By due date, then by stage within it, then by size: each is won ÷ expected of what the one before expects. */
function correctionFactors(expected: Float64Array, won: Float64Array, stages: number): Float64Array {
  const factors = new Float64Array(expected.length).fill(1);
  const correct = (groupOf: (cell: number) => number): void => {
    const [expectedIn, wonIn] = [new Map<number, number>(), new Map<number, number>()];
    for (let cell = 0; cell < expected.length; cell++) {
      const group = groupOf(cell);
      expectedIn.set(group, (expectedIn.get(group) ?? 0) + (expected[cell] ?? 0) * (factors[cell] ?? 1));
      wonIn.set(group, (wonIn.get(group) ?? 0) + (won[cell] ?? 0));
    }
    for (let cell = 0; cell < expected.length; cell++) {
      const group = groupOf(cell);
      const factor = ((wonIn.get(group) ?? 0) + PRIOR_WINS) / ((expectedIn.get(group) ?? 0) + PRIOR_WINS);
      factors[cell] = (factors[cell] ?? 1) * factor;
    }
  };
  correct((cell) => Math.floor(cell / (stages * SIZE_CLASSES)));
  correct((cell) => Math.floor(cell / SIZE_CLASSES));
  correct((cell) => cell % SIZE_CLASSES);
  return factors;
}

/** Won against expected, month by month: its level and season one, two or three months on. */
function monthlyFactor(
  expected: readonly Float64Array[],
  won: readonly Float64Array[],
  factors: Float64Array,
  horizon: number,
): number {
  const ratios: number[] = [];
  const weights: number[] = [];
  for (const [month, own] of expected.entries()) {
    let [should, did] = [0, 0];
    for (let cell = 0; cell < own.length; cell++) {
      should += (own[cell] ?? 0) * (factors[cell] ?? 1);
      did += won[month]?.[cell] ?? 0;
    }
    ratios.push(Math.sqrt((did + 1) / (should + 1)));
    weights.push(should + 1);
  }
  if (ratios.length === 0) return 1;
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  const forecast = seasonLevel(
    ratios,
    horizon,
    // A count scatters by its square root; so does its ratio to what was expected.
    0.5 / Math.sqrt(mean),
    weights.map((weight) => weight / mean),
  );
  return Math.min(4, Math.max(0, forecast.mean[horizon - 1] ?? 1) ** 2);
}

const PRIOR_AMOUNTS = 20;

/** Wins among the deals that were not open on the day: created later, taken up again, or without a created date. */
function newDeals(
  world: ForecastWorld,
  first: number,
  horizon: number,
): { readonly wins: number; readonly amount: { readonly mean: number; readonly square: number } } {
  const { known, line, months, origin } = world;
  const counts: number[] = [];
  let [number, sum, squares] = [0, 0, 0];
  for (let month = first; month + horizon <= origin.month; month++) {
    const day = alikeIn(line, month, origin.daysOver);
    let count = 0;
    for (const track of months.decided[month + horizon - 1] ?? []) {
      if (!track.won || spellAt(track, day) !== null || (horizon === 1 && (track.decided ?? 0) <= day)) continue;
      count++;
      const amount = track.deal.amount ?? 0;
      if (amount <= 0) continue;
      number++;
      sum += amount;
      squares += amount * amount;
    }
    counts.push(count);
  }
  const prior = known.wonAmount ?? { mean: 0, square: 0 };
  const amount = {
    mean: (sum + PRIOR_AMOUNTS * prior.mean) / (number + PRIOR_AMOUNTS),
    square: (squares + PRIOR_AMOUNTS * prior.square) / (number + PRIOR_AMOUNTS),
  };
  return { wins: countForecast(counts, horizon)[horizon - 1] ?? 0, amount };
}
