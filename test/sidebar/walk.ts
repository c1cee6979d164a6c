/** Walking the wizard in tests: from the first state through events and the add-on's answers. */
import type { Answers, Request } from "../../src/protocol/protocol.ts";
import type { Event, Outcome } from "../../src/sidebar/event.ts";
import { type PendingCall, pendingCall } from "../../src/sidebar/pending-call.ts";
import { reduce } from "../../src/sidebar/reduce.ts";
import { INITIAL_STATE, type OpenState, type State } from "../../src/sidebar/state.ts";
import { answerTo } from "./add-on.ts";

/** What a test does next: an event, or "answered" for the answer that the state waits for. */
export type Move = Event | "answered" | { readonly answered: unknown } | { readonly refused: string };

export function walk(from: State, ...moves: readonly Move[]): State {
  return moves.reduce<State>((state, move) => reduce(state, eventOf(state, move)), from);
}

/** From the first state, with the add-on's start answer. */
export function opened(start: Answers["start"], ...moves: readonly Move[]): OpenState {
  return open(walk(INITIAL_STATE, { answered: start }, ...moves));
}

export function open(state: State): OpenState {
  if (state.step === "starting" || state.step === "notStarted") throw new Error(`not open: ${state.step}`);
  return state;
}

export function next(): Event {
  return { type: "next" };
}

export function back(): Event {
  return { type: "back" };
}

/** The event that an outcome of the awaited call becomes. */
export function answeredWith(call: PendingCall, outcome: Outcome<unknown>): Event {
  return (call.answered as (outcome: Outcome<unknown>) => Event)(outcome);
}

/** The request that the state waits for. */
export function awaited(state: State): Request | null {
  return pendingCall(state)?.request ?? null;
}

function eventOf(state: State, move: Move): Event {
  if (move !== "answered" && "type" in move) return move;
  const call = pendingCall(state);
  if (!call) throw new Error(`nothing is awaited in ${state.step}`);
  if (move === "answered") return answeredWith(call, answerTo(call.request));
  return answeredWith(
    call,
    "refused" in move ? { ok: false, problem: move.refused } : { ok: true, value: move.answered },
  );
}
