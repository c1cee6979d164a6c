/** Quota attainment against published examples. */
import { describe, expect, it } from "vitest";
import { quotaAttainment } from "../../../src/core/quota/attainment.ts";
import { failureFrom, valueFrom } from "../../kit.ts";

describe("quotaAttainment", () => {
  it.each([
    { why: "calculator.academy: 50,000 of 45,000", actuals: [50_000], quotas: [45_000], attainment: 1.1111 },
    { why: "calculator.academy: 51,000 of 60,000", actuals: [51_000], quotas: [60_000], attainment: 0.85 },
    { why: "climbtheladder: 75,000 of 100,000", actuals: [75_000], quotas: [100_000], attainment: 0.75 },
    { why: "climbtheladder: 120,000 of 150,000", actuals: [120_000], quotas: [150_000], attainment: 0.8 },
    {
      why: "two periods are no mean of ratios (which were 155 %)",
      actuals: [30, 10],
      quotas: [10, 100],
      attainment: 40 / 110,
    },
    { why: "nothing won is 0, which is data", actuals: [0], quotas: [100], attainment: 0 },
  ])("$why", ({ actuals, quotas, attainment }) => {
    expect(valueFrom(quotaAttainment(actuals, quotas))).toBeCloseTo(attainment, 4);
  });

  it("a zero quota has no attainment", () => {
    expect(failureFrom(quotaAttainment([10, 20], [0, 0]))).toEqual({ code: "NO_DATA", missing: "quotas" });
  });

  it("refuses columns that do not belong together", () => {
    expect(failureFrom(quotaAttainment([1, 2], [1]))).toMatchObject({
      code: "LENGTHS_DIFFER",
      firstLength: 2,
      secondLength: 1,
    });
  });
});
