/**
 * What the sidebar and the add-on say to each other: one request, one answer, JSON only.
 *
 * google.script.run hands over plain values, so dates are "YYYY-MM-DD" and nothing is a function or a class.
 */
import type { FiscalStart } from "../core/calendar.ts";
import type { Field, IssueRule } from "../core/deals/deal.ts";
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
    }
  | { readonly call: "refresh"; readonly sheetId: number }
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
  | { readonly call: "show"; readonly sheetId: number; readonly cell: string }
  /** Writes a custom function's formula into the current cell, with the columns of a deals tab filled in. */
  | {
      readonly call: "insertFunction";
      readonly name: string;
      /** The deals tab; null: there is none, and the person fills in everything. */
      readonly sheetId: number | null;
      readonly columns: readonly ChosenColumn[];
    };

export type StatementTabs = "one" | "by rep";

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
  readonly importSettings: ImportSettingsAnswer;
  readonly period: PeriodAnswer;
  readonly close: CloseAnswer;
  readonly reopen: ReopenAnswer;
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
  /** Why a report that was to be live is a snapshot, as a sentence; absent where it is what was asked for. */
  readonly notLive?: string;
  /** Tabs by rep: how many this answer wrote, and how many are still to be asked for. */
  readonly tabs?: { readonly written: number; readonly left: number };
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
