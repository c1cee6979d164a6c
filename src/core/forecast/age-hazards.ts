/** Competing risks: how likely a deal of some age is to be won, or lost, on its next days. */

export interface AgeHazards {
  /** Won on one of the days from `from` to `to` after the day on which it was still open at this age. */
  wonBetween(age: number, from: number, to: number): number;
  /** Deals decided that these hazards are learned from. */
  readonly decided: number;
}

/** A stretch of days on which one deal was open and watched, as ages; the decision falls on the last. */
export interface Watch {
  readonly from: number;
  readonly to: number;
  readonly end: "won" | "lost" | "still open";
}

/** Ages of one bin share a hazard; a bin is closed when it holds this many decisions. */
const DECISIONS_A_BIN = 20;
/** Deals older than this many days share the last bins. */
const OLDEST = 3_650;

/**
 * The hazards of winning and of losing by age, from deals that were watched for a time.
 *
 * A deal that is still open counts for the days it was watched (right-censored), and one whose youth the records do not
 * cover only from the age at which they begin (left-truncated). The hazard of an age bin is its decisions ÷ the days that
 * deals spent in it; winning and losing compete for the same deals.
 */
export function ageHazards(watches: Iterable<Watch>): AgeHazards {
  const entered = new Float64Array(OLDEST + 2);
  const won = new Float64Array(OLDEST + 1);
  const lost = new Float64Array(OLDEST + 1);
  let oldest = 0;
  for (const { from, to, end } of watches) {
    const last = Math.min(to, OLDEST);
    const first = Math.min(Math.max(from, 0), OLDEST);
    if (last < first) continue;
    entered[first] = (entered[first] ?? 0) + 1;
    entered[last + 1] = (entered[last + 1] ?? 0) - 1;
    if (end === "won") won[last] = (won[last] ?? 0) + 1;
    else if (end === "lost") lost[last] = (lost[last] ?? 0) + 1;
    if (last > oldest) oldest = last;
  }
  return fromCounts(entered, won, lost, oldest);
}

function fromCounts(entered: Float64Array, won: Float64Array, lost: Float64Array, oldest: number): AgeHazards {
  // Ahead of the oldest deal the last bin's hazards go on.
  const days = oldest + 1;
  const survival = new Float64Array(days + 1);
  const wonBy = new Float64Array(days + 1);
  survival[0] = 1;
  let decided = 0;
  let atRisk = 0;
  let lastWon = 0;
  let lastLost = 0;
  let age = 0;
  while (age < days) {
    let end = age;
    let [exposure, wins, losses] = [0, 0, 0];
    while (end < days && wins + losses < DECISIONS_A_BIN) {
      atRisk += entered[end] ?? 0;
      exposure += atRisk;
      wins += won[end] ?? 0;
      losses += lost[end] ?? 0;
      end++;
    }
    lastWon = exposure > 0 ? wins / exposure : 0;
    lastLost = exposure > 0 ? losses / exposure : 0;
    decided += wins + losses;
    for (; age < end; age++) {
      const open = survival[age] ?? 0;
      const [gone, wonShare] = oneDay(lastWon, lastLost);
      survival[age + 1] = open * (1 - gone);
      wonBy[age + 1] = (wonBy[age] ?? 0) + open * gone * wonShare;
    }
  }
  const [gone, wonShare] = oneDay(lastWon, lastLost);
  /** Share of all deals that were won at an age below this one, and that are open at it. */
  const at = (limit: number): readonly [number, number] => {
    if (limit <= days) return [wonBy[limit] ?? 0, survival[limit] ?? 0];
    const left = survival[days] ?? 0;
    const stays = (1 - gone) ** (limit - days);
    return [(wonBy[days] ?? 0) + left * (1 - stays) * wonShare, left * stays];
  };
  return {
    decided,
    wonBetween: (ageNow, from, to) => {
      const start = Math.max(0, ageNow) + 1;
      const [, open] = at(start);
      if (!(open > 1e-12) || to < from) return 0;
      return Math.max(0, (at(start + to)[0] - at(start + from - 1)[0]) / open);
    },
  };
}

/** The share that a day decides, and the part of it that is won. */
function oneDay(won: number, lost: number): readonly [number, number] {
  const both = won + lost;
  return both <= 0 ? [0, 0] : [1 - Math.exp(-both), won / both];
}
