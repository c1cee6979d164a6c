/** How good the forecasts were that were really made: by how far ahead, over finished periods only. */
import { describe, expect, it } from "vitest";
import type { CivilDate } from "../../../src/core/calendar.ts";
import { forecastAccuracyTable } from "../../../src/core/forecast/accuracy-table.ts";
import type { PastBuild } from "../../../src/core/forecast/forecast-memory.ts";
import { input, won } from "../some-deals.ts";

const ENDS: Readonly<Record<string, string>> = {
  "2026-Q1": "2026-03-31",
  "2026-Q2": "2026-06-30",
  "2026-02": "2026-02-28",
};

const build = (
  asOf: string,
  forecast: number,
  period = "2026-Q1",
  range: readonly [number, number] | null = null,
): PastBuild => ({
  ...{ asOf: asOf as CivilDate, period, ends: ENDS[period] as CivilDate, method: "Stage", forecast },
  ...{ p10: range?.[0] ?? null, p90: range?.[1] ?? null, won: 0, quota: null, counted: 0, open: 0 },
});

const DEALS = [won(100, "2026-02-10"), won(300, "2026-03-30"), won(50, "2026-05-01")];

const shown = (builds: readonly PastBuild[], asOf: string): unknown[][] =>
  forecastAccuracyTable({ builds, deals: [] }, input(DEALS, asOf, "2026-Q2")).rows.map((row) => row.slice(1));

const NOTHING = [0, 0, null, null, null];

describe("forecastAccuracyTable", () => {
  it("has five rows, blank while no period is over", () => {
    expect(shown([], "2026-04-01")).toEqual(Array(5).fill(NOTHING));
    expect(shown([build("2026-01-05", 500)], "2026-03-30")).toEqual(Array(5).fill(NOTHING));
  });

  it("measures what was forecast against what came, by days to the period's end", () => {
    const builds = [
      build("2025-12-20", 600, "2026-Q1", [300, 700]),
      build("2026-01-05", 500, "2026-Q1", [450, 550]),
      build("2026-02-15", 350, "2026-Q1", [300, 400]),
      build("2026-03-15", 410),
      build("2026-02-20", 90, "2026-02", [80, 120]),
      build("2026-04-01", 77, "2026-Q2", [1, 99]),
      build("2026-03-31", 400),
    ];
    expect(shown(builds, "2026-04-10")).toEqual([
      [5, 2, 370 / 1700, 250 / 1700, 0.75].map(rounded),
      [2, 2, 20 / 500, 0, 1].map(rounded),
      [1, 1, 50 / 400, -50 / 400, 1].map(rounded),
      [1, 1, 100 / 400, 100 / 400, 0].map(rounded),
      [1, 1, 200 / 400, 200 / 400, 1].map(rounded),
    ]);
  });

  it("has no share of errors where nothing came, and no share within where there was no range", () => {
    const [all] = forecastAccuracyTable(
      { builds: [build("2026-01-05", 500)], deals: [] },
      input([won(100, "2025-10-01")], "2026-04-01", "2026-Q2"),
    ).rows;
    expect(all?.slice(1)).toEqual([1, 1, null, null, null]);
  });
});

function rounded(value: number): number {
  return Number(value.toPrecision(15));
}
