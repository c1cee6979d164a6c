/** Clawbacks: what is taken back of what a deal paid, once the customer got money back. */
import { type CivilDate, dayOf, daysInMonth, monthOf, yearOf } from "../calendar.ts";
import type { Deal } from "../deals/deal.ts";
import type { MinorUnits } from "../money.ts";
import { fail, ok, type Result, type Share } from "../result.ts";
import type { Earned } from "./account.ts";
import type { PlanTerms } from "./plan-terms.ts";
import { dividedByWeights, nearestWhole } from "./ratio.ts";

/** What one stint's pay for a deal is to be given back by now. */
export interface Clawback {
  readonly deal: Deal;
  readonly day: CivilDate;
  readonly source: Earned;
  readonly paid: MinorUnits;
  readonly share: Share;
  /** 0 or below. */
  readonly amount: MinorUnits;
}

/**
 * The clawbacks of what a stint earns, by refunds that are known on the as-of date.
 *
 * The refunded part of the deal × what it paid (SPIFFs included, and no more than the caps left of it) × the share of the
 * clawback × the part of the term that was left. The rule is that of the terms that paid. One amount a deal, whatever the
 * number of refunds.
 *
 * INCOMPLETE_DEAL for a refund without a date, or a date without a refund.
 */
export function clawbacksOf(source: Earned, asOf: CivilDate): Result<Clawback[]> {
  const clawbacks: Clawback[] = [];
  let paid: ReadonlyMap<string, MinorUnits> | null = null;
  for (const { deal, payer, amount } of source.earning.lines) {
    const { kind, share } = payer.clawback;
    const { refunded, refundedOn } = deal;
    if (kind === "none" || (refunded === null && refundedOn === null)) continue;
    const isNothing = refunded === 0 && refundedOn === null;
    if (isNothing) continue;
    if (refundedOn === null) return incomplete(deal, "refunded amount", "refund date");
    if (refunded === null) return incomplete(deal, "refund date", "refunded amount");
    if (refunded <= 0 || refundedOn > asOf || amount <= 0) continue;
    const gone = wholeMonthsBetween(deal.closed ?? refundedOn, refundedOn);
    const [left, term] = partLeft(payer.clawback, gone);
    if (left <= 0) continue;
    paid ??= paidByDeal(source);
    const whole = paid.get(deal.id) ?? 0;
    if (whole <= 0) continue;
    const back = Math.min(refunded, amount);
    clawbacks.push({
      deal,
      day: refundedOn,
      source,
      paid: whole,
      share: ((back / amount) * share * left) / term,
      amount: -nearestWhole([whole, back, share, left], [amount, term]) + 0,
    });
  }
  return ok(clawbacks);
}

function incomplete(deal: Deal, given: string, missing: string): Result<never> {
  return fail({ code: "INCOMPLETE_DEAL", dealId: deal.id, row: deal.row, given, missing });
}

/** Months of the term that had not gone by, and the term; a full clawback is all or nothing. */
function partLeft({ kind, months }: PlanTerms["clawback"], gone: number): readonly [number, number] {
  if (kind !== "pro rata") return [months === null || gone <= months ? 1 : 0, 1];
  return months === null || months <= 0 ? [1, 1] : [Math.max(0, months - gone), months];
}

/** Whole months from one day to a later one: 2026-01-31 to 2026-02-28 is one, for February has no later day. */
function wholeMonthsBetween(from: CivilDate, to: CivilDate): number {
  if (to <= from) return 0;
  const months = (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from);
  const day = Math.min(dayOf(from), daysInMonth(yearOf(to), monthOf(to)));
  return dayOf(to) >= day ? months : months - 1;
}

/** What each deal of a stint paid: its commission and SPIFFs, of which a cap leaves everybody the same part. */
function paidByDeal({ earning, capped }: Earned): ReadonlyMap<string, MinorUnits> {
  const pays = new Map<string, MinorUnits>();
  for (const { deal, commission } of earning.lines) pays.set(deal.id, (pays.get(deal.id) ?? 0) + commission);
  for (const { deal, amount } of earning.spiffs) {
    if (deal !== null) pays.set(deal.id, (pays.get(deal.id) ?? 0) + amount);
  }
  if (capped.earned === earning.earnedBeforeCap) return pays;
  const kickers = earning.kickers.reduce((sum, kicker) => sum + kicker.amount, 0);
  const weights = [...pays.values(), kickers].map((pay) => Math.max(0, pay));
  if (capped.earned <= 0 || weights.every((weight) => weight === 0)) return new Map();
  const parts = dividedByWeights(capped.earned, weights);
  return new Map([...pays.keys()].map((dealId, index) => [dealId, Math.min(parts[index] ?? 0, weights[index] ?? 0)]));
}
