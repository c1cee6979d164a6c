/**
 * The wizard's one rule book: a state and an event give the next state.
 *
 * Pure. An event that makes no sense in a state (a late click, a stale answer) leaves the state as it is.
 */
import type { SideTab } from "../core/report.ts";
import type { ChosenColumn, SaveAssumptionsAnswer, StartAnswer } from "../protocol/protocol.ts";
import {
  assumptionsKnown,
  assumptionsSaved,
  forgetSaving,
  LOOK_DELAY_MS,
  lookAtAssumptions,
  onAssumptions,
  saveChanges,
} from "./assumptions/reduce-assumptions.ts";
import {
  backFromFunctions,
  closeFunctions,
  functionInserted,
  onFunctions,
  openFunctions,
} from "./catalogue/reduce-functions.ts";
import { asOfDate, canGoOn, chosenColumns, dataTabs, hasPreview, lastAnswer, refreshable } from "./choices.ts";
import {
  changeClosing,
  closePeriod,
  lookAtPeriod,
  openClosing,
  periodClosed,
  periodLookedAt,
  periodReopened,
  reopenPeriod,
} from "./closing/reduce-closing.ts";
import type { ColumnChoice, Event, Outcome } from "./event.ts";
import { anyBuilt, buildJobs, cancelWaiting, isRunning } from "./jobs.ts";
import { build, confirmOrBuild, refreshAll, reportBuilt, tryJobAgain } from "./reduce-build.ts";
import { askForPreview, previewRead } from "./reduce-preview.ts";
import { firstInputs } from "./remembered.ts";
import { SIDE_TAB_INPUTS } from "./side-tabs.ts";
import type { Inputs, OpenState, Session, State, WizardState } from "./state.ts";

/** Columns are changed a few at a time; the tab is read again once the hand rests. */
const REREAD_DELAY_MS = 500;

/** Arrow keys run over the tabs; the one they rest on is read. */
const READ_DELAY_MS = 300;

export function reduce(state: State, event: Event): State {
  switch (event.type) {
    case "started":
      return started(state, event.ticket, event.outcome);
    case "start over":
      return state.step === "starting" || isBuilding(state) ? state : startOver(state);
    case "try again":
      return tryAgain(state);
    case "next":
      return next(state);
    case "back":
      return back(state);
    case "choose tab":
      return state.step === "data" && dataTabs(state.session.book).some((tab) => tab.sheetId === event.sheetId)
        ? readChosenTab(withInputs(state, { sheetId: event.sheetId }), READ_DELAY_MS)
        : state;
    case "choose column":
      return state.step === "columns" ? chooseColumn(state, event.field, event.choice) : state;
    case "enter probability":
    case "take history":
    case "enter quota":
    case "change planning":
    case "take split":
      return state.step === "assumptions" ? withSession(state, onAssumptions(state.session, event)) : state;
    case "skip saving":
      return state.step === "assumptions" && state.session.assumptions.saving.kind === "failed"
        ? go(withSession(state, forgetSaving(state.session)), "reports")
        : state;
    case "choose side tab":
      return chooseSideTab(state, event.tab, event.sheetId);
    case "tick report":
    case "choose period":
    case "enter as-of date":
    case "follow today":
    case "choose mode":
    case "choose tabs":
    case "choose what-if":
      return state.step === "reports" ? withInputs(state, reportInput(state.session.inputs, event)) : state;
    case "use sample":
      return state.step === "data" ? askForSample(state) : state;
    case "second passed":
      return state.step === "build" && isRunning(state.jobs) ? { ...state, left: Math.max(0, state.left - 1) } : state;
    case "refresh all":
      return refreshAll(state);
    case "cancel":
      return state.step === "build" ? { ...state, jobs: cancelWaiting(state.jobs) } : state;
    case "try job again":
      return tryJobAgain(state, event.index);
    case "open functions":
      return hasSession(state) && state.step !== "functions" && !isBuilding(state) ? openFunctions(state) : state;
    case "close functions":
      return state.step === "functions" || state.step === "closing" ? closeFunctions(state) : state;
    case "open closing":
      return hasSession(state) && state.step !== "closing" && !isBuilding(state) ? openClosing(state) : state;
    case "change closing":
      return state.step === "closing" ? changeClosing(state, event.changes) : state;
    case "look at period":
      return state.step === "closing" ? lookAtPeriod(state) : state;
    case "close period":
      return state.step === "closing" ? closePeriod(state) : state;
    case "reopen period":
      return state.step === "closing" ? reopenPeriod(state) : state;
    case "period looked at":
      return hasSession(state) ? periodLookedAt(state, event.ticket, event.outcome) : state;
    case "period closed":
      return hasSession(state) ? periodClosed(state, event.ticket, event.outcome) : state;
    case "period reopened":
      return hasSession(state) ? periodReopened(state, event.ticket, event.outcome) : state;
    case "search functions":
    case "open function":
    case "choose functions tab":
    case "insert function":
      return state.step === "functions" ? onFunctions(state, event) : state;
    case "function inserted":
      return hasSession(state) ? functionInserted(state, event.ticket, event.outcome) : state;
    case "show":
      return show(state, event.sheetId, event.cell);
    case "tab read":
      return tabRead(state, event);
    case "sample added":
      return sampleAdded(state, event);
    case "preview read":
      return hasSession(state) ? previewRead(state, event.ticket, event.outcome) : state;
    case "assumptions known":
      return hasSession(state) ? assumptionsKnown(state, event.ticket, event.outcome) : state;
    case "assumptions saved":
      return hasSession(state) ? saved(state, event.ticket, event.outcome) : state;
    case "report built":
      return reportBuilt(state, event);
    case "shown":
      return shown(state, event);
  }
}

