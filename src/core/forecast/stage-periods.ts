/** The stage forecast by period of closing: what each month, quarter or year has won and may still bring. */
import { type CivilDate, fromSerial, type Period, type PeriodKind, periodContaining, toSerial } from "../calendar.ts";
import type { StageRow } from "../deals/outcome.ts";
import { exactSum } from "../metrics/exact-sum.ts";
import type { Numbers } from "../numbers.ts";
import { fail, ok, type Result } from "../result.ts";

/** Which periods: every one of a kind that a deal closes in, or a single one. */
export type PeriodChoice =
  | { readonly kind: "each"; readonly of: PeriodKind }
  | { readonly kind: "only"; readonly period: Period };

export interface PeriodForecast {
  /** null: deals without a close date. */
  readonly period: string | null;
  readonly deals: number;
  readonly won: number;
  readonly open: number;
  readonly weighted: number;
  /** Won plus weighted. */
  readonly forecast: number;
}

interface Bucket {
  readonly period: string | null;
  deals: number;
  readonly won: number[];
  readonly open: number[];
  readonly weighted: number[];
}

/** Without settings at hand the fiscal year is the calendar year. */
const CALENDAR_YEAR = 1;

/**
 * Stage forecast by period: won amounts plus amount × stage probability of open deals, by the month they close in.
 *
 * Lost deals are left out. A deal without an amount counts as a deal that weighs nothing. Periods come in order of
 * time, deals without a close date last. `closeDays` are serial numbers.
 *
 * NO_DATA without a won or open deal (in that period). NO_PROBABILITY for an open deal whose stage has none.
 *
 * @example 100,000 at 50 % in June: { period: "2026-06", open: 100,000, weighted: 50,000, … }
 */
export function stageForecastByPeriod(
  amounts: Numbers,
  stages: readonly StageRow[],
  closeDays: readonly (number | null)[],
  choice: PeriodChoice,
): Result<PeriodForecast[]> {
  const bucketOf = bucketsFor(choice);
  for (let deal = 0; deal < stages.length; deal++) {
    const stage = stages[deal];
    const bucket = stage && stage.outcome !== "lost" ? bucketOf.day(closeDays[deal] ?? null) : null;
    if (!stage || !bucket) continue;
    bucket.deals++;
    const amount = amounts[deal] ?? null;
    if (amount === null) continue;
    if (stage.outcome === "won") {
      bucket.won.push(amount);
    } else if (stage.probability === null) {
      return fail({ code: "NO_PROBABILITY", argument: "stages", row: deal + 1, stage: stage.stage });
    } else {
      bucket.open.push(amount);
      bucket.weighted.push(amount * stage.probability);
    }
  }
  const forecasts = bucketOf.inOrder().map(totals);
  return forecasts.length === 0 ? fail({ code: "NO_DATA", missing: "deals" }) : ok(forecasts);
}

function totals({ period, deals, won, open, weighted }: Bucket): PeriodForecast {
  const [wonTotal, weightedTotal] = [exactSum(won), exactSum(weighted)];
  const forecast = exactSum([wonTotal, weightedTotal]);
  return { period, deals, won: wonTotal, open: exactSum(open), weighted: weightedTotal, forecast };
}

/** A bucket for each day, made when its first deal comes; null where the day is not asked for. */
function bucketsFor(choice: PeriodChoice): { day(day: number | null): Bucket | null; inOrder(): Bucket[] } {
  const byDay = new Map<number, Bucket | null>();
  const byPeriod = new Map<string, { readonly start: CivilDate; readonly bucket: Bucket }>();
  let undated: Bucket | null = null;
  const ofDay = (day: number | null): Bucket | null => {
    if (day === null) {
      if (choice.kind === "each") undated ??= emptyBucket(null);
      return undated;
    }
    let bucket = byDay.get(day);
    if (bucket === undefined) {
      bucket = bucketOfDay(day);
      byDay.set(day, bucket);
    }
    return bucket;
  };
  const bucketOfDay = (day: number): Bucket | null => {
    if (choice.kind === "only" && (day < toSerial(choice.period.start) || day > toSerial(choice.period.end)))
      return null;
    const period = choice.kind === "only" ? choice.period : periodContaining(fromSerial(day), choice.of, CALENDAR_YEAR);
    const known = byPeriod.get(period.name);
    if (known) return known.bucket;
    const bucket = emptyBucket(period.name);
    byPeriod.set(period.name, { start: period.start, bucket });
    return bucket;
  };
  const inOrder = (): Bucket[] => {
    const dated = [...byPeriod.values()].sort((one, other) => (one.start < other.start ? -1 : 1));
    return [...dated.map(({ bucket }) => bucket), ...(undated ? [undated] : [])];
  };
  return { day: ofDay, inOrder };
}

function emptyBucket(period: string | null): Bucket {
  return { period, deals: 0, won: [], open: [], weighted: [] };
}
