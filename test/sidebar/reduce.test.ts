/** The wizard's rules: one row a rule, each with why it is one. */

import { describe, expect, it } from "vitest";
import { DEAL_REPORT_NAMES } from "../../src/core/report.ts";
import { reduce } from "../../src/sidebar/reduce.ts";
import { INITIAL_STATE, type OpenState, type State } from "../../src/sidebar/state.ts";
import { PREVIEW } from "./a-preview.ts";
import {
  built,
  DEALS_TAB,
  EMPTY_TAB,
  FORECAST_SHEET,
  FROZEN_QUOTA,
  LIVE_FORECAST,
  OLD_DEALS_TAB,
  READING,
  reading,
  SAMPLE_TAB,
  SNAPSHOT_QUADRANT,
  START,
  start,
} from "./add-on.ts";
import { awaited, back, type Move, next, open, opened, walk } from "./walk.ts";

const TO_COLUMNS: readonly Move[] = [next(), "answered"];
const TO_ASSUMPTIONS: readonly Move[] = [...TO_COLUMNS, next()];
const TO_REPORTS: readonly Move[] = [...TO_ASSUMPTIONS, next()];
const TO_PREVIEW: readonly Move[] = [...TO_REPORTS, next()];
const TO_BUILD: readonly Move[] = [...TO_PREVIEW, next()];
const TO_DONE: readonly Move[] = [...TO_BUILD, "answered", "answered", "answered"];

const withReports = start({ reports: [LIVE_FORECAST, FROZEN_QUOTA] });
const withSnapshot = start({ reports: [LIVE_FORECAST, SNAPSHOT_QUADRANT] });
const onlyFrozen = start({ reports: [FROZEN_QUOTA] });
const noTabs = start({ tabs: [], suggestedSheetId: null });
const blocked = reading({
  limits: DEAL_REPORT_NAMES.map((report) => ({
    report,
    severity: "blocked",
    sentence: "No column says what a deal is worth.",
  })),
});

interface Case {
  readonly why: string;
  readonly from: State;
  readonly moves: readonly Move[];
  readonly step: State["step"];
}

