/** The payout curve: what a plan's terms pay for any credit of a period, for the chart beside a statement. */
import { fromMinorUnits, shareOf, toMinorUnits } from "../money.ts";
import { payoutSlices } from "./payout.ts";
import type { Statement } from "./statement.ts";
import type { Stint } from "./stint.ts";

export interface CurvePoint {
  readonly credit: number;
  readonly payout: number;
}

const STEPS = 20;

/**
 * Payout curve: commission and kickers after the rep's cap, as if the period's credit were one deal.
 *
 * Its points stand at even steps of credit, at the start of each tier and kicker (and one minor unit below it, where the
 * pay may jump), and at the credits asked for. SPIFFs, which depend on the deals, and the plan's cap, which depends on
 * the other reps, are left out. Empty where the terms need a quota and there is none.
 */
export function payoutCurve(
  of: Pick<Statement, "rep" | "terms" | "period" | "days" | "quota">,
  asked: readonly number[],
): CurvePoint[] {
  const quota = of.quota?.quota ?? null;
  if ((quota === null || quota <= 0) && needsQuota(of.terms)) return [];
  const marks = marksOf(of.terms, quota ?? 0);
  const end = Math.max((quota ?? 0) * 1.5, ...marks.map((mark) => mark * 1.2), ...asked.map((credit) => credit * 1.1));
  if (!(end > 0)) return [];
  const digits = of.terms.currency.minorDigits;
  const clean = (credit: number): number => Number(credit.toFixed(digits));
  const credits = new Set<number>();
  for (let step = 0; step <= STEPS; step += 1) credits.add(clean((end * step) / STEPS));
  for (const mark of marks) credits.add(clean(mark - 1 / 10 ** digits)).add(clean(mark));
  for (const credit of asked) if (credit >= 0) credits.add(clean(credit));
  const pays = payer(of, quota);
  return [...credits]
    .filter((credit) => credit >= 0)
    .sort((one, other) => one - other)
    .map((credit) => ({ credit, payout: pays(credit) }));
}

function needsQuota({ payout }: Statement["terms"]): boolean {
  return payout.kind === "linear" || payout.tiersBy === "attainment";
}

/** Credits at which the curve bends or jumps. */
function marksOf({ payout, kickers }: Statement["terms"], quota: number): number[] {
  const starts =
    payout.kind === "linear"
      ? []
      : payout.tiers.map(({ start }) => (payout.tiersBy === "attainment" ? start * quota : start));
  return [...starts, ...kickers.map(({ attainment }) => attainment * quota)].filter((mark) => mark > 0);
}

function payer(
  { rep, terms, period, days }: Parameters<typeof payoutCurve>[0],
  quota: number | null,
): (credit: number) => number {
  const digits = terms.currency.minorDigits;
  const units = (amount: number): number => {
    const counted = toMinorUnits(amount, digits);
    return counted.ok ? counted.value : 0;
  };
  const assignment = { rep, plan: terms.plan, days, ramp: null };
  const stint: Stint = { rep, role: null, assignment, terms, period, from: days.from, to: days.to };
  return (credit) => {
    const slices = payoutSlices([credit], stint, quota);
    const commission = slices.ok ? slices.value.flat().reduce((sum, slice) => sum + units(slice.commission), 0) : 0;
    const reached = terms.kickers.filter(
      ({ attainment }) => quota !== null && quota > 0 && credit / quota >= attainment,
    );
    const kickers = reached.map(({ pays }) =>
      pays.kind === "amount" ? units(pays.amount) : shareOf(commission, pays.share),
    );
    const all = kickers.reduce((sum, kicker) => sum + kicker, commission);
    return fromMinorUnits(terms.repCap === null ? all : Math.min(all, units(terms.repCap)), digits);
  };
}
