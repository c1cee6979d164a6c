/** What the open deals are worth. */
import type { Outcome } from "../deals/deal.ts";
import { fail, ok, type Result } from "../result.ts";
import { exactSumOf } from "./exact-sum.ts";

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
  let openDeals = 0;
  let openAmounts = 0;
  for (let deal = 0; deal < outcomes.length; deal += 1) {
    if (outcomes[deal] !== "open") continue;
    openDeals += 1;
    if ((amounts[deal] ?? null) !== null) openAmounts += 1;
  }
  if (openDeals === 0) return fail({ code: "NO_DATA", missing: "open deals" });
  return openAmounts === 0 ? fail({ code: "NO_DATA", missing: "amounts" }) : ok(exactSumOf(amounts, outcomes, "open"));
}

/** The days in which a deal is expected to close, by serial numbers; an end that is null is open, both belong to it. */
export interface ClosingDays {
  readonly start: number | null;
  readonly end: number | null;
}

/**
 * Amounts of the open deals that are expected to close in these days, one a row: null for every other deal.
 *
 * NO_DATA when no open deal closes in them.
 */
export function amountsClosingIn(
  amounts: readonly (number | null)[],
  outcomes: readonly Outcome[],
  closing: readonly (number | null)[],
  { start, end }: ClosingDays,
): Result<readonly (number | null)[]> {
  const within: (number | null)[] = [];
  let deals = 0;
  for (let deal = 0; deal < outcomes.length; deal += 1) {
    const day = closing[deal] ?? null;
    const isIn = outcomes[deal] === "open" && day !== null && day >= (start ?? day) && day <= (end ?? day);
    if (isIn) deals += 1;
    within.push(isIn ? (amounts[deal] ?? null) : null);
  }
  return deals === 0 ? fail({ code: "NO_DATA", missing: "open deals that close in the period" }) : ok(within);
}
