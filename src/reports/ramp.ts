/** The ramp report: attainment by month in role against the schedule, and who is behind it. */
import { RAMP_MONTHS, rampByMonth, rampCohort, rampReps, rampSummary } from "../core/planning/ramp-tables.ts";
import { ok, type Result } from "../core/result.ts";
import type { Table } from "../core/table.ts";
import { reportWords } from "../messages.ts";
import { FIXED_TABLE } from "./fixed-table.ts";
import { leftOutBlock } from "./left-out-block.ts";
import { reportHead } from "./report-head.ts";
import type { ReportSource } from "./report-source.ts";
import { shareText } from "./share-text.ts";
import type { Block, Report, Signal } from "./sheet-plan.ts";
import { PALETTE } from "./theme.ts";

export function rampReport(source: ReportSource): Result<Report> {
  const { input } = source;
  const words = reportWords.ramp;
  const cohort = rampCohort(input);
  const months = rampByMonth(input);
  const full = input.assumptions.rules.achievementThreshold;
  return ok({
    ...reportHead("ramp", source),
    blocks: [
      {
        ...FIXED_TABLE,
        id: "summary",
        title: words.summary,
        formula: "RAMP_REPORT_SUMMARY",
        table: rampSummary(input),
        sentences: ["how"],
      },
      {
        kind: "chart",
        id: "cohort-chart",
        chart: {
          type: "line",
          title: isTold(cohort) ? words.chart : words.emptyChart,
          table: "cohort",
          columns: ["month", "schedule", "attainment"],
          rows: { from: 0, count: RAMP_MONTHS },
          options: {
            series: {
              0: { color: PALETTE.grey, lineWidth: 2, pointSize: 0, labelInLegend: words.schedule },
              1: { color: PALETTE.blue, lineWidth: 3, pointSize: 6, labelInLegend: words.attainment },
            },
            legend: { position: "bottom" },
            vAxis: { title: words.attainment, format: "percent", minValue: 0 },
            hAxis: { title: words.inRole },
          },
        },
      },
      ...needs(source, cohort),
      { ...FIXED_TABLE, id: "cohort", title: words.cohort, formula: "RAMP_REPORT_COHORT", table: cohort },
      { kind: "text", id: "definitions", title: reportWords.definitions, lines: words.definitions(shareText(full)) },
      {
        ...FIXED_TABLE,
        id: "reps",
        title: words.reps,
        formula: "RAMP_REPORT_REPS",
        table: rampReps(input),
        height: "grows",
        empty: words.noReps,
        signals: STATUSES,
        sentences: ["why"],
      },
      {
        ...FIXED_TABLE,
        id: "months",
        title: words.months,
        formula: "RAMP_REPORT_MONTHS",
        table: months,
        height: "grows",
        empty: words.noReps,
        signals: months.columns
          .slice(1)
          .map(({ id }): Signal => ({ column: id, row: null, when: { kind: "at least", value: full }, tone: "good" })),
      },
      leftOutBlock(source),
    ],
  });
}

const STATUSES: readonly Signal[] = [
  { column: "status", row: null, when: { kind: "text is", value: "behind schedule" }, tone: "bad" },
  { column: "status", row: null, when: { kind: "text is", value: "ramped" }, tone: "good" },
];

/** In words, why the curve is empty. */
function needs({ input }: ReportSource, cohort: Table): readonly Block[] {
  const words = reportWords.ramp;
  const { reps } = input.assumptions;
  const lines = [
    ...(reps.every(({ start }) => start === null) ? [words.noStarts] : []),
    ...(reps.every(({ quota }) => quota === null) ? [words.noQuotas] : []),
  ];
  const all = lines.length === 0 && !isTold(cohort) ? [words.noMonths] : lines;
  return all.length === 0 ? [] : [{ kind: "text", id: "missing", title: words.missing, lines: all }];
}

/** Whether anybody's attainment stands in a month of role. */
function isTold({ columns, rows }: Table): boolean {
  const at = columns.findIndex(({ id }) => id === "attainment");
  return rows.some((row) => (row[at] ?? null) !== null);
}
