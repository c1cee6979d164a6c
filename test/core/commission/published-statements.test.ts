/** Commission examples that others published, run through whole statements. */
import { describe, expect, it } from "vitest";
import type { PlanTerms } from "../../../src/core/commission/plan-terms.ts";
import { day, rep } from "../some-deals.ts";
import { assigned, plan, rates, sale, statementIn, statementsIn } from "./some-plans.ts";

const JANUARY = "2026-01-15";

/** Deals of these amounts, one a day from January 1 on. */
function deals(amounts: readonly number[]) {
  return amounts.map((amount, index) => sale(`d${index}`, amount, `2026-01-${String(index + 1).padStart(2, "0")}`));
}

describe("a month's commission", () => {
  it.each<{ why: string; terms: Partial<PlanTerms>; quota?: number; amounts: number[]; lines: number[] }>([
    {
      why: "Salesforce Trailhead, Spiff marginal payout: 20,000 after 145,000 earns 1,100",
      terms: {
        payout: rates([
          [0, 0.04],
          [150_000, 0.06],
          [250_000, 0.08],
        ]),
      },
      amounts: [145_000, 20_000],
      lines: [5_800, 1_100],
    },
    {
      why: "Spiff help, accelerator: the tier reached pays for all",
      terms: {
        payout: rates(
          [
            [0, 0.1],
            [100, 0.12],
            [150, 0.14],
            [200, 0.16],
          ],
          { method: "whole" },
        ),
      },
      amounts: [125],
      lines: [15],
    },
    {
      why: "AmroddTech on Spiff tier payout, whole amount",
      terms: {
        payout: rates(
          [
            [0, 0.04],
            [150_000, 0.08],
            [250_000, 0.12],
          ],
          { method: "whole" },
        ),
      },
      amounts: [220_000],
      lines: [17_600],
    },
    {
      why: "AmroddTech on Spiff tier payout, marginal",
      terms: {
        payout: rates([
          [0, 0.04],
          [150_000, 0.08],
          [250_000, 0.12],
        ]),
      },
      amounts: [220_000],
      lines: [11_600],
    },
    {
      why: "referello tiered calculator",
      terms: {
        payout: rates([
          [0, 0.1],
          [10_000, 0.2],
        ]),
      },
      amounts: [15_000],
      lines: [2_000],
    },
    {
      why: "excelforum 1140746, running through all its boundaries: 9, 15, 25 and 38.75 in all",
      terms: {
        payout: rates([
          [0, 0.03],
          [500, 0.05],
          [750, 0.075],
        ]),
      },
      amounts: [300, 200, 200, 200],
      lines: [9, 6, 10, 13.75],
    },
    {
      why: "get-digital-help, decelerating",
      terms: {
        payout: rates([
          [0, 0.045],
          [100_000, 0.02],
          [250_000, 0.012],
          [500_000, 0.002],
        ]),
      },
      amounts: [65_000, 60_000],
      lines: [2_925, 2_075],
    },
    {
      why: "mcgimpsey variable rates, a first band without pay",
      terms: {
        payout: rates([
          [0, 0],
          [6_000, 0.17],
          [20_000, 0.3],
          [50_000, 0.42],
          [60_000, 0.47],
        ]),
      },
      amounts: [55_000],
      lines: [13_480],
    },
    {
      why: "excelguru 9795, multipliers of a rate of 100 % above quota: 3,125 + 2,250",
      terms: {
        payout: rates(
          [
            [0, 1],
            [1, 1.25],
            [1.25, 1.5],
          ],
          { method: "multiplier", tiersBy: "attainment" },
        ),
      },
      quota: 10_000,
      amounts: [10_000, 2_500, 1_500],
      lines: [10_000, 3_125, 2_250],
    },
    {
      why: "getcommish: 10, 15 and 20 %",
      terms: {
        payout: rates(
          [
            [0, 0.1],
            [1, 1.5],
            [1.5, 2],
          ],
          { method: "multiplier", tiersBy: "attainment" },
        ),
      },
      quota: 1_000,
      amounts: [1_000, 500, 100],
      lines: [100, 75, 20],
    },
    {
      why: "Encharge guide: 10 % of all once the target of 10,000 is reached",
      terms: { payout: rates([[10_000, 0.1]], { fromFirst: true }) },
      amounts: [4_000, 6_000],
      lines: [400, 600],
    },
    {
      why: "Encharge guide: a cent below the target, nothing",
      terms: { payout: rates([[10_000, 0.1]], { fromFirst: true }) },
      amounts: [4_000, 5_999.99],
      lines: [0, 0],
    },
    {
      why: "Encharge guide: the linear plan pays pro rata below the target, 400 for 4,000 of 10,000",
      terms: { payout: { kind: "linear" }, onTargetEarnings: 12_000 },
      quota: 10_000,
      amounts: [4_000, 6_000],
      lines: [400, 600],
    },
    {
      why: "catchbeforetheybounce, linear to quota, as a year's twelfth: 75 % of 80,000 ÷ 12",
      terms: { payout: { kind: "linear" }, basePay: 80_000, onTargetEarnings: 160_000 },
      quota: 100_000,
      amounts: [50_000, 25_000],
      lines: [3_333.33, 1_666.67],
    },
  ])("$why", ({ terms, quota, amounts, lines }) => {
    const statement = statementIn({
      terms: [plan(terms)],
      reps: [rep("Ann", quota ?? null)],
      deals: deals(amounts),
    });
    expect(statement.lines.map((line) => line.commission)).toEqual(lines);
  });

  it("catchbeforetheybounce, the whole year: 60,000 of commission, 140,000 with the base pay", () => {
    const statement = statementIn({
      terms: [plan({ period: "year", payout: { kind: "linear" }, basePay: 80_000, onTargetEarnings: 160_000 })],
      reps: [rep("Ann", 1_000_000)],
      calendar: { fiscalStart: 1, quotaPeriod: "year" },
      period: "FY2026",
      deals: [sale("a", 750_000, JANUARY)],
    });
    expect([statement.commission, statement.totalPay, statement.attainment]).toEqual([60_000, 140_000, 0.75]);
  });

  it("Xactly help: credit runs up deal by deal", () => {
    const { lines } = statementIn({ deals: deals([100, 50, 75, 25, 100, 50, 75]) });
    expect(lines.map((line) => line.before + line.credit)).toEqual([100, 150, 225, 250, 350, 400, 475]);
  });

  it("medsalesnetwork: 90 % of 1,200,000 at 4.5 %", () => {
    const statement = statementIn({
      terms: [plan({ payout: rates([[0, 0.045]]) })],
      deals: [sale("a", 1_200_000, JANUARY, { split: "Ann 90%; House 10%" })],
    });
    expect([statement.credit, statement.commission]).toEqual([1_080_000, 48_600]);
  });
});