function started(state: State, ticket: number, outcome: Outcome<StartAnswer>): State {
  if (state.step !== "starting" || state.ticket !== ticket) return state;
  if (!outcome.ok) return { step: "notStarted", ticket, problem: outcome.problem };
  const session = openSession(outcome.value, ticket);
  if (state.at === "welcome" && refreshable(session.book).length > 0) return { step: "welcome", session };
  return readChosenTab({ step: "data", session }, 0);
}

/** Whoever looks for a new tab goes on with the tabs. */
function startOver(state: State): State {
  return { step: "starting", ticket: ticketOf(state) + 1, at: state.step === "data" ? "data" : "welcome" };
}

function openSession(book: StartAnswer, ticket: number): Session {
  return {
    book,
    inputs: firstInputs(book),
    reading: { kind: "none" },
    assumptions: { looking: { kind: "none" }, saving: { kind: "idle" } },
    showing: { kind: "idle" },
    preview: { kind: "none" },
    sampling: { kind: "idle" },
    functions: { query: "", opened: null, left: null, sheetId: null, inserting: { kind: "idle" } },
    closing: {
      ...{ period: null, tabs: "one", lock: "warning", by: "", typed: "", why: "" },
      ...{ answer: null, work: { kind: "idle" } },
    },
    ticket,
  };
}

function tryAgain(state: State): State {
  if (state.step === "notStarted") return startOver(state);
  if ((state.step === "data" || state.step === "columns") && state.session.reading.kind === "failed") {
    return { ...state, session: readAgain(state.session, 0) };
  }
  if (state.step === "preview" && state.session.preview.kind === "failed") return askForPreview(state);
  if (state.step === "assumptions") return { ...state, session: lookAtAssumptions(state.session, 0) };
  return state;
}

function next(state: State): State {
  switch (state.step) {
    case "welcome":
      return goToData(state);
    case "data":
      return canGoOn(state.session, "data") ? goToColumns(state) : state;
    case "columns":
      return canGoOn(state.session, "columns") ? goToAssumptions(state) : state;
    case "assumptions":
      return canGoOn(state.session, "assumptions") ? saveOrGoOn(state) : state;
    case "reports":
      if (!canGoOn(state.session, "reports")) return state;
      return hasPreview(state.session)
        ? askForPreview(go(state, "preview"))
        : confirmOrBuild(state.session, "reports", buildJobs(state.session));
    case "preview":
      return confirmOrBuild(state.session, "preview", buildJobs(state.session));
    case "confirm":
      return build(state.session, state.from, state.jobs);
    case "build":
      return !isRunning(state.jobs) && anyBuilt(state.jobs)
        ? { step: "done", session: state.session, from: state.from, jobs: state.jobs }
        : state;
    case "starting":
    case "notStarted":
    case "done":
    case "functions":
    case "closing":
      return state;
  }
}

