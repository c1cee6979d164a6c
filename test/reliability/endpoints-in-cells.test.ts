/** What Google lets anybody type into a cell: the menu's handlers and the sidebar's endpoint. They change and tell nothing. */
import { describe, expect, it } from "vitest";
import { everythingIn, type OpenSpreadsheet, openSpreadsheet, someDeals, TODAY } from "../addon/spreadsheet.ts";

const SECRET = "Secret deal of the board";

async function withHiddenTab(): Promise<OpenSpreadsheet> {
  const book = await openSpreadsheet({ Deals: someDeals(12), Board: [["Deal"], [SECRET]], Cells: [["x"]] });
  book.sheet("Board").hidden = true;
  await book.get({
    ...{ call: "build", report: "quota", sheetId: book.sheet("Deals").id, historySheetId: null, columns: [] },
    ...{ mode: "snapshot", asOf: TODAY, followToday: false, period: "2026-Q1" },
  });
  return book;
}

const call = (request: object): string => `"${JSON.stringify(request).replaceAll('"', '""')}"`;

const FORMULAS: readonly { why: string; formula: string }[] = [
  { why: "the trigger", formula: "=onOpen()" },
  { why: "the trigger with something for an event", formula: "=onOpen(Board!A1:A2)" },
  { why: "installing", formula: "=onInstall()" },
  { why: "opening the sidebar, which mends", formula: "=openDealsheet()" },
  { why: "refreshing", formula: "=refreshAllReports()" },
  { why: "freezing", formula: "=freezeThisReport()" },
  { why: "help", formula: "=openHelp()" },
  { why: "the endpoint with nothing", formula: "=dealsheetCall()" },
  { why: "the endpoint with JSON", formula: `=dealsheetCall(${call({ call: "start" })})` },
  {
    why: "the endpoint asked to read",
    formula: `=dealsheetCall(${call({ call: "readTab", sheetId: 2, columns: [] })})`,
  },
  { why: "the endpoint with a range", formula: "=dealsheetCall(Board!A1:A2)" },
  { why: "the endpoint with a number", formula: "=dealsheetCall(7)" },
  { why: "what stands behind the stubs", formula: '=dealsheet_("start")' },
  { why: "a member of what stands behind", formula: "=dealsheet_.dealsheetCall()" },
];

describe("typed as a formula", () => {
  it.each(FORMULAS)("$why: $formula changes nothing and tells nothing", async ({ formula }) => {
    const book = await withHiddenTab();
    const cells = book.sheet("Cells");
    const others = (): unknown => everythingIn(book.workbook).filter(({ name }) => name !== "Cells");
    const before = others();
    cells.enter(0, 0, formula);
    book.workbook.calculate();
    const value = cells.value(0, 0);
    expect(typeof value === "object" ? value.error : value).toMatch(/^#(?:ERROR!|NAME\?)$/);
    expect(JSON.stringify(value)).not.toContain(SECRET);
    expect(JSON.stringify(value)).not.toContain("Board");
    expect(others()).toEqual(before);
    expect([cells.usedRows, cells.usedColumns]).toEqual([1, 1]);
    expect(book.alerts).toEqual([]);
    expect(book.workbook.sheets.map(({ hidden }) => hidden)).toEqual([false, true, false, false, false]);
  });

  it("leaves what a killed build left for the next opening to mend", async () => {
    const book = await withHiddenTab();
    const before = everythingIn(book.workbook).filter(({ name }) => name !== "Cells");
    const { id } = book.sheet("Quota");
    book.sheet("Deals").enter(1, 3, 999_999);
    const deals = everythingIn(book.workbook).filter(({ name }) => name === "Deals");
    book.host.failAt({ call: 120, message: "Exceeded maximum execution time", kill: true });
    await expect(book.ask({ call: "refresh", sheetId: id })).rejects.toThrow();
    expect(book.workbook.sheets.some(({ name }) => name.startsWith("Dealsheet backup"))).toBe(true);
    const half = everythingIn(book.workbook).filter(({ name }) => name !== "Cells");
    for (const [row, { formula }] of FORMULAS.entries()) book.sheet("Cells").enter(row, 0, formula);
    book.workbook.calculate();
    expect(everythingIn(book.workbook).filter(({ name }) => name !== "Cells")).toEqual(half);
    book.host.runMenu("openDealsheet");
    const mended = everythingIn(book.workbook).filter(({ name }) => name !== "Cells");
    expect(mended).toEqual(before.map((sheet) => (sheet.name === "Deals" ? deals[0] : sheet)));
  });
});
