/** Win rate by cohort: of the deals created in one month, how many were won within a given time. */
import { fromSerial, monthStart, toSerial } from "../calendar.ts";
import { codesOf, type Outcomes, WON } from "../deals/outcomes.ts";
import { cleanTo15Digits } from "../money.ts";
import { fail, ok, type Result, type Share } from "../result.ts";

export interface WinRateCohort {
  /** The month of creation, "2025-01". */
  readonly month: string;
  readonly created: number;
  readonly wonInTime: number;
  /** null while the cohort is too young: some of its days have had less than the given time. */
  readonly share: Share | null;
}

/**
 * Win rate by cohort: deals won within `days` of their creation ÷ deals created, by month of creation.
 *
 * Days are serial numbers. Months in order; a month without deals has no row. A month is judged only when each of its
 * days lies `days` back at the as-of day, so that a young month does not look bad. Deals created after the as-of day and
 * deals without a creation day are left out; so is a win dated before the creation, from the won side. NO_DATA when no
 * deal is left.
 *
 * @example winRateCohorts([45667], [45689], ["won"], 46022, 90) // January 2025: 1 of 1
 */
export function winRateCohorts(
  created: readonly (number | null)[],
  closed: readonly (number | null)[],
  outcomes: Outcomes,
  asOf: number,
  days: number,
): Result<WinRateCohort[]> {
  const codes = codesOf(outcomes);
  const cohorts = new Map<number, { created: number; won: number }>();
  const cohortOfDay = new Map<number, { created: number; won: number }>();
  for (let deal = 0; deal < created.length; deal += 1) {
    const from = created[deal] ?? null;
    if (from === null || from > asOf) continue;
    let cohort = cohortOfDay.get(from);
    if (cohort === undefined) {
      const month = toSerial(monthStart(fromSerial(from)));
      cohort = cohorts.get(month) ?? { created: 0, won: 0 };
      cohorts.set(month, cohort);
      cohortOfDay.set(from, cohort);
    }
    const to = closed[deal] ?? null;
    cohort.created += 1;
    if (codes[deal] === WON && to !== null && to <= asOf && to >= from && to - from <= days) cohort.won += 1;
  }
  if (cohorts.size === 0) return fail({ code: "NO_DATA", missing: "deals" });
  return ok(
    [...cohorts]
      .sort(([one], [other]) => one - other)
      .map(([month, cohort]) => {
        const lastDay = toSerial(monthStart(fromSerial(month), 1)) - 1;
        const share = lastDay + days <= asOf ? cleanTo15Digits(cohort.won / cohort.created) : null;
        return { month: fromSerial(month).slice(0, 7), created: cohort.created, wonInTime: cohort.won, share };
      }),
  );
}
