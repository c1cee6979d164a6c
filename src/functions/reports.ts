/** Reports: the tables that live report sheets show, each as one spilled formula. */
import { readAssumptions } from "../core/assumptions/read-assumptions.ts";
import { type CivilDate, parsePeriod } from "../core/calendar.ts";
import type { DealsReading } from "../core/deals/deal.ts";
import { dealsLeftOut } from "../core/deals/left-out.ts";
import type { PlainTable } from "../core/deals/plain-table.ts";
import { readDeals } from "../core/deals/read-deals.ts";
import { forecastReps } from "../core/forecast/reps-table.ts";
import { quadrantCoaching } from "../core/quota/quadrant-coaching-table.ts";
import { quadrantCounts } from "../core/quota/quadrant-counts-table.ts";
import { quadrantReps } from "../core/quota/quadrant-reps-table.ts";
import { quotaReps } from "../core/quota/quota-reps-table.ts";
import { quotaSummary } from "../core/quota/quota-summary-table.ts";
import type { ReportInput } from "../core/report-input.ts";
import { ok, type Result } from "../core/result.ts";
import { sheetValues, type Table } from "../core/table.ts";
import { type CustomFunction, defineFunction, type FunctionHost, optional } from "./define.ts";
import { wholeTab } from "./tables.ts";
import { dateValue, periodValue, textValue } from "./values.ts";

/** What a table is made from: the report's input, and how the deals were read. */
export interface Source {
  readonly input: ReportInput;
  readonly reading: DealsReading;
}

/** The tables by the name of the function that spills them. */
const REPORT_TABLES: Readonly<Record<ReportFunctionName, (source: Source) => Result<Table>>> = {
  FORECAST_REPORT_REPS: ({ input }) => forecastReps(input),
  QUADRANT_REPORT_REPS: ({ input }) => quadrantReps(input),
  QUADRANT_REPORT_COUNTS: ({ input }) => quadrantCounts(input),
  QUADRANT_REPORT_COACHING: ({ input }) => quadrantCoaching(input),
  QUOTA_REPORT_SUMMARY: ({ input }) => quotaSummary(input),
  QUOTA_REPORT_REPS: ({ input }) => quotaReps(input),
  DEALS_LEFT_OUT: ({ input, reading }) => ok(dealsLeftOut(reading, input.assumptions, input.asOf)),
};

export type ReportFunctionName =
  | "FORECAST_REPORT_REPS"
  | "QUADRANT_REPORT_REPS"
  | "QUADRANT_REPORT_COUNTS"
  | "QUADRANT_REPORT_COACHING"
  | "QUOTA_REPORT_SUMMARY"
  | "QUOTA_REPORT_REPS"
  | "DEALS_LEFT_OUT";

export type ReportParameter = "deals" | "settings" | "as_of" | "period" | "tab";

export const reportFunctions: readonly CustomFunction<ReportParameter>[] = Object.entries(REPORT_TABLES).map(
  ([name, table]) => reportFunction(name, table),
);

function reportFunction(name: string, table: (source: Source) => Result<Table>): CustomFunction<ReportParameter> {
  return defineFunction({
    name,
    parameters: {
      deals: wholeTab,
      settings: wholeTab,
      as_of: dateValue,
      period: periodValue,
      tab: optional(textValue),
    },
    body: ({ deals, settings, as_of, period, tab }, { host }) => {
      const source = readSource({ ...deals, tab: tab ?? "" }, settings, as_of, period, host);
      if (!source.ok) return source;
      const made = table(source.value);
      return made.ok ? ok(sheetValues(made.value)) : made;
    },
  });
}

/** The same steps as a snapshot: settings, deals, period. */
export function readSource(
  deals: PlainTable,
  settings: PlainTable,
  asOf: CivilDate,
  periodName: string,
  host: FunctionHost,
): Result<Source> {
  const dateOrder = host.dateOrder();
  const assumptions = readAssumptions(settings, dateOrder);
  if (!assumptions.ok) return assumptions;
  const period = parsePeriod(periodName, assumptions.value.calendar.fiscalStart);
  if (!period.ok) return period;
  const { columns } = assumptions.value;
  const reading = readDeals(deals, { assumptions: assumptions.value, dateOrder, asOf, columns });
  if (!reading.ok) return reading;
  const input = { deals: reading.value.deals, assumptions: assumptions.value, asOf, period: period.value };
  return ok({ input, reading: reading.value });
}
