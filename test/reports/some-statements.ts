/** Statements for tests: say what matters, and the sums that follow from it are worked out. */
import type { CurrencyAssumption } from "../../src/core/assumptions/assumptions.ts";
import { type CivilDate, parsePeriod } from "../../src/core/calendar.ts";
import type { PlanTerms } from "../../src/core/commission/plan-terms.ts";
import type { CreditLine, Statement } from "../../src/core/commission/statement.ts";
import type { TierSlice } from "../../src/core/commission/tier-slices.ts";
import { day } from "../core/some-deals.ts";
import { valueFrom } from "../kit.ts";

export const EUR: CurrencyAssumption = { code: "EUR", minorDigits: 2 };

/** Salesforce Trailhead's tiers, by amount. */
export const TERMS: PlanTerms = {
  plan: "Account executive",
  days: { from: null, to: null },
  period: "quarter",
  basis: "booked",
  currency: EUR,
  payout: {
    kind: "rates",
    method: "marginal",
    tiersBy: "amount",
    tiers: [
      { start: 0, rate: 0.04 },
      { start: 150_000, rate: 0.06 },
      { start: 250_000, rate: 0.08 },
    ],
    fromFirst: false,
  },
  basePay: 0,
  onTargetEarnings: null,
  repCap: null,
  planCap: null,
  draw: null,
  splitBy: "credit",
  clawback: { kind: "none", share: 1, months: null },
  holdback: null,
  spiffs: [],
  kickers: [],
};

/** A line of a deal in the plan's currency that is all the rep's; slices add up to it. */
export function line(facts: Partial<CreditLine> & { readonly slices: readonly TierSlice[] }): CreditLine {
  const credit = sumOf(facts.slices.map((slice) => slice.credit));
  const dealCommission = sumOf(facts.slices.map((slice) => slice.commission));
  return {
    dealId: "D-1",
    row: 2,
    name: "Deal one",
    account: "Acme",
    owner: "Ana Lee",
    day: day("2026-01-15"),
    amount: credit,
    currency: "EUR",
    exchangeRate: 1,
    share: 1,
    splitBy: "credit",
    credit,
    before: facts.slices[0]?.from ?? 0,
    dealCommission,
    commission: dealCommission,
    ...facts,
  };
}

export function slice(tier: number, from: number, to: number, rate: number, commission: number): TierSlice {
  return { tier, from, to, credit: cents(to - from), rate, commission };
}

type Given = Partial<Statement>;

/** Ana Lee's statement of 2026-Q1, without deals unless told otherwise; totals follow from the parts. */
export function statement(facts: Given): Statement {
  const terms = facts.terms ?? TERMS;
  const period = facts.period ?? valueFrom(parsePeriod("2026-Q1", 1));
  const lines = facts.lines ?? [];
  const spiffs = facts.spiffs ?? [];
  const kickers = facts.kickers ?? [];
  const cap = facts.cap ?? null;
  const clawbacks = facts.clawbacks ?? [];
  const adjustments = facts.adjustments ?? [];
  const draw = facts.draw ?? null;
  const holdback = facts.holdback ?? null;
  const quota = facts.quota ?? null;
  const credit = sumOf(lines.map((one) => one.credit));
  const commission = sumOf(lines.map((one) => one.commission));
  const earnedBeforeCap = sumOf([commission, ...amounts(spiffs), ...amounts(kickers)]);
  const earned = sumOf([earnedBeforeCap, cap?.byRepCap ?? 0, cap?.byPlanCap ?? 0]);
  const due = sumOf([earned, ...amounts(clawbacks), ...amounts(adjustments)]);
  const paid = draw?.paid ?? due;
  const payable = sumOf([paid, holdback?.heldBack ?? 0, ...amounts(holdback?.released ?? [])]);
  const basePay = facts.basePay ?? 0;
  return {
    rep: "Ana Lee",
    period,
    terms,
    days: { from: period.start, to: period.end },
    asOf: "2026-04-06" as CivilDate,
    quota,
    lines,
    credit,
    attainment: quota !== null && quota.quota > 0 ? credit / quota.quota : null,
    commission,
    spiffs,
    kickers,
    earnedBeforeCap,
    cap,
    earned,
    clawbacks,
    adjustments,
    due,
    draw,
    holdback,
    trueUp: { dueToDate: due, paidToDate: 0, trueUp: due },
    payable,
    basePay,
    totalPay: sumOf([payable, basePay]),
    yearToDate: { credit, earned, payable },
    doubts: [],
    closed: false,
    fingerprint: "4f2a-91c0",
    termsFingerprint: "77aa-0102",
    ...facts,
  };
}

function amounts(lines: readonly { readonly amount: number }[]): number[] {
  return lines.map(({ amount }) => amount);
}

function sumOf(figures: readonly number[]): number {
  return cents(figures.reduce((sum, amount) => sum + amount, 0));
}

/** Clean to three places, which is all that any currency has. */
function cents(amount: number): number {
  return Math.round(amount * 1000) / 1000;
}

const quotaOf = (quota: number): Statement["quota"] => ({
  full: quota,
  prorated: quota,
  quota,
  daysHeld: 90,
  daysOfPeriod: 90,
});