const steps: readonly Case[] = [
  { why: "a first visit begins with the data", from: INITIAL_STATE, moves: [{ answered: START }], step: "data" },
  {
    why: "with reports, refreshing is offered first",
    from: INITIAL_STATE,
    moves: [{ answered: withReports }],
    step: "welcome",
  },
  {
    why: "frozen reports alone leave nothing to refresh",
    from: INITIAL_STATE,
    moves: [{ answered: onlyFrozen }],
    step: "data",
  },
  { why: "a failed start says so", from: INITIAL_STATE, moves: [{ refused: "No." }], step: "notStarted" },
  {
    why: "a failed start can be tried again",
    from: INITIAL_STATE,
    moves: [{ refused: "No." }, { type: "try again" }],
    step: "starting",
  },
  { why: "other reports can be built too", from: opened(withReports), moves: [next()], step: "data" },
  { why: "back to the reports that exist", from: opened(withReports), moves: [next(), back()], step: "welcome" },
  { why: "nothing lies before the data on a first visit", from: opened(START), moves: [back()], step: "data" },
  { why: "without a tab there is no way on", from: opened(noTabs), moves: [next()], step: "data" },
  { why: "looking again asks anew", from: opened(noTabs), moves: [{ type: "start over" }], step: "starting" },
  {
    why: "a tab that was added meanwhile is looked for without leaving the tabs",
    from: opened(withReports, next()),
    moves: [{ type: "start over" }, { answered: withReports }],
    step: "data",
  },
  {
    why: "a new start from the end is one from the beginning",
    from: opened(START, ...TO_DONE),
    moves: [{ type: "start over" }, { answered: withReports }],
    step: "welcome",
  },
  { why: "the columns wait for the tab to be read", from: opened(START), moves: [next(), next()], step: "columns" },
  { why: "columns that were read lead to the reports", from: opened(START), moves: TO_REPORTS, step: "reports" },
  {
    why: "columns that block every report do not",
    from: opened(START),
    moves: [next(), { answered: blocked }, next()],
    step: "columns",
  },
  {
    why: "an unreadable tab does not",
    from: opened(START),
    moves: [next(), { refused: "A pivot table." }, next()],
    step: "columns",
  },
  { why: "one can go back while the tab is read", from: opened(START), moves: [next(), back()], step: "data" },
  {
    why: "no report ticked, nothing to build",
    from: opened(START, ...TO_REPORTS, ...untickAll()),
    moves: [next()],
    step: "reports",
  },
  {
    why: "no as-of date, nothing to build",
    from: opened(START, ...TO_REPORTS),
    moves: [asOf(""), next()],
    step: "reports",
  },
  {
    why: "a date before spreadsheets' first is none",
    from: opened(START, ...TO_REPORTS),
    moves: [asOf("0002-12-31"), next()],
    step: "reports",
  },
  {
    why: "today is a date, whatever the field says",
    from: opened(START, ...TO_REPORTS, asOf("")),
    moves: [follow(), next()],
    step: "preview",
  },
  {
    why: "a snapshot cannot follow today",
    from: opened(START, ...TO_REPORTS, asOf(""), follow()),
    moves: [mode("snapshot"), next()],
    step: "reports",
  },
  { why: "three built reports are done", from: opened(START), moves: TO_DONE, step: "done" },
  {
    why: "a failed report keeps its page",
    from: opened(START, ...TO_BUILD),
    moves: [{ refused: "No." }, "answered", "answered"],
    step: "build",
  },
  {
    why: "the built ones can be looked at then",
    from: opened(START, ...TO_BUILD),
    moves: [{ refused: "No." }, "answered", "answered", next()],
    step: "done",
  },
  {
    why: "no results without a built report",
    from: opened(START, ...TO_BUILD),
    moves: [{ refused: "1" }, { refused: "2" }, { refused: "3" }, next()],
    step: "build",
  },
  {
    why: "a report that works in the end finishes the build",
    from: opened(START, ...TO_BUILD, { refused: "No." }, "answered", "answered"),
    moves: [{ type: "try job again", index: 0 }, "answered"],
    step: "done",
  },
  { why: "no way back in the middle of a report", from: opened(START, ...TO_BUILD), moves: [back()], step: "build" },
  {
    why: "no start over in the middle of a report",
    from: opened(START, ...TO_BUILD),
    moves: [{ type: "start over" }],
    step: "build",
  },
  { why: "back from the end to the preview", from: opened(START, ...TO_DONE), moves: [back()], step: "preview" },
  {
    why: "reports are looked into before they are built",
    from: opened(START, ...TO_REPORTS),
    moves: [next()],
    step: "preview",
  },
  { why: "the build waits for no preview", from: opened(START, ...TO_PREVIEW), moves: [next()], step: "build" },
  {
    why: "nor for one that could not be made",
    from: opened(START, ...TO_PREVIEW),
    moves: [{ refused: "No." }, next()],
    step: "build",
  },
  {
    why: "from the preview back to the settings",
    from: opened(START, ...TO_PREVIEW),
    moves: [back()],
    step: "reports",
  },
  {
    why: "reports without a preview are built at once",
    from: opened(START, ...TO_REPORTS, ...untickAll(), { type: "tick report", report: "audit", ticked: true }),
    moves: [next()],
    step: "build",
  },
  {
    why: "the sample's columns come next",
    from: opened(START),
    moves: [{ type: "use sample" }, "answered"],
    step: "columns",
  },
  {
    why: "refreshing needs no further question",
    from: opened(withReports),
    moves: [{ type: "refresh all" }],
    step: "build",
  },
  {
    why: "a snapshot is not rewritten unasked by refresh",
    from: opened(withSnapshot),
    moves: [{ type: "refresh all" }],
    step: "confirm",
  },
  {
    why: "a snapshot is not rewritten unasked by build",
    from: opened(withSnapshot, next(), ...TO_PREVIEW),
    moves: [next()],
    step: "confirm",
  },
  {
    why: "a frozen snapshot is not rewritten, so nobody is asked",
    from: opened(withReports, next(), ...TO_PREVIEW),
    moves: [next()],
    step: "build",
  },
  {
    why: "no to a refresh leads back to the reports",
    from: opened(withSnapshot, { type: "refresh all" }),
    moves: [back()],
    step: "welcome",
  },
  {
    why: "no to a build leads back to the preview",
    from: opened(withSnapshot, next(), ...TO_PREVIEW, next()),
    moves: [back()],
    step: "preview",
  },
  { why: "yes goes on", from: opened(withSnapshot, { type: "refresh all" }), moves: [next()], step: "build" },
  { why: "refreshing from the end", from: opened(START, ...TO_DONE), moves: [{ type: "refresh all" }], step: "build" },
  {
    why: "a new start from the end",
    from: opened(START, ...TO_DONE),
    moves: [{ type: "start over" }],
    step: "starting",
  },
];

