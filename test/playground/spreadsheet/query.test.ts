/** QUERY, as an analyst uses it beside Dealsheet's functions. */
import { describe, expect, test } from "vitest";
import { bench, block, cellValue, messageOf, result, shown } from "./kit.ts";

const DEALS = [
  ["Rep", "Amount", "Closed", "Stage"],
  ["Ann", 1200, "2024-01-31", "Won"],
  ["Bob", 200, "2024-02-03", "Lost"],
  ["Cy", 300, "2024-03-04", "Won"],
  ["Ann", 400, "2024-04-30", "Open"],
];

describe("QUERY", () => {
  test.each([
    {
      query: "select A, B where D = 'Won'",
      gives: [
        ["Rep", "Amount"],
        ["Ann", 1200],
        ["Cy", 300],
      ],
      why: "columns and a condition",
    },
    {
      query: "select * where B < 250",
      gives: [
        ["Rep", "Amount", "Closed", "Stage"],
        ["Bob", 200, 45_325, "Lost"],
      ],
      why: "all columns",
    },
    {
      query: "where A = 'Cy'",
      gives: [
        ["Rep", "Amount", "Closed", "Stage"],
        ["Cy", 300, 45_355, "Won"],
      ],
      why: "no select",
    },
    {
      query: "select A, sum(B) group by A",
      gives: [
        ["Rep", "sum Amount"],
        ["Ann", 1600],
        ["Bob", 200],
        ["Cy", 300],
      ],
      why: "groups in their order",
    },
    {
      query: "select A, sum(B) group by A order by sum(B) desc limit 1",
      gives: [
        ["Rep", "sum Amount"],
        ["Ann", 1600],
      ],
      why: "the best",
    },
    {
      query: "select D, count(A), avg(B) group by D label count(A) 'n', avg(B) 'mean'",
      gives: [
        ["Stage", "n", "mean"],
        ["Lost", 1, 200],
        ["Open", 1, 400],
        ["Won", 2, 750],
      ],
      why: "labels",
    },
    {
      query: "select A where C >= date '2024-03-01' label A ''",
      gives: [["Cy"], ["Ann"]],
      why: "dates; an empty label drops the header",
    },
    {
      query: "select A where not D = 'Won' and (B > 300 or A = 'Bob') label A ''",
      gives: [["Bob"], ["Ann"]],
      why: "logic",
    },
    { query: "select A where D contains 'o' and A starts with 'C' label A ''", gives: "Cy", why: "parts of texts" },
    { query: "select A where D matches 'W.n|Lost' label A ''", gives: [["Ann"], ["Bob"], ["Cy"]], why: "patterns" },
    {
      query: "select B*2, year(C) where A = 'Bob' label B*2 'twice', year(C) 'year'",
      gives: [
        ["twice", "year"],
        [400, 2024],
      ],
      why: "arithmetic and dates",
    },
    { query: "select sum(B), max(C) label sum(B) '', max(C) ''", gives: [[2100, 45_412]], why: "totals" },
  ])("$query: $why", ({ query, gives }) => {
    expect(result(bench(DEALS).sheet, `=QUERY(A:D,"${query}",1)`)).toEqual(gives);
  });

  test("sorts, skips and knows blanks", () => {
    const query = "select A where E is null order by B limit 2 offset 1 label A ''";
    expect(result(bench(DEALS).sheet, `=QUERY(A:E,"${query}",1)`)).toEqual([["Cy"], ["Ann"]]);
  });

  test("keeps the dates of its columns", () => {
    const { sheet } = bench(DEALS);
    sheet.enter(0, 9, '=QUERY(A1:D5,"select A, C where B = 300")');
    expect(block(sheet, "J1:K2")).toEqual([
      ["Rep", "Closed"],
      ["Cy", 45_355],
    ]);
    expect([shown(sheet, "K2"), sheet.isDate(1, 10)]).toEqual(["2024-03-04", true]);
  });

  test("names the columns of a calculated block by number", () => {
    expect(result(bench(DEALS).sheet, '=QUERY(FILTER(A2:B,B2:B>250),"select Col1 where Col2 < 500",0)')).toEqual([
      ["Cy"],
      ["Ann"],
    ]);
  });

  test.each([
    { query: "select Z", says: "NO_COLUMN: Z" },
    { query: "select A, sum(B)", says: "ADD_COL_TO_GROUP_BY_OR_AGG: A" },
    { query: "select A wher B", says: "PARSE_ERROR" },
    { query: "select A, sum(B) group by A pivot D", says: "does not have PIVOT" },
    { query: "select A where C > date '31.1.2024'", says: "Invalid date literal" },
  ])("$query is an error: $says", ({ query, says }) => {
    const { sheet } = bench(DEALS);
    sheet.enter(0, 9, `=QUERY(A1:D5,"${query}")`);
    expect(cellValue(sheet, "J1")).toBe("#VALUE!");
    expect(messageOf(sheet, "J1")).toContain("Unable to parse query string for Function QUERY parameter 2");
    expect(messageOf(sheet, "J1")).toContain(says);
  });

  test("with nothing to show says so", () => {
    const { sheet } = bench(DEALS);
    sheet.enter(0, 9, '=QUERY(A2:D5,"select A where B > 9999",0)');
    expect(messageOf(sheet, "J1")).toBe("Query completed with an empty output.");
  });
});
