import { describe, expect, it } from "vitest";
import type { Sheet } from "../../playground/spreadsheet/model.ts";
import { DEAL_REPORT_NAMES, type DealReportName, type ReportMode } from "../../src/core/report.ts";
import type { Request } from "../../src/protocol/protocol.ts";
import { ACTIVITY_ROWS, LEAD_ROWS } from "../core/leads/some-leads.ts";
import { everythingOn, type OpenSpreadsheet, openSpreadsheet, someDeals, TODAY, valuesOf } from "./spreadsheet.ts";

const TITLES: Readonly<Record<DealReportName, string>> = {
  forecast: "Forecast",
  quadrant: "Quadrant",
  quota: "Quota",
  kpi: "KPI dashboard",
  review: "Pipeline review",
  funnel: "Funnel",
  audit: "Data audit",
  ramp: "Ramp",
  territories: "Territories",
  capacity: "Capacity and quota plan",
  activity: "Activity",
  leads: "Lead scores",
};

/** The deals, and the tabs that some reports read beside them. */
const allTabs = (deals: number) => ({ Deals: someDeals(deals), Leads: LEAD_ROWS, Activities: ACTIVITY_ROWS });

function order(
  book: OpenSpreadsheet,
  report: DealReportName,
  mode: ReportMode,
  tab = "Deals",
): Extract<Request, { call: "build" }> {
  const beside = (name: string): number | null => book.workbook.sheetNamed(name)?.id ?? null;
  return {
    call: "build",
    report,
    sheetId: book.sheet(tab).id,
    historySheetId: null,
    leadsSheetId: beside("Leads"),
    activitiesSheetId: beside("Activities"),
    columns: [],
    mode,
    asOf: TODAY,
    followToday: false,
    period: "2026-Q1",
  };
}

