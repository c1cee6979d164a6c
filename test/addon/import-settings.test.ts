import { describe, expect, it } from "vitest";
import { openSpreadsheet, someDeals, TODAY } from "./spreadsheet.ts";

const FILE = { stages: [{ stage: "Proposal", probability: 0.7 }], reps: [{ rep: "Ann Lee", quota: 12345 }] };

function order(sheetId: number, text: string) {
  return { call: "importSettings", sheetId, asOf: TODAY, text } as const;
}

describe("importSettings", () => {
  it("makes the settings tab from the file; the next build adds what the file leaves out", async () => {
    const book = await openSpreadsheet({ Deals: someDeals(40) });
    const deals = book.sheet("Deals");
    await book.get(order(deals.id, JSON.stringify(FILE)));
    const settings = book.sheet("Dealsheet settings");
    expect([settings.value(4, 0), settings.value(4, 1), settings.value(5, 0)]).toEqual(["Proposal", 0.7, ""]);
    expect([settings.value(4, 6), settings.value(4, 8)]).toEqual(["Ann Lee", 12345]);
    await book.get({
      call: "build",
      report: "quota",
      sheetId: deals.id,
      historySheetId: null,
      columns: [],
      mode: "snapshot",
      asOf: TODAY,
      followToday: false,
      period: "2026-Q1",
    });
    expect([settings.value(4, 0), settings.value(4, 1), settings.value(4, 8)]).toEqual(["Proposal", 0.7, 12345]);
    const stages = Array.from({ length: 6 }, (_, row) => settings.value(4 + row, 0));
    expect(stages).toEqual(expect.arrayContaining(["Closed Won", "Closed Lost", "Qualified"]));
  });

  it.each([
    { why: "no JSON", text: "nope", says: "settings file" },
    { why: "a word that nobody knows", text: '{"rep":[]}', says: '"rep"' },
    { why: "a quota that is none", text: '{"reps":[{"rep":"Ann Lee","quota":"much"}]}', says: "reps, entry 1, quota" },
  ])("refuses $why and makes no tab", async ({ text, says }) => {
    const book = await openSpreadsheet({ Deals: someDeals(10) });
    const answer = await book.ask(order(book.sheet("Deals").id, text));
    expect(answer).toMatchObject({ ok: false, problem: expect.stringContaining(says) });
    expect(book.workbook.sheets.map(({ name }) => name)).toEqual(["Deals"]);
  });

  it("does not overwrite a settings tab", async () => {
    const book = await openSpreadsheet({ Deals: someDeals(10) });
    const { id } = book.sheet("Deals");
    await book.get(order(id, "{}"));
    expect(await book.ask(order(id, JSON.stringify(FILE)))).toMatchObject({ ok: false });
  });
});
