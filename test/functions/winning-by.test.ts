import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { callFunction } from "../../src/functions/index.ts";
import { column, silentHost, utcHost } from "../kit.ts";

const call = (name: string, ...given: unknown[]) => callFunction(name, given, silentHost);

describe("WIN_RATE_BY", () => {
  const groups = column("West", "East ", "West", "", "East", "North");
  const stages = column("won", "lost", "lost", "won", "won", "demo");

  test("groups in first-seen order, blank groups left out, nothing decided is blank", () => {
    expect(call("WIN_RATE_BY", groups, stages)).toEqual([
      ["Group", "Won", "Lost", "Open", "Win rate"],
      ["West", 1, 1, 0, 0.5],
      ["East", 1, 1, 0, 0.5],
      ["North", 0, 0, 1, ""],
    ]);
  });

  test("by value, over all deals; a number stays a number", () => {
    expect(
      call("WIN_RATE_BY", column(2025, 2026, 2026), column("won", "won", "demo"), column(5, 30, 10), "all"),
    ).toEqual([
      ["Group", "Won", "Lost", "Open", "Win rate"],
      [2025, 5, 0, 0, 1],
      [2026, 30, 0, 10, 0.75],
    ]);
  });

  test("a group that is a date is its day", () => {
    const months = [new Date("2026-01-01T00:00:00Z"), new Date("2026-01-01T00:00:00Z")];
    const table = callFunction("WIN_RATE_BY", [column(...months), column("won", "lost")], utcHost);
    expect(table).toEqual([expect.anything(), ["2026-01-01", 1, 1, 0, 0.5]]);
  });

  test.each([
    {
      why: "no group at all",
      given: [column("", ""), column("won", "lost")],
      sentence: "WIN_RATE_BY: there are no deals, so there is nothing to work out.",
    },
    {
      why: "an error among the groups",
      given: [column("West", "#REF!"), column("won", "lost")],
      sentence: 'WIN_RATE_BY: groups, row 2: "#REF!" is an error cell.',
    },
    {
      why: "a group without a stage",
      given: [column("West", "", "East"), column("won", "", "")],
      sentence: "WIN_RATE_BY: stages, row 3: the cell is blank.",
    },
    {
      why: "stale, which has no dates here",
      given: [column("West"), column("won"), "", "stale"],
      sentence: 'WIN_RATE_BY: basis "stale" is not known. Use "closed" or "all".',
    },
  ])("refuses $why", ({ given, sentence }) => {
    expect(() => call("WIN_RATE_BY", ...given)).toThrow(sentence);
  });

  const rows = fc.array(fc.tuple(fc.constantFrom("a", "b", "c"), fc.constantFrom("won", "lost", "demo")), {
    minLength: 1,
  });

  test("property: each group's row is WIN_RATE over its own rows", () => {
    fc.assert(
      fc.property(rows, (deals) => {
        const table = call(
          "WIN_RATE_BY",
          column(...deals.map(([group]) => group)),
          column(...deals.map(([, stage]) => stage)),
        );
        for (const [group, , , , rate] of (table as unknown[][]).slice(1)) {
          const own = deals.filter(([one]) => one === group).map(([, stage]) => stage);
          if (rate === "") expect(own.every((stage) => stage === "demo")).toBe(true);
          else expect(call("WIN_RATE", column(...own))).toBe(rate);
        }
      }),
    );
  });
});

describe("WIN_RATE_COHORT", () => {
  const created = column("2025-01-10", "2025-01-20", "2025-03-05", "2026-02-01", "");
  const closed = column("2025-02-01", "2025-12-01", "", "2026-02-02", "2025-01-01");
  const stages = column("won", "won", "demo", "won", "won");

  test("won in time by month of creation; a young month is not judged", () => {
    expect(call("WIN_RATE_COHORT", created, closed, stages, "2026-02-28")).toEqual([
      ["Created", "Deals", "Won in time", "Win rate"],
      ["2025-01", 2, 1, 0.5],
      ["2025-03", 1, 0, 0],
      ["2026-02", 1, 1, ""],
    ]);
  });

  test("more days, more wins", () => {
    expect((call("WIN_RATE_COHORT", created, closed, stages, "2026-02-28", 365) as unknown[][])[1]).toEqual([
      "2025-01",
      2,
      2,
      1,
    ]);
  });

  test("no days make no sense", () => {
    expect(() => call("WIN_RATE_COHORT", created, closed, stages, "2026-02-28", 0)).toThrow(
      "days is 0, but must be more than 0",
    );
  });
});
