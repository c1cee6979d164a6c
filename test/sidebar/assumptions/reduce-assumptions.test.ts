/** The assumptions step's rules: when it asks, what one press takes, and how what was changed is saved. */
import { describe, expect, it } from "vitest";
import { reduce } from "../../../src/sidebar/reduce.ts";
import type { State } from "../../../src/sidebar/state.ts";
import { assumed, DEALS_TAB, OLD_DEALS_TAB, START } from "../add-on.ts";
import { awaited, back, type Move, next, open, opened, walk } from "../walk.ts";

const TO_STEP: readonly Move[] = [next(), "answered", next()];
const KNOWN: readonly Move[] = [...TO_STEP, "answered"];
const percent = (text: string, stage = "Qualified"): Move => ({ type: "enter probability", stage, text });
const quota = (text: string, rep = "Ana Ruiz"): Move => ({ type: "enter quota", rep, text });

const steps: readonly { why: string; moves: readonly Move[]; step: State["step"] }[] = [
  { why: "it lies between the columns and the reports", moves: TO_STEP, step: "assumptions" },
  { why: "a person in a hurry goes on before anything is known", moves: [...TO_STEP, next()], step: "reports" },
  { why: "nothing changed, nothing to save", moves: [...KNOWN, next()], step: "reports" },
  { why: "nor is a figure typed as it stood", moves: [...KNOWN, percent("20 %"), next()], step: "reports" },
  { why: "what changed is saved first", moves: [...KNOWN, percent("25"), next()], step: "assumptions" },
  { why: "then one goes on by itself", moves: [...KNOWN, percent("25"), next(), "answered"], step: "reports" },
  { why: "what cannot be read is corrected first", moves: [...KNOWN, percent("250"), next()], step: "assumptions" },
  { why: "or cleared", moves: [...KNOWN, percent("250"), percent(""), next(), "answered"], step: "reports" },
  {
    why: "what could not be saved keeps its page",
    moves: [...KNOWN, percent("25"), next(), { refused: "No." }],
    step: "assumptions",
  },
  {
    why: "and can be tried again",
    moves: [...KNOWN, percent("25"), next(), { refused: "No." }, next(), "answered"],
    step: "reports",
  },
  {
    why: "or left",
    moves: [...KNOWN, percent("25"), next(), { refused: "No." }, { type: "skip saving" }],
    step: "reports",
  },
  { why: "there is nothing to leave before", moves: [...KNOWN, { type: "skip saving" }], step: "assumptions" },
  {
    why: "whoever has gone back while it was saved stays there",
    moves: [...KNOWN, percent("25"), next(), back(), "answered"],
    step: "columns",
  },
  { why: "unknown assumptions keep nobody", moves: [...TO_STEP, { refused: "No." }, next()], step: "reports" },
  { why: "back leads to the columns", moves: [...KNOWN, back()], step: "columns" },
  { why: "and from the reports here", moves: [...KNOWN, next(), back()], step: "assumptions" },
];

describe("the assumptions step", () => {
  it.each(steps)("$why", ({ moves, step }) => {
    expect(opened(START, ...moves).step).toBe(step);
  });

  it("asks for what a build would read", () => {
    expect(awaited(opened(START, ...TO_STEP))).toEqual({
      call: "assumptions",
      sheetId: DEALS_TAB,
      historySheetId: null,
      columns: [],
      asOf: START.today,
    });
  });

  it("asks again for another history tab, column or day, and not for the same", () => {
    const known = opened(START, ...KNOWN);
    expect(awaited(walk(known, back(), next()))).toBeNull();
    expect(awaited(walk(known, { type: "choose side tab", tab: "history", sheetId: OLD_DEALS_TAB }))).toMatchObject({
      historySheetId: OLD_DEALS_TAB,
    });
    const owner: Move = { type: "choose column", field: "owner", choice: { kind: "none" } };
    expect(awaited(walk(known, back(), owner, "answered", next()))).toMatchObject({
      call: "assumptions",
      columns: [{ field: "owner", header: null }],
    });
    const otherDay: Move = { type: "enter as-of date", asOf: "2026-01-31" };
    expect(awaited(walk(known, next(), otherDay, back()))).toMatchObject({ call: "assumptions", asOf: "2026-01-31" });
  });

  it("asks again on demand when it was refused", () => {
    const refused = opened(START, ...TO_STEP, { refused: "No." });
    expect(awaited(refused)).toBeNull();
    expect(awaited(walk(refused, { type: "try again" }))).toMatchObject({ call: "assumptions" });
  });
});

