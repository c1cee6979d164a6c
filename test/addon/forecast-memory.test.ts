/** The Forecast sheet's memory through the add-on: built on Mondays, changed in between, moved, damaged, frozen. */
import { describe, expect, it } from "vitest";
import type { Sheet } from "../../playground/spreadsheet/model.ts";
import { addDays, type CivilDate } from "../../src/core/calendar.ts";
import { exactSum } from "../../src/core/metrics/exact-sum.ts";
import type { ReportMode } from "../../src/core/report.ts";
import { reportWords } from "../../src/messages.ts";
import type { BuildAnswer } from "../../src/protocol/protocol.ts";
import { everythingOn, type OpenSpreadsheet, openSpreadsheet, type Rows, valuesOf } from "./spreadsheet.ts";

const MODES = ["live", "snapshot"] as const;
const MONDAY = "2026-03-02";
const NEXT = "2026-03-09";
const WORDS = reportWords.forecast;

async function open(): Promise<OpenSpreadsheet> {
  return openSpreadsheet({ Deals: company() }, { functions: "remembered" });
}

/** Two years of decided deals, and young open ones, so that the deals' own history tells what an open one may bring. */
function company(): Rows {
  const reps = ["Ann Lee", "Bo Diaz", "=Di & Sons"];
  const decided = Array.from({ length: 120 }, (_, at) => {
    const created = dayAfter("2024-02-01", (at * 37) % 690);
    const closed = dayAfter(created, 15 + ((at * 29) % 95));
    const stage = closed > "2026-03-01" ? "Proposal" : at % 9 < 5 ? "Closed Won" : "Closed Lost";
    return [`D-${at}`, `Past ${at}`, reps[at % 3] ?? "", stage, 800 + ((at * 977) % 5000), created, closed];
  });
  const young = Array.from({ length: 16 }, (_, at) => {
    const created = dayAfter("2026-01-05", (at * 17) % 50);
    const stage = at % 2 === 0 ? "Qualified" : "Proposal";
    return [
      `O-${at}`,
      `Open ${at}`,
      reps[at % 3] ?? "",
      stage,
      1500 + at * 111,
      created,
      dayAfter("2026-03-10", at * 2),
    ];
  });
  return [["Deal ID", "Deal name", "Owner", "Stage", "Amount", "Created Date", "Close Date"], ...decided, ...young];
}

function dayAfter(start: string, days: number): string {
  return addDays(start as CivilDate, days);
}

async function build(book: OpenSpreadsheet, mode: ReportMode, asOf: string, period = "2026-Q1"): Promise<BuildAnswer> {
  return book.get({
    ...{ call: "build", report: "forecast", sheetId: book.sheet("Deals").id, historySheetId: null, columns: [] },
    ...{ mode, asOf, followToday: false, period },
  });
}

interface Shown {
  /** Place of the heading row's first cell, from 0. */
  readonly row: number;
  readonly column: number;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly (string | number | boolean)[])[];
}

/** The table below a title, as far down as its first column is filled. */
function tableOf(sheet: Sheet, title: string): Shown {
  const values = valuesOf(sheet);
  const row = values.findIndex((cells) => cells.includes(title)) + 1;
  const column = values[row - 1]?.indexOf(title) ?? 0;
  if (row === 0) throw new Error(`there is no table "${title}"`);
  let width = 0;
  while ((values[row]?.[column + width] ?? "") !== "") width += 1;
  let height = 1;
  while ((values[row + height]?.[column] ?? "") !== "") height += 1;
  const cells = values.slice(row, row + height).map((line) => line.slice(column, column + width));
  const [headings = [], ...rows] = cells;
  return { row, column, headings: headings.map(String), rows };
}

const bridgeOf = (sheet: Sheet): Shown["rows"] => tableOf(sheet, WORDS.bridge).rows;
const buildsOf = (sheet: Sheet): Shown["rows"] => tableOf(sheet, WORDS.builds).rows;
const forecastOf = (sheet: Sheet): unknown =>
  tableOf(sheet, WORDS.summary).rows.find(([figure]) => figure === "Chosen forecast")?.[1];

/** Column of the kept table by its heading. */
function column(table: Shown, heading: string): number {
  const at = table.headings.indexOf(heading);
  if (at < 0) throw new Error(`there is no column "${heading}"`);
  return at;
}

/** Row of a deal on the Deals tab, from 0. */
function rowOfDeal(book: OpenSpreadsheet, id: unknown): number {
  return valuesOf(book.sheet("Deals")).findIndex(([first]) => first === id);
}

