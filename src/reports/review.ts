/** The pipeline review: the open deals to talk about this week, why, and what hangs on them. */
import { pipelineReviewDeals, pipelineReviewReasons, REVIEW_REASONS } from "../core/deals/pipeline-review.ts";
import { ok, type Result } from "../core/result.ts";
import { reportWords } from "../messages.ts";
import { leftOutBlock } from "./left-out-block.ts";
import { reportHead } from "./report-head.ts";
import type { ReportSource } from "./report-source.ts";
import type { Report } from "./sheet-plan.ts";
import { PALETTE } from "./theme.ts";

/** Rows of the reasons' table before the first reason: all open deals, and those to talk about. */
const SUM_ROWS = 2;
/** Days past the close date from which a deal needs a decision rather than a new date. */
const LONG_OVERDUE = 30;

export function reviewReport(source: ReportSource): Result<Report> {
  const words = reportWords.review;
  return ok({
    ...reportHead("review", source),
    blocks: [
      {
        kind: "table",
        id: "reasons",
        title: words.reasons,
        formula: "REVIEW_REPORT_REASONS",
        table: pipelineReviewReasons(source),
        height: "fixed",
        empty: "",
        takesTabs: ["history"],
        signals: [],
        totals: [0, 1],
        sentences: ["how"],
      },
      {
        kind: "chart",
        id: "reasons-chart",
        chart: {
          type: "bar",
          title: words.chart,
          table: "reasons",
          columns: ["reason", "amount"],
          rows: { from: SUM_ROWS, count: REVIEW_REASONS.length },
          options: {
            series: { 0: { color: PALETTE.blue, labelInLegend: words.amount } },
            legend: { position: "none" },
            hAxis: { title: words.amount, format: "short", minValue: 0 },
          },
        },
      },
      { kind: "text", id: "definitions", title: reportWords.definitions, lines: words.definitions },
      {
        kind: "table",
        id: "deals",
        title: words.deals,
        formula: "REVIEW_REPORT_DEALS",
        table: pipelineReviewDeals(source),
        height: "grows",
        empty: words.noDeals,
        takesTabs: ["history"],
        signals: [{ column: "overdue", row: null, when: { kind: "more than", value: LONG_OVERDUE }, tone: "bad" }],
        totals: [],
        sentences: ["why"],
        links: { column: "row", cellColumn: "A", ...words.links },
      },
      leftOutBlock(source),
    ],
  });
}
