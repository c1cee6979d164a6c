/** The settings tab: written and read back, rearranged by people, and wrong in one cell. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Assumptions, DEFAULT_ASSUMPTIONS } from "../../../src/core/assumptions/assumptions.ts";
import { findSections, settingsVersion } from "../../../src/core/assumptions/find-sections.ts";
import { missingSection, readAssumptions } from "../../../src/core/assumptions/read-assumptions.ts";
import {
  SECTION_TITLE_ROW,
  SETTINGS_SECTIONS,
  SETTINGS_VERSION,
  settingsRows,
} from "../../../src/core/assumptions/settings-layout.ts";
import { type CivilDate, type FiscalStart, fromSerial } from "../../../src/core/calendar.ts";
import { defaultTerms } from "../../../src/core/commission/default-terms.ts";
import { foldWord } from "../../../src/core/deals/fold.ts";
import type { PlainCell } from "../../../src/core/deals/plain-table.ts";
import { failureFrom, valueFrom } from "../../kit.ts";
import { type Grid, settingsGrid, settingsTable } from "./settings-table.ts";

const OF_THE_TAB = {
  calendar: { fiscalStart: 4, quotaPeriod: "month" },
  currency: { code: "JPY", minorDigits: 0 },
} as const;

const SOME: Assumptions = {
  stages: [
    { stage: "Demo", probability: 0.4, outcome: "open", order: 1 },
    { stage: "Pilot", probability: null, outcome: "open", order: 2 },
    { stage: "Rejected", probability: 0, outcome: "lost", order: 3 },
  ],
  reps: [
    { rep: "Ann", start: "2025-03-01" as CivilDate, quota: 250_000, territory: "North" },
    { rep: "Bob", start: null, quota: null, territory: "" },
  ],
  ...OF_THE_TAB,
  rules: { growth: 0.05, steadyBand: 0.1, achievementThreshold: 0.95 },
  columns: [
    { tab: "Deals", field: "amount", header: "Betrag" },
    { tab: "Deals", field: "expectedClose", header: "" },
  ],
  adjustments: [
    { period: "2026-Q1", rep: "Ann", amount: -5_000.5, reason: "Budget freeze" },
    { period: "FY2026", rep: "", amount: 20_000, reason: "" },
  ],
  leads: {
    points: [
      { event: "Demo request", points: 25 },
      { event: "Unsubscribed", points: -12.5 },
    ],
    decay: 0.05,
    qualifiedFrom: 30,
    sellingActivities: ["Call", "Site visit"],
    meetingActivities: ["Site visit"],
  },
  terms: [
    defaultTerms(
      "Standard",
      {
        kind: "rates",
        method: "marginal",
        tiersBy: "attainment",
        tiers: [
          { start: 0, rate: 0.05 },
          { start: 1, rate: 0.1 },
        ],
        fromFirst: false,
      },
      OF_THE_TAB,
    ),
    defaultTerms(
      "Boost",
      {
        kind: "rates",
        method: "multiplier",
        tiersBy: "attainment",
        tiers: [
          { start: 0, rate: 0.1 },
          { start: 0, rate: 1 },
          { start: 1.5, rate: 2 },
        ],
        fromFirst: false,
      },
      OF_THE_TAB,
    ),
  ],
  assignments: [],
};

const read = (grid: Grid) => readAssumptions(settingsTable(grid), "mdy");

/** The cell right of a text, or below it. */
function place(grid: Grid, text: string): readonly [row: number, column: number] {
  const row = grid.findIndex((cells) => cells.includes(text));
  return [row, (grid[row] ?? []).indexOf(text)];
}

function put(grid: Grid, row: number, column: number, cell: PlainCell): Grid {
  return grid.map((cells, at) => (at === row ? cells.map((old, index) => (index === column ? cell : old)) : cells));
}

