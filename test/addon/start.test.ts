/** Which tab the sidebar suggests, through the playground's own host. */
import { describe, expect, it } from "vitest";
import { openSpreadsheet, type Rows, someDeals, TODAY } from "./spreadsheet.ts";

const NOTES: Rows = [
  ["Month", "Cost"],
  ["January", 12],
];

const cases: readonly { why: string; inView: string; builtFrom: readonly string[]; suggested: string }[] = [
  { why: "the largest at first", inView: "Blank", builtFrom: [], suggested: "Deals" },
  { why: "the one in view at first", inView: "Old deals", builtFrom: [], suggested: "Old deals" },
  { why: "notes in view are not taken for deals later on", inView: "Notes", builtFrom: ["Deals"], suggested: "Deals" },
  { why: "what was built from before beats size", inView: "Notes", builtFrom: ["Old deals"], suggested: "Old deals" },
  {
    why: "of several that were built from, the one in view",
    inView: "Old deals",
    builtFrom: ["Deals", "Old deals"],
    suggested: "Old deals",
  },
  {
    why: "of several that were built from, else the largest",
    inView: "Notes",
    builtFrom: ["Old deals", "Deals"],
    suggested: "Deals",
  },
];

describe("the suggested tab", () => {
  it.each(cases)("$why", async ({ inView, builtFrom, suggested }) => {
    const book = await openSpreadsheet({
      Deals: someDeals(30),
      "Old deals": someDeals(20),
      Notes: NOTES,
      Blank: [],
    });
    for (const tab of builtFrom) {
      await book.get({
        call: "build",
        report: "quota",
        sheetId: book.sheet(tab).id,
        historySheetId: null,
        columns: [],
        mode: "snapshot",
        asOf: TODAY,
        followToday: false,
        period: "2026-Q1",
      });
    }
    book.workbook.activeSheetId = book.sheet(inView).id;
    const { suggestedSheetId } = await book.get({ call: "start" });
    expect(suggestedSheetId).toBe(book.sheet(suggested).id);
  });
});
