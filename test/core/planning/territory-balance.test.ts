import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { territoryBalance } from "../../../src/core/planning/territory-balance.ts";

describe("territory balance", () => {
  test.each([
    { why: "ORACLES: Gini of 17 and 13", loads: [17, 13], gini: 0.0666667, largestOverMean: 17 / 15 },
    { why: "ORACLES: all alike", loads: [15, 15], gini: 0, largestOverMean: 1 },
    { why: "ORACLES: Gini of 1, 2, 3, 4", loads: [1, 2, 3, 4], gini: 0.25, largestOverMean: 1.6 },
  ])("$why", ({ loads, gini, largestOverMean }) => {
    const result = territoryBalance(loads);
    expect(result.ok && result.value.gini).toBeCloseTo(gini, 6);
    expect(result.ok && result.value.largestOverMean).toBeCloseTo(largestOverMean, 10);
  });

  test("the coefficient of variation takes the team as the whole population", () => {
    const result = territoryBalance([1, 3]);
    expect(result.ok && result.value.coefficientOfVariation).toBe(0.5);
  });

  test.each([
    { why: "no rep", loads: [], code: "NO_DATA" },
    { why: "nothing to share", loads: [0, 0], code: "NOT_POSITIVE" },
    { why: "a load below nothing", loads: [4, -1], code: "NEGATIVE" },
  ])("$why fails", ({ loads, code }) => {
    expect(territoryBalance(loads)).toMatchObject({ ok: false, failure: { code } });
  });

  property.prop([
    fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 30 }),
    fc.integer({ min: 2, max: 50 }),
  ])("neither order nor scale changes the shares", (loads, scale) => {
    const plain = territoryBalance(loads);
    const other = territoryBalance([...loads].reverse().map((load) => load * scale));
    if (!plain.ok || !other.ok) throw new Error("positive loads have a balance");
    expect(other.value.gini).toBeCloseTo(plain.value.gini, 10);
    expect(other.value.coefficientOfVariation).toBeCloseTo(plain.value.coefficientOfVariation, 10);
    expect(other.value.mean).toBeCloseTo(plain.value.mean * scale, 6);
  });
});
