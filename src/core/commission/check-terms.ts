/** What contradicts itself within one version of a plan. */
import type { PlanTier } from "../assumptions/assumptions.ts";
import type { PlanContradiction } from "./plan-contradiction.ts";
import type { BonusPay, KickerRule, PlanTerms, SpiffRule } from "./plan-terms.ts";
import { SPIFF_FIELDS, SPIFF_MONEY_FIELDS, SPIFF_WORD_FIELDS } from "./spiff-fields.ts";

/** A part of the terms, by its path in them. */
export type TermsKey =
  | "plan"
  | "days.from"
  | "days.to"
  | "payout.kind"
  | "payout.fromFirst"
  | "basePay"
  | "onTargetEarnings"
  | "repCap"
  | "planCap"
  | "draw.amount"
  | "clawback.share"
  | "clawback.months"
  | "holdback.share"
  | "holdback.months";

/** Where the contradiction stands; `item` counts from 0 within its list. */
export type TermsPlace =
  | { readonly part: "terms"; readonly key: TermsKey }
  | { readonly part: "tiers"; readonly item: number; readonly key: keyof PlanTier }
  | { readonly part: "spiffs"; readonly item: number; readonly key: SpiffKey }
  | { readonly part: "kickers"; readonly item: number; readonly key: KickerKey };

export type SpiffKey = "name" | "field" | "when" | "value" | "days.from" | "days.to" | "pays.amount" | "pays.share";
export type KickerKey = "name" | "attainment" | "pays.amount" | "pays.share";

/** What should stand there, to follow "is not"; or what it contradicts. */
export type PlanProblem = string | PlanContradiction;

export interface TermsFault {
  readonly place: TermsPlace;
  readonly problem: PlanProblem;
}

const WHOLE_MONTHS = "a whole number of months, 1 or more";

/** The first contradiction, from left to right; null: none. */
export function checkTerms(terms: PlanTerms): TermsFault | null {
  return (
    checkDays(terms) ??
    checkMoney(terms) ??
    checkPayout(terms) ??
    checkCorrections(terms) ??
    firstFault(terms.spiffs, checkSpiff) ??
    firstFault(terms.kickers, checkKicker) ??
    checkNames(terms)
  );
}

function checkDays({ days: { from, to } }: PlanTerms): TermsFault | null {
  return from !== null && to !== null && to < from
    ? fault("days.to", { kind: "ends before it begins", from, to })
    : null;
}

function checkMoney(terms: PlanTerms): TermsFault | null {
  const { basePay, onTargetEarnings, repCap, planCap, draw } = terms;
  if (basePay < 0) return fault("basePay", "an amount of 0 or more");
  if (onTargetEarnings !== null && onTargetEarnings < 0) return fault("onTargetEarnings", "an amount of 0 or more");
  if (onTargetEarnings !== null && basePay > onTargetEarnings) {
    return fault("basePay", { kind: "base pay above on-target earnings", plan: terms.plan });
  }
  if (repCap !== null && repCap < 0) return fault("repCap", "a cap of 0 or more, or blank for no cap");
  if (planCap !== null && planCap < 0) return fault("planCap", "a cap of 0 or more, or blank for no cap");
  return draw !== null && draw.amount < 0 ? fault("draw.amount", "a draw of 0 or more") : null;
}

function checkPayout({ plan, payout, onTargetEarnings }: PlanTerms): TermsFault | null {
  switch (payout.kind) {
    case "linear":
      return onTargetEarnings === null
        ? fault("onTargetEarnings", { kind: "linear without on-target earnings", plan })
        : null;
    case "rates":
      return checkTiers(plan, payout.tiers, payout.method === "multiplier");
  }
}

/** The first tier of a multiplier plan is its base rate, so the second may start at 0 as well. */
function checkTiers(plan: string, tiers: readonly PlanTier[], isMultiplier: boolean): TermsFault | null {
  if (tiers.length === 0) return fault("plan", { kind: "plan without tiers", plan, from: null });
  for (const [item, { start, rate }] of tiers.entries()) {
    const isBase = isMultiplier && item === 0;
    const before = tiers[item - 1]?.start;
    const previous = isMultiplier && item === 1 && start === 0 ? undefined : before;
    if (start < 0) return inTier(item, "start", "a start of 0 or more");
    if (isBase && start !== 0) return inTier(item, "start", "0, where a multiplier plan's base rate starts");
    if (previous !== undefined && start === previous) {
      return inTier(item, "start", "a start that its plan has only once");
    }
    if (previous !== undefined && start < previous) {
      return inTier(item, "start", { kind: "tiers out of order", plan, start, previous });
    }
    if (rate < 0) return inTier(item, "rate", "a rate of 0 or more");
    if (rate > 1 && (isBase || !isMultiplier)) return inTier(item, "rate", "a rate of at most 100%, such as 5%");
  }
  if (isMultiplier && tiers.length < 2) {
    return inTier(0, "rate", "followed by multipliers: the first row of a multiplier plan is only its base rate");
  }
  return null;
}

