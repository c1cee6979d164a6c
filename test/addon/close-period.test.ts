import { describe, expect, it } from "vitest";
import { DEALS, done, openCommission, refused, SETTINGS } from "./commission-book.ts";
import { everythingOn, valuesOf } from "./spreadsheet.ts";

describe("looking at a period", () => {
  it("tells each rep's statement and what would be paid, and writes nothing", async () => {
    const book = await openCommission();
    const tabs = book.workbook.sheets.map(({ name }) => name);
    const answer = await book.look("2026-01");
    expect(answer.statements.map(({ rep, plan, totalPay, closed }) => ({ rep, plan, totalPay, closed }))).toEqual([
      { rep: "Ana Lee", plan: "AE", totalPay: 1200, closed: null },
      { rep: "Ben Ito", plan: "AE", totalPay: 600, closed: null },
    ]);
    expect(answer.totals).toEqual([{ currency: "EUR", digits: 2, statements: 2, totalPay: 1800 }]);
    expect(answer.obstacle).toBeNull();
    expect(book.workbook.sheets.map(({ name }) => name)).toEqual(tabs);
  });

  it("names whose deals are in no statement", async () => {
    const book = await openCommission();
    const { leftOut } = await book.look("2026-02");
    expect(leftOut.join()).toContain("=Cy & Sons");
  });

  it("says that deals need ids, since a sorted tab would look like changed deals", async () => {
    const book = await openCommission(
      SETTINGS,
      DEALS.map((row) => row.slice(1)),
    );
    const { obstacle } = await book.look("2026-01");
    expect(obstacle).toMatch(/Row 2 of the tab "Deals" has no deal id/);
    expect(refused(await book.close("2026-01"))).toBe(obstacle);
  });

  it("says why a period that is not over cannot be closed", async () => {
    const book = await openCommission();
    expect((await book.look("2026-03")).obstacle).toMatch(/ends on 2026-03-31/);
    expect(refused(await book.close("2026-03"))).toMatch(/ends on 2026-03-31/);
  });
});

describe("closing a period", () => {
  it("writes a locked tab a rep, with nobody else's name on it, and the ledger", async () => {
    const book = await openCommission();
    const answer = done(await book.close("2026-01"));
    expect(answer).toMatchObject({ entry: 1, statements: 2 });
    expect(answer.sheets.map(({ sheetName }) => sheetName)).toEqual([
      "Statement Ana Lee 2026-01",
      "Statement Ben Ito 2026-01",
    ]);
    const ana = book.sheet("Statement Ana Lee 2026-01");
    expect(JSON.stringify(valuesOf(ana))).not.toContain("Ben Ito");
    expect(JSON.stringify(valuesOf(ana))).toContain("Mia (account not shown)");
    expect(ana.protections).toMatchObject([{ warningOnly: true }]);
    const ledger = book.sheet("Commission ledger");
    expect(ledger.protections).toMatchObject([{ warningOnly: true }]);
    expect(ledger.hidden).toBe(false);
    // Headings, and of each statement its totals and its one deal.
    expect(ledger.usedRows).toBe(5);
    const looked = await book.look("2026-01");
    expect(looked.statements.map(({ closed }) => closed?.who)).toEqual([
      "Mia (account not shown)",
      "Mia (account not shown)",
    ]);
    expect(looked.obstacle).toMatch(/closed/);
  });

  it("shares no deal's other half with the rep's own tab", async () => {
    const book = await openCommission();
    done(await book.close("2026-01"));
    done(await book.close("2026-02"));
    const text = JSON.stringify(valuesOf(book.sheet("Statement Ana Lee 2026-02")));
    expect(text).toContain("D-4");
    expect(text).not.toContain("Ben Ito 50%");
  });

  it("puts everybody on one tab where that was chosen, and locks in full where that was", async () => {
    const book = await openCommission();
    const { sheets } = done(await book.close("2026-01", { tabs: "one", lock: "full" }));
    expect(sheets).toHaveLength(1);
    const sheet = book.sheet(sheets[0]?.sheetName ?? "");
    expect(sheet.protections).toMatchObject([{ warningOnly: false }]);
    expect(book.sheet("Commission ledger").protections).toMatchObject([{ warningOnly: false }]);
    const text = JSON.stringify(valuesOf(sheet));
    expect(text).toContain("Ana Lee");
    expect(text).toContain("Ben Ito");
  });

  it("closes only what was looked at: a deal that changed since is a reason to look again", async () => {
    const book = await openCommission();
    const { mark } = await book.look("2026-01");
    book.sheet("Deals").enter(1, 3, 11_000);
    expect(refused(await book.close("2026-01", { mark }))).toMatch(/have changed since you looked/);
    expect(book.workbook.sheetNamed("Commission ledger")).toBeUndefined();
  });

  it("keeps what was closed whatever changes later, and tells the change in the next period", async () => {
    const book = await openCommission();
    done(await book.close("2026-01"));
    const closed = everythingOn(book.sheet("Statement Ana Lee 2026-01"));
    book.sheet("Deals").enter(1, 3, 12_000);
    const january = await book.look("2026-01");
    expect(january.statements.map(({ totalPay }) => totalPay)).toEqual([1200, 600]);
    const february = await book.look("2026-02");
    expect(february.statements.find(({ rep }) => rep === "Ana Lee")).toMatchObject({
      corrections: 400,
      totalPay: 1200,
    });
    done(await book.build("statement", "2026-02", { tabs: "by rep" }));
    expect(everythingOn(book.sheet("Statement Ana Lee 2026-01"))).toEqual(closed);
    const statement = JSON.stringify(valuesOf(book.sheet("Statement Ana Lee")));
    expect(statement).toContain("Amount changed");
    done(await book.close("2026-02"));
    expect((await book.look("2026-03")).statements.map(({ corrections }) => corrections)).toEqual([0, 0]);
  });

  it("closes a rep's periods forwards only", async () => {
    const book = await openCommission();
    done(await book.close("2026-02"));
    expect(refused(await book.close("2026-01"))).toMatch(/closed for 2026-02 already/);
    const statement = JSON.stringify(valuesOf(book.sheet("Statement Ana Lee 2026-02")));
    expect(statement).toContain("2026-01 was not closed when this statement was");
    expect(statement).not.toContain("Close it first");
  });

  it("is refused for more reps than a run can write a tab for", async () => {
    const reps = Array.from({ length: 61 }, (_, at) => `Rep ${at + 1}`);
    const [first = []] = DEALS;
    const deals = reps.map((rep, at) => [`D-${at}`, rep, "Closed Won", 1000, "2025-12-01", "2026-01-09", "", "EUR"]);
    const days = { from: "2026-01-01", to: null };
    const settings = {
      ...SETTINGS,
      reps: reps.map((rep) => ({ rep, quota: 1000, start: null })),
      assignments: reps.map((rep) => ({ rep, plan: "AE", days, ramp: null })),
    };
    const book = await openCommission(settings, [first, ...deals]);
    expect(refused(await book.close("2026-01"))).toMatch(/61 reps are too many/);
    expect(done(await book.close("2026-01", { tabs: "one" })).statements).toBe(61);
  });
});

