/** Sums that no order of rows changes. */
import Big from "big.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactSum } from "../../../src/core/metrics/exact-sum.ts";

describe("exactSum", () => {
  it.each([
    { why: "no binary dust", values: [0.1, 0.2], sum: 0.3 },
    { why: "blanks add nothing", values: [1.5, null, 2], sum: 3.5 },
    { why: "of nothing it is 0", values: [], sum: 0 },
    { why: "small change survives beside millions that cancel", values: [1e15, 0.01, -1e15], sum: 0.01 },
    { why: "ten dimes are one", values: Array<number>(10).fill(0.1), sum: 1 },
    { why: "cents beside billions that cancel are still cents", values: [1_000_000_000.1, -1_000_000_000], sum: 0.1 },
    {
      why: "sums that pass 2^53 on the way are exact too",
      values: [...Array<number>(21).fill(900_000_000_000_001), ...Array<number>(21).fill(-900_000_000_000_000)],
      sum: 21,
    },
    { why: "whole numbers past 2^53 still add up", values: [2 ** 53, 1, 1, -(2 ** 53)], sum: 2 },
  ])("$why", ({ values, sum }) => {
    expect(exactSum(values)).toBe(sum);
  });

  const amounts = fc.array(
    fc.oneof(
      fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((cents) => cents / 100),
      fc.double({ min: -1e12, max: 1e12, noNaN: true }),
    ),
    { maxLength: 40 },
  );

  it("does not depend on the order", () => {
    fc.assert(
      fc.property(amounts, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (values, random) => {
        const shuffled = values
          .map((value) => ({ value, place: random.next().value ?? 0 }))
          .sort((one, other) => one.place - other.place)
          .map(({ value }) => value);
        expect(exactSum(shuffled)).toBe(exactSum(values));
      }),
      { numRuns: 5000, seed: 1 },
    );
  });

  it("is the decimal sum of cents, as big.js adds them", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e11, max: 1e11 })), (cents) => {
        const oracle = cents.reduce((sum, cent) => sum.plus(new Big(cent).div(100)), new Big(0));
        expect(exactSum(cents.map((cent) => cent / 100))).toBe(Number(oracle) + 0);
      }),
      { numRuns: 3000, seed: 2 },
    );
  });
});
