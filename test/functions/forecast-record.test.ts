/** The forecast's record as formulas: what the arguments mean, and what they refuse. */
import { describe, expect, test } from "vitest";
import { callFunction } from "../../src/functions/index.ts";
import { utcHost } from "../kit.ts";

const DEALS = [
  ["Deal ID", "Owner", "Stage", "Amount", "Created", "Close date"],
  ...Array.from({ length: 10 }, (_, index) => [
    `D${index}`,
    "Ann",
    index % 3 === 0 ? "Closed Lost" : "Closed Won",
    100 + index,
    `2025-0${Math.max(1, index)}-01`,
    `2025-${String(index + 1).padStart(2, "0")}-20`,
  ]),
];
const NO_SETTINGS = [["", ""]];
const HISTORY = [
  ["Deal ID", "Stage", "Date entered"],
  ["D1", "Demo", "2025-01-05"],
];

function call(name: string, ...given: readonly unknown[]): unknown[][] {
  return callFunction(name, given, utcHost) as unknown[][];
}

describe.each([
  { name: "FORECAST_REPORT_RECORD", heading: "Method" },
  { name: "FORECAST_REPORT_BACKTEST", heading: "Forecast on" },
])("$name", ({ name, heading }) => {
  test("spills a rectangle of plain values under a heading row", () => {
    const table = call(name, DEALS, NO_SETTINGS, "2025-10-31");
    expect(table[0]?.[0]).toBe(heading);
    expect(table.length).toBeGreaterThan(10);
    expect(new Set(table.map((row) => row.length)).size).toBe(1);
    for (const cell of table.flat()) expect(["string", "number", "boolean"]).toContain(typeof cell);
  });

  test("gives the same with the tab's name, blank rows at the end, and a date cell", () => {
    const plain = call(name, DEALS, NO_SETTINGS, "2025-10-31");
    const longer = [...DEALS, new Array<string>(6).fill("")];
    expect(call(name, longer, NO_SETTINGS, new Date("2025-10-31T00:00:00Z"), "Deals")).toEqual(plain);
  });

  test("reads the stage history", () => {
    const table = call(name, DEALS, NO_SETTINGS, "2025-10-31", "", HISTORY);
    const notes = table.flat().join(" ");
    if (name === "FORECAST_REPORT_RECORD")
      expect(notes).toContain("Stages of past days are those of the stage history.");
    expect(table).toHaveLength(call(name, DEALS, NO_SETTINGS, "2025-10-31").length);
  });

  test.each([
    { why: "no deals", given: ["", NO_SETTINGS, "2025-10-31"], says: /deals is missing/ },
    { why: "a day that is none", given: [DEALS, NO_SETTINGS, "soon"], says: /as_of/ },
    {
      why: "a history of something else",
      given: [DEALS, NO_SETTINGS, "2025-10-31", "", [["A"], ["x"]]],
      says: /deal id/,
    },
  ])("refuses $why", ({ given, says }) => {
    expect(() => call(name, ...given)).toThrow(says);
  });
});
