/** How often decided deals are won. */
import type { Outcome } from "../deals/deal.ts";
import { cleanTo15Digits } from "../money.ts";
import { fail, ok, type Result, type Share } from "../result.ts";
import { exactSum } from "./exact-sum.ts";

/** What the won deals are divided by: the decided ones, or every deal, open ones included. */
export type WinRateBasis = "closed" | "all";

export const WIN_RATE_BASES: readonly WinRateBasis[] = ["closed", "all"];

/**
 * Win rate: won deals over decided deals, by count; with amounts, won amount over decided amount.
 *
 * Open deals are left out of both sides, so that a young pipeline does not look bad; the basis "all" divides by every
 * deal instead. The two ways of counting differ by ten points in real data, which is why the basis has a name. With
 * amounts, a blank amount weighs nothing.
 *
 * NO_DATA when there is nothing to divide by: no deals, none decided, or decided deals that add up to no money.
 * LENGTHS_DIFFER when outcomes and amounts do not belong together.
 *
 * @example winRate(["won", "lost", "open"], null, "closed") // 0.5
 * @example winRate(["won", "lost", "open"], [300, 100, 50], "closed") // 0.75
 */
export function winRate(
  outcomes: readonly Outcome[],
  amounts: readonly (number | null)[] | null,
  basis: WinRateBasis,
): Result<Share> {
  if (amounts && amounts.length !== outcomes.length) {
    return fail({
      code: "LENGTHS_DIFFER",
      first: "stages",
      firstLength: outcomes.length,
      second: "amounts",
      secondLength: amounts.length,
    });
  }
  if (outcomes.length === 0) return fail({ code: "NO_DATA", missing: "deals" });
  const counts = (outcome: Outcome) => basis === "all" || outcome !== "open";
  if (!outcomes.some(counts)) return fail({ code: "NO_DATA", missing: "decided deals" });

  const weight = (included: (outcome: Outcome) => boolean) =>
    amounts
      ? exactSum(amounts.filter((_, deal) => included(outcomes[deal] ?? "open")))
      : outcomes.reduce((count, outcome) => (included(outcome) ? count + 1 : count), 0);
  const all = weight(counts);
  if (all === 0) return fail({ code: "NO_DATA", missing: "amounts" });
  return ok(cleanTo15Digits(weight((outcome) => outcome === "won") / all));
}
