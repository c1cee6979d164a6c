/** Rows by the group they belong to: owner, region, stage, deal. */

/** What a group is called, as its cell says it. */
export type Label = string | number | boolean;

/** The groups of a column in first-seen order; `of` holds, for each row, its group's place in `labels`, or NO_GROUP. */
export interface Groups {
  readonly labels: readonly Label[];
  readonly of: Int32Array;
}

/** The row's cell is blank. */
export const NO_GROUP = -1;

/** The values of each group's rows, in the order of `labels`; NaN and rows of no group are left out. */
export function valuesByGroup({ labels, of }: Groups, values: Float64Array): Float64Array[] {
  const ends = new Int32Array(labels.length + 1);
  for (let row = 0; row < values.length; row += 1) {
    const group = of[row] ?? NO_GROUP;
    if (group !== NO_GROUP && !Number.isNaN(values[row])) ends[group + 1] = (ends[group + 1] ?? 0) + 1;
  }
  for (let group = 0; group < labels.length; group += 1) ends[group + 1] = (ends[group + 1] ?? 0) + (ends[group] ?? 0);
  // Group by group in one list: each place is where the next value of its group goes.
  const places = ends.slice();
  const sorted = new Float64Array(ends[labels.length] ?? 0);
  for (let row = 0; row < values.length; row += 1) {
    const group = of[row] ?? NO_GROUP;
    const value = values[row] ?? Number.NaN;
    if (group === NO_GROUP || Number.isNaN(value)) continue;
    const place = places[group] ?? 0;
    sorted[place] = value;
    places[group] = place + 1;
  }
  return labels.map((_, group) => sorted.subarray(ends[group], ends[group + 1]));
}

/** The groups of texts, as they are spelled; "" is in none. */
export function groupsOf(texts: readonly string[]): Groups {
  const places = new Map<string, number>();
  const of = Int32Array.from(texts, (text) => {
    if (text === "") return NO_GROUP;
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    return place;
  });
  return { labels: [...places.keys()], of };
}
