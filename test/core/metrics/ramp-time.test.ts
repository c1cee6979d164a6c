import { expect, test } from "vitest";
import { rampTime } from "../../../src/core/metrics/ramp-time.ts";
import { dayOf, daysOf } from "../some-columns.ts";

const ENDS = daysOf(["2025-03-31", "2025-06-30", "2025-09-30", "2025-12-31"]);

test.each([
  { why: "the first of two full quarters in a row", attainments: [0.4, 1.1, 1.2, 0.9], running: 2, days: 180 },
  { why: "one is enough", attainments: [0.4, 1, 0.2, 0.9], running: 1, days: 180 },
  { why: "a single good quarter is not two running", attainments: [1.5, 0.2, 1, 1], running: 2, days: 272 },
])("ramp-up time: $why", ({ attainments, running, days }) => {
  const result = rampTime(dayOf("2025-01-01"), ENDS, attainments, 1, running);
  expect(result.ok && result.value.kind === "ramped" && result.value.months).toBeCloseTo(days / (365.25 / 12), 10);
});

test("not there yet is ramping, never 0", () => {
  expect(rampTime(dayOf("2025-01-01"), ENDS, [0.1, 0.5, 0.9, 1], 1, 2)).toEqual({
    ok: true,
    value: { kind: "ramping" },
  });
});

test("periods before the start and the order of the rows do not count", () => {
  const shuffled = rampTime(dayOf("2025-04-01"), [...ENDS].reverse(), [1.2, 1.1, 0.4, 5], 1, 2);
  expect(shuffled.ok && shuffled.value.kind === "ramped" && shuffled.value.months).toBeCloseTo(182 / (365.25 / 12), 10);
});

test("no period and no run of periods fail", () => {
  expect(rampTime(dayOf("2025-01-01"), [], [], 1, 2)).toMatchObject({ failure: { code: "NO_DATA" } });
  expect(rampTime(dayOf("2025-01-01"), ENDS, [1, 1, 1, 1], 1, 0)).toMatchObject({ failure: { code: "NOT_POSITIVE" } });
});
