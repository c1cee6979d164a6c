/** Where a column goes below 0. */

/** The place of the first value below 0, or −1. A loop, since it runs over every row of columns that are long. */
export function firstNegative(values: FullNumbers): number {
  for (let place = 0; place < values.length; place++) if ((values[place] ?? 0) < 0) return place;
  return -1;
}

import type { FullNumbers } from "./numbers.ts";
