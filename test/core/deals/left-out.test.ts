/** What is left out is said, and nothing that is not. */
import { describe, expect, it } from "vitest";
import { DEFAULT_ASSUMPTIONS } from "../../../src/core/assumptions/assumptions.ts";
import type { CivilDate } from "../../../src/core/calendar.ts";
import { dealCounts, dealsLeftOut } from "../../../src/core/deals/left-out.ts";
import { readDeals } from "../../../src/core/deals/read-deals.ts";
import { valueFrom } from "../../kit.ts";
import { tableOf } from "./plain-tables.ts";

const asOf = "2026-06-30" as CivilDate;
function leftOut(rows: string, reps: readonly string[] = []) {
  const assumptions = {
    ...DEFAULT_ASSUMPTIONS,
    reps: reps.map((rep) => ({ rep, start: null, quota: null, territory: "" })),
  };
  const reading = valueFrom(readDeals(tableOf(rows), { assumptions, dateOrder: "mdy", asOf, columns: [] }));
  return dealsLeftOut(reading, assumptions, asOf).rows.map(([deals, reason, worth]) => [
    deals,
    String(reason).split(":")[0],
    worth,
  ]);
}

describe("dealsLeftOut", () => {
  it("says so when nothing was", () => {
    expect(leftOut("Stage | Amount | Owner | Probability | Close Date\nDemo | 5 | Ann | 40 | 2026-07-01")).toEqual([
      [null, "Nothing was left out.", null],
    ]);
  });

  it("counts each reason, and what open deals without amount would be worth", () => {
    expect(
      leftOut(
        `Name | Stage | Amount | Owner | Probability | Close Date
         A | Closed Won | 100 | Ann | 100 | 2026-01-31
         B | Closed Won | 300 | Ann | 100 | 2026-02-28
         C | Closed Won | | Ann | 100 | 2026-02-28
         D | Demo | | Ann | 40 | 2026-07-31
         E | Demo | | | 40 | 2026-05-31
         F | Demo | 5 | Zoe | | 2026-07-31
         G | Demo | x | Ann | high |
         H | Closed Lost | 5 | Ann | 0 | 2026-07-31
         Total | | 705 | | |
        `,
        ["ann"],
      ),
    ).toEqual([
      [3, "Open deals without an amount", 600],
      [1, "Won deals without an amount", null],
      [1, "Open deals without a close date", null],
      [1, "Won or lost deals that close after the as-of date", null],
      [2, "Open deals without a probability", null],
      [1, "Deals without an owner", null],
      [1, "Deals of owners who are not among the reps of the settings", null],
      [1, "Deals with a cell that cannot be read", null],
      [1, "Open deals past their close date", null],
      [1, "Rows that are totals of other rows", null],
    ]);
  });

  it("knows no worth where nothing was won", () => {
    expect(leftOut("Stage | Amount | Owner | Probability | Close Date\nDemo | | Ann | 40 | 2026-07-01")).toEqual([
      [1, "Open deals without an amount", null],
    ]);
  });

  it("counts deals in several currencies as a whole", () => {
    const rows = `Stage | Amount | Currency | Owner | Probability | Close Date
                  Demo | 5 | EUR | Ann | 40 | 2026-07-01
                  Demo | 6 | USD | Ann | 40 | 2026-07-01`;
    expect(leftOut(rows)).toEqual([[2, "Deals in 2 currencies", null]]);
  });
});

describe("dealCounts", () => {
  it("counts a deal once, however many reasons concern it", () => {
    const reading = valueFrom(
      readDeals(
        tableOf(
          `Name | Stage | Amount | Owner | Probability | Close Date
           whole, won | Closed Won | 100 | Ann | 100 | 2026-01-31
           whole, open, overdue | Demo | 5 | Ann | 40 | 2026-05-31
           no amount, no owner | Demo | | | 40 | 2026-07-31
           no probability | Demo | 5 | Ann | | 2026-07-31
           no date | Closed Lost | 5 | Ann | 0 |
           closes later | Closed Lost | 5 | Ann | 0 | 2026-07-31
           unreadable | Demo | x | Ann | high | 2026-07-31
           Total | | 705 | | |
          `,
        ),
        { assumptions: DEFAULT_ASSUMPTIONS, dateOrder: "mdy", asOf, columns: [] },
      ),
    );
    expect(dealCounts(reading, asOf)).toEqual({ read: 7, whole: 2, partly: 5, rowsSkipped: 1 });
  });
});
