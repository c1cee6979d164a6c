/** The quota report: the team against its quota, and each rep's attainment and pace. */
import { quotaReps } from "../core/quota/quota-reps-table.ts";
import { quotaSummary } from "../core/quota/quota-summary-table.ts";
import { ok, type Result } from "../core/result.ts";
import { reportWords } from "../messages.ts";
import { leftOutBlock } from "./left-out-block.ts";
import { reportHead } from "./report-head.ts";
import type { ReportSource } from "./report-source.ts";
import { shareText } from "./share-text.ts";
import type { ChartPlan, Report, Signal } from "./sheet-plan.ts";
import { PALETTE } from "./theme.ts";

/** Below this attainment a figure deserves attention. */
const LOW_ATTAINMENT = 0.8;

export function quotaReport(source: ReportSource): Result<Report> {
  const { input } = source;
  const { achievementThreshold } = input.assumptions.rules;
  const words = reportWords.quota;
  const summary = quotaSummary(input);
  if (!summary.ok) return summary;
  const reps = quotaReps(input);
  if (!reps.ok) return reps;
  const isOver = input.asOf >= input.period.end;
  return ok({
    ...reportHead("quota", source),
    blocks: [
      {
        kind: "table",
        id: "summary",
        title: words.summary,
        formula: "QUOTA_REPORT_SUMMARY",
        table: summary.value,
        height: "fixed",
        empty: "",
        signals: [],
        totals: [],
        sentences: ["how"],
      },
      { kind: "chart", id: "reps-chart", chart: bars(reps.value.rows.length) },
      {
        kind: "text",
        id: "definitions",
        title: reportWords.definitions,
        lines: words.definitions(shareText(achievementThreshold)),
      },
      {
        kind: "table",
        id: "reps",
        title: words.reps,
        formula: "QUOTA_REPORT_REPS",
        table: reps.value,
        height: "grows",
        empty: words.noReps,
        // In the middle of a period a low attainment says nothing yet; the pace does.
        signals: [
          ...signals("pace", achievementThreshold, true),
          ...signals("attainment", achievementThreshold, isOver),
        ],
        totals: [0],
        sentences: [],
      },
      leftOutBlock(source),
    ],
  });
}

function signals(column: string, threshold: number, warns: boolean): Signal[] {
  const good: Signal = { column, row: null, when: { kind: "at least", value: threshold }, tone: "good" };
  const bad: Signal = { column, row: null, when: { kind: "less than", value: LOW_ATTAINMENT }, tone: "bad" };
  return warns ? [good, bad] : [good];
}

/** Won beside quota, rep by rep; the team's row, which would dwarf them, is left out. */
function bars(rows: number): ChartPlan {
  const words = reportWords.quota;
  return {
    type: "bar",
    title: words.chart,
    table: "reps",
    columns: ["rep", "won", "quota"],
    rows: { from: 1, count: Math.max(1, rows - 1) },
    options: {
      series: {
        0: { color: PALETTE.blue, labelInLegend: words.won },
        1: { color: PALETTE.grey, labelInLegend: words.quota },
      },
      legend: { position: "bottom" },
      hAxis: { title: words.amountAxis, format: "short", minValue: 0 },
    },
  };
}
