/** Commission plans of the settings tab: written and read back, and every contradiction with its cell. */
import { describe, expect, it } from "vitest";
import type { Assumptions } from "../../../src/core/assumptions/assumptions.ts";
import { missingSection, readAssumptions } from "../../../src/core/assumptions/read-assumptions.ts";
import { readRamp } from "../../../src/core/assumptions/read-plan-assignments.ts";
import { SETTINGS_SECTIONS, SETTINGS_VERSION, type SectionId } from "../../../src/core/assumptions/settings-layout.ts";
import { defaultTerms } from "../../../src/core/commission/default-terms.ts";
import type { PlainCell } from "../../../src/core/deals/plain-table.ts";
import { failureSentence } from "../../../src/messages.ts";
import { expectGolden, failureFrom, valueFrom } from "../../kit.ts";
import { type Grid, settingsGrid, settingsTable } from "./settings-table.ts";
import { day, rates, SOME_PLANS } from "./some-plans.ts";

const read = (grid: Grid) => readAssumptions(settingsTable(grid), "mdy");

/** Index of the column under a heading of a section. */
function columnOf(section: SectionId, heading: string): number {
  const plan = SETTINGS_SECTIONS.find(({ id }) => id === section);
  const index = plan?.columns.findIndex((column) => column.heading === heading) ?? -1;
  if (plan === undefined || index < 0) throw new Error(`${section} has no ${heading}`);
  return plan.firstColumn - 1 + index;
}

/** The sheet row of a section's n-th row. */
const FIRST_ROW = 5;

interface Edit {
  readonly section: SectionId;
  /** Place in the section, from 0; further rows may be made so. */
  readonly row: number;
  readonly cells: Readonly<Record<string, PlainCell>>;
}

function edited(grid: Grid, edits: readonly Edit[]): Grid {
  const next = grid.map((row) => [...row]);
  for (const { section, row, cells } of edits) {
    for (const [heading, cell] of Object.entries(cells)) {
      const line = next[FIRST_ROW - 1 + row];
      if (line) line[columnOf(section, heading)] = cell;
    }
  }
  return next;
}

const edit = (section: SectionId, row: number, cells: Edit["cells"]): Edit => ({ section, row, cells });
const terms = (row: number, cells: Edit["cells"]): Edit => edit("planTerms", row, cells);
const bonus = (row: number, cells: Edit["cells"]): Edit => edit("planBonuses", row, cells);
const assignment = (row: number, cells: Edit["cells"]): Edit => edit("planAssignments", row, cells);
const tier = (row: number, cells: Edit["cells"]): Edit => edit("plans", row, cells);
const date = (text: string): PlainCell => ({ date: day(text) });

// Rows of SOME_PLANS. Plan terms: 0 and 1 Field, 2 Boost, 3 Starter. Plans: 0 and 1 Field, 2 Field from July, 3 to 5 Boost.
// Plan bonuses: 0 Club, 1 Spring, 2 Large deals, 3 Club from July, 4 Year end.
// Plan assignments: 0 and 1 Ann, 2 Bo, 3 Cy.

interface Contradiction {
  readonly why: string;
  readonly edits: readonly Edit[];
  readonly at: readonly [section: string, row: number, column: string];
}

