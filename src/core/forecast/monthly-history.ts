/** Won amounts by calendar month, and what they say about the months to come. */
import { addDays, type CivilDate, monthStart } from "../calendar.ts";
import type { Deal } from "../deals/deal.ts";
import { decidedBy } from "../metrics/deals-as-of.ts";
import type { Result, Share } from "../result.ts";
import { wonCell } from "./deal-cells.ts";
import { historicalForecast } from "./historical-forecast.ts";

/** What was won in each complete month, from the month of the first decision to the as-of date. */
export interface MonthlyHistory {
  /** null: won deals, but none of them has an amount. */
  readonly wonByMonth: ReadonlyMap<CivilDate, number | null>;
  /** The month of the first decided deal; the tab tells nothing about earlier ones. null: nothing decided yet. */
  readonly firstMonth: CivilDate | null;
  /** The month that is not over on the as-of date. On its last day a month is complete. */
  readonly runningMonth: CivilDate;
}

const MONTHS_OF_HISTORY = 12;

export function monthlyHistory(deals: readonly Deal[], asOf: CivilDate): MonthlyHistory {
  const runningMonth = monthStart(addDays(asOf, 1));
  const decidedIn = new Map<CivilDate, Deal[]>();
  let firstMonth: CivilDate | null = null;
  for (const deal of decidedBy(deals, asOf)) {
    if (deal.closed === null) continue;
    const month = monthStart(deal.closed);
    const others = decidedIn.get(month);
    if (others) others.push(deal);
    else decidedIn.set(month, [deal]);
    if (firstMonth === null || month < firstMonth) firstMonth = month;
  }
  const wonByMonth = new Map<CivilDate, number | null>();
  if (firstMonth !== null) {
    for (let month = firstMonth; month < runningMonth; month = monthStart(month, 1)) {
      wonByMonth.set(month, wonCell(decidedIn.get(month) ?? []));
    }
  }
  return { wonByMonth, firstMonth, runningMonth };
}

/**
 * Historical forecast of one month: the mean won amount of the twelve complete months before it × (1 + growth).
 *
 * Only months that were complete on the as-of date and lie before the month itself are used, so that past months show
 * what would have been forecast for them then. Fewer than twelve are used where the tab does not reach back further.
 *
 * NO_DATA without one such month.
 */
export function historicalMonthForecast(history: MonthlyHistory, month: CivilDate, growth: Share): Result<number> {
  const until = month < history.runningMonth ? month : history.runningMonth;
  const revenues: number[] = [];
  for (let back = 1; back <= MONTHS_OF_HISTORY; back++) {
    const won = history.wonByMonth.get(monthStart(until, -back)) ?? null;
    if (won !== null) revenues.push(won);
  }
  return historicalForecast(revenues, growth, null);
}
