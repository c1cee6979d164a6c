/** The backtest: it never looks into the future, and in worlds of known truth it finds that truth. */
import { describe, expect, it } from "vitest";
import { type CivilDate, fromSerial, toSerial } from "../../../src/core/calendar.ts";
import type { Deal } from "../../../src/core/deals/deal.ts";
import type { HistoryEntry } from "../../../src/core/deals/read-history.ts";
import {
  type Backtest,
  type BacktestPoint,
  backtest,
  type ForecastPoint,
} from "../../../src/core/forecast/backtest.ts";
import { chooseMethod, methodRecords, shareByChance } from "../../../src/core/forecast/choose-method.ts";
import { dealTracks } from "../../../src/core/forecast/deal-track.ts";
import { FORECAST_METHODS, type ForecastMethod } from "../../../src/core/forecast/forecast-methods.ts";
import { day, deal, won } from "../some-deals.ts";
import { mulberry, simulate } from "./simulated-world.ts";

const INPUT = { growth: 0, given: () => null, fiscalStart: 1 } as const;

function test(deals: readonly Deal[], asOf: CivilDate, history: readonly HistoryEntry[] | null = null): Backtest {
  return backtest(dealTracks(deals, asOf, history, new Map()), INPUT);
}

const STEADY = {
  seed: 7,
  months: 30,
  dealsAMonth: 60,
  wonADay: 0.006,
  lostADay: 0.012,
  season: false,
  amounts: "spread",
} as const;

describe("no look into the future", () => {
  const world = simulate({ ...STEADY, season: true, months: 20, dealsAMonth: 40 });
  const whole = test(world.deals, world.asOf, world.history);
  const plain = test(world.deals, world.asOf);
  const origins = [...new Set(whole.points.map(({ origin }) => origin))];

  const changes: readonly {
    readonly why: string;
    readonly history: boolean;
    readonly isEnd: boolean;
    readonly change: (deals: readonly Deal[], origin: CivilDate) => Deal[];
  }[] = [
    { why: "everything after the origin is deleted", history: true, isEnd: true, change: forget },
    { why: "the same without stage history", history: false, isEnd: true, change: forget },
    {
      why: "all outcomes and close days after the origin are dealt anew",
      history: true,
      isEnd: false,
      change: shuffle,
    },
    { why: "the same without stage history", history: false, isEnd: false, change: shuffle },
    {
      why: "every deal that is open then is won for its amount on the next day",
      history: false,
      isEnd: false,
      change: winAll,
    },
  ];

  it.each(changes)("a forecast stays when $why", ({ history, isEnd, change }) => {
    let compared = 0;
    for (const origin of origins.filter((_, index) => index % 3 === 0)) {
      const date = fromSerial(origin);
      const known = history ? world.history.filter(({ entered }) => entered <= date) : null;
      const changed = change(world.deals, date);
      // A table that ends at the origin forecasts from there as the whole one did.
      const points = isEnd ? test(changed, date, known).now : test(changed, world.asOf, known).points;
      for (const point of points.filter((one) => one.origin === origin)) {
        const reference = twin(history ? whole : plain, point);
        if (reference === null) continue;
        expect(said(point)).toEqual(said(reference));
        compared += point.forecasts.size;
      }
    }
    expect(compared).toBeGreaterThan(100);
  });

  function forget(deals: readonly Deal[], origin: CivilDate): Deal[] {
    return deals
      .filter(({ created }) => created !== null && created <= origin)
      .map((one) =>
        one.closed !== null && one.closed > origin ? { ...one, outcome: "open", probability: null, closed: null } : one,
      );
  }

  function shuffle(deals: readonly Deal[], origin: CivilDate): Deal[] {
    const random = mulberry(toSerial(origin));
    return deals.map((one) => {
      if (one.closed !== null && one.closed <= origin) return one;
      const later = toSerial(origin) + 1 + Math.floor(random() * 300);
      const draw = random();
      if (one.created !== null && one.created > origin && draw < 0.3) return { ...one, created: fromSerial(later) };
      if (draw < 0.5) return { ...one, outcome: "open", closed: null };
      return { ...one, outcome: draw < 0.75 ? "won" : "lost", closed: fromSerial(later + 1) };
    });
  }

  function winAll(deals: readonly Deal[], origin: CivilDate): Deal[] {
    const next = fromSerial(toSerial(origin) + 1);
    return deals.map((one) =>
      (one.closed !== null && one.closed <= origin) || (one.created ?? next) > origin
        ? one
        : { ...one, outcome: "won", closed: next },
    );
  }

  /** null: the period was not over in the whole table either. */
  function twin(past: Backtest, wanted: ForecastPoint): BacktestPoint | null {
    return past.points.find(({ origin, horizon }) => origin === wanted.origin && horizon === wanted.horizon) ?? null;
  }

  function said({ forecasts }: ForecastPoint): Record<string, number[]> {
    return Object.fromEntries(
      [...forecasts].map(([method, { forecast, p10, p50, p90 }]) => [
        method,
        [forecast, p10, p50, p90].map((value) => Number(value.toPrecision(10))),
      ]),
    );
  }
});

