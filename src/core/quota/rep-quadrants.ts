/** The quadrant of each rep of a team, from two columns of won amounts. */
import { MEDIAN, summarize } from "../metrics/statistic.ts";
import type { Numbers } from "../numbers.ts";
import { fail, ok, type Result, type Share } from "../result.ts";
import { type Quadrant, repQuadrant } from "./quadrant.ts";

/**
 * Rep quadrants: level and change of every rep's won amount, the team judged together.
 *
 * The level is high at or over the rep's quota where there is one (above 0), else at or over the median of the whole
 * team's current amounts; who has won nothing is never high. A rep without a previous amount (null) is new.
 *
 * NO_DATA without a rep. BLANK_CELL for a rep without a current amount: nothing won is a 0 that somebody has to say.
 * NEGATIVE for a band below 0.
 *
 * @example repQuadrants([100, 100], [120, 60], null, 0.05) // "Rising star", "Deteriorating laggard"
 */
export function repQuadrants(
  previous: Numbers,
  current: Numbers,
  quotas: Numbers | null,
  band: Share,
): Result<Quadrant[]> {
  if (band < 0) return fail({ code: "NEGATIVE", argument: "band", row: 0, value: band });
  const won: number[] = [];
  for (let rep = 0; rep < current.length; rep++) {
    const amount = current[rep] ?? null;
    if (amount === null) return fail({ code: "BLANK_CELL", argument: "current", row: rep + 1 });
    won.push(amount);
  }
  const median = summarize(won, MEDIAN, "reps");
  if (!median.ok) return median;
  return ok(
    won.map((amount, rep) => {
      const quota = quotas?.[rep] ?? 0;
      const isHigh = amount > 0 && amount >= (quota > 0 ? quota : median.value);
      return repQuadrant(previous[rep] ?? null, amount, isHigh ? "high" : "low", band);
    }),
  );
}
