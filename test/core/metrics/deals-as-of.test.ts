/** Which deals count on which day. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../../src/core/calendar.ts";
import type { Deal } from "../../../src/core/deals/deal.ts";
import {
  closingIn,
  daysUntil,
  decidedBy,
  openDeals,
  overdue,
  tellsDecisions,
  withoutCloseDate,
  wonBy,
} from "../../../src/core/metrics/deals-as-of.ts";
import { anyDeals, day, lost, open, won } from "../some-deals.ts";

const deals = [
  won(1, "2026-03-31"),
  won(2, "2026-04-01"),
  won(3, ""),
  lost(4, "2026-03-30"),
  lost(5, "2026-04-02"),
  open(6, 0.5, "2026-03-30"),
  open(7, 0.5, "2026-03-31"),
  open(8, 0.5, ""),
];
const asOf = day("2026-03-31");
const march = { start: day("2026-03-01"), end: day("2026-03-31") };

describe("deals as of a day", () => {
  it.each<{ why: string; of: readonly Deal[]; amounts: number[] }>([
    {
      why: "decided on the day itself is decided, later is not known, without a date it is",
      of: decidedBy(deals, asOf),
      amounts: [1, 3, 4],
    },
    { why: "won likewise", of: wonBy(deals, asOf), amounts: [1, 3] },
    { why: "open is what the tab says", of: openDeals(deals), amounts: [6, 7, 8] },
    { why: "due today is not late yet", of: overdue(deals, asOf), amounts: [6] },
    { why: "both ends belong to the days", of: closingIn(deals, march), amounts: [1, 4, 6, 7] },
    { why: "no date, no days", of: withoutCloseDate(deals), amounts: [3, 8] },
  ])("$why", ({ of, amounts }) => {
    expect(of.map((deal) => deal.amount)).toEqual(amounts);
  });

  it.each([
    { why: "the part that is over", asOf: "2026-03-10", end: "2026-03-10" },
    { why: "all of it, once it is over", asOf: "2026-05-01", end: "2026-03-31" },
  ])("daysUntil: $why", ({ asOf: until, end }) => {
    expect(daysUntil(march, day(until))).toEqual({ start: "2026-03-01", end });
  });

  it("tells decisions exactly when it knows the date of one", () => {
    fc.assert(
      fc.property(anyDeals, fc.integer({ min: 0, max: 1500 }), (any, days) => {
        const then = addDays(day("2023-06-01"), days);
        expect(tellsDecisions(any, then)).toBe(decidedBy(any, then).some((deal) => deal.closed !== null));
      }),
    );
  });
});
