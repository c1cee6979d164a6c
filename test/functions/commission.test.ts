import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { callFunction } from "../../src/functions/index.ts";
import { column, silentHost } from "../kit.ts";

const commission = (...given: unknown[]) => callFunction("COMMISSION", given, silentHost);

describe("COMMISSION of one amount", () => {
  const cases: readonly { why: string; given: unknown[]; expected: number }[] = [
    { why: "a flat rate", given: [1000, 0.08], expected: 80 },
    { why: "a rate as text", given: [1000, "8%"], expected: 80 },
    { why: "a rate in a range of one cell", given: [[[1000]], [[0.08]]], expected: 80 },
    { why: "a flat rate on the whole amount is the same", given: [1000, 0.08, "", "whole"], expected: 80 },
    {
      why: "Salesforce Trailhead: 5,000 × 4 % + 15,000 × 6 %",
      given: [
        20_000,
        [
          [0, 0.04],
          [150_000, 0.06],
          [250_000, 0.08],
        ],
        "",
        "marginal",
        145_000,
      ],
      expected: 1100,
    },
    {
      why: "Spiff help: whole amount",
      given: [
        125,
        [
          [0, 0.1],
          [100, 0.12],
          [150, 0.14],
          [200, 0.16],
        ],
        undefined,
        "whole",
      ],
      expected: 15,
    },
    {
      why: "AmroddTech: marginal",
      given: [
        220_000,
        [
          [0, 0.04],
          [150_000, 0.08],
          [250_000, 0.12],
        ],
      ],
      expected: 11_600,
    },
    {
      why: "excelforum 1140746: at a boundary",
      given: [
        700,
        [
          [0, 0.03],
          [500, 0.05],
          [750, 0.075],
        ],
      ],
      expected: 25,
    },
    {
      why: "mcgimpsey: a first band of 0 %",
      given: [
        55_000,
        [
          [0, 0],
          [6000, 0.17],
          [20_000, 0.3],
          [50_000, 0.42],
          [60_000, 0.47],
        ],
      ],
      expected: 13_480,
    },
    {
      why: "blank rows in the plan, text rates, text starts",
      given: [
        15_000,
        [
          ["0", "10%"],
          ["", ""],
          ["$10,000", "20 %"],
          ["", ""],
        ],
      ],
      expected: 2000,
    },
    {
      why: "starts as shares of a quota",
      given: [
        15_000,
        [
          [0, 0.1],
          ["100%", 0.2],
        ],
        10_000,
      ],
      expected: 2000,
    },
    { why: "a threshold: nothing below the first start", given: [9000, [[10_000, 0.1]]], expected: 0 },
    {
      why: "a multiple of a base rate",
      given: [
        15_000,
        [
          [0, 0.1],
          [10_000, 2],
        ],
        "",
        "Multiplier",
      ],
      expected: 2000,
    },
  ];
  test.each(cases)("$why", ({ given, expected }) => {
    expect(commission(...given)).toBe(expected);
  });
});

describe("COMMISSION of a column", () => {
  const plan = [
    [0, 0.1],
    [100, 0.2],
  ];
  const cases: readonly { why: string; sales: unknown; expected: unknown }[] = [
    { why: "one part a deal, straddling a tier", sales: column(60, 60, 60), expected: [[6], [8], [12]] },
    { why: "the blank tail is not returned", sales: column(60, 60, "", ""), expected: [[6], [8]] },
    { why: "a blank row stays blank", sales: column(60, "", 60), expected: [[6], [""], [8]] },
    { why: "a leading blank row too", sales: column("", 60), expected: [[""], [6]] },
    { why: "a row gives a row", sales: [[60, "", 60]], expected: [[6, "", 8]] },
    { why: "a column of one deal is one value", sales: [[60]], expected: 6 },
  ];
  test.each(cases)("$why", ({ sales, expected }) => {
    expect(commission(sales, plan)).toEqual(expected);
  });

  test("property: as high as the filled range, and the parts add up to the cent", () => {
    const sales = fc.array(fc.oneof(fc.integer({ min: 1, max: 5_000_000 }), fc.constant(null)), {
      minLength: 2,
      maxLength: 30,
    });
    fc.assert(
      fc.property(sales, (cents) => {
        const cells = [...cents, 100].map((amount) => (amount === null ? "" : amount / 100));
        const parts = commission(column(...cells), [
          [0, 0.0725],
          [5000, 0.1],
        ]);
        expect(Array.isArray(parts) && parts.length).toBe(cells.length);
        const inCents = (value: unknown) => Math.round(Number(value) * 100);
        const sum = (parts as unknown[][]).reduce((all, [part]) => all + (part === "" ? 0 : inCents(part)), 0);
        const total = cells.reduce((all: number, cell) => all + (cell === "" ? 0 : inCents(cell)), 0);
        const below = Math.min(total, 500_000) * 0.0725;
        const above = Math.max(total - 500_000, 0) * 0.1;
        // Each part is rounded once, by at most half a cent.
        expect(Math.abs(sum - below - above)).toBeLessThanOrEqual(cells.length / 2 + 1e-6);
      }),
    );
  });
});

