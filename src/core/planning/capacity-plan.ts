/** The capacity plan: what a team and its planned hires can be expected to sell, month by month, against a target. */
import { type CivilDate, monthStart } from "../calendar.ts";
import { exactSum } from "../metrics/exact-sum.ts";
import { cleanTo15Digits } from "../money.ts";
import type { ReportInput } from "../report-input.ts";
import { ok, type Result, type Share } from "../result.ts";
import { capacity, hiresNeeded } from "./capacity.ts";
import { PLAN_MONTHS, type PlanInputs, planMonths } from "./plan-inputs.ts";
import { quotaSplit } from "./quota-split.ts";
import { rampedAt } from "./ramp-record.ts";
import { monthQuota, monthsInRole, type Role, rolesOf } from "./roles.ts";

export interface PlanMonth {
  readonly month: CivilDate;
  /** Reps in the role, attrition taken off, and hires so far. */
  readonly team: number;
  readonly hired: number;
  /** The same, each at the ramp's share. */
  readonly ramped: number;
  /** Ramped quotas of the reps who are there. */
  readonly street: number | null;
  readonly teamCapacity: number | null;
  readonly hiresCapacity: number | null;
  readonly capacity: number | null;
  readonly target: number | null;
  /** Hires who would still close the year's gap if they all started this month; null: they no longer bring anything. */
  readonly hiresNeeded: number | null;
}

export interface CapacityPlan {
  readonly inputs: PlanInputs;
  /** Who carries quota in the plan. */
  readonly carriers: readonly Carrier[];
  readonly months: readonly PlanMonth[];
  /** Money is null where nothing says what a rep carries. */
  readonly street: number | null;
  readonly capacity: number | null;
}

/** A rep in the plan, with the full quota and the ramp's share of each month. */
export interface Carrier {
  readonly role: Role;
  readonly full: readonly number[];
  readonly ramp: readonly Share[];
  /** The part of each month that is in the role. */
  readonly days: readonly Share[];
  /** The first month of the plan that the rep is in the role, from 0: attrition counts from there. */
  readonly from: number;
}

/**
 * Capacity of twelve months: Σ reps × quota × ramp share × expected attainment, the team's and that of planned hires.
 *
 * A rep who is there now is there after m months with the chance (1 − attrition)^(m ÷ 12); so is who starts later, from
 * then on. Where nobody in the settings has a quota, every rep carries the quota of a full rep; else those without one carry
 * none. The target is spread evenly over the months. NEGATIVE and the like never come: inputs are checked before.
 */
export function capacityPlan(input: ReportInput, inputs: PlanInputs): Result<CapacityPlan> {
  const months = planMonths(input.asOf);
  const carriers = carriersOf(input, inputs);
  const targets =
    inputs.target === null
      ? ok([])
      : quotaSplit(
          inputs.target,
          months.map(() => 1),
          unitOf(input),
        );
  if (!targets.ok) return targets;
  const monthly = (inputs.repQuota ?? 0) / PLAN_MONTHS;
  const groups = months.map((_, at) => {
    const team = carriers.map(({ full, ramp, days, from }) => ({
      reps: survival(inputs, Math.max(0, at - from)),
      head: days[at] ?? 0,
      quota: full[at] ?? 0,
      ramp: ramp[at] ?? 1,
    }));
    const hires = months.slice(0, at + 1).map((start, from) => ({
      reps: (inputs.hires.get(start) ?? 0) * survival(inputs, at - from),
      head: 1,
      quota: monthly,
      ramp: rampedAt(1, at - from, inputs.ramp),
    }));
    return { team, hires };
  });
  const rows: Priced[] = [];
  for (const [at, { team, hires }] of groups.entries()) {
    const teamCapacity = sold(team, inputs.attainment);
    if (!teamCapacity.ok) return teamCapacity;
    const hiresCapacity = sold(hires, inputs.attainment);
    if (!hiresCapacity.ok) return hiresCapacity;
    const all = [...team, ...hires];
    rows.push({
      month: months[at] ?? input.asOf,
      team: heads(team),
      hired: heads(hires),
      ramped: cleanTo15Digits(exactSum(all.map(({ reps, head, ramp }) => reps * head * ramp))),
      street: cleanTo15Digits(exactSum(all.map(({ reps, quota, ramp }) => reps * quota * ramp))),
      teamCapacity: teamCapacity.value,
      hiresCapacity: hiresCapacity.value,
      capacity: cleanTo15Digits(exactSum([teamCapacity.value, hiresCapacity.value])),
      target: targets.value[at] ?? null,
    });
  }
  if (inputs.repQuota === null && !carriers.some(({ full }) => full.some((quota) => quota > 0))) {
    const blank = { street: null, teamCapacity: null, hiresCapacity: null, capacity: null, hiresNeeded: null };
    return ok({ inputs, carriers, months: rows.map((row) => ({ ...row, ...blank })), street: null, capacity: null });
  }
  const whole = cleanTo15Digits(exactSum(rows.map((row) => row.capacity)));
  return ok({
    inputs,
    carriers,
    months: rows.map((row, at) => ({ ...row, hiresNeeded: neededFrom(at, whole, monthly, inputs) })),
    street: cleanTo15Digits(exactSum(rows.map(({ street }) => street))),
    capacity: whole,
  });
}

