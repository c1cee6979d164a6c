/**
 * Audit: what is wrong, missing or doubtful in the deals tab, each with its place and the pipeline it puts at risk.
 *
 * A rule is asked only where the tab has the columns for it, and where time matters only when the day is given.
 */
import type { Assumptions } from "../assumptions/assumptions.ts";
import { type CivilDate, daysBetween } from "../calendar.ts";
import { duplicates, oddProbabilities, pileUps, slowStages } from "./audit-patterns.ts";
import { cellName } from "./cell-name.ts";
import type { Deal, DealIssue, DealsReading, Field } from "./deal.ts";
import type { HistoryEntry } from "./read-history.ts";

export type AuditRule =
  | "missing owner"
  | "missing amount"
  | "missing close date"
  | "missing stage"
  | "overdue close date"
  | "closed in the future"
  | "created after closed"
  | "won without amount"
  | "late stage without amount"
  | "probability against stage"
  | "stale"
  | "slow in stage"
  | "likely duplicate"
  | "pile-up on last day"
  | "unreadable cell"
  | "placeholder"
  | "negative amount"
  | "unknown stage"
  | "contradicting outcome"
  | "mixed currencies"
  | "day and month swapped"
  | "amounts misread"
  | "amounts look misread"
  | "filled down"
  | "duplicate id"
  | "unclear outcome"
  | "probability under one percent";

/** "error": a figure is wrong because of it; "warning": one may be; "note": worth a look. */
export type Severity = "error" | "warning" | "note";

export interface Finding {
  readonly rule: AuditRule;
  readonly severity: Severity;
  readonly cell: string;
  /** Row of the sheet; 0 for a finding about the tab as a whole. */
  readonly row: number;
  readonly column: number;
  readonly deal: string;
  readonly owner: string;
  /** Amount of the open deal that it concerns; null for decided deals and where there is no amount. */
  readonly atRisk: number | null;
  /** What the sentence about it needs: the twin's row, the stage's probability, a number of days. */
  readonly detail: string;
  /** The reading's own issue, which has a sentence of its own. */
  readonly issue: DealIssue | null;
}

export interface AuditOptions {
  /** null: rules about time are not asked. */
  readonly asOf: CivilDate | null;
  readonly assumptions: Assumptions;
  /** Days without activity after which an open deal is stale. */
  readonly staleDays: number;
  readonly history: readonly HistoryEntry[];
}

/** Four weeks and a bit: a deal that nobody touched for so long is not being worked on. */
export const STALE_DAYS = 30;

/** An open deal from this probability on is in a late stage: the product trial of the field's guide. */
const LATE_STAGE = 0.6;

const CLOSE_COLUMNS: Readonly<Record<Deal["outcome"], readonly Field[]>> = {
  open: ["expectedClose", "closed"],
  won: ["wonOn", "closed", "expectedClose"],
  lost: ["lostOn", "closed", "expectedClose"],
};

/** Findings in the sheet's order, those about the tab as a whole last. */
export function auditDeals(reading: DealsReading, options: AuditOptions): readonly Finding[] {
  const findings: Finding[] = [];
  const columns = new Map(reading.matches.map(({ field, column }) => [field, column]));
  const finder: Finder = {
    has: (field) => columns.has(field),
    closeField: (deal) => CLOSE_COLUMNS[deal.outcome].find((field) => columns.has(field)) ?? "closed",
    report: (deal, field, rule, severity, detail = "") => {
      const column = columns.get(field) ?? 0;
      const cell = cellName(deal.row, column + 1);
      const atRisk = deal.outcome === "open" ? deal.amount : null;
      const { row, id, owner } = deal;
      findings.push({ rule, severity, cell, row, column, deal: id, owner, atRisk, detail, issue: null });
    },
    reportTab: (field, rule, detail, atRisk) => {
      const column = columns.get(field) ?? 0;
      const cell = cellName(reading.headerRow, column + 1);
      findings.push({ rule, severity: "note", cell, row: 0, column, deal: "", owner: "", atRisk, detail, issue: null });
    },
  };
  const faulty = cellsWithIssues(reading, findings);
  const age = ageAt(options.asOf);
  for (const deal of reading.deals) {
    missing(deal, finder, faulty, columns);
    dates(deal, finder, options, age);
    amounts(deal, finder);
    activity(deal, finder, options, age);
  }
  const open = reading.deals.filter((deal) => deal.outcome === "open");
  oddProbabilities(open, options.assumptions, finder);
  if (options.asOf !== null) slowStages(open, options.history, options.asOf, finder);
  duplicates(reading.deals, finder);
  pileUps(open, options.assumptions.calendar, finder);
  return findings.sort((one, other) => (one.row || Infinity) - (other.row || Infinity) || one.column - other.column);
}

/** Where a rule says what it found. */
export interface Finder {
  readonly has: (field: Field) => boolean;
  readonly closeField: (deal: Deal) => Field;
  readonly report: (deal: Deal, field: Field, rule: AuditRule, severity: Severity, detail?: string) => void;
  readonly reportTab: (field: Field, rule: AuditRule, detail: string, atRisk: number | null) => void;
}

