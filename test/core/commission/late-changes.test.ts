/** Late changes: what a closed period becomes when the deals or the plans change after it was closed. */
import { describe, expect, it } from "vitest";
import { closeStatements } from "../../../src/core/commission/closed-statement.ts";
import type { ClosedStatement } from "../../../src/core/commission/ledger.ts";
import type { AdjustmentLine } from "../../../src/core/commission/statement.ts";
import { commissionStatements } from "../../../src/core/commission/statements.ts";
import type { Deal } from "../../../src/core/deals/deal.ts";
import { failureFrom } from "../../kit.ts";
import { day, rep } from "../some-deals.ts";
import { assigned, commissionInput, plan, rates, sale, statementIn, statementsIn, type World } from "./some-plans.ts";

const BOTH: World = { assignments: [assigned("Ann"), assigned("Ben")], reps: [rep("Ann", null), rep("Ben", null)] };

/** January as it was closed. */
function january(world: World): readonly ClosedStatement[] {
  return closeStatements(statementsIn({ ...world, period: "2026-01" }));
}

/** Ann's and Ben's adjustments in February, after these deals have become those. */
function adjusted(
  before: readonly Deal[],
  after: readonly Deal[],
  world: World = BOTH,
): Record<string, AdjustmentLine[]> {
  const closed = january({ ...world, deals: before });
  const statements = statementsIn({ ...world, deals: after, period: "2026-02", ledger: { closed } });
  return Object.fromEntries(statements.map((one) => [one.rep, [...one.adjustments]]));
}

const deal = sale("a", 1_000, "2026-01-10", { name: "Alpha" });

describe("a change of a deal of a closed month", () => {
  it.each<{ why: string; after: Deal[]; ann: Partial<AdjustmentLine>[]; ben?: Partial<AdjustmentLine>[] }>([
    { why: "none", after: [deal], ann: [] },
    {
      why: "the amount",
      after: [{ ...deal, amount: 1_500 }],
      ann: [
        {
          dealId: "a",
          name: "Alpha",
          reason: "amount changed",
          change: "1000 → 1500",
          paid: 100,
          dueNow: 150,
          amount: 50,
        },
      ],
    },
    {
      why: "the owner",
      after: [{ ...deal, owner: "Ben" }],
      ann: [{ reason: "owner changed", change: "100% → 0%", paid: 100, dueNow: 0, amount: -100 }],
      ben: [{ reason: "owner changed", change: "0% → 100%", paid: 0, dueNow: 100, amount: 100 }],
    },
    {
      why: "it is shared after all",
      after: [{ ...deal, split: "Ann 70%; Ben 30%" }],
      ann: [{ reason: "owner changed", change: "100% → 70%", amount: -30 }],
      ben: [{ reason: "owner changed", change: "0% → 30%", amount: 30 }],
    },
    {
      why: "the close date, into the next month, where it is paid",
      after: [{ ...deal, closed: day("2026-02-02") }],
      ann: [{ reason: "close date changed", change: "2026-01-10 → 2026-02-02", amount: -100 }],
    },
    {
      why: "the close date, within the month: nothing to pay",
      after: [{ ...deal, closed: day("2026-01-11") }],
      ann: [],
    },
    {
      why: "lost after all",
      after: [{ ...deal, outcome: "lost" }],
      ann: [{ reason: "no longer won", change: "won → lost", amount: -100 }],
    },
    { why: "deleted", after: [], ann: [{ dealId: "a", name: "Alpha", reason: "deleted", change: "", amount: -100 }] },
    {
      why: "booked late",
      after: [deal, sale("b", 500, "2026-01-20")],
      ann: [{ dealId: "b", reason: "won late", change: "2026-01-20", paid: 0, dueNow: 50, amount: 50 }],
    },
  ])("$why", ({ after, ann, ben }) => {
    const lines = adjusted([deal], after);
    expect(lines["Ann"]).toMatchObject(ann);
    expect(lines["Ann"]?.length).toBe(ann.length);
    expect(lines["Ben"]).toMatchObject(ben ?? []);
  });

  it("leaves what it does to the other deals' tiers to one line", () => {
    const terms = [
      plan({
        payout: rates([
          [0, 0.1],
          [1_000, 0.2],
        ]),
      }),
    ];
    const second = sale("b", 1_000, "2026-01-20");
    expect(adjusted([deal, second], [{ ...deal, amount: 400 }, second], { ...BOTH, terms })["Ann"]).toMatchObject([
      { dealId: "a", reason: "amount changed", amount: -60 },
      { dealId: null, reason: "other effects", paid: 200, dueNow: 140, amount: -60 },
    ]);
  });

  it("is paid once: a second change pays the difference to the first", () => {
    const closed = january({ deals: [deal] });
    const first = statementIn({ deals: [{ ...deal, amount: 1_500 }], period: "2026-02", ledger: { closed } });
    const ledger = { closed: [...closed, ...closeStatements([first])] };
    const march = (now: Deal) => statementIn({ deals: [now], period: "2026-03", ledger }).adjustments;
    expect(march({ ...deal, amount: 1_500 })).toEqual([]);
    expect(march({ ...deal, amount: 1_600 })).toMatchObject([
      { reason: "amount changed", paid: 150, dueNow: 160, amount: 10 },
    ]);
    expect(march(deal)).toMatchObject([{ reason: "amount changed", paid: 150, dueNow: 100, amount: -50 }]);
  });

  it("waits for the first open month after it", () => {
    const closed = january({ deals: [deal] });
    const statements = statementsIn({ deals: [], period: "2026-Q1", ledger: { closed } });
    expect(statements.map((one) => [one.period.name, one.closed, one.due])).toEqual([
      ["2026-01", true, 100],
      ["2026-02", false, -100],
      ["2026-03", false, 0],
    ]);
  });
});

