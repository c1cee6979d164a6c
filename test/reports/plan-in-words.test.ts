import { describe, expect, it } from "vitest";
import type { PlanTerms } from "../../src/core/commission/plan-terms.ts";
import { planInWords } from "../../src/reports/plan-in-words.ts";
import { day } from "../core/some-deals.ts";
import { TERMS } from "./some-statements.ts";

const rates = (facts: Partial<PlanTerms["payout"] & { readonly kind: "rates" }>): PlanTerms["payout"] => ({
  kind: "rates",
  method: "marginal",
  tiersBy: "amount",
  tiers: [{ start: 0, rate: 0.1 }],
  fromFirst: false,
  ...facts,
});

const CASES: readonly { why: string; terms: Partial<PlanTerms>; says: string }[] = [
  {
    why: "what credit is, and when",
    terms: {},
    says: "Paid for each quarter, in EUR, on won deals by their close date.",
  },
  {
    why: "cash",
    terms: { basis: "collected", period: "month" },
    says: "Paid for each month, in EUR, on the cash collected from won deals, by the day it came.",
  },
  { why: "one rate", terms: { payout: rates({}) }, says: "All credit earns 10 %." },
  {
    why: "marginal tiers",
    terms: {},
    says: "Each slice of credit earns its tier's rate: 4 % from 0.00, 6 % from 150,000.00, 8 % from 250,000.00.",
  },
  {
    why: "whole amount, by attainment",
    terms: {
      payout: rates({
        method: "whole",
        tiersBy: "attainment",
        tiers: [
          { start: 0, rate: 0.05 },
          { start: 1, rate: 0.075 },
        ],
      }),
    },
    says: "The tier that the period's credit reaches sets the rate for all of it: 5 % from 0 % of quota, 7.5 % from 100 % of quota.",
  },
  {
    why: "multiples of a base rate, which is the first row",
    terms: {
      payout: rates({
        method: "multiplier",
        tiersBy: "attainment",
        tiers: [
          { start: 0, rate: 0.1 },
          { start: 1, rate: 1.5 },
        ],
      }),
    },
    says: "Each slice of credit earns 10 % times its tier's multiple: 1.5 × from 100 % of quota.",
  },
  {
    why: "a threshold above which only the part above is paid",
    terms: { payout: rates({ tiers: [{ start: 5_000, rate: 0.1 }] }) },
    says: "Below 5,000.00 nothing is paid; above it, the part above.",
  },
  {
    why: "a threshold from first",
    terms: { payout: rates({ tiers: [{ start: 5_000, rate: 0.1 }], fromFirst: true }) },
    says: "Below 5,000.00 nothing is paid; once it is reached, the credit below it earns the first tier's rate as well.",
  },
  {
    why: "linear",
    terms: { payout: { kind: "linear" }, basePay: 80_000, onTargetEarnings: 160_000 },
    says: "On-target commission of 80,000.00 EUR a year times attainment: half the quota pays half of it.",
  },
  {
    why: "yen are not cut into hundredths",
    terms: { currency: { code: "JPY", minorDigits: 0 } },
    says: "Each deal's commission is rounded to 1 JPY, a half away from zero.",
  },
  {
    why: "a SPIFF on money",
    terms: {
      spiffs: [
        {
          name: "Big",
          field: "amount",
          when: "at least",
          value: "50000",
          pays: { kind: "share", share: 0.01 },
          days: { from: day("2026-02-01"), to: null },
        },
      ],
    },
    says: 'SPIFF "Big": 1 % of the credit for each deal whose amount is at least 50,000.00 EUR, closed from 2026-02-01 on.',
  },
  {
    why: "a kicker",
    terms: { kickers: [{ name: "Club", attainment: 1.2, pays: { kind: "amount", amount: 2_500 } }] },
    says: 'Kicker "Club": 2,500.00 EUR once attainment has reached 120 %.',
  },
  {
    why: "the rep's cap",
    terms: { repCap: 10_000 },
    says: "Commission, SPIFFs and kickers of a rep come to at most 10,000.00 EUR a period.",
  },
  {
    why: "the plan's cap",
    terms: { planCap: 99_000 },
    says: "All reps of the plan together get at most 99,000.00 EUR a period; above it everybody's pay is scaled alike.",
  },
  {
    why: "an advance",
    terms: { draw: { kind: "advance", amount: 1_000 } },
    says: "Advance of 1,000.00 EUR in a period that earns no more than that; it is netted in full from what is earned next.",
  },
  {
    why: "a clawback without a term",
    terms: { clawback: { kind: "full", share: 0.5, months: null } },
    says: "A refund takes back 50 % of what was paid for the refunded part.",
  },
  {
    why: "a clawback with one",
    terms: { clawback: { kind: "full", share: 1, months: 1 } },
    says: "A refund within 1 month of the close date takes back all of what was paid for the refunded part.",
  },
  {
    why: "pro rata",
    terms: { clawback: { kind: "pro rata", share: 1, months: 12 } },
    says: "A refund within 12 months of the close date takes back all of what was paid for the refunded part, for the months of the term that are left.",
  },
  {
    why: "a holdback",
    terms: { holdback: { share: 0.125, months: 3 } },
    says: "12.5 % of the pay is held back and paid out 3 months later.",
  },
];

describe("planInWords", () => {
  it.each(CASES)("says $why", ({ terms, says }) => {
    expect(planInWords({ ...TERMS, ...terms })).toContain(says);
  });

  it("says no more than the plan has", () => {
    expect(planInWords(TERMS)).toEqual([
      "Paid for each quarter, in EUR, on won deals by their close date.",
      "Each slice of credit earns its tier's rate: 4 % from 0.00, 6 % from 150,000.00, 8 % from 250,000.00.",
      "Each deal's commission is rounded to 0.01 EUR, a half away from zero.",
      "A deal of several reps is split by credit: each rep's share of the amount runs through that rep's own plan.",
      "Nothing is taken back when a deal is refunded.",
    ]);
  });
});
