import { expect, test } from "vitest";
import { rampedQuota } from "../../../src/core/quota/ramped-quota.ts";

const SCHEDULE = [0, 0.25, 0.5, 0.75, 1];

test.each([
  { months: 0, expected: 0 },
  { months: 1, expected: 12_500 },
  { months: 2, expected: 25_000 },
  { months: 3, expected: 37_500 },
  { months: 4, expected: 50_000 },
  { months: 17, expected: 50_000 },
  { months: 1.9, expected: 12_500 },
])("prowi ramp: 50,000 after $months months is $expected", ({ months, expected }) => {
  expect(rampedQuota(50_000, months, SCHEDULE)).toEqual({ ok: true, value: expected });
});

test.each([
  { why: "no schedule", months: 1, schedule: [], code: "NO_DATA" },
  { why: "a month before the start", months: -1, schedule: SCHEDULE, code: "NEGATIVE" },
  { why: "a negative share", months: 1, schedule: [0.5, -0.1], code: "NEGATIVE" },
])("$why fails with $code", ({ months, schedule, code }) => {
  expect(rampedQuota(50_000, months, schedule)).toMatchObject({ failure: { code } });
});
