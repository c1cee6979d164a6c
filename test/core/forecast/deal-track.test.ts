/** Tracks: what was known of a deal, and when. */
import { describe, expect, it } from "vitest";
import { fromSerial, toSerial } from "../../../src/core/calendar.ts";
import type { Deal } from "../../../src/core/deals/deal.ts";
import type { HistoryEntry } from "../../../src/core/deals/read-history.ts";
import { dealTracks, entryAt, spellAt } from "../../../src/core/forecast/deal-track.ts";
import { day, deal } from "../some-deals.ts";

const entry = (stage: string, entered: string): HistoryEntry => ({ deal: "A", stage, entered: day(entered) });
const one = (facts: Partial<Deal>): Deal => deal({ id: "A", created: day("2025-01-01"), amount: 5, ...facts });

function trackOf(facts: Partial<Deal>, history: readonly HistoryEntry[] = [], asOf = "2025-12-31") {
  return dealTracks([one(facts)], day(asOf), history, new Map());
}

describe("dealTracks", () => {
  it.each([
    {
      why: "won: open until the close date",
      facts: { outcome: "won" as const, closed: day("2025-03-01") },
      history: [],
      spells: [["2025-01-01", "2025-03-01", "won"]],
    },
    { why: "open", facts: {}, history: [], spells: [["2025-01-01", null, "open"]] },
    {
      why: "decided after the as-of date counts as open",
      facts: { outcome: "won" as const, closed: day("2026-02-01") },
      history: [],
      spells: [["2025-01-01", null, "open"]],
    },
    {
      why: "lost, taken up again and won",
      facts: { outcome: "won" as const, closed: day("2025-06-01") },
      history: [entry("Demo", "2025-01-01"), entry("Closed Lost", "2025-02-01"), entry("Demo", "2025-04-01")],
      spells: [
        ["2025-01-01", "2025-02-01", "lost"],
        ["2025-04-01", "2025-06-01", "won"],
      ],
    },
    {
      why: "the history knows it before its created date says so",
      facts: { created: null },
      history: [entry("Demo", "2025-05-01")],
      spells: [["2025-05-01", null, "open"]],
    },
    {
      why: "the close date holds, though the history puts the decision later",
      facts: { outcome: "lost" as const, closed: day("2025-03-01") },
      history: [entry("Demo", "2025-01-05"), entry("Closed Lost", "2025-03-09")],
      spells: [["2025-01-01", "2025-03-01", "lost"]],
    },
    { why: "nobody knows since when", facts: { created: null }, history: [], spells: [] },
    {
      why: "imported after it was decided: nobody knows since when",
      facts: { outcome: "won" as const, closed: day("2024-12-01") },
      history: [],
      spells: [],
    },
  ])("$why", ({ facts, history, spells }) => {
    const [track] = trackOf(facts, history).tracks;
    expect(
      track?.spells.map(({ start, end, outcome }) => [
        fromSerial(start),
        end === null ? null : fromSerial(end),
        outcome,
      ]),
    ).toEqual(spells);
  });

  it.each([
    { why: "created later", facts: { created: day("2026-01-01") } },
    {
      why: "decided later, and without a created date",
      facts: { created: null, outcome: "won" as const, closed: day("2026-01-09") },
    },
  ])("does not know a deal yet: $why", ({ facts }) => {
    expect(trackOf(facts).tracks).toEqual([]);
  });

  it("shows a day as it was, whichever way round the history is written", () => {
    const entries = [entry("Demo", "2025-01-02"), entry("Trial", "2025-02-02"), entry("Offer", "2025-02-02")];
    for (const history of [entries, [...entries].reverse()]) {
      const { tracks, stages } = trackOf({}, history);
      const [track] = tracks;
      if (!track) throw new Error("there is one deal");
      const stageOn = (date: string) => stages[entryAt(track, toSerial(day(date)))?.stage ?? -1];
      expect([stageOn("2025-01-01"), stageOn("2025-01-02"), stageOn("2025-02-02")]).toEqual([
        undefined,
        "Demo",
        "Offer",
      ]);
    }
  });

  it("is open on its first day and not on its last", () => {
    const [track] = trackOf({ outcome: "won", closed: day("2025-03-01") }).tracks;
    if (!track) throw new Error("there is one deal");
    const isOpen = (date: string) => spellAt(track, toSerial(day(date))) !== null;
    expect(["2024-12-31", "2025-01-01", "2025-02-28", "2025-03-01"].map(isOpen)).toEqual([false, true, true, false]);
  });

  it("leaves out what the history says after the as-of date", () => {
    const { tracks, stages } = trackOf({}, [entry("Demo", "2025-01-02"), entry("Trial", "2026-02-02")]);
    expect(tracks[0]?.entries).toHaveLength(1);
    expect(stages).toEqual(["Demo"]);
  });

  it("tells when the records begin and end", () => {
    const tracks = dealTracks(
      [one({ id: "A", outcome: "won", closed: day("2025-03-01") }), one({ id: "B", created: day("2025-04-05") })],
      day("2025-12-31"),
      null,
      new Map(),
    );
    expect([tracks.firstDecision, tracks.lastRecord].map((serial) => fromSerial(serial ?? 0))).toEqual([
      "2025-03-01",
      "2025-04-05",
    ]);
  });
});
