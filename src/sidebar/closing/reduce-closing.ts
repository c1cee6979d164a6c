/** The closing page's part of the rule book: looking at a period's statements, closing them, reopening them. */
import type { CloseAnswer, PeriodAnswer, ReopenAnswer } from "../../protocol/protocol.ts";
import { wizardStepOf } from "../catalogue/reduce-functions.ts";
import { closingPeriod } from "../choices.ts";
import type { ClosingInputs, Outcome } from "../event.ts";
import type { ClosingView, ClosingWork, OpenState, Session } from "../state.ts";

type ClosingState = Extract<OpenState, { readonly step: "closing" }>;

/** The wizard waits where it is; the page is found as it was left. */
export function openClosing(state: OpenState): ClosingState {
  return { step: "closing", session: forgetProblem(state.session), behind: wizardStepOf(state) };
}

export function isAtWork({ closing }: Session): boolean {
  return ["looking", "closing", "reopening"].includes(closing.work.kind);
}

/** Another period has other statements: what was looked at no longer says what would be closed. */
export function changeClosing(state: ClosingState, changes: ClosingInputs): ClosingState {
  if (isAtWork(state.session)) return state;
  const isOther = changes.period !== undefined && changes.period !== closingPeriod(state.session);
  return withView(state, isOther ? { ...changes, answer: null, typed: "", work: { kind: "idle" } } : changes);
}

export function lookAtPeriod(state: ClosingState): ClosingState {
  const { inputs } = state.session;
  return inputs.sheetId === null ? state : begin(state, "looking");
}

/** Only what was looked at, and nothing that cannot be closed. */
export function closePeriod(state: ClosingState): ClosingState {
  const { answer } = state.session.closing;
  return answer === null || answer.obstacle !== null ? state : begin(state, "closing");
}

export function reopenPeriod(state: ClosingState): ClosingState {
  return canReopen(state.session) ? begin(state, "reopening") : state;
}

/** The person has typed the period's name, as the add-on asks for. */
export function canReopen(session: Session): boolean {
  const { typed, answer } = session.closing;
  const isClosed = answer?.statements.some(({ closed }) => closed !== null) ?? false;
  return isClosed && typed.trim().toLowerCase() === closingPeriod(session).toLowerCase();
}

export function periodLookedAt(state: OpenState, ticket: number, outcome: Outcome<PeriodAnswer>): OpenState {
  return settle(state, ticket, outcome, (answer) => ({ answer, work: { kind: "idle" } }));
}

export function periodClosed(state: OpenState, ticket: number, outcome: Outcome<CloseAnswer>): OpenState {
  return settle(state, ticket, outcome, (answer) => ({ answer: null, work: { kind: "closed", answer } }));
}

export function periodReopened(state: OpenState, ticket: number, outcome: Outcome<ReopenAnswer>): OpenState {
  return settle(state, ticket, outcome, (answer) => ({
    ...{ answer: null, typed: "", why: "" },
    work: { kind: "reopened", answer },
  }));
}

function begin(state: ClosingState, kind: "looking" | "closing" | "reopening"): ClosingState {
  const { session } = state;
  if (isAtWork(session)) return state;
  const ticket = session.ticket + 1;
  const begun = withView(state, { work: { kind, ticket } });
  return { ...begun, session: { ...begun.session, ticket } };
}

/** An answer counts wherever the person has gone meanwhile: the period is closed. */
function settle<T>(
  state: OpenState,
  ticket: number,
  outcome: Outcome<T>,
  done: (answer: T) => Partial<ClosingView>,
): OpenState {
  const { work } = state.session.closing;
  if (!("ticket" in work) || work.ticket !== ticket) return state;
  const failed = (problem: string): ClosingWork => ({ kind: "failed", problem });
  return withView(state, outcome.ok ? done(outcome.value) : { work: failed(outcome.problem) });
}

function withView<S extends OpenState>(state: S, view: Partial<ClosingView>): S {
  return { ...state, session: { ...state.session, closing: { ...state.session.closing, ...view } } };
}

/** Another page forgets that a cell could not be shown. */
function forgetProblem(session: Session): Session {
  return session.showing.kind === "failed" ? { ...session, showing: { kind: "idle" } } : session;
}
