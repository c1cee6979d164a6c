/** The distribution of a sum: exact where it can be, and close where deals are many. */
import { describe, expect, test } from "vitest";
import { sumDistribution } from "../../../src/core/forecast/sum-distribution.ts";

/** Repeatable amounts and chances, with cents so that no grid holds every sum. */
function manyDeals(count: number): { readonly amounts: number[]; readonly chances: number[] } {
  const amounts = Array.from({ length: count }, (_, deal) => 100 + ((deal * 7919) % 5000) + 0.37 * (deal % 3));
  return { amounts, chances: amounts.map((_, deal) => [0.1, 0.25, 0.5, 0.8][deal % 4] ?? 0) };
}

function moments({ mass, step }: { readonly mass: Float64Array; readonly step: number }) {
  let [total, mean, square] = [0, 0, 0];
  mass.forEach((probability, cell) => {
    total += probability;
    mean += probability * cell * step;
    square += probability * (cell * step) ** 2;
  });
  return { total, mean, deviation: Math.sqrt(square - mean ** 2) };
}

describe("sumDistribution", () => {
  test("SciPy poisson_binom: the probabilities of 0 to 5 of five deals of 1", () => {
    const { mass, exact } = sumDistribution([1, 1, 1, 1, 1], [0.1, 0.2, 0.4, 0.6, 0.8]);
    expect(exact).toBe(true);
    [0.03456, 0.2256, 0.412, 0.2648, 0.0592, 0.00384].forEach((probability, sum) => {
      expect(mass[sum]).toBeCloseTo(probability, 12);
    });
  });

  test("lib: mean 81,000 and standard deviation 32,756.68", () => {
    const found = moments(sumDistribution([10_000, 20_000, 30_000, 40_000, 50_000], [0.1, 0.2, 0.4, 0.6, 0.8]));
    expect(found.total).toBeCloseTo(1, 12);
    expect(found.mean).toBeCloseTo(81_000, 6);
    expect(found.deviation).toBeCloseTo(32_756.68, 2);
  });

  test("deals that are worth nothing, or never come, or surely come", () => {
    expect([...sumDistribution([0, 0], [0.5, 0.5]).mass.slice(0, 2)]).toEqual([1, 0]);
    const { mass } = sumDistribution([2, 3], [0, 1]);
    expect([...mass.slice(0, 6)]).toEqual([0, 0, 0, 1, 0, 0]);
  });

  test.each([10, 1_999, 2_001, 20_000, 100_000])("of %d deals mean and spread are those of the sum", (count) => {
    const { amounts, chances } = manyDeals(count);
    const found = moments(sumDistribution(amounts, chances));
    const mean = amounts.reduce((sum, amount, deal) => sum + amount * (chances[deal] ?? 0), 0);
    const variance = amounts.reduce(
      (sum, amount, deal) => sum + amount ** 2 * (chances[deal] ?? 0) * (1 - (chances[deal] ?? 0)),
      0,
    );
    expect(found.total).toBeCloseTo(1, 9);
    expect(Math.abs(found.mean / mean - 1)).toBeLessThan(1e-6);
    // Amounts between two grid points widen the spread a little, never by a hundredth.
    expect(Math.abs(found.deviation / Math.sqrt(variance) - 1)).toBeLessThan(0.01);
  });
});
