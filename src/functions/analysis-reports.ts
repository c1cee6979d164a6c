/** The tables of the dashboard, the pipeline review, the funnel and the data audit: each as one spilled formula. */
import { auditDeals, type Finding, STALE_DAYS } from "../core/deals/audit.ts";
import { auditByOwner } from "../core/deals/audit-owners.ts";
import { auditByRule, auditFindings, auditSummary } from "../core/deals/audit-tables.ts";
import { type ColumnsReading, columnsOf } from "../core/deals/deal-columns.ts";
import { pipelineReviewDeals, pipelineReviewReasons } from "../core/deals/pipeline-review.ts";
import { type HistoryEntry, readHistory } from "../core/deals/read-history.ts";
import { funnelBy, funnelStages, funnelSummary } from "../core/metrics/funnel-tables.ts";
import { kpiFigures, kpiMissing, kpiMonths, kpiReps } from "../core/metrics/kpi-tables.ts";
import { ok, type Result } from "../core/result.ts";
import type { Table } from "../core/table.ts";
import { findingSentence } from "../messages.ts";
import { type CustomFunction, defineFunction, optional } from "./define.ts";
import { COMMON } from "./forecast-report.ts";
import { readSource, type Source } from "./reports.ts";
import { spill } from "./spill.ts";
import { wholeTab } from "./tables.ts";

export type AnalysisParameter = "deals" | "settings" | "as_of" | "period" | "tab" | "history";

interface ToldSource extends Source {
  readonly history: readonly HistoryEntry[] | null;
}

type TableOf = (source: ToldSource) => Result<Table>;

/** The tables that the stage history says more about, by the name of the function that spills them. */
const TOLD_TABLES: Readonly<Record<string, TableOf>> = {
  REVIEW_REPORT_REASONS: (source) => ok(pipelineReviewReasons(source)),
  REVIEW_REPORT_DEALS: (source) => ok(pipelineReviewDeals(source)),
  FUNNEL_REPORT_SUMMARY: funnelSummary,
  FUNNEL_REPORT_STAGES: funnelStages,
  AUDIT_REPORT_SUMMARY: (source) => audited(source, auditSummary),
  AUDIT_REPORT_RULES: (source) => audited(source, ({ deals }, findings) => auditByRule(deals, findings)),
  AUDIT_REPORT_OWNERS: (source) => audited(source, ({ deals }, findings) => auditByOwner(deals, findings)),
  AUDIT_REPORT_FINDINGS: (source) =>
    audited(source, (reading, findings) =>
      auditFindings(reading, findings, (finding) => findingSentence(finding, reading)),
    ),
};

/** Those that the deals alone tell. */
const PLAIN_TABLES: Readonly<Record<string, TableOf>> = {
  KPI_REPORT_FIGURES: ({ input }) => kpiFigures(input),
  KPI_REPORT_MONTHS: ({ input }) => ok(kpiMonths(input)),
  KPI_REPORT_REPS: ({ input }) => kpiReps(input),
  KPI_REPORT_MISSING: ({ reading, input }) => ok(kpiMissing(reading, input)),
  FUNNEL_REPORT_OWNERS: (source) => ok(funnelBy(source, "owner")),
  FUNNEL_REPORT_SOURCES: (source) => ok(funnelBy(source, "source")),
};

export const analysisReportFunctions: readonly CustomFunction<AnalysisParameter>[] = [
  ...Object.entries(PLAIN_TABLES).map(([name, table]) =>
    defineFunction({
      name,
      parameters: COMMON,
      body: ({ deals, settings, as_of, period, tab }, { host }) => {
        const source = readSource({ ...deals, tab: tab ?? "" }, settings, as_of, period, host);
        return source.ok ? spill(table({ ...source.value, history: null })) : source;
      },
    }),
  ),
  ...Object.entries(TOLD_TABLES).map(([name, table]) =>
    defineFunction({
      name,
      parameters: { ...COMMON, history: optional(wholeTab) },
      body: ({ deals, settings, as_of, period, tab, history }, { host }) => {
        const source = readSource({ ...deals, tab: tab ?? "" }, settings, as_of, period, host);
        if (!source.ok) return source;
        const entries = history === null ? null : readHistory(history, host.dateOrder());
        if (entries !== null && !entries.ok) return entries;
        return spill(table({ ...source.value, history: entries === null ? null : entries.value }));
      },
    }),
  ),
];

function audited(
  { input, reading, history }: ToldSource,
  tableOf: (reading: ColumnsReading, findings: readonly Finding[]) => Table,
): Result<Table> {
  const { asOf, assumptions } = input;
  const columns = columnsOf(reading);
  return ok(
    tableOf(columns, auditDeals(columns, { asOf, assumptions, staleDays: STALE_DAYS, history: history ?? [] })),
  );
}
