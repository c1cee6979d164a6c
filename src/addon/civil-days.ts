/**
 * Google's Dates as civil days of the spreadsheet's time zone.
 *
 * A date cell is midnight in the spreadsheet's zone, whatever zone the script runs in. Intl knows the zones without a
 * service call; where it is missing or disagrees with Utilities.formatDate, offsets are asked for, twice a month at most.
 */
import { type CivilDate, fromSerial, parseCivilDate } from "../core/calendar.ts";

export type CivilDay = (date: Date) => CivilDate;

const DAY_MS = 86_400_000;
const SERIAL_OF_UNIX_EPOCH = 25_569;
const MONTH_MS = 30 * DAY_MS;

/** The converter for one zone. It asks nothing before it meets its first Date. */
export function civilDaysIn(timeZone: string): CivilDay {
  const known = new Map<number, CivilDate>();
  let convert: CivilDay | null = null;
  return (date) => {
    const time = date.getTime();
    const day = known.get(time);
    if (day !== undefined) return day;
    convert ??= converterFor(timeZone, date);
    const converted = convert(date);
    known.set(time, converted);
    return converted;
  };
}

/** A Date of any script realm. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === "[object Date]";
}

/** The first date is the probe: whoever gives the same day for it as Google's own formatter is trusted with the rest. */
function converterFor(timeZone: string, probe: Date): CivilDay {
  const format = intlFormat(timeZone);
  const withIntl: CivilDay | null = format === null ? null : (date) => dayOfIntl(format, date);
  const truth = dayOfGoogle(timeZone, probe);
  return withIntl !== null && withIntl(probe) === truth ? withIntl : offsetsByMonth(timeZone);
}

function intlFormat(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat("en-US", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  } catch {
    // No Intl, or one that does not know the zone.
    return null;
  }
}

function dayOfIntl(format: Intl.DateTimeFormat, date: Date): CivilDate {
  const [, month = "", day = "", year = ""] = /^(\d+)\D+(\d+)\D+(\d+)/.exec(format.format(date)) ?? [];
  const civil = parseCivilDate(`${year.padStart(4, "0")}-${month}-${day}`);
  return civil ?? fromSerial(date.getTime() / DAY_MS + SERIAL_OF_UNIX_EPOCH);
}

function dayOfGoogle(timeZone: string, date: Date): CivilDate {
  return Utilities.formatDate(date, timeZone, "yyyy-MM-dd") as CivilDate;
}

/** Offsets by stretches of thirty days: where both ends agree, every day between them does. */
function offsetsByMonth(timeZone: string): CivilDay {
  const offsets = new Map<number, number>();
  const offsetAt = (month: number): number => {
    let offset = offsets.get(month);
    if (offset === undefined) {
      offset = offsetOf(Utilities.formatDate(new Date(month * MONTH_MS), timeZone, "Z"));
      offsets.set(month, offset);
    }
    return offset;
  };
  return (date) => {
    const month = Math.floor(date.getTime() / MONTH_MS);
    const offset = offsetAt(month);
    if (offset !== offsetAt(month + 1)) return dayOfGoogle(timeZone, date);
    return fromSerial((date.getTime() + offset) / DAY_MS + SERIAL_OF_UNIX_EPOCH);
  };
}

/** "+0530" in milliseconds. */
function offsetOf(text: string): number {
  const [, sign = "+", hours = "0", minutes = "0"] = /^([+-])(\d{2})(\d{2})$/.exec(text) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}
