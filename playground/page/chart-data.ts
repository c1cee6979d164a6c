/** The cells behind a chart, as columns: what they are called, what they hold, how they are shown. */
import type { ChartModel, Workbook } from "../spreadsheet/model.ts";

export interface ChartColumn {
  readonly heading: string;
  readonly values: readonly (number | null)[];
  readonly texts: readonly string[];
  /** Number format of the first cell with a number: axes and tooltips show numbers as the sheet does. */
  readonly numberFormat: string;
}

/** The ranges side by side, as Sheets merges them. Rows without anything in any column are left out. */
export function chartColumns(workbook: Workbook, chart: ChartModel): readonly ChartColumn[] {
  const columns: ChartColumn[] = [];
  for (const { sheetId, area } of chart.ranges) {
    const sheet = workbook.sheet(sheetId);
    if (!sheet) continue;
    const bottom = Math.min(area.row + area.rows, sheet.usedRows);
    for (let column = area.column; column < area.column + area.columns; column++) {
      const values: (number | null)[] = [];
      const texts: string[] = [];
      let numberFormat = "";
      for (let row = area.row + chart.headers; row < bottom; row++) {
        const value = sheet.value(row, column);
        values.push(typeof value === "number" ? value : null);
        texts.push(sheet.display(row, column));
        if (numberFormat === "" && typeof value === "number")
          numberFormat = sheet.format(row, column).numberFormat ?? "";
      }
      const heading = chart.headers > 0 ? sheet.display(area.row + chart.headers - 1, column) : "";
      columns.push({ heading, values, texts, numberFormat });
    }
  }
  const rows = Math.max(0, ...columns.map((column) => column.texts.length));
  const filled = Array.from({ length: rows }, (_, row) => columns.some((column) => (column.texts[row] ?? "") !== ""));
  return columns.map((column) => ({
    ...column,
    values: column.values.filter((_, row) => filled[row]),
    texts: column.texts.filter((_, row) => filled[row]),
  }));
}

/** EmbeddedChart options by their dotted names ("series.0.color"), however they were set. */
export type ChartOptions = ReadonlyMap<string, unknown>;

export function flatOptions(options: Readonly<Record<string, unknown>>): ChartOptions {
  const flat = new Map<string, unknown>();
  const walk = (value: unknown, path: string): void => {
    flat.set(path, value);
    if (typeof value !== "object" || value === null || Array.isArray(value)) return;
    for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`);
  };
  for (const [key, value] of Object.entries(options)) walk(value, key);
  return flat;
}

export function textOption(options: ChartOptions, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = options.get(name);
    if (typeof value === "string") return value;
  }
  return undefined;
}

export function numberOption(options: ChartOptions, name: string): number | undefined {
  const value = options.get(name);
  return typeof value === "number" ? value : undefined;
}
