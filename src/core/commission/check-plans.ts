/** What contradicts itself in commission plans and in who is paid by them. */
import type { RepAssumption } from "../assumptions/assumptions.ts";
import { foldWord } from "../deals/fold.ts";
import { foldOwner } from "../deals/spellings.ts";
import { checkTerms, type PlanProblem, type TermsPlace } from "./check-terms.ts";
import type { PlanAssignment, PlanTerms, ValidDays } from "./plan-terms.ts";

export type AssignmentKey = "rep" | "plan" | "days.from" | "days.to" | "ramp";

export interface PlanFault {
  /** `index`: which terms, or which assignment. */
  readonly place:
    | (TermsPlace & { readonly index: number })
    | { readonly part: "assignments"; readonly index: number; readonly key: AssignmentKey };
  readonly problem: PlanProblem;
}

/** The first contradiction: within a version, then between versions, then in the assignments; null: none. */
export function checkPlans(
  terms: readonly PlanTerms[],
  assignments: readonly PlanAssignment[],
  reps: readonly RepAssumption[],
): PlanFault | null {
  for (const [index, version] of terms.entries()) {
    const fault = checkTerms(version);
    if (fault !== null) return { place: { ...fault.place, index }, problem: fault.problem };
  }
  return checkVersions(terms) ?? checkAssignments(terms, assignments, reps);
}

function checkVersions(terms: readonly PlanTerms[]): PlanFault | null {
  for (const [index, version] of terms.entries()) {
    const others = terms.slice(0, index).filter(({ plan }) => foldWord(plan) === foldWord(version.plan));
    const overlap = others.find((other) => overlaps(other.days, version.days));
    if (overlap !== undefined) {
      const { plan, days } = version;
      return inTerms(index, { kind: "versions overlap", plan, days, other: overlap.days });
    }
    if (version.days.from === null && hasBonusesOfItsOwn(version, terms)) {
      return inTerms(index, { kind: "bonuses of an undated version", plan: version.plan });
    }
  }
  return null;
}

function inTerms(index: number, problem: PlanProblem): PlanFault {
  return { place: { part: "terms", index, key: "days.from" }, problem };
}

/** In the settings tab bonuses without a first day are those of every version that has no others. */
function hasBonusesOfItsOwn(version: PlanTerms, terms: readonly PlanTerms[]): boolean {
  const others = terms.filter((other) => other !== version && foldWord(other.plan) === foldWord(version.plan));
  return hasBonuses(version) && others.some((other) => !hasBonuses(other));
}

function hasBonuses({ spiffs, kickers }: PlanTerms): boolean {
  return spiffs.length > 0 || kickers.length > 0;
}

function checkAssignments(
  terms: readonly PlanTerms[],
  assignments: readonly PlanAssignment[],
  reps: readonly RepAssumption[],
): PlanFault | null {
  for (const [index, assignment] of assignments.entries()) {
    const at = (key: AssignmentKey, problem: PlanProblem): PlanFault => ({
      place: { part: "assignments", index, key },
      problem,
    });
    const { rep: name, days, ramp } = assignment;
    const rep = reps.find((one) => foldOwner(one.rep) === foldOwner(name));
    if (rep === undefined) return at("rep", { kind: "unknown rep", rep: name });
    const versions = terms.filter(({ plan }) => foldWord(plan) === foldWord(assignment.plan));
    if (versions.length === 0) return at("plan", { kind: "unknown plan", plan: assignment.plan });
    if (days.from !== null && days.to !== null && days.to < days.from) {
      return at("days.to", { kind: "ends before it begins", from: days.from, to: days.to });
    }
    const held = versions.filter((version) => overlaps(version.days, days));
    if (held.length === 0) {
      const { plan } = assignment;
      return at("days.from", { kind: "plan does not hold", plan, versions: versions.map((one) => one.days) });
    }
    const others = assignments.slice(0, index).filter((other) => foldOwner(other.rep) === foldOwner(name));
    const overlap = others.find((other) => overlaps(other.days, days));
    if (overlap !== undefined) {
      return at("days.from", { kind: "assignments overlap", rep: rep.rep, days, other: overlap.days });
    }
    if (ramp !== null) {
      const problem = rampProblem(ramp, rep);
      if (problem !== null) return at("ramp", problem);
    }
    if (rep.quota === null && held.some(({ kickers }) => kickers.length > 0)) {
      return at("rep", { kind: "kickers without a quota", plan: assignment.plan, rep: rep.rep });
    }
  }
  return null;
}

function rampProblem(ramp: readonly number[], rep: RepAssumption): PlanProblem | null {
  if (ramp.length === 0 || ramp.some((share) => !(share >= 0 && share <= 1))) {
    return "a list of shares of the quota from 0% to 100%, one for each month in role, such as 0%; 25%; 50%; 75%; 100%";
  }
  if (ramp.some((share, month) => share < (ramp[month - 1] ?? 0))) return { kind: "ramp falls" };
  return rep.start === null ? { kind: "ramp without a start date", rep: rep.rep } : null;
}

export function overlaps(one: ValidDays, other: ValidDays): boolean {
  return !isBefore(one, other) && !isBefore(other, one);
}

function isBefore(one: ValidDays, other: ValidDays): boolean {
  return one.to !== null && other.from !== null && one.to < other.from;
}
