/**
 * What the sidebar and the add-on say to each other: one request, one answer, JSON only.
 *
 * google.script.run hands over plain values, so dates are "YYYY-MM-DD" and nothing is a function or a class.
 */
import type { Assumptions, CurrencyAssumption } from "../core/assumptions/assumptions.ts";
import type { WonShare } from "../core/assumptions/stage-history.ts";
import type { CivilDate, FiscalStart, Period, PeriodKind } from "../core/calendar.ts";
import type { PlanTerms } from "../core/commission/plan-terms.ts";
import type { Field, IssueRule } from "../core/deals/deal.ts";
import type { DealCounts } from "../core/deals/left-out.ts";
import type { ForecastNow } from "../core/forecast/forecast-now.ts";
import type { PackedDeals } from "../core/preview/packed-deals.ts";
import type { PreviewFigures } from "../core/preview/preview-figures.ts";
import type { ReportMode, ReportName } from "../core/report.ts";

/** Everything the sidebar may ask. `call` is the whitelist. */
export type Request =
  | { readonly call: "start" }
  | {
      readonly call: "readTab";
      readonly sheetId: number;
      readonly asOf: string;
      readonly columns: readonly ChosenColumn[];
      /** Every issue instead of the first 200: for files, not for a sidebar. */
      readonly issues?: "all";
    }
  | {
      readonly call: "build";
      readonly report: ReportName;
      readonly sheetId: number;
      readonly historySheetId: number | null;
      /** Of the reports on leads and activities; absent or null: there is no such tab. */
      readonly leadsSheetId?: number | null;
      readonly activitiesSheetId?: number | null;
      readonly columns: readonly ChosenColumn[];
      readonly mode: ReportMode;
      readonly asOf: string;
      readonly followToday: boolean;
      /** "2017-Q4"; the fiscal calendar of the settings tab says what that is. */
      readonly period: string;
      /** Of the statements: all reps on one tab (the default), or a tab for each. */
      readonly tabs?: StatementTabs;
      /** How many reps' tabs are written already: goes on where an earlier answer has stopped. */
      readonly skip?: number;
      /** Of the what-if. */
      readonly whatIf?: WhatIf;
      /** The wizard's answers, to begin with the next time. */
      readonly remember?: Remembered;
    }
  | { readonly call: "refresh"; readonly sheetId: number }
  /** What the settings tab says, or the first build would write, beside what the deals' history says; writes nothing. */
  | ({ readonly call: "assumptions" } & AssumptionsRequest)
  /** Writes figures that a person has changed into the settings tab; all or nothing. */
  | ({ readonly call: "saveAssumptions" } & AssumptionsRequest & AssumptionChanges)
  /** A settings file (JSON) becomes the settings tab, where there is none yet; asked by `npm run report --settings`. */
  | { readonly call: "importSettings"; readonly sheetId: number; readonly asOf: string; readonly text: string }
  /** The statements of a period before they are closed; writes nothing. */
  | ({ readonly call: "period" } & PeriodRequest)
  /** Closes the period's open statements: locked tabs, and an entry in the ledger; all or nothing. */
  | ({
      readonly call: "close";
      readonly tabs: StatementTabs;
      /** "warning": everybody may change the closed tabs after a warning. "full": only the owner and who closes. */
      readonly lock: "warning" | "full";
      /** The person's name, for where Google does not show the account. */
      readonly by: string;
      /** `mark` of the answer that the person has looked at: what has changed since is not closed unseen. */
      readonly mark: string;
    } & PeriodRequest)
  /** `typed`: the period's name, typed by the person. */
  | {
      readonly call: "reopen";
      readonly period: string;
      readonly typed: string;
      readonly by: string;
      readonly why: string;
    }
  /** A new tab of the sample company. What is not given is its own: deals, true for today, so many, of that seed. */
  | {
      readonly call: "sample";
      readonly of?: SampleKind;
      readonly asOf?: string;
      readonly seed?: number;
      readonly deals?: number;
    }
  /** What reports would say, before anything is written; writes nothing. */
  | ({ readonly call: "preview" } & PreviewRequest)
  | { readonly call: "show"; readonly sheetId: number; readonly cell: string }
  /** Writes a custom function's formula into the current cell, with the columns of a deals tab filled in. */
  | {
      readonly call: "insertFunction";
      readonly name: string;
      /** The deals tab; null: there is none, and the person fills in everything. */
      readonly sheetId: number | null;
      readonly columns: readonly ChosenColumn[];
    };

