/** Laws that hold for the statements of any plans, reps and deals. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Statement } from "../../../src/core/commission/statement.ts";
import { commissionStatements } from "../../../src/core/commission/statements.ts";
import { exactSum } from "../../../src/core/metrics/exact-sum.ts";
import { valueFrom } from "../../kit.ts";
import { type AnyPlans, anyDeals, anyPlans } from "./any-commission.ts";
import { commissionInput, plan, rates, sale, statementsIn } from "./some-plans.ts";

const units = (money: number) => Math.round(money * 100);
const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + units(amount), 0);

function isWholeCents(money: number): boolean {
  return units(money) / 100 === money && !Object.is(money, -0);
}

describe("any statement", () => {
  const year = fc.record({ plans: anyPlans, deals: anyDeals });

  function statementsOfYear({
    plans,
    deals,
  }: {
    plans: AnyPlans;
    deals: Parameters<typeof commissionInput>[0]["deals"];
  }) {
    return statementsIn({ ...plans, deals: deals ?? [], period: "FY2026" });
  }

  it("adds up, line by line", () => {
    fc.assert(
      fc.property(year, (world) => {
        for (const one of statementsOfYear(world)) {
          const { lines, spiffs, kickers, cap, clawbacks, adjustments, draw, holdback } = one;
          for (const line of lines) {
            const isOwn = line.splitBy === "credit" || line.credit !== 0 || line.slices.length > 0;
            if (isOwn) expect(sum(line.slices.map((slice) => slice.commission))).toBe(units(line.dealCommission));
            if (isOwn) expect(exactSum(line.slices.map((slice) => slice.credit))).toBe(line.credit);
            if (line.splitBy === "credit") expect(line.commission).toBe(line.dealCommission);
          }
          expect(sum(lines.map((line) => line.credit))).toBe(units(one.credit));
          expect(sum(lines.map((line) => line.commission))).toBe(units(one.commission));
          const bonuses = [...spiffs, ...kickers].map((bonus) => bonus.amount);
          expect(sum([one.commission, ...bonuses])).toBe(units(one.earnedBeforeCap));
          expect(sum([one.earnedBeforeCap, cap?.byRepCap ?? 0, cap?.byPlanCap ?? 0])).toBe(units(one.earned));
          const corrections = [...clawbacks, ...adjustments].map((line) => line.amount);
          expect(sum([one.earned, ...corrections])).toBe(units(one.due));
          const released = (holdback?.released ?? []).map((part) => part.amount);
          expect(sum([draw?.paid ?? one.due, holdback?.heldBack ?? 0, ...released])).toBe(units(one.payable));
          expect(sum([one.payable, one.basePay])).toBe(units(one.totalPay));
          if (draw !== null && draw.kind !== "non-recoverable") {
            expect(units(draw.owedAfter)).toBe(sum([draw.owedBefore, draw.paid, -one.due]));
          }
          for (const money of [one.credit, one.earned, one.due, one.payable, one.basePay, ...bonuses, ...corrections]) {
            expect(isWholeCents(money), String(money)).toBe(true);
          }
        }
      }),
      { numRuns: 80 },
    );
  });

  it("runs its credit up from 0, in order of the day and then of the deal's id", () => {
    fc.assert(
      fc.property(year, (world) => {
        for (const { lines } of statementsOfYear(world)) {
          let before = 0;
          lines.forEach((line, index) => {
            expect(units(line.before)).toBe(before);
            before += units(line.credit);
            const last = lines[index - 1];
            if (last) expect([last.day, last.dealId] < [line.day, line.dealId]).toBe(true);
          });
        }
      }),
      { numRuns: 50 },
    );
  });

  it("is the same whatever the order of the rows", () => {
    const shuffled = anyDeals.chain((deals) =>
      fc.tuple(fc.constant(deals), fc.shuffledSubarray(deals, { minLength: deals.length, maxLength: deals.length })),
    );
    fc.assert(
      fc.property(anyPlans, shuffled, (plans, [deals, others]) => {
        const moved = others.map((one, index) => ({ ...one, row: index + 2 }));
        const withoutRows = (statements: readonly Statement[]) =>
          statements.map((one) => ({ ...one, lines: one.lines.map((line) => ({ ...line, row: 0 })) }));
        expect(withoutRows(statementsOfYear({ plans, deals: moved }))).toEqual(
          withoutRows(statementsOfYear({ plans, deals })),
        );
      }),
      { numRuns: 50 },
    );
  });

  it("of a month is the one that the year has for it", () => {
    fc.assert(
      fc.property(year, fc.integer({ min: 1, max: 12 }), ({ plans, deals }, month) => {
        const period = `2026-${String(month).padStart(2, "0")}`;
        const input = { ...plans, deals, asOf: "2026-12-31" };
        // A year's report sees what falls due later, so only what earns is compared: not a part of another's quarter.
        const earned = (one: Statement) =>
          one.lines.filter((line) => line.slices.length > 0).map((line) => line.commission);
        const ofYear = statementsIn({ ...input, period: "FY2026" }).filter((one) => one.period.name === period);
        const ofMonth = statementsIn({ ...input, period }).filter((one) => one.period.name === period);
        expect(ofMonth.map(earned)).toEqual(ofYear.map(earned));
      }),
      { numRuns: 50 },
    );
  });

  it("shares a deal so that the parts add up to the whole", () => {
    const shares = fc
      .tuple(fc.integer({ min: 1, max: 998 }), fc.integer({ min: 1, max: 998 }))
      .filter(([one, two]) => one + two < 1000)
      .map(([one, two]) => `Ann ${one / 10}%; Ben ${two / 10}%; Cem ${(1000 - one - two) / 10}%`);
    const amount = fc.integer({ min: 0, max: 100_000_000 }).map((cents) => cents / 100);
    fc.assert(
      fc.property(amount, shares, fc.constantFrom("credit" as const, "payout" as const), (whole, split, splitBy) => {
        const statements = statementsIn({
          terms: [plan({ splitBy, payout: rates([[0, 0.0735]]) })],
          assignments: ["Ann", "Ben", "Cem"].map((rep) => ({
            rep,
            plan: "Plan",
            days: { from: null, to: null },
            ramp: null,
          })),
          deals: [sale("a", whole, "2026-01-10", { split })],
        });
        expect(sum(statements.map((one) => one.credit))).toBe(units(whole));
        const [line] = statements.flatMap((one) => one.lines);
        if (splitBy === "payout")
          expect(sum(statements.map((one) => one.commission))).toBe(units(line?.dealCommission ?? 0));
      }),
      { numRuns: 300 },
    );
  });

  it("never pays less for more credit, under marginal rates", () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 3_000_000 }), { minLength: 1, maxLength: 6 });
    const steps = fc.array(
      fc.record({ up: fc.integer({ min: 1, max: 900_000 }), rate: fc.integer({ min: 0, max: 300 }) }),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(amounts, steps, fc.boolean(), fc.nat(5), fc.nat(1_000_000), (cents, up, fromFirst, which, more) => {
        let start = -(up[0]?.up ?? 0) * (fromFirst ? 0 : 1);
        const tiers = up.map((step) => {
          start += step.up;
          return [start / 100, step.rate / 1000] as const;
        });
        const earned = (list: readonly number[]) =>
          units(
            statementsIn({
              terms: [plan({ payout: rates(tiers, { fromFirst }) })],
              deals: list.map((amount, index) => sale(`d${index}`, amount / 100, "2026-01-10")),
            })[0]?.commission ?? 0,
          );
        const larger = cents.map((amount, index) => (index === which % cents.length ? amount + more : amount));
        // Each line is rounded for itself, which may cost it half a cent.
        expect(earned(larger)).toBeGreaterThanOrEqual(earned(cents) - Math.ceil(cents.length / 2));
        const total = (list: readonly number[]) => earned([list.reduce((all, one) => all + one, 0)]);
        expect(total(larger)).toBeGreaterThanOrEqual(total(cents));
      }),
      { numRuns: 300 },
    );
  });

  it("never takes back more than a deal paid", () => {
    fc.assert(
      fc.property(year, (world) => {
        const statements = statementsOfYear(world);
        for (const { clawbacks } of statements) {
          for (const { amount, paid } of clawbacks) {
            expect(amount).toBeLessThanOrEqual(0);
            expect(-amount).toBeLessThanOrEqual(paid);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("fits its caps", () => {
    fc.assert(
      fc.property(year, (world) => {
        const totals = new Map<string, number>();
        for (const { rep, terms, period, earned } of statementsOfYear(world)) {
          const own = `${rep} ${terms.plan} ${period.name}`;
          const before = totals.get(own) ?? 0;
          totals.set(own, before + units(earned));
          // An earlier version's cap may have been higher.
          if (terms.repCap !== null)
            expect(units(earned)).toBeLessThanOrEqual(Math.max(0, units(terms.repCap) - before));
        }
        const plans = new Map<string, { cap: number | null; total: number }>();
        for (const { terms, period, earned } of statementsOfYear(world)) {
          const key = `${terms.plan} ${terms.days.from} ${period.name}`;
          plans.set(key, { cap: terms.planCap, total: (plans.get(key)?.total ?? 0) + units(earned) });
        }
        for (const { cap, total } of plans.values()) if (cap !== null) expect(total).toBeLessThanOrEqual(units(cap));
      }),
      { numRuns: 60 },
    );
  });

  it("is a value for any world", () => {
    fc.assert(
      fc.property(year, ({ plans, deals }) => {
        valueFrom(commissionStatements(commissionInput({ ...plans, deals, period: "2026-Q2" })));
      }),
      { numRuns: 50 },
    );
  });
});
