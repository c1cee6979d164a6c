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

/** Σ amount × stage probability of the open deals, each in the month in which it is expected to close. */
export function stageForecasts(world: ForecastWorld, chances: StageChances): MonthForecasts {
  return byMonthDue(world, ({ stage }) => chances(stage));
}

/** The same with the probabilities that somebody gave; where nobody did, and on past days, the win rate. */
export function givenStageForecasts(world: ForecastWorld, given: StageChances): MonthForecasts {
  const { won, lost } = world.known;
  const pooled = won + lost === 0 ? null : won / (won + lost);
  return byMonthDue(world, ({ stage, now }) => now?.probability ?? given(stage) ?? pooled);
}

/** Intuitive: what the reps call commit, in the month in which it is expected; null where no open deal has a category. */
export function commitForecasts(world: ForecastWorld): MonthForecasts {
  const categories = world.open.map(({ now }) => (now === null ? null : forecastCategory(now.category)));
  if (categories.every((category) => category === null)) return null;
  return byMonthDue(world, ({ now }) => (forecastCategory(now?.category ?? "") === "commit" ? 1 : 0));
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

/** As taught: the probability is the age ÷ the mean cycle of won deals, at most 1. It knows no losses. */
export function cycleForecasts(world: ForecastWorld): MonthForecasts {
  const cycle = world.known.wonCycle;
  return cycle === null ? null : byMonthDue(world, ({ age }) => Math.min(1, age / cycle));
}

/** With losses: × the win rate, and for a deal older than the cycle halved with every further cycle. */
export function lossAdjustedCycleForecasts(world: ForecastWorld): MonthForecasts {
  const { won, lost, wonCycle: cycle } = world.known;
  if (cycle === null) return null;
  const winRate = won / (won + lost);
  return byMonthDue(world, ({ age }) =>
    age <= cycle ? (winRate * age) / cycle : winRate * 2 ** -((age - cycle) / cycle),
  );
}

/**
 * Adds up by the month a deal is expected to close in. Where nobody knows, that is a mean won cycle after its creation;
 * what is overdue is expected in the running month.
 */
function byMonthDue(world: ForecastWorld, chanceOf: (deal: OpenDeal) => Share | null): MonthForecasts {
  if (world.open.length > 0 && world.known.wonAmount === null && world.open.every(({ amount }) => amount === null)) {
    return null;
  }
  const sums = Array.from({ length: HORIZONS }, () => 0);
  for (const deal of world.open) {
    const chance = chanceOf(deal);
    if (chance === null) return null;
    const ahead = monthDue(world, deal);
    if (ahead < HORIZONS) sums[ahead] = (sums[ahead] ?? 0) + (amountOf(world, deal) ?? 0) * chance;
  }
  return sums;
}

function monthDue({ known, line, origin }: ForecastWorld, deal: OpenDeal): number {
  const due = deal.dueDay ?? (known.wonCycle === null ? null : origin.day - deal.age + Math.round(known.wonCycle));
  return due === null ? 0 : Math.max(0, line.indexOf(due) - origin.month);
}
