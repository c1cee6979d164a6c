/** Columns of moments as arguments: days with their time of day. */
import { timeOfDay } from "../core/deals/time-of-day.ts";
import { ok, type Result } from "../core/result.ts";
import { isPlainSerial, momentOf, readDays, unreadableDate } from "./dates.ts";
import type { Parameter, Reading } from "./define.ts";
import { type Cells, cellAt, isBlank, isDate } from "./range.ts";

/** Serial numbers, the fraction is the time of day on the spreadsheet's clock; null where the cell is blank. */
export const momentColumn: Parameter<readonly (number | null)[]> = {
  shape: "column",
  absent: null,
  words: null,
  read: readMoments,
};

/** A text's day is read as in any column of dates, and its time is taken as it is written. */
function readMoments(cells: Cells, reading: Reading): Result<readonly (number | null)[]> {
  const moments: (number | null)[] = [];
  let hasTexts = false;
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cellAt(cells, index);
    if (isDate(cell)) {
      const moment = momentOf(cell, reading);
      if (moment !== null && Number.isNaN(moment)) return unreadableDate(index, cell, reading);
      moments.push(moment);
    } else {
      hasTexts ||= !isPlainSerial(cell) && !isBlank(cell);
      moments.push(isPlainSerial(cell) ? cell : null);
    }
  }
  if (!hasTexts) return ok(moments);
  const days = readDays(cells, reading);
  if (!days.ok) return days;
  return ok(
    days.value.map((day, index) => {
      const cell = cellAt(cells, index);
      return typeof cell === "string" && day !== null ? day + timeOfDay(cell) : (moments[index] ?? day);
    }),
  );
}
