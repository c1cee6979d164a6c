/** Which call to the add-on a state is waiting for: the state says what it wants, the controller asks. */
import type { Answers, Request } from "../protocol/protocol.ts";
import { assumptionsAsked } from "./assumptions/reduce-assumptions.ts";
import { chosenColumns, closingPeriod, columnsChosenFor } from "./choices.ts";
import type { Event, Outcome } from "./event.ts";
import type { OpenState, State } from "./state.ts";

/** A request, when to send it, and the event that its outcome becomes. */
export type PendingCall = { [C in Request["call"]]: Pending<C> }[Request["call"]];

interface Pending<C extends Request["call"]> {
  readonly ticket: number;
  readonly delay: number;
  /** Nothing else waits for its answer. */
  readonly isAside?: true;
  readonly request: Extract<Request, { readonly call: C }>;
  readonly answered: (outcome: Outcome<Answers[C]>) => Event;
}

/** At most one call at a time: what a person waits for comes first. */
export function pendingCall(state: State): PendingCall | null {
  switch (state.step) {
    case "starting":
      return startCall(state.ticket);
    case "notStarted":
      return null;
    case "build":
      return jobCall(state) ?? insertCall(state) ?? closingCall(state) ?? savingCall(state) ?? sampleCall(state);
    case "preview":
      return askedFor(state) ?? previewCall(state);
    case "data":
    case "columns":
      return askedFor(state) ?? readCall(state);
    case "assumptions":
      return askedFor(state) ?? lookCall(state);
    case "welcome":
    case "reports":
    case "confirm":
    case "done":
    case "functions":
    case "closing":
      return askedFor(state);
  }
}

/** What a person has pressed a button for, whichever page they are on by now. */
function askedFor(state: OpenState): PendingCall | null {
  return showCall(state) ?? insertCall(state) ?? closingCall(state) ?? savingCall(state) ?? sampleCall(state);
}

function startCall(ticket: number): Pending<"start"> {
  return {
    ticket,
    delay: 0,
    request: { call: "start" },
    answered: (outcome) => ({ type: "started", ticket, outcome }),
  };
}

function readCall({ session }: Extract<State, { readonly step: "data" | "columns" }>): Pending<"readTab"> | null {
  const { reading, inputs } = session;
  if (reading.kind !== "busy") return null;
  const { ticket, delay, sheetId, asOf } = reading;
  return {
    ticket,
    delay,
    request: { call: "readTab", sheetId, asOf, columns: chosenColumns(inputs) },
    answered: (outcome) => ({ type: "tab read", ticket, outcome }),
  };
}

/** Only for the eye: a person who goes on to the build does not wait for it. */
function previewCall({ session }: Extract<State, { readonly step: "preview" }>): Pending<"preview"> | null {
  const { preview } = session;
  if (preview.kind !== "busy") return null;
  const { ticket, request } = preview;
  return {
    ...{ ticket, delay: 0, isAside: true, request },
    answered: (outcome) => ({ type: "preview read", ticket, outcome }),
  };
}

/** It was asked for on the first page; a person who has left it meanwhile still wants the tab. */
function sampleCall({ session }: OpenState): Pending<"sample"> | null {
  const { sampling } = session;
  if (sampling.kind !== "busy") return null;
  const { ticket } = sampling;
  return {
    ...{ ticket, delay: 0, request: { call: "sample" } },
    answered: (outcome) => ({ type: "sample added", ticket, outcome }),
  };
}

/** Nobody waits for the figures who has left the step. */
function lookCall({ session }: Extract<State, { readonly step: "assumptions" }>): Pending<"assumptions"> | null {
  const { looking } = session.assumptions;
  const asked = assumptionsAsked(session);
  if (looking.kind !== "busy" || asked === null) return null;
  const { ticket, delay } = looking;
  return {
    ...{ ticket, delay, isAside: true },
    request: { call: "assumptions", ...asked },
    answered: (outcome) => ({ type: "assumptions known", ticket, outcome }),
  };
}

function savingCall({ session }: OpenState): Pending<"saveAssumptions"> | null {
  const { saving } = session.assumptions;
  const asked = assumptionsAsked(session);
  if (saving.kind !== "busy" || asked === null) return null;
  const { ticket, changes } = saving;
  return {
    ...{ ticket, delay: 0 },
    request: { call: "saveAssumptions", ...asked, ...changes },
    answered: (outcome) => ({ type: "assumptions saved", ticket, outcome }),
  };
}

function jobCall({ jobs }: Extract<State, { readonly step: "build" }>): PendingCall | null {
  for (const { request, progress } of jobs) {
    if (progress.kind !== "building") continue;
    const { ticket } = progress;
    const answered: Pending<"build">["answered"] = (outcome) => ({ type: "report built", ticket, outcome });
    return request.call === "build" ? { ticket, delay: 0, request, answered } : { ticket, delay: 0, request, answered };
  }
  return null;
}

/** It was asked for on the Functions page; a person who has left it meanwhile still wants the formula. */
function insertCall({ session }: OpenState): Pending<"insertFunction"> | null {
  const { inserting } = session.functions;
  if (inserting.kind !== "busy") return null;
  const { ticket, name, sheetId } = inserting;
  return {
    ticket,
    delay: 0,
    request: { call: "insertFunction", name, sheetId, columns: columnsChosenFor(session.inputs, sheetId) },
    answered: (outcome) => ({ type: "function inserted", ticket, outcome }),
  };
}

/** What was asked for on the closing page; a person who has left it meanwhile still wants it done. */
function closingCall({ session }: OpenState): PendingCall | null {
  const { closing, inputs, book } = session;
  const { work, answer, tabs, lock, by, typed, why } = closing;
  if (!("ticket" in work) || inputs.sheetId === null) return null;
  const { ticket } = work;
  const period = closingPeriod(session);
  const own = { sheetId: inputs.sheetId, columns: chosenColumns(inputs), asOf: book.today, period };
  const looking: Pending<"period"> = {
    ticket,
    delay: 0,
    request: { call: "period", ...own },
    answered: (outcome) => ({ type: "period looked at", ticket, outcome }),
  };
  const closed: Pending<"close"> = {
    ticket,
    delay: 0,
    request: { call: "close", ...own, tabs, lock, by, mark: answer?.mark ?? "" },
    answered: (outcome) => ({ type: "period closed", ticket, outcome }),
  };
  const reopened: Pending<"reopen"> = {
    ticket,
    delay: 0,
    request: { call: "reopen", period, typed, by, why },
    answered: (outcome) => ({ type: "period reopened", ticket, outcome }),
  };
  return { looking, closing: closed, reopening: reopened }[work.kind];
}

function showCall({ session }: OpenState): Pending<"show"> | null {
  const { showing } = session;
  if (showing.kind !== "busy") return null;
  const { ticket, sheetId, cell } = showing;
  return {
    ticket,
    delay: 0,
    request: { call: "show", sheetId, cell },
    answered: (outcome) => ({ type: "shown", ticket, outcome }),
  };
}