export interface PreviewRequest {
  readonly sheetId: number;
  readonly historySheetId: number | null;
  readonly columns: readonly ChosenColumn[];
  /** The reports to look into; those that have no preview are passed over. */
  readonly reports: readonly ReportName[];
  readonly asOf: string;
  readonly period: string;
}

export type SampleKind = "deals" | "leads" | "activities";

export type StatementTabs = "one" | "by rep";

/** Which deals to learn from, read as a build would read them. */
export interface AssumptionsRequest {
  readonly sheetId: number;
  readonly historySheetId: number | null;
  readonly columns: readonly ChosenColumn[];
  readonly asOf: string;
}

/** Only what is to change; null: the cell is left blank. */
export interface AssumptionChanges {
  readonly probabilities: readonly { readonly stage: string; readonly probability: number | null }[];
  readonly quotas: readonly { readonly rep: string; readonly quota: number | null }[];
}

/** What a person answered in the wizard of this spreadsheet last. */
export interface Remembered {
  /** null: the tab is gone. */
  readonly sheetId: number | null;
  /** Chosen by hand, and not kept in the settings tab yet: that is where a build keeps them. */
  readonly columns: readonly ChosenColumn[];
  /** The ticked ones. */
  readonly reports: readonly ReportName[];
  /** Of what kind the period was: the one of that kind that holds the as-of date is meant, not the old one. */
  readonly periodKind: PeriodKind;
  readonly mode: ReportMode;
  readonly followToday: boolean;
  readonly historySheetId: number | null;
  readonly leadsSheetId: number | null;
  readonly activitiesSheetId: number | null;
  readonly tabs: StatementTabs;
  /** null: the first plan is tried, and on every other one. */
  readonly whatIf: { readonly current: string | null; readonly tried: string | null };
}

export interface WhatIf {
  /** The plan whose reps are paid anew; null: every other plan. */
  readonly current: string | null;
  /** The plan that is tried on them. */
  readonly tried: string;
}

export interface PeriodRequest {
  readonly sheetId: number;
  readonly columns: readonly ChosenColumn[];
  readonly asOf: string;
  readonly period: string;
}

/** A field's column as the person left it; null: the field has none. */
export interface ChosenColumn {
  readonly field: Field;
  readonly header: string | null;
}

/** The answer to each call. */
export interface Answers {
  readonly start: StartAnswer;
  readonly readTab: ReadTabAnswer;
  readonly build: BuildAnswer;
  readonly refresh: BuildAnswer;
  readonly assumptions: AssumptionsAnswer;
  readonly saveAssumptions: SaveAssumptionsAnswer;
  readonly importSettings: ImportSettingsAnswer;
  readonly period: PeriodAnswer;
  readonly close: CloseAnswer;
  readonly reopen: ReopenAnswer;
  readonly sample: SampleAnswer;
  readonly preview: PreviewAnswer;
  readonly show: ShowAnswer;
  readonly insertFunction: InsertFunctionAnswer;
}

/** Every answer is one of the two: what was asked for, or a sentence that says what is wrong and what to do. */
export type Answer<C extends Request["call"]> =
  | { readonly ok: true; readonly value: Answers[C] }
  | { readonly ok: false; readonly problem: string };

export interface StartAnswer {
  readonly tabs: readonly TabSummary[];
  /** Today in the spreadsheet's zone. */
  readonly today: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly reports: readonly ExistingReport[];
  /** The tab to offer first: the active one if it is no report, else the largest. */
  readonly suggestedSheetId: number | null;
  /** Periods to choose from, newest first, in the fiscal calendar of the settings tab. */
  readonly periods: readonly PeriodChoice[];
  /** The fiscal calendar of the settings tab (1 before there is one), for periods around an as-of date that is not today. */
  readonly fiscalStart: FiscalStart;
  /** Commission plans of the settings tab, in its order; none: there is no commission to report. */
  readonly plans: readonly string[];
  /** The last answers, without what is no longer there; null: there are none. */
  readonly remembered: Remembered | null;
}

