import { describe, expect, it } from "vitest";
import { DEALS, done, openCommission, refused, SETTINGS } from "./commission-book.ts";
import { everythingOn, openSpreadsheet, type Rows, TODAY, valuesOf } from "./spreadsheet.ts";

const EVERYBODY = ["Ana Lee", "Ben Ito"];

function settingsFor(reps: readonly string[]): object {
  return {
    ...SETTINGS,
    reps: reps.map((rep) => ({ rep, quota: 3000, start: null })),
    assignments: reps.map((rep) => ({ rep, plan: "AE", days: { from: "2026-01-01", to: null }, ramp: null })),
  };
}

/** Won in February by one rep after the other. */
function dealsOf(reps: readonly string[], count: number): Rows {
  return Array.from({ length: count }, (_, at) => [
    ...[`D-${at}`, reps[at % reps.length] ?? "", "Closed Won", 100 + at, "2025-12-01"],
    ...[`2026-02-${String(1 + (at % 28)).padStart(2, "0")}`, "", "EUR"],
  ]);
}

describe("the commission reports", () => {
  it.each([
    { report: "commission", tab: "Commission summary" },
    { report: "statement", tab: "Commission statement" },
  ] as const)("$report stands on one tab, with all reps, and is rewritten in place", async ({ report, tab }) => {
    const book = await openCommission();
    const first = done(await book.build(report, "2026-02"));
    expect(first.sheetName).toBe(tab);
    for (const rep of EVERYBODY) expect(JSON.stringify(valuesOf(book.sheet(tab)))).toContain(rep);
    expect(done(await book.build(report, "2026-01")).sheetId).toBe(first.sheetId);
    expect(valuesOf(book.sheet(tab))[1]).toContain("2026-01");
  });

  it("tell whose deals are in no statement", async () => {
    const book = await openCommission();
    expect(done(await book.build("commission", "2026-02")).leftOut.join()).toContain("=Cy & Sons");
  });

  it("what-if: a plan tried on the reps of another writes its own sheet and nothing else", async () => {
    const book = await openCommission();
    const before = book.workbook.sheets.map(everythingOn);
    const answer = done(await book.build("whatif", "2026-02", { whatIf: { current: "AE", tried: "SE" } }));
    expect(answer.sheetName).toBe("Commission what-if");
    expect(book.workbook.sheets.filter(({ id }) => id !== answer.sheetId).map(everythingOn)).toEqual(before);
  });

  it("are never live", async () => {
    const book = await openCommission();
    expect(refused(await book.build("commission", "2026-02", { mode: "live" }))).toMatch(/this report is a snapshot/);
  });

  it("name the deal, and write nothing, when one cannot be computed", async () => {
    const [heading = [], ...deals] = DEALS;
    const broken = deals.map((row, at) =>
      at === 3 ? row.map((cell, column) => (column === 6 ? "Ana Lee 60%" : cell)) : row,
    );
    const book = await openCommission(SETTINGS, [heading, ...broken]);
    const tabs = book.workbook.sheets.length;
    expect(refused(await book.build("commission", "2026-02"))).toMatch(/D-4/);
    expect(book.workbook.sheets.length).toBe(tabs);
  });
});

describe("statements on a tab for each rep", () => {
  it("show that rep alone, and are rewritten in place", async () => {
    const book = await openCommission();
    const answer = done(await book.build("statement", "2026-02", { tabs: "by rep" }));
    expect(answer.tabs).toEqual({ written: 2, left: 0 });
    const sheets = EVERYBODY.map((rep) => book.sheet(`Statement ${rep}`));
    sheets.forEach((sheet, at) => {
      const text = JSON.stringify(everythingOn(sheet));
      expect(text).toContain(EVERYBODY[at]);
      expect(text).not.toContain(EVERYBODY[1 - at]);
    });
    done(await book.build("statement", "2026-01", { tabs: "by rep" }));
    expect(EVERYBODY.map((rep) => book.sheet(`Statement ${rep}`).id)).toEqual(sheets.map(({ id }) => id));
  });

  it("go on where an earlier run has stopped", async () => {
    const book = await openCommission();
    expect(done(await book.build("statement", "2026-02", { tabs: "by rep", skip: 1 })).sheetName).toBe(
      "Statement Ben Ito",
    );
    expect(book.workbook.sheetNamed("Statement Ana Lee")).toBeUndefined();
  });

  it("are begun for a minute at most: the rest is asked for again", async () => {
    let milliseconds = Date.parse(`${TODAY}T12:00:00Z`);
    let isRunning = false;
    // Every look at the clock takes its time, as a service call does.
    const now = (): Date => {
      if (isRunning) milliseconds += 100;
      return new Date(milliseconds);
    };
    const reps = Array.from({ length: 20 }, (_, at) => `Rep ${at + 1}`);
    const book = await openCommission(settingsFor(reps), [DEALS[0] ?? [], ...dealsOf(reps, 20)], { clock: { now } });
    isRunning = true;
    const written: number[] = [];
    for (let left = 1; left > 0 && written.length < 20; ) {
      const skip = written.reduce((sum, count) => sum + count, 0);
      const { tabs } = done(await book.build("statement", "2026-02", { tabs: "by rep", skip }));
      written.push(tabs?.written ?? 0);
      left = tabs?.left ?? 0;
    }
    expect(written.length).toBeGreaterThan(1);
    expect(written.reduce((sum, count) => sum + count, 0)).toBe(20);
    for (const rep of reps) expect(book.sheet(`Statement ${rep}`).usedRows).toBeGreaterThan(10);
  });

  it("are no larger than they need to be, since a spreadsheet holds so many cells", async () => {
    const book = await openCommission();
    done(await book.build("statement", "2026-02", { tabs: "by rep" }));
    const { rowCount, usedRows, columnCount } = book.sheet("Statement Ana Lee");
    expect(rowCount).toBeLessThanOrEqual(usedRows + 40);
    expect(columnCount).toBeLessThanOrEqual(24);
  });

  it("are refreshed each with its own rep", async () => {
    const book = await openCommission();
    done(await book.build("statement", "2026-02", { tabs: "by rep" }));
    book.sheet("Deals").enter(3, 3, 5_000);
    const ana = book.sheet("Statement Ana Lee");
    await book.get({ call: "refresh", sheetId: ana.id });
    expect(JSON.stringify(valuesOf(ana))).toContain("5000");
    expect(JSON.stringify(valuesOf(ana))).not.toContain("Ben Ito");
  });

  it("stay as they are once their period is closed, whatever is refreshed", async () => {
    const book = await openCommission();
    done(await book.build("statement", "2026-01", { tabs: "by rep" }));
    done(await book.close("2026-01"));
    const ana = book.sheet("Statement Ana Lee");
    const before = everythingOn(ana);
    const closed = everythingOn(book.sheet("Statement Ana Lee 2026-01"));
    book.sheet("Deals").enter(1, 3, 99_000);
    const { leftOut } = await book.get({ call: "refresh", sheetId: ana.id });
    expect(leftOut.join()).toContain("closed");
    book.host.runMenu("refreshAllReports");
    expect(everythingOn(ana)).toEqual(before);
    expect(everythingOn(book.sheet("Statement Ana Lee 2026-01"))).toEqual(closed);
    expect(refused(await book.build("statement", "2026-01"))).toMatch(/All statements of 2026-01 are closed/);
    const summary = done(await book.build("commission", "2026-01"));
    expect(JSON.stringify(valuesOf(book.sheet(summary.sheetName)))).toContain("Closed");
  });
});

