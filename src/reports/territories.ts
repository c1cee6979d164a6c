/** The territories report: how evenly accounts are spread over the reps, and the moves that even them out. */

import { exactSum } from "../core/metrics/exact-sum.ts";
import { type TerritoryPlan, territoryPlan } from "../core/planning/territory-plan.ts";
import { territoryMoves, territoryReps, territorySummary } from "../core/planning/territory-tables.ts";
import { ok, type Result } from "../core/result.ts";
import { reportWords } from "../messages.ts";
import { FIXED_TABLE } from "./fixed-table.ts";
import { leftOutBlock } from "./left-out-block.ts";
import { reportHead } from "./report-head.ts";
import type { ReportSource } from "./report-source.ts";
import { shareText } from "./share-text.ts";
import type { Block, Report } from "./sheet-plan.ts";
import { PALETTE } from "./theme.ts";

/** More bars than these cannot be read. */
const MOST_BARS = 25;
/** From this share of the load on, accounts are hardly one rep's. */
const SHARED = 0.2;

export function territoriesReport(source: ReportSource): Result<Report> {
  const words = reportWords.territories;
  const plan = territoryPlan(source.input);
  const reps = territoryReps(plan);
  return ok({
    ...reportHead("territories", source),
    blocks: [
      {
        ...FIXED_TABLE,
        id: "summary",
        title: words.summary,
        formula: "TERRITORIES_REPORT_SUMMARY",
        table: territorySummary(plan),
        sentences: ["how"],
      },
      {
        kind: "chart",
        id: "reps-chart",
        chart: {
          type: "bar",
          title: words.chart,
          table: "reps",
          columns: ["rep", "before", "after"],
          rows: { from: 0, count: Math.min(MOST_BARS, Math.max(1, reps.rows.length)) },
          options: {
            series: {
              0: { color: PALETTE.grey, labelInLegend: words.before },
              1: { color: PALETTE.blue, labelInLegend: words.after },
            },
            legend: { position: "bottom" },
            hAxis: { title: words.load, format: "short", minValue: 0 },
          },
        },
      },
      ...doubts(plan),
      { kind: "text", id: "definitions", title: reportWords.definitions, lines: words.definitions },
      {
        ...FIXED_TABLE,
        id: "reps",
        title: words.reps,
        formula: "TERRITORIES_REPORT_REPS",
        table: reps,
        height: "grows",
        empty: words.noReps,
      },
      {
        ...FIXED_TABLE,
        id: "moves",
        title: words.moves,
        formula: "TERRITORIES_REPORT_MOVES",
        table: territoryMoves(plan),
        height: "grows",
        empty: words.noMoves,
        sentences: ["why"],
      },
      leftOutBlock(source),
    ],
  });
}

/** In words, what keeps the figures from meaning much. */
function doubts({ territories, accounts }: TerritoryPlan): readonly Block[] {
  const words = reportWords.territories;
  const load = exactSum(accounts.map((account) => account.load));
  const shared = exactSum(accounts.filter(({ isShared }) => isShared).map((account) => account.load));
  const lines = [
    ...(territories.length === 1 ? [words.oneRep] : []),
    ...(territories.length === 0 ? [words.noReps] : []),
    ...(load <= 0 ? [words.noLoad] : []),
    ...(load > 0 && shared / load >= SHARED ? [words.shared(shareText(Math.round((shared / load) * 100) / 100))] : []),
  ];
  return lines.length === 0 ? [] : [{ kind: "text", id: "doubts", title: words.note, lines }];
}
