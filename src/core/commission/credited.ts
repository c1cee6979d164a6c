/** Credit: which deals count for whom, on which day, and how much of them. */
import type { CivilDate } from "../calendar.ts";
import type { Deal } from "../deals/deal.ts";
import { foldOwner } from "../deals/spellings.ts";
import { exactSum } from "../metrics/exact-sum.ts";
import type { MinorUnits } from "../money.ts";
import { fail, ok, type Result, type Share } from "../result.ts";
import type { RateOn } from "./exchange.ts";
import type { PlanTerms } from "./plan-terms.ts";
import { dividedByWeights, nearestWhole } from "./ratio.ts";
import { readSplit, type SplitPart } from "./read-split.ts";
import type { StatementGap } from "./statement.ts";
import type { Held, RepStints, Stint } from "./stint.ts";

/** A deal, or a part of one, that counts for a stint. */
export interface Credited {
  readonly deal: Deal;
  readonly stint: Stint;
  readonly day: CivilDate;
  /** The whole deal, in its own currency. */
  readonly amount: number;
  readonly currency: string;
  readonly exchangeRate: number;
  /** The whole deal in the plan's currency. */
  readonly whole: MinorUnits;
  /** What of it runs through the tiers of this stint. */
  readonly credit: MinorUnits;
  /** Everybody's share of the deal, in the order of its cell, and whose this is; `place` −1: none is the owner's. */
  readonly shares: readonly Share[];
  readonly place: number;
  /**
   * Shared by payout: who gets the parts of what the deal earns here, one a share; "later": in a period that ends after
   * the report's; null among them: on no plan that day. Not shared by payout: null.
   */
  readonly payees: readonly (Stint | "later" | null)[] | null;
}

export interface Credits {
  readonly credited: readonly Credited[];
  readonly gaps: readonly StatementGap[];
}

export interface CreditSource {
  readonly deals: readonly Deal[];
  readonly asOf: CivilDate;
  /** What amounts without a currency are in. */
  readonly currency: string;
  readonly rateOn: RateOn;
  readonly stints: ReadonlyMap<string, RepStints>;
  /** Whether what happened on that day concerns the report. */
  readonly isReported: (day: CivilDate) => boolean;
}

/**
 * Credit of the won deals that are known on the as-of date.
 *
 * Booked: the amount, on the close date. Collected: the cash, on the day it came. The terms on the close date decide
 * which of the two; whoever is on no plan then, but on a collected one when the cash comes, is credited then. So no deal
 * counts twice when a plan changes its basis, and none is lost.
 *
 * Shared by credit: each rep's part of the whole in the plan's currency, by largest remainder. Shared by payout: the
 * whole is the owner's credit, and what it earns is divided. The terms of the owner decide.
 *
 * Fails as `readSplit` does; NO_EXCHANGE_RATE; INCOMPLETE_DEAL for cash without a date or a date without cash; DEAL_TWICE
 * for two credited rows of one id, for nobody is paid twice for a deal; TOO_LARGE.
 */
export function creditsOf(source: CreditSource): Result<Credits> {
  const credited: Credited[] = [];
  const gaps: StatementGap[] = [];
  const withoutPlan = new Map<string, { readonly rep: string; readonly amounts: number[] }>();
  const rows = new Map<string, number>();
  for (const deal of source.deals) {
    if (!wasWon(deal) || (deal.closed !== null && deal.closed > source.asOf)) continue;
    if (deal.closed === null) {
      gaps.push({ kind: "no close date", dealId: deal.id, row: deal.row, amount: deal.amount ?? 0 });
      continue;
    }
    const found = creditsOfDeal(deal, deal.closed, source);
    if (!found.ok) return found;
    const isReported = source.isReported(deal.closed);
    if (isReported) gaps.push(...found.value.gaps);
    for (const rep of isReported ? found.value.withoutPlan : []) {
      const key = foldOwner(rep);
      const known = withoutPlan.get(key);
      known?.amounts.push(deal.amount ?? 0);
      if (!known) withoutPlan.set(key, { rep, amounts: [deal.amount ?? 0] });
    }
    if (found.value.credited.length === 0) continue;
    const other = rows.get(deal.id);
    if (other !== undefined) {
      return fail({
        code: "DEAL_TWICE",
        dealId: deal.id,
        row: Math.min(other, deal.row),
        otherRow: Math.max(other, deal.row),
      });
    }
    rows.set(deal.id, deal.row);
    credited.push(...found.value.credited);
  }
  const keys = [...withoutPlan.keys()].sort();
  const planGaps = keys.flatMap((key): StatementGap[] => {
    const one = withoutPlan.get(key);
    if (one === undefined) return [];
    const rep = source.stints.get(key)?.rep ?? one.rep;
    return [{ kind: "no plan", rep, deals: one.amounts.length, amount: exactSum(one.amounts) }];
  });
  return ok({ credited, gaps: [...gaps.sort(byDeal), ...planGaps] });
}

/** A lost deal with a refund was won and paid for once; what is taken back for it is a clawback. */
export function wasWon({ outcome, refunded, refundedOn }: Deal): boolean {
  return outcome === "won" || (outcome === "lost" && (refunded ?? 0) > 0 && refundedOn !== null);
}

function byDeal(a: StatementGap, b: StatementGap): number {
  const [one, other] = ["dealId" in a ? a.dealId : "", "dealId" in b ? b.dealId : ""];
  return one < other ? -1 : one > other ? 1 : 0;
}