function back(state: State): State {
  switch (state.step) {
    case "data":
      return refreshable(state.session.book).length > 0 ? go(state, "welcome") : state;
    case "columns":
      return goToData(state);
    case "assumptions":
      return goToColumns(state);
    case "preview":
      return go(state, "reports");
    case "reports":
      return goToAssumptions(state);
    case "confirm":
      return go(state, state.from);
    case "build":
      return isRunning(state.jobs) ? state : go(state, state.from);
    case "done":
      return go(state, state.from);
    case "functions":
      return backFromFunctions(state);
    case "closing":
      return closeFunctions(state);
    case "starting":
    case "notStarted":
    case "welcome":
      return state;
  }
}

/** Moving to another step forgets that a cell could not be shown, and nothing else. */
function go(
  state: OpenState,
  step: "welcome" | "data" | "columns" | "assumptions" | "reports" | "preview",
): WizardState {
  const { session } = state;
  const showing = session.showing.kind === "failed" ? ({ kind: "idle" } as const) : session.showing;
  return { step, session: { ...session, showing } };
}

function goToData(state: OpenState): State {
  return readChosenTab(go(state, "data"), 0);
}

function goToColumns(state: OpenState): State {
  return readChosenTab(go(state, "columns"), 0);
}

/** A tab that was read for this as-of date is shown at once; else it is read. */
function readChosenTab(state: OpenState, delay: number): OpenState {
  const { session } = state;
  const { reading } = session;
  const isCurrent =
    reading.kind !== "none" &&
    reading.kind !== "failed" &&
    reading.sheetId === session.inputs.sheetId &&
    reading.asOf === asOfDate(session);
  return isCurrent ? state : withSession(state, readAgain(session, delay));
}

/** What was said about the last saving is over. */
function goToAssumptions(state: OpenState): State {
  const { step, session } = go(state, "assumptions");
  return step === "assumptions" ? { step, session: lookAtAssumptions(forgetSaving(session), LOOK_DELAY_MS) } : state;
}

/** What was changed is written before one goes on; a person in a hurry has changed nothing. */
function saveOrGoOn(state: Extract<State, { readonly step: "assumptions" }>): State {
  const session = saveChanges(state.session);
  return session === state.session ? go(withSession(state, forgetSaving(session)), "reports") : { ...state, session };
}

/** Saved figures count wherever the person has gone meanwhile; whoever has waited goes on. */
function saved(state: OpenState, ticket: number, outcome: Outcome<SaveAssumptionsAnswer>): State {
  const session = assumptionsSaved(state.session, ticket, outcome);
  if (session === null) return state;
  // Figures that were worked out with the old ones are not shown again.
  const after = withSession(state, { ...session, preview: { kind: "none" } });
  return state.step === "assumptions" && outcome.ok ? go(after, "reports") : after;
}

/** What history says about the stages is learned from its tab. */
function chooseSideTab(state: State, tab: SideTab, sheetId: number | null): State {
  if (state.step !== "reports" && state.step !== "assumptions") return state;
  const chosen = withInputs(state, { [SIDE_TAB_INPUTS[tab]]: sheetId });
  return tab === "history" && chosen.step === "assumptions"
    ? { ...chosen, session: lookAtAssumptions(chosen.session, 0) }
    : chosen;
}

function readAgain(session: Session, delay: number): Session {
  const { sheetId } = session.inputs;
  if (sheetId === null) return session;
  const { reading } = session;
  const ticket = session.ticket + 1;
  const last = reading.kind !== "none" && reading.sheetId === sheetId ? lastAnswer(reading) : null;
  return { ...session, ticket, reading: { kind: "busy", ticket, sheetId, asOf: asOfDate(session), delay, last } };
}

function chooseColumn(
  state: Extract<State, { readonly step: "columns" }>,
  field: ChosenColumn["field"],
  choice: ColumnChoice,
): State {
  const { session } = state;
  const { inputs } = session;
  const answer = lastAnswer(session.reading);
  if (inputs.sheetId === null || !answer) return state;
  const others = chosenColumns(inputs).filter((column) => column.field !== field);
  const header = choice.kind === "column" ? choice.header : null;
  if (header !== null && !answer.columns.some((column) => column.header === header)) return state;
  const columns = choice.kind === "automatic" ? others : [...others, { field, header }];
  const changed = withInputs(state, { columns: { ...inputs.columns, [inputs.sheetId]: columns } });
  return { ...changed, session: readAgain(changed.session, REREAD_DELAY_MS) };
}

