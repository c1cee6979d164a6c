import { expect, test } from "vitest";
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
