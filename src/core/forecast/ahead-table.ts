/** The next months by method: the running one and the two after it. */
import type { Cell, Table } from "../table.ts";
import { type CompanyRecord, type RecordInput, recordBasis } from "./company-record.ts";
import { FORECAST_METHODS, type ForecastMethod, forecastsOfDay } from "./forecast-methods.ts";
import { toCents } from "./forecast-now.ts";
import { CHOSEN } from "./methods-table.ts";
import { monthName } from "./month-line.ts";
import { HORIZONS } from "./open-snapshots.ts";
import { recordFrame, worldToday } from "./record-frame.ts";
import { METHOD_NAMES } from "./record-words.ts";

/** What every method says of the next months, what is won of the running one included. */
export interface MonthsAhead {
  /** "2026-02", in order. */
  readonly months: readonly string[];
  readonly forecasts: ReadonlyMap<ForecastMethod, readonly number[]>;
}

/** From a record that is there already. */
export function monthsAhead({ past }: CompanyRecord): MonthsAhead {
  const points = past.now.filter(({ horizon }) => horizon !== "quarter");
  const forecasts = new Map<ForecastMethod, readonly number[]>();
  for (const method of FORECAST_METHODS) {
    const said = points.flatMap((point) => point.forecasts.get(method)?.forecast ?? []);
    if (said.length === HORIZONS) forecasts.set(method, said);
  }
  return { months: points.map(({ period }) => period), forecasts };
}

/** The same without trying the methods on the past. */
export function monthsAheadToday(recordInput: RecordInput): MonthsAhead {
  const { tracks, input } = recordBasis(recordInput);
  const frame = recordFrame(tracks, undefined);
  if (frame === null) return { months: [], forecasts: new Map() };
  const world = worldToday(tracks, frame);
  const said = forecastsOfDay(world, input).months;
  const forecasts = new Map<ForecastMethod, readonly number[]>();
  for (const [method, months] of said) {
    const withWon = months.map((value, step) => (step === 0 ? world.wonToDate.amount + value : value));
    forecasts.set(method, withWon);
  }
  const months = Array.from({ length: HORIZONS }, (_, step) => monthName(world.line, world.origin.month + step));
  return { months, forecasts };
}

/** A row a method, a column a month. */
export function forecastAheadTable({ months, forecasts }: MonthsAhead, chosen: ForecastMethod): Table {
  const columns = Array.from({ length: HORIZONS }, (_, at) => months[at] ?? `Month ${at + 1}`);
  return {
    columns: [
      { id: "method", heading: "Method", format: "text" },
      { id: "chosen", heading: "Chosen", format: "text" },
      ...columns.map((heading, at) => ({
        id: `month ${at + 1}`,
        heading,
        format: "money" as const,
        definition:
          at === 0 ? "Won to date + what the method expects in the rest of the month." : "What the method expects.",
      })),
    ],
    rows: FORECAST_METHODS.map((method): Cell[] => [
      METHOD_NAMES[method],
      method === chosen ? CHOSEN : "",
      ...columns.map((_, at): Cell => {
        const value = forecasts.get(method)?.[at];
        return value === undefined ? null : toCents(value);
      }),
    ]),
  };
}
