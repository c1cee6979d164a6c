/** Which call each state waits for. */
import { expect, it } from "vitest";
import type { Request } from "../../src/protocol/protocol.ts";
import { INITIAL_STATE, type State } from "../../src/sidebar/state.ts";
import { DEALS_TAB, LIVE_FORECAST, START, start } from "./add-on.ts";
import { awaited, back, type Move, next, opened, walk } from "./walk.ts";

const showing: Move = { type: "show", sheetId: DEALS_TAB, cell: "E17" };
const withReport = start({ reports: [LIVE_FORECAST] });
const LOOK: readonly Move[] = [{ type: "open functions" }, { type: "open function", name: "WIN_RATE" }];
const insert: Move = { type: "insert function" };
const TO_BUILD: readonly Move[] = [next(), "answered", next(), next(), next(), next()];
const percent: Move = { type: "enter probability", stage: "Qualified", text: "25" };
const cleared: Move = { type: "choose column", field: "owner", choice: { kind: "none" } };

const cases: readonly { why: string; state: State; call: Request["call"] | null }[] = [
  { why: "at first the spreadsheet is asked for", state: INITIAL_STATE, call: "start" },
  { why: "a failure waits for the person", state: walk(INITIAL_STATE, { refused: "No." }), call: null },
  { why: "the chosen tab is read while a person looks at the tabs", state: opened(START), call: "readTab" },
  {
    why: "without a tab there is nothing to read",
    state: opened(start({ tabs: [], suggestedSheetId: null })),
    call: null,
  },
  { why: "the columns need the tab", state: opened(START, next()), call: "readTab" },
  { why: "an unreadable tab waits for the person", state: opened(START, next(), { refused: "No." }), call: null },
  { why: "also of a person who has gone back to the tabs", state: opened(START, next(), back()), call: "readTab" },
  {
    why: "a cell that a person clicked comes before reading again",
    state: opened(START, next(), "answered", cleared, showing),
    call: "show",
  },
  { why: "the assumptions are asked for", state: opened(START, next(), "answered", next()), call: "assumptions" },
  {
    why: "known ones are not",
    state: opened(START, next(), "answered", next(), "answered", back(), next()),
    call: null,
  },
  {
    why: "changed ones are saved on the way on",
    state: opened(START, next(), "answered", next(), "answered", percent, next()),
    call: "saveAssumptions",
  },
  {
    why: "also for a person who has gone back meanwhile, before anything is read again",
    state: opened(START, next(), "answered", next(), "answered", percent, next(), back(), cleared),
    call: "saveAssumptions",
  },
  {
    why: "choosing reports needs no call, even where the assumptions are not known yet",
    state: opened(START, next(), "answered", next(), next()),
    call: null,
  },
  {
    why: "reports are looked into",
    state: opened(START, next(), "answered", next(), "answered", next(), next()),
    call: "preview",
  },
  {
    why: "a preview is not asked for while nobody looks at it",
    state: opened(START, next(), "answered", next(), "answered", next(), next(), back()),
    call: null,
  },
  { why: "the sample deals are added", state: opened(START, { type: "use sample" }), call: "sample" },
  {
    why: "the sample deals are added, though the person has gone on",
    state: opened(START, { type: "use sample" }, next()),
    call: "sample",
  },
  { why: "a report is built", state: opened(START, ...TO_BUILD), call: "build" },
  {
    why: "a report is refreshed",
    state: opened(withReport, { type: "refresh all" }),
    call: "refresh",
  },
  {
    why: "a cell can be shown from the end",
    state: opened(START, ...TO_BUILD, "answered", "answered", "answered", showing),
    call: "show",
  },
  { why: "looking at functions needs no call", state: opened(START, next(), ...LOOK), call: null },
  { why: "a formula is inserted", state: opened(START, ...LOOK, insert), call: "insertFunction" },
  {
    why: "also for a person who has gone back to the wizard meanwhile",
    state: opened(START, ...LOOK, insert, { type: "close functions" }),
    call: "insertFunction",
  },
  {
    why: "a build comes first",
    state: opened(withReport, ...LOOK, insert, { type: "close functions" }, { type: "refresh all" }),
    call: "refresh",
  },
  {
    why: "but does not make it forgotten",
    state: opened(
      withReport,
      ...LOOK,
      insert,
      { type: "close functions" },
      { type: "refresh all" },
      { refused: "No." },
    ),
    call: "insertFunction",
  },
  {
    why: "and before the tab is read that they have gone on to",
    state: opened(START, ...LOOK, insert, { type: "close functions" }, next()),
    call: "insertFunction",
  },
  {
    why: "a reading waits while the functions are looked at",
    state: opened(START, next(), { type: "open functions" }),
    call: null,
  },
];

it.each(cases)("$why", ({ state, call }) => {
  expect(awaited(state)?.call ?? null).toBe(call);
});
