/** How every report of deals begins: its name, its title, and what it was asked for. */
import type { DealReportName } from "../core/report.ts";
import { reportWords } from "../messages.ts";
import type { ReportSource } from "./report-source.ts";
import type { Report } from "./sheet-plan.ts";

export function reportHead(
  report: DealReportName,
  { input, mode, followToday, locked }: ReportSource,
): Omit<Report, "blocks"> {
  const title = reportWords.title[report];
  return { report, title, mode, asOf: input.asOf, followToday, locked, period: input.period.name };
}
