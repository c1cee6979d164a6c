/** Lead score: points for what a lead did and is, less a share for each idle week. */
import { foldWord } from "../deals/fold.ts";
import { fail, ok, type Result, type Share } from "../result.ts";

/** What one event or attribute is worth; negative points are allowed ("inaccurate details", −5). */
export interface PointsRow {
  readonly event: string;
  readonly points: number;
}

/**
 * Lead score: Σ count × points, times (1 − decay) for every idle week.
 *
 * An event that the points table does not list is UNKNOWN_EVENT, never worth 0 in silence. `counts` runs beside
 * `events`; `idleWeeks` may be broken (1.5 weeks).
 *
 * @example leadScore(["pricing page", "click"], [1, 2], table, 0, 0) // 10 + 2 × 3 = 16
 */
export function leadScore(
  events: readonly string[],
  counts: readonly number[],
  points: readonly PointsRow[],
  idleWeeks: number,
  decay: Share,
): Result<number> {
  const worth = new Map(points.map((row) => [foldWord(row.event), row.points]));
  let score = 0;
  for (const [index, event] of events.entries()) {
    const each = worth.get(foldWord(event));
    if (each === undefined) return fail({ code: "UNKNOWN_EVENT", argument: "events", row: index + 1, event });
    score += each * (counts[index] ?? 0);
  }
  return ok(score * (1 - decay) ** idleWeeks);
}
