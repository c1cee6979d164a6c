/** Columns of numbers as metrics read them. */

/**
 * A column's numbers; null where a cell is blank. Only looked at by place, since a column of 100,000 cells without a
 * blank is a Float64Array (eight bytes a number), whose `map` and `filter` do something else than those of a list.
 */
export type Numbers = ArrayLike<number | null>;

/** The same where every row has its number. */
export type FullNumbers = ArrayLike<number>;

/** The place of the first blank, or −1; a Float64Array has no room for one. */
export function firstBlank(numbers: Numbers): number {
  if (numbers instanceof Float64Array) return -1;
  for (let place = 0; place < numbers.length; place++) if (numbers[place] === null) return place;
  return -1;
}
