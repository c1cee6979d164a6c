/** The preview says what the sheets say, to the cent, and writes nothing. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { decodeText, loadRows, parseCsv } from "../../playground/load-csv.ts";
import { toSerial } from "../../src/core/calendar.ts";
import type { PreviewFigures } from "../../src/core/preview/preview-figures.ts";
import type { DealReportName } from "../../src/core/report.ts";
import type { PreviewAnswer, PreviewRequest } from "../../src/protocol/protocol.ts";
import { reduce } from "../../src/sidebar/reduce.ts";
import { DEALS_TAB, START } from "../sidebar/add-on.ts";
import { next, opened } from "../sidebar/walk.ts";
import { everythingIn, type OpenSpreadsheet, openSpreadsheet, someDeals, TODAY, valuesOf } from "./spreadsheet.ts";

const SHARED = join(import.meta.dirname, "../../../shared/data/salesforce/wave_Opportunity.csv");
const REPORTS = ["forecast", "quota", "quadrant", "kpi"] as const satisfies readonly DealReportName[];
const SHEETS = { forecast: "Forecast", quota: "Quota", quadrant: "Quadrant", kpi: "KPI dashboard" } as const;

/** What each figure is called on its sheet. */
const LABELS: Readonly<Record<string, string>> = {
  won: "Won to date",
  forecast: "Chosen forecast",
  p10: "P10",
  p90: "P90",
  chanceOfQuota: "Chance of quota",
  openInPeriod: "Open pipeline closing in the period",
  weighted: "Weighted pipeline",
  coverage: "Coverage",
  quota: "Quota",
  attainment: "Attainment",
  remaining: "Remaining",
  achieved: "Quota achievement rate",
  winRate: "Win rate",
  averageDeal: "Average won deal",
  medianCycle: "Sales cycle, median days",
  openPipeline: "Open pipeline",
};

type Values = ReturnType<typeof valuesOf>;

function request(sheetId: number, asOf: string, period: string): PreviewRequest {
  return { sheetId, historySheetId: null, columns: [], reports: REPORTS, asOf, period };
}

/** As the sidebar works it out. */
function workedOut(answer: PreviewAnswer, asked: PreviewRequest): PreviewFigures {
  const ticket = 99;
  const { session } = opened(START, next(), "answered", next());
  const busy = { kind: "busy", ticket, request: { call: "preview", ...asked }, last: null } as const;
  const state = reduce(
    { step: "preview", session: { ...session, preview: busy } },
    { type: "preview read", ticket, outcome: { ok: true, value: JSON.parse(JSON.stringify(answer)) as PreviewAnswer } },
  );
  if (!("session" in state) || state.session.preview.kind !== "shown") throw new Error("not shown");
  return state.session.preview.shown.figures;
}

/** Title, dates and stamp, above the tables. */
const HEAD_ROWS = 3;

/** What stands to the right of a label; null for a blank. */
function beside(values: Values, label: string, columns = 1): number | null {
  for (const row of values.slice(HEAD_ROWS)) {
    const at = row.indexOf(label);
    const value = row[at + columns];
    if (at >= 0) return typeof value === "number" ? value : null;
  }
  throw new Error(`no cell says ${label}`);
}

/** The rows below these headings, up to the first blank. */
function rowsUnder(values: Values, headings: readonly string[]): Values {
  const top = values.findIndex((row) => headings.every((heading) => row.includes(heading)));
  const [first = ""] = headings;
  const left = values[top]?.indexOf(first) ?? -1;
  if (top < 0 || left < 0) throw new Error(`no table has ${headings.join(", ")}`);
  const rows = values.slice(top + 1).map((row) => row.slice(left));
  const end = rows.findIndex((row) => row[0] === "" || row[0] === undefined);
  return end < 0 ? rows : rows.slice(0, end);
}

async function expectEqual(book: OpenSpreadsheet, sheetId: number, asOf: string, period: string): Promise<void> {
  const asked = request(sheetId, asOf, period);
  const before = JSON.stringify(everythingIn(book.workbook));
  const answer = await book.get({ call: "preview", ...asked });
  expect(JSON.stringify(everythingIn(book.workbook)), "nothing is written").toBe(before);
  const figures = workedOut(answer, asked);
  for (const report of REPORTS) {
    await book.get({
      ...{ call: "build", report, sheetId, historySheetId: null, columns: [], mode: "snapshot", asOf, period },
      followToday: false,
    });
  }
  const sheets = Object.fromEntries(REPORTS.map((report) => [report, valuesOf(book.sheet(SHEETS[report]))]));
  expect(figures.reports.map(({ report }) => report)).toEqual(REPORTS);
  for (const { report, figures: shown, quadrants } of figures.reports) {
    const values = sheets[report] ?? [];
    for (const { id, value, of, before: earlier } of shown) {
      const label = LABELS[id] ?? id;
      const wanted = of === undefined || value === null ? value : value / of;
      const onSheet = beside(values, label);
      if (of === undefined) expect(onSheet, `${report}: ${label}`).toBe(wanted);
      else expect(onSheet, `${report}: ${label}`).toBeCloseTo(wanted ?? Number.NaN, 12);
      if (earlier !== undefined) expect(beside(values, label, 2), `${report}: ${label} before`).toBe(earlier);
    }
    for (const { quadrant, reps } of quadrants) expect(beside(values, quadrant), quadrant).toBe(reps);
  }
  const forecast = sheets["forecast"] ?? [];
  const months = rowsUnder(forecast, ["Month", "Won", "Open", "Weighted open"]).slice(0, 12);
  expect(months.map(([month, won]) => [month, won])).toEqual(
    figures.months.map(({ month, won }) => [toSerial(month), won ?? ""]),
  );
  const stages = rowsUnder(forecast, ["Stage", "Deals", "All open"]);
  expect(stages.slice(0, figures.stages.length).map(([stage, deals, open]) => [stage, deals, open])).toEqual(
    figures.stages.map(({ stage, deals, open }) => [stage, deals, open ?? ""]),
  );
  expect(stages[figures.stages.length]?.[0], "no stage is missing").toBe("Open");
  const reps = rowsUnder(sheets["quota"] ?? [], ["Rep", "Quota", "Won", "Attainment"]).slice(1);
  expect(reps.flatMap(([rep, , , share]) => (typeof share === "number" ? [[rep, share]] : [])).sort()).toEqual(
    figures.reps.map(({ rep, attainment }) => [rep, attainment]).sort(),
  );
}

