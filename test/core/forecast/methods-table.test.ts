/** The methods side by side: what degenerate deals still tell, and that the table can be read back as it was written. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Deal } from "../../../src/core/deals/deal.ts";
import type { PlainTable } from "../../../src/core/deals/plain-table.ts";
import { forecastActualsTable, forecastsAhead, readForecastsAhead } from "../../../src/core/forecast/actuals-table.ts";
import { forecastAheadTable, monthsAhead, monthsAheadToday } from "../../../src/core/forecast/ahead-table.ts";
import { companyRecord } from "../../../src/core/forecast/company-record.ts";
import { forecastMethodsTable, headlineOf, readHeadline } from "../../../src/core/forecast/methods-table.ts";
import type { ReportInput } from "../../../src/core/report-input.ts";
import { sheetValues, type Table } from "../../../src/core/table.ts";
import { anyInput, columnOf, day, deal, input, lost, open, rep, won } from "../some-deals.ts";
import { simulate } from "./simulated-world.ts";

const recordOf = (asked: ReportInput) => companyRecord({ ...asked, history: null });
/** As the sheet gives it back to another formula. */
const onSheet = (table: Table): PlainTable => ({ tab: "", rows: sheetValues(table), firstRow: 1, firstColumn: 1 });

describe("deals that tell little", () => {
  it.each([
    { why: "no deals at all", deals: [], forecast: null, says: /No deal has a date/ },
    {
      why: "three closed deals",
      deals: [won(100, "2025-04-10"), won(200, "2025-05-10"), lost(50, "2025-05-20")],
      forecast: 300,
      says: /no past month end could be tried and a choice needs 6/,
    },
    {
      why: "one rep with open deals and nothing decided",
      deals: [open(100, 0.5, "2025-06-20"), open(300, 0.1, "2025-09-20")],
      forecast: 50,
      says: /no past month end could be tried/,
    },
    {
      why: "no close dates",
      deals: [won(100, ""), won(200, ""), deal({ amount: 50, created: day("2025-05-20"), probability: 0.4 })],
      forecast: 20,
      says: /no past month end could be tried/,
    },
    {
      why: "no created dates: stage counts the open deal, methods by age do not",
      deals: [won(100, "2025-05-10"), lost(50, "2025-05-20"), open(80, 0.25, "2025-06-25")],
      forecast: 120,
      says: /no past month end could be tried/,
    },
    {
      why: "open deals without anything to weigh them by",
      deals: [open(100, null, "2025-06-20")],
      forecast: null,
      says: /no past month end could be tried.*neither a probability nor decided deals/,
    },
  ] as readonly { why: string; deals: Deal[]; forecast: number | null; says: RegExp }[])(
    "$why",
    ({ deals, forecast, says }) => {
      const asked = input(deals, "2025-06-05", "2025-Q2");
      const record = recordOf(asked);
      const table = forecastMethodsTable(record, asked);
      expect(table.rows).toHaveLength(18);
      expect(columnOf(table, "chosen").indexOf("chosen")).toBe(
        columnOf(table, "method").indexOf("Stage, given probabilities"),
      );
      const headline = headlineOf(record, asked);
      expect(headline.now.forecast).toBe(forecast);
      expect(headline.why).toMatch(says);
      expect(columnOf(table, "note")[17]).toMatch(/\S/);
      const silent = columnOf(table, "forecast").flatMap((value, at) =>
        value === null ? [columnOf(table, "note")[at]] : [],
      );
      for (const note of silent) expect(note).toMatch(/\S/);
    },
  );

  it("a tab of a long time ago says where its records end", () => {
    const asked = input([won(100, "2020-04-10"), won(200, "2020-05-10")], "2025-06-05", "2025-Q2");
    expect(headlineOf(recordOf(asked), asked).restsOn).toContain("up to 2020-05-10");
  });
});

describe("a tab with a past", () => {
  const { deals, asOf } = simulate({
    ...{ seed: 3, months: 26, dealsAMonth: 30, wonADay: 0.005, lostADay: 0.006, season: false, amounts: "spread" },
  });
  const asked = input(deals, asOf, "2022-Q2", { reps: [rep("Ann", 40_000)] });
  const record = recordOf(asked);

  it("marks one method, with its record, and says why", () => {
    const table = forecastMethodsTable(record, asked);
    const at = columnOf(table, "chosen").indexOf("chosen");
    expect(columnOf(table, "chosen").lastIndexOf("chosen")).toBe(at);
    expect(columnOf(table, "origins")[at]).toBeGreaterThan(12);
    const errors = columnOf(table, "wape 1").flatMap((error) => (typeof error === "number" ? [error] : []));
    expect(errors.length).toBeGreaterThan(8);
    expect(columnOf(table, "wape 1")[at]).toBeLessThanOrEqual(Math.min(...errors) * 1.0201);
    expect(columnOf(table, "note")[at]).toContain("because over");
    expect(columnOf(table, "chance")[at]).toBeGreaterThan(0);
  });

  it("shows the chosen method's past forecasts against what came", () => {
    const table = forecastActualsTable(record, asked);
    expect(table.rows).toHaveLength(36);
    const won = columnOf(table, "won").slice(0, 24).map(Number);
    const expected = deals.filter(
      ({ outcome, closed }) => outcome === "won" && (closed ?? "") >= "2020-03-01" && (closed ?? "") < "2022-03-01",
    );
    const months = columnOf(table, "month");
    expect(months[0]).toBe("2020-03-01");
    expect(won.reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(
      expected.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
      4,
    );
    const within = columnOf(table, "within").slice(0, 24);
    const said = within.filter((word) => word !== "");
    const kept = said.filter((word) => word === "yes").length / said.length;
    const row = columnOf(forecastMethodsTable(record, asked), "chosen").indexOf("chosen");
    expect(kept).toBeCloseTo(Number(columnOf(forecastMethodsTable(record, asked), "coverage")[row]), 6);
    expect(
      columnOf(table, "p10")
        .slice(24)
        .filter((value) => value !== null),
    ).toHaveLength(3);
    expect(
      columnOf(table, "forecast")
        .slice(24)
        .filter((value) => value !== null),
    ).toHaveLength(12);
  });

  it("says the same of the next months with the record and without", () => {
    const { method } = headlineOf(record, asked).now;
    const { period: _, ...rest } = asked;
    expect(forecastAheadTable(monthsAheadToday({ ...rest, history: null }), method)).toEqual(
      forecastAheadTable(monthsAhead(record), method),
    );
  });
});

it("gives the headline and the months ahead back from the sheet's cells, whatever the deals", () => {
  fc.assert(
    fc.property(anyInput, (asked) => {
      const record = recordOf(asked);
      expect(readHeadline(onSheet(forecastMethodsTable(record, asked)), asked)).toEqual(headlineOf(record, asked));
      expect(readForecastsAhead(onSheet(forecastActualsTable(record, asked)))).toEqual(forecastsAhead(record));
    }),
    { numRuns: 60 },
  );
});

it.each([
  { why: "an empty range", rows: [["", ""]] },
  {
    why: "another table",
    rows: [
      ["Figure", "Value"],
      ["Won to date", 3],
    ],
  },
  {
    why: "no method marked",
    rows: [
      ["Method", "Chosen"],
      ["Run rate", ""],
    ],
  },
  { why: "a formula that failed", rows: [["#ERROR!", ""]] },
])("reads no headline from $why", ({ rows }) => {
  expect(readHeadline({ tab: "", rows, firstRow: 1, firstColumn: 1 }, input([], "2025-06-05", "2025-Q2"))).toBeNull();
});
