/** Sums that no order of rows changes. */
import Big from "big.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactSum, exactSumOf, sumOfKey } from "../../../src/core/metrics/exact-sum.ts";

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

/** What makes a sum hard: halves of a cent, binary dust, the largest amounts, refunds, blanks. */
const awkward = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((cents) => cents / 100) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(0.1 + 0.2, 0.005, -0.005, 1.005, 2.675, 1e15, -1e15, 1e13 + 0.01, 1 / 3, -0),
  },
  { weight: 1, arbitrary: fc.constant(null) },
);

/** At most three decimal places. */
function hasThreePlaces(value: number): boolean {
  return Number(value.toFixed(3)) === value;
}

describe("the short way for cents", () => {
  it("is the sum on paper, whatever stands between the cents", () => {
    fc.assert(
      fc.property(fc.array(awkward, { maxLength: 30 }), (values) => {
        const onPaper = Number(values.reduce((sum, value) => sum.plus(new Big(value ?? 0)), new Big(0)));
        const size = values.reduce<number>((most, value) => Math.max(most, Math.abs(value ?? 0)), 1);
        // Doubles that are no short decimals are added as what they are, a hair beside what they are written as.
        expect(Math.abs(exactSum(values) - onPaper)).toBeLessThanOrEqual(size * 1e-14);
        const isShort = values.every((value) => value === null || (Math.abs(value) <= 1e7 && hasThreePlaces(value)));
        if (isShort) expect(exactSum(values)).toBe(onPaper + 0);
      }),
      { numRuns: 3000, seed: 3 },
    );
  });

  it("is the same for a Float64Array as for a list", () => {
    fc.assert(
      fc.property(fc.array(awkward.filter((value) => value !== null)), (values) => {
        expect(exactSum(Float64Array.from(values, Number))).toBe(exactSum(values));
      }),
      { numRuns: 2000, seed: 4 },
    );
  });
});

describe("sumOfKey", () => {
  it("tells rows without a number from rows without a key", () => {
    expect(sumOfKey([300, 100, null, 5], ["won", "lost", "won", "open"], "won")).toEqual({
      rows: 2,
      filled: 1,
      sum: 300,
    });
    expect(sumOfKey([300], ["won"], "lost")).toEqual({ rows: 0, filled: 0, sum: 0 });
  });

  it("is the sum over a list of the key's rows alone, with their count", () => {
    const row = fc.tuple(awkward, fc.constantFrom(0, 1, 2));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), fc.constantFrom(0, 1, 2), (rows, key) => {
        const values = rows.map(([value]) => value);
        const keys = Uint8Array.from(rows, ([, one]) => one);
        const own = values.filter((_, index) => keys[index] === key);
        expect(sumOfKey(values, keys, key)).toEqual({
          rows: own.length,
          filled: own.filter((value) => value !== null).length,
          sum: exactSum(own),
        });
        expect(exactSumOf(values, keys, key)).toBe(exactSum(own));
      }),
      { numRuns: 3000, seed: 5 },
    );
  });
});
