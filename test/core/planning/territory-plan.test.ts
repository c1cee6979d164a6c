import { test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import type { Deal } from "../../../src/core/deals/deal.ts";
import { exactSum } from "../../../src/core/metrics/exact-sum.ts";
import { type TerritoryPlan, territoryPlan } from "../../../src/core/planning/territory-plan.ts";
import { territoryMoves, territoryReps, territorySummary } from "../../../src/core/planning/territory-tables.ts";
import { ok } from "../../../src/core/result.ts";
import { anyInput, cellsOf, columnOf, day, input, lost, open, rep, won } from "../some-deals.ts";

const at = (account: string, deal: Deal): Deal => ({ ...deal, account });
const REPS = [rep("Ann", 100), rep("Bob", 100)];

function planOf(deals: readonly Deal[], reps = REPS): TerritoryPlan {
  return territoryPlan(input(deals, "2026-02-15", "2026-Q1", { reps }));
}

/** Account by account: load, from, to, why. */
function accountsOf(plan: TerritoryPlan): Record<string, unknown> {
  return Object.fromEntries(
    plan.accounts.map(({ account, load, from, to, move }) => [account, [load, from, to, move]]),
  );
}

describe("an account", () => {
  test("weighs what was won in the last twelve months and what is open, whatever the probability", () => {
    const deals = [
      at("Acme", won(100, "2025-02-16")),
      at("Acme", won(7, "2025-02-15")),
      at("Acme", won(9, "2026-02-16")),
      at("Acme", lost(1_000, "2026-01-01")),
      at("Acme", open(50, 0.1, "2026-05-01")),
      at("Acme", open(null, 0.1, "2026-05-01")),
    ];
    expect(planOf(deals).accounts).toMatchObject([{ account: "Acme", load: 150, open: 50, isShared: false }]);
  });

  test("is one, however its name is written; a blank name is none", () => {
    const deals = [at("Acme", won(1, "2026-01-01")), at(" ACME ", won(2, "2026-01-01")), at("", won(4, "2026-01-01"))];
    const plan = planOf(deals);
    expect(plan.accounts.map(({ account, load }) => [account, load])).toEqual([["Acme", 3]]);
    expect(plan.without).toEqual({ deals: 1, load: 4 });
  });

  test("never weighs less than nothing", () => {
    expect(planOf([at("Acme", won(-5, "2026-01-01"))]).accounts[0]?.load).toBe(0);
  });

  test.each([
    {
      why: "is with who has most of its load",
      deals: [won(100, "2025-06-01", "Ann"), open(101, 0.1, "2026-06-01", "Bob")],
      from: "Bob",
      isShared: true,
    },
    {
      why: "of equals, with who had the latest deal",
      deals: [won(100, "2026-01-01", "Bob"), won(100, "2025-06-01", "Ann"), won(null, "2026-02-01", "Ann")],
      from: "Ann",
      isShared: true,
    },
    {
      why: "without load, with who had the latest deal",
      deals: [lost(5, "2025-01-01", "Bob"), lost(5, "2024-01-01", "Ann")],
      from: "Bob",
      isShared: false,
    },
    {
      why: "is somebody's as soon as one deal names an owner",
      deals: [won(100, "2026-01-01", ""), won(1, "2026-01-01", "Ann")],
      from: "Ann",
      isShared: true,
    },
    { why: "is nobody's where no deal does", deals: [won(100, "2026-01-01", "")], from: "", isShared: false },
  ])("$why", ({ deals, from, isShared }) => {
    expect(planOf(deals.map((deal) => at("Acme", deal))).accounts[0]).toMatchObject({ from, isShared });
  });
});

describe("the moves", () => {
  test("even out: 60 + 30 + 10 against nothing", () => {
    const deals = [at("A", won(60, "2026-01-01")), at("B", won(30, "2026-01-01")), at("C", won(10, "2026-01-01"))];
    expect(accountsOf(planOf(deals))).toEqual({
      A: [60, "Ann", "Bob", "evens out"],
      B: [30, "Ann", "Ann", null],
      C: [10, "Ann", "Ann", null],
    });
  });

  test("leave an account where its own rep has an open deal at 75 % or more", () => {
    const deals = [
      at("A", open(60, 0.75, "2026-03-01")),
      at("B", open(30, 0.74, "2026-03-01")),
      at("C", open(10, 0.2, "2026-03-01")),
    ];
    const plan = planOf(deals);
    expect(accountsOf(plan)).toMatchObject({ A: [60, "Ann", "Ann", null], B: [30, "Ann", "Bob", "evens out"] });
    expect(plan.accounts.map(({ isNearlyWon }) => isNearlyWon)).toEqual([true, false, false]);
  });

  test("do not wait for another rep's deal", () => {
    const deals = [
      at("A", won(60, "2026-01-01")),
      at("A", open(1, 0.9, "2026-03-01", "Bob")),
      at("B", won(61, "2026-01-01")),
    ];
    expect(planOf(deals).accounts[0]).toMatchObject({ from: "Ann", isNearlyWon: false });
  });

  test("deal out what former reps and nobody have", () => {
    const deals = [
      at("A", won(50, "2026-01-01", "Ann")),
      at("B", won(40, "2026-01-01", "Bob")),
      at("C", won(10, "2025-06-01", "Zoe")),
      at("D", won(2, "2025-06-01", "")),
    ];
    const assignments = [{ rep: "Zoe", plan: "AE", days: { from: null, to: day("2025-12-31") }, ramp: null }];
    const plan = territoryPlan(input(deals, "2026-02-15", "2026-Q1", { reps: REPS, assignments }));
    expect(accountsOf(plan)).toEqual({
      A: [50, "Ann", "Ann", null],
      B: [40, "Bob", "Bob", null],
      C: [10, "Zoe", "Bob", "former rep"],
      D: [2, "", "Ann", "no owner"],
    });
    expect(plan.orphans).toEqual({ load: 12, accounts: 2 });
    expect(plan.before?.coefficientOfVariation).toBeCloseTo(5 / 45, 12);
    expect(plan.after?.coefficientOfVariation).toBeCloseTo(1 / 51, 12);
  });

  test("are none with one rep, and none without one", () => {
    const deals = [at("A", won(50, "2026-01-01")), at("B", won(40, "2026-01-01"))];
    expect(planOf(deals, [rep("Ann", 100)]).accounts.filter(({ move }) => move !== null)).toEqual([]);
    const nobody = planOf([at("A", won(50, "2020-01-01"))], []);
    expect(nobody.territories).toEqual([]);
    expect(nobody.accounts).toMatchObject([{ from: "Ann", to: "", move: null }]);
    expect([nobody.before, nobody.after]).toEqual([null, null]);
  });
});

test("the tables say the same", () => {
  const deals = [
    at("A", won(60, "2026-01-01")),
    at("B", won(30, "2026-01-01")),
    at("C", won(10, "2026-01-01")),
    won(5, "2026-01-01"),
  ];
  const plan = planOf(deals);
  const figure = cellsOf(ok(territorySummary(plan)));
  // Ann 100, Bob 0; then 40 and 60: standard deviation 50 and 10 over a mean of 50.
  expect([figure("Coefficient of variation", "before"), figure("Coefficient of variation", "after")]).toEqual([1, 0.2]);
  expect([figure("Largest ÷ mean", "before"), figure("Largest ÷ mean", "after")]).toEqual([2, 1.2]);
  expect([figure("Gini", "before"), figure("Gini", "after")]).toEqual([0.5, 0.1]);
  expect(figure("Accounts moved", "after")).toBe(1);
  expect(figure("Share of accounts moved", "after")).toBeCloseTo(1 / 3, 12);
  expect(figure("Share of load moved", "after")).toBe(0.6);
  expect(figure("Deals without an account", "before")).toBe(1);
  const load = cellsOf(ok(territoryReps(plan)));
  expect(["before", "after", "change", "gives", "gets"].map((id) => load("Bob", id))).toEqual([0, 60, 60, 0, 1]);
  expect(territoryMoves(plan).rows).toEqual([["A", "Ann", "Bob", 60, 0, "Its rep carries more than the others."]]);
});

property.prop([anyInput])("no load is lost or made, shares lie within 0 and 1, and moves change hands", (any) => {
  const deals = any.deals.map((deal, index) => at(`Account ${index % 7}`, deal));
  const plan = territoryPlan({ ...any, deals });
  const whole = exactSum(plan.accounts.map(({ load }) => load));
  const before = exactSum([...plan.territories.map((one) => one.before.load), plan.orphans.load]);
  const after = exactSum(plan.territories.map((one) => one.after.load));
  expect(before).toBeCloseTo(whole, 6);
  if (plan.territories.length > 0) expect(after).toBeCloseTo(whole, 6);
  const figure = cellsOf(ok(territorySummary(plan)));
  for (const name of ["Share of accounts moved", "Share of load moved"]) {
    const share = figure(name, "after");
    if (share === null) continue;
    expect(share).toBeGreaterThanOrEqual(0);
    expect(share).toBeLessThanOrEqual(1 + 1e-12);
  }
  for (const { from, to, move } of plan.accounts) expect(move === null || from !== to).toBe(true);
  if (plan.orphans.accounts === 0 && plan.before !== null && plan.after !== null) {
    expect(plan.after.coefficientOfVariation).toBeLessThanOrEqual(plan.before.coefficientOfVariation + 1e-9);
  }
  const moves = territoryMoves(plan);
  expect(moves.rows).toHaveLength(Number(figure("Accounts moved", "after")));
  expect(columnOf(moves, "load")).toEqual(
    [...columnOf(moves, "load")].sort((one, other) => Number(other) - Number(one)),
  );
});
