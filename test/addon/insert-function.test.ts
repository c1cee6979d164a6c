/** "Insert into the current cell": the formula with the deals tab's ranges, and every cell that is refused. */
import { beforeAll, describe, expect, it } from "vitest";
import { catalogue } from "../../src/functions/index.ts";
import type { Request } from "../../src/protocol/protocol.ts";
import { everythingIn, type OpenSpreadsheet, openSpreadsheet, type Rows, someDeals } from "./spreadsheet.ts";

type Insert = Extract<Request, { readonly call: "insertFunction" }>;

const EMPTY: Rows = [];

/** A tab as some CRMs export it: a title above, a status beside the stage, a name that wants quotes. */
const ODD_DEALS: Rows = [
  ["Export of 2026-03-15", "", "", "", "", "", ""],
  ["", "", "", "", "", "", ""],
  ["Deal owner", "Stage", "Status", "Deal value", "Create date", "Close date", "Probability"],
  ["Ann", "Negotiation", "Won", 1000, "2026-01-05", "2026-02-01", 1],
  ["Bea", "Demo", "Open", 2000, "2026-02-01", "2026-04-01", 0.4],
  ["Bea", "Negotiation", "Lost", 3000, "2026-01-15", "2026-03-01", 0],
  ["Cy", "Demo", "Open", 4000, "2026-02-20", "2026-05-01", 0.5],
];

async function openDeals(tabs: Readonly<Record<string, Rows>> = {}, locale = "en_US"): Promise<OpenSpreadsheet> {
  return openSpreadsheet({ Deals: someDeals(60), Sums: EMPTY, ...tabs }, { locale });
}

async function select(spreadsheet: OpenSpreadsheet, tab: string, cell: string): Promise<void> {
  await spreadsheet.get({ call: "show", sheetId: spreadsheet.sheet(tab).id, cell });
}

function insertRequest(spreadsheet: OpenSpreadsheet, name: string, tab: string | null = "Deals"): Insert {
  const sheetId = tab === null ? null : spreadsheet.sheet(tab).id;
  return { call: "insertFunction", name, sheetId, columns: [] };
}

async function build(spreadsheet: OpenSpreadsheet, report: "forecast" | "quota" = "quota"): Promise<string> {
  const built = await spreadsheet.get({
    ...{ call: "build", report, sheetId: spreadsheet.sheet("Deals").id, historySheetId: null, columns: [] },
    ...{ mode: "live", asOf: "2026-03-15", followToday: false, period: "2026-Q1" },
  });
  return built.sheetName;
}

