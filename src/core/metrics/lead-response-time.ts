/** Lead response time: how long a new lead waits for the first outreach. */
import { cleanTo15Digits } from "../money.ts";
import { fail, ok, type Result, type Share } from "../result.ts";
import { type Statistic, summarize } from "./statistic.ts";

export type ResponseUnit = "minutes" | "hours" | "days" | "business hours";

export const RESPONSE_UNITS: readonly ResponseUnit[] = ["minutes", "hours", "days", "business hours"];

/** A business day runs from 9:00 to 17:00, Monday to Friday; as shares of a day. */
const OPENS = 9 / 24;
const CLOSES = 17 / 24;

/**
 * Lead response time: from a lead's creation to the first outreach, by median.
 *
 * Both are moments on the spreadsheet's clock (serial numbers, the fraction is the time of day). A lead that nobody
 * answered (null) is left out: count those apart. "business hours" counts 9:00 to 17:00 on Monday to Friday only.
 * NO_DATA when no lead was answered; RESPONSE_BEFORE_LEAD names a row answered before it was created.
 *
 * @example leadResponseTime([46023.5], [46023.625], MEDIAN, "hours") // 3
 */
export function leadResponseTime(
  created: readonly (number | null)[],
  responded: readonly (number | null)[],
  statistic: Statistic,
  unit: ResponseUnit,
): Result<number> {
  const waits: number[] = [];
  for (let index = 0; index < created.length; index += 1) {
    const from = created[index] ?? null;
    const to = responded[index] ?? null;
    if (from === null || to === null) continue;
    if (to < from) return fail({ code: "RESPONSE_BEFORE_LEAD", argument: "responded", row: index + 1 });
    waits.push(responseWait(from, to, unit));
  }
  return summarize(waits, statistic, "leads");
}

/** Leads that nobody has answered: created, and no response. They are in no average, so they are counted apart. */
export function unansweredLeads(
  created: readonly (number | null)[],
  responded: readonly (number | null)[],
): Result<number> {
  let [leads, unanswered] = [0, 0];
  for (let index = 0; index < created.length; index += 1) {
    if ((created[index] ?? null) === null) continue;
    leads += 1;
    if ((responded[index] ?? null) === null) unanswered += 1;
  }
  return leads === 0 ? fail({ code: "NO_DATA", missing: "leads" }) : ok(unanswered);
}

/**
 * Leads that were answered within so many minutes ÷ leads.
 *
 * A lead that nobody has answered is one of the leads and was not answered in time: left out, the share would rise by
 * answering nobody but the easy ones. NO_DATA without a lead.
 *
 * @example answeredWithin([46023.5, 46023.5], [46023.5, null], 5) // 0.5
 */
export function answeredWithin(
  created: readonly (number | null)[],
  responded: readonly (number | null)[],
  minutes: number,
): Result<Share> {
  let [leads, inTime] = [0, 0];
  for (let index = 0; index < created.length; index += 1) {
    const from = created[index] ?? null;
    const to = responded[index] ?? null;
    if (from === null) continue;
    leads += 1;
    if (to !== null && responseWait(from, to, "minutes") <= minutes) inTime += 1;
  }
  return leads === 0 ? fail({ code: "NO_DATA", missing: "leads" }) : ok(cleanTo15Digits(inTime / leads));
}

/** A serial number is good to about a microsecond; whole milliseconds keep five minutes from being 4.9999999953. */
const DAY_MS = 86_400_000;

/** How long one lead waited: from its moment of creation to the moment of the first outreach. */
export function responseWait(from: number, to: number, unit: ResponseUnit): number {
  const days = unit === "business hours" ? businessTime(to) - businessTime(from) : to - from;
  const milliseconds = Math.round(days * DAY_MS);
  switch (unit) {
    case "minutes":
      return milliseconds / 60_000;
    case "hours":
    case "business hours":
      return milliseconds / 3_600_000;
    case "days":
      return milliseconds / DAY_MS;
  }
}

/** Business time since a Monday long ago, in days: whole weeks of five business days, then the days of this week. */
function businessTime(moment: number): number {
  const day = Math.floor(moment);
  // Serial 2 is Monday 1900-01-01.
  const sinceMonday = day - 2;
  const week = Math.floor(sinceMonday / 7);
  const weekday = sinceMonday - week * 7;
  const open = CLOSES - OPENS;
  const today = weekday < 5 ? Math.min(CLOSES, Math.max(OPENS, moment - day)) - OPENS : 0;
  return (week * 5 + Math.min(weekday, 5)) * open + today;
}
