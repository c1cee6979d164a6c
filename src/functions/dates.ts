/** Dates as arguments: each day as its serial number, so that ages and periods are plain subtractions. */
import { type CivilDate, parseCivilDate, toSerial } from "../core/calendar.ts";
import { readDateColumn } from "../core/deals/read-dates.ts";
import { fail, ok, type Result } from "../core/result.ts";
import { placeOf, plainCells, shownText } from "./columns.ts";
import type { Parameter, Reading } from "./define.ts";
import { type Cells, cellAt, isBlank, isDate, isErrorCell, oneCell } from "./range.ts";

/** Civil days as Google Sheets' serial numbers (1 = 1899-12-31); null where the cell is blank. */
export type Days = readonly (number | null)[];

export const dayColumn: Parameter<Days> = { shape: "column", absent: null, words: null, read: readDays };

/** A single date as the serial number of its day. */
export const dayValue: Parameter<number> = { shape: "value", absent: null, words: null, read: readDay };

/** The serial numbers that `dateOfNumber` takes for days whatever the column says: 1928 to 2119. */
const FIRST_PLAIN_SERIAL = 10_228;
const PAST_PLAIN_SERIALS = 80_000;

/** A zero date arrives as 1899-12-30. */
const LAST_ZERO_DATE = 2;

export function isPlainSerial(cell: unknown): cell is number {
  return typeof cell === "number" && cell >= FIRST_PLAIN_SERIAL && cell < PAST_PLAIN_SERIALS;
}

/** The serial number of a date cell's moment; null for a zero date, NaN for a Date that is none. */
export function momentOf(date: Date, { host }: Reading): number | null {
  const moment = host.serial(date);
  return moment < LAST_ZERO_DATE + 1 ? null : moment;
}

/** Asked of every cell, so the global object is asked once. */
const OwnDate = Date;

/** The usual column, of this realm's date cells and blanks only, in a loop that engines can keep short; null for any other. */
function daysOfDates({ rows, column, kept, length }: Cells, { host }: Reading): Days | null {
  const days = new Array<number | null>(length);
  for (let index = 0; index < length; index += 1) {
    const cell = rows[kept === null ? index : (kept[index] ?? -1)]?.[column];
    if (cell instanceof OwnDate) {
      const moment = host.serial(cell);
      if (!(moment >= LAST_ZERO_DATE + 1)) return null;
      days[index] = Math.floor(moment);
    } else if (isBlank(cell)) days[index] = null;
    else return null;
  }
  return days;
}

/**
 * Date cells, serial numbers and ISO texts are taken one by one. The first other text sends the whole column to the
 * reader of texts, which settles the order of day and month by all of its cells.
 */
export function readDays(cells: Cells, reading: Reading): Result<Days> {
  const plain = daysOfDates(cells, reading);
  if (plain !== null) return ok(plain);
  const days = new Array<number | null>(cells.length);
  const texts = new Map<string, number>();
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cellAt(cells, index);
    if (isDate(cell)) {
      const moment = momentOf(cell, reading);
      if (moment !== null && Number.isNaN(moment)) return unreadableDate(index, cell, reading);
      days[index] = moment === null ? null : Math.floor(moment);
    } else if (isPlainSerial(cell)) {
      days[index] = Math.floor(cell);
    } else if (isBlank(cell)) {
      days[index] = null;
    } else {
      if (typeof cell === "string" && isErrorCell(cell)) {
        return fail({ code: "ERROR_CELL", argument: reading.argument, row: index + 1, value: cell });
      }
      const day = typeof cell === "string" ? isoDay(cell, texts) : null;
      if (day === null) return readDayTexts(cells, reading);
      days[index] = day;
    }
  }
  return ok(days);
}

export function unreadableDate(index: number, cell: unknown, { argument }: Reading): Result<never> {
  return fail({ code: "UNREADABLE_DATE", argument, row: index + 1, value: String(cell) });
}

function readDay(cell: unknown, reading: Reading): Result<number> {
  const days = readDays(oneCell(cell), reading);
  if (!days.ok) return fail("row" in days.failure ? { ...days.failure, row: 0 } : days.failure);
  const day = days.value[0] ?? null;
  const value = shownText(cell, reading);
  return day === null ? fail({ code: "UNREADABLE_DATE", argument: reading.argument, row: 0, value }) : ok(day);
}

/** A day year first, with a time of day or without; its day is as written. */
const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{1,2}:\d{2}[\d:.,]*(?: ?[ap]m|Z|[+-]\d{2}:?\d{2})?)?$/i;

function isoDay(text: string, known: Map<string, number>): number | null {
  const day = known.get(text);
  if (day !== undefined) return day;
  const date = parseCivilDate(ISO.exec(text.trim())?.[1] ?? "");
  if (date === null) return null;
  const serial = toSerial(date);
  known.set(text, serial);
  return serial;
}

function readDayTexts(cells: Cells, reading: Reading): Result<Days> {
  const { dates, issues } = readDateColumn(plainCells(cells, reading), reading.host.dateOrder());
  const issue = issues[0];
  if (issue) {
    const place = placeOf(cells, issue.index, reading);
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
