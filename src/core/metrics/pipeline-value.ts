/** What the open deals are worth. */
import type { Outcome } from "../deals/deal.ts";
import { fail, ok, type Result } from "../result.ts";
import { exactSum } from "./exact-sum.ts";

/**
 * Pipeline value: the sum of the amounts of open deals.
 *
 * Won deals are income and lost deals are gone; neither is pipeline. An open deal without an amount adds nothing, but
 * when no open deal has one there is no pipeline value at all: a 0 would say that the pipeline is worth nothing.
 *
 * NO_DATA when there are no deals, no open ones, or no amounts among them.
 *
 * @example pipelineValue([100, 200, 400], ["open", "open", "won"]) // 300
 */
export function pipelineValue(amounts: readonly (number | null)[], outcomes: readonly Outcome[]): Result<number> {
  if (outcomes.length === 0) return fail({ code: "NO_DATA", missing: "deals" });
  if (!outcomes.includes("open")) return fail({ code: "NO_DATA", missing: "open deals" });
  const open = amounts.filter((_, deal) => outcomes[deal] === "open");
  if (open.every((amount) => amount === null)) return fail({ code: "NO_DATA", missing: "amounts" });
  return ok(exactSum(open));
}
