/** A period beside the one before it, cut to the same number of days while it runs. */
import { addDays, shiftPeriod } from "../calendar.ts";
import { type Days, daysUntil } from "../metrics/deals-as-of.ts";
import type { ReportInput } from "../report-input.ts";
import { fail, ok, type Result } from "../result.ts";
import { elapsedDays } from "./elapsed.ts";

/** The two stretches of days that are compared, and how a heading calls them. */
export interface Windows {
  readonly previous: Days;
  readonly current: Days;
  readonly previousName: string;
  readonly currentName: string;
}

/** PERIOD_NOT_STARTED when the as-of date lies before the period. */
export function windowsOf({ assumptions, asOf, period }: Omit<ReportInput, "deals">): Result<Windows> {
  const elapsed = elapsedDays(period, asOf);
  if (elapsed.days === 0) {
    return fail({ code: "PERIOD_NOT_STARTED", period: period.name, start: period.start, asOf });
  }
  const before = shiftPeriod(period, -1, assumptions.calendar.fiscalStart);
  if (elapsed.days === elapsed.ofDays) {
    return ok({ previous: before, current: period, previousName: before.name, currentName: period.name });
  }
  const cut = ` (first ${elapsed.days} days)`;
  return ok({
    previous: daysUntil(before, addDays(before.start, elapsed.days - 1)),
    current: daysUntil(period, asOf),
    previousName: before.name + cut,
    currentName: period.name + cut,
  });
}