describe("which step comes next", () => {
  it.each(steps)("$why", ({ from, moves, step }) => {
    expect(walk(from, ...moves).step).toBe(step);
  });
});

describe("the tab", () => {
  it("is the suggested one at first, and today the as-of date", () => {
    expect(opened(START).session.inputs).toMatchObject({ sheetId: DEALS_TAB, asOf: START.today, mode: "live" });
  });

  it("is the first data tab with rows when the suggestion is a report", () => {
    expect(opened(start({ suggestedSheetId: FORECAST_SHEET })).session.inputs.sheetId).toBe(DEALS_TAB);
  });

  it("is never a report, the settings or a tab that is not there", () => {
    for (const sheetId of [FORECAST_SHEET, 14, 999]) {
      expect(opened(START, { type: "choose tab", sheetId }).session.inputs.sheetId).toBe(DEALS_TAB);
    }
  });

  it("may be an empty one: the add-on says then what is missing", () => {
    expect(opened(START, { type: "choose tab", sheetId: EMPTY_TAB }).session.inputs.sheetId).toBe(EMPTY_TAB);
  });

  it("is not read again when one comes back to it unchanged", () => {
    const there = opened(START, ...TO_COLUMNS);
    const again = walk(there, back(), next());
    expect(awaited(again)).toBeNull();
    expect(open(again).session.reading).toEqual(there.session.reading);
  });

  it("is read again when another one was chosen, and again on return", () => {
    const other = opened(START, ...TO_COLUMNS, back(), { type: "choose tab", sheetId: OLD_DEALS_TAB }, next());
    expect(awaited(other)).toMatchObject({ call: "readTab", sheetId: OLD_DEALS_TAB });
    expect(other.session.reading).toMatchObject({ last: null });
    const home = walk(other, "answered", back(), { type: "choose tab", sheetId: DEALS_TAB }, next());
    expect(awaited(home)).toMatchObject({ call: "readTab", sheetId: DEALS_TAB });
  });

  it("is read again for another as-of date: what lies in the future depends on it", () => {
    const state = opened(START, ...TO_REPORTS, asOf("2017-12-31"), back(), back());
    expect(awaited(state)).toMatchObject({ call: "readTab", asOf: "2017-12-31" });
    expect(state.session.reading).toMatchObject({ kind: "busy", last: READING });
  });

  it("can be read again after a failure", () => {
    const state = opened(START, next(), { refused: "No." }, { type: "try again" });
    expect(awaited(state)).toMatchObject({ call: "readTab" });
  });

  it("is read at most once: an answer that comes after one went back is kept", () => {
    const asked = opened(START, next());
    const late = reduce(walk(asked, back()), {
      type: "tab read",
      ticket: asked.session.ticket,
      outcome: { ok: true, value: READING },
    });
    expect(awaited(walk(late, next()))).toBeNull();
  });
});

describe("the columns", () => {
  const amountH: Move = { type: "choose column", field: "probability", choice: { kind: "column", header: "Account" } };

  it("are read again a moment after a change, with the old ones in view", () => {
    const state = opened(START, ...TO_COLUMNS, amountH);
    expect(state.session.reading).toMatchObject({ kind: "busy", delay: 500, last: READING });
    expect(awaited(state)).toMatchObject({ columns: [{ field: "probability", header: "Account" }] });
  });

  it("can be cleared, changed and given back to the matching", () => {
    const none = opened(START, ...TO_COLUMNS, { type: "choose column", field: "owner", choice: { kind: "none" } });
    expect(none.session.inputs.columns).toEqual({ [DEALS_TAB]: [{ field: "owner", header: null }] });
    const automatic = open(walk(none, { type: "choose column", field: "owner", choice: { kind: "automatic" } }));
    expect(automatic.session.inputs.columns).toEqual({ [DEALS_TAB]: [] });
  });

  it("are those of the tab: an unknown header changes nothing", () => {
    const before = opened(START, ...TO_COLUMNS);
    const event = { type: "choose column", field: "owner", choice: { kind: "column", header: "Nobody" } } as const;
    expect(reduce(before, event)).toBe(before);
  });

  it("are remembered by tab", () => {
    const state = opened(
      START,
      ...TO_COLUMNS,
      amountH,
      "answered",
      back(),
      { type: "choose tab", sheetId: OLD_DEALS_TAB },
      next(),
    );
    expect(awaited(state)).toMatchObject({ columns: [] });
    const home = walk(state, "answered", back(), { type: "choose tab", sheetId: DEALS_TAB }, next());
    expect(awaited(home)).toMatchObject({ columns: [{ field: "probability", header: "Account" }] });
  });

  it("of two quick changes only the second counts", () => {
    const first = opened(START, ...TO_COLUMNS, amountH);
    const second = open(walk(first, { type: "choose column", field: "owner", choice: { kind: "none" } }));
    const stale = reduce(second, {
      type: "tab read",
      ticket: first.session.ticket,
      outcome: { ok: false, problem: "old" },
    });
    expect(stale).toBe(second);
  });

  it("stay choosable when the new choice cannot be read", () => {
    const state = opened(START, ...TO_COLUMNS, amountH, { refused: "No dates." });
    expect(state.session.reading).toMatchObject({ kind: "failed", problem: "No dates.", last: READING });
  });
});

