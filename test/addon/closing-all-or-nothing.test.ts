import { describe, expect, it } from "vitest";
import { type CommissionBook, done, openCommission } from "./commission-book.ts";
import { everythingIn } from "./spreadsheet.ts";

const MESSAGE = "Service Spreadsheets timed out while accessing document";

/** January is closed already, so that the ledger stands; then what is to be tried. */
type Work = (book: CommissionBook) => Promise<string | null>;

const CLOSING: Work = async (book) => said(await book.close("2026-02", { mark: marks.get(book) ?? "" }));
const FIRST_CLOSING: Work = async (book) => said(await book.close("2026-01", { mark: marks.get(book) ?? "" }));
const REOPENING: Work = async (book) => said(await book.reopen("2026-01"));

const marks = new WeakMap<CommissionBook, string>();

function said(answer: object | string): string | null {
  return typeof answer === "string" ? answer : null;
}

async function withJanuary(next: "2026-02" | null): Promise<CommissionBook> {
  const book = await openCommission();
  done(await book.close("2026-01"));
  if (next !== null) marks.set(book, (await book.look(next)).mark);
  return book;
}

async function withNothing(): Promise<CommissionBook> {
  const book = await openCommission();
  marks.set(book, (await book.look("2026-01")).mark);
  return book;
}

const CASES = [
  { what: "the first closing", open: withNothing, work: FIRST_CLOSING, stride: 7 },
  { what: "a later closing", open: () => withJanuary("2026-02"), work: CLOSING, stride: 11 },
  { what: "a reopening", open: () => withJanuary(null), work: REOPENING, stride: 3 },
] as const;

/** All sheets, a line a fact, so that a difference can be read. Ids are as good as names: a sheet made again has another. */
function stateOf(book: CommissionBook): string[] {
  const sheets = everythingIn(book.workbook);
  const names = new Map(sheets.map(({ id, name }) => [String(id), `id of ${name}`]));
  const named = (text: string): string => text.replace(/\d{6,}/g, (digits) => names.get(digits) ?? digits);
  return sheets.flatMap((sheet) =>
    Object.entries(sheet).flatMap(([what, facts]) =>
      (Array.isArray(facts) ? facts : [facts]).map((fact) => named(`${sheet.name} ${what} ${JSON.stringify(fact)}`)),
    ),
  );
}

function difference(now: readonly string[], wanted: readonly string[]): string[] {
  const [has, wants] = [new Set(now), new Set(wanted)];
  return [
    ...wanted.filter((line) => !has.has(line)).map((line) => `- ${line}`),
    ...now.filter((line) => !wants.has(line)).map((line) => `+ ${line}`),
  ].slice(0, 8);
}

describe.each(CASES)("whichever service call fails, $what is done or not begun", ({ open, work, stride }) => {
  async function callsOf(): Promise<number> {
    const book = await open();
    book.host.resetCalls();
    expect(await work(book)).toBeNull();
    return Object.values(book.host.calls).reduce((sum, count) => sum + count, 0);
  }

  it("when the call throws", async () => {
    const calls = await callsOf();
    let book = await open();
    const before = stateOf(book);
    await work(book);
    const after = stateOf(book);
    book = await open();
    let [failed, tried] = [0, 0];
    for (let call = 1; call <= calls; call += stride) {
      tried += 1;
      book.host.failAt({ call, message: MESSAGE });
      const problem = await work(book);
      book.host.failAt(null);
      if (problem === null) {
        expect(difference(stateOf(book), after), `call ${call} failed, yet it was said to be done`).toEqual([]);
        book = await open();
        continue;
      }
      failed += 1;
      expect(problem, `call ${call}`).toMatch(/^[A-Z].*\.$/s);
      expect(difference(stateOf(book), before), `call ${call}: ${problem}`).toEqual([]);
    }
    expect(failed).toBeGreaterThan(tried / 2);
  }, 300_000);

  it("when the run is killed there, once Dealsheet is opened again", async () => {
    const calls = await callsOf();
    let book = await open();
    const before = stateOf(book);
    await work(book);
    const after = stateOf(book);
    book = await open();
    for (let call = 1; call <= calls; call += stride) {
      book.host.failAt({ call, message: MESSAGE, kill: true });
      await work(book).catch(() => null);
      book.host.failAt(null);
      book.host.runMenu("openDealsheet");
      const now = stateOf(book);
      if (difference(now, before).length === 0) continue;
      expect(difference(now, after), `killed at call ${call}`).toEqual([]);
      book = await open();
    }
  }, 300_000);
});
