/** The quota that a stint is measured by: the rep's, for the days on the terms, after the ramp. */
import type { CalendarAssumption } from "../assumptions/assumptions.ts";
import { type CivilDate, daysBetween, monthEnd, monthOf, monthsIn, monthsOf, yearOf } from "../calendar.ts";
import { nearestWhole } from "./ratio.ts";
import type { StatementQuota } from "./statement.ts";
import type { Stint } from "./stint.ts";

/**
 * Quota: the rep's quota for the period, spread over its days; each day on the terms, from the rep's start on, carries
 * its part times the ramp's share for the month in role.
 *
 * The month of the start is the first month in role, however late in it the start is. Rounded once, to the currency's
 * minor unit. null for a rep who carries none.
 *
 * @example 30,000 a month, start on 2026-02-15, ramp 50 % then 100 %: February 7,500 (14 of 28 days × 50 %), March 30,000
 */
export function statementQuota(stint: Stint, calendar: CalendarAssumption): StatementQuota | null {
  const { role, terms, period } = stint;
  if (role === null || role.quota === null) return null;
  const first = role.start !== null && role.start > stint.from ? role.start : stint.from;
  const daysOfPeriod = daysBetween(period.start, period.end) + 1;
  const unit = 10 ** terms.currency.minorDigits;
  const wholePeriod = [role.quota, monthsIn(period.kind), unit];
  const perQuotaPeriod = [monthsIn(calendar.quotaPeriod)];
  const perDay = [...perQuotaPeriod, daysOfPeriod];

  let daysHeld = 0;
  // In billionths, so that the shares of many months add up as whole numbers.
  let rampedDays = 0;
  for (const month of monthsOf(period)) {
    const days = daysShared(month, monthEnd(month), first, stint.to);
    daysHeld += days;
    rampedDays += days * Math.round(rampShare(stint, month) * BILLION);
  }
  return {
    full: nearestWhole(wholePeriod, perQuotaPeriod) / unit,
    prorated: nearestWhole([...wholePeriod, daysHeld], perDay) / unit,
    quota: nearestWhole([...wholePeriod, rampedDays], [...perDay, BILLION]) / unit,
    daysHeld,
    daysOfPeriod,
  };
}

const BILLION = 1e9;

/** How many days two stretches have in common, both ends counted. */
export function daysShared(start: CivilDate, end: CivilDate, from: CivilDate, to: CivilDate): number {
  const first = start > from ? start : from;
  const last = end < to ? end : to;
  return first > last ? 0 : daysBetween(first, last) + 1;
}

function rampShare({ role, assignment }: Stint, month: CivilDate): number {
  const start = role?.start ?? assignment.days.from;
  const ramp = assignment.ramp;
  if (ramp === null || ramp.length === 0 || start === null) return 1;
  const monthsInRole = (yearOf(month) - yearOf(start)) * 12 + monthOf(month) - monthOf(start);
  return ramp[Math.max(0, Math.min(monthsInRole, ramp.length - 1))] ?? 1;
}
