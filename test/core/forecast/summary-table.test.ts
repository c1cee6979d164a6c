/** The forecast's headline figures: each row worked out by hand, and blanks where nothing is known. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { forecastMonths } from "../../../src/core/forecast/months-table.ts";
import { valueFrom } from "../../kit.ts";
import { anyInput, cellsOf, columnOf, input, lost, open, rep, won } from "../some-deals.ts";
import { summaryOf } from "./summary-of.ts";

describe("forecastSummary", () => {
  const deals = [
    won(100, "2026-01-15"),
    won(60, "2026-02-10"),
    won(80, "2026-03-10"),
    lost(50, "2026-02-20"),
    won(500, "2026-04-10"),
    lost(70, "2026-05-01"),
    won(900, "2026-05-21"),
    open(400, 0.5, "2026-06-15"),
    open(200, 0.25, "2026-05-05"),
    open(1000, 0.1, "2026-08-01"),
    open(300, 0.2, ""),
    open(50, null, "2026-06-20"),
  ];
  const quarter = input(deals, "2026-05-20", "2026-Q2", { reps: [rep("Ann", 1200), rep("Bob", 600)] });

  it.each([
    { figure: "Won to date", value: 500, why: "April's deal; the one of 21 May is not known on the 20th" },
    { figure: "Open pipeline closing in the period", value: 650, why: "400 + 200 + 50" },
    { figure: "Weighted pipeline", value: 250, why: "200 + 50; the deal without probability weighs nothing" },
    { figure: "Stage forecast", value: 750, why: "500 + 250" },
    {
      figure: "Historical forecast",
      value: 80 + 185 + 185,
      why: "April: mean of January to March; May and June: with April, the last complete month",
    },
    { figure: "Quota", value: 1800, why: "both reps" },
    { figure: "Gap to quota", value: 1300, why: "1,800 − 500" },
    { figure: "Coverage", value: 0.5, why: "650 ÷ 1,300" },
    { figure: "Needed coverage", value: 1.5, why: "1 ÷ (4 ÷ 6)" },
    { figure: "Win rate", value: 2 / 3, why: "4 won of 6 decided up to the as-of date" },
    { figure: "All open pipeline", value: 1950, why: "every open deal" },
    { figure: "… of which overdue", value: 200, why: "expected on 5 May" },
    { figure: "… of which without close date", value: 300, why: "one deal" },
  ])("$figure: $why", ({ figure, value }) => {
    expect(cellsOf(summaryOf(quarter))(figure, "value")).toBeCloseTo(value, 12);
  });

  it("lets the history grow", () => {
    const growing = {
      ...quarter,
      assumptions: { ...quarter.assumptions, rules: { growth: 0.1, steadyBand: 0, achievementThreshold: 1 } },
    };
    expect(cellsOf(summaryOf(growing))("Historical forecast", "value")).toBe(495);
  });

  it.each([
    { why: "no quota", figure: "Gap to quota", deals, says: /no rep of the settings has a quota/ },
    { why: "no quota", figure: "Chance of quota", deals, says: /no rep of the settings has a quota/ },
    { why: "no decision", figure: "Win rate", deals: [open(9, 0.5, "")], says: /no deal is decided/ },
    { why: "no decision", figure: "Won to date", deals: [open(9, 0.5, "")], says: /no deal tells that it was decided/ },
    { why: "no decision", figure: "Historical forecast", deals: [open(9, 0.5, "")], says: /no complete month/ },
    { why: "no close date", figure: "Weighted pipeline", deals: [open(9, 0.5, "")], says: /expected close date/ },
    { why: "no probability", figure: "Weighted pipeline", deals: [open(9, null, "2026-06-01")], says: /probability/ },
    { why: "nothing to forecast", figure: "P10", deals: [open(9, null, "2026-06-01")], says: /no range/ },
  ])("says beside the blank why: $why, $figure", ({ figure, deals: told, says }) => {
    const cell = cellsOf(summaryOf(input(told, "2026-05-20", "2026-Q2")));
    expect(cell(figure, "value")).toBeNull();
    expect(cell(figure, "how")).toMatch(says);
  });

  it.each([
    { quota: 700, says: "The period is over: the quota was missed by the gap" },
    { quota: 600, says: "The period is over: the quota was reached" },
  ])("says of a period that is over whether its quota of $quota was made", ({ quota, says }) => {
    const over = input([won(600, "2026-04-10")], "2026-07-10", "2026-Q2", { reps: [rep("Ann", quota)] });
    const cell = cellsOf(summaryOf(over));
    expect([cell("Chance of quota", "value"), cell("Chance of quota", "how")]).toEqual([null, says]);
    expect(cell("P90", "how")).toBe("The period is over: no range is left");
  });

  it("says below zero what exceeds the quota, and then needs no coverage", () => {
    const cell = cellsOf(summaryOf({ ...quarter, assumptions: { ...quarter.assumptions, reps: [rep("Ann", 450)] } }));
    expect([cell("Gap to quota", "value"), cell("Coverage", "value")]).toEqual([-50, null]);
  });

  it("is blank, and never 0, where nothing is known", () => {
    // Like the CRM sales opportunities table: open deals without amount and close date, and no quotas.
    const bare = [won(100, "2025-11-01"), open(null, 0.6, ""), open(null, 0.6, "")];
    const table = valueFrom(summaryOf(input(bare, "2025-12-31", "2025-Q4")));
    expect(table.rows.map((row) => [row[0], row[1]])).toEqual([
      ["Won to date", 100],
      // 31 December is the last day of the period, so what came is what there is to say.
      ["Chosen forecast", 100],
      ["P10", null],
      ["P50", null],
      ["P90", null],
      ["Quota", null],
      ["Gap to quota", null],
      ["Chance of quota", null],
      ["Coverage", null],
      ["Needed coverage", 1],
      ["Win rate", 1],
      ["Open pipeline closing in the period", null],
      ["Weighted pipeline", null],
      ["Stage forecast", null],
      ["Historical forecast", null],
      ["All open pipeline", null],
      ["… of which overdue", null],
      ["… of which without close date", null],
      ["Error of the chosen method", null],
      ["Past month ends tried", 0],
    ]);
  });

  it("says 0 where it is known that there is nothing", () => {
    const cell = cellsOf(summaryOf(input([lost(10, "2026-01-05")], "2026-02-01", "2026-Q1")));
    expect(cell("Won to date", "value")).toBe(0);
    expect(cell("All open pipeline", "value")).toBe(0);
    expect(cell("Needed coverage", "value")).toBeNull();
  });

  it("serves for a period that has not begun", () => {
    const cell = cellsOf(summaryOf(input(deals, "2026-05-20", "2026-Q3", { reps: [rep("Ann", 1200)] })));
    expect(cell("Won to date", "value")).toBeNull();
    expect(cell("Gap to quota", "value")).toBe(1200);
    expect(cell("Open pipeline closing in the period", "value")).toBe(1000);
  });

  it("has its twenty rows for anything, in any order of the deals, and agrees with the table by month", () => {
    fc.assert(
      fc.property(anyInput, (any) => {
        const table = valueFrom(summaryOf(any));
        expect(table.rows).toHaveLength(20);
        expect(table.rowFormats).toHaveLength(20);
        expect(valueFrom(summaryOf({ ...any, deals: [...any.deals].reverse() }))).toEqual(table);
        const cell = cellsOf(summaryOf(any));
        const months = valueFrom(forecastMonths(any));
        expect(columnOf(months, "open")[15]).toBe(cell("All open pipeline", "value"));
        expect(columnOf(months, "open")[14]).toBe(
          any.deals.some((one) => one.outcome === "open" && one.closed === null) ||
            !any.deals.some((one) => one.outcome === "open")
            ? cell("… of which without close date", "value")
            : 0,
        );
      }),
    );
  });
});
