/** The terms of a plan that says nothing but what it pays: what a plan without a row in "Plan terms" has. */
import type { Assumptions } from "../assumptions/assumptions.ts";
import type { Payout, PlanTerms } from "./plan-terms.ts";

export function defaultTerms(
  plan: string,
  payout: Payout,
  { calendar, currency }: Pick<Assumptions, "calendar" | "currency">,
): PlanTerms {
  return {
    plan,
    days: { from: null, to: null },
    period: calendar.quotaPeriod,
    basis: "booked",
    currency,
    payout,
    basePay: 0,
    onTargetEarnings: null,
    repCap: null,
    planCap: null,
    draw: null,
    splitBy: "credit",
    clawback: { kind: "none", share: 1, months: null },
    holdback: null,
    spiffs: [],
    kickers: [],
  };
}
