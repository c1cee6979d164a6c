/** The assumptions step's part of the rule book: asking for the figures, changing them, saving what has changed. */
import type { AssumptionsAnswer, AssumptionsRequest, SaveAssumptionsAnswer } from "../../protocol/protocol.ts";
import { asOfDate, chosenColumns } from "../choices.ts";
import type { Event, Outcome } from "../event.ts";
import type { AssumptionInputs, AssumptionsView, Looking, OpenState, Session } from "../state.ts";
import {
  assumptionChanges,
  hasChanges,
  lastAssumptions,
  moneyText,
  percentText,
  readMoney,
  readPercent,
  stagesToTake,
  targetSplit,
  withEntry,
} from "./figures.ts";

type AssumptionsEvent = Extract<
  Event,
  { readonly type: "enter probability" | "take history" | "enter quota" | "change planning" | "take split" }
>;

/** Somebody in a hurry presses Next: who is gone by then has asked for nothing. */
export const LOOK_DELAY_MS = 400;

/** What the step is learned from; null: there is no deals tab. */
export function assumptionsAsked(session: Session): AssumptionsRequest | null {
  const { inputs } = session;
  const { sheetId, historySheetId } = inputs;
  if (sheetId === null) return null;
  return {
    sheetId,
    historySheetId: historySheetId === sheetId ? null : historySheetId,
    columns: chosenColumns(inputs),
    asOf: asOfDate(session),
  };
}

/** Asks for the figures unless they are known, or on their way, for just these deals. */
export function lookAtAssumptions(session: Session, delay: number): Session {
  const { looking } = session.assumptions;
  const key = JSON.stringify(assumptionsAsked(session));
  const isCurrent = looking.kind !== "none" && looking.kind !== "failed" && looking.key === key;
  if (isCurrent || assumptionsAsked(session) === null) return session;
  const ticket = session.ticket + 1;
  const busy: Looking = { kind: "busy", ticket, key, delay, last: lastAssumptions(looking) };
  return withView({ ...session, ticket }, { looking: busy });
}

/** An answer counts wherever the person has gone meanwhile, so that coming back finds it. */
export function assumptionsKnown(state: OpenState, ticket: number, outcome: Outcome<AssumptionsAnswer>): OpenState {
  const { looking } = state.session.assumptions;
  if (looking.kind !== "busy" || looking.ticket !== ticket) return state;
  const { key, last } = looking;
  const after: Looking = outcome.ok
    ? { kind: "known", key, answer: outcome.value }
    : { kind: "failed", key, problem: outcome.problem, last };
  return { ...state, session: withView(state.session, { looking: after }) };
}

export function onAssumptions(session: Session, event: AssumptionsEvent): Session {
  const { assumptions } = session.inputs;
  const answer = lastAssumptions(session.assumptions.looking);
  switch (event.type) {
    case "enter probability":
      return withInputs(session, { probabilities: withEntry(assumptions.probabilities, event.stage, event.text) });
    case "enter quota":
      return withInputs(session, { quotas: withEntry(assumptions.quotas, event.rep, event.text) });
    case "change planning":
      return withInputs(session, event.changes);
    case "take history":
      return answer === null ? session : withInputs(session, historyTaken(session, answer, event.stage));
    case "take split":
      return answer === null ? session : withInputs(session, splitTaken(session, answer));
  }
}

function historyTaken(session: Session, answer: AssumptionsAnswer, wanted: string | null): Partial<AssumptionInputs> {
  const stages = stagesToTake(session, answer).filter((stage) => wanted === null || stage === wanted);
  let { probabilities } = session.inputs.assumptions;
  for (const { stage, history } of answer.stages) {
    if (history !== null && stages.includes(stage)) {
      probabilities = withEntry(probabilities, stage, percentText(history.suggested));
    }
  }
  return { probabilities };
}

/** A quota that is a formula in the settings tab stays what it is. */
function splitTaken(session: Session, answer: AssumptionsAnswer): Partial<AssumptionInputs> {
  let { quotas } = session.inputs.assumptions;
  for (const { rep, quota } of targetSplit(session, answer).parts) {
    const isFormula = answer.reps.some((one) => one.rep === rep && one.isFormula);
    if (!isFormula) quotas = withEntry(quotas, rep, moneyText(quota, answer.currency.minorDigits));
  }
  return { quotas };
}

/** Begins to save; the session as it is where nothing has changed. */
export function saveChanges(session: Session): Session {
  const changes = assumptionChanges(session);
  if (session.assumptions.saving.kind === "busy" || !hasChanges(changes)) return session;
  const ticket = session.ticket + 1;
  return withView({ ...session, ticket }, { saving: { kind: "busy", ticket, changes } });
}

/** What was said about the last saving is over. */
export function forgetSaving(session: Session): Session {
  return session.assumptions.saving.kind === "busy" ? session : withView(session, { saving: { kind: "idle" } });
}

/** The session after the saving with this ticket; null: no such saving is under way. */
export function assumptionsSaved(
  session: Session,
  ticket: number,
  outcome: Outcome<SaveAssumptionsAnswer>,
): Session | null {
  const { saving, looking } = session.assumptions;
  if (saving.kind !== "busy" || saving.ticket !== ticket) return null;
  if (!outcome.ok) return withView(session, { saving: { kind: "failed", problem: outcome.problem } });
  const { probabilities, quotas } = saving.changes;
  const answer = outcome.value;
  const typed = session.inputs.assumptions;
  // What stands in the settings now is no longer only typed here; what was typed since is.
  const left = withInputs(session, {
    probabilities: typed.probabilities.filter(
      ({ name, text }) => !probabilities.some((one) => one.stage === name && one.probability === readPercent(text)),
    ),
    quotas: typed.quotas.filter(
      ({ name, text }) => !quotas.some((one) => one.rep === name && one.quota === readMoney(text)),
    ),
  });
  const after = (known: AssumptionsAnswer): AssumptionsAnswer => ({
    ...known,
    isKept: true,
    stages: known.stages.map((stage) => {
      const change = probabilities.find((one) => one.stage === stage.stage);
      return change === undefined ? stage : { ...stage, probability: change.probability };
    }),
    reps: known.reps.map((rep) => {
      const change = quotas.find((one) => one.rep === rep.rep);
      return change === undefined ? rep : { ...rep, quota: change.quota };
    }),
  });
  // Where something was left as it is, only the add-on knows what stands there.
  const isAsAsked = answer.kept.length === 0;
  const seen: Looking = isAsAsked ? withAnswer(looking, after) : { kind: "none" };
  return withView(left, { looking: seen, saving: { kind: "saved", answer } });
}

function withAnswer(looking: Looking, change: (answer: AssumptionsAnswer) => AssumptionsAnswer): Looking {
  switch (looking.kind) {
    case "none":
      return looking;
    case "known":
      return { ...looking, answer: change(looking.answer) };
    case "busy":
    case "failed":
      return { ...looking, last: looking.last === null ? null : change(looking.last) };
  }
}

function withView(session: Session, view: Partial<AssumptionsView>): Session {
  return { ...session, assumptions: { ...session.assumptions, ...view } };
}

function withInputs(session: Session, changes: Partial<AssumptionInputs>): Session {
  const { inputs } = session;
  return { ...session, inputs: { ...inputs, assumptions: { ...inputs.assumptions, ...changes } } };
}
