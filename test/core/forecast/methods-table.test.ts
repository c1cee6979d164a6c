/** The methods side by side: what degenerate deals still tell, and that the table can be read back as it was written. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Deal } from "../../../src/core/deals/deal.ts";
import type { PlainTable } from "../../../src/core/deals/plain-table.ts";
import { forecastActualsTable, forecastsAhead, readForecastsAhead } from "../../../src/core/forecast/actuals-table.ts";
import { forecastAheadTable, monthsAhead, monthsAheadToday } from "../../../src/core/forecast/ahead-table.ts";
import { chooseMethod } from "../../../src/core/forecast/choose-method.ts";
import { companyRecord } from "../../../src/core/forecast/company-record.ts";
import { forecastMethodsTable, headlineOf, readHeadline } from "../../../src/core/forecast/methods-table.ts";
import { choiceSentence } from "../../../src/core/forecast/record-words.ts";
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

describe("what a forecast must not hide", () => {
  const months = (count: number): string[] =>
    Array.from({ length: count }, (_, at) => `${2023 + Math.floor(at / 12)}-${String(1 + (at % 12)).padStart(2, "0")}`);

  it("without created dates the methods of open deals have no record, instead of one of forecasts of nothing", () => {
    const deals = months(29).flatMap((month) => [won(100, `${month}-10`), lost(50, `${month}-12`)]);
    const asked = input([...deals, open(80, 0.25, "2025-06-25")], "2025-06-05", "2025-Q2");
    const table = forecastMethodsTable(recordOf(asked), asked);
    const at = columnOf(table, "method").indexOf("Stage, given probabilities");
    expect(columnOf(table, "forecast")[at]).toBe(220);
    expect(["wape 1", "wape 3", "coverage"].map((id) => columnOf(table, id)[at])).toEqual([null, null, null]);
    expect(columnOf(table, "note")[at]).toContain("without created dates nobody knows");
    expect(headlineOf(recordOf(asked), asked).why).not.toContain("100.0 %");
  });

  it.each([
    { why: "one decided after the day was open on it", created: "2025-05-01", closed: "2025-06-20", says: true },
    { why: "one that was not there yet", created: "2025-06-10", closed: "2025-06-20", says: false },
    { why: "one decided before", created: "2025-05-01", closed: "2025-06-01", says: false },
  ])("says that the methods count what the tables leave out: $why", ({ created, closed, says }) => {
    const later = deal({ outcome: "won", amount: 50, created: day(created), closed: day(closed) });
    const asked = input([won(100, "2025-04-10"), later], "2025-06-05", "2025-Q2");
    const { restsOn } = headlineOf(recordOf(asked), asked);
    expect(restsOn.includes("1 deal decided after 2025-06-05 was still open on that day")).toBe(says);
  });

  it("a method that expects nothing more has no range and no chance, unless the quota is made", () => {
    const deals = [won(100, "2025-04-10"), won(200, "2025-05-10"), lost(50, "2025-05-20")];
    for (const [quota, chance] of [
      [400, null],
      [300, 1],
    ] as const) {
      const asked = input(deals, "2025-06-05", "2025-Q2", { reps: [rep("Ann", quota)] });
      const { now } = headlineOf(recordOf(asked), asked);
      expect([now.forecast, now.p10, now.p50, now.p90, now.chanceOfQuota]).toEqual([300, null, null, null, chance]);
    }
  });

  it("names the method that was much nearer, where stage stands in and where further months were missed", () => {
    const common = { horizon: 1, origins: 4, bias: null, coverage: null } as const;
    const past = [
      { ...common, method: "historical", wape: 0.1 },
      { ...common, method: "stage given", wape: 1.2 },
    ] as const;
    expect(choiceSentence(chooseMethod(past), past)).toContain(
      "So far it was off by 120.0 % a month ahead, Historical by 10.0 %.",
    );
    const long = [
      ...past.map((record) => ({ ...record, origins: 12, wape: 1.3 - record.wape })),
      { ...common, method: "historical", horizon: 3, origins: 10, wape: 0.2 },
      { ...common, method: "stage given", horizon: 3, origins: 10, wape: 0.9 },
    ] as const;
    expect(choiceSentence(chooseMethod(long), long)).toContain(
      "Further ahead others were nearer: 3 months ahead it was off by 90.0 %, Historical by 20.0 %.",
    );
    expect(choiceSentence(chooseMethod(long.slice(0, 2)), long.slice(0, 2))).not.toContain("Further ahead");
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
