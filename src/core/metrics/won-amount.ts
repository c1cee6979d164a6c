/** What the won deals brought in. */
import { codesOf, type Outcomes, WON } from "../deals/outcomes.ts";
import type { Numbers } from "../numbers.ts";
import { fail, ok, type Result } from "../result.ts";
import { sumOfKey } from "./exact-sum.ts";

/**
 * Won amount: the sum of the amounts of won deals.
 *
 * NO_DATA when there are no deals, no won ones, or no amounts among them.
 *
 * @example wonAmount([100, 200, 400], ["won", "lost", "won"]) // 500
 */
export function wonAmount(amounts: Numbers, outcomes: Outcomes): Result<number> {
  if (outcomes.length === 0) return fail({ code: "NO_DATA", missing: "deals" });
  const { rows, filled, sum } = sumOfKey(amounts, codesOf(outcomes), WON);
  if (rows === 0) return fail({ code: "NO_DATA", missing: "won deals" });
  return filled === 0 ? fail({ code: "NO_DATA", missing: "amounts" }) : ok(sum);
}
