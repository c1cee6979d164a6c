/** Prospect meetings: how many each rep held in a period. */
import { type CivilDate, toSerial } from "../calendar.ts";
import { foldOwner } from "../deals/spellings.ts";
import { type Groups, type Label, NO_GROUP } from "../groups.ts";
import { cleanTo15Digits } from "../money.ts";
import { fail, ok, type Result } from "../result.ts";
import type { Cell, Column, Table } from "../table.ts";

/** What a rep did to get meetings: calls, emails, visits, all together. */
export interface RepActivities {
  readonly rep: Label;
  readonly activities: number;
}

/**
 * Prospect meetings: meetings per rep whose day (a serial number) falls in the period, both ends counted.
 *
 * Reps in first-seen order; a rep whose meetings all fall outside the period shows 0, and so does one of whom only
 * activities are known. A meeting without a rep is left out. With activities also meetings ÷ prospecting activities, blank
 * where a rep has none. NO_DATA without a meeting that has a rep, PERIOD_BACKWARDS when the period ends before it starts.
 *
 * @example prospectMeetings([46083, 46113], { labels: ["Ada"], of: [0, 0] }, "2026-03-01", "2026-03-31", null) // Ada: 1
 */
export function prospectMeetings(
  days: readonly (number | null)[],
  reps: Groups,
  periodStart: CivilDate,
  periodEnd: CivilDate,
  activities: readonly RepActivities[] | null,
): Result<Table> {
  if (periodEnd < periodStart) return fail({ code: "PERIOD_BACKWARDS", start: periodStart, end: periodEnd });
  if (reps.labels.length === 0) return fail({ code: "NO_DATA", missing: "meetings" });
  const [start, end] = [toSerial(periodStart), toSerial(periodEnd)];
  const meetings = reps.labels.map(() => 0);
  for (let row = 0; row < days.length; row += 1) {
    const day = days[row] ?? null;
    const rep = reps.of[row] ?? NO_GROUP;
    if (rep === NO_GROUP || day === null || day < start || day > end) continue;
    meetings[rep] = (meetings[rep] ?? 0) + 1;
  }
  const counted = reps.labels.map((rep, index) => ({ rep, meetings: meetings[index] ?? 0 }));
  const columns: readonly Column[] = [
    { id: "rep", heading: "Rep", format: "text" },
    { id: "meetings", heading: "Meetings", format: "integer" },
  ];
  if (activities === null) return ok({ columns, rows: counted.map(({ rep, meetings }) => [rep, meetings]) });
  return ok({
    columns: [
      ...columns,
      { id: "activities", heading: "Activities", format: "integer" },
      { id: "perActivity", heading: "Meetings per activity", format: "share" },
    ],
    rows: besideActivities(counted, activities),
  });
}

function besideActivities(
  counted: readonly { readonly rep: Label; readonly meetings: number }[],
  given: readonly RepActivities[],
): Cell[][] {
  const rows = new Map(counted.map(({ rep, meetings }) => [foldRep(rep), { rep, meetings, activities: 0 }]));
  for (const { rep, activities } of given) {
    const row = rows.get(foldRep(rep)) ?? { rep, meetings: 0, activities: 0 };
    row.activities += activities;
    rows.set(foldRep(rep), row);
  }
  return [...rows.values()].map(({ rep, meetings, activities }) => [
    rep,
    meetings,
    activities,
    activities > 0 ? cleanTo15Digits(meetings / activities) : null,
  ]);
}

function foldRep(rep: Label): string {
  return foldOwner(String(rep));
}
