/** Selling time: how much of the working hours goes into selling. */
import { foldWord } from "../deals/fold.ts";
import { type Groups, NO_GROUP } from "../groups.ts";
import { cleanTo15Digits } from "../money.ts";
import type { Numbers } from "../numbers.ts";
import { fail, ok, type Result, type Share } from "../result.ts";
import { exactSum, exactSumOf } from "./exact-sum.ts";

/**
 * Selling time: hours of selling activities ÷ all hours.
 *
 * Which activities sell is the caller's list; the words are compared without case, accents, spaces and punctuation. Hours
 * of no activity are in all hours only. NO_DATA without hours, NOT_POSITIVE when all hours together are 0, NEGATIVE for
 * hours below 0.
 *
 * @example sellingTime([3, 5], { labels: ["Call", "Admin"], of: [0, 1] }, ["call"]) // 0.375
 */
export function sellingTime(hours: Numbers, activities: Groups, selling: readonly string[]): Result<Share> {
  const words = new Set(selling.map(foldWord));
  const isSelling = Uint8Array.from(activities.labels, (label) => (words.has(foldWord(String(label))) ? 1 : 0));
  const sells = new Uint8Array(hours.length);
  const { entries, negative } = markSelling(sells, hours, activities, isSelling);
  if (negative !== null) {
    return fail({ code: "NEGATIVE", argument: "hours", row: negative + 1, value: hours[negative] ?? 0 });
  }
  if (entries === 0) return fail({ code: "NO_DATA", missing: "hours" });
  const all = exactSum(hours);
  if (all === 0) return fail({ code: "NOT_POSITIVE", argument: "hours", value: all });
  return ok(cleanTo15Digits(exactSumOf(hours, sells, 1) / all));
}

/** Marks the rows of selling activities with 1; `negative` is the place of the first hours below 0. */
function markSelling(
  sells: Uint8Array,
  hours: Numbers,
  { of }: Groups,
  isSelling: Uint8Array,
): { readonly entries: number; readonly negative: number | null } {
  let entries = 0;
  for (let row = 0; row < hours.length; row += 1) {
    const amount = hours[row];
    if (typeof amount !== "number") continue;
    if (amount < 0) return { entries, negative: row };
    sells[row] = isSelling[of[row] ?? NO_GROUP] ?? 0;
    entries += 1;
  }
  return { entries, negative: null };
}
