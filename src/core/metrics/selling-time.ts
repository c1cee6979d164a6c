/** Selling time: how much of the working hours goes into selling. */
import { foldWord } from "../deals/fold.ts";
import { fail, ok, type Result, type Share } from "../result.ts";

/**
 * Selling time: hours of selling activities ÷ all hours.
 *
 * Which activities sell is the caller's list; the words are compared without case, accents, spaces and punctuation. NO_DATA without
 * hours, NOT_POSITIVE when all hours together are 0, NEGATIVE for hours below 0.
 *
 * @example sellingTime([3, 5], ["Call", "Admin"], ["call"]) // 0.375
 */
export function sellingTime(
  hours: readonly number[],
  activities: readonly string[],
  selling: readonly string[],
): Result<Share> {
  if (hours.length === 0) return fail({ code: "NO_DATA", missing: "hours" });
  const sells = new Set(selling.map(foldWord));
  let all = 0;
  let sold = 0;
  for (const [index, amount] of hours.entries()) {
    if (amount < 0) return fail({ code: "NEGATIVE", argument: "hours", row: index + 1, value: amount });
    all += amount;
    if (sells.has(foldWord(activities[index] ?? ""))) sold += amount;
  }
  return all === 0 ? fail({ code: "NOT_POSITIVE", argument: "hours", value: all }) : ok(sold / all);
}
