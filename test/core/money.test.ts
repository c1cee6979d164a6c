/** Minor units, rounding and splits, against big.js and dinero.js. */
import Big from "big.js";
import { allocate, dinero, toSnapshot } from "dinero.js";
import { USD } from "dinero.js/currencies";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cleanTo15Digits,
  fromMinorUnits,
  minorDigitsOf,
  roundHalfAwayFromZero,
  shareOf,
  splitByLargestRemainder,
  toMinorUnits,
} from "../../src/core/money.ts";
import { failureFrom, valueFrom } from "../kit.ts";

const halfUp = (value: Big, digits: number) => Number(value.round(digits, Big.roundHalfUp).toString());
const anyUnits = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });
/** Decimal numbers as people write them: up to six places. */
const anyDecimal = fc
  .tuple(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.integer({ min: 0, max: 6 }))
  .map(([units, places]) => `${units}e-${places}`);

describe("toMinorUnits", () => {
  it.each([
    { why: "8.165 × 100 is 816.4999999999999 in binary; a cell shows 817", amount: 8.165, digits: 2, units: 817 },
    { why: "1.005 × 100 is 100.49999999999999; a cell shows 101", amount: 1.005, digits: 2, units: 101 },
    { why: "half away from zero", amount: -8.165, digits: 2, units: -817 },
    { why: "yen have no minor unit", amount: 1234.5, digits: 0, units: 1235 },
    { why: "dinars have thousandths", amount: 1.2345, digits: 3, units: 1235 },
    { why: "0.1 + 0.2 is 0.30000000000000004", amount: 0.1 + 0.2, digits: 2, units: 30 },
    { why: "never minus zero", amount: -0.001, digits: 2, units: 0 },
  ])("$why", ({ amount, digits, units }) => {
    expect(valueFrom(toMinorUnits(amount, digits))).toBe(units);
  });

  it.each([1e16, -1e16, Number.NaN, Number.POSITIVE_INFINITY])("refuses %d, where cents would get lost", (amount) => {
    expect(failureFrom(toMinorUnits(amount, 2))).toMatchObject({ code: "TOO_LARGE", value: amount });
  });

  it("rounds like big.js", () => {
    fc.assert(
      fc.property(anyDecimal, fc.constantFrom(0, 2, 3), (text, digits) => {
        const expected = halfUp(new Big(text).times(new Big(10).pow(digits)), 0);
        expect(valueFrom(toMinorUnits(Number(text), digits))).toBe(expected === 0 ? 0 : expected);
      }),
    );
  });

  it("comes back from minor units as the same decimal number", () => {
    fc.assert(
      fc.property(anyUnits, fc.constantFrom(0, 2, 3), (units, digits) => {
        expect(fromMinorUnits(units, digits)).toBe(Number(new Big(units).div(new Big(10).pow(digits)).toString()));
        expect(valueFrom(toMinorUnits(fromMinorUnits(units, digits), digits))).toBe(units);
      }),
    );
  });
});

describe("roundHalfAwayFromZero", () => {
  it.each([
    [2.5, 3],
    [-2.5, -3],
    [2.4999, 2],
    [816.4999, 816],
    [816.4999999999999, 817],
    [-0.4, 0],
    [9_007_199_254_740_991, 9_007_199_254_740_991],
  ])("%d is %d", (value, rounded) => {
    expect(roundHalfAwayFromZero(value)).toBe(rounded);
  });

  it("cleans to what a sheet shows first", () => {
    expect(cleanTo15Digits(8.165 * 100)).toBe(816.5);
    expect(roundHalfAwayFromZero(8.165 * 100)).toBe(817);
  });
});

describe("shareOf", () => {
  it.each([
    { why: "half a cent away from zero", units: 817, rate: 0.5, share: 409 },
    { why: "and below it", units: -817, rate: 0.5, share: -409 },
    { why: "Trailhead: 15,000 at 6 %", units: 1_500_000, rate: 0.06, share: 90_000 },
    { why: "a rate over 1", units: 100, rate: 1.5, share: 150 },
    { why: "nothing of nothing", units: 0, rate: 0.5, share: 0 },
    {
      why: "an odd rate on a large amount",
      units: 9_007_199_254_740_991,
      rate: 0.123456789,
      share: 1_111_999_897_873_516,
    },
  ])("$why", ({ units, rate, share }) => {
    expect(shareOf(units, rate)).toBe(share);
  });

  it("equals big.js on any amount and any rate of up to nine places", () => {
    fc.assert(
      fc.property(anyUnits, fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }), (units, billionths) => {
        const rate = new Big(billionths).div(1_000_000_000);
        const expected = halfUp(new Big(units).times(rate), 0);
        expect(shareOf(units, Number(rate.toString()))).toBe(expected === 0 ? 0 : expected);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("splitByLargestRemainder", () => {
  it.each([
    { why: "a cent over goes to the first of equals", total: 100, weights: [1, 1, 1], parts: [34, 33, 33] },
    { why: "the largest remainder first", total: 10, weights: [0.6, 0.25, 0.15], parts: [6, 3, 1] },
    { why: "a debt splits like a credit", total: -100, weights: [1, 1, 1], parts: [-34, -33, -33] },
    { why: "who has no weight gets nothing", total: 7, weights: [0, 1, 1], parts: [0, 4, 3] },
    { why: "no weights at all: equal parts", total: 5, weights: [0, 0], parts: [3, 2] },
    { why: "nobody to split among", total: 5, weights: [], parts: [] },
  ])("$why", ({ total, weights, parts }) => {
    expect(splitByLargestRemainder(total, weights)).toEqual(parts);
  });

  const anyWeights = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 12 });

  it("adds up, and nobody is further than one unit from the exact share", () => {
    fc.assert(
      fc.property(anyUnits, anyWeights, (total, weights) => {
        const parts = splitByLargestRemainder(total, weights);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
        const sum = weights.reduce((all, weight) => all + weight, 0);
        if (sum === 0) return;
        parts.forEach((part, index) => {
          expect(Math.abs(part - (total * (weights[index] ?? 0)) / sum)).toBeLessThan(1.01);
        });
      }),
    );
  });

  it("gives the same parts as dinero.js up to who gets the odd cents", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000_000 }),
        fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 6 }),
        (total, weights) => {
          const theirs = allocate(dinero({ amount: total, currency: USD }), weights).map(
            (part) => toSnapshot(part).amount,
          );
          const ours = splitByLargestRemainder(total, weights);
          ours.forEach((part, index) => {
            expect(Math.abs(part - (theirs[index] ?? 0))).toBeLessThanOrEqual(1);
          });
          expect(ours.reduce((sum, part) => sum + part, 0)).toBe(theirs.reduce((sum, part) => sum + part, 0));
        },
      ),
    );
  });
});

describe("minorDigitsOf", () => {
  it.each([
    ["USD", 2],
    ["jpy", 0],
    ["KWD", 3],
    [" EUR ", 2],
    ["XYZ", 2],
  ])("%s has %d", (code, digits) => {
    expect(minorDigitsOf(code)).toBe(digits);
  });
});
