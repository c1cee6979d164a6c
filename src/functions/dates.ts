/** Columns of dates as arguments: civil days as serial numbers, or moments with their time of day. */
import { type CivilDate, parseCivilDate, toSerial } from "../core/calendar.ts";
import { readDateColumn } from "../core/deals/read-dates.ts";
import { timeOfDay } from "../core/deals/time-of-day.ts";
import { fail, ok, type Result } from "../core/result.ts";
import { plainCells, shownText } from "./columns.ts";
import type { Parameter, Reading } from "./define.ts";
import { isBlank, isDate } from "./range.ts";

/** Days as serial numbers (whole ones), null where the cell is blank. */
export const dayColumn: Parameter<readonly (number | null)[]> = {
  shape: "column",
  absent: null,
  words: null,
  read: (cells, reading) => readDayNumbers(cells, reading),
};

/** Moments as serial numbers, the fraction is the time of day; null where the cell is blank. */
export const momentColumn: Parameter<readonly (number | null)[]> = {
  shape: "column",
  absent: null,
  words: null,
  read: readMoments,
};

/** A single date as the serial number of its day. */
export const dayValue: Parameter<number> = {
  shape: "value",
  absent: null,
  words: null,
  read: (cell, reading) => readDay(cell, reading),
};

/** Numbers that are dates: 1928 to 2119. Smaller ones are years, ages or counts. */
const FIRST_DAY = 10_228;
const LAST_DAY = 80_000;

/** A zero date arrives as 1899-12-30, serial 0. */
const ZERO_DATES = 2;

function readDay(cell: unknown, reading: Reading): Result<number> {
  const days = readDayNumbers([cell], reading);
  if (!days.ok) return "row" in days.failure ? fail({ ...days.failure, row: 0 }) : days;
  const day = days.value[0] ?? null;
  const value = shownText(cell, reading);
  return day === null ? fail({ code: "UNREADABLE_DATE", argument: reading.argument, row: 0, value }) : ok(day);
}

/**
 * Date cells, serial numbers and ISO texts are read one by one. The first other text sends the whole column to core,
 * which settles the order of day and month by all of its cells.
 */
function readDayNumbers(cells: readonly unknown[], reading: Reading): Result<readonly (number | null)[]> {
  const { host } = reading;
  const days: (number | null)[] = [];
  const texts = new Map<string, number>();
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index];
    if (cell instanceof Date || isDate(cell)) {
      const day = Math.floor(host.serial(cell));
      if (Number.isNaN(day)) return unreadable(index, cell, reading);
      days.push(day > ZERO_DATES ? day : null);
    } else if (typeof cell === "number") {
      if (cell >= FIRST_DAY && cell < LAST_DAY) days.push(Math.floor(cell));
      else return readByColumn(cells, reading);
    } else if (isBlank(cell)) {
      days.push(null);
    } else {
      const day = typeof cell === "string" ? isoDay(cell, texts) : null;
      if (day === null) return readByColumn(cells, reading);
      days.push(day);
    }
  }
  return ok(days);
}

function isoDay(text: string, known: Map<string, number>): number | null {
  const day = known.get(text);
  if (day !== undefined) return day;
  const date = parseCivilDate(text.trim());
  if (date === null) return null;
  const serial = toSerial(date);
  known.set(text, serial);
  return serial;
}

function readByColumn(cells: readonly unknown[], reading: Reading): Result<readonly (number | null)[]> {
  const { dates, issues } = readDateColumn(plainCells(cells, reading), reading.host.dateOrder());
  const issue = issues[0];
  if (issue) {
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
  const known = new Map<CivilDate, number>();
  return ok(
    dates.map((date) => {
      if (date === null) return null;
      const serial = known.get(date) ?? toSerial(date);
      known.set(date, serial);
      return serial;
    }),
  );
}

/** As days, with the time of day where the cell has one. A text's time is taken as the spreadsheet's own clock. */
function readMoments(cells: readonly unknown[], reading: Reading): Result<readonly (number | null)[]> {
  const { host } = reading;
  const moments: (number | null)[] = [];
  let texts = false;
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index];
    if (cell instanceof Date || isDate(cell)) {
      const moment = host.serial(cell);
      if (Number.isNaN(moment)) return unreadable(index, cell, reading);
      moments.push(moment > ZERO_DATES ? moment : null);
    } else if (typeof cell === "number" && cell >= FIRST_DAY && cell < LAST_DAY) {
      moments.push(cell);
    } else {
      texts ||= !isBlank(cell);
      moments.push(null);
    }
  }
  if (!texts) return ok(moments);
  const days = readDayNumbers(cells, reading);
  if (!days.ok) return days;
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index];
    const day = days.value[index] ?? null;
    if (typeof cell === "string" && day !== null) moments[index] = day + timeOfDay(cell);
    else if (moments[index] === null) moments[index] = day;
  }
  return ok(moments);
}

function unreadable(index: number, cell: Date, { argument }: Reading): Result<never> {
  return fail({ code: "UNREADABLE_DATE", argument, row: index + 1, value: String(cell) });
}
