/** A year of the sample company, closed month by month: worked by hand where a hand can, and by law everywhere. */
import { describe, expect, it } from "vitest";
import type { Statement } from "../../../src/core/commission/statement.ts";
import { day } from "../some-deals.ts";
import { closeSampleYear, type SampleClosing, sampleStatements } from "./sample-closings.ts";
import { SAMPLE_YEAR_END } from "./sample-year.ts";

const year: readonly SampleClosing[] = closeSampleYear();
const all = year.flatMap(({ statements }) => statements);
const ledger = year[year.length - 1]?.ledger ?? { closed: [] };

function statementOf(rep: string, period: string, from?: string): Statement {
  const found = all.filter(
    (one) => one.rep === rep && one.period.name === period && (from ?? one.days.from) === one.days.from,
  );
  const [only] = found;
  if (only === undefined || found.length > 1) throw new Error(`${found.length} statements of ${rep}, ${period}`);
  return only;
}

const cents = (money: number) => Math.round(money * 100);
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + cents(number), 0) / 100;

describe("worked by hand", () => {
  it("a quarter above quota: tiers of 6 and 9 %, a colleague's share, a payout split, the quota club", () => {
    const amara = statementOf("Amara Okafor", "2026-Q2");
    // 9,250 + 68,000 + 40 % of 11,600 + 27,500 + 13,900 + 9,750; half of 8,000 by payout moves no tier.
    expect(amara.credit).toBe(133_040);
    expect(amara.quota?.quota).toBe(60_000);
    // 68,000 straddles the quota: 50,750 at 6 % and 17,250 at 9 %.
    const straddling = amara.lines.find(({ dealId }) => dealId === "411324");
    expect(straddling).toMatchObject({ before: 9_250, credit: 68_000, commission: 4_597.5 });
    const shared = amara.lines.find(({ dealId }) => dealId === "411611");
    // Dmitri's plan: 5 % of 8,000 is 400, of which half.
    expect(shared).toMatchObject({ splitBy: "payout", share: 0.5, credit: 0, dealCommission: 400, commission: 200 });
    // 60,000 × 6 % + 73,040 × 9 % + 200.
    expect(amara.commission).toBe(10_373.6);
    expect(amara.kickers.map(({ name, amount }) => [name, amount])).toEqual([["Quota club", 1_500]]);
    expect(amara.earned).toBe(11_873.6);
  });

  it("the plan's second version: 5 % below three quarters of the quota, 7 % above, and what was taken back", () => {
    const amara = statementOf("Amara Okafor", "2026-Q3");
    // 13,900 + half of 5,300 + 12,800 + 9,000 + 18,300.
    expect(amara.credit).toBe(56_650);
    // 45,000 × 5 % + 11,650 × 7 %.
    expect(amara.commission).toBe(3_065.5);
    expect(sum(amara.clawbacks.map(({ amount }) => amount))).toBe(-441);
    expect(sum(amara.adjustments.map(({ amount }) => amount))).toBe(-1_251);
    expect(amara.due).toBe(1_373.5);
  });

  it("a month by amount with a holdback, for a rep who changed plans within the quarter", () => {
    const jonas = statementOf("Jonas Lindqvist", "2026-08");
    expect(jonas.days).toEqual({ from: "2026-08-16", to: "2026-08-31" });
    // 15,000 × 4 % + 2,000 × 6 %, then 12,900 × 6 %.
    expect(jonas.lines.map(({ commission }) => commission)).toEqual([720, 774]);
    expect(jonas.holdback).toMatchObject({ heldBack: -149.4 });
    expect(jonas.payable).toBe(1_344.6);
    expect(statementOf("Jonas Lindqvist", "2026-Q3", "2026-07-01").days.to).toBe("2026-08-15");
  });

  it("a cap of 8,000, and what the deals of another quarter do to the pay after it", () => {
    const bruno = statementOf("Bruno Castellan", "2026-Q3");
    // 33,750 × 5 % + 11,250 × 7 % + 22,500 × 10 % + 26,850 × 12 %.
    expect(bruno.commission).toBe(7_947);
    // The second version's quota club is a tenth of the commission.
    expect(bruno.kickers.map(({ amount }) => amount)).toEqual([794.7]);
    expect(bruno.cap).toEqual({ byRepCap: -741.7, byPlanCap: 0 });
    expect(bruno.earned).toBe(8_000);
    // 678 booked late, 231 taken back: after the cap.
    expect(bruno.due).toBe(8_447);
  });

  it("half a quarter on a plan: half the quota, and tiers that start at half the money", () => {
    const jonas = statementOf("Jonas Lindqvist", "2026-Q3");
    expect(jonas.quota).toMatchObject({ full: 65_000, prorated: 32_500, daysHeld: 46, daysOfPeriod: 92 });
    // 24,375 × 5 % + 8,125 × 7 % + 16,250 × 10 % + 15,350 × 12 %.
    expect(jonas.commission).toBe(5_254.5);
    expect(jonas.attainment).toBeCloseTo(64_100 / 32_500, 12);
  });

  it("a new hire's ramp: nothing asked in October, a quarter in November, a half in December", () => {
    const luca = statementOf("Luca Brandt", "2026-Q4");
    expect(luca.days).toEqual({ from: "2026-10-17", to: "2026-12-31" });
    // 36,000 × 76 ÷ 92; then 36,000 × (15 × 0 + 30 × 0.25 + 31 × 0.5) ÷ 92.
    expect(luca.quota).toMatchObject({ full: 36_000, prorated: 29_739.13, quota: 9_000 });
    // On-target 16,000 a year: 4,000 × 76 ÷ 92 × 11,500 ÷ 9,000.
    expect(luca.commission).toBe(4_222.22);
    // Two whole months and 15 of October's 31 days, of 4,000 each.
    expect(luca.basePay).toBe(9_935.48);
  });

  it("a SPIFF on a large deal, held back in part and released three months later", () => {
    const june = statementOf("Elif Sarikaya", "2026-06");
    expect(june.commission).toBe(1_710);
    expect(june.spiffs.map(({ name, amount }) => [name, amount])).toEqual([["Large deal", 335]]);
    expect(june.holdback).toEqual({ heldBack: -204.5, released: [] });
    expect(statementOf("Elif Sarikaya", "2026-09").holdback?.released).toEqual([{ period: "2026-06", amount: 204.5 }]);
  });

  it("a recoverable draw: lifted in a quarter without a deal, repaid in the next", () => {
    const [first, second] = [statementOf("Giulia Marchetti", "2026-Q1"), statementOf("Giulia Marchetti", "2026-Q2")];
    expect(first.draw).toMatchObject({ owedBefore: 0, paid: 1_800, owedAfter: 1_800 });
    // 34,200 × 5 %; 25,800 × 5 % + 6,300 × 8 %; 32,500 and 5,450 × 8 %.
    expect(second.lines.map(({ commission }) => commission)).toEqual([1_710, 1_794, 2_600, 436]);
    expect(second.draw).toMatchObject({ owedBefore: 1_800, paid: 4_740, owedAfter: 0 });
  });

  it.each([
    { rep: "Elif Sarikaya", period: "2026-05", deal: "410806", how: "(600 + 108) × 9 of 12 months", amount: -531 },
    { rep: "Elif Sarikaya", period: "2026-10", deal: "411597", how: "242 × 3,050 ÷ 6,050 × 11 ÷ 12", amount: -111.83 },
    {
      rep: "Ines Duarte",
      period: "2026-Q2",
      deal: "411009",
      how: "1,290 × a quarter, within the quarter",
      amount: -322.5,
    },
    { rep: "Bruno Castellan", period: "2026-Q3", deal: "411128", how: "7,700 × 6 % × a half", amount: -231 },
    { rep: "Hassan Rahimi", period: "2026-08", deal: "411128", how: "7,700 × 4 % × a half × 9 ÷ 12", amount: -115.5 },
    { rep: "Giulia Marchetti", period: "2026-Q3", deal: "411471", how: "5,450 × 8 % × 1,350 ÷ 5,450", amount: -108 },
    { rep: "Amara Okafor", period: "2026-Q3", deal: "411744", how: "9,750 × 9 % × 4,900 ÷ 9,750", amount: -441 },
    { rep: "Amara Okafor", period: "2026-Q4", deal: "411877", how: "9,000 × 5 % × a half", amount: -225 },
    { rep: "Hassan Rahimi", period: "2026-12", deal: "412402", how: "6,500 × 4 %, all of its term left", amount: -260 },
  ])("a refund is clawed back: $rep, $deal, $how", ({ rep, period, deal, amount }) => {
    const lines = statementOf(rep, period).clawbacks.filter(({ dealId }) => dealId === deal);
    expect(lines.map((line) => line.amount)).toEqual([amount]);
  });

  it("no other refund is", () => {
    expect(all.reduce((count, { clawbacks }) => count + clawbacks.length, 0)).toBe(9);
  });

  it.each([
    { rep: "Hassan Rahimi", period: "2026-02", of: "2026-01", deal: "410722", reason: "amount changed", amount: -90 },
    {
      rep: "Chloe Nakamura",
      period: "2026-Q2",
      of: "2026-Q1",
      deal: "410764",
      reason: "owner changed",
      amount: -1_110,
    },
    { rep: "Amara Okafor", period: "2026-Q2", of: "2026-Q1", deal: "410764", reason: "owner changed", amount: 1_110 },
    {
      rep: "Jonas Lindqvist",
      period: "2026-Q2",
      of: "2026-Q1",
      deal: "411037",
      reason: "close date changed",
      amount: -1_032,
    },
    { rep: "Amara Okafor", period: "2026-Q3", of: "2026-Q2", deal: "411632", reason: "no longer won", amount: -1_251 },
    { rep: "Bruno Castellan", period: "2026-Q3", of: "2026-Q2", deal: "411240", reason: "won late", amount: 678 },
    { rep: "Hassan Rahimi", period: "2026-10", of: "2026-09", deal: "412045", reason: "deleted", amount: -355 },
  ])("a late change is adjusted: $rep, $deal, $reason", ({ rep, period, of, deal, reason, amount }) => {
    const lines = statementOf(rep, period).adjustments.filter(({ dealId }) => dealId === deal);
    expect(lines.map((line) => [line.period, line.reason, line.amount])).toEqual([[of, reason, amount]]);
  });

  it("no other deal is", () => {
    const deals = all.flatMap(({ adjustments }) => adjustments.map(({ dealId }) => dealId));
    expect(deals.filter((id) => id !== null)).toHaveLength(7);
  });

  it("what a leaver's deals bring after the last day is nobody's, and said", () => {
    const dmitri = statementOf("Dmitri Valen", "2026-Q4");
    expect(dmitri.days).toEqual({ from: "2026-10-01", to: "2026-10-31" });
    expect(dmitri.lines).toEqual([]);
    const gaps = [10, 11].map((month) => year[month]?.gaps.filter(({ kind }) => kind === "no plan"));
    expect(gaps).toEqual([
      [{ kind: "no plan", rep: "Dmitri Valen", deals: 1, amount: 13_500 }],
      [{ kind: "no plan", rep: "Dmitri Valen", deals: 1, amount: 11_200 }],
    ]);
  });
});

