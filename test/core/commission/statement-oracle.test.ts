/**
 * Whole statements against a second, plain implementation in an exact decimal library: 75,000 plans and deal lists, beside
 * the 25,000 of commission.test.ts.
 *
 * It knows nothing of the engine: each figure is worked out from DEFINITIONS with as many digits as it takes, and rounded
 * where a statement rounds.
 */
import Big from "big.js";
import { expect, it } from "vitest";
import type { RepAssumption } from "../../../src/core/assumptions/assumptions.ts";
import type { BonusPay, ExchangeRate, PlanAssignment, PlanTerms } from "../../../src/core/commission/plan-terms.ts";
import type { Statement } from "../../../src/core/commission/statement.ts";
import type { Deal } from "../../../src/core/deals/deal.ts";
import { day, rep } from "../some-deals.ts";
import { assigned, plan, rates, sale, statementsIn } from "./some-plans.ts";

// Places of a quotient; what is only added and multiplied keeps all of its own. No divisor has more than 12 digits, so a
// quotient that is not half a unit is further from it than this.
Big.DP = 18;

// Small worlds: what a world leaves behind is collected while it is young.
const WORLDS = 3000;
const REPS = 25;
const CASES = WORLDS * REPS;

const CURRENCIES = [
  { code: "USD", minorDigits: 2 },
  { code: "JPY", minorDigits: 0 },
  { code: "KWD", minorDigits: 3 },
] as const;
const RATES: readonly ExchangeRate[] = [
  { from: "EUR", to: "USD", day: day("2025-12-31"), rate: 1.08731 },
  { from: "EUR", to: "USD", day: day("2026-01-16"), rate: 1.0926 },
  { from: "EUR", to: "JPY", day: day("2026-01-01"), rate: 163.457 },
  { from: "EUR", to: "KWD", day: day("2026-01-01"), rate: 0.334519 },
];

/** One rep of a world, all by himself on a plan. */
interface Case {
  readonly terms: PlanTerms;
  readonly assignment: PlanAssignment;
  readonly role: RepAssumption;
  readonly from: number;
  readonly deals: readonly Deal[];
  readonly share: number;
}

/** Numbers from 0 on, up to and not including the given one; always the same for a seed. */
type Random = (below: number) => number;

