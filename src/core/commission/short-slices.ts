/** Tier slices in whole numbers that a double holds exactly: the same law as with decimals, many times as fast. */
import type { CreditOptions, ExactTier } from "./credit.ts";
import { rounding, shortNumbers } from "./short-lines.ts";
import type { TierSlice } from "./tier-slices.ts";

/**
 * The slices of each sale, or null where a number has so many digits that a product might not be exact.
 */
export function shortSlices(
  sales: readonly number[],
  tiers: readonly ExactTier[],
  method: "marginal" | "whole",
  options: CreditOptions,
): TierSlice[][] | null {
  const short = shortNumbers(sales, tiers, options.creditedBefore);
  if (!short) return null;
  const { starts, rates } = short;
  const creditUnit = 10 ** short.creditPlaces;
  const rateUnit = 10 ** short.ratePlaces;
  const moneyUnit = 10 ** options.minorDigits;
  const toMinorUnits = rounding(short.creditPlaces + short.ratePlaces - options.minorDigits);
  const wholeTier =
    method === "whole"
      ? tierAt(
          short.sales.reduce((sum, sale) => sum + sale, short.before),
          starts,
        )
      : null;

  let credit = short.before;
  return short.sales.map((sale) => {
    const [from, to] = [credit, credit + sale];
    credit = to;
    const [low, high] = from <= to ? [from, to] : [to, from];
    const slices: TierSlice[] = [];
    let earned = 0;
    let bottom = low;
    for (let tier = wholeTier ?? tierAt(low, starts); ; tier++) {
      const end = wholeTier === null ? (starts[tier] ?? high) : high;
      const top = Math.min(end, high);
      const rate = rates[tier - 1] ?? 0;
      const size = from <= to ? top - bottom : bottom - top;
      earned += size * rate;
      slices.push({
        tier,
        from: (from <= to ? bottom : top) / creditUnit,
        to: (from <= to ? top : bottom) / creditUnit,
        credit: size / creditUnit,
        rate: rate / rateUnit,
        commission: toMinorUnits(size * rate),
      });
      if (top === high) break;
      bottom = top;
    }
    if (from > to) slices.reverse();
    return withRemainder(slices, toMinorUnits(earned), moneyUnit);
  });
}

/** The tier, counted from 1, that credit has reached; 0 below a threshold. A tier that starts at 0 holds refunds too. */
function tierAt(credit: number, starts: readonly number[]): number {
  let tier = starts[0] === 0 ? 1 : 0;
  while (tier < starts.length && (starts[tier] ?? 0) <= credit) tier++;
  return tier;
}

/** Commissions in money: each slice as it was rounded, and the last whatever is left of the sale's line. */
function withRemainder(slices: TierSlice[], line: number, moneyUnit: number): TierSlice[] {
  let left = line;
  return slices.map((slice, index) => {
    const units = index === slices.length - 1 ? left : slice.commission;
    left -= units;
    return { ...slice, commission: units / moneyUnit };
  });
}
