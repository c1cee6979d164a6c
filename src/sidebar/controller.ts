/**
 * Keeps the state, and asks the add-on for what the state is waiting for: one call at a time. A call that nothing waits
 * for goes beside the others. While reports are being built, it tells the state of each second that passes.
 */
import type { Request } from "../protocol/protocol.ts";
import type { Event, Outcome } from "./event.ts";
import { isRunning } from "./jobs.ts";
import { type PendingCall, pendingCall } from "./pending-call.ts";
import { reduce } from "./reduce.ts";
import { INITIAL_STATE, type State } from "./state.ts";

const SECOND_MS = 1000;

export type Dispatch = (event: Event) => void;

/** Asks the add-on; the outcome is that call's own. */
export type Ask = (request: Request) => Promise<Outcome<unknown>>;

export interface Controller {
  readonly dispatch: Dispatch;
  /** Begins: shows the first state and makes the first call. */
  readonly start: () => void;
}

export function createController(ask: Ask, show: (state: State, dispatch: Dispatch) => void): Controller {
  let state: State = INITIAL_STATE;
  let isAsking = false;
  /** Ticket of the call that nothing waits for, while it is under way. */
  let aside: number | null = null;
  let clock: ReturnType<typeof setInterval> | null = null;
  let scheduled: { readonly ticket: number; readonly timer: ReturnType<typeof setTimeout> } | null = null;

  function dispatch(event: Event): void {
    const before = state;
    state = reduce(state, event);
    if (state !== before) show(state, dispatch);
    keepTime();
    follow();
  }

  function keepTime(): void {
    const isBuilding = state.step === "build" && isRunning(state.jobs);
    if (isBuilding) clock ??= setInterval(() => dispatch({ type: "second passed" }), SECOND_MS);
    else if (clock !== null) {
      clearInterval(clock);
      clock = null;
    }
  }

  /** Schedules the call that the state waits for, unless it is scheduled or another is under way. */
  function follow(): void {
    const wanted = pendingCall(state);
    if (scheduled && scheduled.ticket === wanted?.ticket) return;
    if (scheduled) clearTimeout(scheduled.timer);
    scheduled = null;
    if (isAsking || !wanted || wanted.ticket === aside) return;
    scheduled = { ticket: wanted.ticket, timer: setTimeout(() => void send(wanted), wanted.delay) };
  }

  async function send(wanted: PendingCall): Promise<void> {
    scheduled = null;
    if (wanted.isAside) aside = wanted.ticket;
    else isAsking = true;
    const outcome = await ask(wanted.request);
    if (!wanted.isAside) isAsking = false;
    else if (aside === wanted.ticket) aside = null;
    dispatch(answerOf(wanted, outcome));
  }

  return {
    dispatch,
    start: () => {
      show(state, dispatch);
      follow();
    },
  };
}

/** The event of an outcome. A request and its answer belong together by `call`, which the compiler cannot follow here. */
function answerOf(wanted: PendingCall, outcome: Outcome<unknown>): Event {
  return (wanted.answered as (outcome: Outcome<unknown>) => Event)(outcome);
}
