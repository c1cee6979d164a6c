/** What a typical won deal is worth. */
import type { Outcome } from "../deals/deal.ts";
import { cleanTo15Digits } from "../money.ts";
import { fail, ok, type Result } from "../result.ts";
import { exactSum } from "./exact-sum.ts";

/**
 * Average deal size: the mean amount of won deals.
 *
 * Open deals are hopes and lost deals were often priced to win, so neither says what a deal brings in. A won deal
 * without an amount is left out of both sides, so that a gap in the data does not lower the mean.
 *
 * NO_DATA when there are no deals, no won ones, or no amounts among them.
 *
 * @example averageDealSize([100, 300, 900, null], ["won", "won", "lost", "won"]) // 200
 */
export function averageDealSize(amounts: readonly (number | null)[], outcomes: readonly Outcome[]): Result<number> {
  if (outcomes.length === 0) return fail({ code: "NO_DATA", missing: "deals" });
  if (!outcomes.includes("won")) return fail({ code: "NO_DATA", missing: "won deals" });
  const won = amounts.filter((amount, deal) => outcomes[deal] === "won" && amount !== null);
  if (won.length === 0) return fail({ code: "NO_DATA", missing: "amounts" });
  return ok(cleanTo15Digits(exactSum(won) / won.length));
}
