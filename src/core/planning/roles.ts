/** The roles of a team: who is in it, since when and until when, and how each rep's quota ramps. */
import type { CalendarAssumption, RepAssumption } from "../assumptions/assumptions.ts";
import {
  addDays,
  type CivilDate,
  dayOf,
  daysInMonth,
  monthEnd,
  monthOf,
  monthStart,
  periodContaining,
  yearOf,
} from "../calendar.ts";
import type { PlanAssignment } from "../commission/plan-terms.ts";
import type { Deal } from "../deals/deal.ts";
import { foldOwner } from "../deals/spellings.ts";
import type { Days } from "../metrics/deals-as-of.ts";
import { repQuota } from "../quota/rep-quota.ts";
import { rosterOf } from "../quota/roster.ts";
import type { ReportInput } from "../report-input.ts";
import type { Share } from "../result.ts";

/** The field's usual schedule: nothing in the first month in role, everything from the fifth on. */
export const USUAL_RAMP: readonly Share[] = [0, 0.25, 0.5, 0.75, 1];

export interface Role {
  readonly rep: RepAssumption;
  readonly deals: readonly Deal[];
  /** The last day in the role; null: it goes on. */
  readonly end: CivilDate | null;
  /** Shares of the full quota by month in role; null: the settings give none. */
  readonly ownRamp: readonly Share[] | null;
  /** "former": left, or nothing is known of the rep in the last twelve months. "coming": starts after the as-of date. */
  readonly standing: "active" | "coming" | "former";
}

/**
 * Every rep of the settings and every owner, with their standing on the as-of date.
 *
 * A rep has left after the last day of the last plan assignment, if each of them ends. A rep without a quota is former
 * too when no deal of theirs is open and they neither started nor made or decided a deal within the last twelve months.
 */
export function rolesOf(input: ReportInput): readonly Role[] {
  const { assumptions, asOf } = input;
  const assigned = new Map<string, PlanAssignment[]>();
  for (const assignment of assumptions.assignments) {
    const key = foldOwner(assignment.rep.trim());
    const own = assigned.get(key);
    if (own === undefined) assigned.set(key, [assignment]);
    else own.push(assignment);
  }
  const year = lastTwelveMonths(asOf);
  return rosterOf(input).reps.map(({ rep, deals }): Role => {
    const own = assigned.get(foldOwner(rep.rep.trim())) ?? [];
    const end = lastDayOf(own);
    const isNew = rep.start !== null && rep.start >= year.start;
    const isHere = isNew || rep.quota !== null || deals.some((deal) => isLively(deal, year));
    const isOver = end !== null && end < asOf;
    const standing = isOver || !isHere ? "former" : rep.start !== null && rep.start > asOf ? "coming" : "active";
    return { rep, deals, end, ownRamp: rampOf(own), standing };
  });
}

/** The year that ends with the as-of date. */
export function lastTwelveMonths(asOf: CivilDate): Days {
  const month = monthStart(asOf, -12);
  return { start: addDays(month, Math.min(dayOf(asOf), daysInMonth(yearOf(month), monthOf(month)))), end: asOf };
}

/** Whole calendar months from that of the start: 0 in the month of the start, however late in it that is. */
export function monthsInRole(start: CivilDate, month: CivilDate): number {
  return (yearOf(month) - yearOf(start)) * 12 + monthOf(month) - monthOf(start);
}

/** The rep's full quota for the days of the month in the role; null: the rep carries none. Before ramp. */
export function monthQuota(
  { rep, end }: Pick<Role, "rep" | "end">,
  month: CivilDate,
  calendar: CalendarAssumption,
): number | null {
  if (end !== null && end < month) return rep.quota === null ? null : 0;
  const last = end !== null && end < monthEnd(month) ? end : monthEnd(month);
  if (rep.start !== null && rep.start > last) return rep.quota === null ? null : 0;
  const period = periodContaining(month, "month", calendar.fiscalStart);
  return repQuota(rep, period, { start: month, end: last }, calendar);
}

function isLively({ outcome, created, closed }: Deal, { start, end }: Days): boolean {
  const isRecent = (day: CivilDate | null): boolean => day !== null && day >= start && day <= end;
  return outcome === "open" || isRecent(created) || isRecent(closed);
}

function lastDayOf(assignments: readonly PlanAssignment[]): CivilDate | null {
  return assignments.reduce<CivilDate | null>(
    (last, { days }, at) =>
      days.to === null || (at > 0 && last === null) ? null : last === null || days.to > last ? days.to : last,
    null,
  );
}

/** Of several assignments the last one's that gives a ramp. */
function rampOf(assignments: readonly PlanAssignment[]): readonly Share[] | null {
  return assignments.reduce<readonly Share[] | null>(
    (ramp, assignment) => (assignment.ramp !== null && assignment.ramp.length > 0 ? assignment.ramp : ramp),
    null,
  );
}
