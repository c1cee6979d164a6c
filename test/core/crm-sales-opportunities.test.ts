/** The published figures of the "CRM sales opportunities" table, from its file to the report tables. */
import { existsSync, readFileSync } from "node:fs";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { DEFAULT_ASSUMPTIONS } from "../../src/core/assumptions/assumptions.ts";
import { parseCivilDate, toSerial } from "../../src/core/calendar.ts";
import type { Deal } from "../../src/core/deals/deal.ts";
import type { PlainCell } from "../../src/core/deals/plain-table.ts";
import { readDeals } from "../../src/core/deals/read-deals.ts";
import { forecastMonths } from "../../src/core/forecast/months-table.ts";
import { forecastReps } from "../../src/core/forecast/reps-table.ts";
import { averageDealSize } from "../../src/core/metrics/average-deal-size.ts";
import { salesCycle } from "../../src/core/metrics/sales-cycle.ts";
import { winRate } from "../../src/core/metrics/win-rate.ts";
import { wonAmount } from "../../src/core/metrics/won-amount.ts";
import { quadrantCounts } from "../../src/core/quota/quadrant-counts-table.ts";
import { quotaSummary } from "../../src/core/quota/quota-summary-table.ts";
import { valueFrom } from "../kit.ts";
import { summaryOf } from "./forecast/summary-of.ts";
import { cellsOf, columnOf, day, input } from "./some-deals.ts";

const folder = new URL("../../../shared/data/maven/", import.meta.url);
const isHere = existsSync(new URL("sales_pipeline.csv", folder));

describe.skipIf(!isHere)("CRM sales opportunities (shared/data/maven)", () => {
  const deals = isHere ? dealsOfFile() : [];
  const outcomes = deals.map((deal) => deal.outcome);
  const amounts = deals.map((deal) => deal.amount);
  const cycle = (basis: "won" | "closed", count: "days" | "weekdays" = "days") =>
    valueFrom(
      salesCycle(
        deals.map((deal) => deal.created && toSerial(deal.created)),
        deals.map((deal) => deal.closed && toSerial(deal.closed)),
        outcomes,
        { basis, count, statistic: { kind: "mean" } },
        null,
      ),
    );

  it("has 4,238 won, 2,473 lost and 2,089 open deals", () => {
    const count = (outcome: string) => outcomes.filter((one) => one === outcome).length;
    expect([count("won"), count("lost"), count("open")]).toEqual([4238, 2473, 2089]);
  });

  it.each([
    { figure: "win rate by count, %", of: () => valueFrom(winRate(outcomes, null, "closed")) * 100, is: 63.15 },
    { figure: "win rate over all deals, %", of: () => valueFrom(winRate(outcomes, null, "all")) * 100, is: 48.16 },
    { figure: "won amount", of: () => valueFrom(wonAmount(amounts, outcomes)), is: 10_005_534 },
    { figure: "mean won deal", of: () => valueFrom(averageDealSize(amounts, outcomes)), is: 10_005_534 / 4238 },
  ])("$figure", ({ of, is }) => {
    expect(of()).toBeCloseTo(is, 2);
  });

  it("has a mean cycle of 51.8 days won, 48.0 won and lost", () => {
    expect(cycle("won")).toBeCloseTo(51.8, 1);
    expect(cycle("closed")).toBeCloseTo(48, 1);
    expect(cycle("won", "weekdays")).toBeCloseTo(37.7, 1);
  });

  const asked = () => input(deals, "2017-12-31", "2017-Q4");
  const wonBetween = (start: string, end: string) =>
    deals
      .filter((deal) => deal.outcome === "won" && (deal.closed ?? "") >= start && (deal.closed ?? "") <= end)
      .reduce((sum, deal) => sum + (deal.amount ?? 0), 0);

  it("comes out of the reports", () => {
    const summary = cellsOf(summaryOf(asked()));
    expect(summary("Won to date", "value")).toBe(wonBetween("2017-10-01", "2017-12-31"));
    expect(summary("Win rate", "value")).toBeCloseTo(0.6315, 4);
    // Open deals have neither amount nor close date here, so nothing can be said about them, and nothing is.
    for (const figure of ["Open pipeline closing in the period", "Weighted pipeline", "All open pipeline"]) {
      expect(summary(figure, "value"), figure).toBeNull();
    }
    const months = valueFrom(forecastMonths(asked()));
    expect(columnOf(months, "won")[15]).toBe(10_005_534);
    expect(columnOf(months, "won").slice(0, 3)).toEqual([null, null, wonBetween("2017-03-01", "2017-03-31")]);
    expect(columnOf(months, "historicalForecast")[11]).toBeCloseTo(wonBetween("2017-03-01", "2017-11-30") / 9, 6);
    expect(cellsOf(quotaSummary(asked()))("Won to date", "value")).toBe(summary("Won to date", "value"));
  });

  it("has thirty reps, whose won amounts make the team's, and who all stand in a quadrant", () => {
    const reps = columnOf(valueFrom(forecastReps(asked())), "won").map(Number);
    expect(reps).toHaveLength(31);
    expect(reps.slice(1).reduce((sum, won) => sum + won, 0)).toBe(reps[0]);
    const counts = columnOf(valueFrom(quadrantCounts(asked())), "reps").map(Number);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(30);
  });

  it("gives every report table within a second", () => {
    const start = performance.now();
    for (const table of [summaryOf, forecastMonths, forecastReps, quadrantCounts, quotaSummary]) {
      expect(table(asked()).ok).toBe(true);
    }
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

function dealsOfFile(): readonly Deal[] {
  const text = readFileSync(new URL("sales_pipeline.csv", folder), "utf8");
  const rows = Papa.parse<string[]>(text, { skipEmptyLines: true }).data.map((row) => row.map(typed));
  const table = { tab: "Deals", rows, firstRow: 1, firstColumn: 1 };
  const options = { assumptions: DEFAULT_ASSUMPTIONS, dateOrder: "mdy", asOf: day("2017-12-31"), columns: [] } as const;
  return valueFrom(readDeals(table, options)).deals;
}

/** As a spreadsheet reads a cell that is typed in. */
function typed(text: string): PlainCell {
  const date = parseCivilDate(text);
  if (date) return { date };
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
}
