/** Stints: who is on which terms on which days, cut into the periods that the terms pay by. */
import type { Assumptions, RepAssumption } from "../assumptions/assumptions.ts";
import { type CivilDate, type FiscalStart, type Period, periodContaining, shiftPeriod } from "../calendar.ts";
import { foldOwner } from "../deals/spellings.ts";
import type { PlanAssignment, PlanTerms } from "./plan-terms.ts";

/** The days of one period on which a rep is on one version of a plan: what a statement is made for. */
export interface Stint {
  readonly rep: string;
  /** What the settings say about the rep; null: nothing. */
  readonly role: RepAssumption | null;
  readonly assignment: PlanAssignment;
  readonly terms: PlanTerms;
  readonly period: Period;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** Up to where stints are listed. */
export interface StintHorizon {
  readonly report: Period;
  /** Periods that end later are not listed. */
  readonly lastDay: CivilDate;
  /** Nor are those that begin later. */
  readonly begunBy: CivilDate;
}

/** A rep's days on one version of a plan. */
interface Span {
  readonly assignment: PlanAssignment;
  readonly terms: PlanTerms;
  readonly from: CivilDate;
  /** null: for good. */
  readonly to: CivilDate | null;
}

/** The terms that hold for a rep on a day, and the stint; null: it is in a period that is not listed. */
export interface Held {
  readonly terms: PlanTerms;
  readonly stint: Stint | null;
}

export interface RepStints {
  readonly rep: string;
  /** Those whose period ends within the horizon, in order of the period's end, then of their first day. */
  readonly stints: readonly Stint[];
  /** Those that begin by the end of the report's period, but whose own period ends after it. */
  readonly notDue: readonly Stint[];
  /** Whether the rep goes on being paid in that currency after the listed stints. */
  readonly goesOn: (currency: string) => boolean;
  /** null: on no plan that day. */
  readonly heldOn: (day: CivilDate) => Held | null;
}

/**
 * The stints of every rep who is on a plan, reps in the order of the settings.
 *
 * A rep is on the terms on the days of the assignment on which the version holds. An assignment without a first day begins
 * with the rep's start; without that either, on the rep's `firstDay` (of a deal, say), or with the report's fiscal year
 * if that is earlier.
 */
export function stintsOf(
  { reps, terms, assignments, calendar }: Assumptions,
  horizon: StintHorizon,
  firstDay: (repKey: string) => CivilDate | null,
): Map<string, RepStints> {
  const yearStart = periodContaining(horizon.report.start, "year", calendar.fiscalStart).start;
  const roles = new Map(reps.map((role) => [foldOwner(role.rep.trim()), role]));
  const byRep = new Map<string, PlanAssignment[]>();
  for (const key of roles.keys()) byRep.set(key, []);
  for (const assignment of assignments) {
    const key = foldOwner(assignment.rep.trim());
    const known = byRep.get(key);
    if (known) known.push(assignment);
    else byRep.set(key, [assignment]);
  }
  const all = new Map<string, RepStints>();
  for (const [key, own] of byRep) {
    if (own.length === 0) continue;
    const role = roles.get(key) ?? null;
    const first = firstDay(key);
    const unbounded = role?.start ?? (first !== null && first < yearStart ? first : yearStart);
    const spans = own.flatMap((assignment) => spansOf(assignment, terms, unbounded));
    const rep = role?.rep ?? own[0]?.rep ?? "";
    all.set(key, repStints(rep, role, spans, horizon, calendar.fiscalStart));
  }
  return all;
}

function spansOf(assignment: PlanAssignment, terms: readonly PlanTerms[], unbounded: CivilDate): Span[] {
  const { from, to } = assignment.days;
  return terms
    .filter((version) => version.plan === assignment.plan)
    .map((version) => ({
      assignment,
      terms: version,
      from: later(from ?? unbounded, version.days.from),
      to: earlier(to, version.days.to),
    }))
    .filter((span) => span.to === null || span.from <= span.to);
}

function later(one: CivilDate, other: CivilDate | null): CivilDate {
  return other !== null && other > one ? other : one;
}

function earlier(one: CivilDate | null, other: CivilDate | null): CivilDate | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

function repStints(
  rep: string,
  role: RepAssumption | null,
  spans: readonly Span[],
  { report, lastDay, begunBy }: StintHorizon,
  fiscalStart: FiscalStart,
): RepStints {
  const stints: Stint[] = [];
  const notDue: Stint[] = [];
  for (const span of spans) {
    let period = periodContaining(span.from, span.terms.period, fiscalStart);
    for (; period.end <= lastDay && period.start <= begunBy; period = shiftPeriod(period, 1, fiscalStart)) {
      if (span.to !== null && period.start > span.to) break;
      stints.push(stintIn(period));
    }
    const isOpen = period.end > lastDay && later(span.from, period.start) <= report.end;
    if (isOpen && (span.to === null || span.to >= period.start)) notDue.push(stintIn(period));

    function stintIn(within: Period): Stint {
      return {
        rep,
        role,
        assignment: span.assignment,
        terms: span.terms,
        period: within,
        from: later(span.from, within.start),
        to: earlier(within.end, span.to) ?? within.end,
      };
    }
  }
  stints.sort(inOrder);
  return {
    rep,
    stints,
    notDue,
    goesOn: (currency) =>
      spans.some((span) => {
        const last = stints.filter((stint) => stint.terms === span.terms && stint.assignment === span.assignment).pop();
        return span.terms.currency.code === currency && (span.to === null || last === undefined || last.to < span.to);
      }),
    heldOn: (day) => {
      const stint = stints.find((one) => one.from <= day && day <= one.to);
      if (stint !== undefined) return { terms: stint.terms, stint };
      const span = spans.find(({ from, to }) => from <= day && (to === null || day <= to));
      return span === undefined ? null : { terms: span.terms, stint: null };
    },
  };
}

export function inOrder(
  a: { readonly period: Period; readonly from: CivilDate },
  b: { readonly period: Period; readonly from: CivilDate },
): number {
  return a.period.end < b.period.end
    ? -1
    : a.period.end > b.period.end
      ? 1
      : a.from < b.from
        ? -1
        : a.from > b.from
          ? 1
          : 0;
}
