/** What if: the statements of a plan beside those of another one on the same deals, quotas and days. */
import type { Assumptions, CurrencyAssumption } from "../assumptions/assumptions.ts";
import { splitByLargestRemainder } from "../money.ts";
import { fail, ok, type Result, type Share } from "../result.ts";
import type { PlanTerms } from "./plan-terms.ts";
import type { CreditLine, Statement } from "./statement.ts";

/** A trial: whose pay is compared, and the assumptions under which they are paid by the tried plan. */
export interface Trial {
  /** null: every plan but the tried one. */
  readonly current: string | null;
  readonly tried: string;
  /** The plan's name in the trial's statements, which no other plan has. */
  readonly label: string;
  readonly assumptions: Assumptions;
}

/**
 * The assumptions with the current plan's reps on the newest version of the tried plan, from their first day on it.
 *
 * Without a plan to try, the first that nobody is on; else the first one's newest version. NO_PLANS without any plan,
 * UNKNOWN_WORD for a name that no plan has.
 */
export function trialOf(assumptions: Assumptions, current: string | null, wished: string | null): Result<Trial> {
  const { terms, assignments } = assumptions;
  const plans = [...new Set(terms.map(({ plan }) => plan))];
  const unknown = [current, wished].find((plan) => plan !== null && !plans.includes(plan));
  if (plans.length > 0 && typeof unknown === "string") {
    return fail({ code: "UNKNOWN_WORD", argument: "plan", value: unknown, known: plans });
  }
  const free = terms.find(({ plan }) => assignments.every((assignment) => assignment.plan !== plan));
  const tried = wished ?? free?.plan ?? terms[0]?.plan;
  const newest = tried === undefined ? undefined : newestVersion(terms, tried);
  if (tried === undefined || newest === undefined) return fail({ code: "NO_PLANS" });
  let label = tried;
  while (plans.includes(label)) label = `${label} (tried)`;
  const whose = current ?? (terms.every(({ plan }) => plan === tried) ? tried : null);
  const moves = (plan: string): boolean => (whose === null ? plan !== tried : plan === whose);
  return ok({
    current: whose,
    tried,
    label,
    assumptions: {
      ...assumptions,
      terms: [...terms, { ...newest, plan: label, days: { from: null, to: null } }],
      assignments: assignments.map((one) => (moves(one.plan) ? { ...one, plan: label } : one)),
    },
  });
}

function newestVersion(terms: readonly PlanTerms[], plan: string): PlanTerms | undefined {
  const versions = terms.filter((one) => one.plan === plan);
  return versions.reduce<PlanTerms | undefined>(
    (newest, one) => (newest === undefined || (one.days.from ?? "") > (newest.days.from ?? "") ? one : newest),
    undefined,
  );
}

/** What a plan costs, in the plan's currency; `cost` is the sum of what follows credit. */
export interface PlanCost {
  readonly credit: number;
  readonly commission: number;
  readonly spiffs: number;
  readonly kickers: number;
  /** Cut off: 0 or below. */
  readonly cap: number;
  readonly clawbacks: number;
  /** What non-recoverable draws added. */
  readonly draws: number;
  readonly cost: number;
}

export interface TierCost {
  readonly terms: PlanTerms;
  /** As in a slice: 0 is below the first tier. null: lines that ran through another rep's tiers. */
  readonly tier: number | null;
  readonly rate: Share;
  readonly credit: number;
  readonly commission: number;
  readonly reps: number;
}

export interface Compared {
  readonly name: string;
  readonly credit: number;
  readonly now: number;
  readonly tried: number;
  readonly verdict: "wins" | "loses" | "same";
}

export interface WhatIf {
  readonly currency: CurrencyAssumption;
  readonly now: PlanCost;
  readonly tried: PlanCost;
  readonly reps: readonly Compared[];
  readonly periods: readonly Compared[];
  readonly nowTiers: readonly TierCost[];
  readonly triedTiers: readonly TierCost[];
}

/**
 * What if: the cost of both plans, by rep, by period and by tier.
 *
 * Cost is what is earned, with clawbacks, and what draws add that nobody ever pays back; other draws and holdbacks only
 * move pay in time. CURRENCIES_DIFFER where the plans pay in different ones. null: there is nothing to compare.
 */
export function whatIf(now: readonly Statement[], tried: readonly Statement[]): Result<WhatIf | null> {
  const first = now[0] ?? tried[0];
  if (first === undefined) return ok(null);
  const { currency } = first.terms;
  const other = [...now, ...tried].find(({ terms }) => terms.currency.code !== currency.code);
  if (other !== undefined) {
    return fail({
      code: "CURRENCIES_DIFFER",
      plan: other.terms.plan,
      currency: other.terms.currency.code,
      other: currency.code,
    });
  }
  const unit = 10 ** currency.minorDigits;
  return ok({
    currency,
    now: costOf(now, unit),
    tried: costOf(tried, unit),
    reps: compared(now, tried, unit, ({ rep }) => rep),
    periods: compared(now, tried, unit, ({ period }) => period.name)
      .slice()
      .sort(byPeriod(now, tried)),
    nowTiers: tierCosts(now, unit),
    triedTiers: tierCosts(tried, unit),
  });
}

