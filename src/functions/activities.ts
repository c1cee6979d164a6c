/** Reps and how many prospecting activities each did, as two columns. */
import type { RepActivities } from "../core/metrics/prospect-meetings.ts";
import { fail, ok, type Result } from "../core/result.ts";
import { readAmounts, shownText } from "./columns.ts";
import type { Parameter, Reading } from "./define.ts";
import { columnIn, type GivenRows, isBlank, isErrorCell } from "./range.ts";

export const activitiesTable: Parameter<readonly RepActivities[]> = {
  shape: "table",
  absent: null,
  words: null,
  read: readActivities,
};

function readActivities(rows: GivenRows, reading: Reading): Result<readonly RepActivities[]> {
  const { argument } = reading;
  const width = rows[0]?.length ?? 0;
  const needed = "two columns: rep and number of activities";
  if (width !== 2) return fail({ code: "WRONG_WIDTH", argument, columns: width, needed });
  const counts = readAmounts(columnIn(rows, 1), reading);
  if (!counts.ok) return counts;
  const activities: RepActivities[] = [];
  for (const [index, row] of rows.entries()) {
    if (isBlank(row[0])) continue;
    const rep = shownText(row[0], reading).trim();
    if (isErrorCell(rep)) return fail({ code: "ERROR_CELL", argument, row: index + 1, value: rep });
    const count = counts.value[index] ?? 0;
    if (count < 0) return fail({ code: "NEGATIVE", argument, row: index + 1, value: count });
    activities.push({ rep, activities: count });
  }
  return ok(activities);
}
