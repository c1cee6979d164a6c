import { describe, expect, it } from "vitest";
import { SETTINGS_SECTIONS, SETTINGS_TAB, SETTINGS_VERSION } from "../../src/core/assumptions/settings-layout.ts";
import type { ChosenColumn } from "../../src/protocol/protocol.ts";
import { everythingOn, type OpenSpreadsheet, openSpreadsheet, someDeals, TODAY, valuesOf } from "./spreadsheet.ts";

async function build(book: OpenSpreadsheet, columns: readonly ChosenColumn[] = []): Promise<string | null> {
  const answer = await book.ask({
    call: "build",
    report: "quota",
    sheetId: book.sheet("Deals").id,
    historySheetId: null,
    columns,
    mode: "live",
    asOf: TODAY,
    followToday: false,
    period: "2026-Q1",
  });
  return answer.ok ? null : answer.problem;
}

/** Column (from 0) of a section's heading, and the texts below it. */
function below(book: OpenSpreadsheet, section: string, heading: string): { column: number; texts: string[] } {
  const plan = SETTINGS_SECTIONS.find(({ id }) => id === section);
  const column = (plan?.firstColumn ?? 0) - 1 + (plan?.columns.findIndex((one) => one.heading === heading) ?? 0);
  const texts = valuesOf(book.sheet(SETTINGS_TAB))
    .slice(4)
    .map((row) => String(row[column] ?? ""))
    .filter((text) => text !== "");
  return { column, texts };
}

const NEW_REP = ["X-1", "Eve New", "Brand new stage", 100, "2026-01-05", "2026-04-05"];

function addDeal(book: OpenSpreadsheet, row: number): void {
  NEW_REP.forEach((value, column) => {
    book.sheet("Deals").enter(row, column, value);
  });
}

