/** The data audit: what is wrong in the deals tab, by rule, by owner and cell by cell, and the pipeline at risk by it. */
import { auditDeals, STALE_DAYS } from "../core/deals/audit.ts";
import { auditByOwner } from "../core/deals/audit-owners.ts";
import { auditByRule, auditFindings, auditSummary } from "../core/deals/audit-tables.ts";
import { columnsOf } from "../core/deals/deal-columns.ts";
import { ok, type Result } from "../core/result.ts";
import { findingSentence, reportWords } from "../messages.ts";
import { reportHead } from "./report-head.ts";
import type { ReportSource } from "./report-source.ts";
import type { Report } from "./sheet-plan.ts";
import { PALETTE, WHOLE_NUMBERS } from "./theme.ts";

/** The row of the summary that holds the share of the open pipeline at risk, and from where on that deserves a colour. */
const SHARE_ROW = 8;
const LARGE_SHARE = 0.25;
/** Below this share of clean deals an owner's figures cannot be trusted. */
const LOW_SCORE = 0.8;
const CHARTED_RULES = 8;

export function auditReport(source: ReportSource): Result<Report> {
  const { input, history } = source;
  const reading = columnsOf(source.reading);
  const words = reportWords.audit;
  const { asOf, assumptions } = input;
  const findings = auditDeals(reading, { asOf, assumptions, staleDays: STALE_DAYS, history: history ?? [] });
  const rules = auditByRule(reading.deals, findings);
  return ok({
    ...reportHead("audit", source),
    blocks: [
      {
        kind: "table",
        id: "summary",
        title: words.summary,
        formula: "AUDIT_REPORT_SUMMARY",
        table: auditSummary(reading, findings),
        height: "fixed",
        empty: "",
        takesTabs: ["history"],
        signals: [{ column: "value", row: SHARE_ROW, when: { kind: "more than", value: LARGE_SHARE }, tone: "bad" }],
        totals: [],
        sentences: ["how"],
      },
      {
        kind: "chart",
        id: "rules-chart",
        chart: {
          type: "bar",
          title: words.chart,
          table: "rules",
          columns: ["rule", "findings"],
          rows: { from: 0, count: CHARTED_RULES },
          options: {
            series: { 0: { color: PALETTE.orange, labelInLegend: words.findings } },
            legend: { position: "none" },
            hAxis: { title: words.findings, ...WHOLE_NUMBERS },
          },
        },
      },
      { kind: "text", id: "definitions", title: reportWords.definitions, lines: words.definitions(STALE_DAYS) },
      {
        kind: "table",
        id: "rules",
        title: words.rules,
        formula: "AUDIT_REPORT_RULES",
        table: rules,
        height: "grows",
        empty: words.nothing,
        takesTabs: ["history"],
        signals: [{ column: "severity", row: null, when: { kind: "text is", value: "error" }, tone: "bad" }],
        totals: [],
        sentences: [],
      },
      {
        kind: "table",
        id: "owners",
        title: words.owners,
        formula: "AUDIT_REPORT_OWNERS",
        table: auditByOwner(reading.deals, findings),
        height: "grows",
        empty: words.nothing,
        takesTabs: ["history"],
        signals: [{ column: "score", row: null, when: { kind: "less than", value: LOW_SCORE }, tone: "bad" }],
        totals: [0],
        sentences: [],
      },
      {
        kind: "table",
        id: "findings",
        title: words.each,
        formula: "AUDIT_REPORT_FINDINGS",
        table: auditFindings(reading, findings, (finding) => findingSentence(finding, reading)),
        height: "grows",
        empty: words.nothing,
        takesTabs: ["history"],
        signals: [{ column: "severity", row: null, when: { kind: "text is", value: "error" }, tone: "bad" }],
        totals: [],
        sentences: ["what"],
        links: { column: "cell", cellColumn: "", ...words.links },
      },
    ],
  });
}
