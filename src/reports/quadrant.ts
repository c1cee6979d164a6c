/** The quadrant report: where each rep stands against quota or median, which way they go, and whom to coach. */
import { QUADRANTS, type Quadrant } from "../core/quota/quadrant.ts";
import { quadrantCoaching } from "../core/quota/quadrant-coaching-table.ts";
import { quadrantCounts } from "../core/quota/quadrant-counts-table.ts";
import { quadrantReps } from "../core/quota/quadrant-reps-table.ts";
import { ok, type Result } from "../core/result.ts";
import type { Table } from "../core/table.ts";
import { reportWords } from "../messages.ts";
import { leftOutBlock } from "./left-out-block.ts";
import { reportHead } from "./report-head.ts";
import type { ReportSource } from "./report-source.ts";
import { shareText } from "./share-text.ts";
import type { ChartPlan, Report, Signal } from "./sheet-plan.ts";
import { PALETTE } from "./theme.ts";

const COLORS: Readonly<Record<Quadrant, string>> = {
  "Rising star": PALETTE.blue,
  "Steady star": PALETTE.sky,
  "Falling star": PALETTE.orange,
  "Improving laggard": PALETTE.green,
  "Steady laggard": PALETTE.purple,
  "Deteriorating laggard": PALETTE.vermilion,
  New: PALETTE.grey,
};

const SIGNALS: readonly Signal[] = [
  { column: "quadrant", row: null, when: { kind: "text is", value: "Rising star" }, tone: "good" },
  { column: "quadrant", row: null, when: { kind: "text is", value: "Falling star" }, tone: "bad" },
  { column: "quadrant", row: null, when: { kind: "text is", value: "Deteriorating laggard" }, tone: "bad" },
];

export function quadrantReport(source: ReportSource): Result<Report> {
  const { input } = source;
  const words = reportWords.quadrant;
  const reps = quadrantReps(input);
  if (!reps.ok) return reps;
  const counts = quadrantCounts(input);
  if (!counts.ok) return counts;
  const coaching = quadrantCoaching(input);
  if (!coaching.ok) return coaching;
  return ok({
    ...reportHead("quadrant", source),
    blocks: [
      {
        kind: "table",
        id: "counts",
        title: words.counts,
        formula: "QUADRANT_REPORT_COUNTS",
        table: counts.value,
        height: "fixed",
        empty: "",
        signals: [],
        totals: [],
        sentences: [],
      },
      { kind: "chart", id: "reps-chart", chart: bubbles(reps.value) },
      {
        kind: "text",
        id: "definitions",
        title: reportWords.definitions,
        lines: words.definitions(shareText(input.assumptions.rules.steadyBand)),
      },
      {
        kind: "table",
        id: "reps",
        title: words.reps,
        formula: "QUADRANT_REPORT_REPS",
        table: reps.value,
        height: "grows",
        empty: words.noReps,
        signals: SIGNALS,
        totals: [],
        sentences: [],
      },
      {
        kind: "table",
        id: "coaching",
        title: words.coaching,
        formula: "QUADRANT_REPORT_COACHING",
        table: coaching.value,
        height: "grows",
        empty: words.noCoaching,
        signals: [],
        totals: [],
        sentences: ["why"],
      },
      leftOutBlock(source),
    ],
  });
}

/** A bubble a rep: change to the right, level upwards, coloured by quadrant, as large as what was won. */
function bubbles(reps: Table): ChartPlan {
  const words = reportWords.quadrant;
  const inUse = groupsInOrder(reps);
  return {
    type: "bubble",
    title: words.chart,
    table: "reps",
    columns: ["rep", "change", "level", "quadrant", "current"],
    rows: null,
    options: {
      hAxis: { title: words.change, format: "percent", baseline: 0 },
      vAxis: { title: words.level, format: "percent", baseline: 1, minValue: 0 },
      // Colours by name where the chart knows its groups by name, and in the order of appearance where it does not. All
      // names, used or not: an option that one build sets and another does not could not be taken back.
      series: Object.fromEntries(Object.entries(COLORS).map(([quadrant, color]) => [quadrant, { color }])),
      colors: inUse.map((quadrant) => COLORS[quadrant]),
      legend: { position: "bottom" },
      bubble: { opacity: 0.8, textStyle: { fontSize: 10, color: PALETTE.ink } },
      sizeAxis: { minSize: 6, maxSize: 24 },
    },
  };
}

function groupsInOrder(reps: Table): Quadrant[] {
  const at = reps.columns.findIndex(({ id }) => id === "quadrant");
  const groups = new Set(reps.rows.map((row) => row[at]));
  return [...groups].flatMap((group) => QUADRANTS.filter((quadrant) => quadrant === group));
}
