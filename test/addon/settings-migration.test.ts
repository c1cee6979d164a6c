/** A settings tab of the first layout gains what has been added since, and loses nothing. */
import { beforeEach, describe, expect, it } from "vitest";
import type { Sheet } from "../../playground/spreadsheet/model.ts";
import { SETTINGS_SECTIONS, SETTINGS_TAB, SETTINGS_VERSION } from "../../src/core/assumptions/settings-layout.ts";
import { VERSION_1 } from "./settings-version-1.ts";
import {
  everythingIn,
  everythingOn,
  type OpenSpreadsheet,
  openSpreadsheet,
  someDeals,
  TODAY,
  valuesOf,
} from "./spreadsheet.ts";

let book: OpenSpreadsheet;

beforeEach(async () => {
  const [header = [], ...rows] = someDeals(60);
  book = await openSpreadsheet({
    Deals: [[...header, "Source"], ...rows.map((row) => [...row, "web"])],
    [SETTINGS_TAB]: VERSION_1,
    Notes: [
      ["total quota", "='Dealsheet settings'!I5+'Dealsheet settings'!I7"],
      ["rate", "='Dealsheet settings'!Q6"],
      ["month", "='Dealsheet settings'!T5"],
    ],
  });
  const sheet = book.sheet("Notes");
  // Text that begins with "=" is put as text; these are formulas.
  [0, 1, 2].forEach((row) => {
    sheet.enter(row, 1, String(sheet.value(row, 1)));
  });
  book.sheet(SETTINGS_TAB).enter(6, 8, "=80000*0.9");
  book.sheet(SETTINGS_TAB).setNote(4, 16, "agreed in January");
});

async function build(mode: "live" | "snapshot" = "live"): Promise<string | null> {
  const answer = await book.ask({
    call: "build",
    report: "quota",
    sheetId: book.sheet("Deals").id,
    historySheetId: null,
    columns: [],
    mode,
    asOf: TODAY,
    followToday: false,
    period: "2026-Q4",
  });
  return answer.ok ? null : answer.problem;
}

/** Column, from 0, of each section's title. */
function titles(sheet: Sheet): Readonly<Record<string, number>> {
  const row = valuesOf(sheet)[2] ?? [];
  return Object.fromEntries(SETTINGS_SECTIONS.map(({ title }) => [title, row.indexOf(title)]));
}

describe("a settings tab of the first layout", () => {
  it("gains the column and the sections that it lacks, and the person's cells stay as they are", async () => {
    const before = valuesOf(book.sheet(SETTINGS_TAB));
    expect(await build()).toBeNull();
    const sheet = book.sheet(SETTINGS_TAB);
    const after = valuesOf(sheet);
    expect(after[0]?.[4]).toBe(SETTINGS_VERSION);
    before.forEach((row, at) => {
      row.forEach((value, column) => {
        // The new column of Plans stands after Rate, the 17th.
        const now = after[at]?.[column < 17 ? column : column + 1];
        if (!(at === 0 && column === 4)) expect(now, `row ${at + 1}, column ${column + 1}`).toBe(value);
      });
    });
    expect(sheet.formula(6, 8)).toBe("=80000*0.9");
    expect(sheet.note(4, 16)).toBe("agreed in January");
    expect([after[3]?.[17], sheet.note(3, 17)]).toEqual(["Valid from", expect.stringContaining("version")]);
    expect(titles(sheet)).toEqual({
      Stages: 0,
      Reps: 6,
      Plans: 12,
      "Calendar and rules": 19,
      Columns: 23,
      "Forecast adjustments": 30,
      "Plan terms": 35,
      "Plan bonuses": 56,
      "Plan assignments": 69,
      "Lead points": 75,
    });
  });

  it("shows the terms that its plans have had all along", async () => {
    await build();
    const sheet = book.sheet(SETTINGS_TAB);
    const { "Plan terms": first = 0 } = titles(sheet);
    const rows = valuesOf(sheet)
      .slice(4, 7)
      .map((row) => row.slice(first, first + 7));
    expect(rows).toEqual([
      ["Field", "", "", "quarter", "booked", "rates", "unpaid"],
      ["Inside", "", "", "quarter", "booked", "rates", "unpaid"],
      ["", "", "", "", "", "", ""],
    ]);
    const lists = sheet.validations.filter(({ area }) => area.column >= first);
    const words = lists.map(({ values }) => JSON.stringify(values));
    for (const word of ["quarter", "collected", "linear", "recoverable", "payout", "pro rata", "kicker", "contains"]) {
      expect(
        words.some((list) => list.includes(word)),
        word,
      ).toBe(true);
    }
  });

  it("keeps the formulas of other tabs that point at it", async () => {
    const shown = (): unknown[] => [0, 1, 2].map((row) => book.sheet("Notes").value(row, 1));
    expect(shown()).toEqual([162_000, 0.08, "April"]);
    await build();
    expect(shown()).toEqual([162_000, 0.08, "April"]);
    expect(book.sheet("Notes").formula(2, 1)).toBe("='Dealsheet settings'!U5");
  });

  it("is followed by the live report that was built with it, and stays as it is from then on", async () => {
    await build();
    const total = (): unknown => JSON.stringify(valuesOf(book.sheet("Quota")));
    const first = total();
    expect(first).not.toMatch(/#(REF|ERROR|VALUE|N\/A)/);
    const settings = everythingOn(book.sheet(SETTINGS_TAB));
    expect(await build()).toBeNull();
    expect(everythingOn(book.sheet(SETTINGS_TAB))).toEqual(settings);
    book.sheet(SETTINGS_TAB).enter(4, 8, 123_456);
    expect(total()).not.toBe(first);
    expect(total()).toContain("123456");
  });

  it("may have been rearranged before", async () => {
    const sheet = book.sheet(SETTINGS_TAB);
    sheet.insertColumns(12, 2);
    sheet.insertRows(0, 1);
    expect(await build()).toBeNull();
    const after = valuesOf(sheet);
    expect(after[1]?.[4]).toBe(SETTINGS_VERSION);
    expect(after[4]?.[19]).toBe("Valid from");
    expect(after[3]?.indexOf("Plan terms")).toBe(37);
    expect(after[5]?.[37]).toBe("Field");
    expect(await build()).toBeNull();
  });

  it("is as it was when anything fails on the way, and is brought up to date the next time", async () => {
    const before = everythingIn(book.workbook);
    let failures = 0;
    for (let call = 10; call < 400; call += 9) {
      book.host.failAt({ call, message: "Service timed out" });
      const problem = await build("snapshot");
      book.host.failAt(null);
      if (problem === null) break;
      failures += 1;
      expect(everythingIn(book.workbook), `call ${call}`).toEqual(before);
    }
    expect(failures).toBeGreaterThan(8);
    expect(await build("snapshot")).toBeNull();
    expect(titles(book.sheet(SETTINGS_TAB))["Plan terms"]).toBe(35);
  });
});
