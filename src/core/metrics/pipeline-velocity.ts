/** Pipeline velocity: how much money the pipeline brings in a day. */
import { codesOf, OPEN, type Outcomes } from "../deals/outcomes.ts";
import { cleanTo15Digits } from "../money.ts";
import type { Numbers } from "../numbers.ts";
import { fail, ok, type Result } from "../result.ts";
import { averageDealSize } from "./average-deal-size.ts";
import { MEAN_WON_CYCLE, salesCycle } from "./sales-cycle.ts";
import { winRate } from "./win-rate.ts";

/**
 * Pipeline velocity: open deals × win rate × average won deal ÷ sales cycle in days, as money a day.
 *
 * The four parts are this project's own: win rate by count of decided deals, mean amount of won deals, mean days from
 * created to closed (serial numbers) over won deals. A month is 30 days of it. Fails as its parts do; NOT_POSITIVE when the average
 * cycle is 0 days.
 *
 * @example velocityOf(50, 0.25, 10_000, 30) // 4,166.67 a day
 */
export function pipelineVelocity(
  amounts: Numbers,
  outcomes: Outcomes,
  created: readonly (number | null)[],
  closed: readonly (number | null)[],
): Result<number> {
  const codes = codesOf(outcomes);
  const rate = winRate(codes, null, "closed");
  if (!rate.ok) return rate;
  const size = averageDealSize(amounts, codes);
  if (!size.ok) return size;
  const cycle = salesCycle(created, closed, codes, MEAN_WON_CYCLE, null);
  if (!cycle.ok) return cycle;
  let open = 0;
  for (let deal = 0; deal < codes.length; deal += 1) if (codes[deal] === OPEN) open += 1;
  return velocityOf(open, rate.value, size.value, cycle.value);
}

/** The formula on its four parts. */
export function velocityOf(openDeals: number, rate: number, dealSize: number, cycleDays: number): Result<number> {
  if (cycleDays <= 0) return fail({ code: "NOT_POSITIVE", argument: "sales cycle", value: cycleDays });
  return ok(cleanTo15Digits((openDeals * rate * dealSize) / cycleDays));
}
