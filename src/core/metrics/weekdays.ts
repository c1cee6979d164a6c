/** Weekdays between two days, Monday to Friday; public holidays are not known here. */

/** Serial 2 is Monday 1900-01-01. */
const A_MONDAY = 2;

/**
 * Weekdays from one day to another, both counted, by serial numbers; as Sheets' NETWORKDAYS.
 *
 * @example weekdaysFromTo(45658, 45664) // 2025-01-01, a Wednesday, to the next Tuesday: 5
 */
export function weekdaysFromTo(from: number, to: number): number {
  return weekdaysUntil(to) - weekdaysUntil(from - 1);
}

function weekdaysUntil(day: number): number {
  const week = Math.floor((day - A_MONDAY) / 7);
  const weekday = day - A_MONDAY - week * 7;
  return week * 5 + Math.min(weekday + 1, 5);
}
