/** Attainment against what was earned: a bubble a statement, as large as its credit, in the colour of its plan. */
import { commissionWords } from "../messages.ts";
import type { PlacedChart } from "./sheet-plan.ts";
import { PALETTE } from "./theme.ts";

/** Of the plans, in the order of the rows. */
const PLAN_COLORS: readonly string[] = [
  PALETTE.blue,
  PALETTE.orange,
  PALETTE.green,
  PALETTE.purple,
  PALETTE.sky,
  PALETTE.vermilion,
  PALETTE.grey,
];

/** `ranges`: rep, attainment, earned, plan, credit, in Google's order of a bubble chart, each with its heading. */
export function repsChart(id: string, ranges: readonly string[], row: number): PlacedChart {
  const labels = commissionWords.summary;
  return {
    id,
    type: "bubble",
    title: commissionWords.reps.chart,
    ranges,
    headers: 1,
    row,
    column: 1,
    width: 780,
    height: 330,
    options: {
      legend: { position: "bottom" },
      colors: PLAN_COLORS,
      hAxis: { title: labels.attainment, format: "percent", minValue: 0 },
      vAxis: { title: labels.earned, format: "short", minValue: 0 },
      sizeAxis: { minSize: 5, maxSize: 20 },
      bubble: { textStyle: { fontSize: 10 } },
    },
  };
}
