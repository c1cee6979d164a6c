import fc from "fast-check";
import { expect, test } from "vitest";
import { exactSum } from "../../../src/core/metrics/exact-sum.ts";
import { sellingTime } from "../../../src/core/metrics/selling-time.ts";
import { groupsOf } from "../some-columns.ts";

test.each([
  { why: "calls sell, admin does not", hours: [3, 5], activities: ["Call", "Admin"], selling: ["call"], share: 0.375 },
  { why: "nobody sold", hours: [8], activities: ["Admin"], selling: ["Call"], share: 0 },
  { why: "spelling does not matter", hours: [1, 1], activities: ["Démo ", "demo"], selling: ["Demo"], share: 1 },
])("selling time: $why", ({ hours, activities, selling, share }) => {
  expect(sellingTime(hours, groupsOf(activities), selling)).toEqual({ ok: true, value: share });
});

test.each([
  { why: "no hours", hours: [], code: "NO_DATA" },
  { why: "no hour at all", hours: [0, 0], code: "NOT_POSITIVE" },
  { why: "negative hours", hours: [4, -1], code: "NEGATIVE" },
])("$why fails with $code", ({ hours, code }) => {
  expect(sellingTime(hours, groupsOf(hours.map(() => "Call")), ["Call"])).toMatchObject({ failure: { code } });
});

test("no activity, and hours of many places, count as a plain walk counts them", () => {
  const hour = fc.oneof(
    fc.integer({ min: 0, max: 4_000 }).map((cents) => cents / 100),
    fc.constantFrom(1 / 3, 0.1 + 0.2, 2.675, null),
  );
  const row = fc.tuple(hour, fc.constantFrom("Call", "Demo", "Admin", ""));
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), (rows) => {
      const hours = rows.map(([spent]) => spent);
      const sum = (which: (activity: string) => boolean): number =>
        exactSum(rows.flatMap(([spent, activity]) => (spent !== null && which(activity) ? [spent] : [])));
      const all = sum(() => true);
      fc.pre(all > 0);
      const share = sellingTime(hours, groupsOf(rows.map(([, activity]) => activity)), ["call", "demo"]);
      expect(share).toMatchObject({ ok: true });
      const sold = sum((activity) => activity === "Call" || activity === "Demo");
      expect(share.ok ? share.value : Number.NaN).toBeCloseTo(sold / all, 12);
    }),
  );
});
