/** Forecast against actual, month by month: what the chosen method said a month before, and what came; then what it says now. */
import { fromSerial, monthStart, toSerial } from "../calendar.ts";
import type { PlainCell, PlainTable } from "../deals/plain-table.ts";
import { closingIn, tellsDecisions, wonBy } from "../metrics/deals-as-of.ts";
import type { ReportInput } from "../report-input.ts";
import type { Cell, Column, Table } from "../table.ts";
import type { MethodForecast } from "./backtest.ts";
import type { CompanyRecord } from "./company-record.ts";
import { wonCell } from "./deal-cells.ts";
import { rangeOf, toCents, toMillionths } from "./forecast-now.ts";
import { monthlyHistory } from "./monthly-history.ts";

/** Complete months that are shown, and months from the running one on. */
export const MONTHS_BACK = 24;
const MONTHS_AHEAD = 12;

const COLUMNS: readonly Column[] = [
  { id: "month", heading: "Month", format: "month" },
  {
    id: "won",
    heading: "Actual",
    format: "money",
    definition:
      "Amount of the deals won in the month, up to the as-of date. Blank before the first decided deal and ahead.",
  },
  {
    id: "forecast",
    heading: "Chosen forecast",
    format: "money",
    definition:
      "By the method that is chosen now. Past months: as it would have been made at the end of the month before, with what was known then. From the running month on: as of now; from the fourth on season and level, without a range.",
  },
  { id: "p10", heading: "P10", format: "money", definition: "One time in ten less than this comes." },
  { id: "p90", heading: "P90", format: "money", definition: "One time in ten more than this comes." },
  {
    id: "off",
    heading: "Off by",
    format: "share",
    definition: "(Chosen forecast − actual) ÷ actual; above 0: too high.",
  },
  { id: "within", heading: "Within P10–P90", format: "text" },
];

/** What is said of a month. */
export interface MonthForecast {
  readonly forecast: number;
  /** null: without a range. */
  readonly p10: number | null;
  readonly p90: number | null;
}

/**
 * Forecast against actual: 24 complete months, the running one and eleven after it. 36 rows, always.
 *
 * What cannot be told is blank: months before the first past month end that could be tried, and a method that is silent.
 */
export function forecastActualsTable(record: CompanyRecord, { deals, asOf }: ReportInput): Table {
  const end = record.past.recordsEnd ?? toSerial(asOf);
  const running = monthStart(fromSerial(end + 1));
  const said = pastForecasts(record);
  const ahead = forecastsAhead(record);
  const history = monthlyHistory(deals, asOf);
  // Of days after the last record nobody knows that nothing was won on them.
  const tells = end === toSerial(asOf) && running <= asOf && tellsDecisions(deals, asOf);
  const wonSoFar = tells ? wonCell(closingIn(wonBy(deals, asOf), { start: running, end: asOf })) : null;
  const rows: Cell[][] = [];
  for (let at = -MONTHS_BACK; at < MONTHS_AHEAD; at++) {
    const month = monthStart(running, at);
    const isOver = at < 0;
    const wonHere = isOver ? (history.wonByMonth.get(month) ?? null) : at === 0 ? wonSoFar : null;
    const forecast = (isOver ? said : ahead).get(month.slice(0, 7)) ?? null;
    rows.push([month, wonHere, ...forecastCells(forecast), ...(isOver ? judged(forecast, wonHere) : [null, ""])]);
  }
  return { columns: COLUMNS, rows };
}

/** The chosen method's one-month forecasts at past month ends, by month. */
function pastForecasts({ past, choice }: CompanyRecord): ReadonlyMap<string, MonthForecast> {
  const months = new Map<string, MonthForecast>();
  for (const { horizon, period, forecasts } of past.points) {
    const said = forecasts.get(choice.method);
    if (horizon === 1 && said !== undefined) months.set(period, rounded(said));
  }
  return months;
}

/** What the chosen method says of the running month and those after it, by month. */
export function forecastsAhead({ past, choice }: CompanyRecord): ReadonlyMap<string, MonthForecast> {
  const months = new Map<string, MonthForecast>();
  for (const { horizon, period, forecasts } of past.now) {
    const said = forecasts.get(choice.method);
    if (horizon === "quarter" || said === undefined) continue;
    const { forecast, p10, p90 } = rounded(said);
    const hasRange = rangeOf(said) !== undefined;
    months.set(period, { forecast, p10: hasRange ? p10 : null, p90: hasRange ? p90 : null });
  }
  for (const { period, forecast } of months.size === 0 ? [] : past.later) {
    months.set(period, { forecast: toCents(forecast), p10: null, p90: null });
  }
  return months;
}

/** The same from the table as it stands on the sheet; its first column holds dates. */
export function readForecastsAhead({ rows }: PlainTable): ReadonlyMap<string, MonthForecast> {
  const [headings = []] = rows;
  const [month, forecast, p10, p90] = ["month", "forecast", "p10", "p90"].map((id) =>
    headings.indexOf(COLUMNS.find((column) => column.id === id)?.heading ?? id),
  );
  const figure = (cell: PlainCell | undefined): number | null => (typeof cell === "number" ? cell : null);
  const months = new Map<string, MonthForecast>();
  for (const row of rows.slice(1 + MONTHS_BACK)) {
    const name = monthOfCell(row[month ?? -1]);
    const said = figure(row[forecast ?? -1]);
    if (name !== null && said !== null) {
      months.set(name, { forecast: said, p10: figure(row[p10 ?? -1]), p90: figure(row[p90 ?? -1]) });
    }
  }
  return months;
}

/** A month is a date cell, or the number of its first day where the sheet shows it unformatted. */
function monthOfCell(cell: PlainCell | undefined): string | null {
  if (typeof cell === "number") return fromSerial(cell).slice(0, 7);
  return typeof cell === "object" ? cell.date.slice(0, 7) : null;
}

function forecastCells(said: MonthForecast | null): Cell[] {
  return [said?.forecast ?? null, said?.p10 ?? null, said?.p90 ?? null];
}

function judged(said: MonthForecast | null, won: number | null): Cell[] {
  if (said === null || won === null) return [null, ""];
  const off = won === 0 ? null : toMillionths((said.forecast - won) / Math.abs(won));
  const isWithin = said.p10 !== null && said.p90 !== null && won >= said.p10 && won <= said.p90;
  return [off, isWithin ? "yes" : "no"];
}

function rounded({ forecast, p10, p90 }: MethodForecast): MonthForecast {
  return { forecast: toCents(forecast), p10: toCents(p10), p90: toCents(p90) };
}
