/** Values laid out by the group of their rows. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { NO_GROUP, valuesByGroup } from "../../src/core/groups.ts";

test("each group's values in the order of the rows; rows of no group and gaps are left out", () => {
  const groups = { labels: ["West", "East", "North"], of: Int32Array.of(0, 1, NO_GROUP, 0, 0) };
  const lists = valuesByGroup(groups, Float64Array.of(1, 2, 3, Number.NaN, 5));
  expect(lists.map((list) => [...list])).toEqual([[1, 5], [2], []]);
});

test("law: nothing is lost and nothing changes places", () => {
  const row = fc.tuple(fc.integer({ min: NO_GROUP, max: 3 }), fc.option(fc.integer()));
  fc.assert(
    fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
      const of = Int32Array.from(rows, ([group]) => group);
      const values = Float64Array.from(rows, ([, value]) => value ?? Number.NaN);
      const lists = valuesByGroup({ labels: ["a", "b", "c", "d"], of }, values);
      lists.forEach((list, group) => {
        const own = rows.flatMap(([at, value]) => (at === group && value !== null ? [value] : []));
        expect([...list]).toEqual(own);
      });
    }),
  );
});
