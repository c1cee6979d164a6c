import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { payoutCurve } from "../../../src/core/commission/payout-curve.ts";
import type { PlanTerms } from "../../../src/core/commission/plan-terms.ts";
import { statement, TERMS } from "../../reports/some-statements.ts";

const QUOTA = { full: 100_000, prorated: 100_000, quota: 100_000, daysHeld: 90, daysOfPeriod: 90 };

const byAttainment = (rows: readonly [start: number, rate: number][], facts: Partial<PlanTerms> = {}): PlanTerms => ({
  ...TERMS,
  payout: {
    kind: "rates",
    method: "marginal",
    tiersBy: "attainment",
    tiers: rows.map(([start, rate]) => ({ start, rate })),
    fromFirst: false,
  },
  ...facts,
});

const payoutAt = (terms: PlanTerms, credit: number, quota: typeof QUOTA | null = QUOTA): number | undefined =>
  payoutCurve(statement({ terms, quota }), [credit]).find((point) => point.credit === credit)?.payout;

describe("payoutCurve", () => {
  const cases: readonly { why: string; terms: PlanTerms; credit: number; payout: number }[] = [
    { why: "Salesforce Trailhead: 165,000 through 4 % and 6 %", terms: TERMS, credit: 165_000, payout: 6_900 },
    {
      why: "tiers by attainment",
      terms: byAttainment([
        [0, 0.1],
        [1, 0.2],
      ]),
      credit: 110_000,
      payout: 12_000,
    },
    { why: "below a threshold", terms: byAttainment([[0.5, 0.1]]), credit: 49_999.99, payout: 0 },
    {
      why: "a kicker of money at exactly its mark",
      terms: byAttainment([[0, 0.1]], {
        kickers: [{ name: "K", attainment: 1, pays: { kind: "amount", amount: 500 } }],
      }),
      credit: 100_000,
      payout: 10_500,
    },
    {
      why: "a kicker of a share, not a cent before its mark",
      terms: byAttainment([[0, 0.1]], { kickers: [{ name: "K", attainment: 1, pays: { kind: "share", share: 0.1 } }] }),
      credit: 99_999.99,
      payout: 10_000,
    },
    { why: "the rep's cap", terms: byAttainment([[0, 0.1]], { repCap: 7_000 }), credit: 100_000, payout: 7_000 },
    {
      why: "catchbeforetheybounce, a quarter of it: linear at 75 % of quota",
      terms: { ...TERMS, payout: { kind: "linear" }, basePay: 80_000, onTargetEarnings: 160_000 },
      credit: 75_000,
      payout: 15_000,
    },
  ];
  it.each(cases)("pays $payout for $credit: $why", ({ terms, credit, payout }) => {
    expect(payoutAt(terms, credit)).toBe(payout);
  });

  it("shows a jump as two points a minor unit apart", () => {
    const terms = byAttainment([[0, 0.1]], {
      kickers: [{ name: "K", attainment: 1, pays: { kind: "amount", amount: 500 } }],
    });
    const around = payoutCurve(statement({ terms, quota: QUOTA }), []).filter(
      ({ credit }) => Math.abs(credit - 1e5) < 1,
    );
    expect(around).toEqual([
      { credit: 99_999.99, payout: 10_000 },
      { credit: 100_000, payout: 10_500 },
    ]);
  });

  it.each([
    { why: "linear", terms: { ...TERMS, payout: { kind: "linear" } } as const },
    { why: "tiers by attainment", terms: byAttainment([[0, 0.1]]) },
  ])("has no curve without quota: $why", ({ terms }) => {
    expect(payoutCurve(statement({ terms, quota: null }), [5])).toEqual([]);
  });

  it("law: rises, and never falls, for marginal tiers of any rates", () => {
    const rows = fc.uniqueArray(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 5 });
    const rate = fc.integer({ min: 0, max: 500 }).map((thousandth) => thousandth / 1000);
    fc.assert(
      fc.property(rows, fc.array(rate, { minLength: 5, maxLength: 5 }), (starts, rates) => {
        const sorted = [...starts].sort((one, other) => one - other);
        const terms = byAttainment(sorted.map((start, at) => [start / 100, rates[at] ?? 0]));
        const curve = payoutCurve(statement({ terms, quota: QUOTA }), [12_345.67]);
        expect(curve.length).toBeGreaterThan(20);
        curve.slice(1).forEach((point, at) => {
          expect(point.credit).toBeGreaterThan(curve[at]?.credit ?? 0);
          expect(point.payout).toBeGreaterThanOrEqual(curve[at]?.payout ?? 0);
        });
      }),
    );
  });
});
