/** What sales earn under a plan. */
import type { MinorUnits } from "../money.ts";
import { fail, ok, type Result } from "../result.ts";
import { type CreditOptions, checkedSales, creditSlices, type ExactTier, earned, exactTiers } from "./credit.ts";
import { add, toWholeUnits, ZERO } from "./exact-decimal.ts";
import type { CommissionPlan } from "./plan.ts";
import { shortLines } from "./short-lines.ts";

export interface Commission {
  /** Major units, one line a sale. */
  readonly lines: readonly number[];
  /** Major units; the lines add up to it exactly. */
  readonly total: number;
}

/**
 * Commission: what each sale earns when its credit runs through the plan's tiers, in the order of the sales.
 *
 * A flat plan pays its rate. Marginal: each slice of credit earns the rate of the tier it lies in. Whole-amount: the
 * tier that all the credit reaches, credit before included, sets the rate for every one of these sales; what earlier
 * sales gain or lose by it is a true-up, not a commission on these. Multiplier: as marginal, at base rate × multiplier.
 * Credit before the first sale moves the tiers but earns nothing. A negative sale (a refund) takes back what its
 * credit had earned, and below zero credit goes on at the first tier's rate, or at none below a threshold.
 *
 * Rates and amounts are the decimals that the sheet shows (15 significant digits), multiplied without rounding; each
 * line is then rounded once to the minor unit, half away from zero, and the total is the sum of the lines.
 *
 * NO_DATA without sales, NOT_POSITIVE for a quota that is not above 0 under a tiered plan, TOO_LARGE (`row` counts
 * sales from 1) for a sale whose cents no longer fit.
 *
 * @example a deal of 20,000 after 145,000, tiers 4 % and from 150,000 on 6 %: { lines: [1100], total: 1100 }
 */
export function commission(sales: readonly number[], plan: CommissionPlan, options: CreditOptions): Result<Commission> {
  const counted = checkedSales(sales, options.creditedBefore);
  if (!counted.ok) return counted;
  const tiers = exactTiers(plan, options.quota);
  if (!tiers.ok) return tiers;
  const method = plan.kind === "tiered" && plan.method === "whole" ? "whole" : "marginal";
  const units = shortLines(sales, tiers.value, method, options) ?? longLines(sales, tiers.value, method, options);
  let total = 0;
  for (let sale = 0; sale < units.length; sale++) {
    total += units[sale] ?? 0;
    if (!Number.isSafeInteger(units[sale]) || !Number.isSafeInteger(total)) {
      return fail({ code: "TOO_LARGE", argument: "sales", row: sale + 1, value: sales[sale] ?? 0 });
    }
  }
  // A whole number over a power of ten is the double nearest to the decimal, as `fromMinorUnits` gives it, without its
  // detour over text, which would take longer than all the rest.
  const unit = 10 ** options.minorDigits;
  return ok({ lines: units.map((line) => line / unit), total: total / unit });
}

/** Lines by decimals of any length. */
function longLines(
  sales: readonly number[],
  tiers: readonly ExactTier[],
  method: "marginal" | "whole",
  options: CreditOptions,
): MinorUnits[] {
  return creditSlices(sales, tiers, method, options.creditedBefore).map((slices) =>
    toWholeUnits(slices.map(earned).reduce(add, ZERO), options.minorDigits),
  );
}
