/** Charts as the add-on makes them: what can be read back is read; how they look, a person sees on the tab. */
import { selfCheckWords } from "../../messages.ts";
import type { PlacedChart } from "../../reports/sheet-plan.ts";
import { PALETTE } from "../../reports/theme.ts";
import { chartIds, placeCharts } from "../charts.ts";
import type { RecordedChart } from "../report-record.ts";
import { type Ground, type Probe, passIf } from "./probe.ts";

const SIZE = { width: 620, height: 300 } as const;

/** Reps with their share of won deals, their amount, a quadrant and a size. */
const REPS = [
  ["Rep", "Win rate", "Won", "Quadrant", "Deals"],
  ["Ann", 0.6, 900, "Stars", 12],
  ["Bo", 0.2, 800, "Hunters", 30],
  ["Cy", 0.5, 200, "Closers", 8],
  ["Di", 0.1, 100, "Learners", 5],
];

const bubbles: Probe = {
  rows: REPS.length,
  lay: (ground) => {
    ground.range(1, 1, REPS.length, 5).setValues(REPS.map((row) => [...row]));
    placeCharts(ground.sheet, [bubblePlan(ground)], []);
  },
  look: (ground) => {
    const read = readBack(ground, "BUBBLE");
    return read === null ? { verdict: "fail", found: "" } : rangesInOrder(ground, read, [1, 2, 3, 4, 5]);
  },
};

const bars: Probe = {
  rows: REPS.length,
  lay: (ground) => {
    ground.range(1, 1, REPS.length, 3).setValues(REPS.map(([rep = "", , won = 0, , deals = 0]) => [rep, won, deals]));
    placeCharts(ground.sheet, [barPlan(ground)], []);
  },
  look: (ground) => {
    const read = readBack(ground, "BAR");
    return read === null ? { verdict: "fail", found: "" } : rangesInOrder(ground, read, [1, 2, 3]);
  },
};

/** The legend's names are options that nothing reads back. */
const legends: Probe = {
  rows: 1,
  lay: () => undefined,
  look: ({ sheet }) => {
    const titles = sheet.getCharts().map((chart) => String(chart.getOptions().get("title")));
    const wanted = ["BUBBLE", "BAR"].every((title) => titles.includes(title));
    return { verdict: wanted ? "look" : "fail", found: selfCheckWords.lookAtChart(titles.join(", ")) };
  },
};

/** The chart is known right after it was made; changed, it stays where it is. */
const idAndPlace: Probe = {
  rows: 3,
  lay: () => undefined,
  look: (ground) => {
    const { sheet } = ground;
    const before = chartIds(sheet);
    const plan: PlacedChart = { ...barPlan(ground), id: "placed", title: "PLACED", ranges: [ground.a1(1, 1, 3, 2)] };
    const [made] = placeCharts(sheet, [plan], []);
    const isNew = made !== undefined && made.chartId !== null && !before.includes(made.chartId);
    const where = placeOf(sheet, made);
    const [changed] = made === undefined ? [] : placeCharts(sheet, [{ ...plan, title: "CHANGED" }], [made]);
    const then = placeOf(sheet, changed);
    if (changed !== undefined) placeCharts(sheet, [], [changed]);
    const isGone = chartIds(sheet).length === before.length;
    return passIf(
      isNew && where !== "" && where === then && isGone,
      `id ${made?.chartId ?? "none"}; ${where}; ${then}`,
    );
  },
};

function placeOf(sheet: Ground["sheet"], recorded: RecordedChart | undefined): string {
  const chart = sheet.getCharts().find((one) => one.getChartId() === (recorded?.chartId ?? null));
  if (chart === undefined) return "";
  const info = chart.getContainerInfo();
  return `row ${info.getAnchorRow()}, column ${info.getAnchorColumn()}`;
}

/** The ranges of the chart of that title, in its order. */
function readBack({ sheet }: Ground, title: string): string[] | null {
  const chart = sheet.getCharts().find((one) => one.getOptions().get("title") === title);
  return chart === undefined ? null : chart.getRanges().map((range) => range.getA1Notation());
}

function rangesInOrder(
  ground: Ground,
  read: readonly string[],
  columns: readonly number[],
): { verdict: "look" | "fail"; found: string } {
  const wanted = columns.map((column) => ground.a1(1, column, REPS.length));
  const verdict = read.join() === wanted.join() ? "look" : "fail";
  return { verdict, found: selfCheckWords.lookAtChart(read.join(", ")) };
}

function bubblePlan(ground: Ground): PlacedChart {
  return {
    id: "bubble",
    type: "bubble",
    title: "BUBBLE",
    ranges: [1, 2, 3, 4, 5].map((column) => ground.a1(1, column, REPS.length)),
    headers: 1,
    ...placed(ground, 0),
    options: {
      hAxis: { title: "Win rate", format: "percent" },
      vAxis: { title: "Won" },
      series: { Stars: { color: PALETTE.blue }, Hunters: { color: PALETTE.orange } },
      legend: { position: "bottom" },
    },
  };
}

function barPlan(ground: Ground): PlacedChart {
  return {
    id: "bar",
    type: "bar",
    title: "BAR",
    ranges: [1, 2, 3].map((column) => ground.a1(1, column, REPS.length)),
    headers: 1,
    ...placed(ground, 1),
    options: {
      series: {
        0: { color: PALETTE.blue, labelInLegend: "Won" },
        1: { color: PALETTE.grey, labelInLegend: "Quota" },
      },
      legend: { position: "bottom" },
    },
  };
}

/** Below the table of checks, one below the other. */
function placed({ sheet }: Ground, at: number): Pick<PlacedChart, "row" | "column" | "width" | "height"> {
  return { row: Math.min(48 + at * 16, sheet.getMaxRows()), column: 2, ...SIZE };
}

export const CHART_PROBES = { 16: bubbles, 17: bars, 20: idAndPlace, 21: legends } as const;
