/** Quota split: a target handed down by weight, in round figures that add up. */
import { firstNegative } from "../first-negative.ts";
import { cleanTo15Digits, splitByLargestRemainder } from "../money.ts";
import { fail, ok, type Result } from "../result.ts";

/**
 * Quota split: target × weight ÷ Σ weights, rounded to a multiple of `rounding`, adding up to the target.
 *
 * The multiples are shared out by largest remainder. What is left of a target that is no multiple itself goes to the
 * largest weight (the first of equals). Equal shares when all weights are 0. NO_DATA without weights, NEGATIVE for a
 * weight below 0, NOT_POSITIVE for a rounding of 0 or less.
 *
 * @example quotaSplit(1_000_000, [3, 2, 2], 10_000) // 430,000, 290,000, 280,000
 */
export function quotaSplit(target: number, weights: readonly number[], rounding: number): Result<number[]> {
  if (weights.length === 0) return fail({ code: "NO_DATA", missing: "weights" });
  const negative = firstNegative(weights);
  if (negative >= 0)
    return fail({ code: "NEGATIVE", argument: "weights", row: negative + 1, value: weights[negative] ?? 0 });
  if (!(rounding > 0)) return fail({ code: "NOT_POSITIVE", argument: "rounding", value: rounding });
  const multiples = Math.trunc(cleanTo15Digits(target / rounding));
  if (!Number.isSafeInteger(multiples)) return fail({ code: "TOO_LARGE", argument: "target", row: 0, value: target });
  // Whole steps give whole parts; only broken ones leave binary dust.
  const inMoney = (part: number) => (Number.isInteger(rounding) ? part * rounding : cleanTo15Digits(part * rounding));
  const parts = splitByLargestRemainder(multiples, weights).map(inMoney);
  const left = cleanTo15Digits(target - multiples * rounding);
  const largest = weights.indexOf(weights.reduce((most, weight) => Math.max(most, weight), 0));
  return ok(left === 0 ? parts : parts.map((part, index) => (index === largest ? cleanTo15Digits(part + left) : part)));
}
