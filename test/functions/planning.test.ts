/** The planning functions as cells call them. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { callFunction } from "../../src/functions/index.ts";
import { column, silentHost } from "../kit.ts";

const call = (name: string, ...given: unknown[]) => callFunction(name, given, silentHost);

/** The field's example of a points table. */
const POINTS = [
  ["Pricing page", 10],
  ["Click", 3],
  ["Open", 1],
  ["Fits persona", 5],
  ["", ""],
  ["Inaccurate details", "-5"],
];

describe("values", () => {
  const cases: readonly { why: string; name: string; given: unknown[]; expected: unknown }[] = [
    {
      why: "the field's points, spelled in any case",
      name: "LEAD_SCORE",
      given: [
        column("pricing page", "CLICK", "open", "fits-persona", "Inaccurate details"),
        column(1, 2, 3, 1, 1),
        POINTS,
      ],
      expected: 19,
    },
    {
      why: "a blank count is never, a blank row nothing",
      name: "LEAD_SCORE",
      given: [column("Click", "", "Open"), column("", "", 2), POINTS],
      expected: 2,
    },
    { why: "two idle weeks at 10 %", name: "LEAD_SCORE", given: ["Pricing page", 1, POINTS, 2, "10%"], expected: 8.1 },
    {
      why: "decay in percent points, half a week",
      name: "LEAD_SCORE",
      given: ["Pricing page", 1, POINTS, 0.5, 19],
      expected: 9,
    },
    { why: "espatial: 4 calls a day × 5 × 48 weeks", name: "CAPACITY", given: [4, 240, 1, 1], expected: 960 },
    {
      why: "two groups, one quota and attainment for both",
      name: "CAPACITY",
      given: [column(8, 2), 100_000, column("100%", "50%"), 0.8],
      expected: 720_000,
    },
    { why: "no binary dust", name: "CAPACITY", given: [column(1, 1), 1, 1, column(0.1, 0.2)], expected: 0.3 },
    { why: "espatial: 1,800 of 960 leaves 840 short", name: "HIRES_NEEDED", given: [1800, 960, 840], expected: 1 },
    { why: "ramped halfway and at 80 %", name: "HIRES_NEEDED", given: [1000, 600, 500, "50%", "80%"], expected: 2 },
    {
      why: "revcast: street quota 1 M, target 800 k needs nobody",
      name: "HIRES_NEEDED",
      given: [800_000, 1_000_000, 100_000],
      expected: 0,
    },
    { why: "exactly three hires are not four", name: "HIRES_NEEDED", given: [0.3, 0, 0.1], expected: 3 },
    {
      why: "in steps of 10,000",
      name: "QUOTA_SPLIT",
      given: [1_000_000, column(3, 2, 2), 10_000],
      expected: column(430_000, 290_000, 280_000),
    },
    {
      why: "to whole units by default",
      name: "QUOTA_SPLIT",
      given: [100, column(1, 1, 1)],
      expected: column(34, 33, 33),
    },
    {
      why: "blank rows stay blank, a row gives a row",
      name: "QUOTA_SPLIT",
      given: [10, [[1, "", 1]]],
      expected: [[5, "", 5]],
    },
    { why: "one weight", name: "QUOTA_SPLIT", given: [10.5, 3], expected: 10.5 },
    {
      why: "Wikipedia's LPT on two: 15 and 15 by the swaps",
      name: "ASSIGN_TERRITORIES",
      given: [column("A", "B", "C", "D", "E"), column(4, 5, 6, 7, 8), column("Ana", "Ben", "")],
      expected: column("Ana", "Ana", "Ana", "Ben", "Ben"),
    },
    {
      why: "a locked owner stays, spelled in any case; blank rows stay blank",
      name: "ASSIGN_TERRITORIES",
      given: [column("A", "", "B"), column(9, "", 1), column("Ana", "Ben"), column("", "", "ANA")],
      expected: column("Ben", "", "Ana"),
    },
    {
      why: "one account, reps in a row",
      name: "ASSIGN_TERRITORIES",
      given: ["A", 1, [["Ana", "Ben"]]],
      expected: "Ana",
    },
  ];
  test.each(cases)("$name: $why", ({ name, given, expected }) => {
    expect(call(name, ...given)).toEqual(expected);
  });

  const ginis: readonly { loads: number[]; gini: number }[] = [
    { loads: [17, 13], gini: 0.0666666666666667 },
    { loads: [15, 15], gini: 0 },
    { loads: [1, 2, 3, 4], gini: 0.25 },
  ];
  test.each(ginis)("TERRITORY_BALANCE: lib, Gini of $loads", ({ loads, gini }) => {
    const table = call("TERRITORY_BALANCE", column(...loads, "", "")) as unknown[][];
    expect(table[0]).toEqual(["Measure", "Value"]);
    expect(table[1]).toEqual(["Territories", loads.length]);
    expect(table[table.length - 1]).toEqual(["Gini", gini]);
  });
});

