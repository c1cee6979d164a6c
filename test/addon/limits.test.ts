/** Google's limits: what would meet one is refused in words, cut into runs, or written another way, before anything is. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { buildSeconds, mostLiveRows } from "../../src/addon/time-limit.ts";
import { DEAL_REPORT_NAMES, type DealReportName, REPORT_NAMES } from "../../src/core/report.ts";
import { addonWords, reportWords } from "../../src/messages.ts";
import { openCommission } from "./commission-book.ts";
import { everythingIn, type OpenSpreadsheet, openSpreadsheet, someDeals, TODAY, valuesOf } from "./spreadsheet.ts";

const MOST = 10_000_000;

function order(book: OpenSpreadsheet, report: DealReportName, mode: "live" | "snapshot" = "snapshot") {
  return {
    ...({ call: "build", report, sheetId: book.sheet("Deals").id, historySheetId: null, columns: [], mode } as const),
    ...{ asOf: TODAY, followToday: false, period: "2026-Q1" },
  };
}

function cells(book: OpenSpreadsheet): number {
  return book.workbook.sheets.reduce((sum, sheet) => sum + sheet.rowCount * sheet.columnCount, 0);
}

/** Fills the spreadsheet with blank rows of 26 columns, but for so many cells. */
function leaveCells(book: OpenSpreadsheet, free: number): void {
  const filler = book.workbook.insertSheet("Filler");
  filler.insertRows(filler.rowCount, Math.floor((MOST - cells(book) - free) / filler.columnCount));
}

describe("ten million cells", () => {
  it.each([
    { free: 1000, why: "not even a new tab" },
    { free: 60_000, why: "the settings tab alone would fit" },
  ])("a first build that does not fit ($why) is refused whole", async ({ free }) => {
    const book = await openSpreadsheet({ Deals: someDeals(20) });
    leaveCells(book, free);
    const before = everythingIn(book.workbook);
    const answer = await book.ask(order(book, "quota"));
    expect(answer.ok ? "" : answer.problem).toMatch(
      /^A spreadsheet holds 10,000,000 cells, blank ones too\. This one has 9,9\d\d,\d{3}, and "Quota" needs [\d,]+ more\./,
    );
    expect(everythingIn(book.workbook)).toEqual(before);
    expect(Object.keys(book.host.calls).filter((name) => /insertSheet|setValues|setProperty/.test(name))).toEqual([]);
  });

  it("a refresh needs room for the copy that it keeps of the sheet", async () => {
    const book = await openSpreadsheet({ Deals: someDeals(20) });
    const { sheetId } = await book.get(order(book, "quota"));
    leaveCells(book, 20_000);
    const before = everythingIn(book.workbook);
    const answer = await book.ask({ call: "refresh", sheetId });
    expect(answer.ok ? "" : answer.problem).toMatch(/A spreadsheet holds/);
    expect(everythingIn(book.workbook)).toEqual(before);
  });

  it("where cells are scarce, a new tab takes no more than it needs; elsewhere it is as Google makes it", async () => {
    const roomy = await openSpreadsheet({ Deals: someDeals(20) });
    await roomy.get(order(roomy, "quota"));
    expect(roomy.sheet("Quota").rowCount).toBe(1000);
    const scarce = await openSpreadsheet({ Deals: someDeals(20) });
    leaveCells(scarce, 200_000);
    await scarce.get(order(scarce, "quota"));
    const { rowCount, columnCount, usedRows, usedColumns } = scarce.sheet("Quota");
    expect(rowCount).toBeLessThan(usedRows + 40);
    expect(columnCount).toBeLessThan(usedColumns + 10);
    await scarce.get(order(scarce, "quadrant", "live"));
    expect(scarce.sheet("Quadrant").rowCount).toBe(1000);
    expect(cells(scarce)).toBeLessThanOrEqual(MOST);
  });

  it("the closing of a period is refused whole", async () => {
    const book = await openCommission();
    leaveCells(book, 20_000);
    const before = everythingIn(book.workbook);
    expect(await book.close("2026-02")).toMatch(/A spreadsheet holds/);
    expect(everythingIn(book.workbook)).toEqual(before);
  });

  it("the check of the spreadsheet too", async () => {
    const book = await openSpreadsheet({ Deals: someDeals(20) });
    leaveCells(book, 30_000);
    book.host.runMenu("checkSpreadsheet");
    expect(book.alerts.at(-1)).toMatch(/A spreadsheet holds/);
    expect(book.workbook.sheets.map(({ name }) => name)).toEqual(["Deals", "Filler"]);
  });
});

