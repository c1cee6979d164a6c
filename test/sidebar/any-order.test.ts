/** Laws of the wizard: whatever happens in whatever order, no input is lost and no impossible state is reached. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEAL_REPORT_NAMES } from "../../src/core/report.ts";
import { lastAssumptions, unreadableFigures } from "../../src/sidebar/assumptions/figures.ts";
import type { Event } from "../../src/sidebar/event.ts";
import { replacedSnapshots } from "../../src/sidebar/jobs.ts";
import { pendingCall } from "../../src/sidebar/pending-call.ts";
import { reduce } from "../../src/sidebar/reduce.ts";
import { INITIAL_STATE, type OpenState, type State } from "../../src/sidebar/state.ts";
import {
  answerTo,
  DEALS_TAB,
  EMPTY_TAB,
  FORECAST_SHEET,
  FROZEN_QUOTA,
  LIVE_FORECAST,
  OLD_DEALS_TAB,
  READING,
  REMEMBERED,
  reading,
  SNAPSHOT_QUADRANT,
  START,
  start,
} from "./add-on.ts";
import { answeredWith } from "./walk.ts";

const sheet = fc.constantFrom(DEALS_TAB, OLD_DEALS_TAB, EMPTY_TAB, FORECAST_SHEET, 999);
const ticket = fc.integer({ min: -3, max: 60 });
const blockedQuota = reading({ limits: [{ report: "quota", severity: "blocked", sentence: "No owner." }] });
const blockedAll = reading({
  limits: DEAL_REPORT_NAMES.map((report) => ({ report, severity: "blocked" as const, sentence: "No amount." })),
});
const refusal = fc.constant({ ok: false, problem: "No." } as const);

const move: fc.Arbitrary<Event> = fc.oneof(
  { weight: 12, arbitrary: fc.constant<Event>({ type: "next" }) },
  { weight: 3, arbitrary: fc.constant<Event>({ type: "back" }) },
  {
    weight: 4,
    arbitrary: fc.constantFrom<Event>(
      { type: "try again" },
      { type: "refresh all" },
      { type: "cancel" },
      { type: "second passed" },
      { type: "skip saving" },
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom<Event>({ type: "start over" }, { type: "use sample" }) },
  {
    weight: 5,
    arbitrary: fc.constantFrom<Event>(
      { type: "open functions" },
      { type: "close functions" },
      { type: "search functions", query: "win" },
      { type: "open function", name: "WIN_RATE" },
      { type: "open function", name: "PIPELINE_VALUE" },
      { type: "insert function" },
    ),
  },
  {
    weight: 5,
    arbitrary: fc.constantFrom<Event>(
      { type: "open closing" },
      { type: "look at period" },
      { type: "close period" },
      { type: "reopen period" },
      { type: "change closing", changes: { period: "2026-10" } },
      { type: "change closing", changes: { typed: "2026-10" } },
      { type: "change closing", changes: { lock: "full", tabs: "one", by: "Mia" } },
    ),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("choose functions tab"), sheetId: sheet }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant("try job again"), index: fc.integer({ min: -1, max: 3 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant("show"), sheetId: sheet, cell: fc.constantFrom("A1", "E17") }),
  },
);

const input: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ type: fc.constant("choose tab" as const), sheetId: sheet }),
  fc.record({
    type: fc.constant("choose column" as const),
    field: fc.constantFrom("owner", "amount", "probability"),
    choice: fc.constantFrom(
      { kind: "automatic" } as const,
      { kind: "none" } as const,
      { kind: "column", header: "Account" } as const,
      { kind: "column", header: "Nobody" } as const,
    ),
  }),
  fc.record({
    type: fc.constant("tick report" as const),
    report: fc.constantFrom(...DEAL_REPORT_NAMES),
    ticked: fc.boolean(),
  }),
  fc.record({
    type: fc.constant("enter probability" as const),
    stage: fc.constantFrom("Qualified", "Product demo", "Nowhere"),
    text: fc.constantFrom("", "25", "120", "12,5 %"),
  }),
  fc.record({ type: fc.constant("take history" as const), stage: fc.constantFrom("Product demo", "Nowhere", null) }),
  fc.record({
    type: fc.constant("enter quota" as const),
    rep: fc.constantFrom("Ana Ruiz", "Dana Weiss", "Nobody"),
    text: fc.constantFrom("", "90000", "1.234"),
  }),
  fc.record({
    type: fc.constant("change planning" as const),
    changes: fc.constantFrom(
      { target: "400000" },
      { target: "lots" },
      { splitBy: "equal" as const },
      { plan: "New hire" },
    ),
  }),
  fc.constant({ type: "take split" as const }),
  fc.record({ type: fc.constant("choose period" as const), period: fc.constantFrom("2026-Q4", "2017-Q4") }),
  fc.record({ type: fc.constant("enter as-of date" as const), asOf: fc.constantFrom("", "2017-12-31", "2026-11-21") }),
  fc.record({ type: fc.constant("follow today" as const), followToday: fc.boolean() }),
  fc.record({ type: fc.constant("choose mode" as const), mode: fc.constantFrom("live", "snapshot") }),
  fc.record({
    type: fc.constant("choose side tab" as const),
    tab: fc.constantFrom("history" as const, "leads" as const, "activities" as const),
    sheetId: fc.option(sheet),
  }),
);

/** Answers to calls that may be old, or were never made. */
const stray: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ type: fc.constant("started" as const), ticket, outcome: refusal }),
  fc.record({
    type: fc.constant("tab read" as const),
    ticket,
    outcome: fc.oneof(refusal, fc.constant({ ok: true, value: READING } as const)),
  }),
  fc.record({ type: fc.constant("report built" as const), ticket, outcome: refusal }),
  fc.record({ type: fc.constant("shown" as const), ticket, outcome: refusal }),
  fc.record({ type: fc.constant("sample added" as const), ticket, outcome: refusal }),
  fc.record({ type: fc.constant("preview read" as const), ticket, outcome: refusal }),
  fc.record({ type: fc.constant("assumptions known" as const), ticket, outcome: refusal }),
  fc.record({ type: fc.constant("assumptions saved" as const), ticket, outcome: refusal }),
  fc.record({ type: fc.constant("function inserted" as const), ticket, outcome: refusal }),
  fc.record({ type: fc.constant("period looked at" as const), ticket, outcome: refusal }),
  fc.record({ type: fc.constant("period closed" as const), ticket, outcome: refusal }),
  fc.record({ type: fc.constant("period reopened" as const), ticket, outcome: refusal }),
);

