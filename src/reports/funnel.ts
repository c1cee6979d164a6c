/** The funnel: how far deals come, where they stop and are lost, and by whose hand and from which source. */
import { funnelBy, funnelStages, funnelSummary } from "../core/metrics/funnel-tables.ts";
import { ok, type Result } from "../core/result.ts";
import { reportWords } from "../messages.ts";
import { leftOutBlock } from "./left-out-block.ts";
import { reportHead } from "./report-head.ts";
import type { ReportSource } from "./report-source.ts";
import type { Report, TableBlock } from "./sheet-plan.ts";
import { PALETTE, WHOLE_NUMBERS } from "./theme.ts";

export function funnelReport(source: ReportSource): Result<Report> {
  const { history } = source;
  const words = reportWords.funnel;
  const stages = funnelStages(source);
  if (!stages.ok) return stages;
  const summary = funnelSummary(source);
  if (!summary.ok) return summary;
  return ok({
    ...reportHead("funnel", source),
    blocks: [
      {
        kind: "table",
        id: "summary",
        title: words.summary,
        formula: "FUNNEL_REPORT_SUMMARY",
        table: summary.value,
        height: "fixed",
        empty: "",
        takesTabs: ["history"],
        signals: [],
        totals: [],
        sentences: ["how"],
      },
      {
        kind: "chart",
        id: "stages-chart",
        chart: {
          type: "bar",
          title: words.chart,
          table: "stages",
          columns: ["stage", "reached"],
          rows: { from: 0, count: stages.value.rows.length },
          options: {
            series: { 0: { color: PALETTE.blue, labelInLegend: words.reached } },
            legend: { position: "none" },
            hAxis: { title: words.reached, ...WHOLE_NUMBERS },
          },
        },
      },
      {
        kind: "text",
        id: "definitions",
        title: reportWords.definitions,
        lines: words.definitions(history !== null),
      },
      {
        kind: "table",
        id: "stages",
        title: words.stages,
        formula: "FUNNEL_REPORT_STAGES",
        table: stages.value,
        height: "grows",
        empty: words.nothing,
        takesTabs: ["history"],
        signals: [],
        totals: [],
        sentences: [],
      },
      groups(source, "owner"),
      groups(source, "source"),
      leftOutBlock(source),
    ],
  });
}

function groups(source: ReportSource, field: "owner" | "source"): TableBlock {
  const words = reportWords.funnel;
  return {
    kind: "table",
    id: field === "owner" ? "owners" : "sources",
    title: field === "owner" ? words.owners : words.sources,
    formula: field === "owner" ? "FUNNEL_REPORT_OWNERS" : "FUNNEL_REPORT_SOURCES",
    table: funnelBy(source, field),
    height: "grows",
    empty: words.nothing,
    signals: [],
    totals: [0],
    sentences: [],
  };
}
