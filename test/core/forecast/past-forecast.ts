/** A forecast for tests, made plainly: won + Σ amount × probability of the open deals of the period + something more. */
import type { SaidForecast, SaidPart } from "../../../src/core/forecast/forecast-memory.ts";
import { closingIn, openDeals, wonBy } from "../../../src/core/metrics/deals-as-of.ts";
import { exactSum } from "../../../src/core/metrics/exact-sum.ts";
import type { ReportInput } from "../../../src/core/report-input.ts";

export interface PlainForecast {
  readonly now: SaidForecast;
  readonly parts: readonly SaidPart[];
}

/** `beyond`: what the method adds beyond today's deals. */
export function plainForecast(input: ReportInput, beyond = 0, methodName = "Stage"): PlainForecast {
  const parts = closingIn(openDeals(input.deals), input.period).flatMap((deal): SaidPart[] => {
    const chance = deal.probability ?? 0;
    return deal.amount === null || chance === 0 ? [] : [{ deal, chance, part: deal.amount * chance }];
  });
  const won = exactSum(closingIn(wonBy(input.deals, input.asOf), input.period).map(({ amount }) => amount));
  const forecast = exactSum([won, beyond, ...parts.map(({ part }) => part)]);
  return { now: { methodName, forecast, p10: forecast * 0.8, p90: forecast * 1.2, won, quota: null }, parts };
}
