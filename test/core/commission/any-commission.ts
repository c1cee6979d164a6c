/** Any plans, reps and deals of a year, for the laws that every statement obeys. */
import fc from "fast-check";
import type { RepAssumption } from "../../../src/core/assumptions/assumptions.ts";
import { addDays, type CivilDate } from "../../../src/core/calendar.ts";
import type { Payout, PlanAssignment, PlanTerms } from "../../../src/core/commission/plan-terms.ts";
import type { Deal } from "../../../src/core/deals/deal.ts";
import { day, rep } from "../some-deals.ts";
import { assigned, plan, sale } from "./some-plans.ts";

export const REPS = ["Ann", "Ben", "Cem"] as const;
const PLANS = ["P", "Q"] as const;

const cents = (most: number) => fc.integer({ min: 0, max: most * 100 }).map((units) => units / 100);
const percent = (most: number) => fc.integer({ min: 0, max: most * 10 }).map((tenths) => tenths / 1000);
export const dayOfYear: fc.Arbitrary<CivilDate> = fc
  .integer({ min: 0, max: 364 })
  .map((days) => addDays(day("2026-01-01"), days));

export const anyPayout: fc.Arbitrary<Payout> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<Payout>({ kind: "linear" }) },
  {
    weight: 5,
    arbitrary: fc
      .record({
        method: fc.constantFrom("marginal" as const, "whole" as const, "multiplier" as const),
        tiersBy: fc.constantFrom("amount" as const, "attainment" as const),
        fromFirst: fc.boolean(),
        threshold: fc.boolean(),
        steps: fc.array(fc.record({ up: fc.integer({ min: 1, max: 40 }), rate: percent(30) }), {
          minLength: 1,
          maxLength: 4,
        }),
      })
      .map(({ method, tiersBy, fromFirst, threshold, steps }): Payout => {
        const unit = tiersBy === "amount" ? 1_000 : 0.05;
        let start = threshold && method !== "multiplier" ? (steps[0]?.up ?? 1) : 0;
        const tiers = steps.map(({ up, rate }, index) => {
          if (index > 0) start += up;
          const isMultiple = method === "multiplier" && index > 0;
          return { start: Math.round(start * unit * 100) / 100, rate: isMultiple ? rate * 10 : rate };
        });
        const enough =
          method === "multiplier" && tiers.length === 1 ? [...tiers, { start: unit * 50, rate: 1.5 }] : tiers;
        return { kind: "rates", method, tiersBy, tiers: enough, fromFirst };
      }),
  },
);

export const anyTerms: fc.Arbitrary<Partial<PlanTerms>> = fc.record({
  period: fc.constantFrom("month", "month", "quarter"),
  basis: fc.constantFrom("booked", "booked", "collected"),
  payout: anyPayout,
  basePay: cents(90_000),
  onTargetEarnings: fc.constant(120_000),
  repCap: fc.option(cents(9_000), { freq: 2, nil: null }),
  planCap: fc.option(cents(15_000), { freq: 2, nil: null }),
  draw: fc.option(
    fc.record({
      kind: fc.constantFrom("recoverable" as const, "advance" as const, "non-recoverable" as const),
      amount: cents(3_000),
    }),
    { freq: 2, nil: null },
  ),
  splitBy: fc.constantFrom("credit", "payout"),
  clawback: fc.record({
    kind: fc.constantFrom("none" as const, "full" as const, "pro rata" as const),
    share: percent(100),
    months: fc.integer({ min: 1, max: 12 }),
  }),
  holdback: fc.option(fc.record({ share: percent(50), months: fc.integer({ min: 1, max: 4 }) }), {
    freq: 2,
    nil: null,
  }),
  spiffs: fc.array(
    fc.record({
      name: fc.constant("Spiff"),
      field: fc.constantFrom("product" as const, "amount" as const),
      when: fc.constantFrom("is" as const, "at least" as const),
      value: fc.constantFrom("7", "5000"),
      pays: fc.oneof(
        fc.record({ kind: fc.constant("amount" as const), amount: cents(500) }),
        fc.record({ kind: fc.constant("share" as const), share: percent(5) }),
      ),
      days: fc.constant({ from: null, to: null }),
    }),
    { maxLength: 2 },
  ),
  kickers: fc.array(
    fc.record({
      name: fc.constant("Kicker"),
      attainment: percent(150),
      pays: fc.oneof(
        fc.record({ kind: fc.constant("amount" as const), amount: cents(1_000) }),
        fc.record({ kind: fc.constant("share" as const), share: percent(20) }),
      ),
    }),
    { maxLength: 2 },
  ),
});