function enter(book: OpenSpreadsheet, row: number, change: Readonly<Record<number, string | number>>): void {
  for (const [at, value] of Object.entries(change)) book.sheet("Deals").enter(row, Number(at), value);
}

const STAGE = 3;
const AMOUNT = 4;
const CLOSED = 6;

/** One deal won, one lost, one slipped, one larger, one new, one deleted: ids by what became of them. */
function aWeek(book: OpenSpreadsheet): Readonly<Record<string, string>> {
  const counted = tableOf(book.sheet("Forecast"), WORDS.counted);
  const [won, lost, slipped, larger, gone] = counted.rows
    .filter((row) => Number(row[column(counted, "Expected close")]) <= 46_112)
    .map((row) => String(row[column(counted, "Counted deal")]))
    .sort();
  if (gone === undefined) throw new Error("five open deals of the quarter are counted");
  // Rows are looked up before the first change: every look at a sheet works its formulas out.
  const end = valuesOf(book.sheet("Deals")).length;
  const [wonRow = 0, lostRow = 0, slippedRow = 0, largerRow = 0, goneRow = 0] = [won, lost, slipped, larger, gone].map(
    (id) => rowOfDeal(book, id),
  );
  enter(book, wonRow, { [STAGE]: "Closed Won", [CLOSED]: "2026-03-05" });
  enter(book, lostRow, { [STAGE]: "Closed Lost", [CLOSED]: "2026-03-06" });
  enter(book, slippedRow, { [CLOSED]: "2026-05-11" });
  enter(book, largerRow, { [AMOUNT]: 25_000.5 });
  enter(book, end, { 0: "NEW-1", 2: "Ann Lee", 3: "Proposal", 4: 4_444, 5: "2026-03-04", 6: "2026-03-25" });
  book.sheet("Deals").deleteRows(goneRow, 1);
  const nameOf = (id = ""): string => id.replace("O-", "Open ").replace("D-", "Past ");
  return { won: nameOf(won), lost: nameOf(lost), slipped: nameOf(slipped), larger: nameOf(larger), gone: nameOf(gone) };
}

