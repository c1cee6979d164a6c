/** The reports on leads and activities as the add-on builds them: with half of the tabs, with none, and refreshed. */
import { beforeEach, describe, expect, it } from "vitest";
import { SETTINGS_TAB } from "../../src/core/assumptions/settings-layout.ts";
import type { ReportMode } from "../../src/core/report.ts";
import { ACTIVITY_ROWS, LEAD_ROWS } from "../core/leads/some-leads.ts";
import { type OpenSpreadsheet, openSpreadsheet, someDeals, TODAY, valuesOf } from "./spreadsheet.ts";

let book: OpenSpreadsheet;
beforeEach(async () => {
  book = await openSpreadsheet({ Deals: someDeals(30), Leads: LEAD_ROWS, "My log": ACTIVITY_ROWS });
});

interface Tabs {
  readonly leads?: string;
  readonly activities?: string;
}

const BOTH: Tabs = { leads: "Leads", activities: "My log" };

const idOf = (name: string | undefined): number | null => (name === undefined ? null : book.sheet(name).id);

async function build(report: "activity" | "leads", mode: ReportMode, { leads, activities }: Tabs) {
  return book.ask({
    ...{ call: "build", report, sheetId: book.sheet("Deals").id, historySheetId: null, columns: [], mode },
    ...{ leadsSheetId: idOf(leads), activitiesSheetId: idOf(activities) },
    ...{ asOf: "2026-02-15", followToday: false, period: "2026-Q1" },
  });
}

const cells = (sheet: string): string => JSON.stringify(valuesOf(book.sheet(sheet)).slice(2));

describe("built live and as a snapshot", () => {
  it.each<{ why: string; report: "activity" | "leads"; title: string; tabs: Tabs }>([
    { why: "activity without leads", report: "activity", title: "Activity", tabs: { activities: "My log" } },
    { why: "activity without activities", report: "activity", title: "Activity", tabs: { leads: "Leads" } },
    { why: "scores without activities", report: "leads", title: "Lead scores", tabs: { leads: "Leads" } },
  ])("they show the same: $why", async ({ report, title, tabs }) => {
    expect(await build(report, "live", tabs)).toMatchObject({ ok: true });
    const live = cells(title);
    expect(await build(report, "snapshot", tabs)).toMatchObject({ ok: true });
    expect(cells(title)).toBe(live);
    expect(live).not.toMatch(/#(REF|ERROR|VALUE|N\/A|NAME)/);
  });

  it("a live sheet follows the leads and the points of the settings", async () => {
    await build("leads", "live", BOTH);
    const shown = (figure: string): unknown =>
      valuesOf(book.sheet("Lead scores")).find(([name]) => name === figure)?.[1];
    expect(shown("Qualified")).toBe(1);
    const settings = valuesOf(book.sheet(SETTINGS_TAB));
    const column = settings[2]?.indexOf("Lead points") ?? -1;
    expect(settings[4]?.slice(column, column + 2)).toEqual(["Pricing page", 10]);
    book.sheet(SETTINGS_TAB).enter(4, column + 1, 1);
    expect(shown("Qualified")).toBe(0);
    expect(shown("Without points")).toBe(2);
    book.sheet("Leads").enter(3, 7, "TRUE");
    expect(shown("Without points")).toBe(1);
  });

  it("an unfinished row of commission plans breaks neither", async () => {
    await build("leads", "live", BOTH);
    const before = cells("Lead scores");
    const column = valuesOf(book.sheet(SETTINGS_TAB))[2]?.indexOf("Plan assignments") ?? -1;
    book.sheet(SETTINGS_TAB).enter(4, column, "Nobody of that name");
    expect(cells("Lead scores")).toBe(before);
  });

  it("the response is counted in minutes", async () => {
    await build("activity", "snapshot", BOTH);
    const rows = valuesOf(book.sheet("Activity"));
    expect(rows.find(([name]) => name === "Answered in 5 minutes")?.[1]).toBe(0.25);
    expect(rows.find(([name]) => name === "Median response, hours")?.[1]).toBe(2);
  });
});

describe("refused in one sentence", () => {
  it.each<{ why: string; report: "activity" | "leads"; tabs: Tabs; says: RegExp }>([
    {
      why: "neither tab",
      report: "activity",
      tabs: {},
      says: /^Activity: there is neither a leads tab nor an activities tab\. Choose/,
    },
    {
      why: "scores without leads",
      report: "leads",
      tabs: { activities: "My log" },
      says: /^Lead scores: there is no leads tab\. Choose/,
    },
    {
      why: "activities as leads",
      report: "activity",
      tabs: { activities: "Leads" },
      says: /tab "Leads" has no column for activity/,
    },
  ])("$why", async ({ report, tabs, says }) => {
    const answer = await build(report, "live", tabs);
    expect(answer.ok ? "" : answer.problem).toMatch(says);
    expect(book.workbook.sheets.map(({ name }) => name)).toEqual(["Deals", "Leads", "My log"]);
  });
});

describe("refreshed", () => {
  it("they remember their tabs, and do without one that was deleted", async () => {
    const answer = await build("activity", "live", BOTH);
    const sheetId = answer.ok ? answer.value.sheetId : -1;
    await book.get({ call: "refresh", sheetId });
    expect(valuesOf(book.sheet("Activity"))[1]?.[1]).toBe(46_096);
    const leads = (): unknown => valuesOf(book.sheet("Activity")).find(([name]) => name === "New leads")?.[1];
    expect(leads()).toBe(5);
    book.workbook.deleteSheet(book.sheet("Leads").id);
    await book.get({ call: "refresh", sheetId });
    expect(leads()).toBe("");
    book.workbook.deleteSheet(book.sheet("My log").id);
    const refused = await book.ask({ call: "refresh", sheetId });
    expect(refused.ok ? "" : refused.problem).toContain("there is neither a leads tab");
    expect(TODAY).toBe("2026-03-15");
  });
});

describe("a settings tab that lacks the section", () => {
  it("scores by the default points, and gets the section at the next build", async () => {
    await build("leads", "snapshot", BOTH);
    const first = cells("Lead scores");
    const sheet = book.sheet(SETTINGS_TAB);
    const column = valuesOf(sheet)[2]?.indexOf("Lead points") ?? -1;
    sheet.deleteColumns(column - 1, 3);
    const names = valuesOf(sheet).map((row) => row[19]);
    sheet.deleteRows(names.indexOf("Lead decay"), 4);
    sheet.enter(0, 4, 2);
    expect(await build("leads", "snapshot", BOTH)).toMatchObject({ ok: true });
    expect(cells("Lead scores")).toBe(first);
    const after = valuesOf(sheet);
    expect(after[2]).toContain("Lead points");
    expect(after.map((row) => row[19])).toEqual(expect.arrayContaining(["Lead decay", "Qualified from"]));
    expect(after[0]?.[4]).toBe(3);
  });
});