it.each([
  { source: "excelforum 1140746", total: 300, paid: 9 },
  { source: "excelforum 1140746", total: 500, paid: 15 },
  { source: "excelforum 1140746", total: 700, paid: 25 },
  { source: "excelforum 1140746", total: 900, paid: 38.75 },
])("$source: $total in one deal pays $paid", ({ total, paid }) => {
  const payout = rates([
    [0, 0.03],
    [500, 0.05],
    [750, 0.075],
  ]);
  expect(statementIn({ terms: [plan({ payout })], deals: deals([total]) }).commission).toBe(paid);
});

describe("splits (getclearcomp: 20,000 shared in halves, rates of 8 % and 10 %)", () => {
  const world = (splitBy: "credit" | "payout") => ({
    terms: [
      plan({ plan: "Eight", payout: rates([[0, 0.08]]), splitBy }),
      plan({ plan: "Ten", payout: rates([[0, 0.1]]), splitBy }),
    ],
    assignments: [assigned("Ann", "Eight"), assigned("Ben", "Ten")],
    reps: [rep("Ann", null), rep("Ben", null)],
    deals: [sale("a", 20_000, JANUARY, { split: "Ann 50%; Ben 50%" })],
  });

  it.each([
    {
      why: "by credit, each through the own plan",
      splitBy: "credit" as const,
      paid: [800, 1_000],
      credit: [10_000, 10_000],
    },
    { why: "by payout, one commission at 8 %", splitBy: "payout" as const, paid: [800, 800], credit: [20_000, 0] },
  ])("$why", ({ splitBy, paid, credit }) => {
    const statements = statementsIn(world(splitBy));
    expect(statements.map((one) => one.commission)).toEqual(paid);
    expect(statements.map((one) => one.credit)).toEqual(credit);
  });
});

