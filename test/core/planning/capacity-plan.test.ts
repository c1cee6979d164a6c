import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { exactSum } from "../../../src/core/metrics/exact-sum.ts";
import { toMinorUnits } from "../../../src/core/money.ts";
import { type CapacityPlan, capacityPlan } from "../../../src/core/planning/capacity-plan.ts";
import { capacityMonths, capacitySplit, capacitySummary } from "../../../src/core/planning/capacity-tables.ts";
import { type PlanInputs, planMonths, planSuggestions } from "../../../src/core/planning/plan-inputs.ts";
import type { ReportInput } from "../../../src/core/report-input.ts";
import { ok } from "../../../src/core/result.ts";
import { valueFrom } from "../../kit.ts";
import { anyInput, cellsOf, columnOf, day, input, open, rep, won } from "../some-deals.ts";

const PLAIN: PlanInputs = {
  target: 120_000,
  growth: 0,
  attainment: 1,
  attrition: 0,
  repQuota: 12_000,
  ramp: [0, 0.5, 1],
  overAssignment: 0,
  weight: "equal",
  rounding: 0.01,
  hires: new Map(),
};

/** Two reps with 1,000 a month each, from January 2026 on. */
const TEAM = input([], "2026-01-10", "2026-Q1", { reps: [rep("Ann", 3_000), rep("Bob", 3_000)] });

const planOf = (inputs: Partial<PlanInputs>, team: ReportInput = TEAM): CapacityPlan =>
  valueFrom(capacityPlan(team, { ...PLAIN, ...inputs }));

describe("capacity by month", () => {
  test("two ramped reps at 80 %: 1,600 a month", () => {
    const plan = planOf({ attainment: 0.8 });
    expect(plan.months.map(({ capacity }) => capacity)).toEqual(new Array(12).fill(1_600));
    expect([plan.street, plan.capacity]).toEqual([24_000, 19_200]);
  });

  test("attrition of 75 % a year: half of the team is left after six months", () => {
    const plan = planOf({ attrition: 0.75 });
    expect(plan.months[0]?.team).toBe(2);
    expect(plan.months[6]?.team).toBeCloseTo(1, 12);
    expect(plan.months[6]?.capacity).toBeCloseTo(1_000, 9);
  });

  test("two hires of March: nothing in March, half in April, all from May on", () => {
    const plan = planOf({ hires: new Map([[day("2026-03-01"), 2]]) });
    expect(plan.months.map(({ hiresCapacity }) => hiresCapacity)).toEqual([
      0,
      0,
      0,
      1_000,
      ...new Array(8).fill(2_000),
    ]);
    expect(plan.months.map(({ hired }) => hired)).toEqual([0, 0, ...new Array(10).fill(2)]);
    expect(plan.months[3]?.ramped).toBe(3);
  });

  test("a rep on ramp goes on with it, by a ramp of their own where there is one", () => {
    const reps = [rep("Ann", 3_000, "2026-01-01"), rep("Bob", 3_000, "2026-01-01")];
    const assignments = [{ rep: "Bob", plan: "AE", days: { from: null, to: null }, ramp: [0.2, 0.4, 0.6, 1] }];
    const plan = planOf({}, input([], "2026-01-10", "2026-Q1", { reps, assignments }));
    expect(plan.months.slice(0, 4).map(({ street }) => street)).toEqual([200, 900, 1_600, 2_000]);
  });

  test("who starts in March carries from then on, and who leaves in May until then", () => {
    const reps = [rep("Ann", 3_000, "2026-03-01"), rep("Bob", 3_000)];
    const assignments = [{ rep: "Bob", plan: "AE", days: { from: null, to: day("2026-05-31") }, ramp: null }];
    const plan = planOf({ ramp: [1], attrition: 0.75 }, input([], "2026-01-10", "2026-Q1", { reps, assignments }));
    expect(plan.months.map(({ team }) => Math.round(team * 100) / 100)).toEqual([
      1,
      0.89,
      // Attrition of who starts in March counts from March.
      1.79,
      1.6,
      1.42,
      ...[0.71, 0.63, 0.56, 0.5, 0.45, 0.4, 0.35],
    ]);
  });

  test("on its last day a month is over: the plan begins with the next", () => {
    expect(planMonths(day("2026-01-30"))[0]).toBe("2026-01-01");
    expect(planMonths(day("2026-01-31"))[0]).toBe("2026-02-01");
  });

  test("without any quota every rep in the team carries that of a full rep; who has none beside others carries none", () => {
    const nobody = input([open(1, 0.5, "2026-02-01")], "2026-01-10", "2026-Q1");
    expect(planOf({}, nobody).months[0]?.street).toBe(1_000);
    const some = input([], "2026-01-10", "2026-Q1", { reps: [rep("Ann", 3_000), rep("Boss", null, "2026-01-01")] });
    expect(planOf({}, some).carriers.map(({ role }) => role.rep.rep)).toEqual(["Ann"]);
  });

  test("where nothing says what a rep carries, capacity is blank, not 0", () => {
    const plan = planOf({ repQuota: null }, input([open(1, 0.5, "2026-02-01")], "2026-01-10", "2026-Q1"));
    expect([plan.street, plan.capacity, plan.months[3]?.capacity, plan.months[3]?.hiresNeeded]).toEqual(
      new Array(4).fill(null),
    );
    expect(plan.months[0]?.team).toBe(1);
  });
});

