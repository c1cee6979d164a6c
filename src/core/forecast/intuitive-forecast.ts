/** The intuitive forecast: what reps and managers say themselves, by category, by call, and as corrected by hand. */
import { parsePeriod } from "../calendar.ts";
import type { Deal } from "../deals/deal.ts";
import { foldOwner } from "../deals/spellings.ts";
import { openDeals } from "../metrics/deals-as-of.ts";
import { exactSum } from "../metrics/exact-sum.ts";
import type { ReportInput } from "../report-input.ts";
import { type ForecastCategory, forecastCategory } from "./category-forecast.ts";
import { openClosingIn } from "./deal-cells.ts";
import { periodFigures } from "./period-figures.ts";

/** Won to date and what is called to come; null where nobody calls anything. */
export interface IntuitiveForecast {
  /** Won + open deals of the category and every surer one: commit ⊂ best case ⊂ pipeline. Omitted deals are in none. */
  readonly commit: number | null;
  readonly bestCase: number | null;
  readonly pipeline: number | null;
  /** Won + the reps' own calls of their open deals. */
  readonly call: number | null;
  /** What managers add, or take away; null without an adjustment. */
  readonly adjustment: number | null;
  /** The call (else the commit, else the stage forecast) with the adjustment. */
  readonly adjusted: number | null;
}

/** What the tab's reps say of their deals at all: it decides what an adjustment is added to, the same for everybody. */
export interface Sayings {
  readonly calls: boolean;
  readonly categories: boolean;
}

export function sayingsOf(deals: readonly Deal[]): Sayings {
  const open = openDeals(deals);
  return {
    calls: open.some(({ call }) => call !== null),
    categories: open.some(({ category }) => forecastCategory(category) !== null),
  };
}

/** The team's: every deal, and every adjustment of the period. */
export function teamIntuitiveForecast(input: ReportInput): IntuitiveForecast {
  return intuitiveForecast(input.deals, adjustmentOf(null, input), sayingsOf(input.deals), input);
}

/** Of some deals (one rep's) in the period of the report. */
export function intuitiveForecast(
  deals: readonly Deal[],
  adjustment: number | null,
  sayings: Sayings,
  input: ReportInput,
): IntuitiveForecast {
  const { won, stageForecast } = periodFigures(deals, input);
  const open = openClosingIn(deals, input.period);
  const called = open === null || !sayings.calls ? null : exactSum([won, ...open.map(({ call }) => call)]);
  const upTo = (least: ForecastCategory): number | null =>
    open === null || !sayings.categories
      ? null
      : exactSum([won, ...open.filter((deal) => isAtLeast(deal, least)).map(({ amount }) => amount)]);
  const commit = upTo("commit");
  const base = sayings.calls ? called : sayings.categories ? commit : stageForecast;
  return {
    commit,
    bestCase: upTo("best case"),
    pipeline: upTo("pipeline"),
    call: called,
    adjustment,
    adjusted: base === null ? null : exactSum([base, adjustment]),
  };
}

/** From the surest on. */
const SUREST: readonly ForecastCategory[] = ["closed", "commit", "best case", "pipeline"];

function isAtLeast({ category }: Deal, least: ForecastCategory): boolean {
  const word = forecastCategory(category);
  const place = word === null ? -1 : SUREST.indexOf(word);
  return place >= 0 && place <= SUREST.indexOf(least);
}

/**
 * What managers add to the report's period: for one rep ("": for the team as a whole), or null: all of it together.
 *
 * An adjustment of a month counts in its quarter and year; one of a year says nothing of its months.
 */
export function adjustmentOf(rep: string | null, { assumptions, period }: ReportInput): number | null {
  const own = assumptions.adjustments.filter((adjustment) => {
    const of = parsePeriod(adjustment.period, assumptions.calendar.fiscalStart);
    const isWithin = of.ok && of.value.start >= period.start && of.value.end <= period.end;
    return isWithin && (rep === null || repKey(adjustment.rep) === repKey(rep));
  });
  return own.length === 0 ? null : exactSum(own.map(({ amount }) => amount));
}

/** Reps that are adjusted in the period but have neither a row in the settings nor a deal; a typing error, most likely. */
export function adjustedStrangers(known: readonly string[], input: ReportInput): string[] {
  const folded = new Set(known.map(repKey));
  const strangers = new Map<string, string>();
  for (const { rep } of input.assumptions.adjustments) {
    const key = repKey(rep);
    if (key === "" || folded.has(key) || strangers.has(key) || adjustmentOf(rep, input) === null) continue;
    strangers.set(key, rep);
  }
  return [...strangers.values()];
}

function repKey(rep: string): string {
  return foldOwner(rep.trim());
}