describe("worlds of known truth", () => {
  const wapeOf = (past: Backtest, method: ForecastMethod): number =>
    methodRecords(past).find((record) => record.method === method && record.horizon === 1)?.wape ?? Number.NaN;

  it("steady hazards: the statistical forecast is off by little more than chance, and without bias", () => {
    const seeds = [1, 2, 3, 4, 5];
    const pasts = seeds.map((seed) => {
      const { deals, asOf } = simulate({ ...STEADY, seed });
      return test(deals, asOf);
    });
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const wape = mean(pasts.map((past) => wapeOf(past, "statistical")));
    const chance = mean(pasts.map((past) => shareByChance(past) ?? Number.NaN));
    // Estimating the hazards, and the amounts of new deals, costs something: at most a fifth.
    expect(wape / chance).toBeLessThan(1.2);
    expect(wape / chance).toBeGreaterThan(0.75);
    const bias = mean(
      pasts.map(
        (past) =>
          methodRecords(past).find(({ method, horizon }) => method === "statistical" && horizon === 1)?.bias ?? 1,
      ),
    );
    // 1,350 wins of very different size scatter by 3.5 %.
    expect(Math.abs(bias)).toBeLessThan(0.1);
  });

  it("its ranges hold as often as they say: 80 % within ±8 points, over 10 worlds", () => {
    let [within, all] = [0, 0];
    for (let seed = 11; seed <= 20; seed++) {
      const { deals, asOf } = simulate({ ...STEADY, seed });
      for (const { horizon, actual, forecasts } of test(deals, asOf).points) {
        const range = forecasts.get("statistical");
        if (horizon === "quarter" || range === undefined) continue;
        all++;
        if (actual >= range.p10 && actual <= range.p90) within++;
      }
    }
    expect(all).toBeGreaterThan(500);
    expect(within / all).toBeGreaterThan(0.72);
    expect(within / all).toBeLessThan(0.88);
  });

  it("chances are calibrated: open and new wins expected are the wins that come, within 6 %", () => {
    let [expected, came] = [0, 0];
    for (let seed = 31; seed <= 36; seed++) {
      const { deals, asOf } = simulate({ ...STEADY, seed, amounts: "equal" });
      for (const { horizon, actual, forecasts } of test(deals, asOf).points) {
        const said = forecasts.get("statistical");
        if (horizon !== 1 || said === undefined) continue;
        expected += said.forecast;
        came += actual;
      }
    }
    expect(Math.abs(expected / came - 1)).toBeLessThan(0.06);
  });

  it("a season of the quarter is found and beats the textbook", () => {
    const { deals, asOf } = simulate({ ...STEADY, season: true, seed: 5 });
    const past = test(deals, asOf);
    const records = methodRecords(past);
    const choice = chooseMethod(records);
    expect(["season and level", "statistical", "combined"]).toContain(choice.method);
    expect(wapeOf(past, choice.method)).toBeLessThan(0.7 * wapeOf(past, "historical"));
  });
});