type Step = { readonly event: Event } | { readonly answer: "yes" | "no" | "blocked" | "half" };

const happening: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ event: move }) },
  { weight: 3, arbitrary: fc.record({ event: input }) },
  { weight: 1, arbitrary: fc.record({ event: stray }) },
  { weight: 5, arbitrary: fc.record({ answer: fc.constantFrom("yes", "yes", "yes", "yes", "no", "blocked", "half") }) },
);

const history = fc.record({
  book: fc.constantFrom(
    START,
    start({ reports: [LIVE_FORECAST, SNAPSHOT_QUADRANT, FROZEN_QUOTA] }),
    start({ tabs: [], suggestedSheetId: null }),
    start({ plans: ["Account executive", "New hire"] }),
    start({ remembered: REMEMBERED }),
  ),
  steps: fc.array(happening, { maxLength: 80, size: "max" }),
});

const building: unknown = expect.objectContaining({ progress: expect.objectContaining({ kind: "building" }) });

describe("in any order of events", () => {
  it("no impossible state is reached, and the wizard is never stuck", () => {
    const reached = new Set<State["step"]>();
    fc.assert(
      fc.property(history, ({ book, steps }) => {
        run(book, steps, (before, event, after) => {
          reached.add(after.step);
          expectPossible(after);
          expectAsked(before, event, after);
        });
      }),
      { numRuns: 400 },
    );
    expect([...reached].sort(), "the walks go everywhere, else the law says little").toEqual([
      "assumptions",
      "build",
      "closing",
      "columns",
      "confirm",
      "data",
      "done",
      "functions",
      "notStarted",
      "preview",
      "reports",
      "starting",
      "welcome",
    ]);
  });

  it("what a person entered changes only when they change it", () => {
    fc.assert(
      fc.property(history, ({ book, steps }) => {
        run(book, steps, (before, event, after) => {
          if (!("session" in before) || !("session" in after) || isInput(event)) return;
          if (event.type === "assumptions saved") expectSavedOnly(before, after);
          else expect(after.session.inputs).toBe(before.session.inputs);
        });
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    { page: "functions", open: { type: "open functions" } },
    { page: "closing", open: { type: "open closing" } },
  ] as const)(
    "$page lies beside the wizard: going there and back loses nothing, and finds it as it was left",
    (beside) => {
      fc.assert(
        fc.property(history, ({ book, steps }) => {
          const state = run(book, steps, ignore);
          if (!("session" in state) || state.step === "functions" || state.step === "closing") return;
          const there = reduce(state, beside.open);
          if (there === state) {
            expect(state).toMatchObject({ step: "build", jobs: expect.arrayContaining([building]) });
            return;
          }
          expect(there.step).toBe(beside.page);
          const back = reduce(there, { type: "close functions" });
          const { showing } = state.session;
          const forgotten = showing.kind === "failed" ? { kind: "idle" } : showing;
          expect(back).toEqual({ ...state, session: { ...state.session, showing: forgotten } });
          expect(reduce(back, beside.open)).toEqual(there);
        }),
      );
    },
  );

  it("an answer to no question of now changes nothing", () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 9 }), ({ book, steps }, ahead) => {
        const state = run(book, steps, ignore);
        const never = ("session" in state ? state.session.ticket : state.ticket) + ahead;
        const outcome = { ok: false, problem: "stray" } as const;
        for (const type of [
          ...(["started", "tab read", "report built", "shown", "function inserted"] as const),
          ...(["period looked at", "period closed", "period reopened", "sample added", "preview read"] as const),
          ...(["assumptions known", "assumptions saved"] as const),
        ]) {
          expect(reduce(state, { type, ticket: never, outcome })).toBe(state);
        }
      }),
    );
  });

  it("the way to the reports is open from everywhere", () => {
    fc.assert(
      fc.property(history, ({ book, steps }) => {
        if (book.tabs.length === 0) return;
        let state = run(book, steps, ignore);
        for (let count = 0; state.step !== "reports" && count < 40; count += 1) {
          state = reduce(state, answerEvent(state, book, "yes") ?? towardsReports(state));
        }
        expect(state.step).toBe("reports");
      }),
    );
  });
});