describe("the settings tab", () => {
  it("is made from the deals: stages, reps and every named setting, with validation lists and notes", async () => {
    const book = await openSpreadsheet({ Deals: someDeals(60) });
    expect(await build(book)).toBeNull();
    expect(below(book, "stages", "Stage").texts.sort()).toEqual(["Closed Lost", "Closed Won", "Proposal", "Qualified"]);
    expect(below(book, "reps", "Rep").texts.sort()).toEqual(["=Di & Son", "Ann Lee", "Bo Diaz", "Cy Ito"]);
    expect(below(book, "calendar", "Setting").texts).toContain("Fiscal year starts in");
    const sheet = book.sheet(SETTINGS_TAB);
    const { column } = below(book, "stages", "Outcome");
    expect(
      sheet.validations.some(({ area, values }) => area.column === column && JSON.stringify(values).includes("won")),
    ).toBe(true);
    expect(SETTINGS_SECTIONS.every(({ firstColumn }) => sheet.note(3, firstColumn - 1) !== "")).toBe(true);
  });

  it("is the person's afterwards: only rows that are missing are added, at the ends", async () => {
    const book = await openSpreadsheet({ Deals: someDeals(60) });
    await build(book);
    const sheet = book.sheet(SETTINGS_TAB);
    const reps = below(book, "reps", "Rep");
    const quota = below(book, "reps", "Quota").column;
    sheet.enter(4, quota, 123_456);
    sheet.enter(6, quota, "=100*1000");
    sheet.setNote(4, quota, "agreed in January");
    sheet.enter(4, below(book, "stages", "Probability").column, "33%");
    sheet.enter(30, 5, "my remark");
    const before = valuesOf(sheet);
    addDeal(book, 61);
    expect(await build(book)).toBeNull();
    expect(sheet.value(4, quota)).toBe(123_456);
    expect(sheet.formula(6, quota)).toBe("=100*1000");
    expect(sheet.note(4, quota)).toBe("agreed in January");
    expect(sheet.value(30, 5)).toBe("my remark");
    expect(below(book, "reps", "Rep").texts).toEqual([...reps.texts, "Eve New"]);
    expect(below(book, "stages", "Stage").texts).toContain("Brand new stage");
    const after = valuesOf(sheet);
    before.forEach((row, at) => {
      row.forEach((value, column) => {
        if (value !== "") expect(after[at]?.[column], `row ${at + 1}, column ${column + 1}`).toBe(value);
      });
    });
  });

  it("is followed by live reports at once", async () => {
    const book = await openSpreadsheet({ Deals: someDeals(60) });
    await build(book);
    const quotaOf = (): unknown => valuesOf(book.sheet("Quota"))[5]?.[1];
    const before = Number(quotaOf());
    const column = below(book, "reps", "Quota").column;
    book.sheet(SETTINGS_TAB).enter(4, column, Number(book.sheet(SETTINGS_TAB).value(4, column)) + 1_000);
    expect(quotaOf()).toBe(before + 1_000);
  });

  it("stays as it is when nothing is missing", async () => {
    const book = await openSpreadsheet({ Deals: someDeals(60) });
    await build(book);
    const before = everythingOn(book.sheet(SETTINGS_TAB));
    await build(book);
    expect(everythingOn(book.sheet(SETTINGS_TAB))).toEqual(before);
  });

  it("works on after a person has inserted a column and a row", async () => {
    const book = await openSpreadsheet({ Deals: someDeals(60) });
    await build(book);
    book.sheet(SETTINGS_TAB).insertColumns(7, 1);
    book.sheet(SETTINGS_TAB).insertRows(1, 1);
    addDeal(book, 61);
    expect(await build(book)).toBeNull();
    expect(JSON.stringify(valuesOf(book.sheet(SETTINGS_TAB)))).toContain("Eve New");
  });

  it("names the cell that it cannot understand, and nothing is written", async () => {
    const book = await openSpreadsheet({ Deals: someDeals(60) });
    await build(book);
    book.sheet(SETTINGS_TAB).enter(4, below(book, "reps", "Quota").column, "a lot");
    const before = book.workbook.sheets.map(everythingOn);
    const problem = await build(book);
    expect(problem).toContain("a lot");
    expect(problem).toContain("Quota");
    expect(book.workbook.sheets.map(everythingOn)).toEqual(before);
  });

  it("takes added probabilities in percent points where a person has written the column so", async () => {
    const book = await openSpreadsheet({ Deals: someDeals(60) });
    await build(book);
    const sheet = book.sheet(SETTINGS_TAB);
    const { column, texts } = below(book, "stages", "Probability");
    texts.forEach((text, at) => {
      sheet.setFormat({ row: 4 + at, column, rows: 1, columns: 1 }, { numberFormat: "General" });
      sheet.enter(4 + at, column, Number(text) * 100);
    });
    addDeal(book, 61);
    expect(await build(book)).toBeNull();
    const added = Number(below(book, "stages", "Probability").texts[texts.length]);
    expect(added).toBeGreaterThan(1);
    expect(sheet.format(4 + texts.length, column).numberFormat).toBe("#,##0.00");
    expect(await build(book)).toBeNull();
  });

  it("loses the added rows again when the report cannot be written", async () => {
    const book = await openSpreadsheet({ Deals: someDeals(60) });
    await build(book);
    const before = valuesOf(book.sheet(SETTINGS_TAB));
    addDeal(book, 61);
    book.sheet("Quota").enter(5, 0, "typed into the live table");
    expect(await build(book)).toContain("typed into");
    expect(valuesOf(book.sheet(SETTINGS_TAB))).toEqual(before);
    book.sheet("Quota").enter(5, 0, "");
    book.host.failAt({ call: 150, message: "Service timed out" });
    expect(await build(book)).toContain("timed out");
    book.host.failAt(null);
    expect(valuesOf(book.sheet(SETTINGS_TAB)).map((row) => row.join("|").replace(/\|+$/, ""))).toEqual(
      before.map((row) => row.join("|").replace(/\|+$/, "")),
    );
    expect(await build(book)).toBeNull();
    expect(below(book, "reps", "Rep").texts).toContain("Eve New");
  });

  it("of a later Dealsheet is left alone", async () => {
    const book = await openSpreadsheet({ Deals: someDeals(60) });
    await build(book);
    book.sheet(SETTINGS_TAB).enter(0, 4, SETTINGS_VERSION + 1);
    expect(await build(book)).toContain("newer");
  });

  it("says so when somebody has taken a later section's title away, since its rows would count no more", async () => {
    const book = await openSpreadsheet({ Deals: someDeals(60) });
    await build(book);
    const { column } = below(book, "adjustments", "For period");
    book.sheet(SETTINGS_TAB).enter(2, column, "");
    expect(await build(book)).toContain("Forecast adjustments");
  });

  it("keeps a manager's adjustments as they are typed, refresh after refresh", async () => {
    const book = await openSpreadsheet({ Deals: someDeals(60) });
    await build(book);
    const sheet = book.sheet(SETTINGS_TAB);
    const { column } = below(book, "adjustments", "For period");
    ["2026-03", "Ann Lee", "=-2500*2", "Budget freeze"].forEach((value, at) => {
      sheet.enter(5, column + at, value);
    });
    const before = everythingOn(sheet);
    expect(await build(book)).toBeNull();
    await book.get({ call: "refresh", sheetId: book.sheet("Quota").id });
    expect(everythingOn(sheet)).toEqual(before);
    expect(sheet.formula(5, column + 2)).toBe("=-2500*2");
  });
});

