/** A plan's terms in sentences that a rep can hold against the statement. */
import type { BonusPay, KickerRule, Payout, PlanTerms, SpiffRule } from "../core/commission/plan-terms.ts";
import { FIELD_NAMES } from "../core/deals/field-names.ts";
import { planWords } from "../messages.ts";
import { moneyOf, moneyText } from "./money-text.ts";
import { shareText } from "./share-text.ts";

export function planInWords(terms: PlanTerms): string[] {
  const { currency, draw, clawback, holdback } = terms;
  const money = (amount: number): string => moneyOf(amount, currency);
  const lines = [planWords.basis[terms.basis](planWords.period[terms.period], currency.code)];
  lines.push(...payoutInWords(terms.payout, terms));
  lines.push(planWords.rounding(moneyOf(1 / 10 ** currency.minorDigits, currency)));
  if (terms.basePay !== 0) lines.push(planWords.basePay(money(terms.basePay)));
  if (terms.onTargetEarnings !== null) lines.push(planWords.onTarget(money(terms.onTargetEarnings)));
  for (const spiff of terms.spiffs) lines.push(spiffInWords(spiff, money));
  for (const kicker of terms.kickers) lines.push(kickerInWords(kicker, money));
  if (terms.repCap !== null) lines.push(planWords.repCap(money(terms.repCap)));
  if (terms.planCap !== null) lines.push(planWords.planCap(money(terms.planCap)));
  lines.push(terms.splitBy === "credit" ? planWords.splitByCredit : planWords.splitByPayout);
  lines.push(clawbackInWords(clawback));
  if (draw !== null) lines.push(planWords.draw[draw.kind](money(draw.amount)));
  if (holdback !== null) lines.push(planWords.holdback(shareText(holdback.share), holdback.months));
  return lines;
}

function payoutInWords(payout: Payout, terms: PlanTerms): string[] {
  if (payout.kind === "linear") {
    return [planWords.linear(moneyOf((terms.onTargetEarnings ?? 0) - terms.basePay, terms.currency))];
  }
  const { method, tiers, tiersBy, fromFirst } = payout;
  const [first, ...rest] = tiers;
  if (first === undefined) return [];
  const start = (at: number): string =>
    tiersBy === "attainment" ? planWords.ofQuota(shareText(at)) : moneyText(at, terms.currency);
  if (method === "multiplier") {
    const multiples = rest.map((tier) => planWords.tier(`${tier.rate} ×`, start(tier.start)));
    return [planWords.multiplier(shareText(first.rate), multiples.join(", "))];
  }
  if (rest.length === 0 && first.start === 0) return [planWords.oneRate(shareText(first.rate))];
  const listed = tiers.map((tier) => planWords.tier(shareText(tier.rate), start(tier.start))).join(", ");
  const lines = [planWords[method](listed)];
  if (first.start > 0 && method === "marginal") {
    lines.push((fromFirst ? planWords.thresholdFirst : planWords.thresholdAbove)(start(first.start)));
  }
  return lines;
}

function spiffInWords({ name, field, when, value, pays, days }: SpiffRule, money: (amount: number) => string): string {
  const isMoney = when === "at least" || when === "at most";
  const compared = isMoney && Number.isFinite(Number(value)) ? money(Number(value)) : value;
  const conditions = [planWords.condition[when](FIELD_NAMES[field].toLowerCase(), compared)];
  if (days.from !== null && days.to !== null) conditions.push(planWords.closedBetween(days.from, days.to));
  else if (days.from !== null) conditions.push(planWords.closedFrom(days.from));
  else if (days.to !== null) conditions.push(planWords.closedTo(days.to));
  return planWords.spiff(name, bonusInWords(pays, money, planWords.ofCredit), conditions.join(", "));
}

function kickerInWords({ name, attainment, pays }: KickerRule, money: (amount: number) => string): string {
  return planWords.kicker(name, bonusInWords(pays, money, planWords.ofCommission), shareText(attainment));
}

function bonusInWords(pays: BonusPay, money: (amount: number) => string, of: (share: string) => string): string {
  return pays.kind === "amount" ? money(pays.amount) : of(shareText(pays.share));
}

function clawbackInWords({ kind, share, months }: PlanTerms["clawback"]): string {
  const words = planWords.clawback;
  const taken = share === 1 ? words.all : shareText(share);
  if (kind === "none") return words.none;
  if (kind === "pro rata" && months !== null) return words.proRata(taken, months);
  return words.full(taken, months === null ? "" : words.within(months));
}
