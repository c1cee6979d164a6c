/**
 * What the Forecast sheet remembers: every forecast it was built with, and the open deals that the last ones counted.
 *
 * It stands on the sheet itself, in tables that a person can read; kept-tables.ts makes them and reads them back.
 */
import type { CivilDate, Period } from "../calendar.ts";
import type { Deal } from "../deals/deal.ts";
import { dealKeys } from "../deals/deal-keys.ts";
import { exactSum } from "../metrics/exact-sum.ts";
import { cleanTo15Digits, fromMinorUnits, toMinorUnits } from "../money.ts";
import type { ReportInput } from "../report-input.ts";
import type { Share } from "../result.ts";

/** One forecast as it was made. One row for each as-of date and period. */
export interface PastBuild {
  readonly asOf: CivilDate;
  /** "2026-Q1", and its last day, since a fiscal calendar may change. */
  readonly period: string;
  readonly ends: CivilDate;
  /** The method as the sheet calls it. */
  readonly method: string;
  readonly forecast: number;
  readonly p10: number | null;
  readonly p90: number | null;
  readonly won: number;
  readonly quota: number | null;
  /** How many open deals it counted, and the sum of their parts: what tells a whole list of them from a damaged one. */
  readonly counted: number;
  readonly open: number;
}

/** An open deal that a past forecast counted. */
export interface CountedDeal {
  readonly asOf: CivilDate;
  readonly period: string;
  /** See deal-keys.ts. */
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly stage: string;
  readonly amount: number | null;
  /** Expected close date. */
  readonly closed: CivilDate | null;
  readonly chance: Share;
  /** Its part of the forecast. */
  readonly part: number;
}

export interface ForecastMemory {
  /** The newest first. */
  readonly builds: readonly PastBuild[];
  readonly deals: readonly CountedDeal[];
}

export const EMPTY_MEMORY: ForecastMemory = { builds: [], deals: [] };

/** The forecast to remember; `forecast` null: there is none. */
export interface SaidForecast {
  readonly methodName: string;
  readonly forecast: number | null;
  readonly p10: number | null;
  readonly p90: number | null;
  readonly won: number;
  readonly quota: number | null;
}

/** An open deal's part of it. */
export interface SaidPart {
  readonly deal: Deal;
  readonly chance: Share;
  readonly part: number;
}

/**
 * The memory with this forecast in it.
 *
 * The same as-of date and period again replaces what was said before. Builds are kept for good; counted deals as long as a
 * bridge may start from them: for this period from the newest earlier build on, for other periods until they are over.
 */
export function remember(
  memory: ForecastMemory,
  now: SaidForecast,
  parts: readonly SaidPart[],
  input: ReportInput,
): ForecastMemory {
  const { asOf, period } = input;
  if (now.forecast === null) return memory;
  const round = roundingTo(input.assumptions.currency.minorDigits);
  const deals = countedDeals(parts, input);
  const build: PastBuild = {
    asOf,
    period: period.name,
    ends: period.end,
    method: now.methodName,
    forecast: round(now.forecast),
    p10: now.p10 === null ? null : round(now.p10),
    p90: now.p90 === null ? null : round(now.p90),
    won: round(now.won),
    quota: now.quota,
    counted: deals.length,
    open: exactSum(deals.map(({ part }) => part)),
  };
  const isReplaced = (row: { readonly asOf: CivilDate; readonly period: string }): boolean =>
    row.asOf === asOf && row.period === period.name;
  const builds = [build, ...memory.builds.filter((past) => !isReplaced(past))].sort(newestFirst);
  const from = earlierBuild(builds, input)?.asOf ?? asOf;
  const endOf = new Map(builds.map((past) => [past.period, past.ends]));
  const isNeeded = (deal: CountedDeal): boolean =>
    deal.period === period.name ? deal.asOf >= from : (endOf.get(deal.period) ?? asOf) > asOf;
  const kept = memory.deals.filter((deal) => !isReplaced(deal) && isNeeded(deal));
  return { builds, deals: [...deals, ...kept].sort(largestOfEach) };
}

/** The newest forecast of the report's period that was made on an earlier day; null: there is none. */
export function earlierBuild(
  builds: readonly PastBuild[],
  { asOf, period }: { readonly asOf: CivilDate; readonly period: Period },
): PastBuild | null {
  const earlier = builds.filter(
    (build) => build.asOf < asOf && build.period === period.name && build.ends === period.end,
  );
  return earlier.reduce<PastBuild | null>(
    (best, build) => (best === null || build.asOf > best.asOf ? build : best),
    null,
  );
}

/** The open deals that a past forecast counted; null where some are missing or changed, so that nothing is to be told. */
export function dealsCountedBy(build: PastBuild, deals: readonly CountedDeal[]): readonly CountedDeal[] | null {
  const own = deals.filter((deal) => deal.asOf === build.asOf && deal.period === build.period);
  const isWhole = own.length === build.counted && exactSum(own.map(({ part }) => part)) === build.open;
  return isWhole ? own : null;
}

function countedDeals(parts: readonly SaidPart[], { deals, asOf, period, assumptions }: ReportInput): CountedDeal[] {
  const round = roundingTo(assumptions.currency.minorDigits);
  const keys = keysOf(deals);
  return parts.flatMap(({ deal, chance, part }): CountedDeal[] => {
    const { name, account, owner, amount } = deal;
    // Of a deal that was decided after the as-of date the tab tells the decision, which that day did not know.
    const [stage, closed] = deal.outcome === "open" ? [deal.stage, deal.closed] : ["", null];
    const id = keys.get(deal) ?? deal.id;
    const row = { asOf, period: period.name, id, name: name || account, owner, stage, amount, closed };
    return round(part) === 0 ? [] : [{ ...row, chance: roundedChance(chance), part: round(part) }];
  });
}

/** Each deal's key. */
export function keysOf(deals: readonly Deal[]): ReadonlyMap<Deal, string> {
  const keys = dealKeys(deals);
  return new Map(deals.map((deal, at) => [deal, keys[at] ?? deal.id]));
}

/** To a millionth, so that a cell gives back what was put in. */
export function roundedChance(chance: Share): Share {
  return Math.round(chance * 1e6) / 1e6;
}

/** To the currency's smallest unit; what is too large for cents is left to 15 digits. */
export function roundingTo(digits: number): (amount: number) => number {
  return (amount) => {
    const units = toMinorUnits(amount, digits);
    return units.ok ? fromMinorUnits(units.value, digits) : cleanTo15Digits(amount);
  };
}

/** However a person has sorted them. */
function largestOfEach(one: CountedDeal, other: CountedDeal): number {
  return newestFirst(one, other) || other.part - one.part || (one.id < other.id ? -1 : 1);
}

function newestFirst(
  one: { readonly asOf: CivilDate; readonly period: string },
  other: { readonly asOf: CivilDate; readonly period: string },
): number {
  if (one.asOf !== other.asOf) return one.asOf < other.asOf ? 1 : -1;
  return one.period === other.period ? 0 : one.period < other.period ? -1 : 1;
}
