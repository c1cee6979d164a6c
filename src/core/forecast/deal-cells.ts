/**
 * Sums of deals as table cells.
 *
 * In a table a group without a won deal has won 0: that is known. A group whose deals carry no amounts has no figure:
 * that is not known, and the cell is blank.
 */
import type { Deal } from "../deals/deal.ts";
import { closingIn, type Days, openDeals, withoutCloseDate } from "../metrics/deals-as-of.ts";
import { pipelineValue } from "../metrics/pipeline-value.ts";
import { weightedPipeline } from "../metrics/weighted-pipeline.ts";
import { wonAmount } from "../metrics/won-amount.ts";
import type { Result } from "../result.ts";
import { stageForecast } from "./stage-forecast.ts";

/** Won amount of these deals. */
export function wonCell(deals: readonly Deal[]): number | null {
  return known(wonAmount(amountsOf(deals), outcomesOf(deals)));
}

/** Amount of the open ones among these deals. */
export function openCell(deals: readonly Deal[]): number | null {
  return known(pipelineValue(amountsOf(deals), outcomesOf(deals)));
}

/** Weighted amount of the open ones. A deal without a probability weighs nothing; if none has one, nothing is known. */
export function weightedCell(deals: readonly Deal[]): number | null {
  const weighable = withProbability(deals);
  if (weighable.length === 0 && openDeals(deals).length > 0) return null;
  return known(weightedPipeline(amountsOf(weighable), probabilitiesOf(weighable), outcomesOf(weighable)));
}

/** Won plus weighted amount; blank where either is, for the forecast would be the other alone. */
export function stageForecastCell(deals: readonly Deal[]): number | null {
  if (wonCell(deals) === null || weightedCell(deals) === null) return null;
  const counted = [...deals.filter((deal) => deal.outcome !== "open"), ...withProbability(deals)];
  return known(stageForecast(amountsOf(counted), probabilitiesOf(counted), outcomesOf(counted)));
}

/** The open deals expected to close in these days; null when open deals exist but none has a date to tell. */
export function openClosingIn(deals: readonly Deal[], days: Days): readonly Deal[] | null {
  const open = openDeals(deals);
  if (open.length > 0 && withoutCloseDate(open).length === open.length) return null;
  return closingIn(open, days);
}

/** A metric as a cell: without such deals it is 0, without amounts it is blank. */
function known(result: Result<number>): number | null {
  if (result.ok) return result.value;
  return result.failure.code === "NO_DATA" && result.failure.missing !== "amounts" ? 0 : null;
}

function withProbability(deals: readonly Deal[]): readonly Deal[] {
  return openDeals(deals).filter((deal) => deal.probability !== null);
}

function amountsOf(deals: readonly Deal[]) {
  return deals.map((deal) => deal.amount);
}

function outcomesOf(deals: readonly Deal[]) {
  return deals.map((deal) => deal.outcome);
}

function probabilitiesOf(deals: readonly Deal[]) {
  return deals.map((deal) => deal.probability);
}
