/** The bridge and the accuracy as formulas: kept tables as ranges, with dates as Dates, notes below, and without them. */
import { describe, expect, test } from "vitest";
import { exactSum } from "../../src/core/metrics/exact-sum.ts";
import { callFunction, parametersOf } from "../../src/functions/index.ts";
import { utcHost } from "../kit.ts";

const day = (text: string) => new Date(`${text}T00:00:00Z`);

const DEALS = [
  ["Deal ID", "Deal name", "Owner", "Stage", "Amount", "Probability", "Created", "Close date"],
  ["A", "Alpha", "Ann", "Closed Won", 1200, 1, day("2025-12-01"), day("2026-01-15")],
  ["B", "Beta", "Ann", "Demo", 3000, 0.5, day("2025-12-05"), day("2026-03-10")],
  ["Z", "Zeta", "Ann", "Closed Won", 500, 1, day("2025-09-01"), day("2025-11-20")],
];
const NO_SETTINGS = [["", ""]];
const METHODS = [
  ["Method", "Chosen", "Forecast", "P10", "P50", "P90", "Chance of quota", "Note"],
  ["Stage, given probabilities", "chosen", 2750.5, 1200, 2700, 4200, "", ""],
];
const BUILD_HEADINGS =
  "Built as of|For period|Period ends|By method|Was forecast|Was P10|Was P90|Was won|Was quota|Deals counted|Their parts";
const DEAL_HEADINGS =
  "Counted as of|Counted for|Counted deal|Its name|Its owner|Its stage|Its amount|Expected close|Its chance|Its part";
const BUILDS = [
  BUILD_HEADINGS.split("|"),
  [day("2026-01-12"), "2026-Q1", day("2026-03-31"), "Stage, given probabilities", 1600, 1000, 2000, 0, "", 2, 1600],
  ["", "", "", "", "", "", "", "", "", "", ""],
  [day("2025-10-05"), "2025-Q4", day("2025-12-31"), "Stage, given probabilities", 600, 400, 700, 0, "", 0, 0],
  ["my own remark", "", "", "", "", "", "", "", "", "", ""],
];
const COUNTED = [
  DEAL_HEADINGS.split("|"),
  [day("2026-01-12"), "2026-Q1", "B", "Beta", "Ann", "Demo", 3000, day("2026-03-10"), 0.4, 1200],
  [day("2026-01-12"), "2026-Q1", "A", "Alpha", "Ann", "Demo", 1000, day("2026-02-10"), 0.4, 400],
];

function call(name: string, ...given: readonly unknown[]): unknown[][] {
  return callFunction(name, given, utcHost) as unknown[][];
}

const bridge = (...more: readonly unknown[]): unknown[][] =>
  call("FORECAST_REPORT_BRIDGE", DEALS, NO_SETTINGS, day("2026-01-19"), "2026-Q1", "Deals", ...more);

describe("FORECAST_REPORT_BRIDGE", () => {
  test("takes the chosen forecast and what the sheet keeps from its tables", () => {
    const table = bridge(METHODS, BUILDS, COUNTED);
    const rows = new Map(table.map(([step, amount, deals]) => [step, [amount, deals]]));
    expect(rows.get("Last forecast")).toEqual([1600, 2]);
    expect(rows.get("Won since")).toEqual([800, 1]);
    expect(rows.get("This forecast")?.[0]).toBe(2750.5);
    const amounts = table.slice(1).map(([, amount]) => Number(amount));
    expect(exactSum(amounts.slice(0, -1))).toBe(2750.5);
  });

  test.each([
    { why: "nothing of the sheet", more: [] },
    { why: "no earlier forecast", more: [METHODS, BUILDS.slice(0, 1), COUNTED] },
    { why: "a range of something else", more: [METHODS, [["Rep", "Quota"]], [["x"]]] },
  ])("says that nothing is kept, given $why", ({ more }) => {
    const table = bridge(...more);
    expect(table).toHaveLength(13);
    expect(table[1]?.[3]).toMatch(/^No earlier forecast of 2026-Q1/);
  });

  test("tells no steps where kept deals are missing", () => {
    const table = bridge(METHODS, BUILDS, COUNTED.slice(0, 2));
    expect(table.slice(2, 11).map(([, amount]) => amount)).toEqual(Array(9).fill(""));
    expect(table[11]?.slice(0, 2)).toEqual(["Everything else", 1150.5]);
  });

  test("refuses cells that are still loading, naming the argument", () => {
    expect(() => bridge(METHODS, [...BUILDS, ["Loading..."]], COUNTED)).toThrow(/builds, row 6/);
  });

  test("has its sheet's tables after the tab, and the history last", () => {
    expect(
      parametersOf("FORECAST_REPORT_BRIDGE")
        ?.map(({ name }) => name)
        .slice(5),
    ).toEqual(["methods", "builds", "counted", "history"]);
  });
});

test("FORECAST_REPORT_ACCURACY measures the kept forecasts whose period is over", () => {
  const [headings, all] = call(
    ...(["FORECAST_REPORT_ACCURACY", DEALS, NO_SETTINGS, day("2026-01-19"), "2026-Q1", "Deals"] as const),
    BUILDS,
  );
  expect(headings).toEqual(["Forecast made", "Forecasts", "Periods", "WAPE", "Bias", "Within P10–P90"]);
  expect(all?.slice(1)).toEqual([1, 1, 0.2, 0.2, 1]);
});
