/** Win rate by cohort: of the deals created in one month, how many were won within a given time. */
import { addDays, type CivilDate, daysBetween, monthStart } from "../calendar.ts";
import type { Outcome } from "../deals/deal.ts";
import { fail, ok, type Result, type Share } from "../result.ts";

export interface WinRateCohort {
  /** First day of the month of creation. */
  readonly month: CivilDate;
  readonly created: number;
  readonly wonInTime: number;
  /** null while the cohort is too young: some of its deals have had less than the given days. */
  readonly share: Share | null;
}

/**
 * Win rate by cohort: deals won within `days` of their creation ÷ deals created, by month of creation.
 *
 * Months in order, from the first to the last that has a deal. A month is judged only when every deal of it has had its
 * days at the as-of date, so that a young month does not look bad. Deals created after the as-of date and deals without
 * a creation date are left out. NO_DATA when none is left.
 *
 * @example winRateCohorts(["2025-01-10"], ["2025-02-01"], ["won"], "2025-12-31", 90) // January 2025: 1 of 1
 */
export function winRateCohorts(
  created: readonly (CivilDate | null)[],
  closed: readonly (CivilDate | null)[],
  outcomes: readonly Outcome[],
  asOf: CivilDate,
  days: number,
): Result<WinRateCohort[]> {
  const cohorts = new Map<CivilDate, { created: number; won: number }>();
  for (const [index, from] of created.entries()) {
    if (from === null || from > asOf) continue;
    const to = closed[index] ?? null;
    const inTime = outcomes[index] === "won" && to !== null && to <= asOf && daysBetween(from, to) <= days;
    const cohort = cohorts.get(monthStart(from)) ?? { created: 0, won: 0 };
    cohorts.set(monthStart(from), { created: cohort.created + 1, won: cohort.won + (inTime ? 1 : 0) });
  }
  if (cohorts.size === 0) return fail({ code: "NO_DATA", missing: "deals" });
  return ok(
    [...cohorts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([month, cohort]) => {
        const judged = addDays(monthStart(month, 1), days - 1) <= asOf;
        return { month, created: cohort.created, wonInTime: cohort.won, share: judged ? cohort.won / cohort.created : null };
      }),
  );
}
