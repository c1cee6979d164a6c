/** The field's methods on the open deals of one day: by stage, and by length of cycle. */
import type { Share } from "../result.ts";
import { forecastCategory } from "./category-forecast.ts";
import { amountOf, type ForecastWorld } from "./forecast-world.ts";
import { HORIZONS, type OpenDeal } from "./open-snapshots.ts";

/** The running month's rest and the two months after it; null where the method has nothing to go by. */
export type MonthForecasts = readonly number[] | null;

/** Beta prior of a learned stage probability: as many deals as it weighs. */
const PRIOR_DEALS = 10;

/** Stage probability by stage number + 1; 0 stands for an unknown stage. null: none. */
export type StageChances = (stage: number) => Share | null;

/** The methods that add up what each open deal may bring in the month in which it is expected. */
export type DealMethod = "stage given" | "stage learned" | "cycle" | "cycle with losses" | "intuitive";

export const DEAL_METHODS: readonly DealMethod[] = [
  "stage given",
  "stage learned",
  "cycle",
  "cycle with losses",
  "intuitive",
];

/** The chance that a method gives an open deal. */
export type DealChances = (deal: OpenDeal) => Share | null;

/**
 * - "stage given": the probability that somebody gave; where nobody did, and on past days, the win rate.
 * - "stage learned": that of the deals decided so far.
 * - "cycle": the age ÷ the mean cycle of won deals, at most 1. As taught it knows no losses.
 * - "cycle with losses": × the win rate, and for a deal older than the cycle halved with every further cycle.
 * - "intuitive": what the reps call commit.
 *
 * null where the method has nothing to go by.
 */
export function dealChances(world: ForecastWorld, method: DealMethod, given: StageChances): DealChances | null {
  const { won, lost, wonCycle: cycle } = world.known;
  const winRate = won + lost === 0 ? null : won / (won + lost);
  switch (method) {
    case "stage given":
      return ({ stage, now }) => now?.probability ?? given(stage) ?? winRate;
    case "stage learned": {
      const learned = learnedChances(world);
      return ({ stage }) => learned(stage);
    }
    case "cycle":
      return cycle === null ? null : ({ age }) => Math.min(1, age / cycle);
    case "cycle with losses":
      return cycle === null || winRate === null
        ? null
        : ({ age }) => (age <= cycle ? (winRate * age) / cycle : winRate * 2 ** -((age - cycle) / cycle));
    case "intuitive": {
      const isCalled = [...world.open, ...world.undated].some(
        ({ now }) => now !== null && forecastCategory(now.category) !== null,
      );
      return isCalled ? ({ now }) => (forecastCategory(now?.category ?? "") === "commit" ? 1 : 0) : null;
    }
  }
}

/**
 * Stage probabilities from the deals decided by the day: of those that entered the stage, the share that was won, drawn
 * towards the win rate of all ((wins + α) ÷ (n + α + β)). A stage without any, or unknown, has the win rate itself.
 */
export function learnedChances({ known, tracks, origin: { day } }: ForecastWorld): StageChances {
  const decided = known.won + known.lost;
  if (decided === 0) return () => null;
  const pooled = known.won / decided;
  const won = new Float64Array(tracks.stages.length + 1);
  const entered = new Float64Array(tracks.stages.length + 1);
  const lastSeen = new Int32Array(tracks.stages.length + 1).fill(-1);
  tracks.tracks.forEach((track, index) => {
    if (track.decided === null || track.decided > day) return;
    for (const entry of track.entries) {
      const stage = entry.stage + 1;
      if (entry.day >= track.decided || lastSeen[stage] === index) continue;
      lastSeen[stage] = index;
      entered[stage] = (entered[stage] ?? 0) + 1;
      if (track.won) won[stage] = (won[stage] ?? 0) + 1;
    }
  });
  return (stage) =>
    stage === 0 ? pooled : ((won[stage] ?? 0) + PRIOR_DEALS * pooled) / ((entered[stage] ?? 0) + PRIOR_DEALS);
}

/**
 * Adds up by the month a deal is expected to close in. Where nobody knows, that is a mean won cycle after its creation;
 * what is overdue is expected in the running month.
 */
export function dealForecasts(world: ForecastWorld, method: DealMethod, given: StageChances): MonthForecasts {
  const open = openFor(world, method);
  const chanceOf = dealChances(world, method, given);
  if (chanceOf === null || tellsNoAmount(world, open)) return null;
  const sums = Array.from({ length: HORIZONS }, () => 0);
  for (const deal of open) {
    const chance = chanceOf(deal);
    if (chance === null) return null;
    const ahead = monthDue(world, deal);
    if (ahead < HORIZONS) sums[ahead] = (sums[ahead] ?? 0) + (amountOf(world, deal) ?? 0) * chance;
  }
  return sums;
}

/** Deals without a created date have no age to go by. */
export function openFor({ open, undated }: ForecastWorld, method: DealMethod): readonly OpenDeal[] {
  const goesByAge = method === "cycle" || method === "cycle with losses";
  return goesByAge || undated.length === 0 ? open : [...open, ...undated];
}

function tellsNoAmount({ known }: ForecastWorld, open: readonly OpenDeal[]): boolean {
  return open.length > 0 && known.wonAmount === null && open.every(({ amount }) => amount === null);
}

/** Months ahead of the running one in which the deal is expected. */
export function monthDue({ known, line, origin }: ForecastWorld, deal: OpenDeal): number {
  const due = deal.dueDay ?? (known.wonCycle === null ? null : origin.day - deal.age + Math.round(known.wonCycle));
  return due === null ? 0 : Math.max(0, line.indexOf(due) - origin.month);
}
