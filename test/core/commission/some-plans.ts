/** Plans, assignments and statements for tests: say only what matters, the rest is plain. */
import {
  type Assumptions,
  DEFAULT_ASSUMPTIONS,
  type RepAssumption,
} from "../../../src/core/assumptions/assumptions.ts";
import { parsePeriod } from "../../../src/core/calendar.ts";
import { defaultTerms } from "../../../src/core/commission/default-terms.ts";
import { EMPTY_LEDGER } from "../../../src/core/commission/ledger.ts";
import type { Payout, PlanAssignment, PlanTerms } from "../../../src/core/commission/plan-terms.ts";
import type { Statement } from "../../../src/core/commission/statement.ts";
import { type CommissionInput, commissionStatements } from "../../../src/core/commission/statements.ts";
import type { Deal } from "../../../src/core/deals/deal.ts";
import { valueFrom } from "../../kit.ts";
import { day, deal, rep } from "../some-deals.ts";

type Rates = Extract<Payout, { kind: "rates" }>;

/** Marginal tiers by amount above their start, unless told otherwise. */
export function rates(tiers: readonly (readonly [start: number, rate: number])[], more: Partial<Rates> = {}): Payout {
  return {
    ...{ kind: "rates", method: "marginal", tiersBy: "amount", fromFirst: false },
    tiers: tiers.map(([start, rate]) => ({ start, rate })),
    ...more,
  };
}

/** 10 % of everything, by month. */
export function plan(more: Partial<PlanTerms> = {}): PlanTerms {
  return { ...defaultTerms("Plan", rates([[0, 0.1]]), DEFAULT_ASSUMPTIONS), period: "month", ...more };
}

export function assigned(
  repName: string,
  planName = "Plan",
  from: string | null = "2026-01-01",
  to: string | null = null,
  ramp: readonly number[] | null = null,
): PlanAssignment {
  return {
    rep: repName,
    plan: planName,
    days: { from: from === null ? null : day(from), to: to === null ? null : day(to) },
    ramp,
  };
}

/** A won deal with an id; all the owner's, in no currency of its own. */
export function sale(id: string, amount: number | null, closed: string, more: Partial<Deal> = {}): Deal {
  return deal({ id, row: 2, outcome: "won", amount, closed: day(closed), ...more });
}

export interface World extends Partial<Omit<CommissionInput, "period" | "assumptions" | "asOf">> {
  readonly terms?: readonly PlanTerms[];
  readonly assignments?: readonly PlanAssignment[];
  readonly reps?: readonly RepAssumption[];
  readonly calendar?: Assumptions["calendar"];
  readonly period?: string;
  readonly asOf?: string;
}

/** Ann on the plan from 2026 on, without a quota, asked for January at the year's end. */
export function commissionInput(world: World): CommissionInput {
  const calendar = world.calendar ?? { fiscalStart: 1, quotaPeriod: "month" };
  return {
    deals: world.deals ?? [],
    rates: world.rates ?? [],
    ledger: world.ledger ?? EMPTY_LEDGER,
    asOf: day(world.asOf ?? "2026-12-31"),
    period: valueFrom(parsePeriod(world.period ?? "2026-01", calendar.fiscalStart)),
    assumptions: {
      ...DEFAULT_ASSUMPTIONS,
      calendar,
      terms: world.terms ?? [plan()],
      assignments: world.assignments ?? [assigned("Ann")],
      reps: world.reps ?? [rep("Ann", null)],
    },
  };
}

export function statementsIn(world: World): readonly Statement[] {
  return valueFrom(commissionStatements(commissionInput(world))).statements;
}

/** The only statement that there is. */
export function statementIn(world: World): Statement {
  const [statement, ...others] = statementsIn(world);
  if (statement === undefined || others.length > 0) throw new Error(`${others.length + 1} statements, not one`);
  return statement;
}
