/** The activity report: how fast leads are answered and how many convert, where the hours go, who meets prospects. */
import {
  activityFigures,
  activityKinds,
  activityMissing,
  activityMonths,
  activityReps,
  activitySources,
  activitySpeeds,
} from "../core/leads/activity-tables.ts";
import { type LeadsSource, leadsWorld } from "../core/leads/leads-source.ts";
import { ok, type Result } from "../core/result.ts";
import type { Table } from "../core/table.ts";
import { reportWords } from "../messages.ts";
import { reportHead } from "./report-head.ts";
import type { ReportSource } from "./report-source.ts";
import type { Block, Report, TableBlock } from "./sheet-plan.ts";
import { PALETTE } from "./theme.ts";

export function activityReport(source: ReportSource): Result<Report> {
  const asked: LeadsSource = {
    input: source.input,
    leads: source.leads ?? null,
    activities: source.activities ?? null,
  };
  const world = leadsWorld(asked);
  if (!world.ok) return world;
  const made = tablesOf(asked);
  if (!made.ok) return made;
  const tables = made.value;
  const words = reportWords.activity;
  return ok({
    ...reportHead("activity", source),
    blocks: [
      block("figures", words.figures, "ACTIVITY_REPORT_FIGURES", tables.figures, "fixed", { sentences: ["how"] }),
      chartOf(asked, tables.speeds, tables.months),
      block("speeds", words.speeds, "ACTIVITY_REPORT_SPEEDS", tables.speeds, "fixed", {}),
      block("months", words.months, "ACTIVITY_REPORT_MONTHS", tables.months, "fixed", {}),
      {
        kind: "text",
        id: "definitions",
        title: reportWords.definitions,
        lines: words.definitions(world.value.responses),
      },
      block("reps", words.reps, "ACTIVITY_REPORT_REPS", tables.reps, "grows", { totals: [0] }),
      block("sources", words.sources, "ACTIVITY_REPORT_SOURCES", tables.sources, "grows", { empty: words.nothing }),
      block("kinds", words.kinds, "ACTIVITY_REPORT_KINDS", tables.kinds, "grows", { empty: words.nothing }),
      block("missing", words.missing, "ACTIVITY_REPORT_MISSING", tables.missing, "grows", {
        empty: words.nothingMissing,
        sentences: ["why"],
      }),
    ],
  });
}

interface ActivityTables {
  readonly figures: Table;
  readonly speeds: Table;
  readonly months: Table;
  readonly reps: Table;
  readonly sources: Table;
  readonly kinds: Table;
  readonly missing: Table;
}

function tablesOf(source: LeadsSource): Result<ActivityTables> {
  const figures = activityFigures(source);
  if (!figures.ok) return figures;
  const speeds = activitySpeeds(source);
  if (!speeds.ok) return speeds;
  const months = activityMonths(source);
  if (!months.ok) return months;
  const reps = activityReps(source);
  if (!reps.ok) return reps;
  const sources = activitySources(source);
  if (!sources.ok) return sources;
  const kinds = activityKinds(source);
  if (!kinds.ok) return kinds;
  const missing = activityMissing(source);
  if (!missing.ok) return missing;
  return ok({
    figures: figures.value,
    speeds: speeds.value,
    months: months.value,
    reps: reps.value,
    sources: sources.value,
    kinds: kinds.value,
    missing: missing.value,
  });
}

/** What the leads are told best by, else what the hours are, else the meetings: the first of them that there is. */
function chartOf(source: LeadsSource, speeds: Table, months: Table): Block {
  const words = reportWords.activity;
  const isTold = (table: Table, id: string): boolean => {
    const at = table.columns.findIndex((column) => column.id === id);
    return table.rows.some((row) => typeof row[at] === "number");
  };
  const legend = { position: "none" } as const;
  if (source.leads !== null && isTold(speeds, "conversion")) {
    return {
      kind: "chart",
      id: "speeds-chart",
      chart: {
        type: "column",
        title: words.speedChart,
        table: "speeds",
        columns: ["speed", "conversion"],
        rows: { from: 0, count: speeds.rows.length },
        options: {
          series: { 0: { color: PALETTE.blue, labelInLegend: words.conversion } },
          legend,
          vAxis: { title: words.conversion, format: "percent", minValue: 0 },
        },
      },
    };
  }
  const hasHours = isTold(months, "selling");
  const [title, label] = hasHours ? [words.hoursChart, words.selling] : [words.countChart, words.meetings];
  return {
    kind: "chart",
    id: "months-chart",
    chart: {
      type: hasHours ? "line" : "column",
      title,
      table: "months",
      columns: ["month", hasHours ? "selling" : "meetings"],
      rows: { from: 0, count: months.rows.length },
      options: {
        series: { 0: { color: PALETTE.blue, labelInLegend: label, pointSize: 5 } },
        legend,
        vAxis: hasHours
          ? { title: label, format: "percent", minValue: 0, maxValue: 1 }
          : { title: label, format: "short", minValue: 0 },
        hAxis: { format: "MMM yyyy" },
      },
    },
  };
}

function block(
  id: string,
  title: string,
  formula: string,
  table: Table,
  height: TableBlock["height"],
  { empty = "", totals = [], sentences = [] }: Partial<Pick<TableBlock, "empty" | "totals" | "sentences">>,
): TableBlock {
  const takesTabs = ["leads", "activities"] as const;
  return { kind: "table", id, title, formula, table, height, takesTabs, empty, totals, sentences, signals: [] };
}