describe("hires needed", () => {
  test("96,000 short: a January hire brings 0 + 500 + 10 × 1,000", () => {
    // 96,000 ÷ 10,500 = 9.14; of June 0 + 500 + 5 × 1,000 = 5,500: 17.5; of December nothing comes any more.
    const needed = planOf({}).months.map(({ hiresNeeded }) => hiresNeeded);
    expect([needed[0], needed[5], needed[10], needed[11]]).toEqual([10, 18, 192, null]);
  });

  const anyPlan = fc.record({
    target: fc.integer({ min: 1, max: 500_000 }),
    attainment: fc.integer({ min: 10, max: 150 }).map((points) => points / 100),
    attrition: fc.integer({ min: 0, max: 60 }).map((points) => points / 100),
    at: fc.integer({ min: 0, max: 10 }),
  });

  property.prop([anyPlan])("are enough if they start in that month, and one fewer is not", ({ at, ...inputs }) => {
    const plan = planOf(inputs);
    const needed = plan.months[at]?.hiresNeeded ?? null;
    fc.pre(needed !== null && needed > 0 && needed < 5_000);
    const month = planMonths(TEAM.asOf)[at] ?? TEAM.asOf;
    const withHires = (hires: number): number => planOf({ ...inputs, hires: new Map([[month, hires]]) }).capacity ?? 0;
    expect(withHires(needed ?? 0)).toBeGreaterThanOrEqual(inputs.target * (1 - 1e-9));
    expect(withHires((needed ?? 0) - 1)).toBeLessThan(inputs.target);
  });

  property.prop([anyPlan, fc.integer({ min: 0, max: 5 })])(
    "one rep, one hire or a better attainment more never sells less",
    ({ at, ...inputs }, hires) => {
      const month = planMonths(TEAM.asOf)[at] ?? TEAM.asOf;
      const base = planOf({ ...inputs, hires: new Map([[month, hires]]) }).capacity ?? 0;
      const more = input([], "2026-01-10", "2026-Q1", {
        reps: [rep("Ann", 3_000), rep("Bob", 3_000), rep("Cem", 3_000)],
      });
      for (const grown of [
        planOf({ ...inputs, hires: new Map([[month, hires]]) }, more),
        planOf({ ...inputs, hires: new Map([[month, hires + 1]]) }),
        planOf({ ...inputs, attainment: inputs.attainment + 0.01, hires: new Map([[month, hires]]) }),
        planOf({ ...inputs, attrition: inputs.attrition / 2, hires: new Map([[month, hires]]) }),
      ]) {
        expect(grown.capacity).toBeGreaterThanOrEqual(base * (1 - 1e-12));
      }
    },
  );
});

