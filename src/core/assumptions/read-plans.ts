/**
 * Commission plans and who is on them, from four sections of the settings tab: Plans (tiers), Plan terms, Plan bonuses and
 * Plan assignments.
 *
 * Whatever contradicts itself is a failure with its cell. A tab from before these sections has plans of default terms.
 */
import { addDays } from "../calendar.ts";
import { checkPlans, type PlanFault } from "../commission/check-plans.ts";
import type { KickerKey, SpiffKey, TermsKey } from "../commission/check-terms.ts";
import { defaultTerms } from "../commission/default-terms.ts";
import type { Payout, PlanTerms } from "../commission/plan-terms.ts";
import { foldWord } from "../deals/fold.ts";
import type { DateOrder } from "../deals/read-dates.ts";
import { type Failure, ok, type Result } from "../result.ts";
import type { Assumptions } from "./assumptions.ts";
import { type PlanSectionId, TIERS_VALID_FROM } from "./plan-sections.ts";
import { readPlanAssignments } from "./read-plan-assignments.ts";
import { type BonusRow, readPlanBonuses } from "./read-plan-bonuses.ts";
import { readPlanTerms, type TermsRow } from "./read-plan-terms.ts";
import { readPlanTiers, type TierSet } from "./read-plan-tiers.ts";
import type { SectionReader } from "./section-reader.ts";
import { spelledAssignment } from "./spelled-assignment.ts";

/** A section that the tab does not have has no rows. */
export type PlanReaders = Readonly<Record<"plans" | PlanSectionId, SectionReader>>;

type Failed = { readonly ok: false; readonly failure: Failure };

/** A version, and the rows that it was made of. */
interface Version {
  readonly terms: PlanTerms;
  readonly row: number | null;
  readonly set: TierSet | null;
  readonly spiffRows: readonly number[];
  readonly kickerRows: readonly number[];
}

export function readPlans(
  readers: PlanReaders,
  dateOrder: DateOrder,
  given: Pick<Assumptions, "reps" | "calendar" | "currency">,
): Result<Pick<Assumptions, "terms" | "assignments">> {
  const sets = readPlanTiers(readers.plans, dateOrder);
  if (!sets.ok) return sets;
  const rows = readPlanTerms(readers.planTerms, dateOrder, given);
  if (!rows.ok) return rows;
  const bonuses = readPlanBonuses(readers.planBonuses, dateOrder);
  if (!bonuses.ok) return bonuses;
  const assignments = readPlanAssignments(readers.planAssignments, dateOrder);
  if (!assignments.ok) return assignments;
  const versions = versionsOf(readers, sets.value, rows.value, bonuses.value, given);
  if (!versions.ok) return versions;
  const terms = versions.value.map((version) => version.terms);
  const assigned = assignments.value.map((assignment) => spelledAssignment(assignment, terms, given.reps));
  const fault = checkPlans(terms, assigned, given.reps);
  return fault === null ? ok({ terms, assignments: assigned }) : failureOf(fault, readers, versions.value);
}

/** Those with a row in Plan terms as they stand there, then the plans that have tiers only. */
function versionsOf(
  readers: PlanReaders,
  sets: readonly TierSet[],
  rows: readonly TermsRow[],
  bonuses: readonly BonusRow[],
  given: Pick<Assumptions, "calendar" | "currency">,
): Result<Version[]> {
  const versions: Version[] = [];
  for (const row of rows) {
    const payout = payoutOf(row, sets);
    if (payout === null) {
      const { plan, days } = row;
      return readers.planTerms.failure(row.row, "Plan", { kind: "plan without tiers", plan, from: days.from });
    }
    const { row: at, pays, fromFirst, ...terms } = row;
    const plan = rows.find((other) => isSame(other.plan, row.plan))?.plan ?? row.plan;
    versions.push({
      terms: { ...defaultTerms(plan, payout.payout, given), ...terms, plan },
      row: at,
      set: payout.set,
      spiffRows: [],
      kickerRows: [],
    });
  }
  for (const set of sets) {
    if (rows.some(({ plan }) => isSame(plan, set.plan))) continue;
    const plan = sets.find((other) => isSame(other.plan, set.plan))?.plan ?? set.plan;
    const terms = { ...defaultTerms(plan, ratesOf(set, false), given), days: daysOf(set, sets) };
    versions.push({ terms, row: null, set, spiffRows: [], kickerRows: [] });
  }
  const stray = strayTiers(readers, sets, versions);
  return stray ?? withBonuses(readers, versions, bonuses);
}

/** null: the plan has no tiers for this version. */
function payoutOf(row: TermsRow, sets: readonly TierSet[]): { payout: Payout; set: TierSet | null } | null {
  if (row.pays === "linear") return { payout: { kind: "linear" }, set: null };
  const own = sets.filter(({ plan }) => isSame(plan, row.plan));
  const set = own.find(({ from }) => from !== null && from === row.days.from) ?? own.find(({ from }) => from === null);
  return set === undefined ? null : { payout: ratesOf(set, row.fromFirst), set };
}

function ratesOf({ method, tiersBy, tiers }: TierSet, fromFirst: boolean): Payout {
  return { kind: "rates", method, tiersBy, tiers, fromFirst };
}

