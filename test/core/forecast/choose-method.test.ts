/** The choice: the least error, the simpler of two that tie, stage where too little could be tried. */
import { describe, expect, it } from "vitest";
import type { Backtest, BacktestPoint, MethodForecast } from "../../../src/core/forecast/backtest.ts";
import { chooseMethod, methodRecords, shareByChance } from "../../../src/core/forecast/choose-method.ts";
import type { ForecastMethod } from "../../../src/core/forecast/forecast-methods.ts";

type Said = Partial<Record<ForecastMethod, number>>;

/** One-month points where 100 came each time; a range of ±10 around each forecast. */
function past(...months: readonly Said[]): Backtest {
  const points = months.map((said, index): BacktestPoint => {
    const forecasts = new Map<ForecastMethod, MethodForecast>();
    for (const [method, forecast] of Object.entries(said)) {
      forecasts.set(method as ForecastMethod, { forecast, p10: forecast - 10, p50: forecast, p90: forecast + 10 });
    }
    return { origin: index, horizon: 1, period: "", actual: 100, errorByChance: 8, forecasts };
  });
  return { points, now: [], later: [], period: null, recordsEnd: 0, hasHistory: false, months: months.length };
}

const times = (count: number, said: Said): Said[] => new Array<Said>(count).fill(said);

describe("chooseMethod", () => {
  it.each([
    {
      why: "the least error",
      past: past(...times(6, { historical: 80, statistical: 90, "run rate": 70 })),
      chosen: "statistical",
    },
    {
      why: "of two that tie the simpler",
      past: past(...times(6, { historical: 90, statistical: 90 })),
      chosen: "historical",
    },
    {
      why: "within 2 % of the least it is a tie",
      past: past(...times(6, { historical: 89.9, statistical: 90 })),
      chosen: "historical",
    },
    {
      why: "five month ends are too few",
      past: past(...times(5, { historical: 80, statistical: 90 })),
      chosen: "stage given",
    },
    {
      why: "a method that seldom spoke cannot win by it",
      past: past(
        ...times(6, { historical: 80 }),
        ...times(6, { historical: 80, statistical: 100 }),
        ...times(6, { historical: 80 }),
      ),
      chosen: "historical",
    },
    { why: "nothing was tried", past: past(), chosen: "stage given" },
  ])("$why", ({ past: tried, chosen }) => {
    expect(chooseMethod(methodRecords(tried)).method).toBe(chosen);
  });
});

it.each([
  { why: "too few origins" as const, past: past(...times(5, { historical: 80 })), origins: 5 },
  { why: "nothing came" as const, past: nothingCame(8), origins: 8 },
])("stands in with stage and says why: $why", ({ why, past: tried, origins }) => {
  expect(chooseMethod(methodRecords(tried))).toEqual({ method: "stage given", why, origins });
});

function nothingCame(months: number): Backtest {
  const tried = past(...times(months, { historical: 80 }));
  return { ...tried, points: tried.points.map((point) => ({ ...point, actual: 0 })) };
}

describe("methodRecords", () => {
  it("WAPE, bias and the share within the range", () => {
    const records = methodRecords(
      past({ historical: 80 }, { historical: 105 }, { historical: 130 }, { historical: 95 }),
    );
    const own = records.find(({ method, horizon }) => method === "historical" && horizon === 1);
    expect(own).toEqual({ method: "historical", horizon: 1, origins: 4, wape: 0.15, bias: 0.025, coverage: 0.5 });
  });

  it("compares methods on the days on which all of them spoke", () => {
    const records = methodRecords(past({ historical: 0 }, ...times(7, { historical: 90, statistical: 95 })));
    const wapes = records
      .filter(({ horizon, origins }) => horizon === 1 && origins > 0)
      .map(({ method, origins, wape }) => [method, origins, wape]);
    expect(wapes).toEqual([
      ["historical", 7, 0.1],
      ["statistical", 7, 0.05],
    ]);
  });

  it("a method that never spoke has no figures", () => {
    const own = methodRecords(past({ historical: 80 })).find(({ method }) => method === "cycle");
    expect([own?.origins, own?.wape, own?.bias, own?.coverage]).toEqual([0, null, null, null]);
  });
});

describe("shareByChance", () => {
  it("is what chance alone would miss", () => {
    expect(shareByChance(past(...times(3, { historical: 80 })))).toBeCloseTo(0.08, 12);
    expect(shareByChance(past())).toBeNull();
  });
});
