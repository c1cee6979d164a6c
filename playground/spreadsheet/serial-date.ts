/** Dates as Sheets counts them: days since 1899-12-30, the time of day as a fraction, no leap-year bug. */

const DAY = 86_400_000;
const ORIGIN = Date.UTC(1899, 11, 30);

/** The serial of a civil date, or undefined when there is no such day. */
export function serialOf(year: number, month: number, day: number): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (year < 100) date.setUTCFullYear(year);
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return Math.round((date.getTime() - ORIGIN) / DAY);
}

/** The wall clock of a time zone as a serial with its fraction. */
export function serialNow(instant: Date, timeZone: string): number {
  const fields = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(instant);
  const field = (type: string): number => Number(fields.find((part) => part.type === type)?.value ?? 0);
  const day = serialOf(field("year"), field("month"), field("day")) ?? 0;
  return day + (field("hour") * 3600 + field("minute") * 60 + field("second")) / 86_400;
}
