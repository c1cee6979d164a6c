/** The tables of the activity report and of the lead scores: each as one spilled formula. */
import { readAssumptions } from "../core/assumptions/read-assumptions.ts";
import { parsePeriod } from "../core/calendar.ts";
import {
  activityFigures,
  activityKinds,
  activityMissing,
  activityMonths,
  activityReps,
  activitySources,
  activitySpeeds,
} from "../core/leads/activity-tables.ts";
import {
  leadScoreBands,
  leadScoreList,
  leadScoreMissing,
  leadScoreSummary,
  leadScoresBy,
} from "../core/leads/lead-score-tables.ts";
import type { LeadsSource } from "../core/leads/leads-source.ts";
import { readActivities } from "../core/leads/read-activities.ts";
import { readLeads } from "../core/leads/read-leads.ts";
import type { Result } from "../core/result.ts";
import type { Table } from "../core/table.ts";
import { type CustomFunction, defineFunction, optional } from "./define.ts";
import { COMMON } from "./forecast-report.ts";
import { spill } from "./spill.ts";
import { tabOfMoments } from "./tables.ts";

export type LeadReportParameter = "deals" | "settings" | "as_of" | "period" | "tab" | "leads" | "activities";

/** The tables by the name of the function that spills them. */
const TABLES: Readonly<Record<string, (source: LeadsSource) => Result<Table>>> = {
  ACTIVITY_REPORT_FIGURES: activityFigures,
  ACTIVITY_REPORT_SPEEDS: activitySpeeds,
  ACTIVITY_REPORT_MONTHS: activityMonths,
  ACTIVITY_REPORT_REPS: activityReps,
  ACTIVITY_REPORT_KINDS: activityKinds,
  ACTIVITY_REPORT_SOURCES: activitySources,
  ACTIVITY_REPORT_MISSING: activityMissing,
  LEAD_SCORES_SUMMARY: leadScoreSummary,
  LEAD_SCORES_BANDS: leadScoreBands,
  LEAD_SCORES_LIST: leadScoreList,
  LEAD_SCORES_SOURCES: (source) => leadScoresBy(source, "source"),
  LEAD_SCORES_OWNERS: (source) => leadScoresBy(source, "owner"),
  LEAD_SCORES_MISSING: leadScoreMissing,
};

/** They take the deals like every table of a report, so that all live sheets are asked alike; no figure needs them. */
export const leadReportFunctions: readonly CustomFunction<LeadReportParameter>[] = Object.entries(TABLES).map(
  ([name, table]) =>
    defineFunction({
      name,
      parameters: { ...COMMON, leads: optional(tabOfMoments), activities: optional(tabOfMoments) },
      body: ({ settings, as_of, period, leads, activities }, { host }) => {
        const dateOrder = host.dateOrder();
        const assumptions = readAssumptions(settings, dateOrder, "without plans");
        if (!assumptions.ok) return assumptions;
        const named = parsePeriod(period, assumptions.value.calendar.fiscalStart);
        if (!named.ok) return named;
        const people = leads === null ? null : readLeads(leads, dateOrder, assumptions.value.leads.points);
        if (people !== null && !people.ok) return people;
        const log = activities === null ? null : readActivities(activities, dateOrder);
        if (log !== null && !log.ok) return log;
        const input = { assumptions: assumptions.value, asOf: as_of, period: named.value };
        return spill(table({ input, leads: people?.value ?? null, activities: log?.value ?? null }));
      },
    }),
);
