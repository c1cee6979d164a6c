/** The forecast report's formulas: a table handed over spares the work and changes nothing; what the arguments refuse. */
import { describe, expect, test } from "vitest";
import { callFunction } from "../../src/functions/index.ts";
import { utcHost } from "../kit.ts";

const DEALS = [
  ["Deal ID", "Owner", "Stage", "Amount", "Created", "Close date"],
  ...Array.from({ length: 30 }, (_, at) => [
    `D${at}`,
    at % 2 === 0 ? "Ann" : "Bo",
    at > 26 ? "Demo" : at % 3 === 0 ? "Closed Lost" : "Closed Won",
    100 + 7 * at,
    `2025-${String((at % 9) + 1).padStart(2, "0")}-01`,
    at > 26 ? "2025-11-20" : `2025-${String((at % 9) + 2).padStart(2, "0")}-20`,
  ]),
];
const NO_SETTINGS = [["", ""]];
const HISTORY = [
  ["Deal ID", "Stage", "Date entered"],
  ...DEALS.slice(1).map(([id = "", , , , created = ""]) => [id, "Demo", created]),
];
const INPUTS = [DEALS, NO_SETTINGS, "2025-10-31", "2025-Q4", "Deals"] as const;

const call = (name: string, ...more: readonly unknown[]): unknown[][] =>
  callFunction(name, [...INPUTS, ...more], utcHost) as unknown[][];
const row = (table: unknown[][], label: string): unknown[] => table.find(([first]) => first === label) ?? [];

describe("a table of the same sheet", () => {
  const methods = call("FORECAST_REPORT_METHODS");
  const actuals = call("FORECAST_REPORT_ACTUALS");

  test.each([
    { name: "FORECAST_REPORT_SUMMARY", given: methods },
    { name: "FORECAST_REPORT_AHEAD", given: methods },
    { name: "FORECAST_REPORT_MONTHS", given: actuals },
  ])("gives $name what it would work out itself", ({ name, given }) => {
    expect(call(name, given)).toEqual(call(name));
  });

  test("is believed: the summary says what stands in it", () => {
    const at = methods.findIndex((cells) => cells[1] === "chosen");
    const other = methods.map((cells, index) => (index === at ? cells.with(2, 123_456) : cells));
    expect(row(call("FORECAST_REPORT_SUMMARY", other), "Chosen forecast")[1]).toBe(123_456);
  });

  test("that shows an error is passed over", () => {
    expect(call("FORECAST_REPORT_SUMMARY", [["#ERROR!", ""]])).toEqual(call("FORECAST_REPORT_SUMMARY"));
  });

  test("that is still being worked out is waited for", () => {
    expect(() => call("FORECAST_REPORT_SUMMARY", [["Loading...", ""]])).toThrow(/still loading/);
  });
});

describe("stage history", () => {
  test.each(["FORECAST_REPORT_METHODS", "FORECAST_REPORT_ACTUALS"])("is %s's last argument", (name) => {
    expect(call(name, HISTORY)).toHaveLength(call(name).length);
    expect(() => call(name, [["A"], ["x"]])).toThrow(/deal id/);
  });

  test("changes what is said of past stages", () => {
    const note = (table: unknown[][]) => String(row(table, "All methods").at(-1));
    expect(note(call("FORECAST_REPORT_METHODS", HISTORY))).toContain("those of the stage history");
    expect(note(call("FORECAST_REPORT_METHODS"))).toContain("There is no stage history");
  });
});

describe("the stages' rows", () => {
  test("are as many as there are, or as many as there is room for", () => {
    expect(call("FORECAST_REPORT_STAGES").map(([stage]) => stage)).toEqual([
      ...["Stage", "Demo", "Open", "Won in the period", "Total"],
    ]);
    const more = [...DEALS, ["E1", "Ann", "Trial", 10, "2025-09-01", "2025-11-20"]];
    const table = callFunction("FORECAST_REPORT_STAGES", [more, ...INPUTS.slice(1), 4], utcHost) as unknown[][];
    expect(table.map(([stage]) => stage)).toEqual(["Stage", "Other stages", "Open", "Won in the period", "Total"]);
  });

  test("are a number", () => {
    expect(() => call("FORECAST_REPORT_STAGES", "many")).toThrow(/rows/);
  });
});
