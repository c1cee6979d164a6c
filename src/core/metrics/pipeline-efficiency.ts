/** Pipeline efficiency: how much of the money in play was won. */
import { codesOf, type Outcomes, WON } from "../deals/outcomes.ts";
import { cleanTo15Digits } from "../money.ts";
import type { Numbers } from "../numbers.ts";
import { fail, ok, type Result, type Share } from "../result.ts";
import { exactSum, exactSumOf } from "./exact-sum.ts";

/**
 * Pipeline efficiency (Dealsheet's definition: the field has no standard): won amount ÷ amount that was in play.
 *
 * In play are won, lost and open deals alike. A deal without an amount weighs nothing. NO_DATA without deals, or when
 * none has an amount.
 *
 * @example pipelineEfficiency([100, 100, 200], ["won", "lost", "open"]) // 0.25
 */
export function pipelineEfficiency(amounts: Numbers, outcomes: Outcomes): Result<Share> {
  if (outcomes.length === 0) return fail({ code: "NO_DATA", missing: "deals" });
  const inPlay = exactSum(amounts);
  if (inPlay === 0) return fail({ code: "NO_DATA", missing: "amounts" });
  return ok(cleanTo15Digits(exactSumOf(amounts, codesOf(outcomes), WON) / inPlay));
}
