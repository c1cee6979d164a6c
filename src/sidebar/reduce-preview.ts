/** The preview's part of the rule book: asking what the ticked reports would say, and working it out from the answer. */
import { unpackDeals } from "../core/preview/packed-deals.ts";
import { previewFigures } from "../core/preview/preview-figures.ts";
import type { PreviewAnswer } from "../protocol/protocol.ts";
import { asOfDate, chosenColumns, chosenPeriod, tickedReports } from "./choices.ts";
import type { Outcome } from "./event.ts";
import type { OpenState, Preview, PreviewCall, Previewed, Session } from "./state.ts";

/** Asks anew each time, since the deals may have changed; meanwhile the last answer to the same question stays in view. */
export function askForPreview<S extends OpenState>(state: S): S {
  const { session } = state;
  const request = previewCall(session);
  if (request === null) return state;
  const { preview } = session;
  const isSame = preview.kind !== "none" && JSON.stringify(preview.request) === JSON.stringify(request);
  if (isSame && preview.kind === "busy") return state;
  const ticket = session.ticket + 1;
  const last = isSame && preview.kind === "shown" ? preview.shown : null;
  return { ...state, session: { ...session, ticket, preview: { kind: "busy", ticket, request, last } } };
}

function previewCall(session: Session): PreviewCall | null {
  const { inputs } = session;
  const { sheetId } = inputs;
  if (sheetId === null) return null;
  return {
    call: "preview",
    sheetId,
    historySheetId: inputs.historySheetId === sheetId ? null : inputs.historySheetId,
    columns: chosenColumns(inputs),
    reports: tickedReports(session),
    asOf: asOfDate(session),
    period: chosenPeriod(session),
  };
}

/** An answer counts wherever the person has gone meanwhile, so that coming back finds it. */
export function previewRead(state: OpenState, ticket: number, outcome: Outcome<PreviewAnswer>): OpenState {
  const { preview } = state.session;
  if (preview.kind !== "busy" || preview.ticket !== ticket) return state;
  const { request } = preview;
  const read: Preview = outcome.ok
    ? { kind: "shown", request, shown: workedOut(request, outcome.value) }
    : { kind: "failed", request, problem: outcome.problem };
  return { ...state, session: { ...state.session, preview: read } };
}

function workedOut({ reports }: PreviewCall, answer: PreviewAnswer): Previewed {
  const { asOf, period, currency, deals, forecast, from } = answer;
  const shown = { asOf, period, currency, deals };
  if (from.kind === "figures") return { ...shown, figures: from.figures };
  const { assumptions } = from;
  const input = { deals: unpackDeals(from.deals), assumptions, asOf, period };
  return { ...shown, figures: previewFigures(input, reports, forecast) };
}