/** Changes the value of the row that a name begins: the n-th cell right of it. */
function change(grid: Grid, name: string, right: number, cell: PlainCell): Grid {
  const row = grid.findIndex((cells, at) => at > SECTION_TITLE_ROW && cells.includes(name));
  return put(grid, row, (grid[row] ?? []).indexOf(name) + right, cell);
}

describe("readAssumptions", () => {
  it("reads back what the layout writes", () => {
    expect(valueFrom(read(settingsGrid(SOME)))).toEqual(SOME);
    expect(valueFrom(read(settingsGrid(DEFAULT_ASSUMPTIONS)))).toEqual(DEFAULT_ASSUMPTIONS);
  });

  it("reads back any assumptions", () => {
    const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
    const name = fc
      .string({ minLength: 1, maxLength: 8, unit: fc.constantFrom(..."abcdefgh ") })
      .filter((text) => text.trim() === text && !/ {2}/.test(text));
    const assumptions = fc.record<Assumptions>({
      stages: fc.uniqueArray(
        fc.record({
          stage: name,
          probability: fc.option(share),
          outcome: fc.constantFrom("open", "won", "lost"),
          order: fc.integer({ min: 1, max: 99 }),
        }),
        { selector: ({ stage }) => foldWord(stage) },
      ),
      reps: fc.uniqueArray(
        fc.record({
          rep: name,
          start: fc.option(fc.integer({ min: 40_000, max: 46_000 }).map(fromSerial)),
          quota: fc.option(fc.integer({ min: 0, max: 1_000_000 })),
          territory: fc.constantFrom("", "North"),
        }),
        { selector: ({ rep }) => rep.toLowerCase() },
      ),
      calendar: fc.record({
        fiscalStart: fc.integer({ min: 1, max: 12 }).map((month) => month as FiscalStart),
        quotaPeriod: fc.constantFrom("month", "quarter", "year"),
      }),
      currency: fc.constantFrom({ code: "USD", minorDigits: 2 }, { code: "KWD", minorDigits: 3 }),
      rules: fc.record({ growth: share, steadyBand: share, achievementThreshold: share }),
      columns: fc.constantFrom([], SOME.columns),
      adjustments: fc.array(
        fc.record({
          period: fc.constantFrom("2026-03", "2026-Q1", "FY2026"),
          rep: fc.constantFrom("", "Ann"),
          amount: fc.integer({ min: -1_000_000, max: 1_000_000 }),
          reason: fc.constantFrom("", "why not"),
        }),
        { maxLength: 4 },
      ),
      leads: fc.record({
        points: fc.uniqueArray(fc.record({ event: name, points: fc.integer({ min: -50, max: 50 }) }), {
          selector: ({ event }) => foldWord(event),
        }),
        decay: share,
        qualifiedFrom: fc.integer({ min: 1, max: 200 }),
        sellingActivities: fc.array(name, { maxLength: 3 }),
        meetingActivities: fc.array(name, { maxLength: 3 }),
      }),
      terms: fc.constant([]),
      assignments: fc.constant([]),
    });
    fc.assert(
      fc.property(assumptions, (given) => {
        expect(valueFrom(read(settingsGrid(given)))).toEqual(given);
      }),
    );
  });

  it.each([
    { why: "text", cell: "2026-03", period: "2026-03" },
    {
      why: "a month that the spreadsheet took for a day",
      cell: { date: "2026-03-01" as CivilDate },
      period: "2026-03",
    },
    { why: "the quarter first", cell: "q1 2026", period: "2026-Q1" },
    { why: "a year as a number", cell: 2026, period: "FY2026" },
  ])("reads an adjustment's period: $why", ({ cell, period }) => {
    const [row, column] = place(settingsGrid(SOME), "Budget freeze");
    const read = readAssumptions(settingsTable(put(settingsGrid(SOME), row, column - 3, cell)), "mdy");
    expect(valueFrom(read).adjustments[0]).toEqual({ ...SOME.adjustments[0], period });
  });

  it.each([
    { why: "no period", right: -3, cell: "", at: { column: "For period", value: "" } },
    { why: "a day", right: -3, cell: { date: "2026-03-05" as CivilDate }, at: { column: "For period" } },
    { why: "words for a period", right: -3, cell: "spring", at: { column: "For period", value: "spring" } },
    { why: "no amount", right: -1, cell: "", at: { column: "Adjustment", value: "" } },
    { why: "words for an amount", right: -1, cell: "a bit less", at: { column: "Adjustment", value: "a bit less" } },
  ])("refuses an adjustment with $why, naming the cell", ({ right, cell, at }) => {
    expect(failureFrom(read(change(settingsGrid(SOME), "Budget freeze", right, cell)))).toMatchObject({
      ...{ code: "SETTINGS_CELL", section: "Forecast adjustments", row: 5 },
      ...at,
    });
  });

  it("does without adjustments, in a tab from before there were any and in a range that leaves them out", () => {
    const [row, column] = place(settingsGrid(SOME), "Forecast adjustments");
    const without = settingsGrid(SOME).map((cells, at) => (at < row ? cells : cells.slice(0, column)));
    // What the range leaves out has its defaults; the lines on leads stand further to the left.
    const withDefaults = {
      ...SOME,
      adjustments: [],
      leads: { ...SOME.leads, points: DEFAULT_ASSUMPTIONS.leads.points },
    };
    expect(valueFrom(read(without))).toEqual(withDefaults);
    expect(missingSection(settingsTable(without))).toBe("Forecast adjustments");
    const [top, label] = place(without, "Layout version");
    const old = put(without, top, label + 1, 1);
    expect(valueFrom(read(old))).toEqual(withDefaults);
    expect(missingSection(settingsTable(old))).toBeNull();
    expect(missingSection(settingsTable(settingsGrid(SOME)))).toBeNull();
  });

  it("has the defaults before there is a tab", () => {
    expect(valueFrom(read([]))).toEqual(DEFAULT_ASSUMPTIONS);
    expect(valueFrom(read([["", ""]]))).toEqual(DEFAULT_ASSUMPTIONS);
  });

  it.each<{ why: string; edit: (grid: Grid) => Grid }>([
    { why: "a column inserted in front", edit: (grid) => grid.map((row) => ["", ...row]) },
    {
      why: "a column inserted within a section",
      edit: (grid) => grid.map((row) => [...row.slice(0, 2), "", ...row.slice(2)]),
    },
    { why: "rows inserted above", edit: (grid) => [["my notes"], [], ...grid] },
    {
      why: "a remark below a title",
      edit: (grid) => [...grid.slice(0, 3), ["only whole percents, please"], ...grid.slice(3)],
    },
    { why: "blank rows between the rows", edit: (grid) => [...grid.slice(0, 5), [], [], ...grid.slice(5)] },
    { why: "titles in capitals", edit: (grid) => put(grid, ...place(grid, "Stages"), "STAGES") },
    { why: "the column of explanations removed", edit: (grid) => put(grid, ...place(grid, "Meaning"), "") },
  ])("still reads with $why", ({ edit }) => {
    expect(valueFrom(read(edit(settingsGrid(SOME))))).toEqual(SOME);
  });

  it("reads a section that somebody has sorted", () => {
    const grid = settingsGrid(SOME);
    const [, column] = place(grid, "Reps");
    const swapped = grid.map((row, index) => {
      const other = index === 4 ? grid[5] : index === 5 ? grid[4] : undefined;
      return other ? row.map((cell, at) => (at >= column && at < column + 5 ? (other[at] ?? "") : cell)) : row;
    });
    expect(valueFrom(read(swapped))).toEqual({ ...SOME, reps: [...SOME.reps].reverse() });
  });

  it.each<{ why: string; name: string; right: number; cell: PlainCell; expected: Partial<Assumptions> }>([
    {
      why: "a blank value is the default",
      name: "Steady band",
      right: 1,
      cell: "",
      expected: { rules: { ...SOME.rules, steadyBand: 0.05 } },
    },
    {
      why: "a line that is gone is the default",
      name: "Quota period",
      right: 0,
      cell: "",
      expected: { calendar: { ...SOME.calendar, quotaPeriod: "quarter" } },
    },
    {
      why: "a month by its number",
      name: "Fiscal year starts in",
      right: 1,
      cell: 7,
      expected: { calendar: { ...SOME.calendar, fiscalStart: 7 } },
    },
    {
      why: "or by its German name",
      name: "Fiscal year starts in",
      right: 1,
      cell: "Oktober",
      expected: { calendar: { ...SOME.calendar, fiscalStart: 10 } },
    },
    {
      why: "a percentage typed as text",
      name: "Growth",
      right: 1,
      cell: "7 %",
      expected: { rules: { ...SOME.rules, growth: 0.07 } },
    },
    {
      why: "decimal places follow the currency",
      name: "Decimal places",
      right: 1,
      cell: "",
      expected: { currency: { code: "JPY", minorDigits: 0 } },
    },
  ])("$why", ({ name, right, cell, expected }) => {
    expect(valueFrom(read(change(settingsGrid(SOME), name, right, cell)))).toEqual({ ...SOME, ...expected });
  });

  it("reads probabilities as percent points where any is over 1", () => {
    const grid = change(change(settingsGrid(SOME), "Demo", 1, 40), "Rejected", 1, 0);
    expect(valueFrom(read(grid)).stages.map(({ probability }) => probability)).toEqual([0.4, null, 0]);
  });

  it("takes the outcome from the stage's word where it is blank", () => {
    const grid = change(change(settingsGrid(SOME), "Demo", 2, ""), "Rejected", 2, "");
    expect(valueFrom(read(grid)).stages.map(({ outcome }) => outcome)).toEqual(["open", "open", "open"]);
  });

  it.each<{ why: string; name: string; right: number; cell: PlainCell; at: object }>([
    {
      why: "a probability over 100 %",
      name: "Demo",
      right: 1,
      cell: 140,
      at: { section: "Stages", row: 5, column: "Probability", value: "140" },
    },
    {
      why: "an unknown outcome",
      name: "Demo",
      right: 2,
      cell: "maybe",
      at: { section: "Stages", row: 5, column: "Outcome", value: "maybe", expected: "one of: open, won, lost" },
    },
    {
      why: "a stage twice",
      name: "Pilot",
      right: 0,
      cell: "DEMO",
      at: { section: "Stages", row: 6, column: "Stage", value: "DEMO" },
    },
    {
      why: "a row without a stage",
      name: "Pilot",
      right: 0,
      cell: "",
      at: { section: "Stages", row: 6, column: "Stage" },
    },
    {
      why: "a quota in words",
      name: "Ann",
      right: 2,
      cell: "a lot",
      at: { section: "Reps", row: 5, column: "Quota", value: "a lot" },
    },
    {
      why: "a quota below zero",
      name: "Ann",
      right: 2,
      cell: -5,
      at: { section: "Reps", row: 5, column: "Quota", value: "-5" },
    },
    {
      why: "a date that is none",
      name: "Ann",
      right: 1,
      cell: "spring",
      at: { section: "Reps", row: 5, column: "Start date", value: "spring" },
    },
    {
      why: "a rep twice",
      name: "Bob",
      right: 0,
      cell: "ann",
      at: { section: "Reps", row: 6, column: "Rep", value: "ann" },
    },
    {
      why: "a plan of two methods",
      name: "Standard",
      right: 1,
      cell: "whole",
      at: { section: "Plans", row: 6, column: "Method", value: "marginal" },
    },
    {
      why: "a tier without a rate",
      name: "Standard",
      right: 4,
      cell: "",
      at: { section: "Plans", row: 5, column: "Rate" },
    },
    {
      why: "a start twice",
      name: "Standard",
      right: 3,
      cell: 1,
      at: { section: "Plans", row: 6, column: "From", value: "1" },
    },
    {
      why: "a fiscal year of 13 months",
      name: "Fiscal year starts in",
      right: 1,
      cell: 13,
      at: { section: "Calendar and rules", row: 5, column: "Value", value: "13" },
    },
    {
      why: "no such currency",
      name: "Currency",
      right: 1,
      cell: "EURO",
      at: { section: "Calendar and rules", row: 7, column: "Value", value: "EURO" },
    },
    {
      why: "half a decimal place",
      name: "Decimal places",
      right: 1,
      cell: 1.5,
      at: { section: "Calendar and rules", row: 8, column: "Value", value: "1.5" },
    },
    {
      why: "a band in words",
      name: "Steady band",
      right: 1,
      cell: "wide",
      at: { section: "Calendar and rules", row: 10, column: "Value", value: "wide" },
    },
    {
      why: "a field that there is not",
      name: "Amount",
      right: 0,
      cell: "Colour",
      at: { section: "Columns", row: 5, column: "Field", value: "Colour" },
    },
    {
      why: "an error cell",
      name: "Ann",
      right: 2,
      cell: "#REF!",
      at: { section: "Reps", row: 5, column: "Quota", value: "#REF!" },
    },
  ])("names the cell of $why", ({ name, right, cell, at }) => {
    expect(failureFrom(read(change(settingsGrid(SOME), name, right, cell)))).toMatchObject({
      code: "SETTINGS_CELL",
      ...at,
    });
  });

  it("says which section is gone, and which heading", () => {
    const grid = settingsGrid(SOME);
    expect(failureFrom(read(put(grid, ...place(grid, "Reps"), "")))).toEqual({
      code: "SETTINGS_SECTION_MISSING",
      section: "Reps",
    });
    expect(failureFrom(read(put(grid, ...place(grid, "Rate"), "%")))).toMatchObject({
      code: "SETTINGS_CELL",
      section: "Plans",
      row: 4,
      column: "Rate",
    });
  });
});

