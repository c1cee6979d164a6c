/**
 * Money as whole minor units (cents), with one rounding, named, and splits that add up.
 *
 * Binary fractions are not decimal ones: 8.165 × 100 is 816.4999999999999, where a cell shows 816.5. Every number is
 * therefore cleaned to 15 significant digits, which is what a sheet shows, before it is rounded.
 */
import { fail, ok, type Result, type Share } from "./result.ts";

/** A whole number of minor units: 123450 for $1,234.50. */
export type MinorUnits = number;

/** The number that a sheet shows: 15 significant digits, so 816.4999999999999 is 816.5. */
export function cleanTo15Digits(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(15)) : value;
}

/** The nearest whole number; a half goes away from zero, as finance rounds (2.5 → 3, −2.5 → −3). */
export function roundHalfAwayFromZero(value: number): number {
  // Whole already; beyond 15 digits cleaning would cost it its last one.
  if (Number.isInteger(value)) return value;
  const clean = cleanTo15Digits(Math.abs(value));
  const floor = Math.floor(clean);
  const rounded = clean - floor >= 0.5 ? floor + 1 : floor;
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/**
 * An amount in whole minor units, rounded half away from zero.
 *
 * TOO_LARGE (argument "amount", row 1; callers that read a range put in their own) beyond the safe integers, where
 * cents would get lost, and for what is no finite number.
 *
 * @example toMinorUnits(8.165, 2) // 817
 */
export function toMinorUnits(amount: number, digits: number): Result<MinorUnits> {
  const units = Number.isFinite(amount) ? roundHalfAwayFromZero(timesPowerOfTen(amount, digits)) : Number.NaN;
  if (!Number.isSafeInteger(units)) return fail({ code: "TOO_LARGE", argument: "amount", row: 1, value: amount });
  return ok(units);
}

/** The amount in major units: the double nearest to the decimal number, so 817 gives 8.17. */
export function fromMinorUnits(units: MinorUnits, digits: number): number {
  return timesPowerOfTen(units, -digits);
}

/**
 * The share of an amount, rounded half away from zero to the minor unit.
 *
 * The product is exact: the rate is taken as the decimal number of at most 15 digits that a sheet shows, so 0.075 is
 * 75 ÷ 1000 and no binary neighbour of it.
 *
 * @example shareOf(817, 0.5) // 409
 */
export function shareOf(units: MinorUnits, rate: Share): MinorUnits {
  const decimal = decimalOf(rate);
  const negative = units < 0 !== decimal.negative;
  const digits = multiply(String(Math.abs(units)), decimal.digits);
  const rounded =
    decimal.exponent >= 0 ? Number(digits + "0".repeat(decimal.exponent)) : cut(digits, -decimal.exponent);
  return negative && rounded !== 0 ? -rounded : rounded;
}

/**
 * A total split by weights so that the parts add up to it: everybody's share rounded down, then one unit each to those
 * who lost most by it (the largest remainders); of equals, the earlier.
 *
 * Weights are not negative; when all are zero (or there is only one part to give to) the parts are equal shares.
 *
 * @example splitByLargestRemainder(100, [1, 1, 1]) // [34, 33, 33]
 */
export function splitByLargestRemainder(total: MinorUnits, weights: readonly number[]): MinorUnits[] {
  if (weights.length === 0) return [];
  let sum = 0;
  for (let at = 0; at < weights.length; at++) sum += weights[at] ?? 0;
  const size = Math.abs(total);
  const parts: number[] = [];
  const candidates: number[] = [];
  let left = size;
  for (let at = 0; at < weights.length; at++) {
    const share = sum > 0 ? (weights[at] ?? 0) / sum : 1 / weights.length;
    const exact = size * share;
    // Binary dust is no remainder: 8.165 × 100 is 816.5, and a whole number is not one short of itself.
    let part = Math.floor(exact);
    let remainder = Math.round((exact - part) * REMAINDER_STEPS);
    if (remainder === REMAINDER_STEPS) [part, remainder] = [part + 1, 0];
    parts.push(part);
    left -= part;
    // One number to sort by: the largest remainder first, then the earlier part.
    if (share > 0) candidates.push((REMAINDER_STEPS - remainder) * weights.length + at);
  }
  if (left !== 0) giveOut(parts, left, Float64Array.from(candidates).sort());
  return total < 0 ? parts.map((part) => (part === 0 ? 0 : -part)) : parts;
}

/** Remainders are told apart by billionths of a unit: enough for a person, and coarser than binary dust. */
const REMAINDER_STEPS = 1e9;

/** Gives the units that are left to the candidates in order; beyond 15 digits some may have to come back, from the last. */
function giveOut(parts: number[], units: number, candidates: Float64Array): void {
  const count = candidates.length;
  const step = units > 0 ? 1 : -1;
  for (let turn = 0; turn < Math.abs(units); turn += 1) {
    const place = turn % count;
    const at = (candidates[units > 0 ? place : count - 1 - place] ?? 0) % parts.length;
    parts[at] = (parts[at] ?? 0) + step;
  }
}

/** Currencies of ISO 4217 whose minor unit is not a hundredth. */
const NO_MINOR_UNIT = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split(" ");
const THOUSANDTHS = "BHD IQD JOD KWD LYD OMR TND".split(" ");

/** Decimal places of a currency's minor unit by ISO 4217; 2 for one that is not listed. */
export function minorDigitsOf(currencyCode: string): number {
  const code = currencyCode.trim().toUpperCase();
  return NO_MINOR_UNIT.includes(code) ? 0 : THOUSANDTHS.includes(code) ? 3 : 2;
}

/** Moves the decimal point in the number's own decimal digits, which multiplying by 100 does not. */
function timesPowerOfTen(value: number, power: number): number {
  const clean = Number.isInteger(value) ? value : cleanTo15Digits(value);
  const [mantissa = "0", exponent = "0"] = clean.toExponential().split("e");
  return Number(`${mantissa}e${Number(exponent) + power}`);
}

interface Decimal {
  readonly negative: boolean;
  /** The whole number whose `exponent`th power of ten the value is. */
  readonly digits: string;
  readonly exponent: number;
}

function decimalOf(value: number): Decimal {
  const [mantissa = "0", exponent = "0"] = Math.abs(cleanTo15Digits(value)).toExponential().split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  return { negative: value < 0, digits: whole + fraction, exponent: Number(exponent) - fraction.length };
}

const LIMB_DIGITS = 7;
const LIMB = 10 ** LIMB_DIGITS;

/** The product of two whole numbers written in decimal digits; schoolbook, seven digits at a time. */
function multiply(one: string, other: string): string {
  const a = limbs(one);
  const b = limbs(other);
  const product = new Array<number>(a.length + b.length).fill(0);
  a.forEach((x, i) => {
    let carry = 0;
    b.forEach((y, j) => {
      const sum = (product[i + j] ?? 0) + x * y + carry;
      product[i + j] = sum % LIMB;
      carry = Math.floor(sum / LIMB);
    });
    product[i + b.length] = (product[i + b.length] ?? 0) + carry;
  });
  return product
    .reverse()
    .map((limb) => String(limb).padStart(LIMB_DIGITS, "0"))
    .join("");
}

function limbs(digits: string): number[] {
  const parts: number[] = [];
  for (let end = digits.length; end > 0; end -= LIMB_DIGITS) {
    parts.push(Number(digits.slice(Math.max(0, end - LIMB_DIGITS), end)));
  }
  return parts;
}

/** Drops the last `count` digits of a whole number, rounding half up. */
function cut(digits: string, count: number): number {
  const padded = digits.padStart(count + 1, "0");
  const kept = Number(padded.slice(0, padded.length - count));
  return padded.charAt(padded.length - count) >= "5" ? kept + 1 : kept;
}
