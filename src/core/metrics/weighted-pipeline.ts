/** What the open deals are worth, each counted by its chance. */
import type { Outcome } from "../deals/deal.ts";
import { fail, ok, type Result, type Share } from "../result.ts";
import { exactSum } from "./exact-sum.ts";

/**
 * Weighted pipeline: the sum of amount × probability over open deals.
 *
 * Won deals are income and lost deals are gone, so neither is in it, whatever their probability says. Without outcomes
 * (null) every row is taken as open: a bare probability of 100 % does not prove that a deal is won. A deal without an
 * amount adds nothing; when no open deal has an amount there is no figure at all.
 *
 * NO_DATA when there are no deals, no open ones, or no amounts among them. BLANK_CELL names the first open deal that
 * has an amount but no probability: guessing one would be a silent wrong number. LENGTHS_DIFFER when the columns do
 * not belong together.
 *
 * @example weightedPipeline([100, 200, 400], [0.5, 0.25, 1], ["open", "open", "won"]) // 100
 */
export function weightedPipeline(
  amounts: readonly (number | null)[],
  probabilities: readonly (Share | null)[],
  outcomes: readonly Outcome[] | null,
): Result<number> {
  const others = outcomes && outcomes.length !== amounts.length ? outcomes : probabilities;
  if (others.length !== amounts.length) {
    return fail({
      code: "LENGTHS_DIFFER",
      first: "amounts",
      firstLength: amounts.length,
      second: "stages_or_probabilities",
      secondLength: others.length,
    });
  }
  if (amounts.length === 0) return fail({ code: "NO_DATA", missing: "deals" });

  let openDeals = 0;
  const expected: number[] = [];
  for (let deal = 0; deal < amounts.length; deal++) {
    if (outcomes && outcomes[deal] !== "open") continue;
    openDeals++;
    const amount = amounts[deal] ?? null;
    if (amount === null) continue;
    const probability = probabilities[deal] ?? null;
    if (probability === null) {
      return fail({ code: "BLANK_CELL", argument: "stages_or_probabilities", row: deal + 1 });
    }
    expected.push(amount * probability);
  }
  if (openDeals === 0) return fail({ code: "NO_DATA", missing: "open deals" });
  if (expected.length === 0) return fail({ code: "NO_DATA", missing: "amounts" });
  return ok(exactSum(expected));
}
