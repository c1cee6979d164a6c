/** The stage forecast taken apart: rows that add up to it, and where each probability comes from. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { HistoryEntry } from "../../../src/core/deals/read-history.ts";
import { forecastStages } from "../../../src/core/forecast/stages-table.ts";
import { ok } from "../../../src/core/result.ts";
import { anyInput, cellsOf, columnOf, day, deal, input, won } from "../some-deals.ts";
import { summaryOf } from "./summary-of.ts";

const STAGES = [
  { stage: "Demo", probability: 0.4, outcome: "open", order: 2 },
  { stage: "Lead", probability: 0.1, outcome: "open", order: 1 },
  { stage: "Trial", probability: null, outcome: "open", order: 3 },
  { stage: "Won", probability: 1, outcome: "won", order: 4 },
] as const;

const open = (stage: string, amount: number, probability: number | null, closed = "2026-06-15") =>
  deal({ stage, amount, probability, closed: day(closed) });

const DEALS = [
  open("Demo", 1000, 0.4),
  open("Demo", 500, 0.4, "2026-08-01"),
  open("Lead", 2000, 0.1),
  open("Lead", 1000, 0.25),
  open("Trial", 300, null),
  open("Pilot", 400, 0.5),
  { ...won(700, "2026-04-20"), stage: "Won" },
];
const asked = input(DEALS, "2026-05-20", "2026-Q2", { stages: STAGES });

describe("forecastStages", () => {
  const cell = cellsOf(ok(forecastStages(asked, null, null)));

  it.each([
    { row: "Lead", column: "deals", value: 2, why: "two open deals" },
    { row: "Lead", column: "open", value: 3000, why: "both in the quarter" },
    { row: "Lead", column: "probability", value: 0.15, why: "(200 + 250) ÷ 3,000" },
    { row: "Lead", column: "weighted", value: 450, why: "200 + 250" },
    { row: "Lead", column: "source", value: "The deals' own column (1 of 2)", why: "one deal says 25 %" },
    { row: "Demo", column: "allOpen", value: 1500, why: "August's too" },
    { row: "Demo", column: "open", value: 1000, why: "June's only" },
    { row: "Demo", column: "weighted", value: 400, why: "1,000 × 0.4" },
    { row: "Trial", column: "weighted", value: null, why: "nobody knows what to weigh it by" },
    { row: "Trial", column: "source", value: "None is given: these deals weigh nothing", why: "and it says so" },
    { row: "Pilot", column: "weighted", value: 200, why: "a stage that the settings lack" },
    { row: "Open", column: "weighted", value: 1050, why: "450 + 400 + 200" },
    { row: "Won in the period", column: "weighted", value: 700, why: "in full" },
    { row: "Total", column: "weighted", value: 1750, why: "the stage forecast" },
  ])("$row, $column: $why", ({ row, column, value }) => {
    expect(cell(row, column)).toBe(value);
  });

  it("puts the settings' stages first, in their order", () => {
    expect(columnOf(forecastStages(asked, null, null), "stage")).toEqual([
      ...["Lead", "Demo", "Trial", "Pilot", "Open", "Won in the period", "Total"],
    ]);
  });

  it("says what a probability was learned from", () => {
    const decided = Array.from({ length: 40 }, (_, at) =>
      deal({ id: `D${at}`, outcome: at < 10 ? "won" : "lost", closed: day("2026-03-01"), stage: "Won", amount: 1 }),
    );
    const history: HistoryEntry[] = decided.map(({ id }) => ({ deal: id, stage: "Demo", entered: day("2026-01-01") }));
    const learned = [{ stage: "Demo", probability: 0.25, outcome: "open" as const, order: 1 }];
    const some = input([...decided, open("Demo", 100, 0.25)], "2026-05-20", "2026-Q2", { stages: learned });
    const own = cellsOf(ok(forecastStages(some, history, null)));
    expect(own("Demo", "decided")).toBe(40);
    expect(own("Demo", "source")).toContain("10 won of 40 decided deals");
    const byHand = [{ stage: "Demo", probability: 0.7, outcome: "open" as const, order: 1 }];
    const given = { ...some, assumptions: { ...some.assumptions, stages: byHand } };
    const typed = cellsOf(ok(forecastStages(given, history, null)));
    expect(typed("Demo", "decided")).toBeNull();
  });

  it("lets the last stages share a row where there is no room for them", () => {
    const table = forecastStages(asked, null, 5);
    expect(columnOf(table, "stage")).toEqual(["Lead", "Other stages", "Open", "Won in the period", "Total"]);
    expect(columnOf(table, "weighted")).toEqual([450, 600, 1050, 700, 1750]);
  });

  it("adds up to the summary's figures, whatever the deals and the room", () => {
    fc.assert(
      fc.property(anyInput, fc.option(fc.integer({ min: 4, max: 8 })), (any, rows) => {
        const table = cellsOf(ok(forecastStages(any, null, rows)));
        const summary = cellsOf(summaryOf(any));
        expect(table("Open", "allOpen")).toBe(summary("All open pipeline", "value"));
        expect(table("Open", "open")).toBe(summary("Open pipeline closing in the period", "value"));
        expect(table("Open", "weighted")).toBe(summary("Weighted pipeline", "value"));
        expect(table("Won in the period", "weighted")).toBe(summary("Won to date", "value"));
        if (rows !== null) expect(forecastStages(any, null, rows).rows.length).toBeLessThanOrEqual(rows);
      }),
    );
  });
});