const CONTRADICTIONS: readonly Contradiction[] = [
  {
    why: "versions of a plan that overlap",
    edits: [terms(0, { "Valid to": date("2026-07-01") })],
    at: ["Plan terms", 6, "Valid from"],
  },
  {
    why: "a version that never ends before another one",
    edits: [terms(0, { "Valid to": "" })],
    at: ["Plan terms", 6, "Valid from"],
  },
  {
    why: "a version that ends before it begins",
    edits: [terms(2, { "Valid to": date("2025-03-31") })],
    at: ["Plan terms", 7, "Valid to"],
  },
  { why: "a plan without tiers", edits: [terms(3, { Payout: "rates" })], at: ["Plan terms", 8, "Plan"] },
  { why: "a row without a plan", edits: [terms(3, { Plan: "" })], at: ["Plan terms", 8, "Plan"] },
  { why: "tiers of a linear plan", edits: [terms(2, { Payout: "linear" })], at: ["Plans", 8, "Plan"] },
  {
    why: "tiers of a version that there is not",
    edits: [tier(2, { "Valid from": date("2026-07-02") })],
    at: ["Plans", 7, "Valid from"],
  },
  {
    why: "tiers that every version has better ones for",
    edits: [
      terms(0, { "Valid from": date("2026-01-01") }),
      tier(6, { Plan: "Field", From: 0, Rate: 0.1, "Valid from": date("2026-01-01") }),
    ],
    at: ["Plans", 5, "Valid from"],
  },
  { why: "tiers out of order", edits: [tier(1, { From: 0 }), tier(0, { From: 50 })], at: ["Plans", 6, "From"] },
  { why: "a start twice", edits: [tier(1, { From: 0 })], at: ["Plans", 6, "From"] },
  { why: "a start below 0", edits: [tier(0, { From: -1 })], at: ["Plans", 5, "From"] },
  { why: "a rate below 0", edits: [tier(1, { Rate: -0.01 })], at: ["Plans", 6, "Rate"] },
  { why: "a rate over 100 %", edits: [tier(1, { Rate: 6 })], at: ["Plans", 6, "Rate"] },
  { why: "a base rate over 100 %", edits: [tier(3, { Rate: 10 })], at: ["Plans", 8, "Rate"] },
  { why: "a base rate that starts above 0", edits: [tier(3, { From: 0.1 })], at: ["Plans", 8, "From"] },
  {
    why: "a multiplier plan without multipliers",
    edits: [
      tier(4, { Plan: "", From: "", Rate: "", Method: "", "Tiers by": "" }),
      tier(5, { Plan: "", From: "", Rate: "", Method: "", "Tiers by": "" }),
    ],
    at: ["Plans", 8, "Rate"],
  },
  {
    why: "a linear plan without on-target earnings",
    edits: [terms(3, { "On-target earnings": "" })],
    at: ["Plan terms", 8, "On-target earnings"],
  },
  {
    why: "a linear plan with something below its first tier",
    edits: [terms(3, { "Below first tier": "paid" })],
    at: ["Plan terms", 8, "Below first tier"],
  },
  {
    why: "base pay above on-target earnings",
    edits: [terms(0, { "Base pay": 90_001 })],
    at: ["Plan terms", 5, "Base pay"],
  },
  { why: "base pay below 0", edits: [terms(0, { "Base pay": -1 })], at: ["Plan terms", 5, "Base pay"] },
  {
    why: "on-target earnings below 0",
    edits: [terms(0, { "Base pay": "", "On-target earnings": -1 })],
    at: ["Plan terms", 5, "On-target earnings"],
  },
  { why: "a rep cap below 0", edits: [terms(0, { "Rep cap": -1 })], at: ["Plan terms", 5, "Rep cap"] },
  { why: "a plan cap below 0", edits: [terms(0, { "Plan cap": -0.01 })], at: ["Plan terms", 5, "Plan cap"] },
  {
    why: "a cap in words",
    edits: [terms(0, { "Plan cap": "none" }), terms(1, { "Plan cap": "lots" })],
    at: ["Plan terms", 6, "Plan cap"],
  },
  { why: "a draw without an amount", edits: [terms(1, { "Draw amount": "" })], at: ["Plan terms", 6, "Draw amount"] },
  { why: "a draw amount without a draw", edits: [terms(1, { Draw: "" })], at: ["Plan terms", 6, "Draw"] },
  { why: "a draw below 0", edits: [terms(1, { "Draw amount": -1 })], at: ["Plan terms", 6, "Draw amount"] },
  {
    why: "a clawback of more than was paid",
    edits: [terms(1, { "Clawback share": 1.5 })],
    at: ["Plan terms", 6, "Clawback share"],
  },
  {
    why: "a clawback share without a clawback",
    edits: [terms(0, { "Clawback share": 0.5 })],
    at: ["Plan terms", 5, "Clawback"],
  },
  {
    why: "months of no clawback",
    edits: [terms(0, { Clawback: "none", "Clawback months": 6 })],
    at: ["Plan terms", 5, "Clawback"],
  },
  {
    why: "a pro rata clawback without a term",
    edits: [terms(1, { "Clawback months": "" })],
    at: ["Plan terms", 6, "Clawback months"],
  },
  {
    why: "a clawback over half a month",
    edits: [terms(1, { "Clawback months": 0.5 })],
    at: ["Plan terms", 6, "Clawback months"],
  },
  {
    why: "a holdback of more than the pay",
    edits: [terms(1, { "Holdback share": 1.01 })],
    at: ["Plan terms", 6, "Holdback share"],
  },
  {
    why: "a holdback of nothing",
    edits: [terms(1, { "Holdback share": 0 })],
    at: ["Plan terms", 6, "Holdback share"],
  },
  {
    why: "a holdback that is never paid out",
    edits: [terms(1, { "Holdback months": "" })],
    at: ["Plan terms", 6, "Holdback months"],
  },
  {
    why: "holdback months without a share",
    edits: [terms(0, { "Holdback months": 3 })],
    at: ["Plan terms", 5, "Holdback share"],
  },
  {
    why: "a holdback of 0 months",
    edits: [terms(1, { "Holdback months": 0 })],
    at: ["Plan terms", 6, "Holdback months"],
  },
  { why: "a period that there is not", edits: [terms(0, { Period: "week" })], at: ["Plan terms", 5, "Period"] },
  { why: "no such currency", edits: [terms(0, { Currency: "EURO" })], at: ["Plan terms", 5, "Currency"] },
  { why: "a date that is none", edits: [terms(0, { "Valid to": "summer" })], at: ["Plan terms", 5, "Valid to"] },
  { why: "a bonus of an unknown plan", edits: [bonus(0, { Plan: "Feild" })], at: ["Plan bonuses", 5, "Plan"] },
  {
    why: "a bonus of a version that there is not",
    edits: [bonus(1, { "Valid from": date("2026-01-01") })],
    at: ["Plan bonuses", 6, "Valid from"],
  },
  { why: "a bonus of no kind", edits: [bonus(0, { Bonus: "" })], at: ["Plan bonuses", 5, "Bonus"] },
  { why: "a bonus without a name", edits: [bonus(1, { Name: "" })], at: ["Plan bonuses", 6, "Name"] },
  { why: "two bonuses of one name", edits: [bonus(2, { Name: "Spring" })], at: ["Plan bonuses", 7, "Name"] },
  { why: "a kicker of a SPIFF's name", edits: [bonus(3, { Name: "Spring" })], at: ["Plan bonuses", 8, "Name"] },
  { why: "a bonus that pays nothing", edits: [bonus(0, { Amount: "" })], at: ["Plan bonuses", 5, "Amount"] },
  { why: "a bonus that pays twice", edits: [bonus(0, { Share: 0.1 })], at: ["Plan bonuses", 5, "Share"] },
  { why: "a bonus below 0", edits: [bonus(0, { Amount: -5 })], at: ["Plan bonuses", 5, "Amount"] },
  { why: "a share over 100 %", edits: [bonus(1, { Share: 1.1 })], at: ["Plan bonuses", 6, "Share"] },
  {
    why: "a SPIFF that waits for the quota",
    edits: [bonus(1, { Attainment: 1 })],
    at: ["Plan bonuses", 6, "Attainment"],
  },
  {
    why: "a SPIFF on a field that deals do not show",
    edits: [bonus(1, { Field: "Next step" })],
    at: ["Plan bonuses", 6, "Field"],
  },
  { why: "a SPIFF without a test", edits: [bonus(1, { When: "" })], at: ["Plan bonuses", 6, "When"] },
  {
    why: "a SPIFF that compares words by size",
    edits: [bonus(1, { When: "at least" })],
    at: ["Plan bonuses", 6, "When"],
  },
  {
    why: "a SPIFF that compares amounts as words",
    edits: [bonus(2, { When: "is" })],
    at: ["Plan bonuses", 7, "When"],
  },
  { why: "a SPIFF that compares with nothing", edits: [bonus(1, { Value: "" })], at: ["Plan bonuses", 6, "Value"] },
  { why: "an amount in words", edits: [bonus(2, { Value: "large" })], at: ["Plan bonuses", 7, "Value"] },
  {
    why: "a SPIFF that ends before it begins",
    edits: [bonus(1, { "Closed to": date("2026-06-30") })],
    at: ["Plan bonuses", 6, "Closed to"],
  },
  {
    why: "a kicker without an attainment",
    edits: [bonus(0, { Attainment: "" })],
    at: ["Plan bonuses", 5, "Attainment"],
  },
  { why: "a kicker at nothing", edits: [bonus(0, { Attainment: 0 })], at: ["Plan bonuses", 5, "Attainment"] },
  {
    why: "a kicker that asks for a field",
    edits: [bonus(0, { Field: "Product" })],
    at: ["Plan bonuses", 5, "Field"],
  },
  {
    why: "a kicker with days",
    edits: [bonus(0, { "Closed from": date("2026-01-01") })],
    at: ["Plan bonuses", 5, "Closed from"],
  },
  {
    why: "an assignment of an unknown rep",
    edits: [assignment(2, { Rep: "Bob" })],
    at: ["Plan assignments", 7, "Rep"],
  },
  { why: "an assignment of nobody", edits: [assignment(2, { Rep: "" })], at: ["Plan assignments", 7, "Rep"] },
  { why: "an unknown plan", edits: [assignment(2, { Plan: "Bost" })], at: ["Plan assignments", 7, "Plan"] },
  { why: "an assignment to no plan", edits: [assignment(2, { Plan: "" })], at: ["Plan assignments", 7, "Plan"] },
  {
    why: "assignments of a rep that overlap",
    edits: [assignment(0, { "Valid to": date("2026-06-01") })],
    at: ["Plan assignments", 6, "Valid from"],
  },
  {
    why: "an assignment that ends before it begins",
    edits: [assignment(3, { "Valid to": date("2026-01-31") })],
    at: ["Plan assignments", 8, "Valid to"],
  },
  {
    why: "an assignment outside of the plan's days",
    edits: [assignment(2, { "Valid from": date("2027-04-01") })],
    at: ["Plan assignments", 7, "Valid from"],
  },
  {
    why: "a ramp share over 100 %",
    edits: [assignment(0, { Ramp: "50%; 150%" })],
    at: ["Plan assignments", 5, "Ramp"],
  },
  {
    why: "a ramp that falls",
    edits: [assignment(0, { Ramp: "50%; 25%; 100%" })],
    at: ["Plan assignments", 5, "Ramp"],
  },
  { why: "a ramp in words", edits: [assignment(0, { Ramp: "slowly" })], at: ["Plan assignments", 5, "Ramp"] },
  {
    why: "a ramp of a rep without a start date",
    edits: [assignment(2, { Ramp: "50%; 100%" })],
    at: ["Plan assignments", 7, "Ramp"],
  },
  {
    why: "kickers for a rep without a quota",
    edits: [assignment(3, { Plan: "Boost" })],
    at: ["Plan assignments", 8, "Rep"],
  },
];

