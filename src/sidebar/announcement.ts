/** What a screen reader hears about a state: progress that the eye would see. Problems speak for themselves as alerts. */
import { sidebarWords } from "../messages.ts";
import { savedSentence } from "./assumptions/saved-assumptions.tsx";
import { tabName } from "./choices.ts";
import type { AssumptionsView, ClosingWork, Inserting, Job, Session, State } from "./state.ts";

export function announcement(state: State): string {
  if (state.step === "starting") return sidebarWords.starting;
  if (state.step === "notStarted") return "";
  const { showing, reading } = state.session;
  if (showing.kind === "busy") return sidebarWords.showing(showing.cell);
  if (state.step === "closing") return closingAnnouncement(state.session.closing.work);
  if (state.step === "functions") return insertAnnouncement(state.session.functions.inserting);
  switch (state.step) {
    case "data":
      if (state.session.sampling.kind === "busy") return sidebarWords.data.addingSample;
      // There it is no obstacle, so nothing on the page speaks for itself.
      if (reading.kind === "failed") return `${sidebarWords.columns.unreadable}. ${reading.problem}`;
      return readingAnnouncement(state.session);
    case "columns":
      return readingAnnouncement(state.session);
    case "preview":
      return previewAnnouncement(state.session);
    case "build":
      return buildAnnouncement(state.jobs);
    case "done":
      return sidebarWords.announce.done(state.jobs.filter((job) => job.progress.kind === "built").length);
    case "assumptions":
      return assumptionsAnnouncement(state.session.assumptions);
    case "reports":
      return savedSentence(state.session.assumptions.saving);
    case "welcome":
    case "confirm":
      return "";
  }
}

function previewAnnouncement({ preview }: Session): string {
  const words = sidebarWords.preview;
  if (preview.kind === "busy") return preview.last === null ? words.reading : words.readingAgain;
  return preview.kind === "shown" ? words.ready(preview.shown.deals) : "";
}

function readingAnnouncement(session: Session): string {
  const { reading } = session;
  if (reading.kind === "busy") return sidebarWords.columns.reading(tabName(session));
  if (reading.kind !== "read") return "";
  return reading.answer.deals === 0
    ? sidebarWords.columns.noDeals
    : sidebarWords.announce.read(reading.answer.deals, reading.answer.issues.total);
}

function assumptionsAnnouncement({ looking, saving }: AssumptionsView): string {
  const words = sidebarWords.assumptions;
  if (saving.kind === "busy") return words.saving;
  if (saving.kind === "saved") return savedSentence(saving);
  if (looking.kind === "busy") return words.looking;
  if (looking.kind === "failed") return `${words.failed}. ${looking.problem}`;
  if (looking.kind !== "known") return "";
  return sidebarWords.announce.assumptions(looking.answer.stages.length, looking.answer.reps.length);
}

function insertAnnouncement(inserting: Inserting): string {
  const words = sidebarWords.functions;
  if (inserting.kind === "busy") return words.inserting;
  if (inserting.kind !== "inserted") return "";
  const { sheetName, cell, error, toReplace } = inserting.answer;
  const sentences = [words.inserted(sheetName, cell)];
  if (toReplace.length > 0) sentences.push(words.toReplace(toReplace));
  if (error !== null) sentences.push(words.showsError(error, toReplace.length > 0));
  return sentences.join(" ");
}

function closingAnnouncement(work: ClosingWork): string {
  const words = sidebarWords.closing;
  switch (work.kind) {
    case "idle":
    case "failed":
      return "";
    case "closed":
      return words.closed(work.answer.statements, work.answer.entry);
    case "reopened":
      return words.reopened(work.answer.statements, work.answer.entry);
    case "looking":
    case "closing":
    case "reopening":
      return words.working[work.kind];
  }
}

function buildAnnouncement(jobs: readonly Job[]): string {
  const at = jobs.findIndex((job) => job.progress.kind === "building");
  const job = jobs[at];
  return job ? sidebarWords.announce.building(job.title, at + 1, jobs.length) : "";
}
