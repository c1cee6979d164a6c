/** The Functions page's rules: one row a rule, each with why it is one. */
import { describe, expect, it } from "vitest";
import type { FunctionsView, State } from "../../../src/sidebar/state.ts";
import { DEALS_TAB, EMPTY_TAB, FORECAST_SHEET, LIVE_FORECAST, OLD_DEALS_TAB, START, start } from "../add-on.ts";
import { INSERTED } from "../some-functions.ts";
import { awaited, back, type Move, next, open, opened, walk } from "../walk.ts";

const OPEN: Move = { type: "open functions" };
const CLOSE: Move = { type: "close functions" };
const INSERT: Move = { type: "insert function" };
const look = (name: string): Move => ({ type: "open function", name });
const search = (query: string): Move => ({ type: "search functions", query });
const choose = (sheetId: number): Move => ({ type: "choose functions tab", sheetId });
const TO_REPORTS: readonly Move[] = [next(), "answered", next(), next()];
const TO_BUILD: readonly Move[] = [...TO_REPORTS, next(), next()];

describe("where one is", () => {
  const cases: readonly { why: string; moves: readonly Move[]; step: State["step"]; opened?: string | null }[] = [
    { why: "the functions are open from the first page on", moves: [OPEN], step: "functions", opened: null },
    { why: "a function has a page of its own", moves: [OPEN, look("WIN_RATE")], step: "functions", opened: "WIN_RATE" },
    { why: "back leads to the list first", moves: [OPEN, look("WIN_RATE"), back()], step: "functions", opened: null },
    { why: "and then to the wizard", moves: [OPEN, look("WIN_RATE"), back(), back()], step: "data" },
    { why: "the wizard is one step away from anywhere", moves: [OPEN, look("WIN_RATE"), CLOSE], step: "data" },
    { why: "the wizard is where it was", moves: [...TO_REPORTS, OPEN, CLOSE], step: "reports" },
    {
      why: "the function is found as it was left",
      moves: [OPEN, look("WIN_RATE"), CLOSE, next(), OPEN],
      step: "functions",
      opened: "WIN_RATE",
    },
    { why: "Next is a word of the wizard's", moves: [OPEN, next()], step: "functions", opened: null },
    { why: "a second opening does not hide the wizard behind itself", moves: [OPEN, OPEN, CLOSE], step: "data" },
    { why: "there is nothing to close in the wizard", moves: [CLOSE], step: "data" },
    { why: "a running build keeps its page", moves: [...TO_BUILD, OPEN], step: "build" },
    {
      why: "one that has ended does not",
      moves: [...TO_BUILD, "answered", "answered", "answered", OPEN],
      step: "functions",
    },
    { why: "a function is not opened out of sight", moves: [look("WIN_RATE")], step: "data", opened: null },
  ];
  it.each(cases)("$why", ({ moves, step, opened: name }) => {
    const state = opened(START, ...moves);
    expect(state.step).toBe(step);
    if (name !== undefined) expect(state.session.functions.opened).toBe(name);
  });

  it("the welcome page has them too", () => {
    const state = opened(start({ reports: [LIVE_FORECAST] }), OPEN);
    expect(state).toMatchObject({ step: "functions", behind: { step: "welcome" } });
  });
});

describe("what a person entered", () => {
  const cases: readonly { why: string; moves: readonly Move[]; view: Partial<FunctionsView> }[] = [
    {
      why: "a search stays while a function is looked at",
      moves: [OPEN, search("win"), look("WIN_RATE"), back()],
      view: { query: "win" },
    },
    { why: "and while the wizard is", moves: [OPEN, search("win"), CLOSE, next(), OPEN], view: { query: "win" } },
    {
      why: "a tab is chosen",
      moves: [OPEN, look("WIN_RATE"), choose(OLD_DEALS_TAB)],
      view: { sheetId: OLD_DEALS_TAB },
    },
    { why: "an empty one may be", moves: [OPEN, look("WIN_RATE"), choose(EMPTY_TAB)], view: { sheetId: EMPTY_TAB } },
    { why: "a report may not", moves: [OPEN, look("WIN_RATE"), choose(FORECAST_SHEET)], view: { sheetId: null } },
    { why: "nor a tab that there is not", moves: [OPEN, look("WIN_RATE"), choose(999)], view: { sheetId: null } },
  ];
  it.each(cases)("$why", ({ moves, view }) => {
    expect(opened(START, ...moves).session.functions).toMatchObject(view);
  });

  it.each([
    { why: "the list goes on at the function that was left", moves: [look("WIN_RATE"), back()], left: "WIN_RATE" },
    { why: "the last of several", moves: [look("WIN_RATE"), back(), look("X"), back()], left: "X" },
    { why: "at first it begins at its head", moves: [], left: null },
  ] satisfies readonly { why: string; moves: readonly Move[]; left: string | null }[])("$why", ({ moves, left }) => {
    expect(opened(START, OPEN, ...moves).session.functions.left).toBe(left);
  });

  it("the tab chosen here is not the wizard's", () => {
    const state = opened(START, OPEN, look("WIN_RATE"), choose(OLD_DEALS_TAB), CLOSE);
    expect(state.session.inputs.sheetId).toBe(DEALS_TAB);
  });
});

