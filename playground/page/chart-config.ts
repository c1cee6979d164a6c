/**
 * An EmbeddedChart in chart.js' words.
 *
 * Follows Google's meaning of type, series.N.type, series.N.targetAxisIndex, isStacked, colours, axis titles, ranges and
 * formats. What the playground does not know it leaves out; it never guesses another chart.
 */
import { numfmt } from "@univerjs/core";
import type { ChartConfiguration, ChartDataset, ChartOptions as ChartJsOptions, ScaleOptionsByType } from "chart.js";
import type { ChartModel } from "../spreadsheet/model.ts";
import { bubbleLabels } from "./bubble-labels.ts";
import { type ChartColumn, type ChartOptions, flatOptions, numberOption, textOption } from "./chart-data.ts";
import { FONT, INK } from "./chart-looks.ts";

/** Google's default series colours. */
const COLORS = ["#4285f4", "#ea4335", "#fbbc04", "#34a853", "#ff6d01", "#46bdc6", "#7baaf7", "#f07b72"] as const;
const GRID = "#e8eaed";
/** Characters of an axis title that fit beside the plot of a report's chart. */
const LONGEST_LINE = 32;

export function chartConfig(chart: ChartModel, columns: readonly ChartColumn[]): ChartConfiguration {
  const options = flatOptions(chart.options);
  const type = chart.type.toUpperCase();
  const config = drawn(type, columns, options);
  const title = textOption(options, "title");
  config.options = {
    ...config.options,
    responsive: true,
    maintainAspectRatio: false,
    animation: false,
    font: FONT,
    color: INK,
    plugins: {
      ...config.options?.plugins,
      title: {
        display: title !== undefined,
        text: title ?? "",
        align: "start",
        color: "#757575",
        font: { ...FONT, size: 15, weight: "normal" },
        padding: { top: 2, bottom: 10 },
      },
      legend: legend(options),
    },
  };
  return config;
}

function drawn(type: string, columns: readonly ChartColumn[], options: ChartOptions): ChartConfiguration {
  if (type === "BUBBLE") return bubble(columns, options);
  return type === "SCATTER" ? scatter(columns, options) : series(type, columns, options);
}

type Legend = NonNullable<NonNullable<ChartJsOptions["plugins"]>["legend"]>;

function legend(options: ChartOptions): Legend {
  const position = textOption(options, "legend.position", "legend") ?? "right";
  const labels = {
    boxWidth: 10,
    boxHeight: 10,
    color: INK,
    font: FONT,
    usePointStyle: true,
    pointStyle: "rectRounded" as const,
    // In the order of the columns, whatever is drawn above what.
    sort: (a: { readonly datasetIndex?: number }, b: { readonly datasetIndex?: number }) =>
      (a.datasetIndex ?? 0) - (b.datasetIndex ?? 0),
  };
  if (position === "none") return { display: false };
  return {
    display: true,
    labels,
    position: position === "left" || position === "top" || position === "bottom" ? position : "right",
  };
}

function colorOf(options: ChartOptions, index: number, name: string): string {
  const list = options.get("colors");
  const fromList: unknown = Array.isArray(list) ? list[index] : undefined;
  return (
    textOption(options, `series.${index}.color`, `series.${name}.color`) ??
    (typeof fromList === "string" ? fromList : (COLORS[index % COLORS.length] ?? "#4285f4"))
  );
}

