/** What the Forecast sheet remembers: one row a day and period, builds for good, deals as long as a bridge needs them. */
import { describe, expect, it } from "vitest";
import {
  dealsCountedBy,
  EMPTY_MEMORY,
  earlierBuild,
  type ForecastMemory,
  remember,
} from "../../../src/core/forecast/forecast-memory.ts";
import { deal, input, open, won } from "../some-deals.ts";
import { plainForecast } from "./past-forecast.ts";

const DEALS = [
  { ...won(100.5, "2026-01-05"), id: "W" },
  { ...open(1000, 0.333333333, "2026-02-20"), id: "A", name: "Alpha", stage: "Demo" },
  { ...open(50, 0.5, "2026-03-20"), id: "B" },
  { ...open(500, 0.5, "2026-05-20"), id: "C" },
  { ...open(0.01, 0.1, "2026-03-20"), id: "Dust" },
];

function built(memory: ForecastMemory, asOf: string, period = "2026-Q1", deals = DEALS): ForecastMemory {
  const asked = input(deals, asOf, period);
  const { now, parts } = plainForecast(asked, 7);
  return remember(memory, now, parts, asked);
}

/** "01-05 2026-Q1" of each, in the memory's order. */
const keys = (rows: readonly { readonly asOf: string; readonly period: string }[]): string[] => [
  ...new Set(rows.map(({ asOf, period }) => `${asOf.slice(5)} ${period}`)),
];

describe("remember", () => {
  it("keeps what was said, to the cent, and the open deals that had a part in it, the largest first", () => {
    const memory = built(EMPTY_MEMORY, "2026-01-05");
    expect(memory.builds).toEqual([
      {
        ...{ asOf: "2026-01-05", period: "2026-Q1", ends: "2026-03-31", method: "Stage" },
        ...{ forecast: 465.83, p10: 372.67, p90: 559, won: 100.5, quota: null, counted: 2, open: 358.33 },
      },
    ]);
    const common = { asOf: "2026-01-05", period: "2026-Q1", owner: "Ann" };
    expect(memory.deals).toEqual([
      {
        ...common,
        ...{
          id: "A",
          name: "Alpha",
          stage: "Demo",
          amount: 1000,
          closed: "2026-02-20",
          chance: 0.333333,
          part: 333.33,
        },
      },
      { ...common, ...{ id: "B", name: "", stage: "", amount: 50, closed: "2026-03-20", chance: 0.5, part: 25 } },
    ]);
  });

  it("does not keep what the tab tells of a deal that was decided later: that day did not know it", () => {
    const later = { ...won(900, "2026-02-01"), id: "L", stage: "Closed Won" };
    const asked = input([...DEALS, later], "2026-01-05", "2026-Q1");
    const { now } = plainForecast(asked, 7);
    const { deals } = remember(EMPTY_MEMORY, now, [{ deal: later, chance: 0.5, part: 450 }], asked);
    expect(deals.map(({ id, stage, closed, part }) => [id, stage, closed, part])).toEqual([["L", "", null, 450]]);
  });

  it.each<{ why: string; at: readonly (readonly [asOf: string, period: string])[]; builds: string[]; deals: string[] }>(
    [
      {
        why: "the same day again replaces the first",
        at: [
          ["2026-01-05", "2026-Q1"],
          ["2026-01-05", "2026-Q1"],
        ],
        builds: ["01-05 2026-Q1"],
        deals: ["01-05 2026-Q1"],
      },
      {
        why: "deals of the last build and of the one before, also after building twice on a day",
        at: [
          ["2026-01-05", "2026-Q1"],
          ["2026-01-12", "2026-Q1"],
          ["2026-01-19", "2026-Q1"],
          ["2026-01-19", "2026-Q1"],
        ],
        builds: ["01-19 2026-Q1", "01-12 2026-Q1", "01-05 2026-Q1"],
        deals: ["01-19 2026-Q1", "01-12 2026-Q1"],
      },
      {
        why: "an earlier day forgets nothing",
        at: [
          ["2026-01-05", "2026-Q1"],
          ["2026-01-12", "2026-Q1"],
          ["2026-01-19", "2026-Q1"],
          ["2026-01-15", "2026-Q1"],
        ],
        builds: ["01-19 2026-Q1", "01-15 2026-Q1", "01-12 2026-Q1", "01-05 2026-Q1"],
        deals: ["01-19 2026-Q1", "01-15 2026-Q1", "01-12 2026-Q1"],
      },
      {
        why: "another period on the same day has rows of its own",
        at: [
          ["2026-01-05", "2026-Q1"],
          ["2026-01-05", "2026-Q2"],
          ["2026-01-12", "2026-Q1"],
        ],
        builds: ["01-12 2026-Q1", "01-05 2026-Q1", "01-05 2026-Q2"],
        deals: ["01-12 2026-Q1", "01-05 2026-Q1", "01-05 2026-Q2"],
      },
      {
        why: "deals of another period that is over bridge nothing any more",
        at: [
          ["2026-03-30", "2026-Q1"],
          ["2026-04-06", "2026-Q2"],
        ],
        builds: ["04-06 2026-Q2", "03-30 2026-Q1"],
        deals: ["04-06 2026-Q2"],
      },
      {
        why: "of a period that is over and built once more, the last forecast's deals explain how it ended",
        at: [
          ["2026-01-05", "2026-Q1"],
          ["2026-04-01", "2026-Q1"],
        ],
        builds: ["04-01 2026-Q1", "01-05 2026-Q1"],
        deals: ["04-01 2026-Q1", "01-05 2026-Q1"],
      },
    ],
  )("$why", ({ at, builds, deals }) => {
    const memory = at.reduce((before, [asOf, period]) => built(before, asOf, period), EMPTY_MEMORY);
    expect(keys(memory.builds)).toEqual(builds);
    expect(keys(memory.deals)).toEqual(deals);
  });

  it("has nothing to keep where no method says anything", () => {
    const asked = input(DEALS, "2026-01-05", "2026-Q1");
    const now = { methodName: "Stage", forecast: null, p10: null, p90: null, won: 0, quota: null };
    expect(remember(EMPTY_MEMORY, now, [], asked)).toBe(EMPTY_MEMORY);
  });

  it("knows deals without ids by their names, whatever row they stand in", () => {
    const rows = [
      deal({ row: 7, id: "row 7", name: "Alpha", account: "Acme", amount: 9, probability: 1 }),
      deal({ row: 8, id: "row 8", name: "Alpha", account: "Acme", amount: 8, probability: 1 }),
      deal({ row: 9, id: "row 9", amount: 7, probability: 1, owner: "" }),
    ].map((one) => ({ ...one, closed: won(1, "2026-02-01").closed }));
    const memory = built(EMPTY_MEMORY, "2026-01-05", "2026-Q1", rows);
    expect(memory.deals.map(({ id }) => id)).toEqual(["Alpha · Acme · Ann", "Alpha · Acme · Ann (2)", "row 9"]);
  });
});

