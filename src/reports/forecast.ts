/**
 * The forecast report: what the chosen method says of the period and how sure that is, every method with its record, and
 * the figures behind them by month, stage and rep.
 */
import { forecastActualsTable, forecastsAhead, MONTHS_BACK } from "../core/forecast/actuals-table.ts";
import { forecastAheadTable, monthsAhead } from "../core/forecast/ahead-table.ts";
import { companyRecord } from "../core/forecast/company-record.ts";
import { dealParts } from "../core/forecast/forecast-now.ts";
import { CHOSEN, forecastMethodsTable, headlineOf } from "../core/forecast/methods-table.ts";
import { forecastMonths } from "../core/forecast/months-table.ts";
import { forecastReps } from "../core/forecast/reps-table.ts";
import { forecastStages, STAGE_TOTALS } from "../core/forecast/stages-table.ts";
import { forecastSummary } from "../core/forecast/summary-table.ts";
import { ok, type Result } from "../core/result.ts";
import { reportWords } from "../messages.ts";
import { memoryBlocks } from "./forecast-memory-blocks.ts";
import { leftOutBlock } from "./left-out-block.ts";
import { reportHead } from "./report-head.ts";
import type { ReportSource } from "./report-source.ts";
import { shareText } from "./share-text.ts";
import type { Block, Report, TableBlock } from "./sheet-plan.ts";
import { PALETTE } from "./theme.ts";

/** Rows of the summary: what the period is to bring, and overdue deals, of which any amount deserves a colour. */
const FORECAST_ROW = 1;
const OVERDUE_ROW = 16;
const MONTH_ROWS = 12;
/** The running month and the two after it, which have a range. */
const MONTHS_WITH_RANGE = 3;

export function forecastReport(source: ReportSource): Result<Report> {
  const { input, history } = source;
  const words = reportWords.forecast;
  // The methods are tried on the past once, whatever number of tables tells of it.
  const record = companyRecord({ ...input, history });
  const headline = headlineOf(record, input);
  const { method } = headline.now;
  const summary = forecastSummary(input, headline);
  if (!summary.ok) return summary;
  const months = forecastMonths(input, forecastsAhead(record));
  if (!months.ok) return months;
  const reps = forecastReps(input);
  if (!reps.ok) return reps;
  const stages = forecastStages(input, history, null);
  const shared = { kind: "table", height: "fixed", empty: "", signals: [], totals: [], sentences: [] } as const;
  const chosen = { column: "chosen", row: null, when: { kind: "text is", value: CHOSEN }, tone: "good" } as const;
  const tables: readonly TableBlock[] = [
    {
      ...shared,
      id: "summary",
      title: words.summary,
      formula: "FORECAST_REPORT_SUMMARY",
      takes: ["methods"],
      table: summary.value,
      signals: [{ column: "value", row: OVERDUE_ROW, when: { kind: "more than", value: 0 }, tone: "bad" }],
      totals: [FORECAST_ROW],
      sentences: ["how"],
    },
    {
      ...shared,
      id: "months",
      title: words.months,
      formula: "FORECAST_REPORT_MONTHS",
      takes: ["actuals"],
      table: months.value,
      totals: [months.value.rows.length - 1],
    },
    {
      ...shared,
      id: "methods",
      title: words.methods,
      formula: "FORECAST_REPORT_METHODS",
      takesTabs: ["history"],
      table: forecastMethodsTable(record, input),
      signals: [chosen],
      sentences: ["note"],
    },
    {
      ...shared,
      id: "ahead",
      title: words.ahead,
      formula: "FORECAST_REPORT_AHEAD",
      takes: ["methods"],
      takesTabs: ["history"],
      table: forecastAheadTable(monthsAhead(record), method),
      signals: [chosen],
    },
    {
      ...shared,
      id: "actuals",
      title: words.actuals,
      formula: "FORECAST_REPORT_ACTUALS",
      takesTabs: ["history"],
      table: forecastActualsTable(record, input),
    },
    {
      ...shared,
      id: "stages",
      title: words.stages,
      formula: "FORECAST_REPORT_STAGES",
      takesRows: true,
      takesTabs: ["history"],
      table: stages,
      totals: Array.from({ length: STAGE_TOTALS }, (_, at) => stages.rows.length - STAGE_TOTALS + at),
      sentences: ["source"],
    },
  ];
  const { parts } = dealParts({ ...input, history }, method);
  return ok({
    ...reportHead("forecast", source),
    blocks: [
      ...tables,
      ...charts(),
      ...memoryBlocks(source, { now: headline.now, parts, block: "methods" }),
      {
        kind: "text",
        id: "definitions",
        title: reportWords.definitions,
        lines: words.definitions(shareText(input.assumptions.rules.growth)),
      },
      { kind: "text", id: "doubts", title: words.doubts, lines: words.doubtLines },
      {
        ...shared,
        id: "reps",
        title: words.reps,
        formula: "FORECAST_REPORT_REPS",
        table: reps.value,
        height: "grows",
        empty: words.noReps,
        totals: [0],
      },
      leftOutBlock(source),
    ],
  });
}

function charts(): readonly Block[] {
  const words = reportWords.forecast;
  const range = { type: "line", color: PALETTE.grey, lineWidth: 1, pointSize: 3 } as const;
  const axes = {
    seriesType: "bars",
    legend: { position: "bottom" },
    vAxis: { title: words.amountAxis, format: "short", minValue: 0 },
    hAxis: { format: "MMM yyyy" },
  } as const;
  return [
    {
      kind: "chart",
      id: "months-chart",
      chart: {
        type: "combo",
        title: words.chart,
        table: "months",
        columns: ["month", "won", "stillToCome", "p10", "p90"],
        rows: { from: 0, count: MONTH_ROWS },
        options: {
          ...axes,
          isStacked: true,
          series: {
            0: { type: "bars", color: PALETTE.blue },
            1: { type: "bars", color: PALETTE.sky },
            2: { ...range, color: PALETTE.orange },
            3: { ...range, color: PALETTE.vermilion },
          },
        },
      },
    },
    {
      kind: "chart",
      id: "actuals-chart",
      chart: {
        type: "combo",
        title: words.actualsChart,
        table: "actuals",
        columns: ["month", "won", "forecast", "p10", "p90"],
        rows: { from: 0, count: MONTHS_BACK + MONTHS_WITH_RANGE },
        options: {
          ...axes,
          series: {
            0: { type: "bars", color: PALETTE.blue },
            1: { type: "line", color: PALETTE.vermilion, lineWidth: 2, pointSize: 5 },
            2: range,
            3: range,
          },
        },
      },
    },
  ];
}
