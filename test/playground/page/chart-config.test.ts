/** Charts of the playground: what an EmbeddedChart's options mean for the drawing. */
import { describe, expect, it } from "vitest";
import { axisNumber, chartConfig, titleLines } from "../../../playground/page/chart-config.ts";
import { chartColumns, flatOptions } from "../../../playground/page/chart-data.ts";
import type { ChartModel, Sheet, Workbook } from "../../../playground/spreadsheet/model.ts";
import { createWorkbook } from "../../../playground/spreadsheet/workbook.ts";

const TABLE = [
  ["Month", "Won", "Open", "Last year"],
  ["Jan", 10, "", 8],
  ["Feb", 20, 5, 9],
  ["", "", "", ""],
] as const;

function sheetWith(rows: readonly (readonly (string | number)[])[]): {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
} {
  const workbook = createWorkbook();
  const sheet = workbook.insertSheet("Report");
  for (const [r, row] of rows.entries()) {
    for (const [c, value] of row.entries()) if (value !== "") sheet.put(r, c, value);
  }
  return { workbook, sheet };
}

function chart(sheet: Sheet, type: string, columns: number, options: Readonly<Record<string, unknown>>): ChartModel {
  const area = { row: 0, column: 0, rows: 4, columns };
  return {
    id: 1,
    type,
    ranges: [{ sheetId: sheet.id, area }],
    headers: 1,
    options,
    anchor: { row: 0, column: 0, offsetX: 0, offsetY: 0 },
  };
}

interface Drawn {
  readonly type?: string;
  readonly label?: string;
  readonly data: readonly unknown[];
  readonly backgroundColor?: unknown;
  readonly yAxisID?: string;
  readonly stack?: string;
}

function draw(
  type: string,
  options: Readonly<Record<string, unknown>>,
  rows: readonly (readonly (string | number)[])[] = TABLE,
) {
  const { workbook, sheet } = sheetWith(rows);
  const model = chart(sheet, type, rows[0]?.length ?? 0, options);
  const config = chartConfig(model, chartColumns(workbook, model));
  return { config, datasets: config.data.datasets as unknown as readonly Drawn[] };
}

describe("chartColumns", () => {
  it("names columns by their heading, keeps blanks apart from 0, and leaves blank rows out", () => {
    const { workbook, sheet } = sheetWith(TABLE);
    const columns = chartColumns(workbook, chart(sheet, "COMBO", 4, {}));
    expect(columns.map((column) => column.heading)).toEqual(["Month", "Won", "Open", "Last year"]);
    expect(columns[0]?.texts).toEqual(["Jan", "Feb"]);
    expect(columns[2]?.values).toEqual([null, 5]);
  });

  it("puts several ranges side by side", () => {
    const { workbook, sheet } = sheetWith(TABLE);
    const column = (index: number) => ({ sheetId: sheet.id, area: { row: 0, column: index, rows: 4, columns: 1 } });
    const columns = chartColumns(workbook, { ...chart(sheet, "COMBO", 1, {}), ranges: [column(0), column(3)] });
    expect(columns.map((one) => one.heading)).toEqual(["Month", "Last year"]);
  });
});

describe("flatOptions", () => {
  it("reads dotted and nested options alike", () => {
    expect(flatOptions({ "series.0.color": "#1" }).get("series.0.color")).toBe("#1");
    expect(flatOptions({ series: { 0: { color: "#1" } } }).get("series.0.color")).toBe("#1");
  });
});

