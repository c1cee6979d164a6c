/** Hostile input: what looks like a formula in any field stays text, odd tab names and headers break nothing. */
import { describe, expect, it } from "vitest";
import { DEAL_REPORT_NAMES, type DealReportName, LEAD_TABS, type ReportMode } from "../../src/core/report.ts";
import { done, openCommission, DEALS as PAID_DEALS, SETTINGS } from "../addon/commission-book.ts";
import { type OpenSpreadsheet, openSpreadsheet, type Rows, valuesOf } from "../addon/spreadsheet.ts";
import { foreignFormulas, type Origin } from "./own-formulas.ts";

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

/** One deal a text, which stands in every field that takes one. */
function hostileDeals(texts: readonly string[]): Rows {
  const rows = texts.flatMap((text, index) => [
    [`${text} ${index}`, text, text, text, "Closed Won", 1000 + index, "2026-01-05", "2026-02-05", text],
    [`${text} ${index} open`, text, text, text, text, 500 + index, "2026-01-05", "2026-03-25", text],
    [`${text} ${index} next`, text, text, text, "Proposal", 700 + index, "2026-01-05", "2026-03-26", text],
    [`${text} ${index} late`, text, text, text, "Proposal", text, "2026-01-05", "2026-01-25", text],
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

/** Two leads a text, one of them worth a call; the text in every field that takes one, and in headers that say nothing. */
function hostileLeads(texts: readonly string[]): Rows {
  const headers = ["Lead ID", "Lead name", "Lead source", "Lead owner", "Created", "First response", "Converted date"];
  return [
    [...headers, "Fits persona", ...texts],
    ...texts.flatMap((text, index) => [
      [`${text} ${index}`, text, text, text, "2026-01-10 09:00", "2026-01-10 09:04", "", "TRUE", ...texts],
      [`${text} ${index} won`, text, text, text, "2026-01-10 09:00", text, "2026-02-01", text, ...texts],
    ]),
  ];
}

function hostileActivities(texts: readonly string[]): Rows {
  const visits = Array.from({ length: 9 }, (_, day) => `2026-03-0${day + 1} 08:30`);
  return [
    ["Date", "Activity type", "Owner", "Lead ID", "Hours", "Outcome", ...texts],
    ...texts.flatMap((text, index) => [
      ["2026-01-11 08:30", text, text, `${text} ${index}`, 1, text, ...texts],
      ["2026-01-12 08:30", "Meeting", text, `${text} ${index}`, 2, "Held", ...texts],
      ["2026-01-12 08:30", "Call", text, `${text} ${index} won`, text, "No show", ...texts],
      ...visits.map((when) => [when, "Pricing page", "", `${text} ${index}`, "", text, ...texts]),
    ]),
  ];
}

/** The deals, and what the report reads beside them. */
function hostileTabs(report: DealReportName, texts: readonly string[]): Readonly<Record<string, Rows>> {
  const deals = { Deals: hostileDeals(texts) };
  if (LEAD_TABS[report] === undefined) return deals;
  return { ...deals, Leads: hostileLeads(texts), Activities: hostileActivities(texts) };
}

async function build(book: OpenSpreadsheet, tab: string, report: DealReportName, mode: ReportMode): Promise<string> {
  const beside = (name: string): number | null => book.workbook.sheetNamed(name)?.id ?? null;
  const { sheetName } = await book.get({
    call: "build",
    report,
    sheetId: book.sheet(tab).id,
    historySheetId: null,
    leadsSheetId: beside("Leads"),
    activitiesSheetId: beside("Activities"),
    columns: [],
    mode,
    asOf: "2026-03-15",
    followToday: false,
    period: "2026-Q1",
  });
  return sheetName;
}

function originOf(book: OpenSpreadsheet, report: DealReportName, mode: ReportMode): Origin {
  return { report, mode, deals: book.sheet("Deals"), beside: ["Leads", "Activities"] };
}

describe.each(["live", "snapshot"] as const)("%s reports", (mode) => {
  it.each(DEAL_REPORT_NAMES)("of deals full of formulas: %s holds no formula but its own", async (report) => {
    const book = await openSpreadsheet(hostileTabs(report, INJECTIONS));
    const sheet = book.sheet(await build(book, "Deals", report, mode));
    expect(foreignFormulas(book, sheet.name, originOf(book, report, mode))).toEqual([]);
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

  it.each([
    { report: "review", heading: "Row", links: /^Row \d+$/, from: /^\d+$/ },
    { report: "audit", heading: "Cell", links: /^[A-Z]+\d+$/, from: /^[A-Z]+\d+$/ },
  ] as const)("of deals full of formulas: links of the $report report read no word of theirs", async (known) => {
    const book = await openSpreadsheet({ Deals: hostileDeals(INJECTIONS) });
    const values = valuesOf(book.sheet(await build(book, "Deals", known.report, mode)));
    const top = values.findIndex((row) => row.includes("Go to"));
    const at = values[top]?.indexOf("Go to") ?? -1;
    const column = values[top]?.indexOf(known.heading, at) ?? -1;
    const rows = values.slice(top + 1).filter((row) => row[at] !== "" || row[column] !== "");
    expect(rows.length).toBeGreaterThan(INJECTIONS.length);
    expect(rows.filter((row) => !known.links.test(String(row[at])))).toEqual([]);
    expect(rows.filter((row) => !known.from.test(String(row[column])))).toEqual([]);
  });

  it.each([
    { why: "a deal's name that became a link", put: '=HYPERLINK("http://example.com";"Ann")' },
    { why: "one that hides in a formula for many cells", put: '=ARRAYFORMULA(HYPERLINK("http://example.com";"x"))' },
    { why: "our links to the same rows in another cell", put: (own: string) => own },
    { why: "a sum", put: "=1+1" },
    { why: "another line", put: "=SPARKLINE(B1:B12)" },
    { why: "a function of ours with something else", put: '=REVIEW_REPORT_DEALS(IMPORTXML("http://x";"//a"))' },
    { why: "a day that nobody asked for", put: "=TODAY()" },
    { why: "in place of our links: to another tab", instead: (own: string) => own.replace("#gid=", "#gid=9") },
    { why: "in place of our links: an address", instead: (own: string) => own.replace('"#', '"http://x.test/#') },
    { why: "in place of our links: other words", instead: (own: string) => own.replace('"Row "', '"Click "') },
    { why: "in place of our links: a column of words", instead: (own: string) => own.replace(/\$[A-Z]+/g, "$B") },
  ] as const)("tell a foreign formula that was put in: $why", async (foreign) => {
    const book = await openSpreadsheet({ Deals: hostileDeals(["plain"]) });
    const sheet = book.sheet(await build(book, "Deals", "review", mode));
    const origin = originOf(book, "review", mode);
    expect(foreignFormulas(book, sheet.name, origin)).toEqual([]);
    const row = valuesOf(sheet).findIndex((cells) => cells[0] === "Go to");
    const own = sheet.formula(row, 0);
    if ("instead" in foreign) {
      expect(foreign.instead(own)).not.toBe(own);
      sheet.enter(row, 0, foreign.instead(own));
    } else {
      sheet.insertColumns(sheet.columnCount, 1);
      sheet.enter(row, sheet.columnCount - 1, typeof foreign.put === "string" ? foreign.put : foreign.put(own));
    }
    expect(foreignFormulas(book, sheet.name, origin)).toHaveLength(1);
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
