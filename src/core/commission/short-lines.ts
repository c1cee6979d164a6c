/** Commission lines in whole numbers that a double holds exactly: the same law as with decimals, many times as fast. */
import { decimalPlaces } from "../metrics/decimal-places.ts";
import type { MinorUnits } from "../money.ts";
import type { CreditOptions, ExactTier } from "./credit.ts";
import { asSafeUnits } from "./exact-decimal.ts";

/** Decimal places that are tried; ordinary money and rates have fewer. */
const MOST_PLACES = 8;

/** Credit in units of 10^-creditPlaces, rates in units of 10^-ratePlaces: all whole, and their products exact. */
export interface ShortNumbers {
  readonly sales: readonly number[];
  readonly before: number;
  readonly starts: readonly number[];
  readonly rates: readonly number[];
  readonly creditPlaces: number;
  readonly ratePlaces: number;
}

/**
 * One line a sale in minor units, or null where a number has so many digits that a product might not be exact.
 */
export function shortLines(
  sales: readonly number[],
  tiers: readonly ExactTier[],
  method: "marginal" | "whole",
  options: CreditOptions,
): MinorUnits[] | null {
  const short = shortNumbers(sales, tiers, options.creditedBefore);
  if (!short) return null;
  const toUnits = rounding(short.creditPlaces + short.ratePlaces - options.minorDigits);
  const lines = method === "whole" ? wholeLines(short) : marginalLines(short);
  for (let sale = 0; sale < lines.length; sale++) lines[sale] = toUnits(lines[sale] ?? 0);
  return lines;
}

function wholeLines({ sales, before, starts, rates }: ShortNumbers): number[] {
  const reached = sales.reduce((credit, sale) => credit + sale, before);
  let rate = starts[0] === 0 ? (rates[0] ?? 0) : 0;
  starts.forEach((start, tier) => {
    if (start <= reached) rate = rates[tier] ?? 0;
  });
  return sales.map((sale) => sale * rate);
}

/** What all credit up to each sale earns, less what the credit before it earned: sums of whole numbers are exact. */
function marginalLines({ sales, before, starts, rates }: ShortNumbers): number[] {
  let credit = before;
  let earnedBefore = earnedUpTo(credit, starts, rates);
  return sales.map((sale) => {
    credit += sale;
    const earned = earnedUpTo(credit, starts, rates);
    const line = earned - earnedBefore;
    earnedBefore = earned;
    return line;
  });
}

function earnedUpTo(credit: number, starts: readonly number[], rates: readonly number[]): number {
  if (credit < 0) return starts[0] === 0 ? credit * (rates[0] ?? 0) : 0;
  let earned = 0;
  for (let tier = 0; tier < starts.length; tier++) {
    const start = starts[tier] ?? 0;
    if (start >= credit) break;
    earned += (Math.min(credit, starts[tier + 1] ?? credit) - start) * (rates[tier] ?? 0);
  }
  return earned;
}

/** The numbers in whole units; null where one has so many digits that a product might not be exact. */
export function shortNumbers(
  sales: readonly number[],
  tiers: readonly ExactTier[],
  creditedBefore: number,
): ShortNumbers | null {
  const startPlaces = Math.max(...tiers.map((tier) => tier.start.scale));
  const ratePlaces = Math.max(...tiers.map((tier) => tier.rate.scale));
  if (startPlaces > MOST_PLACES || ratePlaces > MOST_PLACES) return null;
  const salePlaces = decimalPlaces(sales, MOST_PLACES);
  const beforePlaces = decimalPlaces([creditedBefore], MOST_PLACES);
  if (salePlaces === null || beforePlaces === null) return null;
  const creditPlaces = Math.max(startPlaces, salePlaces, beforePlaces);

  const unit = 10 ** creditPlaces;
  const rates = tiers.map((tier) => asSafeUnits(tier.rate, ratePlaces));
  const starts = tiers.map((tier) => asSafeUnits(tier.start, creditPlaces));
  if (!areKnown(rates) || !areKnown(starts)) return null;
  const before = Math.round(creditedBefore * unit);
  const units = sales.map((sale) => Math.round(sale * unit));
  const mostCredit = units.reduce((most, sale) => most + Math.abs(sale), Math.abs(before));
  if (!Number.isSafeInteger(mostCredit) || mostCredit * Math.max(1, ...rates) > Number.MAX_SAFE_INTEGER) return null;
  return { sales: units, before, starts, rates, creditPlaces, ratePlaces };
}

function areKnown(units: readonly (number | null)[]): units is readonly number[] {
  return !units.includes(null);
}

/** Drops that many decimal places, a half rounded away from zero. */
export function rounding(places: number): (pay: number) => MinorUnits {
  // Adding 0 makes the −0 of a refund at rate 0 a plain 0.
  if (places <= 0) return (pay) => pay * 10 ** -places + 0;
  const divisor = 10 ** places;
  return (pay) => {
    const size = Math.abs(pay);
    // The quotient of two whole numbers may be rounded up to the next one; then the rest is below 0, and no half.
    const quotient = Math.floor(size / divisor);
    const units = quotient + ((size - quotient * divisor) * 2 >= divisor ? 1 : 0);
    return pay < 0 && units !== 0 ? -units : units;
  };
}
