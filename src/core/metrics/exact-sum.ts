/** Sums of money that do not depend on the order of the rows and show no binary dust. */

import { cleanTo15Digits } from "../money.ts";
import type { Numbers } from "../numbers.ts";
import { decimalPlaces } from "./decimal-places.ts";

/** Money has four decimal places at most; rates of exchange and formulas make more. */
const MOST_PLACES = 6;

/** Up to here a double tells cents apart within the 15 digits that a sheet shows. */
const LARGEST_SURE = 1e15;

/**
 * The sum of the values as a person would add them on paper, to 15 significant digits; blanks (null) add nothing.
 *
 * Values of few decimal places are counted in whole units of the last place, so cents are added as cents. Longer ones
 * are added as the doubles that they are, exactly until the last step. Either way the sum does not depend on the order,
 * so sorting a deals tab changes no total.
 *
 * @example exactSum([0.1, 0.2, null]) // 0.3, not 0.30000000000000004
 */
export function exactSum(values: Numbers): number {
  const cents = sumOfCents(values);
  return cents === null ? sumOfAny(values) : cents / 100;
}

/**
 * The sum of the values whose key is the given one (won amounts, say), without a list of their own.
 *
 * @example exactSumOf([300, 100, null], ["won", "lost", "won"], "won") // 300
 */
export function exactSumOf<K>(values: Numbers, keys: ArrayLike<K>, key: K): number {
  return sumOfKey(values, keys, key).sum;
}

/** The rows of one key: how many there are, how many of them have a number, and what these add up to. */
export interface KeyedSum {
  readonly rows: number;
  readonly filled: number;
  readonly sum: number;
}

/**
 * The same sum beside what a mean and a "no data" need to know, in one walk over the rows.
 *
 * @example sumOfKey([300, 100, null], ["won", "lost", "won"], "won") // 2 rows, 1 filled, sum 300
 */
export function sumOfKey<K>(values: Numbers, keys: ArrayLike<K>, key: K): KeyedSum {
  const cents = centsOfKey(values, keys, key);
  return cents === null ? anyOfKey(values, keys, key) : { ...cents, sum: cents.sum / 100 };
}

/** In cents; null as `sumOfCents`. */
function centsOfKey<K>(values: Numbers, keys: ArrayLike<K>, key: K): KeyedSum | null {
  let rows = 0;
  let filled = 0;
  let sum = 0;
  let size = 0;
  for (let row = 0; row < keys.length; row++) {
    if (keys[row] !== key) continue;
    rows++;
    const value = values[row];
    if (typeof value !== "number") continue;
    filled++;
    const cents = nearestCents(value);
    size += Math.abs(cents);
    if (cents / 100 !== value || size > LARGEST_SURE) return null;
    sum += cents;
  }
  return { rows, filled, sum };
}

function anyOfKey<K>(values: Numbers, keys: ArrayLike<K>, key: K): KeyedSum {
  let rows = 0;
  const numbers: number[] = [];
  for (let row = 0; row < keys.length; row++) {
    if (keys[row] !== key) continue;
    rows++;
    const value = values[row];
    if (typeof value === "number") numbers.push(value);
  }
  return { rows, filled: numbers.length, sum: sumOfAny(numbers) };
}

export interface GroupCents {
  /** By group, that of no group (-1) first. */
  readonly sums: Float64Array;
  readonly all: number;
}

/**
 * The sums of all groups in one walk, in cents; null as `sumOfCents`, and where a value is below 0. No other way is tried
 * then: a sum of the groups' sums would be rounded twice.
 *
 * @example centsByGroup([3, 5, 0.25], [0, 1, -1], 2) // sums 25, 300 and 500, all 825
 */
export function centsByGroup(values: Numbers, groups: ArrayLike<number>, count: number): GroupCents | null {
  const sums = new Float64Array(count + 1);
  let all = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    if (typeof value !== "number") continue;
    const cents = nearestCents(value);
    all += cents;
    if (cents / 100 !== value || cents < 0 || all > LARGEST_SURE) return null;
    const place = (groups[row] ?? -1) + 1;
    sums[place] = (sums[place] ?? 0) + cents;
  }
  return { sums, all };
}

/**
 * The usual case in one walk: at most two places. null where a value has more, or the cents outgrow a double.
 *
 * Nothing is worked out behind the loop: an engine compiles a loop over many rows while it runs, before what follows it
 * has run once, and would throw that code away at its end.
 */
