/** What a plan may look like, and what is wrong with the others. */
import { describe, expect, it } from "vitest";
import type { CommissionMethod, PlanTier } from "../../../src/core/assumptions/assumptions.ts";
import { type CommissionPlan, flatPlan, tieredPlan } from "../../../src/core/commission/plan.ts";
import type { Failure } from "../../../src/core/result.ts";
import { failureFrom, valueFrom } from "../../kit.ts";

describe("flatPlan", () => {
  it("takes any rate from 0 on", () => {
    expect(valueFrom(flatPlan(0))).toEqual({ kind: "flat", rate: 0 });
    expect(valueFrom(flatPlan(1.2))).toEqual({ kind: "flat", rate: 1.2 });
  });

  it("refuses a rate below 0", () => {
    expect(failureFrom(flatPlan(-0.1))).toEqual({ code: "NEGATIVE", argument: "plan", row: 1, value: -0.1 });
  });
});

describe("tieredPlan", () => {
  it.each<{ why: string; rows: PlanTier[]; method: CommissionMethod; plan: CommissionPlan }>([
    {
      why: "a first start above 0 is a threshold",
      rows: [tier(100, 0.1)],
      method: "whole",
      plan: { kind: "tiered", method: "whole", tiers: [tier(100, 0.1)] },
    },
    {
      why: "the first row of a multiplier plan is its base rate",
      rows: [tier(0, 0.1), tier(1, 1.5)],
      method: "multiplier",
      plan: { kind: "tiered", method: "multiplier", baseRate: 0.1, tiers: [{ start: 1, multiplier: 1.5 }] },
    },
    {
      why: "its multipliers may begin at 0 as well",
      rows: [tier(0, 0.1), tier(0, 0)],
      method: "multiplier",
      plan: { kind: "tiered", method: "multiplier", baseRate: 0.1, tiers: [{ start: 0, multiplier: 0 }] },
    },
  ])("$why", ({ rows, method, plan }) => {
    expect(valueFrom(tieredPlan(rows, method))).toEqual(plan);
  });

  it.each<{ why: string; rows: PlanTier[]; method: CommissionMethod; failure: Failure }>([
    {
      why: "no rows are no plan",
      rows: [],
      method: "whole",
      failure: { code: "PLAN_NEEDS_TIERS", argument: "plan", method: "whole" },
    },
    {
      why: "a start below 0 is a slip",
      rows: [tier(-1, 0.1)],
      method: "marginal",
      failure: { code: "NEGATIVE", argument: "plan", row: 1, value: -1 },
    },
    {
      why: "a rate below 0 is a slip",
      rows: [tier(0, 0.1), tier(10, -0.2)],
      method: "marginal",
      failure: { code: "NEGATIVE", argument: "plan", row: 2, value: -0.2 },
    },
    {
      why: "starts have to rise",
      rows: [tier(0, 0.1), tier(200, 0.2), tier(100, 0.3)],
      method: "marginal",
      failure: { code: "TIERS_OUT_OF_ORDER", argument: "plan", row: 3, start: 100, previous: 200 },
    },
    {
      why: "two tiers with one start would be two rates for one credit",
      rows: [tier(0, 0.1), tier(0, 0.2)],
      method: "marginal",
      failure: { code: "TIERS_OUT_OF_ORDER", argument: "plan", row: 2, start: 0, previous: 0 },
    },
    {
      why: "and so in a multiplier plan from the third row on",
      rows: [tier(0, 0.1), tier(0, 1), tier(0, 2)],
      method: "multiplier",
      failure: { code: "TIERS_OUT_OF_ORDER", argument: "plan", row: 3, start: 0, previous: 0 },
    },
    {
      why: "a multiplier plan that starts above 0 has no base rate",
      rows: [tier(1, 1.5), tier(1.5, 2)],
      method: "multiplier",
      failure: { code: "PLAN_NEEDS_BASE_RATE", argument: "plan" },
    },
    {
      why: "a base rate alone multiplies nothing",
      rows: [tier(0, 0.1)],
      method: "multiplier",
      failure: { code: "PLAN_NEEDS_BASE_RATE", argument: "plan" },
    },
  ])("$why", ({ rows, method, failure }) => {
    expect(failureFrom(tieredPlan(rows, method))).toEqual(failure);
  });
});

function tier(start: number, rate: number): PlanTier {
  return { start, rate };
}