/** Quotas as a person types them into the settings tab that a first build has made. */
async function withQuotas(book: OpenSpreadsheet, sheetId: number, asOf: string): Promise<number> {
  await book.get({
    ...{ call: "build", report: "quota", sheetId, historySheetId: null, columns: [], mode: "snapshot" },
    ...{ asOf, followToday: false, period: "2026-Q1" },
  });
  const settings = book.sheet("Dealsheet settings");
  const headings = valuesOf(settings).findIndex((row) => row.includes("Rep") && row.includes("Quota"));
  const column = valuesOf(settings)[headings]?.indexOf("Quota") ?? -1;
  let quotas = 0;
  for (let row = headings + 1; typeof settings.value(row, column) === "number"; row += 1) {
    settings.enter(row, column, 20_000 + 1_111 * row);
    quotas += 20_000 + 1_111 * row;
  }
  return quotas;
}

describe("the preview says what the sheets say", () => {
  it("before there are settings", async () => {
    const book = await openSpreadsheet({ Deals: someDeals(120) });
    await expectEqual(book, book.sheet("Deals").id, TODAY, "2026-Q1");
  });

  it("with the sample's deals, and quotas of the settings", async () => {
    const book = await openSpreadsheet({ Notes: [["Mine"]] });
    const { sheetId } = await book.get({ call: "sample" });
    const quotas = await withQuotas(book, sheetId, TODAY);
    expect(quotas).toBeGreaterThan(12 * 20_000);
    await expectEqual(book, sheetId, TODAY, "2026-Q1");
  });

  it("of a period that is over, and of a year", async () => {
    const book = await openSpreadsheet({ Deals: someDeals(200) });
    await expectEqual(book, book.sheet("Deals").id, "2025-12-31", "2025-Q4");
    const other = await openSpreadsheet({ Deals: someDeals(200) });
    await expectEqual(other, other.sheet("Deals").id, TODAY, "FY2026");
  });

  it.skipIf(!existsSync(SHARED))("with an export of a CRM", { timeout: 60_000 }, async () => {
    const book = await openSpreadsheet({ Notes: [["Mine"]] });
    const sheet = loadRows(book.workbook, "Deals", parseCsv(decodeText(await readFile(SHARED))));
    await expectEqual(book, sheet.id, "2017-10-31", "2017-Q4");
  });

  it("where there are too many deals to send", { timeout: 60_000 }, async () => {
    const [header = [], ...rows] = someDeals(2_600);
    // Names as no CRM has them: the answer would have more than five million bytes.
    const wide = rows.map((row, at) =>
      row.map((cell, column) => (column === 1 ? `${cell} ${at} ${"x".repeat(2_000)}` : cell)),
    );
    const book = await openSpreadsheet({ Deals: [header, ...wide] });
    const sheetId = book.sheet("Deals").id;
    const asked = request(sheetId, TODAY, "2026-Q1");
    const answer = await book.get({ call: "preview", ...asked });
    expect(answer.from.kind).toBe("figures");
    expect(answer.deals).toBe(2_600);
    await book.get({
      ...{ call: "build", report: "quota", sheetId, historySheetId: null, columns: [], mode: "snapshot" },
      ...{ asOf: TODAY, followToday: false, period: "2026-Q1" },
    });
    const won = workedOut(answer, asked).reports[0]?.figures.find(({ id }) => id === "won")?.value;
    expect(won).toBeGreaterThan(0);
    expect(beside(valuesOf(book.sheet("Quota")), "Won to date")).toBe(won);
  });
});

describe("the preview", () => {
  it("works the forecast out only where it is asked for", async () => {
    const book = await openSpreadsheet({ Deals: someDeals(60) });
    const asked = { ...request(book.sheet("Deals").id, TODAY, "2026-Q1"), reports: ["quota"] as const };
    expect((await book.get({ call: "preview", ...asked })).forecast).toBeNull();
  });

  it.each([
    { why: "a tab that is gone", change: { sheetId: DEALS_TAB + 1e6 }, says: /no longer there/ },
    { why: "a period that is none", change: { period: "soon" }, says: /soon/ },
  ])("says why it cannot be made: $why", async ({ change, says }) => {
    const book = await openSpreadsheet({ Deals: someDeals(12) });
    const answer = await book.ask({
      ...{ call: "preview", ...request(book.sheet("Deals").id, TODAY, "2026-Q1"), ...change },
    });
    expect(answer).toMatchObject({ ok: false, problem: expect.stringMatching(says) });
  });
});
