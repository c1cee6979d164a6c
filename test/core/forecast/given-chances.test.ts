/** Probabilities that somebody gave, and those that were only learned. */
import { describe, expect, it } from "vitest";
import { DEFAULT_ASSUMPTIONS, type StageAssumption } from "../../../src/core/assumptions/assumptions.ts";
import { learnStages } from "../../../src/core/assumptions/learn-stages.ts";
import { dealTracks } from "../../../src/core/forecast/deal-track.ts";
import { givenChances } from "../../../src/core/forecast/given-chances.ts";
import { day, deal } from "../some-deals.ts";

const ASOF = day("2025-12-31");
const deals = [
  deal({
    id: "A",
    outcome: "won",
    stage: "Closed Won",
    amount: 5,
    created: day("2025-01-01"),
    closed: day("2025-02-01"),
  }),
  deal({ id: "B", stage: "Spark", amount: 5, created: day("2025-01-01") }),
];
const history = [
  { deal: "A", stage: "Spark", entered: day("2025-01-02") },
  { deal: "B", stage: "Spark", entered: day("2025-01-02") },
];
const learned = learnStages(deals, ASOF, history).find(({ stage }) => stage === "Spark")?.probability ?? Number.NaN;
const spark = (probability: number | null): StageAssumption[] => [
  { stage: "spark", probability, outcome: "open", order: 1 },
];

function chanceOf(stages: readonly StageAssumption[], entries = history): number | null {
  const tracks = dealTracks(deals, ASOF, entries, new Map());
  return givenChances(tracks, deals, entries, { ...DEFAULT_ASSUMPTIONS, stages }, ASOF)(1);
}

describe("givenChances", () => {
  it.each([
    { why: "no settings", stages: [], chance: null },
    { why: "a person's own", stages: spark(0.3), chance: 0.3 },
    { why: "the one that was learned from all deals knows too much", stages: spark(learned), chance: null },
    { why: "left blank", stages: spark(null), chance: null },
  ])("$why", ({ stages, chance }) => {
    expect(chanceOf(stages)).toBe(chance);
  });

  it("a person's own, which the deals without a probability column show as theirs", () => {
    const stages = spark(0.3);
    const lent = deals.map((one) => (one.outcome === "open" ? { ...one, probability: 0.3 } : one));
    const tracks = dealTracks(lent, ASOF, history, new Map());
    expect(givenChances(tracks, lent, null, { ...DEFAULT_ASSUMPTIONS, stages }, ASOF)(1)).toBe(0.3);
  });

  it("a standard list that knows every open stage", () => {
    const entries = history.map((entry) => ({ ...entry, stage: "Product demo" }));
    expect(chanceOf([], entries)).toBe(0.4);
  });

  it("an unknown stage has none", () => {
    const tracks = dealTracks(deals, ASOF, history, new Map());
    expect(givenChances(tracks, deals, history, DEFAULT_ASSUMPTIONS, ASOF)(0)).toBeNull();
  });
});