describe("building", () => {
  it("says how many deals were read, and how many of them are in every figure", async () => {
    const [header = [], first = [], ...rows] = someDeals(40);
    const withoutAmount = first.map((cell, column) => (column === 3 ? "" : cell));
    const book = await openSpreadsheet({ Deals: [header, withoutAmount, ...rows] });
    const { deals } = await book.get(order(book, "quota", "snapshot"));
    expect(deals).toEqual({ read: 40, whole: 39, partly: 1, rowsSkipped: 0 });
  });

  it.each(DEAL_REPORT_NAMES)("a live %s report shows what its snapshot shows, cell by cell", async (report) => {
    const tabs = allTabs(120);
    const live = await openSpreadsheet(tabs);
    await live.get(order(live, report, "live"));
    const snapshot = await openSpreadsheet(tabs);
    await snapshot.get(order(snapshot, report, "snapshot"));
    const [one, other] = [valuesOf(live.sheet(TITLES[report])), valuesOf(snapshot.sheet(TITLES[report]))];
    expect(one[1]?.[6]).toBe("Live: follows the deals tab");
    expect(other[1]?.[6]).toBe(`Snapshot of ${TODAY}`);
    const untimed = (rows: typeof one): typeof one => rows.map((row, at) => (at === 1 ? row.slice(0, 6) : row));
    expect(untimed(one)).toEqual(untimed(other));
    expect(JSON.stringify(one)).not.toContain("#");
    expect(one.flat().filter((value) => typeof value === "number" && value > 0).length).toBeGreaterThan(10);
  });

  it("a live report follows the deals tab, its snapshot does not", async () => {
    const book = await openSpreadsheet({ Deals: someDeals(60), Copy: someDeals(60) });
    await book.get(order(book, "quota", "live"));
    await book.get(order(book, "quota", "snapshot", "Copy"));
    const [before, frozen] = ["Quota", "Quota (2)"].map((name) => JSON.stringify(valuesOf(book.sheet(name))));
    for (const name of ["Deals", "Copy"]) book.sheet(name).enter(1, 3, 1_000_000);
    for (const name of ["Deals", "Copy"]) book.sheet(name).enter(1, 5, "2026-03-01");
    expect(JSON.stringify(valuesOf(book.sheet("Quota")))).not.toBe(before);
    expect(JSON.stringify(valuesOf(book.sheet("Quota (2)")))).toBe(frozen);
  });

  it("can follow today", async () => {
    const book = await openSpreadsheet({ Deals: someDeals(60) });
    const { sheetId } = await book.get({ ...order(book, "forecast", "live"), asOf: "2026-01-01", followToday: true });
    expect(book.sheet("Forecast").formula(1, 1)).toBe("=TODAY()");
    expect(valuesOf(book.sheet("Forecast"))[1]?.[1]).toBe(46_096);
    await book.get({ call: "refresh", sheetId });
    expect(book.sheet("Forecast").formula(1, 1)).toBe("=TODAY()");
  });

  it("keeps a period that a person typed into a live report, and moves the as-of date to today, on refresh", async () => {
    const book = await openSpreadsheet({ Deals: someDeals(60) });
    const { sheetId } = await book.get({ ...order(book, "forecast", "live"), asOf: "2026-01-01" });
    book.sheet("Forecast").enter(1, 3, "2025-Q4");
    await book.get({ call: "refresh", sheetId });
    expect(valuesOf(book.sheet("Forecast"))[1]?.slice(1, 4)).toEqual([46_096, "Period", "2025-Q4"]);
  });

  it("writes the deals tab never", async () => {
    const book = await openSpreadsheet(allTabs(60));
    const given = ["Deals", "Leads", "Activities"];
    const before = given.map((name) => everythingOn(book.sheet(name)));
    for (const report of DEAL_REPORT_NAMES) await book.get(order(book, report, "live"));
    expect(given.map((name) => everythingOn(book.sheet(name)))).toEqual(before);
  });

  it.each(["live", "snapshot"] as const)("text that looks like a formula stays text, %s", async (mode) => {
    const book = await openSpreadsheet({ Deals: someDeals(60) });
    await book.get(order(book, "forecast", mode));
    const sheet = book.sheet("Forecast");
    const at = valuesOf(sheet).flatMap((row, index) => (row[0] === "=Di & Son" ? [index] : []));
    expect(at).toHaveLength(1);
    expect(sheet.formula(at[0] ?? 0, 0)).toBe("");
    expect(book.sheet("Dealsheet settings").usedRows).toBeGreaterThan(5);
    expect(JSON.stringify(valuesOf(book.sheet("Dealsheet settings")))).toContain("=Di & Son");
  });

  it.each([
    { why: "a locale that writes decimals with a comma", locale: "de_DE", timeZone: "America/Los_Angeles" },
    { why: "a zone a day ahead", locale: "en_GB", timeZone: "Pacific/Kiritimati" },
  ])("works in $why", async ({ locale, timeZone }) => {
    const book = await openSpreadsheet(allTabs(60), { locale, timeZone });
    for (const report of DEAL_REPORT_NAMES) await book.get(order(book, report, "live"));
    const reference = await openSpreadsheet(allTabs(60), { locale: "en_US", timeZone: "Etc/UTC" });
    for (const report of DEAL_REPORT_NAMES) await reference.get(order(reference, report, "live"));
    for (const title of Object.values(TITLES)) {
      expect(valuesOf(book.sheet(title))).toEqual(valuesOf(reference.sheet(title)));
    }
  });

  it("takes as many service calls for 20,000 deals as for 1,000, but one to make room for a list longer than a new sheet", async () => {
    const counts = async (deals: number): Promise<Record<string, unknown>> => {
      const book = await openSpreadsheet(allTabs(deals));
      const perReport: Record<string, unknown> = {};
      for (const report of DEAL_REPORT_NAMES) {
        for (const turn of report === "quota" ? ["first", "again"] : ["first"]) {
          book.host.resetCalls();
          await book.get(order(book, report, "live"));
          const { "Sheet.insertRowsAfter": grown = 0, "Sheet.getMaxRows": asked = 0, ...others } = book.host.calls;
          expect(grown).toBeLessThanOrEqual(1);
          perReport[`${report} ${turn}`] = { ...others, "Sheet.getMaxRows": asked - grown };
        }
      }
      return perReport;
    };
    const [few, many] = [await counts(1_000), await counts(20_000)];
    expect(many).toEqual(few);
  }, 120_000);

  it.each([
    { why: "an empty tab", rows: [[""]] },
    { why: "a tab of words", rows: [["Shopping"], ["Milk"], ["Bread"]] },
    {
      why: "no amount",
      rows: [
        ["Owner", "Stage"],
        ["Ann", "Closed Won"],
        ["Bo", "Qualified"],
      ],
    },
    {
      why: "a pivot table",
      rows: [
        ["SUM of Amount", "Stage", ""],
        ["Owner", "Closed Won", "Grand Total"],
        ["Ann", 5, 5],
        ["Grand Total", 5, 5],
      ],
    },
  ])("refuses $why in a sentence, and writes nothing", async ({ rows }) => {
    const book = await openSpreadsheet({ Deals: rows });
    const answer = await book.ask(order(book, "forecast", "live"));
    expect(answer).toMatchObject({ ok: false });
    expect(answer.ok ? "" : answer.problem).toMatch(/^[A-Z].*\.$/);
    expect(book.workbook.sheets.map(({ name }) => name)).toEqual(["Deals"]);
  });

  it("refuses a report or the settings tab as the deals tab", async () => {
    const book = await openSpreadsheet({ Deals: someDeals(20) });
    await book.get(order(book, "forecast", "live"));
    for (const tab of ["Forecast", "Dealsheet settings"]) {
      expect(await book.ask(order(book, "quota", "live", tab))).toMatchObject({ ok: false });
    }
  });
});