describe("chartConfig", () => {
  it("draws a combo chart: bars stacked, a line where a series says so, in the colours given", () => {
    const { datasets, config } = draw("COMBO", {
      title: "By month",
      isStacked: true,
      seriesType: "bars",
      "series.2.type": "line",
      "series.0.color": "#123456",
    });
    expect(datasets.map((one) => one.type)).toEqual(["bar", "bar", "line"]);
    expect(datasets[0]?.backgroundColor).toBe("#123456");
    expect(datasets[0]?.stack).toBe(datasets[1]?.stack);
    expect(config.data.labels).toEqual(["Jan", "Feb"]);
    expect(config.options?.plugins?.title).toMatchObject({ display: true, text: "By month" });
  });

  it("leaves lines over stacked bars unstacked, as Sheets does", () => {
    const { datasets } = draw("COMBO", {
      isStacked: true,
      seriesType: "bars",
      "series.1.type": "line",
      "series.2.type": "line",
    });
    expect(new Set(datasets.map((one) => one.stack)).size).toBe(3);
  });

  it("sets bars beside each other when nothing is stacked", () => {
    const { datasets } = draw("COLUMN", {});
    expect(new Set(datasets.map((one) => one.stack)).size).toBe(3);
  });

  it("gives a second axis to the series that asks for it", () => {
    const { datasets, config } = draw("COMBO", { "series.2.type": "line", "series.2.targetAxisIndex": 1 });
    expect(datasets.map((one) => one.yAxisID)).toEqual(["y", "y", "y2"]);
    expect(Object.keys(config.options?.scales ?? {})).toContain("y2");
  });

  it("lays a bar chart on its side", () => {
    expect(draw("BAR", {}).config.options).toMatchObject({ indexAxis: "y" });
  });

  it("draws one dataset a bubble group, coloured, sized by area, and skips rows without both numbers", () => {
    const { datasets, config } = draw("BUBBLE", { colors: ["#aa0000", "#00aa00"] }, [
      ["Rep", "Change", "Level", "Quadrant", "Won"],
      ["Amara", 0.2, 1.1, "Rising star", 400],
      ["Bruno", -0.1, 0.7, "Laggard", 100],
      ["Chloe", "", 0.9, "New", 50],
    ]);
    expect(config.type).toBe("bubble");
    expect(datasets.map((one) => one.label)).toEqual(["Rising star", "Laggard"]);
    expect(datasets.map((one) => one.backgroundColor)).toEqual(["#aa0000b3", "#00aa00b3"]);
    const radius = (index: number): number => (datasets[index]?.data[0] as { r: number } | undefined)?.r ?? 0;
    expect(radius(0)).toBeGreaterThan(radius(1));
    expect(datasets[0]?.data[0]).toMatchObject({ x: 0.2, y: 1.1, text: "Amara" });
  });

  it("draws an empty table as an empty chart", () => {
    expect(draw("BUBBLE", {}, [["Rep", "Change", "Level", "Quadrant", "Won"]]).datasets).toEqual([]);
    expect(draw("BAR", {}, [["Rep", "Won"]]).config.data.labels).toEqual([]);
  });
});

describe("axisNumber", () => {
  it.each([
    ["cents are left out of round steps", "$#,##0.00", 1500, "$1,500"],
    ["and kept where a step needs them", "$#,##0.00", 0.5, "$0.50"],
    ["shares as percent", "0.0%", 0.8, "80%"],
    ["half percents keep their decimal", "0.0%", 0.125, "12.5%"],
    ["Google's short form", "short", 1_250_000, "1.25M"],
    ["Google's named formats", "percent", 0.5, "50%"],
    ["no format", "", 12_000, "12,000"],
  ])("%s", (_why, pattern, value, shown) => {
    expect(axisNumber(pattern, value)).toBe(shown);
  });
});

describe("titleLines", () => {
  const cases: readonly { why: string; text: string; lines: string | readonly string[] }[] = [
    { why: "short enough", text: "Amount", lines: "Amount" },
    {
      why: "broken near the middle",
      text: "Level (1 = on quota, or on the team's median)",
      lines: ["Level (1 = on quota, or", "on the team's median)"],
    },
    {
      why: "nowhere to break",
      text: "Averyveryverylongwordwithoutanyspaceinit",
      lines: "Averyveryverylongwordwithoutanyspaceinit",
    },
  ];

  it.each(cases)("$why", ({ text, lines }) => {
    expect(titleLines(text)).toEqual(lines);
  });
});

describe("a scatter chart", () => {
  const rows = [
    ["Attainment", "By the plan", "Ann"],
    [0, 0, ""],
    [1.2, 700, 650],
    [0.5, 200, ""],
  ];
  const options = { series: { 0: { lineWidth: 2, pointSize: 0 }, 1: { lineWidth: 0, pointSize: 12 } } };

  it("joins the points of a series with a line width, in their own order, and shows the others alone", () => {
    const { datasets } = draw("SCATTER", options, rows);
    expect(datasets).toMatchObject([
      { label: "By the plan", showLine: true, pointRadius: 0 },
      { label: "Ann", showLine: false, pointRadius: 6 },
    ]);
    expect(datasets.map(({ data }) => data)).toEqual([
      [
        { x: 0, y: 0 },
        { x: 1.2, y: 700 },
        { x: 0.5, y: 200 },
      ],
      [{ x: 1.2, y: 650 }],
    ]);
  });

  it("has numbers on both axes, and no bars", () => {
    const { config } = draw("SCATTER", options, rows);
    expect(config.options?.scales).toMatchObject({ x: { type: "linear" }, y: { type: "linear" } });
    expect(config.type).toBe("scatter");
  });
});
