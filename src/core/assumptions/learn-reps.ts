/** Reps as the deals show them: who owns deals, since when, and a first quota to argue about. */
import { addDays, type CivilDate, includes, type Period, periodContaining, shiftPeriod } from "../calendar.ts";
import type { Deal } from "../deals/deal.ts";
import { foldOwner } from "../deals/spellings.ts";
import { cleanTo15Digits } from "../money.ts";
import type { CalendarAssumption } from "./assumptions.ts";

export interface LearnedRep {
  readonly rep: string;
  readonly start: CivilDate | null;
  readonly quota: number | null;
  readonly territory: string;
  readonly basedOn: string;
}

/** How many of the last complete periods a suggested quota looks back on. */
const PERIODS = 4;
/** A rep whose first deal comes this long after the tab's first one has probably joined; before that nobody can tell. */
const JOINED_AFTER_DAYS = 90;

/**
 * The owners in order of their first deal in the tab.
 *
 * A quota is the mean won amount of the rep's last four complete quota periods, rounded to two significant digits. The
 * period in which the tab's own records begin is left out, since nobody knows how much of it they cover.
 */
export function learnReps(deals: readonly Deal[], asOf: CivilDate, calendar: CalendarAssumption): LearnedRep[] {
  const byOwner = new Map<string, Deal[]>();
  for (const deal of deals) {
    if (deal.owner === "") continue;
    const own = byOwner.get(foldOwner(deal.owner)) ?? [];
    byOwner.set(foldOwner(deal.owner), own);
    own.push(deal);
  }
  const firstDay = earliest(deals);
  const firstClose = deals.reduce<CivilDate | null>(
    (first, deal) =>
      deal.outcome !== "open" && deal.closed !== null && (first === null || deal.closed < first) ? deal.closed : first,
    null,
  );
  const periods = completePeriods(firstClose, asOf, calendar);
  return [...byOwner.values()].map((own) => {
    const start = startOf(own, firstDay, asOf);
    const full = periods.filter((period) => start === null || start <= period.start);
    const won = wonIn(own, full);
    const quota = full.length === 0 || won <= 0 ? null : toTwoDigits(won / full.length);
    return { rep: own[0]?.owner ?? "", start, quota, territory: "", basedOn: basedOn(start, quota, full) };
  });
}

function basedOn(start: CivilDate | null, quota: number | null, periods: readonly Period[]): string {
  const [first, last] = [periods[0]?.name ?? "", periods[periods.length - 1]?.name ?? ""];
  const quotaText =
    quota === null
      ? "No complete period with won deals"
      : `Quota: mean won amount of ${first === last ? first : `${first} to ${last}`}`;
  return start === null ? quotaText : `${quotaText}. Start: first deal`;
}

/** The first created or close date, where it lies clearly after the tab's first; null where it tells nothing. */
function startOf(own: readonly Deal[], firstDay: CivilDate | null, asOf: CivilDate): CivilDate | null {
  const first = earliest(own);
  if (first === null || firstDay === null || first > asOf) return null;
  return first > addDays(firstDay, JOINED_AFTER_DAYS) ? first : null;
}

function earliest(deals: readonly Deal[]): CivilDate | null {
  let first: CivilDate | null = null;
  for (const { created, closed } of deals) {
    const day = created !== null && (closed === null || created < closed) ? created : closed;
    if (day !== null && (first === null || day < first)) first = day;
  }
  return first;
}

/** The last periods that ended before the as-of date, oldest first. */
function completePeriods(firstClose: CivilDate | null, asOf: CivilDate, calendar: CalendarAssumption): Period[] {
  if (firstClose === null) return [];
  const { quotaPeriod, fiscalStart } = calendar;
  const begun = periodContaining(firstClose, quotaPeriod, fiscalStart);
  const earliestFull = begun.start === firstClose ? begun : shiftPeriod(begun, 1, fiscalStart);
  const periods: Period[] = [];
  let period = shiftPeriod(periodContaining(asOf, quotaPeriod, fiscalStart), -1, fiscalStart);
  while (periods.length < PERIODS && period.start >= earliestFull.start) {
    periods.unshift(period);
    period = shiftPeriod(period, -1, fiscalStart);
  }
  return periods;
}

function wonIn(deals: readonly Deal[], periods: readonly Period[]): number {
  let won = 0;
  for (const { outcome, closed, amount } of deals) {
    if (outcome === "won" && closed !== null && periods.some((period) => includes(period, closed))) won += amount ?? 0;
  }
  return won;
}

/** 123,456 as 120,000: a quota is a round number. */
function toTwoDigits(amount: number): number {
  return cleanTo15Digits(Number(amount.toPrecision(2)));
}
