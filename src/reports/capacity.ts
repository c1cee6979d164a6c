/** The capacity and quota plan: twelve months of capacity against a target that a person types on the sheet. */
import { monthStart } from "../core/calendar.ts";
import { monthlyHistory } from "../core/forecast/monthly-history.ts";
import { NO_INPUTS } from "../core/input-cells.ts";
import { type CapacityPlan, capacityPlan } from "../core/planning/capacity-plan.ts";
import { capacityMonths, capacitySplit, capacitySummary } from "../core/planning/capacity-tables.ts";
import {
  PLAN_MONTHS,
  PLAN_TABLES,
  planInputsTable,
  plannedHiresTable,
  planSuggestions,
  readPlanInputs,
} from "../core/planning/plan-inputs.ts";
import { lastTwelveMonths } from "../core/planning/roles.ts";
import { ok, type Result } from "../core/result.ts";
import { reportWords } from "../messages.ts";
import { FIXED_TABLE } from "./fixed-table.ts";
import { leftOutBlock } from "./left-out-block.ts";
import { reportHead } from "./report-head.ts";
import type { ReportSource } from "./report-source.ts";
import type { Block, ChartPlan, InputColumn, Report, Signal } from "./sheet-plan.ts";
import { PALETTE } from "./theme.ts";

export function capacityReport(source: ReportSource): Result<Report> {
  const { input, inputs: given = NO_INPUTS } = source;
  const words = reportWords.capacity;
  const suggested = planSuggestions(input);
  const inputs = readPlanInputs(given, input, suggested);
  if (!inputs.ok) return inputs;
  const plan = capacityPlan(input, inputs.value);
  if (!plan.ok) return plan;
  const summary = capacitySummary(plan.value, input);
  if (!summary.ok) return summary;
  const split = capacitySplit(plan.value, input);
  if (!split.ok) return split;
  const followed = (id: string): InputColumn => ({
    formulas: new Map(
      [...(given.get(id) ?? [])].flatMap(([label, { formula }]) => (formula === "" ? [] : [[label, formula]])),
    ),
  });
  const takes = [PLAN_TABLES.inputs, PLAN_TABLES.hires];
  return ok({
    ...reportHead("capacity", source),
    blocks: [
      {
        ...FIXED_TABLE,
        id: "summary",
        title: words.summary,
        formula: "CAPACITY_REPORT_SUMMARY",
        takes,
        table: summary.value,
        signals: GAP,
        totals: [0, 1, 2],
        sentences: ["how"],
      },
      {
        ...FIXED_TABLE,
        id: PLAN_TABLES.inputs,
        title: words.inputs,
        formula: "",
        inputs: followed(PLAN_TABLES.inputs),
        leads: true,
        table: planInputsTable(inputs.value, suggested),
        sentences: ["from"],
      },
      { kind: "chart", id: "months-chart", chart: CHART },
      ...doubts(source, plan.value),
      {
        ...FIXED_TABLE,
        id: PLAN_TABLES.hires,
        title: words.hires,
        formula: "",
        inputs: followed(PLAN_TABLES.hires),
        table: plannedHiresTable(inputs.value, input.asOf),
      },
      {
        ...FIXED_TABLE,
        id: "months",
        title: words.months,
        formula: "CAPACITY_REPORT_MONTHS",
        takes,
        table: capacityMonths(plan.value),
        totals: [PLAN_MONTHS],
      },
      { kind: "text", id: "definitions", title: reportWords.definitions, lines: words.definitions },
      {
        ...FIXED_TABLE,
        id: "split",
        title: words.split,
        formula: "CAPACITY_REPORT_SPLIT",
        takes,
        table: split.value,
        height: "grows",
        empty: words.noReps,
        totals: [0],
      },
      leftOutBlock(source),
    ],
  });
}

/** Rows of the summary. */
const GAP_ROW = 2;
const GAP: readonly Signal[] = [
  { column: "value", row: GAP_ROW, when: { kind: "less than", value: 0 }, tone: "bad" },
  { column: "value", row: GAP_ROW, when: { kind: "at least", value: 0 }, tone: "good" },
];

const CHART: ChartPlan = {
  type: "combo",
  title: reportWords.capacity.chart,
  table: "months",
  columns: ["month", "teamCapacity", "hiresCapacity", "target"],
  rows: { from: 0, count: PLAN_MONTHS },
  options: {
    seriesType: "bars",
    isStacked: true,
    series: {
      0: { type: "bars", color: PALETTE.blue },
      1: { type: "bars", color: PALETTE.sky },
      2: { type: "line", color: PALETTE.vermilion, lineWidth: 3, pointSize: 0 },
    },
    legend: { position: "bottom" },
    vAxis: { title: reportWords.capacity.amountAxis, format: "short", minValue: 0 },
    hAxis: { format: "MMM yyyy" },
  },
};

/** In words, what the plan rests on. */
function doubts({ input }: ReportSource, { carriers, inputs }: CapacityPlan): readonly Block[] {
  const words = reportWords.capacity;
  const lines = [
    ...(inputs.target === null ? [words.noTarget] : []),
    ...(carriers.length === 0 ? [words.noReps] : []),
    ...(carriers.length > 0 && input.assumptions.reps.every(({ quota }) => quota === null || quota <= 0)
      ? [words.noQuotas]
      : []),
    ...(carriers.length > 0 && carriers.every(({ role }) => role.rep.start === null) ? [words.noStarts] : []),
  ];
  const { firstMonth } = monthlyHistory(input.deals, input.asOf);
  const year = monthStart(lastTwelveMonths(input.asOf).start);
  if (firstMonth === null) lines.push(words.noHistory);
  else if (firstMonth > year) lines.push(words.shortHistory(firstMonth.slice(0, 7)));
  return lines.length === 0 ? [] : [{ kind: "text", id: "doubts", title: words.doubts, lines }];
}