describe("rebuilding in place", () => {
  it("keeps the sheet, its place, what others refer to, and what a person added beside the blocks", async () => {
    const book = await openSpreadsheet({ Deals: someDeals(60), Mine: [["My own"]] });
    const { sheetId } = await book.get(order(book, "forecast", "live"));
    const sheet = book.sheet("Forecast");
    book.workbook.moveSheet(sheetId, 0);
    book.workbook.renameSheet(sheetId, "Weekly forecast");
    book.sheet("Mine").enter(1, 0, "='Weekly forecast'!B6");
    const won = book.sheet("Mine").value(1, 0);
    expect(won).toBeGreaterThan(0);
    sheet.enter(0, 5, "Call Ann on Monday");
    sheet.enter(40, 25, "=1+1");
    sheet.setNote(5, 1, "checked");
    sheet.setNote(60, 3, "a note on a blank cell");
    const [chart, ...charts] = sheet.charts;
    if (chart === undefined) throw new Error("no chart");
    sheet.setCharts([{ ...chart, anchor: { row: 30, column: 12, offsetX: 5, offsetY: 5 } }, ...charts]);
    const answer = await book.get({ call: "refresh", sheetId });
    expect(answer.sheetId).toBe(sheetId);
    expect(book.workbook.sheets[0]?.id).toBe(sheetId);
    expect(sheet.name).toBe("Weekly forecast");
    expect(book.sheet("Mine").value(1, 0)).toBe(won);
    expect(sheet.value(0, 5)).toBe("Call Ann on Monday");
    expect(sheet.formula(40, 25)).toBe("=1+1");
    expect(sheet.note(5, 1)).toBe("checked");
    expect(sheet.note(60, 3)).toBe("a note on a blank cell");
    expect(sheet.charts).toHaveLength(1 + charts.length);
    expect(sheet.charts[0]?.anchor).toEqual({ row: 30, column: 12, offsetX: 5, offsetY: 5 });
    expect(sheet.charts[0]?.id).toBe(chart.id);
  });

  it("leaves no second copy of rules, notes, charts or tabs", async () => {
    const book = await openSpreadsheet({ Deals: someDeals(60) });
    const { sheetId } = await book.get(order(book, "quota", "live"));
    const once = everythingOn(book.sheet("Quota"));
    await book.get({ call: "refresh", sheetId });
    await book.get(order(book, "quota", "live"));
    expect(everythingOn(book.sheet("Quota"))).toEqual(once);
    expect(book.workbook.sheets.map(({ name }) => name)).toEqual(["Deals", "Dealsheet settings", "Quota"]);
  });

  it("keeps its journal and its record well below Google's limits (9 KB a property, 30,000 characters of metadata)", async () => {
    const book = await openSpreadsheet(allTabs(60));
    for (const report of DEAL_REPORT_NAMES) {
      await book.get(order(book, report, "live"));
      const sizes = book.sheet(TITLES[report]).metadata.map(({ value }) => (value ?? "").length);
      // The journal holds the record and little more.
      expect(sizes).toHaveLength(1);
      expect(sizes[0]).toBeLessThan(6_000);
    }
  });

  it("turns live into snapshot and back in the same sheet", async () => {
    const book = await openSpreadsheet({ Deals: someDeals(60) });
    const { sheetId } = await book.get(order(book, "forecast", "live"));
    const live = everythingOn(book.sheet("Forecast"));
    const snapshot = await book.get(order(book, "forecast", "snapshot"));
    expect(snapshot.sheetId).toBe(sheetId);
    expect(book.sheet("Forecast").formula(4, 0)).toBe("");
    await book.get(order(book, "forecast", "live"));
    expect(everythingOn(book.sheet("Forecast"))).toEqual(live);
  });

  it.each(["live", "snapshot"] as const)(
    "finds its blocks again after a person has inserted a row, %s",
    async (mode) => {
      const book = await openSpreadsheet({ Deals: someDeals(60) });
      const { sheetId } = await book.get(order(book, "quota", mode));
      const sheet = book.sheet("Quota");
      const once = valuesOf(sheet);
      const ranges = JSON.stringify(sheet.charts.map((chart) => chart.ranges));
      sheet.insertRows(2, 1);
      expect(JSON.stringify(sheet.charts.map((chart) => chart.ranges))).not.toBe(ranges);
      sheet.enter(2, 1, "typed into the new row");
      const answer = await book.get({ call: "refresh", sheetId });
      expect(answer.sheetId).toBe(sheetId);
      const [first = [], second = [], third = [], ...rest] = valuesOf(sheet);
      expect(third.filter((value) => value !== "")).toEqual(["typed into the new row"]);
      expect([first, second, ...rest].map((row) => row.join("|"))).toEqual(
        [...once.slice(0, 2), ...once.slice(3)]
          .map((row) => row.join("|"))
          .concat(rest.slice(once.length - 3).map((row) => row.map(() => "").join("|"))),
      );
      expect(sheet.conditionalFormats).toHaveLength(3);
      expect(JSON.stringify(sheet.charts.map((chart) => chart.ranges))).toBe(ranges);
    },
  );

  it.each(["live", "snapshot"] as const)("refuses to run over a person's cell and names it, %s", async (mode) => {
    const book = await openSpreadsheet({ Deals: someDeals(60) });
    const { sheetId } = await book.get(order(book, "forecast", mode));
    const sheet = book.sheet("Forecast");
    const last = valuesOf(sheet).reduce((found, row, at) => (row[0] !== "" && row[0] !== undefined ? at : found), 0);
    sheet.enter(last + 2, 1, "mine");
    const deals = book.sheet("Deals");
    ["X-1", "X-2", "X-3"].forEach((id, at) => {
      [id, `New rep ${at}`, "Closed Won", 100, "2026-01-05", "2026-02-05"].forEach((value, column) => {
        deals.enter(61 + at, column, value);
      });
    });
    const before = everythingOn(sheet);
    const answer = await book.ask({ call: "refresh", sheetId });
    expect(answer.ok ? "" : answer.problem).toContain(`Cell B${last + 3}`);
    expect(everythingOn(sheet)).toEqual(before);
    expect(book.workbook.sheets.every(({ name }) => !name.includes("backup"))).toBe(true);
  });
});

