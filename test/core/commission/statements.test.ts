/** Statements: who gets one, for what, and what is said of all that they leave out. */
import { describe, expect, it } from "vitest";
import { EMPTY_LEDGER } from "../../../src/core/commission/ledger.ts";
import type { BonusPay } from "../../../src/core/commission/plan-terms.ts";
import type { Statement, StatementGap } from "../../../src/core/commission/statement.ts";
import { commissionStatements } from "../../../src/core/commission/statements.ts";
import type { Failure } from "../../../src/core/result.ts";
import { failureFrom, valueFrom } from "../../kit.ts";
import { day, rep } from "../some-deals.ts";
import { assigned, commissionInput, plan, rates, sale, statementIn, statementsIn, type World } from "./some-plans.ts";

describe("quota of a statement", () => {
  const quotaIn = (world: World) => statementIn(world).quota;

  it.each<{ why: string; world: World; quota: Statement["quota"] }>([
    { why: "no quota, no figures", world: {}, quota: null },
    {
      why: "a quarter's quota, a third of it for a month",
      world: { reps: [rep("Ann", 100_000)], calendar: { fiscalStart: 1, quotaPeriod: "quarter" } },
      quota: { full: 33_333.33, prorated: 33_333.33, quota: 33_333.33, daysHeld: 31, daysOfPeriod: 31 },
    },
    {
      why: "from the day on the plan on",
      world: { reps: [rep("Ann", 31_000)], assignments: [assigned("Ann", "Plan", "2026-01-22")] },
      quota: { full: 31_000, prorated: 10_000, quota: 10_000, daysHeld: 10, daysOfPeriod: 31 },
    },
    {
      why: "from the rep's start on, where that is later",
      world: { reps: [rep("Ann", 31_000, "2026-01-31")] },
      quota: { full: 31_000, prorated: 1_000, quota: 1_000, daysHeld: 1, daysOfPeriod: 31 },
    },
    {
      why: "a quarter with its months on a ramp: 31 days at 0, 28 at a half, 31 whole",
      world: {
        reps: [rep("Ann", 90_000, "2026-01-01")],
        calendar: { fiscalStart: 1, quotaPeriod: "quarter" },
        terms: [plan({ period: "quarter" })],
        assignments: [assigned("Ann", "Plan", "2026-01-01", null, [0, 0.5, 1])],
        period: "2026-Q1",
      },
      quota: { full: 90_000, prorated: 90_000, quota: 45_000, daysHeld: 90, daysOfPeriod: 90 },
    },
  ])("$why", ({ world, quota }) => {
    expect(quotaIn(world)).toEqual(quota);
  });
});

describe("base pay", () => {
  const basePays = (world: World) => statementsIn({ period: "FY2026", ...world }).map((one) => one.basePay);

  it("adds up to the year, month by month", () => {
    const pays = basePays({ terms: [plan({ basePay: 100_000 })] });
    expect(pays.slice(0, 3)).toEqual([8_333.33, 8_333.34, 8_333.33]);
    expect(pays.reduce((sum, pay) => sum + Math.round(pay * 100), 0)).toBe(10_000_000);
  });

  it("is divided between the stints of a month, to the cent", () => {
    const terms = [plan({ basePay: 100_000 }), plan({ plan: "Other", basePay: 100_000 })];
    const assignments = [assigned("Ann", "Plan", "2026-01-01", "2026-01-10"), assigned("Ann", "Other", "2026-01-11")];
    expect(basePays({ terms, assignments, period: "2026-01" })).toEqual([2_688.17, 5_645.16]);
  });
});