describe("one press", () => {
  const typed = (state: State) => open(state).session.inputs.assumptions;

  it("takes what history says of one stage", () => {
    const state = opened(START, ...KNOWN, { type: "take history", stage: "Product demo" });
    expect(typed(state).probabilities).toEqual([{ name: "Product demo", text: "43.82" }]);
    expect(reduce(state, { type: "take history", stage: "Product demo" }).step).toBe("assumptions");
  });

  it("takes it of all stages that have one, but for a formula", () => {
    const state = opened(START, ...KNOWN, { type: "take history", stage: null });
    expect(typed(state).probabilities.map(({ name }) => name)).toEqual(["Prospecting", "Product demo"]);
  });

  it("takes the split, but for a formula", () => {
    const target: Move = { type: "change planning", changes: { target: "400,000" } };
    const state = opened(START, ...KNOWN, target, { type: "take split" });
    expect(typed(state).quotas).toEqual([
      { name: "Ana Ruiz", text: "150,000" },
      { name: "Dana Weiss", text: "130,000" },
    ]);
  });

  it("takes nothing before anything is known", () => {
    const state = opened(START, ...TO_STEP);
    expect(reduce(state, { type: "take history", stage: null })).toEqual(state);
    expect(reduce(state, { type: "take split" })).toEqual(state);
  });
});

describe("saving", () => {
  it("asks for just what changed", () => {
    const state = opened(START, ...KNOWN, percent("25"), quota("130,000"), quota("", "Dana Weiss"), next());
    expect(awaited(state)).toEqual({
      ...{ call: "saveAssumptions", sheetId: DEALS_TAB, historySheetId: null, columns: [], asOf: START.today },
      probabilities: [{ stage: "Qualified", probability: 0.25 }],
      quotas: [
        { rep: "Ana Ruiz", quota: 130_000 },
        { rep: "Dana Weiss", quota: null },
      ],
    });
  });

  it("shows what was saved afterwards without asking again, and saves it no second time", () => {
    const saved = opened(START, ...KNOWN, percent("25"), quota("130,000"), next(), "answered");
    expect(saved.session.assumptions.saving).toMatchObject({ kind: "saved", answer: { probabilities: 1, quotas: 1 } });
    expect(saved.session.inputs.assumptions).toMatchObject({ probabilities: [], quotas: [] });
    const again = open(walk(saved, back()));
    expect(awaited(again)).toBeNull();
    expect(again.session.assumptions).toMatchObject({
      looking: {
        answer: {
          isKept: true,
          stages: expect.arrayContaining([expect.objectContaining({ stage: "Qualified", probability: 0.25 })]),
          reps: expect.arrayContaining([expect.objectContaining({ rep: "Ana Ruiz", quota: 130_000 })]),
        },
      },
      saving: { kind: "idle" },
    });
    expect(walk(again, next()).step).toBe("reports");
  });

  it("keeps what was typed while it went on", () => {
    const state = opened(START, ...KNOWN, percent("25"), next(), percent("30"), "answered");
    expect(state.session.inputs.assumptions.probabilities).toEqual([{ name: "Qualified", text: "30" }]);
  });

  it("asks what stands there now where something was left as it was", () => {
    const state = opened(START, ...KNOWN, percent("25"), next(), {
      answered: { sheetName: "", made: false, probabilities: 0, quotas: 0, kept: ["Qualified: a formula."] },
    });
    expect(state.step).toBe("reports");
    expect(awaited(walk(state, back()))).toMatchObject({ call: "assumptions" });
  });

  it("loses nothing that was typed when it is refused", () => {
    const state = opened(START, ...KNOWN, percent("25"), next(), { refused: "No." });
    expect(state.session.inputs.assumptions.probabilities).toEqual([{ name: "Qualified", text: "25" }]);
    expect(state.session.assumptions.saving).toEqual({ kind: "failed", problem: "No." });
  });

  it("forgets no figure of a stage that is not shown any more", () => {
    const state = opened(START, ...KNOWN, percent("25"), back(), next(), {
      type: "choose side tab",
      tab: "history",
      sheetId: 12,
    });
    const other = open(walk(state, { answered: assumed({ stages: [] }) }, next()));
    expect(other.step).toBe("reports");
    expect(other.session.inputs.assumptions.probabilities).toEqual([{ name: "Qualified", text: "25" }]);
  });
});
