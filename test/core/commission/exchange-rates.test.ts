/** The rates tab: what is read from it, and each cell that is refused by name. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readExchangeRates } from "../../../src/core/commission/exchange-rates.ts";
import type { PlainCell, PlainTable } from "../../../src/core/deals/plain-table.ts";
import { failureFrom, valueFrom } from "../../kit.ts";
import { day } from "../some-deals.ts";

const HEADINGS = ["From", "To", "Date", "Rate"];
const on = (text: string): PlainCell => ({ date: day(text) });
const tab = (...rows: PlainCell[][]): PlainTable => ({
  tab: "Exchange rates",
  rows: [HEADINGS, ...rows],
  firstRow: 1,
  firstColumn: 1,
});
const read = (of: PlainTable) => valueFrom(readExchangeRates(of, "dmy"));
const lines = (of: PlainTable) => read(of).map(({ from, to, day, rate }) => `${from} ${to} ${day} ${rate}`);

describe("is read", () => {
  it.each<{ why: string; of: PlainTable; rates: string[] }>([
    { why: "headings alone", of: tab(), rates: [] },
    {
      why: "by pair and day, blank rows skipped",
      of: tab(
        ["USD", "EUR", on("2026-01-01"), 0.92],
        ["", "", "", ""],
        ["EUR", "USD", on("2026-02-01"), 1.0842],
        ["EUR", "USD", on("2026-01-01"), 1.0911],
      ),
      rates: ["EUR USD 2026-01-01 1.0911", "EUR USD 2026-02-01 1.0842", "USD EUR 2026-01-01 0.92"],
    },
    {
      why: "signs, small letters, text dates and numbers",
      of: tab(["€", "usd", "2026-01-01", "1.0842"], ["eur", "jpy", "31.01.2026", "160,25"]),
      rates: ["EUR JPY 2026-01-31 160.25", "EUR USD 2026-01-01 1.0842"],
    },
    {
      why: "a code that is not in the list",
      of: tab(["XAU", "USD", on("2026-01-01"), 2000]),
      rates: ["XAU USD 2026-01-01 2000"],
    },
    {
      why: "the same rate twice",
      of: tab(["EUR", "USD", on("2026-01-01"), 1.1], ["EUR", "USD", on("2026-01-01"), 1.1]),
      rates: ["EUR USD 2026-01-01 1.1"],
    },
    {
      why: "other columns and another order",
      of: {
        tab: "Exchange rates",
        rows: [
          ["rate", "Source", "DATE", " to ", "From"],
          [1.1, "bank", on("2026-01-01"), "USD", "EUR"],
          ["", "a remark", "", "", ""],
        ],
        firstRow: 1,
        firstColumn: 1,
      },
      rates: ["EUR USD 2026-01-01 1.1"],
    },
  ])("$why", ({ of, rates }) => {
    expect(lines(of)).toEqual(rates);
  });

  it("whatever the order of the rows", () => {
    const rows: PlainCell[][] = ["EUR", "GBP", "CHF"].flatMap((from) =>
      ["2026-01-01", "2026-02-01"].map((date, at) => [from, "USD", on(date), 1 + at]),
    );
    const all = lines(tab(...rows));
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(lines(tab(...shuffled))).toEqual(all);
      }),
    );
  });
});

describe("is refused, and names the cell", () => {
  const good: PlainCell[] = ["EUR", "USD", on("2026-01-01"), 1.1];
  it.each<{ why: string; row: PlainCell[]; cell: string; value: string }>([
    { why: "no currency", row: ["", "USD", on("2026-01-02"), 1.1], cell: "A3", value: "" },
    { why: "a sign that many share", row: ["EUR", "$", on("2026-01-02"), 1.1], cell: "B3", value: "$" },
    { why: "no word for a currency", row: ["Franken", "USD", on("2026-01-02"), 1.1], cell: "A3", value: "Franken" },
    { why: "a number", row: [5, "USD", on("2026-01-02"), 1.1], cell: "A3", value: "5" },
    { why: "a currency to itself", row: ["EUR", "€", on("2026-01-02"), 1], cell: "B3", value: "€" },
    { why: "no day", row: ["EUR", "USD", "", 1.1], cell: "C3", value: "" },
    { why: "a day that is none", row: ["EUR", "USD", "31.02.2026", 1.1], cell: "C3", value: "31.02.2026" },
    { why: "no rate", row: ["EUR", "USD", on("2026-01-02"), ""], cell: "D3", value: "" },
    { why: "a rate of 0", row: ["EUR", "USD", on("2026-01-02"), 0], cell: "D3", value: "0" },
    { why: "a rate below 0", row: ["EUR", "USD", on("2026-01-02"), -1.1], cell: "D3", value: "-1.1" },
    {
      why: "one and a bit, or over a thousand",
      row: ["EUR", "USD", on("2026-01-02"), "1.084"],
      cell: "D3",
      value: "1.084",
    },
    { why: "an error", row: ["EUR", "USD", on("2026-01-02"), "#N/A"], cell: "D3", value: "#N/A" },
  ])("$why", ({ row, cell, value }) => {
    expect(failureFrom(readExchangeRates(tab(good, row), "dmy"))).toMatchObject({
      code: "RATES_CELL",
      tab: "Exchange rates",
      cell,
      value,
    });
  });

  it("a heading that is missing, also in an empty tab", () => {
    const rows = [["From", "To", "Rate"]];
    expect(failureFrom(readExchangeRates({ ...tab(), rows }, "dmy"))).toMatchObject({
      code: "RATES_HEADING",
      heading: "Date",
    });
    expect(failureFrom(readExchangeRates({ ...tab(), rows: [] }, "dmy"))).toMatchObject({ heading: "From" });
  });

  it("two rates on a day", () => {
    expect(failureFrom(readExchangeRates(tab(good, [], ["EUR", "USD", on("2026-01-01"), 1.2]), "dmy"))).toEqual({
      code: "RATES_TWICE",
      tab: "Exchange rates",
      cell: "D4",
      row: 2,
      from: "EUR",
      to: "USD",
      day: "2026-01-01",
    });
  });
});
