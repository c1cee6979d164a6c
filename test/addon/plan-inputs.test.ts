/** The cells of the capacity plan that a person fills in, through the add-on: followed, kept, moved, damaged, frozen. */
import { describe, expect, it } from "vitest";
import type { Sheet } from "../../playground/spreadsheet/model.ts";
import type { ReportMode } from "../../src/core/report.ts";
import type { BuildAnswer } from "../../src/protocol/protocol.ts";
import { everythingOn, type OpenSpreadsheet, openSpreadsheet, someDeals, TODAY, valuesOf } from "./spreadsheet.ts";

const TITLE = "Capacity and quota plan";

async function open(): Promise<OpenSpreadsheet> {
  return openSpreadsheet({ Deals: someDeals(120), Targets: [["Company", 5_000_000]] });
}

function request(book: OpenSpreadsheet, mode: ReportMode) {
  return {
    ...({ call: "build", report: "capacity", sheetId: book.sheet("Deals").id, historySheetId: null } as const),
    ...{ columns: [], mode, asOf: TODAY, followToday: false, period: "2026-Q1" },
  };
}

async function build(book: OpenSpreadsheet, mode: ReportMode): Promise<BuildAnswer> {
  return book.get(request(book, mode));
}

/** Row and column, from 0, of the cell right of a label. */
function beside(sheet: Sheet, label: string): { row: number; column: number } {
  const values = valuesOf(sheet);
  const row = values.findIndex((cells) => cells.includes(label));
  if (row < 0) throw new Error(`there is no "${label}"`);
  return { row, column: (values[row]?.indexOf(label) ?? 0) + 1 };
}

function type(sheet: Sheet, label: string, value: string | number): void {
  const { row, column } = beside(sheet, label);
  sheet.enter(row, column, value);
}

function shown(sheet: Sheet, label: string): unknown {
  const { row, column } = beside(sheet, label);
  return valuesOf(sheet)[row]?.[column];
}

/** Hires of the plan's second month. */
function hire(sheet: Sheet, people: number): void {
  const { row, column } = beside(sheet, "Hires planned for");
  sheet.enter(row + 2, column, people);
}

const TARGET = "Target, twelve months";

describe("a live plan", () => {
  it("follows its yellow cells at once, in every table", async () => {
    const book = await open();
    await build(book, "live");
    const sheet = book.sheet(TITLE);
    const [before, split] = [shown(sheet, "Capacity as planned"), shown(sheet, "Quotas handed down")];
    type(sheet, TARGET, 7_000_000);
    expect(shown(sheet, "Target")).toBe(7_000_000);
    expect(shown(sheet, "Quotas handed down")).toBe(7_000_000);
    expect(split).not.toBe(7_000_000);
    hire(sheet, 3);
    expect(shown(sheet, "Hires planned")).toBe(3);
    expect(Number(shown(sheet, "Capacity as planned"))).toBeGreaterThan(Number(before));
    expect(JSON.stringify(valuesOf(sheet))).toContain("Planned hires");
  });

  it("says in the formula's cell which input it cannot read", async () => {
    const book = await open();
    await build(book, "live");
    const sheet = book.sheet(TITLE);
    type(sheet, "Expected attainment", "a lot");
    expect(String(shown(sheet, TARGET))).not.toContain("#");
    expect(JSON.stringify(valuesOf(sheet))).toMatch(/inputs, row 4 \(Expected attainment\)/);
  });
});

