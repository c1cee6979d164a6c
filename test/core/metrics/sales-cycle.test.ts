/** Sales cycle: whose days count, and from when to when. */
import { describe, expect, it } from "vitest";
import type { CivilDate } from "../../../src/core/calendar.ts";
import type { Outcome } from "../../../src/core/deals/deal.ts";
import { type SalesCycleBasis, salesCycle } from "../../../src/core/metrics/sales-cycle.ts";
import { failureFrom, valueFrom } from "../../kit.ts";

describe("salesCycle", () => {
  const deals = (
    rows: readonly (readonly [created: string, closed: string, outcome: Outcome])[],
    basis: SalesCycleBasis,
  ) =>
    salesCycle(
      rows.map(([created]) => date(created)),
      rows.map(([, closed]) => date(closed)),
      rows.map(([, , outcome]) => outcome),
      basis,
    );

  it.each<{ why: string; rows: (readonly [string, string, Outcome])[]; basis?: SalesCycleBasis; days: number }>([
    {
      why: "usedaymark: 45, 54 and 39 days",
      rows: [
        ["2025-01-01", "2025-02-15", "won"],
        ["2025-01-10", "2025-03-05", "won"],
        ["2025-01-20", "2025-02-28", "won"],
      ],
      days: 46,
    },
    { why: "created and closed on one day", rows: [["2025-01-01", "2025-01-01", "won"]], days: 0 },
    { why: "over a leap day", rows: [["2024-02-28", "2024-03-01", "won"]], days: 2 },
    {
      why: "lost and open deals are left out",
      rows: [
        ["2025-01-01", "2025-01-11", "won"],
        ["2025-01-01", "2025-01-21", "lost"],
        ["2025-01-01", "2025-06-01", "open"],
      ],
      days: 10,
    },
    {
      why: "lost deals count on the basis closed",
      rows: [
        ["2025-01-01", "2025-01-11", "won"],
        ["2025-01-01", "2025-01-21", "lost"],
        ["2025-01-01", "2025-06-01", "open"],
      ],
      basis: "closed",
      days: 15,
    },
    {
      why: "a missing date and one before the creation are left out",
      rows: [
        ["2025-01-01", "2025-01-11", "won"],
        ["", "2025-01-21", "won"],
        ["2025-01-01", "", "won"],
        ["2025-01-11", "2025-01-01", "won"],
      ],
      days: 10,
    },
  ])("$why", ({ rows, basis = "won", days }) => {
    expect(valueFrom(deals(rows, basis))).toBe(days);
  });

  it.each([
    { why: "nothing won", basis: "won", missing: "won deals" },
    { why: "nothing decided", basis: "closed", missing: "decided deals" },
  ] as const)("$why", ({ basis, missing }) => {
    expect(failureFrom(deals([["2025-01-01", "2025-06-01", "open"]], basis))).toEqual({ code: "NO_DATA", missing });
  });
});

function date(text: string): CivilDate | null {
  return text === "" ? null : (text as CivilDate);
}
