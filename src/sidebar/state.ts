/**
 * What the sidebar knows and which step it shows, as plain data.
 *
 * Everything a person entered lives in `Session.inputs`, apart from the step shown, so that going back loses nothing.
 */

import type { PeriodKind } from "../core/calendar.ts";
import type { PreviewFigures } from "../core/preview/preview-figures.ts";
import type { ReportMode, ReportName } from "../core/report.ts";
import type {
  AssumptionChanges,
  AssumptionsAnswer,
  BuildAnswer,
  ChosenColumn,
  CloseAnswer,
  InsertFunctionAnswer,
  PeriodAnswer,
  PreviewAnswer,
  ReadTabAnswer,
  ReopenAnswer,
  Request,
  SaveAssumptionsAnswer,
  StartAnswer,
  StatementTabs,
} from "../protocol/protocol.ts";

export type State =
  /** `at`: where to go on once the spreadsheet is known. */
  | { readonly step: "starting"; readonly ticket: number; readonly at: "welcome" | "data" }
  | { readonly step: "notStarted"; readonly ticket: number; readonly problem: string }
  | WizardState
  /** Beside the wizard, which waits where it is. */
  | { readonly step: "functions"; readonly session: Session; readonly behind: WizardStep }
  | { readonly step: "closing"; readonly session: Session; readonly behind: WizardStep };

export type WizardState = WizardStep & { readonly session: Session };

/** A step of the wizard, with what belongs to it alone. */
export type WizardStep =
  | { readonly step: "welcome" }
  | { readonly step: "data" }
  | { readonly step: "columns" }
  | { readonly step: "assumptions" }
  | { readonly step: "reports" }
  | { readonly step: "preview" }
  | {
      readonly step: "confirm";
      readonly from: BuiltFrom;
      readonly jobs: readonly Job[];
      /** Names of the snapshot sheets whose values would be replaced. */
      readonly replaced: readonly string[];
    }
  | {
      readonly step: "build";
      readonly from: BuiltFrom;
      readonly jobs: readonly Job[];
      /** Seconds that it will go on, as far as can be told. */
      readonly left: number;
    }
  | { readonly step: "done"; readonly from: BuiltFrom; readonly jobs: readonly Job[] };

/** The state once the spreadsheet is known. */
export type OpenState = Extract<State, { readonly session: Session }>;

/** The step that a build was started from, and that Back returns to. */
export type BuiltFrom = "welcome" | "reports" | "preview";

export interface Session {
  readonly book: StartAnswer;
  readonly inputs: Inputs;
  readonly reading: Reading;
  readonly assumptions: AssumptionsView;
  readonly showing: Showing;
  readonly preview: Preview;
  readonly sampling: Sampling;
  readonly functions: FunctionsView;
  readonly closing: ClosingView;
  /** Number of the latest call; an answer to an older one is stale. */
  readonly ticket: number;
}

export interface Inputs {
  readonly sheetId: number | null;
  /** Columns that a person chose, by tab, so that looking at another tab forgets nothing. */
  readonly columns: Readonly<Record<number, readonly ChosenColumn[]>>;
  readonly assumptions: AssumptionInputs;
  readonly unticked: readonly ReportName[];
  /** null: the period that holds the as-of date. */
  readonly period: string | null;
  /** Of which kind that is; null: the kind that the add-on offers first. */
  readonly periodKind: PeriodKind | null;
  /** As typed; "" while the field is empty. */
  readonly asOf: string;
  readonly followToday: boolean;
  readonly mode: ReportMode;
  readonly historySheetId: number | null;
  /** Tabs of leads and of activities as a person chose them; null: none. */
  readonly leadsSheetId: number | null;
  readonly activitiesSheetId: number | null;
  /** Statements: all reps on one tab, or a tab for each. */
  readonly tabs: StatementTabs;
  /** What-if: the plan whose reps are paid anew (null: every other plan) and the one that is tried (null: the first). */
  readonly whatIf: { readonly current: string | null; readonly tried: string | null };
}

/** What a person entered on the assumptions step. */
export interface AssumptionInputs {
  /** Probabilities as typed, in percent, by stage. What was saved stands in the settings, and here no more. */
  readonly probabilities: readonly Entry[];
  /** Quotas as typed, by rep. */
  readonly quotas: readonly Entry[];
  /** What all reps together are to sell, as typed. */
  readonly target: string;
  readonly splitBy: "past" | "equal";
  /** The plan whose curve is shown; null: the first. */
  readonly plan: string | null;
}

export interface Entry {
  readonly name: string;
  readonly text: string;
}

export interface AssumptionsView {
  readonly looking: Looking;
  readonly saving: Saving;
}

