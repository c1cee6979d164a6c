/** The forecast functions as cells call them. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { callFunction } from "../../src/functions/index.ts";
import { column, silentHost, utcHost } from "../kit.ts";

const call = (name: string, ...given: unknown[]) => callFunction(name, given, silentHost);
const date = (text: string) => new Date(`${text}T00:00:00Z`);

const GUIDE = [
  ["Discovery call", 0.1],
  ["Qualified", 0.2],
  ["Product demo", 0.4],
  ["Product trial", 0.6],
  ["Final call", 0.8],
  ["Won", 1],
  ["Lost", 0],
];
const HEADS = ["Period", "Deals", "Won", "Open", "Weighted", "Forecast"];

describe("FORECAST_STAGE", () => {
  const cases: readonly { why: string; given: unknown[]; expected: unknown }[] = [
    {
      why: "frappe/crm issue 798: 50 % in June, 50 % in July, 100 % in August",
      given: [
        column(100_000, 100_000, 100_000),
        column("Half", "Half", "Sure"),
        [
          ["Half", 50],
          ["Sure", 100],
        ],
        column("2026-06-15", "2026-07-15", "2026-08-15"),
      ],
      expected: [
        HEADS,
        ["2026-06", 1, 0, 100_000, 50_000, 50_000],
        ["2026-07", 1, 0, 100_000, 50_000, 50_000],
        ["2026-08", 1, 0, 100_000, 100_000, 100_000],
      ],
    },
    {
      why: "Encharge guide: 1,000 at product trial",
      given: [1000, "Product trial", GUIDE, "2026-06-15", "2026-Q2"],
      expected: [HEADS, ["2026-Q2", 1, 0, 1000, 600, 600]],
    },
    {
      why: "won in full, lost left out, undated last, in order of time",
      given: [
        column(10, 20, 40, "", 80, 7),
        column("Won", "Lost", "Final call", "Final call", "Product demo", "Won"),
        GUIDE,
        column("2026-05-01", "2026-05-01", "2026-04-30", "2026-04-01", "", "2025-12-31"),
      ],
      expected: [
        HEADS,
        ["2025-12", 1, 7, 0, 0, 7],
        ["2026-04", 2, 0, 40, 32, 32],
        ["2026-05", 1, 10, 0, 0, 10],
        ["No close date", 1, 0, 80, 32, 32],
      ],
    },
    {
      why: "by quarter",
      given: [column(10, 20), column("Won", "Final call"), GUIDE, column("2026-01-31", "2026-03-31"), "Quarter"],
      expected: [HEADS, ["2026-Q1", 2, 10, 20, 16, 26]],
    },
    {
      why: "by year, serial numbers as dates",
      given: [column(10, 20), column("Won", "Won"), GUIDE, column(46_022, 46_023), "year"],
      expected: [HEADS, ["FY2025", 1, 10, 0, 0, 10], ["FY2026", 1, 20, 0, 0, 20]],
    },
  ];
  test.each(cases)("$why", ({ given, expected }) => {
    expect(call("FORECAST_STAGE", ...given)).toEqual(expected);
  });

  test("date cells are days of the spreadsheet's zone, and the period may be a date cell", () => {
    const given = [100, "Won", GUIDE, date("2026-03-31"), date("2026-03-01")];
    expect(callFunction("FORECAST_STAGE", given, utcHost)).toEqual([HEADS, ["2026-03", 1, 100, 0, 0, 100]]);
  });

  test("the periods add up to the whole, whatever the kind of period", () => {
    const deal = fc.record({
      amount: fc.nat(1_000_000),
      stage: fc.constantFrom("Qualified", "Won", "Lost", "Final call"),
      day: fc.option(fc.integer({ min: 45_000, max: 46_500 })),
    });
    fc.assert(
      fc.property(fc.array(deal, { minLength: 1, maxLength: 40 }), (deals) => {
        fc.pre(deals.some(({ stage }) => stage !== "Lost"));
        const total = (kind: string) => {
          const columns = [
            column(...deals.map(({ amount }) => amount)),
            column(...deals.map(({ stage }) => stage)),
            GUIDE,
            column(...deals.map(({ day }) => day ?? "")),
          ];
          // A column without any date is a blank one, which is no column.
          if (deals.every(({ day }) => day === null)) return null;
          const rows = call("FORECAST_STAGE", ...columns, kind) as number[][];
          return rows.slice(1).reduce((sum, row) => sum + (row[5] ?? 0), 0);
        };
        const chance: Readonly<Record<string, number>> = { Qualified: 0.2, "Final call": 0.8, Won: 1, Lost: 0 };
        const byHand = deals.reduce((sum, { amount, stage }) => sum + amount * (chance[stage] ?? 0), 0);
        for (const kind of ["month", "quarter", "year"]) {
          const sum = total(kind);
          if (sum !== null) expect(sum).toBeCloseTo(byHand, 4);
        }
      }),
    );
  });
});

describe("one figure", () => {
  const cases: readonly { why: string; name: string; given: unknown[]; expected: number }[] = [
    {
      why: "Encharge guide: 2 of 4 months",
      name: "FORECAST_CYCLE",
      given: [1000, "2026-01-01", 120, "2026-03-02"],
      expected: 500,
    },
    {
      why: "forecastio: 30 of 60 days",
      name: "FORECAST_CYCLE",
      given: [1000, "2026-01-01", 60, "2026-01-31"],
      expected: 500,
    },
    {
      why: "older than the cycle in full, not created yet nothing, no amount nothing; times the win rate",
      name: "FORECAST_CYCLE",
      given: [column(1000, 500, ""), column("2020-01-01", "2026-02-01", ""), 60, "2026-01-31", 25],
      expected: 250,
    },
    { why: "Encharge guide", name: "FORECAST_HISTORICAL", given: [1_000_000, "5%", 5, 1, 5000], expected: 1_075_000 },
    {
      why: "five deals a rep, as its prose says",
      name: "FORECAST_HISTORICAL",
      given: [1_000_000, 0.05, 5, 5, 5000],
      expected: 1_175_000,
    },
    {
      why: "the mean of several periods, shrinking",
      name: "FORECAST_HISTORICAL",
      given: [column(90, 110, ""), -0.1],
      expected: 90,
    },
    {
      why: "scikit-learn MAPE",
      name: "FORECAST_ACCURACY",
      given: [column(2.5, 0, 2, 8), column(3, -0.5, 2, 7), "mape"],
      expected: 0.3273809523809524,
    },
    {
      why: "lib MAPE",
      name: "FORECAST_ACCURACY",
      given: [column(110, 100, 90, 150), column(100, 120, 80, 150), "MAPE"],
      expected: 0.0979166666666667,
    },
    {
      why: "lib WAPE",
      name: "FORECAST_ACCURACY",
      given: [column(110, 100, 90, 150), column(100, 120, 80, 150), "wape"],
      expected: 0.0888888888888889,
    },
    {
      why: "lib bias",
      name: "FORECAST_ACCURACY",
      given: [column(110, 100, 90, 150), column(100, 120, 80, 150), "bias"],
      expected: 0,
    },
    {
      why: "accuracy is the default",
      name: "FORECAST_ACCURACY",
      given: [column(110, 100, 90, 150), column(100, 120, 80, 150)],
      expected: 0.911111111111111,
    },
    { why: "accuracy has a floor", name: "FORECAST_ACCURACY", given: [300, 100], expected: 0 },
    {
      why: "rmse in money",
      name: "FORECAST_ACCURACY",
      given: [column(3, 4), column(0, 0), "rmse"],
      expected: 3.53553390593274,
    },
    { why: "actual ÷ forecast", name: "FORECAST_ACCURACY", given: [200, 150, "attainment"], expected: 0.75 },
    { why: "single", name: "FORECAST_ACCURACY", given: [90, 100, "single"], expected: 0.9 },
  ];
  test.each(cases)("$name: $why", ({ name, given, expected }) => {
    expect(call(name, ...given)).toBeCloseTo(expected, 10);
  });
});

describe("FORECAST_CATEGORY", () => {
  const amounts = column(100, 50, 30, 20, 7, 3);
  test("by category and cumulatively, words of the CRMs, omitted in no forecast", () => {
    expect(
      call("FORECAST_CATEGORY", amounts, column("Commit", "Best Case", "pipeline", "Omitted", "Closed", "committed")),
    ).toEqual([
      ["Category", "Deals", "Amount", "Cumulative"],
      ["Closed", 1, 7, 7],
      ["Commit", 2, 103, 110],
      ["Best case", 1, 50, 160],
      ["Pipeline", 1, 30, 190],
      ["Omitted", 1, 20, ""],
    ]);
  });

  test("with stages a won deal is closed, a lost one is left out, and neither needs a category", () => {
    const categories = column("Commit", "Best Case", "", "", "Pipeline", "Pipeline");
    const stages = column("Demo", "Closed Won", "Won", "Lost", "Demo", "Closed Lost");
    expect(call("FORECAST_CATEGORY", amounts, categories, stages)).toEqual([
      ["Category", "Deals", "Amount", "Cumulative"],
      ["Closed", 2, 80, 80],
      ["Commit", 1, 100, 180],
      ["Best case", 0, 0, 180],
      ["Pipeline", 1, 7, 187],
      ["Omitted", 0, 0, ""],
    ]);
  });
});

describe("FORECAST_SERIES", () => {
  const series = column(80, 119, 137, 99, 46, 86, 106, 84, 55, 86, 98, 65, 48, 74, 91, 68);
  test("statsmodels' seasonal naive", () => {
    expect(call("FORECAST_SERIES", series, 4, 4, "seasonal naive")).toEqual(column(48, 74, 91, 68));
  });

  test("run rate, a single step, and blank rows above and below", () => {
    expect(call("FORECAST_SERIES", column("", "", 1, 2, 3, 4, "", ""), 1, "", "run rate")).toEqual([[3]]);
  });

  test("the combination is the mean of the three", () => {
    const by = (method: string) => call("FORECAST_SERIES", series, 3, 4, method) as number[][];
    const three = ["seasonal naive", "holt-winters", "run rate"].map(by);
    by("combination").forEach(([value], step) => {
      expect(value).toBeCloseTo(three.reduce((sum, one) => sum + (one[step]?.[0] ?? 0), 0) / 3, 9);
    });
  });

  test("law: scaling the values scales every method's forecast", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 30 }),
        fc.constantFrom("combination", "seasonal naive", "holt-winters", "run rate"),
        (values, method) => {
          const forecast = (factor: number) =>
            (
              call("FORECAST_SERIES", column(...values.map((value) => value * factor)), 3, "", method) as number[][]
            ).flat();
          const once = forecast(1);
          forecast(4).forEach((value, step) => {
            expect(Math.abs(value - 4 * (once[step] ?? 0))).toBeLessThan(1e-6 * Math.max(1, Math.abs(value)));
          });
        },
      ),
    );
  });
});

describe("FORECAST_RANGE", () => {
  const heads = ["P10", "P50", "P90", "Mean", "Chance of quota"];
  test("exact: two deals", () => {
    expect(call("FORECAST_RANGE", column(10_000, 20_000), column(0.5, 0.5), 5000, 35_000)).toEqual([
      heads,
      [5000, 15_000, 35_000, 20_000, 0.25],
    ]);
  });

  test("lib, exact convolution: mean 81,000; without a quota the chance is blank; percent points", () => {
    const table = call("FORECAST_RANGE", column(10_000, 20_000, 30_000, 40_000, 50_000), column(10, 20, 40, 60, 80));
    expect(table).toEqual([heads, [40_000, 90_000, 120_000, 81_000, ""]]);
  });

  test("a deal without an amount adds nothing", () => {
    expect(call("FORECAST_RANGE", column(100, ""), column(1, 0.5))).toEqual([heads, [100, 100, 100, 100, ""]]);
  });
});

describe("refusals", () => {
  const fill = "the cell is blank. Fill it in, or leave the row out with FILTER.";
  const cases: readonly { why: string; name: string; given: unknown[]; sentence: string }[] = [
    {
      why: "a stage that the table lacks",
      name: "FORECAST_STAGE",
      given: [column(1, 1), column("Won", "Pilot"), GUIDE, column(46_000, 46_000)],
      sentence: 'stages, row 2: the stage "Pilot" is not in the stage table. Add it there with its probability.',
    },
    {
      why: "a stage without a probability",
      name: "FORECAST_STAGE",
      given: [1, "Demo", [["Demo", ""]], 46_000],
      sentence: 'stages, row 1: the stage "Demo" has no probability in the stage table. Fill it in there.',
    },
    {
      why: "nothing in that period",
      name: "FORECAST_STAGE",
      given: [1, "Won", GUIDE, "2026-01-01", "2027"],
      sentence:
        "there are no deals, so there is nothing to work out. Check the ranges, or wrap the formula in IFERROR.",
    },
    {
      why: "a period that is none",
      name: "FORECAST_STAGE",
      given: [1, "Won", GUIDE, "2026-01-01", "soon"],
      sentence:
        'period "soon" cannot be read. Write a month as 2026-03, a quarter as 2026-Q1 or a fiscal year as FY2026.',
    },
    {
      why: "an amount without a date",
      name: "FORECAST_CYCLE",
      given: [column(1, 2), column(46_000, ""), 60, 46_100],
      sentence: `created, row 2: ${fill}`,
    },
    {
      why: "no cycle",
      name: "FORECAST_CYCLE",
      given: [1, 46_000, 0, 46_100],
      sentence: "typical_cycle is 0, but must be more than 0. Correct it, or leave it out if it is optional.",
    },
    {
      why: "new reps without a deal size",
      name: "FORECAST_HISTORICAL",
      given: [100, 0, 2],
      sentence: "deal_size is missing or its cell is blank. Give it a value or a range.",
    },
    {
      why: "no past",
      name: "FORECAST_HISTORICAL",
      given: [column("", ""), 0],
      sentence:
        "there are no periods, so there is nothing to work out. Check the ranges, or wrap the formula in IFERROR.",
    },
    {
      why: "an open deal without a category",
      name: "FORECAST_CATEGORY",
      given: [column(1, 2), column("Commit", "")],
      sentence: `categories, row 2: ${fill}`,
    },
    {
      why: "a word that is no category",
      name: "FORECAST_CATEGORY",
      given: [column(1, 2), column("Commit", "maybe")],
      sentence:
        'categories, row 2: "maybe" is no forecast category. Use commit, best case, pipeline, closed or omitted.',
    },
    {
      why: "a gap in the series, by the row of the range",
      name: "FORECAST_SERIES",
      given: [column("", 5, 6, "", 7), 2],
      sentence:
        "values, row 3: a blank row follows, and a series of periods has no gaps. Fill it in, with 0 where there was nothing.",
    },
    {
      why: "too far ahead",
      name: "FORECAST_SERIES",
      given: [column(5, 6), 1e9],
      sentence: "horizon is 1000000000, but at most 1,000 is possible. Correct it.",
    },
    {
      why: "a horizon of 0",
      name: "FORECAST_SERIES",
      given: [column(5, 6), 0],
      sentence: "horizon is 0, but must be more than 0. Correct it, or leave it out if it is optional.",
    },
    {
      why: "an unknown method",
      name: "FORECAST_SERIES",
      given: [column(5, 6), 1, "", "arima"],
      sentence: 'method "arima" is not known. Use "combination", "seasonal naive", "holt-winters" or "run rate".',
    },
    {
      why: "an amount without a probability",
      name: "FORECAST_RANGE",
      given: [column(1, 2), column(0.5, "")],
      sentence: `probabilities, row 2: ${fill}`,
    },
    {
      why: "a probability above 100",
      name: "FORECAST_RANGE",
      given: [column(1, 2), column(50, 120)],
      sentence: 'probabilities, row 2: "120" is no probability. Use 0 to 1, or 0 to 100 for the whole column.',
    },
    {
      why: "a negative amount",
      name: "FORECAST_RANGE",
      given: [column(1, -2), column(0.5, 0.5)],
      sentence: "amounts, row 2: -2 is below 0. Only 0 or more makes sense here.",
    },
    {
      why: "a period without an actual",
      name: "FORECAST_ACCURACY",
      given: [column(1, 2), column(1, "")],
      sentence: `actuals, row 2: ${fill}`,
    },
    {
      why: "MAPE with a zero actual",
      name: "FORECAST_ACCURACY",
      given: [column(1, 2), column(1, 0), "mape"],
      sentence: 'actuals, row 2: the actual value is 0, and "mape" divides by it. Use "wape", or leave the row out.',
    },
  ];
  test.each(cases)("$name: $why", ({ name, given, sentence }) => {
    expect(() => call(name, ...given)).toThrow(new Error(`${name}: ${sentence}`));
  });
});
