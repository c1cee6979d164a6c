import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { type CivilDate, fromSerial } from "../../../src/core/calendar.ts";
import type { ClosedStatement } from "../../../src/core/commission/ledger.ts";
import { LEDGER_COLUMNS, type LedgerEntry, ledgerRows } from "../../../src/core/commission/ledger-table.ts";
import { readLedger, statementKey } from "../../../src/core/commission/read-ledger.ts";
import type { PlainCell, PlainTable } from "../../../src/core/deals/plain-table.ts";
import { failureFrom, valueFrom } from "../../kit.ts";

const day = (text: string): CivilDate => text as CivilDate;

function closed(rep: string, period: string, part: Partial<ClosedStatement> = {}): ClosedStatement {
  return {
    rep,
    plan: "AE",
    version: "",
    period,
    from: day(`${period}-01`),
    to: day(`${period}-28`),
    currency: "EUR",
    quota: null,
    credit: 12_000.5,
    kickers: 100,
    cutOff: -100,
    earned: 1200.05,
    corrections: -30,
    payable: 1170.05,
    basePay: 3000,
    owed: 0,
    heldBack: -5,
    heldUntil: day("2026-07-01"),
    released: [{ period: "2025-07", amount: 5 }],
    lines: [
      {
        dealId: "007",
        name: "=Big & Co",
        owner: "Ana Lee",
        day: day(`${period}-12`),
        amount: 24_001,
        share: 0.5,
        credit: 12_000.5,
        paid: 1200.05,
      },
    ],
    clawedBack: [{ dealId: "003", amount: -20 }],
    adjusted: [
      { period: "2025-12", dealId: "001", reason: "amount changed", amount: -6 },
      { period: "2025-12", dealId: null, reason: "other effects", amount: -4 },
    ],
    termsFingerprint: "def",
    fingerprint: "abc",
    asOf: day("2026-02-02"),
    ...part,
  };
}

function entry(number: number, action: LedgerEntry["action"], ...statements: ClosedStatement[]): LedgerEntry {
  return { entry: number, when: "2026-02-02 09:15", who: "Mia", action, note: "", statements };
}

/** The tab as it stands after these entries: what a sheet would give back. */
function tabOf(...entries: readonly LedgerEntry[]): PlainTable {
  const rows: PlainCell[][] = [LEDGER_COLUMNS.map(({ heading }) => heading)];
  let check = "";
  for (const one of entries) {
    const added = ledgerRows(one, check);
    check = added.check;
    for (const cells of added.table.rows) {
      rows.push(
        cells.map((cell, at): PlainCell => {
          if (cell === null) return "";
          return LEDGER_COLUMNS[at]?.format === "date" ? { date: cell as CivilDate } : cell;
        }),
      );
    }
  }
  return { tab: "Commission ledger", rows, firstRow: 1, firstColumn: 1 };
}

function withRows(table: PlainTable, change: (rows: PlainCell[][]) => void): PlainTable {
  const rows = table.rows.map((row) => [...row]);
  change(rows);
  return { ...table, rows };
}

const january = closed("Ana Lee", "2026-01");
const february = closed("Ana Lee", "2026-02", {
  quota: 0,
  heldUntil: "",
  lines: [],
  clawedBack: [],
  adjusted: [],
  released: [],
});
const bens = closed("Ben Ito", "2026-01", { version: day("2026-01-01"), from: day("2026-01-15") });

describe("what is closed", () => {
  it("reads back as it was closed, line by line", () => {
    const book = valueFrom(readLedger(tabOf(entry(1, "close", january, bens), entry(2, "close", february))));
    expect(book.ledger.closed).toEqual([january, bens, february]);
    expect(book.entries).toBe(2);
    expect(book.closed.map(({ entry: by, who }) => [by, who])).toEqual([
      [1, "Mia"],
      [1, "Mia"],
      [2, "Mia"],
    ]);
  });

  it("is no longer what was reopened, though the rows stay; what is closed again counts anew", () => {
    const again = closed("Ana Lee", "2026-01", { earned: 900 });
    const reopened = [entry(1, "close", january, bens), entry(2, "reopen", january)];
    expect(valueFrom(readLedger(tabOf(...reopened))).ledger.closed).toEqual([bens]);
    const closedAgain = valueFrom(readLedger(tabOf(...reopened, entry(3, "close", again))));
    expect(closedAgain.ledger.closed).toEqual([bens, again]);
    expect(closedAgain.closed.find(({ statement }) => statement.rep === "Ana Lee")?.entry).toBe(3);
  });

  it("is nothing in a tab with headings only", () => {
    expect(valueFrom(readLedger(tabOf()))).toMatchObject({ ledger: { closed: [] }, entries: 0, check: "" });
  });

  it("tells two statements of one period apart by plan, version and first day", () => {
    const keys = [january, { ...january, plan: "SE" }, { ...january, from: day("2026-01-15") }, bens].map(statementKey);
    expect(new Set(keys).size).toBe(4);
  });
});

