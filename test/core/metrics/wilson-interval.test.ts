/** Wilson's interval against published figures and its own laws. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wilsonInterval } from "../../../src/core/metrics/wilson-interval.ts";

describe("Wilson's 95 % interval", () => {
  const cases: readonly { why: string; successes: number; trials: number; low: number; high: number }[] = [
    { why: "Newcombe 1998, table I, first case", successes: 81, trials: 263, low: 0.2553, high: 0.3662 },
    { why: "Newcombe 1998, second case", successes: 15, trials: 148, low: 0.0624, high: 0.1605 },
    { why: "Newcombe 1998: none of 20 is not never", successes: 0, trials: 20, low: 0, high: 0.1611 },
    { why: "Newcombe 1998: one of 29", successes: 1, trials: 29, low: 0.0061, high: 0.1718 },
    { why: "all of 3 is not always", successes: 3, trials: 3, low: 0.4385, high: 1 },
    { why: "nothing counted says nothing", successes: 0, trials: 0, low: 0, high: 1 },
  ];
  it.each(cases)("$why", ({ successes, trials, low, high }) => {
    const interval = wilsonInterval(successes, trials);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  const counts = fc
    .integer({ min: 1, max: 5_000 })
    .chain((trials) => fc.tuple(fc.integer({ min: 0, max: trials }), fc.constant(trials)));

  it("lies within 0 and 1 and around the share", () => {
    fc.assert(
      fc.property(counts, ([successes, trials]) => {
        const { low, high } = wilsonInterval(successes, trials);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(successes / trials);
        expect(high).toBeGreaterThanOrEqual(successes / trials);
      }),
    );
  });

  it("of losses is that of wins, turned round", () => {
    fc.assert(
      fc.property(counts, ([successes, trials]) => {
        const won = wilsonInterval(successes, trials);
        const lost = wilsonInterval(trials - successes, trials);
        expect(lost.low).toBeCloseTo(1 - won.high, 10);
        expect(lost.high).toBeCloseTo(1 - won.low, 10);
      }),
    );
  });

  it("narrows as the same share is counted from more", () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 2, max: 20 }), ([successes, trials], times) => {
        const few = wilsonInterval(successes, trials);
        const many = wilsonInterval(successes * times, trials * times);
        expect(many.high - many.low).toBeLessThan(few.high - few.low);
      }),
    );
  });
});
