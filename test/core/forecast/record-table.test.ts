/** The record's tables: degenerate deals give a table that says what it could not do; the choice and its sentence. */
import { describe, expect, it } from "vitest";
import { DEFAULT_ASSUMPTIONS } from "../../../src/core/assumptions/assumptions.ts";
import { fromSerial, toSerial } from "../../../src/core/calendar.ts";
import type { Deal } from "../../../src/core/deals/deal.ts";
import type { RecordInput } from "../../../src/core/forecast/company-record.ts";
import { forecastBacktest, forecastRecord } from "../../../src/core/forecast/record-table.ts";
import type { Table } from "../../../src/core/table.ts";
import { valueFrom } from "../../kit.ts";
import { columnOf, day, deal, lost, open, won } from "../some-deals.ts";
import { simulate } from "./simulated-world.ts";

function input(deals: readonly Deal[], asOf: string, more: Partial<RecordInput> = {}): RecordInput {
  return { deals, assumptions: DEFAULT_ASSUMPTIONS, asOf: day(asOf), history: null, ...more };
}

const rowOf = (table: Table, method: string, horizon = "1 month") => {
  const at = table.rows.findIndex((row) => row[0] === method && row[1] === horizon);
  return (id: string) => columnOf(table, id)[at] ?? null;
};

const created = day("2025-01-02");

describe("deals that tell little", () => {
  it.each([
    {
      why: "no deals at all",
      deals: [],
      chosen: "Stage, given probabilities",
      says: "No deal has a date, so nothing can be forecast or tried.",
    },
    {
      why: "three closed deals",
      deals: [won(100, "2025-01-10"), won(200, "2025-02-10"), lost(50, "2025-02-20")],
      chosen: "Stage, given probabilities",
      says: "because no past month end could be tried and a choice needs 6",
    },
    {
      why: "no close dates",
      deals: [won(100, ""), won(200, ""), deal({ amount: 50, created })],
      chosen: "Stage, given probabilities",
      says: "0 complete months up to 2025-01-02: no decided deal has a close date before.",
    },
    {
      why: "no created dates",
      deals: Array.from({ length: 12 }, (_, month) =>
        won(100 + month, fromSerial(toSerial(day("2024-07-15")) + Math.round(month * 30.4))),
      ),
      chosen: "Holt–Winters",
      says: "There is no stage history",
    },
    {
      why: "all deals open",
      deals: [open(100, 0.5, "2025-09-30"), deal({ amount: 70, created })],
      chosen: "Stage, given probabilities",
      says: "could be tried",
    },
  ])("$why", ({ deals, chosen, says }) => {
    const table = valueFrom(forecastRecord(input(deals, "2025-06-30")));
    expect(table.rows).toHaveLength(14 * 4);
    expect(columnOf(table, "chosen").filter((mark) => mark === "chosen")).toHaveLength(4);
    const row = rowOf(table, chosen);
    expect(row("chosen")).toBe("chosen");
    expect(row("note")).toContain(says);
    expect(table.rows.flat().some((cell) => typeof cell === "number" && !Number.isFinite(cell))).toBe(false);
    expect(valueFrom(forecastBacktest(input(deals, "2025-06-30"))).columns.length).toBeGreaterThanOrEqual(7);
  });

  it.each([
    { why: "nothing won", deals: [lost(1, "2025-01-05")], method: "Statistical", says: "No deal is won yet." },
    { why: "no amounts", deals: [won(null, "2025-01-05")], method: "Run rate", says: "No won deal has an amount." },
    {
      why: "no created dates",
      deals: [won(5, "2025-01-05"), won(5, "2025-03-05")],
      method: "Length of cycle",
      says: "No deal has a created date.",
    },
    {
      why: "few decided deals",
      deals: [deal({ outcome: "won", amount: 5, created, closed: day("2025-02-05") }), lost(5, "2025-03-30")],
      method: "Statistical",
      says: "Too few decided deals have a created date: 20 are needed.",
    },
    {
      why: "no categories",
      deals: [won(5, "2025-01-05")],
      method: "Intuitive (commit)",
      says: "No open deal has a forecast category.",
    },
  ])("a method that cannot speak says why: $why", ({ deals, method, says }) => {
    const table = valueFrom(forecastRecord(input(deals, "2025-04-01")));
    expect(rowOf(table, method)("note")).toBe(says);
    expect(rowOf(table, method)("forecast")).toBeNull();
  });

  it("one rep, a year of deals: a record, a choice and its reason", () => {
    const { deals, asOf } = simulate({
      seed: 3,
      months: 18,
      dealsAMonth: 30,
      wonADay: 0.006,
      lostADay: 0.012,
      season: false,
      amounts: "spread",
    });
    const table = valueFrom(forecastRecord(input(deals, asOf)));
    const chosen = table.rows.find((row) => row[10] === "chosen");
    expect(String(chosen?.[11])).toMatch(
      /because over 1\d past month ends its forecasts of the next month were off by/,
    );
    expect(String(chosen?.[11])).toMatch(/Chance alone, with deals of these numbers and sizes, would miss by about \d/);
    const [low, middle, high] = ["p10", "forecast", "p90"].map((id) => Number(rowOf(table, "Statistical")(id)));
    expect(low).toBeLessThan(middle ?? 0);
    expect(high).toBeGreaterThan(middle ?? 0);
  });
});

describe("what the tab tells of today only", () => {
  const past = Array.from({ length: 8 }, (_, month) => won(100, `2025-0${month + 1}-15`));
  const commit = deal({ amount: 40, category: "Commit", created, closed: day("2025-09-20"), probability: 0.9 });

  it("calls: commit is forecast now, and has no record", () => {
    const row = rowOf(valueFrom(forecastRecord(input([...past, commit], "2025-08-31"))), "Intuitive (commit)");
    expect([row("period"), row("forecast"), row("origins"), row("wape")]).toEqual(["2025-09", 40, 0, null]);
    expect(row("note")).toBe("No record: the tab does not keep what was called in the past.");
  });

  it("the deal's own probability is used by the stage forecast of today", () => {
    const row = rowOf(valueFrom(forecastRecord(input([...past, commit], "2025-08-31"))), "Stage, given probabilities");
    expect(row("forecast")).toBeCloseTo(36, 9);
  });
});

describe("forecastBacktest", () => {
  it("a row for each month end and horizon, with what came", () => {
    const deals = Array.from({ length: 6 }, (_, month) => won(100 * (month + 1), `2025-0${month + 1}-15`));
    const table = valueFrom(forecastBacktest(input(deals, "2025-06-30")));
    const rows = table.rows.map((row) => [row[0], row[1], row[2], row[3]]);
    expect(rows).toEqual([
      ["2025-03-31", "1 month", "2025-04", 400],
      ["2025-03-31", "2 months", "2025-05", 500],
      ["2025-03-31", "3 months", "2025-06", 600],
      ["2025-03-31", "Quarter", "2025-Q2", 1500],
      ["2025-04-30", "1 month", "2025-05", 500],
      ["2025-04-30", "2 months", "2025-06", 600],
      ["2025-04-30", "Quarter", "2025-Q2", 1500],
      ["2025-05-31", "1 month", "2025-06", 600],
      ["2025-05-31", "Quarter", "2025-Q2", 1500],
    ]);
    expect(columnOf(table, "last month").slice(0, 4)).toEqual([300, 300, 300, 900]);
    expect(columnOf(table, "historical")[4]).toBe(250);
  });
});
