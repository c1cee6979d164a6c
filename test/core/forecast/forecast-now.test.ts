/** What the chosen method says of a period of any length, and the open deals that it is made of. */
import { describe, expect, it } from "vitest";
import { type CivilDate, fromSerial, toSerial } from "../../../src/core/calendar.ts";
import type { Deal } from "../../../src/core/deals/deal.ts";
import { companyRecord } from "../../../src/core/forecast/company-record.ts";
import { FORECAST_METHODS, type ForecastMethod } from "../../../src/core/forecast/forecast-methods.ts";
import { dealParts, forecastNow } from "../../../src/core/forecast/forecast-now.ts";
import { deal, input, lost, open, rep, won } from "../some-deals.ts";
import { simulate } from "./simulated-world.ts";

const WORLD = { seed: 7, months: 30, dealsAMonth: 40, wonADay: 0.004, lostADay: 0.006, season: true } as const;
const { deals: simulated, asOf: lastDay } = simulate({ ...WORLD, amounts: "spread" });
/** Twelve days into the last month, with what came afterwards still open. */
const asOf = fromSerial(toSerial(lastDay) - 18);
const known = (all: readonly Deal[]): Deal[] =>
  all
    .filter(({ created }) => created === null || created <= asOf)
    .map((one) =>
      one.closed !== null && one.closed > asOf ? { ...one, outcome: "open" as const, closed: null } : one,
    );

function record(deals: readonly Deal[], day: CivilDate, period: string, reps: readonly ReturnType<typeof rep>[] = []) {
  const asked = input(deals, day, period, { reps });
  const made = companyRecord({ ...asked, history: null });
  return { asked, made, now: forecastNow(made, asked), outlook: made.past.period };
}

describe("a period of the report", () => {
  const deals = known(simulated);
  const month = (period: string) => record(deals, asOf, period);

  it("that is the running month says what the record says of one month ahead", () => {
    const { outlook, made } = month("2022-06");
    const ahead = made.past.now.find(({ horizon }) => horizon === 1);
    expect(ahead?.period).toBe("2022-06");
    expect([...(outlook?.forecasts ?? [])]).toEqual([...(ahead?.forecasts ?? [])]);
  });

  it("that is the running quarter says what the record says of the quarter", () => {
    const { outlook, made } = month("2022-Q2");
    const quarter = made.past.now.find(({ horizon }) => horizon === "quarter");
    expect([...(outlook?.forecasts ?? [])]).toEqual([...(quarter?.forecasts ?? [])]);
  });

  it("adds up: a year is what was won, the three months that methods see, and season and level beyond", () => {
    const { outlook, made } = month("FY2022");
    expect(outlook?.monthsBeyond).toBe(4);
    const wonBefore = outlook?.won ?? Number.NaN;
    const later = made.past.later.slice(0, 4).reduce((sum, { forecast }) => sum + forecast, 0);
    const months = [1, 2, 3].map((horizon) => made.past.now.find((point) => point.horizon === horizon));
    for (const method of FORECAST_METHODS) {
      const ahead = months.map((point) => point?.forecasts.get(method)?.forecast);
      if (ahead.includes(undefined)) continue;
      const wonOfMonth = record(deals, asOf, "2022-06").outlook?.won ?? 0;
      const sum = ahead.reduce<number>((total, value) => total + (value ?? 0), 0) - wonOfMonth;
      expect(outlook?.forecasts.get(method)?.forecast, method).toBeCloseTo(wonBefore + sum + later, 4);
    }
  });

  it("far ahead is season and level for every method, with nothing won", () => {
    const { outlook, now } = month("2023-Q1");
    expect(outlook?.won).toBe(0);
    expect(outlook?.monthsBeyond).toBe(3);
    expect(new Set([...(outlook?.forecasts.values() ?? [])].map(({ forecast }) => forecast)).size).toBe(1);
    expect(now.p10).toBeLessThan(now.forecast ?? 0);
    expect(now.p90).toBeGreaterThan(now.forecast ?? 0);
  });

  it("that is over says what came, and has no range", () => {
    const { now, outlook } = month("2022-Q1");
    const came = deals
      .filter(
        ({ outcome, closed }) =>
          outcome === "won" && closed !== null && closed >= "2022-01-01" && closed < "2022-04-01",
      )
      .reduce((sum, { amount }) => sum + (amount ?? 0), 0);
    expect(outlook?.isOver).toBe(true);
    expect([now.forecast, now.won]).toEqual([came, came]);
    expect([now.p10, now.p50, now.p90, now.chanceOfQuota]).toEqual([null, null, null, null]);
  });

  it("has a range in order, and a chance of quota that falls as the quota rises", () => {
    const chances = [1, 20_000, 100_000, 10_000_000].map((quota) => {
      const { now } = record(deals, asOf, "2022-Q2", [rep("Ann", quota)]);
      expect((now.p10 ?? 0) <= (now.p50 ?? 0) && (now.p50 ?? 0) <= (now.p90 ?? 0)).toBe(true);
      expect(now.won).toBeLessThanOrEqual(now.p10 ?? 0);
      return now.chanceOfQuota ?? Number.NaN;
    });
    expect(chances[0]).toBe(1);
    expect(chances[3]).toBe(0);
    expect([...chances].sort((one, other) => other - one)).toEqual(chances);
  });
});

