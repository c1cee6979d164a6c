/** How much likelier a group's deals are won: drawn towards 1 while they are few. */
import { describe, expect, it } from "vitest";
import type { DealTrack } from "../../../src/core/forecast/deal-track.ts";
import { groupFactors } from "../../../src/core/forecast/group-factors.ts";
import { deal } from "../some-deals.ts";

function tracks(source: string, won: number, lost: number): DealTrack[] {
  return Array.from({ length: won + lost }, (_, index) => ({
    index,
    deal: deal({ source }),
    created: null,
    decided: 1,
    won: index < won,
    dueNow: null,
    entries: [],
    spells: [],
  }));
}

const of = (decided: readonly DealTrack[]) => {
  const factor = groupFactors(decided, ({ deal: { source } }) => source);
  return (source: string) => {
    const [one] = tracks(source, 1, 0);
    return one === undefined ? Number.NaN : factor(one);
  };
};

describe("groupFactors", () => {
  it.each([
    { why: "as good as all", decided: tracks("web", 5, 5), source: "web", factor: 1 },
    {
      why: "30 deals of its own weigh as much as the prior's 30",
      decided: [...tracks("partner", 30, 0), ...tracks("web", 0, 30)],
      source: "partner",
      factor: 1.5,
    },
    { why: "never seen", decided: tracks("web", 5, 5), source: "fair", factor: 1 },
    { why: "blank", decided: [...tracks("", 9, 1), ...tracks("web", 1, 9)], source: "", factor: 1 },
    { why: "nothing decided", decided: [], source: "web", factor: 1 },
    { why: "nothing won", decided: tracks("web", 0, 9), source: "web", factor: 1 },
  ])("$why", ({ decided, source, factor }) => {
    expect(of(decided)(source)).toBeCloseTo(factor, 12);
  });
});
