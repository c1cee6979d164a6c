/** The quadrant report's three tables on one small team, worked out by hand. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quadrantCoaching } from "../../../src/core/quota/quadrant-coaching-table.ts";
import { quadrantCounts } from "../../../src/core/quota/quadrant-counts-table.ts";
import { quadrantReps } from "../../../src/core/quota/quadrant-reps-table.ts";
import { failureFrom, valueFrom } from "../../kit.ts";
import { anyInput, cellsOf, columnOf, deal, input, lost, open, rep, won } from "../some-deals.ts";

const deals = [
  won(100, "2025-11-01", "Rita"),
  won(130, "2026-02-01", "Rita"),
  won(200, "2025-12-31", "Finn"),
  won(120, "2026-01-01", "Finn"),
  won(40, "2025-10-01", "Ina"),
  won(50, "2026-03-31", "Ina"),
  won(90, "2025-10-02", "Dag"),
  won(30, "2026-02-02", "Dag"),
  won(100, "2025-10-03", "Sam"),
  won(102, "2026-02-03", "Sam"),
  won(80, "2026-02-04", "Noa"),
  won(77, "2024-05-05", "Gone"),
];
const team = ["Rita", "Finn", "Ina", "Dag", "Sam"].map((name) => rep(name, 100, "2020-01-01"));
const over = input(deals, "2026-05-15", "2026-Q1", { reps: [...team, rep("Noa", null, "2025-11-15")] });

describe("quadrantReps", () => {
  it.each([
    { why: "at 130 % and up 30 %", rep: "Rita", cells: [100, 130, 0.3, 1.3, "quota", "Rising star"] },
    { why: "at 120 % and down 40 %", rep: "Finn", cells: [200, 120, -0.4, 1.2, "quota", "Falling star"] },
    { why: "at 50 % and up 25 %", rep: "Ina", cells: [40, 50, 0.25, 0.5, "quota", "Improving laggard"] },
    {
      why: "at 30 % and down two thirds",
      rep: "Dag",
      cells: [90, 30, -0.666666666666667, 0.3, "quota", "Deteriorating laggard"],
    },
    { why: "at 102 % and up 2 %, which is noise", rep: "Sam", cells: [100, 102, 0.02, 1.02, "quota", "Steady star"] },
    {
      why: "started within the previous period; against the median of 80, 102, 30, 50, 120 and 130",
      rep: "Noa",
      cells: [null, 80, null, 0.879120879120879, "team median", "New"],
    },
  ])("$rep: $why", ({ rep: name, cells }) => {
    const table = cellsOf(quadrantReps(over));
    expect(["previous", "current", "change", "level", "levelBy", "quadrant"].map((id) => table(name, id))).toEqual(
      cells,
    );
  });

  it("leaves out who has left: no quota, no decision in either period, nothing open", () => {
    expect(columnOf(valueFrom(quadrantReps(over)), "rep")).toEqual(["Rita", "Finn", "Ina", "Dag", "Sam", "Noa"]);
    const back = { ...over, deals: [...deals, open(5, 0.5, "", "Gone")] };
    expect(columnOf(valueFrom(quadrantReps(back)), "rep")).toContain("Gone");
    const lostOne = { ...over, deals: [...deals, lost(5, "2026-01-05", "Gone")] };
    expect(columnOf(valueFrom(quadrantReps(lostOne)), "rep")).toContain("Gone");
  });

  it("names the periods in its headings", () => {
    const headings = (asOf: string) =>
      valueFrom(
        quadrantReps({ ...over, ...input([], asOf, "2026-Q1"), deals, assumptions: over.assumptions }),
      ).columns.map((one) => one.heading);
    expect(headings("2026-03-31").slice(1, 3)).toEqual(["Won 2025-Q4", "Won 2026-Q1"]);
    expect(headings("2026-02-01").slice(1, 3)).toEqual(["Won 2025-Q4 (first 32 days)", "Won 2026-Q1 (first 32 days)"]);
  });

  it("compares the same number of days, and takes the quota by days, while the period runs", () => {
    // 45 of 90 days: quota 50; the previous 45 days end on 14 November.
    const running = input(
      [won(60, "2025-11-14"), won(500, "2025-11-15"), won(50, "2026-02-14")],
      "2026-02-14",
      "2026-Q1",
      {
        reps: [rep("Ann", 100, "2020-01-01")],
      },
    );
    const cell = cellsOf(quadrantReps(running));
    expect([cell("Ann", "previous"), cell("Ann", "current"), cell("Ann", "level")]).toEqual([60, 50, 1]);
    expect(cell("Ann", "quadrant")).toBe("Falling star");
  });

  it.each([
    { why: "the day after the previous period began: started within it", start: "2025-10-02", is: "New" },
    { why: "its first day: a whole previous period", start: "2025-10-01", is: "Steady star" },
  ])("$why", ({ start, is }) => {
    const one = input([won(100, "2025-12-01"), won(100, "2026-02-01")], "2026-03-31", "2026-Q1", {
      reps: [rep("Ann", 100, start)],
    });
    expect(cellsOf(quadrantReps(one))("Ann", "quadrant")).toBe(is);
  });

  it.each([
    { why: "no trace before the period: new", deals: [won(100, "2026-02-01")], is: "New" },
    {
      why: "a deal created before it is a trace",
      deals: [{ ...won(100, "2026-02-01"), created: open(1, 1, "2025-12-31").closed }],
      is: "Rising star",
    },
    { why: "an expected close date is none", deals: [won(100, "2026-02-01"), open(1, 1, "2025-12-31")], is: "New" },
  ])("without a start date, $why", ({ deals: own, is }) => {
    expect(cellsOf(quadrantReps(input(own, "2026-03-31", "2026-Q1")))("Ann", "quadrant")).toBe(is);
  });

  it("never calls a star who has won nothing, even where the median is nothing", () => {
    const idle = [
      lost(9, "2025-11-01"),
      lost(9, "2026-01-01"),
      lost(9, "2025-11-01", "Bob"),
      lost(9, "2026-01-01", "Bob"),
    ];
    const cell = cellsOf(quadrantReps(input(idle, "2026-03-31", "2026-Q1")));
    expect([cell("Ann", "level"), cell("Ann", "quadrant")]).toEqual([null, "Steady laggard"]);
  });

  it("judges nobody whose won deals have no amounts", () => {
    const blank = input(
      [won(null, "2025-11-01"), won(null, "2026-01-01"), won(10, "2026-01-01", "Bob")],
      "2026-03-31",
      "2026-Q1",
    );
    const cell = cellsOf(quadrantReps(blank));
    expect(["previous", "current", "change", "level", "quadrant"].map((id) => cell("Ann", id))).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(
      columnOf(valueFrom(quadrantCounts(blank)), "share").reduce<number>((sum, share) => sum + Number(share), 0),
    ).toBe(1);
  });

  it("refuses a period that has not begun, and a team of nobody", () => {
    expect(failureFrom(quadrantReps(input(deals, "2025-12-31", "2026-Q1")))).toEqual({
      code: "PERIOD_NOT_STARTED",
      period: "2026-Q1",
      start: "2026-01-01",
      asOf: "2025-12-31",
    });
    expect(failureFrom(quadrantReps(input([deal({ owner: "" })], "2026-02-01", "2026-Q1")))).toEqual({
      code: "NO_REPS",
      report: "Quadrant",
    });
  });

  it("puts nobody elsewhere when all money is in another unit or the rows are in another order", () => {
    fc.assert(
      fc.property(anyInput, (any) => {
        const table = quadrantReps(any);
        expect(quadrantReps({ ...any, deals: [...any.deals].reverse() })).toEqual(table);
        if (!table.ok) return;
        const hundredfold = {
          ...any,
          deals: any.deals.map((one) => ({
            ...one,
            amount: one.amount === null ? null : Math.round(one.amount * 100),
          })),
          assumptions: {
            ...any.assumptions,
            reps: any.assumptions.reps.map((one) => ({
              ...one,
              quota: one.quota === null ? null : Math.round(one.quota * 100),
            })),
          },
        };
        expect(columnOf(valueFrom(quadrantReps(hundredfold)), "quadrant")).toEqual(columnOf(table.value, "quadrant"));
      }),
      { numRuns: 300 },
    );
  });
});

describe("quadrantCounts", () => {
  it("counts all seven, best first", () => {
    expect(valueFrom(quadrantCounts(over)).rows).toEqual([
      ["Rising star", 1, 0.166666666666667],
      ["Steady star", 1, 0.166666666666667],
      ["Falling star", 1, 0.166666666666667],
      ["Improving laggard", 1, 0.166666666666667],
      ["Steady laggard", 0, 0],
      ["Deteriorating laggard", 1, 0.166666666666667],
      ["New", 1, 0.166666666666667],
    ]);
  });

  it("counts everybody of the main table once", () => {
    fc.assert(
      fc.property(anyInput, (any) => {
        const [reps, counts] = [quadrantReps(any), quadrantCounts(any)];
        expect(counts.ok).toBe(reps.ok);
        if (!reps.ok || !counts.ok) return;
        const judged = columnOf(reps.value, "quadrant").filter((cell) => cell !== null);
        expect(columnOf(counts.value, "reps").reduce<number>((sum, count) => sum + Number(count), 0)).toBe(
          judged.length,
        );
      }),
    );
  });
});

describe("quadrantCoaching", () => {
  it("lists laggards and falling stars, worst first, with the reason", () => {
    const steady = [
      won(50, "2025-11-01", "Lou"),
      won(50, "2026-01-01", "Lou"),
      won(10, "2026-01-01", "Max"),
      won(0, "2025-11-01", "Max"),
    ];
    const asked = { ...over, deals: [...deals, ...steady] };
    expect(valueFrom(quadrantCoaching(asked)).rows).toEqual([
      ["Dag", "Deteriorating laggard", "At 30 % of quota, 67 % less than in 2025-Q4."],
      ["Lou", "Steady laggard", "At 77 % of the team's median, about as much as in 2025-Q4."],
      ["Finn", "Falling star", "At 120 % of quota, 40 % less than in 2025-Q4."],
      ["Max", "Improving laggard", "At 15 % of the team's median, after nothing won in 2025-Q4."],
      ["Ina", "Improving laggard", "At 50 % of quota, 25 % more than in 2025-Q4."],
    ]);
  });

  it("speaks of the quota to date while the period runs", () => {
    const running = input([won(60, "2025-11-14"), won(40, "2026-02-14")], "2026-02-14", "2026-Q1", {
      reps: [rep("Ann", 100, "2020-01-01")],
    });
    expect(valueFrom(quadrantCoaching(running)).rows).toEqual([
      ["Ann", "Deteriorating laggard", "At 80 % of quota to date, 33 % less than in 2025-Q4 (first 45 days)."],
    ]);
  });

  it("is empty when there is nobody to coach", () => {
    const best = input([won(100, "2025-11-01"), won(200, "2026-01-01")], "2026-03-31", "2026-Q1");
    expect(valueFrom(quadrantCoaching(best)).rows).toEqual([]);
  });

  it("says what is the matter with who has won nothing", () => {
    const idle = input([lost(9, "2025-11-01"), lost(9, "2026-01-01")], "2026-03-31", "2026-Q1");
    expect(valueFrom(quadrantCoaching(idle)).rows).toEqual([["Ann", "Steady laggard", "Won nothing, as in 2025-Q4."]]);
    const quota = { ...idle, assumptions: { ...idle.assumptions, reps: [rep("Ann", 100)] } };
    expect(valueFrom(quadrantCoaching(quota)).rows).toEqual([
      ["Ann", "Steady laggard", "At 0 % of quota, as in 2025-Q4."],
    ]);
  });
});
