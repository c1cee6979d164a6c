/** The ramp record: what each rep won month by month in role, against the full and the ramped quota. */
import { type CivilDate, monthEnd, monthStart, toSerial } from "../calendar.ts";
import { wonCell } from "../forecast/deal-cells.ts";
import { type MonthlyHistory, monthlyHistory } from "../forecast/monthly-history.ts";
import { closingIn, wonBy } from "../metrics/deals-as-of.ts";
import { exactSum } from "../metrics/exact-sum.ts";
import { type RampTime, rampTime } from "../metrics/ramp-time.ts";
import { quotaAttainment } from "../quota/attainment.ts";
import { rampedQuota } from "../quota/ramped-quota.ts";
import type { ReportInput } from "../report-input.ts";
import type { Share } from "../result.ts";
import { monthQuota, monthsInRole, type Role, rolesOf, USUAL_RAMP } from "./roles.ts";

/** A complete calendar month of a rep, as far as the deals tab reaches back. */
export interface RampMonth {
  readonly month: CivilDate;
  /** 0 in the month of the start; null where the start is not known. */
  readonly inRole: number | null;
  /** Full quota for the days in the role, and what the schedule asks of it; null without a quota. */
  readonly full: number | null;
  readonly ramped: number | null;
  /** null where won deals have no amounts. */
  readonly won: number | null;
}

export interface RampRecord {
  readonly role: Role;
  readonly schedule: readonly Share[];
  /** Oldest first; without a start those of the whole tab. */
  readonly months: readonly RampMonth[];
  /** Whole months in role in the as-of date's month; null without a start. */
  readonly inRoleNow: number | null;
  /** null where it cannot be told: no start, no quota, or a start before the tab's first decided deal. */
  readonly reached: RampTime | null;
}

/** Months in a row at the threshold that make a rep fully productive. */
export const MONTHS_RUNNING = 2;

/** Everybody who is or was in the team, in the settings' order; reps who start later are left out. */
export function rampRecords(input: ReportInput): readonly RampRecord[] {
  const { assumptions, asOf } = input;
  const history = monthlyHistory(input.deals, asOf);
  return rolesOf(input)
    .filter(({ standing }) => standing !== "coming")
    .map((role): RampRecord => {
      const schedule = role.ownRamp ?? USUAL_RAMP;
      const months = monthsOf(role, schedule, history, input);
      return {
        role,
        schedule,
        months,
        inRoleNow: role.rep.start === null ? null : monthsInRole(role.rep.start, monthStart(asOf)),
        reached: reachedBy(role, months, history, assumptions.rules.achievementThreshold),
      };
    });
}

/** Σ won ÷ Σ of the quotas, over months of which both are known. */
export function attainmentOf(months: readonly RampMonth[], of: "full" | "ramped"): Share | null {
  const known = months.filter((month) => month.won !== null && month[of] !== null);
  const attainment = quotaAttainment(
    known.map(({ won }) => won),
    known.map((month) => month[of]),
  );
  return attainment.ok ? attainment.value : null;
}

function monthsOf(
  role: Role,
  schedule: readonly Share[],
  { firstMonth, runningMonth }: MonthlyHistory,
  { asOf, assumptions }: ReportInput,
): RampMonth[] {
  if (firstMonth === null) return [];
  const { start } = role.rep;
  const months: RampMonth[] = [];
  const won = wonBy(role.deals, asOf);
  let month = start !== null && monthStart(start) > firstMonth ? monthStart(start) : firstMonth;
  for (; month < runningMonth && (role.end === null || month <= role.end); month = monthStart(month, 1)) {
    const inRole = start === null ? null : monthsInRole(start, month);
    const full = monthQuota(role, month, assumptions.calendar);
    const ramped = full === null ? null : inRole === null ? full : rampedAt(full, inRole, schedule);
    months.push({ month, inRole, full, ramped, won: wonCell(closingIn(won, { start: month, end: monthEnd(month) })) });
  }
  return months;
}

/** The schedule's part of a quota; `inRole` is never below 0. */
export function rampedAt(full: number, inRole: number, schedule: readonly Share[]): number {
  const ramped = rampedQuota(full, Math.max(0, inRole), schedule);
  return ramped.ok ? ramped.value : full;
}

function reachedBy(
  { rep }: Role,
  months: readonly RampMonth[],
  { firstMonth }: MonthlyHistory,
  threshold: Share,
): RampTime | null {
  if (rep.start === null || rep.quota === null || rep.quota <= 0) return null;
  if (firstMonth === null || monthStart(rep.start) < firstMonth) return null;
  const reached = rampTime(
    toSerial(rep.start),
    months.map(({ month }) => toSerial(monthEnd(month))),
    months.map((month) => attainmentOf([month], "full")),
    threshold,
    MONTHS_RUNNING,
  );
  return reached.ok ? reached.value : null;
}

/** What the schedule asks of the reps of these months together: Σ ramped ÷ Σ full quota. */
export function askedOf(months: readonly RampMonth[]): Share | null {
  const full = exactSum(months.map((month) => month.full));
  return full > 0 ? exactSum(months.map((month) => month.ramped)) / full : null;
}
