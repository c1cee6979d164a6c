import { describe, expect, it } from "vitest";
import type { ExistingReport } from "../../src/protocol/protocol.ts";
import { canReopen } from "../../src/sidebar/closing/reduce-closing.ts";
import { buildJobs, replacedSnapshots } from "../../src/sidebar/jobs.ts";
import { built, DEALS_TAB, PERIOD, reading, start } from "./add-on.ts";
import { awaited, back, type Move, next, open, opened, walk } from "./walk.ts";

const withPlans = start({ plans: ["Account executive", "New hire"] });
const openClosing: Move = { type: "open closing" };
const looked: readonly Move[] = [openClosing, { type: "look at period" }, "answered"];
const toReports: readonly Move[] = [next(), "answered", next(), next()];

describe("closing a period", () => {
  it("offers the month before today, as of today", () => {
    expect(awaited(opened(withPlans, openClosing, { type: "look at period" }))).toEqual({
      ...{ call: "period", sheetId: DEALS_TAB, columns: [], asOf: "2026-11-21", period: "2026-10" },
    });
  });

  it("closes what was looked at, the way that was chosen", () => {
    const changes = { tabs: "by rep", lock: "full", by: "Mia" } as const;
    const state = opened(withPlans, ...looked, { type: "change closing", changes }, { type: "close period" });
    expect(awaited(state)).toEqual({
      ...{ call: "close", sheetId: DEALS_TAB, columns: [], asOf: "2026-11-21", period: "2026-10" },
      ...{ ...changes, mark: PERIOD.mark },
    });
  });

  it("warns only, on one tab for all, unless something else is chosen", () => {
    expect(awaited(opened(withPlans, ...looked, { type: "close period" }))).toMatchObject({
      ...{ tabs: "one", lock: "warning", by: "" },
    });
  });

  it.each<readonly [why: string, moves: readonly Move[]]>([
    ["nothing was looked at", [openClosing]],
    ["another period was chosen since", [...looked, { type: "change closing", changes: { period: "2026-Q3" } }]],
    [
      "it cannot be closed",
      [openClosing, { type: "look at period" }, { answered: { ...PERIOD, obstacle: "Not over." } }],
    ],
    ["it is closed already by this very press", [...looked, { type: "close period" }, "answered"]],
  ])("does nothing when %s", (_why, moves) => {
    const state = opened(withPlans, ...moves);
    expect(walk(state, { type: "close period" })).toBe(state);
  });

  it("is pressed once: while it is at work nothing else begins and nothing can be changed", () => {
    const state = opened(withPlans, ...looked, { type: "close period" });
    for (const move of [{ type: "close period" }, { type: "look at period" }, { type: "reopen period" }] as const) {
      expect(walk(state, move)).toBe(state);
    }
    expect(walk(state, { type: "change closing", changes: { period: "2026-09" } })).toBe(state);
  });

  it("is done though the person has gone elsewhere meanwhile, and says so when they come back", () => {
    const state = open(walk(opened(withPlans, ...looked, { type: "close period" }), back(), "answered", openClosing));
    expect(state.step).toBe("closing");
    expect(state.session.closing.work).toMatchObject({ kind: "closed", answer: { entry: 3 } });
  });

  it("goes back to where the wizard waited, and to the functions and on", () => {
    const state = opened(withPlans, ...toReports, openClosing);
    expect(walk(state, { type: "close functions" }).step).toBe("reports");
    const functions = walk(state, { type: "open functions" });
    expect(functions.step).toBe("functions");
    expect(walk(functions, openClosing, back()).step).toBe("reports");
  });
});