describe("quotas handed down", () => {
  /** Won in the last twelve months: Ann 30,000, Bob 10,000; 4,000 by somebody without a quota. Cem is new. */
  const deals = [
    won(30_000, "2025-06-01", "Ann"),
    won(10_000, "2025-06-01", "Bob"),
    won(4_000, "2025-06-01", "Zoe"),
    open(500, 0.5, "2026-03-01", "Bob"),
    open(1_500, 0.5, "2026-03-01", "Cem"),
  ];
  const reps = [rep("Ann", 3_000), rep("Bob", 3_000), rep("Cem", 3_000, "2025-11-15")];
  const team = input(deals, "2026-01-10", "2026-Q1", { reps });
  const splitOf = (inputs: Partial<PlanInputs>, of: ReportInput = team) =>
    cellsOf(capacitySplit(planOf(inputs, of), of));

  test("by history, who is new weighs as much as the others on average", () => {
    const cell = splitOf({ weight: "history", target: 60_000 });
    // 30,000 : 10,000 : 20,000, all ramped (Cem's third month of role is January).
    expect(["Ann", "Bob", "Cem"].map((name) => cell(name, "topDown"))).toEqual([30_000, 10_000, 20_000]);
  });

  test.each([
    { weight: "equal" as const, parts: [20_000, 20_000, 20_000] },
    // Open amounts: none, 500 and 1,500.
    { weight: "potential" as const, parts: [0, 15_000, 45_000] },
  ])("by $weight", ({ weight, parts }) => {
    const cell = splitOf({ weight, target: 60_000 });
    expect(["Ann", "Bob", "Cem"].map((name) => cell(name, "topDown"))).toEqual(parts);
  });

  test("months in role and ramp count: half a year carries half, a hire of July 4.5 months of twelve", () => {
    const late = input([], "2026-01-10", "2026-Q1", { reps: [rep("Ann", 3_000), rep("Bob", 3_000, "2026-07-01")] });
    const cell = splitOf({ ramp: [1], target: 15_000 }, late);
    expect([cell("Ann", "topDown"), cell("Bob", "topDown"), cell("Bob", "share")]).toEqual([10_000, 5_000, 0.5]);
    const hired = splitOf({ target: 28_500, hires: new Map([[day("2026-07-01"), 1]]) });
    expect(hired("Planned hires", "share")).toBe(0.375);
    expect(exactSum(["Ann", "Bob", "Cem", "Planned hires"].map((name) => Number(hired(name, "topDown"))))).toBe(28_500);
  });

  test("bottom-up is history × growth, over all deals; the mismatch is the difference", () => {
    const cell = splitOf({ growth: 0.1, target: 60_000, weight: "history" });
    expect([cell("Ann", "bottomUp"), cell("Cem", "bottomUp"), cell("Other owners and nobody", "bottomUp")]).toEqual([
      33_000, 0, 4_400,
    ]);
    expect([cell("Total", "topDown"), cell("Total", "bottomUp"), cell("Total", "mismatch")]).toEqual([
      60_000, 48_400, 11_600,
    ]);
    expect(cell("Ann", "now")).toBe(12_000);
    expect(cell("Cem", "note")).toBe("under a year in role");
  });

  test("over-assignment hands out more than the target, and rounding keeps the sum", () => {
    const cell = splitOf({ target: 100_000, overAssignment: 0.1, rounding: 1_000 });
    const parts = ["Ann", "Bob", "Cem"].map((name) => Number(cell(name, "topDown")));
    expect(parts).toEqual([37_000, 37_000, 36_000]);
    expect(cell("Total", "topDown")).toBe(110_000);
  });

  test("without a target nothing is handed down", () => {
    const cell = splitOf({ target: null });
    expect([cell("Total", "topDown"), cell("Ann", "topDown"), cell("Total", "mismatch")]).toEqual([null, null, null]);
  });

  const anyWeight = fc.constantFrom<PlanInputs["weight"]>("history", "potential", "equal");
  property.prop([anyInput, fc.integer({ min: 1, max: 1_000_000_000 }), anyWeight, fc.integer({ min: 0, max: 3 })])(
    "add up to the target to the cent, whoever is in the team",
    (any, cents, weight, hires) => {
      const target = cents / 100;
      const month = planMonths(any.asOf)[3] ?? any.asOf;
      const plan = planOf({ target, weight, hires: new Map([[month, hires]]) }, any);
      const split = valueFrom(capacitySplit(plan, any));
      const [total, ...rows] = columnOf(split, "topDown");
      fc.pre(total !== null);
      const units = (amount: unknown): number => valueFrom(toMinorUnits(Number(amount), 2));
      expect(rows.reduce((sum: number, part) => sum + units(part ?? 0), 0)).toBe(cents);
      const targets = columnOf(capacityMonths(plan), "target").slice(0, 12);
      expect(targets.reduce((sum: number, part) => sum + units(part), 0)).toBe(cents);
    },
  );
});

