/** Exact decimals against big.js. */
import Big from "big.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  add,
  asSafeUnits,
  compare,
  decimalOf,
  multiply,
  numberOf,
  subtract,
  toWholeUnits,
} from "../../../src/core/commission/exact-decimal.ts";

const shown = fc.oneof(
  fc.double({ min: 1, max: 1e12, noNaN: true }),
  // Below a billionth of a billionth doubles run out of digits, and money has long run out of meaning.
  fc.double({ min: -1, max: 1, noNaN: true }).filter((value) => value === 0 || Math.abs(value) > 1e-18),
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map((units) => units / 100),
  fc.constantFrom(0, -0, 1e7, 1e14, 9_999_999, 10_000_000, 1e-7),
);
const big = (value: number) => new Big(value.toPrecision(15));

describe("exact decimals", () => {
  it("add, subtract, multiply, compare and round as big.js does", () => {
    fc.assert(
      fc.property(shown, shown, fc.integer({ min: 0, max: 4 }), (a, b, digits) => {
        const [x, y] = [decimalOf(a), decimalOf(b)];
        expect(numberOf(add(x, y))).toBe(Number(big(a).plus(big(b))) + 0);
        expect(numberOf(subtract(x, y))).toBe(Number(big(a).minus(big(b))) + 0);
        expect(numberOf(multiply(x, y))).toBe(Number(big(a).times(big(b))) + 0);
        expect(compare(x, y)).toBe(big(a).cmp(big(b)));
        const scaled = big(a).times(big(b)).times(new Big(10).pow(digits)).round(0, Big.roundHalfUp);
        const units = toWholeUnits(multiply(x, y), digits);
        if (Number.isSafeInteger(Number(scaled))) expect(units).toBe(Number(scaled) + 0);
        else expect(Number.isSafeInteger(units)).toBe(false);
      }),
      { numRuns: 20_000, seed: 6 },
    );
  });

  it.each([
    { why: "cents of an amount", value: 12.34, scale: 2, units: 1234 },
    { why: "more places than asked for are not whole", value: 12.345, scale: 2, units: null },
    { why: "nor is what outgrows a double", value: 1e14, scale: 4, units: null },
    { why: "signs stay", value: -0.5, scale: 1, units: -5 },
  ])("asSafeUnits: $why", ({ value, scale, units }) => {
    expect(asSafeUnits(decimalOf(value), scale)).toBe(units);
  });
});
