/** What a person reads about the report functions. */
import type { FunctionHelp, RowWithHelp } from "./help.ts";
import { type ReportFunctionName, type ReportParameter, reportFunctions } from "./reports.ts";

interface TableHelp {
  readonly description: string;
  readonly definition: readonly string[];
  readonly shows: string;
}

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

export const REPORT_PARAMETERS: FunctionHelp<ReportParameter>["parameters"] = {
  deals: "The whole deals tab with its header row, for example Deals!A1:H.",
  settings: "The whole settings tab, 'Dealsheet settings'!A1:AE.",
  as_of: 'The day that the figures are true for: a date cell, or text such as "2026-03-31".',
  period: 'The month, quarter or fiscal year: "2026-03", "2026-Q1" or "FY2026".',
  tab: {
    without: "without it columns are found by their headings",
    text: "The name of the deals tab, whose columns were chosen in the settings.",
  },
};

export const REPORT_ERRORS: readonly string[] = [
  "The deals have no header row, or no column for amount or stage.",
  "The period or the as-of date cannot be read.",
  "A cell of the settings holds something that it should not; the sentence says which.",
];

export function reportsHelp(): readonly RowWithHelp[] {
  const tables: Readonly<Record<string, TableHelp>> = TABLES;
  return reportFunctions.flatMap((row): RowWithHelp[] => {
    const table = tables[row.name];
    return table ? [[row, helpOf(row.name, table)]] : [];
  });
}

function helpOf(name: string, { description, definition, shows }: TableHelp): FunctionHelp<ReportParameter> {
  return {
    family: "Reports",
    description,
    definition: [
      ...definition,
      "A live report sheet holds this formula; a snapshot holds its values. The first row is the headings.",
    ],
    parameters: REPORT_PARAMETERS,
    errors: REPORT_ERRORS,
    example: reportExample(name, shows),
  };
}

/** A formula as a live sheet holds it, with what comes of it in words. */
export function reportExample(name: string, shows: string): FunctionHelp<ReportParameter>["example"] {
  return {
    formula: `=${name}(Deals!A1:H, 'Dealsheet settings'!A1:AE, DATE(2026,3,31), "2026-Q1", "Deals")`,
    shows,
    gives: null,
  };
}
