/** What the open deals are worth, each counted by its chance. */
import type { Outcome } from "../deals/deal.ts";
import { fail, ok, type Result, type Share } from "../result.ts";
import { exactProductSum } from "./exact-product-sum.ts";

/** Which deals are in it: the open ones, or won ones as well, each of those at its whole amount. */
export type WeightedBasis = "open" | "won";

export const WEIGHTED_BASES: readonly WeightedBasis[] = ["open", "won"];

/**
 * Weighted pipeline: the sum of amount × probability over open deals.
 *
 * Won deals are income and lost deals are gone, so neither is in it, whatever their probability says. Without outcomes
 * (null) every row is taken as open: a bare probability of 100 % does not prove that a deal is won. The basis "won" adds
 * the amounts of won deals. A deal without an amount adds nothing; when none has an amount there is no figure at all.
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
  basis: WeightedBasis = "open",
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

  const allCount = outcomes === null && !amounts.includes(null) && !probabilities.includes(null);
  if (allCount) return ok(exactProductSum(amounts, probabilities));
  // A deal that is not in it weighs 0, so that the columns stay nothing but numbers, which is several times as fast.
  const weights = new Array<number>(amounts.length);
  let deals = 0;
  let priced = 0;
  for (let deal = 0; deal < amounts.length; deal += 1) {
    const outcome = outcomes === null ? "open" : outcomes[deal];
    weights[deal] = 0;
    if (outcome === "lost" || (outcome === "won" && basis === "open")) continue;
    deals += 1;
    if ((amounts[deal] ?? null) === null) continue;
    const probability = outcome === "won" ? 1 : (probabilities[deal] ?? null);
    if (probability === null) return fail({ code: "BLANK_CELL", argument: "stages_or_probabilities", row: deal + 1 });
    weights[deal] = probability;
    priced += 1;
  }
  if (deals === 0) return fail({ code: "NO_DATA", missing: "open deals" });
  return priced === 0 ? fail({ code: "NO_DATA", missing: "amounts" }) : ok(exactProductSum(amounts, weights));
}

export interface ExpectedAmounts {
  /** How many deals are in it. */
  readonly deals: number;
  /** Amount × probability, one a row; null for a deal that is not in it or has no amount. */
  readonly values: readonly (number | null)[];
}

/** What each deal is expected to bring in. BLANK_CELL as above. */
export function expectedAmounts(
  amounts: readonly (number | null)[],
  probabilities: readonly (Share | null)[],
  outcomes: readonly Outcome[] | null,
  basis: WeightedBasis,
): Result<ExpectedAmounts> {
  const values: (number | null)[] = [];
  let deals = 0;
  for (let deal = 0; deal < amounts.length; deal += 1) {
    const outcome = outcomes === null ? "open" : outcomes[deal];
    const amount = amounts[deal] ?? null;
    if (outcome === "lost" || (outcome === "won" && basis === "open")) {
      values.push(null);
      continue;
    }
    deals += 1;
    const probability = outcome === "won" ? 1 : (probabilities[deal] ?? null);
    if (amount !== null && probability === null) {
      return fail({ code: "BLANK_CELL", argument: "stages_or_probabilities", row: deal + 1 });
    }
    values.push(amount === null || probability === null ? null : amount * probability);
  }
  return ok({ deals, values });
}