describe.each(MODES)("a %s Forecast sheet", (mode) => {
  it("bridges from last Monday's forecast to this one's", async () => {
    const book = await open();
    await build(book, mode, MONDAY);
    const sheet = book.sheet("Forecast");
    const monday = forecastOf(sheet);
    expect(bridgeOf(sheet)[0]?.[3]).toMatch(/^No earlier forecast of 2026-Q1/);
    const ids = aWeek(book);
    await build(book, mode, NEXT);
    const rows = bridgeOf(sheet);
    const step = (name: string) => rows.find(([first]) => first === name);
    expect(step("Last forecast")?.[1]).toBe(monday);
    expect(step("Last forecast")?.[3]).toMatch(/^Built as of 2026-03-02: /);
    expect(step("This forecast")?.[1]).toBe(forecastOf(sheet));
    for (const [name, id] of [
      ["Won since", ids["won"]],
      ["Lost since", ids["lost"]],
      ["Slipped out of the period", ids["slipped"]],
      ["New deals", "NEW-1"],
      ["Amount changed", ids["larger"]],
      ["No longer in the tab", ids["gone"]],
    ] as const) {
      expect(step(name)?.[2], name).toBe(1);
      expect(step(name)?.[3], name).toMatch(new RegExp(`: ${id}$`));
    }
    expect(Number(step("Won since")?.[1])).toBeGreaterThan(0);
    expect(Number(step("Lost since")?.[1])).toBeLessThan(0);
    const amounts = rows.map(([, amount]) => Number(amount));
    expect(exactSum(amounts.slice(0, -1))).toBe(amounts[amounts.length - 1]);
    expect(buildsOf(sheet).map((row) => row[4])).toEqual([forecastOf(sheet), monday]);
  });

  it("starts from last Monday still when it is built twice this Monday", async () => {
    const book = await open();
    await build(book, mode, MONDAY);
    aWeek(book);
    await build(book, mode, NEXT);
    const once = valuesOf(book.sheet("Forecast"));
    await build(book, mode, NEXT);
    expect(valuesOf(book.sheet("Forecast"))).toEqual(once);
  });

  it("remembers through other modes, another name, another place, and rows and columns put in between", async () => {
    const book = await open();
    const { sheetId } = await build(book, mode === "live" ? "snapshot" : "live", MONDAY);
    const sheet = book.sheet("Forecast");
    await build(book, mode, "2026-03-05");
    const monday = buildsOf(sheet).slice(1);
    expect(monday).toHaveLength(1);
    book.workbook.renameSheet(sheetId, "Our forecast");
    book.workbook.moveSheet(sheetId, 0);
    sheet.insertRows(2, 2);
    const { row, column: first } = tableOf(sheet, WORDS.builds);
    sheet.insertRows(row + 2, 1);
    sheet.insertColumns(first + 3, 1);
    expect((await build(book, mode, NEXT)).leftOut.join()).not.toContain("keeps");
    expect(buildsOf(sheet).map(([day]) => day)).toEqual([46_090, 46_086, 46_083]);
    expect(buildsOf(sheet).slice(-1)).toEqual(monday);
    expect(bridgeOf(sheet)[0]?.[3]).toMatch(/^Built as of 2026-03-05/);
  });

  it("takes sorted rows as they are", async () => {
    const book = await open();
    await build(book, mode, MONDAY);
    await build(book, mode, "2026-03-05");
    const sheet = book.sheet("Forecast");
    for (const title of [WORDS.counted, WORDS.builds]) {
      const { row, column: first, rows } = tableOf(sheet, title);
      const [top = [], bottom = []] = [rows[0], rows[rows.length - 1]];
      // As they are, not as if typed.
      for (const [across, value] of bottom.entries()) sheet.put(row + 1, first + across, value);
      for (const [across, value] of top.entries()) sheet.put(row + rows.length, first + across, value);
    }
    aWeek(book);
    expect((await build(book, mode, NEXT)).leftOut.join()).not.toContain("keeps");
    const unsorted = await open();
    await build(unsorted, mode, MONDAY);
    await build(unsorted, mode, "2026-03-05");
    aWeek(unsorted);
    await build(unsorted, mode, NEXT);
    expect(valuesOf(sheet)).toEqual(valuesOf(unsorted.sheet("Forecast")));
  });

  it.each([
    {
      why: "a forecast in words",
      title: WORDS.builds,
      at: "Was forecast",
      value: "a lot",
      told: /could not be told|^No/,
    },
    { why: "a deal's part changed", title: WORDS.counted, at: "Its part", value: 1, told: /^Built as of/ },
    { why: "a deal's part in words", title: WORDS.counted, at: "Its part", value: "much", told: /^Built as of/ },
  ])(
    "says so when a person has damaged what it keeps, and tells no wrong step: $why",
    async ({ title, at, value, told }) => {
      const book = await open();
      await build(book, mode, MONDAY);
      const sheet = book.sheet("Forecast");
      const table = tableOf(sheet, title);
      sheet.enter(table.row + 1, table.column + column(table, at), value);
      aWeek(book);
      const { leftOut } = await build(book, mode, NEXT);
      const rows = bridgeOf(sheet);
      expect(rows[0]?.[3]).toMatch(told);
      expect(rows.slice(1, 10).every(([, amount]) => amount === "")).toBe(true);
      const isUnreadable = typeof value === "string";
      expect(leftOut.filter((sentence) => sentence.startsWith("1 row of what this sheet keeps"))).toHaveLength(
        isUnreadable ? 1 : 0,
      );
      expect(valuesOf(sheet).flat().includes(WORDS.memoryLost(1))).toBe(isUnreadable);
      // The next build starts from whole rows again.
      await build(book, mode, "2026-03-16");
      expect(
        bridgeOf(sheet)
          .slice(1, 10)
          .every(([, amount]) => typeof amount === "number"),
      ).toBe(true);
      expect(valuesOf(sheet).flat()).not.toContain(WORDS.memoryLost(1));
    },
  );

  it("has its memory back when a build fails, wherever it fails", async () => {
    const book = await open();
    await build(book, mode, MONDAY);
    const sheet = book.sheet("Forecast");
    aWeek(book);
    const before = everythingOn(sheet);
    for (const call of [60, 150]) {
      book.host.failAt({ call, message: "Service timed out" });
      const answer = await build(book, mode, NEXT).catch((error: Error) => error.message);
      book.host.failAt(null);
      expect(answer, `call ${call}`).toContain("timed out");
      expect(everythingOn(sheet), `call ${call}`).toEqual(before);
    }
    await build(book, mode, NEXT);
    expect(buildsOf(sheet).map(([day]) => day)).toEqual([46_090, 46_083]);
    expect(bridgeOf(sheet)[1]?.[2]).toBe(1);
  });

  it("says how good its forecasts were once their period is over", async () => {
    const book = await open();
    for (const asOf of ["2025-10-06", "2025-11-10", "2025-12-15"]) await build(book, mode, asOf, "2025-Q4");
    const sheet = book.sheet("Forecast");
    expect(tableOf(sheet, WORDS.accuracy).rows[0]?.slice(1, 3)).toEqual([0, 0]);
    await build(book, mode, "2026-01-05", "2026-Q1");
    const builds = tableOf(sheet, WORDS.builds);
    const past = builds.rows.filter((row) => row[1] === "2025-Q4");
    const figures = (heading: string): number[] => past.map((row) => Number(row[column(builds, heading)]));
    expect(past).toHaveLength(3);
    const [actuals, forecasts, errors] = [figures("Actual"), figures("Was forecast"), figures("Error")];
    expect(new Set(actuals).size).toBe(1);
    expect(errors).toEqual(forecasts.map((forecast, at) => exactSum([forecast, -(actuals[at] ?? 0)])));
    const [all = []] = tableOf(sheet, WORDS.accuracy).rows;
    expect(all.slice(1, 3)).toEqual([3, 1]);
    const off = errors.reduce((sum, error) => sum + Math.abs(error), 0);
    expect(Number(all[3])).toBeCloseTo(off / (3 * (actuals[0] ?? 0)), 9);
    expect(
      tableOf(sheet, WORDS.accuracy)
        .rows.slice(1)
        .map((row) => row[1]),
    ).toEqual([1, 1, 1, 0]);
  });

  it("goes on from a frozen one, which keeps what it has", async () => {
    const book = await open();
    const { sheetId } = await build(book, mode, MONDAY);
    book.workbook.activeSheetId = sheetId;
    book.host.runMenu("freezeThisReport");
    const frozen = everythingOn(book.sheet("Forecast"));
    aWeek(book);
    await build(book, mode, NEXT);
    expect(everythingOn(book.sheet("Forecast"))).toEqual(frozen);
    const fresh = book.sheet("Forecast (2)");
    expect(buildsOf(fresh).map(([day]) => day)).toEqual([46_090, 46_083]);
    expect(bridgeOf(fresh)[1]?.[2]).toBe(1);
  });
});