/** What the reading complained about; these cells are not reported as blank a second time. */
function cellsWithIssues(reading: DealsReading, findings: Finding[]): ReadonlySet<string> {
  const byRow = new Map(reading.deals.map((deal) => [deal.row, deal]));
  const cells = new Set<string>();
  const columns = new Map(reading.matches.map(({ field, column }) => [field, column]));
  for (const issue of reading.issues) {
    const kind = ruleOfIssue(issue);
    if (kind === null) continue;
    cells.add(issue.cell);
    const sheetRow = Number(issue.cell.replace(/^[A-Z]+/, ""));
    const deal = byRow.get(sheetRow);
    findings.push({
      ...kind,
      cell: issue.cell,
      row: sheetRow,
      column: columns.get(issue.field) ?? 0,
      deal: deal?.id ?? "",
      owner: deal?.owner ?? "",
      atRisk: deal?.outcome === "open" ? deal.amount : null,
      detail: issue.value,
      issue,
    });
  }
  return cells;
}

/** null: the audit has a rule of its own for it. */
function ruleOfIssue(issue: DealIssue): { readonly rule: AuditRule; readonly severity: Severity } | null {
  switch (issue.rule) {
    case "unreadable amount":
    case "unreadable date":
    case "ambiguous date":
    case "unreadable probability":
    case "probability out of range":
    case "error cell":
      return { rule: "unreadable cell", severity: "error" };
    case "contradicting outcome":
      return { rule: issue.rule, severity: "error" };
    case "unknown stage":
    case "unclear outcome":
    case "duplicate id":
    case "amounts look misread":
    case "probability under one percent":
    case "mixed currencies":
      return { rule: issue.rule, severity: "warning" };
    case "negative amount":
    case "placeholder":
    case "day and month swapped":
    case "amounts misread":
    case "filled down":
      return { rule: issue.rule, severity: "note" };
    case "blank stage":
    case "created after closed":
    case "closed in the future":
      return null;
  }
}

function missing(deal: Deal, finder: Finder, faulty: ReadonlySet<string>, columns: ReadonlyMap<Field, number>): void {
  const lacks = (field: Field, isBlank: boolean): boolean =>
    isBlank && finder.has(field) && !faulty.has(cellName(deal.row, (columns.get(field) ?? 0) + 1));
  const isLost = deal.outcome === "lost";
  if (lacks("owner", deal.owner === "")) finder.report(deal, "owner", "missing owner", "warning");
  if (deal.outcome !== "won" && lacks("amount", deal.amount === null)) {
    finder.report(deal, "amount", "missing amount", isLost ? "note" : "warning");
  }
  const close = finder.closeField(deal);
  if (lacks(close, deal.closed === null)) {
    finder.report(deal, close, "missing close date", deal.outcome === "open" ? "warning" : "error");
  }
  if (lacks("stage", deal.stage === "")) finder.report(deal, "stage", "missing stage", "warning");
}

/** Days from a date to the as-of date; a tab has many deals and few days, so each is worked out once. */
type Age = (date: CivilDate) => number;

function ageAt(asOf: CivilDate | null): Age {
  const known = new Map<CivilDate, number>();
  return (date) => {
    const age = known.get(date) ?? daysBetween(date, asOf ?? date);
    known.set(date, age);
    return age;
  };
}

function dates(deal: Deal, finder: Finder, { asOf }: AuditOptions, age: Age): void {
  if (deal.closed === null) return;
  const close = finder.closeField(deal);
  if (deal.created !== null && deal.created > deal.closed) {
    finder.report(deal, "created", "created after closed", deal.outcome === "open" ? "warning" : "error", deal.closed);
  }
  if (asOf === null) return;
  if (deal.outcome === "open" && deal.closed < asOf) {
    finder.report(deal, close, "overdue close date", "warning", String(age(deal.closed)));
  }
  if (deal.outcome !== "open" && deal.closed > asOf) {
    finder.report(deal, close, "closed in the future", "error", deal.closed);
  }
}

function amounts(deal: Deal, finder: Finder): void {
  if (deal.outcome === "won" && (deal.amount ?? 0) === 0) {
    finder.report(deal, "amount", "won without amount", "error");
  }
  if (deal.outcome === "open" && deal.amount === 0 && (deal.probability ?? 0) >= LATE_STAGE) {
    finder.report(deal, "amount", "late stage without amount", "warning");
  }
}

/** A deal without any activity is as stale as its creation is old; closed deals are never stale. */
function activity(deal: Deal, finder: Finder, { asOf, staleDays }: AuditOptions, age: Age): void {
  if (asOf === null || deal.outcome !== "open" || !finder.has("lastActivity")) return;
  const last = deal.lastActivity ?? deal.created;
  if (last === null) return;
  const days = age(last);
  if (days > staleDays) finder.report(deal, "lastActivity", "stale", "warning", String(days));
}
