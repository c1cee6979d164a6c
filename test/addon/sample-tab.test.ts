/** The tab of sample deals: all of it or nothing, never over what is there, and read without a doubt. */
import { describe, expect, it } from "vitest";
import { SAMPLE_SIZE, sampleDeals } from "../../src/core/sample/sample-deals.ts";
import { day } from "../core/some-deals.ts";
import { meetLock, type Scenario, sweep } from "../reliability/faults.ts";
import { everythingOn, type OpenSpreadsheet, openSpreadsheet, TODAY, valuesOf } from "./spreadsheet.ts";

const SIZE = { seed: 7, deals: 30 };
const SCENARIO: Scenario = {
  open: () => openSpreadsheet({ Notes: [["Mine", 1]] }),
  work: async (book: OpenSpreadsheet) => {
    const answer = await book.ask({ call: "sample", ...SIZE });
    return answer.ok ? null : answer.problem;
  },
  ids: "new",
};

describe("the sample deals", () => {
  it("are the sample company's, true for today, beside the person's tabs", async () => {
    const book = await openSpreadsheet({ Notes: [["Mine"]] });
    const notes = everythingOn(book.sheet("Notes"));
    const answer = await book.get({ call: "sample" });
    const { headers, rows } = sampleDeals({ ...SAMPLE_SIZE, today: day(TODAY) });
    const sheet = book.sheet("Sample deals");
    expect(answer).toEqual({ sheetId: sheet.id, name: "Sample deals", rows: 401, columns: 12 });
    expect(valuesOf(sheet)).toEqual([headers, ...rows]);
    expect(everythingOn(book.sheet("Notes"))).toEqual(notes);
    expect(sheet.frozenRows).toBe(1);
    expect(sheet.display(1, 6)).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(sheet.display(1, 5)).toMatch(/^\$[\d,]+$/);
  });

  it("are read without a doubt, and every report can be built from them", async () => {
    const book = await openSpreadsheet({ Notes: [["Mine"]] });
    const { sheetId } = await book.get({ call: "sample" });
    const read = await book.get({ call: "readTab", sheetId, asOf: TODAY, columns: [] });
    expect(read).toMatchObject({ deals: 400, issues: { total: 0 } });
    expect(read.limits.filter(({ severity }) => severity === "blocked")).toEqual([]);
    for (const { confidence } of read.matches) expect(confidence).toBeGreaterThanOrEqual(0.6);
  });

  it("are priced in the currency of the reports that are built from them", async () => {
    const book = await openSpreadsheet({ Notes: [["Mine"]] }, { locale: "de_DE" });
    const { sheetId, name } = await book.get({ call: "sample", ...SIZE });
    expect(book.sheet(name).display(1, 5)).toMatch(/€$/);
    const asked = { sheetId, historySheetId: null, columns: [], reports: [], asOf: TODAY, period: "2026-Q1" };
    expect(await book.get({ call: "preview", ...asked })).toMatchObject({ currency: { code: "EUR" } });
  });

  it("take a free name, and leave what has theirs as it is", async () => {
    const book = await openSpreadsheet({ "Sample deals": [["Mine"]] });
    const before = everythingOn(book.sheet("Sample deals"));
    expect(await book.get({ call: "sample", ...SIZE })).toMatchObject({ name: "Sample deals (2)", rows: 31 });
    expect(await book.get({ call: "sample", ...SIZE })).toMatchObject({ name: "Sample deals (3)" });
    expect(everythingOn(book.sheet("Sample deals"))).toEqual(before);
  });

  it("may be more than a new sheet has rows, and true for another day", async () => {
    const book = await openSpreadsheet({ Notes: [["Mine"]] });
    const { name, rows } = await book.get({ call: "sample", deals: 1_500, asOf: "2024-06-30" });
    expect(rows).toBe(1_501);
    const [, ...deals] = valuesOf(book.sheet(name));
    const { rows: wanted } = sampleDeals({ seed: SAMPLE_SIZE.seed, count: 1_500, today: day("2024-06-30") });
    expect(deals).toEqual(wanted);
  });

  it.each(["throws", "killed"] as const)(
    "are all there or not at all: a call %s",
    { timeout: 120_000 },
    async (ending) => {
      const task = { meta: {} };
      const counts = await sweep(SCENARIO, { ending, stride: ending === "throws" ? 2 : 3, through: 9 }, task);
      expect(counts.tried).toBeGreaterThan(8);
      expect(counts.mixtures).toBe(0);
    },
  );

  it("wait for whoever holds the lock", () => meetLock(SCENARIO));
});