function series(type: string, columns: readonly ChartColumn[], options: ChartOptions): ChartConfiguration {
  const [domain, ...rest] = columns;
  const horizontal = type === "BAR";
  const stacked = isStacked(options);
  const valueAxis = horizontal ? "x" : "y";
  const datasets = rest.map((column, index): ChartDataset<"bar" | "line", (number | null)[]> => {
    const drawn = drawnAs(type, textOption(options, `series.${index}.type`) ?? textOption(options, "seriesType"));
    const color = colorOf(options, index, column.heading);
    const secondary = numberOption(options, `series.${index}.targetAxisIndex`) === 1;
    const axis = secondary ? `${valueAxis}2` : valueAxis;
    const label = textOption(options, `series.${index}.labelInLegend`) ?? column.heading;
    const common = { label, data: [...column.values], borderColor: color, backgroundColor: color };
    if (drawn === "bar") {
      // Bars share their place in a stack; a second axis has a stack of its own.
      const shared = {
        ...common,
        type: "bar" as const,
        order: 2,
        stack: stacked ? `${axis}-stack` : `${axis}-${index}`,
      };
      return horizontal ? { ...shared, xAxisID: axis } : { ...shared, yAxisID: axis };
    }
    const dashed = options.get(`series.${index}.lineDashStyle`);
    const point = numberOption(options, `series.${index}.pointSize`) ?? numberOption(options, "pointSize") ?? 0;
    const line = {
      ...common,
      type: "line" as const,
      order: 1,
      fill: drawn === "area",
      backgroundColor: drawn === "area" ? `${color}33` : color,
      borderWidth: numberOption(options, `series.${index}.lineWidth`) ?? 2,
      borderDash: Array.isArray(dashed) ? dashed.map(Number) : [],
      pointRadius: point / 2,
      spanGaps: true,
      // As in Sheets, only bars and areas are stacked; on a stacked scale each line needs a stack of its own.
      ...(drawn === "line" ? { stack: `${axis}-line-${index}` } : {}),
    };
    return horizontal ? { ...line, xAxisID: axis } : { ...line, yAxisID: axis };
  });
  const pattern = rest[0]?.numberFormat ?? "";
  const second = rest.find((_, index) => numberOption(options, `series.${index}.targetAxisIndex`) === 1);
  const [valueName, domainName] = horizontal ? (["hAxis", "vAxis"] as const) : (["vAxis", "hAxis"] as const);
  const scales: NonNullable<ChartJsOptions<"bar">["scales"]> = {
    [valueAxis]: { ...numberScale(options, [`${valueName}s.0`, valueName], pattern), stacked },
    [horizontal ? "y" : "x"]: {
      stacked,
      grid: { display: false },
      border: { color: "#9aa0a6" },
      ticks: { color: INK, font: FONT, autoSkip: !horizontal, maxRotation: 60 },
      title: axisTitle(textOption(options, `${domainName}.title`)),
    },
  };
  if (second) {
    const scale = numberScale(options, [`${valueName}s.1`], second.numberFormat);
    scales[`${valueAxis}2`] = { ...scale, stacked, position: horizontal ? "top" : "right", grid: { display: false } };
  }
  const plugins = {
    tooltip: {
      mode: "index" as const,
      intersect: false,
      callbacks: {
        label: (item: { datasetIndex: number; dataset: { label?: string }; raw: unknown }) =>
          ` ${item.dataset.label ?? ""}: ${shownNumber(rest[item.datasetIndex]?.numberFormat ?? "", item.raw)}`,
      },
    },
  };
  return {
    type: "bar",
    data: { labels: [...(domain?.texts ?? [])], datasets },
    options: { indexAxis: horizontal ? "y" : "x", scales, plugins },
  } as ChartConfiguration;
}

function isStacked(options: ChartOptions): boolean {
  const value = options.get("isStacked");
  return value === true || value === "true" || value === "absolute";
}

function drawnAs(chartType: string, seriesType: string | undefined): "bar" | "line" | "area" {
  const word = (seriesType ?? { LINE: "line", AREA: "area", STEPPED_AREA: "area" }[chartType] ?? "bars").toLowerCase();
  if (word === "line") return "line";
  return word === "area" || word === "steppedarea" ? "area" : "bar";
}

