import { differenceInBusinessDays } from "date-fns";
import fc from "fast-check";
import { expect, test } from "vitest";
import { weekdaysFromTo } from "../../../src/core/metrics/weekdays.ts";
import { dayOf } from "../some-columns.ts";

test.each([
  { why: "Monday to Friday", from: "2026-01-05", to: "2026-01-09", days: 5 },
  { why: "one weekday", from: "2026-01-05", to: "2026-01-05", days: 1 },
  { why: "a weekend has none", from: "2026-01-10", to: "2026-01-11", days: 0 },
  { why: "Friday to Monday", from: "2026-01-09", to: "2026-01-12", days: 2 },
])("$why: $days", ({ from, to, days }) => {
  expect(weekdaysFromTo(dayOf(from), dayOf(to))).toBe(days);
});

test("property: agrees with date-fns", () => {
  fc.assert(
    fc.property(fc.integer({ min: 40_000, max: 50_000 }), fc.nat(900), (from, length) => {
      const date = (serial: number) => new Date(Date.UTC(1899, 11, 30 + serial, 12));
      // date-fns counts the days before the end; the day after it makes the end count.
      expect(weekdaysFromTo(from, from + length)).toBe(differenceInBusinessDays(date(from + length + 1), date(from)));
    }),
  );
});