describe("a refund", () => {
  const terms = [plan({ clawback: { kind: "full", share: 1, months: null } })];

  it("of a closed month that is told late is taken back in the open one, and given back when it was none", () => {
    const refunded = { ...deal, refunded: 500, refundedOn: day("2026-01-20") };
    const closed = january({ terms, deals: [deal] });
    const february = statementIn({ terms, deals: [refunded], period: "2026-02", ledger: { closed } });
    expect(february.adjustments).toEqual([]);
    expect(february.clawbacks).toMatchObject([
      { dealId: "a", day: "2026-01-20", paidIn: "2026-01", paid: 100, share: 0.5, amount: -50 },
    ]);
    const ledger = { closed: [...closed, ...closeStatements([february])] };
    const march = (now: Deal) => statementIn({ terms, deals: [now], period: "2026-03", ledger }).clawbacks;
    expect(march(refunded)).toEqual([]);
    expect(march({ ...refunded, refunded: 800 })).toMatchObject([{ amount: -30 }]);
    expect(march(deal)).toMatchObject([{ dealId: "a", amount: 50 }]);
  });

  it.each<{ why: string; rule: Parameters<typeof plan>[0]; refundedOn: string; amount: number | null }>([
    {
      why: "within the term, all of it",
      rule: { clawback: { kind: "full", share: 1, months: 3 } },
      refundedOn: "2026-04-10",
      amount: -100,
    },
    {
      why: "a whole month after the term, none",
      rule: { clawback: { kind: "full", share: 1, months: 3 } },
      refundedOn: "2026-05-10",
      amount: null,
    },
    {
      why: "pro rata, no whole month gone",
      rule: { clawback: { kind: "pro rata", share: 1, months: 3 } },
      refundedOn: "2026-02-09",
      amount: -100,
    },
    {
      why: "pro rata, one of three gone",
      rule: { clawback: { kind: "pro rata", share: 1, months: 3 } },
      refundedOn: "2026-02-10",
      amount: -66.67,
    },
    {
      why: "pro rata, the term over",
      rule: { clawback: { kind: "pro rata", share: 1, months: 3 } },
      refundedOn: "2026-04-10",
      amount: null,
    },
    {
      why: "a share of it",
      rule: { clawback: { kind: "full", share: 0.25, months: null } },
      refundedOn: "2026-04-10",
      amount: -25,
    },
    {
      why: "no more than the cap left",
      rule: { clawback: { kind: "full", share: 1, months: null }, repCap: 60 },
      refundedOn: "2026-04-10",
      amount: -60,
    },
    { why: "no rule, nothing", rule: {}, refundedOn: "2026-04-10", amount: null },
  ])("$why", ({ rule, refundedOn, amount }) => {
    const refunded = { ...deal, refunded: 2_000, refundedOn: day(refundedOn) };
    const statements = statementsIn({ terms: [plan(rule)], deals: [refunded], period: "FY2026" });
    const clawbacks = statements.flatMap((one) => one.clawbacks.map((line) => [one.period.name, line.amount]));
    expect(clawbacks).toEqual(amount === null ? [] : [[refundedOn.slice(0, 7), amount]]);
  });
});

