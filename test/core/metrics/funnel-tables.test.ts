/** The funnel's tables, worked out by hand, with and without stage history. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StageAssumption } from "../../../src/core/assumptions/assumptions.ts";
import type { Deal } from "../../../src/core/deals/deal.ts";
import type { HistoryEntry } from "../../../src/core/deals/read-history.ts";
import { type FunnelSource, funnelBy, funnelStages, funnelSummary } from "../../../src/core/metrics/funnel-tables.ts";
import { ok } from "../../../src/core/result.ts";
import { failureFrom, valueFrom } from "../../kit.ts";
import { anyDeals, cellsOf, columnOf, day, deal, input } from "../some-deals.ts";

const stages: readonly StageAssumption[] = [
  { stage: "Offer", probability: 0.6, outcome: "open", order: 3 },
  { stage: "New", probability: 0.1, outcome: "open", order: 1 },
  { stage: "Demo", probability: 0.3, outcome: "open", order: 2 },
  { stage: "Signed", probability: 1, outcome: "won", order: 4 },
  { stage: "Gone", probability: 0, outcome: "lost", order: 5 },
];

function source(deals: readonly Deal[], history: readonly HistoryEntry[] = []): FunnelSource {
  return { input: input(deals, "2026-03-31", "2026-Q1", { stages }), history };
}

function entry(id: string, stage: string, entered: string): HistoryEntry {
  return { deal: id, stage, entered: day(entered) };
}

const deals: readonly Deal[] = [
  deal({ id: "a", row: 2, stage: "New", amount: 10 }),
  deal({ id: "b", row: 3, stage: "Offer", amount: 20, owner: "Bob", source: "Web" }),
  deal({
    id: "c",
    row: 4,
    stage: "Signed",
    outcome: "won",
    amount: 40,
    created: day("2026-01-01"),
    closed: day("2026-02-10"),
  }),
  deal({ id: "d", row: 5, stage: "Gone", outcome: "lost", amount: 80, closed: day("2026-02-20"), owner: "Bob" }),
  deal({ id: "e", row: 6, stage: "Signed", outcome: "won", amount: 160, closed: day("2026-05-01") }),
];

describe("funnelStages", () => {
  it("runs from the first open stage to won; without history a lost deal is known in the first only", () => {
    const table = valueFrom(funnelStages(source(deals)));
    expect(table.rows.map((row) => row.slice(0, 6))).toEqual([
      ["New", 4, 2, 0.5, 0.5, 1],
      ["Demo", 2, 2, 1, 0, 0.5],
      ["Offer", 2, 1, 0.5, 0.5, 0.5],
      ["Signed", 1, null, null, null, 0.25],
    ]);
    expect(columnOf(table, "openNow")).toEqual([1, 0, 1, null]);
    expect(columnOf(table, "openAmount")).toEqual([10, 0, 20, null]);
    expect(columnOf(table, "lost")).toEqual([null, null, null, null]);
  });

  it("with history says where a lost deal was lost, and how long it takes to go on", () => {
    const history = [
      entry("c", "New", "2026-01-01"),
      entry("c", "Demo", "2026-01-11"),
      entry("c", "Offer", "2026-01-31"),
      entry("d", "New", "2026-01-01"),
      entry("d", "Demo", "2026-01-21"),
      entry("d", "Offer", "2026-06-01"),
    ];
    const table = valueFrom(funnelStages(source(deals, history)));
    expect(table.rows.map((row) => row.slice(0, 4))).toEqual(
      [
        ["New", 4, 3, 0.75],
        ["Demo", 3, 2, 2 / 3],
        ["Offer", 2, 1, 0.5],
        ["Signed", 1, null, null],
      ].map(([stage, reached, wentOn, share]) => [stage, reached, wentOn, share === 2 / 3 ? 0.666666666666667 : share]),
    );
    expect(columnOf(table, "lost")).toEqual([0, 1, 0, null]);
    expect(columnOf(table, "lostAmount")).toEqual([0, 80, 0, null]);
    // New → later: 10 and 20 days; Demo → Offer: 20; Offer → won: 10.
    expect(columnOf(table, "days")).toEqual([15, 20, 10, null]);
  });

  it("takes the deals' own stages where the settings list none, and needs one that is open", () => {
    const words = { Signed: "Closed Won", Gone: "Closed Lost" } as Readonly<Record<string, string>>;
    const worded = deals.map((one) => ({ ...one, stage: words[one.stage] ?? one.stage }));
    const bare = { input: input(worded, "2026-03-31", "2026-Q1"), history: null };
    const table = valueFrom(funnelStages(bare));
    expect([...columnOf(table, "stage")].sort()).toEqual(["Closed Won", "New", "Offer"]);
    const closed = { ...bare, input: { ...bare.input, deals: worded.slice(2, 4) } };
    expect(failureFrom(funnelStages(closed))).toEqual({ code: "NO_DATA", missing: "stages" });
  });

  it("never grows on the way down, and no deal is lost from it", () => {
    fc.assert(
      fc.property(anyDeals, fc.array(fc.constantFrom("New", "Demo", "Offer", "elsewhere")), (given, words) => {
        const all = given.map((one, index) => ({ ...one, id: String(index), stage: words[index] ?? "New" }));
        const from = source(all);
        const known = all.filter(
          (one) =>
            (one.created ?? "") <= "2026-03-31" && (one.outcome === "open" || (one.closed ?? "") <= "2026-03-31"),
        );
        if (known.length === 0) return;
        const reached = columnOf(valueFrom(funnelStages(from)), "reached") as number[];
        expect(reached[0]).toBe(known.length);
        for (let place = 1; place < reached.length; place += 1) {
          expect(reached[place]).toBeLessThanOrEqual(reached[place - 1] ?? 0);
        }
      }),
    );
  });
});

it("funnelSummary names the step at which most deals stop, once a history tells", () => {
  const figures = ["Deals", "Open", "Won", "Lost", "Win rate", "Largest drop-off"];
  const untold = cellsOf(funnelSummary(source(deals)));
  expect(figures.map((row) => untold(row, "value"))).toEqual([4, 2, 1, 1, 0.5, null]);
  expect(untold("Largest drop-off", "how")).toContain("not known without a stage-history tab");
  const told = cellsOf(
    funnelSummary(source(deals, [entry("d", "New", "2026-01-01"), entry("d", "Demo", "2026-01-21")])),
  );
  expect(figures.map((row) => told(row, "value"))).toEqual([4, 2, 1, 1, 0.5, 0.5]);
  expect(told("Largest drop-off", "how")).toBe("From Offer to Signed: 1 of 2 have not gone on");
});

describe("funnelBy", () => {
  it("puts everybody first, then the most deals, then those of nobody", () => {
    const table = funnelBy(source(deals), "source");
    expect(columnOf(table, "source")).toEqual(["All", "Web", "(no source)"]);
    expect(columnOf(table, "deals")).toEqual([4, 1, 3]);
  });

  it("works out each owner's figures", () => {
    const cell = cellsOf(ok(funnelBy(source(deals), "owner")));
    expect(
      ["deals", "open", "won", "lost", "winRate", "wonAmount", "lostAmount", "cycle"].map((id) => cell("All", id)),
    ).toEqual([4, 2, 1, 1, 0.5, 40, 80, 40]);
    expect(["deals", "won", "winRate", "averageDeal"].map((id) => cell("Bob", id))).toEqual([2, 0, 0, null]);
  });
});
