/** Everything that can happen to the sidebar: what a person does, and what the add-on answers. */
import type { Field } from "../core/deals/deal.ts";
import type { ReportMode, ReportName, SideTab } from "../core/report.ts";
import type {
  AssumptionsAnswer,
  BuildAnswer,
  CloseAnswer,
  InsertFunctionAnswer,
  PeriodAnswer,
  PreviewAnswer,
  ReadTabAnswer,
  ReopenAnswer,
  SampleAnswer,
  SaveAssumptionsAnswer,
  ShowAnswer,
  StartAnswer,
  StatementTabs,
} from "../protocol/protocol.ts";
import type { AssumptionInputs, ClosingView } from "./state.ts";

export type Event =
  | { readonly type: "next" }
  | { readonly type: "back" }
  | { readonly type: "start over" }
  | { readonly type: "try again" }
  | { readonly type: "choose tab"; readonly sheetId: number }
  | { readonly type: "choose column"; readonly field: Field; readonly choice: ColumnChoice }
  | { readonly type: "enter probability"; readonly stage: string; readonly text: string }
  /** null: of every stage that has one. */
  | { readonly type: "take history"; readonly stage: string | null }
  | { readonly type: "enter quota"; readonly rep: string; readonly text: string }
  | { readonly type: "change planning"; readonly changes: PlanningInputs }
  | { readonly type: "take split" }
  /** On to the reports, with nothing written. */
  | { readonly type: "skip saving" }
  | { readonly type: "tick report"; readonly report: ReportName; readonly ticked: boolean }
  | { readonly type: "choose period"; readonly period: string }
  | { readonly type: "enter as-of date"; readonly asOf: string }
  | { readonly type: "follow today"; readonly followToday: boolean }
  | { readonly type: "choose mode"; readonly mode: ReportMode }
  | { readonly type: "choose side tab"; readonly tab: SideTab; readonly sheetId: number | null }
  | { readonly type: "choose tabs"; readonly tabs: StatementTabs }
  | { readonly type: "choose what-if"; readonly current: string | null; readonly tried: string | null }
  | { readonly type: "refresh all" }
  | { readonly type: "cancel" }
  | { readonly type: "use sample" }
  | { readonly type: "second passed" }
  | { readonly type: "try job again"; readonly index: number }
  | { readonly type: "show"; readonly sheetId: number; readonly cell: string }
  | { readonly type: "open functions" }
  | { readonly type: "close functions" }
  | { readonly type: "open closing" }
  | { readonly type: "change closing"; readonly changes: ClosingInputs }
  | { readonly type: "look at period" }
  | { readonly type: "close period" }
  | { readonly type: "reopen period" }
  | { readonly type: "period looked at"; readonly ticket: number; readonly outcome: Outcome<PeriodAnswer> }
  | { readonly type: "period closed"; readonly ticket: number; readonly outcome: Outcome<CloseAnswer> }
  | { readonly type: "period reopened"; readonly ticket: number; readonly outcome: Outcome<ReopenAnswer> }
  | { readonly type: "search functions"; readonly query: string }
  | { readonly type: "open function"; readonly name: string }
  | { readonly type: "choose functions tab"; readonly sheetId: number }
  | { readonly type: "insert function" }
  | { readonly type: "function inserted"; readonly ticket: number; readonly outcome: Outcome<InsertFunctionAnswer> }
  | { readonly type: "started"; readonly ticket: number; readonly outcome: Outcome<StartAnswer> }
  | { readonly type: "tab read"; readonly ticket: number; readonly outcome: Outcome<ReadTabAnswer> }
  | { readonly type: "sample added"; readonly ticket: number; readonly outcome: Outcome<SampleAnswer> }
  | { readonly type: "preview read"; readonly ticket: number; readonly outcome: Outcome<PreviewAnswer> }
  | { readonly type: "assumptions known"; readonly ticket: number; readonly outcome: Outcome<AssumptionsAnswer> }
  | { readonly type: "assumptions saved"; readonly ticket: number; readonly outcome: Outcome<SaveAssumptionsAnswer> }
  | { readonly type: "report built"; readonly ticket: number; readonly outcome: Outcome<BuildAnswer> }
  | { readonly type: "shown"; readonly ticket: number; readonly outcome: Outcome<ShowAnswer> };

/** What a call came to: its value, or a sentence. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string };

/** What a person enters on the page for closing a period. */
export type ClosingInputs = Partial<Pick<ClosingView, "period" | "tabs" | "lock" | "by" | "typed" | "why">>;

/** What a person enters beside the figures of stages and reps. */
export type PlanningInputs = Partial<Pick<AssumptionInputs, "target" | "splitBy" | "plan">>;

export type ColumnChoice =
  | { readonly kind: "automatic" }
  | { readonly kind: "none" }
  | { readonly kind: "column"; readonly header: string };