/** Of a plan without rows in Plan terms, tiers hold from their day until the plan's next. */
function daysOf(set: TierSet, sets: readonly TierSet[]): PlanTerms["days"] {
  const later = sets.flatMap(({ plan, from }) =>
    from !== null && isSame(plan, set.plan) && (set.from === null || from > set.from) ? [from] : [],
  );
  const [next] = later.sort();
  return { from: set.from, to: next === undefined ? null : addDays(next, -1) };
}

/** Tiers that nothing is paid by; null: there are none. */
function strayTiers(readers: PlanReaders, sets: readonly TierSet[], versions: readonly Version[]): Failed | null {
  for (const set of sets) {
    if (versions.some((version) => version.set === set)) continue;
    const own = versions.filter(({ terms }) => isSame(terms.plan, set.plan));
    const row = set.rows[0] ?? 0;
    const days = own.flatMap(({ terms }) => terms.days.from ?? []);
    if (own.every(({ terms }) => terms.payout.kind === "linear")) {
      return readers.plans.failure(row, "Plan", { kind: "linear with tiers", plan: set.plan });
    }
    const { plan, from } = set;
    return readers.plans.failure(
      row,
      TIERS_VALID_FROM.heading,
      from === null
        ? { kind: "tiers of no version", plan, versions: days }
        : { kind: "no such version", plan, from, versions: days },
    );
  }
  return null;
}

function withBonuses(
  readers: PlanReaders,
  versions: readonly Version[],
  bonuses: readonly BonusRow[],
): Result<Version[]> {
  for (const { row, plan, from } of bonuses) {
    const own = versions.filter(({ terms }) => isSame(terms.plan, plan));
    const days = own.flatMap(({ terms }) => terms.days.from ?? []);
    if (own.length === 0) {
      return readers.planBonuses.failure(row, "Plan", { kind: "unknown plan", plan });
    }
    if (from !== null && !days.includes(from)) {
      return readers.planBonuses.failure(row, "Valid from", { kind: "no such version", plan, from, versions: days });
    }
  }
  return ok(
    versions.map((version) => {
      const { plan, days } = version.terms;
      const ofPlan = bonuses.filter((one) => isSame(one.plan, plan));
      const dated = ofPlan.filter(({ from }) => from !== null && from === days.from);
      const own = dated.length > 0 ? dated : ofPlan.filter(({ from }) => from === null);
      const spiffs = own.flatMap(({ row, bonus }) => (bonus.kind === "SPIFF" ? [{ row, rule: bonus.rule }] : []));
      const kickers = own.flatMap(({ row, bonus }) => (bonus.kind === "kicker" ? [{ row, rule: bonus.rule }] : []));
      return {
        ...version,
        terms: { ...version.terms, spiffs: spiffs.map(({ rule }) => rule), kickers: kickers.map(({ rule }) => rule) },
        spiffRows: spiffs.map(({ row }) => row),
        kickerRows: kickers.map(({ row }) => row),
      };
    }),
  );
}

const TERMS_HEADINGS: Readonly<Record<TermsKey, string>> = {
  plan: "Plan",
  "days.from": "Valid from",
  "days.to": "Valid to",
  "payout.kind": "Payout",
  "payout.fromFirst": "Below first tier",
  basePay: "Base pay",
  onTargetEarnings: "On-target earnings",
  repCap: "Rep cap",
  planCap: "Plan cap",
  "draw.amount": "Draw amount",
  "clawback.share": "Clawback share",
  "clawback.months": "Clawback months",
  "holdback.share": "Holdback share",
  "holdback.months": "Holdback months",
};

const BONUS_HEADINGS: Readonly<Record<SpiffKey | KickerKey, string>> = {
  name: "Name",
  field: "Field",
  when: "When",
  value: "Value",
  "days.from": "Closed from",
  "days.to": "Closed to",
  attainment: "Attainment",
  "pays.amount": "Amount",
  "pays.share": "Share",
};

const ASSIGNMENT_HEADINGS = {
  rep: "Rep",
  plan: "Plan",
  "days.from": "Valid from",
  "days.to": "Valid to",
  ramp: "Ramp",
} as const;

/** The fault at its cell. */
function failureOf({ place, problem }: PlanFault, readers: PlanReaders, versions: readonly Version[]): Failed {
  const version = versions[place.index];
  const { plans, planTerms, planBonuses, planAssignments } = readers;
  switch (place.part) {
    case "terms":
      return planTerms.failure(version?.row ?? 0, TERMS_HEADINGS[place.key], problem);
    case "tiers":
      return plans.failure(version?.set?.rows[place.item] ?? 0, place.key === "start" ? "From" : "Rate", problem);
    case "spiffs":
      return planBonuses.failure(version?.spiffRows[place.item] ?? 0, BONUS_HEADINGS[place.key], problem);
    case "kickers":
      return planBonuses.failure(version?.kickerRows[place.item] ?? 0, BONUS_HEADINGS[place.key], problem);
    case "assignments":
      return planAssignments.failure(place.index, ASSIGNMENT_HEADINGS[place.key], problem);
  }
}

function isSame(one: string, other: string): boolean {
  return foldWord(one) === foldWord(other);
}