describe("COMMISSION refuses", () => {
  const refusals: readonly { why: string; given: unknown[]; sentence: string }[] = [
    {
      why: "no plan",
      given: [100],
      sentence: "COMMISSION: plan is missing or its cell is blank. Give it a value or a range.",
    },
    {
      why: "no sales",
      given: [column("", ""), 0.1],
      sentence:
        "COMMISSION: there are no sales, so there is nothing to work out. Check the ranges, or wrap the formula in IFERROR.",
    },
    {
      why: "tiers out of order, by the row of the range",
      given: [
        100,
        [
          [0, 0.1],
          ["", ""],
          [500, 0.2],
          [200, 0.3],
        ],
      ],
      sentence:
        "COMMISSION: plan, row 4: the tier starts at 200, but the tier before it starts at 500. Sort the plan by start, each start once.",
    },
    {
      why: "a plan with its heading row",
      given: [
        100,
        [
          ["From", "Rate"],
          [0, 0.1],
        ],
      ],
      sentence: 'COMMISSION: plan, row 1: "From" is not a number. Type a number there.',
    },
    {
      why: "a tier without a rate",
      given: [
        100,
        [
          [0, 0.1],
          [200, ""],
        ],
      ],
      sentence: "COMMISSION: plan, row 2: the cell is blank. Fill it in, or leave the row out with FILTER.",
    },
    {
      why: "a plan of three columns",
      given: [100, [[0, 100, 0.1]]],
      sentence:
        "COMMISSION: plan has 3 columns, but needs one rate, or two columns: tier start and rate. Select exactly those columns.",
    },
    {
      why: "5 typed for 5 %",
      given: [1000, 5],
      sentence:
        "COMMISSION: plan 5 would pay 500 % of each sale. Write 5 % as 0.05 or 5%. For a rate above 100 %, give a range of tiers.",
    },
    {
      why: "an error in the plan",
      given: [100, [[0, "#DIV/0!"]]],
      sentence: 'COMMISSION: plan, row 1: "#DIV/0!" is an error cell. Mend the cell, or leave the row out with FILTER.',
    },
    {
      why: "a quota that is a word",
      given: [100, 0.1, "lots"],
      sentence: 'COMMISSION: quota: "lots" is not a number. Type a number there.',
    },
    {
      why: "a quota of zero: no share of it can be reached",
      given: [100, [[0, 0.1]], 0],
      sentence: "COMMISSION: quota is 0, but must be more than 0. Correct it, or leave it out if it is optional.",
    },
    {
      why: "an unknown method",
      given: [100, 0.1, "", "retro"],
      sentence: 'COMMISSION: method "retro" is not known. Use "marginal", "whole" or "multiplier".',
    },
    {
      why: "a multiple of a single rate",
      given: [100, 0.1, "", "multiplier"],
      sentence:
        'COMMISSION: the method "multiplier" needs tiers, but plan is a single rate. Give a range of two columns: tier start and rate.',
    },
    {
      why: "a multiple without a base rate",
      given: [100, [[50, 2]], "", "multiplier"],
      sentence:
        'COMMISSION: plan has no base rate for the method "multiplier". Put it in the first row, with start 0, and below it a start and a multiple in each row.',
    },
    {
      why: "sales too large to be counted to the cent",
      given: [column(1, "", 1e16), 0.1],
      sentence:
        "COMMISSION: sales, row 3: 10000000000000000 is too large to be counted to the last cent. Check it for a slip.",
    },
  ];
  test.each(refusals)("$why", ({ given, sentence }) => {
    expect(() => commission(...given)).toThrow(new Error(sentence));
  });
});
