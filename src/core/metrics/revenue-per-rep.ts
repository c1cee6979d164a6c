/** Revenue per rep: what one rep brings in. */
import { codesOf, type Outcomes, WON } from "../deals/outcomes.ts";
import { foldOwner } from "../deals/spellings.ts";
import type { Groups } from "../groups.ts";
import { cleanTo15Digits } from "../money.ts";
import type { Numbers } from "../numbers.ts";
import { fail, ok, type Result } from "../result.ts";
import { sumOfKey } from "./exact-sum.ts";

/**
 * Revenue per rep: won amount ÷ average number of reps.
 *
 * `averageReps` is the mean headcount of the time (half a year is half a rep; ramped reps may count in part). null: the
 * number of owners that the deals name, one spelled in two ways counted once. NO_DATA without deals, won deals or owners; NOT_POSITIVE for no reps.
 *
 * @example revenuePerRep([300, 100], ["won", "won"], { labels: ["Ada", "Bo"], of: [0, 1] }, null) // 200
 */
export function revenuePerRep(
  amounts: Numbers,
  outcomes: Outcomes,
  owners: Groups,
  averageReps: number | null,
): Result<number> {
  if (outcomes.length === 0) return fail({ code: "NO_DATA", missing: "deals" });
  const { rows, filled, sum } = sumOfKey(amounts, codesOf(outcomes), WON);
  if (rows === 0) return fail({ code: "NO_DATA", missing: "won deals" });
  const reps = averageReps ?? new Set(owners.labels.map((owner) => foldOwner(String(owner)))).size;
  if (averageReps === null && reps === 0) return fail({ code: "NO_DATA", missing: "reps" });
  if (reps <= 0) return fail({ code: "NOT_POSITIVE", argument: "average_reps", value: reps });
  if (filled === 0) return fail({ code: "NO_DATA", missing: "amounts" });
  return ok(cleanTo15Digits(sum / reps));
}