describe("reopening a period", () => {
  it("takes the period's name typed, adds to the ledger, and stamps the tabs", async () => {
    const book = await openCommission();
    done(await book.close("2026-01"));
    expect(refused(await book.reopen("2026-01", "yes"))).toMatch(/type its name: 2026-01/);
    expect(done(await book.reopen("2026-01"))).toEqual({ entry: 2, statements: 2 });
    expect((await book.look("2026-01")).statements.map(({ closed }) => closed)).toEqual([null, null]);
    const stamp = book.sheet("Statement Ana Lee 2026-01").value(1, 6);
    expect(stamp).toMatch(/^Reopened .* ledger entry 2/);
    const ledger = valuesOf(book.sheet("Commission ledger"));
    expect(ledger.slice(-2).map((row) => row[4])).toEqual(["reopen", "reopen"]);
    expect(JSON.stringify(ledger)).toContain("wrong rate");
    const again = done(await book.close("2026-01"));
    expect(again.sheets.map(({ sheetName }) => sheetName)).toContain("Statement Ana Lee 2026-01 (2)");
  });

  it("goes backwards only, and finds nothing where nothing is closed", async () => {
    const book = await openCommission();
    expect(refused(await book.reopen("2026-01"))).toMatch(/nothing to reopen/);
    done(await book.close("2026-01"));
    done(await book.close("2026-02"));
    expect(refused(await book.reopen("2026-01"))).toMatch(/Reopen 2026-02 first/);
    done(await book.reopen("2026-02"));
    done(await book.reopen("2026-01"));
  });
});

describe("the ledger's tab", () => {
  it("names the row that a person has changed, and closes nothing until it is as it was", async () => {
    const book = await openCommission();
    done(await book.close("2026-01"));
    const ledger = book.sheet("Commission ledger");
    const paid = valuesOf(ledger)[0]?.indexOf("Paid") ?? 0;
    const before = Number(ledger.value(2, paid));
    ledger.enter(2, paid, before + 100);
    expect(refused(await book.close("2026-02", { mark: "" }))).toMatch(/somebody has changed row 3/);
    ledger.enter(2, paid, before);
    done(await book.close("2026-02"));
  });

  it("may be sorted, and added to in columns of one's own", async () => {
    const book = await openCommission();
    done(await book.close("2026-01"));
    const ledger = book.sheet("Commission ledger");
    ledger.insertColumns(3, 1);
    ledger.enter(0, 3, "My remarks");
    ledger.enter(1, 3, "checked");
    done(await book.close("2026-02"));
    expect((await book.look("2026-02")).statements.every(({ closed }) => closed !== null)).toBe(true);
    expect(ledger.value(1, 3)).toBe("checked");
  });

  it("is missed when its last rows are gone, or all of it", async () => {
    const book = await openCommission();
    done(await book.close("2026-01"));
    done(await book.close("2026-02"));
    const ledger = book.sheet("Commission ledger");
    const rows = ledger.usedRows;
    ledger.deleteRows(5, rows - 5);
    expect(refused(await book.close("2026-02", { mark: "" }))).toMatch(/last rows of the tab/);
    book.workbook.deleteSheet(ledger.id);
    expect(refused(await book.close("2026-02", { mark: "" }))).toMatch(/ledger's tab was deleted or replaced/);
  });

  it("is found again when a person has renamed it", async () => {
    const book = await openCommission();
    done(await book.close("2026-01"));
    book.workbook.renameSheet(book.sheet("Commission ledger").id, "Provisionen");
    done(await book.close("2026-02"));
    expect(book.workbook.sheetNamed("Commission ledger")).toBeUndefined();
  });
});