describe("a formula is written into the current cell", () => {
  it("with the columns of the deals tab, from the row under its header down", async () => {
    const spreadsheet = await openDeals();
    await select(spreadsheet, "Sums", "B2");
    const answer = await spreadsheet.get(insertRequest(spreadsheet, "WIN_RATE"));
    expect(answer).toEqual({
      sheetId: spreadsheet.sheet("Sums").id,
      sheetName: "Sums",
      cell: "B2",
      formula: "=WIN_RATE(Deals!C2:C)",
      toReplace: [],
      error: null,
    });
    expect(spreadsheet.sheet("Sums").formula(1, 1)).toBe("=WIN_RATE(Deals!C2:C)");
    expect(spreadsheet.sheet("Sums").value(1, 1)).toBeCloseTo(0.6, 1);
  });

  it("with the status where there is one, a quoted tab, and the header where it stands", async () => {
    const spreadsheet = await openDeals({ "Bob's 2026 export": ODD_DEALS });
    await select(spreadsheet, "Sums", "A1");
    const answer = await spreadsheet.get(insertRequest(spreadsheet, "WIN_RATE", "Bob's 2026 export"));
    expect(answer).toMatchObject({ formula: "=WIN_RATE('Bob''s 2026 export'!C4:C)", error: null });
    expect(spreadsheet.sheet("Sums").value(0, 0)).toBe(0.5);
  });

  it("with the columns that a person has chosen", async () => {
    const spreadsheet = await openDeals({ Odd: ODD_DEALS });
    await select(spreadsheet, "Sums", "A1");
    const columns = [{ field: "status", header: null }] as const;
    const answer = await spreadsheet.get({ ...insertRequest(spreadsheet, "WIN_RATE", "Odd"), columns });
    expect(answer.formula).toBe("=WIN_RATE(Odd!B4:B)");
  });

  it("with the stages of the settings tab where there is one", async () => {
    const spreadsheet = await openDeals();
    await build(spreadsheet);
    await select(spreadsheet, "Sums", "A1");
    const answer = await spreadsheet.get(insertRequest(spreadsheet, "WEIGHTED_PIPELINE"));
    expect(answer).toMatchObject({
      formula: "=WEIGHTED_PIPELINE(Deals!D2:D;Deals!C2:C;'Dealsheet settings'!A5:C)",
      toReplace: [],
      error: null,
    });
    expect(spreadsheet.sheet("Sums").value(0, 0)).toBeGreaterThan(0);
  });

  it("with what only the person knows named in quotes, and that the cell shows an error until then", async () => {
    const spreadsheet = await openDeals();
    await select(spreadsheet, "Sums", "A1");
    expect(await spreadsheet.get(insertRequest(spreadsheet, "WEIGHTED_PIPELINE"))).toMatchObject({
      formula: '=WEIGHTED_PIPELINE(Deals!D2:D;Deals!C2:C;"stage_table")',
      toReplace: ["stage_table"],
      error: "#ERROR!",
    });
  });

  const withSettings: readonly { why: string; name: string; formula: string; tab?: string }[] = [
    {
      why: "open deals only, by the words that say won or lost in this tab",
      name: "FORECAST_RANGE",
      tab: "Odd",
      formula:
        '=FORECAST_RANGE(FILTER(Odd!D4:D;Odd!C4:C<>"Lost";Odd!C4:C<>"Won");FILTER(Odd!G4:G;Odd!C4:C<>"Lost";Odd!C4:C<>"Won"))',
    },
    {
      why: "the way to won, in the settings' order",
      name: "STAGE_CONVERSION",
      formula: `=STAGE_CONVERSION(Deals!C2:C;SORT(FILTER(${[
        "'Dealsheet settings'!A5:A;'Dealsheet settings'!A5:A<>\"\";'Dealsheet settings'!C5:C<>\"lost\")",
        "FILTER('Dealsheet settings'!D5:D;'Dealsheet settings'!A5:A<>\"\";'Dealsheet settings'!C5:C<>\"lost\")",
      ].join(";")};TRUE))`,
    },
    {
      why: "the whole tab and its headings",
      name: "CRM_ADOPTION",
      tab: "Odd",
      formula: "=CRM_ADOPTION(Odd!A3:G;Odd!A3:G3)",
    },
    {
      why: "a bare list of reps",
      name: "ASSIGN_TERRITORIES",
      formula: '=ASSIGN_TERRITORIES("accounts";"loads";\'Dealsheet settings\'!G5:G)',
    },
    {
      why: "the days of the quota period",
      name: "QUOTA_PACE",
      formula: '=QUOTA_PACE("actual";"quota";DATE(2026;1;1);DATE(2026;3;31);DATE(2026;3;15))',
    },
  ];
  it.each(withSettings)("$name takes $why", async ({ name, formula, tab = "Deals" }) => {
    const spreadsheet = await openDeals({ Odd: ODD_DEALS });
    await build(spreadsheet);
    await select(spreadsheet, "Sums", "A1");
    const answer = await spreadsheet.get(insertRequest(spreadsheet, name, tab));
    expect(answer.formula).toBe(formula);
    expect(answer.error).toBe(answer.toReplace.length === 0 ? null : "#ERROR!");
  });

  it("an audit takes the settings where there are any", async () => {
    const spreadsheet = await openDeals();
    await select(spreadsheet, "Sums", "A1");
    const without = await spreadsheet.get(insertRequest(spreadsheet, "DEAL_AUDIT"));
    expect(without).toMatchObject({ formula: '=DEAL_AUDIT(Deals!A1:G;DATE(2026;3;15);;;"Deals")', error: null });
    await build(spreadsheet);
    await select(spreadsheet, "Sums", "J1");
    const formula = (await spreadsheet.get(insertRequest(spreadsheet, "DEAL_AUDIT"))).formula;
    expect(formula).toMatch(/^=DEAL_AUDIT\(Deals!A1:G;DATE\(2026;3;15\);'Dealsheet settings'!A1:AE;;"Deals"\)$/);
  });

  it("more words for won and lost than anybody reads are not listed: the person says which deals", async () => {
    const endings = ["Won", "Lost", "Closed Won", "Closed Lost", "Deal won", "Deal lost", "won!"];
    const rows = endings.map((stage, index) => [`D${index}`, "Ann", stage, 100, "2026-01-05", "2026-02-01"]);
    const spreadsheet = await openDeals({ Many: [...someDeals(1).slice(0, 1), ...rows] });
    await select(spreadsheet, "Sums", "A1");
    expect(await spreadsheet.get(insertRequest(spreadsheet, "FORECAST_CYCLE", "Many"))).toMatchObject({
      toReplace: ["amounts", "created", "typical_cycle"],
    });
  });

  it("a stage spelled in two ways is left out once, and quotes in names are doubled", async () => {
    const head = someDeals(1).slice(0, 1);
    const rows = ["Closed Won", "CLOSED WON", "Demo"].map((stage) => [
      "D",
      "Ann",
      stage,
      9,
      "2026-01-05",
      "2026-02-01",
    ]);
    const spreadsheet = await openDeals({ 'The "best"': [...head, ...rows] });
    await select(spreadsheet, "Sums", "A1");
    const cycle = await spreadsheet.get(insertRequest(spreadsheet, "FORECAST_CYCLE", 'The "best"'));
    expect(cycle.formula).toContain(`FILTER('The "best"'!D2:D;'The "best"'!C2:C<>"Closed Won");`);
    await select(spreadsheet, "Sums", "A9");
    const audit = await spreadsheet.get(insertRequest(spreadsheet, "DEAL_AUDIT", 'The "best"'));
    expect(audit.formula).toMatch(/;"The ""best"""\)$/);
    expect(audit.error).toBeNull();
  });

  it("a settings tab whose columns somebody has moved: each is found by its heading, or asked for", async () => {
    const spreadsheet = await openDeals();
    await build(spreadsheet);
    spreadsheet.sheet("Dealsheet settings").insertColumns(1, 1);
    await select(spreadsheet, "Sums", "A1");
    const answer = await spreadsheet.get(insertRequest(spreadsheet, "WEIGHTED_PIPELINE"));
    expect(answer.toReplace).toEqual(["stage_table"]);
    await select(spreadsheet, "Sums", "B1");
    const order = await spreadsheet.get(insertRequest(spreadsheet, "STAGE_CONVERSION"));
    expect(order).toMatchObject({ toReplace: [], error: null });
    expect(order.formula).toContain("'Dealsheet settings'!D5:D<>\"lost\"");
  });

  it("without a deals tab: every column is the person's", async () => {
    const spreadsheet = await openDeals();
    await select(spreadsheet, "Sums", "A1");
    expect(await spreadsheet.get(insertRequest(spreadsheet, "WIN_RATE", null))).toMatchObject({
      formula: '=WIN_RATE("stages")',
      toReplace: ["stages"],
    });
  });

  it("the tab itself is not asked for when nothing of it is needed", async () => {
    const spreadsheet = await openDeals({ Pivot: [["", "x"]] });
    await select(spreadsheet, "Sums", "A1");
    expect(await spreadsheet.get(insertRequest(spreadsheet, "COMMISSION", "Pivot"))).toMatchObject({
      formula: '=COMMISSION("sales";"plan")',
    });
  });

  it("a report's table, with its spill: the very table of the report", async () => {
    const spreadsheet = await openDeals();
    await build(spreadsheet);
    await select(spreadsheet, "Sums", "A1");
    const answer = await spreadsheet.get(insertRequest(spreadsheet, "QUOTA_REPORT_SUMMARY"));
    expect(answer).toMatchObject({ toReplace: [], error: null });
    expect(answer.formula).toMatch(
      /^=QUOTA_REPORT_SUMMARY\(Deals!A1:G;'Dealsheet settings'!A1:AE;DATE\(2026;3;15\);"2026-Q1";"Deals"\)$/,
    );
    expect(spreadsheet.sheet("Sums").value(1, 0)).not.toBe("");
  });

  it("a spill that has no room says so, and what is in its way stays", async () => {
    const spreadsheet = await openDeals();
    await build(spreadsheet);
    spreadsheet.sheet("Sums").enter(2, 0, "mine");
    await select(spreadsheet, "Sums", "A1");
    expect(await spreadsheet.get(insertRequest(spreadsheet, "QUOTA_REPORT_SUMMARY"))).toMatchObject({ error: "#REF!" });
    expect(spreadsheet.sheet("Sums").value(2, 0)).toBe("mine");
  });

  it("in a spreadsheet whose numbers have a comma", async () => {
    const spreadsheet = await openDeals({}, "de_DE");
    await select(spreadsheet, "Sums", "A1");
    expect(await spreadsheet.get(insertRequest(spreadsheet, "WIN_RATE"))).toMatchObject({ error: null });
  });

  it("beside a report, outside of its blocks", async () => {
    const spreadsheet = await openDeals();
    const report = await build(spreadsheet);
    await select(spreadsheet, report, "Z60");
    expect(await spreadsheet.get(insertRequest(spreadsheet, "WIN_RATE"))).toMatchObject({
      sheetName: report,
      cell: "Z60",
    });
  });
});

