import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { survivalMedian } from "../../../src/core/metrics/survival.ts";
import { failureFrom, valueFrom } from "../../kit.ts";

test.each([
  { why: "nothing running: the first age at which half are over", ended: [10, 20, 40, 80], running: [], median: 20 },
  { why: "running deals outlast: 0.8, then 0.53, then 0 are left", ended: [10, 20, 40], running: [15, 30], median: 40 },
  {
    why: "Wikipedia's rule at a tie: who runs exactly as long was still at risk",
    ended: [10, 10],
    running: [10, 10],
    median: 10,
  },
  {
    // Freireich et al. 1963, 6-MP arm, as in every textbook (and R's survival package): median 23 weeks.
    why: "remission of leukaemia, 21 patients: 23 weeks",
    ended: [6, 6, 6, 7, 10, 13, 16, 22, 23],
    running: [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35],
    median: 23,
  },
])("$why", ({ ended, running, median }) => {
  expect(valueFrom(survivalMedian(ended, running))).toBe(median);
});

test("more than half outlast every ending: not known, never the last age", () => {
  expect(failureFrom(survivalMedian([10], [20, 30]))).toEqual({ code: "MEDIAN_NOT_REACHED", left: 1 - 1 / 3 });
});

test("nothing at all is no data", () => {
  expect(failureFrom(survivalMedian([], []))).toEqual({ code: "NO_DATA", missing: "deals" });
});

const ages = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 40 });

property.prop([ages, ages])(
  "running deals never shorten it, and the order of rows does not matter",
  (ended, running) => {
    const without = valueFrom(survivalMedian(ended, []));
    const sorted = [...ended].sort((one, other) => one - other);
    expect(without).toBe(sorted[Math.ceil(ended.length / 2) - 1]);
    const with_ = survivalMedian(
      ended,
      running.map((age) => age + without),
    );
    if (with_.ok) expect(with_.value).toBeGreaterThanOrEqual(without);
    expect(survivalMedian([...ended].reverse(), [...running].reverse())).toEqual(survivalMedian(ended, running));
  },
);
