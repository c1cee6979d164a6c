/** The length-of-cycle forecast: the older an open deal is against a typical cycle, the likelier it is to be won. */
import { exactProductSum } from "../metrics/exact-product-sum.ts";
import { cleanTo15Digits } from "../money.ts";
import type { Numbers } from "../numbers.ts";
import { fail, ok, type Result, type Share } from "../result.ts";

/**
 * Length-of-cycle forecast: Σ amount × min(1, age ÷ typical cycle) × win rate.
 *
 * As taught it knows no losses: the win rate is 1 unless one is given. `typicalCycle` in days, days as serial numbers;
 * a deal created after the as-of date counts nothing yet, and one without an amount (null) never. NO_DATA without an
 * amount, BLANK_CELL for a deal with an amount and no date, NOT_POSITIVE for a cycle of 0 days or less.
 *
 * @example cycleForecast([1_000], [46_023], 60, 46_053, 1) // 30 of 60 days → 500
 */
export function cycleForecast(
  amounts: Numbers,
  createdDays: readonly (number | null)[],
  typicalCycle: number,
  asOfDay: number,
  winRate: Share,
): Result<number> {
  if (amounts.length === 0) return fail({ code: "NO_DATA", missing: "open deals" });
  if (typicalCycle <= 0) return fail({ code: "NOT_POSITIVE", argument: "typical_cycle", value: typicalCycle });
  const ages = new Float64Array(amounts.length);
  let known = 0;
  for (let deal = 0; deal < amounts.length; deal++) {
    if ((amounts[deal] ?? null) === null) continue;
    const created = createdDays[deal] ?? null;
    if (created === null) return fail({ code: "BLANK_CELL", argument: "created", row: deal + 1 });
    ages[deal] = Math.min(Math.max(0, asOfDay - created), typicalCycle);
    known++;
  }
  if (known === 0) return fail({ code: "NO_DATA", missing: "amounts" });
  return ok(cleanTo15Digits((exactProductSum(amounts, ages) * winRate) / typicalCycle));
}
