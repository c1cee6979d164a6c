/** Pace and run rates. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { neededRunRatePerWeek, quotaPace, remainingQuota, runRatePerWeek } from "../../../src/core/quota/pace.ts";
import { failureFrom, valueFrom } from "../../kit.ts";

const third = { days: 30, ofDays: 90 };
const over = { days: 90, ofDays: 90 };
const notBegun = { days: 0, ofDays: 90 };

describe("quotaPace", () => {
  it.each([
    { why: "a third of the quota in a third of the days is on pace", won: 30_000, elapsed: third, pace: 1 },
    { why: "half of that", won: 15_000, elapsed: third, pace: 0.5 },
    { why: "once the period is over it is the attainment", won: 45_000, elapsed: over, pace: 0.5 },
    { why: "nothing won yet", won: 0, elapsed: third, pace: 0 },
  ])("$why", ({ won, elapsed, pace }) => {
    expect(valueFrom(quotaPace(won, 90_000, elapsed))).toBe(pace);
  });

  it.each([
    { why: "before the first day there is no pace", quota: 90_000, elapsed: notBegun, missing: "periods" },
    { why: "nor without a quota", quota: 0, elapsed: third, missing: "quotas" },
  ])("$why", ({ quota, elapsed, missing }) => {
    expect(failureFrom(quotaPace(10, quota, elapsed))).toEqual({ code: "NO_DATA", missing });
  });
});

describe("run rates", () => {
  it.each([
    { why: "won in an average week so far", result: runRatePerWeek(30_000, third), rate: 7000 },
    { why: "needed in each week of the rest", result: neededRunRatePerWeek(30_000, 90_000, third), rate: 7000 },
    { why: "nothing is needed once the quota is made", result: neededRunRatePerWeek(95_000, 90_000, third), rate: 0 },
    { why: "all of it before the first day", result: neededRunRatePerWeek(0, 90_000, notBegun), rate: 7000 },
  ])("$why", ({ result, rate }) => {
    expect(valueFrom(result)).toBe(rate);
  });

  it.each([
    { why: "no run rate before the first day is over", result: runRatePerWeek(0, notBegun) },
    { why: "none can help once the period is over", result: neededRunRatePerWeek(0, 90_000, over) },
  ])("$why", ({ result }) => {
    expect(failureFrom(result)).toEqual({ code: "NO_DATA", missing: "periods" });
  });

  it("what is needed each week, over the weeks left, is what remains", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e8 }),
        fc.integer({ min: 1, max: 1e8 }),
        fc.integer({ min: 0, max: 89 }),
        (won, quota, days) => {
          const needed = valueFrom(neededRunRatePerWeek(won, quota, { days, ofDays: 90 }));
          expect((needed * (90 - days)) / 7).toBeCloseTo(remainingQuota(won, quota), 4);
        },
      ),
    );
  });
});

describe("remainingQuota", () => {
  it.each([
    { why: "what is left", won: 40, left: 60 },
    { why: "nothing once it is made", won: 100, left: 0 },
    { why: "never below 0", won: 130, left: 0 },
    { why: "no binary dust", won: 99.9, left: 0.1 },
  ])("$why", ({ won, left }) => {
    expect(remainingQuota(won, 100)).toBe(left);
  });
});
