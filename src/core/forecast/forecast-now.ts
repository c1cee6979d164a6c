/** What the chosen method says of the report's period today, and which open deals that is made of. */
import { type Period, toSerial } from "../calendar.ts";
import { closingIn, wonBy } from "../metrics/deals-as-of.ts";
import { exactSum } from "../metrics/exact-sum.ts";
import { cleanTo15Digits } from "../money.ts";
import { teamQuota } from "../quota/rep-quota.ts";
import type { ReportInput } from "../report-input.ts";
import type { Share } from "../result.ts";
import type { MethodForecast } from "./backtest.ts";
import { type CompanyRecord, type RecordInput, recordBasis } from "./company-record.ts";
import { type DealPart, dealPartsOfDay } from "./deal-parts.ts";
import { type ForecastMethod, forecastsOfDay } from "./forecast-methods.ts";
import { recordFrame, worldToday } from "./record-frame.ts";
import { METHOD_NAMES } from "./record-words.ts";

export interface ForecastNow {
  readonly method: ForecastMethod;
  /** As the sheet calls it. */
  readonly methodName: string;
  /** Won to date + what the method expects; null where it has nothing to say. */
  readonly forecast: number | null;
  /** The range is null as well once the period is over: what came is what there is to say. */
  readonly p10: number | null;
  readonly p50: number | null;
  readonly p90: number | null;
  /** null without a quota, and once the period is over. */
  readonly chanceOfQuota: Share | null;
  /** Won in the period up to the as-of date. */
  readonly won: number;
  readonly quota: number | null;
}

/** Once per build. `record` comes from `companyRecord` with this input's period. */
export function forecastNow(
  { past: { period: outlook }, choice: { method } }: CompanyRecord,
  input: ReportInput,
): ForecastNow {
  const said = outlook?.forecasts.get(method);
  const open = outlook?.isOver === true ? undefined : said;
  const range = rangeOf(open);
  const money = (value: number | undefined): number | null => (value === undefined ? null : toCents(value));
  const { won, quota } = wonAndQuota(input);
  const isTold = range !== undefined || (open !== undefined && quota !== null && won >= quota);
  const chance = quota === null || !isTold ? null : (outlook?.chanceOf(method, quota) ?? null);
  return {
    method,
    methodName: METHOD_NAMES[method],
    forecast: money(said?.forecast),
    p10: money(range?.p10),
    p50: money(range?.p50),
    p90: money(range?.p90),
    chanceOfQuota: chance === null ? null : toMillionths(chance),
    won,
    quota,
  };
}

/** A method that expects nothing more has no range: that nothing comes is its silence on the matter, no certainty. */
export function rangeOf(said: MethodForecast | undefined): MethodForecast | undefined {
  return said === undefined || said.p10 === said.p90 ? undefined : said;
}

/** What needs no method. */
export function wonAndQuota({ deals, assumptions, asOf, period }: ReportInput): Pick<ForecastNow, "won" | "quota"> {
  return {
    won: exactSum(closingIn(wonBy(deals, asOf), period).map(({ amount }) => amount)),
    quota: teamQuota(assumptions.reps, period, period, assumptions.calendar),
  };
}

/** A forecast is no more exact than cents. */
export function toCents(value: number): number {
  return cleanTo15Digits(Math.round(value * 100) / 100);
}

/** What lies beyond depends on the order in which deals were added up. */
export function toMillionths(share: Share): Share {
  return cleanTo15Digits(Math.round(share * 1e6) / 1e6);
}

export interface DealParts {
  /** The method that the chances are of: the chosen one, or the nearest to it that knows deals. */
  readonly method: ForecastMethod;
  readonly parts: readonly DealPart[];
}

/**
 * Each open deal's part in the forecast, under the chosen method or the nearest one that goes deal by deal: the statistical
 * one where there is one, else stage.
 *
 * Chosen forecast − won − Σ part is what the method adds beyond today's deals (deals not yet created, level and season). No
 * parts where no method knows a deal, and none once the period is over. It needs no backtest.
 */
export function dealParts(recordInput: RecordInput & { readonly period: Period }, chosen: ForecastMethod): DealParts {
  const { tracks, input } = recordBasis(recordInput);
  const frame = recordFrame(tracks, recordInput.period);
  const none = { method: chosen, parts: [] };
  if (frame === null) return none;
  const world = worldToday(tracks, frame);
  const { line, origin } = world;
  const [first, last] = [recordInput.period.start, recordInput.period.end].map(
    (day) => line.indexOf(toSerial(day)) - origin.month,
  );
  if (first === undefined || last === undefined || last < 0) return none;
  const said = forecastsOfDay(world, input);
  for (const method of [chosen, "statistical", "stage given"] as const) {
    const parts = dealPartsOfDay(world, input, said, method, { first: Math.max(0, first), last });
    if (parts !== null) return { method: method === "combined" ? "statistical" : method, parts };
  }
  return none;
}
