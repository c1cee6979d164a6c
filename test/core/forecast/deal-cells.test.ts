/** Sums of deals as cells: a known nothing is 0, an unknown is blank. */
import { describe, expect, it } from "vitest";
import type { Deal } from "../../../src/core/deals/deal.ts";
import {
  openCell,
  openClosingIn,
  stageForecastCell,
  weightedCell,
  wonCell,
} from "../../../src/core/forecast/deal-cells.ts";
import { day, lost, open, won } from "../some-deals.ts";

describe("cells of deals", () => {
  it.each<{ why: string; deals: Deal[]; cells: (number | null)[] }>([
    { why: "no deals: nothing of each", deals: [], cells: [0, 0, 0, 0] },
    { why: "lost deals only", deals: [lost(9, "2026-01-01")], cells: [0, 0, 0, 0] },
    { why: "won and open", deals: [won(10, ""), open(20, 0.5, "")], cells: [10, 20, 10, 20] },
    { why: "won without amount", deals: [won(null, "")], cells: [null, 0, 0, null] },
    { why: "open without amount", deals: [won(10, ""), open(null, 0.5, "")], cells: [10, null, null, null] },
    { why: "open without probability", deals: [won(10, ""), open(20, null, "")], cells: [10, 20, null, null] },
    {
      why: "one of two open deals without probability weighs nothing",
      deals: [open(20, null, ""), open(40, 0.25, "")],
      cells: [0, 60, 10, 10],
    },
    {
      why: "one of two without amount adds nothing",
      deals: [open(20, 0.5, ""), open(null, 0.5, "")],
      cells: [0, 20, 10, 10],
    },
  ])("$why", ({ deals, cells }) => {
    expect([wonCell(deals), openCell(deals), weightedCell(deals), stageForecastCell(deals)]).toEqual(cells);
  });
});

describe("openClosingIn", () => {
  const march = { start: day("2026-03-01"), end: day("2026-03-31") };

  it.each<{ why: string; deals: Deal[]; amounts: (number | null)[] | null }>([
    { why: "nothing open, nothing closing", deals: [won(1, "2026-03-05")], amounts: [] },
    { why: "open, but nobody says when", deals: [open(1, 1, ""), open(2, 1, "")], amounts: null },
    { why: "some say when", deals: [open(1, 1, ""), open(2, 1, "2026-03-31"), open(3, 1, "2026-04-01")], amounts: [2] },
  ])("$why", ({ deals, amounts }) => {
    const closing = openClosingIn(deals, march);
    expect(closing === null ? null : closing.map((deal) => deal.amount)).toEqual(amounts);
  });
});
