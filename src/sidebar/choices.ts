/** What a step offers and what is chosen on it, derived from the state; nothing here is kept. */
import {
  type Period,
  type PeriodKind,
  parseCivilDate,
  parsePeriod,
  periodContaining,
  shiftPeriod,
} from "../core/calendar.ts";
import type { Field } from "../core/deals/deal.ts";
import { PREVIEWED_REPORTS } from "../core/preview/preview-figures.ts";
import {
  COMMISSION_REPORT_NAMES,
  type CommissionReportName,
  DEAL_REPORT_NAMES,
  type DealReportName,
  type ReportName,
} from "../core/report.ts";
import type { ChosenColumn, ExistingReport, ReadTabAnswer, StartAnswer, TabSummary } from "../protocol/protocol.ts";
import { unreadableFigures } from "./assumptions/figures.ts";
import { missingTabs } from "./side-tabs.ts";
import type { Inputs, Reading, Session } from "./state.ts";

/** Tabs that may hold deals; those with rows under a header come first. */
export function dataTabs(book: StartAnswer): readonly TabSummary[] {
  const data = book.tabs.filter((tab) => tab.kind === "data");
  return [...data.filter((tab) => tab.rows > 1), ...data.filter((tab) => tab.rows <= 1)];
}

/** Tabs that can stand beside the deals. */
export function tabsBeside({ book, inputs }: Session): readonly TabSummary[] {
  return dataTabs(book).filter(({ sheetId }) => sheetId !== inputs.sheetId);
}

/** Whether any of them has rows under a header. */
export function hasDeals(book: StartAnswer): boolean {
  return dataTabs(book).some((tab) => tab.rows > 1);
}

export function tabName(session: Session): string {
  return session.book.tabs.find((tab) => tab.sheetId === session.inputs.sheetId)?.name ?? "";
}

/** The columns that a person chose for the chosen tab. */
export function chosenColumns(inputs: Inputs): readonly ChosenColumn[] {
  return columnsChosenFor(inputs, inputs.sheetId);
}

export function columnsChosenFor(inputs: Inputs, sheetId: number | null): readonly ChosenColumn[] {
  return sheetId === null ? [] : (inputs.columns[sheetId] ?? []);
}

/** The tab whose columns fill a formula: chosen on the Functions page, else the wizard's. */
export function functionsTab({ functions, inputs }: Session): number | null {
  return functions.sheetId ?? inputs.sheetId;
}

/** The as-of date that counts: today while the field is empty or today is followed. */
export function asOfDate(session: Session): string {
  const { asOf, followToday, mode } = session.inputs;
  if (followToday && mode === "live") return session.book.today;
  return isDay(asOf) ? asOf : session.book.today;
}

/** Days that a spreadsheet and its fiscal calendar can hold without surprises. */
export const FIRST_DAY = "1900-01-01";
export const LAST_DAY = "2999-12-31";

/** Whether the as-of field says a day. */
export function asOfIsReadable(session: Session): boolean {
  const { asOf, followToday, mode } = session.inputs;
  return (followToday && mode === "live") || isDay(asOf);
}

function isDay(text: string): boolean {
  return parseCivilDate(text) !== null && text >= FIRST_DAY && text <= LAST_DAY;
}

/** What was last read of the chosen tab, also while it is being read again. */
export function lastAnswer(reading: Reading): ReadTabAnswer | null {
  switch (reading.kind) {
    case "none":
      return null;
    case "busy":
    case "failed":
      return reading.last;
    case "read":
      return reading.answer;
  }
}

export interface ReportLimits {
  /** Why the report cannot be built; empty when it can. */
  readonly blocked: readonly string[];
  /** What will be missing in it. */
  readonly partial: readonly string[];
}

export function limitsOf(answer: ReadTabAnswer, report: DealReportName): ReportLimits {
  const own = answer.limits.filter((limit) => limit.report === report);
  return {
    blocked: own.filter((limit) => limit.severity === "blocked").map((limit) => limit.sentence),
    partial: own.filter((limit) => limit.severity === "partial").map((limit) => limit.sentence),
  };
}

