/** What one currency is worth in another on a day. */
import type { CivilDate } from "../calendar.ts";
import type { ExchangeRate } from "./plan-terms.ts";

/** The rate of the pair on that day; null: the table has none. */
export type RateOn = (from: string, to: string, day: CivilDate) => number | null;

/**
 * The rate that holds on a day: the pair's latest one on or before it; 1 for one and the same currency.
 *
 * The inverse of a rate is never guessed, for it would not be the one that a bank or a contract names.
 */
export function exchange(rates: readonly ExchangeRate[]): RateOn {
  const pairs = new Map<string, ExchangeRate[]>();
  for (const rate of rates) {
    const pair = pairOf(rate.from, rate.to);
    const known = pairs.get(pair);
    if (known) known.push(rate);
    else pairs.set(pair, [rate]);
  }
  for (const known of pairs.values()) known.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return (from, to, day) => {
    if (codeOf(from) === codeOf(to)) return 1;
    const known = pairs.get(pairOf(from, to)) ?? [];
    let low = 0;
    let high = known.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((known[middle]?.day ?? "") <= day) low = middle + 1;
      else high = middle;
    }
    return known[low - 1]?.rate ?? null;
  };
}

function pairOf(from: string, to: string): string {
  return `${codeOf(from)} ${codeOf(to)}`;
}

function codeOf(currency: string): string {
  return currency.trim().toUpperCase();
}
