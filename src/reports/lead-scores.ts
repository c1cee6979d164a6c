/** The lead scores: who is qualified and why, how scores spread, and where the good leads come from. */
import {
  leadScoreBands,
  leadScoreList,
  leadScoreMissing,
  leadScoreSummary,
  leadScoresBy,
} from "../core/leads/lead-score-tables.ts";
import type { LeadsSource } from "../core/leads/leads-source.ts";
import { ok, type Result } from "../core/result.ts";
import type { Table } from "../core/table.ts";
import { reportWords } from "../messages.ts";
import { reportHead } from "./report-head.ts";
import type { ReportSource } from "./report-source.ts";
import type { Report, TableBlock } from "./sheet-plan.ts";
import { PALETTE } from "./theme.ts";

export function leadScoresReport(source: ReportSource): Result<Report> {
  const asked: LeadsSource = {
    input: source.input,
    leads: source.leads ?? null,
    activities: source.activities ?? null,
  };
  const summary = leadScoreSummary(asked);
  if (!summary.ok) return summary;
  const bands = leadScoreBands(asked);
  if (!bands.ok) return bands;
  const list = leadScoreList(asked);
  if (!list.ok) return list;
  const sources = leadScoresBy(asked, "source");
  if (!sources.ok) return sources;
  const owners = leadScoresBy(asked, "owner");
  if (!owners.ok) return owners;
  const missing = leadScoreMissing(asked);
  if (!missing.ok) return missing;
  const words = reportWords.leads;
  return ok({
    ...reportHead("leads", source),
    blocks: [
      block("summary", words.summary, "LEAD_SCORES_SUMMARY", summary.value, { height: "fixed", sentences: ["how"] }),
      {
        kind: "chart",
        id: "bands-chart",
        chart: {
          type: "column",
          title: words.chart,
          table: "bands",
          columns: ["band", "open", "qualified"],
          rows: { from: 0, count: bands.value.rows.length },
          options: {
            isStacked: true,
            series: {
              0: { color: PALETTE.grey, labelInLegend: words.open },
              1: { color: PALETTE.blue, labelInLegend: words.qualified },
            },
            legend: { position: "bottom" },
            vAxis: { title: words.leads, format: "short", minValue: 0 },
          },
        },
      },
      block("bands", words.bands, "LEAD_SCORES_BANDS", bands.value, { height: "fixed" }),
      { kind: "text", id: "definitions", title: reportWords.definitions, lines: words.definitions },
      block("list", words.list, "LEAD_SCORES_LIST", list.value, { empty: words.nothing, sentences: ["made"] }),
      block("sources", words.sources, "LEAD_SCORES_SOURCES", sources.value, { totals: [0] }),
      block("owners", words.owners, "LEAD_SCORES_OWNERS", owners.value, { totals: [0] }),
      block("missing", words.missing, "LEAD_SCORES_MISSING", missing.value, {
        empty: words.nothingMissing,
        sentences: ["why"],
      }),
    ],
  });
}

function block(
  id: string,
  title: string,
  formula: string,
  table: Table,
  {
    height = "grows",
    empty = "",
    totals = [],
    sentences = [],
  }: Partial<Pick<TableBlock, "height" | "empty" | "totals" | "sentences">>,
): TableBlock {
  const takesTabs = ["leads", "activities"] as const;
  return { kind: "table", id, title, formula, table, height, takesTabs, empty, totals, sentences, signals: [] };
}
