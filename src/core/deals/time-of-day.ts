/** The time of day that a date text holds. */

/** A day with dots (10.01.2026) is no time, wherever it stands; a time with dots stands behind the day. */
const TIME =
  /(?:^(?=\d{1,2}:)|[T,\s])(\d{1,2})[:.](\d{2})(?!\.\d{4})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*(?:([ap])\.?\s?m\b)?/i;

/**
 * The time of day as a share of the day; 0 where the text has none. A zone behind it is read over: the clock is as written.
 *
 * @example timeOfDay("2026-03-31 6:00 PM") // 0.75
 */
export function timeOfDay(text: string): number {
  const [, hour = "0", minute = "0", second = "0", half] = TIME.exec(text) ?? [];
  const inHalf = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  return (inHalf * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
}
