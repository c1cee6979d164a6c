/** The forecast report's tables that rest on what the sheet keeps: the bridge, and how good past forecasts were. */
import { forecastAccuracyTable } from "../core/forecast/accuracy-table.ts";
import { companyRecord } from "../core/forecast/company-record.ts";
import { forecastBridge } from "../core/forecast/forecast-bridge.ts";
import { dealParts } from "../core/forecast/forecast-now.ts";
import { memoryOfRanges } from "../core/forecast/kept-tables.ts";
import { headlineOf, readHeadline } from "../core/forecast/methods-table.ts";
import { ok } from "../core/result.ts";
import { type CustomFunction, defineFunction, optional } from "./define.ts";
import { COMMON, withInput } from "./forecast-report.ts";
import { wholeTab } from "./tables.ts";

export type ForecastMemoryParameter =
  | "deals"
  | "settings"
  | "as_of"
  | "period"
  | "tab"
  | "methods"
  | "builds"
  | "counted"
  | "history";

export const forecastMemoryFunctions: readonly CustomFunction<ForecastMemoryParameter>[] = [
  defineFunction({
    name: "FORECAST_REPORT_BRIDGE",
    parameters: {
      ...COMMON,
      methods: optional(wholeTab),
      builds: optional(wholeTab),
      counted: optional(wholeTab),
      history: optional(wholeTab),
    },
    body: (given, { host }) =>
      withInput(given, host, (input, history) => {
        const told = given.methods === null ? null : readHeadline(given.methods, input);
        const { now } = told ?? headlineOf(companyRecord({ ...input, history }), input);
        const { parts } = dealParts({ ...input, history }, now.method);
        return ok(forecastBridge(memoryOfRanges(given.builds, given.counted), now, parts, input));
      }),
  }),
  defineFunction({
    name: "FORECAST_REPORT_ACCURACY",
    parameters: { ...COMMON, builds: optional(wholeTab) },
    body: (given, { host }) =>
      withInput({ ...given, history: null }, host, (input) =>
        ok(forecastAccuracyTable(memoryOfRanges(given.builds, null), input)),
      ),
  }),
];
