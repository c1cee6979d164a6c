/** The Forecast sheet through the add-on itself: live equals snapshot for every kind of deals, and stage history reaches both. */
import { describe, expect, it } from "vitest";
import type { ReportMode } from "../../src/core/report.ts";
import type { Request } from "../../src/protocol/protocol.ts";
import { type OpenSpreadsheet, openSpreadsheet, type Rows, someDeals, TODAY, valuesOf } from "./spreadsheet.ts";

interface Asked {
  readonly mode: ReportMode;
  readonly asOf?: string;
  readonly period?: string;
  readonly history?: string;
}

function order(book: OpenSpreadsheet, { mode, asOf = TODAY, period = "2026-Q1", history }: Asked) {
  const request: Extract<Request, { call: "build" }> = {
    ...{ call: "build", report: "forecast", columns: [], followToday: false, mode, asOf, period },
    sheetId: book.sheet("Deals").id,
    historySheetId: history === undefined ? null : book.sheet(history).id,
  };
  return request;
}

type Cells = ReturnType<typeof valuesOf>;

async function built(tabs: Readonly<Record<string, Rows>>, asked: Asked): Promise<OpenSpreadsheet> {
  const book = await openSpreadsheet(tabs);
  await book.get(order(book, asked));
  return book;
}

/** What stands in a table's row, by the words in its first column; the table by its title. */
function rowOf(cells: Cells, title: string, label: string): Cells[number] {
  const from = cells.findIndex((row) => row[0] === title);
  const row = cells.slice(from).find((candidate) => candidate[0] === label);
  if (from < 0 || row === undefined) throw new Error(`there is no ${label} in ${title}`);
  return row;
}

const SUMMARY = "Where the period stands";
const METHODS = "All methods, and their record on your own past months";
const ACTUALS = "Forecast against actual by month";

const [HEADINGS = [], ...DEALS] = someDeals(120);
const without = (heading: string): Rows => {
  const at = HEADINGS.indexOf(heading);
  return [HEADINGS, ...DEALS].map((row) => row.filter((_, column) => column !== at));
};
const isOpen = (row: Rows[number]): boolean => row[2] === "Qualified" || row[2] === "Proposal";

/** Each deal passed through one or two stages before it stood where it stands. */
const HISTORY: Rows = [
  ["Deal ID", "Stage", "Date entered"],
  ...DEALS.flatMap(
    ([id = "", , stage = "", , created = "", closed = ""], at): Rows => [
      [id, "Qualified", created],
      ...(at % 2 === 0 ? [[id, "Proposal", created]] : []),
      ...(stage === "Qualified" || stage === "Proposal" ? [] : [[id, stage, closed]]),
    ],
  ),
];

