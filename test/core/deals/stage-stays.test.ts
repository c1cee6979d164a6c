/** Stays in a stage, and close dates that were moved, from a stage history in any order. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { HistoryEntry } from "../../../src/core/deals/read-history.ts";
import { pushes, stageStays } from "../../../src/core/deals/stage-stays.ts";
import { day } from "../some-deals.ts";

const entry = (deal: string, stage: string, entered: string, due: string | null = null): HistoryEntry => ({
  deal,
  stage,
  entered: day(entered),
  due: due === null ? null : day(due),
});

const HISTORY: readonly HistoryEntry[] = [
  entry("a", "New", "2026-01-01", "2026-03-01"),
  entry("a", "new ", "2026-01-05", "2026-04-01"),
  entry("a", "Demo", "2026-01-11", "2026-02-01"),
  entry("b", "New", "2026-01-01"),
  entry("b", "Demo", "2026-01-21"),
  entry("b", "New", "2026-02-01"),
  entry("a", "Won", "2026-05-01", "2026-06-01"),
];

describe("stageStays", () => {
  it("counts the stays that are over; an entry that repeats the stage begins none, a step back does", () => {
    const { past, current } = stageStays(HISTORY, day("2026-03-31"));
    expect(Object.fromEntries(past)).toEqual({ new: [10, 20], demo: [11] });
    expect([...current].map(([deal, { stage }]) => [deal, stage])).toEqual([
      ["a", "Demo"],
      ["b", "New"],
    ]);
  });

  it("knows nothing of what comes after the day", () => {
    expect(stageStays(HISTORY, day("2025-12-31"))).toEqual({ past: new Map(), current: new Map() });
  });
});

describe("pushes", () => {
  it("counts moves to a later day only, up to the as-of date", () => {
    expect([...pushes(HISTORY, day("2026-03-31"))]).toEqual([["a", 1]]);
    expect([...pushes(HISTORY, day("2026-05-01"))]).toEqual([["a", 2]]);
  });
});

it("does not depend on the order of the table, as long as a deal enters one stage a day", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...HISTORY], { minLength: HISTORY.length }), (shuffled) => {
      const sorted = ({ past }: ReturnType<typeof stageStays>) =>
        [...past].map(([stage, days]) => [stage, [...days].sort()]).sort();
      expect(sorted(stageStays(shuffled, day("2026-06-30")))).toEqual(sorted(stageStays(HISTORY, day("2026-06-30"))));
      expect(pushes(shuffled, day("2026-06-30"))).toEqual(pushes(HISTORY, day("2026-06-30")));
    }),
  );
});