describe("draws over months", () => {
  it.each<{
    why: string;
    kind: NonNullable<PlanTerms["draw"]>["kind"];
    draw: number;
    earned: number[];
    paid: number[];
    owed: number[];
  }>([
    {
      why: "Siebel guide, recoverable draw",
      kind: "recoverable",
      draw: 2_000,
      earned: [2_750, 3_000, 1_500, 2_375, 3_000, 2_750],
      paid: [2_750, 3_000, 2_000, 2_000, 2_875, 2_750],
      owed: [0, 0, 500, 125, 0, 0],
    },
    {
      why: "Xactly, recoverable",
      kind: "recoverable",
      draw: 1_500,
      earned: [500, 3_000],
      paid: [1_500, 2_000],
      owed: [1_000, 0],
    },
    {
      why: "Xactly, non-recoverable",
      kind: "non-recoverable",
      draw: 1_500,
      earned: [500, 3_000],
      paid: [1_500, 3_000],
      owed: [0, 0],
    },
    {
      why: "qcommission, advance",
      kind: "advance",
      draw: 1_000,
      earned: [1_000, 3_000],
      paid: [2_000, 2_000],
      owed: [1_000, 0],
    },
    {
      why: "legalclarity, 5,000 after an advance of 3,000",
      kind: "advance",
      draw: 3_000,
      earned: [0, 5_000],
      paid: [3_000, 2_000],
      owed: [3_000, 0],
    },
    {
      why: "legalclarity, 2,000 after an advance of 3,000",
      kind: "recoverable",
      draw: 3_000,
      earned: [2_000],
      paid: [3_000],
      owed: [1_000],
    },
  ])("$why", ({ kind, draw, earned, paid, owed }) => {
    const statements = statementsIn({
      terms: [plan({ payout: rates([[0, 1]]), draw: { kind, amount: draw } })],
      deals: earned.map((amount, month) => sale(`d${month}`, amount, `2026-0${month + 1}-10`)),
      period: "FY2026",
      asOf: `2026-0${earned.length}-28`,
    });
    expect(statements.map((one) => one.payable)).toEqual(paid);
    expect(statements.map((one) => one.draw?.owedAfter)).toEqual(owed);
  });
});

describe("clawbacks", () => {
  it("core8: half of 10,000, in the month of the refund", () => {
    const statements = statementsIn({
      terms: [plan({ clawback: { kind: "full", share: 0.5, months: null } })],
      deals: [sale("a", 100_000, JANUARY, { refunded: 100_000, refundedOn: day("2026-03-03") })],
      period: "2026-Q1",
    });
    expect(statements.map((one) => one.earned)).toEqual([10_000, 0, 0]);
    expect(statements.map((one) => one.due)).toEqual([10_000, 0, -5_000]);
  });

  it("zepys: a contract of 12 months, cancelled after 6: half is taken back", () => {
    const statements = statementsIn({
      terms: [plan({ clawback: { kind: "pro rata", share: 1, months: 12 } })],
      deals: [sale("a", 12_000, JANUARY, { refunded: 12_000, refundedOn: day("2026-07-15") })],
      period: "2026-07",
    });
    expect(statements[0]?.clawbacks).toEqual([
      { dealId: "a", name: "", day: "2026-07-15", paidIn: "2026-01", paid: 1_200, share: 0.5, amount: -600 },
    ]);
  });
});

describe("quota", () => {
  it("prowi: a ramp of 0, 25, 50, 75 and 100 % of 50,000", () => {
    const statements = statementsIn({
      assignments: [assigned("Ann", "Plan", "2026-01-01", null, [0, 0.25, 0.5, 0.75, 1])],
      reps: [rep("Ann", 50_000, "2026-01-01")],
      period: "FY2026",
      asOf: "2026-06-30",
    });
    expect(statements.map((one) => one.quota?.quota)).toEqual([0, 12_500, 25_000, 37_500, 50_000, 50_000]);
  });
});
