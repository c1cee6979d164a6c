/** What the open deals are worth, each counted by its chance. */
import { codesOf, LOST, OPEN, type Outcomes, WON } from "../deals/outcomes.ts";
import { firstBlank, type Numbers } from "../numbers.ts";
import { fail, ok, type Result } from "../result.ts";
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
  amounts: Numbers,
  probabilities: Numbers,
  outcomes: Outcomes | null,
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

  const allCount = outcomes === null && firstBlank(amounts) < 0 && firstBlank(probabilities) < 0;
  if (allCount) return ok(exactProductSum(amounts, probabilities));
  const codes = outcomes && codesOf(outcomes);
  // A deal that is not in it weighs 0.
  const weights = new Float64Array(amounts.length);
  let deals = 0;
  let priced = 0;
  for (let deal = 0; deal < amounts.length; deal += 1) {
    const code = codes === null ? OPEN : codes[deal];
    if (code === LOST || (code === WON && basis === "open")) continue;
    deals += 1;
    if ((amounts[deal] ?? null) === null) continue;
    const probability = code === WON ? 1 : (probabilities[deal] ?? null);
    if (probability === null) return fail({ code: "BLANK_CELL", argument: "stages_or_probabilities", row: deal + 1 });
    weights[deal] = probability;
    priced += 1;
  }
  if (deals === 0) return fail({ code: "NO_DATA", missing: "open deals" });
  return priced === 0 ? fail({ code: "NO_DATA", missing: "amounts" }) : ok(exactProductSum(amounts, weights));
}

/** What each deal is expected to bring in, one a deal; NaN for a deal that is not in it or has no amount. */
export interface ExpectedAmounts {
  readonly amounts: Float64Array;
  /** Amount × probability. */
  readonly weighted: Float64Array;
  /** 1 for a deal that is in it, with an amount or without. */
  readonly isIn: Uint8Array;
}

/** The parts of the sum above, deal by deal. BLANK_CELL as above. */
export function expectedAmounts(
  amounts: Numbers,
  probabilities: Numbers,
  outcomes: Outcomes | null,
  basis: WeightedBasis,
): Result<ExpectedAmounts> {
  const codes = outcomes && codesOf(outcomes);
  const counted = new Float64Array(amounts.length);
  const weighted = new Float64Array(amounts.length);
  const isIn = new Uint8Array(amounts.length);
  for (let deal = 0; deal < amounts.length; deal += 1) {
    counted[deal] = Number.NaN;
    weighted[deal] = Number.NaN;
    const code = codes === null ? OPEN : codes[deal];
    if (code === LOST || (code === WON && basis === "open")) continue;
    isIn[deal] = 1;
    const amount = amounts[deal] ?? null;
    if (amount === null) continue;
    const probability = code === WON ? 1 : (probabilities[deal] ?? null);
    if (probability === null) return fail({ code: "BLANK_CELL", argument: "stages_or_probabilities", row: deal + 1 });
    counted[deal] = amount;
    weighted[deal] = amount * probability;
  }
  return ok({ amounts: counted, weighted, isIn });
}