describe("who gets a statement, and for what", () => {
  it("pays each deal by the version that holds on its day, with the tiers begun anew", () => {
    const terms = [
      plan({
        days: { from: null, to: day("2026-01-15") },
        payout: rates([
          [0, 0.1],
          [1_000, 0.2],
        ]),
      }),
      plan({
        days: { from: day("2026-01-16"), to: null },
        payout: rates([
          [0, 0.05],
          [1_000, 0.5],
        ]),
      }),
    ];
    const deals = [sale("a", 1_500, "2026-01-15"), sale("b", 1_000, "2026-01-16")];
    const statements = statementsIn({ terms, deals });
    expect(statements.map((one) => [one.days.from, one.days.to, one.commission])).toEqual([
      ["2026-01-01", "2026-01-15", 200],
      ["2026-01-16", "2026-01-31", 50],
    ]);
  });

  it("takes the cash on the day it came, and a changed basis counts no deal twice", () => {
    const terms = [
      plan({ days: { from: null, to: day("2026-01-31") } }),
      plan({ days: { from: day("2026-02-01"), to: null }, basis: "collected" }),
    ];
    const cash = { collected: 80, collectedOn: day("2026-03-05") };
    const deals = [sale("booked", 1_000, "2026-01-20", cash), sale("cash", 100, "2026-02-20", cash)];
    const statements = statementsIn({ terms, deals, period: "2026-Q1" });
    expect(statements.map((one) => one.lines.map((line) => [line.dealId, line.credit]))).toEqual([
      [["booked", 1_000]],
      [],
      [["cash", 80]],
    ]);
  });

  it("orders deals of one day by id, and those without an id by what they are", () => {
    const deals = [
      sale("row 2", 30, "2026-01-05", { row: 2, name: "Zeta" }),
      sale("row 3", 20, "2026-01-05", { row: 3, name: "Alpha" }),
      sale("d9", 1, "2026-01-05"),
      sale("d10", 2, "2026-01-05"),
    ];
    const orderOf = (list: typeof deals) => statementIn({ deals: list }).lines.map((line) => line.amount);
    expect(orderOf(deals)).toEqual([2, 1, 20, 30]);
    const moved = [deals[1], deals[0]].map((one, index) => ({
      ...sale("", 0, "2026-01-05"),
      ...one,
      row: index + 2,
      id: `row ${index + 2}`,
    }));
    expect(orderOf([...moved, ...deals.slice(2)])).toEqual([2, 1, 20, 30]);
  });

  it("converts by the rate of the day and rounds each credit", () => {
    const deals = [sale("a", 100.05, "2026-01-10", { currency: "EUR" })];
    const [line] = statementIn({
      deals,
      rates: [{ from: "EUR", to: "USD", day: day("2026-01-01"), rate: 1.0873 }],
    }).lines;
    expect([line?.credit, line?.exchangeRate, line?.commission]).toEqual([108.78, 1.0873, 10.88]);
  });

  it("counts a lost deal with a refund as won once, and takes it back", () => {
    const terms = [plan({ clawback: { kind: "full", share: 1, months: null } })];
    const deals = [sale("a", 500, "2026-01-10", { outcome: "lost", refunded: 500, refundedOn: day("2026-01-20") })];
    const statement = statementIn({ terms, deals });
    expect([statement.earned, statement.due]).toEqual([50, 0]);
  });

  it("shows the quarter's plan in the quarter's last month only", () => {
    const terms = [plan({ period: "quarter" })];
    const { statements, gaps } = valueFrom(commissionStatements(commissionInput({ terms, period: "2026-02" })));
    expect(statements).toEqual([]);
    expect(gaps).toEqual([{ kind: "not due", rep: "Ann", plan: "Plan", period: "2026-Q1" }]);
    expect(statementsIn({ terms, period: "2026-03" }).map((one) => one.period.name)).toEqual(["2026-Q1"]);
  });

  it("has no statement for a period that has not begun on the as-of date", () => {
    expect(statementsIn({ period: "FY2026", asOf: "2026-03-01" }).map((one) => one.period.name)).toEqual([
      "2026-01",
      "2026-02",
      "2026-03",
    ]);
  });
});