/** Without the blank rows and columns at the ends. */
function trimmed(rows: ReturnType<typeof valuesOf>): string[] {
  const lines = rows.map((row) => row.join("|").replace(/\|+$/, ""));
  while (lines[lines.length - 1] === "") lines.pop();
  return lines;
}

function lastTable(sheet: Sheet): number {
  return valuesOf(sheet).reduce((last, row, at) => (row[0] === "Rep" ? at + 2 : last), 0);
}

function inserting(sheet: Sheet): void {
  sheet.insertRows(7, 2);
  if (sheet.formula(4, 0) === "") sheet.enter(7, 0, "mine, inside a block of Dealsheet's");
}

function everywhere(sheet: Sheet): void {
  sheet.insertRows(7, 1);
  sheet.insertColumns(0, 1);
  sheet.insertRows(2, 1);
}

describe("a report that a person has cut or written over", () => {
  const CUTS: readonly { readonly why: string; readonly cut: (sheet: Sheet) => void }[] = [
    { why: "all rows below the 20th deleted", cut: (sheet) => sheet.deleteRows(20, sheet.rowCount - 20) },
    { why: "all columns but five deleted", cut: (sheet) => sheet.deleteColumns(5, sheet.columnCount - 5) },
    { why: "a row inside a table deleted", cut: (sheet) => sheet.deleteRows(8, 1) },
    { why: "a row inserted inside a table", cut: (sheet) => sheet.insertRows(7, 1) },
    { why: "a row inserted below the title", cut: (sheet) => sheet.insertRows(1, 1) },
    { why: "three rows inserted above the figures' headings", cut: (sheet) => sheet.insertRows(4, 3) },
    { why: "two rows inserted, one written into", cut: inserting },
    { why: "a row inserted inside the last table", cut: (sheet) => sheet.insertRows(lastTable(sheet), 1) },
    { why: "a column inserted inside a table", cut: (sheet) => sheet.insertColumns(1, 1) },
    { why: "a column before, a row above and a row inside", cut: everywhere },
    { why: "the title's row deleted", cut: (sheet) => sheet.deleteRows(0, 1) },
    { why: "another title typed, which a heading of the report still says", cut: (sheet) => sheet.enter(0, 0, "Reps") },
  ];

  const EVERY = DEAL_REPORT_NAMES.flatMap((report) =>
    (["live", "snapshot"] as const).flatMap((mode) => CUTS.map((cut) => ({ report, mode, ...cut }))),
  );

  it.each(EVERY)("is whole again after a refresh: $report, $mode, $why", async ({ report, mode, cut }) => {
    const book = await openSpreadsheet(allTabs(60), { functions: "remembered" });
    const { sheetId } = await book.get(order(book, report, mode));
    const sheet = book.sheet(TITLES[report]);
    const once = valuesOf(sheet);
    const rules = sheet.conditionalFormats;
    const ranges = sheet.charts.map((chart) => chart.ranges);
    cut(sheet);
    expect(await book.ask({ call: "refresh", sheetId })).toMatchObject({ ok: true });
    expect(trimmed(valuesOf(sheet))).toEqual(trimmed(once));
    expect(sheet.conditionalFormats).toEqual(rules);
    expect(sheet.charts.map(({ ranges: shown }) => shown)).toEqual(ranges);
  });

  it("is put back as it was, cut, when the refresh fails", async () => {
    const book = await openSpreadsheet({ Deals: someDeals(60) });
    const { sheetId } = await book.get(order(book, "quota", "live"));
    const sheet = book.sheet("Quota");
    sheet.deleteRows(20, sheet.rowCount - 20);
    book.host.resetCalls();
    const fresh = await openSpreadsheet({ Deals: someDeals(60) });
    const before = everythingOn(sheet);
    for (let call = 30; call <= 150; call += 15) {
      book.host.failAt({ call, message: "Service timed out" });
      const answer = await book.ask({ call: "refresh", sheetId });
      book.host.failAt(null);
      if (answer.ok) break;
      expect(everythingOn(sheet), `call ${call}: ${answer.problem}`).toEqual(before);
    }
    expect(await book.ask({ call: "refresh", sheetId })).toMatchObject({ ok: true });
    await fresh.get(order(fresh, "quota", "live"));
    expect(valuesOf(sheet)).toEqual(valuesOf(fresh.sheet("Quota")));
  });
});