/** Xorshift: quick, and good enough for picking cases. */
function random(seed: number): Random {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

function anyCase(name: string, next: Random): Case {
  const currency = CURRENCIES[next(3)] ?? CURRENCIES[0];
  const unit = 10 ** currency.minorDigits;
  const money = (most: number) => next(most * unit) / unit;
  const scale = currency.minorDigits === 0 ? 100 : 1;
  const pays = (): BonusPay =>
    next(2) === 0 ? { kind: "amount", amount: money(200 * scale) } : { kind: "share", share: next(2000) / 10_000 };
  const from = 1 + (next(3) === 0 ? next(20) : 0);
  const share = next(3) === 0 ? 1 + next(999) : 1000;
  const terms = plan({
    ...{ plan: name, currency, payout: anyPayout(next, scale) },
    ...{ basePay: money(90_000 * scale), onTargetEarnings: 100_000 * scale },
    repCap: next(4) === 0 ? money(3_000 * scale) : null,
    draw: next(3) === 0 ? { kind: pick(next, DRAWS), amount: money(1_000 * scale) } : null,
    holdback: next(3) === 0 ? { share: next(500) / 1000, months: 2 } : null,
    spiffs: next(3) === 0 ? [{ ...SPIFF, pays: pays() }] : [],
    kickers: next(3) === 0 ? [{ name: "k", attainment: next(1500) / 1000, pays: pays() }] : [],
  });
  const ramp = next(4) === 0 ? [next(100) / 100, 1] : null;
  const quota = next(6) === 0 ? null : next(8) === 0 ? 0 : money(60_000 * scale);
  return {
    ...{ terms, from, share },
    assignment: assigned(name, name, dayOf(from), null, ramp),
    role: rep(name, quota, ramp === null ? null : "2026-01-01"),
    deals: Array.from({ length: next(5) }, (_, index) =>
      sale(`${name}-${index}`, next(2_000_000 * scale) / 100, dayOf(from + next(32 - from)), {
        owner: name,
        currency: next(3) === 0 ? "EUR" : currency.code,
        product: next(2) === 0 ? "Gold" : "",
        split: share === 1000 ? "" : `${name} ${share / 10}%; Nobody ${(1000 - share) / 10}%`,
      }),
    ),
  };
}

const METHODS = ["marginal", "whole", "multiplier"] as const;
const TIERS_BY = ["amount", "attainment"] as const;
const DRAWS = ["recoverable", "advance", "non-recoverable"] as const;
const SPIFF = { name: "s", field: "product", when: "is", value: "gold", days: { from: null, to: null } } as const;

function pick<T>(next: Random, list: readonly [T, ...T[]]): T {
  return list[next(list.length)] ?? list[0];
}

function anyPayout(next: Random, scale: number): PlanTerms["payout"] {
  if (next(6) === 0) return { kind: "linear" };
  const method = pick(next, METHODS);
  const tiersBy = pick(next, TIERS_BY);
  let start = method !== "multiplier" && next(3) === 0 ? 1 + next(40) : 0;
  const tiers = Array.from({ length: 1 + next(3) + (method === "multiplier" ? 1 : 0) }, (_, index) => {
    if (index > 0) start += 1 + next(60);
    const rate = method === "multiplier" && index > 0 ? next(300) / 100 : next(2500) / 10_000;
    return [tiersBy === "amount" ? start * 137.5 * scale : start / 50, rate] as const;
  });
  return rates(tiers, { method, tiersBy, fromFirst: next(2) === 0 });
}

function dayOf(of: number): string {
  return `2026-01-${String(of).padStart(2, "0")}`;
}

const big = (value: number) => new Big(value.toPrecision(15));
const ZERO = new Big(0);
const THOUSANDTH = new Big("0.001");
/** By digits: a unit of the currency in its smallest ones, and the other way round. */
const UNITS = [new Big(1), new Big(10), new Big(100), new Big(1000)];
const SMALLEST = [new Big(1), new Big("0.1"), new Big("0.01"), THOUSANDTH];
const round = (value: Big, digits: number) => value.round(digits, Big.roundHalfUp);
const total = (values: readonly Big[]) => values.reduce((sum, value) => sum.plus(value), ZERO);
const least = (one: Big, other: Big) => (one.lt(other) ? one : other);
const most = (one: Big, other: Big) => (one.gt(other) ? one : other);

/** What a statement must say, by the book. */
function expected({ terms, role, assignment, from, deals, share }: Case) {
  const digits = terms.currency.minorDigits;
  const days = 32 - from;
  const quota =
    role.quota === null
      ? null
      : round(
          big(role.quota)
            .times(days)
            .times(big(assignment.ramp?.[0] ?? 1))
            .div(31 * 3),
          digits,
        );
  const own = [...deals].sort((a, b) => (`${a.closed} ${a.id}` < `${b.closed} ${b.id}` ? -1 : 1));
  const credits = own.map((one) => part(round(big(one.amount ?? 0).times(rateOf(one, terms)), digits), share, digits));
  const lines = commissions(credits, terms, quota, days);
  const spiffs = own.flatMap((one, index) => {
    const [rule] = terms.spiffs;
    if (rule === undefined || one.product !== "Gold") return [];
    const { pays } = rule;
    if (pays.kind === "amount") return [part(big(pays.amount), share, digits)];
    return [round((credits[index] ?? ZERO).times(big(pays.share)), digits)];
  });
  const commission = total(lines);
  const credit = total(credits);
  const kickers = terms.kickers
    .filter(({ attainment }) => quota?.gt(0) === true && credit.gte(quota.times(big(attainment))))
    .map(({ pays }) => (pays.kind === "amount" ? big(pays.amount) : round(commission.times(big(pays.share)), digits)));
  const before = total([commission, ...spiffs, ...kickers]);
  const earned = terms.repCap === null ? before : least(before, big(terms.repCap));
  const paid = afterDraw(earned, terms, days);
  const heldBack = terms.holdback === null ? ZERO : round(most(paid, ZERO).times(big(terms.holdback.share)), digits);
  const month = round(big(terms.basePay).div(12), digits);
  const basePay = month.minus(round(month.times(from - 1).div(31), digits));
  return {
    quota: quota === null ? null : Number(quota),
    lines: lines.map(Number),
    credit: Number(credit),
    spiffs: Number(total(spiffs)),
    kickers: Number(total(kickers)),
    earned: Number(earned),
    payable: Number(paid.minus(heldBack)),
    basePay: Number(basePay),
  };
}

function rateOf(deal: Deal, { currency }: PlanTerms): Big {
  if (deal.currency === currency.code) return new Big(1);
  if (currency.code === "USD") return new Big((deal.closed ?? "") < "2026-01-16" ? "1.08731" : "1.0926");
  return new Big(currency.code === "JPY" ? "163.457" : "0.334519");
}

/** The first of two parts by largest remainder, the second being what is left of a thousand. */
function part(whole: Big, thousandths: number, digits: number): Big {
  if (thousandths === 1000) return whole;
  const units = whole.times(UNITS[digits] ?? ZERO);
  const floor = (share: number) => units.times(share).times(THOUSANDTH).round(0, Big.roundDown);
  const [first, second] = [floor(thousandths), floor(1000 - thousandths)];
  const isShort = first.plus(second).lt(units);
  const rest = units.times(thousandths).times(THOUSANDTH).minus(first);
  return (isShort && rest.gte(0.5) ? first.plus(1) : first).times(SMALLEST[digits] ?? ZERO);
}

function commissions(credits: readonly Big[], terms: PlanTerms, quota: Big | null, days: number): Big[] {
  const digits = terms.currency.minorDigits;
  let all = ZERO;
  const sums = credits.map((credit) => {
    all = all.plus(credit);
    return all;
  });
  const { payout } = terms;
  if (payout.kind === "linear") {
    const target = big(terms.onTargetEarnings ?? 0).minus(big(terms.basePay));
    const upTo = (credit: Big) =>
      quota === null || quota.eq(0) || target.lt(0)
        ? ZERO
        : round(
            target
              .times(days)
              .times(credit)
              .div(quota.times(12 * 31)),
            digits,
          );
    return sums.map((sum, index) => upTo(sum).minus(upTo(sums[index - 1] ?? ZERO)));
  }
  const hasNoQuota = payout.tiersBy === "attainment" && (quota === null || quota.eq(0));
  const inMoney = (start: number) => (payout.tiersBy === "amount" ? big(start) : big(start).times(quota ?? 0));
  const [first, ...rest] = payout.tiers;
  let tiers = payout.tiers.map(({ start, rate }) => ({ start: inMoney(start), rate: big(rate) }));
  if (payout.method === "multiplier") {
    const base = big(first?.rate ?? 0);
    const above = rest.map(({ start, rate }) => ({ start: inMoney(start), rate: base.times(big(rate)) }));
    tiers = [{ start: ZERO, rate: base }, ...above];
  }
  if (hasNoQuota) tiers = (first?.start ?? 0) > 0 ? [] : tiers.slice(0, 1);
  const [lowest, ...higher] = tiers;
  if (payout.fromFirst && lowest !== undefined) {
    tiers = all.lt(lowest.start) ? [] : [{ start: ZERO, rate: lowest.rate }, ...higher];
  }
  if (payout.method === "whole") {
    const reached = tiers.filter(({ start }) => start.lte(all)).pop();
    return credits.map((credit) => round(credit.times(reached?.rate ?? 0), digits));
  }
  const upTo = (credit: Big) =>
    total(
      tiers.map(({ start, rate }, index) => {
        const end = tiers[index + 1]?.start;
        return most(ZERO, (end === undefined ? credit : least(credit, end)).minus(start)).times(rate);
      }),
    );
  return sums.map((sum, index) => round(upTo(sum).minus(upTo(sums[index - 1] ?? ZERO)), digits));
}

function afterDraw(earned: Big, { draw, currency }: PlanTerms, days: number): Big {
  if (draw === null) return earned;
  const amount = round(big(draw.amount).times(days).div(31), currency.minorDigits);
  if (draw.kind === "advance") return earned.lte(amount) ? earned.plus(amount) : earned;
  return most(earned, amount);
}

function actual({ quota, lines, credit, spiffs, kickers, earned, payable, basePay }: Statement) {
  const sum = (amounts: readonly { readonly amount: number }[]) => Number(total(amounts.map((one) => big(one.amount))));
  return {
    ...{ quota: quota?.quota ?? null, lines: lines.map((line) => line.commission), credit },
    ...{ spiffs: sum(spiffs), kickers: sum(kickers), earned, payable, basePay },
  };
}

it(`agrees to the last unit on ${CASES.toLocaleString("en")} plans and deal lists`, () => {
  let compared = 0;
  for (let world = 0; world < WORLDS; world += 1) {
    const next = random(20_261_121 + world * 7919);
    for (let warm = 0; warm < 20; warm += 1) next(2);
    const cases = Array.from({ length: REPS }, (_, index) => anyCase(`r${index}`, next));
    const statements = statementsIn({
      terms: cases.map((one) => one.terms),
      assignments: cases.map((one) => one.assignment),
      reps: cases.map((one) => one.role),
      calendar: { fiscalStart: 1, quotaPeriod: "quarter" },
      deals: cases.flatMap((one) => one.deals),
      rates: RATES,
    });
    expect(statements.length).toBe(REPS);
    cases.forEach((one, index) => {
      const statement = statements[index];
      const [is, should] = [statement && JSON.stringify(actual(statement)), JSON.stringify(expected(one))];
      if (is !== should) expect(is, JSON.stringify({ world, ...one })).toBe(should);
      compared += 1;
    });
  }
  expect(compared).toBe(CASES);
}, 300_000);
