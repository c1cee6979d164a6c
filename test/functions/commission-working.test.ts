/** The working of commissions, draws, splits and true-ups as cells call them. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { callFunction } from "../../src/functions/index.ts";
import { column, silentHost } from "../kit.ts";

const call = (name: string, ...given: unknown[]) => callFunction(name, given, silentHost);
const PLAN = [
  [0, 0.04],
  [150_000, 0.06],
  [250_000, 0.08],
];
const HEADS = ["Sale", "Tier", "From", "To", "Credit", "Rate", "Commission"];

describe("COMMISSION_TIERS", () => {
  const cases: readonly { why: string; given: unknown[]; rows: unknown[][] }[] = [
    {
      why: "Salesforce Trailhead: 5,000 × 4 % + 15,000 × 6 %",
      given: [20_000, PLAN, "", 145_000],
      rows: [
        [1, 1, 145_000, 150_000, 5000, 0.04, 200],
        [1, 2, 150_000, 165_000, 15_000, 0.06, 900],
      ],
    },
    {
      why: "Spiff help, whole amount: one slice, at the rate of the tier that is reached",
      given: [
        125,
        [
          [0, 0.1],
          [100, 0.12],
          [150, 0.14],
          [200, 0.16],
        ],
        "",
        0,
        "whole",
      ],
      rows: [[1, 2, 0, 125, 125, 0.12, 15]],
    },
    {
      why: "excelguru 9795: multiples above quota",
      given: [
        4000,
        [
          [0, 0.1],
          [1, 1.25],
          [1.25, 1.5],
        ],
        10_000,
        10_000,
        "multiplier",
      ],
      rows: [
        [1, 2, 10_000, 12_500, 2500, 0.125, 312.5],
        [1, 3, 12_500, 14_000, 1500, 0.15, 225],
      ],
    },
    {
      why: "sales carry the number of their row, blank rows left out; a refund runs back down",
      given: [column(160_000, "", -20_000), PLAN],
      rows: [
        [1, 1, 0, 150_000, 150_000, 0.04, 6000],
        [1, 2, 150_000, 160_000, 10_000, 0.06, 600],
        [3, 2, 160_000, 150_000, -10_000, 0.06, -600],
        [3, 1, 150_000, 140_000, -10_000, 0.04, -400],
      ],
    },
    { why: "a flat rate is one tier", given: [1000, "8%"], rows: [[1, 1, 0, 1000, 1000, 0.08, 80]] },
    {
      why: "below a threshold is tier 0",
      given: [1500, [[1000, 0.1]]],
      rows: [
        [1, 0, 0, 1000, 1000, 0, 0],
        [1, 1, 1000, 1500, 500, 0.1, 50],
      ],
    },
  ];
  test.each(cases)("$why", ({ given, rows }) => {
    expect(call("COMMISSION_TIERS", ...given)).toEqual([HEADS, ...rows]);
  });

  test("law: the slices of each sale add up to it, and to its line in COMMISSION, to the cent", () => {
    const cents = fc.array(fc.integer({ min: -2_000_000, max: 40_000_000 }), { minLength: 2, maxLength: 12 });
    const method = fc.constantFrom("marginal", "whole");
    fc.assert(
      fc.property(cents, method, fc.nat(30_000_000), (sales, how, before) => {
        const list = column(...sales.map((sale) => sale / 100));
        const lines = call("COMMISSION", list, PLAN, "", how, before / 100) as number[][];
        const slices = (call("COMMISSION_TIERS", list, PLAN, "", before / 100, how) as number[][]).slice(1);
        sales.forEach((sale, index) => {
          const own = slices.filter(([row]) => row === index + 1);
          const inCents = (at: number) => own.reduce((sum, row) => sum + Math.round((row[at] ?? 0) * 100), 0);
          expect(inCents(4)).toBe(sale);
          expect(inCents(6)).toBe(Math.round((lines[index]?.[0] ?? 0) * 100));
        });
      }),
    );
  });
});

describe("DRAW", () => {
  const heads = ["Paid", "Owed"];
  const cases: readonly { why: string; given: unknown[]; rows: unknown[][] }[] = [
    {
      why: "Siebel guide, recoverable",
      given: [column(2750, 3000, 1500, 2375, 3000, 2750), 2000],
      rows: [
        [2750, 0],
        [3000, 0],
        [2000, 500],
        [2000, 125],
        [2875, 0],
        [2750, 0],
      ],
    },
    {
      why: "Xactly: recoverable",
      given: [column(500, 3000), 1500],
      rows: [
        [1500, 1000],
        [2000, 0],
      ],
    },
    {
      why: "Xactly: non-recoverable",
      given: [column(500, 3000), 1500, "Non-recoverable"],
      rows: [
        [1500, 0],
        [3000, 0],
      ],
    },
    {
      why: "qcommission: an advance on top of 1,000 earned, netted later",
      given: [column(1000, 3000), 1000, "advance"],
      rows: [
        [2000, 1000],
        [2000, 0],
      ],
    },
    {
      why: "legalclarity: the draw was paid before 5,000 came",
      given: [column(0, 5000), column(3000, 3000), "advance"],
      rows: [
        [3000, 3000],
        [2000, 0],
      ],
    },
    {
      why: "one draw for all, as a cell",
      given: [column(500, 500), [[800]]],
      rows: [
        [800, 300],
        [800, 600],
      ],
    },
    { why: "one period", given: [500, 800], rows: [[800, 300]] },
    {
      why: "rows stay beside the pay, and no pay beside a draw is 0",
      given: [column(500, "", "", 900), column(800, "", 800, 800)],
      rows: [
        [800, 300],
        ["", ""],
        [800, 1100],
        [800, 1000],
      ],
    },
  ];
  test.each(cases)("$why", ({ given, rows }) => {
    expect(call("DRAW", ...given)).toEqual([heads, ...rows]);
  });

  test("law: a recoverable draw pays what was earned plus what is still owed, and never less than the draw", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500_000), { minLength: 2, maxLength: 12 }), fc.nat(300_000), (cents, draw) => {
        const rows = (call("DRAW", column(...cents.map((pay) => pay / 100)), draw / 100) as number[][]).slice(1);
        const paid = rows.reduce((sum, [pay]) => sum + Math.round((pay ?? 0) * 100), 0);
        expect(paid).toBe(
          cents.reduce((sum, pay) => sum + pay, 0) + Math.round((rows[rows.length - 1]?.[1] ?? 0) * 100),
        );
        for (const [pay] of rows) expect(Math.round((pay ?? 0) * 100)).toBeGreaterThanOrEqual(draw);
      }),
    );
  });
});

describe("COMMISSION_SPLIT", () => {
  const cases: readonly { why: string; given: unknown[]; expected: unknown }[] = [
    { why: "getclearcomp, by payout at 8 %", given: [1600, column(50, 50)], expected: column(800, 800) },
    {
      why: "the odd cent goes to the first of equals",
      given: [100, column(1 / 3, 1 / 3, 1 / 3)],
      expected: column(33.34, 33.33, 33.33),
    },
    { why: "percent text, money text", given: ["$10.01", column("50%", "50 %")], expected: column(5.01, 5) },
    { why: "blank rows stay blank", given: [10, column(0.5, "", 0.5)], expected: column(5, "", 5) },
    {
      why: "a refund is split the same",
      given: [-100, column(1 / 3, 1 / 3, 1 / 3)],
      expected: column(-33.34, -33.33, -33.33),
    },
    { why: "a row gives a row", given: [10, [[0.4, 0.6]]], expected: [[4, 6]] },
    { why: "all of it", given: [10, 100], expected: 10 },
  ];
  test.each(cases)("$why", ({ given, expected }) => {
    expect(call("COMMISSION_SPLIT", ...given)).toEqual(expected);
  });

  test("law: the parts add up, to the cent", () => {
    const weights = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), weights, (cents, list) => {
        const sum = list.reduce((total, weight) => total + weight, 0);
        const parts = call(
          "COMMISSION_SPLIT",
          cents / 100,
          column(...list.map((weight) => weight / sum)),
        ) as number[][];
        expect(parts.flat().reduce((total, part) => total + Math.round(part * 100), 0)).toBe(cents);
      }),
    );
  });
});

describe("TRUE_UP", () => {
  test("one amount, a column, too much paid, no binary dust", () => {
    expect(call("TRUE_UP", 12_000, 11_250)).toBe(750);
    expect(call("TRUE_UP", column(100, "", 0.3), column(150, "", 0.1))).toEqual(column(-50, "", 0.2));
  });

  test("law: paid as they come, the true-ups of a year add up to what is due on the whole year", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000), { minLength: 2, maxLength: 12 }), (cents) => {
        let paid = 0;
        let due = 0;
        for (const month of cents) {
          due += month;
          paid += Math.round(Number(call("TRUE_UP", due / 100, paid / 100)) * 100);
        }
        expect(paid).toBe(due);
      }),
    );
  });
});

describe("refusals", () => {
  const cases: readonly { why: string; name: string; given: unknown[]; sentence: string }[] = [
    {
      why: "tiers that do not rise, by the row of the range",
      name: "COMMISSION_TIERS",
      given: [
        1,
        [
          [0, 0.1],
          ["", ""],
          [500, 0.2],
          [200, 0.3],
        ],
      ],
      sentence:
        "plan, row 4: the tier starts at 200, but the tier before it starts at 500. Sort the plan by start, each start once.",
    },
    {
      why: "a multiple of a single rate",
      name: "COMMISSION_TIERS",
      given: [1, 0.1, "", "", "multiplier"],
      sentence:
        'the method "multiplier" needs tiers, but plan is a single rate. Give a range of two columns: tier start and rate.',
    },
    {
      why: "a quota of 0",
      name: "COMMISSION_TIERS",
      given: [1, PLAN, 0],
      sentence: "quota is 0, but must be more than 0. Correct it, or leave it out if it is optional.",
    },
    {
      why: "no sales",
      name: "COMMISSION_TIERS",
      given: [column("", ""), PLAN],
      sentence:
        "there are no sales, so there is nothing to work out. Check the ranges, or wrap the formula in IFERROR.",
    },
    {
      why: "a draw below 0",
      name: "DRAW",
      given: [column(1, 2), column(5, -5)],
      sentence: "draw, row 2: -5 is below 0. Only 0 or more makes sense here.",
    },
    {
      why: "draws for some periods only",
      name: "DRAW",
      given: [column(1, 2, 3), column(5, 5)],
      sentence: "earned has 3 rows and draw has 2. Give ranges that start and end on the same rows.",
    },
    {
      why: "a blank draw",
      name: "DRAW",
      given: [column(1, 2), column(5, "")],
      sentence: "draw, row 2: the cell is blank. Fill it in, or leave the row out with FILTER.",
    },
    {
      why: "an unknown kind",
      name: "DRAW",
      given: [1, 2, "loan"],
      sentence: 'kind "loan" is not known. Use "recoverable", "advance" or "non-recoverable".',
    },
    {
      why: "shares that are not the whole",
      name: "COMMISSION_SPLIT",
      given: [100, column(0.5, 0.4)],
      sentence: "the shares add up to 0.9, not to 1. Correct them so that they make 100 % together.",
    },
    {
      why: "a share below 0",
      name: "COMMISSION_SPLIT",
      given: [100, column(1, -0.5, 0.5)],
      sentence: 'shares, row 2: "-0.5" is no share of a whole. Use 0 to 1, or 0 to 100 for the whole column.',
    },
    {
      why: "cents that a number cannot hold",
      name: "COMMISSION_SPLIT",
      given: [1e15, column(0.5, 0.5)],
      sentence: "amount: 1000000000000000 is too large to be counted to the last cent. Check it for a slip.",
    },
    {
      why: "nothing said about what was paid",
      name: "TRUE_UP",
      given: [column(1, 2), column(1, "")],
      sentence: "paid_to_date, row 2: the cell is blank. Fill it in, or leave the row out with FILTER.",
    },
  ];
  test.each(cases)("$name: $why", ({ name, given, sentence }) => {
    expect(() => call(name, ...given)).toThrow(new Error(`${name}: ${sentence}`));
  });
});
