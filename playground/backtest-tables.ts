/** The record and the backtest of a CSV file's deals, as the add-on's own functions spill them in a spreadsheet. */
import type { ScriptFiles } from "./apps-script/host.ts";
import type { BacktestOptions } from "./backtest-options.ts";
import { openHeadless } from "./headless.ts";
import { loadRows } from "./load-csv.ts";
import { readRows, stemOf } from "./read-csv-file.ts";
import { BadInput } from "./report-options.ts";
import type { CellValue, Sheet, Workbook } from "./spreadsheet/model.ts";

/** One row of FORECAST_REPORT_RECORD; null where the sheet is blank. */
export interface RecordRow {
  readonly method: string;
  readonly horizon: string;
  readonly period: string;
  readonly forecast: number | null;
  readonly p10: number | null;
  readonly p90: number | null;
  readonly origins: number;
  readonly wape: number | null;
  readonly bias: number | null;
  readonly coverage: number | null;
  readonly chosen: boolean;
  readonly note: string;
}

/** One row of FORECAST_REPORT_BACKTEST. */
export interface PastForecast {
  readonly forecastOn: string;
  readonly horizon: string;
  readonly period: string;
  readonly actual: number | null;
  readonly chosen: number | null;
  readonly p10: number | null;
  readonly p90: number | null;
  readonly methods: Readonly<Record<string, number | null>>;
}

export interface BacktestTables {
  readonly horizons: readonly string[];
  readonly record: readonly RecordRow[];
  /** Every past forecast; only asked for where somebody reads it. */
  readonly backtest?: readonly PastForecast[];
  readonly seconds: number;
}

export async function backtestTables(files: ScriptFiles, options: BacktestOptions): Promise<BacktestTables> {
  const deals = await readRows(options.deals);
  const history = options.history === null ? null : await readRows(options.history);
  const { workbook, host } = openHeadless({ files });
  const dealsSheet = loadRows(workbook, stemOf(options.deals), deals);
  const historySheet = history === null ? null : loadRows(workbook, `${stemOf(options.history ?? "")} `, history);
  const blank = loadRows(workbook, "No settings", []);
  host.open();
  const started = performance.now();
  const ask = (name: string): readonly (readonly CellValue[])[] => {
    const tabs = [whole(dealsSheet), `${quoted(blank)}!A1:B2`, text(options.asOf), text(dealsSheet.name)];
    if (historySheet) tabs.push(whole(historySheet));
    return spilled(workbook, `=${name}(${tabs.join(";")})`);
  };
  const record = ask("FORECAST_REPORT_RECORD").slice(1).map(recordRow);
  const tables = { horizons: [...new Set(record.map(({ horizon }) => horizon))], record };
  const backtest = options.json ? pastForecasts(ask("FORECAST_REPORT_BACKTEST")) : null;
  const seconds = (performance.now() - started) / 1000;
  return backtest === null ? { ...tables, seconds } : { ...tables, backtest, seconds };
}

/** The formula's table; the sentence that it refuses with is the person's to read. */
function spilled(workbook: Workbook, formula: string): readonly (readonly CellValue[])[] {
  const sheet = loadRows(workbook, "Table", []);
  sheet.enter(0, 0, formula);
  workbook.calculate();
  const corner = sheet.value(0, 0);
  if (typeof corner === "object") throw new BadInput(corner.message);
  return Array.from({ length: sheet.usedRows }, (_, row) =>
    Array.from({ length: sheet.usedColumns }, (__, column) => sheet.value(row, column)),
  );
}

function whole(sheet: Sheet): string {
  return `${quoted(sheet)}!A1:${columnLetters(sheet.usedColumns)}${sheet.usedRows}`;
}

function quoted({ name }: Sheet): string {
  return `'${name.replace(/'/g, "''")}'`;
}

function text(value: string): string {
  return `"${value.replace(/"/g, '""')}"`;
}

function columnLetters(count: number): string {
  let letters = "";
  for (let rest = count; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

function recordRow(cells: readonly CellValue[]): RecordRow {
  const [method, horizon, period, forecast, p10, p90, origins, wape, bias, coverage, chosen, note] = cells;
  return {
    method: word(method),
    horizon: word(horizon),
    period: word(period),
    forecast: figure(forecast),
    p10: figure(p10),
    p90: figure(p90),
    origins: figure(origins) ?? 0,
    wape: figure(wape),
    bias: figure(bias),
    coverage: figure(coverage),
    chosen: chosen === "chosen",
    note: word(note),
  };
}

const FIXED_COLUMNS = 7;

function pastForecasts([headings = [], ...rows]: readonly (readonly CellValue[])[]): PastForecast[] {
  return rows.map((cells) => {
    const [origin, horizon, period, actual, chosen, p10, p90] = cells;
    const said = headings.slice(FIXED_COLUMNS).map((method, index) => {
      return [word(method), figure(cells[FIXED_COLUMNS + index])] as const;
    });
    return {
      forecastOn: dayOf(figure(origin) ?? 0),
      horizon: word(horizon),
      period: word(period),
      actual: figure(actual),
      chosen: figure(chosen),
      p10: figure(p10),
      p90: figure(p90),
      methods: Object.fromEntries(said),
    };
  });
}

/** A sheet's serial number as a day: 25,569 is 1970-01-01. */
function dayOf(serial: number): string {
  return new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);
}

function figure(value: CellValue | undefined): number | null {
  return typeof value === "number" ? value : null;
}

function word(value: CellValue | undefined): string {
  return typeof value === "string" ? value : "";
}
