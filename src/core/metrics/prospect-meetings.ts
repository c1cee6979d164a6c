/** Prospect meetings: how many each rep held in a period. */
import type { CivilDate } from "../calendar.ts";
import { fail, ok, type Result } from "../result.ts";

export interface RepMeetings {
  readonly rep: string;
  readonly meetings: number;
}

/**
 * Prospect meetings: meetings per rep whose date falls in the period, both ends counted.
 *
 * Reps in first-seen order; a rep whose meetings all fall outside the period shows 0. NO_DATA without a meeting,
 * PERIOD_BACKWARDS when the period ends before it starts.
 *
 * @example prospectMeetings(["2026-03-02", "2026-04-01"], ["Ada", "Ada"], "2026-03-01", "2026-03-31") // Ada: 1
 */
export function prospectMeetings(
  dates: readonly CivilDate[],
  reps: readonly string[],
  periodStart: CivilDate,
  periodEnd: CivilDate,
): Result<RepMeetings[]> {
  if (dates.length === 0) return fail({ code: "NO_DATA", missing: "meetings" });
  if (periodEnd < periodStart) return fail({ code: "PERIOD_BACKWARDS", start: periodStart, end: periodEnd });
  const counts = new Map<string, number>();
  for (const [index, date] of dates.entries()) {
    const rep = reps[index] ?? "";
    if (rep === "") continue;
    counts.set(rep, (counts.get(rep) ?? 0) + (date >= periodStart && date <= periodEnd ? 1 : 0));
  }
  return ok([...counts].map(([rep, meetings]) => ({ rep, meetings })));
}
