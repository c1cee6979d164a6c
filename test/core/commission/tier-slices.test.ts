/** The working of a commission: its slices re-add to every line. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commission } from "../../../src/core/commission/commission.ts";
import { tieredPlan } from "../../../src/core/commission/plan.ts";
import { type TierSlice, tierSlices } from "../../../src/core/commission/tier-slices.ts";
import { failureFrom, valueFrom } from "../../kit.ts";

const PLAIN = { quota: null, creditedBefore: 0, minorDigits: 2 };

describe("tierSlices", () => {
  const steps = [
    { start: 0, rate: 0.04 },
    { start: 150_000, rate: 0.06 },
    { start: 250_000, rate: 0.08 },
  ];
  const threshold = [
    { start: 100, rate: 0.1 },
    { start: 200, rate: 0.2 },
  ];
  const slice = (tier: number, from: number, to: number, rate: number, paid: number): TierSlice => ({
    tier,
    from,
    to,
    credit: to - from,
    rate,
    commission: paid,
  });

  it.each<{
    why: string;
    method: "marginal" | "whole";
    tiers: typeof steps;
    before: number;
    sales: number[];
    slices: TierSlice[][];
  }>([
    {
      why: "Salesforce Trailhead: a deal of 20,000 straddles 150,000",
      method: "marginal",
      tiers: steps,
      before: 145_000,
      sales: [20_000],
      slices: [[slice(1, 145_000, 150_000, 0.04, 200), slice(2, 150_000, 165_000, 0.06, 900)]],
    },
    {
      why: "credit below a threshold is shown, in tier 0, and earns nothing",
      method: "marginal",
      tiers: threshold,
      before: 0,
      sales: [250],
      slices: [[slice(0, 0, 100, 0, 0), slice(1, 100, 200, 0.1, 10), slice(2, 200, 250, 0.2, 10)]],
    },
    {
      why: "a deal that ends exactly at a start has no empty slice, and the next begins in the next tier",
      method: "marginal",
      tiers: threshold,
      before: 100,
      sales: [100, 10],
      slices: [[slice(1, 100, 200, 0.1, 10)], [slice(2, 200, 210, 0.2, 2)]],
    },
    {
      why: "a refund runs back down",
      method: "marginal",
      tiers: threshold,
      before: 210,
      sales: [-20],
      slices: [[slice(2, 210, 200, 0.2, -2), slice(1, 200, 190, 0.1, -1)]],
    },
    {
      why: "whole amount: one slice a deal, all at the tier reached",
      method: "whole",
      tiers: threshold,
      before: 0,
      sales: [150, 50],
      slices: [[slice(2, 0, 150, 0.2, 30)], [slice(2, 150, 200, 0.2, 10)]],
    },
    {
      why: "a sale of nothing is still a line",
      method: "marginal",
      tiers: steps,
      before: 0,
      sales: [0],
      slices: [[slice(1, 0, 0, 0.04, 0)]],
    },
  ])("$why", ({ method, tiers, before, sales, slices }) => {
    const plan = valueFrom(tieredPlan(tiers, method));
    expect(valueFrom(tierSlices(sales, plan, { ...PLAIN, creditedBefore: before }))).toEqual(slices);
  });

  it("gives the last slice the remainder, so that the slices add up to the line", () => {
    const plan = valueFrom(
      tieredPlan(
        [
          { start: 0, rate: 0.005 },
          { start: 1, rate: 0.005 },
        ],
        "marginal",
      ),
    );
    // 0.005 + 0.005 is one cent; two slices rounded by themselves would be two.
    const [slices = []] = valueFrom(tierSlices([2], plan, PLAIN));
    expect(slices.map((one) => one.commission)).toEqual([0.01, 0]);
  });

  it("numbers a multiplier plan's tiers from its base rate on and shows the rate that is paid", () => {
    const rows = [
      { start: 0, rate: 0.1 },
      { start: 1, rate: 1.5 },
    ];
    const plan = valueFrom(tieredPlan(rows, "multiplier"));
    const [slices = []] = valueFrom(tierSlices([300], plan, { ...PLAIN, quota: 200 }));
    expect(slices.map((one) => [one.tier, one.credit, one.rate])).toEqual([
      [1, 200, 0.1],
      [2, 100, 0.15],
    ]);
  });

  it("re-adds to the commission of any plan", () => {
    const cents = fc.integer({ min: -2_000_000, max: 4_000_000 }).map((amount) => amount / 100);
    fc.assert(
      fc.property(
        fc.array(cents, { minLength: 1, maxLength: 6 }),
        cents,
        fc.uniqueArray(fc.integer({ min: 0, max: 50_000 }), { minLength: 1, maxLength: 4 }),
        fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 4, maxLength: 4 }),
        fc.constantFrom<"marginal" | "whole">("marginal", "whole"),
        (sales, creditedBefore, starts, rates, method) => {
          const tiers = starts.sort((a, b) => a - b).map((start, at) => ({ start, rate: (rates[at] ?? 0) / 10_000 }));
          const plan = valueFrom(tieredPlan(tiers, method));
          const options = { ...PLAIN, creditedBefore };
          const working = valueFrom(tierSlices(sales, plan, options));
          const inCents = (amount: number) => Math.round(amount * 100);
          const sum = (of: readonly TierSlice[], part: "credit" | "commission") =>
            of.reduce((all, one) => all + inCents(one[part]), 0);
          expect(working.map((slices) => sum(slices, "commission"))).toEqual(
            valueFrom(commission(sales, plan, options)).lines.map(inCents),
          );
          expect(working.map((slices) => sum(slices, "credit"))).toEqual(sales.map(inCents));
          const ends = working.flat();
          expect(ends.slice(1).map((one) => one.from)).toEqual(ends.slice(0, -1).map((one) => one.to));
        },
      ),
      { numRuns: 3000, seed: 5 },
    );
  });

  it("fails as commission does", () => {
    const plan = valueFrom(tieredPlan(steps, "marginal"));
    expect(failureFrom(tierSlices([], plan, PLAIN))).toEqual({ code: "NO_DATA", missing: "sales" });
    expect(failureFrom(tierSlices([1], plan, { ...PLAIN, quota: -5 }))).toEqual({
      code: "NOT_POSITIVE",
      argument: "quota",
      value: -5,
    });
  });
});