type ReportInput = Extract<
  Event,
  {
    readonly type:
      | "tick report"
      | "choose period"
      | "enter as-of date"
      | "follow today"
      | "choose mode"
      | "choose tabs"
      | "choose what-if";
  }
>;

function reportInput(inputs: Inputs, event: ReportInput): Partial<Inputs> {
  switch (event.type) {
    case "tick report": {
      const others = inputs.unticked.filter((report) => report !== event.report);
      return { unticked: event.ticked ? others : [...others, event.report] };
    }
    case "choose period":
      return { period: event.period };
    case "enter as-of date":
      return { asOf: event.asOf };
    case "follow today":
      return { followToday: event.followToday };
    case "choose mode":
      return { mode: event.mode };
    case "choose tabs":
      return { tabs: event.tabs };
    case "choose what-if":
      return { whatIf: { current: event.current, tried: event.tried } };
  }
}

function askForSample(state: Extract<State, { readonly step: "data" }>): State {
  if (state.session.sampling.kind === "busy") return state;
  const ticket = state.session.ticket + 1;
  return withSession(state, { ...state.session, ticket, sampling: { kind: "busy", ticket } });
}

/** The wizard goes on with the tab, unless the person has gone elsewhere meanwhile. */
function sampleAdded(state: State, event: Extract<Event, { readonly type: "sample added" }>): State {
  if (!hasSession(state)) return state;
  const { sampling, book } = state.session;
  if (sampling.kind !== "busy" || sampling.ticket !== event.ticket) return state;
  const { outcome } = event;
  if (!outcome.ok)
    return withSession(state, { ...state.session, sampling: { kind: "failed", problem: outcome.problem } });
  const { sheetId } = outcome.value;
  const tabs = [...book.tabs, { ...outcome.value, kind: "data" as const }];
  const added = withSession(state, { ...state.session, sampling: { kind: "idle" }, book: { ...book, tabs } });
  return added.step === "data" ? goToColumns(withInputs(added, { sheetId })) : added;
}

function show(state: State, sheetId: number, cell: string): State {
  if (!hasSession(state) || isBuilding(state) || state.session.showing.kind === "busy") return state;
  const ticket = state.session.ticket + 1;
  return withSession(state, { ...state.session, ticket, showing: { kind: "busy", ticket, sheetId, cell } });
}

function shown(state: State, event: Extract<Event, { readonly type: "shown" }>): State {
  if (!hasSession(state)) return state;
  const { showing } = state.session;
  if (showing.kind !== "busy" || showing.ticket !== event.ticket) return state;
  const { outcome } = event;
  return withSession(state, {
    ...state.session,
    showing: outcome.ok ? { kind: "idle" } : { kind: "failed", problem: outcome.problem },
  });
}

/** An answer counts wherever the person has gone meanwhile, so that coming back finds it. */
function tabRead(state: State, event: Extract<Event, { readonly type: "tab read" }>): State {
  if (!hasSession(state)) return state;
  const { reading } = state.session;
  if (reading.kind !== "busy" || reading.ticket !== event.ticket) return state;
  const { outcome } = event;
  const { sheetId, asOf, last } = reading;
  return withSession(state, {
    ...state.session,
    reading: outcome.ok
      ? { kind: "read", sheetId, asOf, answer: outcome.value }
      : { kind: "failed", sheetId, asOf, problem: outcome.problem, last },
  });
}

function isBuilding(state: State): boolean {
  return state.step === "build" && isRunning(state.jobs);
}

function hasSession(state: State): state is OpenState {
  return state.step !== "starting" && state.step !== "notStarted";
}

function ticketOf(state: State): number {
  return hasSession(state) ? state.session.ticket : state.ticket;
}

function withSession<S extends OpenState>(state: S, session: Session): S {
  return { ...state, session };
}

function withInputs<S extends OpenState>(state: S, inputs: Partial<Inputs>): S {
  return withSession(state, { ...state.session, inputs: { ...state.session.inputs, ...inputs } });
}
