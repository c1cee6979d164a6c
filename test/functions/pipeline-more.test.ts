import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { callFunction } from "../../src/functions/index.ts";
import { column, silentHost } from "../kit.ts";

const call = (name: string, ...given: unknown[]) => callFunction(name, given, silentHost);
const times = (count: number, cell: unknown) => new Array<unknown>(count).fill(cell);

const TABLE = [
  ["Demo", 40, "open"],
  ["Trial", 60, "open"],
  ["Won", 100, "won"],
  ["Lost", 0, "lost"],
];
const AMOUNTS = column(1000, 500, 70, 80, "");
const STAGES = column("Demo", "Trial", "Won", "Lost", "Demo");
const CLOSING = column("2026-03-31", "2026-04-01", "2026-03-01", "2026-03-01", "2026-03-15");

describe("functions of the pipeline", () => {
  const cases: readonly { why: string; name: string; given: unknown[]; expected: unknown }[] = [
    { why: "open deals", name: "PIPELINE_VALUE", given: [AMOUNTS, STAGES], expected: 1500 },
    {
      why: "both ends of the period belong to it",
      name: "PIPELINE_VALUE",
      given: [AMOUNTS, STAGES, CLOSING, "2026-03-01", "2026-03-31"],
      expected: 1000,
    },
    { why: "from a day on", name: "PIPELINE_VALUE", given: [AMOUNTS, STAGES, CLOSING, "2026-04-01"], expected: 500 },
    { why: "up to a day", name: "PIPELINE_VALUE", given: [AMOUNTS, STAGES, CLOSING, "", "2026-04-01"], expected: 1500 },
    { why: "won deals at 1", name: "WEIGHTED_PIPELINE", given: [AMOUNTS, STAGES, TABLE, "won"], expected: 770 },
    {
      why: "forecastio and frappe 798: 100,000 at 50, 50 and 100 %",
      name: "WEIGHTED_PIPELINE_BY",
      given: [column("Jun", "Jul", "Aug"), column(100_000, 100_000, 100_000), column(50, 50, 100)],
      expected: [
        ["Group", "Open deals", "Amount", "Weighted"],
        ["Jun", 1, 100_000, 50_000],
        ["Jul", 1, 100_000, 50_000],
        ["Aug", 1, 100_000, 100_000],
      ],
    },
    {
      why: "a group without open deals has no amount, which is not 0; a blank group is left out",
      name: "WEIGHTED_PIPELINE_BY",
      given: [column("A", "", "B", "B", "A"), AMOUNTS, STAGES, TABLE],
      expected: [
        ["Group", "Open deals", "Amount", "Weighted"],
        ["A", 2, 1000, 400],
        ["B", 0, "", ""],
      ],
    },
    {
      why: "winsabove: 4.8 M over 1.6 M left",
      name: "PIPELINE_COVERAGE",
      given: [column(4_800_000), column("Demo"), 2_000_000, 400_000],
      expected: 3,
    },
    {
      why: "contextawareanalytics: 7.5 M over 2 M",
      name: "PIPELINE_COVERAGE",
      given: [column(7_500_000), column("Demo"), 2_000_000],
      expected: 3.75,
    },
    {
      why: "over the full quota",
      name: "PIPELINE_COVERAGE",
      given: [column(4_800_000), column("Demo"), 2_000_000, 400_000, "quota"],
      expected: 2.4,
    },
    {
      why: "by the weighted pipeline",
      name: "PIPELINE_COVERAGE",
      given: [AMOUNTS, STAGES, 1000, 300, "weighted", TABLE],
      expected: 1,
    },
    {
      why: "of the period",
      name: "PIPELINE_COVERAGE",
      given: [AMOUNTS, STAGES, 500, 0, "", "", CLOSING, "2026-03-01", "2026-03-31"],
      expected: 2,
    },
    {
      why: "theprimecalculator: 50 deals, 10,000, 25 %, 30 days",
      name: "PIPELINE_VELOCITY",
      given: [
        column(10_000, 1, 1, 1, ...times(50, 5)),
        column("Won", "Lost", "Lost", "Lost", ...times(50, "Demo")),
        column(...times(54, "2026-01-01")),
        column("2026-01-31", ...times(53, "")),
      ],
      expected: 4166.66666666667,
    },
    { why: "won of all in play", name: "PIPELINE_EFFICIENCY", given: [AMOUNTS, STAGES], expected: 70 / 1650 },
    { why: "won", name: "AVG_DEAL_SIZE", given: [AMOUNTS, STAGES], expected: 70 },
    { why: "open, without the blank one", name: "AVG_DEAL_SIZE", given: [AMOUNTS, STAGES, "open"], expected: 750 },
    { why: "open and won", name: "AVG_DEAL_SIZE", given: [AMOUNTS, STAGES, "all"], expected: 1570 / 3 },
    { why: "every amount", name: "AVG_DEAL_SIZE", given: [column("$100.00", "", "300")], expected: 200 },
    { why: "the middle one", name: "AVG_DEAL_SIZE", given: [column(1, 2, 900), "", "median"], expected: 2 },
  ];
  test.each(cases)("$name: $why", ({ name, given, expected }) => {
    const result = call(name, ...given);
    if (typeof expected === "number") expect(result).toBeCloseTo(expected, 9);
    else expect(result).toEqual(expected);
  });

  const refusals: readonly { why: string; name: string; given: unknown[]; sentence: string }[] = [
    {
      why: "a period without close dates",
      name: "PIPELINE_VALUE",
      given: [AMOUNTS, STAGES, "", "2026-03-01"],
      sentence: "PIPELINE_VALUE: close_dates is missing",
    },
    {
      why: "close dates without a period",
      name: "PIPELINE_VALUE",
      given: [AMOUNTS, STAGES, CLOSING],
      sentence: "PIPELINE_VALUE: period_start is missing",
    },
    {
      why: "nothing that closes then",
      name: "PIPELINE_VALUE",
      given: [AMOUNTS, STAGES, CLOSING, "2027-01-01"],
      sentence: "PIPELINE_VALUE: there are no open deals that close in the period",
    },
    {
      why: "a period that ends before it starts",
      name: "PIPELINE_VALUE",
      given: [AMOUNTS, STAGES, CLOSING, "2026-03-31", "2026-03-01"],
      sentence: "PIPELINE_VALUE: the period ends (2026-03-01) before it starts (2026-03-31).",
    },
    {
      why: "an unreadable close date",
      name: "PIPELINE_VALUE",
      given: [column(1, "", 2), column("Demo", "", "Demo"), column("2026-03-01", "", "#N/A"), "2026-03-31"],
      sentence: 'PIPELINE_VALUE: close_dates, row 3: "#N/A" is an error cell.',
    },
    {
      why: "a quota that is met",
      name: "PIPELINE_COVERAGE",
      given: [AMOUNTS, STAGES, 1000, 1000],
      sentence: "PIPELINE_COVERAGE: quota left to win is 0, but must be more than 0.",
    },
    {
      why: "weights without a table",
      name: "PIPELINE_COVERAGE",
      given: [AMOUNTS, STAGES, 1000, 0, "weighted"],
      sentence: "PIPELINE_COVERAGE: stage_table is missing",
    },
    {
      why: "a stage that the table lacks, by its own argument",
      name: "PIPELINE_COVERAGE",
      given: [column(1, 2), column("Demo", "Pilot"), 1000, 0, "", TABLE],
      sentence: 'PIPELINE_COVERAGE: stages, row 2: the stage "Pilot" is not in the stage table.',
    },
    {
      why: "nothing won",
      name: "PIPELINE_VELOCITY",
      given: [column(1), column("Demo"), column("2026-01-01"), ""],
      sentence: "PIPELINE_VELOCITY: closed is missing",
    },
    {
      why: "no amounts",
      name: "PIPELINE_EFFICIENCY",
      given: [column("", ""), column("Won", "Lost")],
      sentence: "PIPELINE_EFFICIENCY: there are no amounts",
    },
    {
      why: "open without stages",
      name: "AVG_DEAL_SIZE",
      given: [column(1), "", "open"],
      sentence: "AVG_DEAL_SIZE: stages is missing",
    },
  ];
  test.each(refusals)("$name refuses $why", ({ name, given, sentence }) => {
    expect(() => call(name, ...given)).toThrow(sentence);
  });

  const deals = fc.array(
    fc.tuple(fc.constantFrom("a", "b"), fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 0, max: 100 })),
    {
      minLength: 1,
    },
  );

  test("property: the groups' weighted values add up to WEIGHTED_PIPELINE, in any order", () => {
    fc.assert(
      fc.property(deals, (rows) => {
        const list = [...rows, ["a", 0, 50] as const];
        const columns = (order: typeof list) => [0, 1, 2].map((at) => column(...order.map((row) => row[at])));
        const [groups, amounts, chances] = columns(list);
        const table = call("WEIGHTED_PIPELINE_BY", groups, amounts, chances) as unknown[][];
        const sum = table.slice(1).reduce((all, row) => all + Number(row[3]), 0);
        expect(sum).toBeCloseTo(Number(call("WEIGHTED_PIPELINE", amounts, chances)), 6);
        const turned = call("WEIGHTED_PIPELINE_BY", ...columns([...list].reverse())) as unknown[][];
        expect(new Map(turned.map((row) => [row[0], row[3]]))).toEqual(new Map(table.map((row) => [row[0], row[3]])));
      }),
    );
  });
});