describe("what statements leave out", () => {
  it.each<{ why: string; world: World; gaps: StatementGap[] }>([
    {
      why: "an owner on no plan",
      world: {
        deals: [sale("a", 100, "2026-01-10", { owner: "Zoe" }), sale("b", 50.5, "2026-01-11", { owner: "zoe" })],
      },
      gaps: [{ kind: "no plan", rep: "Zoe", deals: 2, amount: 150.5 }],
    },
    {
      why: "somebody in a split who is on no plan",
      world: { deals: [sale("a", 100, "2026-01-10", { split: "Ann 50%; Zoe 50%" })] },
      gaps: [{ kind: "no plan", rep: "Zoe", deals: 1, amount: 100 }],
    },
    {
      why: "a deal without an owner",
      world: { deals: [sale("a", 100, "2026-01-10", { owner: " ", row: 7 })] },
      gaps: [{ kind: "no owner", dealId: "a", row: 7, amount: 100 }],
    },
    {
      why: "a deal without an amount",
      world: { deals: [sale("a", null, "2026-01-10", { row: 7 })] },
      gaps: [{ kind: "no amount", dealId: "a", row: 7 }],
    },
    {
      why: "a deal without a close date",
      world: { deals: [{ ...sale("a", 9, "2026-01-10"), closed: null, row: 7 }] },
      gaps: [{ kind: "no close date", dealId: "a", row: 7, amount: 9 }],
    },
    { why: "nothing of another period", world: { deals: [sale("a", 9, "2026-02-10", { owner: "Zoe" })] }, gaps: [] },
    {
      why: "nothing of deals that are not won",
      world: { deals: [sale("a", 9, "2026-01-10", { owner: "Zoe", outcome: "lost" })] },
      gaps: [],
    },
  ])("$why", ({ world, gaps }) => {
    expect(valueFrom(commissionStatements(commissionInput(world))).gaps).toEqual(gaps);
  });
});

describe("doubts", () => {
  const byAttainment = plan({
    payout: rates(
      [
        [0, 0.1],
        [1, 0.2],
      ],
      { tiersBy: "attainment" },
    ),
  });

  it.each<{ why: string; world: World; doubts: string[]; commission: number }>([
    {
      why: "no quota: the tier from 0 on pays for all",
      world: { terms: [byAttainment] },
      doubts: ["no quota"],
      commission: 100,
    },
    {
      why: "a quota of 0: the same",
      world: { terms: [byAttainment], reps: [rep("Ann", 0)] },
      doubts: ["zero quota"],
      commission: 100,
    },
    {
      why: "no quota and a threshold: nothing",
      world: { terms: [plan({ payout: rates([[0.5, 0.1]], { tiersBy: "attainment", fromFirst: true }) })] },
      doubts: ["no quota"],
      commission: 0,
    },
    {
      why: "linear without a quota: nothing",
      world: { terms: [plan({ payout: { kind: "linear" }, onTargetEarnings: 9_000 })] },
      doubts: ["no quota"],
      commission: 0,
    },
    { why: "tiers by amount need none", world: {}, doubts: [], commission: 100 },
    {
      why: "a draw above the cap",
      world: { terms: [plan({ draw: { kind: "recoverable", amount: 500 }, repCap: 400 })] },
      doubts: ["draw larger than cap"],
      commission: 100,
    },
    {
      why: "an open month before this one",
      world: { period: "2026-02" },
      doubts: ["earlier period not closed"],
      commission: 0,
    },
  ])("$why", ({ world, doubts, commission }) => {
    const statement = statementIn({ deals: [sale("a", 1_000, "2026-01-10")], ...world });
    expect(statement.doubts.map((one) => one.kind)).toEqual(doubts);
    expect(statement.commission).toBe(commission);
  });
});

describe("caps", () => {
  const threeReps: World = {
    assignments: ["Ann", "Ben", "Cem"].map((name) => assigned(name)),
    reps: ["Ann", "Ben", "Cem"].map((name) => rep(name, null)),
    deals: [
      sale("a", 10_000, "2026-01-10"),
      sale("b", 10_000, "2026-01-10", { owner: "Ben" }),
      sale("c", 10_000, "2026-01-10", { owner: "Cem" }),
    ],
  };

  it("cuts the rep first, then scales all of the plan alike, to the cent", () => {
    const statements = statementsIn({ ...threeReps, terms: [plan({ repCap: 900, planCap: 1_000 })] });
    expect(statements.map((one) => one.cap)).toEqual([
      { byRepCap: -100, byPlanCap: -566.66 },
      { byRepCap: -100, byPlanCap: -566.67 },
      { byRepCap: -100, byPlanCap: -566.67 },
    ]);
    expect(statements.map((one) => one.earned)).toEqual([333.34, 333.33, 333.33]);
  });

  it("is one for all stints of a rep on the plan in the period", () => {
    const assignments = [assigned("Ann", "Plan", "2026-01-01", "2026-01-15"), assigned("Ann", "Plan", "2026-01-16")];
    const deals = [sale("a", 6_000, "2026-01-10"), sale("b", 6_000, "2026-01-20")];
    const statements = statementsIn({ assignments, deals, terms: [plan({ repCap: 1_000 })] });
    expect(statements.map((one) => one.earned)).toEqual([600, 400]);
  });
});

