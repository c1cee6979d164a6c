/** What the won deals brought in. */
import type { Outcome } from "../deals/deal.ts";
import { fail, ok, type Result } from "../result.ts";
import { exactSum } from "./exact-sum.ts";

/**
 * Won amount: the sum of the amounts of won deals.
 *
 * NO_DATA when there are no deals, no won ones, or no amounts among them.
 *
 * @example wonAmount([100, 200, 400], ["won", "lost", "won"]) // 500
 */
export function wonAmount(amounts: readonly (number | null)[], outcomes: readonly Outcome[]): Result<number> {
  if (outcomes.length === 0) return fail({ code: "NO_DATA", missing: "deals" });
  if (!outcomes.includes("won")) return fail({ code: "NO_DATA", missing: "won deals" });
  const won = amounts.filter((_, deal) => outcomes[deal] === "won");
  if (won.every((amount) => amount === null)) return fail({ code: "NO_DATA", missing: "amounts" });
  return ok(exactSum(won));
}
