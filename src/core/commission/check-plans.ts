/** What contradicts itself in commission plans and in who is paid by them. */
import type { RepAssumption } from "../assumptions/assumptions.ts";
import { addDays } from "../calendar.ts";
import { foldWord } from "../deals/fold.ts";
import { foldOwner } from "../deals/spellings.ts";
import { checkTerms, type TermsPlace } from "./check-terms.ts";
import type { PlanAssignment, PlanTerms, ValidDays } from "./plan-terms.ts";

export type AssignmentKey = "rep" | "plan" | "days.from" | "days.to" | "ramp";

export interface PlanFault {
  /** `index`: which terms, or which assignment. */
  readonly place:
    | (TermsPlace & { readonly index: number })
    | { readonly part: "assignments"; readonly index: number; readonly key: AssignmentKey };
  /** What should stand there, to follow "is not". */
  readonly expected: string;
}

/** The first contradiction: within a version, then between versions, then in the assignments; null: none. */
export function checkPlans(
  terms: readonly PlanTerms[],
  assignments: readonly PlanAssignment[],
  reps: readonly RepAssumption[],
): PlanFault | null {
  for (const [index, version] of terms.entries()) {
    const fault = checkTerms(version);
    if (fault !== null) return { place: { ...fault.place, index }, expected: fault.expected };
  }
  return checkVersions(terms) ?? checkAssignments(terms, assignments, reps);
}

function checkVersions(terms: readonly PlanTerms[]): PlanFault | null {
  for (const [index, version] of terms.entries()) {
    const others = terms.slice(0, index).filter(({ plan }) => foldWord(plan) === foldWord(version.plan));
    const overlap = others.find((other) => overlaps(other.days, version.days));
    if (overlap !== undefined) {
      return { place: { part: "terms", index, key: "days.from" }, expected: notOverlapping("version", overlap.days) };
    }
    if (version.days.from === null && hasBonusesOfItsOwn(version, terms)) {
      const expected = "a first day, which tells its bonuses from those of the plan's other version, which has none";
      return { place: { part: "terms", index, key: "days.from" }, expected };
    }
  }
  return null;
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
    const at = (key: AssignmentKey, expected: string): PlanFault => ({
      place: { part: "assignments", index, key },
      expected,
    });
    const { rep: name, days, ramp } = assignment;
    const rep = reps.find((one) => foldOwner(one.rep) === foldOwner(name));
    if (rep === undefined) return at("rep", "a rep of the section Reps");
    const versions = terms.filter(({ plan }) => foldWord(plan) === foldWord(assignment.plan));
    if (versions.length === 0) return at("plan", "a plan of the sections Plans and Plan terms");
    if (days.from !== null && days.to !== null && days.to < days.from) {
      return at("days.to", "a last day on or after the first");
    }
    const held = versions.filter((version) => overlaps(version.days, days));
    if (held.length === 0) return at("days.from", `within the days of the plan, which holds ${daysOfAll(versions)}`);
    const others = assignments.slice(0, index).filter((other) => foldOwner(other.rep) === foldOwner(name));
    const overlap = others.find((other) => overlaps(other.days, days));
    if (overlap !== undefined) return at("days.from", notOverlapping(`assignment of ${rep.rep}`, overlap.days));
    if (ramp !== null) {
      const fault = rampFault(ramp, rep);
      if (fault !== null) return at("ramp", fault);
    }
    if (rep.quota === null && held.some(({ kickers }) => kickers.length > 0)) {
      return at("rep", "a rep with a quota in Reps, which the plan's kickers are measured by");
    }
  }
  return null;
}

function rampFault(ramp: readonly number[], rep: RepAssumption): string | null {
  if (ramp.length === 0 || ramp.some((share) => !(share >= 0 && share <= 1))) {
    return "shares of the quota from 0% to 100%, one for each month in role, such as 0%; 25%; 50%; 75%; 100%";
  }
  if (ramp.some((share, month) => share < (ramp[month - 1] ?? 0))) return "a ramp that rises from month to month";
  return rep.start === null ? "for a rep without a start date in Reps, from which the months in role count" : null;
}

export function overlaps(one: ValidDays, other: ValidDays): boolean {
  return !isBefore(one, other) && !isBefore(other, one);
}

function isBefore(one: ValidDays, other: ValidDays): boolean {
  return one.to !== null && other.from !== null && one.to < other.from;
}

function notOverlapping(what: string, days: ValidDays): string {
  const way =
    days.to === null && days.from !== null
      ? `: give that one a last day, or end this one by ${addDays(days.from, -1)}`
      : days.to === null
        ? ": give that one a last day"
        : "";
  return `clear of the other ${what}, which holds ${daysInWords(days)}${way}`;
}

function daysOfAll(versions: readonly PlanTerms[]): string {
  return versions.map(({ days }) => daysInWords(days)).join(" and ");
}

function daysInWords({ from, to }: ValidDays): string {
  if (from === null) return to === null ? "on every day" : `up to ${to}`;
  return to === null ? `from ${from} on` : `from ${from} to ${to}`;
}
