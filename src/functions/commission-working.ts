/** Commission beside the payout itself: its working by tier, draws, splits and true-ups. */
import type { CommissionMethod } from "../core/assumptions/assumptions.ts";
import { DRAW_KINDS, drawLedger } from "../core/commission/draw.ts";
import { type CommissionPlan, flatPlan, tieredPlan } from "../core/commission/plan.ts";
import { split } from "../core/commission/split.ts";
import { tierSlices } from "../core/commission/tier-slices.ts";
import { trueUp } from "../core/commission/true-up.ts";
import { fail, ok, type Result } from "../core/result.ts";
import { beside, pairsBeside } from "./beside.ts";
import { amountColumn } from "./columns.ts";
import { decimalsValue } from "./decimals.ts";
import { type CustomFunction, defineFunction, oneForAll, optional, withDefault } from "./define.ts";
import { filled, filledList, numbersWithZeros } from "./filled.ts";
import { partColumn } from "./parts.ts";
import { type GivenPlan, planRange } from "./tables.ts";
import { numberValue, wordValue } from "./values.ts";

export const METHODS: readonly CommissionMethod[] = ["marginal", "whole", "multiplier"];

export const commissionTiersFunction = defineFunction({
  name: "COMMISSION_TIERS",
  parameters: {
    sales: amountColumn,
    plan: planRange,
    quota: optional(numberValue),
    credited_before: withDefault(numberValue, 0),
    method: withDefault(wordValue(METHODS), "marginal"),
    decimals: decimalsValue,
  },
  body: ({ sales, plan, quota, method, credited_before, decimals }, { layout }) => {
    const read = planOf(plan, method);
    const amounts = filledList(sales, "sales");
    if (!read.ok) return read;
    if (!amounts.ok) return amounts;
    const options = { quota, creditedBefore: credited_before, minorDigits: decimals };
    const slices = tierSlices(amounts.value, read.value, options);
    if (!slices.ok) return slices;
    const rows: (string | number)[][] = [["Sale", "Tier", "From", "To", "Credit", "Rate", "Commission"]];
    for (let sale = 0; sale < slices.value.length; sale++) {
      const row = (layout.kept?.[sale] ?? sale) + 1;
      for (const { tier, from, to, credit, rate, commission } of slices.value[sale] ?? []) {
        rows.push([row, tier, from, to, credit, rate, commission]);
      }
    }
    return ok(rows);
  },
});

export const drawFunction = defineFunction({
  name: "DRAW",
  parameters: {
    earned: amountColumn,
    draw: oneForAll(amountColumn),
    kind: withDefault(wordValue(DRAW_KINDS), "recoverable"),
  },
  body: ({ earned, draw, kind }, { layout }) => {
    const draws = filledList(draw, "draw");
    if (!draws.ok) return draws;
    // A period with a draw and a blank beside it has earned nothing.
    const pay = numbersWithZeros(earned);
    const ledger = drawLedger(pay, draws.value, kind);
    if (!ledger.ok) return ledger;
    return ok(pairsBeside(layout, ["Paid", "Owed"], ledger.value.paid, ledger.value.owed));
  },
});

export const commissionSplitFunction = defineFunction({
  name: "COMMISSION_SPLIT",
  parameters: { amount: numberValue, shares: partColumn, decimals: decimalsValue },
  body: ({ amount, shares, decimals }, { layout }) => {
    const whole = filledList(shares, "shares");
    const parts = whole.ok ? split(amount, whole.value, decimals) : whole;
    return parts.ok ? ok(beside(layout, parts.value)) : parts;
  },
});

export const trueUpFunction = defineFunction({
  name: "TRUE_UP",
  parameters: { due_to_date: amountColumn, paid_to_date: amountColumn },
  body: ({ due_to_date, paid_to_date }, { layout }) => {
    const due = filledList(due_to_date, "due_to_date");
    const paid = filled(paid_to_date, "paid_to_date");
    if (!due.ok) return due;
    if (!paid.ok) return paid;
    if (due.value.length === 0) return fail({ code: "NO_DATA", missing: "amounts" });
    const parts = due.value.map((amount, row) => trueUp(amount, paid.value[row] ?? 0));
    return ok(beside(layout, parts));
  },
});

export const commissionWorking: readonly CustomFunction[] = [
  commissionTiersFunction,
  drawFunction,
  commissionSplitFunction,
  trueUpFunction,
];

export function planOf(given: GivenPlan, method: CommissionMethod): Result<CommissionPlan> {
  if (given.kind === "tiers") return tieredPlan(given.tiers, method);
  // One rate is the same by the slice and on the whole amount; a multiple of nothing is not.
  if (method === "multiplier") return fail({ code: "PLAN_NEEDS_TIERS", argument: "plan", method });
  // 5 for 5 % is the slip that pays out a hundred times too much.
  return given.rate > 1
    ? fail({ code: "RATE_ABOVE_WHOLE", argument: "plan", value: given.rate })
    : flatPlan(given.rate);
}
