/** The four sums of a period, and when the tab tells what was won. */
import { describe, expect, it } from "vitest";
import type { Deal } from "../../../src/core/deals/deal.ts";
import { howWon, periodFigures } from "../../../src/core/forecast/period-figures.ts";
import { deal, input, lost, open, won } from "../some-deals.ts";

describe("periodFigures", () => {
  it.each<{ why: string; deals: Deal[]; asOf: string; won: number | null }>([
    {
      why: "what was won in the period",
      deals: [won(5, "2026-04-01"), won(7, "2026-03-31")],
      asOf: "2026-05-01",
      won: 5,
    },
    {
      why: "nothing, and the tab has decisions to show it",
      deals: [lost(5, "2025-04-01")],
      asOf: "2026-05-01",
      won: 0,
    },
    {
      why: "a tab of open deals only does not tell",
      deals: [open(5, 0.5, "2026-05-03")],
      asOf: "2026-05-01",
      won: null,
    },
    {
      why: "nor do decisions that nobody has dated",
      deals: [won(5, ""), deal({ outcome: "lost", amount: 5 })],
      asOf: "2026-05-01",
      won: null,
    },
    { why: "nor do decisions of the future", deals: [won(5, "2026-06-01")], asOf: "2026-05-01", won: null },
    { why: "on its first day the period has begun", deals: [won(5, "2026-04-01")], asOf: "2026-04-01", won: 5 },
    { why: "nor is anything won before the period", deals: [won(5, "2026-01-01")], asOf: "2026-03-31", won: null },
  ])("$why", ({ deals, asOf, won: amount }) => {
    expect(periodFigures(deals, input(deals, asOf, "2026-Q2")).won).toBe(amount);
  });

  it("asks the whole tab, not one rep's deals, whether it tells decisions", () => {
    const deals = [lost(5, "2026-04-01", "Bob"), open(10, 0.5, "2026-05-03", "Ann")];
    const ann = deals.filter((deal) => deal.owner === "Ann");
    expect(periodFigures(ann, input(deals, "2026-05-01", "2026-Q2"))).toEqual({
      won: 0,
      open: 10,
      weighted: 5,
      stageForecast: 5,
    });
  });
});

describe("howWon", () => {
  it.each([
    { asOf: "2026-03-31", says: "The period begins on 2026-04-01; nothing can be won in it yet" },
    { asOf: "2026-04-10", says: "Amount of the deals won from 2026-04-01 to 2026-04-10" },
    { asOf: "2026-09-10", says: "Amount of the deals won from 2026-04-01 to 2026-06-30" },
  ])("as of $asOf", ({ asOf, says }) => {
    expect(howWon(input([], asOf, "2026-Q2"))).toBe(says);
  });
});
