/** Which deals count as won, decided or open on the as-of date, and in which days. */
import type { CivilDate } from "../calendar.ts";
import type { Deal } from "../deals/deal.ts";

/** Some days in a row; both ends belong to them. */
export interface Days {
  readonly start: CivilDate;
  readonly end: CivilDate;
}

/** The part of these days that is over at the end of the as-of date; it ends before it starts when none is. */
export function daysUntil(days: Days, asOf: CivilDate): Days {
  const isOver = days.end < asOf;
  return { start: days.start, end: isOver ? days.end : asOf };
}

/**
 * Won and lost deals that were decided on or before the as-of date.
 *
 * A decision dated later is not known on that day, and neither is what the deal looked like then, so such a deal is in
 * no figure; the deals' issues name it. A decided deal without a close date counts: decided it is.
 */
export function decidedBy(deals: readonly Deal[], asOf: CivilDate): readonly Deal[] {
  return deals.filter((deal) => isDecidedBy(deal, asOf));
}

export function wonBy(deals: readonly Deal[], asOf: CivilDate): readonly Deal[] {
  return decidedBy(deals, asOf).filter((deal) => deal.outcome === "won");
}

/**
 * Whether the tab dates any decision that is known on the as-of date, so that it can tell what a period brought.
 *
 * A tab of open deals only tells nothing of it, and neither does one whose decided deals have no close date.
 */
export function tellsDecisions(deals: readonly Deal[], asOf: CivilDate): boolean {
  return deals.some((deal) => deal.closed !== null && isDecidedBy(deal, asOf));
}

/** Open deals as the tab has them now: it keeps no record of what was open on an earlier day. */
export function openDeals(deals: readonly Deal[]): readonly Deal[] {
  return deals.filter((deal) => deal.outcome === "open");
}

/** Deals whose close date, for open ones the expected one, lies in these days. */
export function closingIn(deals: readonly Deal[], days: Days): readonly Deal[] {
  return deals.filter((deal) => deal.closed !== null && deal.closed >= days.start && deal.closed <= days.end);
}

/** Open deals whose expected close date has passed: nobody has said that they were lost, but they are late. */
export function overdue(deals: readonly Deal[], asOf: CivilDate): readonly Deal[] {
  return openDeals(deals).filter((deal) => deal.closed !== null && deal.closed < asOf);
}

export function withoutCloseDate(deals: readonly Deal[]): readonly Deal[] {
  return deals.filter((deal) => deal.closed === null);
}

function isDecidedBy(deal: Deal, asOf: CivilDate): boolean {
  return deal.outcome !== "open" && (deal.closed === null || deal.closed <= asOf);
}