interface CreditsOfDeal {
  readonly credited: readonly Credited[];
  readonly withoutPlan: readonly string[];
  readonly gaps: readonly StatementGap[];
}

const NOTHING: CreditsOfDeal = { credited: [], withoutPlan: [], gaps: [] };

function creditsOfDeal(deal: Deal, closed: CivilDate, source: CreditSource): Result<CreditsOfDeal> {
  const split = readSplit(deal);
  if (!split.ok) return split;
  const parts = split.value;
  if (parts.some((part) => part.rep.trim() === "")) {
    const gap = { kind: "no owner", dealId: deal.id, row: deal.row, amount: deal.amount ?? 0 } as const;
    return ok({ ...NOTHING, gaps: [gap] });
  }
  const shares = parts.map((part) => part.share);
  const own = placeOf(deal.owner, deal, closed, source);
  const isShared = parts.length > 1 || foldOwner(parts[0]?.rep.trim() ?? "") !== foldOwner(deal.owner.trim());
  const byPayout = isShared && own.kind !== "no plan" && own.terms.splitBy === "payout";

  const credited: Credited[] = [];
  const withoutPlan: string[] = [];
  const holders = byPayout ? [{ rep: deal.owner, index: indexOf(deal.owner, parts) }] : namesOf(parts);
  for (const { rep, index } of holders) {
    const place = byPayout ? own : placeOf(rep, deal, closed, source);
    if (place.kind === "no plan") withoutPlan.push(rep.trim());
    // The cash is in the deals tab, but nobody can tell when it came.
    const isUndated = place.kind === "no cash yet" && (deal.collected ?? 0) !== 0 && deal.collectedOn === null;
    if (isUndated) return incomplete(deal, "collected amount", "collected date");
    if (place.kind !== "credited") continue;
    const { stint, day, cash } = place;
    const amount = cash ? deal.collected : deal.amount;
    if (amount === null) {
      if (cash) return incomplete(deal, "collected date", "collected amount");
      return ok({ ...NOTHING, gaps: [{ kind: "no amount", dealId: deal.id, row: deal.row }] });
    }
    const { code, minorDigits } = stint.terms.currency;
    const currency = deal.currency === "" ? source.currency : deal.currency;
    const exchangeRate = source.rateOn(currency, code, day);
    if (exchangeRate === null) {
      return fail({ code: "NO_EXCHANGE_RATE", from: currency, to: code, day, dealId: deal.id, row: deal.row });
    }
    const whole = nearestWhole([amount, exchangeRate, 10 ** minorDigits], [1]);
    if (!Number.isSafeInteger(whole)) {
      return fail({ code: "TOO_LARGE", argument: `the amount of deal ${deal.id}`, row: 0, value: amount });
    }
    credited.push({
      deal,
      stint,
      day,
      amount,
      currency,
      exchangeRate,
      whole,
      shares,
      place: index,
      credit: byPayout ? whole : (dividedByWeights(whole, shares)[index] ?? 0),
      payees: byPayout ? parts.map((part) => payeeOn(part.rep, day, source)) : null,
    });
    if (byPayout) {
      for (const part of parts) if (payeeOn(part.rep, day, source) === null) withoutPlan.push(part.rep.trim());
    }
  }
  return ok({ credited, withoutPlan, gaps: [] });
}

function incomplete(deal: Deal, given: string, missing: string): Result<never> {
  return fail({ code: "INCOMPLETE_DEAL", dealId: deal.id, row: deal.row, given, missing });
}

function namesOf(parts: readonly SplitPart[]): { readonly rep: string; readonly index: number }[] {
  return parts.map(({ rep }, index) => ({ rep, index }));
}

function indexOf(rep: string, parts: readonly SplitPart[]): number {
  return parts.findIndex((part) => foldOwner(part.rep.trim()) === foldOwner(rep.trim()));
}

function payeeOn(rep: string, day: CivilDate, { stints }: CreditSource): Stint | "later" | null {
  const held = stints.get(foldOwner(rep.trim()))?.heldOn(day) ?? null;
  return held === null ? null : (held.stint ?? "later");
}

type Place =
  | {
      readonly kind: "credited";
      readonly terms: PlanTerms;
      readonly stint: Stint;
      readonly day: CivilDate;
      readonly cash: boolean;
    }
  /** On a plan by which the cash counts, which is not here yet. */
  | { readonly kind: "no cash yet"; readonly terms: PlanTerms }
  /** In a period that ends after the report's. */
  | { readonly kind: "later"; readonly terms: PlanTerms }
  | { readonly kind: "no plan" };

/** Where the deal counts for this rep. */
function placeOf(rep: string, deal: Deal, closed: CivilDate, { stints, asOf }: CreditSource): Place {
  const own = stints.get(foldOwner(rep.trim()));
  const atClose = own?.heldOn(closed) ?? null;
  if (atClose?.terms.basis === "booked") return placeIn(atClose, closed, false);
  const day = deal.collectedOn;
  if (day === null || day > asOf) {
    return atClose === null ? { kind: "no plan" } : { kind: "no cash yet", terms: atClose.terms };
  }
  const atCash = own?.heldOn(day) ?? null;
  if (atCash === null || (atClose === null && atCash.terms.basis === "booked")) return { kind: "no plan" };
  return placeIn(atCash, day, true);
}

function placeIn({ terms, stint }: Held, day: CivilDate, cash: boolean): Place {
  return stint === null ? { kind: "later", terms } : { kind: "credited", terms, stint, day, cash };
}