describe("what is still to be filled in", () => {
  it("first the settings, which are made for it", async () => {
    const book = await openSpreadsheet({ Deals: DEALS });
    const sheetId = book.sheet("Deals").id;
    const order = { report: "commission", sheetId, historySheetId: null, columns: [] } as const;
    const build = {
      ...order,
      call: "build",
      mode: "snapshot",
      asOf: TODAY,
      followToday: false,
      period: "2026-02",
    } as const;
    const problem = async (): Promise<string> => {
      const answer = await book.ask(build);
      return answer.ok ? "" : answer.problem;
    };
    expect(await problem()).toMatch(/settings has been made/);
    expect(book.workbook.sheetNamed("Dealsheet settings")).toBeDefined();
    expect(await problem()).toMatch(/No rep is on a commission plan/);
  });

  it("then the rates, when a second currency turns up", async () => {
    const dollars = DEALS.map((row, at) => (at === 1 ? [...row.slice(0, -1), "USD"] : row));
    const book = await openCommission(SETTINGS, dollars);
    const problem = refused(await book.build("commission", "2026-01"));
    expect(problem).toMatch(/USD/);
    expect(problem).toMatch(/"Dealsheet rates" has been made/);
    const rates = book.sheet("Dealsheet rates");
    expect(valuesOf(rates)).toEqual([["From", "To", "Date", "Rate"]]);
    expect(rates.note(0, 0)).toMatch(/one unit of From is Rate units of To/);
    expect(refused(await book.build("commission", "2026-01"))).not.toMatch(/has been made/);
    ["USD", "EUR", "2026-01-01", 0.8].forEach((value, column) => void rates.enter(1, column, value));
    const { statements } = await book.look("2026-01");
    // 8,000 in euros, in the first tier to the last of them.
    expect(statements.find(({ rep }) => rep === "Ana Lee")?.totalPay).toBe(800);
  });

  it("rates, ledger and settings are no deals", async () => {
    const book = await openCommission();
    done(await book.close("2026-01"));
    const ledger = book.sheet("Commission ledger");
    const { tabs, plans } = await book.get({ call: "start" });
    expect(tabs.find(({ sheetId }) => sheetId === ledger.id)?.kind).toBe("settings");
    expect(plans).toEqual(["AE", "SE"]);
    const answer = await book.ask({ call: "readTab", sheetId: ledger.id, asOf: TODAY, columns: [] });
    expect(answer).toMatchObject({ ok: false, problem: expect.stringMatching(/sheet that Dealsheet makes/) });
  });
});

describe("service calls", () => {
  it("do not grow with the deals or with the reps of one tab", async () => {
    const calls = async (reps: number, deals: number): Promise<number> => {
      const names = Array.from({ length: reps }, (_, at) => `Rep ${at + 1}`);
      const book = await openCommission(settingsFor(names), [DEALS[0] ?? [], ...dealsOf(names, deals)]);
      const { mark } = await book.look("2026-02");
      book.host.resetCalls();
      done(await book.build("commission", "2026-02"));
      done(await book.build("statement", "2026-02"));
      done(await book.close("2026-02", { tabs: "one", mark }));
      return Object.values(book.host.calls).reduce((sum, count) => sum + count, 0);
    };
    const few = await calls(8, 30);
    expect(await calls(40, 600)).toBeLessThanOrEqual(few + 4);
  }, 60_000);
});
