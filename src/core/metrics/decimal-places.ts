/** How many decimal places numbers have, so that they can be counted in whole units. */

/**
 * The fewest decimal places that all values fit into, or null where one needs more than `most` (or 15 digits in all).
 *
 * 12.34 has two: it is the double nearest to 1234 ÷ 100, and no other number of so few digits is.
 *
 * @example decimalPlaces([1.5, 12.34], 8) // 2
 */
export function decimalPlaces(values: Numbers, most: number): number | null {
  let places = 0;
  let unit = 1;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? null;
    if (value === null) continue;
    while (!isWhole(value, unit)) {
      places++;
      unit = 10 ** places;
      if (places > most) return null;
    }
  }
  return places;
}

function isWhole(value: number, unit: number): boolean {
  const units = Math.round(value * unit);
  return units / unit === value && Math.abs(units) < 1e15;
}

import type { Numbers } from "../numbers.ts";
