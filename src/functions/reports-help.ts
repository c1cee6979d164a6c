/** What a person reads about the report functions. */
import type { RowWithHelp } from "./help.ts";
import { type TableHelp, tablesHelp } from "./report-help.ts";
import { type ReportFunctionName, reportFunctions } from "./reports.ts";

const TABLES: Readonly<Record<ReportFunctionName, TableHelp>> = {
  FORECAST_REPORT_REPS: {
    description: "The forecast report's reps: won, open, weighted, forecast, quota, gap and coverage of each.",
    definition: [
      "One row a rep, the team first: won, open and weighted amounts of the period, forecast, quota, gap and coverage.",
    ],
    shows: "a table with a row for each rep",
  },
  QUADRANT_REPORT_REPS: {
    description: "The quadrant report's reps: this period against the one before, level, change and quadrant.",
    definition: [
      "Level: attainment of at least 100 % where a quota exists, else a won amount of at least the team's median. Change: current ÷ previous − 1; within the band of the settings it is steady.",
      "High and up is a Rising star, high and down a Falling star, low and up an Improving laggard, low and down a Deteriorating laggard. A rep without a previous period is New.",
    ],
    shows: "a table with a row for each rep",
  },
  QUADRANT_REPORT_COUNTS: {
    description: "The quadrant report's counts: reps in each quadrant, and their share.",
    definition: ["How many reps carry each of the seven labels, and their share of all reps."],
    shows: "a table with a row for each quadrant",
  },
  QUADRANT_REPORT_COACHING: {
    description: "The quadrant report's coaching list: the reps to talk to first, and why.",
    definition: ["Laggards and falling stars, worst first, each with the figures that put the rep there."],
    shows: "a table with a row for each rep to coach",
  },
  QUOTA_REPORT_SUMMARY: {
    description: "The quota report's figures: quota, won, attainment, achievement rate, coverage and pace of the team.",
    definition: [
      "Attainment is won ÷ quota of the whole team, never the mean of the reps' attainments. The achievement rate is the share of reps with a quota who reached it.",
    ],
    shows: "a table of figure, value and how it is worked out",
  },
  QUOTA_REPORT_REPS: {
    description:
      "The quota report's reps: quota, won, attainment, remaining, open, coverage, run rate and pace of each.",
    definition: [
      "One row a rep, the team first. The run rate needed is what remains ÷ the weeks left; the pace is where the run rate so far leads by the period's end.",
    ],
    shows: "a table with a row for each rep",
  },
  DEALS_LEFT_OUT: {
    description: "What the reports leave out of their figures, and why: deals without amount, date, owner or stage.",
    definition: ["One row a reason with the number of deals. When everything could be used, the table says so."],
    shows: "a table of deals and reason",
  },
};

export function reportsHelp(): readonly RowWithHelp[] {
  return tablesHelp(reportFunctions, TABLES, {});
}
