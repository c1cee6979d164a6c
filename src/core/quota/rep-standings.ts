/** Each rep's two periods, level, change and quadrant: what the three tables of the quadrant report show. */
import { wonCell } from "../forecast/deal-cells.ts";
import { closingIn, type Days, decidedBy, openDeals } from "../metrics/deals-as-of.ts";
import { MEDIAN, summarize } from "../metrics/statistic.ts";
import type { ReportInput } from "../report-input.ts";
import { fail, ok, type Result, type Share } from "../result.ts";
import { quotaAttainment } from "./attainment.ts";
import { changeOf, type Quadrant, repQuadrant } from "./quadrant.ts";
import { repQuota } from "./rep-quota.ts";
import { type RosterRep, rosterOf } from "./roster.ts";
import { type Windows, windowsOf } from "./windows.ts";

export interface RepStanding {
  readonly rep: string;
  /** Won in the previous days; null for a new rep, or where won deals have no amounts. */
  readonly previous: number | null;
  readonly current: number | null;
  readonly change: Share | null;
  /** Attainment, or won ÷ the team's median; null where there is nothing to divide by. */
  readonly level: Share | null;
  readonly levelBy: "quota" | "team median";
  /** null where the rep's won deals have no amounts, so that nothing can be judged. */
  readonly quadrant: Quadrant | null;
}

export interface Standings {
  readonly windows: Windows;
  readonly reps: readonly RepStanding[];
}

/** A rep at full quota is at a high level. */
const FULL: Share = 1;

/**
 * The standing of every active rep in the period against the one before.
 *
 * While the period runs, both periods are cut to the days that have passed, and quotas to their part of these days, so
 * that half a quarter is never compared with a whole one. The level is attainment where the rep carries a quota, else
 * won ÷ the median of all active reps; who has won nothing is never at a high level. A rep who started after the
 * previous period's first day, or of whom nothing is known before the current one, is new. Reps without a quota who
 * decided nothing in either period and own no open deal have left, and would pull the median down: they are left out.
 *
 * PERIOD_NOT_STARTED when the as-of date lies before the period; NO_REPS when nobody is left to judge.
 */
export function repStandings(input: ReportInput): Result<Standings> {
  const { assumptions, asOf, period } = input;
  const windows = windowsOf(input);
  if (!windows.ok) return windows;
  const { previous, current } = windows.value;
  const figures = rosterOf(input)
    .reps.map((one) => {
      const decided = decidedBy(one.deals, asOf);
      const quota = repQuota(one.rep, period, current, assumptions.calendar);
      const decidedNow = closingIn(decided, current);
      const decidedThen = closingIn(decided, previous);
      return {
        rep: one.rep.rep,
        isActive: quota !== null || decidedNow.length + decidedThen.length > 0 || openDeals(one.deals).length > 0,
        previous: isNew(one, previous) ? null : wonCell(decidedThen),
        isNew: isNew(one, previous),
        current: wonCell(decidedNow),
        quota,
      };
    })
    .filter((figure) => figure.isActive);
  if (figures.length === 0) return fail({ code: "NO_REPS", report: "Quadrant" });

  const known = figures.map((figure) => figure.current).filter((won): won is number => won !== null);
  const median = summarize(known, MEDIAN, "reps");
  const teamMedian = median.ok ? median.value : 0;
  return ok({
    windows: windows.value,
    reps: figures.map(({ rep, previous: then, current: now, quota, isNew: started }): RepStanding => {
      const levelBy = quota !== null && quota > 0 ? "quota" : "team median";
      const level = now === null ? null : levelOf(now, levelBy === "quota" ? quota : teamMedian);
      const isHigh = now !== null && now > 0 && (level === null || level >= FULL);
      const cannotTell = now === null || (then === null && !started);
      return {
        rep,
        previous: then,
        current: now,
        change: then === null || now === null ? null : changeOf(then, now),
        level,
        levelBy,
        quadrant: cannotTell ? null : repQuadrant(then, now, isHigh ? "high" : "low", assumptions.rules.steadyBand),
      };
    }),
  });
}

function levelOf(won: number, bar: number | null): Share | null {
  const level = quotaAttainment([won], [bar ?? 0]);
  return level.ok ? level.value : null;
}

/** By the start date where it is given, else by the first day on which the rep's deals show any trace. */
function isNew({ rep, deals }: RosterRep, previous: Days): boolean {
  if (rep.start !== null) return rep.start > previous.start;
  return !deals.some(
    (deal) =>
      (deal.created !== null && deal.created <= previous.end) ||
      (deal.outcome !== "open" && deal.closed !== null && deal.closed <= previous.end),
  );
}
