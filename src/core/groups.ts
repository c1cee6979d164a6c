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

/** The values of each group's rows, in the order of `labels`; null and rows of no group are left out. */
export function valuesByGroup(groups: Groups, values: readonly (number | null)[]): number[][] {
  const lists = groups.labels.map((): number[] => []);
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? null;
    if (value !== null) lists[groups.of[row] ?? NO_GROUP]?.push(value);
  }
  return lists;
}