export interface SharedLimit {
  readonly severity: "blocked" | "partial";
  readonly sentence: string;
  readonly reports: readonly ReportName[];
}

/** Each sentence once, with the reports that it concerns; what blocks comes first. */
export function sharedLimits(answer: ReadTabAnswer): readonly SharedLimit[] {
  const shared = new Map<string, SharedLimit>();
  for (const { report, severity, sentence } of answer.limits) {
    const key = `${severity}: ${sentence}`;
    shared.set(key, { severity, sentence, reports: [...(shared.get(key)?.reports ?? []), report] });
  }
  const limits = [...shared.values()];
  return [
    ...limits.filter((limit) => limit.severity === "blocked"),
    ...limits.filter((limit) => limit.severity === "partial"),
  ];
}

/** Reports that these columns allow. */
export function possibleReports(answer: ReadTabAnswer): readonly DealReportName[] {
  return DEAL_REPORT_NAMES.filter((report) => limitsOf(answer, report).blocked.length === 0);
}

/** Commission reports that the settings and these columns allow: there must be a plan, and for a what-if another one. */
export function possibleCommission({ plans }: StartAnswer, answer: ReadTabAnswer): readonly CommissionReportName[] {
  if (plans.length === 0 || limitsOf(answer, "quota").blocked.length > 0) return [];
  return COMMISSION_REPORT_NAMES.filter((report) => report !== "whatif" || plans.length > 1);
}

/** Whether there is anything to see of the ticked reports before they are built. */
export function hasPreview(session: Session): boolean {
  const ticked = tickedReports(session);
  return PREVIEWED_REPORTS.some((report) => ticked.includes(report));
}

/** Reports that are possible and ticked. */
export function tickedReports(session: Session): readonly ReportName[] {
  const { reading, inputs, book } = session;
  if (reading.kind !== "read") return [];
  const possible = [...possibleReports(reading.answer), ...possibleCommission(book, reading.answer)];
  return possible.filter((report) => !inputs.unticked.includes(report));
}

/** The plan that a what-if tries: the chosen one, else the first. */
export function triedPlan({ inputs, book }: Session): string {
  return inputs.whatIf.tried ?? book.plans[0] ?? "";
}

/** The columns a field can take: each header once, unnamed columns not at all (a column is known by its header). */
export function columnOptions(answer: ReadTabAnswer): readonly ReadTabAnswer["columns"][number][] {
  const seen = new Set<string>();
  return answer.columns.filter(({ header }) => {
    const isNew = header.trim() !== "" && !seen.has(header);
    seen.add(header);
    return isNew;
  });
}

export type Confidence = "chosen" | "sure" | "likely" | "check" | "none" | "cleared";

/** Above any guess: a person chose the column, now or in an earlier session. */
const CHOSEN = 1;
const SURE = 0.9;
const LIKELY = 0.6;

export interface FieldMatch {
  readonly header: string | null;
  readonly confidence: Confidence;
  readonly samples: readonly string[];
  /** Whether this session's choice can be taken back, for the column that is matched without it. */
  readonly canReset: boolean;
}

/** What a field stands at: the person's choice if there is one, else the column that was matched. */
export function fieldMatch(answer: ReadTabAnswer, chosen: readonly ChosenColumn[], field: Field): FieldMatch {
  const choice = chosen.find((column) => column.field === field);
  const match = answer.matches.find((candidate) => candidate.field === field);
  const header = choice ? choice.header : (match?.header ?? null);
  const samples = answer.columns.find((column) => column.header === header)?.samples ?? [];
  return { header, samples, canReset: choice !== undefined, confidence: confidenceOf(choice, match?.confidence) };
}

function confidenceOf(choice: ChosenColumn | undefined, confidence: number | undefined): Confidence {
  if (choice) return choice.header === null ? "cleared" : "chosen";
  if (confidence === undefined) return "none";
  if (confidence >= CHOSEN) return "chosen";
  return confidence >= SURE ? "sure" : confidence >= LIKELY ? "likely" : "check";
}