describe("findSections", () => {
  it("says where each section stands and where a row can be added", () => {
    const found = findSections(settingsTable(settingsGrid(SOME)));
    expect(found.map(({ id }) => id)).toEqual(SETTINGS_SECTIONS.map(({ id }) => id));
    for (const place of found) {
      const section = SETTINGS_SECTIONS.find(({ id }) => id === place.id);
      expect(place.columns[0]).toBe(section?.firstColumn);
      expect(place.nextRow).toBe(5 + settingsRows(place.id, SOME).length);
    }
  });

  it("knows the version", () => {
    expect(settingsVersion(settingsTable(settingsGrid(SOME)))).toBe(SETTINGS_VERSION);
    expect(settingsVersion(settingsTable([]))).toBeNull();
  });
});

describe("the layout", () => {
  it("keeps a free column between sections", () => {
    SETTINGS_SECTIONS.forEach((section, index) => {
      const end = section.firstColumn + section.columns.length;
      const next = SETTINGS_SECTIONS[index + 1];
      if (next) expect(next.firstColumn).toBe(end + 1);
    });
  });

  it("gives a format and words for every cell", () => {
    for (const { id, columns } of SETTINGS_SECTIONS) {
      for (const row of settingsRows(id, SOME)) {
        expect([row.cells.length, row.formats.length, row.words.length]).toEqual(
          // A Columns row or a rep has no "Based on" unless it was suggested, yet has its cell.
          Array(3).fill(columns.length),
        );
        row.words.forEach((words, index) => {
          if (words !== null && row.cells[index] !== null) expect(words).toContain(row.cells[index]);
        });
      }
    }
  });
});
