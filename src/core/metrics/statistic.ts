/** One figure for many: the mean, the median, or any percentile. */
import { cleanTo15Digits } from "../money.ts";
import type { FullNumbers } from "../numbers.ts";
import { fail, type Missing, ok, type Result } from "../result.ts";
import { exactSum } from "./exact-sum.ts";

/** `share` 0.9 is the 90th percentile; the median is 0.5. */
export type Statistic = { readonly kind: "mean" } | { readonly kind: "percentile"; readonly share: number };

export const MEDIAN: Statistic = { kind: "percentile", share: 0.5 };

/** Reads "mean", "average", "median", "p90", "90 %" and 0.9, which is what a cell makes of 90 %; null for the rest. */
export function parseStatistic(word: string): Statistic | null {
  const folded = word.trim().toLowerCase();
  if (folded === "mean" || folded === "average") return { kind: "mean" };
  if (folded === "median") return MEDIAN;
  const match = /^p ?(\d{1,2}(?:\.\d+)?)$/.exec(folded) ?? /^(\d{1,2}(?:\.\d+)?) ?%$/.exec(folded);
  if (match) return { kind: "percentile", share: Number(match[1]) / 100 };
  return /^0?\.\d+$/.test(folded) ? { kind: "percentile", share: Number(folded) } : null;
}

/**
 * The statistic of the values. A percentile lies between the two values around its place (Sheets' PERCENTILE.INC).
 *
 * NO_DATA without a value, in the words of `missing`.
 *
 * @example summarize([45, 54, 39], MEDIAN, "won deals") // 45
 */
export function summarize(values: FullNumbers, statistic: Statistic, missing: Missing): Result<number> {
  if (values.length === 0) return fail({ code: "NO_DATA", missing });
  switch (statistic.kind) {
    case "mean":
      return ok(cleanTo15Digits(exactSum(values) / values.length));
    case "percentile": {
      const sorted = Float64Array.from(values).sort();
      const place = statistic.share * (sorted.length - 1);
      const below = sorted[Math.floor(place)] ?? 0;
      const above = sorted[Math.ceil(place)] ?? below;
      return ok(cleanTo15Digits(below + (above - below) * (place - Math.floor(place))));
    }
  }
}
