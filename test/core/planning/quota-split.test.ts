import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { quotaSplit } from "../../../src/core/planning/quota-split.ts";

describe("quota split", () => {
  test.each([
    {
      why: "in tens of thousands by largest remainder",
      target: 1_000_000,
      weights: [3, 2, 2],
      rounding: 10_000,
      parts: [430_000, 290_000, 280_000],
    },
    {
      why: "equal shares when no weight says anything",
      target: 90,
      weights: [0, 0, 0],
      rounding: 1,
      parts: [30, 30, 30],
    },
    {
      why: "what is left of an odd target goes to the largest weight",
      target: 1_005,
      weights: [1, 3],
      rounding: 10,
      parts: [250, 755],
    },
    { why: "rounding to cents", target: 100, weights: [1, 1, 1], rounding: 0.01, parts: [33.34, 33.33, 33.33] },
  ])("$why", ({ target, weights, rounding, parts }) => {
    expect(quotaSplit(target, weights, rounding)).toEqual({ ok: true, value: parts });
  });

  test.each([
    { why: "nobody", weights: [], rounding: 1, code: "NO_DATA" },
    { why: "a negative weight", weights: [1, -1], rounding: 1, code: "NEGATIVE" },
    { why: "rounding to nothing", weights: [1], rounding: 0, code: "NOT_POSITIVE" },
  ])("$why fails with $code", ({ weights, rounding, code }) => {
    expect(quotaSplit(100, weights, rounding)).toMatchObject({ failure: { code } });
  });

  property.prop([
    fc.integer({ min: 0, max: 1e9 }),
    fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 1, maxLength: 40 }),
    fc.constantFrom(1, 5, 100, 1_000),
  ])("the parts add up to the target", (target, weights, rounding) => {
    const result = quotaSplit(target, weights, rounding);
    expect(result.ok && result.value.reduce((sum, part) => sum + part, 0)).toBe(target);
  });
});
