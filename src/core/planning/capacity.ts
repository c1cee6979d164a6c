/** Sales capacity: what a team can be expected to sell, and how many hires a target still needs. */
import { exactSum } from "../metrics/exact-sum.ts";
import { cleanTo15Digits } from "../money.ts";
import { fail, ok, type Result, type Share } from "../result.ts";

/** Reps of one kind: how many, their quota, how far they have ramped, and the attainment to expect of them. */
export interface CapacityGroup {
  readonly reps: number;
  readonly quota: number;
  readonly rampShare: Share;
  readonly attainment: Share;
}

/**
 * Capacity: Σ reps × quota × ramp share × expected attainment.
 *
 * Half a rep is allowed (somebody who joins mid-period). NEGATIVE when a figure is below 0.
 *
 * @example capacity([{ reps: 10, quota: 100_000, rampShare: 1, attainment: 0.8 }]) // 800,000
 */
export function capacity(groups: readonly CapacityGroup[]): Result<number> {
  if (groups.length === 0) return fail({ code: "NO_DATA", missing: "reps" });
  const parts: number[] = [];
  for (const [index, group] of groups.entries()) {
    const row = index + 1;
    if (group.reps < 0) return fail({ code: "NEGATIVE", argument: "reps", row, value: group.reps });
    if (group.quota < 0) return fail({ code: "NEGATIVE", argument: "quota", row, value: group.quota });
    if (group.rampShare < 0) return fail({ code: "NEGATIVE", argument: "ramp_share", row, value: group.rampShare });
    if (group.attainment < 0) return fail({ code: "NEGATIVE", argument: "attainment", row, value: group.attainment });
    parts.push(group.reps * group.quota * group.rampShare * group.attainment);
  }
  return ok(cleanTo15Digits(exactSum(parts)));
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
