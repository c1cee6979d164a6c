/** The tabs beside the deals: suggested by their names, asked for only where they are read, and never forgotten. */
import { describe, expect, it } from "vitest";
import type { TabSummary } from "../../src/protocol/protocol.ts";
import { canGoOn } from "../../src/sidebar/choices.ts";
import { buildJobs } from "../../src/sidebar/jobs.ts";
import { missingTabs, suggestedSideTab, wantedTabs } from "../../src/sidebar/side-tabs.ts";
import { DEALS_TAB, START, start } from "./add-on.ts";
import { back, type Move, next, opened } from "./walk.ts";

const tab = (sheetId: number, name: string, rows = 100): TabSummary => ({
  sheetId,
  name,
  rows,
  columns: 8,
  kind: "data",
});
const book = (...tabs: readonly TabSummary[]) => start({ tabs: [...START.tabs, ...tabs] });
const LEADS = tab(51, "Leads");
const LOG = tab(52, "Activities");
const TO_REPORTS: readonly Move[] = [next(), "answered", next(), next()];
const tick = (report: "activity" | "leads" | "forecast" | "quadrant" | "quota", ticked = true): Move => ({
  type: "tick report",
  report,
  ticked,
});
const choose = (which: "leads" | "activities", sheetId: number | null): Move => ({
  type: "choose side tab",
  tab: which,
  sheetId,
});

describe("suggestedSideTab", () => {
  it.each<{ why: string; tabs: readonly TabSummary[]; leads: number | null; activities: number | null }>([
    { why: "their names", tabs: [LEADS, LOG], leads: 51, activities: 52 },
    {
      why: "words of their names",
      tabs: [tab(53, "Q4-leads (web)"), tab(54, "salesforce_Task")],
      leads: 53,
      activities: 54,
    },
    {
      why: "other languages",
      tabs: [tab(55, "Interessenten"), tab(56, "Aktivitäten 2026")],
      leads: 55,
      activities: 56,
    },
    { why: "no such name", tabs: [tab(57, "Leadership"), tab(58, "Sheet9")], leads: null, activities: null },
    { why: "two of them", tabs: [LEADS, tab(59, "Old leads")], leads: null, activities: null },
    { why: "a tab without rows", tabs: [tab(60, "Leads", 1)], leads: null, activities: null },
  ])("goes by $why", ({ tabs, leads, activities }) => {
    expect(suggestedSideTab(book(...tabs), "leads")).toBe(leads);
    expect(suggestedSideTab(book(...tabs), "activities")).toBe(activities);
  });
});

it("asks for a tab only where a ticked report reads it, and never again for the history of the assumptions", () => {
  expect(wantedTabs(["forecast", "kpi"])).toEqual([]);
  expect(wantedTabs(["forecast", "leads"])).toEqual(["leads", "activities"]);
});

describe("building", () => {
  it("sends the tabs with the reports that read them, and with no other", () => {
    const { session } = opened(book(LEADS, LOG), ...TO_REPORTS, tick("activity"));
    const sent = buildJobs(session).map(({ report, request }) => [
      report,
      "leadsSheetId" in request ? request.leadsSheetId : "not sent",
      "activitiesSheetId" in request ? request.activitiesSheetId : "not sent",
    ]);
    expect(sent).toEqual([
      ["forecast", "not sent", "not sent"],
      ["quadrant", "not sent", "not sent"],
      ["quota", "not sent", "not sent"],
      ["activity", 51, 52],
    ]);
  });

  it.each<{ why: string; moves: readonly Move[]; lacks: readonly string[] | null }>([
    { why: "both are there", moves: [tick("activity"), tick("leads")], lacks: null },
    { why: "one of two is enough", moves: [tick("activity"), choose("leads", null)], lacks: null },
    { why: "scores need leads", moves: [tick("leads"), choose("leads", null)], lacks: ["leads"] },
    {
      why: "neither is chosen",
      moves: [tick("activity"), choose("leads", null), choose("activities", null)],
      lacks: ["leads", "activities"],
    },
    { why: "the deals stand beside nothing", moves: [tick("leads"), choose("leads", DEALS_TAB)], lacks: ["leads"] },
    { why: "nothing that reads them is ticked", moves: [choose("leads", null)], lacks: null },
  ])("waits for a tab that a report cannot be without: $why", ({ moves, lacks }) => {
    const { session } = opened(book(LEADS, LOG), ...TO_REPORTS, ...moves);
    const ticked = buildJobs(session).map(({ report }) => report);
    expect(missingTabs(session, ticked)?.tabs ?? null).toEqual(lacks);
    expect(canGoOn(session, "reports")).toBe(lacks === null);
  });

  it("keeps the choice when a person goes back", () => {
    const { step, session } = opened(
      book(LEADS, LOG),
      ...TO_REPORTS,
      tick("leads"),
      choose("activities", null),
      back(),
      back(),
      back(),
    );
    expect(step).toBe("data");
    expect([session.inputs.leadsSheetId, session.inputs.activitiesSheetId]).toEqual([51, null]);
  });
});
