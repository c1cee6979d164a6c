/** What the won deals brought in. */
import { codesOf, type Outcomes, WON } from "../deals/outcomes.ts";
import { fail, ok, type Result } from "../result.ts";
import { exactSumOf } from "./exact-sum.ts";

/**
 * Won amount: the sum of the amounts of won deals.
 *
 * NO_DATA when there are no deals, no won ones, or no amounts among them.
 *
 * @example wonAmount([100, 200, 400], ["won", "lost", "won"]) // 500
 */
export function wonAmount(amounts: readonly (number | null)[], outcomes: Outcomes): Result<number> {
  if (outcomes.length === 0) return fail({ code: "NO_DATA", missing: "deals" });
  const codes = codesOf(outcomes);
  if (!codes.includes(WON)) return fail({ code: "NO_DATA", missing: "won deals" });
  const hasAmount = codes.some((code, deal) => code === WON && (amounts[deal] ?? null) !== null);
  return hasAmount ? ok(exactSumOf(amounts, codes, WON)) : fail({ code: "NO_DATA", missing: "amounts" });
}
