/** The audit's tables: counts, scores and value at risk, each deal counted once. */
import { describe, expect, it } from "vitest";
import { type Finding, NO_DEAL } from "../../../src/core/deals/audit.ts";
import { auditByRule, auditFindings, auditSummary } from "../../../src/core/deals/audit-tables.ts";
import type { Deal } from "../../../src/core/deals/deal.ts";
import { columnsOf } from "../../../src/core/deals/deal-columns.ts";
import { ok } from "../../../src/core/result.ts";
import { cellsOf, columnOf, deal, won } from "../some-deals.ts";

const deals: readonly Deal[] = [
  deal({ row: 2, amount: 100 }),
  deal({ row: 3, amount: 300 }),
  deal({ row: 4, amount: null }),
  { ...won(1000, "2026-01-10"), row: 5 },
];
const columns = columnsOf(deals);
const reading = { deals: columns, headerRow: 1 };

/** Of the first deal unless told otherwise; a deal's row is its place + 2. */
function finding(facts: Partial<Finding>): Finding {
  const deal = facts.deal ?? 0;
  return {
    rule: "overdue close date",
    severity: "warning",
    deal,
    row: deal === NO_DEAL ? 0 : deal + 2,
    column: 2,
    atRisk: null,
    detail: "",
    issue: null,
    ...facts,
  };
}

const findings: readonly Finding[] = [
  finding({}),
  finding({ rule: "stale", column: 3 }),
  finding({ rule: "stale", deal: 1 }),
  finding({ rule: "won without amount", severity: "error", deal: 3 }),
  finding({ rule: "placeholder", severity: "note", deal: 2 }),
  finding({ rule: "pile-up on last day", severity: "note", deal: NO_DEAL, column: 4, atRisk: 400 }),
];

describe("auditSummary", () => {
  it.each([
    { figure: "Deals", value: 4 },
    { figure: "Without a finding", value: 1 },
    { figure: "Score", value: 0.25 },
    { figure: "Errors", value: 1 },
    { figure: "Warnings", value: 3 },
    { figure: "Notes", value: 2 },
    { figure: "Open pipeline", value: 400 },
    { figure: "Value at risk", value: 400 },
    { figure: "Share at risk", value: 1 },
  ])("$figure", ({ figure, value }) => {
    expect(cellsOf(ok(auditSummary(reading, findings)))(figure, "value")).toBe(value);
  });

  it("has no score without deals", () => {
    const none = { ...reading, deals: columnsOf([]) };
    expect(cellsOf(ok(auditSummary(none, [])))("Score", "value")).toBeNull();
    expect(cellsOf(ok(auditSummary(none, [])))("Share at risk", "value")).toBeNull();
  });
});

describe("auditByRule", () => {
  it("puts errors first, then what has most at risk; a deal counts once", () => {
    expect(auditByRule(columns, findings).rows).toEqual([
      ["won without amount", "error", 1, 0],
      ["stale", "warning", 2, 400],
      ["overdue close date", "warning", 1, 100],
      ["pile-up on last day", "note", 1, 400],
      ["placeholder", "note", 1, null],
    ]);
  });
});

it("says of each finding what is wrong, and leaves blank what is unknown", () => {
  const table = auditFindings(reading, findings, ({ rule }) => `about ${rule}`);
  expect(columnOf(table, "what")[1]).toBe("about stale");
  expect(table.rows[5]).toEqual(["pile-up on last day", "note", "E1", null, null, 400, "about pile-up on last day"]);
});
