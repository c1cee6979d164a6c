/** Ramp-up time: how long a new rep needs to carry a full quota. */
import { type CivilDate, daysBetween } from "../calendar.ts";
import { fail, ok, type Result, type Share } from "../result.ts";

/** Days of a mean month, for a length that is told in months. */
const MONTH_DAYS = 365.25 / 12;

export type RampTime =
  | { readonly kind: "ramped"; readonly months: number }
  /** Not there yet: never a number. */
  | { readonly kind: "ramping" };

/**
 * Ramp-up time: months from the start date to the end of the first of `running` periods in a row at or over the
 * threshold of full quota.
 *
 * Periods that end before the start date do not count. Periods are taken in order of their end. A rep who has not had
 * them yet is "ramping". NO_DATA without a period, NOT_POSITIVE for fewer than one period running.
 *
 * @example rampTime("2025-01-01", ["2025-03-31", "2025-06-30", "2025-09-30"], [0.4, 1.1, 1.2], 1, 2) // 5.9 months
 */
export function rampTime(
  start: CivilDate,
  periodEnds: readonly CivilDate[],
  attainments: readonly Share[],
  threshold: Share,
  running: number,
): Result<RampTime> {
  if (periodEnds.length === 0) return fail({ code: "NO_DATA", missing: "periods" });
  if (!(running >= 1)) return fail({ code: "NOT_POSITIVE", argument: "periods_running", value: running });
  const periods = periodEnds
    .map((end, index) => ({ end, attainment: attainments[index] ?? 0 }))
    .filter(({ end }) => end >= start)
    .sort((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : 0));
  const needed = Math.floor(running);
  let streak = 0;
  for (const [index, { attainment }] of periods.entries()) {
    streak = attainment >= threshold ? streak + 1 : 0;
    if (streak < needed) continue;
    const first = periods[index - needed + 1];
    if (first) return ok({ kind: "ramped", months: daysBetween(start, first.end) / MONTH_DAYS });
  }
  return ok({ kind: "ramping" });
}