describe("SPIFFs and kickers", () => {
  const gold = { name: "Gold", field: "product", when: "is", value: "gold", days: { from: null, to: null } } as const;

  it("pays a fixed SPIFF once a deal, shared as the deal is", () => {
    const world = {
      assignments: [assigned("Ann"), assigned("Ben")],
      reps: [rep("Ann", null), rep("Ben", null)],
      deals: [sale("a", 1_000, "2026-01-10", { product: " GOLD ", split: "Ann 33.3%; Ben 66.7%" })],
    };
    for (const splitBy of ["credit", "payout"] as const) {
      const terms = [plan({ splitBy, spiffs: [{ ...gold, pays: { kind: "amount", amount: 100 } }] })];
      expect(statementsIn({ ...world, terms }).map((one) => one.spiffs.map((spiff) => spiff.amount))).toEqual([
        [33.3],
        [66.7],
      ]);
    }
  });

  it("pays no fixed SPIFF on a credit note, and takes a share of it back", () => {
    const deals = [
      sale("a", 5_000, "2026-01-10", { product: "Gold" }),
      sale("b", -2_000, "2026-01-11", { product: "Gold", row: 3 }),
    ];
    const spiffs = (pays: BonusPay) =>
      statementIn({ deals, terms: [plan({ spiffs: [{ ...gold, pays }] })] }).spiffs.map((one) => one.amount);
    expect(spiffs({ kind: "amount", amount: 100 })).toEqual([100]);
    expect(spiffs({ kind: "share", share: 0.01 })).toEqual([50, -20]);
  });

  it("divides a share of a deal that is shared by payout, as its commission is", () => {
    const terms = [plan({ splitBy: "payout", spiffs: [{ ...gold, pays: { kind: "share", share: 0.01 } }] })];
    const statements = statementsIn({
      ...{ terms, assignments: [assigned("Ann"), assigned("Ben")], reps: [rep("Ann", null), rep("Ben", null)] },
      deals: [sale("a", 1_000.5, "2026-01-10", { product: "Gold", split: "Ben 40%; Ann 60%" })],
    });
    expect(statements.map((one) => [one.rep, one.spiffs[0]?.amount, one.spiffs[0]?.base])).toEqual([
      ["Ann", 6.01, 1_000.5],
      ["Ben", 4, 1_000.5],
    ]);
  });

  it("takes a share of the credit, and only of deals closed on its days", () => {
    const days = { from: day("2026-01-15"), to: day("2026-01-20") };
    const terms = [plan({ spiffs: [{ ...gold, days, pays: { kind: "share", share: 0.015 } }] })];
    const deals = [14, 15, 20, 21].map((date) => sale(`d${date}`, 333.33, `2026-01-${date}`, { product: "Gold" }));
    expect(statementIn({ terms, deals }).spiffs.map((one) => [one.dealId, one.amount])).toEqual([
      ["d15", 5],
      ["d20", 5],
    ]);
  });

  it("compares money in the plan's currency", () => {
    const large = {
      ...gold,
      field: "amount",
      when: "at least",
      value: "110",
      pays: { kind: "amount", amount: 7 },
    } as const;
    const deals = [
      sale("a", 100, "2026-01-10", { currency: "EUR" }),
      sale("b", 109.99, "2026-01-10", { currency: "USD" }),
    ];
    const rateTable = [{ from: "EUR", to: "USD", day: day("2026-01-01"), rate: 1.1 }];
    expect(
      statementIn({ terms: [plan({ spiffs: [large] })], deals, rates: rateTable }).spiffs.map((one) => one.dealId),
    ).toEqual(["a"]);
  });

  it("pays a kicker at its mark exactly, and not a cent before", () => {
    const terms = [plan({ kickers: [{ name: "All in", attainment: 1, pays: { kind: "share", share: 0.1 } }] })];
    const kicker = (amount: number) =>
      statementIn({ terms, reps: [rep("Ann", 1_000)], deals: [sale("a", amount, "2026-01-10")] }).kickers.map(
        (one) => one.amount,
      );
    expect(kicker(1_000)).toEqual([10]);
    expect(kicker(999.99)).toEqual([]);
  });
});

