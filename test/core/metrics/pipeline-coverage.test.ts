/** Coverage and needed coverage against published examples. */
import { describe, expect, it } from "vitest";
import { exactSum } from "../../../src/core/metrics/exact-sum.ts";
import { neededCoverage, pipelineCoverage } from "../../../src/core/metrics/pipeline-coverage.ts";
import { failureFrom, valueFrom } from "../../kit.ts";

describe("pipelineCoverage", () => {
  it.each([
    { why: "winsabove: 4.8 M open over 1.6 M remaining", open: 4_800_000, quota: 2_000_000, won: 400_000, coverage: 3 },
    {
      why: "contextawareanalytics: 7.5 M over a target of 2 M",
      open: 7_500_000,
      quota: 2_000_000,
      won: 0,
      coverage: 3.75,
    },
    { why: "nothing open covers nothing, which is data", open: 0, quota: 100, won: 50, coverage: 0 },
  ])("$why", ({ open, quota, won, coverage }) => {
    expect(valueFrom(pipelineCoverage(open, quota, won))).toBe(coverage);
  });

  it.each([
    { why: "a quota that is made needs no coverage", quota: 100, won: 100, left: 0 },
    { why: "nor does one exceeded", quota: 100, won: 130, left: -30 },
    { why: "0.3 − 0.2 − 0.1 is nothing, although not in binary", quota: 0.3, won: exactSum([0.1, 0.2]), left: 0 },
  ])("$why", ({ quota, won, left }) => {
    expect(failureFrom(pipelineCoverage(1000, quota, won))).toEqual({
      code: "NOT_POSITIVE",
      argument: "quota left to win",
      value: left,
    });
  });
});

describe("neededCoverage", () => {
  it.each([
    { why: "winsabove: a win rate of 22 %", rate: 0.22, needed: 4.545 },
    { why: "mxmrevenue: 14 %", rate: 0.14, needed: 7.14 },
    { why: "mxmrevenue: 38 %", rate: 0.38, needed: 2.63 },
  ])("$why", ({ rate, needed }) => {
    expect(valueFrom(neededCoverage(rate))).toBeCloseTo(needed, 2);
  });

  it("no pipeline is enough for those who never win", () => {
    expect(failureFrom(neededCoverage(0))).toEqual({ code: "NOT_POSITIVE", argument: "win rate", value: 0 });
  });
});