interface Priced extends Omit<PlanMonth, "hiresNeeded"> {
  readonly street: number;
  readonly teamCapacity: number;
  readonly hiresCapacity: number;
  readonly capacity: number;
}

interface Group {
  readonly reps: number;
  readonly head: Share;
  readonly quota: number;
  readonly ramp: Share;
}

function sold(groups: readonly Group[], attainment: Share): Result<number> {
  if (groups.length === 0) return ok(0);
  return capacity({
    reps: groups.map(({ reps }) => reps),
    quota: groups.map(({ quota }) => quota),
    rampShare: groups.map(({ ramp }) => ramp),
    attainment: [attainment],
  });
}

function heads(groups: readonly Group[]): number {
  return cleanTo15Digits(exactSum(groups.map(({ reps, head }) => reps * head)));
}

function survival({ attrition }: PlanInputs, months: number): Share {
  return (1 - attrition) ** (months / PLAN_MONTHS);
}

/** One hire's months from this one on, in months of a fully ramped rep who stays. */
function neededFrom(at: number, whole: number, monthly: number, inputs: PlanInputs): number | null {
  if (inputs.target === null) return null;
  const brought = Array.from(
    { length: PLAN_MONTHS - at },
    (_, month) => rampedAt(1, month, inputs.ramp) * survival(inputs, month),
  );
  const needed = hiresNeeded(inputs.target, whole, monthly, exactSum(brought), inputs.attainment);
  return needed.ok ? needed.value : null;
}

function carriersOf(input: ReportInput, inputs: PlanInputs): Carrier[] {
  const { calendar } = input.assumptions;
  const months = planMonths(input.asOf);
  const roles = rolesOf(input).filter(
    ({ standing, end }) => standing !== "former" && (end === null || end >= input.asOf),
  );
  const isQuotaKnown = roles.some(({ rep }) => rep.quota !== null && rep.quota > 0);
  const monthly = (inputs.repQuota ?? 0) / PLAN_MONTHS;
  const carrying = isQuotaKnown ? roles.filter(({ rep }) => rep.quota !== null && rep.quota > 0) : roles;
  return carrying.map((role): Carrier => {
    const { start } = role.rep;
    // A share of days is a quota of 1 a month.
    const inRole = { rep: { ...role.rep, quota: 1 }, end: role.end };
    const days = months.map((month) => monthQuota(inRole, month, { ...calendar, quotaPeriod: "month" }) ?? 0);
    return {
      role,
      days,
      from: Math.max(
        0,
        days.findIndex((share) => share > 0),
      ),
      full: months.map((month, at) =>
        isQuotaKnown ? (monthQuota(role, month, calendar) ?? 0) : monthly * (days[at] ?? 0),
      ),
      ramp: months.map((month) =>
        start === null ? 1 : rampedAt(1, monthsInRole(start, monthStart(month)), role.ownRamp ?? inputs.ramp),
      ),
    };
  });
}

/** The currency's smallest unit in major ones. */
export function unitOf({ assumptions }: ReportInput): number {
  return Number(`1e-${assumptions.currency.minorDigits}`);
}
