import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { split } from "../../../src/core/commission/split.ts";

describe("split", () => {
  test.each([
    {
      why: "getclearcomp: one commission of 1,600, half each",
      amount: 1_600,
      shares: [0.5, 0.5],
      digits: 2,
      parts: [800, 800],
    },
    {
      why: "thirds of 100: the odd cent goes to the first",
      amount: 100,
      shares: [1 / 3, 1 / 3, 1 / 3],
      digits: 2,
      parts: [33.34, 33.33, 33.33],
    },
    { why: "yen have no cents", amount: 100, shares: [0.5, 0.25, 0.25], digits: 0, parts: [50, 25, 25] },
    { why: "a refund splits like a sale", amount: -0.01, shares: [0.5, 0.5], digits: 2, parts: [-0.01, 0] },
  ])("$why", ({ amount, shares, digits, parts }) => {
    expect(split(amount, shares, digits)).toEqual({ ok: true, value: parts });
  });

  test.each([
    { why: "shares of 90 %", shares: [0.5, 0.4], failure: { code: "SHARES_NOT_WHOLE", sum: 0.9 } },
    { why: "a share below nothing", shares: [1.5, -0.5], failure: { code: "NEGATIVE", row: 2 } },
    { why: "nobody", shares: [], failure: { code: "NO_DATA" } },
  ])("$why fails", ({ shares, failure }) => {
    expect(split(100, shares, 2)).toMatchObject({ ok: false, failure });
  });

  property.prop([
    fc.integer({ min: -1e9, max: 1e9 }),
    fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 9 }).filter((w) => w.some((x) => x > 0)),
  ])("the parts add up to the cent, and none is a cent away from its exact share", (cents, weights) => {
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    const result = split(
      cents / 100,
      weights.map((weight) => weight / whole),
      2,
    );
    if (!result.ok) throw new Error(result.failure.code);
    const parts = result.value.map((part) => Math.round(part * 100));
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(cents);
    for (const [index, part] of parts.entries())
      expect(Math.abs(part - (cents * (weights[index] ?? 0)) / whole)).toBeLessThan(1.001);
  });
});