/** Columns in Google's order: label, x, y, group, size. */
function bubble(columns: readonly ChartColumn[], options: ChartOptions): ChartConfiguration {
  const [label, x, y, group, size] = columns;
  const rows = (label?.texts ?? []).map((text, i) => ({
    text,
    x: x?.values[i] ?? null,
    y: y?.values[i] ?? null,
    group: group?.texts[i] ?? "",
    size: Math.abs(size?.values[i] ?? 1),
  }));
  const drawn = rows.filter((row) => row.x !== null && row.y !== null);
  const groups = [...new Set(drawn.map((row) => row.group))];
  const largest = Math.max(1e-9, ...drawn.map((row) => row.size));
  const [minimum, maximum] = [
    numberOption(options, "sizeAxis.minSize") ?? 5,
    numberOption(options, "sizeAxis.maxSize") ?? 20,
  ];
  const datasets = groups.map((name, index) => {
    const color = colorOf(options, index, name);
    const members = drawn.filter((row) => row.group === name);
    return {
      label: name,
      backgroundColor: `${color}b3`,
      borderColor: color,
      borderWidth: 1,
      // A bubble at the edge is drawn whole.
      clip: false as const,
      // Sizes are areas: half the amount is half the ink.
      data: members.map((row) => ({
        x: row.x ?? 0,
        y: row.y ?? 0,
        r: minimum + (maximum - minimum) * Math.sqrt(row.size / largest),
        text: row.text,
        size: row.size,
      })),
    };
  });
  const plugins = {
    tooltip: {
      callbacks: {
        label: (item: { raw: unknown }) => {
          const raw = item.raw as { text: string; x: number; y: number; size: number };
          const facts = [
            `${x?.heading ?? ""} ${shownNumber(x?.numberFormat ?? "", raw.x)}`,
            `${y?.heading ?? ""} ${shownNumber(y?.numberFormat ?? "", raw.y)}`,
            ...(size ? [`${size.heading} ${shownNumber(size.numberFormat, raw.size)}`] : []),
          ];
          return [raw.text, ...facts];
        },
      },
    },
  };
  const scales = {
    x: { ...numberScale(options, ["hAxis"], x?.numberFormat ?? "", x?.heading), grace: "12%" },
    y: { ...numberScale(options, ["vAxes.0", "vAxis"], y?.numberFormat ?? "", y?.heading), grace: "14%" },
  };
  return {
    type: "bubble",
    data: { datasets },
    options: { scales, plugins, layout: { padding: { right: 12 } } },
    plugins: [bubbleLabels(drawn.length)],
  } as unknown as ChartConfiguration;
}

/** The first column is x; every other one is a series of points, joined where it has a line width. */
function scatter(columns: readonly ChartColumn[], options: ChartOptions): ChartConfiguration {
  const [x, ...rest] = columns;
  const datasets = rest.map((column, index) => {
    const color = colorOf(options, index, column.heading);
    const width = numberOption(options, `series.${index}.lineWidth`) ?? numberOption(options, "lineWidth") ?? 0;
    const point = numberOption(options, `series.${index}.pointSize`) ?? numberOption(options, "pointSize") ?? 7;
    const points = column.values.flatMap((y, row) => {
      const at = x?.values[row] ?? null;
      return y === null || at === null ? [] : [{ x: at, y }];
    });
    return {
      type: "scatter" as const,
      label: textOption(options, `series.${index}.labelInLegend`) ?? column.heading,
      data: points,
      borderColor: color,
      backgroundColor: color,
      borderWidth: width,
      showLine: width > 0,
      pointRadius: point / 2,
      pointHitRadius: 6,
      // The last series is drawn above the others, as Google draws them.
      order: rest.length - index,
      clip: false as const,
    };
  });
  const plugins = {
    tooltip: {
      callbacks: {
        label: (item: { datasetIndex: number; raw: unknown }) => {
          const raw = item.raw as { x: number; y: number };
          const y = rest[item.datasetIndex];
          return [
            `${x?.heading ?? ""} ${shownNumber(x?.numberFormat ?? "", raw.x)}`,
            `${y?.heading ?? ""} ${shownNumber(y?.numberFormat ?? "", raw.y)}`,
          ];
        },
      },
    },
  };
  const scales = {
    x: numberScale(options, ["hAxis"], x?.numberFormat ?? "", x?.heading),
    y: numberScale(options, ["vAxes.0", "vAxis"], rest[0]?.numberFormat ?? ""),
  };
  return {
    type: "scatter",
    data: { datasets },
    options: { scales, plugins, layout: { padding: { right: 12 } } },
  } as unknown as ChartConfiguration;
}

