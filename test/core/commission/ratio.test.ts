/** Fractions of money: rounded once, divided so that the parts add up, exact whatever the size. */
import Big from "big.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dividedByWeights, nearestWhole } from "../../../src/core/commission/ratio.ts";

const big = (value: number) => new Big(value.toPrecision(15));

describe("nearestWhole", () => {
  it.each<{ why: string; factors: number[]; divisors: number[]; whole: number }>([
    { why: "a half goes away from zero", factors: [5], divisors: [2], whole: 3 },
    { why: "below zero as well", factors: [-5], divisors: [2], whole: -3 },
    { why: "8.165 × 100 is 816.5, which no double says", factors: [8.165, 100], divisors: [1], whole: 817 },
    { why: "just below a half stays below", factors: [4.999999], divisors: [10], whole: 0 },
    { why: "nothing of something is a plain 0", factors: [-1, 0], divisors: [7], whole: 0 },
    { why: "rounded to nothing is a plain 0", factors: [-1], divisors: [7], whole: 0 },
    {
      why: "longer than a double's whole numbers on the way",
      factors: [123456789012, 987654321, 1],
      divisors: [987654321],
      whole: 123456789012,
    },
    {
      why: "half of it, with as many digits",
      factors: [999999999999, 999999999999],
      divisors: [2, 999999999999],
      whole: 500000000000,
    },
    { why: "more than 15 digits are no answer", factors: [1e15, 1e6], divisors: [1], whole: Number.NaN },
  ])("$why", ({ factors, divisors, whole }) => {
    expect(nearestWhole(factors, divisors)).toBe(whole);
  });

  it("agrees with an exact decimal library", () => {
    Big.DP = 60;
    const number = fc.oneof(
      fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((cents) => cents / 100),
      fc.integer({ min: -9_999, max: 9_999 }).map((share) => share / 10_000),
      fc.integer({ min: -400, max: 400 }),
    );
    const divisor = fc.oneof(
      fc.integer({ min: 1, max: 4_000 }),
      fc.integer({ min: 1, max: 1_000_000_000 }).map((cents) => cents / 100),
    );
    fc.assert(
      fc.property(
        fc.array(number, { minLength: 1, maxLength: 4 }),
        fc.array(divisor, { minLength: 1, maxLength: 3 }),
        (factors, divisors) => {
          const over = factors.reduce((product, one) => product.times(big(one)), new Big(1));
          const under = divisors.reduce((product, one) => product.times(big(one)), new Big(1));
          const whole = over.div(under).round(0, Big.roundHalfUp);
          fc.pre(whole.abs().lt(1e15));
          expect(nearestWhole(factors, divisors)).toBe(Number(whole) + 0);
        },
      ),
      { numRuns: 5_000 },
    );
  });
});

describe("dividedByWeights", () => {
  it.each<{ why: string; total: number; weights: number[]; parts: number[] }>([
    { why: "the first of equals gets the odd cent", total: 100, weights: [1, 1, 1], parts: [34, 33, 33] },
    { why: "the largest remainder gets it", total: 10, weights: [0.333, 0.333, 0.334], parts: [3, 3, 4] },
    { why: "below zero, the same parts", total: -100, weights: [1, 1, 1], parts: [-34, -33, -33] },
    { why: "no weight, no part", total: 5, weights: [0, 2, 3], parts: [0, 2, 3] },
    { why: "one has all", total: 7, weights: [0.4], parts: [7] },
    {
      why: "large totals by awkward weights",
      total: 999_999_999_999,
      weights: [0.6, 0.4],
      parts: [599_999_999_999, 400_000_000_000],
    },
  ])("$why", ({ total, weights, parts }) => {
    expect(dividedByWeights(total, weights)).toEqual(parts);
  });

  it("adds up, and nobody is a unit away from the exact part", () => {
    const weights = fc
      .array(fc.integer({ min: 0, max: 1_000_000_000 }), { minLength: 1, maxLength: 8 })
      .filter((list) => list.some((weight) => weight > 0));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), weights, (total, list) => {
        const parts = dividedByWeights(total, list);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
        const sum = list.reduce((all, weight) => all + weight, 0);
        parts.forEach((part, index) => {
          const exact = new Big(total).times(list[index] ?? 0).div(sum);
          expect(new Big(part).minus(exact).abs().lt(1)).toBe(true);
        });
      }),
      { numRuns: 1_000 },
    );
  });
});
