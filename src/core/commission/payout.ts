/** What the credit of a stint earns, line by line: by rates in tiers, or in a straight line to quota. */
import { daysBetween, monthsIn } from "../calendar.ts";
import { ok, type Result } from "../result.ts";
import { compare, decimalOf, multiply } from "./exact-decimal.ts";
import { type CommissionPlan, tieredPlan } from "./plan.ts";
import type { PlanTerms } from "./plan-terms.ts";
import { nearestWhole } from "./ratio.ts";
import type { Stint } from "./stint.ts";
import { type TierSlice, tierSlices } from "./tier-slices.ts";

/**
 * The slices of each credit, in the order given; they add up to what the credit earns.
 *
 * `quota` null or 0 has no shares: of tiers by attainment only one that starts at 0 can then be earned, and a linear plan
 * pays nothing.
 */
export function payoutSlices(
  credits: readonly number[],
  stint: Stint,
  quota: number | null,
): Result<readonly (readonly TierSlice[])[]> {
  if (credits.length === 0) return ok([]);
  const { terms } = stint;
  if (terms.payout.kind === "linear") return ok(linearSlices(credits, stint, quota ?? 0));
  const { payout } = terms;
  const minorDigits = terms.currency.minorDigits;
  const byAttainment = payout.tiersBy === "attainment";
  const plan = tieredPlan(payout.tiers, payout.method);
  if (!plan.ok) return plan;
  if (byAttainment && (quota === null || quota === 0)) {
    const withoutQuota = atNothing(plan.value);
    const options = { quota: null, creditedBefore: 0, minorDigits };
    if (withoutQuota !== null) return tierSlices(credits, withoutQuota, options);
    return belowThreshold(credits, minorDigits);
  }
  const options = { quota: byAttainment ? quota : null, creditedBefore: 0, minorDigits };
  const start = payout.tiers[0]?.start ?? 0;
  if (!payout.fromFirst || start === 0 || plan.value.kind === "flat") return tierSlices(credits, plan.value, options);
  const threshold = byAttainment ? multiply(decimalOf(start), decimalOf(quota ?? 0)) : decimalOf(start);
  const unit = 10 ** minorDigits;
  const total = credits.reduce((sum, credit) => sum + Math.round(credit * unit), 0) / unit;
  if (compare(decimalOf(total), threshold) < 0) return belowThreshold(credits, minorDigits);
  return tierSlices(credits, fromFirst(plan.value), options);
}

/** The plan of those who have no quota: its tier that starts at 0, for everything; null when there is none. */
function atNothing(plan: CommissionPlan): CommissionPlan | null {
  if (plan.kind === "flat") return plan;
  if (plan.method === "multiplier") return { ...plan, tiers: plan.tiers.filter((tier) => tier.start === 0) };
  const tiers = plan.tiers.filter((tier) => tier.start === 0);
  return tiers.length === 0 ? null : { ...plan, tiers };
}

/** The same tiers, the first from 0 on. */
function fromFirst(plan: CommissionPlan): CommissionPlan {
  if (plan.kind === "flat" || plan.method === "multiplier") return plan;
  return { ...plan, tiers: plan.tiers.map((tier, index) => (index === 0 ? { ...tier, start: 0 } : tier)) };
}

/** One slice a credit, in no tier and without pay. */
function belowThreshold(credits: readonly number[], minorDigits: number): Result<readonly (readonly TierSlice[])[]> {
  const slices = tierSlices(credits, { kind: "flat", rate: 0 }, { quota: null, creditedBefore: 0, minorDigits });
  if (!slices.ok) return slices;
  return ok(slices.value.map((line) => line.map((slice) => ({ ...slice, tier: 0 }))));
}

/**
 * On-target commission × attainment: each line is what all credit up to it earns, less what the credit before it did, so
 * that rounding never makes the lines differ from the whole.
 */
function linearSlices(credits: readonly number[], stint: Stint, quota: number): TierSlice[][] {
  const { terms } = stint;
  const unit = 10 ** terms.currency.minorDigits;
  let credit = 0;
  let earnedBefore = 0;
  return credits.map((one) => {
    const from = credit;
    credit += Math.round(one * unit);
    const earned = quota > 0 ? linearPay(stint, credit / unit, quota) : 0;
    const commission = earned - earnedBefore;
    earnedBefore = earned;
    return [
      {
        ...{ tier: 1, from: from / unit, to: credit / unit, credit: one },
        rate: quota > 0 ? onTargetShare(stint, quota) : 0,
        commission: commission / unit,
      },
    ];
  });
}

/** In minor units. */
function linearPay(stint: Stint, credit: number, quota: number): number {
  const { terms } = stint;
  const { factors, divisors } = onTarget(stint);
  return nearestWhole([...factors, credit, 10 ** terms.currency.minorDigits], [...divisors, quota]);
}

/** On-target commission of the stint over its quota: what one unit of credit earns, as a reader would reckon it. */
function onTargetShare(stint: Stint, quota: number): number {
  const { factors, divisors } = onTarget(stint);
  return nearestWhole([...factors, RATE_STEPS], [...divisors, quota]) / RATE_STEPS;
}

const RATE_STEPS = 1e10;

/** (On-target earnings − base pay) a year, for the months of the period and the part of its days. */
function onTarget({ terms, period, from, to }: Stint): { readonly factors: number[]; readonly divisors: number[] } {
  return {
    factors: [onTargetCommission(terms), monthsIn(period.kind), daysBetween(from, to) + 1],
    divisors: [12, daysBetween(period.start, period.end) + 1],
  };
}

/** Money a year; 0 where no on-target earnings are given. */
function onTargetCommission({ onTargetEarnings, basePay }: PlanTerms): number {
  return onTargetEarnings === null ? 0 : Math.max(0, onTargetEarnings - basePay);
}
