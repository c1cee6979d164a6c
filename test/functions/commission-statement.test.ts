/** A commission statement as a formula, as cells call it. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { callFunction } from "../../src/functions/index.ts";
import { column, utcHost } from "../kit.ts";

const call = (...given: unknown[]) => callFunction("COMMISSION_STATEMENT", given, utcHost);
const PLAN = [
  [0, 0.04],
  [150_000, 0.06],
];
const HEADS = [
  "Deal",
  "Name",
  "Account",
  "Rep",
  "Close date",
  "Credit",
  "Credit before",
  "Tier",
  "In tier",
  "Rate",
  "Earned in tier",
  "Commission",
];
const TOP = ["Deal ID", "Owner", "Amount", "Stage", "Close date"];
const TABLE = [
  TOP,
  ["D2", "Ann Lee", 20_000, "Won", "2026-02-03"],
  ["D1", "Ann Lee", 145_000, "Won", "2026-01-15"],
  ["D3", "Bo", 1000, "Won", "2026-01-20"],
  ["D4", "Ann Lee", 5000, "Lost", "2026-01-20"],
  ["D5", "Bo", 7000, "Proposal", "2026-05-20"],
  ["D6", "Bo", 500, "Won", "2026-04-01"],
];
const ANN = [
  ["D1", "", "", "Ann Lee", "2026-01-15", 145_000, 0, 1, 145_000, 0.04, 5800, 5800],
  ["D2", "", "", "Ann Lee", "2026-02-03", 20_000, 145_000, 1, 5000, 0.04, 200, 1100],
  ["D2", "", "", "Ann Lee", "2026-02-03", "", 150_000, 2, 15_000, 0.06, 900, ""],
];

describe("COMMISSION_STATEMENT", () => {
  const cases: readonly { why: string; given: unknown[]; rows: unknown[][] }[] = [
    {
      why: "Salesforce Trailhead: 5,000 × 4 % + 15,000 × 6 %, in order of close date and not of rows",
      given: [TABLE, PLAN, "", "2026-01-01", "2026-03-31", "Ann Lee"],
      rows: ANN,
    },
    { why: "a rep however the name is spelled", given: [TABLE, PLAN, "", "", "2026-03-31", " ann  lee "], rows: ANN },
    {
      why: "every rep with tiers of their own, won deals only, to the last day of the period",
      given: [TABLE, PLAN, "", "2026-01-01", "2026-04-01"],
      rows: [
        ...ANN,
        ["D3", "", "", "Bo", "2026-01-20", 1000, 0, 1, 1000, 0.04, 40, 40],
        ["D6", "", "", "Bo", "2026-04-01", 500, 1000, 1, 500, 0.04, 20, 20],
      ],
    },
    {
      why: "shares of a quota, exactly 100 % being in the tier that starts there",
      given: [
        TABLE,
        [
          [0, 0.1],
          [1, 0.2],
        ],
        1000,
        "2026-01-01",
        "",
        "Bo",
      ],
      rows: [
        ["D3", "", "", "Bo", "2026-01-20", 1000, 0, 1, 1000, 0.1, 100, 100],
        ["D6", "", "", "Bo", "2026-04-01", 500, 1000, 2, 500, 0.2, 100, 100],
      ],
    },
    {
      why: "one rate, and deals of one day by their id",
      given: [[TOP, ["B", "Bo", 10, "Won", "2026-01-02"], ["A", "Bo", 20, "Won", "2026-01-02"]], "10%"],
      rows: [
        ["A", "", "", "Bo", "2026-01-02", 20, 0, 1, 20, 0.1, 2, 2],
        ["B", "", "", "Bo", "2026-01-02", 10, 20, 1, 10, 0.1, 1, 1],
      ],
    },
    {
      why: "a table without owners is one rep's",
      given: [
        [
          ["Amount", "Stage", "Close date"],
          [100, "Won", "2026-01-02"],
        ],
        0.1,
      ],
      rows: [["row 2", "", "", "", "2026-01-02", 100, 0, 1, 100, 0.1, 10, 10]],
    },
    {
      why: "yen are rounded to yen",
      given: [
        [
          [...TOP, "Currency"],
          ["A", "Bo", 333, "Won", "2026-01-02", "JPY"],
        ],
        0.1,
      ],
      rows: [["A", "", "", "Bo", "2026-01-02", 333, 0, 1, 333, 0.1, 33, 33]],
    },
  ];
  test.each(cases)("$why", ({ given, rows }) => {
    expect(call(...given)).toEqual([HEADS, ...rows]);
  });

  const refusals: readonly { why: string; given: unknown[]; says: string }[] = [
    {
      why: "a won deal without an amount",
      given: [[TOP, ["A", "Bo", "", "Won", "2026-01-02"], ["B", "Bo", 1, "Won", "2026-01-02"]], 0.1],
      says: "deals, row 2: the cell is blank. Fill it in, or leave the row out with FILTER.",
    },
    {
      why: "an amount that cannot be read",
      given: [[TOP, ["B", "Bo", 1, "Won", "2026-01-02"], ["A", "Bo", "a lot", "Won", "2026-01-02"]], 0.1],
      says: 'deals, row 3: "a lot" cannot be read as an amount in one way only. Type it as a plain number.',
    },
    {
      why: "a won deal without a close date",
      given: [[TOP, ["A", "Bo", 1, "Won", ""], ["B", "Bo", 1, "Won", "2026-01-02"]], 0.1],
      says: "deals, row 2: the cell is blank. Fill it in, or leave the row out with FILTER.",
    },
    {
      why: "a won deal without an owner, where all reps are asked for",
      given: [[TOP, ["A", "", 1, "Won", "2026-01-02"], ["B", "Bo", 1, "Won", "2026-01-02"]], 0.1],
      says: "deals, row 2: the cell is blank. Fill it in, or leave the row out with FILTER.",
    },
    {
      why: "a deal that would be paid twice",
      given: [[TOP, ["A", "Bo", 1, "Won", "2026-01-02"], ["A", "Bo", 1, "Won", "2026-01-02"]], 0.1],
      says: 'deals, row 3: "A" stands there twice. Keep one of the two.',
    },
    {
      why: "two currencies",
      given: [
        [
          [...TOP, "Currency"],
          ["A", "Bo", 1, "Won", "2026-01-02", "EUR"],
          ["B", "Bo", 1, "Won", "2026-01-02", "USD"],
        ],
        0.1,
      ],
      says: "deals, row 3: the deal is in USD and others are in EUR, and a formula has no exchange rates. Leave one currency out with FILTER, or build the commission reports.",
    },
    {
      why: "a rep who is not there",
      given: [TABLE, PLAN, "", "", "", "Nobody"],
      says: "there are no won deals, so there is nothing to work out. Check the ranges, or wrap the formula in IFERROR.",
    },
    {
      why: "a period that ends before it starts",
      given: [TABLE, PLAN, "", "2026-03-31", "2026-01-01"],
      says: "the period ends (2026-01-01) before it starts (2026-03-31). Swap the two dates.",
    },
    {
      why: "a quota of 0",
      given: [TABLE, PLAN, 0],
      says: "quota is 0, but must be more than 0. Correct it, or leave it out if it is optional.",
    },
    {
      why: "no stage",
      given: [
        [
          ["Owner", "Amount"],
          ["Bo", 1],
        ],
        0.1,
      ],
      says: 'the deals range has no column for stage. Its headings are "Owner" and "Amount". Choose the column in the sidebar, or add it.',
    },
  ];
  test.each(refusals)("refuses $why", ({ given, says }) => {
    expect(() => call(...given)).toThrow(new Error(`COMMISSION_STATEMENT: ${says}`));
  });

  test("a gap outside the period, or of another rep, is nobody's concern", () => {
    const table = [...TABLE, ["D8", "Cy", "", "Won", "2026-01-05"], ["D9", "Ann Lee", "", "Won", "2025-01-05"]];
    expect(call(table, PLAN, "", "2026-01-01", "2026-03-31", "Ann Lee")).toEqual([HEADS, ...ANN]);
  });

  test("law: the order of the rows changes nothing; lines are COMMISSION's, and slices add up to them", () => {
    const deals = fc.uniqueArray(
      fc.record({
        id: fc.integer({ min: 100, max: 999 }),
        cents: fc.nat(20_000_000),
        on: fc.integer({ min: 1, max: 28 }),
      }),
      { minLength: 2, maxLength: 9, selector: ({ id }) => id },
    );
    const rowOf = ({ id, cents, on }: { id: number; cents: number; on: number }) => [
      `D${id}`,
      "Bo",
      cents / 100,
      "Won",
      `2026-01-${String(on).padStart(2, "0")}`,
    ];
    fc.assert(
      fc.property(deals, (all) => {
        const rows = call([TOP, ...all.map(rowOf)], PLAN) as (string | number)[][];
        expect(call([TOP, ...[...all].reverse().map(rowOf)], PLAN)).toEqual(rows);
        const sorted = [...all].sort((one, other) => one.on - other.on || one.id - other.id);
        const lines = callFunction("COMMISSION", [column(...sorted.map(({ cents }) => cents / 100)), PLAN], utcHost);
        const firsts = rows.slice(1).filter((row) => row[11] !== "");
        expect(firsts.map((row) => [row[11]])).toEqual(lines);
        const cents = (at: number) => rows.slice(1).reduce((sum, row) => sum + Math.round(Number(row[at]) * 100), 0);
        expect([cents(8), cents(10)]).toEqual([cents(5), cents(11)]);
      }),
    );
  });
});