function sumOfCents(values: Numbers): number | null {
  let sum = 0;
  let size = 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index];
    if (typeof value !== "number") continue;
    const cents = nearestCents(value);
    size += Math.abs(cents);
    if (cents / 100 !== value || size > LARGEST_SURE) return null;
    sum += cents;
  }
  return sum;
}

/**
 * The nearest whole number of cents. A value of at most two decimal places is the double nearest to these ÷ 100; any
 * other, such as 0.1 + 0.2, is not, and whoever adds cents has to look: a NaN in its place would cost each sum its pace.
 */
export function nearestCents(value: number): number {
  return Math.floor(value * 100 + 0.5);
}

function sumOfAny(values: Numbers): number {
  const places = decimalPlaces(values, MOST_PLACES);
  return (places === null ? null : sumInUnits(values, 10 ** places)) ?? sumOfDoubles(values);
}

/** null where the units together could outgrow the whole numbers that a double holds. */
function sumInUnits(values: Numbers, unit: number): number | null {
  let sum = 0;
  let size = 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? null;
    if (value === null) continue;
    const units = Math.round(value * unit);
    sum += units;
    size += Math.abs(units);
  }
  return Number.isSafeInteger(size) ? sum / unit : null;
}

function sumOfDoubles(values: Numbers): number {
  const parts = partsByFolding(values) ?? partsOneByOne(values);
  return cleanTo15Digits(roundedSum(parts));
}

/** Binary digits of a double. */
const DIGITS = 53;

/**
 * The sum as a few parts, by folding three times, which keeps some ninety binary digits below the largest value. Every value is cut at the same binary places, so that the pieces of one place add
 * up without an error, in any order (Rump, Ogita and Oishi, "Accurate Floating-Point Summation", 2008).
 *
 * null where something is left after the last fold, or the numbers are too large or too small to be cut.
 */
function partsByFolding(values: Numbers): number[] | null {
  const largest = largestSize(values);
  if (largest === 0) return [];
  if (!(largest < 1e280 && largest > 1e-200)) return null;
  const room = Math.ceil(Math.log2(values.length + 2)) + 1;
  const first = 2 ** (Math.ceil(Math.log2(largest)) + room);
  const step = 2 ** (room - DIGITS);
  const second = first * step;
  const folded = folds(values, first, second, second * step);
  if (folded === null) return null;
  const parts: number[] = [];
  for (const part of folded) addPart(parts, part);
  return parts;
}

function largestSize(values: Numbers): number {
  let largest = 0;
  for (let index = 0; index < values.length; index += 1) {
    const size = Math.abs(values[index] ?? 0);
    if (size > largest) largest = size;
  }
  return largest;
}

/** The three sums, smallest first; null where something is left. */
function folds(values: Numbers, first: number, second: number, third: number): readonly number[] | null {
  let high = 0;
  let middle = 0;
  let low = 0;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? 0;
    const top = first + value - first;
    const below = value - top;
    const centre = second + below - second;
    const rest = below - centre;
    const bottom = third + rest - third;
    if (bottom !== rest) return null;
    high += top;
    middle += centre;
    low += bottom;
  }
  return [low, middle, high];
}

/** Keeps the sum as parts that do not overlap (Shewchuk, "Adaptive Precision Floating-Point Arithmetic", 1997). */
function partsOneByOne(values: Numbers): number[] {
  const parts: number[] = [];
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? null;
    if (value !== null) addPart(parts, value);
  }
  return parts;
}

/** Adds one value to parts sorted by size, keeping every rounding error as a smaller part. */
function addPart(parts: number[], value: number): void {
  let rest = value;
  let kept = 0;
  for (const part of parts) {
    const sum = rest + part;
    const error = Math.abs(rest) < Math.abs(part) ? rest - (sum - part) : part - (sum - rest);
    if (error !== 0) parts[kept++] = error;
    rest = sum;
  }
  parts[kept] = rest;
  parts.length = kept + 1;
}

/**
 * The double nearest to the sum of the parts.
 *
 * From the largest part down, the first error ends it: all further parts together are smaller than it. They still
 * decide when that error is exactly half a bit, which rounds to even as if nothing came after it.
 */
function roundedSum(parts: readonly number[]): number {
  let at = parts.length - 1;
  let sum = parts[at] ?? 0;
  let error = 0;
  while (at > 0 && error === 0) {
    const part = parts[--at] ?? 0;
    const next = sum + part;
    error = part - (next - sum);
    sum = next;
  }
  const after = at > 0 ? (parts[at - 1] ?? 0) : 0;
  if (Math.sign(error) !== Math.sign(after) || error === 0) return sum;
  const nudged = sum + error * 2;
  return nudged - sum === error * 2 ? nudged : sum;
}
