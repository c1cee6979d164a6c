/** The assumptions step's figures: as typed or as they stand, what is to be saved, and how a target is split. */
import { monthsIn, parseCivilDate, periodContaining } from "../../core/calendar.ts";
import { type CurvePoint, payoutCurve } from "../../core/commission/payout-curve.ts";
import { exactSum } from "../../core/metrics/exact-sum.ts";
import { cleanTo15Digits } from "../../core/money.ts";
import { quotaSplit } from "../../core/planning/quota-split.ts";
import type { AssumptionChanges, AssumptionsAnswer, PlanFigures, RepFigures } from "../../protocol/protocol.ts";
import type { Entry, Looking, Session } from "../state.ts";

/** A figure that a person typed: null for a blank field. */
export type Typed = number | null | "unreadable";

/** What was last known, also while it is asked for again. */
export function lastAssumptions(looking: Looking): AssumptionsAnswer | null {
  switch (looking.kind) {
    case "none":
      return null;
    case "busy":
    case "failed":
      return looking.last;
    case "known":
      return looking.answer;
  }
}

export function withEntry(entries: readonly Entry[], name: string, text: string): readonly Entry[] {
  return [...entries.filter((entry) => entry.name !== name), { name, text }];
}

function textOf(entries: readonly Entry[], name: string): string | undefined {
  return entries.find((entry) => entry.name === name)?.text;
}

/** "40", "40 %" and "12,5" are percent; only 0 to 100 can be a chance. */
export function readPercent(text: string): Typed {
  const plain = text.replace("%", "").trim();
  if (plain === "") return text.includes("%") ? "unreadable" : null;
  if (!/^\d{1,3}(?:[.,]\d{1,6})?$/.test(plain)) return "unreadable";
  const percent = Number(plain.replace(",", "."));
  return percent > 100 ? "unreadable" : cleanTo15Digits(percent / 100);
}

/**
 * "120,000", "120.000", "120 000" and "1234.50": three digits after a separator are thousands, one or two are decimals,
 * whichever separator it is. Nobody has a quota in thousandths.
 */
