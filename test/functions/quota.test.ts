/** The quota functions as cells call them. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { callFunction } from "../../src/functions/index.ts";
import { column, silentHost, utcHost } from "../kit.ts";

const call = (name: string, ...given: unknown[]) => callFunction(name, given, silentHost);
const date = (text: string) => new Date(`${text}T00:00:00Z`);

describe("values", () => {
  const cases: readonly { why: string; name: string; given: unknown[]; expected: unknown }[] = [
    { why: "calculator.academy", name: "QUOTA_ATTAINMENT", given: [50_000, 45_000], expected: 1.11111111111111 },
    { why: "climbtheladder", name: "QUOTA_ATTAINMENT", given: [75_000, 100_000], expected: 0.75 },
    { why: "climbtheladder", name: "QUOTA_ATTAINMENT", given: [120_000, 150_000], expected: 0.8 },
    {
      why: "of several periods the sums, never the mean of ratios (1.5)",
      name: "QUOTA_ATTAINMENT",
      given: [column(20, 100), column(10, 100)],
      expected: 1.09090909090909,
    },
    {
      why: "blank rows and tails do not exist, a blank adds nothing",
      name: "QUOTA_ATTAINMENT",
      given: [column(50, "", "$30", "", ""), column(100, "", "", 60, "")],
      expected: 0.5,
    },
    {
      why: "two of three",
      name: "QUOTA_ACHIEVEMENT_RATE",
      given: [column(1, 2, 3), column(2, 2, 3)],
      expected: 0.666666666666667,
    },
    {
      why: "reps without a quota are left out",
      name: "QUOTA_ACHIEVEMENT_RATE",
      given: [column(100, 5, 7), column(100, "", 0)],
      expected: 1,
    },
    {
      why: "another threshold, as text",
      name: "QUOTA_ACHIEVEMENT_RATE",
      given: [column(80, 79), column(100, 100), "80%"],
      expected: 0.5,
    },
    {
      why: "a quota and a blank beside it: nothing won yet",
      name: "QUOTA_ACHIEVEMENT_RATE",
      given: [column(100, ""), column(100, 100)],
      expected: 0.5,
    },
    {
      why: "exactly on a threshold of binary dust: 0.1 + 0.2 of 0.3",
      name: "QUOTA_ACHIEVEMENT_RATE",
      given: [0.1 * 3, 0.3, 1],
      expected: 1,
    },
    {
      why: "60 of 91 days",
      name: "PRORATED_QUOTA",
      given: [91_000, "2024-01-01", "2024-03-31", "2024-02-01", ""],
      expected: 60_000,
    },
    {
      why: "left during the period",
      name: "PRORATED_QUOTA",
      given: [91_000, "2024-01-01", "2024-03-31", "2023-02-01", "2024-01-31"],
      expected: 31_000,
    },
    ...[0, 12_500, 25_000, 37_500, 50_000].map((expected, month) => ({
      why: `prowi ramp, month ${month}`,
      name: "RAMPED_QUOTA",
      given: [50_000, month, column(0, "25%", "50%", "75%", "100%")],
      expected,
    })),
    { why: "past the schedule", name: "RAMPED_QUOTA", given: [50_000, 40, column(0, 50, 100)], expected: 50_000 },
    {
      why: "half the days, half the quota: on course",
      name: "QUOTA_PACE",
      given: [45_000, 90_000, "2026-01-01", "2026-03-31", "2026-02-14"],
      expected: 1,
    },
    {
      why: "once the period is over it is the attainment",
      name: "QUOTA_PACE",
      given: [45_000, 90_000, "2026-01-01", "2026-03-31", "2026-05-01"],
      expected: 0.5,
    },
    {
      why: "by the team's median (82)",
      name: "REP_QUADRANT",
      given: [column(100, 100, 80), column(130, 60, 82)],
      expected: column("Rising star", "Deteriorating laggard", "Steady star"),
    },
    {
      why: "by quota where there is one, blank previous is new, blank rows stay blank",
      name: "REP_QUADRANT",
      given: [column(100, "", "", 100), column(80, "", 50, 90), column(70, "", 10, 200)],
      expected: column("Falling star", "", "New", "Deteriorating laggard"),
    },
    { why: "one rep", name: "REP_QUADRANT", given: [100, 103, "", 0.02], expected: "Rising star" },
    {
      why: "the edge of the band is within it",
      name: "REP_QUADRANT",
      given: [100, 105, 200, "5%"],
      expected: "Steady laggard",
    },
    {
      why: "who has won nothing is no star",
      name: "REP_QUADRANT",
      given: [column(0, 0), column(0, 0)],
      expected: column("Steady laggard", "Steady laggard"),
    },
  ];
  test.each(cases)("$name: $why", ({ name, given, expected }) => {
    expect(call(name, ...given)).toEqual(expected);
  });

  test("dates arrive as Dates too", () => {
    const given = [91_000, date("2024-01-01"), date("2024-03-31"), date("2024-02-01")];
    expect(callFunction("PRORATED_QUOTA", given, utcHost)).toBe(60_000);
  });
});

describe("refusals", () => {
  const cases: readonly { why: string; name: string; given: unknown[]; sentence: string }[] = [
    {
      why: "a zero quota",
      name: "QUOTA_ATTAINMENT",
      given: [5, 0],
      sentence:
        "there are no quotas, so there is nothing to work out. Check the ranges, or wrap the formula in IFERROR.",
    },
    {
      why: "an unreadable amount, by its row",
      name: "QUOTA_ATTAINMENT",
      given: [column(5, "", "lots"), column(1, "", 3)],
      sentence: 'actuals, row 3: "lots" cannot be read as an amount in one way only. Type it as a plain number.',
    },
    {
      why: "different lengths",
      name: "QUOTA_ACHIEVEMENT_RATE",
      given: [column(5, 6), column(1, 2, 3)],
      sentence: "actuals has 2 rows and quotas has 3. Give ranges that start and end on the same rows.",
    },
    {
      why: "nobody has a quota",
      name: "QUOTA_ACHIEVEMENT_RATE",
      given: [column(5, 6), column("", 0)],
      sentence:
        "there are no quotas, so there is nothing to work out. Check the ranges, or wrap the formula in IFERROR.",
    },
    {
      why: "a period backwards",
      name: "PRORATED_QUOTA",
      given: [1, "2026-02-01", "2026-01-01", "2026-01-01"],
      sentence: "the period ends (2026-01-01) before it starts (2026-02-01). Swap the two dates.",
    },
    {
      why: "a share above 100 %",
      name: "RAMPED_QUOTA",
      given: [1, 0, column(0, 120)],
      sentence: 'schedule, row 2: "120" is no share of a whole. Use 0 to 1, or 0 to 100 for the whole column.',
    },
    {
      why: "months below 0",
      name: "RAMPED_QUOTA",
      given: [1, -1, column(1)],
      sentence: "months_in_role: -1 is below 0. Only 0 or more makes sense here.",
    },
    {
      why: "a period that has not begun",
      name: "QUOTA_PACE",
      given: [1, 1, "2026-04-01", "2026-06-30", "2026-03-31"],
      sentence:
        "the period starts on 2026-04-01, after the as-of date 2026-03-31. Choose a period that has begun, or a later as-of date.",
    },
    {
      why: "a blank current amount",
      name: "REP_QUADRANT",
      given: [column(1, 2), column(1, "")],
      sentence: "current, row 2: the cell is blank. Fill it in, or leave the row out with FILTER.",
    },
    {
      why: "a band below 0",
      name: "REP_QUADRANT",
      given: [1, 1, "", -0.05],
      sentence: "band: -0.05 is below 0. Only 0 or more makes sense here.",
    },
    {
      why: "no quotas at all",
      name: "QUOTA_ATTAINMENT",
      given: [column(1, 2)],
      sentence: "quotas is missing or its cell is blank. Give it a value or a range.",
    },
  ];
  test.each(cases)("$name: $why", ({ name, given, sentence }) => {
    expect(() => call(name, ...given)).toThrow(new Error(`${name}: ${sentence}`));
  });
});

describe("laws", () => {
  const reps = fc.array(fc.record({ won: fc.nat(1_000_000), quota: fc.integer({ min: 1, max: 1_000_000 }) }), {
    minLength: 1,
    maxLength: 30,
  });

  test("attainment and achievement depend neither on the unit nor on the order", () => {
    fc.assert(
      fc.property(reps, (rows) => {
        const both = (name: string, list: typeof rows, unit: number) =>
          call(name, column(...list.map(({ won }) => won / unit)), column(...list.map(({ quota }) => quota / unit)));
        for (const name of ["QUOTA_ATTAINMENT", "QUOTA_ACHIEVEMENT_RATE"]) {
          const is = both(name, rows, 1);
          expect(both(name, [...rows].reverse(), 1)).toBe(is);
          expect(both(name, rows, 100)).toBeCloseTo(Number(is), 12);
        }
      }),
    );
  });

  test("the prorated parts of two holders of one role add up to the quota", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 90 }), fc.integer({ min: 1, max: 9_000_000 }), (days, cents) => {
        const handover = (offset: number) =>
          new Date(Date.UTC(2026, 0, 1) + (days - 1 + offset) * 86_400_000).toISOString().slice(0, 10);
        const part = (from: string, to: string) =>
          Number(call("PRORATED_QUOTA", cents / 100, "2026-01-01", "2026-03-31", from, to));
        expect(part("2026-01-01", handover(-1)) + part(handover(0), "2026-12-31")).toBeCloseTo(cents / 100, 6);
      }),
    );
  });
});
