/**
 * Whichever service call fails, a report is the old one or the new one, whole. FAULTS=all (`npm run faults`) tries
 * every call of every report; without it those of a quota snapshot's refresh, and of the others a few.
 */
import { describe, expect, it } from "vitest";
import {
  COMMISSION_REPORT_NAMES,
  DEAL_REPORT_NAMES,
  type DealReportName,
  type ReportMode,
} from "../../src/core/report.ts";
import { commissionReport, dealReport, type Occasion } from "../reliability/fault-scenarios.ts";
import { type Ending, meetLock, sweep } from "../reliability/faults.ts";

const IN_FULL = process.env["FAULTS"] === "all";
const NO_LIMIT = 3_600_000;

const ENDINGS = ["throws", "killed"] as const satisfies readonly Ending[];
const OCCASIONS = ["first build", "refresh"] as const satisfies readonly Occasion[];

interface DealCase {
  readonly report: DealReportName;
  readonly mode: ReportMode;
  readonly on: Occasion;
  readonly ending: Ending;
  readonly stride: number;
}

const ALL: readonly DealCase[] = (["snapshot", "live"] as const).flatMap((mode) =>
  DEAL_REPORT_NAMES.flatMap((report) =>
    OCCASIONS.flatMap((on) =>
      ENDINGS.map((ending) => ({ report, mode, on, ending, stride: strideOf(report, mode, on, ending) })),
    ),
  ),
);

/** In full every call. Else each that can throw in one report's refresh, and wide steps through the others. 0: none. */
function strideOf(report: DealReportName, mode: ReportMode, on: Occasion, ending: Ending): number {
  if (IN_FULL) return 1;
  if (report !== "quota") return mode === "snapshot" && on === "refresh" ? 61 : 0;
  if (mode === "snapshot" && on === "refresh") return ending === "throws" ? 1 : 5;
  // A live sheet recalculates at each step, so that it takes ten times as long.
  if (mode === "live") return (on === "refresh") === (ending === "throws") ? 61 : 0;
  return 29;
}

describe("a report over deals is the old one or the new one, whole", () => {
  it.for(ALL.filter(({ stride }) => stride > 0))(
    "$report $mode, $on, call $ending",
    { timeout: NO_LIMIT },
    async ({ report, mode, on, ending, stride }, { task }) => {
      const scenario = dealReport(report, mode, on, ending);
      const counts = await sweep(scenario, { ending, stride, through: stride === 1 ? 10 : 3 }, task);
      expect(counts.tried).toBeGreaterThan(1);
    },
  );
});

describe("a commission report is the old one or the new one, whole", () => {
  it.for(
    COMMISSION_REPORT_NAMES.flatMap((report) =>
      OCCASIONS.flatMap((on) => ENDINGS.map((ending) => ({ report, on, ending, stride: IN_FULL ? 1 : 47 }))),
    ).filter(({ on, ending }) => IN_FULL || (on === "refresh") === (ending === "throws")),
  )("$report, $on, call $ending", { timeout: NO_LIMIT }, async ({ report, on, ending, stride }, { task }) => {
    const counts = await sweep(
      commissionReport(report, on, ending),
      { ending, stride, through: stride === 1 ? 10 : 3 },
      task,
    );
    expect(counts.tried).toBeGreaterThan(1);
  });
});

describe("a lock that somebody else holds", () => {
  it("keeps a report over deals from being built", () =>
    meetLock(dealReport("quota", "snapshot", "refresh", "throws")));
  it("keeps a commission report from being built", () =>
    meetLock(commissionReport("commission", "first build", "throws")));
});
