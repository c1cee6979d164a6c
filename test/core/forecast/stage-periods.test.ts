/** The stage forecast by period: which period a deal stands in, and what it adds there. */
import { describe, expect, test } from "vitest";
import { type CivilDate, parsePeriod, toSerial } from "../../../src/core/calendar.ts";
import type { Outcome } from "../../../src/core/deals/deal.ts";
import { type PeriodChoice, stageForecastByPeriod } from "../../../src/core/forecast/stage-periods.ts";
import { failureFrom, valueFrom } from "../../kit.ts";

const day = (text: string): number => toSerial(text as CivilDate);
const stage = (outcome: Outcome, probability: number | null = 0.5) => ({ stage: outcome, probability, outcome });
const each = (of: "month" | "quarter" | "year"): PeriodChoice => ({ kind: "each", of });
const only = (name: string): PeriodChoice => ({ kind: "only", period: valueFrom(parsePeriod(name, 1)) });

const AMOUNTS = [100, 40, 10, null, 7];
const STAGES = [stage("open"), stage("won"), stage("lost"), stage("open", null), stage("open", 0.1)];
const DAYS = [day("2026-04-01"), day("2026-03-31"), day("2026-03-01"), day("2026-04-30"), null];

describe("stageForecastByPeriod", () => {
  test.each<{ why: string; choice: PeriodChoice; periods: unknown[] }>([
    {
      why: "months in order of time, undated last; lost deals nowhere, deals without amounts counted",
      choice: each("month"),
      periods: [
        { period: "2026-03", deals: 1, won: 40, open: 0, weighted: 0, forecast: 40 },
        { period: "2026-04", deals: 2, won: 0, open: 100, weighted: 50, forecast: 50 },
        { period: null, deals: 1, won: 0, open: 7, weighted: 0.7, forecast: 0.7 },
      ],
    },
    {
      why: "a year takes them all",
      choice: each("year"),
      periods: [
        { period: "FY2026", deals: 3, won: 40, open: 100, weighted: 50, forecast: 90 },
        { period: null, deals: 1, won: 0, open: 7, weighted: 0.7, forecast: 0.7 },
      ],
    },
    {
      why: "one period by name: its first and its last day belong to it, undated deals do not",
      choice: only("2026-04"),
      periods: [{ period: "2026-04", deals: 2, won: 0, open: 100, weighted: 50, forecast: 50 }],
    },
  ])("$why", ({ choice, periods }) => {
    expect(valueFrom(stageForecastByPeriod(AMOUNTS, STAGES, DAYS, choice))).toEqual(periods);
  });

  test("an open deal with an amount in a stage without a probability is named", () => {
    const failure = failureFrom(
      stageForecastByPeriod([1, 2], [stage("won", null), stage("open", null)], [null, null], each("month")),
    );
    expect(failure).toEqual({ code: "NO_PROBABILITY", argument: "stages", row: 2, stage: "open" });
  });

  test("nothing in the period, or lost deals only, is no data", () => {
    expect(failureFrom(stageForecastByPeriod(AMOUNTS, STAGES, DAYS, only("2027")))).toEqual({
      code: "NO_DATA",
      missing: "deals",
    });
    expect(failureFrom(stageForecastByPeriod([1], [stage("lost")], [null], each("year")))).toEqual({
      code: "NO_DATA",
      missing: "deals",
    });
  });
});
