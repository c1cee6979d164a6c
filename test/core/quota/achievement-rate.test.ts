/** Quota achievement rate: who counts, and from when on. */
import { describe, expect, it } from "vitest";
import { quotaAchievementRate } from "../../../src/core/quota/achievement-rate.ts";
import { failureFrom, valueFrom } from "../../kit.ts";

describe("quotaAchievementRate", () => {
  it.each([
    { why: "exactly at quota is achieved", actuals: [100, 99.99], quotas: [100, 100], threshold: 1, rate: 0.5 },
    { why: "reps without a quota are left out", actuals: [100, 0, 500], quotas: [100, null, 0], threshold: 1, rate: 1 },
    { why: "another threshold", actuals: [80, 79], quotas: [100, 100], threshold: 0.8, rate: 0.5 },
    { why: "0.1 + 0.2 of 0.3 is 100 %", actuals: [0.1 + 0.2], quotas: [0.3], threshold: 1, rate: 1 },
    { why: "nobody made it", actuals: [1, 2], quotas: [3, 3], threshold: 1, rate: 0 },
  ])("$why", ({ actuals, quotas, threshold, rate }) => {
    expect(valueFrom(quotaAchievementRate(actuals, quotas, threshold))).toBe(rate);
  });

  it("without a quota there is no rate", () => {
    expect(failureFrom(quotaAchievementRate([100], [null], 1))).toEqual({ code: "NO_DATA", missing: "quotas" });
  });

  it("refuses columns that do not belong together", () => {
    expect(failureFrom(quotaAchievementRate([1], [], 1))).toMatchObject({ code: "LENGTHS_DIFFER" });
  });
});
