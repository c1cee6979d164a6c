/** The record on published deal tables; skipped by name where the shared data is not there. */
import { existsSync, readFileSync } from "node:fs";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { DEFAULT_ASSUMPTIONS } from "../../../src/core/assumptions/assumptions.ts";
import { readDeals } from "../../../src/core/deals/read-deals.ts";
import { readHistory } from "../../../src/core/deals/read-history.ts";
import { backtest } from "../../../src/core/forecast/backtest.ts";
import {
  chooseMethod,
  type MethodRecord,
  methodRecords,
  shareByChance,
} from "../../../src/core/forecast/choose-method.ts";
import { dealTracks } from "../../../src/core/forecast/deal-track.ts";
import { type ForecastMethod, TEXTBOOK_METHODS } from "../../../src/core/forecast/forecast-methods.ts";
import { valueFrom } from "../../kit.ts";
import { cellOf, table } from "../deals/plain-tables.ts";
import { day } from "../some-deals.ts";

const folder = new URL("../../../../shared/data/", import.meta.url);

function load(file: string) {
  const text = readFileSync(new URL(file, folder), "utf8").replace(/^\uFEFF/, "");
  return table(
    Papa.parse<string[]>(text).data.map((row) => row.map((cell) => cellOf(cell))),
    file,
  );
}

function record(file: string, asOf: string, historyFile: string | null) {
  const options = { assumptions: DEFAULT_ASSUMPTIONS, dateOrder: "mdy", asOf: day(asOf), columns: [] } as const;
  const { deals } = valueFrom(readDeals(load(file), options));
  const history = historyFile === null ? null : valueFrom(readHistory(load(historyFile), "mdy"));
  const past = backtest(dealTracks(deals, day(asOf), history, new Map()), {
    growth: 0,
    given: () => null,
    fiscalStart: 1,
  });
  const records = methodRecords(past);
  const choice = chooseMethod(records);
  const oneMonth = (method: ForecastMethod): MethodRecord | undefined =>
    records.find((own) => own.method === method && own.horizon === 1);
  const textbook = Math.min(...TEXTBOOK_METHODS.map((method) => oneMonth(method)?.wape ?? Number.POSITIVE_INFINITY));
  const within = past.points.filter(({ actual, forecasts }) => {
    const range = forecasts.get(choice.method);
    return range !== undefined && actual >= range.p10 && actual <= range.p90;
  });
  return { past, choice, chosen: oneMonth(choice.method), textbook, within: within.length };
}

describe.skipIf(!existsSync(folder))("published deal tables", () => {
  const maven = () => record("maven/sales_pipeline.csv", "2017-12-31", null);
  const wave = () => record("salesforce/wave_Opportunity.csv", "2017-06-01", "salesforce/wave_OpportunityHistory.csv");

  it("CRM sales opportunities: the chosen method's error is below the best textbook method's by 30 % and more", () => {
    const { choice, chosen, textbook } = maven();
    expect(choice.why).toBe("record");
    expect(chosen?.origins).toBe(7);
    expect(chosen?.wape).toBeLessThan(0.7 * textbook);
  });

  it("a Salesforce organisation with stage history: below it too, and near what chance alone makes", () => {
    const { past, choice, chosen, textbook } = wave();
    expect(choice.why).toBe("record");
    expect(chosen?.origins).toBe(21);
    expect(chosen?.wape).toBeLessThan(0.95 * textbook);
    // Few deals of very different size: even right probabilities would miss by a fifth.
    expect(shareByChance(past)).toBeGreaterThan(0.2);
    expect(chosen?.wape).toBeLessThan(1.2 * (shareByChance(past) ?? 0));
  });

  it("P10 to P90 of the chosen methods holds in 72 % to 88 % of all tried periods of both", () => {
    const both = [maven(), wave()];
    const sum = (of: (one: (typeof both)[number]) => number) => both.reduce((all, one) => all + of(one), 0);
    const share = sum(({ within }) => within) / sum(({ past }) => past.points.length);
    expect(share).toBeGreaterThan(0.72);
    expect(share).toBeLessThan(0.88);
  });
});
