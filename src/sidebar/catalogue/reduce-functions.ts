/** The Functions page's part of the rule book: opening it beside the wizard, searching, looking at one, inserting it. */
import type { InsertFunctionAnswer } from "../../protocol/protocol.ts";
import { dataTabs, functionsTab } from "../choices.ts";
import type { Event, Outcome } from "../event.ts";
import type { FunctionsView, Inserting, OpenState, Session, WizardState, WizardStep } from "../state.ts";

type FunctionsState = Extract<OpenState, { readonly step: "functions" }>;

/** A page beside the wizard. */
type BesideState = Extract<OpenState, { readonly behind: unknown }>;

type FunctionsEvent = Extract<
  Event,
  { readonly type: "search functions" | "open function" | "choose functions tab" | "insert function" }
>;

/** The wizard waits where it is; the page is found as it was left. */
export function openFunctions(state: WizardState | BesideState): FunctionsState {
  return { step: "functions", session: withoutProblem(state.session), behind: wizardStepOf(state) };
}

/** Where the wizard waits, or would wait. */
export function wizardStepOf(state: WizardState | BesideState): WizardStep {
  if ("behind" in state) return state.behind;
  const { session: _, ...step } = state;
  return step;
}

/** Back to the wizard, with everything that has been answered meanwhile. */
export function closeFunctions({ behind, session }: BesideState): WizardState {
  return { ...behind, session: withoutProblem(session) };
}

/** From a function to the list, from the list to the wizard. */
export function backFromFunctions(state: FunctionsState): OpenState {
  return state.session.functions.opened === null ? closeFunctions(state) : lookAt(state, null);
}

export function onFunctions(state: FunctionsState, event: FunctionsEvent): FunctionsState {
  switch (event.type) {
    case "search functions":
      return withView(state, { query: event.query });
    case "open function":
      return lookAt(state, event.name);
    case "choose functions tab":
      return dataTabs(state.session.book).some((tab) => tab.sheetId === event.sheetId)
        ? withView(state, { sheetId: event.sheetId })
        : state;
    case "insert function":
      return insert(state);
  }
}

/** An answer counts wherever the person has gone meanwhile: the formula stands in the sheet. */
export function functionInserted(state: OpenState, ticket: number, outcome: Outcome<InsertFunctionAnswer>): OpenState {
  const { inserting } = state.session.functions;
  if (inserting.kind !== "busy" || inserting.ticket !== ticket) return state;
  const { name } = inserting;
  const after: Inserting = outcome.ok
    ? { kind: "inserted", name, answer: outcome.value }
    : { kind: "failed", name, problem: outcome.problem };
  return withView(state, { inserting: after });
}

/** What became of an earlier formula is not said again; one that is on its way goes on. */
function lookAt(state: FunctionsState, opened: string | null): FunctionsState {
  const { inserting, opened: left } = state.session.functions;
  const moved = withView(state, { opened, left, inserting: inserting.kind === "busy" ? inserting : { kind: "idle" } });
  return { ...moved, session: withoutProblem(moved.session) };
}

function insert(state: FunctionsState): FunctionsState {
  const { session } = state;
  const { opened, inserting } = session.functions;
  if (opened === null || inserting.kind === "busy") return state;
  const ticket = session.ticket + 1;
  const asked = { kind: "busy", ticket, name: opened, sheetId: functionsTab(session) } as const;
  const moved = withView(state, { inserting: asked });
  return { ...moved, session: { ...withoutProblem(moved.session), ticket } };
}

function withView<S extends OpenState>(state: S, view: Partial<FunctionsView>): S {
  return { ...state, session: { ...state.session, functions: { ...state.session.functions, ...view } } };
}

/** Another page forgets that a cell could not be shown. */
function withoutProblem(session: Session): Session {
  return session.showing.kind === "failed" ? { ...session, showing: { kind: "idle" } } : session;
}
