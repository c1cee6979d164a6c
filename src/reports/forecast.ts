/** The forecast report: where the period stands, month by month, and rep by rep. */
import { forecastMonths } from "../core/forecast/months-table.ts";
import { forecastReps } from "../core/forecast/reps-table.ts";
import { forecastSummary } from "../core/forecast/summary-table.ts";
import { ok, type Result } from "../core/result.ts";
import { reportWords } from "../messages.ts";
import { leftOutBlock } from "./left-out-block.ts";
import type { ReportSource } from "./report-source.ts";
import { shareText } from "./share-text.ts";
import type { Report } from "./sheet-plan.ts";
import { PALETTE } from "./theme.ts";

/** The row of the summary that overdue deals stand in; any amount there deserves a colour. */
const OVERDUE_ROW = 11;
const MONTH_ROWS = 12;

export function forecastReport(source: ReportSource): Result<Report> {
  const { input, mode, followToday, locked } = source;
  const words = reportWords.forecast;
  const summary = forecastSummary(input);
  if (!summary.ok) return summary;
  const months = forecastMonths(input);
  if (!months.ok) return months;
  const reps = forecastReps(input);
  if (!reps.ok) return reps;
  return ok({
    report: "forecast",
    title: reportWords.title.forecast,
    mode,
    asOf: input.asOf,
    followToday,
    locked,
    period: input.period.name,
    blocks: [
      {
        kind: "table",
        id: "summary",
        title: words.summary,
        formula: "FORECAST_REPORT_SUMMARY",
        table: summary.value,
        height: "fixed",
        empty: "",
        signals: [{ column: "value", row: OVERDUE_ROW, when: { kind: "more than", value: 0 }, tone: "bad" }],
        totals: [],
        sentences: ["how"],
      },
      {
        kind: "chart",
        id: "months-chart",
        chart: {
          type: "combo",
          title: words.chart,
          table: "months",
          columns: ["month", "won", "weighted", "historicalForecast"],
          rows: { from: 0, count: MONTH_ROWS },
          options: {
            isStacked: true,
            seriesType: "bars",
            series: {
              0: { type: "bars", color: PALETTE.blue },
              1: { type: "bars", color: PALETTE.sky },
              2: { type: "line", color: PALETTE.vermilion, lineWidth: 2, pointSize: 5 },
            },
            legend: { position: "bottom" },
            vAxis: { title: words.amountAxis, format: "short", minValue: 0 },
            hAxis: { format: "MMM yyyy" },
          },
        },
      },
      {
        kind: "table",
        id: "months",
        title: words.months,
        formula: "FORECAST_REPORT_MONTHS",
        table: months.value,
        height: "fixed",
        empty: "",
        signals: [],
        totals: [months.value.rows.length - 1],
        sentences: [],
      },
      {
        kind: "text",
        id: "definitions",
        title: reportWords.definitions,
        lines: words.definitions(shareText(input.assumptions.rules.growth)),
      },
      {
        kind: "table",
        id: "reps",
        title: words.reps,
        formula: "FORECAST_REPORT_REPS",
        table: reps.value,
        height: "grows",
        empty: words.noReps,
        signals: [],
        totals: [0],
        sentences: [],
      },
      leftOutBlock(source),
    ],
  });
}
