/** Columns of dates as arguments: each day as its serial number, so that ages and periods are plain subtractions. */
import { toSerial } from "../core/calendar.ts";
import { readDateColumn } from "../core/deals/read-dates.ts";
import { fail, ok, type Result } from "../core/result.ts";
import { plainCells, shownText } from "./columns.ts";
import type { Parameter, Reading } from "./define.ts";
import { isBlank, isDate } from "./range.ts";

/** Civil days as Google Sheets' serial numbers (1 = 1899-12-31); null where the cell is blank. */
export type Days = readonly (number | null)[];

export const dateColumn: Parameter<Days> = { shape: "column", absent: null, words: null, read: readDays };

/** The serial numbers that `dateOfNumber` takes for days whatever the column says: 1928 to 2119. */
const FIRST_PLAIN_SERIAL = 10_228;
const PAST_PLAIN_SERIALS = 80_000;

/** A column of date cells (or plain serial numbers) is taken as it is; the first text sends it to the reader of texts. */
function readDays(cells: readonly unknown[], reading: Reading): Result<Days> {
  const dayOf = dayReader(reading);
  const days: (number | null)[] = [];
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index];
    if (typeof cell === "object" && cell !== null) days.push(isDate(cell) ? dayOf(cell) : null);
    else if (typeof cell === "number" && cell >= FIRST_PLAIN_SERIAL && cell < PAST_PLAIN_SERIALS)
      days.push(Math.floor(cell));
    else if (isBlank(cell)) days.push(null);
    else return readDayTexts(cells, reading);
  }
  return ok(days);
}

function readDayTexts(cells: readonly unknown[], reading: Reading): Result<Days> {
  const { dates, issues } = readDateColumn(plainCells(cells, reading), reading.host.dateOrder());
  const issue = issues[0];
  if (!issue) return ok(dates.map((date) => (date === null ? null : toSerial(date))));
  const place = { argument: reading.argument, row: issue.index + 1, value: shownText(cells[issue.index], reading) };
  switch (issue.rule) {
    case "error cell":
      return fail({ code: "ERROR_CELL", ...place });
    case "ambiguous date":
      return fail({ code: "AMBIGUOUS_DATES", ...place });
    case "unreadable date":
    case "placeholder":
      return fail({ code: "UNREADABLE_DATE", ...place });
  }
}

const DAY_MS = 86_400_000;
/** Places of the memory of days: 45 years of midnights before one overwrites another. A power of two. */
const PLACES = 16_384;

/**
 * The day of a date cell. Date cells are midnights, so the moments of a column repeat: each is asked for once and kept
 * in the place of its day, which costs less than a look-up by the moment in a Map.
 */
function dayReader({ host }: Reading): (date: Date) => number | null {
  const moments = new Float64Array(PLACES).fill(Number.NaN);
  const days = new Float64Array(PLACES);
  return (date) => {
    const moment = date.getTime();
    const place = Math.floor(moment / DAY_MS) & (PLACES - 1);
    if (moments[place] === moment) return days[place] ?? null;
    if (Number.isNaN(moment)) return null;
    const day = toSerial(host.civilDate(date));
    moments[place] = moment;
    days[place] = day;
    return day;
  };
}