describe("the parts of the open deals", () => {
  const deals = known(simulated);
  const { asked, made } = record(deals, asOf, "2022-Q2");
  const parts = (method: ForecastMethod) => dealParts({ ...asked, history: null }, method);

  it.each(["stage given", "stage learned", "cycle", "cycle with losses"] as const)(
    "of %s add up to its forecast beyond what is won",
    (method) => {
      const own = parts(method);
      expect(own.method).toBe(method);
      const sum = own.parts.reduce((total, { part }) => total + part, 0);
      const forecast = made.past.period?.forecasts.get(method)?.forecast ?? Number.NaN;
      expect(sum).toBeCloseTo(forecast - (made.past.period?.won ?? 0), 2);
    },
  );

  it("of the statistical forecast are chances below 1, and leave room for deals not yet created", () => {
    const own = parts("statistical");
    const sum = own.parts.reduce((total, { part }) => total + part, 0);
    const rest = (made.past.period?.forecasts.get("statistical")?.forecast ?? 0) - (made.past.period?.won ?? 0);
    expect(own.parts.length).toBeGreaterThan(50);
    for (const { chance, amount, part, deal: one } of own.parts) {
      expect(one.outcome).toBe("open");
      expect(chance).toBeGreaterThan(0);
      expect(chance).toBeLessThan(1);
      expect(part).toBeCloseTo(amount * chance, 6);
    }
    expect(sum).toBeGreaterThan(0);
    expect(sum).toBeLessThan(rest);
  });

  it.each([
    { chosen: "combined", nearest: "statistical", why: "its statistical half knows the deals" },
    { chosen: "season and level", nearest: "statistical", why: "it knows no deals" },
  ] as const)("of $chosen are those of $nearest: $why", ({ chosen, nearest }) => {
    expect(parts(chosen)).toEqual(parts(nearest));
  });

  it("are stage's where there are no statistics, deals without a created date included", () => {
    const few = input(
      [won(100, "2026-01-10"), lost(50, "2026-01-12"), open(80, 0.5, "2026-02-20")],
      "2026-02-01",
      "2026-Q1",
    );
    const own = dealParts({ ...few, history: null }, "season and level");
    expect(own.method).toBe("stage given");
    expect(own.parts.map(({ amount, chance, part }) => [amount, chance, part])).toEqual([[80, 0.5, 40]]);
  });

  it.each([
    { why: "the period is over", deals: [open(80, 0.5, "2026-02-20")], period: "2025-Q4" },
    { why: "no deal has a date", deals: [deal({ amount: 10 })], period: "2026-Q1" },
  ])("are none when $why", ({ deals: some, period }) => {
    const { method, parts: none } = dealParts({ ...input(some, "2026-02-01", period), history: null }, "stage given");
    expect([method, none]).toEqual(["stage given", []]);
  });
});