describe("building", () => {
  it("asks for exactly what stands in the wizard", () => {
    const state = opened(
      START,
      ...TO_ASSUMPTIONS,
      { type: "choose side tab", tab: "history", sheetId: OLD_DEALS_TAB },
      next(),
      { type: "tick report", report: "quadrant", ticked: false },
      { type: "choose period", period: "2017-Q4" },
      asOf("2017-12-31"),
      mode("snapshot"),
      next(),
      next(),
    );
    expect(awaited(state)).toEqual({
      call: "build",
      report: "forecast",
      sheetId: DEALS_TAB,
      historySheetId: OLD_DEALS_TAB,
      columns: [],
      mode: "snapshot",
      asOf: "2017-12-31",
      followToday: false,
      period: "2017-Q4",
      remember: {
        ...{ sheetId: DEALS_TAB, columns: [], reports: ["forecast", "quota"], periodKind: "quarter" },
        ...{ mode: "snapshot", followToday: false, historySheetId: OLD_DEALS_TAB },
        ...{ leadsSheetId: null, activitiesSheetId: null },
        ...{ tabs: "one", whatIf: { current: null, tried: null } },
      },
    });
    expect(awaited(walk(state, "answered"))).toMatchObject({ call: "build", report: "quota" });
  });

  it("does not read the deals tab as its own history", () => {
    const state = opened(
      START,
      ...TO_ASSUMPTIONS,
      { type: "choose side tab", tab: "history", sheetId: OLD_DEALS_TAB },
      back(),
      back(),
      { type: "choose tab", sheetId: OLD_DEALS_TAB },
      ...TO_REPORTS,
      next(),
    );
    expect(awaited(state)).toMatchObject({ sheetId: OLD_DEALS_TAB, historySheetId: null });
    expect(state.session.inputs.historySheetId).toBe(OLD_DEALS_TAB);
  });

  it("cancels what has not begun, and finishes what has", () => {
    const state = opened(START, ...TO_BUILD, { type: "cancel" });
    expect(progress(state)).toEqual(["building", "cancelled", "cancelled"]);
    expect(progress(walk(state, "answered"))).toEqual(["built", "cancelled", "cancelled"]);
  });

  it("takes up a cancelled report, one after the other", () => {
    const state = opened(START, ...TO_BUILD, { type: "cancel" }, { type: "try job again", index: 2 });
    expect(progress(state)).toEqual(["building", "cancelled", "waiting"]);
    expect(progress(walk(state, "answered"))).toEqual(["built", "cancelled", "building"]);
  });

  it("does not build a report twice", () => {
    const state = opened(START, ...TO_BUILD, "answered");
    expect(reduce(state, { type: "try job again", index: 0 })).toBe(state);
  });

  it("refreshes every report but the frozen ones", () => {
    const state = opened(withReports, { type: "refresh all" });
    expect(awaited(state)).toEqual({ call: "refresh", sheetId: FORECAST_SHEET });
    expect(progress(state)).toEqual(["building"]);
  });

  it("knows the new sheets afterwards, so that a snapshot just built is not rewritten unasked", () => {
    const state = opened(
      START,
      ...TO_REPORTS,
      mode("snapshot"),
      next(),
      next(),
      "answered",
      "answered",
      "answered",
      back(),
      next(),
    );
    expect(state).toMatchObject({ step: "confirm", replaced: ["Forecast", "Quadrant", "Quota"] });
  });

  it("from another deals tab rewrites no snapshot of this one, so nobody is asked", () => {
    const elsewhere = opened(withSnapshot, next(), { type: "choose tab", sheetId: OLD_DEALS_TAB }, ...TO_BUILD);
    expect(elsewhere.step).toBe("build");
  });

  it("knows that a refreshed report is as of today", () => {
    const state = opened(withReports, { type: "refresh all" }, { answered: built() });
    expect(state.session.book.reports).toEqual([{ ...LIVE_FORECAST, asOf: START.today }, FROZEN_QUOTA]);
  });
});