describe("a report that was to be live", () => {
  /** The tab as long as `rows`, with the deals at its top. */
  async function longTab(rows: number): Promise<OpenSpreadsheet> {
    const book = await openSpreadsheet({ Deals: someDeals(20) });
    const deals = book.sheet("Deals");
    deals.insertRows(deals.rowCount, rows - deals.rowCount);
    deals.enter(rows - 1, 6, "the end");
    return book;
  }

  it("is a snapshot where its formulas would meet the 30 seconds, says so, and is live again with fewer rows", async () => {
    const most = mostLiveRows("forecast");
    const book = await longTab(most + 1);
    const answer = await book.get(order(book, "forecast", "live"));
    const title = reportWords.title.forecast;
    expect(answer.notLive).toBe(addonWords.notLive(title, most + 1, most));
    const sheet = book.sheet("Forecast");
    expect(valuesOf(sheet)[1]).toContain(reportWords.header.notLive(TODAY, most + 1, most));
    const formulas = (): number =>
      Array.from({ length: sheet.usedRows }, (_, row) =>
        Array.from({ length: sheet.usedColumns }, (_cell, column) => sheet.formula(row, column)),
      )
        .flat()
        .filter((formula) => formula !== "").length;
    expect(formulas()).toBe(0);
    const again = await book.get({ call: "refresh", sheetId: answer.sheetId });
    expect(again.notLive).toBe(answer.notLive);
    const deals = book.sheet("Deals");
    deals.deleteRows(1000, deals.rowCount - 1000);
    const shorter = await book.get({ call: "refresh", sheetId: answer.sheetId });
    expect(shorter.notLive).toBeUndefined();
    expect(formulas()).toBeGreaterThan(0);
    expect(valuesOf(sheet)[1]).toContain(reportWords.header.live);
  }, 120_000);

  it("stays live up to that many rows", async () => {
    const book = await longTab(20_000);
    expect((await book.get(order(book, "quota", "live"))).notLive).toBeUndefined();
  }, 60_000);

  it.each(DEAL_REPORT_NAMES)(
    "%s may be live over what most have, and not over what no formula could work through",
    (report) => {
      expect(mostLiveRows(report)).toBeGreaterThan(50_000);
      expect(mostLiveRows(report)).toBeLessThan(500_000);
    },
  );
});

it("docs/performance.md tells up to how many rows each report is live", () => {
  const page = readFileSync(new URL("../../docs/performance.md", import.meta.url), "utf8");
  for (const report of DEAL_REPORT_NAMES) expect(page).toContain(`| ${mostLiveRows(report).toLocaleString("en")} |`);
});

describe("six minutes", () => {
  it.each(REPORT_NAMES)("%s of 100,000 deals is far from it", (report) => {
    expect(buildSeconds(report, 100_000, 12)).toBeLessThan(100);
  });

  it("a build that would not end in time is refused before the tab is read", async () => {
    const book = await openSpreadsheet({ Deals: someDeals(20) });
    const deals = book.sheet("Deals");
    deals.deleteColumns(9, deals.columnCount - 9);
    deals.insertRows(deals.rowCount, 1_099_000);
    deals.enter(1_099_999, 8, "the end");
    book.host.resetCalls();
    const answer = await book.ask(order(book, "forecast"));
    expect(answer.ok ? "" : answer.problem).toBe(
      addonWords.tooLarge(reportWords.title.forecast, "Deals", 1_100_000, 9, buildSeconds("forecast", 1_100_000, 9)),
    );
    expect(book.host.calls["Range.getValues"]).toBeUndefined();
    expect(book.workbook.sheets.length).toBe(1);
  });

  it("a refresh of all reports stops in time, says what is left, and goes on with it", async () => {
    let milliseconds = Date.parse(`${TODAY}T12:00:00Z`);
    let step = 0;
    const now = (): Date => {
      milliseconds += step;
      return new Date(milliseconds);
    };
    const book = await openSpreadsheet({ Deals: someDeals(20) }, { clock: { now } });
    const reports = ["quota", "quadrant", "kpi", "review"] as const;
    for (const report of reports) await book.get(order(book, report));
    const stamps = (): string[] =>
      reports.map((report) => String(valuesOf(book.sheet(reportWords.title[report]))[1]?.[1]));
    const before = stamps();
    // The next day, on which every call takes its time.
    milliseconds += 86_400_000;
    step = 150;
    book.host.runMenu("refreshAllReports");
    const first = stamps().filter((stamp, at) => stamp !== before[at]).length;
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(reports.length);
    expect(book.alerts.at(-1)).toContain("choose Refresh all reports again");
    for (let runs = 0; runs < 3; runs += 1) book.host.runMenu("refreshAllReports");
    expect(stamps().every((stamp, at) => stamp !== before[at])).toBe(true);
  });
});
