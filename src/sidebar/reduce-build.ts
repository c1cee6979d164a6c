/** The builds' part of the rule book: one report after the other, each with its own outcome. */
import { lastAnswer } from "./choices.ts";
import type { Event } from "./event.ts";
import {
  allBuilt,
  beginNext,
  refreshJobs,
  replacedSnapshots,
  saidSeconds,
  secondsLeft,
  withAnswer,
  withBuilt,
  withProgress,
} from "./jobs.ts";
import type { BuiltFrom, Job, Session, State } from "./state.ts";

export function refreshAll(state: State): State {
  if (state.step !== "welcome" && state.step !== "done") return state;
  const jobs = refreshJobs(state.session);
  return jobs.length === 0 ? state : confirmOrBuild(state.session, "welcome", jobs);
}

export function confirmOrBuild(session: Session, from: BuiltFrom, jobs: readonly Job[]): State {
  const replaced = replacedSnapshots(session, jobs);
  return replaced.length > 0 ? { step: "confirm", session, from, jobs, replaced } : build(session, from, jobs);
}

export function build(
  session: Session,
  from: BuiltFrom,
  jobs: readonly Job[],
  said: number | null = null,
): Extract<State, { readonly step: "build" }> {
  const ticket = session.ticket + 1;
  const expected = secondsLeft(jobs, lastAnswer(session.reading)?.deals ?? 0);
  return {
    step: "build",
    session: { ...session, ticket, showing: { kind: "idle" } },
    from,
    jobs: beginNext(jobs, ticket),
    left: said === null ? expected : saidSeconds(said, expected),
  };
}

export function tryJobAgain(state: State, index: number): State {
  if (state.step !== "build") return state;
  const kind = state.jobs[index]?.progress.kind;
  if (kind !== "failed" && kind !== "cancelled") return state;
  return build(state.session, state.from, withProgress(state.jobs, index, { kind: "waiting" }));
}

export function reportBuilt(state: State, event: Extract<Event, { readonly type: "report built" }>): State {
  if (state.step !== "build") return state;
  const index = state.jobs.findIndex(
    ({ progress }) => progress.kind === "building" && progress.ticket === event.ticket,
  );
  if (index < 0) return state;
  const { outcome } = event;
  const jobs = outcome.ok
    ? withAnswer(state.jobs, index, outcome.value)
    : withProgress(state.jobs, index, { kind: "failed", problem: outcome.problem });
  const { book } = state.session;
  const job = jobs[index];
  const reports = job ? withBuilt(book.reports, job, book.today) : book.reports;
  const session = { ...state.session, book: { ...book, reports } };
  const after = build(session, state.from, jobs, state.left);
  return allBuilt(jobs) ? { step: "done", session: after.session, from: state.from, jobs } : after;
}