describe("earlierBuild", () => {
  const memory = ["2026-01-05", "2026-01-12", "2026-01-19"].reduce((before, asOf) => built(before, asOf), EMPTY_MEMORY);

  it.each([
    { why: "the newest earlier one", asOf: "2026-01-19", period: "2026-Q1", is: "2026-01-12" },
    { why: "a day without a build", asOf: "2026-01-15", period: "2026-Q1", is: "2026-01-12" },
    { why: "nothing earlier", asOf: "2026-01-05", period: "2026-Q1", is: undefined },
    { why: "another period", asOf: "2026-01-19", period: "2026-Q2", is: undefined },
  ])("$why", ({ asOf, period, is }) => {
    expect(earlierBuild(memory.builds, input([], asOf, period))?.asOf).toBe(is);
  });

  it("does not take a period of the same name under another fiscal calendar for the same", () => {
    const calendar = { fiscalStart: 4, quotaPeriod: "quarter" } as const;
    expect(earlierBuild(memory.builds, input([], "2026-01-19", "2026-Q1", { calendar }))).toBeNull();
  });
});

describe("dealsCountedBy", () => {
  const memory = built(EMPTY_MEMORY, "2026-01-05");
  const [build] = memory.builds;
  const [first, second] = memory.deals;
  if (build === undefined || first === undefined || second === undefined) throw new Error("two deals are counted");

  it.each([
    { why: "in another order", deals: [second, first], whole: true },
    { why: "one gone", deals: [first], whole: false },
    { why: "one changed", deals: [first, { ...second, part: 26 }], whole: false },
    {
      why: "one of another day besides",
      deals: [first, second, { ...second, asOf: "2026-01-01" as never }],
      whole: true,
    },
  ])("tells whether the list is whole: $why", ({ deals, whole }) => {
    expect(dealsCountedBy(build, deals) !== null).toBe(whole);
  });
});