/** Plays the steps; every state is frozen before it is reduced, so that a reducer that writes into it fails. */
function run(
  book: typeof START,
  steps: readonly Step[],
  check: (before: State, event: Event, after: State) => void,
): State {
  let state: State = INITIAL_STATE;
  for (const step of steps) {
    const event = "event" in step ? step.event : answerEvent(state, book, step.answer);
    if (!event) continue;
    const after = reduce(deepFreeze(state), event);
    check(state, event, after);
    state = after;
  }
  return state;
}

function ignore(): void {}

function answerEvent(state: State, book: typeof START, answer: "yes" | "no" | "blocked" | "half"): Event | null {
  const call = pendingCall(state);
  if (!call) return null;
  if (answer === "no") return answeredWith(call, { ok: false, problem: "No." });
  if (call.request.call === "start") return answeredWith(call, yes(book));
  if (call.request.call === "readTab" && answer !== "yes") {
    return answeredWith(call, yes(answer === "blocked" ? blockedAll : blockedQuota));
  }
  return answeredWith(call, answerTo(call.request));
}

function yes<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

function expectPossible(state: State): void {
  if (state.step === "starting") expect(pendingCall(state)).not.toBeNull();
  if (!("session" in state)) return;
  const { inputs, reading: read, book, ticket: latest } = state.session;
  if (inputs.sheetId !== null) {
    expect(book.tabs.find((tab) => tab.sheetId === inputs.sheetId)).toMatchObject({ kind: "data" });
  }
  const call = pendingCall(state);
  if (call) expect(call.ticket).toBeLessThanOrEqual(latest);
  const { functions } = state.session;
  if (functions.sheetId !== null) {
    expect(book.tabs.find((tab) => tab.sheetId === functions.sheetId)).toMatchObject({ kind: "data" });
  }
  if (functions.inserting.kind === "busy") expect(call).not.toBeNull();
  if ("ticket" in state.session.closing.work && inputs.sheetId !== null) expect(call).not.toBeNull();
  if (state.step === "functions" || state.step === "closing") {
    expect(state.behind.step === "build" ? state.behind.jobs : []).not.toContainEqual(building);
    expectPossible({ ...state.behind, session: state.session });
    return;
  }
  if (state.step === "data" && inputs.sheetId !== null) {
    expect(read).toMatchObject({ sheetId: inputs.sheetId });
    if (read.kind === "busy") expect(call).not.toBeNull();
  }
  if (state.step === "columns") {
    expect(read.kind).not.toBe("none");
    if (read.kind === "busy") expect(call).not.toBeNull();
  }
  if (state.session.sampling.kind === "busy") expect(call).not.toBeNull();
  if (state.step === "preview") {
    expect(state.session.preview.kind).not.toBe("none");
    if (state.session.preview.kind === "busy") expect(call).not.toBeNull();
  }
  if (state.step === "assumptions") {
    const { looking } = state.session.assumptions;
    expect(looking.kind).not.toBe("none");
    if (looking.kind === "busy") expect(call).not.toBeNull();
  }
  if (state.session.assumptions.saving.kind === "busy") expect(call).not.toBeNull();
  const fromReports = "from" in state && state.from !== "welcome";
  if (["assumptions", "reports", "preview"].includes(state.step) || fromReports) {
    expect(read).toMatchObject({ kind: "read", sheetId: inputs.sheetId });
  }
  if (!("jobs" in state)) return;
  const kinds = state.jobs.map((job) => job.progress.kind);
  expect(kinds.length).toBeGreaterThan(0);
  expect(kinds.filter((kind) => kind === "building").length).toBeLessThanOrEqual(1);
  if (state.step === "build" && kinds.includes("waiting")) expect(kinds).toContain("building");
  if (kinds.includes("building")) expect(call?.request.call).toMatch(/^(build|refresh)$/);
  if (state.step === "done") {
    expect(kinds).toContain("built");
    expect(kinds).not.toContain("building");
    expect(kinds).not.toContain("waiting");
  }
  if (state.step === "build") expect(state.left).toBeGreaterThanOrEqual(0);
  if (state.step === "confirm") expect(state.replaced.length).toBeGreaterThan(0);
}