describe("reopening a period", () => {
  const type = (typed: string): Move => ({ type: "change closing", changes: { typed, why: "wrong rate", by: "Mia" } });

  it("asks for the period's name, in any case", () => {
    expect(canReopen(opened(withPlans, ...looked).session)).toBe(false);
    expect(canReopen(opened(withPlans, ...looked, type("2026-1")).session)).toBe(false);
    const state = opened(withPlans, ...looked, type(" 2026-10 "), { type: "reopen period" });
    expect(awaited(state)).toEqual({
      call: "reopen",
      period: "2026-10",
      typed: " 2026-10 ",
      by: "Mia",
      why: "wrong rate",
    });
  });

  it("is not offered where nothing is closed", () => {
    const open = { ...PERIOD, statements: PERIOD.statements.filter(({ closed }) => closed === null) };
    const state = opened(withPlans, openClosing, { type: "look at period" }, { answered: open }, type("2026-10"));
    expect(canReopen(state.session)).toBe(false);
  });
});

describe("commission reports in the wizard", () => {
  const tick = (report: "commission" | "statement" | "whatif"): Move => ({ type: "tick report", report, ticked: true });

  it("are built only when ticked, and always as snapshots", () => {
    const { session } = opened(withPlans, ...toReports, tick("commission"), tick("statement"), tick("whatif"));
    const jobs = buildJobs(session).map(({ request }) => request);
    expect(buildJobs(opened(withPlans, ...toReports).session).map(({ report }) => report)).toEqual([
      ...["forecast", "quadrant", "quota"],
    ]);
    expect(jobs.slice(3)).toMatchObject([
      { report: "commission", mode: "snapshot" },
      { report: "statement", mode: "snapshot", tabs: "one" },
      { report: "whatif", mode: "snapshot", whatIf: { current: null, tried: "Account executive" } },
    ]);
  });

  it("are not there without a plan, without owners, or, for a what-if, without a second plan", () => {
    const ticks = [tick("commission"), tick("statement"), tick("whatif")];
    const reports = (session: Parameters<typeof buildJobs>[0]): string[] =>
      buildJobs(session).flatMap(({ report }) => (["forecast", "quadrant", "quota"].includes(report) ? [] : [report]));
    const noOwner = reading({ limits: [{ report: "quota", severity: "blocked", sentence: "No owner." }] });
    expect(reports(opened(start(), ...toReports, ...ticks).session)).toEqual([]);
    expect(reports(opened(withPlans, next(), { answered: noOwner }, next(), next(), ...ticks).session)).toEqual([]);
    expect(reports(opened(start({ plans: ["AE"] }), ...toReports, ...ticks).session)).toEqual([
      "commission",
      "statement",
    ]);
  });

  it("that need more than one run for a tab each are asked for until all are written", () => {
    const state = opened(
      withPlans,
      ...toReports,
      tick("statement"),
      { type: "choose tabs", tabs: "by rep" },
      next(),
      next(),
      ...(["answered", "answered", "answered"] as const),
    );
    expect(awaited(state)).not.toHaveProperty("skip");
    const part = { answered: built({ report: "statement", tabs: { written: 40, left: 52 } }) };
    const after = walk(state, part);
    expect(awaited(after)).toMatchObject({ report: "statement", skip: 40 });
    const last = walk(after, part);
    expect(awaited(last)).toMatchObject({ skip: 80 });
    expect(walk(last, { answered: built({ report: "statement", tabs: { written: 12, left: 0 } }) }).step).toBe("done");
  });

  it("replace the open tabs of their own kind", () => {
    const sheet = {
      mode: "snapshot",
      locked: false,
      dealsSheetId: DEALS_TAB,
      asOf: "2026-11-01",
      period: "2026-10",
    } as const;
    const reports: ExistingReport[] = [
      { ...sheet, report: "statement", sheetId: 31, name: "Commission statement", rep: null },
      { ...sheet, report: "statement", sheetId: 32, name: "Statement Ana", rep: "Ana" },
      { ...sheet, report: "statement", sheetId: 33, name: "Statement Ana 2026-09", rep: "Ana", locked: true },
    ];
    const { session } = opened({ ...withPlans, reports }, next(), ...toReports, tick("statement"));
    expect(replacedSnapshots(session, buildJobs(session))).toEqual(["Commission statement"]);
    const byRep = { ...session, inputs: { ...session.inputs, tabs: "by rep" as const } };
    expect(replacedSnapshots(byRep, buildJobs(byRep))).toEqual(["Statement Ana"]);
  });
});