describe("refused, with everything as it was", () => {
  interface Refused {
    readonly why: string;
    readonly tab: string;
    readonly cell: string;
    readonly says: RegExp;
    readonly name?: string;
    readonly deals?: string;
  }

  let spreadsheet: OpenSpreadsheet;
  beforeAll(async () => {
    spreadsheet = await openDeals({ Odd: ODD_DEALS, Pivot: [["", "x"]] });
    await build(spreadsheet);
    const sums = spreadsheet.sheet("Sums");
    sums.enter(0, 0, "note");
    sums.enter(1, 0, 0);
    sums.enter(2, 0, '=""');
  });

  const cases: readonly Refused[] = [
    {
      why: "a filled cell",
      tab: "Sums",
      cell: "A1",
      says: /^Cell A1 of "Sums" is not empty, and nothing is overwritten/,
    },
    { why: "a cell that holds 0", tab: "Sums", cell: "A2", says: /not empty/ },
    { why: "a formula that shows nothing", tab: "Sums", cell: "A3", says: /not empty/ },
    { why: "the deals tab, wherever in it", tab: "Deals", cell: "Z1", says: /^"Deals" holds the deals/ },
    { why: "a tab that reports are made from", tab: "Deals", cell: "Z1", says: /holds the deals/, deals: "Odd" },
    {
      why: "the chosen tab, which no report is made from",
      tab: "Odd",
      cell: "Z1",
      says: /holds the deals/,
      deals: "Odd",
    },
    { why: "the settings tab", tab: "Dealsheet settings", cell: "Z90", says: /^The tab Dealsheet settings/ },
    { why: "a filled cell of a report", tab: "Quota", cell: "A1", says: /^Cell A1 is inside the report "Quota"/ },
    { why: "below a table that grows with the reps", tab: "Quota", cell: "A90", says: /inside the report/ },
    { why: "a tab without deals", tab: "Sums", cell: "C9", says: /^Dealsheet: the tab "Pivot"/, deals: "Pivot" },
    {
      why: "a report as the deals tab",
      tab: "Sums",
      cell: "C9",
      says: /is a sheet that Dealsheet makes/,
      deals: "Quota",
    },
    { why: "a function that there is not", tab: "Sums", cell: "C9", says: /not something that Dealsheet/, name: "SUM" },
  ];
  it.each(cases)("$why", async ({ tab, cell, says, name = "WIN_RATE", deals = "Deals" }) => {
    await select(spreadsheet, tab, cell);
    const before = everythingIn(spreadsheet.workbook);
    const answer = await spreadsheet.ask(insertRequest(spreadsheet, name, deals));
    expect(answer).toEqual({ ok: false, problem: expect.stringMatching(says) });
    expect(everythingIn(spreadsheet.workbook)).toEqual(before);
  });

  it("a tab that is gone", async () => {
    await select(spreadsheet, "Sums", "C9");
    const answer = await spreadsheet.ask({ call: "insertFunction", name: "WIN_RATE", sheetId: 987, columns: [] });
    expect(answer).toMatchObject({ ok: false, problem: expect.stringMatching(/no longer there/) });
  });
});

describe("every function of the catalogue", () => {
  it("is written as a formula that Sheets can parse, for every locale, with required arguments only asked for", async () => {
    const spreadsheet = await openDeals();
    await build(spreadsheet);
    const problems: string[] = [];
    for (const { name } of catalogue) {
      const tab = spreadsheet.workbook.insertSheet(`X ${name}`);
      await select(spreadsheet, tab.name, "A1");
      const { formula, toReplace, error } = await spreadsheet.get(insertRequest(spreadsheet, name));
      if (/\d\.\d|[{}]/.test(formula)) problems.push(`${formula}: not for every locale`);
      if (error !== null && toReplace.length === 0) {
        const value = tab.value(0, 0);
        problems.push(`${formula}: ${typeof value === "object" ? `${value.error} ${value.message}` : String(value)}`);
      }
      spreadsheet.workbook.deleteSheet(tab.id);
    }
    expect(problems).toEqual([]);
  });
});
