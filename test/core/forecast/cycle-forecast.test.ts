import { describe, expect, test } from "vitest";
import { type CivilDate, toSerial } from "../../../src/core/calendar.ts";
import { cycleForecast } from "../../../src/core/forecast/cycle-forecast.ts";

const day = (text: string): number => toSerial(text as CivilDate);

describe("length-of-cycle forecast", () => {
  test.each([
    {
      why: "Encharge guide: 2 months of a 4-month cycle",
      created: "2026-01-01",
      cycle: 120,
      asOf: "2026-03-02",
      rate: 1,
      share: 0.5,
    },
    { why: "forecastio: 30 of 60 days", created: "2026-01-01", cycle: 60, asOf: "2026-01-31", rate: 1, share: 0.5 },
    {
      why: "older than the cycle is certain, as taught",
      created: "2020-01-01",
      cycle: 60,
      asOf: "2026-01-31",
      rate: 1,
      share: 1,
    },
    {
      why: "with losses: times the win rate",
      created: "2026-01-01",
      cycle: 60,
      asOf: "2026-01-31",
      rate: 0.25,
      share: 0.125,
    },
    { why: "not created yet", created: "2026-02-01", cycle: 60, asOf: "2026-01-31", rate: 1, share: 0 },
  ])("$why", ({ created, cycle, asOf, rate, share }) => {
    expect(cycleForecast([1_000], [day(created)], cycle, day(asOf), rate)).toEqual({ ok: true, value: 1_000 * share });
  });

  test("no deal and no cycle fail", () => {
    expect(cycleForecast([], [], 60, day("2026-01-31"), 1)).toMatchObject({ failure: { code: "NO_DATA" } });
    expect(cycleForecast([null], [day("2026-01-01")], 60, 0, 1)).toMatchObject({ failure: { code: "NO_DATA" } });
    expect(cycleForecast([1], [null], 60, 0, 1)).toMatchObject({
      failure: { code: "BLANK_CELL", argument: "created", row: 1 },
    });
    expect(cycleForecast([1], [day("2026-01-01")], 0, day("2026-01-31"), 1)).toMatchObject({
      failure: { code: "NOT_POSITIVE" },
    });
  });
});