describe("a settings tab of the first version", () => {
  /** As an earlier Dealsheet left it: the later section was not there, and the version says so. */
  async function withOldTab(): Promise<OpenSpreadsheet> {
    const book = await openSpreadsheet({ Deals: someDeals(60) });
    await build(book);
    const sheet = book.sheet(SETTINGS_TAB);
    const { column } = below(book, "adjustments", "For period");
    sheet.deleteColumns(column - 1, sheet.columnCount - column + 1);
    sheet.enter(0, 4, 1);
    return book;
  }

  it("gets the sections that it lacks, looking as in a new one, and its own cells stay", async () => {
    const fresh = await openSpreadsheet({ Deals: someDeals(60) });
    await build(fresh);
    const book = await withOldTab();
    const before = valuesOf(book.sheet(SETTINGS_TAB));
    expect(await build(book)).toBeNull();
    const [now, wanted] = [book, fresh].map((each) => everythingOn(each.sheet(SETTINGS_TAB)));
    expect(now?.["cells"]).toEqual(wanted?.["cells"]);
    const after = valuesOf(book.sheet(SETTINGS_TAB));
    before.forEach((row, at) => {
      expect(after[at]?.slice(0, row.length).map(String)).toEqual(
        row.map((value) => (value === 1 && at === 0 ? String(SETTINGS_VERSION) : String(value))),
      );
    });
    expect(await build(book)).toBeNull();
    expect(everythingOn(book.sheet(SETTINGS_TAB))).toEqual({ ...now });
  });

  it("is put back when the report cannot be written", async () => {
    const book = await withOldTab();
    const before = valuesOf(book.sheet(SETTINGS_TAB));
    book.sheet("Quota").enter(5, 0, "typed into the live table");
    expect(await build(book)).toContain("typed into");
    expect(valuesOf(book.sheet(SETTINGS_TAB))).toEqual(before);
    book.sheet("Quota").enter(5, 0, "");
    for (const call of [30, 40, 50, 60, 90, 150]) {
      book.host.failAt({ call, message: "Service timed out" });
      expect(await build(book), `call ${call}`).toContain("timed out");
      book.host.failAt(null);
      const after = valuesOf(book.sheet(SETTINGS_TAB));
      expect(
        after.map((row) => row.join("|").replace(/\|+$/, "")),
        `call ${call}`,
      ).toEqual(before.map((row) => row.join("|").replace(/\|+$/, "")));
    }
    expect(await build(book)).toBeNull();
    expect(below(book, "adjustments", "For period").texts).toEqual([]);
  });
});

describe("columns that a person chose", () => {
  it("are kept by tab and field, changed when chosen anew, and followed by the live formulas", async () => {
    const [header = [], ...rows] = someDeals(60);
    const book = await openSpreadsheet({
      Deals: [[...header, "Net"], ...rows.map((row) => [...row, Number(row[3]) / 2])],
    });
    await build(book);
    const gross = Number(valuesOf(book.sheet("Quota"))[6]?.[1]);
    expect(await build(book, [{ field: "amount", header: "Net" }])).toBeNull();
    expect(valuesOf(book.sheet("Quota"))[6]?.[1]).toBe(gross / 2);
    expect(below(book, "columns", "Column").texts).toEqual(["Net"]);
    // Not chosen again: what was kept still holds.
    await build(book);
    expect(valuesOf(book.sheet("Quota"))[6]?.[1]).toBe(gross / 2);
    await build(book, [{ field: "amount", header: "Amount" }]);
    expect(below(book, "columns", "Column").texts).toEqual(["Amount"]);
    expect(valuesOf(book.sheet("Quota"))[6]?.[1]).toBe(gross);
  });

  it("can be none, live too", async () => {
    const book = await openSpreadsheet({ Deals: someDeals(60) });
    expect(await build(book, [{ field: "created", header: null }])).toBeNull();
    expect(below(book, "columns", "Column").texts).toEqual(["(none)"]);
    expect(await build(book)).toBeNull();
  });

  it("hold on after the tab was renamed", async () => {
    const [header = [], ...rows] = someDeals(60);
    const book = await openSpreadsheet({
      Deals: [[...header, "Net"], ...rows.map((row) => [...row, Number(row[3]) / 2])],
    });
    await build(book, [{ field: "amount", header: "Net" }]);
    const net = valuesOf(book.sheet("Quota"))[6]?.[1];
    book.workbook.renameSheet(book.sheet("Deals").id, "Deals 2026");
    expect(valuesOf(book.sheet("Quota"))[6]?.[1]).toBe(net);
    await book.get({ call: "refresh", sheetId: book.sheet("Quota").id });
    expect(valuesOf(book.sheet("Quota"))[6]?.[1]).toBe(net);
    expect(below(book, "columns", "Tab").texts).toEqual(["Deals", "Deals 2026"]);
  });
});