function costOf(statements: readonly Statement[], unit: number): PlanCost {
  const all = (of: (statement: Statement) => number): number =>
    statements.reduce((units, statement) => units + Math.round(of(statement) * unit), 0) / unit;
  const amounts = (lines: readonly { readonly amount: number }[]): number =>
    lines.reduce((units, { amount }) => units + Math.round(amount * unit), 0) / unit;
  return {
    credit: all(({ credit }) => credit),
    commission: all(({ commission }) => commission),
    spiffs: all(({ spiffs }) => amounts(spiffs)),
    kickers: all(({ kickers }) => amounts(kickers)),
    cap: all(({ cap }) => (cap?.byRepCap ?? 0) + (cap?.byPlanCap ?? 0)),
    clawbacks: all(({ clawbacks }) => amounts(clawbacks)),
    draws: all(keptDraw),
    cost: all(costOfStatement),
  };
}

/** What a draw adds that is never paid back. */
function keptDraw({ draw, due }: Statement): number {
  return draw?.kind === "non-recoverable" ? draw.paid - due : 0;
}

function costOfStatement(statement: Statement): number {
  return statement.clawbacks.reduce((sum, { amount }) => sum + amount, statement.earned) + keptDraw(statement);
}

function compared(
  now: readonly Statement[],
  tried: readonly Statement[],
  unit: number,
  nameOf: (statement: Statement) => string,
): Compared[] {
  const names = [...new Set([...now, ...tried].map(nameOf))];
  return names.map((name) => {
    const own = (statements: readonly Statement[]) => statements.filter((statement) => nameOf(statement) === name);
    const [before, after] = [costOf(own(now), unit), costOf(own(tried), unit)];
    const difference = Math.round(after.cost * unit) - Math.round(before.cost * unit);
    return {
      name,
      credit: before.credit,
      now: before.cost,
      tried: after.cost,
      verdict: difference > 0 ? "wins" : difference < 0 ? "loses" : "same",
    };
  });
}

function byPeriod(now: readonly Statement[], tried: readonly Statement[]): (one: Compared, other: Compared) => number {
  const ends = new Map([...now, ...tried].map(({ period }) => [period.name, `${period.end}${period.start}`]));
  const at = ({ name }: Compared): string => ends.get(name) ?? "";
  return (one, other) => (at(one) < at(other) ? -1 : at(one) > at(other) ? 1 : 0);
}

interface Tally {
  readonly terms: PlanTerms;
  readonly tier: number | null;
  readonly rate: Share;
  credit: number;
  commission: number;
  readonly reps: Set<string>;
}

/** Credit and commission by plan, version and tier; the commissions add up to the plan's commission. */
function tierCosts(statements: readonly Statement[], unit: number): TierCost[] {
  const tallies = new Map<string, Tally>();
  for (const { terms, lines, rep } of statements) {
    for (const line of lines) {
      for (const { tier, rate, credit, commission } of partsOf(line, unit)) {
        const key = JSON.stringify([terms.plan, terms.days.from, tier, rate]);
        const tally: Tally = tallies.get(key) ?? { terms, tier, rate, credit: 0, commission: 0, reps: new Set() };
        tally.credit += Math.round(credit * unit);
        tally.commission += commission;
        tally.reps.add(rep);
        tallies.set(key, tally);
      }
    }
  }
  const plans = [...new Set(statements.map(({ terms }) => terms.plan))];
  const padded = (number: number): string => String(number).padStart(3, "0");
  const rank = ({ terms, tier }: Tally): string =>
    `${padded(plans.indexOf(terms.plan))}|${terms.days.from ?? ""}|${padded(tier ?? 999)}`;
  return [...tallies.values()]
    .sort((one, other) => (rank(one) < rank(other) ? -1 : rank(one) > rank(other) ? 1 : one.rate - other.rate))
    .map(({ credit, commission, reps, ...tally }) => ({
      ...tally,
      credit: credit / unit,
      commission: commission / unit,
      reps: reps.size,
    }));
}

/** A line's parts by tier, in minor units of commission; a payout split divides each tier's alike. */
function partsOf(
  line: CreditLine,
  unit: number,
): { tier: number | null; rate: Share; credit: number; commission: number }[] {
  const units = Math.round(line.commission * unit);
  if (line.slices.length === 0) return [{ tier: null, rate: 0, credit: line.credit, commission: units }];
  const whole = line.slices.map(({ commission }) => Math.round(commission * unit));
  const isWhole = whole.reduce((sum, part) => sum + part, 0) === units;
  const parts = isWhole ? whole : splitByLargestRemainder(units, whole.map(Math.abs));
  return line.slices.map(({ tier, rate, credit }, index) => ({ tier, rate, credit, commission: parts[index] ?? 0 }));
}
