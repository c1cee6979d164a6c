/** The KPI dashboard: every metric that the columns allow, this period against the last, by month and by rep. */
import { kpiFigures, kpiMissing, kpiMonths, kpiReps } from "../core/metrics/kpi-tables.ts";
import { ok, type Result } from "../core/result.ts";
import { reportWords } from "../messages.ts";
import { leftOutBlock } from "./left-out-block.ts";
import { reportHead } from "./report-head.ts";
import type { ReportSource } from "./report-source.ts";
import type { Report } from "./sheet-plan.ts";
import { PALETTE } from "./theme.ts";

export function kpiReport(source: ReportSource): Result<Report> {
  const { input, reading } = source;
  const words = reportWords.kpi;
  const figures = kpiFigures(input);
  if (!figures.ok) return figures;
  const reps = kpiReps(input);
  if (!reps.ok) return reps;
  const months = kpiMonths(input);
  return ok({
    ...reportHead("kpi", source),
    blocks: [
      {
        kind: "table",
        id: "figures",
        title: words.figures,
        formula: "KPI_REPORT_FIGURES",
        table: figures.value,
        height: "fixed",
        empty: "",
        signals: [],
        totals: [],
        sentences: ["how"],
      },
      {
        kind: "chart",
        id: "won-chart",
        chart: {
          type: "column",
          title: words.wonChart,
          table: "months",
          columns: ["month", "won"],
          rows: { from: 0, count: months.rows.length },
          options: {
            series: { 0: { color: PALETTE.blue, labelInLegend: words.won } },
            legend: { position: "none" },
            vAxis: { title: words.won, format: "short", minValue: 0 },
            hAxis: { format: "MMM yyyy" },
          },
        },
      },
      {
        kind: "chart",
        id: "rate-chart",
        chart: {
          type: "line",
          title: words.rateChart,
          table: "months",
          columns: ["month", "winRate"],
          rows: { from: 0, count: months.rows.length },
          options: {
            series: { 0: { color: PALETTE.vermilion, labelInLegend: words.winRate, pointSize: 5 } },
            legend: { position: "none" },
            vAxis: { title: words.winRate, format: "percent", minValue: 0, maxValue: 1 },
            hAxis: { format: "MMM yyyy" },
          },
        },
      },
      {
        kind: "table",
        id: "months",
        title: words.months,
        formula: "KPI_REPORT_MONTHS",
        table: months,
        height: "fixed",
        empty: "",
        signals: [],
        totals: [],
        sentences: [],
        trends: words.trends,
      },
      { kind: "text", id: "definitions", title: reportWords.definitions, lines: words.definitions },
      {
        kind: "table",
        id: "reps",
        title: words.reps,
        formula: "KPI_REPORT_REPS",
        table: reps.value,
        height: "grows",
        empty: words.noReps,
        signals: [],
        totals: [0],
        sentences: [],
      },
      {
        kind: "table",
        id: "missing",
        title: words.missing,
        formula: "KPI_REPORT_MISSING",
        table: kpiMissing(reading, input),
        height: "grows",
        empty: "",
        signals: [],
        totals: [],
        sentences: ["needs"],
      },
      leftOutBlock(source),
    ],
  });
}
