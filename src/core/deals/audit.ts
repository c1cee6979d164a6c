/**
 * Audit: what is wrong, missing or doubtful in the deals tab, each with its place and the pipeline it puts at risk.
 *
 * A rule is asked only where the tab has the columns for it, and where time matters only when the day is given.
 */
import type { Assumptions } from "../assumptions/assumptions.ts";
import { type CivilDate, daysBetween } from "../calendar.ts";
import { duplicates, oddProbabilities, pileUps, slowStages } from "./audit-patterns.ts";
import { cellName } from "./cell-name.ts";
import type { DealIssue, Field } from "./deal.ts";
import type { ColumnsReading, DealColumns } from "./deal-columns.ts";
import { LOST, OPEN, WON } from "./outcomes.ts";
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
  /** Place of the deal in the columns; NO_DEAL for a finding about the tab as a whole, or a row that is no deal. */
  readonly deal: number;
  /** Row of the sheet; 0 for a finding about the tab as a whole, which stands at the headers. */
  readonly row: number;
  readonly column: number;
  /** What it puts at risk beside its own deal's amount: the deals of a pile-up. */
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

export const NO_DEAL = -1;

/** By outcome: open, won, lost. */
const CLOSE_COLUMNS: readonly (readonly Field[])[] = [
  ["expectedClose", "closed"],
  ["wonOn", "closed", "expectedClose"],
  ["lostOn", "closed", "expectedClose"],
];

/** Findings in the sheet's order, those about the tab as a whole last. */
export function auditDeals(reading: ColumnsReading, options: AuditOptions): readonly Finding[] {
  const findings: Finding[] = [];
  const { deals } = reading;
  const columns = new Map(reading.matches.map(({ field, column }) => [field, column]));
  const columnOf = (field: Field): number => columns.get(field) ?? 0;
  const closeFields = CLOSE_COLUMNS.map((fields) => fields.find((field) => columns.has(field)) ?? "closed");
  const finder: Finder = {
    has: (field) => columns.has(field),
    closeField: (deal) => closeFields[deals.outcomes[deal] ?? OPEN] ?? "closed",
    report: (deal, field, rule, severity, detail = "") => {
      const row = deals.rows[deal] ?? 0;
      findings.push({ rule, severity, deal, row, column: columnOf(field), atRisk: null, detail, issue: null });
    },
    reportTab: (field, rule, detail, atRisk) => {
      const column = columnOf(field);
      findings.push({ rule, severity: "note", deal: NO_DEAL, row: 0, column, atRisk, detail, issue: null });
    },
  };
  const faulty = cellsWithIssues(reading, findings);
  const age = ageAt(options.asOf);
  for (let deal = 0; deal < deals.outcomes.length; deal += 1) {
    missing(deal, deals, finder, faulty, columnOf);
    dates(deal, deals, finder, options, age);
    amounts(deal, deals, finder);
    activity(deal, deals, finder, options, age);
  }
  oddProbabilities(deals, options.assumptions, finder);
  if (options.asOf !== null) slowStages(deals, options.history, options.asOf, finder);
  duplicates(deals, finder);
  pileUps(deals, options.assumptions.calendar, finder);
  return findings.sort((one, other) => (one.row || Infinity) - (other.row || Infinity) || one.column - other.column);
}

/** The cell that a finding is about. */
export function cellOf({ row, column, issue }: Finding, headerRow: number): string {
  return issue?.cell ?? cellName(row || headerRow, column + 1);
}

/** The amount of the open deal that a finding concerns; null for decided deals and where there is no amount. */
export function atRiskOf({ deal, atRisk }: Finding, { outcomes, amounts: money }: DealColumns): number | null {
  return deal === NO_DEAL ? atRisk : outcomes[deal] === OPEN ? (money[deal] ?? null) : null;
}

/** Where a rule says what it found. */
export interface Finder {
  readonly has: (field: Field) => boolean;
  readonly closeField: (deal: number) => Field;
  readonly report: (deal: number, field: Field, rule: AuditRule, severity: Severity, detail?: string) => void;
  readonly reportTab: (field: Field, rule: AuditRule, detail: string, atRisk: number | null) => void;
}

