/** What a person reads about the functions of the reports Ramp, Territories, and Capacity and quota plan. */
import type { RowWithHelp } from "./help.ts";
import { planningReportFunctions } from "./planning-reports.ts";
import { type TableHelp, tablesHelp } from "./report-help.ts";

const TABLES: Readonly<Record<string, TableHelp>> = {
  RAMP_REPORT_SUMMARY: {
    description: "The ramp report's figures: reps on ramp, behind schedule, time to full productivity, ramped quota.",
    definition: [
      "Full months in role only, from the tab's first decided deal on. Time to full productivity: months from the start to the first of two months in a row at full quota.",
    ],
    shows: "a table of figure, value and how it is worked out",
  },
  RAMP_REPORT_COHORT: {
    description: "Attainment by month in role, all reps lined up by their start, beside what the ramp schedule asks.",
    definition: [
      "Σ won ÷ Σ full quota of the reps' full months in role; months 1 to 12, then all later ones together.",
    ],
    shows: "a table with a row for each month in role",
  },
  RAMP_REPORT_REPS: {
    description: "The ramp report's reps: start, month in role, ramped quota, attainment of it, and who is behind.",
    definition: ["The newest first. Behind schedule: below the ramped quota of the last three full months in role."],
    shows: "a table with a row for each rep",
  },
  RAMP_REPORT_MONTHS: {
    description: "Each rep's attainment of full quota in the last twelve full months, month by month.",
    definition: ["Won ÷ full quota for the days in role. Blank before the start and without a quota."],
    shows: "a table with a row for each rep and a column for each month",
  },
  TERRITORIES_REPORT_SUMMARY: {
    description: "Territory balance before and after the proposed moves: variation, largest ÷ mean, Gini, share moved.",
    definition: [
      "Load of an account: won in the last twelve months + open amount. Accounts of former reps and of nobody are dealt out first, then accounts move or change places until all reps are within 5 % of the mean. An account stays where its own rep has an open deal at 75 % or more.",
    ],
    shows: "a table of figure, before, after and how it is worked out",
  },
  TERRITORIES_REPORT_REPS: {
    description: "Each rep's load and accounts before and after the proposed moves, the busiest first.",
    definition: ["See TERRITORIES_REPORT_SUMMARY for the load and the rule of the moves."],
    shows: "a table with a row for each rep",
  },
  TERRITORIES_REPORT_MOVES: {
    description: "The proposed moves of accounts between reps: from, to, load, and why; the heaviest first.",
    definition: ["See TERRITORIES_REPORT_SUMMARY for the load and the rule of the moves, and ASSIGN_TERRITORIES."],
    shows: "a table with a row for each account that moves",
  },
  CAPACITY_REPORT_SUMMARY: {
    description: "The capacity plan's figures: target, capacity, gap, hires needed, street quota, over-assignment.",
    definition: [
      "Twelve months from the as-of date's month on: Σ reps × quota × ramp share × expected attainment, with attrition and planned hires. Inputs that are not given are taken from the settings and the deals.",
    ],
    shows: "a table of figure, value and how it is worked out",
  },
  CAPACITY_REPORT_MONTHS: {
    description: "The capacity plan month by month: reps, ramped reps, street quota, capacity, target, hires needed.",
    definition: ["See CAPACITY_REPORT_SUMMARY; the last row sums up the twelve months."],
    shows: "a table with a row for each month",
  },
  CAPACITY_REPORT_SPLIT: {
    description:
      "Quotas of the twelve months by rep: the target handed down, beside history × growth, and the mismatch.",
    definition: [
      "Top-down: target × (1 + over-assignment) by weight × months in role × ramp, adding up exactly. Bottom-up: won in the last twelve months × (1 + growth).",
    ],
    shows: "a table with a row for each rep, the total first",
  },
};

export function planningReportsHelp(): readonly RowWithHelp[] {
  return tablesHelp(planningReportFunctions, TABLES, {
    inputs: {
      without: "without it everything is suggested from the settings and the deals",
      text: "The table “What you plan with” of the sheet Capacity and quota plan, with its headings.",
    },
    hires: {
      without: "without it nobody is hired",
      text: "The table “Hires planned” of the sheet Capacity and quota plan, with its headings.",
    },
  });
}
