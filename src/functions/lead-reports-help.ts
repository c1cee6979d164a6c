/** What a person reads about the functions of the activity report and of the lead scores. */
import type { RowWithHelp } from "./help.ts";
import { leadReportFunctions } from "./lead-reports.ts";
import { type TableHelp, tablesHelp } from "./report-help.ts";

const TABLES: Readonly<Record<string, TableHelp>> = {
  ACTIVITY_REPORT_FIGURES: {
    description: "The activity report's figures: leads, response time, conversion, selling time, meetings.",
    definition: [
      "This period beside the one before, both cut to the same number of days while the period runs. For shares the change is in percentage points.",
    ],
    shows: "a table with a row for each metric",
  },
  ACTIVITY_REPORT_SPEEDS: {
    description: "Lead conversion by how fast leads were answered: within 5 minutes, 1 hour, 24 hours, later, never.",
    definition: ["Leads created in the twelve months up to the as-of date; the first outreach decides."],
    shows: "a table with a row for each speed of answer",
  },
  ACTIVITY_REPORT_MONTHS: {
    description: "The activity report's months: leads, response, conversion, hours, selling time, meetings.",
    definition: ["The twelve months that end with the as-of date's; the last one up to that day."],
    shows: "a table with a row for each month",
  },
  ACTIVITY_REPORT_REPS: {
    description: "The activity report's reps: hours, selling time, meetings, leads, response and conversion of each.",
    definition: ["One row a rep, the team first, then by prospect meetings in the period's days."],
    shows: "a table with a row for each rep",
  },
  ACTIVITY_REPORT_KINDS: {
    description: "Where the hours of the period went: each kind of activity, whether it sells, and its hours.",
    definition: ["Which kinds sell: the setting Selling activities, else words that Dealsheet knows."],
    shows: "a table with a row for each kind of activity",
  },
  ACTIVITY_REPORT_SOURCES: {
    description: "Lead conversion by source: the period's new leads of each, converted ones and response time.",
    definition: ["The source with the most new leads first. See also LEAD_CONVERSION_BY."],
    shows: "a table with a row for each source",
  },
  ACTIVITY_REPORT_MISSING: {
    description: "What the leads and activities tabs do not tell, and what the activity report leaves out.",
    definition: ["One row for each figure that is not there, with the tab or column that it needs."],
    shows: "a table of what is missing and why",
  },
  LEAD_SCORES_SUMMARY: {
    description: "The lead scores' figures: leads, qualified ones, median score, and whether the score tells.",
    definition: ["Score: Σ count × points × (1 − decay) ^ idle weeks, by the section Lead points of the settings."],
    shows: "a table of figure, value and how it is worked out",
  },
  LEAD_SCORES_BANDS: {
    description: "How lead scores spread: leads, qualified and converted ones in each band of scores.",
    definition: ["Four bands below the score from which a lead is qualified, five from there on, one below 0."],
    shows: "a table with a row for each band",
  },
  LEAD_SCORES_LIST: {
    description: "The qualified leads, the highest score first, each with its owner and what made the score.",
    definition: ["Leads that have not converted, with at least the score of the setting Qualified from."],
    shows: "a table with a row for each qualified lead",
  },
  LEAD_SCORES_SOURCES: {
    description: "Lead scores by source: leads, qualified ones, their share, and the mean score.",
    definition: ["All leads first, then the source with the most qualified ones."],
    shows: "a table with a row for each source",
  },
  LEAD_SCORES_OWNERS: {
    description: "Lead scores by owner: leads, qualified ones, their share, and the mean score.",
    definition: ["All leads first, then the owner with the most qualified ones."],
    shows: "a table with a row for each owner",
  },
  LEAD_SCORES_MISSING: {
    description: "What the scores lack, and which activities count for nothing because no row of points names them.",
    definition: ["Kinds of activity without points still keep a lead from being idle."],
    shows: "a table of what is missing and why",
  },
};

export function leadReportsHelp(): readonly RowWithHelp[] {
  return tablesHelp(leadReportFunctions, TABLES, {
    leads: {
      without: "without it only the activities are told of",
      text: "The whole leads tab with its header row: id or name, created date, owner, source, first response, converted.",
    },
    activities: {
      without: "without it only the leads are told of",
      text: "The whole activities tab with its header row: date, type, owner, and where it has them hours, lead and outcome.",
    },
  });
}
