/** Sales capacity: what a team can be expected to sell, and how many hires a target still needs. */
import { firstNegative } from "../first-negative.ts";
import { exactSum } from "../metrics/exact-sum.ts";
import { cleanTo15Digits } from "../money.ts";
import type { FullNumbers } from "../numbers.ts";
import { fail, ok, type Result, type Share } from "../result.ts";

/** A team by groups: one figure a group in each column, or a single one that holds for all of them. */
export interface CapacityGroups {
  readonly reps: FullNumbers;
  readonly quota: FullNumbers;
  readonly rampShare: FullNumbers;
  readonly attainment: FullNumbers;
}

/**
 * Capacity: Σ reps × quota × ramp share × expected attainment.
 *
 * Half a rep is allowed (somebody who joins mid-period). NO_DATA without a group, NEGATIVE when a figure is below 0.
 *
 * @example capacity({ reps: [8, 2], quota: [100_000], rampShare: [1, 0.5], attainment: [0.8] }) // 720,000
 */
export function capacity({ reps, quota, rampShare, attainment }: CapacityGroups): Result<number> {
  const columns = [reps, quota, rampShare, attainment];
  const groups = columns.some((column) => column.length === 0)
    ? 0
    : Math.max(...columns.map((column) => column.length));
  if (groups === 0) return fail({ code: "NO_DATA", missing: "reps" });
  const parts = new Float64Array(groups);
  const isSound = fillParts(parts, { reps, quota, rampShare, attainment });
  const negative = isSound
    ? null
    : (below0(reps, "reps") ??
      below0(quota, "quota") ??
      below0(rampShare, "ramp_share") ??
      below0(attainment, "attainment"));
  return negative ?? ok(cleanTo15Digits(exactSum(parts)));
}

/** What each group can be expected to sell; false where a figure is below 0. */
function fillParts(parts: Float64Array, { reps, quota, rampShare, attainment }: CapacityGroups): boolean {
  // A single figure holds for every group: its place stays 0.
  const repStep = reps.length === 1 ? 0 : 1;
  const quotaStep = quota.length === 1 ? 0 : 1;
  const rampStep = rampShare.length === 1 ? 0 : 1;
  const attainmentStep = attainment.length === 1 ? 0 : 1;
  for (let group = 0; group < parts.length; group++) {
    const people = reps[group * repStep] ?? 0;
    const each = quota[group * quotaStep] ?? 0;
    const ramp = rampShare[group * rampStep] ?? 0;
    const expected = attainment[group * attainmentStep] ?? 0;
    if (!(people >= 0 && each >= 0 && ramp >= 0 && expected >= 0)) return false;
    parts[group] = people * each * ramp * expected;
  }
  return true;
}

function below0(figures: FullNumbers, argument: string): ReturnType<typeof fail> | null {
  const place = firstNegative(figures);
  return place < 0 ? null : fail({ code: "NEGATIVE", argument, row: place + 1, value: figures[place] ?? 0 });
}

/**
 * Hires needed: whole people who close the gap between a target and the capacity at hand; 0 when there is no gap.
 *
 * One hire brings quota × ramp share × expected attainment. NOT_POSITIVE when a hire would bring nothing.
 *
 * @example hiresNeeded(1_840, 960, 240, 1, 1) // short 880 → 4
 */
export function hiresNeeded(
  target: number,
  currentCapacity: number,
  quotaPerRep: number,
  rampShare: Share,
  attainment: Share,
): Result<number> {
  if (quotaPerRep <= 0) return fail({ code: "NOT_POSITIVE", argument: "quota_per_rep", value: quotaPerRep });
  if (rampShare <= 0) return fail({ code: "NOT_POSITIVE", argument: "ramp_share", value: rampShare });
  if (attainment <= 0) return fail({ code: "NOT_POSITIVE", argument: "attainment", value: attainment });
  const gap = target - currentCapacity;
  const perHire = quotaPerRep * rampShare * attainment;
  // A gap of exactly three hires must not become four because 0.1 + 0.2 is not 0.3.
  return ok(gap <= 0 ? 0 : Math.ceil(Number((gap / perHire).toPrecision(12))));
}
