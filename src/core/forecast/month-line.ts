/** The months of a record as numbers in a row, for work that walks through days by the hundred thousand. */
import { dayOf, fromSerial, monthStart, toSerial } from "../calendar.ts";

export interface MonthLine {
  /** Serial of the first day of month `index`; one more than there are months, so that the last one has an end. */
  readonly starts: readonly number[];
  /** The month that the day lies in; below 0 and beyond the end for days outside the line. */
  indexOf(day: number): number;
}

/** All months from the first day's to the last day's, and `beyond` more. */
export function monthLine(firstDay: number, lastDay: number, beyond: number): MonthLine {
  const first = fromSerial(firstDay);
  const starts: number[] = [];
  let after = 0;
  for (let index = 0; after <= beyond + 1; index++) {
    const start = toSerial(monthStart(first, index));
    starts.push(start);
    if (start > lastDay) after++;
  }
  const origin = starts[0] ?? 0;
  const end = starts[starts.length - 1] ?? 0;
  const months = new Int32Array(end - origin);
  for (let index = 0; index + 1 < starts.length; index++) {
    months.fill(index, (starts[index] ?? 0) - origin, (starts[index + 1] ?? 0) - origin);
  }
  return {
    starts,
    indexOf: (day) => (day < origin ? -1 : day >= end ? starts.length : (months[day - origin] ?? -1)),
  };
}

/** A day to forecast from: the month that is running on the day after it, and how many of its days are over. */
export interface Origin {
  readonly day: number;
  /** Index in the month line. At a month's end the next month is running, with no day over. */
  readonly month: number;
  readonly daysOver: number;
}

export function originAt(line: MonthLine, day: number): Origin {
  const month = line.indexOf(day + 1);
  return { day, month, daysOver: day + 1 - (line.starts[month] ?? day + 1) };
}

/** The day of an earlier month that lies as far into it. */
export function alikeIn(line: MonthLine, month: number, daysOver: number): number {
  const start = line.starts[month] ?? 0;
  const end = line.starts[month + 1] ?? start;
  return Math.min(start + daysOver, end) - 1;
}

/** Name of the month: "2017-12". */
export function monthName(line: MonthLine, month: number): string {
  return fromSerial(line.starts[month] ?? 1).slice(0, 7);
}

/** Whether the day is the last of its month. */
export function isMonthEnd(day: number): boolean {
  return dayOf(fromSerial(day + 1)) === 1;
}