describe("what it is made of", () => {
  it("tries every month end with three complete months behind it, as far as the target is over", () => {
    const deals = Array.from({ length: 8 }, (_, month) =>
      won(100, fromSerial(toSerial(day("2025-01-15")) + month * 30)),
    );
    const past = test(deals, day("2025-08-31"));
    const tried = (wanted: BacktestPoint["horizon"]) =>
      past.points.filter(({ horizon }) => horizon === wanted).map(({ origin, period }) => [fromSerial(origin), period]);
    expect(tried(1)).toEqual([
      ["2025-03-31", "2025-04"],
      ["2025-04-30", "2025-05"],
      ["2025-05-31", "2025-06"],
      ["2025-06-30", "2025-07"],
      ["2025-07-31", "2025-08"],
    ]);
    expect(tried(3)).toEqual([
      ["2025-03-31", "2025-06"],
      ["2025-04-30", "2025-07"],
      ["2025-05-31", "2025-08"],
    ]);
    expect(tried("quarter")).toEqual([
      ["2025-03-31", "2025-Q2"],
      ["2025-04-30", "2025-Q2"],
      ["2025-05-31", "2025-Q2"],
    ]);
  });

  it("adds what the quarter has won already", () => {
    const deals = ["01-10", "02-10", "03-10", "04-10", "05-10", "06-10"].map((date, index) =>
      won(100 * (index + 1), `2025-${date}`),
    );
    const past = test(deals, day("2025-06-30"));
    const point = past.points.find(
      ({ horizon, origin }) => horizon === "quarter" && fromSerial(origin) === "2025-04-30",
    );
    expect(point?.actual).toBe(400 + 500 + 600);
    expect(point?.forecasts.get("last month")?.forecast).toBe(400 + 400 + 400);
  });

  it("lets the records end where a long silence begins", () => {
    const deals = Array.from({ length: 200 }, (_, index) => won(10, fromSerial(toSerial(day("2025-01-01")) + index)));
    expect(fromSerial(test(deals, day("2025-12-31")).recordsEnd ?? 0)).toBe("2025-07-19");
    expect(fromSerial(test(deals, day("2025-07-24")).recordsEnd ?? 0)).toBe("2025-07-24");
  });

  it("forecasts the rest of a month that is running, beside what it has won", () => {
    const deals = ["01-10", "02-10", "03-10", "04-10"].map((date) => won(300, `2025-${date}`));
    const past = test(deals, day("2025-04-15"));
    const now = past.now.find(({ horizon }) => horizon === 1);
    expect(now?.period).toBe("2025-04");
    // 300 won, and half of the days are left.
    expect(now?.forecasts.get("run rate")?.forecast).toBeCloseTo(450, 9);
    expect(now?.chanceOf("run rate", 300)).toBe(1);
  });

  it("takes the same deals in any order", () => {
    const { deals, asOf } = simulate({ ...STEADY, months: 12 });
    const turned = test([...deals].reverse(), asOf);
    test(deals, asOf).points.forEach((point, index) => {
      for (const method of FORECAST_METHODS) {
        const [one, other] = [point, turned.points[index]].map((same) => same?.forecasts.get(method)?.forecast);
        if (one === undefined) expect(other).toBeUndefined();
        else expect(other).toBeCloseTo(one, 6);
      }
    });
  });

  it("scales with the amounts", () => {
    const { deals, asOf } = simulate({ ...STEADY, months: 12 });
    const doubled = test(
      deals.map((one) => deal({ ...one, amount: (one.amount ?? 0) * 2 })),
      asOf,
    );
    test(deals, asOf).points.forEach((point, index) => {
      for (const [method, { forecast }] of point.forecasts) {
        const twice = doubled.points[index]?.forecasts.get(method)?.forecast ?? Number.NaN;
        expect(twice / (2 * forecast || 1)).toBeCloseTo(forecast === 0 ? 0 : 1, 6);
      }
    });
  });
});
