/** Lead scoring in the settings tab: what a person may type there, and the sentence's cell where it is wrong. */
import { describe, expect, it } from "vitest";
import { DEFAULT_ASSUMPTIONS } from "../../../src/core/assumptions/assumptions.ts";
import { readAssumptions } from "../../../src/core/assumptions/read-assumptions.ts";
import type { PlainCell } from "../../../src/core/deals/plain-table.ts";
import { failureFrom, valueFrom } from "../../kit.ts";
import { type Grid, settingsGrid, settingsTable } from "./settings-table.ts";

const DEFAULTS = DEFAULT_ASSUMPTIONS.leads;
const [first, second] = DEFAULTS.points;
const FIRST_EVENT = first?.event ?? "";
const SECOND_EVENT = second?.event ?? "";

/** The cell so many to the right of the one that holds the name. */
function changed(name: string, right: number, cell: PlainCell): Grid {
  const grid = settingsGrid(DEFAULT_ASSUMPTIONS);
  const row = grid.findIndex((cells, at) => at > 2 && cells.includes(name));
  const column = (grid[row] ?? []).indexOf(name) + right;
  return grid.map((cells, at) => (at === row ? cells.map((old, index) => (index === column ? cell : old)) : cells));
}

const read = (grid: Grid) => readAssumptions(settingsTable(grid), "mdy");

describe("lead points", () => {
  it.each([
    { why: "below zero", cell: -5, points: -5 },
    { why: "nothing", cell: 0, points: 0 },
    { why: "a text that is a number", cell: "7.5", points: 7.5 },
  ])("may be $why", ({ cell, points }) => {
    const { leads } = valueFrom(read(changed(FIRST_EVENT, 1, cell)));
    expect(leads).toEqual({
      ...DEFAULTS,
      points: DEFAULTS.points.map((row, at) => (at === 0 ? { ...row, points } : row)),
    });
  });

  it.each([
    { why: "no event", grid: changed(FIRST_EVENT, 0, "–"), column: "Event or attribute" },
    { why: "no points", grid: changed(FIRST_EVENT, 1, ""), column: "Points" },
    { why: "points in words", grid: changed(SECOND_EVENT, 1, "many"), column: "Points" },
    {
      why: "an event twice, spelt differently",
      grid: changed(SECOND_EVENT, 0, ` ${FIRST_EVENT.toUpperCase()} `),
      column: "Event or attribute",
    },
  ])("are refused with $why", ({ grid, column }) => {
    expect(failureFrom(read(grid))).toMatchObject({ code: "SETTINGS_CELL", section: "Lead points", column });
  });
});

describe("the lines on leads", () => {
  it.each([
    { line: "Lead decay", cell: 0, leads: { decay: 0 } },
    { line: "Lead decay", cell: "25%", leads: { decay: 0.25 } },
    { line: "Lead decay", cell: "", leads: {} },
    { line: "Qualified from", cell: 0.5, leads: { qualifiedFrom: 0.5 } },
    { line: "Qualified from", cell: "", leads: {} },
    {
      line: "Selling activities",
      cell: "Call; Demo , Site visit,",
      leads: { sellingActivities: ["Call", "Demo", "Site visit"] },
    },
    { line: "Meeting activities", cell: "面談、訪問", leads: { meetingActivities: ["面談", "訪問"] } },
  ])("$line: $cell", ({ line, cell, leads }) => {
    expect(valueFrom(read(changed(line, 1, cell))).leads).toEqual({ ...DEFAULTS, ...leads });
  });

  it.each([
    { line: "Lead decay", cell: 1.5 },
    { line: "Lead decay", cell: -0.1 },
    { line: "Lead decay", cell: "a little" },
    { line: "Qualified from", cell: 0 },
    { line: "Qualified from", cell: -20 },
    { line: "Qualified from", cell: "twenty" },
  ])("$line may not be $cell", ({ line, cell }) => {
    expect(failureFrom(read(changed(line, 1, cell)))).toMatchObject({ code: "SETTINGS_CELL", column: "Value" });
  });
});
