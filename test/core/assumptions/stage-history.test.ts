/** What history says about stages: counted by deals that entered, and what a first build would make of it. */
import { describe, expect, it } from "vitest";
import { learnStages } from "../../../src/core/assumptions/learn-stages.ts";
import { stageHistory } from "../../../src/core/assumptions/stage-history.ts";
import type { HistoryEntry } from "../../../src/core/deals/read-history.ts";
import { day, deal } from "../some-deals.ts";

const AS_OF = day("2026-06-30");

/** Ten decided deals, four won; all entered Demo, those won and two others Proposal; Demo twice for the first. */
const DEALS = [
  ...Array.from({ length: 10 }, (_, index) =>
    deal({
      ...{ id: `D${index}`, stage: index < 4 ? "Closed Won" : "Closed Lost", outcome: index < 4 ? "won" : "lost" },
      closed: day("2026-05-01"),
    }),
  ),
  deal({ id: "D10", stage: "Demo" }),
  deal({ id: "D11", stage: "Proposal", outcome: "open" }),
];
const ENTRIES: readonly HistoryEntry[] = [
  ...DEALS.map(({ id }) => ({ deal: id, stage: "Demo", entered: day("2026-01-01") })),
  { deal: "D0", stage: "demo", entered: day("2026-02-01") },
  ...["D0", "D1", "D2", "D3", "D4", "D5"].map((id) => ({ deal: id, stage: "Proposal", entered: day("2026-03-01") })),
];

describe("stage history", () => {
  it("counts each decided deal once a stage, in whatever spelling, and leaves open ones out", () => {
    const history = stageHistory(DEALS, AS_OF, ENTRIES);
    expect(history.all).toMatchObject({ won: 4, decided: 10, share: 0.4 });
    expect(history.of("DEMO")).toMatchObject({ won: 4, decided: 10, share: 0.4, suggested: 0.4 });
    expect(history.of("Proposal")).toMatchObject({ won: 4, decided: 6 });
  });

  it("draws the suggestion towards the share of all: (4 + 10 × 0.4) ÷ (6 + 10) = 50 %", () => {
    expect(stageHistory(DEALS, AS_OF, ENTRIES).of("Proposal")?.suggested).toBe(0.5);
  });

  it("suggests what a first build would write", () => {
    const history = stageHistory(DEALS, AS_OF, ENTRIES);
    for (const { stage, outcome, probability } of learnStages(DEALS, AS_OF, ENTRIES)) {
      if (outcome === "open") expect(history.of(stage)?.suggested, stage).toBe(probability);
    }
  });

  const silent: readonly { why: string; stage: string; asOf: string; entries: readonly HistoryEntry[] | null }[] = [
    { why: "without a history", stage: "Demo", asOf: AS_OF, entries: null },
    { why: "of a stage that no deal entered", stage: "Contract", asOf: AS_OF, entries: ENTRIES },
    { why: "before any deal was decided", stage: "Demo", asOf: "2026-04-30", entries: ENTRIES },
    { why: "of a stage that was entered later", stage: "Proposal", asOf: "2026-02-28", entries: ENTRIES },
  ];
  it.each(silent)("says nothing $why", ({ stage, asOf, entries }) => {
    expect(stageHistory(DEALS, day(asOf), entries).of(stage)).toBeNull();
  });

  it("has no share of all before any deal is decided", () => {
    expect(stageHistory(DEALS, day("2026-04-30"), ENTRIES).all).toBeNull();
  });
});
