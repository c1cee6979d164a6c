/** Deals and assumptions for tests: say only what matters, the rest is plain. */
import fc from "fast-check";
import { type Assumptions, DEFAULT_ASSUMPTIONS, type RepAssumption } from "../../src/core/assumptions/assumptions.ts";
import { type CivilDate, fromSerial, parsePeriod, toSerial } from "../../src/core/calendar.ts";
import type { Deal, Outcome } from "../../src/core/deals/deal.ts";
import type { ReportInput } from "../../src/core/report-input.ts";
import type { Result } from "../../src/core/result.ts";
import type { Cell, Table } from "../../src/core/table.ts";
import { valueFrom } from "../kit.ts";

export function day(text: string): CivilDate {
  return text as CivilDate;
}

/** An open deal of Ann's without amount, probability or dates, unless told otherwise. */
export function deal(facts: Partial<Deal>): Deal {
  return {
    row: 2,
    id: "row 2",
    name: "",
    account: "",
    owner: "Ann",
    stage: "",
    outcome: "open",
    amount: null,
    currency: "",
    probability: facts.outcome === "won" ? 1 : facts.outcome === "lost" ? 0 : null,
    created: null,
    closed: null,
    call: null,
    category: "",
    source: "",
    lastActivity: null,
    product: "",
    collected: null,
    collectedOn: null,
    refunded: null,
    refundedOn: null,
    split: "",
    nextStep: "",
    ...facts,
  };
}

export function won(amount: number | null, closed: string, owner = "Ann"): Deal {
  return deal({ outcome: "won", amount, closed: closed === "" ? null : day(closed), owner });
}

export function lost(amount: number | null, closed: string, owner = "Ann"): Deal {
  return deal({ outcome: "lost", amount, closed: day(closed), owner });
}

export function open(amount: number | null, probability: number | null, closed: string, owner = "Ann"): Deal {
  return deal({ amount, probability, closed: closed === "" ? null : day(closed), owner });
}

export function rep(name: string, quota: number | null, start: string | null = null): RepAssumption {
  return { rep: name, quota, start: start === null ? null : day(start), territory: "" };
}

export function input(
  deals: readonly Deal[],
  asOf: string,
  period: string,
  assumptions: Partial<Assumptions> = {},
): ReportInput {
  const all = { ...DEFAULT_ASSUMPTIONS, ...assumptions };
  return { deals, assumptions: all, asOf: day(asOf), period: valueFrom(parsePeriod(period, all.calendar.fiscalStart)) };
}

/** One column of a table, by its id. */
export function columnOf(table: Table, id: string): Cell[] {
  const column = table.columns.findIndex((one) => one.id === id);
  if (column < 0) throw new Error(`no column ${id}; there are ${table.columns.map((one) => one.id).join(", ")}`);
  return table.rows.map((row) => row[column] ?? null);
}

/** The cells of a table by the text of its first column, then by column id. */
export function cellsOf(result: Result<Table>): (row: string, column: string) => Cell {
  const table = valueFrom(result);
  return (label, id) => {
    const row = table.rows.findIndex((cells) => cells[0] === label);
    if (row < 0) throw new Error(`no row ${label}; there are ${table.rows.map((cells) => cells[0]).join(", ")}`);
    return columnOf(table, id)[row] ?? null;
  };
}

const money = fc.integer({ min: 0, max: 10_000_000 }).map((cents) => cents / 100);
const date = fc.integer({ min: toSerial(day("2024-01-01")), max: toSerial(day("2026-12-31")) }).map(fromSerial);

/** Deals as a real tab has them: gaps, dates on either side of the as-of date, owners that nobody listed. */
export const anyDeals: fc.Arbitrary<Deal[]> = fc.array(
  fc
    .record({
      owner: fc.constantFrom("Ann", "Bob", "Cem", "ann ", ""),
      outcome: fc.constantFrom<Outcome>("open", "won", "lost"),
      amount: fc.option(money, { freq: 8 }),
      probability: fc.option(
        fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
        { freq: 8 },
      ),
      created: fc.option(date, { freq: 4 }),
      closed: fc.option(date, { freq: 6 }),
    })
    .map(({ probability, ...facts }) => deal(facts.outcome === "open" ? { ...facts, probability } : facts)),
  { maxLength: 40 },
);

/** Anything that a report may be asked for. */
export const anyInput: fc.Arbitrary<ReportInput> = fc
  .record({
    deals: anyDeals,
    asOf: date,
    period: fc.constantFrom("2025-Q1", "2025-Q4", "2025-12", "2026-Q1", "FY2025"),
    fiscalStart: fc.constantFrom<1 | 2 | 4 | 7>(1, 2, 4, 7),
    quotaPeriod: fc.constantFrom<"month" | "quarter" | "year">("month", "quarter", "year"),
    reps: fc.uniqueArray(
      fc.record({
        rep: fc.constantFrom("Ann", "Bob", "Dora"),
        quota: fc.option(money),
        start: fc.option(date),
        territory: fc.constant(""),
      }),
      { selector: (one) => one.rep },
    ),
  })
  .map(({ deals, asOf, period, fiscalStart, quotaPeriod, reps }) =>
    input(deals, asOf, period, { calendar: { fiscalStart, quotaPeriod }, reps }),
  );
