/** The working of a commission: which part of each sale lay in which tier, and what it earned there. */
import { fromMinorUnits, type MinorUnits } from "../money.ts";
import { fail, ok, type Result, type Share } from "../result.ts";
import { type CreditOptions, checkedSales, creditSlices, type ExactTier, earned, exactTiers } from "./credit.ts";
import { add, type Decimal, numberOf, subtract, toWholeUnits, ZERO } from "./exact-decimal.ts";
import type { CommissionPlan } from "./plan.ts";
import { shortSlices } from "./short-slices.ts";

export interface TierSlice {
  /** Counted from 1 as the tiers stand in the plan (a multiplier plan's base rate first); 0: below the threshold. */
  readonly tier: number;
  /** Credit of the period before and after this slice; `to` is below `from` for a refund. */
  readonly from: number;
  readonly to: number;
  readonly credit: number;
  readonly rate: Share;
  readonly commission: number;
}

/**
 * Tier slices: each sale cut where its credit passes from one tier into the next.
 *
 * One list a sale, in the order of the sales. The slices' credits add up to the sale, and their commissions to the
 * sale's commission line: each is rounded to the minor unit and the last slice takes the remainder.
 *
 * Fails as `commission` does.
 *
 * @example a deal of 20,000 after 145,000, tiers 4 % and from 150,000 on 6 %:
 *   5,000 at 4 % = 200, then 15,000 at 6 % = 900
 */
export function tierSlices(
  sales: readonly number[],
  plan: CommissionPlan,
  options: CreditOptions,
): Result<readonly (readonly TierSlice[])[]> {
  const counted = checkedSales(sales, options.creditedBefore);
  if (!counted.ok) return counted;
  const tiers = exactTiers(plan, options.quota);
  if (!tiers.ok) return tiers;
  const method = plan.kind === "tiered" && plan.method === "whole" ? "whole" : "marginal";
  const short = shortSlices(sales, tiers.value, method, options);
  return short ? ok(short) : longSlices(sales, tiers.value, method, options);
}

/** Slices by decimals of any length. */
function longSlices(
  sales: readonly number[],
  tiers: readonly ExactTier[],
  method: "marginal" | "whole",
  options: CreditOptions,
): Result<TierSlice[][]> {
  const digits = options.minorDigits;
  const lines: TierSlice[][] = [];
  for (const slices of creditSlices(sales, tiers, method, options.creditedBefore)) {
    const line = toWholeUnits(slices.map(earned).reduce(add, ZERO), digits);
    if (!Number.isSafeInteger(line)) {
      const row = lines.length + 1;
      return fail({ code: "TOO_LARGE", argument: "sales", row, value: sales[row - 1] ?? 0 });
    }
    const parts = roundedParts(slices.map(earned), line, digits);
    lines.push(
      slices.map((slice, index) => ({
        tier: slice.tier,
        from: numberOf(slice.from),
        to: numberOf(slice.to),
        credit: numberOf(subtract(slice.to, slice.from)),
        rate: numberOf(slice.rate),
        commission: fromMinorUnits(parts[index] ?? 0, digits),
      })),
    );
  }
  return ok(lines);
}

/** Each part rounded, and the last one whatever is left of the line. */
function roundedParts(parts: readonly Decimal[], line: MinorUnits, digits: number): MinorUnits[] {
  const units = parts.slice(0, -1).map((part) => toWholeUnits(part, digits));
  return [...units, units.reduce((left, part) => left - part, line)];
}