describe("the preview", () => {
  it("asks for what stands in the wizard, and works the answer out", () => {
    const asked = opened(START, ...TO_PREVIEW);
    expect(awaited(asked)).toEqual({
      call: "preview",
      sheetId: DEALS_TAB,
      historySheetId: null,
      columns: [],
      reports: ["forecast", "quadrant", "quota"],
      asOf: "2026-11-21",
      period: "2026-Q4",
    });
    const { preview } = open(walk(asked, "answered")).session;
    if (preview.kind !== "shown") throw new Error(preview.kind);
    const { reports, months, stages, reps } = preview.shown.figures;
    expect(reports.map(({ report }) => report)).toEqual(["forecast", "quota", "quadrant"]);
    // 22,000 and 31,000.10 were won in the quarter, of 90,000; one rep of three is over quota.
    expect(reports[0]?.figures.find(({ id }) => id === "won")?.value).toBe(53_000.1);
    expect(reports[0]?.figures.find(({ id }) => id === "forecast")?.value).toBe(78_250.1);
    expect(reports[1]?.figures.find(({ id }) => id === "achieved")).toMatchObject({ value: 1, of: 3 });
    expect(months.map(({ won, quota }) => [won, quota]).slice(-3)).toEqual([
      [22_000, 30_000],
      [31_000.1, 30_000],
      [null, 30_000],
    ]);
    expect(stages.map(({ stage, open: amount }) => [stage, amount])).toEqual([
      ["Contract sent, with a name that nobody shortened", 27_500],
      ["Product demo", 21_000],
    ]);
    expect(reps.map(({ rep }) => rep)).toEqual(["Bo Lindqvist", "Ana Ruiz", "Chidi Okafor"]);
  });

  it("is asked for anew by Next, with the last answer to the same question in view", () => {
    const first = opened(START, ...TO_PREVIEW, "answered");
    const { preview } = first.session;
    const again = open(walk(first, back(), next()));
    expect(again.session.preview).toMatchObject({
      kind: "busy",
      last: preview.kind === "shown" ? preview.shown : null,
    });
    const other = open(walk(first, back(), { type: "choose period", period: "2026-Q3" }, next()));
    expect(other.session.preview).toMatchObject({ kind: "busy", last: null, request: { period: "2026-Q3" } });
  });

  it("is not asked for twice while it is being worked out, nor again on the way back from the build", () => {
    const asked = opened(START, ...TO_PREVIEW);
    expect(open(walk(asked, back(), next())).session.preview).toBe(asked.session.preview);
    const done = walk(asked, "answered", next(), "answered", "answered", "answered", back());
    expect(done).toMatchObject({ step: "preview", session: { preview: { kind: "shown" } } });
    expect(awaited(done)).toBeNull();
  });

  it("says why it could not be made, and can be tried again", () => {
    const state = opened(START, ...TO_PREVIEW, { refused: "The tab is gone." });
    expect(state.session.preview).toMatchObject({ kind: "failed", problem: "The tab is gone." });
    expect(awaited(walk(state, { type: "try again" }))).toMatchObject({ call: "preview" });
  });

  it("takes the add-on's figures where there were too many deals to send", () => {
    const figures = { reports: [], months: [], stages: [], reps: [{ rep: "Ana Ruiz", attainment: 0.5 }] };
    const state = opened(START, ...TO_PREVIEW, { answered: { ...PREVIEW, from: { kind: "figures", figures } } });
    expect(state.session.preview).toMatchObject({ kind: "shown", shown: { deals: 10, figures } });
  });
});