describe("refusals", () => {
  const cases: readonly { why: string; name: string; given: unknown[]; sentence: string }[] = [
    {
      why: "an unknown event, by the row of the range",
      name: "LEAD_SCORE",
      given: [column("Click", "", "Webinar"), column(1, "", 1), POINTS],
      sentence: 'events, row 3: "Webinar" is not in the points table. Add it there with its points.',
    },
    {
      why: "an event that stands twice in the table",
      name: "LEAD_SCORE",
      given: [
        "Click",
        1,
        [
          ["Click", 1],
          ["", ""],
          ["click", 2],
        ],
      ],
      sentence: 'points_table, row 3: "click" stands there twice. Keep one of the two.',
    },
    {
      why: "idle weeks without a decay",
      name: "LEAD_SCORE",
      given: ["Click", 1, POINTS, 2],
      sentence: "decay is missing or its cell is blank. Give it a value or a range.",
    },
    {
      why: "a points table of three columns",
      name: "LEAD_SCORE",
      given: ["Click", 1, [["Click", 1, 2]]],
      sentence: "points_table has 3 columns, but needs two: event and points. Select exactly those columns.",
    },
    {
      why: "a count without an event",
      name: "LEAD_SCORE",
      given: [column("Click", ""), column(1, 1), POINTS],
      sentence: "events, row 2: the cell is blank. Fill it in, or leave the row out with FILTER.",
    },
    {
      why: "loads that are all 0",
      name: "TERRITORY_BALANCE",
      given: [column(0, 0)],
      sentence: "loads is 0, but must be more than 0. Correct it, or leave it out if it is optional.",
    },
    {
      why: "a rep who is listed twice",
      name: "ASSIGN_TERRITORIES",
      given: ["A", 1, column("Ana", "ana ")],
      sentence: 'reps, row 2: "ana" stands there twice. Keep one of the two.',
    },
    {
      why: "an owner who is no rep",
      name: "ASSIGN_TERRITORIES",
      given: [column("A", "B"), column(1, 1), column("Ana", "Ben"), column("", "Cleo")],
      sentence: 'locked_owners "Cleo" is not known. Use "Ana" or "Ben".',
    },
    {
      why: "an account without a load",
      name: "ASSIGN_TERRITORIES",
      given: [column("A", "B"), column(1, ""), column("Ana")],
      sentence: "loads, row 2: the cell is blank. Fill it in, or leave the row out with FILTER.",
    },
    {
      why: "a total row",
      name: "ASSIGN_TERRITORIES",
      given: [column("A", "B", ""), column(1, 2, 3), column("Ana")],
      sentence: "accounts, row 3: the cell is blank. Fill it in, or leave the row out with FILTER.",
    },
    {
      why: "fewer reps than none",
      name: "CAPACITY",
      given: [column(1, -1), 1, 1, 1],
      sentence: "reps, row 2: -1 is below 0. Only 0 or more makes sense here.",
    },
    {
      why: "groups of different number",
      name: "CAPACITY",
      given: [column(1, 2), column(1, 2, 3), 1, 1],
      sentence: "reps has 2 rows and quota has 3. Give ranges that start and end on the same rows.",
    },
    {
      why: "a hire who brings nothing",
      name: "HIRES_NEEDED",
      given: [10, 0, 5, 0],
      sentence: "ramp_share is 0, but must be more than 0. Correct it, or leave it out if it is optional.",
    },
    {
      why: "a weight below 0",
      name: "QUOTA_SPLIT",
      given: [10, column(1, -1)],
      sentence: "weights, row 2: -1 is below 0. Only 0 or more makes sense here.",
    },
    {
      why: "no step",
      name: "QUOTA_SPLIT",
      given: [10, column(1, 1), 0],
      sentence: "rounding is 0, but must be more than 0. Correct it, or leave it out if it is optional.",
    },
  ];
  test.each(cases)("$name: $why", ({ name, given, sentence }) => {
    expect(() => call(name, ...given)).toThrow(new Error(`${name}: ${sentence}`));
  });
});

describe("laws", () => {
  test("the parts of a target add up to it, and each is a multiple of the step but for the largest weight's", () => {
    const weights = fc.array(fc.nat(100), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(fc.nat(10_000_000), weights, fc.constantFrom(1, 5, 1000), (target, list, step) => {
        const parts = (call("QUOTA_SPLIT", target, column(...list), step) as number[][]).flat();
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(target);
        expect(parts.filter((part) => part % step !== 0).length).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("every account has a rep of the list, locked ones their own, and balancing is never worse than LPT alone", () => {
    const accounts = fc.array(fc.record({ load: fc.nat(100), locked: fc.constantFrom("", "", "", "Ana") }), {
      minLength: 2,
      maxLength: 25,
    });
    fc.assert(
      fc.property(accounts, (list) => {
        const locked = [...list.map((account) => account.locked), "Ana"];
        const loads = [...list.map((account) => account.load), 50];
        const owners = (
          call(
            "ASSIGN_TERRITORIES",
            column(...loads.map((_, index) => `Account ${index}`)),
            column(...loads),
            column("Ana", "Ben", "Cleo"),
            column(...locked),
          ) as string[][]
        ).flat();
        owners.forEach((owner, index) => {
          expect(["Ana", "Ben", "Cleo"]).toContain(owner);
          if (locked[index] === "Ana") expect(owner).toBe("Ana");
        });
        const heaviest = Math.max(...["Ana", "Ben", "Cleo"].map((rep) => loadOf(rep, owners, loads)));
        expect(heaviest).toBeLessThanOrEqual(heaviestByLpt(loads, locked));
      }),
    );
  });
});

function loadOf(rep: string, owners: readonly string[], loads: readonly number[]): number {
  return loads.reduce((sum, load, index) => sum + (owners[index] === rep ? load : 0), 0);
}

function heaviestByLpt(loads: readonly number[], locked: readonly string[]): number {
  const territories = [0, 0, 0];
  const free = loads.filter((_, index) => locked[index] === "");
  territories[0] = loads.reduce((sum, load, index) => sum + (locked[index] === "" ? 0 : load), 0);
  for (const load of free.sort((one, other) => other - one)) {
    const least = territories.indexOf(Math.min(...territories));
    territories[least] = (territories[least] ?? 0) + load;
  }
  return Math.max(...territories);
}
