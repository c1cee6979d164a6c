/** Ranges: the deals' own chance on a grid, and the shock that past errors teach. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bookingsRange } from "../../../src/core/forecast/bookings-range.ts";
import {
  dealSum,
  forecastRange,
  newDealChances,
  type PastError,
  pastError,
} from "../../../src/core/forecast/method-range.ts";
import { valueFrom } from "../../kit.ts";

/** So many past forecasts that were off by chance alone: the shock is then next to nothing. */
const byChance = (count: number): PastError[] => new Array<PastError>(count).fill({ squared: 0.01, byChance: 0.01 });
const off = (count: number, root: number): PastError[] =>
  new Array<PastError>(count).fill({ squared: root * root, byChance: 0 });

describe("forecastRange", () => {
  const amounts = [10_000, 20_000, 30_000, 40_000, 50_000];
  const chances = [0.1, 0.2, 0.4, 0.6, 0.8];
  const deals = dealSum(amounts.map((amount, index) => ({ amount, chance: chances[index] ?? 0 })));

  it("has the mean and the spread of its deals (ORACLES.md)", () => {
    expect(deals?.mean).toBeCloseTo(81_000, 9);
    expect(Math.sqrt(deals?.variance ?? 0)).toBeCloseTo(32_756.68, 2);
  });

  it("without a shock to speak of it is the exact convolution, within 2 %", () => {
    const many = Array.from({ length: 80 }, (_, index) => ({
      amount: 900 + 37 * index,
      chance: 0.1 + (index % 7) / 10,
    }));
    const sum = dealSum(many);
    if (sum === null) throw new Error("the deals bring something");
    const exact = valueFrom(
      bookingsRange(
        many.map(({ amount }) => amount),
        many.map(({ chance }) => chance),
        7_000,
        90_000,
      ),
    );
    const range = forecastRange({ won: 7_000, rest: sum.mean, chanceVariance: 0, deals: sum }, byChance(400));
    for (const key of ["p10", "p50", "p90"] as const) expect(Math.abs(range[key] / exact[key] - 1)).toBeLessThan(0.02);
    expect(Math.abs(range.chanceOf(90_000) - (exact.chanceOfQuota ?? 0))).toBeLessThan(0.05);
  });

  it.each([
    { why: "with deals", deals },
    { why: "without", deals: null },
  ])("larger errors make it wider, and it never falls below what is won: $why", ({ deals: own }) => {
    const basis = { won: 5, rest: 81_000, chanceVariance: 0.01, deals: own };
    const widths = [0.02, 0.1, 0.3].map((error) => {
      const { p10, p50, p90 } = forecastRange(basis, off(12, error));
      expect(p10).toBeGreaterThanOrEqual(5);
      expect(p10).toBeLessThanOrEqual(p50);
      expect(p50).toBeLessThanOrEqual(p90);
      return p90 - p10;
    });
    expect(widths).toEqual([...widths].sort((one, other) => one - other));
  });

  it("of normal errors it holds eight of ten", () => {
    const range = forecastRange({ won: 0, rest: 100, chanceVariance: 0, deals: null }, off(2000, 0.1));
    // ±1.2816 × 0.1 on the root scale.
    expect(range.p10).toBeCloseTo(100 * (1 - 0.12816) ** 2, 0);
    expect(range.p90).toBeCloseTo(100 * (1 + 0.12816) ** 2, 0);
    expect(range.chanceOf(range.p90)).toBeCloseTo(0.1, 2);
    expect(range.chanceOf(range.p10)).toBeCloseTo(0.9, 2);
  });

  it("of few errors it is wider than of many that are as large", () => {
    const width = (count: number) => {
      const { p10, p90 } = forecastRange({ won: 0, rest: 100, chanceVariance: 0, deals: null }, off(count, 0.06));
      return p90 - p10;
    };
    expect(width(0)).toBeGreaterThan(width(60));
  });

  it("nothing to come is certain", () => {
    const range = forecastRange({ won: 40, rest: 0, chanceVariance: 0, deals: null }, []);
    expect([range.p10, range.p50, range.p90, range.chanceOf(40), range.chanceOf(41)]).toEqual([40, 40, 40, 1, 0]);
  });
});

describe("pastError", () => {
  it.each([
    { why: "right", rest: 100, actual: 100, squared: 0 },
    { why: "nothing came", rest: 100, actual: 0, squared: 1 },
    { why: "four times as much came", rest: 100, actual: 400, squared: 1 },
  ])("$why", ({ rest, actual, squared }) => {
    const error = pastError({ won: 0, rest, chanceVariance: 0.4, deals: null }, actual);
    expect(error?.squared).toBeCloseTo(squared, 12);
    expect(error?.byChance).toBe(0.1);
  });

  it("of nothing forecast there is none", () => {
    expect(pastError({ won: 9, rest: 0, chanceVariance: 0, deals: null }, 9)).toBeNull();
  });
});

describe("newDealChances", () => {
  it("have the wins, the mean and nearly the spread that they stand for", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 60, noNaN: true }),
        fc.double({ min: 0, max: 2, noNaN: true }),
        (wins, variation) => {
          const deals = newDealChances(wins, 1000, 1000 * 1000 * (1 + variation * variation));
          const sum = (of: (deal: (typeof deals)[number]) => number) => deals.reduce((all, deal) => all + of(deal), 0);
          expect(sum(({ chance }) => chance)).toBeCloseTo(wins, 6);
          expect(sum(({ amount, chance }) => amount * chance)).toBeCloseTo(wins * 1000, 4);
          for (const { amount, chance } of deals) {
            expect(amount).toBeGreaterThan(0);
            expect(chance).toBeLessThanOrEqual(1);
          }
        },
      ),
    );
    expect(newDealChances(0, 1000, 1e6)).toEqual([]);
  });
});
