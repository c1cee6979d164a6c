import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { callFunction } from "../../src/functions/index.ts";
import { column, silentHost } from "../kit.ts";

const winRate = (...given: unknown[]) => callFunction("WIN_RATE", given, silentHost);

describe("WIN_RATE", () => {
  const cases: readonly { why: string; given: unknown[]; expected: number }[] = [
    { why: "open deals are on neither side", given: [column("Closed Won", "Closed Lost", "Demo")], expected: 0.5 },
    { why: "a row works like a column", given: [[["won", "won", "lost", "open"]]], expected: 2 / 3 },
    { why: "one deal", given: ["Closed Won"], expected: 1 },
    { why: "a blank tail costs nothing", given: [column("won", "lost", "", "", "")], expected: 0.5 },
    {
      why: "blank rows between deals do not exist",
      given: [column("won", "", "lost", "", "won", "won")],
      expected: 0.75,
    },
    { why: "by value", given: [column("won", "lost", "open"), column(300, 100, 5000)], expected: 0.75 },
    { why: "money text", given: [column("won", "lost"), column("$300.00", "(USD 0)")], expected: 1 },
    {
      why: "a blank amount weighs nothing",
      given: [column("won", "lost", "won"), column(300, 100, "")],
      expected: 0.75,
    },
    { why: "all deals", given: [column("won", "lost", "open", "open"), "", "all"], expected: 0.25 },
    { why: "basis in any case", given: [column("won", "lost"), undefined, " All "], expected: 0.5 },
    {
      why: "stale: an open deal past its close date is lost, one due today or without a date is open",
      given: [
        column("won", "demo", "demo", "demo", "lost"),
        "",
        "stale",
        column("2026-03-01", "2026-03-30", "2026-03-31", "", "2026-04-20"),
        "2026-03-31",
      ],
      expected: 1 / 3,
    },
    {
      why: "stale, by value",
      given: [column("won", "demo"), column(300, 100), "stale", column("", "2026-03-30"), "2026-03-31"],
      expected: 0.75,
    },
    { why: "a skipped last argument", given: [column("won", "lost"), null, ""], expected: 0.5 },
    {
      why: "arguments beyond the last that are blank",
      given: [column("won", "lost"), "", "", "", undefined],
      expected: 0.5,
    },
    {
      why: "other languages",
      given: [column("Gewonnen", "Verloren", "Perdida", "Ganada", "gagné")],
      expected: 0.6,
    },
  ];
  test.each(cases)("$why", ({ given, expected }) => {
    expect(winRate(...given)).toBeCloseTo(expected, 12);
  });

  test("contextawareanalytics: 45 won, 135 lost, 80 open give 25 %", () => {
    const stages = [...Array(45).fill("Won"), ...Array(135).fill("Lost"), ...Array(80).fill("Proposal")];
    expect(winRate(column(...stages))).toBe(0.25);
  });

  const refusals: readonly { why: string; given: unknown[]; sentence: string }[] = [
    {
      why: "E:E instead of E2:E",
      given: [column("Deal Stage", "won", "lost"), "", "all"],
      sentence:
        'WIN_RATE: stages, row 1: "Deal Stage" is a heading, not a deal. Start the range on the row below it, for example E2:E.',
    },
    {
      why: "no argument",
      given: [],
      sentence: "WIN_RATE: stages is missing or its cell is blank. Give it a value or a range.",
    },
    {
      why: "an error cell",
      given: [column("won", "", "lost", "", "#N/A")],
      sentence: 'WIN_RATE: stages, row 5: "#N/A" is an error cell. Mend the cell, or leave the row out with FILTER.',
    },
    {
      why: "a cell that is still loading",
      given: [column("won", "Loading...")],
      sentence: "WIN_RATE: stages, row 2: the cell is still loading. Wait a moment; the formula runs again by itself.",
    },
    {
      why: "nothing decided: no data is not zero",
      given: [column("Demo", "Trial")],
      sentence:
        "WIN_RATE: there are no decided deals, so there is nothing to work out. Check the ranges, or wrap the formula in IFERROR.",
    },
    {
      why: "a blank column",
      given: [column("", "", "")],
      sentence:
        "WIN_RATE: there are no deals, so there is nothing to work out. Check the ranges, or wrap the formula in IFERROR.",
    },
    {
      why: "an unreadable amount, never dropped in silence",
      given: [column("won", "lost", "won"), column(100, "", "about 50")],
      sentence:
        'WIN_RATE: amounts, row 3: "about 50" cannot be read as an amount in one way only. Type it as a plain number.',
    },
    {
      why: "the row of the range, not of the rows that were read",
      given: [column("won", "", "lost"), column(100, "", "#REF!")],
      sentence: 'WIN_RATE: amounts, row 3: "#REF!" is an error cell. Mend the cell, or leave the row out with FILTER.',
    },
    {
      why: "an amount without a stage, such as a total row",
      given: [column("won", "lost", ""), column(100, 50, 150)],
      sentence: "WIN_RATE: stages, row 3: the cell is blank. Fill it in, or leave the row out with FILTER.",
    },
    {
      why: "columns of different length",
      given: [column("won", "lost"), column(1, 2, 3)],
      sentence: "WIN_RATE: stages has 2 rows and amounts has 3. Give ranges that start and end on the same rows.",
    },
    {
      why: "two columns where one is wanted",
      given: [
        [
          ["won", 1],
          ["lost", 2],
        ],
      ],
      sentence: "WIN_RATE: stages has 2 rows and 2 columns. Give one column (or one row), such as A2:A.",
    },
    {
      why: "an unknown basis",
      given: [column("won"), "", "decided"],
      sentence: 'WIN_RATE: basis "decided" is not known. Use "closed", "all" or "stale".',
    },
    {
      why: "stale without close dates",
      given: [column("won"), "", "stale", "", "2026-03-31"],
      sentence: "WIN_RATE: close_dates is missing or its cell is blank. Give it a value or a range.",
    },
    {
      why: "stale without a day",
      given: [column("won"), "", "stale", column("2026-03-31")],
      sentence: "WIN_RATE: as_of is missing or its cell is blank. Give it a value or a range.",
    },
    {
      why: "a range as basis",
      given: [column("won"), "", column("all", "closed")],
      sentence: "WIN_RATE: basis has 2 rows and 1 column. Give a single cell or value.",
    },
    {
      why: "too many arguments",
      given: [column("won"), "", "all", "", "", "x"],
      sentence: "WIN_RATE: 6 arguments given, but it takes at most 5. Remove the last one.",
    },
  ];
  test.each(refusals)("refuses $why", ({ given, sentence }) => {
    expect(() => winRate(...given)).toThrow(new Error(sentence));
  });

  test("dates in the stage column are the wrong column", () => {
    const host = { ...silentHost, civilDate: () => "2026-03-31" as never };
    expect(() => callFunction("WIN_RATE", [column(new Date(0))], host)).toThrow(
      'WIN_RATE: stages, row 1: "2026-03-31" is a date, not a word. Check that the range is the right column.',
    );
  });

  const deals = fc.array(fc.record({ stage: fc.constantFrom("won", "lost", "open", ""), amount: fc.nat(1000) }), {
    minLength: 1,
  });

  test("property: the order of rows and blank rows change nothing; scaling amounts changes nothing", () => {
    fc.assert(
      fc.property(deals, fc.integer({ min: 2, max: 9 }), (rows, factor) => {
        const filled = [...rows, { stage: "won", amount: 100 }].map((row) =>
          row.stage === "" ? { stage: "", amount: "" } : row,
        );
        const value = (list: typeof filled, times = 1) =>
          attempt(() =>
            winRate(
              column(...list.map((row) => row.stage)),
              column(...list.map((row) => (row.amount === "" ? "" : Number(row.amount) * times))),
            ),
          );
        const before = value(filled);
        expect(value([...filled].reverse())).toEqual(before);
        expect(value(filled.filter((row) => row.stage !== ""))).toEqual(before);
        expect(value(filled, factor)).toEqual(before);
      }),
    );
  });
});

/** The value to 12 digits, or the kind of refusal. */
function attempt(run: () => unknown): unknown {
  try {
    return Number(Number(run()).toPrecision(12));
  } catch (error) {
    return String(error).replace(/row \d+/, "row");
  }
}

test("law: blank rows between deals do not exist, with amounts or without", () => {
  const deal = fc.tuple(fc.constantFrom("Won", "Lost", "Demo"), fc.integer({ min: 1, max: 900 }), fc.boolean());
  const deals = fc.array(deal, { maxLength: 12 });
  fc.assert(
    fc.property(deals, (rows) => {
      const all = [["Won", 5, false] as const, ...rows];
      const stages = all.map(([stage]) => stage);
      const amounts = all.map(([, amount]) => amount);
      // A blank row behind some of the deals, in both columns.
      const gapped = <T>(cells: readonly T[]) =>
        all.flatMap(([, , gap], row) => (gap ? [cells[row], ""] : [cells[row]]));
      expect(winRate(column(...gapped(stages)))).toBe(winRate(column(...stages)));
      expect(winRate(column(...gapped(stages)), column(...gapped(amounts)))).toBe(
        winRate(column(...stages), column(...amounts)),
      );
    }),
  );
});