test("the summary: 24,000 of capacity against 120,000", () => {
  const plan = planOf({ hires: new Map([[day("2026-03-01"), 2]]), attainment: 0.8 });
  const cell = cellsOf(capacitySummary(plan, TEAM));
  const value = (figure: string) => cell(figure, "value");
  // The team 24,000 and the hires 17,000 of street quota.
  expect(value("Street quota")).toBe(41_000);
  expect(value("Capacity as planned")).toBe(32_800);
  expect(value("Capacity − target")).toBe(-87_200);
  expect(value("Capacity ÷ target")).toBeCloseTo(32_800 / 120_000, 12);
  expect(value("Attainment factor")).toBeCloseTo(120_000 / 41_000, 12);
  expect(value("Over-assignment")).toBeCloseTo(41_000 / 120_000, 12);
  expect(value("Hires planned")).toBe(2);
  expect([value("Reps, first month"), value("Reps, last month")]).toEqual([2, 4]);
  expect(value("Quotas handed down")).toBe(120_000);
  expect(value("Bottom-up")).toBeNull();
  const months = cellsOf(ok(capacityMonths(plan)));
  expect([months("Twelve months", "capacity"), months("Twelve months", "gap")]).toEqual([32_800, -87_200]);
});

describe("suggestions", () => {
  test("are those of the settings and the deals", () => {
    const deals = Array.from({ length: 30 }, (_, at) =>
      won(
        at < 18 ? 800 : 1_000,
        `${2023 + Math.floor((at + 6) / 12)}-${String(((at + 6) % 12) + 1).padStart(2, "0")}-05`,
        "Ann",
      ),
    );
    // Won: 800 a month from July 2023 to December 2024, 1,000 a month in 2025.
    const team = input(deals, "2026-01-10", "2026-Q1", { reps: [rep("Ann", 3_600), rep("Bob", null)] });
    const suggested = planSuggestions(team);
    expect(suggested.target.value).toBe(14_400);
    expect(suggested.repQuota.value).toBe(14_000);
    expect(suggested.growth.value).toBe(0.25);
    // 12,000 of 14,400.
    expect(suggested.attainment.value).toBe(0.83);
  });

  test("say so where they are only assumed", () => {
    const suggested = planSuggestions(input([], "2026-01-10", "2026-Q1"));
    expect([suggested.target.value, suggested.repQuota.value]).toEqual([null, null]);
    expect(suggested.attainment.from).toMatch(/^Assumed/);
    expect(suggested.attrition.from).toMatch(/^Assumed/);
  });

  test("attrition: one of three left within the year", () => {
    const assignments = [{ rep: "Cem", plan: "AE", days: { from: null, to: day("2025-10-31") }, ramp: null }];
    const reps = [rep("Ann", 1), rep("Bob", 1), rep("Cem", 1)];
    expect(planSuggestions(input([], "2026-01-10", "2026-Q1", { reps, assignments })).attrition.value).toBe(0.33);
  });

  test("without quotas, the target is what was won × growth", () => {
    const deals = [won(90_000, "2025-06-01"), won(10_000, "2025-12-01", "Bob")];
    const suggested = planSuggestions(
      input(deals, "2026-01-10", "2026-Q1", { rules: { growth: 0.2, steadyBand: 0, achievementThreshold: 1 } }),
    );
    expect([suggested.target.value, suggested.repQuota.value]).toEqual([120_000, 60_000]);
  });
});
