import { describe, expect, it } from "vitest";
import type { ReportMode } from "../../src/core/report.ts";
import { everythingIn, type OpenSpreadsheet, openSpreadsheet, someDeals, TODAY } from "./spreadsheet.ts";

const MESSAGE = "Service Spreadsheets timed out while accessing document";

/**
 * A spreadsheet with a report that a person has moved a row down and written beside, and a deal added since. A new owner
 * makes the report grow and adds to the settings: such rows, which are whole, stay when a run is killed, and live tables
 * follow them. So a killed run is tried with an owner who is known.
 */
async function withReport(mode: ReportMode, owner: "Ann Lee" | "Eve New"): Promise<OpenSpreadsheet> {
  const book = await openSpreadsheet({ Deals: someDeals(24) });
  await build(book, mode);
  const sheet = book.sheet("Forecast");
  sheet.insertRows(2, 1);
  sheet.enter(0, 5, "Call Ann");
  sheet.setNote(5, 1, "checked");
  const deals = book.sheet("Deals");
  ["X-1", owner, "Closed Won", 4321, "2026-01-05", "2026-02-05"].forEach((value, column) => {
    deals.enter(25, column, value);
  });
  return book;
}

async function build(book: OpenSpreadsheet, mode: ReportMode): Promise<string | null> {
  const answer = await book.ask({
    call: "build",
    report: "forecast",
    sheetId: book.sheet("Deals").id,
    historySheetId: null,
    columns: [],
    mode,
    asOf: TODAY,
    followToday: false,
    period: "2026-Q1",
  });
  return answer.ok ? null : answer.problem;
}

async function callsOfARebuild(...order: Parameters<typeof withReport>): Promise<number> {
  const book = await withReport(...order);
  book.host.resetCalls();
  await build(book, order[0]);
  return Object.values(book.host.calls).reduce((sum, count) => sum + count, 0);
}

/** All sheets, a line a fact, so that a difference can be read. */
function stateOf(book: OpenSpreadsheet): string[] {
  return everythingIn(book.workbook).flatMap((sheet) =>
    Object.entries(sheet).flatMap(([what, facts]) =>
      (Array.isArray(facts) ? facts : [facts]).map((fact) => `${sheet.name} ${what} ${JSON.stringify(fact)}`),
    ),
  );
}

/** The first few facts that one state lacks or has too many; empty when both are the same. */
function difference(now: readonly string[], wanted: readonly string[]): string[] {
  const [has, wants] = [new Set(now), new Set(wanted)];
  const differences = [
    ...wanted.filter((line) => !has.has(line)).map((line) => `- ${line}`),
    ...now.filter((line) => !wants.has(line)).map((line) => `+ ${line}`),
  ];
  return differences.slice(0, 8);
}

/** Both modes take the same steps; a live sheet recalculates at each, so only some of its calls are tried. */
const STRIDES = { snapshot: 1, live: 5 } as const;

describe.each(["live", "snapshot"] as const)(
  "whichever service call fails, a %s report is the old one or the new one, whole",
  (mode) => {
    it("when the call throws", async () => {
      const calls = await callsOfARebuild(mode, "Eve New");
      let book = await withReport(mode, "Eve New");
      const before = stateOf(book);
      await build(book, mode);
      const after = stateOf(book);
      book = await withReport(mode, "Eve New");
      let failed = 0;
      let tried = 0;
      for (let call = 1; call <= calls; call += STRIDES[mode]) {
        tried += 1;
        book.host.failAt({ call, message: MESSAGE });
        const problem = await build(book, mode);
        book.host.failAt(null);
        const now = stateOf(book);
        if (problem === null) {
          expect(difference(now, after), `call ${call} failed, yet the report was said to be built`).toEqual([]);
          book = await withReport(mode, "Eve New");
        } else {
          failed += 1;
          expect(problem).toMatch(/^[A-Z].*\.$/);
          expect(problem).toContain(MESSAGE);
          expect(difference(now, before), `call ${call}: ${problem}`).toEqual([]);
        }
      }
      expect(failed).toBeGreaterThan(tried / 2);
    }, 300_000);

    it("when the run is killed there, once Dealsheet is opened again", async () => {
      const calls = await callsOfARebuild(mode, "Ann Lee");
      let book = await withReport(mode, "Ann Lee");
      const before = stateOf(book);
      await build(book, mode);
      const after = stateOf(book);
      book = await withReport(mode, "Ann Lee");
      for (let call = 1; call <= calls; call += STRIDES[mode]) {
        book.host.failAt({ call, message: MESSAGE, kill: true });
        await build(book, mode).catch(() => null);
        book.host.failAt(null);
        book.host.runMenu("openDealsheet");
        const now = stateOf(book);
        if (difference(now, before).length === 0) continue;
        expect(difference(now, after), `killed at call ${call}`).toEqual([]);
        book = await withReport(mode, "Ann Lee");
      }
    }, 300_000);
  },
);

it("a first build that fails leaves no sheet behind", async () => {
  const made = await openSpreadsheet({ Deals: someDeals(24) });
  made.host.resetCalls();
  expect(await build(made, "live")).toBeNull();
  const calls = Object.values(made.host.calls).reduce((sum, count) => sum + count, 0);
  for (let call = 1; call <= calls; call += 7) {
    const book = await openSpreadsheet({ Deals: someDeals(24) });
    const before = stateOf(book);
    book.host.failAt({ call, message: MESSAGE });
    const problem = await build(book, "live");
    if (problem !== null) expect(difference(stateOf(book), before), `call ${call}: ${problem}`).toEqual([]);
    else expect(difference(stateOf(book), stateOf(made)), `call ${call}`).toEqual([]);
  }
}, 300_000);