describe("holdback", () => {
  it("keeps back a share of positive pay and pays it out that many months later, to a leaver too", () => {
    const terms = [plan({ holdback: { share: 0.25, months: 2 } })];
    const deals = [sale("a", 1_000, "2026-01-10"), sale("b", 2_000, "2026-02-10")];
    const assignments = [assigned("Ann", "Plan", "2026-01-01", "2026-02-28")];
    const statements = statementsIn({ terms, deals, assignments, period: "FY2026" });
    expect(statements.map((one) => [one.period.name, one.payable, one.holdback?.released])).toEqual([
      ["2026-01", 75, []],
      ["2026-02", 150, []],
      ["2026-03", 25, [{ period: "2026-01", amount: 25 }]],
      ["2026-04", 50, [{ period: "2026-02", amount: 50 }]],
    ]);
  });
});

describe("failures, each naming what to mend", () => {
  const eur = { currency: "EUR" };

  it.each<{ why: string; world: World; failure: Failure }>([
    {
      why: "no rate on the day",
      world: { deals: [sale("a", 1, "2026-01-10", { ...eur, row: 4 })] },
      failure: { code: "NO_EXCHANGE_RATE", from: "EUR", to: "USD", day: day("2026-01-10"), dealId: "a", row: 4 },
    },
    {
      why: "one id on two won rows",
      world: { deals: [sale("a", 1, "2026-01-10", { row: 9 }), sale("a", 1, "2026-01-12", { row: 4 })] },
      failure: { code: "DEAL_TWICE", dealId: "a", row: 4, otherRow: 9 },
    },
    {
      why: "a split that is no whole",
      world: { deals: [sale("a", 1, "2026-01-10", { split: "Ann 50%; Ben 40%", row: 4 })] },
      failure: { code: "SPLIT_NOT_WHOLE", dealId: "a", row: 4, sum: 0.9 },
    },
    {
      why: "cash without a date",
      world: { terms: [plan({ basis: "collected" })], deals: [sale("a", 1, "2026-01-10", { collected: 1, row: 4 })] },
      failure: { code: "INCOMPLETE_DEAL", dealId: "a", row: 4, given: "collected amount", missing: "collected date" },
    },
    {
      why: "a refund without a date",
      world: {
        terms: [plan({ clawback: { kind: "full", share: 1, months: null } })],
        deals: [sale("a", 1, "2026-01-10", { refunded: 1, row: 4 })],
      },
      failure: { code: "INCOMPLETE_DEAL", dealId: "a", row: 4, given: "refunded amount", missing: "refund date" },
    },
    {
      why: "an amount beyond all cents",
      world: { deals: [sale("a", 1e14, "2026-01-10")] },
      failure: { code: "TOO_LARGE", argument: "the amount of deal a", row: 0, value: 1e14 },
    },
    {
      why: "a period that has not begun",
      world: { period: "2026-05", asOf: "2026-04-30" },
      failure: { code: "PERIOD_NOT_STARTED", period: "2026-05", start: day("2026-05-01"), asOf: day("2026-04-30") },
    },
  ])("$why", ({ world, failure }) => {
    expect(failureFrom(commissionStatements(commissionInput(world)))).toEqual(failure);
  });

  it("changes the fingerprint with a deal or a term, and not with a row", () => {
    const of = (world: World) => statementIn({ deals: [sale("a", 100, "2026-01-10")], ...world }).fingerprint;
    const same = of({});
    expect(of({ ledger: EMPTY_LEDGER, deals: [sale("a", 100, "2026-01-10", { row: 99 })] })).toBe(same);
    expect(of({ deals: [sale("a", 100.01, "2026-01-10")] })).not.toBe(same);
    expect(of({ terms: [plan({ repCap: 1_000_000 })] })).not.toBe(same);
  });
});
