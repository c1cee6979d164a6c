/** How sales move through the tiers: credit runs up in order of the deals, and each stretch of it lies in one tier. */
import { fail, ok, type Result } from "../result.ts";
import { add, compare, type Decimal, decimalOf, multiply, subtract, ZERO } from "./exact-decimal.ts";
import type { CommissionPlan } from "./plan.ts";

/** What there is to know about the sales beside their amounts. */
export interface CreditOptions {
  /** Major units; the plan's starts are then shares of it. null: the starts are money. */
  readonly quota: number | null;
  /** Credit of the period before the first of these sales; the tiers go on from there. */
  readonly creditedBefore: number;
  /** Decimal places of the currency's minor unit. */
  readonly minorDigits: number;
}

/** A tier with its start in money and its rate with the base rate multiplied in. */
export interface ExactTier {
  readonly start: Decimal;
  readonly rate: Decimal;
}

/** A stretch of credit that earns one rate. Tier 0 is the credit below a threshold. */
export interface CreditSlice {
  readonly tier: number;
  readonly from: Decimal;
  readonly to: Decimal;
  readonly rate: Decimal;
}

/** From here on a double no longer tells cents apart within 15 significant digits. */
const TOO_LARGE_FROM = 1e13;

/**
 * The tiers that pay, by exact arithmetic.
 *
 * NOT_POSITIVE for a quota of 0 or less, of which there are no shares.
 */
export function exactTiers(plan: CommissionPlan, quota: number | null): Result<readonly ExactTier[]> {
  if (plan.kind === "flat") return ok([{ start: ZERO, rate: decimalOf(plan.rate) }]);
  if (quota !== null && quota <= 0) return fail({ code: "NOT_POSITIVE", argument: "quota", value: quota });
  const inMoney = (start: number) => (quota === null ? decimalOf(start) : multiply(decimalOf(start), decimalOf(quota)));
  if (plan.method !== "multiplier") {
    return ok(plan.tiers.map(({ start, rate }) => ({ start: inMoney(start), rate: decimalOf(rate) })));
  }
  const base = decimalOf(plan.baseRate);
  const scaled = plan.tiers.map(({ start, multiplier }) => ({
    start: inMoney(start),
    rate: multiply(base, decimalOf(multiplier)),
  }));
  return ok(plan.tiers[0]?.start === 0 ? scaled : [{ start: ZERO, rate: base }, ...scaled]);
}

/**
 * Whether the sales can be counted.
 *
 * NO_DATA without sales, TOO_LARGE for one whose cents no longer fit.
 */
export function checkedSales(sales: readonly number[], creditedBefore: number): Result<readonly number[]> {
  if (sales.length === 0) return fail({ code: "NO_DATA", missing: "sales" });
  const row = sales.findIndex(isTooLarge);
  const sale = sales[row];
  if (sale !== undefined) return fail({ code: "TOO_LARGE", argument: "sales", row: row + 1, value: sale });
  return isTooLarge(creditedBefore)
    ? fail({ code: "TOO_LARGE", argument: "credited_before", row: 0, value: creditedBefore })
    : ok(sales);
}

function isTooLarge(amount: number): boolean {
  return !(Math.abs(amount) < TOO_LARGE_FROM);
}

/**
 * The slices of each sale, in the order in which its credit passes them.
 *
 * Marginal and multiplier plans: each tier takes the part of the credit that lies in it. A refund (a negative sale)
 * runs back down, so it takes back exactly what that credit had earned; below zero it goes on at the first tier's
 * rate. Whole-amount plans: one slice a sale, at the rate of the tier that all the credit together reaches, credit
 * before included; that earlier credit is not paid again here.
 */
export function creditSlices(
  sales: readonly number[],
  tiers: readonly ExactTier[],
  method: "marginal" | "whole",
  creditedBefore: number,
): CreditSlice[][] {
  const steps = creditSteps(sales, creditedBefore);
  if (method === "marginal") return steps.map(({ from, to }) => marginalSlices(from, to, tiers));
  const reached = tierAt(steps[steps.length - 1]?.to ?? ZERO, tiers);
  const rate = tiers[reached - 1]?.rate ?? ZERO;
  return steps.map(({ from, to }) => [{ tier: reached, from, to, rate }]);
}

function creditSteps(sales: readonly number[], creditedBefore: number): { from: Decimal; to: Decimal }[] {
  let to = decimalOf(creditedBefore);
  return sales.map((sale) => {
    const from = to;
    to = add(from, decimalOf(sale));
    return { from, to };
  });
}

/** The tier, counted from 1, that credit has reached; 0 below a threshold. A tier that starts at 0 holds refunds too. */
function tierAt(credit: Decimal, tiers: readonly ExactTier[]): number {
  let tier = tiers[0]?.start.sign === 0 ? 1 : 0;
  while (tier < tiers.length && compare(tiers[tier]?.start ?? ZERO, credit) <= 0) tier++;
  return tier;
}

function marginalSlices(from: Decimal, to: Decimal, tiers: readonly ExactTier[]): CreditSlice[] {
  const up = compare(from, to) <= 0;
  const [low, high] = up ? [from, to] : [to, from];
  const slices: CreditSlice[] = [];
  let bottom = low;
  for (let tier = tierAt(low, tiers); tier <= tiers.length; tier++) {
    const nextStart = tiers[tier]?.start;
    const last = nextStart === undefined || compare(nextStart, high) >= 0;
    const top = last ? high : nextStart;
    slices.push({ tier, from: up ? bottom : top, to: up ? top : bottom, rate: tiers[tier - 1]?.rate ?? ZERO });
    if (last) break;
    bottom = top;
  }
  return up ? slices : slices.reverse();
}

/** What a slice earns, before any rounding. */
export function earned(slice: CreditSlice): Decimal {
  return multiply(subtract(slice.to, slice.from), slice.rate);
}
