/** One date text: what it says, and in which orders of day and month it can be read. */
import { type CivilDate, civilDate, fromSerial } from "../calendar.ts";
import { monthOfName } from "./month-names.ts";

export type DateOrder = "dmy" | "mdy" | "ymd";

/**
 * "date": one reading. "numbers": three numbers whose order the text itself does not say. "zero": a zero date such as
 * 00/00/0000, which tools write for none.
 */
export type DateText =
  | { readonly kind: "date"; readonly date: CivilDate }
  | {
      readonly kind: "numbers";
      readonly first: number;
      readonly second: number;
      readonly third: number;
      readonly longYear: boolean;
    }
  | { readonly kind: "zero" };

const TIME =
  "(?:[T,\\s]+(?:at |um |à )?\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?:[.,]\\d+)?\\s*(?:[ap]\\.?\\s?m\\.?)?\\s*(?:Z|UTC|GMT|[A-Z]{3,4}|[+-]\\d{2}:?\\d{2}|UTC[+-]\\d{1,2}|GMT[+-]\\d{1,2})?)?";
const WEEKDAY = "(?:\\p{L}{2,12}\\.?,?\\s+)?";
const YEAR_FIRST = new RegExp(`^(\\d{4})\\s?[-/.]\\s?(\\d{1,2})\\s?[-/.]\\s?(\\d{1,2})\\.?${TIME}$`, "iu");
const YEAR_LAST = new RegExp(`^${WEEKDAY}(\\d{1,2})\\s?[-/.]\\s?(\\d{1,2})\\s?[-/.]\\s?(\\d{4}|\\d{2})${TIME}$`, "iu");
const EAST_ASIAN = /^(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/;
const DAY_NAME_YEAR = new RegExp(
  `^${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th|er|º|ª|\\.)?[-/\\s]*(?:de\\s|of\\s)?\\s*(\\p{L}{3,12})\\.?,?[-/\\s]*(?:de\\s|del\\s)?\\s*(\\d{4}|\\d{2})${TIME}$`,
  "iu",
);
const NAME_DAY_YEAR = new RegExp(
  `^${WEEKDAY}(\\p{L}{3,12})\\.?[-/\\s]*(\\d{1,2})(?:st|nd|rd|th)?(?:,\\s*|[-/\\s]+)(\\d{4}|\\d{2})${TIME}$`,
  "iu",
);
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T\d{4,6}Z?)?$/;

/** Reads a trimmed text; null when it is no date. A time of day and a zone are read over: the civil day is as written. */
export function readDateText(text: string): DateText | null {
  const yearFirst = YEAR_FIRST.exec(text) ?? EAST_ASIAN.exec(text) ?? COMPACT.exec(text);
  if (yearFirst) return dated(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast) {
    const [first, second, third] = [Number(yearLast[1]), Number(yearLast[2]), Number(yearLast[3])];
    if (first === 0 && second === 0) return { kind: "zero" };
    return { kind: "numbers", first, second, third, longYear: yearLast[3]?.length === 4 };
  }
  const dayFirst = DAY_NAME_YEAR.exec(text);
  if (dayFirst) return named(dayFirst[3] ?? "", dayFirst[2] ?? "", dayFirst[1] ?? "");
  const nameFirst = NAME_DAY_YEAR.exec(text);
  if (nameFirst) return named(nameFirst[3] ?? "", nameFirst[1] ?? "", nameFirst[2] ?? "");
  return null;
}

/** Three numbers in one order; null when there is no such day. */
export function inOrder(numbers: Extract<DateText, { kind: "numbers" }>, order: DateOrder): CivilDate | null {
  const { first, second, third, longYear } = numbers;
  switch (order) {
    case "dmy":
      return civilDate(longYear ? third : fullYear(third), second, first);
    case "mdy":
      return civilDate(longYear ? third : fullYear(third), first, second);
    case "ymd":
      return longYear ? null : civilDate(fullYear(first), second, third);
  }
}

/** A number in a date column: a serial number, yyyymmdd, or milliseconds since 1970 as some APIs write. */
export function dateOfNumber(value: number): DateText | null {
  if (value === 0) return { kind: "zero" };
  // 1928 to 2119; smaller numbers are years, ages or counts.
  if (value >= 10_228 && value < 80_000) return { kind: "date", date: fromSerial(value) };
  if (value >= 19_000_101 && value <= 29_991_231 && Number.isInteger(value)) return readDateText(String(value));
  if (value >= 1e11 && value < 1e13) return { kind: "date", date: fromSerial(25_569 + value / 86_400_000) };
  return null;
}

/** 70–99 are 1970–1999, the rest of the two-digit years 2000–2069. */
function fullYear(year: number): number {
  return year >= 70 ? 1900 + year : 2000 + year;
}

function dated(year: number, month: number, day: number): DateText | null {
  if (month === 0 && day === 0) return { kind: "zero" };
  const date = civilDate(year, month, day);
  return date ? { kind: "date", date } : null;
}

function named(year: string, name: string, day: string): DateText | null {
  const month = monthOfName(name);
  return month === null ? null : dated(year.length === 4 ? Number(year) : fullYear(Number(year)), month, Number(day));
}