describe("the sample deals", () => {
  const useSample: Move = { type: "use sample" };

  it("are asked for once, and their tab is chosen and read", () => {
    const asked = opened(START, useSample);
    expect(awaited(asked)).toEqual({ call: "sample" });
    expect(reduce(asked, { type: "use sample" })).toBe(asked);
    const added = open(walk(asked, "answered"));
    expect(added.session.inputs.sheetId).toBe(SAMPLE_TAB);
    expect(added.session.book.tabs).toHaveLength(START.tabs.length + 1);
    expect(awaited(added)).toMatchObject({ call: "readTab", sheetId: SAMPLE_TAB });
  });

  it("are added as well when the person has gone on meanwhile, who keeps the tab that they chose", () => {
    const state = open(walk(opened(START, useSample, next()), "answered"));
    expect(state).toMatchObject({
      step: "columns",
      session: { inputs: { sheetId: DEALS_TAB }, sampling: { kind: "idle" } },
    });
    expect(state.session.book.tabs.map(({ sheetId }) => sheetId)).toContain(SAMPLE_TAB);
  });

  it("say why they could not be added", () => {
    const state = opened(START, useSample, { refused: "The spreadsheet is full." });
    expect(state).toMatchObject({
      step: "data",
      session: { sampling: { kind: "failed", problem: "The spreadsheet is full." } },
    });
  });
});

describe("the time left", () => {
  const left = (state: State): number => (state.step === "build" ? state.left : Number.NaN);

  it("is guessed by the reports and the deals at first, and goes by the finished ones then", () => {
    const state = opened(START, ...TO_BUILD);
    expect(left(state)).toBeCloseTo(3 * (7 + (4 * READING.deals) / 10_000), 9);
    const { read, compute, write } = built().seconds;
    expect(left(walk(state, "answered"))).toBeCloseTo(2 * (read + compute + write + 1.5), 9);
  });

  it("counts down, never below nothing", () => {
    const seconds = Array.from({ length: 60 }, (): Move => ({ type: "second passed" }));
    const state = opened(START, ...TO_BUILD);
    expect(left(walk(state, ...seconds.slice(0, 4)))).toBeCloseTo(left(state) - 4, 9);
    expect(left(walk(state, ...seconds))).toBe(0);
  });

  it("is raised only when it was far too short", () => {
    const state = opened(START, ...TO_BUILD);
    const slow = built({ seconds: { read: 1, compute: 1, write: 9 } });
    expect(left(walk(state, { answered: slow }))).toBe(left(state));
    const slower = built({ seconds: { read: 1, compute: 1, write: 40 } });
    expect(left(walk(state, { answered: slower }))).toBe(2 * 43.5);
  });

  it("does not count what was cancelled", () => {
    const state = opened(START, ...TO_BUILD, "answered", { type: "cancel" });
    expect(left(walk(state, { type: "second passed" }))).toBeLessThanOrEqual(left(state));
    expect(walk(state, "answered")).toMatchObject({ step: "build", left: 0 });
  });
});

describe("going to a cell", () => {
  const showing: Move = { type: "show", sheetId: DEALS_TAB, cell: "E17" };

  it("asks for the cell, one at a time", () => {
    const state = opened(START, ...TO_COLUMNS, showing);
    expect(awaited(state)).toEqual({ call: "show", sheetId: DEALS_TAB, cell: "E17" });
    expect(reduce(state, { type: "show", sheetId: DEALS_TAB, cell: "E18" })).toBe(state);
    expect(open(walk(state, "answered")).session.showing).toEqual({ kind: "idle" });
  });

  it("says why it did not work until one moves on", () => {
    const state = opened(START, ...TO_COLUMNS, showing, { refused: "The tab is gone." });
    expect(state.session.showing).toEqual({ kind: "failed", problem: "The tab is gone." });
    expect(open(walk(state, back())).session.showing).toEqual({ kind: "idle" });
  });

  it("waits for nobody while a report is built", () => {
    const state = opened(START, ...TO_BUILD);
    expect(reduce(state, { type: "show", sheetId: DEALS_TAB, cell: "A1" })).toBe(state);
  });
});

function asOf(day: string): Move {
  return { type: "enter as-of date", asOf: day };
}

function follow(): Move {
  return { type: "follow today", followToday: true };
}

function mode(name: "live" | "snapshot"): Move {
  return { type: "choose mode", mode: name };
}

function untickAll(): Move[] {
  return (["forecast", "quadrant", "quota"] as const).map((report) => ({ type: "tick report", report, ticked: false }));
}

function progress(state: State | OpenState): string[] {
  return "jobs" in state ? state.jobs.map((job) => job.progress.kind) : [];
}