/** Saved figures stand in the settings from then on; whatever else was typed stays. */
function expectSavedOnly(before: OpenState, after: OpenState): void {
  const { assumptions: typed, ...others } = before.session.inputs;
  const { assumptions: left, ...othersAfter } = after.session.inputs;
  expect(othersAfter).toEqual(others);
  expect({ ...left, probabilities: [], quotas: [] }).toEqual({ ...typed, probabilities: [], quotas: [] });
  const { saving, looking } = before.session.assumptions;
  const saved = saving.kind === "busy" ? saving.changes : { probabilities: [], quotas: [] };
  const isSaved = (name: string): boolean =>
    saved.probabilities.some((one) => one.stage === name) || saved.quotas.some((one) => one.rep === name);
  for (const kind of ["probabilities", "quotas"] as const) {
    expect(typed[kind].filter(({ name }) => !isSaved(name))).toEqual(left[kind].filter(({ name }) => !isSaved(name)));
  }
  const known = lastAssumptions(after.session.assumptions.looking);
  if (lastAssumptions(looking) === null || known === null) return;
  for (const { stage, probability } of after.session.assumptions.saving.kind === "saved" ? saved.probabilities : []) {
    expect(known.stages.find((one) => one.stage === stage)?.probability).toBe(probability);
  }
}

/** A build that replaces a snapshot begins with a yes. */
function expectAsked(before: State, event: Event, after: State): void {
  if (after.step !== "build" || before.step === "build") return;
  if (before.step === "functions" || before.step === "closing") {
    // Coming back from a page beside the wizard begins nothing: the build is the one that was left.
    expect(before.behind).toMatchObject({ step: "build", jobs: after.jobs });
    expect(after.jobs.map((job) => job.progress.kind)).not.toContain("building");
    return;
  }
  const replaced = replacedSnapshots(after.session, after.jobs);
  if (replaced.length > 0) expect([before.step, event.type]).toEqual(["confirm", "next"]);
}

function isInput(event: Event): boolean {
  // Who asks for the sample deals chooses their tab.
  const entered = ["tick report", "follow today", "take history", "take split", "change planning", "sample added"];
  return /^(choose|enter)/.test(event.type) || entered.includes(event.type);
}

/** What a person would press who wants to get to the reports. */
function towardsReports(state: State): Event {
  if (state.step === "notStarted") return { type: "try again" };
  if (["functions", "closing", "confirm", "build", "done", "preview"].includes(state.step)) return { type: "back" };
  if (state.step === "assumptions") return towardsReportsFrom(state);
  if (state.step !== "columns" || reduce(state, { type: "next" }) !== state) return { type: "next" };
  return state.session.reading.kind === "failed"
    ? { type: "try again" }
    : { type: "choose column", field: "owner", choice: { kind: "automatic" } };
}

/** What cannot be read is corrected. */
function towardsReportsFrom(state: Extract<State, { readonly step: "assumptions" }>): Event {
  const [name] = unreadableFigures(state.session);
  if (name === undefined) return { type: "next" };
  const isStage = lastAssumptions(state.session.assumptions.looking)?.stages.some(({ stage }) => stage === name);
  return isStage
    ? { type: "enter probability", stage: name, text: "50" }
    : { type: "enter quota", rep: name, text: "1000" };
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) deepFreeze(part);
  return value;
}