describe("what a person may do to the tab", () => {
  const tab = tabOf(entry(1, "close", january, bens), entry(2, "close", february));
  const wanted = valueFrom(readLedger(tab));

  it.each<readonly [why: string, change: (rows: PlainCell[][]) => void]>([
    ["sort it another way", (rows) => void rows.splice(1, rows.length, ...rows.slice(1).reverse())],
    ["leave blank rows between", (rows) => void rows.splice(3, 0, rows[0]?.map(() => "") ?? [], [])],
    [
      "add a column of their own in front",
      (rows) => rows.forEach((row, at) => void row.unshift(at === 0 ? "Mine" : "x")),
    ],
    ["look at it in a sheet that has blank columns beside", (rows) => rows.forEach((row) => void row.push("", ""))],
  ])("%s", (_why, change) => {
    expect(valueFrom(readLedger(withRows(tab, change)))).toEqual(wanted);
  });
});

describe("what is noticed", () => {
  const tab = tabOf(entry(1, "close", january, bens), entry(2, "close", february));
  const column = (heading: string): number => LEDGER_COLUMNS.findIndex((one) => one.heading === heading);

  it.each<readonly [why: string, change: (rows: PlainCell[][]) => void, failure: object]>([
    [
      "a figure that was changed, by its row",
      (rows) => void rows[2]?.splice(column("Paid"), 1, 1300),
      { code: "LEDGER_ROW", row: 3, problem: "changed" },
    ],
    [
      "a row that is gone, by the row above",
      (rows) => void rows.splice(3, 1),
      { code: "LEDGER_ROW", row: 3, problem: "gone after" },
    ],
    ["the first row that is gone", (rows) => void rows.splice(1, 1), { code: "LEDGER_ROW", problem: "gone after" }],
    [
      "a row that stands twice",
      (rows) => void rows.splice(3, 0, [...(rows[2] ?? [])]),
      { code: "LEDGER_ROW", problem: "twice" },
    ],
    [
      "a number that became words, by its cell",
      (rows) => void rows[2]?.splice(column("Amount"), 1, "about 500"),
      { code: "LEDGER_CELL", cell: "S3", value: "about 500", expected: "a number" },
    ],
    [
      "a date that became words",
      (rows) => void rows[1]?.splice(column("As of"), 1, "soon"),
      { code: "LEDGER_CELL", cell: "L2", expected: "a date" },
    ],
    [
      "a needed cell that was emptied",
      (rows) => void rows[1]?.splice(column("Rep"), 1, ""),
      { code: "LEDGER_CELL", cell: "G2", value: "" },
    ],
    [
      "an action that is none",
      (rows) => void rows[1]?.splice(column("Action"), 1, "undo"),
      { code: "LEDGER_CELL", expected: "close or reopen" },
    ],
    [
      "a heading that is gone",
      (rows) => void rows[0]?.splice(column("Deal id"), 1, "Id of deal"),
      { code: "LEDGER_HEADING", heading: "Deal id" },
    ],
  ])("%s", (_why, change, failure) => {
    expect(failureFrom(readLedger(withRows(tab, change)))).toMatchObject(failure);
  });
});

const text = fc.string({ unit: "grapheme", maxLength: 12 }).map((word) => `x${word}`.replace(/\s+/gu, " ").trim());
const money = fc.integer({ min: -1e12, max: 1e12 }).map((units) => units / 100);
const date = fc.integer({ min: 40_000, max: 50_000 }).map(fromSerial);
const share = fc.double({ min: 0, max: 1, noNaN: true });
const line = fc.record({
  dealId: text,
  name: text,
  owner: text,
  day: date,
  amount: money,
  share,
  credit: money,
  paid: money,
});
const statement: fc.Arbitrary<ClosedStatement> = fc.record({
  ...{
    rep: text,
    plan: text,
    version: fc.oneof(fc.constant("" as const), date),
    period: text,
    from: date,
    to: date,
    currency: text,
  },
  ...{ quota: fc.option(money), kickers: money, cutOff: money, basePay: money, termsFingerprint: text },
  heldUntil: fc.oneof(fc.constant("" as const), date),
  released: fc.array(fc.record({ period: text, amount: money }), { maxLength: 2 }),
  ...{ credit: money, earned: money, corrections: money, payable: money, owed: money, heldBack: money, asOf: date },
  lines: fc.array(line, { maxLength: 4 }),
  clawedBack: fc.array(fc.record({ dealId: text, amount: money }), { maxLength: 2 }),
  adjusted: fc.array(
    fc.record({
      period: text,
      dealId: fc.option(text),
      reason: fc.constantFrom("deleted", "other effects", "won late"),
      amount: money,
    }),
    { maxLength: 2 },
  ),
  fingerprint: text,
});
const statements = fc.uniqueArray(statement, { minLength: 1, maxLength: 4, selector: statementKey });

property.prop([statements])("whatever was closed reads back the same", (all) => {
  expect(valueFrom(readLedger(tabOf(entry(1, "close", ...all)))).ledger.closed).toEqual(all);
});

property.prop([statements, fc.nat(), fc.nat(), fc.constantFrom("words", 123_456_789.125)])(
  "no cell can be changed unnoticed",
  (all, row, cell, value) => {
    const tab = tabOf(entry(1, "close", ...all));
    const changed = withRows(tab, (rows) => {
      const at = 1 + (row % (rows.length - 1));
      rows[at]?.splice(cell % LEDGER_COLUMNS.length, 1, value);
    });
    expect(["LEDGER_CELL", "LEDGER_ROW"]).toContain(failureFrom(readLedger(changed)).code);
  },
);
