/**
 * Civil dates and fiscal periods. The only file that may touch Date.UTC.
 *
 * A civil date is a day on the calendar, without time or zone. Day arithmetic runs on serial numbers, which are Google
 * Sheets' own: 1 is 1899-12-31.
 */
import { fail, ok, type Result } from "./result.ts";

/** "2026-03-31". */
export type CivilDate = string & { readonly civilDate: unique symbol };

export type PeriodKind = "month" | "quarter" | "year";

/** A month, quarter or year of the fiscal calendar; both ends belong to it. */
export interface Period {
  readonly kind: PeriodKind;
  /** "2017-12" (calendar month), "2017-Q4" and "FY2017" (fiscal quarter and year, named after the year they end in). */
  readonly name: string;
  readonly start: CivilDate;
  readonly end: CivilDate;
}

/** The first month of the fiscal year, 1 = January. */
export type FiscalStart = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;

const DAY_MS = 86_400_000;
const SERIAL_OF_UNIX_EPOCH = 25_569;

/** The date of three numbers, or null when there is no such day ("2023-02-29"). */
export function civilDate(year: number, month: number, day: number): CivilDate | null {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return null;
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as CivilDate;
}

/** Reads "2026-03-31" and nothing else. */
export function parseCivilDate(text: string): CivilDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? civilDate(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

export function daysInMonth(year: number, month: number): number {
  return month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}

export function monthOf(date: CivilDate): number {
  return Number(date.slice(5, 7));
}

export function dayOf(date: CivilDate): number {
  return Number(date.slice(8, 10));
}

/** The day's serial number in Google Sheets. */
export function toSerial(date: CivilDate): number {
  const midnight = new Date(0);
  midnight.setUTCFullYear(yearOf(date), monthOf(date) - 1, dayOf(date));
  return midnight.getTime() / DAY_MS + SERIAL_OF_UNIX_EPOCH;
}

/** The civil day of a serial number; a fraction is a time of that day. */
export function fromSerial(serial: number): CivilDate {
  const day = new Date((Math.floor(serial) - SERIAL_OF_UNIX_EPOCH) * DAY_MS);
  return `${pad(day.getUTCFullYear(), 4)}-${pad(day.getUTCMonth() + 1, 2)}-${pad(day.getUTCDate(), 2)}` as CivilDate;
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return fromSerial(toSerial(date) + days);
}

/** Days from one date to the other; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return toSerial(to) - toSerial(from);
}

/** The first day of the month that lies `months` after the date's own. */
export function monthStart(date: CivilDate, months = 0): CivilDate {
  const index = yearOf(date) * 12 + (monthOf(date) - 1) + months;
  return `${pad(Math.floor(index / 12), 4)}-${pad((index % 12) + 1, 2)}-01` as CivilDate;
}

export function monthEnd(date: CivilDate): CivilDate {
  return addDays(monthStart(date, 1), -1);
}

/** The fiscal period of that kind which the date falls in. A fiscal year is named after the calendar year it ends in. */
export function periodContaining(date: CivilDate, kind: PeriodKind, fiscalStart: FiscalStart): Period {
  const monthsIntoYear = (monthOf(date) - fiscalStart + 12) % 12;
  const yearStart = monthStart(date, -monthsIntoYear);
  if (kind === "month") return period(kind, date.slice(0, 7), monthStart(date), 1);
  const fiscalYear = yearOf(monthStart(yearStart, 11));
  if (kind === "year") return period(kind, `FY${fiscalYear}`, yearStart, 12);
  const quarter = Math.floor(monthsIntoYear / 3);
  return period(kind, `${fiscalYear}-Q${quarter + 1}`, monthStart(yearStart, quarter * 3), 3);
}

/** The period `count` after this one; negative counts go back. */
export function shiftPeriod(from: Period, count: number, fiscalStart: FiscalStart): Period {
  return periodContaining(monthStart(from.start, count * monthsIn(from.kind)), from.kind, fiscalStart);
}

/** Reads "2017-12", "2017-Q4" (also "Q4 2017") and "FY2017". UNKNOWN_PERIOD otherwise. */
export function parsePeriod(text: string, fiscalStart: FiscalStart): Result<Period> {
  const folded = text.trim().toUpperCase();
  const month = /^(\d{4})-(\d{1,2})$/.exec(folded);
  const quarter = /^(\d{4})[- ]?Q([1-4])$/.exec(folded) ?? swapped(/^Q([1-4])[- ](\d{4})$/.exec(folded));
  const year = /^(?:FY ?)?(\d{4})$/.exec(folded);
  if (month) {
    const first = civilDate(Number(month[1]), Number(month[2]), 1);
    if (first) return ok(periodContaining(first, "month", fiscalStart));
  }
  if (quarter) return ok(quarterOf(Number(quarter[1]), Number(quarter[2]), fiscalStart));
  if (year) return ok(periodContaining(fiscalYearStart(Number(year[1]), fiscalStart), "year", fiscalStart));
  return fail({ code: "UNKNOWN_PERIOD", value: text });
}

/** The period's calendar months, as first days. */
export function monthsOf(of: Period): CivilDate[] {
  return Array.from({ length: monthsIn(of.kind) }, (_, index) => monthStart(of.start, index));
}

export function monthsIn(kind: PeriodKind): number {
  switch (kind) {
    case "month":
      return 1;
    case "quarter":
      return 3;
    case "year":
      return 12;
  }
}

export function includes(period: Period, date: CivilDate): boolean {
  return date >= period.start && date <= period.end;
}

function quarterOf(fiscalYear: number, quarter: number, fiscalStart: FiscalStart): Period {
  return periodContaining(
    monthStart(fiscalYearStart(fiscalYear, fiscalStart), (quarter - 1) * 3),
    "quarter",
    fiscalStart,
  );
}

function fiscalYearStart(fiscalYear: number, fiscalStart: FiscalStart): CivilDate {
  return `${pad(fiscalStart === 1 ? fiscalYear : fiscalYear - 1, 4)}-${pad(fiscalStart, 2)}-01` as CivilDate;
}

function period(kind: PeriodKind, name: string, start: CivilDate, months: number): Period {
  return { kind, name, start, end: addDays(monthStart(start, months), -1) };
}

function swapped(match: RegExpExecArray | null): readonly (string | undefined)[] | null {
  return match ? [match[0], match[2], match[1]] : null;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
