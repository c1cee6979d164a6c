/**
 * Google's Dates as serial numbers and civil days of the spreadsheet's time zone.
 *
 * A date cell is midnight in the spreadsheet's zone, whatever zone the script runs in. Intl knows the zones without a
 * service call; where it is missing or disagrees with Utilities.formatDate, Google is asked for the zone's offsets, a few
 * times for each year that the dates span.
 */
import { type CivilDate, fromSerial } from "../core/calendar.ts";

export type CivilDay = (date: Date) => CivilDate;

/** The day as Sheets counts it, with the time of day as its fraction. */
export type Serial = (date: Date) => number;

const DAY_MS = 86_400_000;
const SERIAL_OF_UNIX_EPOCH = 25_569;

/** No zone changes its clock twice in two weeks, so a stretch whose ends agree has one offset. */
const STRETCH_MS = 14 * DAY_MS;
const MINUTE_MS = 60_000;

/** The converter for one zone. It asks nothing before it meets its first Date. */
export function serialsIn(timeZone: string): Serial {
  let offsetAt: OffsetAt | null = null;
  // The offset of each stretch in which the clock does not change: asked for every date cell, so one step to look up.
  const even = new Float64Array(MOST_EVEN).fill(Number.NaN);
  return (date) => {
    const time = date.getTime();
    let offset = even[Math.floor(time / STRETCH_MS)] ?? Number.NaN;
    if (Number.isNaN(offset)) {
      offsetAt ??= offsetsFor(timeZone, date, even);
      offset = offsetAt(time);
    }
    return (time + offset) / DAY_MS + SERIAL_OF_UNIX_EPOCH;
  };
}

/** The civil day of each Date; it remembers them, since a tab has many cells and few days. */
export function civilDaysIn(timeZone: string): CivilDay {
  const serial = serialsIn(timeZone);
  const known = new Map<number, CivilDate>();
  return (date) => {
    const day = Math.floor(serial(date));
    let civil = known.get(day);
    if (civil === undefined) {
      civil = fromSerial(day);
      known.set(day, civil);
    }
    return civil;
  };
}

/** A Date of any script realm. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === "[object Date]";
}

/** How far the zone's clock is ahead of UTC at a moment, both in milliseconds. */
type OffsetAt = (time: number) => number;

/** The first date is the probe: whoever gives the same day for it as Google's own formatter is trusted with the rest. */
function offsetsFor(timeZone: string, probe: Date, even: Float64Array): OffsetAt {
  const byIntl = offsetOfIntl(timeZone);
  const time = probe.getTime();
  const truth = Utilities.formatDate(probe, timeZone, "yyyy-MM-dd");
  const agrees = byIntl !== null && fromSerial((time + byIntl(time)) / DAY_MS + SERIAL_OF_UNIX_EPOCH) === truth;
  return remembered(agrees ? byIntl : (at) => offsetOfText(Utilities.formatDate(new Date(at), timeZone, "Z")), even);
}

function offsetOfIntl(timeZone: string): OffsetAt | null {
  try {
    const format = new Intl.DateTimeFormat("en-US", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    });
    return (time) => clockTime(format.format(new Date(time))) - Math.floor(time / 1000) * 1000;
  } catch {
    // No Intl, or one that does not know the zone.
    return null;
  }
}

/** "03/31/2026, 14:05:09" as if it were UTC; NaN for what does not read so. */
function clockTime(text: string): number {
  const [, month, day, year, hour, minute, second] =
    /^(\d+)\D+(\d+)\D+(\d+)\D+(\d+)\D+(\d+)\D+(\d+)/.exec(text)?.map(Number) ?? [];
  const clock = new Date(0);
  clock.setUTCFullYear(year ?? Number.NaN, (month ?? 0) - 1, day ?? 0);
  return clock.setUTCHours(hour ?? 0, minute ?? 0, second ?? 0);
}

/** "+0530" in milliseconds. */
function offsetOfText(text: string): number {
  const [, sign = "+", hours = "0", minutes = "0"] = /^([+-])(\d{2})(\d{2})$/.exec(text) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE_MS;
}

/** A time in which the zone's clock did not change; `end` does not belong to it. */
interface Run {
  start: number;
  end: number;
  readonly offset: number;
}

/** Stretches from 1970 on that are looked up by their number, two centuries of them. */
const MOST_EVEN = 5200;

/**
 * Asks twice a stretch, and joins stretches of one offset: a year of dates is two or three runs to look through. What a
 * stretch of one offset has is also written into `even`, in its place.
 */
function remembered(ask: OffsetAt, even: Float64Array): OffsetAt {
  const runs: Run[] = [];
  const add = (start: number, end: number, offset: number): void => {
    const before = runs.find((run) => run.end === start && run.offset === offset);
    const after = runs.find((run) => run.start === end && run.offset === offset);
    if (before && after) {
      before.end = after.end;
      runs.splice(runs.indexOf(after), 1);
    } else if (before) before.end = end;
    else if (after) after.start = start;
    else runs.push({ start, end, offset });
  };
  const known = new Map<number, number>();
  const offsetAtStretch = (stretch: number): number => {
    const offset = known.get(stretch) ?? ask(stretch * STRETCH_MS);
    known.set(stretch, offset);
    return offset;
  };
  const learn = (stretch: number): void => {
    const [start, end] = [stretch * STRETCH_MS, (stretch + 1) * STRETCH_MS];
    const [first, last] = [offsetAtStretch(stretch), offsetAtStretch(stretch + 1)];
    if (first === last) {
      even[stretch] = first;
      add(start, end, first);
      return;
    }
    const change = changeBetween(start, end, first, ask);
    add(start, change, first);
    add(change, end, last);
  };
  return (time) => {
    for (let index = 0; index < runs.length; index += 1) {
      const run = runs[index];
      if (run !== undefined && time >= run.start && time < run.end) return run.offset;
    }
    if (Number.isNaN(time)) return time;
    learn(Math.floor(time / STRETCH_MS));
    return runs.find((run) => time >= run.start && time < run.end)?.offset ?? ask(time);
  };
}

/** The minute in which the clock changed. */
function changeBetween(start: number, end: number, first: number, ask: OffsetAt): number {
  let [before, after] = [start / MINUTE_MS, end / MINUTE_MS];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (ask(middle * MINUTE_MS) === first) before = middle;
    else after = middle;
  }
  return after * MINUTE_MS;
}
