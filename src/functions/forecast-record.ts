/** The forecast's record: every method tried on the company's own past months, each table as one spilled formula. */
import { readAssumptions } from "../core/assumptions/read-assumptions.ts";
import { readDeals } from "../core/deals/read-deals.ts";
import { readHistory } from "../core/deals/read-history.ts";
import type { RecordInput } from "../core/forecast/company-record.ts";
import { forecastBacktest, forecastRecord } from "../core/forecast/record-table.ts";
import type { Result } from "../core/result.ts";
import type { Table } from "../core/table.ts";
import { type CustomFunction, defineFunction, optional } from "./define.ts";
import { spill } from "./spill.ts";
import { wholeTab } from "./tables.ts";
import { dateValue, textValue } from "./values.ts";

export type RecordParameter = "deals" | "settings" | "as_of" | "tab" | "history";
export type RecordFunctionName = "FORECAST_REPORT_RECORD" | "FORECAST_REPORT_BACKTEST";

const TABLES: Readonly<Record<RecordFunctionName, (input: RecordInput) => Result<Table>>> = {
  FORECAST_REPORT_RECORD: forecastRecord,
  FORECAST_REPORT_BACKTEST: forecastBacktest,
};

export const forecastRecordFunctions: readonly CustomFunction<RecordParameter>[] = Object.entries(TABLES).map(
  ([name, table]) => recordFunction(name, table),
);

function recordFunction(name: string, table: (input: RecordInput) => Result<Table>): CustomFunction<RecordParameter> {
  return defineFunction({
    name,
    parameters: {
      deals: wholeTab,
      settings: wholeTab,
      as_of: dateValue,
      tab: optional(textValue),
      history: optional(wholeTab),
    },
    body: ({ deals, settings, as_of, tab, history }, { host }) => {
      const dateOrder = host.dateOrder();
      const assumptions = readAssumptions(settings, dateOrder);
      if (!assumptions.ok) return assumptions;
      const { columns } = assumptions.value;
      const options = { assumptions: assumptions.value, dateOrder, asOf: as_of, columns };
      const reading = readDeals({ ...deals, tab: tab ?? "" }, options);
      if (!reading.ok) return reading;
      const entries = history === null ? null : readHistory(history, dateOrder);
      if (entries !== null && !entries.ok) return entries;
      const input = {
        deals: reading.value.deals,
        assumptions: assumptions.value,
        asOf: as_of,
        history: entries?.value ?? null,
      };
      return spill(table(input));
    },
  });
}
