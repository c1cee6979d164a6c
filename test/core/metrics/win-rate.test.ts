/** Win rate by count and by value, against published examples and its laws. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Outcome } from "../../../src/core/deals/deal.ts";
import { type WinRateBasis, winRate } from "../../../src/core/metrics/win-rate.ts";
import type { Missing } from "../../../src/core/result.ts";
import { failureFrom, valueFrom } from "../../kit.ts";

describe("winRate", () => {
  const times = (count: number, outcome: Outcome) => Array<Outcome>(count).fill(outcome);

  it.each<{ why: string; outcomes: Outcome[]; amounts?: (number | null)[]; basis?: WinRateBasis; rate: number }>([
    {
      why: "contextawareanalytics: won 45, lost 135, open 80",
      outcomes: [...times(45, "won"), ...times(135, "lost"), ...times(80, "open")],
      rate: 0.25,
    },
    {
      why: "the CRM sales opportunities table: 63.15 %",
      outcomes: [...times(4238, "won"), ...times(2473, "lost"), ...times(2089, "open")],
      rate: 0.631500521531814,
    },
    {
      why: "the same over all deals: 48.16 %",
      outcomes: [...times(4238, "won"), ...times(2473, "lost"), ...times(2089, "open")],
      basis: "all",
      rate: 0.481590909090909,
    },
    { why: "all won", outcomes: ["won"], rate: 1 },
    { why: "none won is a rate of 0, which is data", outcomes: ["lost", "open"], rate: 0 },
    { why: "none won of all deals, all open", outcomes: ["open"], basis: "all", rate: 0 },
    { why: "by value", outcomes: ["won", "lost", "open"], amounts: [300, 100, 600], rate: 0.75 },
    { why: "by value over all", outcomes: ["won", "lost", "open"], amounts: [300, 100, 600], basis: "all", rate: 0.3 },
    { why: "a blank amount weighs nothing", outcomes: ["won", "won", "lost"], amounts: [300, null, 100], rate: 0.75 },
  ])("$why", ({ outcomes, amounts = null, basis = "closed", rate }) => {
    expect(valueFrom(winRate(outcomes, amounts, basis))).toBeCloseTo(rate, 14);
  });

  it.each<{ why: string; outcomes: Outcome[]; amounts?: (number | null)[]; basis?: WinRateBasis; missing: Missing }>([
    { why: "no deals", outcomes: [], missing: "deals" },
    { why: "no deals at all, on any basis", outcomes: [], basis: "all", missing: "deals" },
    { why: "nothing decided yet is not 0 %", outcomes: ["open"], missing: "decided deals" },
    { why: "decided deals worth nothing", outcomes: ["won", "lost"], amounts: [0, null], missing: "amounts" },
  ])("$why", ({ outcomes, amounts = null, basis = "closed", missing }) => {
    expect(failureFrom(winRate(outcomes, amounts, basis))).toEqual({ code: "NO_DATA", missing });
  });

  it("refuses columns that do not belong together", () => {
    expect(failureFrom(winRate(["won", "lost"], [1], "closed"))).toEqual({
      code: "LENGTHS_DIFFER",
      first: "stages",
      firstLength: 2,
      second: "amounts",
      secondLength: 1,
    });
  });

  const deals = fc.array(
    fc.record({
      outcome: fc.constantFrom<Outcome>("open", "won", "lost"),
      amount: fc.option(fc.integer({ min: 1, max: 1_000_000 })),
    }),
    { minLength: 1 },
  );
  const rate = (of: readonly { outcome: Outcome; amount: number | null }[], basis: WinRateBasis, byValue: boolean) =>
    winRate(
      of.map((deal) => deal.outcome),
      byValue ? of.map((deal) => deal.amount) : null,
      basis,
    );

  it("does not depend on the order of the deals, lies between 0 and 1, and open deals only lower it on the basis all", () => {
    fc.assert(
      fc.property(deals, fc.boolean(), (of, byValue) => {
        const closed = rate(of, "closed", byValue);
        expect(rate([...of].reverse(), "closed", byValue)).toEqual(closed);
        if (!closed.ok) return;
        expect(closed.value).toBeGreaterThanOrEqual(0);
        expect(closed.value).toBeLessThanOrEqual(1);
        expect(valueFrom(rate(of, "all", byValue))).toBeLessThanOrEqual(closed.value);
        expect(
          rate(
            of.filter((deal) => deal.outcome !== "open"),
            "all",
            byValue,
          ),
        ).toEqual(closed);
      }),
    );
  });

  it("does not depend on the unit of the amounts", () => {
    fc.assert(
      fc.property(deals, (of) => {
        const cents = of.map((deal) => ({ ...deal, amount: deal.amount === null ? null : deal.amount * 100 }));
        const [inEuros, inCents] = [rate(of, "closed", true), rate(cents, "closed", true)];
        expect(inCents.ok).toBe(inEuros.ok);
        if (inEuros.ok && inCents.ok) expect(inCents.value).toBeCloseTo(inEuros.value, 12);
      }),
    );
  });
});
