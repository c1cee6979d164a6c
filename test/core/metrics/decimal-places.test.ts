/** Decimal places, as a person would count them. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalPlaces } from "../../../src/core/metrics/decimal-places.ts";

describe("decimalPlaces", () => {
  it.each([
    { why: "none of none", values: [], places: 0 },
    { why: "blanks have none", values: [null, 7], places: 0 },
    { why: "the most of any value counts", values: [1.5, 12.34, -3], places: 2 },
    { why: "1.005 has three, whatever its binary neighbour", values: [1.005], places: 3 },
    { why: "a third has too many", values: [1 / 3], places: null },
    { why: "0.1 + 0.2 is no 0.3", values: [0.1 + 0.2], places: null },
    { why: "fifteen digits are all that a double tells apart", values: [1e15], places: null },
  ])("$why", ({ values, places }) => {
    expect(decimalPlaces(values, 8)).toBe(places);
  });

  it("finds what was written", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 8 }), (units, places) => {
        fc.pre(places === 0 || units % 10 !== 0);
        expect(decimalPlaces([Number(`${units}e-${places}`)], 8)).toBe(places);
      }),
    );
  });
});