export interface TabSummary {
  readonly sheetId: number;
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  /** "settings": any tab of Dealsheet's own that is no report (settings, rates, ledger). */
  readonly kind: "data" | "report" | "settings";
}

export interface PeriodChoice {
  readonly name: string;
  readonly start: string;
  readonly end: string;
  readonly isCurrent: boolean;
}

export interface ExistingReport {
  readonly report: ReportName;
  readonly sheetId: number;
  readonly name: string;
  readonly mode: ReportMode;
  /** Frozen: protected and never rewritten, neither by refresh nor by build. */
  readonly locked: boolean;
  /** The deals tab it was built from: a build of the same report from the same tab rewrites this sheet. */
  readonly dealsSheetId: number;
  readonly asOf: string;
  readonly period: string;
  /** Whose statements it shows; null: all reps', or no statements. */
  readonly rep: string | null;
}

/**
 * A tab as it was read. A column that is missing is no failure here: `columns` and the matches there are come back all the
 * same, with `limits` that block each report, so that a person can choose the column by hand. Only a tab without a header
 * row (empty, a pivot table) is answered with a problem.
 */
export interface ReadTabAnswer {
  readonly sheetId: number;
  readonly headerRow: number;
  readonly columns: readonly {
    readonly header: string;
    readonly letter: string;
    readonly samples: readonly string[];
  }[];
  readonly matches: readonly {
    readonly field: Field;
    readonly header: string;
    readonly letter: string;
    readonly confidence: number;
  }[];
  /** The first rows below the headers that hold something, as texts; `row` is the sheet's. */
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
  readonly deals: number;
  readonly outcomes: { readonly open: number; readonly won: number; readonly lost: number };
  readonly issues: IssueList;
  /** Sentences for what a report cannot do with these columns, by report. Empty: it can be built whole. */
  readonly limits: readonly {
    readonly report: ReportName;
    readonly severity: "blocked" | "partial";
    readonly sentence: string;
  }[];
}

export interface AssumptionsAnswer {
  /** Whether there is a settings tab; else the figures are those that the first build makes it from. */
  readonly isKept: boolean;
  /** The open ones, in their order. */
  readonly stages: readonly StageFigures[];
  /** Of all deals decided by the as-of date; null: there are none. */
  readonly allDecided: WonShare | null;
  /** Empty: no column says who owns a deal. */
  readonly reps: readonly RepFigures[];
  /** What the quotas are for. */
  readonly quotaPeriod: PeriodKind;
  readonly currency: { readonly code: string; readonly minorDigits: number };
  /** Each plan once, as it holds on the as-of date. */
  readonly plans: readonly PlanFigures[];
}

export interface StageFigures {
  readonly stage: string;
  /** Share; null: unknown. */
  readonly probability: number | null;
  /** Deals that entered the stage and are decided; null: no history tab, or none of them did. */
  readonly history: (WonShare & { readonly suggested: number }) | null;
  /** The cell in the settings tab holds a formula of the person's, which nothing overwrites. */
  readonly isFormula: boolean;
}

export interface RepFigures {
  readonly rep: string;
  readonly quota: number | null;
  /** The mean won amount of the last complete quota periods; null: there is none. */
  readonly past: number | null;
  readonly isFormula: boolean;
}

export interface PlanFigures {
  readonly terms: PlanTerms;
  /** Who is on it on the as-of date. */
  readonly reps: readonly string[];
}

export interface SaveAssumptionsAnswer {
  readonly sheetName: string;
  /** Whether the settings tab was made. */
  readonly made: boolean;
  readonly probabilities: number;
  readonly quotas: number;
  /** What was left as it is, and why; each a sentence. */
  readonly kept: readonly string[];
}