function numberScale(
  options: ChartOptions,
  names: readonly string[],
  numberFormat: string,
  heading?: string,
): Partial<ScaleOptionsByType<"linear">> {
  const named = (key: string): readonly string[] => names.map((name) => `${name}.${key}`);
  const pattern = textOption(options, ...named("format")) ?? numberFormat;
  const bound = (key: string): number | undefined =>
    named(key)
      .map((name) => numberOption(options, name))
      .find((value) => value !== undefined);
  const min = bound("viewWindow.min") ?? bound("minValue");
  const max = bound("viewWindow.max") ?? bound("maxValue");
  const title = textOption(options, ...named("title")) ?? heading;
  const multiple = named("gridlines.multiple")
    .map((name) => numberOption(options, name))
    .find((value) => value !== undefined);
  return {
    type: "linear",
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    grid: { color: (line: { tick?: { value: number } }) => (line.tick?.value === 0 ? "#9aa0a6" : GRID) },
    border: { display: false },
    ticks: {
      color: INK,
      font: FONT,
      maxTicksLimit: 7,
      // Of whole multiples the steps between them are whole too.
      ...(multiple !== undefined && Number.isInteger(multiple) ? { precision: 0 } : {}),
      callback: (value: unknown) => axisNumber(pattern, Number(value)),
    },
    title: axisTitle(title),
  } as unknown as Partial<ScaleOptionsByType<"linear">>;
}

function axisTitle(text: string | undefined) {
  return {
    display: text !== undefined && text !== "",
    text: titleLines(text ?? ""),
    color: INK,
    font: { ...FONT, style: "italic" as const },
  };
}

/** A long title in two lines: chart.js wraps nothing and would write it over the chart's own title. */
export function titleLines(text: string): string | string[] {
  if (text.length <= LONGEST_LINE) return text;
  const middle = text.length / 2;
  const spaces = [...text.matchAll(/ /g)].map((match) => match.index);
  const at = spaces.sort((one, other) => Math.abs(one - middle) - Math.abs(other - middle))[0];
  return at === undefined ? text : [text.slice(0, at), text.slice(at + 1)];
}

/** Numbers on an axis are round: cents and needless decimals of the cells' format would only widen it. */
export function axisNumber(pattern: string, value: number): string {
  const words: Readonly<Record<string, string>> = { percent: "0%", currency: "$#,##0", decimal: "#,##0.##" };
  if (pattern === "short") return shortNumber(value);
  const plain = (words[pattern] ?? pattern).split(";")[0] ?? "";
  const shortened = plain.replace(/([0#])\.[0#]+/g, "$1");
  // A step of half a percent or of 0.5 needs its decimals back.
  const scaled = shortened.includes("%") ? value * 100 : value;
  const rounds = Number.isInteger(Number(scaled.toPrecision(12)));
  return shownNumber(rounds ? shortened : plain, value);
}

function shortNumber(value: number): string {
  for (const [size, letter] of [
    [1e9, "B"],
    [1e6, "M"],
    [1e3, "K"],
  ] as const) {
    if (Math.abs(value) >= size) return `${Number((value / size).toPrecision(3))}${letter}`;
  }
  return String(Number(value.toPrecision(3)));
}

export function shownNumber(pattern: string, value: unknown): string {
  if (typeof value !== "number") return "";
  if (pattern === "" || pattern === "@" || pattern === "General") return value.toLocaleString("en-US");
  try {
    return numfmt.format(pattern, value);
  } catch {
    return value.toLocaleString("en-US");
  }
}