function checkCorrections({ clawback, holdback }: PlanTerms): TermsFault | null {
  if (!isShare(clawback.share)) return fault("clawback.share", "a share from 0% to 100%");
  if (clawback.months === null && clawback.kind === "pro rata") {
    return fault("clawback.months", { kind: "pro rata without a term" });
  }
  if (clawback.months !== null && !isWholeMonths(clawback.months)) return fault("clawback.months", WHOLE_MONTHS);
  if (holdback === null) return null;
  if (!isShare(holdback.share) || holdback.share === 0)
    return fault("holdback.share", "a share above 0% and up to 100%");
  return isWholeMonths(holdback.months) ? null : fault("holdback.months", WHOLE_MONTHS);
}

function checkSpiff(spiff: SpiffRule, item: number): TermsFault | null {
  const at = (key: SpiffKey, problem: PlanProblem): TermsFault => ({ place: { part: "spiffs", item, key }, problem });
  const { field, when, value, days } = spiff;
  if (spiff.name === "") return at("name", "the bonus's name, which its statement lines bear");
  if (!SPIFF_FIELDS.includes(field)) return at("field", "a field that a SPIFF can ask for");
  const isByMoney = when === "at least" || when === "at most";
  if (isByMoney && !SPIFF_MONEY_FIELDS.includes(field)) {
    return at("when", { kind: "words compared as amounts", test: when });
  }
  if (!isByMoney && !SPIFF_WORD_FIELDS.includes(field)) {
    return at("when", { kind: "amounts compared as words", test: when });
  }
  if (value === "") return at("value", "what the field is compared with");
  if (isByMoney && !Number.isFinite(Number(value))) return at("value", "an amount of money");
  if (days.from !== null && days.to !== null && days.to < days.from) {
    return at("days.to", { kind: "ends before it begins", from: days.from, to: days.to });
  }
  return checkPay(spiff.pays, at);
}

function checkKicker(kicker: KickerRule, item: number): TermsFault | null {
  const at = (key: KickerKey, problem: PlanProblem): TermsFault => ({ place: { part: "kickers", item, key }, problem });
  if (kicker.name === "") return at("name", "the bonus's name, which its statement lines bear");
  if (!(kicker.attainment > 0)) return at("attainment", "a share of quota above 0%");
  return checkPay(kicker.pays, at);
}

function checkPay(
  pays: BonusPay,
  at: (key: "pays.amount" | "pays.share", problem: PlanProblem) => TermsFault,
): TermsFault | null {
  switch (pays.kind) {
    case "amount":
      return pays.amount < 0 ? at("pays.amount", "an amount of 0 or more") : null;
    case "share":
      return isShare(pays.share) ? null : at("pays.share", "a share from 0% to 100%");
  }
}

/** Two bonuses of one name could not be told apart on a statement. */
function checkNames({ plan, spiffs, kickers }: PlanTerms): TermsFault | null {
  const problem = (name: string): PlanContradiction => ({ kind: "bonus name twice", plan, name });
  const names = spiffs.map(({ name }) => name);
  const twice = names.findIndex((name, item) => names.indexOf(name) < item);
  if (twice >= 0) return { place: { part: "spiffs", item: twice, key: "name" }, problem: problem(names[twice] ?? "") };
  const all = [...names, ...kickers.map(({ name }) => name)];
  const item = kickers.findIndex(({ name }, index) => all.indexOf(name) < names.length + index);
  return item < 0
    ? null
    : { place: { part: "kickers", item, key: "name" }, problem: problem(kickers[item]?.name ?? "") };
}

function fault(key: TermsKey, problem: PlanProblem): TermsFault {
  return { place: { part: "terms", key }, problem };
}

function inTier(item: number, key: keyof PlanTier, problem: PlanProblem): TermsFault {
  return { place: { part: "tiers", item, key }, problem };
}

function firstFault<T>(items: readonly T[], check: (item: T, index: number) => TermsFault | null): TermsFault | null {
  for (const [index, item] of items.entries()) {
    const found = check(item, index);
    if (found !== null) return found;
  }
  return null;
}

function isShare(share: number): boolean {
  return share >= 0 && share <= 1;
}

function isWholeMonths(months: number): boolean {
  return Number.isInteger(months) && months >= 1;
}