it("takes another name where a person's tab has its own in other letters' case", async () => {
  const book = await openSpreadsheet({ Deals: someDeals(20), forecast: [["mine"]] });
  expect((await book.get(order(book, "forecast", "snapshot"))).sheetName).toBe("Forecast (2)");
});

it("refuses a settings tab that was emptied, and says how to get a new one", async () => {
  const book = await openSpreadsheet({ Deals: someDeals(20), "Dealsheet settings": [[""]] });
  const answer = await book.ask(order(book, "forecast", "live"));
  expect(answer.ok ? "" : answer.problem).toContain("Delete it");
  book.workbook.deleteSheet(book.sheet("Dealsheet settings").id);
  await book.get(order(book, "forecast", "live"));
});

describe("freezing", () => {
  it("stamps and protects the report, and nothing rewrites it afterwards", async () => {
    const book = await openSpreadsheet({ Deals: someDeals(60) });
    const { sheetId } = await book.get(order(book, "quota", "live"));
    const shown = valuesOf(book.sheet("Quota"));
    book.workbook.activeSheetId = sheetId;
    book.host.runMenu("freezeThisReport");
    const sheet = book.sheet("Quota");
    expect(sheet.protections).toMatchObject([{ warningOnly: true, description: "Dealsheet: frozen snapshot" }]);
    expect(sheet.value(1, 6)).toBe(`Frozen snapshot of ${TODAY}`);
    expect(valuesOf(sheet).slice(2)).toEqual(shown.slice(2));
    const frozen = everythingOn(sheet);
    book.sheet("Deals").enter(1, 3, 999_999);
    book.host.runMenu("refreshAllReports");
    book.host.runMenu("freezeThisReport");
    expect(await book.ask({ call: "refresh", sheetId })).toMatchObject({ ok: false });
    expect(everythingOn(sheet)).toEqual(frozen);
    const fresh = await book.get(order(book, "quota", "live"));
    expect(fresh.sheetId).not.toBe(sheetId);
    expect(everythingOn(sheet)).toEqual(frozen);
  });

  it("freezes a snapshot with the figures it has, whatever the deals say by now", async () => {
    const book = await openSpreadsheet({ Deals: someDeals(60) });
    const { sheetId } = await book.get(order(book, "quota", "snapshot"));
    const shown = valuesOf(book.sheet("Quota"));
    book.sheet("Deals").enter(1, 3, 999_999);
    book.workbook.activeSheetId = sheetId;
    book.host.runMenu("freezeThisReport");
    expect(valuesOf(book.sheet("Quota")).slice(2)).toEqual(shown.slice(2));
  });

  it("says in words that another sheet is no report", async () => {
    const book = await openSpreadsheet({ Deals: someDeals(20) });
    book.host.runMenu("freezeThisReport");
    expect(book.alerts.join()).toContain("no Dealsheet report");
  });
});

