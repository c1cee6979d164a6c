/** Prorated quota: the part of a quota that belongs to the days somebody held the role. */
import { type CivilDate, daysBetween } from "../calendar.ts";
import { cleanTo15Digits } from "../money.ts";
import { fail, ok, type Result } from "../result.ts";

/**
 * Prorated quota: quota × days in role ÷ days of the period, both ends counted.
 *
 * `roleEnd` null: still in the role. Nobody in the role on any day of the period has a quota of 0. PERIOD_BACKWARDS when
 * the period or the role ends before it starts.
 *
 * @example proratedQuota(91_000, "2024-01-01", "2024-03-31", "2024-02-01", null) // 60 of 91 days → 60,000
 */
export function proratedQuota(
  quota: number,
  periodStart: CivilDate,
  periodEnd: CivilDate,
  roleStart: CivilDate,
  roleEnd: CivilDate | null,
): Result<number> {
  if (periodEnd < periodStart) return fail({ code: "PERIOD_BACKWARDS", start: periodStart, end: periodEnd });
  if (roleEnd !== null && roleEnd < roleStart)
    return fail({ code: "PERIOD_BACKWARDS", start: roleStart, end: roleEnd });
  const first = roleStart > periodStart ? roleStart : periodStart;
  const last = roleEnd !== null && roleEnd < periodEnd ? roleEnd : periodEnd;
  const held = Math.max(0, daysBetween(first, last) + 1);
  return ok(cleanTo15Digits((quota * held) / (daysBetween(periodStart, periodEnd) + 1)));
}