describe("plans that change after a month was closed", () => {
  const closed = january({ deals: [deal] });

  it.each<{ why: string; world: World; amount: number }>([
    { why: "another rate", world: { terms: [plan({ payout: rates([[0, 0.12]]) })] }, amount: 20 },
    {
      why: "another plan for the same days",
      world: {
        terms: [plan(), plan({ plan: "Other", payout: rates([[0, 0.05]]) })],
        assignments: [assigned("Ann", "Other")],
      },
      amount: -50,
    },
    {
      why: "another first day",
      world: { terms: [plan({ payout: rates([[0, 0.11]]) })], assignments: [assigned("Ann", "Plan", "2026-01-05")] },
      amount: 10,
    },
    {
      why: "a plan by quarter, which has January closed and pays the rest: 100 of it are back already",
      world: { terms: [plan({ period: "quarter" })], period: "2026-03" },
      amount: -100,
    },
  ])("$why", ({ world, amount }) => {
    const statements = statementsIn({ deals: [deal], period: "2026-02", ...world, ledger: { closed } });
    expect(statements.map((one) => one.adjustments)).toMatchObject([
      [{ dealId: null, reason: "plan changed", amount }],
    ]);
  });

  it("says so when nobody is on a plan any more on closed days", () => {
    const world = {
      deals: [deal],
      assignments: [assigned("Ann", "Plan", "2026-02-01")],
      period: "2026-02",
      ledger: { closed },
    };
    expect(failureFrom(commissionStatements(commissionInput(world)))).toEqual({
      ...{ code: "CLOSED_WITHOUT_PLAN", rep: "Ann", plan: "Plan", period: "2026-01" },
    });
    const gone = { ...world, assignments: [] };
    expect(failureFrom(commissionStatements(commissionInput(gone))).code).toBe("CLOSED_WITHOUT_PLAN");
  });

  it("says so when closed days are paid in another currency", () => {
    const terms = [plan({ currency: { code: "EUR", minorDigits: 2 } })];
    const world = { deals: [{ ...deal, currency: "EUR" }], terms, period: "2026-02", ledger: { closed } };
    expect(failureFrom(commissionStatements(commissionInput(world)))).toEqual({
      ...{ code: "CLOSED_IN_OTHER_CURRENCY", rep: "Ann", period: "2026-01", closedIn: "USD", paysIn: "EUR" },
    });
  });
});

describe("a leaver", () => {
  const world: World = {
    assignments: [assigned("Ann", "Plan", "2026-01-01", "2026-01-31"), assigned("Ben")],
    reps: [rep("Ann", null), rep("Ben", null)],
    deals: [deal],
  };

  it("has no statement after the last, unless there is something to settle: then in the first month not closed", () => {
    const closed = january(world);
    const february = statementsIn({ ...world, period: "2026-02", ledger: { closed } });
    expect(february.map((one) => one.rep)).toEqual(["Ben"]);
    const ledger = { closed: [...closed, ...closeStatements(february)] };
    const march = statementsIn({ ...world, deals: [], period: "2026-03", ledger });
    expect(march.map((one) => [one.rep, one.due, one.quota, one.basePay, one.trueUp.trueUp])).toEqual([
      ["Ann", -100, null, 0, -100],
      ["Ben", 0, null, 0, 0],
    ]);
  });
});