/** What the reading complained about; these cells are not reported as blank a second time. */
function cellsWithIssues(reading: ColumnsReading, findings: Finding[]): ReadonlySet<string> {
  const cells = new Set<string>();
  if (reading.issues.length === 0) return cells;
  const dealAtRow = dealByRow(reading.deals.rows);
  const columns = new Map(reading.matches.map(({ field, column }) => [field, column]));
  for (const issue of reading.issues) {
    const kind = ruleOfIssue(issue);
    if (kind === null) continue;
    cells.add(issue.cell);
    const sheetRow = Number(issue.cell.replace(/^[A-Z]+/, ""));
    findings.push({
      ...kind,
      deal: dealAtRow(sheetRow),
      row: sheetRow,
      column: columns.get(issue.field) ?? 0,
      atRisk: null,
      detail: issue.value,
      issue,
    });
  }
  return cells;
}

/** The deals stand in the order of their rows. */
function dealByRow(rows: Int32Array): (row: number) => number {
  return (row) => {
    let [from, to] = [0, rows.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((rows[middle] ?? 0) < row) from = middle + 1;
      else to = middle;
    }
    return rows[from] === row ? from : NO_DEAL;
  };
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

function missing(
  deal: number,
  deals: DealColumns,
  finder: Finder,
  faulty: ReadonlySet<string>,
  columnOf: (field: Field) => number,
): void {
  const lacks = (field: Field): boolean =>
    finder.has(field) && !faulty.has(cellName(deals.rows[deal] ?? 0, columnOf(field) + 1));
  const outcome = deals.outcomes[deal];
  if ((deals.owners?.[deal] ?? "") === "" && lacks("owner")) finder.report(deal, "owner", "missing owner", "warning");
  if (outcome !== WON && (deals.amounts[deal] ?? null) === null && lacks("amount")) {
    finder.report(deal, "amount", "missing amount", outcome === LOST ? "note" : "warning");
  }
  if ((deals.closed[deal] ?? null) === null && lacks(finder.closeField(deal))) {
    finder.report(deal, finder.closeField(deal), "missing close date", outcome === OPEN ? "warning" : "error");
  }
  if ((deals.stages?.[deal] ?? "") === "" && lacks("stage")) finder.report(deal, "stage", "missing stage", "warning");
}

/** Days from a date to the as-of date; a tab has many deals and few days, so each is worked out once. */
type Age = (date: CivilDate) => number;

function ageAt(asOf: CivilDate | null): Age {
  const known = new Map<CivilDate, number>();
  return (date) => {
    let age = known.get(date);
    if (age === undefined) {
      age = daysBetween(date, asOf ?? date);
      known.set(date, age);
    }
    return age;
  };
}

function dates(deal: number, deals: DealColumns, finder: Finder, { asOf }: AuditOptions, age: Age): void {
  const closed = deals.closed[deal] ?? null;
  if (closed === null) return;
  const isOpen = deals.outcomes[deal] === OPEN;
  if ((deals.created?.[deal] ?? closed) > closed) {
    finder.report(deal, "created", "created after closed", isOpen ? "warning" : "error", closed);
  }
  if (asOf === null) return;
  if (isOpen && closed < asOf) {
    finder.report(deal, finder.closeField(deal), "overdue close date", "warning", String(age(closed)));
  }
  if (!isOpen && closed > asOf) finder.report(deal, finder.closeField(deal), "closed in the future", "error", closed);
}

function amounts(deal: number, deals: DealColumns, finder: Finder): void {
  const amount = deals.amounts[deal] ?? null;
  const outcome = deals.outcomes[deal];
  if (outcome === WON && (amount ?? 0) === 0) finder.report(deal, "amount", "won without amount", "error");
  if (outcome === OPEN && amount === 0 && (deals.probabilities[deal] ?? 0) >= LATE_STAGE) {
    finder.report(deal, "amount", "late stage without amount", "warning");
  }
}

/** A deal without any activity is as stale as its creation is old; closed deals are never stale. */
function activity(deal: number, deals: DealColumns, finder: Finder, { asOf, staleDays }: AuditOptions, age: Age): void {
  if (asOf === null || deals.lastActivity === null || deals.outcomes[deal] !== OPEN) return;
  const last = deals.lastActivity[deal] ?? deals.created?.[deal] ?? null;
  if (last === null) return;
  const days = age(last);
  if (days > staleDays) finder.report(deal, "lastActivity", "stale", "warning", String(days));
}
