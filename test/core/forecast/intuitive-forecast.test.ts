/** What reps and managers say of a period: categories, calls and adjustments. */
import { describe, expect, it } from "vitest";
import type { AdjustmentAssumption } from "../../../src/core/assumptions/assumptions.ts";
import type { Deal } from "../../../src/core/deals/deal.ts";
import {
  adjustedStrangers,
  adjustmentOf,
  teamIntuitiveForecast,
} from "../../../src/core/forecast/intuitive-forecast.ts";
import { deal, input, open, won } from "../some-deals.ts";

const said = (amount: number, category: string, call: number | null = null, closed = "2026-03-01"): Deal => ({
  ...open(amount, 0.5, closed),
  category,
  call,
});

const adjust = (period: string, amount: number, rep = ""): AdjustmentAssumption => ({
  period,
  rep,
  amount,
  reason: "",
});

describe("teamIntuitiveForecast", () => {
  const categories = [
    won(100, "2026-01-10"),
    said(10, "Commit"),
    said(20, "Best Case"),
    said(40, "Pipeline"),
    said(80, "Omitted"),
    said(160, ""),
    said(320, "Commit", null, "2026-05-01"),
  ];

  it.each<{ why: string; deals: readonly Deal[]; adjustments?: AdjustmentAssumption[]; is: object }>([
    {
      why: "categories are cumulative, omitted and uncategorized deals in none",
      deals: categories,
      is: { commit: 110, bestCase: 130, pipeline: 170, call: null, adjustment: null, adjusted: 110 },
    },
    {
      why: "a rep's call counts where there is one, and is what managers adjust",
      deals: [won(100, "2026-01-10"), said(10, "Commit", 8), said(20, "", 5), said(40, "Pipeline")],
      adjustments: [adjust("2026-Q1", -3, "Ann")],
      is: { commit: 110, call: 113, adjustment: -3, adjusted: 110 },
    },
    {
      why: "a call of another period does not count",
      deals: [said(10, "", 8, "2026-05-01"), said(10, "", 7)],
      is: { call: 7, commit: null, adjusted: 7 },
    },
    {
      why: "without calls and categories the stage forecast is adjusted",
      deals: [won(100, "2026-01-10"), open(50, 0.5, "2026-03-01")],
      adjustments: [adjust("2026-Q1", 1000), adjust("2026-02", 10, "Ann")],
      is: { commit: null, bestCase: null, pipeline: null, call: null, adjustment: 1010, adjusted: 1135 },
    },
    {
      why: "open deals without a date are in no period, so nothing can be said",
      deals: [deal({ amount: 10, category: "Commit", call: 5 })],
      adjustments: [adjust("2026-Q1", 7)],
      is: { commit: null, call: null, adjustment: 7, adjusted: null },
    },
  ])("$why", ({ deals, adjustments = [], is }) => {
    expect(teamIntuitiveForecast(input(deals, "2026-02-10", "2026-Q1", { adjustments }))).toMatchObject(is);
  });
});

describe("adjustmentOf", () => {
  const adjustments = [
    adjust("2026-01", 1, "Ann"),
    adjust("2026-Q1", 10, "ann "),
    adjust("FY2026", 100, "Ann"),
    adjust("2026-Q2", 1000, "Bob"),
    adjust("2026-Q1", 10_000),
  ];

  it.each([
    { why: "its months and itself, not its year", rep: "Ann", period: "2026-Q1", is: 11 },
    { why: "a year has all of its parts", rep: "Ann", period: "FY2026", is: 111 },
    { why: "a quarter's adjustment says nothing of a month", rep: "Ann", period: "2026-02", is: null },
    { why: "the team's own", rep: "", period: "2026-Q1", is: 10_000 },
    { why: "everything together", rep: null, period: "2026-Q1", is: 10_011 },
    { why: "nobody's", rep: "Zoe", period: "2026-Q1", is: null },
  ])("$why", ({ rep, period, is }) => {
    expect(adjustmentOf(rep, input([], "2026-02-10", period, { adjustments }))).toBe(is);
  });

  it("follows the fiscal calendar", () => {
    const assumptions = {
      adjustments: [adjust("2026-02", 5)],
      calendar: { fiscalStart: 4, quotaPeriod: "quarter" },
    } as const;
    expect(adjustmentOf("", input([], "2026-02-10", "2026-Q4", assumptions))).toBe(5);
    expect(adjustmentOf("", input([], "2026-02-10", "2026-Q1", assumptions))).toBeNull();
  });

  it("knows who is adjusted without being known, in this period only", () => {
    const asked = input([], "2026-02-10", "2026-Q1", { adjustments });
    expect(adjustedStrangers(["Zoe"], asked)).toEqual(["Ann"]);
    expect(adjustedStrangers(["ANN"], asked)).toEqual([]);
  });
});
