/** How good the forecasts were that the sheet was really built with, once their periods are over. */
import { daysBetween } from "../calendar.ts";
import type { ReportInput } from "../report-input.ts";
import type { Cell, Column, Table } from "../table.ts";
import { type AccuracyMeasure, forecastAccuracy } from "./accuracy.ts";
import type { ForecastMemory } from "./forecast-memory.ts";
import { isInside, type JudgedBuild, judgedBuilds } from "./kept-tables.ts";

const COLUMNS: readonly Column[] = [
  { id: "made", heading: "Forecast made", format: "text" },
  {
    id: "forecasts",
    heading: "Forecasts",
    format: "integer",
    definition: "Builds of this sheet before the end of a period that is over by now; one for each as-of date.",
  },
  { id: "periods", heading: "Periods", format: "integer", definition: "How many periods they were for." },
  { id: "wape", heading: "WAPE", format: "share", definition: "Σ|forecast − actual| ÷ Σ actual over these." },
  { id: "bias", heading: "Bias", format: "share", definition: "Σ(forecast − actual) ÷ Σ actual; above 0: too high." },
  {
    id: "inside",
    heading: "Within P10–P90",
    format: "share",
    definition: "Share of these whose actual came within the range that the sheet showed; 80 % is right.",
  },
];

/** Days from the forecast's day to the end of its period. */
const BANDS: readonly { readonly name: string; readonly least: number; readonly most: number }[] = [
  { name: "At any time before the period's end", least: 1, most: Number.POSITIVE_INFINITY },
  { name: "Up to 30 days before the end", least: 1, most: 30 },
  { name: "31 to 60 days before", least: 31, most: 60 },
  { name: "61 to 90 days before", least: 61, most: 90 },
  { name: "More than 90 days before", least: 91, most: Number.POSITIVE_INFINITY },
];

/** Accuracy of what was forecast: five rows, always. Blank where no such forecast has a finished period yet. */
export function forecastAccuracyTable({ builds }: ForecastMemory, input: ReportInput): Table {
  const judged = judgedBuilds(builds, input).filter(({ actual }) => actual !== null);
  return { columns: COLUMNS, rows: BANDS.map((band) => bandRow(band, judged)) };
}

function bandRow({ name, least, most }: (typeof BANDS)[number], judged: readonly JudgedBuild[]): Cell[] {
  const own = judged.filter(({ build }) => {
    const days = daysBetween(build.asOf, build.ends);
    return days >= least && days <= most;
  });
  const measured = (measure: AccuracyMeasure): number | null => {
    const result = forecastAccuracy(
      own.map(({ build }) => build.forecast),
      own.map(({ actual }) => actual ?? 0),
      measure,
    );
    return result.ok ? result.value : null;
  };
  const ranges = own.flatMap(({ build, actual }) => isInside(build, actual) ?? []);
  return [
    name,
    own.length,
    new Set(own.map(({ build }) => `${build.period} ${build.ends}`)).size,
    measured("wape"),
    measured("bias"),
    ranges.length === 0 ? null : ranges.filter((inside) => inside).length / ranges.length,
  ];
}
