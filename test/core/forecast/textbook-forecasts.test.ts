/** The textbook methods on the open deals of a day, each worked out by hand. */
import { describe, expect, it } from "vitest";
import { toSerial } from "../../../src/core/calendar.ts";
import type { Deal } from "../../../src/core/deals/deal.ts";
import type { HistoryEntry } from "../../../src/core/deals/read-history.ts";
import { type Backtest, backtest } from "../../../src/core/forecast/backtest.ts";
import { dealTracks } from "../../../src/core/forecast/deal-track.ts";
import type { ForecastMethod } from "../../../src/core/forecast/forecast-methods.ts";
import type { StageChances } from "../../../src/core/forecast/textbook-forecasts.ts";
import { day, deal } from "../some-deals.ts";

function decided(id: string, outcome: "won" | "lost", created: string, closed: string, amount = 100): Deal {
  return deal({ id, outcome, amount, created: day(created), closed: day(closed) });
}

/** Six decided deals, three of them won after 60 days each. */
const PAST: readonly Deal[] = [
  decided("W1", "won", "2025-01-01", "2025-03-02"),
  decided("W2", "won", "2025-02-01", "2025-04-02"),
  decided("W3", "won", "2025-03-01", "2025-04-30"),
  decided("L1", "lost", "2025-01-10", "2025-02-10"),
  decided("L2", "lost", "2025-02-10", "2025-03-10"),
  decided("L3", "lost", "2025-03-10", "2025-04-10"),
];

function tried(
  open: readonly Deal[],
  asOf: string,
  history: readonly HistoryEntry[] | null = null,
  given: StageChances = () => null,
): Backtest {
  return backtest(dealTracks([...PAST, ...open], day(asOf), history, new Map()), {
    growth: 0.1,
    given,
    fiscalStart: 1,
  });
}

const now = (past: Backtest, method: ForecastMethod) =>
  past.now.filter(({ horizon }) => horizon !== "quarter").map(({ forecasts }) => forecasts.get(method)?.forecast);

describe("on the last day of the records", () => {
  // Created on 1 April: 29 days old on 30 April.
  const open = (facts: Partial<Deal>): Deal => deal({ id: "O", amount: 1000, created: day("2025-04-01"), ...facts });

  it.each([
    {
      why: "by its own probability, in the month it is expected",
      facts: { probability: 0.4, closed: day("2025-06-10") },
      months: [0, 400, 0],
    },
    { why: "without one by the win rate", facts: { closed: day("2025-05-10") }, months: [500, 0, 0] },
    { why: "overdue: in the next month", facts: { closed: day("2025-04-02") }, months: [500, 0, 0] },
    { why: "without a date a mean cycle after its creation, 31 May", facts: {}, months: [500, 0, 0] },
    {
      why: "without an amount at the mean won amount",
      facts: { amount: null, closed: day("2025-07-01") },
      months: [0, 0, 50],
    },
    { why: "beyond the three months", facts: { closed: day("2025-12-01") }, months: [0, 0, 0] },
  ])("stage: $why", ({ facts, months }) => {
    expect(now(tried([open(facts)], "2025-04-30"), "stage given")).toEqual(months);
  });

  it("length of cycle: 29 of 60 days, and half of that with losses", () => {
    const past = tried([open({ closed: day("2025-06-10") })], "2025-04-30");
    expect(now(past, "cycle")[1]).toBeCloseTo((1000 * 29) / 60, 9);
    expect(now(past, "cycle with losses")[1]).toBeCloseTo((500 * 29) / 60, 9);
  });

  it("length of cycle: older than the cycle is certain as taught, and fades with losses", () => {
    const past = tried([open({ created: day("2024-12-31"), closed: day("2025-06-10") })], "2025-04-30");
    expect(now(past, "cycle")[1]).toBe(1000);
    // 120 days: one cycle of 60 over.
    expect(now(past, "cycle with losses")[1]).toBeCloseTo(250, 9);
  });

  it("historical grows by the rate of the settings", () => {
    // February 0, March 100, April 200.
    expect(now(tried([], "2025-04-30"), "historical")[0]).toBeCloseTo(110, 9);
  });

  it("learned by stage: one of one won that entered the trial, drawn towards a half by ten deals", () => {
    const history = [
      { deal: "W1", stage: "Trial", entered: day("2025-02-01") },
      { deal: "O", stage: "Trial", entered: day("2025-04-20") },
    ];
    const past = tried([open({ closed: day("2025-05-10") })], "2025-04-30", history);
    expect(now(past, "stage learned")[0]).toBeCloseTo((1000 * (1 + 5)) / 11, 9);
  });

  it("given by stage, where somebody gave it", () => {
    const history = [{ deal: "O", stage: "Trial", entered: day("2025-04-20") }];
    const past = tried([open({ closed: day("2025-05-10") })], "2025-04-30", history, (stage) =>
      stage === 1 ? 0.9 : null,
    );
    expect(now(past, "stage given")[0]).toBe(900);
  });
});

describe("on a day of the past", () => {
  it("goes by what the history tells of that day, not by what the tab tells now", () => {
    const history = [
      { deal: "O", stage: "Demo", entered: day("2025-04-01"), amount: 700, due: day("2025-06-15") },
      { deal: "O", stage: "Demo", entered: day("2025-05-20"), amount: 900, due: day("2025-05-25") },
    ];
    const later = decided("O", "won", "2025-04-01", "2025-05-25", 1000);
    const past = tried([later, decided("L9", "lost", "2025-05-01", "2025-06-30")], "2025-06-30", history);
    const origin = toSerial(day("2025-04-30"));
    const said = past.points.filter((point) => point.origin === origin && point.horizon !== "quarter");
    // Half of 700, in June: the move to May was not known.
    expect(said.map(({ forecasts }) => forecasts.get("stage given")?.forecast)).toEqual([0, 350]);
  });

  it("counts an amount as unknown where lost deals carry none", () => {
    const bare = PAST.map((one) => (one.outcome === "lost" ? { ...one, amount: 0 } : one));
    const later = decided("O", "won", "2025-04-01", "2025-05-25", 9000);
    const asked = (deals: readonly Deal[]) => {
      const tracks = dealTracks(
        [...deals, later, decided("L9", "lost", "2025-05-01", "2025-05-31")],
        day("2025-05-31"),
        null,
        new Map(),
      );
      const past = backtest(tracks, { growth: 0, given: () => null, fiscalStart: 1 });
      return past.points.find(({ horizon }) => horizon === 1)?.forecasts.get("stage given")?.forecast;
    };
    expect(asked(PAST)).toBe(4500);
    expect(asked(bare)).toBe(50);
  });
});