describe.each(["live", "snapshot"] as const)("what was typed into a %s plan", (mode) => {
  it("survives a refresh, a rebuild and a change of mode", async () => {
    const book = await open();
    const { sheetId } = await build(book, mode);
    const sheet = book.sheet(TITLE);
    type(sheet, TARGET, 7_000_000);
    type(sheet, "Expected attainment", 0.65);
    type(sheet, "Quotas handed down by", "equal");
    type(sheet, "Ramp of a new rep", "0%; 50%; 100%");
    hire(sheet, 2);
    const kept = () =>
      [TARGET, "Target", "Expected attainment", "Quotas handed down by", "Ramp of a new rep", "Hires planned"].map(
        (label) => shown(sheet, label),
      );
    const expected = [7_000_000, 7_000_000, 0.65, "equal", "0%; 50%; 100%", 2];
    await book.get({ call: "refresh", sheetId });
    expect(kept()).toEqual(expected);
    const other = mode === "live" ? "snapshot" : "live";
    await build(book, other);
    expect(kept()).toEqual(expected);
    await build(book, mode);
    expect(kept()).toEqual(expected);
    expect(book.workbook.sheets.filter(({ name }) => name.startsWith(TITLE))).toHaveLength(1);
  });

  it("survives where rows were put in above it and within it", async () => {
    const book = await open();
    const { sheetId } = await build(book, mode);
    const sheet = book.sheet(TITLE);
    type(sheet, TARGET, 7_000_000);
    hire(sheet, 2);
    sheet.insertRows(3, 2);
    sheet.insertRows(beside(sheet, "Attrition a year").row, 1);
    await book.get({ call: "refresh", sheetId });
    expect([shown(sheet, TARGET), shown(sheet, "Hires planned")]).toEqual([7_000_000, 2]);
  });

  it("is the suggestion again once it is cleared", async () => {
    const book = await open();
    const { sheetId } = await build(book, mode);
    const sheet = book.sheet(TITLE);
    const suggested = shown(sheet, TARGET);
    type(sheet, TARGET, 7_000_000);
    await book.get({ call: "refresh", sheetId });
    const { row, column } = beside(sheet, TARGET);
    sheet.clear({ row, column, rows: 1, columns: 1 }, { contents: true });
    await book.get({ call: "refresh", sheetId });
    expect(shown(sheet, TARGET)).toBe(suggested);
  });

  it("may follow another tab, and goes on doing so", async () => {
    const book = await open();
    const { sheetId } = await build(book, mode);
    const sheet = book.sheet(TITLE);
    type(sheet, TARGET, "=Targets!B1");
    await book.get({ call: "refresh", sheetId });
    expect(shown(sheet, "Target")).toBe(5_000_000);
    const { row, column } = beside(sheet, TARGET);
    expect(sheet.formula(row, column)).toBe("=Targets!B1");
    book.sheet("Targets").enter(0, 1, 6_000_000);
    await book.get({ call: "refresh", sheetId });
    expect(shown(sheet, "Target")).toBe(6_000_000);
  });

  it("is refused with its cell where it cannot be read, and nothing is touched", async () => {
    const book = await open();
    const { sheetId } = await build(book, mode);
    const sheet = book.sheet(TITLE);
    type(sheet, "Attrition a year", "some");
    const before = everythingOn(sheet);
    const answer = await book.ask({ call: "refresh", sheetId });
    const { row, column } = beside(sheet, "Attrition a year");
    expect(answer).toMatchObject({
      ok: false,
      problem: expect.stringContaining(
        `cell ${"ABC".charAt(column)}${row + 1} of the tab "${TITLE}" (Attrition a year): "some" is not a share from 0 % to 95 %`,
      ),
    });
    expect(everythingOn(sheet)).toEqual(before);
  });
});

it("a plan that is frozen keeps its figures, and the sheet beside it goes on from what was typed", async () => {
  const book = await open();
  const { sheetId } = await build(book, "live");
  const sheet = book.sheet(TITLE);
  type(sheet, TARGET, "=Targets!B1");
  book.workbook.activeSheetId = sheetId;
  book.host.runMenu("freezeThisReport");
  expect(shown(sheet, "Target")).toBe(5_000_000);
  const { row, column } = beside(sheet, TARGET);
  expect(sheet.formula(row, column)).toBe("");
  await build(book, "live");
  expect(shown(book.sheet(`${TITLE} (2)`), TARGET)).toBe(5_000_000);
});
