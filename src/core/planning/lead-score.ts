/** Lead score: points for what a lead did and is, less a share for each idle week. */
import { foldWord } from "../deals/fold.ts";
import { exactProductSum } from "../metrics/exact-product-sum.ts";
import { cleanTo15Digits } from "../money.ts";
import type { Numbers } from "../numbers.ts";
import { fail, ok, type Result, type Share } from "../result.ts";
import { wordMemory } from "../word-memory.ts";

/** What one event or attribute is worth; negative points are allowed ("inaccurate details", −5). */
export interface PointsRow {
  readonly event: string;
  readonly points: number;
}

/**
 * Lead score: Σ count × points, times (1 − decay) for every idle week.
 *
 * An event that the points table does not list is UNKNOWN_EVENT, never worth 0 in silence; one that it lists twice is
 * DUPLICATE_WORD. `counts` runs beside `events`, null for an event that did not happen; `idleWeeks` may be broken (1.5
 * weeks). NO_DATA without an event, NEGATIVE for idle weeks below 0.
 *
 * @example leadScore(["pricing page", "click"], [1, 2], table, 0, 0) // 10 + 2 × 3 = 16
 */
export function leadScore(
  events: readonly string[],
  counts: Numbers,
  points: readonly PointsRow[],
  idleWeeks: number,
  decay: Share,
): Result<number> {
  if (events.length === 0) return fail({ code: "NO_DATA", missing: "events" });
  if (idleWeeks < 0) return fail({ code: "NEGATIVE", argument: "idle_weeks", row: 0, value: idleWeeks });
  const worth = pointsByEvent(points);
  if (!worth.ok) return worth;
  // Folding a spelling costs more than looking it up, and a log of events has few spellings.
  const known = wordMemory<number>();
  const worthOf = new Array<number>(events.length);
  for (let row = 0; row < events.length; row++) {
    const event = events[row] ?? "";
    if (event === "") return fail({ code: "BLANK_CELL", argument: "events", row: row + 1 });
    let each = known.get(event);
    if (each === undefined) {
      each = worth.value.get(foldWord(event));
      if (each === undefined) return fail({ code: "UNKNOWN_EVENT", argument: "events", row: row + 1, event });
      known.set(event, each);
    }
    worthOf[row] = each;
  }
  return ok(cleanTo15Digits(exactProductSum(worthOf, counts) * (1 - decay) ** idleWeeks));
}

function pointsByEvent(points: readonly PointsRow[]): Result<ReadonlyMap<string, number>> {
  const worth = new Map<string, number>();
  for (const [index, row] of points.entries()) {
    const event = foldWord(row.event);
    if (worth.has(event)) {
      return fail({ code: "DUPLICATE_WORD", argument: "points_table", row: index + 1, value: row.event });
    }
    worth.set(event, row.points);
  }
  return ok(worth);
}
