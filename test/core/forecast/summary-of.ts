/** The summary as a report without stage history makes it. */
import { companyRecord } from "../../../src/core/forecast/company-record.ts";
import { headlineOf } from "../../../src/core/forecast/methods-table.ts";
import { forecastSummary } from "../../../src/core/forecast/summary-table.ts";
import type { ReportInput } from "../../../src/core/report-input.ts";
import type { Result } from "../../../src/core/result.ts";
import type { Table } from "../../../src/core/table.ts";

export function summaryOf(input: ReportInput): Result<Table> {
  return forecastSummary(input, headlineOf(companyRecord({ ...input, history: null }), input));
}
