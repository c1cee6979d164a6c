/** The reports of one build: which sheets they replace, and what is known of the spreadsheet afterwards. */
import { describe, expect, it } from "vitest";
import type { ExistingReport } from "../../src/protocol/protocol.ts";
import {
  beginNext,
  buildJobs,
  cancelWaiting,
  refreshJobs,
  replacedSnapshots,
  withBuilt,
} from "../../src/sidebar/jobs.ts";
import type { Job, Progress, Session } from "../../src/sidebar/state.ts";
import {
  built,
  FORECAST_SHEET,
  FROZEN_QUOTA,
  LIVE_FORECAST,
  OLD_DEALS_TAB,
  SNAPSHOT_QUADRANT,
  START,
  start,
} from "./add-on.ts";
import { next, opened } from "./walk.ts";

const { session } = opened(START, next(), "answered", next(), next());

function withReports(...reports: readonly ExistingReport[]): Session {
  return { ...session, book: start({ reports }) };
}

function jobsAt(...kinds: readonly ("waiting" | "building" | "failed")[]): readonly Job[] {
  const progress: Record<"waiting" | "building" | "failed", Progress> = {
    waiting: { kind: "waiting" },
    building: { kind: "building", ticket: 5 },
    failed: { kind: "failed", problem: "No." },
  };
  return buildJobs(session)
    .slice(0, kinds.length)
    .map((job, index) => ({ ...job, progress: progress[kinds[index] ?? "waiting"] }));
}

describe("replaced snapshots", () => {
  const cases: readonly { why: string; reports: readonly ExistingReport[]; build: string[]; refresh: string[] }[] = [
    { why: "a live report is rewritten as a matter of course", reports: [LIVE_FORECAST], build: [], refresh: [] },
    { why: "a snapshot is not", reports: [SNAPSHOT_QUADRANT], build: ["Quadrant"], refresh: ["Quadrant"] },
    { why: "a frozen one is not rewritten at all", reports: [FROZEN_QUOTA], build: [], refresh: [] },
    {
      why: "another deals tab's snapshot is refreshed, but not built anew from this tab",
      reports: [{ ...SNAPSHOT_QUADRANT, dealsSheetId: OLD_DEALS_TAB }],
      build: [],
      refresh: ["Quadrant"],
    },
  ];
  it.each(cases)("$why", ({ reports, build, refresh }) => {
    const now = withReports(...reports);
    expect(replacedSnapshots(now, buildJobs(now))).toEqual(build);
    expect(replacedSnapshots(now, refreshJobs(now))).toEqual(refresh);
  });
});

describe("the order of jobs", () => {
  const kindsOf = (jobs: readonly Job[]): string[] => jobs.map((job) => job.progress.kind);

  it("is one at a time, the first waiting one next", () => {
    expect(kindsOf(beginNext(jobsAt("failed", "waiting", "waiting"), 9))).toEqual(["failed", "building", "waiting"]);
    const running = jobsAt("building", "waiting");
    expect(beginNext(running, 9)).toBe(running);
    const over = jobsAt("failed");
    expect(beginNext(over, 9)).toBe(over);
  });

  it("can be cut short after the running one", () => {
    expect(kindsOf(cancelWaiting(jobsAt("building", "waiting", "waiting")))).toEqual([
      "building",
      "cancelled",
      "cancelled",
    ]);
  });
});

describe("the spreadsheet's reports after a build", () => {
  function job(sheetId: number): Job {
    const [first] = buildJobs(session);
    if (!first) throw new Error("no job");
    return { ...first, progress: { kind: "built", answer: built({ sheetId }) } };
  }

  it("have the new one", () => {
    expect(withBuilt([FROZEN_QUOTA], job(99), START.today)).toEqual([
      FROZEN_QUOTA,
      { ...LIVE_FORECAST, sheetId: 99, asOf: START.today },
    ]);
  });

  it("have the rewritten one in its place", () => {
    const after = withBuilt([LIVE_FORECAST, FROZEN_QUOTA], job(FORECAST_SHEET), START.today);
    expect(after).toEqual([{ ...LIVE_FORECAST, asOf: START.today }, FROZEN_QUOTA]);
  });

  it("are as they were when nothing was built", () => {
    const reports = [LIVE_FORECAST];
    const [waiting] = jobsAt("waiting");
    if (!waiting) throw new Error("no job");
    expect(withBuilt(reports, waiting, START.today)).toBe(reports);
  });
});