const anySplit = fc.constantFrom(
  "",
  "",
  "Ann 60%; Ben 40%",
  "Ben 33.3%; Cem 33.3%; Ann 33.4%",
  "Cem 100%",
  "Ann 50%; Dora 50%",
  "Cem 12.5%; Ann 87.5%",
);

const facts = fc.record({
  amount: cents(20_000),
  closed: dayOfYear,
  owner: fc.constantFrom(...REPS),
  split: anySplit,
  product: fc.constantFrom("7", "8"),
  outcome: fc.constantFrom("won" as const, "won" as const, "won" as const, "lost" as const, "open" as const),
  cashAfter: fc.option(fc.integer({ min: 0, max: 90 }), { freq: 4 }),
  refund: fc.option(fc.record({ part: percent(100), after: fc.integer({ min: 0, max: 200 }) }), { freq: 3 }),
});

/** A deal by that id. */
export function anyDeal(id: string, row: number): fc.Arbitrary<Deal> {
  return facts.map(({ amount, closed, cashAfter, refund, ...rest }) =>
    sale(id, amount, closed, {
      ...rest,
      row,
      name: `Deal ${id}`,
      collected: cashAfter === null ? null : amount,
      collectedOn: cashAfter === null ? null : within2026(addDays(closed, cashAfter)),
      refunded: refund === null ? null : Math.round(amount * refund.part * 100) / 100,
      refundedOn: refund === null ? null : within2026(addDays(closed, refund.after)),
    }),
  );
}

/** What happens after the year is no part of it. */
function within2026(date: CivilDate): CivilDate {
  return date > "2026-12-31" ? day("2026-12-31") : date;
}

export const anyDeals: fc.Arbitrary<Deal[]> = fc
  .integer({ min: 0, max: 14 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => anyDeal(`d${index}`, index + 2))));

export interface AnyPlans {
  readonly terms: readonly PlanTerms[];
  readonly assignments: readonly PlanAssignment[];
  readonly reps: readonly RepAssumption[];
}

/** Two plans, one with a second version, and reps who change plans, leave, or are on a ramp. */
export const anyPlans: fc.Arbitrary<AnyPlans> = fc
  .record({
    versions: fc.tuple(anyTerms, anyTerms, anyTerms),
    change: dayOfYear,
    reps: fc.tuple(
      ...REPS.map(() =>
        fc.record({
          quota: fc.option(cents(30_000), { freq: 5 }),
          start: fc.option(dayOfYear, { freq: 1 }),
          first: fc.constantFrom(...PLANS),
          moves: fc.option(dayOfYear, { freq: 2 }),
          leaves: fc.option(dayOfYear, { freq: 1 }),
          ramp: fc.option(fc.constant([0, 0.25, 0.5, 1]), { freq: 1 }),
        }),
      ),
    ),
  })
  .map(({ versions: [one, two, three], change, reps }) => ({
    terms: [
      plan({ ...one, plan: "P", days: { from: null, to: addDays(change, -1) } }),
      plan({ ...two, plan: "P", days: { from: change, to: null } }),
      plan({ ...three, plan: "Q" }),
    ],
    reps: reps.map(({ quota, start }, index) => rep(REPS[index] ?? "", quota, start)),
    assignments: reps
      .flatMap(({ first, moves, leaves, ramp }, index) => {
        const name = REPS[index] ?? "";
        const other = first === "P" ? "Q" : "P";
        const end = moves === null ? leaves : addDays(moves, -1);
        const own = [assigned(name, first, "2026-01-01", end, ramp)];
        const isAfter = moves !== null && (leaves === null || leaves >= moves);
        return isAfter ? [...own, assigned(name, other, moves, leaves, ramp)] : own;
      })
      .filter(({ days }) => days.to === null || days.from === null || days.from <= days.to),
  }));
