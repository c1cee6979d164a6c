/** Places a plan's charts: made once, then changed in place, so that a chart which a person moved stays where it is. */
import type { ChartOption, PlacedChart } from "../reports/sheet-plan.ts";
import type { RecordedChart } from "./report-record.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type EmbeddedChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

/**
 * Brings the sheet's charts to the plan. A chart whose plan has not changed is not touched: what a person changed on it
 * stays; only ranges that rows inserted in a table have stretched are set right. One that a person deleted comes back.
 */
export function placeCharts(
  sheet: Sheet,
  plans: readonly PlacedChart[],
  recorded: readonly RecordedChart[],
): RecordedChart[] {
  const before = chartsById(sheet);
  const known = new Map(recorded.map((entry) => [entry.plan.id, entry]));
  const inserted: string[] = [];
  for (const plan of plans) {
    const old = known.get(plan.id);
    const chart = old?.chartId === undefined || old.chartId === null ? undefined : before.get(old.chartId);
    if (chart === undefined) {
      sheet.insertChart(describe(sheet, newBuilder(sheet, plan), plan).build());
      inserted.push(plan.id);
    } else if (JSON.stringify(old?.plan) !== JSON.stringify(plan)) {
      sheet.updateChart(describe(sheet, chart.modify().clearRanges(), plan).build());
    } else if (!showsRanges(chart, plan)) {
      sheet.updateChart(withRanges(sheet, chart.modify().clearRanges(), plan).build());
    }
  }
  for (const { chartId, plan } of recorded) {
    const chart = chartId === null ? undefined : before.get(chartId);
    if (chart !== undefined && !plans.some(({ id }) => id === plan.id)) sheet.removeChart(chart);
  }
  const fresh = inserted.length === 0 ? [] : [...chartsById(sheet).keys()].filter((id) => !before.has(id));
  return plans.map((plan) => {
    const at = inserted.indexOf(plan.id);
    return { chartId: at < 0 ? (known.get(plan.id)?.chartId ?? null) : (fresh[at] ?? null), plan };
  });
}

/** Takes back what `placeCharts` did: charts that were not there go, ours return to their recorded plans. */
export function restoreCharts(
  sheet: Sheet,
  recorded: readonly RecordedChart[],
  known: readonly number[],
  titles: readonly string[],
): void {
  for (const chart of sheet.getCharts()) {
    const id = chart.getChartId();
    const old = recorded.find(({ chartId }) => chartId !== null && chartId === id);
    if (old !== undefined) sheet.updateChart(describe(sheet, chart.modify().clearRanges(), old.plan).build());
    else if (id !== null && !known.includes(id) && titles.includes(String(chart.getOptions().get("title")))) {
      sheet.removeChart(chart);
    }
  }
}

export function chartIds(sheet: Sheet): number[] {
  return [...chartsById(sheet).keys()];
}

function chartsById(sheet: Sheet): Map<number, EmbeddedChart> {
  const charts = new Map<number, EmbeddedChart>();
  for (const chart of sheet.getCharts()) {
    const id = chart.getChartId();
    if (id !== null) charts.set(id, chart);
  }
  return charts;
}

function newBuilder(sheet: Sheet, plan: PlacedChart): Builder {
  return sheet.newChart().setPosition(plan.row, plan.column, 0, 0);
}

function describe(sheet: Sheet, builder: Builder, plan: PlacedChart): Builder {
  let described = withRanges(sheet, builder.setChartType(chartType(plan.type)).setNumHeaders(plan.headers), plan);
  const options: Readonly<Record<string, ChartOption>> = {
    title: plan.title,
    width: plan.width,
    height: plan.height,
    useFirstColumnAsDomain: true,
    ...plan.options,
  };
  for (const [name, value] of Object.entries(options)) described = described.setOption(name, value);
  return described;
}

function withRanges(sheet: Sheet, builder: Builder, plan: PlacedChart): Builder {
  return plan.ranges.reduce((described, range) => described.addRange(sheet.getRange(range)), builder);
}

function showsRanges(chart: EmbeddedChart, plan: PlacedChart): boolean {
  const shown = chart.getRanges().map((range) => range.getA1Notation());
  return shown.join() === plan.ranges.join();
}

function chartType(type: PlacedChart["type"]): GoogleAppsScript.Charts.ChartType {
  switch (type) {
    case "combo":
      return Charts.ChartType.COMBO;
    case "bar":
      return Charts.ChartType.BAR;
    case "bubble":
      return Charts.ChartType.BUBBLE;
    case "column":
      return Charts.ChartType.COLUMN;
    case "line":
      return Charts.ChartType.LINE;
    case "scatter":
      return Charts.ChartType.SCATTER;
  }
}
