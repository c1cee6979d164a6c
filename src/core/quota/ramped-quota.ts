/** Ramped quota: what a new rep carries while getting up to speed. */

import { firstNegative } from "../first-negative.ts";
import { cleanTo15Digits } from "../money.ts";
import type { FullNumbers } from "../numbers.ts";
import { fail, ok, type Result } from "../result.ts";

/**
 * Ramped quota: quota × the schedule's share for the month in role; the last share holds from then on.
 *
 * `monthsInRole` counts whole months behind the rep: 0 in the first month. NO_DATA for an empty schedule, NEGATIVE for
 * months or a share below 0.
 *
 * @example rampedQuota(50_000, 1, [0, 0.25, 0.5, 0.75, 1]) // 12,500
 */
export function rampedQuota(quota: number, monthsInRole: number, schedule: FullNumbers): Result<number> {
  if (schedule.length === 0) return fail({ code: "NO_DATA", missing: "shares" });
  if (monthsInRole < 0) return fail({ code: "NEGATIVE", argument: "months_in_role", row: 0, value: monthsInRole });
  const negative = firstNegative(schedule);
  if (negative >= 0) {
    return fail({ code: "NEGATIVE", argument: "schedule", row: negative + 1, value: schedule[negative] ?? 0 });
  }
  const month = Math.min(Math.floor(monthsInRole), schedule.length - 1);
  return ok(cleanTo15Digits(quota * (schedule[month] ?? 0)));
}
