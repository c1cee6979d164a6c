/** Ramp-up time: how long a new rep needs to carry a full quota. */
import type { Numbers } from "../numbers.ts";
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
 * Days are serial numbers. Periods that end before the start do not count. Periods are taken in order of their end; one
 * without an attainment breaks the run. A rep who has not had them yet is "ramping". NO_DATA without a period,
 * NOT_POSITIVE for fewer than one period running.
 *
 * @example rampTime(45658, [45747, 45838, 45930], [0.4, 1.1, 1.2], 1, 2) // ends on day 180: 5.9 months
 */
export function rampTime(
  start: number,
  periodEnds: readonly (number | null)[],
  attainments: Numbers,
  threshold: Share,
  running: number,
): Result<RampTime> {
  const periods = inOrder(periodEnds, start);
  if (periods === null) return fail({ code: "NO_DATA", missing: "periods" });
  if (!(running >= 1)) return fail({ code: "NOT_POSITIVE", argument: "periods_running", value: running });
  const needed = Math.floor(running);
  let streak = 0;
  for (let place = 0; place < periods.length; place += 1) {
    const attainment = attainments[periods[place] ?? 0] ?? null;
    streak = attainment !== null && attainment >= threshold ? streak + 1 : 0;
    if (streak < needed) continue;
    const first = periodEnds[periods[place - needed + 1] ?? 0] ?? start;
    return ok({ kind: "ramped", months: (first - start) / MONTH_DAYS });
  }
  return ok({ kind: "ramping" });
}

/** The rows of the periods that end on or after the start, by their end; null when no row has an end at all. */
function inOrder(periodEnds: readonly (number | null)[], start: number): readonly number[] | null {
  const rows: number[] = [];
  let dated = 0;
  let isSorted = true;
  let before = 0;
  for (let row = 0; row < periodEnds.length; row += 1) {
    const end = periodEnds[row] ?? null;
    if (end === null) continue;
    dated += 1;
    if (end < start) continue;
    if (end < before) isSorted = false;
    before = end;
    rows.push(row);
  }
  if (dated === 0) return null;
  return isSorted ? rows : rows.sort((one, other) => (periodEnds[one] ?? 0) - (periodEnds[other] ?? 0));
}