it("shows the same live and as a snapshot, cell by cell, after two builds", async () => {
  const [live = [], snapshot = []] = await Promise.all(
    MODES.map(async (mode) => {
      const book = await open();
      await build(book, mode, MONDAY);
      aWeek(book);
      await build(book, mode, NEXT);
      return valuesOf(book.sheet("Forecast"));
    }),
  );
  const untimed = (rows: typeof live): typeof live => rows.map((row, at) => (at === 1 ? row.slice(0, 6) : row));
  expect(untimed(live)).toEqual(untimed(snapshot));
});

it("follows the deals in a live bridge, while what is kept stays", async () => {
  const book = await open();
  await build(book, "live", MONDAY);
  aWeek(book);
  await build(book, "live", NEXT);
  const sheet = book.sheet("Forecast");
  const kept = [buildsOf(sheet), tableOf(sheet, WORDS.counted).rows];
  const before = bridgeOf(sheet);
  const last = valuesOf(book.sheet("Deals")).length;
  enter(book, last, { 0: "NEW-2", 2: "Ann Lee", 3: "Closed Won", 4: 1_000.5, 5: "2026-03-04", 6: "2026-03-06" });
  const after = bridgeOf(sheet);
  expect(after[1]?.[2]).toBe(Number(before[1]?.[2]) + 1);
  expect(exactSum([Number(after[1]?.[1]), -Number(before[1]?.[1])])).toBe(1_000.5);
  expect(after[11]?.[1]).toBe(forecastOf(sheet));
  expect(exactSum(after.slice(0, -1).map(([, amount]) => Number(amount)))).toBe(after[11]?.[1]);
  expect([buildsOf(sheet), tableOf(sheet, WORDS.counted).rows]).toEqual(kept);
});

it("takes as many service calls however much it keeps", async () => {
  const book = await open();
  await build(book, "snapshot", "2026-01-02");
  const callsOf = async (asOf: string): Promise<unknown> => {
    book.host.resetCalls();
    await build(book, "snapshot", asOf);
    return book.host.calls;
  };
  const few = await callsOf("2026-01-05");
  for (const day of ["06", "07", "08", "09", "12"]) await build(book, "snapshot", `2026-01-${day}`);
  expect(await callsOf("2026-01-13")).toEqual(few);
});
