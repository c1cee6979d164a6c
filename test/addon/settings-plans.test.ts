/** Commission plans in the settings tab: made with it, filled from a settings file, and read back from its cells. */
import { describe, expect, it } from "vitest";
import { readAssumptions } from "../../src/core/assumptions/read-assumptions.ts";
import { SETTINGS_SECTIONS, SETTINGS_TAB, type SectionId } from "../../src/core/assumptions/settings-layout.ts";
import { fromSerial } from "../../src/core/calendar.ts";
import type { PlainCell, PlainTable } from "../../src/core/deals/plain-table.ts";
import { SOME_PLANS } from "../core/assumptions/some-plans.ts";
import { valueFrom } from "../kit.ts";
import { everythingIn, type OpenSpreadsheet, openSpreadsheet, someDeals, TODAY, valuesOf } from "./spreadsheet.ts";

const FIRST_ROW = 4;

async function build(book: OpenSpreadsheet, mode: "live" | "snapshot" = "snapshot"): Promise<string | null> {
  const answer = await book.ask({
    call: "build",
    report: "quota",
    sheetId: book.sheet("Deals").id,
    historySheetId: null,
    columns: [],
    mode,
    asOf: TODAY,
    followToday: false,
    period: "2026-Q4",
  });
  return answer.ok ? null : answer.problem;
}

/** Index of the sheet's column. */
function columnOf(section: SectionId, heading: string): number {
  const plan = SETTINGS_SECTIONS.find(({ id }) => id === section);
  return (plan?.firstColumn ?? 0) - 1 + (plan?.columns.findIndex((column) => column.heading === heading) ?? 0);
}

async function withPlans(): Promise<OpenSpreadsheet> {
  const book = await openSpreadsheet({ Deals: someDeals(40) });
  const { stages, columns, ...file } = SOME_PLANS;
  await book.get({
    call: "importSettings",
    sheetId: book.sheet("Deals").id,
    asOf: TODAY,
    text: JSON.stringify(file),
  });
  return book;
}

/** The tab as the add-on reads it: what looks like a date is one. */
function tableOf(book: OpenSpreadsheet): PlainTable {
  const sheet = book.sheet(SETTINGS_TAB);
  const rows = valuesOf(sheet).map((row, at) =>
    row.map((value, column): PlainCell => {
      const isDate = typeof value === "number" && /y/.test(sheet.format(at, column).numberFormat ?? "");
      return isDate ? { date: fromSerial(value) } : value;
    }),
  );
  return { tab: SETTINGS_TAB, rows, firstRow: 1, firstColumn: 1 };
}

describe("commission plans in a new settings tab", () => {
  it("are an example to change, with nobody on it, and with lists to choose from", async () => {
    const book = await openSpreadsheet({ Deals: someDeals(40) });
    expect(await build(book)).toBeNull();
    const { terms, assignments } = valueFrom(readAssumptions(tableOf(book), "mdy"));
    expect(terms.map(({ plan, period, basis }) => [plan, period, basis])).toEqual([["Standard", "quarter", "booked"]]);
    expect(assignments).toEqual([]);
    const sheet = book.sheet(SETTINGS_TAB);
    for (const { id, columns } of SETTINGS_SECTIONS) {
      for (const { heading, words = [], note } of columns) {
        const column = columnOf(id, heading);
        expect(sheet.note(FIRST_ROW - 1, column)).toBe(note);
        const lists = sheet.validations.filter(({ area }) => area.column === column && area.row === FIRST_ROW);
        if (words.length > 0) expect(JSON.stringify(lists.map(({ values }) => values))).toContain(words.join('","'));
      }
    }
  });

  it("are what a settings file says, to the last cell, and a build adds nothing to them", async () => {
    const book = await withPlans();
    const { terms, assignments, reps, calendar, currency } = valueFrom(readAssumptions(tableOf(book), "mdy"));
    expect({ terms, assignments, reps, calendar, currency }).toEqual({
      terms: SOME_PLANS.terms,
      assignments: SOME_PLANS.assignments,
      reps: SOME_PLANS.reps,
      calendar: SOME_PLANS.calendar,
      currency: SOME_PLANS.currency,
    });
    expect(await build(book)).toBeNull();
    const after = valueFrom(readAssumptions(tableOf(book), "mdy"));
    expect([after.terms, after.assignments]).toEqual([SOME_PLANS.terms, SOME_PLANS.assignments]);
  });

  it("pay in the spreadsheet's currency where the file names none", async () => {
    const deals = someDeals(10).map((row, at) => [...row, at === 0 ? "Currency" : "GBP"]);
    const book = await openSpreadsheet({ Deals: deals });
    const text = JSON.stringify({ terms: [{ plan: "P", payout: { tiers: [{ rate: 0.05 }] } }] });
    await book.get({ call: "importSettings", sheetId: book.sheet("Deals").id, asOf: TODAY, text });
    const { terms, currency } = valueFrom(readAssumptions(tableOf(book), "mdy"));
    expect([terms[0]?.currency.code, currency.code]).toEqual(["GBP", "GBP"]);
  });
});

describe("commission plans that somebody has changed in the tab", () => {
  it("that contradict each other stop a build, which names the cell and writes nothing", async () => {
    const book = await withPlans();
    await build(book);
    book.sheet(SETTINGS_TAB).enter(FIRST_ROW, columnOf("planTerms", "Valid to"), "2026-07-15");
    const before = everythingIn(book.workbook);
    const problem = await build(book);
    expect(problem).toContain("section Plan terms, row 6, column Valid from");
    expect(problem).toContain("two versions of the plan");
    expect(everythingIn(book.workbook)).toEqual(before);
  });

  it("break no live formula: a row that is being typed is nobody's business but commission's", async () => {
    const book = await withPlans();
    expect(await build(book, "live")).toBeNull();
    const before = valuesOf(book.sheet("Quota"));
    book.sheet(SETTINGS_TAB).enter(FIRST_ROW + 5, columnOf("planBonuses", "Plan"), "half a row");
    book.sheet(SETTINGS_TAB).enter(FIRST_ROW, columnOf("planAssignments", "Rep"), "Nobody");
    expect(valuesOf(book.sheet("Quota"))).toEqual(before);
    expect(await build(book, "live")).toContain("Plan bonuses");
  });

  it("are not lost in silence where a section's title is gone", async () => {
    const book = await withPlans();
    await build(book);
    book.sheet(SETTINGS_TAB).enter(2, columnOf("planTerms", "Plan"), "My plans");
    expect(await build(book)).toContain('no section "Plan terms"');
  });

  it("are read from rows that a person has added below", async () => {
    const book = await withPlans();
    const sheet = book.sheet(SETTINGS_TAB);
    const row = FIRST_ROW + SOME_PLANS.assignments.length;
    const cells = { Rep: "bo diaz", Plan: "boost", "Valid from": "2027-03-01", "Valid to": "2027-03-31" };
    sheet.enter(FIRST_ROW + 2, columnOf("planAssignments", "Valid to"), "2027-02-28");
    for (const [heading, text] of Object.entries(cells)) sheet.enter(row, columnOf("planAssignments", heading), text);
    const { assignments } = valueFrom(readAssumptions(tableOf(book), "mdy"));
    expect(assignments[assignments.length - 1]).toEqual({
      rep: "Bo Diaz",
      plan: "Boost",
      days: { from: "2027-03-01", to: "2027-03-31" },
      ramp: null,
    });
    expect(await build(book)).toBeNull();
  });
});
