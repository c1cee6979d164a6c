/** Sums of products against decimal arithmetic of another library. */
import Big from "big.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exactProductSum } from "../../../src/core/metrics/exact-product-sum.ts";

describe("exactProductSum", () => {
  test.each<{ why: string; one: (number | null)[]; other: (number | null)[]; is: number }>([
    { why: "12.34 × 0.1 is 1.2340000000000002 in binary", one: [12.34], other: [0.1], is: 1.234 },
    { why: "a blank on either side adds nothing", one: [5, null, 7], other: [2, 3, null], is: 10 },
    { why: "nothing at all", one: [], other: [], is: 0 },
    { why: "three places", one: [0.125, 0.125], other: [0.1, 0.2], is: 0.0375 },
    { why: "refunds", one: [0.3, -0.1], other: [1, 3], is: 0 },
    { why: "numbers without an end are multiplied as they are", one: [1 / 3], other: [3], is: 1 },
    { why: "units that outgrow a double", one: [1e13, 1e13], other: [0.5, 0.25], is: 7.5e12 },
  ])("$why", ({ one, other, is }) => {
    expect(exactProductSum(one, other)).toBe(is);
  });

  test("law: as on paper, for cents times percent, in any order", () => {
    const row = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 1000 }));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 50 }), (rows) => {
        const amounts = rows.map(([cents]) => cents / 100);
        const shares = rows.map(([, mille]) => mille / 1000);
        const onPaper = rows.reduce(
          (sum, [cents, mille]) => sum.plus(new Big(cents).times(mille).div(100_000)),
          new Big(0),
        );
        expect(exactProductSum(amounts, shares)).toBe(Number(Number(onPaper).toPrecision(15)));
        expect(exactProductSum([...amounts].reverse(), [...shares].reverse())).toBe(exactProductSum(amounts, shares));
      }),
    );
  });
});
