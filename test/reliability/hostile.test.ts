/** Hostile input: what looks like a formula in any field stays text, odd tab names and headers break nothing. */
import { describe, expect, it } from "vitest";
import { DEAL_REPORT_NAMES } from "../../src/core/report.ts";
import { done, openCommission, DEALS as PAID_DEALS, SETTINGS } from "../addon/commission-book.ts";
import { type OpenSpreadsheet, openSpreadsheet, type Rows, valuesOf } from "../addon/spreadsheet.ts";

/** Beginnings that a spreadsheet takes for a formula, and what would show if it did. */
const INJECTIONS = [
  '=HYPERLINK("http://example.com";"Ann")',
  "=1+1",
  "+1+1",
  "-2+3",
  "@SUM(1;1)",
  "\t=1+1",
  "\r=1+1",
  "'=1+1",
  '=IMPORTXML("http://example.com";"//a")',
] as const;

/** The functions that Dealsheet itself writes: its own, and TODAY for a sheet that follows the day. */
const OWN = /^=(?:TODAY\(\)|[A-Z]+_REPORT_[A-Z]+\(|DEALS_LEFT_OUT\()/;

/** One deal a text, which stands in every field that takes one. */
function hostileDeals(texts: readonly string[]): Rows {
  const rows = texts.flatMap((text, index) => [
    [`${text} ${index}`, text, text, text, "Closed Won", 1000 + index, "2026-01-05", "2026-02-05", text],
    [`${text} ${index} open`, text, text, text, text, 500 + index, "2026-01-05", "2026-03-25", text],
    [`${text} ${index} next`, text, text, text, "Proposal", 700 + index, "2026-01-05", "2026-03-26", text],
  ]);
  const headers = [
    "Deal ID",
    "Deal Name",
    "Account",
    "Owner",
    "Stage",
    "Amount",
    "Created Date",
    "Close Date",
    "Source",
  ];
  return [headers, ...rows];
}

async function build(book: OpenSpreadsheet, tab: string, report: string, mode: "live" | "snapshot"): Promise<string> {
  const { sheetName } = await book.get({
    call: "build",
    report: report as "quota",
    sheetId: book.sheet(tab).id,
    historySheetId: null,
    columns: [],
    mode,
    asOf: "2026-03-15",
    followToday: false,
    period: "2026-Q1",
  });
  return sheetName;
}

describe.each(["live", "snapshot"] as const)("%s reports", (mode) => {
  it.each(DEAL_REPORT_NAMES)("of deals full of formulas: %s holds no formula but its own", async (report) => {
    const book = await openSpreadsheet({ Deals: hostileDeals(INJECTIONS) });
    const sheet = book.sheet(await build(book, "Deals", report, mode));
    const foreign: string[] = [];
    for (const made of [sheet, book.sheet("Dealsheet settings")]) {
      for (let row = 0; row < made.usedRows; row += 1) {
        for (let column = 0; column < made.usedColumns; column += 1) {
          const formula = made.formula(row, column);
          if (formula !== "" && !OWN.test(formula)) foreign.push(formula);
        }
      }
    }
    expect(foreign).toEqual([]);
    const shown = new Set(valuesOf(sheet).flat().map(String));
    // Reps stand on every report, so each hostile owner is there as it was typed (a leading tab is a blank like any other).
    if (report === "review") {
      // Of open deals only: their names begin with it.
      expect([...shown].filter((text) => text.startsWith("=1+1")).length).toBeGreaterThan(0);
      return;
    }
    expect(shown).toContain("=1+1");
    expect(shown).toContain("+1+1");
    expect(shown).toContain("-2+3");
    expect(shown).toContain("@SUM(1;1)");
    expect(shown).toContain('=HYPERLINK("http://example.com";"Ann")');
  });
});

describe("commission", () => {
  it("of reps and deals named like formulas: statements, ledger and settings hold no formula but their own checks", async () => {
    const payload = '=HYPERLINK("http://example.com";"1+1")';
    const reps = [payload, "+1+1", "@SUM(1;1)"];
    const named = (text: string): string => reps[["Ana Lee", "Ben Ito", "=Cy & Sons"].indexOf(text)] ?? text;
    const settings = {
      ...SETTINGS,
      reps: SETTINGS.reps.map((row) => ({ ...row, rep: named(row.rep) })),
      assignments: SETTINGS.assignments.map((row) => ({ ...row, rep: named(row.rep) })),
    };
    const [header = [], ...rows] = PAID_DEALS;
    const deals = rows.map((row) => row.map((cell) => (typeof cell === "string" ? named(cell) : cell)));
    // A split names its people in one text, which ours part with semicolons of their own.
    const book = await openCommission(settings, [
      header,
      ...deals.map((row) => [...row.slice(0, 6), "", ...row.slice(7)]),
    ]);
    for (const report of ["commission", "statement", "whatif"] as const) {
      done(await book.build(report, "2026-02", report === "whatif" ? { whatIf: { current: "AE", tried: "SE" } } : {}));
    }
    done(await book.close("2026-01"));
    const formulas: string[] = [];
    const shown = new Set<string>();
    for (const sheet of book.workbook.sheets) {
      for (let row = 0; row < sheet.usedRows; row += 1) {
        for (let column = 0; column < sheet.usedColumns; column += 1) {
          if (sheet.formula(row, column) !== "") formulas.push(sheet.formula(row, column));
          if (sheet.name !== "Deals") shown.add(String(sheet.value(row, column)));
        }
      }
    }
    // Sums and checks over cells of the sheet, with words of our own at most; none is what a rep is called.
    expect(formulas.length).toBeGreaterThan(50);
    expect(formulas.filter((formula) => !/^=(?:[A-Z0-9():;,+*/ .-]|"[A-Z][a-z]+")+$/.test(formula))).toEqual([]);
    expect(formulas.filter((formula) => /1\+1|SUM\(1;1\)/.test(formula))).toEqual([]);
    expect(shown).toContain(payload);
  });
});

describe("odd names", () => {
  it.each([
    { why: "quotes and an exclamation mark", tab: "Bob's 'deals'!A1" },
    { why: "a formula", tab: "=1+1" },
    { why: "an emoji", tab: "Deals 🚀" },
    { why: "a cell's name", tab: "A1" },
    { why: "R1C1", tab: "R1C1" },
    { why: "a space at the end", tab: "Deals " },
    { why: "a property of every object", tab: "__proto__" },
  ])("of the deals tab: $why", async ({ tab }) => {
    const book = await openSpreadsheet({ [tab]: hostileDeals(["plain"]), Other: [["x"]] });
    const name = book.workbook.sheets[0]?.name ?? "";
    for (const mode of ["live", "snapshot"] as const) {
      const values = valuesOf(book.sheet(await build(book, name, "quota", mode)));
      expect(values.flat()).toContain("plain");
      expect(values.flat().filter((cell) => String(cell).startsWith("#"))).toEqual([]);
    }
  });

  it("of columns: what every object has is a header like any other", async () => {
    const headers = [
      "__proto__",
      "constructor",
      "toString",
      "hasOwnProperty",
      "Stage",
      "Amount",
      "Close Date",
      "Owner",
    ];
    const rows = [
      headers,
      ["a", "b", "c", "d", "Closed Won", 100, "2026-02-01", "__proto__"],
      ["a", "b", "c", "d", "constructor", 50, "2026-03-20", "constructor"],
    ];
    const book = await openSpreadsheet({ Deals: rows });
    const values = valuesOf(book.sheet(await build(book, "Deals", "quota", "live"))).flat();
    expect(values).toContain("__proto__");
    expect(values).toContain("constructor");
    expect(Object.prototype).not.toHaveProperty("rep");
  });
});
