/** The commission summary: every rep's statement of the period in a row. */
import { ok, type Result } from "../core/result.ts";
import { commissionWords } from "../messages.ts";
import type { ReportSource } from "./report-source.ts";
import type { Report } from "./sheet-plan.ts";
import { commissionReport, statementsOf } from "./statements-of.ts";
import { summaryGrid } from "./summary-grid.ts";

export function commissionSummaryReport(source: ReportSource): Result<Report> {
  const computed = statementsOf(source);
  if (!computed.ok) return computed;
  return ok(commissionReport(source, "commission", titleOf(source), summaryGrid(computed.value, source)));
}

function titleOf({ input, commission }: ReportSource): string {
  const isClosing = (commission?.closing ?? null) !== null;
  return isClosing ? commissionWords.summaryOf(input.period.name) : commissionWords.summaryTitle;
}
