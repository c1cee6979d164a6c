/** Sums of products that are decimal, as amount × probability. */

import { cleanTo15Digits } from "../money.ts";
import type { Numbers } from "../numbers.ts";
import { decimalPlaces } from "./decimal-places.ts";
import { exactSum } from "./exact-sum.ts";

const MOST_PLACES = 6;

/**
 * The sum of one × other, row by row, as a person would work it out on paper; a blank (null) on either side adds nothing.
 *
 * Where both columns have few decimal places, products are whole numbers of the smallest unit, and nothing is rounded
 * before the end. Longer numbers are multiplied as the doubles that they are.
 *
 * @example exactProductSum([12.34, null], [0.1, 0.5]) // 1.234
 */
export function exactProductSum(one: Numbers, other: Numbers): number {
  return (
    decimalSum(one, other, 100, 100) ??
    decimalSum(one, other, unitOf(one), unitOf(other)) ??
    exactSum(Array.from(one, (value, row) => product(value, other[row] ?? null)))
  );
}

function product(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : one * other;
}

function unitOf(values: Numbers): number {
  const places = decimalPlaces(values, MOST_PLACES);
  return places === null ? Number.NaN : 10 ** places;
}

function decimalSum(one: Numbers, other: Numbers, oneUnit: number, otherUnit: number): number | null {
  const units = inUnits(one, other, oneUnit, otherUnit);
  return units === null ? null : cleanTo15Digits(units / (oneUnit * otherUnit));
}

/** null where a number has more places than the unit, or the units outgrow the whole numbers that a double holds. */
function inUnits(one: Numbers, other: Numbers, oneUnit: number, otherUnit: number): number | null {
  let sum = 0;
  let size = 0;
  for (let row = 0; row < one.length; row++) {
    const a = one[row];
    const b = other[row];
    if (typeof a !== "number" || typeof b !== "number") continue;
    const first = Math.floor(a * oneUnit + 0.5);
    const second = Math.floor(b * otherUnit + 0.5);
    size += Math.abs(first * second);
    if (first / oneUnit !== a || second / otherUnit !== b || size > Number.MAX_SAFE_INTEGER) return null;
    sum += first * second;
  }
  return sum;
}