describe("a live sheet shows what its snapshot shows, cell by cell", () => {
  it.each([
    { why: "with stage history", deals: [HEADINGS, ...DEALS], history: true },
    { why: "a whole year, of which months lie far ahead", deals: [HEADINGS, ...DEALS], period: "FY2026" },
    { why: "a month to come", deals: [HEADINGS, ...DEALS], period: "2026-05" },
    { why: "a period that is over", deals: [HEADINGS, ...DEALS], period: "2025-Q4" },
    { why: "three closed deals", deals: [HEADINGS, ...DEALS.filter((row) => !isOpen(row)).slice(0, 3)] },
    { why: "all deals open", deals: [HEADINGS, ...DEALS.filter(isOpen)] },
    { why: "one rep", deals: [HEADINGS, ...DEALS.filter((row) => row[1] === "Ann Lee")] },
    { why: "no created dates", deals: without("Created Date") },
    { why: "no close dates", deals: without("Close Date") },
    { why: "no owners", deals: without("Owner") },
    { why: "no amounts on some deals", deals: [HEADINGS, ...DEALS.map((row, at) => (at % 3 ? row : row.with(3, "")))] },
  ] as readonly { why: string; deals: Rows; history?: true; period?: string }[])(
    "$why",
    async ({ deals, history, period }) => {
      const tabs = { Deals: deals, ...(history ? { "Stage history": HISTORY } : {}) };
      const asked = { ...(history ? { history: "Stage history" } : {}), ...(period === undefined ? {} : { period }) };
      const [live, snapshot] = [
        valuesOf((await built(tabs, { ...asked, mode: "live" })).sheet("Forecast")),
        valuesOf((await built(tabs, { ...asked, mode: "snapshot" })).sheet("Forecast")),
      ];
      const untimed = (rows: Cells): Cells => rows.map((row, at) => (at === 1 ? row.slice(0, 6) : row));
      expect(untimed(live)).toEqual(untimed(snapshot));
      expect(JSON.stringify(live)).not.toMatch(/#(ERROR|REF|N\/A|VALUE|NAME|DIV)/);
      // It says what it rests on, and never shows a figure that it does not have.
      expect(String(rowOf(live, SUMMARY, "Past month ends tried")[2])).toMatch(/complete month|No deal has a date/);
      expect(JSON.stringify(live)).not.toMatch(/NaN|Infinity|undefined/);
    },
  );
});

describe("stage history", () => {
  const tabs = { Deals: [HEADINGS, ...DEALS], "Stage history": HISTORY };

  it("is named in the formulas that need it, last of their arguments, and in no other", async () => {
    const book = await built(tabs, { mode: "live", history: "Stage history" });
    const sheet = book.sheet("Forecast");
    const formulas = Array.from({ length: sheet.usedRows }, (_, row) => sheet.formula(row, 0)).filter(
      (text) => text !== "",
    );
    const named = formulas.filter((formula) => formula.endsWith(";'Stage history'!A1:C)"));
    expect(named.map((formula) => formula.slice(1, formula.indexOf("(")))).toEqual([
      "FORECAST_REPORT_METHODS",
      "FORECAST_REPORT_AHEAD",
      "FORECAST_REPORT_ACTUALS",
      "FORECAST_REPORT_STAGES",
      "FORECAST_REPORT_BRIDGE",
    ]);
    expect(formulas.filter((formula) => formula.includes("Stage history"))).toEqual(named);
  });

  it.each(["live", "snapshot"] as const)("changes what a %s sheet says of past stages", async (mode) => {
    const cells = async (asked: Asked): Promise<Cells> => valuesOf((await built(tabs, asked)).sheet("Forecast"));
    const [withIt, withoutIt] = [await cells({ mode, history: "Stage history" }), await cells({ mode })];
    const said = (rows: Cells): string => String(rowOf(rows, SUMMARY, "Past month ends tried")[2]);
    expect(said(withIt)).toContain("Stages of past days are those of the stage history.");
    expect(said(withoutIt)).toContain("There is no stage history");
    const stage = (rows: Cells): unknown => rowOf(rows, METHODS, "Stage, learned probabilities")[8];
    expect(stage(withIt)).not.toBe(stage(withoutIt));
  });
});

it("a live forecast follows the deals: one more win is one more win in every table that tells of it", async () => {
  const book = await built({ Deals: [HEADINGS, ...DEALS] }, { mode: "live" });
  const sheet = book.sheet("Forecast");
  const figures = () => {
    const cells = valuesOf(sheet);
    const month = cells.slice(cells.findIndex((row) => row[0] === ACTUALS)).find((row) => row[0] === 46_082);
    return {
      won: Number(rowOf(cells, SUMMARY, "Won to date")[1]),
      forecast: Number(rowOf(cells, SUMMARY, "Chosen forecast")[1]),
      byMethod: Number(rowOf(cells, METHODS, "Historical")[2]),
      ofMonth: Number(month?.[1]),
    };
  };
  const before = figures();
  const at = DEALS.findIndex(isOpen) + 1;
  book.sheet("Deals").enter(at, 2, "Closed Won");
  book.sheet("Deals").enter(at, 3, 50_000);
  book.sheet("Deals").enter(at, 5, "2026-03-10");
  const after = figures();
  expect(after.won - before.won).toBe(50_000);
  expect(after.ofMonth - before.ofMonth).toBe(50_000);
  expect(after.byMethod).toBeGreaterThan(before.byMethod);
  expect(after.forecast).toBeGreaterThan(before.forecast);
});
