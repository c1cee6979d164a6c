/**
 * Decimal arithmetic that never rounds, for the few numbers that are too long for whole cents in a double.
 *
 * A rate of 7.5 % is 75 ÷ 1000 and no binary neighbour of it. BigInt is not vouched for in Apps Script, so digits are
 * kept seven to a limb, where the product of two limbs is still an exact whole number.
 */
import { cleanTo15Digits } from "../money.ts";

/** sign × (limbs as one whole number) ÷ 10^scale. Limbs: least first, each below 10^7, none superfluous. */
export interface Decimal {
  readonly sign: -1 | 0 | 1;
  readonly limbs: readonly number[];
  readonly scale: number;
}

const LIMB_DIGITS = 7;
const LIMB = 10 ** LIMB_DIGITS;

export const ZERO: Decimal = { sign: 0, limbs: [], scale: 0 };

/** The decimal number that a sheet shows for this double: 15 significant digits. */
export function decimalOf(value: number): Decimal {
  const [mantissa = "0", power = "0"] = Math.abs(cleanTo15Digits(value)).toExponential().split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  const exponent = Number(power) - fraction.length;
  const digits = exponent > 0 ? whole + fraction + "0".repeat(exponent) : whole + fraction;
  return decimal(value < 0 ? -1 : 1, limbsOf(digits), Math.max(0, -exponent));
}

/** The double nearest to the decimal; never −0, which a sheet would show with its sign. */
export function numberOf(of: Decimal): number {
  const size = Number(`${digitsOf(of) || "0"}e${-of.scale}`);
  return of.sign < 0 && size > 0 ? -size : size;
}

export function add(one: Decimal, other: Decimal): Decimal {
  const scale = Math.max(one.scale, other.scale);
  const a = widened(one, scale);
  const b = widened(other, scale);
  if (one.sign === 0) return other;
  if (other.sign === 0) return one;
  if (one.sign === other.sign) return decimal(one.sign, sumOf(a, b), scale);
  return compareLimbs(a, b) >= 0
    ? decimal(one.sign, differenceOf(a, b), scale)
    : decimal(other.sign, differenceOf(b, a), scale);
}

export function negate(of: Decimal): Decimal {
  return { sign: of.sign === 0 ? 0 : of.sign > 0 ? -1 : 1, limbs: of.limbs, scale: of.scale };
}

export function subtract(one: Decimal, other: Decimal): Decimal {
  return add(one, negate(other));
}

export function multiply(one: Decimal, other: Decimal): Decimal {
  if (one.sign === 0 || other.sign === 0) return ZERO;
  return decimal(one.sign === other.sign ? 1 : -1, productOf(one.limbs, other.limbs), one.scale + other.scale);
}

/** Below 0, 0 or above 0 as `one` is less than, equal to or more than `other`. */
export function compare(one: Decimal, other: Decimal): number {
  return subtract(one, other).sign;
}

/** The decimal times 10^digits as a whole number, a half rounded away from zero. */
export function toWholeUnits(of: Decimal, digits: number): number {
  if (of.sign === 0) return 0;
  const all = digitsOf(of);
  const dropped = of.scale - digits;
  if (dropped <= 0) return of.sign * Number(all + "0".repeat(-dropped));
  const padded = all.padStart(dropped + 1, "0");
  const kept = Number(padded.slice(0, padded.length - dropped));
  const units = padded.charAt(padded.length - dropped) >= "5" ? kept + 1 : kept;
  return units === 0 ? 0 : of.sign * units;
}

/** The decimal times 10^scale when that is a whole number that a double holds exactly, else null. */
export function asSafeUnits(of: Decimal, scale: number): number | null {
  const units = toWholeUnits(of, scale);
  return Number.isSafeInteger(units) && compare(of, { ...decimalOfWhole(units), scale }) === 0 ? units : null;
}

function decimalOfWhole(units: number): Decimal {
  return decimal(units < 0 ? -1 : 1, limbsOf(String(Math.abs(units))), 0);
}

/** Drops superfluous limbs; a number without limbs is zero. */
function decimal(sign: -1 | 1, limbs: readonly number[], scale: number): Decimal {
  let length = limbs.length;
  while (length > 0 && limbs[length - 1] === 0) length--;
  return length === 0 ? ZERO : { sign, limbs: limbs.slice(0, length), scale };
}

function limbsOf(digits: string): number[] {
  const limbs: number[] = [];
  for (let end = digits.length; end > 0; end -= LIMB_DIGITS) {
    limbs.push(Number(digits.slice(Math.max(0, end - LIMB_DIGITS), end)));
  }
  return limbs;
}

function digitsOf(of: Decimal): string {
  return of.limbs.reduceRight(
    (digits, limb) => digits + (digits === "" ? String(limb) : String(limb).padStart(LIMB_DIGITS, "0")),
    "",
  );
}

/** The limbs at a larger scale, so that two numbers count in the same unit. */
function widened(of: Decimal, scale: number): readonly number[] {
  const zeros = scale - of.scale;
  return zeros === 0 || of.sign === 0 ? of.limbs : limbsOf(digitsOf(of) + "0".repeat(zeros));
}

function sumOf(a: readonly number[], b: readonly number[]): number[] {
  const sum: number[] = [];
  let carry = 0;
  for (let at = 0; at < a.length || at < b.length || carry > 0; at++) {
    const limb = (a[at] ?? 0) + (b[at] ?? 0) + carry;
    carry = limb >= LIMB ? 1 : 0;
    sum.push(limb - carry * LIMB);
  }
  return sum;
}

/** a − b for a ≥ b. */
function differenceOf(a: readonly number[], b: readonly number[]): number[] {
  let borrow = 0;
  return a.map((limb, at) => {
    const rest = limb - (b[at] ?? 0) - borrow;
    borrow = rest < 0 ? 1 : 0;
    return rest + borrow * LIMB;
  });
}

function productOf(a: readonly number[], b: readonly number[]): number[] {
  const product = new Array<number>(a.length + b.length).fill(0);
  a.forEach((x, i) => {
    let carry = 0;
    b.forEach((y, j) => {
      const limb = (product[i + j] ?? 0) + x * y + carry;
      carry = Math.floor(limb / LIMB);
      product[i + j] = limb - carry * LIMB;
    });
    product[i + b.length] = carry;
  });
  return product;
}

function compareLimbs(a: readonly number[], b: readonly number[]): number {
  for (let at = Math.max(a.length, b.length) - 1; at >= 0; at--) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
