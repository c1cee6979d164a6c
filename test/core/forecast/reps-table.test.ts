/** The forecast by rep: who is listed, in which order, and that the rows make the team. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { forecastReps } from "../../../src/core/forecast/reps-table.ts";
import { exactSum } from "../../../src/core/metrics/exact-sum.ts";
import { valueFrom } from "../../kit.ts";
import { anyInput, cellsOf, columnOf, input, open, rep, won } from "../some-deals.ts";

describe("forecastReps", () => {
  const deals = [
    won(100, "2026-01-10", "Zoe"),
    won(50, "2026-01-11", "bob "),
    open(400, 0.5, "2026-03-01", "Ann"),
    open(80, 0.25, "2026-03-02", ""),
    open(900, 0.5, "2026-05-02", "Ann"),
  ];
  const asked = input(deals, "2026-02-10", "2026-Q1", { reps: [rep("Bob", 200), rep("Ann", null), rep("Carl", 300)] });

  it("lists the team, the reps of the settings in their order, other owners, and nobody", () => {
    expect(columnOf(valueFrom(forecastReps(asked)), "rep")).toEqual([
      "Team",
      "Bob",
      "Ann",
      "Carl",
      "Zoe",
      "(no owner)",
    ]);
  });

  it.each([
    { why: "everybody's", rep: "Team", cells: [150, 480, 220, 370, 500, 350, 480 / 350] },
    { why: "names match without case and spaces", rep: "Bob", cells: [50, 0, 0, 50, 200, 150, 0] },
    { why: "no quota, no gap, no coverage", rep: "Ann", cells: [0, 400, 200, 200, null, null, null] },
    { why: "nothing yet", rep: "Carl", cells: [0, 0, 0, 0, 300, 300, 0] },
    { why: "not in the settings", rep: "Zoe", cells: [100, 0, 0, 100, null, null, null] },
    { why: "deals of nobody", rep: "(no owner)", cells: [0, 80, 20, 20, null, null, null] },
  ])("$rep: $why", ({ rep: name, cells }) => {
    const table = cellsOf(forecastReps(asked));
    const columns = ["won", "open", "weighted", "stageForecast", "quota", "gap", "coverage"];
    const shown = columns.map((id) => table(name, id));
    expect(shown.map((cell) => (cell === null ? null : Number(cell).toFixed(9)))).toEqual(
      cells.map((cell) => (cell === null ? null : cell.toFixed(9))),
    );
  });

  it("shows each rep's call and adjustment, and whoever is adjusted without being known", () => {
    const called = deals.map((one) => (one.outcome === "open" && one.owner === "Ann" ? { ...one, call: 300 } : one));
    const adjustments = [
      { period: "2026-Q1", rep: "ann", amount: -50, reason: "" },
      { period: "2026-Q1", rep: "Anne", amount: 7, reason: "" },
      { period: "2026-Q1", rep: "", amount: 1000, reason: "" },
      { period: "2026-Q2", rep: "Zoe", amount: 5000, reason: "" },
    ];
    const table = cellsOf(forecastReps(input(called, "2026-02-10", "2026-Q1", { adjustments })));
    const shown = (name: string) => ["call", "adjustment", "adjusted"].map((id) => table(name, id));
    expect(shown("Team")).toEqual([450, 957, 1407]);
    expect(shown("Ann")).toEqual([300, -50, 250]);
    expect(shown("Zoe")).toEqual([100, null, 100]);
    expect(shown("Anne")).toEqual([0, 7, 7]);
  });

  it("has only the team and nobody when the tab has no owners", () => {
    const table = valueFrom(forecastReps(input([won(100, "2026-01-10", "")], "2026-02-10", "2026-Q1")));
    expect(columnOf(table, "rep")).toEqual(["Team", "(no owner)"]);
  });

  it("adds up to the team, in any order of the deals", () => {
    fc.assert(
      fc.property(anyInput, (any) => {
        const table = valueFrom(forecastReps(any));
        for (const id of ["won", "open", "weighted", "quota"]) {
          const [team, ...rows] = columnOf(table, id);
          expect(exactSum(rows.map((cell) => Number(cell ?? 0))), id).toBeCloseTo(Number(team ?? 0), 7);
        }
        expect(valueFrom(forecastReps({ ...any, deals: [...any.deals].reverse() }))).toEqual(table);
      }),
      { numRuns: 500 },
    );
  });
});