describe("a closed statement", () => {
  it("comes back as it was closed, with its lines", () => {
    const terms = [
      plan({
        ...{
          basePay: 12_000,
          repCap: 150,
          holdback: { share: 0.1, months: 1 },
          draw: { kind: "recoverable", amount: 200 },
        },
        kickers: [{ name: "K", attainment: 0.5, pays: { kind: "amount", amount: 100 } }],
      }),
    ];
    const open = statementIn({ terms, reps: [rep("Ann", 1_000)], deals: [deal] });
    const closed = closeStatements([open]);
    const back = statementIn({ terms, reps: [rep("Ann", 9_000)], deals: [], ledger: { closed } });
    expect(back.closed).toBe(true);
    const figures = ({
      credit,
      attainment,
      earnedBeforeCap,
      earned,
      due,
      payable,
      totalPay,
      cap,
      holdback,
    }: typeof open) => ({
      ...{ credit, attainment, earnedBeforeCap, earned, due, payable, totalPay, holdback },
      cut: (cap?.byRepCap ?? 0) + (cap?.byPlanCap ?? 0),
    });
    expect(figures(back)).toEqual(figures(open));
    expect(back.lines).toMatchObject([{ dealId: "a", credit: 1_000, commission: 100, slices: [] }]);
    expect([back.draw?.paid, back.draw?.owedBefore, back.draw?.owedAfter]).toEqual([200, 0, 50]);
    expect(closeStatements([back])).toEqual([]);
  });

  it("that is reopened takes back what was adjusted for it since, and pays it itself", () => {
    const closed = january({ deals: [deal] });
    const more = { ...deal, amount: 1_500 };
    const february = statementIn({ deals: [more], period: "2026-02", ledger: { closed } });
    expect(february.due).toBe(50);
    const reopened = statementIn({ deals: [more], period: "2026-01", ledger: { closed: closeStatements([february]) } });
    expect([reopened.closed, reopened.earned, reopened.due]).toEqual([false, 150, 100]);
  });

  it("that is reopened stays the rep's own statement beside one that is still closed", () => {
    const world: World = {
      terms: [plan(), plan({ plan: "Other", payout: rates([[0, 0.2]]) })],
      assignments: [assigned("Ann", "Plan", "2026-01-01", "2026-01-15"), assigned("Ann", "Other", "2026-01-16")],
      deals: [deal, sale("b", 1_000, "2026-01-20")],
    };
    const closed = january(world);
    for (const index of [0, 1]) {
      const ledger = { closed: closed.filter((_, at) => at !== index) };
      const statements = statementsIn({ ...world, ledger });
      expect(statements.map((one) => [one.terms.plan, one.earned, one.closed])).toEqual([
        ["Plan", 100, index !== 0],
        ["Other", 200, index !== 1],
      ]);
    }
  });

  it("that is reopened keeps back what was paid out since only once", () => {
    const terms = [plan({ holdback: { share: 0.1, months: 1 } })];
    const world: World = { terms, deals: [deal] };
    const closed = january(world);
    const [february, ...others] = statementsIn({ ...world, period: "2026-02", ledger: { closed } });
    expect([february?.payable, others]).toEqual([10, []]);
    const later = february === undefined ? [] : closeStatements([february]);
    const again = statementsIn({ ...world, deals: [{ ...deal, amount: 3_000 }], ledger: { closed: later } });
    const ledger = { closed: [...later, ...closeStatements(again)] };
    const march = statementIn({ ...world, deals: [{ ...deal, amount: 3_000 }], period: "2026-03", ledger });
    expect([again[0]?.payable, march.payable]).toEqual([270, 20]);
  });
});

describe("a late change of last year", () => {
  it("is part of this year's true-up, for this year pays it", () => {
    const closed = closeStatements(
      statementsIn({ deals: [{ ...deal, closed: day("2026-12-10") }], period: "2026-12" }),
    );
    const deals = [{ ...deal, closed: day("2026-12-10"), amount: 1_200 }, sale("b", 500, "2027-01-05")];
    const statement = statementIn({ deals, period: "2027-01", asOf: "2027-01-31", ledger: { closed } });
    expect([statement.due, statement.trueUp]).toEqual([70, { dueToDate: 70, paidToDate: 0, trueUp: 70 }]);
    expect(statement.yearToDate).toEqual({ credit: 500, earned: 50, payable: 70 });
  });
});
