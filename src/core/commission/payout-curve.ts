/** The payout curve: what a plan's terms pay for any credit of a period, for the chart beside a statement. */

import { monthsIn } from "../calendar.ts";
import { fromMinorUnits, shareOf, toMinorUnits } from "../money.ts";
import { commission } from "./commission.ts";
import type { CommissionPlan } from "./plan.ts";
import { tieredPlan } from "./plan.ts";
import type { Payout, PlanTerms } from "./plan-terms.ts";

export interface CurvePoint {
  readonly credit: number;
  readonly payout: number;
}

/**
 * Payout curve: commission and kickers after the rep's cap, as if the period's credit were one deal.
 *
 * Its points stand at even steps of credit, at the start of each tier and kicker (and one minor unit below it, where
 * the pay may jump), and at the credits asked for. SPIFFs, which depend on the deals, and the plan's cap, which depends
 * on the other reps, are left out. Empty where the terms need a quota and there is none.
 *
 * @param held the part of the period on these terms, which on-target commission is prorated by
 */
export function payoutCurve(
  terms: PlanTerms,
  quota: number | null,
  held: number,
  asked: readonly number[],
): CurvePoint[] {
  const pays = payer(terms, quota, held);
  if (pays === null) return [];
  const marks = marksOf(terms, quota);
  const end = Math.max(...marks.map((mark) => mark * 1.2), ...asked.map((credit) => credit * 1.1), (quota ?? 0) * 1.5);
  if (!(end > 0)) return [];
  const unit = 1 / 10 ** terms.currency.minorDigits;
  const rounded = (credit: number): number => Math.round(credit / unit) * unit;
  const credits = new Set<number>();
  for (let step = 0; step <= STEPS; step += 1) credits.add(clean(rounded((end * step) / STEPS), terms));
  for (const mark of marks) {
    if (mark > unit) credits.add(clean(rounded(mark) - unit, terms));
    credits.add(clean(rounded(mark), terms));
  }
  for (const credit of asked) if (credit >= 0) credits.add(clean(credit, terms));
  return [...credits].sort((one, other) => one - other).map((credit) => ({ credit, payout: pays(credit) }));
}

const STEPS = 20;

function clean(credit: number, { currency }: PlanTerms): number {
  return Number(credit.toFixed(currency.minorDigits));
}

/** Credits at which the curve bends or jumps. */
function marksOf({ payout, kickers }: PlanTerms, quota: number | null): number[] {
  const ofQuota = quota ?? 0;
  const starts =
    payout.kind === "rates"
      ? payout.tiers.map(({ start }) => (payout.tiersBy === "attainment" ? start * ofQuota : start))
      : [];
  return [...starts, ...kickers.map(({ attainment }) => attainment * ofQuota)].filter((mark) => mark > 0);
}

type Payer = (credit: number) => number;

function payer(terms: PlanTerms, quota: number | null, held: number): Payer | null {
  const base = terms.payout.kind === "linear" ? linearPayer(terms, quota, held) : ratePayer(terms, terms.payout, quota);
  if (base === null) return null;
  const digits = terms.currency.minorDigits;
  return (credit) => {
    const units = unitsOf(base(credit), digits);
    const kickers = terms.kickers
      .filter(({ attainment }) => quota !== null && quota > 0 && credit / quota >= attainment)
      .reduce(
        (sum, { pays }) => sum + (pays.kind === "amount" ? unitsOf(pays.amount, digits) : shareOf(units, pays.share)),
        0,
      );
    const all = units + kickers;
    return fromMinorUnits(terms.repCap === null ? all : Math.min(all, unitsOf(terms.repCap, digits)), digits);
  };
}

function unitsOf(amount: number, digits: number): number {
  const units = toMinorUnits(amount, digits);
  return units.ok ? units.value : 0;
}

function linearPayer(terms: PlanTerms, quota: number | null, held: number): Payer | null {
  if (quota === null || quota <= 0) return null;
  const target = (((terms.onTargetEarnings ?? 0) - terms.basePay) * monthsIn(terms.period) * held) / 12;
  return (credit) => (target * credit) / quota;
}

function ratePayer({ currency }: PlanTerms, payout: Payout & { kind: "rates" }, quota: number | null): Payer | null {
  const byQuota = payout.tiersBy === "attainment";
  if (byQuota && (quota === null || quota <= 0)) return null;
  const plan = planOf(payout);
  if (plan === null) return null;
  const options = { quota: byQuota ? quota : null, creditedBefore: 0, minorDigits: currency.minorDigits };
  const threshold = (payout.tiers[0]?.start ?? 0) * (byQuota ? (quota ?? 0) : 1);
  const lifted = payout.fromFirst && threshold > 0 ? planOf({ ...payout, tiers: fromZero(payout.tiers) }) : null;
  return (credit) => {
    if (lifted !== null && credit < threshold) return 0;
    const paid = commission([credit], lifted ?? plan, options);
    return paid.ok ? paid.value.total : 0;
  };
}

function planOf({ tiers, method }: Payout & { kind: "rates" }): CommissionPlan | null {
  const plan = tieredPlan(tiers, method);
  return plan.ok ? plan.value : null;
}

/** The first tier reaching down to 0, as it does once it is reached. */
function fromZero(tiers: (Payout & { kind: "rates" })["tiers"]): (Payout & { kind: "rates" })["tiers"] {
  return tiers.map((tier, index) => (index === 0 ? { ...tier, start: 0 } : tier));
}
