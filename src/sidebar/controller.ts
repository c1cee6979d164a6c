/** Keeps the state, and asks the add-on for what the state is waiting for: one call at a time. */
import type { Request } from "../protocol/protocol.ts";
import type { Event, Outcome } from "./event.ts";
import { type PendingCall, pendingCall } from "./pending-call.ts";
import { reduce } from "./reduce.ts";
import { INITIAL_STATE, type State } from "./state.ts";

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
  let scheduled: { readonly ticket: number; readonly timer: ReturnType<typeof setTimeout> } | null = null;

  function dispatch(event: Event): void {
    const before = state;
    state = reduce(state, event);
    if (state !== before) show(state, dispatch);
    follow();
  }

  /** Schedules the call that the state waits for, unless it is scheduled or another is under way. */
  function follow(): void {
    const wanted = pendingCall(state);
    if (scheduled && scheduled.ticket === wanted?.ticket) return;
    if (scheduled) clearTimeout(scheduled.timer);
    scheduled = null;
    if (isAsking || !wanted) return;
    scheduled = { ticket: wanted.ticket, timer: setTimeout(() => void send(wanted), wanted.delay) };
  }

  async function send(wanted: PendingCall): Promise<void> {
    scheduled = null;
    isAsking = true;
    const outcome = await ask(wanted.request);
    isAsking = false;
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
