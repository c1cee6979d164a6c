/** Cells as nobody would wish them: very long, a million rows apart, errors everywhere, and circles. */
import { describe, expect, it } from "vitest";
import type { CellError } from "../../playground/spreadsheet/model.ts";
import type { DealReportName } from "../../src/core/report.ts";
import {
  everythingIn,
  type OpenSpreadsheet,
  openSpreadsheet,
  type Rows,
  someDeals,
  TODAY,
  valuesOf,
} from "../addon/spreadsheet.ts";

const SENTENCE = /^[A-Z"].*\.$/s;
const ERRORS: readonly CellError["error"][] = ["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NUM!", "#NAME?"];

async function build(book: OpenSpreadsheet, report: DealReportName, mode: "live" | "snapshot"): Promise<string | null> {
  const answer = await book.ask({
    ...{ call: "build", report, sheetId: book.sheet("Deals").id, historySheetId: null, columns: [], mode },
    ...{ asOf: TODAY, followToday: false, period: "2026-Q1" },
  });
  return answer.ok ? null : answer.problem;
}

function figure(book: OpenSpreadsheet, label: string): unknown {
  return valuesOf(book.sheet("Quota")).find(([first]) => first === label)?.[1];
}

describe("cells of 50,000 characters", () => {
  const LONG = "Long ".repeat(10_000);

  it.each([
    { field: "Deal ID", column: 0 },
    { field: "Owner", column: 1 },
    { field: "Stage", column: 2 },
    { field: "Amount", column: 3 },
    { field: "Created Date", column: 4 },
    { field: "Close Date", column: 5 },
  ])("as $field are shown, or refused in a sentence with nothing changed", async ({ column }) => {
    const deals = someDeals(12).map((row, at) =>
      row.map((cell, index) => (at === 3 && index === column ? LONG : cell)),
    );
    for (const report of ["quota", "review"] as const) {
      const book = await openSpreadsheet({ Deals: deals });
      const before = everythingIn(book.workbook);
      const problem = await build(book, report, "snapshot");
      if (problem === null) continue;
      expect(problem).toMatch(SENTENCE);
      expect(problem.length).toBeLessThan(1_000);
      expect(everythingIn(book.workbook)).toEqual(before);
    }
  });

  it("as a header, or as the whole first row, are columns like any other", async () => {
    const [header = [], ...rows] = someDeals(12);
    const book = await openSpreadsheet({ Deals: [[...header, LONG], ...rows.map((row) => [...row, "x"])] });
    expect(await build(book, "quota", "live")).toBeNull();
  });
});

describe("a million rows", () => {
  it("most of them blank, with deals at the top and in the last row", { timeout: 300_000 }, async () => {
    const rows = someDeals(24);
    const near = await openSpreadsheet({
      Deals: [...rows, ["Z-1", "Ann Lee", "Closed Won", 5000, "2026-01-05", "2026-02-05"]],
    });
    expect(await build(near, "quota", "snapshot")).toBeNull();
    const book = await openSpreadsheet({ Deals: rows });
    const deals = book.sheet("Deals");
    deals.deleteColumns(6, deals.columnCount - 6);
    deals.insertRows(deals.rowCount, 1_000_000 - deals.rowCount);
    ["Z-1", "Ann Lee", "Closed Won", 5000, "2026-01-05", "2026-02-05"].forEach((value, column) => {
      deals.enter(999_999, column, value);
    });
    expect(deals.usedRows).toBe(1_000_000);
    expect(await build(book, "quota", "snapshot")).toBeNull();
    expect(valuesOf(book.sheet("Quota"))).toEqual(valuesOf(near.sheet("Quota")));
  });
});

describe("error cells", () => {
  it("everywhere: a sentence, and nothing made", async () => {
    const deals = someDeals(12).map((row, at) => row.map((_, column) => ERRORS[(at + column) % ERRORS.length] ?? ""));
    const book = await withFormulas(deals);
    const before = everythingIn(book.workbook);
    for (const mode of ["live", "snapshot"] as const) expect(await build(book, "quota", mode)).toMatch(SENTENCE);
    expect(everythingIn(book.workbook)).toEqual(before);
  });

  it("in every cell below the headers: told cell by cell, and no figure is made of them", async () => {
    const [header = [], ...rows] = someDeals(12);
    const broken = rows.map((row, at) => row.map((_, column) => ERRORS[(at + column) % ERRORS.length] ?? ""));
    const book = await withFormulas([header, ...broken]);
    const problem = await build(book, "quota", "snapshot");
    // The deals stay deals, each left out with the reason; there is no amount to add up.
    expect(problem ?? "Done.").toMatch(SENTENCE);
    if (problem === null) expect([0, ""]).toContain(figure(book, "Won to date"));
  });

  it("in one row: the others count, and the row is named", async () => {
    const [header = [], first = [], ...rows] = someDeals(24);
    const clean = await openSpreadsheet({ Deals: [header, ...rows] });
    const broken = await withFormulas([header, first.map(() => "#N/A"), ...rows]);
    expect(await build(clean, "quota", "snapshot")).toBeNull();
    const answer = await broken.get({
      ...{ call: "build", report: "quota", sheetId: broken.sheet("Deals").id, historySheetId: null, columns: [] },
      ...{ mode: "snapshot", asOf: TODAY, followToday: false, period: "2026-Q1" },
    });
    expect(answer.issues.first.some(({ cell }) => /^[A-Z]2$/.test(cell))).toBe(true);
    expect(figure(clean, "Won to date")).toBeGreaterThan(0);
    expect(figure(broken, "Won to date")).toBe(figure(clean, "Won to date"));
  });
});

describe("circles", () => {
  it("an amount that refers to itself is an error like another", async () => {
    const book = await openSpreadsheet({ Deals: someDeals(24) });
    book.sheet("Deals").enter(1, 3, "=D2+1");
    expect(await build(book, "quota", "snapshot")).toBeNull();
    expect(await build(book, "quota", "live")).toBeNull();
  });

  it("a deal that takes its amount from the live report made of it ends in an error and a sentence, not in a loop", async () => {
    const book = await openSpreadsheet({ Deals: someDeals(24) });
    expect(await build(book, "quota", "live")).toBeNull();
    const quota = book.sheet("Quota");
    // A deal won in the period, worth a unit more than all that was won in it.
    book.sheet("Deals").enter(1, 2, "Closed Won");
    book.sheet("Deals").enter(1, 5, "2026-02-05");
    expect(quota.value(6, 0)).toBe("Won to date");
    book.sheet("Deals").enter(1, 3, "=Quota!B7+1");
    book.workbook.calculate();
    // Which of the two cells says so first is the spreadsheet's affair.
    const isTold = [...valuesOf(book.sheet("Deals")), ...valuesOf(quota)]
      .flat()
      .some((value) => /^#[A-Z]/.test(String(value)));
    expect(isTold).toBe(true);
    const answer = await book.ask({ call: "refresh", sheetId: quota.id });
    if (!answer.ok) expect(answer.problem).toMatch(SENTENCE);
    book.sheet("Deals").enter(1, 3, 1000);
    expect(await build(book, "quota", "live")).toBeNull();
    expect(JSON.stringify(valuesOf(quota))).not.toContain("#REF");
  });
});

/** Formulas that show these errors, since an error typed as text is a text. */
const FORMULAS: Readonly<Record<string, string>> = {
  "#N/A": "=NA()",
  "#REF!": '=INDIRECT("")',
  "#VALUE!": '=1+"x"',
  "#DIV/0!": "=1/0",
  "#NUM!": "=SQRT(-1)",
  "#NAME?": "=NOSUCHFUNCTION()",
};

async function withFormulas(rows: Rows): Promise<OpenSpreadsheet> {
  const book = await openSpreadsheet({ Deals: rows });
  const deals = book.sheet("Deals");
  rows.forEach((row, at) => {
    row.forEach((cell, column) => {
      const formula = FORMULAS[String(cell)];
      if (formula !== undefined) deals.enter(at, column, formula);
    });
  });
  expect(typeof deals.value(1, 0)).toBe("object");
  return book;
}
