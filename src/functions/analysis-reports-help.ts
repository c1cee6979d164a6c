/** What a person reads about the functions of the dashboard, the pipeline review, the funnel and the data audit. */
import { analysisReportFunctions } from "./analysis-reports.ts";
import type { RowWithHelp } from "./help.ts";
import { type TableHelp, tablesHelp } from "./report-help.ts";

const TABLES: Readonly<Record<string, TableHelp>> = {
  KPI_REPORT_FIGURES: {
    description: "The dashboard's figures: won, win rate, deal size, cycle, new pipeline … this period and the last.",
    definition: [
      "Decisions of the period beside those of the one before, both cut to the same number of days while the period runs; then what stands open now. For shares the change is in percentage points.",
    ],
    shows: "a table with a row for each metric",
  },
  KPI_REPORT_MONTHS: {
    description: "The dashboard's months: won, deals won, win rates, deal size, cycle and new deals, month by month.",
    definition: ["The twelve months that end with the as-of date's; the last one up to that day."],
    shows: "a table with a row for each month",
  },
  KPI_REPORT_REPS: {
    description: "The dashboard's reps: the same metrics rep by rep, with attainment and open pipeline.",
    definition: ["One row a rep, the team first; decisions of the period's days up to the as-of date."],
    shows: "a table with a row for each rep",
  },
  KPI_REPORT_MISSING: {
    description: "The metrics that the deals tab does not allow, and the column or setting that each needs.",
    definition: ["One row for each group of metrics that is not on the dashboard."],
    shows: "a table of what is missing and what it needs",
  },
  REVIEW_REPORT_REASONS: {
    description: "The pipeline review's sums: open deals to talk about by reason, with the value at risk.",
    definition: [
      "Overdue, closing within a week, without close date or amount, stale (30 days without activity), pushed, long in stage, without next step, big (largest tenth). A deal counts under each of its reasons.",
    ],
    shows: "a table with a row for each reason",
  },
  REVIEW_REPORT_DEALS: {
    description: "The pipeline review's list: the open deals to talk about, the largest first, and why.",
    definition: [
      "Every open deal with at least one reason, with its owner, stage, amount, days overdue and quiet, and its row.",
    ],
    shows: "a table with a row for each deal",
  },
  FUNNEL_REPORT_SUMMARY: {
    description: "The funnel's figures: deals, open, won, lost, win rate, and the step with the largest drop-off.",
    definition: ["The largest drop-off is at the stage from which the smallest share of deals went on."],
    shows: "a table of figure, value and how it is worked out",
  },
  FUNNEL_REPORT_STAGES: {
    description: "The funnel by stage: deals that reached it, conversion, drop-off, and where deals are lost.",
    definition: [
      "With stage history a deal reached the furthest stage it ever entered; without, its own stage and all before it, and lost deals count in the first stage only.",
    ],
    shows: "a table with a row for each stage",
  },
  FUNNEL_REPORT_OWNERS: {
    description: "The funnel by owner: deals, won, lost, win rate, amounts, deal size and cycle of each.",
    definition: ["Deals created up to the as-of date; everybody first, then the owner with the most deals."],
    shows: "a table with a row for each owner",
  },
  FUNNEL_REPORT_SOURCES: {
    description: "The funnel by lead source: deals, won, lost, win rate, amounts, deal size and cycle of each.",
    definition: ["Deals created up to the as-of date; everything first, then the source with the most deals."],
    shows: "a table with a row for each source",
  },
  AUDIT_REPORT_SUMMARY: {
    description: "The data audit's figures: deals, findings by severity, score, and the pipeline at risk.",
    definition: ["Score: deals without an error or a warning ÷ deals. Value at risk: their open amounts, each once."],
    shows: "a table of figure, value and how it is worked out",
  },
  AUDIT_REPORT_RULES: {
    description: "The data audit by rule: how often each rule found something, and the pipeline at risk by it.",
    definition: ["Errors first, then warnings and notes, each by value at risk."],
    shows: "a table with a row for each rule that found something",
  },
  AUDIT_REPORT_OWNERS: {
    description: "The data audit by owner: deals, deals with findings, score, and value at risk.",
    definition: ["Everybody first, then owners as they first appear."],
    shows: "a table with a row for each owner",
  },
  AUDIT_REPORT_FINDINGS: {
    description: "The data audit's findings: rule, severity, cell, deal, owner, value at risk, and what to do.",
    definition: ["In the order of the deals tab; findings about the tab as a whole last. See also DEAL_AUDIT."],
    shows: "a table with a row for each finding",
  },
};

export function analysisReportsHelp(): readonly RowWithHelp[] {
  return tablesHelp(analysisReportFunctions, TABLES, {});
}
