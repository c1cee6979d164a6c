/** Fractions of money, rounded or divided once and exactly: what a product of doubles cannot promise to the last cent. */
import { decimalPlaces } from "../metrics/decimal-places.ts";
import type { MinorUnits } from "../money.ts";
import { add, compare, type Decimal, decimalOf, multiply, numberOf, subtract } from "./exact-decimal.ts";

/** From here on a double no longer holds every whole number within 15 digits. */
const TOO_LARGE_FROM = 1e15;

/**
 * The product of the factors over the product of the divisors as a whole number, half away from zero.
 *
 * Factors and divisors are the decimals that a sheet shows; divisors are above 0. NaN where the quotient has more than
 * 15 digits.
 *
 * @example nearestWhole([8_000_000, 4_500], [6_000]) // 6,000,000
 */
export function nearestWhole(factors: readonly number[], divisors: readonly number[]): number {
  return shortNearest(factors, divisors) ?? longNearest(factors, divisors);
}

/** Decimal places that are tried; ordinary money and rates have fewer. */
const MOST_PLACES = 8;

/** In whole numbers that a double holds exactly, many times as fast; null where a product has too many digits for it. */
function shortNearest(factors: readonly number[], divisors: readonly number[]): number | null {
  let over = 1;
  let under = 1;
  for (const factor of factors) {
    const places = Number.isSafeInteger(factor) ? 0 : decimalPlaces([factor], MOST_PLACES);
    if (places === null) return null;
    over *= places === 0 ? factor : Math.round(factor * 10 ** places);
    if (places > 0) under *= 10 ** places;
  }
  for (const divisor of divisors) {
    const places = Number.isSafeInteger(divisor) ? 0 : decimalPlaces([divisor], MOST_PLACES);
    if (places === null) return null;
    under *= places === 0 ? divisor : Math.round(divisor * 10 ** places);
    if (places > 0) over *= 10 ** places;
  }
  const size = Math.abs(over);
  if (!(size * 2 <= Number.MAX_SAFE_INTEGER && under * 2 <= Number.MAX_SAFE_INTEGER) || under <= 0) return null;
  // The quotient of two whole numbers may be rounded up to the next one; then the rest is below 0, and no half.
  const quotient = Math.floor(size / under);
  const whole = (size - quotient * under) * 2 >= under ? quotient + 1 : quotient;
  return over < 0 && whole !== 0 ? -whole : whole;
}

function longNearest(factors: readonly number[], divisors: readonly number[]): number {
  const over = product(factors);
  const under = product(divisors);
  if (over.sign === 0) return 0;
  const size: Decimal = { ...over, sign: 1 };
  const { quotient, rest } = divided(size, under);
  const whole = compare(doubled(rest), under) >= 0 ? quotient + 1 : quotient;
  return over.sign < 0 && whole !== 0 ? -whole : whole;
}

/**
 * A total in whole units divided by weights, in parts that add up to it: everybody's part rounded down, then one unit
 * each to those who lost most by it; of equals, the earlier.
 *
 * The same law as `splitByLargestRemainder`, with remainders that are compared exactly whatever their size. Weights are 0
 * or above and not all 0.
 *
 * @example dividedByWeights(100, [1, 1, 1]) // [34, 33, 33]
 */
export function dividedByWeights(total: MinorUnits, weights: readonly number[]): MinorUnits[] {
  const first = weights[0];
  if (weights.length === 1 && first !== undefined) return [total];
  const exact = weights.map(decimalOf);
  const sum = exact.reduce(add);
  const size = decimalOf(Math.abs(total));
  const parts = exact.map((weight) => divided(multiply(size, weight), sum));
  let left = parts.reduce((rest, part) => rest - part.quotient, Math.abs(total));
  const order = parts.map((_, index) => index).sort((a, b) => byRemainder(parts[a], parts[b]) || a - b);
  const units = parts.map((part) => part.quotient);
  for (const index of order) {
    if (left <= 0) break;
    units[index] = (units[index] ?? 0) + 1;
    left -= 1;
  }
  return total < 0 ? units.map((part) => (part === 0 ? 0 : -part)) : units;
}

interface Quotient {
  readonly quotient: number;
  readonly rest: Decimal;
}

function byRemainder(one: Quotient | undefined, other: Quotient | undefined): number {
  return one && other ? compare(other.rest, one.rest) : 0;
}

/** The whole quotient of two decimals that are not below 0, and what is left. */
function divided(over: Decimal, under: Decimal): Quotient {
  let quotient = Math.floor(numberOf(over) / numberOf(under));
  if (!(quotient < TOO_LARGE_FROM)) return { quotient: Number.NaN, rest: under };
  // The double may miss the quotient by one, where it lies beside a whole number.
  let rest = subtract(over, multiply(decimalOf(quotient), under));
  while (rest.sign < 0) {
    quotient -= 1;
    rest = subtract(over, multiply(decimalOf(quotient), under));
  }
  while (compare(rest, under) >= 0) {
    quotient += 1;
    rest = subtract(rest, under);
  }
  return { quotient, rest };
}

function doubled(of: Decimal): Decimal {
  return add(of, of);
}

function product(numbers: readonly number[]): Decimal {
  return numbers.map(decimalOf).reduce(multiply, decimalOf(1));
}
