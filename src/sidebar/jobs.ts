/** The reports of one build, in order: which are asked for, which sheets they replace, how far each one is. */
import { LEAD_TABS, type ReportName } from "../core/report.ts";
import { sidebarWords } from "../messages.ts";
import type { BuildAnswer, ExistingReport } from "../protocol/protocol.ts";
import { asOfDate, chosenColumns, chosenPeriod, refreshable, tickedReports, triedPlan } from "./choices.ts";
import { toRemember } from "./remembered.ts";
import { sideTab } from "./side-tabs.ts";
import type { Job, JobRequest, Progress, Session } from "./state.ts";

type BuildRequest = Extract<JobRequest, { readonly call: "build" }>;

/** One job for each ticked report, from what stands in the wizard. */
export function buildJobs(session: Session): readonly Job[] {
  const { inputs } = session;
  const { sheetId } = inputs;
  if (sheetId === null) return [];
  return tickedReports(session).map((report, index) => ({
    report,
    title: sidebarWords.reportTitle[report],
    request: {
      call: "build",
      report,
      sheetId,
      historySheetId: sideTab(session, "history"),
      columns: chosenColumns(inputs),
      mode: inputs.mode,
      asOf: asOfDate(session),
      followToday: inputs.followToday && inputs.mode === "live",
      period: chosenPeriod(session),
      ...leadTabs(session, report),
      ...commissionChoices(session, report),
      // Once is enough, and at the beginning: whatever comes of the build, the answers were given.
      ...(index === 0 ? { remember: toRemember(session) } : {}),
    },
    progress: { kind: "waiting" },
  }));
}

/** Only what the report reads. */
function leadTabs(session: Session, report: ReportName): Partial<BuildRequest> {
  return LEAD_TABS[report] === undefined
    ? {}
    : { leadsSheetId: sideTab(session, "leads"), activitiesSheetId: sideTab(session, "activities") };
}

/** Money that was agreed on must not move by itself: commission reports are snapshots, whatever the others are. */
function commissionChoices(session: Session, report: ReportName): Partial<BuildRequest> {
  const { tabs, whatIf } = session.inputs;
  const asSnapshot = { mode: "snapshot", followToday: false } as const;
  switch (report) {
    case "commission":
      return asSnapshot;
    case "statement":
      return { ...asSnapshot, tabs };
    case "whatif":
      return { ...asSnapshot, whatIf: { current: whatIf.current, tried: triedPlan(session) } };
    default:
      return {};
  }
}

/** One job for each report that may be rewritten. */
export function refreshJobs(session: Session): readonly Job[] {
  return refreshable(session.book).map(({ report, sheetId, name }) => ({
    report,
    title: name,
    request: { call: "refresh", sheetId },
    progress: { kind: "waiting" },
  }));
}

/** Snapshots whose values the jobs would replace; frozen ones are never rewritten. */
export function replacedSnapshots(session: Session, jobs: readonly Job[]): readonly string[] {
  return session.book.reports
    .filter((existing) => existing.mode === "snapshot" && !existing.locked)
    .filter((existing) => jobs.some((job) => rewrites(job, existing)))
    .map((existing) => existing.name);
}

function rewrites(job: Job, existing: ExistingReport): boolean {
  const { request } = job;
  if (request.call === "refresh") return request.sheetId === existing.sheetId;
  const isSame = request.report === existing.report && request.sheetId === existing.dealsSheetId;
  return isSame && (request.tabs === "by rep") === (existing.rep !== null);
}

/** The jobs with the first waiting one begun; the same jobs while one is running. */
export function beginNext(jobs: readonly Job[], ticket: number): readonly Job[] {
  if (isRunning(jobs)) return jobs;
  const next = jobs.findIndex((job) => job.progress.kind === "waiting");
  return next < 0 ? jobs : withProgress(jobs, next, { kind: "building", ticket });
}

export function withProgress(jobs: readonly Job[], index: number, progress: Progress): readonly Job[] {
  return jobs.map((job, at) => (at === index ? { ...job, progress } : job));
}

/** The job with its answer; where only some of its tabs are written yet, it waits for the rest. */
export function withAnswer(jobs: readonly Job[], index: number, answer: BuildAnswer): readonly Job[] {
  const left = answer.tabs?.left ?? 0;
  return jobs.map((job, at) => {
    if (at !== index) return job;
    const { request } = job;
    if (left === 0 || request.call !== "build") return { ...job, progress: { kind: "built", answer } };
    const skip = (request.skip ?? 0) + (answer.tabs?.written ?? 0);
    return { ...job, request: { ...request, skip }, progress: { kind: "waiting" } };
  });
}

/** The reports that were asked for and have not begun are not built. */
export function cancelWaiting(jobs: readonly Job[]): readonly Job[] {
  return jobs.map((job) => (job.progress.kind === "waiting" ? { ...job, progress: { kind: "cancelled" } } : job));
}

/** Seconds that one report may take before any is finished: on the long side, so that the time left counts down. */
const FIRST_GUESS = 7;
/** What each 10,000 deals add to it. */
const GUESS_BY_DEALS = 4;
/** What a call costs beside the seconds that the add-on counts. */
const CALL_SECONDS = 1.5;
/** What is said is raised only when it is proved to be this far from the truth. */
const TOO_LITTLE = 1.5;

/** How long the reports that are left will take: as long as those that are finished, else by the number of deals. */
export function secondsLeft(jobs: readonly Job[], deals: number): number {
  const left = jobs.filter(({ progress }) => progress.kind === "waiting" || progress.kind === "building").length;
  const finished = jobs.flatMap(({ progress }) => (progress.kind === "built" ? [progress.answer.seconds] : []));
  if (finished.length === 0) return left * (FIRST_GUESS + (GUESS_BY_DEALS * deals) / 10_000);
  const spent = finished.reduce((sum, { read, compute, write }) => sum + read + compute + write + CALL_SECONDS, 0);
  return (left * spent) / finished.length;
}

/** What to say from now on; a person who was told a time is told a longer one only when there is no help. */
export function saidSeconds(said: number, expected: number): number {
  return expected > said * TOO_LITTLE ? expected : Math.min(said, expected);
}

export function isRunning(jobs: readonly Job[]): boolean {
  return jobs.some((job) => job.progress.kind === "building");
}

export function allBuilt(jobs: readonly Job[]): boolean {
  return jobs.every((job) => job.progress.kind === "built");
}

export function anyBuilt(jobs: readonly Job[]): boolean {
  return jobs.some((job) => job.progress.kind === "built");
}

/** The spreadsheet's reports after a job was built. */
export function withBuilt(reports: readonly ExistingReport[], job: Job, today: string): readonly ExistingReport[] {
  if (job.progress.kind !== "built") return reports;
  const { answer } = job.progress;
  const before = reports.find((report) => report.sheetId === answer.sheetId);
  const { request } = job;
  const after: ExistingReport = {
    report: answer.report,
    sheetId: answer.sheetId,
    name: answer.sheetName,
    locked: false,
    dealsSheetId: answer.dealsSheetId,
    mode: request.call === "build" ? request.mode : (before?.mode ?? "live"),
    asOf: request.call === "build" ? request.asOf : today,
    period: request.call === "build" ? request.period : (before?.period ?? ""),
    rep: before?.rep ?? null,
  };
  return before ? reports.map((report) => (report === before ? after : report)) : [...reports, after];
}