describe("commission plans of the settings tab", () => {
  it("read back as the layout writes them", () => {
    expect(valueFrom(read(settingsGrid(SOME_PLANS)))).toEqual(SOME_PLANS);
  });

  it("have default terms where Plan terms says nothing, or is not there yet", () => {
    const payout = rates([0, 0.05], [1_000, 0.1]);
    const given: Assumptions = { ...SOME_PLANS, terms: [defaultTerms("P", payout, SOME_PLANS)], assignments: [] };
    const grid = settingsGrid(given);
    const without = edited(grid, [
      terms(0, Object.fromEntries(headingsOf("planTerms").map((heading) => [heading, ""]))),
    ]);
    expect(valueFrom(read(without))).toEqual(given);
    expect(valueFrom(read(cutAfter(grid, "columns")))).toEqual(given);
    const blank = terms(0, {
      Period: "",
      Basis: "",
      Payout: "",
      "Below first tier": "",
      "Split by": "",
      Clawback: "",
    });
    expect(valueFrom(read(edited(grid, [blank])))).toEqual(given);
  });

  it("without rows in Plan terms, tiers with a day hold until the plan's next", () => {
    const given: Assumptions = {
      ...SOME_PLANS,
      terms: [defaultTerms("P", rates([0, 0.05]), SOME_PLANS), defaultTerms("Q", rates([0, 0.1]), SOME_PLANS)],
      assignments: [],
    };
    const grid = cutAfter(settingsGrid(given), "columns");
    const more = [
      tier(2, { Plan: "p", From: 0, Rate: 0.06, "Valid from": date("2026-07-01") }),
      tier(3, { Plan: "P", From: 0, Rate: 0.07, "Valid from": date("2026-04-01") }),
    ];
    const versions = valueFrom(read(edited(grid, more))).terms;
    expect(versions.map(({ plan, days, payout }) => [plan, days.from, days.to, payout])).toEqual([
      ["P", null, "2026-03-31", rates([0, 0.05])],
      ["Q", null, null, rates([0, 0.1])],
      ["P", "2026-07-01", null, rates([0, 0.06])],
      ["P", "2026-04-01", "2026-06-30", rates([0, 0.07])],
    ]);
  });

  it("are one plan however a row spells it, and so are reps", () => {
    const grid = edited(settingsGrid(SOME_PLANS), [
      terms(1, { Plan: "FIELD" }),
      tier(1, { Plan: "field " }),
      bonus(2, { Plan: "Fiéld" }),
      assignment(1, { Plan: "field", Rep: "ann  LEE" }),
    ]);
    expect(valueFrom(read(grid))).toEqual(SOME_PLANS);
  });

  it.each<{ why: string; edits: readonly Edit[]; is: (given: Assumptions) => unknown; expected: unknown }>([
    {
      why: "a bonus without a day belongs to every version without bonuses of its own",
      edits: [bonus(0, { "Valid from": "" }), ...[1, 2, 3].map((row) => bonus(row, { "Valid from": "" }))].concat(
        bonus(3, { Name: "Club 2" }),
      ),
      is: ({ terms: all }) => all.slice(0, 2).map(({ spiffs, kickers }) => [spiffs.length, kickers.length]),
      expected: [
        [2, 2],
        [2, 2],
      ],
    },
    {
      why: "amounts and shares typed as text",
      edits: [terms(0, { "Rep cap": "€ 12,500.50" }), terms(1, { "Clawback share": "25 %", "Holdback months": "6" })],
      is: ({ terms: all }) => [all[0]?.repCap, all[1]?.clawback.share, all[1]?.holdback?.months],
      expected: [12_500.5, 0.25, 6],
    },
    {
      why: "the spreadsheet's own currency",
      edits: [terms(3, { Currency: "eur" })],
      is: ({ terms: all }) => all[3]?.currency,
      expected: { code: "EUR", minorDigits: 2 },
    },
    {
      why: "an amount to compare with as a number",
      edits: [bonus(2, { Value: 1_000 })],
      is: ({ terms: all }) => all[1]?.spiffs[1]?.value,
      expected: "1000",
    },
    {
      why: "a share of the quota from the first day on",
      edits: [assignment(0, { Ramp: 0.5 })],
      is: ({ assignments }) => assignments[0]?.ramp,
      expected: [0.5],
    },
  ])("$why", ({ edits, is, expected }) => {
    expect(is(valueFrom(read(edited(settingsGrid(SOME_PLANS), edits))))).toEqual(expected);
  });

  it.each(CONTRADICTIONS)("refuses $why", ({ edits, at: [section, row, column] }) => {
    const failure = failureFrom(read(edited(settingsGrid(SOME_PLANS), edits)));
    expect(["SETTINGS_CELL", "SETTINGS_CONTRADICTION"]).toContain(failure.code);
    expect(failure).toMatchObject({ section, row, column });
  });

  it("says what is wrong with each, and what to do", () => {
    const sentences = CONTRADICTIONS.map(({ why, edits }) => {
      const failure = failureFrom(read(edited(settingsGrid(SOME_PLANS), edits)));
      return `${why}\n  ${failureSentence("Dealsheet settings", failure)}`;
    });
    expectGolden("plan-contradictions.txt", `${sentences.join("\n")}\n`);
  });

  it("refuses a heading that somebody has changed: the column under it would be lost in silence", () => {
    for (const { id, title } of SETTINGS_SECTIONS.filter(
      (section) => section.id.startsWith("plan") && section.id !== "plans",
    )) {
      for (const heading of headingsOf(id)) {
        const grid = settingsGrid(SOME_PLANS).map((row) => [...row]);
        const headings = grid[FIRST_ROW - 2];
        if (headings) headings[columnOf(id, heading)] = "my own";
        expect(failureFrom(read(grid)), `${title}, ${heading}`).toMatchObject({
          section: title,
          row: 4,
          column: heading,
        });
      }
    }
  });
});

