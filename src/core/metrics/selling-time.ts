/** Selling time: how much of the working hours goes into selling. */
import { foldWord } from "../deals/fold.ts";
import type { Groups } from "../groups.ts";
import { cleanTo15Digits } from "../money.ts";
import type { Numbers } from "../numbers.ts";
import { fail, ok, type Result, type Share } from "../result.ts";
import { centsByGroup, exactSum, exactSumOf } from "./exact-sum.ts";

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
  const isSelling = activities.labels.map((label) => words.has(foldWord(String(label))));
  const spent = inCents(hours, activities, isSelling) ?? inHours(hours, activities, isSelling);
  return spent.ok ? ok(cleanTo15Digits(spent.value.sold / spent.value.all)) : spent;
}

interface Spent {
  readonly all: number;
  readonly sold: number;
}

/** In one walk, for hours as they are usually logged. null: some have more than two decimal places, or are below 0, or all are 0. */
function inCents(hours: Numbers, { labels, of }: Groups, isSelling: readonly boolean[]): Result<Spent> | null {
  const cents = centsByGroup(hours, of, labels.length);
  if (cents === null) return null;
  const { sums, all } = cents;
  let sold = 0;
  isSelling.forEach((sells, group) => {
    if (sells) sold += sums[group + 1] ?? 0;
  });
  return all > 0 ? ok({ all, sold }) : null;
}

function inHours(hours: Numbers, { of }: Groups, isSelling: readonly boolean[]): Result<Spent> {
  const { entries, negative } = count(hours);
  if (negative !== null) {
    return fail({ code: "NEGATIVE", argument: "hours", row: negative + 1, value: hours[negative] ?? 0 });
  }
  if (entries === 0) return fail({ code: "NO_DATA", missing: "hours" });
  const all = exactSum(hours);
  if (all === 0) return fail({ code: "NOT_POSITIVE", argument: "hours", value: all });
  return ok({
    all,
    sold: exactSumOf(
      hours,
      Array.from(of, (group) => isSelling[group] === true),
      true,
    ),
  });
}

/** `negative` is the place of the first hours below 0. */
function count(hours: Numbers): { readonly entries: number; readonly negative: number | null } {
  let entries = 0;
  for (let row = 0; row < hours.length; row += 1) {
    const amount = hours[row];
    if (typeof amount !== "number") continue;
    if (amount < 0) return { entries, negative: row };
    entries += 1;
  }
  return { entries, negative: null };
}