export interface ColumnPreview {
  readonly header: string;
  readonly letter: string;
  /** What the column was taken for; null: nothing. */
  readonly field: Field | null;
  readonly confidence: Confidence;
}

/** Every column with the field that it stands for, chosen or matched. */
export function columnPreviews(answer: ReadTabAnswer, chosen: readonly ChosenColumn[]): readonly ColumnPreview[] {
  return answer.columns.map(({ header, letter }) => {
    // Of columns with one header, the first is meant.
    const isFirst = answer.columns.find((column) => column.header === header)?.letter === letter;
    const choice = chosen.find((column) => isFirst && column.header === header);
    const match = answer.matches.find(
      (one) => one.letter === letter && chosen.every((column) => column.field !== one.field),
    );
    const field = choice?.field ?? match?.field ?? null;
    return {
      header,
      letter,
      field,
      confidence: field === null ? "none" : fieldMatch(answer, chosen, field).confidence,
    };
  });
}

export interface PeriodOption {
  readonly name: string;
  readonly kind: PeriodKind;
  readonly start: string;
  readonly end: string;
}

const KINDS: readonly PeriodKind[] = ["quarter", "month", "year"];

/** The add-on's periods and those around the as-of date, each once, newest first. */
export function periodOptions(session: Session): readonly PeriodOption[] {
  const options = new Map<string, PeriodOption>();
  for (const { name, start, end } of session.book.periods) {
    const period = parsePeriod(name, session.book.fiscalStart);
    if (period.ok) options.set(name, { name, kind: period.value.kind, start, end });
  }
  for (const kind of KINDS) {
    for (const period of periodsAround(session, kind)) {
      if (!options.has(period.name)) options.set(period.name, period);
    }
  }
  return [...options.values()].sort((a, b) => (a.start < b.start ? 1 : a.start > b.start ? -1 : 0));
}

function periodsAround(session: Session, kind: PeriodKind): readonly Period[] {
  const day = parseCivilDate(asOfDate(session));
  if (!day) return [];
  const current = periodContaining(day, kind, session.book.fiscalStart);
  return [-2, -1, 0, 1].map((count) => shiftPeriod(current, count, session.book.fiscalStart));
}

/** The chosen period; else the one that holds the as-of date, of the kind that the add-on offers first. */
export function chosenPeriod(session: Session): string {
  const { book, inputs } = session;
  if (inputs.period !== null) return inputs.period;
  const day = parseCivilDate(asOfDate(session));
  const offered = book.periods.find((period) => period.isCurrent);
  const kind = offered ? parsePeriod(offered.name, book.fiscalStart) : null;
  if (!day) return offered?.name ?? "";
  const firstKind = kind?.ok ? kind.value.kind : "quarter";
  return periodContaining(day, inputs.periodKind ?? firstKind, book.fiscalStart).name;
}

/** The period that the closing page is about: the chosen one, else the latest month that is over. */
export function closingPeriod(session: Session): string {
  const { book, closing } = session;
  if (closing.period !== null) return closing.period;
  const day = parseCivilDate(book.today);
  if (!day) return "";
  return shiftPeriod(periodContaining(day, "month", book.fiscalStart), -1, book.fiscalStart).name;
}

/** Reports that a refresh rewrites: all but the frozen ones. */
export function refreshable(book: StartAnswer): readonly ExistingReport[] {
  return book.reports.filter((report) => !report.locked);
}

/** Whether the step's primary button can be used. */
export function canGoOn(session: Session, step: "data" | "columns" | "assumptions" | "reports"): boolean {
  const { book, inputs, reading } = session;
  switch (step) {
    case "data":
      return dataTabs(book).some((tab) => tab.sheetId === inputs.sheetId);
    case "columns":
      return reading.kind === "read" && possibleReports(reading.answer).length > 0;
    case "assumptions":
      return session.assumptions.saving.kind !== "busy" && unreadableFigures(session).length === 0;
    case "reports":
      return (
        asOfIsReadable(session) &&
        tickedReports(session).length > 0 &&
        missingTabs(session, tickedReports(session)) === null
      );
  }
}