describe("missingSection", () => {
  it("names a section that a tab of the present layout lacks; an older tab lacks them by right", () => {
    const grid = settingsGrid(SOME_PLANS);
    expect(missingSection(settingsTable(grid))).toBeNull();
    const cut = cutAfter(grid, "adjustments");
    expect(missingSection(settingsTable(cut))).toBe("Plan terms");
    const older = cut.map((row, at) => (at === 0 ? row.map((cell) => (cell === SETTINGS_VERSION ? 1 : cell)) : row));
    expect(missingSection(settingsTable(older))).toBeNull();
    expect(missingSection(settingsTable([]))).toBeNull();
  });
});

describe("readRamp", () => {
  it.each<{ cell: PlainCell; is: readonly number[] | null | "unreadable"; why: string }>([
    { cell: "", is: null, why: "no ramp" },
    { cell: "0%; 25%; 50%; 75%; 100%", is: [0, 0.25, 0.5, 0.75, 1], why: "as the layout writes it" },
    { cell: "0/25/50/100", is: [0, 0.25, 0.5, 1], why: "percent points" },
    {
      cell: "0 %, 12,5 %, 100 %",
      is: [0, 0.125, 1],
      why: "a comma before a space parts, one within a figure does not",
    },
    { cell: "0 0.5 1", is: [0, 0.5, 1], why: "shares" },
    { cell: "0.5%; 50%", is: [0.005, 0.5], why: "half a percent is one" },
    { cell: "33.3%\n66.6%", is: [0.333, 0.666], why: "line by line" },
    { cell: 1, is: [1], why: "a single share" },
    { cell: "0,25,50", is: "unreadable", why: "three figures, or one and a half" },
    { cell: "-10%", is: "unreadable", why: "below 0" },
    { cell: { date: day("2026-01-02") }, is: "unreadable", why: "what a sheet has made of 1/2" },
    { cell: true, is: "unreadable", why: "a tick box" },
  ])("$why", ({ cell, is }) => {
    expect(readRamp(cell)).toEqual(is);
  });
});

function headingsOf(section: SectionId): string[] {
  return (SETTINGS_SECTIONS.find(({ id }) => id === section)?.columns ?? []).map(({ heading }) => heading);
}

/** The tab as a live formula is given it: up to that section. */
function cutAfter(grid: Grid, section: SectionId): Grid {
  const last = SETTINGS_SECTIONS.find(({ id }) => id === section);
  return grid.map((row) => row.slice(0, (last?.firstColumn ?? 1) - 1 + (last?.columns.length ?? 0)));
}
