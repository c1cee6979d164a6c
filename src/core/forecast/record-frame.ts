/** How far the deals' records reach: their last day, the months they cover, and how the world looks on that day. */
import { fromSerial, monthOf, type Period, yearOf } from "../calendar.ts";
import type { Tracks } from "./deal-track.ts";
import { type DecidedMonths, decidedMonths, type ForecastWorld, forecastWorld } from "./forecast-world.ts";
import { type MonthLine, monthLine, originAt } from "./month-line.ts";
import { openSnapshots, type Snapshots, undatedToday } from "./open-snapshots.ts";

export interface RecordFrame {
  /** The day until which the records reach, never after the as-of date. */
  readonly end: number;
  /** From the month of the first record to some months after the end, the period's last among them. */
  readonly line: MonthLine;
  readonly months: DecidedMonths;
  /** The month that is running on the day after the end. */
  readonly running: number;
}

/** Months that a report shows ahead. */
const MONTHS_SHOWN = 12;

/** null without a dated record. */
export function recordFrame(tracks: Tracks, period: Period | undefined): RecordFrame | null {
  const end = recordsEnd(tracks);
  if (end === null) return null;
  const first = tracks.tracks.reduce(
    (least, { created, decided }) => Math.min(least, created ?? end, decided ?? end),
    end,
  );
  const line = monthLine(first, end, Math.max(MONTHS_SHOWN, monthsUntil(end, period)));
  return { end, line, months: decidedMonths(tracks, line), running: line.indexOf(end + 1) };
}

/** On the last day of the records, of which the tab itself tells. `snapshots`: where they are there already for that day. */
export function worldToday(tracks: Tracks, { end, line, months }: RecordFrame, snapshots?: Snapshots): ForecastWorld {
  const origin = originAt(line, end);
  const world = forecastWorld(tracks, line, months, snapshots ?? openSnapshots(tracks, line, origin, end), origin);
  return { ...world, undated: undatedToday(tracks, line, origin, end) };
}

/** A silence this many times as long as nineteen of twenty before it means that the records end where it begins. */
const SILENCE = 4;
const USUAL = 0.95;
/** Holidays are no end of the records. */
const LEAST_SILENCE = 14;

/**
 * The last day that the records tell of. A table that was exported in June says nothing about July, whatever the as-of
 * date: months in which nothing at all was written are not months in which nothing was won.
 */
function recordsEnd({ tracks, asOf, lastRecord }: Tracks): number | null {
  // Open deals that say no more than when they are expected still say it on the as-of date.
  if (lastRecord === null) return tracks.some(({ dueNow }) => dueNow !== null) ? asOf : null;
  const days = new Set<number>();
  for (const { created, decided } of tracks) {
    if (created !== null) days.add(created);
    if (decided !== null) days.add(decided);
  }
  const sorted = Int32Array.from(days).sort();
  const silences = sorted.map((day, at) => (at === 0 ? 0 : day - (sorted[at - 1] ?? 0))).sort();
  const usual = silences[Math.ceil(USUAL * silences.length) - 1] ?? 0;
  return asOf - lastRecord > Math.max(LEAST_SILENCE, SILENCE * usual) ? lastRecord : asOf;
}

/** Calendar months from the day's to the period's last; below 0 for a period that is over. */
function monthsUntil(day: number, period: Period | undefined): number {
  if (period === undefined) return 0;
  const from = fromSerial(day);
  return 12 * (yearOf(period.end) - yearOf(from)) + monthOf(period.end) - monthOf(from);
}