/** Counts by kind are complete; `first` holds at most 200 of the issues, or all where all were asked for. */
export interface IssueList {
  readonly total: number;
  readonly byRule: readonly { readonly rule: IssueRule; readonly count: number; readonly sentence: string }[];
  readonly first: readonly { readonly cell: string; readonly rule: IssueRule; readonly sentence: string }[];
}

export interface BuildAnswer {
  readonly report: ReportName;
  readonly sheetId: number;
  readonly sheetName: string;
  readonly url: string;
  /** The deals tab: where the cells of `issues` are. */
  readonly dealsSheetId: number;
  /** What was left out, and why; each a sentence. */
  readonly leftOut: readonly string[];
  readonly issues: IssueList;
  /** What was matched to what, for the record. */
  readonly matches: ReadTabAnswer["matches"];
  readonly seconds: { readonly read: number; readonly compute: number; readonly write: number };
  /** Of the reports over deals. */
  readonly deals?: DealCounts;
  /** Why a report that was to be live is a snapshot, as a sentence; absent where it is what was asked for. */
  readonly notLive?: string;
  /** Tabs by rep: how many this answer wrote, and how many are still to be asked for. */
  readonly tabs?: { readonly written: number; readonly left: number };
}

/** The tab of sample deals that was made. */
export interface SampleAnswer {
  readonly sheetId: number;
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
}

export interface PreviewAnswer {
  readonly asOf: CivilDate;
  readonly period: Period;
  readonly currency: CurrencyAssumption;
  readonly deals: number;
  /** Of the forecast report, as its sheet would say; null: not asked for. */
  readonly forecast: ForecastNow | null;
  /** "deals": the sidebar works the figures out; "figures": there were too many to send, so the add-on did, likewise. */
  readonly from:
    | { readonly kind: "deals"; readonly deals: PackedDeals; readonly assumptions: Assumptions }
    | { readonly kind: "figures"; readonly figures: PreviewFigures };
}

export interface PeriodAnswer {
  readonly period: string;
  readonly statements: readonly StatementRow[];
  /** Of the open ones, by currency. */
  readonly totals: readonly PeriodTotal[];
  /** What is in no statement, and why; each a sentence. */
  readonly leftOut: readonly string[];
  /** Why the open ones cannot be closed; null: they can. */
  readonly obstacle: string | null;
  readonly mark: string;
}

export interface PeriodTotal {
  readonly currency: string;
  /** How many digits its money has after the point. */
  readonly digits: number;
  readonly statements: number;
  readonly totalPay: number;
}

export interface StatementRow {
  readonly rep: string;
  readonly plan: string;
  readonly period: string;
  /** First day on the plan: tells two statements of one period apart. */
  readonly from: string;
  readonly currency: string;
  readonly digits: number;
  readonly attainment: number | null;
  readonly earned: number;
  /** Clawbacks and adjustments of closed periods. */
  readonly corrections: number;
  readonly totalPay: number;
  /** What a person must know about it; each a sentence. */
  readonly doubts: readonly string[];
  /** Who closed it and when; null: it is open. */
  readonly closed: { readonly when: string; readonly who: string } | null;
}

export interface CloseAnswer {
  readonly entry: number;
  readonly statements: number;
  /** The locked tabs. */
  readonly sheets: readonly { readonly sheetId: number; readonly sheetName: string }[];
}

export interface ReopenAnswer {
  readonly entry: number;
  readonly statements: number;
}

export interface ImportSettingsAnswer {
  readonly sheetId: number;
  readonly sheetName: string;
}

export interface ShowAnswer {
  readonly sheetId: number;
  readonly cell: string;
}

export interface InsertFunctionAnswer {
  /** Where it was written. */
  readonly sheetId: number;
  readonly sheetName: string;
  readonly cell: string;
  readonly formula: string;
  /** Parameters that only the person knows: their names stand in the formula, in quotes. */
  readonly toReplace: readonly string[];
  /** The error that the cell shows, such as "#ERROR!"; null: none. */
  readonly error: string | null;
}
