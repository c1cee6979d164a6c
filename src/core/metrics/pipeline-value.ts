/** What the open deals are worth. */
import { codesOf, OPEN, type Outcomes } from "../deals/outcomes.ts";
import type { Numbers } from "../numbers.ts";
import { fail, ok, type Result } from "../result.ts";
import { sumOfKey } from "./exact-sum.ts";

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
export function pipelineValue(amounts: Numbers, outcomes: Outcomes): Result<number> {
  if (outcomes.length === 0) return fail({ code: "NO_DATA", missing: "deals" });
  const { rows, filled, sum } = sumOfKey(amounts, codesOf(outcomes), OPEN);
  if (rows === 0) return fail({ code: "NO_DATA", missing: "open deals" });
  return filled === 0 ? fail({ code: "NO_DATA", missing: "amounts" }) : ok(sum);
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
  amounts: Numbers,
  outcomes: Outcomes,
  closing: readonly (number | null)[],
  { start, end }: ClosingDays,
): Result<readonly (number | null)[]> {
  const codes = codesOf(outcomes);
  const within: (number | null)[] = [];
  let deals = 0;
  for (let deal = 0; deal < outcomes.length; deal += 1) {
    const day = closing[deal] ?? null;
    const isIn = codes[deal] === OPEN && day !== null && day >= (start ?? day) && day <= (end ?? day);
    if (isIn) deals += 1;
    within.push(isIn ? (amounts[deal] ?? null) : null);
  }
  return deals === 0 ? fail({ code: "NO_DATA", missing: "open deals that close in the period" }) : ok(within);
}
