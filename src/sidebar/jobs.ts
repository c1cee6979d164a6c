/** The reports of one build, in order: which are asked for, which sheets they replace, how far each one is. */
import type { ReportName } from "../core/report.ts";
import { sidebarWords } from "../messages.ts";
import type { BuildAnswer, ExistingReport } from "../protocol/protocol.ts";
import { asOfDate, chosenColumns, chosenPeriod, refreshable, tickedReports, triedPlan } from "./choices.ts";
import { toRemember } from "./remembered.ts";
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
      historySheetId: inputs.historySheetId === sheetId ? null : inputs.historySheetId,
      columns: chosenColumns(inputs),
      mode: inputs.mode,
      asOf: asOfDate(session),
      followToday: inputs.followToday && inputs.mode === "live",
      period: chosenPeriod(session),
      ...commissionChoices(session, report),
      // Once is enough, and at the beginning: whatever comes of the build, the answers were given.
      ...(index === 0 ? { remember: toRemember(session) } : {}),
    },
    progress: { kind: "waiting" },
  }));
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
