/** The seven quadrants and their edges. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeOf, type Level, QUADRANTS, type Quadrant, repQuadrant } from "../../../src/core/quota/quadrant.ts";

describe("repQuadrant", () => {
  it.each<{ why: string; previous: number | null; current: number; level: Level; is: Quadrant }>([
    { why: "high and up", previous: 100, current: 120, level: "high", is: "Rising star" },
    { why: "high and down", previous: 100, current: 80, level: "high", is: "Falling star" },
    { why: "low and up", previous: 100, current: 120, level: "low", is: "Improving laggard" },
    { why: "low and down", previous: 100, current: 80, level: "low", is: "Deteriorating laggard" },
    {
      why: "5 % up exactly is still noise, although 1.05 − 1 is more in binary",
      previous: 100,
      current: 105,
      level: "high",
      is: "Steady star",
    },
    { why: "5 % down exactly likewise", previous: 100, current: 95, level: "low", is: "Steady laggard" },
    { why: "a cent more is no noise", previous: 100, current: 105.01, level: "high", is: "Rising star" },
    { why: "a cent less is none either", previous: 100, current: 94.99, level: "low", is: "Deteriorating laggard" },
    { why: "no previous period", previous: null, current: 120, level: "high", is: "New" },
    { why: "no previous period, nothing won yet", previous: null, current: 0, level: "low", is: "New" },
    { why: "from nothing any gain is up", previous: 0, current: 1, level: "low", is: "Improving laggard" },
    { why: "nothing after nothing is steady", previous: 0, current: 0, level: "low", is: "Steady laggard" },
    { why: "refunds only, then less of them", previous: -50, current: -10, level: "low", is: "Improving laggard" },
    { why: "refunds after nothing", previous: 0, current: -10, level: "low", is: "Deteriorating laggard" },
    { why: "refunds after sales", previous: 100, current: -10, level: "low", is: "Deteriorating laggard" },
  ])("$why", ({ previous, current, level, is }) => {
    expect(repQuadrant(previous, current, level, 0.05)).toBe(is);
  });

  it("without a band only equal is steady", () => {
    expect(repQuadrant(100, 100, "high", 0)).toBe("Steady star");
    expect(repQuadrant(100, 100.01, "high", 0)).toBe("Rising star");
  });

  it("does not depend on the unit of money, and always is one of the seven", () => {
    const cents = fc.integer({ min: 0, max: 1e8 });
    fc.assert(
      fc.property(fc.option(cents), cents, fc.constantFrom<Level>("high", "low"), (previous, current, level) => {
        const is = repQuadrant(previous, current, level, 0.05);
        expect(QUADRANTS).toContain(is);
        expect(repQuadrant(previous === null ? null : previous / 100, current / 100, level, 0.05)).toBe(is);
      }),
    );
  });
});

describe("changeOf", () => {
  it.each([
    { why: "a fifth more", previous: 100, current: 120, change: 0.2 },
    { why: "all gone", previous: 100, current: 0, change: -1 },
    { why: "no binary dust", previous: 100, current: 105, change: 0.05 },
    { why: "nothing to divide by", previous: 0, current: 120, change: null },
    { why: "a change on refunds means nothing", previous: -5, current: 120, change: null },
  ])("$why", ({ previous, current, change }) => {
    expect(changeOf(previous, current)).toBe(change);
  });
});
