/** Level and season of a short series. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countForecast, seasonLevel } from "../../../src/core/forecast/season-level.ts";

const repeated = (season: readonly number[], times: number) => Array.from({ length: times }, () => season).flat();

describe("seasonLevel", () => {
  it("says nothing of an empty series", () => {
    const { mean, deviation } = seasonLevel([], 2, 1);
    expect(mean).toEqual([0, 0]);
    expect(deviation).toEqual([Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]);
  });

  it("goes on with a constant, of any length", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.integer({ min: 1, max: 40 }), (value, length) => {
        for (const next of seasonLevel(new Array<number>(length).fill(value), 3, 1).mean) {
          expect(next).toBeCloseTo(value, 4);
        }
      }),
    );
  });

  it.each([
    { why: "month of quarter", season: [10, 20, 40], times: 4, next: [10, 20, 40] },
    { why: "month of year", season: [5, 5, 9, 5, 5, 5, 30, 5, 5, 5, 5, 50], times: 3, next: [5, 5, 9] },
    { why: "none", season: [20], times: 9, next: [20, 20, 20] },
  ])("follows a season that has shown itself: $why", ({ season, times, next }) => {
    const { mean } = seasonLevel(repeated(season, times), 3, 1);
    mean.forEach((value, step) => {
      expect(Math.abs(value - (next[step] ?? 0))).toBeLessThan(1);
    });
  });

  it("does not see a season in noise", () => {
    const noise = [0.3, -1.1, 0.8, -0.2, 1.4, -0.9, 0.1, 0.6, -1.3, 0.2, -0.4, 0.9, -0.7, 0.5].map((x) => 50 + x);
    const { mean, seasonWeight } = seasonLevel(noise, 3, 1);
    for (const value of mean) expect(Math.abs(value - 50)).toBeLessThan(1);
    expect(seasonWeight.get(1) ?? 0).toBeGreaterThan(0.4);
    expect([...seasonWeight.values()].reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
  });

  it("follows a level that has moved", () => {
    const { mean } = seasonLevel([...new Array<number>(8).fill(10), ...new Array<number>(8).fill(30)], 1, 1);
    expect(mean[0]).toBeGreaterThan(28);
  });

  it("grows less sure with distance", () => {
    const { deviation } = seasonLevel([10, 14, 9, 15, 21, 18, 25, 22, 30], 3, 1);
    const [near = 0, , far = 0] = deviation;
    expect(far).toBeGreaterThan(near);
  });

  it("moves with its series: a shift shifts, a mirror mirrors", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 20 }), (values) => {
        const { mean } = seasonLevel(values, 2, 1);
        const shifted = seasonLevel(
          values.map((value) => value + 1000),
          2,
          1,
        ).mean;
        const mirrored = seasonLevel(
          values.map((value) => -value),
          2,
          1,
        ).mean;
        mean.forEach((value, step) => {
          expect(shifted[step] ?? 0).toBeCloseTo(value + 1000, 2);
          expect(mirrored[step] ?? 0).toBeCloseTo(-value, 6);
        });
      }),
    );
  });
});

describe("countForecast", () => {
  it.each([
    { why: "none seen", counts: [], near: 0, within: 0 },
    { why: "never any", counts: [0, 0, 0, 0, 0, 0], near: 0, within: 0.01 },
    {
      why: "few: half a deal a month stays half a deal",
      counts: [1, 0, 0, 1, 1, 0, 1, 0, 0, 1, 0, 1],
      near: 0.5,
      within: 0.15,
    },
    { why: "many", counts: [100, 104, 97, 99, 103, 98, 101, 100], near: 100, within: 3 },
  ])("$why", ({ counts, near, within }) => {
    for (const next of countForecast(counts, 3)) expect(Math.abs(next - near)).toBeLessThanOrEqual(within);
  });

  it("is never below 0", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { maxLength: 30 }), (counts) => {
        for (const next of countForecast(counts, 3)) expect(next).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
