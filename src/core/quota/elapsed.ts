/** How much of a period has passed. */
import { type CivilDate, daysBetween } from "../calendar.ts";
import type { Days } from "../metrics/deals-as-of.ts";

export interface Elapsed {
  readonly days: number;
  readonly ofDays: number;
}

/**
 * Days of the period that are over at the end of the as-of date: none before it begins, all once it has ended.
 *
 * @example elapsedDays({ start: "2026-01-01", end: "2026-03-31" }, "2026-01-31") // { days: 31, ofDays: 90 }
 */
export function elapsedDays(period: Days, asOf: CivilDate): Elapsed {
  const ofDays = daysBetween(period.start, period.end) + 1;
  const days = daysBetween(period.start, asOf) + 1;
  return { days: Math.min(Math.max(days, 0), ofDays), ofDays };
}
