/** Commission settings that use every cell of their sections, each plan for a reason. */
import { type Assumptions, DEFAULT_ASSUMPTIONS } from "../../../src/core/assumptions/assumptions.ts";
import type { CivilDate } from "../../../src/core/calendar.ts";
import { defaultTerms } from "../../../src/core/commission/default-terms.ts";
import type { Payout, PlanTerms } from "../../../src/core/commission/plan-terms.ts";

export const day = (text: string): CivilDate => text as CivilDate;

export function rates(...tiers: readonly (readonly [start: number, rate: number])[]): Payout {
  return {
    kind: "rates",
    method: "marginal",
    tiersBy: "amount",
    tiers: tiers.map(([start, rate]) => ({ start, rate })),
    fromFirst: false,
  };
}

const GIVEN = {
  calendar: { fiscalStart: 4, quotaPeriod: "quarter" },
  currency: { code: "EUR", minorDigits: 2 },
} as const;

/** Two versions, the first from the beginning; tiers and bonuses of their own. */
const FIELD: readonly PlanTerms[] = [
  {
    ...defaultTerms("Field", rates([0, 0.04], [50_000, 0.06]), GIVEN),
    days: { from: null, to: day("2026-06-30") },
    basePay: 60_000,
    onTargetEarnings: 90_000.5,
    repCap: 0,
    planCap: 250_000,
    kickers: [{ name: "Club", attainment: 1.2, pays: { kind: "amount", amount: 1_500 } }],
  },
  {
    ...defaultTerms("Field", rates(), GIVEN),
    days: { from: day("2026-07-01"), to: null },
    period: "month",
    basis: "collected",
    payout: {
      kind: "rates",
      method: "whole",
      tiersBy: "attainment",
      tiers: [{ start: 0.5, rate: 0.05 }],
      fromFirst: true,
    },
    draw: { kind: "advance", amount: 0 },
    splitBy: "payout",
    clawback: { kind: "pro rata", share: 0.5, months: 12 },
    holdback: { share: 0.1, months: 3 },
    spiffs: [
      {
        name: "Spring",
        field: "product",
        when: "contains",
        value: "Cloud 9",
        pays: { kind: "share", share: 0.01 },
        days: { from: day("2026-07-01"), to: day("2026-09-30") },
      },
      {
        name: "Large deals",
        field: "amount",
        when: "at least",
        value: "50000.5",
        pays: { kind: "amount", amount: 250 },
        days: { from: null, to: null },
      },
    ],
    kickers: [{ name: "Club", attainment: 1, pays: { kind: "share", share: 0.1 } }],
  },
];

/** One version with days; a multiplier; bonuses without a day of their own. */
const BOOST: PlanTerms = {
  ...defaultTerms(
    "Boost",
    {
      kind: "rates",
      method: "multiplier",
      tiersBy: "attainment",
      tiers: [
        { start: 0, rate: 0.1 },
        { start: 0, rate: 1 },
        { start: 1.5, rate: 2 },
      ],
      fromFirst: false,
    },
    GIVEN,
  ),
  days: { from: day("2025-04-01"), to: day("2027-03-31") },
  period: "year",
  draw: { kind: "non-recoverable", amount: 1_000 },
  clawback: { kind: "full", share: 1, months: null },
  kickers: [{ name: "Year end", attainment: 1, pays: { kind: "amount", amount: 5_000 } }],
};

/** Linear, in another currency. */
const STARTER: PlanTerms = {
  ...defaultTerms("Starter", { kind: "linear" }, GIVEN),
  currency: { code: "JPY", minorDigits: 0 },
  basePay: 4_000_000,
  onTargetEarnings: 6_000_000,
  draw: { kind: "recoverable", amount: 100_000 },
};

export const SOME_PLANS: Assumptions = {
  ...DEFAULT_ASSUMPTIONS,
  ...GIVEN,
  reps: [
    { rep: "Ann Lee", start: day("2026-01-15"), quota: 250_000, territory: "" },
    { rep: "Bo Diaz", start: null, quota: 100_000, territory: "" },
    { rep: "Cy Ito", start: null, quota: null, territory: "" },
  ],
  terms: [...FIELD, BOOST, STARTER],
  assignments: [
    { rep: "Ann Lee", plan: "Starter", days: { from: null, to: day("2026-05-31") }, ramp: [0, 0.125, 0.5, 1] },
    { rep: "Ann Lee", plan: "Field", days: { from: day("2026-06-01"), to: null }, ramp: null },
    { rep: "Bo Diaz", plan: "Boost", days: { from: null, to: null }, ramp: null },
    { rep: "Cy Ito", plan: "Starter", days: { from: day("2026-02-01"), to: day("2026-12-31") }, ramp: null },
  ],
};