/** The assumptions as last asked for. `key` says what they were learned from. */
export type Looking =
  | { readonly kind: "none" }
  | {
      readonly kind: "busy";
      readonly ticket: number;
      readonly key: string;
      readonly delay: number;
      readonly last: AssumptionsAnswer | null;
    }
  | { readonly kind: "known"; readonly key: string; readonly answer: AssumptionsAnswer }
  | {
      readonly kind: "failed";
      readonly key: string;
      readonly problem: string;
      readonly last: AssumptionsAnswer | null;
    };

/** Changed figures on their way into the settings tab. */
export type Saving =
  | { readonly kind: "idle" }
  | { readonly kind: "busy"; readonly ticket: number; readonly changes: AssumptionChanges }
  | { readonly kind: "saved"; readonly answer: SaveAssumptionsAnswer }
  | { readonly kind: "failed"; readonly problem: string };

/** The chosen tab as last read. `last` keeps the columns in view while it is read again. */
export type Reading =
  | { readonly kind: "none" }
  | {
      readonly kind: "busy";
      readonly ticket: number;
      readonly sheetId: number;
      readonly asOf: string;
      /** Milliseconds to wait for more changes before asking. */
      readonly delay: number;
      readonly last: ReadTabAnswer | null;
    }
  | { readonly kind: "read"; readonly sheetId: number; readonly asOf: string; readonly answer: ReadTabAnswer }
  | {
      readonly kind: "failed";
      readonly sheetId: number;
      readonly asOf: string;
      readonly problem: string;
      readonly last: ReadTabAnswer | null;
    };

/** A cell on its way to being selected in the sheet. */
export type Showing =
  | { readonly kind: "idle" }
  | { readonly kind: "busy"; readonly ticket: number; readonly sheetId: number; readonly cell: string }
  | { readonly kind: "failed"; readonly problem: string };

/** What the ticked reports would say; `request` is what it was asked with. */
export type Preview =
  | { readonly kind: "none" }
  | {
      readonly kind: "busy";
      readonly ticket: number;
      readonly request: PreviewCall;
      /** What the same question was answered with before. */
      readonly last: Previewed | null;
    }
  | { readonly kind: "shown"; readonly request: PreviewCall; readonly shown: Previewed }
  | { readonly kind: "failed"; readonly request: PreviewCall; readonly problem: string };

export type PreviewCall = Extract<Request, { readonly call: "preview" }>;

export interface Previewed extends Pick<PreviewAnswer, "asOf" | "period" | "currency" | "deals"> {
  readonly figures: PreviewFigures;
}

/** The sample deals on their way into a tab. */
export type Sampling =
  | { readonly kind: "idle" }
  | { readonly kind: "busy"; readonly ticket: number }
  | { readonly kind: "failed"; readonly problem: string };

/** The Functions page as a person left it. */
export interface FunctionsView {
  readonly query: string;
  /** The function that is looked at; null: the list. */
  readonly opened: string | null;
  /** The one that was looked at last, where the list goes on. */
  readonly left: string | null;
  /** The tab whose columns fill a formula; null: the wizard's. */
  readonly sheetId: number | null;
  readonly inserting: Inserting;
}

/** A formula on its way into the current cell. */
export type Inserting =
  | { readonly kind: "idle" }
  | { readonly kind: "busy"; readonly ticket: number; readonly name: string; readonly sheetId: number | null }
  | { readonly kind: "inserted"; readonly name: string; readonly answer: InsertFunctionAnswer }
  | { readonly kind: "failed"; readonly name: string; readonly problem: string };

/** The page for closing a period as a person left it. */
export interface ClosingView {
  /** null: the latest month that is over. */
  readonly period: string | null;
  readonly tabs: StatementTabs;
  readonly lock: "warning" | "full";
  /** The person's name, for the ledger. */
  readonly by: string;
  /** To reopen: the period's name typed again, and why. */
  readonly typed: string;
  readonly why: string;
  /** The period's statements as last looked at; null: not yet, or something has changed since. */
  readonly answer: PeriodAnswer | null;
  readonly work: ClosingWork;
}

/** What is being done with the period, or came of it. */
export type ClosingWork =
  | { readonly kind: "idle" }
  | { readonly kind: "looking" | "closing" | "reopening"; readonly ticket: number }
  | { readonly kind: "closed"; readonly answer: CloseAnswer }
  | { readonly kind: "reopened"; readonly answer: ReopenAnswer }
  | { readonly kind: "failed"; readonly problem: string };

/** One report to build or refresh. */
export interface Job {
  readonly report: ReportName;
  /** The report's or the sheet's name, for a person. */
  readonly title: string;
  readonly request: JobRequest;
  readonly progress: Progress;
}

export type JobRequest = Extract<Request, { readonly call: "build" | "refresh" }>;

export type Progress =
  | { readonly kind: "waiting" }
  | { readonly kind: "building"; readonly ticket: number }
  | { readonly kind: "built"; readonly answer: BuildAnswer }
  | { readonly kind: "failed"; readonly problem: string }
  | { readonly kind: "cancelled" };

export const INITIAL_STATE: State = { step: "starting", ticket: 1, at: "welcome" };