/** Everything that a statement can hold, at once. */
export const FULL = statement({
  terms: {
    ...TERMS,
    days: { from: day("2026-01-01"), to: null },
    repCap: 9_000,
    draw: { kind: "recoverable", amount: 2_000 },
    splitBy: "payout",
    clawback: { kind: "pro rata", share: 1, months: 12 },
    holdback: { share: 0.1, months: 6 },
    spiffs: [
      {
        name: "New product",
        field: "product",
        when: "is",
        value: "Insight",
        pays: { kind: "amount", amount: 500 },
        days: { from: day("2026-01-01"), to: day("2026-06-30") },
      },
    ],
    kickers: [{ name: "Over quota", attainment: 1, pays: { kind: "share", share: 0.1 } }],
    basePay: 48_000,
    onTargetEarnings: 96_000,
  },
  quota: { full: 170_000, prorated: 160_000, quota: 150_000, daysHeld: 85, daysOfPeriod: 90 },
  days: { from: day("2026-01-06"), to: day("2026-03-31") },
  lines: [
    line({
      dealId: "D-1",
      name: "Warehouse roll-out",
      account: "=HYPERLINK(1)",
      slices: [slice(1, 0, 145_000, 0.04, 5_800)],
    }),
    line({
      dealId: "D-2",
      name: "Fleet",
      day: day("2026-02-03"),
      slices: [slice(1, 145_000, 150_000, 0.04, 200), slice(2, 150_000, 165_000, 0.06, 900)],
    }),
    line({
      dealId: "D-3",
      name: "Shared with Ben",
      day: day("2026-02-20"),
      amount: 10_000.1,
      currency: "USD",
      exchangeRate: 0.921534,
      share: 0.6,
      splitBy: "payout",
      slices: [slice(2, 165_000, 174_215.43, 0.06, 552.93)],
      commission: 331.76,
    }),
    line({
      dealId: "D-4",
      name: "Ben's deal",
      owner: "Ben Ito",
      account: "Zeta",
      day: day("2026-03-01"),
      amount: 5_000,
      share: 0.5,
      splitBy: "payout",
      slices: [],
      credit: 0,
      before: 174_215.43,
      dealCommission: 200.01,
      commission: 100.01,
    }),
  ],
  spiffs: [
    { name: "New product", dealId: "D-2", day: day("2026-02-03"), base: 20_000, rate: null, amount: 500 },
    { name: "Percent", dealId: "D-1", day: day("2026-01-15"), base: 145_000, rate: 0.005, amount: 725 },
  ],
  kickers: [{ name: "Over quota", dealId: null, day: null, base: 7_331.77, rate: 0.1, amount: 733.18 }],
  cap: { byRepCap: -289.95, byPlanCap: -100.07 },
  clawbacks: [
    {
      dealId: "C-9",
      name: "Cancelled",
      day: day("2026-03-10"),
      paidIn: "2025-Q4",
      paid: 1_200,
      share: 0.5,
      amount: -600,
    },
  ],
  adjustments: [
    {
      period: "2025-Q4",
      dealId: "C-7",
      name: "Corrected",
      reason: "amount changed",
      change: "12000 → 9000",
      paid: 480,
      dueNow: 360,
      amount: -120,
    },
    {
      period: "2025-Q4",
      dealId: null,
      name: "",
      reason: "other effects",
      change: "",
      paid: 0,
      dueNow: -0.03,
      amount: -0.03,
    },
  ],
  draw: { kind: "recoverable", draw: 2_000, owedBefore: 400, paid: 7_479.95, owedAfter: 0 },
  holdback: { heldBack: -748, released: [{ period: "2025-Q3", amount: 512.34 }] },
  basePay: 12_000,
  trueUp: { dueToDate: 7_879.95, paidToDate: 0, trueUp: 7_879.95 },
  doubts: [{ kind: "earlier period not closed", period: "2025-Q4" }],
});

/** A linear plan on a ramp, in a currency of its own. */
export const LINEAR = statement({
  rep: "Ben Ito",
  terms: {
    ...TERMS,
    plan: "New hire",
    payout: { kind: "linear" },
    basePay: 60_000,
    onTargetEarnings: 100_000,
    draw: { kind: "non-recoverable", amount: 3_000 },
  },
  quota: { full: 50_000, prorated: 50_000, quota: 25_000, daysHeld: 90, daysOfPeriod: 90 },
  lines: [
    line({
      dealId: "B-1",
      owner: "Ben Ito",
      slices: [{ tier: 1, from: 0, to: 5_000, credit: 5_000, rate: 0.4, commission: 2_000 }],
    }),
  ],
  draw: { kind: "non-recoverable", draw: 3_000, owedBefore: 0, paid: 3_000, owedAfter: 0 },
  basePay: 15_000,
  closed: true,
});

/** A rep without quota, deals or pay. */
export const EMPTY = statement({ rep: "Cy Oh", doubts: [{ kind: "no quota" }] });

/** Yen have no minor unit. */
export const YEN = statement({
  rep: "Dai Mori",
  terms: {
    ...TERMS,
    plan: "Tokyo",
    currency: { code: "JPY", minorDigits: 0 },
    payout: {
      kind: "rates",
      method: "marginal",
      tiersBy: "attainment",
      tiers: [{ start: 0.5, rate: 0.05 }],
      fromFirst: false,
    },
  },
  quota: quotaOf(10_000_000),
  lines: [
    line({
      dealId: "J-1",
      owner: "Dai Mori",
      currency: "JPY",
      slices: [slice(0, 0, 5_000_000, 0, 0), slice(1, 5_000_000, 6_000_333, 0.05, 50_017)],
    }),
  ],
});
