/** The forecast's record as tables: every method with what it says now and how it did before, and each past forecast. */
import { fromSerial } from "../calendar.ts";
import { ok, type Result } from "../result.ts";
import type { Cell, Column, Table } from "../table.ts";
import { ALL_HORIZONS, type Backtest, type Horizon } from "./backtest.ts";
import { type MethodRecord, shareByChance } from "./choose-method.ts";
import { companyRecord, type RecordInput } from "./company-record.ts";
import { FORECAST_METHODS, type ForecastMethod } from "./forecast-methods.ts";
import {
  chanceSentence,
  choiceSentence,
  HORIZON_NAMES,
  METHOD_NAMES,
  missingSentence,
  recordSentences,
} from "./record-words.ts";

const RECORD_COLUMNS: readonly Column[] = [
  { id: "method", heading: "Method", format: "text" },
  { id: "horizon", heading: "Horizon", format: "text" },
  { id: "period", heading: "Period", format: "text", definition: "The period that the forecast is for." },
  { id: "forecast", heading: "Forecast", format: "money", definition: "Won to date + what the method expects." },
  { id: "p10", heading: "P10", format: "money", definition: "One time in ten less than this comes." },
  { id: "p90", heading: "P90", format: "money", definition: "One time in ten more than this comes." },
  { id: "origins", heading: "Origins", format: "integer", definition: "Past month ends that it was tried at." },
  { id: "wape", heading: "WAPE", format: "share", definition: "Σ|forecast − actual| ÷ Σ actual over these." },
  { id: "bias", heading: "Bias", format: "share", definition: "Σ(forecast − actual) ÷ Σ actual; above 0: too high." },
  {
    id: "coverage",
    heading: "Within P10–P90",
    format: "share",
    definition: "Share of the past periods that came within the range; 80 % is right.",
  },
  { id: "chosen", heading: "Chosen", format: "text" },
  { id: "note", heading: "Note", format: "text" },
];

/**
 * Forecast record: a row for each method and horizon, the chosen method's marked.
 *
 * Figures that nothing can be said about are blank, and the note says why. It never fails.
 */
export function forecastRecord(input: RecordInput): Result<Table> {
  const { past, records, choice } = companyRecord(input);
  const chosen = records.find(({ method, horizon }) => method === choice.method && horizon === 1);
  // Where the statistics themselves are far off, they do not tell what chance alone would make.
  const share = choice.why === "record" ? shareByChance(past) : null;
  const byChance = share !== null && share <= (chosen?.wape ?? 0) ? share : null;
  const general = [
    choiceSentence(choice, records),
    ...(byChance === null ? [] : [chanceSentence(byChance)]),
    ...recordSentences(past, input.deals),
  ];
  const rows: Cell[][] = [];
  for (const method of FORECAST_METHODS) {
    for (const horizon of ALL_HORIZONS) {
      const isChosen = method === choice.method;
      const note = isChosen && horizon === 1 ? general.join(" ") : (missingSentence(method, past, input.deals) ?? "");
      rows.push(recordRow(method, horizon, past, records, isChosen, note));
    }
  }
  return ok({ columns: RECORD_COLUMNS, rows });
}

function recordRow(
  method: ForecastMethod,
  horizon: Horizon,
  past: Backtest,
  records: readonly MethodRecord[],
  isChosen: boolean,
  note: string,
): Cell[] {
  const now = past.now.find((point) => point.horizon === horizon);
  const said = now?.forecasts.get(method);
  const record = records.find((own) => own.method === method && own.horizon === horizon);
  return [
    METHOD_NAMES[method],
    HORIZON_NAMES[horizon],
    now?.period ?? "",
    said?.forecast ?? null,
    said?.p10 ?? null,
    said?.p90 ?? null,
    record?.origins ?? 0,
    record?.wape ?? null,
    record?.bias ?? null,
    record?.coverage ?? null,
    isChosen ? "chosen" : "",
    note,
  ];
}

/**
 * Forecast backtest: a row for each past month end and horizon, with what came, the chosen method's forecast and range,
 * and what every method said. Without a past month end the table has its headings only, and a row that says so.
 */
export function forecastBacktest(input: RecordInput): Result<Table> {
  const { past, choice } = companyRecord(input);
  const spoke = FORECAST_METHODS.filter((method) => past.points.some(({ forecasts }) => forecasts.has(method)));
  const columns: readonly Column[] = [
    { id: "origin", heading: "Forecast on", format: "date", definition: "Nothing after this day is known to it." },
    { id: "horizon", heading: "Horizon", format: "text" },
    { id: "period", heading: "Period", format: "text" },
    { id: "actual", heading: "Actual", format: "money", definition: "Amount of the deals won in the period." },
    { id: "chosen", heading: "Chosen forecast", format: "money", definition: METHOD_NAMES[choice.method] },
    { id: "p10", heading: "P10", format: "money" },
    { id: "p90", heading: "P90", format: "money" },
    ...spoke.map((method): Column => ({ id: method, heading: METHOD_NAMES[method], format: "money" })),
  ];
  const rows = past.points.map(({ origin, horizon, period, actual, forecasts }): Cell[] => {
    const chosen = forecasts.get(choice.method);
    return [
      fromSerial(origin),
      HORIZON_NAMES[horizon],
      period,
      actual,
      chosen?.forecast ?? null,
      chosen?.p10 ?? null,
      chosen?.p90 ?? null,
      ...spoke.map((method) => forecasts.get(method)?.forecast ?? null),
    ];
  });
  return ok({ columns, rows });
}
