import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { bookingsRange } from "../../../src/core/forecast/bookings-range.ts";

const FIVE = { amounts: [10_000, 20_000, 30_000, 40_000, 50_000], chances: [0.1, 0.2, 0.4, 0.6, 0.8] };

function range(amounts: number[], chances: number[], won = 0, quota: number | null = null) {
  const result = bookingsRange(amounts, chances, won, quota);
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

describe("bookings range", () => {
  test("ORACLES lib, exact convolution: mean 81,000; the grid of 10,000 is exact", () => {
    expect(range(FIVE.amounts, FIVE.chances)).toMatchObject({ mean: 81_000, step: 0 });
  });

  test.each([
    { sum: 0, tail: 1 },
    { sum: 1, tail: 1 - 0.03456 },
    { sum: 2, tail: 1 - 0.03456 - 0.2256 },
    { sum: 3, tail: 0.2648 + 0.0592 + 0.00384 },
    { sum: 4, tail: 0.0592 + 0.00384 },
    { sum: 5, tail: 0.00384 },
  ])("SciPy poisson_binom: at least $sum of five deals of 1", ({ sum, tail }) => {
    expect(range([1, 1, 1, 1, 1], FIVE.chances, 0, sum).chanceOfQuota).toBeCloseTo(tail, 10);
  });

  test("won to date moves everything, and the quota counts it", () => {
    expect(range([10_000, 20_000], [0.5, 0.5], 5_000, 35_000)).toEqual({
      p10: 5_000,
      p50: 15_000,
      p90: 35_000,
      mean: 20_000,
      chanceOfQuota: 0.25,
      step: 0,
    });
  });

  test("a quota that is won already is certain, one out of reach impossible", () => {
    expect(range([10], [0.5], 100, 90).chanceOfQuota).toBe(1);
    expect(range([10], [0.5], 0, 11).chanceOfQuota).toBe(0);
  });

  test("no open deal and a negative amount fail", () => {
    expect(bookingsRange([], [], 0, null)).toMatchObject({ failure: { code: "NO_DATA" } });
    expect(bookingsRange([5, -1], [0.5, 0.5], 0, null)).toMatchObject({ failure: { code: "NEGATIVE", row: 2 } });
  });

  const deals = fc.array(fc.tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.double({ min: 0, max: 1, noNaN: true })), {
    minLength: 1,
    maxLength: 9,
  });

  property.prop([deals], { numRuns: 40 })("agrees with trying every outcome, to one step", (pairs) => {
    const amounts = pairs.map(([amount]) => amount);
    const chances = pairs.map(([, chance]) => chance);
    const found = range(amounts, chances);
    const outcomes = everyOutcome(amounts, chances);
    const slack = found.step * amounts.length + 1e-6;
    for (const [share, value] of [
      [0.1, found.p10],
      [0.5, found.p50],
      [0.9, found.p90],
    ] as const) {
      const below = outcomes.filter(({ sum }) => sum <= value + slack).reduce((total, { chance }) => total + chance, 0);
      const under = outcomes.filter(({ sum }) => sum < value - slack).reduce((total, { chance }) => total + chance, 0);
      expect(below).toBeGreaterThanOrEqual(share - 1e-9);
      expect(under).toBeLessThanOrEqual(share + 1e-9);
    }
  });

  property.prop([deals])("P10 ≤ P50 ≤ P90, and the order of the deals does not matter", (pairs) => {
    const there = range(
      pairs.map(([a]) => a),
      pairs.map(([, p]) => p),
    );
    const back = range(
      [...pairs].reverse().map(([a]) => a),
      [...pairs].reverse().map(([, p]) => p),
    );
    expect(there.p10).toBeLessThanOrEqual(there.p50);
    expect(there.p50).toBeLessThanOrEqual(there.p90);
    expect(Math.abs(back.p50 - there.p50)).toBeLessThanOrEqual(there.step * 2 + 1e-6);
    expect(back.mean).toBeCloseTo(there.mean, 4);
  });
});

function everyOutcome(amounts: readonly number[], chances: readonly number[]): { sum: number; chance: number }[] {
  return amounts.reduce(
    (outcomes, amount, index) =>
      outcomes.flatMap(({ sum, chance }) => [
        { sum, chance: chance * (1 - (chances[index] ?? 0)) },
        { sum: sum + amount, chance: chance * (chances[index] ?? 0) },
      ]),
    [{ sum: 0, chance: 1 }],
  );
}
