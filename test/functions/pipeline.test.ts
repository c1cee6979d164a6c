import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { callFunction } from "../../src/functions/index.ts";
import { column, silentHost } from "../kit.ts";

const weighted = (...given: unknown[]) => callFunction("WEIGHTED_PIPELINE", given, silentHost);

const TABLE = [
  ["Demo", 0.4, "open"],
  ["Trial", 0.6, ""],
  ["Closed Won", 1, "won"],
  ["Closed Lost", 0, "lost"],
];

describe("WEIGHTED_PIPELINE", () => {
  const cases: readonly { why: string; given: unknown[]; expected: number }[] = [
    { why: "shares", given: [column(1000, 500), column(0.6, 0.1)], expected: 650 },
    { why: "percent points, since one value is over 1", given: [column(1000, 500), column(60, 1)], expected: 605 },
    { why: "percent text", given: [column(1000, 500), column("60%", "10 %")], expected: 650 },
    { why: "one deal", given: [1000, 0.6], expected: 600 },
    {
      why: "stages with a table: only open deals",
      given: [column(1000, 500, 70, 80), column("Demo", "trial", "Closed Won", "Closed Lost"), TABLE],
      expected: 700,
    },
    {
      why: "two columns: the stage's own word says won",
      given: [
        column(1000, 500),
        column("Demo", "Won"),
        [
          ["Demo", 0.4],
          ["Won", 1],
        ],
      ],
      expected: 400,
    },
    {
      why: "a table in percent points, with blank rows",
      given: [
        column(1000),
        column("Demo"),
        [
          ["Demo", 40],
          ["", ""],
          ["Trial", 60],
          ["", ""],
        ],
      ],
      expected: 400,
    },
    {
      why: "a table's outcome wins over the word",
      given: [
        column(1000, 10),
        column("Lost in thought", "Demo"),
        [
          ["Lost in thought", 0.5, "open"],
          ["Demo", 0.4, "open"],
        ],
      ],
      expected: 504,
    },
    { why: "a stage whose name is a number", given: [column(1000), column(3), [[3, 0.5]]], expected: 500 },
    { why: "a deal without an amount adds nothing", given: [column(1000, ""), column(0.5, 0.5)], expected: 500 },
    {
      why: "money text and blank tails",
      given: [column("1.000,00 €", "500,00 €", "", ""), column(0.6, 0.1, "", "")],
      expected: 650,
    },
    { why: "help.hoopai: 50,000 at 75 %", given: [50_000, 75], expected: 37_500 },
    {
      why: "Encharge guide: 1,000 at product trial",
      given: [1000, "product trial", [["Product trial", 0.6]]],
      expected: 600,
    },
  ];
  test.each(cases)("$why", ({ given, expected }) => {
    expect(weighted(...given)).toBeCloseTo(expected, 9);
  });

  const refusals: readonly { why: string; given: unknown[]; sentence: string }[] = [
    {
      why: "stages without a table",
      given: [column(1000), column("Demo")],
      sentence:
        'WEIGHTED_PIPELINE: stages_or_probabilities, row 1: "Demo" is a stage, so stage_table is needed. Give it two columns: stage and probability.',
    },
    {
      why: "a stage that the table lacks: it is never taken as lost",
      given: [column(1000, "", 5), column("Demo", "", "Pilot"), TABLE],
      sentence:
        'WEIGHTED_PIPELINE: stages_or_probabilities, row 3: the stage "Pilot" is not in the stage table. Add it there with its probability.',
    },
    {
      why: "a stage that stands twice in the table",
      given: [
        column(1000),
        column("Demo"),
        [
          ["Demo", 0.4],
          ["", ""],
          ["DEMO", 0.5],
        ],
      ],
      sentence:
        'WEIGHTED_PIPELINE: stage_table, row 3: the stage "DEMO" is already in the table. Keep one row for each stage.',
    },
    {
      why: "an outcome that is none",
      given: [column(1000), column("Demo"), [["Demo", 0.4, "maybe"]]],
      sentence: 'WEIGHTED_PIPELINE: stage_table, row 1: outcome "maybe" is not known. Use "open", "won" or "lost".',
    },
    {
      why: "a probability above 100",
      given: [column(1, 2, 3), column(50, 120, 10)],
      sentence:
        'WEIGHTED_PIPELINE: stages_or_probabilities, row 2: "120" is no probability. Use 0 to 1, or 0 to 100 for the whole column.',
    },
    {
      why: "a word among probabilities",
      given: [column(1, 2), column(0.5, "Won")],
      sentence:
        'WEIGHTED_PIPELINE: stages_or_probabilities, row 2: "Won" is no probability. Use 0 to 1, or 0 to 100 for the whole column.',
    },
    {
      why: "an open deal with an amount and no probability",
      given: [column(1, "", 2), column(0.5, "", "")],
      sentence:
        "WEIGHTED_PIPELINE: stages_or_probabilities, row 3: the cell is blank. Fill it in, or leave the row out with FILTER.",
    },
    {
      why: "only closed deals",
      given: [column(1, 2), column("Closed Won", "Closed Lost"), TABLE],
      sentence:
        "WEIGHTED_PIPELINE: there are no open deals, so there is nothing to work out. Check the ranges, or wrap the formula in IFERROR.",
    },
    {
      why: "a table of one column",
      given: [column(1), column("Demo"), column("Demo", "Trial")],
      sentence:
        "WEIGHTED_PIPELINE: stage_table has 1 column, but needs two or three: stage, probability and, if wanted, outcome. Select exactly those columns.",
    },
    {
      why: "a sum too large for a number",
      given: [column(1.7e308, 1.7e308), column(1, 1)],
      sentence: "WEIGHTED_PIPELINE: the result is too large to be a number in a cell. Check the amounts for a slip.",
    },
  ];
  test.each(refusals)("refuses $why", ({ given, sentence }) => {
    expect(() => weighted(...given)).toThrow(new Error(sentence));
  });

  const rows = fc.array(
    fc.record({ amount: fc.integer({ min: 0, max: 1e6 }), chance: fc.integer({ min: 0, max: 100 }) }),
    {
      minLength: 1,
    },
  );

  test("property: percent points and shares give the same; order changes nothing; scaling scales", () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 20 }), (deals, factor) => {
        // A chance over 1 is what makes a column one of percent points.
        const list = [...deals, { amount: 0, chance: 50 }];
        const points = Number(
          weighted(column(...list.map((row) => row.amount)), column(...list.map((row) => row.chance))),
        );
        const shares = (order: typeof list, times: number) =>
          Number(
            weighted(
              column(...order.map((row) => row.amount * times)),
              column(...order.map((row) => row.chance / 100)),
            ),
          );
        expect(shares(list, 1)).toBeCloseTo(points, 6);
        expect(shares([...list].reverse(), 1)).toBeCloseTo(points, 6);
        expect(shares(list, factor)).toBeCloseTo(points * factor, 5);
      }),
    );
  });
});
