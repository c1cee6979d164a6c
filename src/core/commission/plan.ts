/** A commission plan: at which credit which rate is paid. */
import type { CommissionMethod, PlanTier } from "../assumptions/assumptions.ts";
import { fail, ok, type Result, type Share } from "../result.ts";

/**
 * How sales become commission.
 *
 * A tier reaches from its start up to, not including, the next start: exactly 100 % is in the tier that starts at
 * 100 %. So there are no gaps and no overlaps. The first start may be above 0, which makes a threshold: credit below
 * it earns nothing. Starts are money, or shares of quota when a quota is given with the sales.
 */
export type CommissionPlan =
  | { readonly kind: "flat"; readonly rate: Share }
  | {
      readonly kind: "tiered";
      /** "marginal": each slice of credit earns its tier's rate. "whole": the tier reached sets the rate for all of it. */
      readonly method: "marginal" | "whole";
      readonly tiers: readonly PlanTier[];
    }
  | {
      readonly kind: "tiered";
      /** Each slice of credit earns the base rate × its tier's multiplier; 1 × below the first of these tiers. */
      readonly method: "multiplier";
      readonly baseRate: Share;
      readonly tiers: readonly MultiplierTier[];
    };

export interface MultiplierTier {
  readonly start: number;
  readonly multiplier: number;
}

/**
 * One rate for every sale.
 *
 * NEGATIVE for a rate below 0.
 */
export function flatPlan(rate: Share): Result<CommissionPlan> {
  return rate < 0 ? fail({ code: "NEGATIVE", argument: "plan", row: 1, value: rate }) : ok({ kind: "flat", rate });
}

/**
 * A plan from rows of tier start and rate, as they stand in the sheet.
 *
 * For "multiplier" the first row starts at 0 and holds the base rate (0.1 for 10 %); every row below it holds a start
 * and a multiplier (1.5 for one and a half times the base rate). A row below that also starts at 0 scales the base
 * rate from the first sale on; a multiplier of 0 there makes a threshold.
 *
 * PLAN_NEEDS_TIERS without rows, NEGATIVE for a start, rate or multiplier below 0, TIERS_OUT_OF_ORDER where a start
 * does not rise, PLAN_NEEDS_BASE_RATE where the first row of a multiplier plan cannot be its base rate.
 *
 * @example tieredPlan([{ start: 0, rate: 0.04 }, { start: 150_000, rate: 0.06 }], "marginal")
 * @example tieredPlan([{ start: 0, rate: 0.1 }, { start: 1, rate: 1.5 }, { start: 1.5, rate: 2 }], "multiplier")
 */
export function tieredPlan(rows: readonly PlanTier[], method: CommissionMethod): Result<CommissionPlan> {
  const [first, ...rest] = rows;
  if (!first) return fail({ code: "PLAN_NEEDS_TIERS", argument: "plan", method });
  for (const [index, { start, rate }] of rows.entries()) {
    const row = index + 1;
    if (start < 0) return fail({ code: "NEGATIVE", argument: "plan", row, value: start });
    if (rate < 0) return fail({ code: "NEGATIVE", argument: "plan", row, value: rate });
    const previous = rows[index - 1]?.start;
    const mayEqual = method === "multiplier" && index === 1;
    if (previous !== undefined && (mayEqual ? start < previous : start <= previous)) {
      return fail({ code: "TIERS_OUT_OF_ORDER", argument: "plan", row, start, previous });
    }
  }
  if (method !== "multiplier") return ok({ kind: "tiered", method, tiers: rows });
  if (first.start !== 0 || rest.length === 0) return fail({ code: "PLAN_NEEDS_BASE_RATE", argument: "plan" });
  const tiers = rest.map(({ start, rate }) => ({ start, multiplier: rate }));
  return ok({ kind: "tiered", method, baseRate: first.rate, tiers });
}
