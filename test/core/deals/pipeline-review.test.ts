/** The pipeline review: each reason by itself, the order of the list, and the sums by reason. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Deal, DealsReading, Field } from "../../../src/core/deals/deal.ts";
import {
  pipelineReview,
  pipelineReviewDeals,
  pipelineReviewReasons,
  type ReviewSource,
} from "../../../src/core/deals/pipeline-review.ts";
import type { HistoryEntry } from "../../../src/core/deals/read-history.ts";
import { ok } from "../../../src/core/result.ts";
import { anyDeals, cellsOf, columnOf, day, deal, input, won } from "../some-deals.ts";

const ALL_FIELDS: readonly Field[] = ["amount", "stage", "closed", "created", "lastActivity", "nextStep"];

function source(
  deals: readonly Deal[],
  fields: readonly Field[] = ALL_FIELDS,
  history: readonly HistoryEntry[] = [],
): ReviewSource {
  const matches = fields.map((field, column) => ({ field, column, header: field, confidence: 1 }));
  const reading: DealsReading = { deals, matches, issues: [], skipped: [], headerRow: 1 };
  return { input: input(deals, "2026-03-31", "2026-Q1"), reading, history };
}

/** Nothing to say about it: not big, touched yesterday, with a next step, due in a month. */
function quiet(facts: Partial<Deal> = {}): Deal {
  return deal({
    amount: 100,
    created: day("2026-01-01"),
    closed: day("2026-04-30"),
    lastActivity: day("2026-03-30"),
    nextStep: "Send the offer",
    ...facts,
  });
}

function entry(id: string, stage: string, entered: string, due: string | null = null): HistoryEntry {
  return { deal: id, stage, entered: day(entered), amount: null, due: due === null ? null : day(due) };
}

const demoStays = ["a", "b", "c", "d", "e"].flatMap((id) => [
  entry(id, "Demo", "2026-01-01"),
  entry(id, "Offer", "2026-01-11"),
]);

describe("the reasons", () => {
  it.each([
    { why: "nothing to say", facts: {}, reasons: [] },
    { why: "due yesterday", facts: { closed: day("2026-03-30") }, reasons: ["overdue"] },
    { why: "due today is not overdue", facts: { closed: day("2026-03-31") }, reasons: ["closes within a week"] },
    { why: "due in seven days", facts: { closed: day("2026-04-07") }, reasons: ["closes within a week"] },
    { why: "due in eight days", facts: { closed: day("2026-04-08") }, reasons: [] },
    { why: "no close date", facts: { closed: null }, reasons: ["no close date"] },
    { why: "no amount", facts: { amount: null }, reasons: ["no amount"] },
    { why: "quiet for 30 days is not yet stale", facts: { lastActivity: day("2026-03-01") }, reasons: [] },
    { why: "quiet for 31 days", facts: { lastActivity: day("2026-02-28") }, reasons: ["stale"] },
    { why: "never touched: as stale as it is old", facts: { lastActivity: null }, reasons: ["stale"] },
    { why: "no next step", facts: { nextStep: "" }, reasons: ["no next step"] },
    {
      why: "several, in the fixed order",
      facts: { closed: day("2026-03-01"), nextStep: "", lastActivity: null },
      reasons: ["overdue", "stale", "no next step"],
    },
  ])("$why", ({ facts, reasons }) => {
    const [found] = pipelineReview(source([quiet(facts)]));
    expect(found?.reasons ?? []).toEqual(reasons);
  });

  it("asks nothing that the tab has no column for", () => {
    const bare = source([quiet({ closed: null, lastActivity: null, nextStep: "" })], ["amount", "stage"]);
    expect(pipelineReview(bare)).toEqual([]);
    const reasons = pipelineReviewReasons(bare);
    expect(cellsOf(ok(reasons))("stale", "how")).toBe("Not asked: no last-activity column.");
    expect(cellsOf(ok(reasons))("stale", "deals")).toBeNull();
  });

  it("knows the largest tenth once there are ten open deals", () => {
    const ten = Array.from({ length: 10 }, (_, index) => quiet({ row: index + 2, amount: (index + 1) * 100 }));
    expect(pipelineReview(source(ten)).map(({ deal: { amount }, reasons }) => [amount, reasons])).toEqual([
      [1000, ["big"]],
    ]);
    expect(pipelineReview(source(ten.slice(1)))).toEqual([]);
  });

  it("compares the stay in a stage with the stays that are over", () => {
    const history = [...demoStays, entry("x", "Demo", "2026-03-20"), entry("y", "Demo", "2026-03-21")];
    const deals = [quiet({ id: "x", stage: "Demo" }), quiet({ id: "y", stage: "Demo", row: 3 })];
    // All five stays in Demo took ten days; x has been there for eleven, y for ten.
    expect(pipelineReview(source(deals, ALL_FIELDS, history))).toMatchObject([
      { deal: { id: "x" }, reasons: ["long in stage"], daysInStage: 11 },
    ]);
  });

  it("counts how often the close date was moved to a later day", () => {
    const history = [
      entry("x", "Demo", "2026-01-01", "2026-02-01"),
      entry("x", "Demo", "2026-01-20", "2026-03-01"),
      entry("x", "Demo", "2026-02-20", "2026-02-25"),
      entry("x", "Demo", "2026-02-24", "2026-04-30"),
      entry("x", "Demo", "2026-04-02", "2026-06-30"),
    ];
    expect(pipelineReview(source([quiet({ id: "x", stage: "Demo" })], ALL_FIELDS, history))).toMatchObject([
      { reasons: ["pushed"], pushes: 2 },
    ]);
  });
});

describe("the list", () => {
  it("begins with the largest amount, keeps the tab's order among equals, and ends with what has none", () => {
    const deals = [
      quiet({ row: 2, amount: null }),
      quiet({ row: 3, amount: 50, nextStep: "" }),
      quiet({ row: 4, amount: 900, nextStep: "" }),
      quiet({ row: 5, amount: 50, nextStep: "" }),
      won(5000, "2026-03-01"),
    ];
    expect(columnOf(pipelineReviewDeals(source(deals)), "row")).toEqual([4, 3, 5, 2]);
  });

  it("shows a name, else the id, and blanks for what is unknown", () => {
    const table = pipelineReviewDeals(source([quiet({ id: "D-7", nextStep: "", account: "", stage: "" })]));
    expect(table.rows).toEqual([["D-7", null, "Ann", null, 100, "2026-04-30", null, 1, null, null, 2, "no next step"]]);
  });

  it("never lists a decided deal, lists nothing twice, and its sums by reason agree with it", () => {
    fc.assert(
      fc.property(anyDeals, (given) => {
        const deals = given.map((one, index) => ({ ...one, row: index + 2 }));
        const from = source(deals);
        const reviewed = pipelineReview(from);
        expect(reviewed.every((one) => one.deal.outcome === "open" && one.reasons.length > 0)).toBe(true);
        expect(new Set(reviewed.map((one) => one.deal.row)).size).toBe(reviewed.length);
        const cell = cellsOf(ok(pipelineReviewReasons(from)));
        expect(cell("To talk about", "deals")).toBe(reviewed.length);
        const overdue = reviewed.filter(({ reasons }) => reasons.includes("overdue"));
        expect(cell("overdue", "deals")).toBe(overdue.length);
        expect(overdue.every((one) => (one.daysOverdue ?? 0) > 0)).toBe(true);
      }),
    );
  });
});
