/** The forecast report's tables that rest on the record: each as one spilled formula. */

import type { PlainTable } from "../core/deals/plain-table.ts";
import { type HistoryEntry, readHistory } from "../core/deals/read-history.ts";
import { forecastActualsTable, forecastsAhead, readForecastsAhead } from "../core/forecast/actuals-table.ts";
import { forecastAheadTable, monthsAheadToday } from "../core/forecast/ahead-table.ts";
import { type CompanyRecord, companyRecord } from "../core/forecast/company-record.ts";
import { forecastMethodsTable, headlineOf, readHeadline } from "../core/forecast/methods-table.ts";
import { forecastMonths } from "../core/forecast/months-table.ts";
import { forecastStages } from "../core/forecast/stages-table.ts";
import { forecastSummary } from "../core/forecast/summary-table.ts";
import type { ReportInput } from "../core/report-input.ts";
import { ok, type Result } from "../core/result.ts";
import type { Table } from "../core/table.ts";
import { type CustomFunction, defineFunction, type FunctionHost, type Output, optional } from "./define.ts";
import { readSource } from "./reports.ts";
import { spill } from "./spill.ts";
import { wholeTab } from "./tables.ts";
import { dateValue, numberValue, periodValue, textValue } from "./values.ts";

export type ForecastReportParameter =
  | "deals"
  | "settings"
  | "as_of"
  | "period"
  | "tab"
  | "methods"
  | "actuals"
  | "rows"
  | "history";

export const COMMON = {
  deals: wholeTab,
  settings: wholeTab,
  as_of: dateValue,
  period: periodValue,
  tab: optional(textValue),
};
const WITH_HISTORY = { ...COMMON, history: optional(wholeTab) };

/** What stands in the report's other tables need not be computed again; without those ranges it is. */
export const forecastReportFunctions: readonly CustomFunction<ForecastReportParameter>[] = [
  defineFunction({
    name: "FORECAST_REPORT_SUMMARY",
    parameters: { ...COMMON, methods: optional(wholeTab), history: optional(wholeTab) },
    body: (given, { host }) =>
      withInput(given, host, (input, history) => {
        const told = given.methods === null ? null : readHeadline(given.methods, input);
        return forecastSummary(input, told ?? headlineOf(recordOf(input, history), input));
      }),
  }),
  defineFunction({
    name: "FORECAST_REPORT_METHODS",
    parameters: WITH_HISTORY,
    body: (given, { host }) =>
      withInput(given, host, (input, history) => ok(forecastMethodsTable(recordOf(input, history), input))),
  }),
  defineFunction({
    name: "FORECAST_REPORT_AHEAD",
    parameters: { ...COMMON, methods: optional(wholeTab), history: optional(wholeTab) },
    body: (given, { host }) =>
      withInput(given, host, (input, history) => {
        const told = given.methods === null ? null : readHeadline(given.methods, input);
        const chosen = told?.now.method ?? recordOf(input, history).choice.method;
        return ok(forecastAheadTable(monthsAheadToday({ ...input, history }), chosen));
      }),
  }),
  defineFunction({
    name: "FORECAST_REPORT_ACTUALS",
    parameters: WITH_HISTORY,
    body: (given, { host }) =>
      withInput(given, host, (input, history) => ok(forecastActualsTable(recordOf(input, history), input))),
  }),
  defineFunction({
    name: "FORECAST_REPORT_MONTHS",
    parameters: { ...COMMON, actuals: optional(wholeTab), history: optional(wholeTab) },
    body: (given, { host }) =>
      withInput(given, host, (input, history) =>
        forecastMonths(
          input,
          given.actuals === null ? forecastsAhead(recordOf(input, history)) : readForecastsAhead(given.actuals),
        ),
      ),
  }),
  defineFunction({
    name: "FORECAST_REPORT_STAGES",
    parameters: { ...COMMON, rows: optional(numberValue), history: optional(wholeTab) },
    body: (given, { host }) =>
      withInput(given, host, (input, history) => ok(forecastStages(input, history, given.rows))),
  }),
];

export interface Given {
  readonly deals: PlainTable;
  readonly settings: PlainTable;
  readonly as_of: Parameters<typeof readSource>[2];
  readonly period: string;
  readonly tab: string | null;
  readonly history: PlainTable | null;
}

export function withInput(
  { deals, settings, as_of, period, tab, history }: Given,
  host: FunctionHost,
  tableOf: (input: ReportInput, history: readonly HistoryEntry[] | null) => Result<Table>,
): Result<Output> {
  const source = readSource({ ...deals, tab: tab ?? "" }, settings, as_of, period, host);
  if (!source.ok) return source;
  const entries = history === null ? null : readHistory(history, host.dateOrder());
  if (entries !== null && !entries.ok) return entries;
  return spill(tableOf(source.value.input, entries === null ? null : entries.value));
}

function recordOf(input: ReportInput, history: readonly HistoryEntry[] | null): CompanyRecord {
  return companyRecord({ ...input, history });
}