describe("opening", () => {
  it("adds the menu without touching the document where it is not enabled yet", async () => {
    const book = await openSpreadsheet({ Deals: someDeals(20) }, { openingMode: "NONE" });
    expect(book.host.menus[0]?.items.map(({ label }) => label).filter((label) => label !== "")).toEqual([
      "Open Dealsheet",
      "Refresh all reports",
      "Freeze this report",
      "Check this spreadsheet",
      "Remove the check",
      "Help",
    ]);
  });

  it("tells the sidebar which tabs may hold deals, and which periods there are", async () => {
    const book = await openSpreadsheet({ Deals: someDeals(20), Notes: [["x"]] });
    await book.get(order(book, "forecast", "live"));
    const answer = await book.get({ call: "start" });
    expect(answer.tabs.map(({ name, kind }) => [name, kind])).toEqual([
      ["Deals", "data"],
      ["Notes", "data"],
      ["Dealsheet settings", "settings"],
      ["Forecast", "report"],
    ]);
    expect(answer).toMatchObject({ today: TODAY, suggestedSheetId: book.sheet("Deals").id, fiscalStart: 1 });
    expect(answer.reports).toMatchObject([
      { report: "forecast", mode: "live", locked: false, asOf: TODAY, period: "2026-Q1" },
    ]);
    expect(answer.periods.filter(({ isCurrent }) => isCurrent)).toMatchObject([{ name: "2026-Q1" }]);
  });

  it("reads a tab for the sidebar, with columns that a person still has to choose", async () => {
    const [header, ...rows] = someDeals(20);
    const strange = (header ?? []).map((title) => (title === "Amount" ? "Zebra" : title));
    const book = await openSpreadsheet({
      Deals: [strange, ...rows.map((row) => row.map((cell, at) => (at === 3 ? "" : cell)))],
    });
    const request = { call: "readTab", sheetId: book.sheet("Deals").id, asOf: TODAY, columns: [] } as const;
    const answer = await book.get(request);
    expect(answer.limits.filter(({ severity }) => severity === "blocked")).toHaveLength(DEAL_REPORT_NAMES.length);
    expect(answer.columns.map(({ header: title }) => title)).toContain("Zebra");
    const chosen = await book.get({ ...request, columns: [{ field: "amount", header: "Zebra" }] });
    expect(chosen.matches).toContainEqual({ field: "amount", header: "Zebra", letter: "D", confidence: 1 });
    expect(chosen.limits.filter(({ severity }) => severity === "blocked")).toHaveLength(0);
  });

  it("answers anything else with a sentence", async () => {
    const book = await openSpreadsheet({ Deals: someDeals(5) });
    expect(await book.host.callFromSidebar("dealsheetCall", [{ call: "drop" }])).toMatchObject({ ok: false });
    expect(await book.host.callFromSidebar("dealsheetCall", [])).toMatchObject({ ok: false });
  });

  it("refuses to build while somebody else does", async () => {
    const book = await openSpreadsheet({ Deals: someDeals(20) });
    book.host.holdLock("document", true);
    const answer = await book.ask(order(book, "forecast", "live"));
    expect(answer.ok ? "" : answer.problem).toContain("already building");
    expect(book.workbook.sheets).toHaveLength(1);
  });
});