export function readMoney(text: string): Typed {
  const plain = text.replace(/[\s'\u2019]/g, "");
  if (plain === "") return null;
  const found = /^(\d+|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,2}(?:\.\d{3})+)(?:[.,](\d{1,2}))?$/.exec(plain);
  const [, whole = "", decimals = ""] = found ?? [];
  const amount = Number(`${whole.replace(/[.,]/g, "")}.${decimals}0`);
  return found === null || amount > MOST_MONEY ? "unreadable" : amount;
}

const MOST_MONEY = 1e15;

/** 0.413 as "41.3". */
export function percentText(share: number | null): string {
  return share === null ? "" : String(cleanTo15Digits(Math.round(share * 10_000) / 100));
}

/** 120000 as "120,000"; never with three decimals, which would be read as thousands. */
export function moneyText(amount: number | null, digits: number): string {
  return amount === null ? "" : amount.toLocaleString("en", { maximumFractionDigits: Math.min(2, digits) });
}

/** What stands in a stage's field. */
export function probabilityText(session: Session, stage: AssumptionsAnswer["stages"][number]): string {
  const typed = textOf(session.inputs.assumptions.probabilities, stage.stage);
  return stage.isFormula || typed === undefined ? percentText(stage.probability) : typed;
}

/** What stands in a rep's field. */
export function quotaText(session: Session, rep: RepFigures, digits: number): string {
  const typed = textOf(session.inputs.assumptions.quotas, rep.rep);
  return rep.isFormula || typed === undefined ? moneyText(rep.quota, digits) : typed;
}

export function probabilityNow(session: Session, stage: AssumptionsAnswer["stages"][number]): Typed {
  const typed = textOf(session.inputs.assumptions.probabilities, stage.stage);
  return stage.isFormula || typed === undefined ? stage.probability : readPercent(typed);
}

export function quotaNow(session: Session, rep: RepFigures): Typed {
  const typed = textOf(session.inputs.assumptions.quotas, rep.rep);
  return rep.isFormula || typed === undefined ? rep.quota : readMoney(typed);
}

/** Stages and reps whose figure cannot be read. */
export function unreadableFigures(session: Session): readonly string[] {
  const answer = lastAssumptions(session.assumptions.looking);
  if (answer === null) return [];
  return [
    ...answer.stages.filter((stage) => probabilityNow(session, stage) === "unreadable").map(({ stage }) => stage),
    ...answer.reps.filter((rep) => quotaNow(session, rep) === "unreadable").map(({ rep }) => rep),
  ];
}

/** What is to be written into the settings: readable figures that are not what stands there. */
export function assumptionChanges(session: Session): AssumptionChanges {
  const answer = lastAssumptions(session.assumptions.looking);
  const changes: AssumptionChanges = { probabilities: [], quotas: [] };
  if (answer === null) return changes;
  const probabilities = answer.stages.flatMap((stage) => {
    const probability = probabilityNow(session, stage);
    const isSame = probability === "unreadable" || percentText(probability) === percentText(stage.probability);
    return isSame ? [] : [{ stage: stage.stage, probability }];
  });
  const quotas = answer.reps.flatMap((rep) => {
    const quota = quotaNow(session, rep);
    const { minorDigits } = answer.currency;
    const isSame = quota === "unreadable" || moneyText(quota, minorDigits) === moneyText(rep.quota, minorDigits);
    return isSame ? [] : [{ rep: rep.rep, quota }];
  });
  return { probabilities, quotas };
}

export function hasChanges({ probabilities, quotas }: AssumptionChanges): boolean {
  return probabilities.length + quotas.length > 0;
}

/** Stages whose field does not say what their history says, and may. */
export function stagesToTake(session: Session, answer: AssumptionsAnswer): readonly string[] {
  return answer.stages
    .filter((stage) => stage.history !== null && !stage.isFormula)
    .filter((stage) => probabilityText(session, stage) !== percentText(stage.history?.suggested ?? null))
    .map(({ stage }) => stage);
}

export interface TargetSplit {
  /** What stands in the reps' fields, added up. */
  readonly quotas: number;
  /** What the reps won in the past, added up; null: nobody has a past. */
  readonly past: number | null;
  readonly target: Typed;
  /** The target's parts, by rep; they add up to it. Empty: there is nothing to split, or nobody. */
  readonly parts: readonly { readonly rep: string; readonly quota: number }[];
}

/**
 * The target split over the reps who carry a quota: equally, or by what each one won in the past. A rep without a past
 * weighs as much as the average of the others.
 */
export function targetSplit(session: Session, answer: AssumptionsAnswer): TargetSplit {
  const { target, splitBy } = session.inputs.assumptions;
  const pasts = answer.reps.flatMap(({ past }) => past ?? []);
  const typed = readMoney(target);
  const sharing = answer.reps.filter((rep) => quotaNow(session, rep) !== null);
  const reps = sharing.length > 0 ? sharing : answer.reps;
  const known = reps.flatMap(({ past }) => past ?? []);
  const mean = known.length === 0 ? 1 : exactSum(known) / known.length;
  const weights = reps.map(({ past }) => (splitBy === "equal" ? 1 : (past ?? mean)));
  const amount = typeof typed === "number" && typed > 0 ? typed : null;
  const parts = amount === null ? null : quotaSplit(amount, weights, stepOf(amount / reps.length));
  return {
    quotas: exactSum(answer.reps.map((rep) => numberOf(quotaNow(session, rep)))),
    past: pasts.length === 0 ? null : exactSum(pasts),
    target: typed,
    parts: parts?.ok ? reps.map(({ rep }, index) => ({ rep, quota: parts.value[index] ?? 0 })) : [],
  };
}

function numberOf(typed: Typed): number {
  return typeof typed === "number" ? typed : 0;
}

/** Two figures of an average part: 142,857 is rounded to 10,000. */
function stepOf(average: number): number {
  return Math.max(1, 10 ** (Math.floor(Math.log10(average)) - 1));
}

/** The plan that is shown. */
export function shownPlan(session: Session, answer: AssumptionsAnswer): PlanFigures | null {
  const { plan } = session.inputs.assumptions;
  return answer.plans.find(({ terms }) => terms.plan === plan) ?? answer.plans[0] ?? null;
}

export interface ShownCurve {
  /** Of one of the plan's periods; null: nobody has one. */
  readonly quota: number | null;
  readonly points: readonly CurvePoint[];
}

/** The plan's curve for the mean quota of its reps, of all reps where nobody is on it, as it stands in the fields. */
export function planCurve(session: Session, answer: AssumptionsAnswer, { terms, reps }: PlanFigures): ShownCurve {
  const quotasOf = (names: readonly string[]): number[] =>
    answer.reps
      .filter(({ rep }) => names.includes(rep))
      .map((rep) => numberOf(quotaNow(session, rep)))
      .filter((quota) => quota > 0);
  const own = quotasOf(reps);
  const quotas = own.length > 0 ? own : quotasOf(answer.reps.map(({ rep }) => rep));
  const unit = 10 ** terms.currency.minorDigits;
  const mean = quotas.length === 0 ? null : exactSum(quotas) / quotas.length;
  const ofPeriod = mean === null ? null : (mean * monthsIn(terms.period)) / monthsIn(answer.quotaPeriod);
  const quota = ofPeriod === null ? null : Math.round(ofPeriod * unit) / unit;
  const day = parseCivilDate(session.book.today);
  if (day === null) return { quota, points: [] };
  const period = periodContaining(day, terms.period, session.book.fiscalStart);
  const full = quota ?? 0;
  const carried = { full, prorated: full, quota: full, daysHeld: 1, daysOfPeriod: 1 };
  const days = { from: period.start, to: period.end };
  const marks = quota === null ? [] : MARKS.map((share) => share * quota);
  return {
    quota,
    points: payoutCurve({ rep: "", terms, period, days, quota: quota === null ? null : carried }, marks),
  };
}

/** Attainments whose pay is told in words. */
export const MARKS: readonly number[] = [0.5, 1, 1.25, 1.5];