describe("laws of the year", () => {
  it("every rep has a statement for every period on a plan, and each is closed once", () => {
    const keys = ledger.closed.map(({ rep, period, from }) => `${rep}, ${period}, ${from}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(ledger.closed.map(({ rep }) => rep)).size).toBe(12);
    expect(keys).toHaveLength(all.length);
  });

  it("what is closed stays as it is, whatever was changed since", () => {
    for (const { period, statements } of year) {
      const again = sampleStatements(period, SAMPLE_YEAR_END, ledger).statements;
      expect(again.every(({ closed }) => closed)).toBe(true);
      for (const { rep, period: of, days, earned, payable, totalPay } of statements) {
        const same = again.find((one) => one.rep === rep && one.period.name === of.name && one.days.from === days.from);
        expect(same).toMatchObject({ earned, payable, totalPay });
      }
    }
  });

  it("lines, bonuses, cap, corrections add up in every statement", () => {
    for (const one of all) {
      expect(sum(one.lines.map(({ commission }) => commission))).toBe(one.commission);
      for (const { slices, dealCommission, splitBy } of one.lines) {
        if (slices.length > 0 || splitBy === "credit")
          expect(sum(slices.map(({ commission }) => commission))).toBe(dealCommission);
      }
      const bonuses = [...one.spiffs, ...one.kickers].map(({ amount }) => amount);
      expect(sum([one.commission, ...bonuses])).toBe(one.earnedBeforeCap);
      const cut = one.cap === null ? 0 : one.cap.byRepCap + one.cap.byPlanCap;
      expect(sum([one.earnedBeforeCap, cut])).toBe(one.earned);
      const corrections = [...one.clawbacks, ...one.adjustments].map(({ amount }) => amount);
      expect(sum([one.earned, ...corrections])).toBe(one.due);
      expect(sum([one.payable, one.basePay])).toBe(one.totalPay);
    }
  });

  it("the true-ups of the year add up to what the whole year comes to", () => {
    for (const rep of new Set(all.map((one) => one.rep))) {
      const own = all.filter((one) => one.rep === rep);
      const last = own[own.length - 1];
      expect(sum(own.map(({ trueUp }) => trueUp.trueUp))).toBe(last?.trueUp.dueToDate);
      for (const { trueUp, due } of own) expect(trueUp.trueUp).toBe(due);
    }
  });

  it("base pay of the year is the year's, in spite of months and quarters", () => {
    const yearOf = (rep: string) => sum(all.filter((one) => one.rep === rep).map(({ basePay }) => basePay));
    expect(yearOf("Amara Okafor")).toBe(61_000);
    expect(yearOf("Elif Sarikaya")).toBe(78_000);
    expect(yearOf("Giulia Marchetti")).toBe(52_000);
  });

  it("once everything is closed, nothing is left to adjust", () => {
    for (const { rep } of sampleStatements("2027-01", day("2027-01-31"), ledger).statements) {
      const next = sampleStatements("2027-01", day("2027-01-31"), ledger).statements.filter((one) => one.rep === rep);
      for (const { adjustments } of next) expect(adjustments).toEqual([]);
    }
  });
});