describe("inserting", () => {
  it("asks for the wizard's tab, with the columns chosen for it", () => {
    const owner: Move = { type: "choose column", field: "owner", choice: { kind: "none" } };
    const state = opened(START, next(), "answered", owner, "answered", OPEN, look("WIN_RATE"), INSERT);
    expect(awaited(state)).toEqual({
      call: "insertFunction",
      name: "WIN_RATE",
      sheetId: DEALS_TAB,
      columns: [{ field: "owner", header: null }],
    });
  });

  it("asks for the tab chosen here, with that one's columns", () => {
    const state = opened(START, OPEN, look("WIN_RATE"), choose(OLD_DEALS_TAB), INSERT);
    expect(awaited(state)).toMatchObject({ sheetId: OLD_DEALS_TAB, columns: [] });
  });

  it("asks without a tab where there is none", () => {
    const state = opened(start({ tabs: [], suggestedSheetId: null }), OPEN, look("WIN_RATE"), INSERT);
    expect(awaited(state)).toMatchObject({ sheetId: null });
  });

  const cases: readonly { why: string; moves: readonly Move[]; inserting: object }[] = [
    { why: "nothing is inserted from the list", moves: [OPEN, INSERT], inserting: { kind: "idle" } },
    {
      why: "the answer says where the formula is",
      moves: [OPEN, look("WIN_RATE"), INSERT, "answered"],
      inserting: { kind: "inserted", name: "WIN_RATE", answer: INSERTED },
    },
    {
      why: "a refusal is kept in words",
      moves: [OPEN, look("WIN_RATE"), INSERT, { refused: "Not empty." }],
      inserting: { kind: "failed", name: "WIN_RATE", problem: "Not empty." },
    },
    {
      why: "another try forgets the refusal",
      moves: [OPEN, look("WIN_RATE"), INSERT, { refused: "Not empty." }, INSERT],
      inserting: { kind: "busy", name: "WIN_RATE" },
    },
    {
      why: "the same function looked at again says nothing of the last time",
      moves: [OPEN, look("WIN_RATE"), INSERT, "answered", back(), look("WIN_RATE")],
      inserting: { kind: "idle" },
    },
    {
      why: "an answer counts for the function that it was asked for, whichever is looked at",
      moves: [OPEN, look("WIN_RATE"), INSERT, back(), look("PIPELINE_VALUE"), "answered"],
      inserting: { kind: "inserted", name: "WIN_RATE" },
    },
    {
      why: "and wherever the person has gone",
      moves: [OPEN, look("WIN_RATE"), INSERT, CLOSE, "answered"],
      inserting: { kind: "inserted", name: "WIN_RATE" },
    },
  ];
  it.each(cases)("$why", ({ moves, inserting }) => {
    expect(opened(START, ...moves).session.functions.inserting).toMatchObject(inserting);
  });

  it("a second press while the first is on its way changes nothing", () => {
    const first = opened(START, OPEN, look("WIN_RATE"), INSERT);
    expect(walk(first, INSERT)).toBe(first);
  });

  it("a problem of going to a cell is not said of the next function", () => {
    const failed: readonly Move[] = [{ type: "show", sheetId: 13, cell: "B2" }, { refused: "Gone." }];
    const state = open(walk(opened(START, OPEN, look("WIN_RATE"), INSERT, "answered", ...failed), back()));
    expect(state.session.showing).toEqual({ kind: "idle" });
  });
});
