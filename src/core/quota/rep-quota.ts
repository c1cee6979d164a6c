/** What a rep's quota comes to for any stretch of days of a period. */
import type { CalendarAssumption, RepAssumption } from "../assumptions/assumptions.ts";
import { monthsIn, type Period } from "../calendar.ts";
import type { Days } from "../metrics/deals-as-of.ts";
import { exactSum } from "../metrics/exact-sum.ts";
import { proratedQuota } from "./prorated-quota.ts";

/**
 * A rep's quota for these days of the period, in major units; null for a rep who carries none.
 *
 * Quotas are kept for one kind of period and converted by months: a quarter's quota is three months' and a third of it
 * one month's. Within a period it is spread evenly over its days, and days before the rep's start carry none of it.
 *
 * @example 90,000 a quarter, asked for 2026-02: 30,000; for a rep who starts on 2026-02-15: 15,000 (14 of 28 days)
 */
export function repQuota(rep: RepAssumption, period: Period, days: Days, calendar: CalendarAssumption): number | null {
  if (rep.quota === null) return null;
  const first = rep.start !== null && rep.start > days.start ? rep.start : days.start;
  const whole = (rep.quota * monthsIn(period.kind)) / monthsIn(calendar.quotaPeriod);
  const carried = proratedQuota(whole, period.start, period.end, first, days.end);
  return carried.ok ? carried.value : null;
}

/** The quotas of all reps together; null when nobody carries one. */
export function teamQuota(
  reps: readonly RepAssumption[],
  period: Period,
  days: Days,
  calendar: CalendarAssumption,
): number | null {
  const quotas = reps.map((rep) => repQuota(rep, period, days, calendar));
  return quotas.every((quota) => quota === null) ? null : exactSum(quotas);
}
