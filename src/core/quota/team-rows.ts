/** The rows of a table by rep: the team first, then each rep, then the deals of nobody. */
import type { Deal } from "../deals/deal.ts";
import type { ReportInput } from "../report-input.ts";
import { repQuota, teamQuota } from "./rep-quota.ts";
import { rosterOf } from "./roster.ts";

export interface TeamRow {
  readonly name: string;
  readonly deals: readonly Deal[];
  /** For the whole period, days before the rep's start left out; null: no quota. */
  readonly quota: number | null;
}

/**
 * The team's row counts all deals, those of nobody included, so that the other rows add up to it. Nobody's row is there
 * only when there are such deals.
 */
export function teamRows(input: ReportInput): readonly TeamRow[] {
  const { deals, assumptions, period } = input;
  const { reps, withoutOwner } = rosterOf(input);
  const nobody: TeamRow = { name: "(no owner)", deals: withoutOwner, quota: null };
  return [
    { name: "Team", deals, quota: teamQuota(assumptions.reps, period, period, assumptions.calendar) },
    ...reps.map((one) => ({
      name: one.rep.rep,
      deals: one.deals,
      quota: repQuota(one.rep, period, period, assumptions.calendar),
    })),
    ...(withoutOwner.length > 0 ? [nobody] : []),
  ];
}
