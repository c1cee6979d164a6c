/** Columns as core takes them: groups by label, days by serial number. */
import { type CivilDate, toSerial } from "../../src/core/calendar.ts";
import type { Groups } from "../../src/core/groups.ts";

/** "" is a row of no group. */
export function groupsOf(labels: readonly string[]): Groups {
  const distinct = [...new Set(labels.filter((label) => label !== ""))];
  return { labels: distinct, of: Int32Array.from(labels.map((label) => distinct.indexOf(label))) };
}

/** "" is a row without a day. */
export function daysOf(dates: readonly string[]): (number | null)[] {
  return dates.map((date) => (date === "" ? null : dayOf(date)));
}

export function dayOf(date: string): number {
  return toSerial(date as CivilDate);
}
