/** The audit's tables: counts, scores and value at risk, each deal counted once. */
import { describe, expect, it } from "vitest";
import { DEFAULT_ASSUMPTIONS } from "../../../src/core/assumptions/assumptions.ts";
import { auditDeals, cellOf, type Finding, NO_DEAL, STALE_DAYS } from "../../../src/core/deals/audit.ts";
import { auditByRule, auditFindings, auditSummary } from "../../../src/core/deals/audit-tables.ts";
import type { Deal, DealsReading, Field } from "../../../src/core/deals/deal.ts";
import { type ColumnsReading, columnsOf } from "../../../src/core/deals/deal-columns.ts";
import { readDealColumns, readDeals } from "../../../src/core/deals/read-deals.ts";
import { ok } from "../../../src/core/result.ts";
import { valueFrom } from "../../kit.ts";
import { cellsOf, columnOf, day, deal, won } from "../some-deals.ts";

const deals: readonly Deal[] = [
  deal({ row: 2, amount: 100 }),
  deal({ row: 3, amount: 300 }),
  deal({ row: 4, amount: null }),
  { ...won(1000, "2026-01-10"), row: 5 },
];
const FIELDS: readonly Field[] = ["owner", "amount", "stage", "closed"];
const matches = FIELDS.map((field, column) => ({ field, column, header: field, confidence: 1 }));
const read: DealsReading = { deals, matches, issues: [], skipped: [], headerRow: 1 };
const reading = columnsOf(read);
const columns = reading.deals;

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
    const none = columnsOf({ ...read, deals: [] });
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

it("finds in a reading deal by deal what it finds column by column, whatever columns the tab has", () => {
  const sheets = [
    [
      ["Owner", "Stage", "Amount", "Close date"],
      ["Ann", "Proposal", 100, "2026-01-01"],
      ["", "Closed Won", "", "2027-01-01"],
    ],
    [
      ["Deal", "Stage", "Amount", "Created", "Last activity"],
      ["A", "Demo", 5, "2025-01-01", ""],
      ["B", "Lost", "x", "", "2025-02-01"],
    ],
  ];
  for (const rows of sheets) {
    const options = {
      assumptions: DEFAULT_ASSUMPTIONS,
      dateOrder: "mdy",
      asOf: day("2026-03-31"),
      columns: [],
    } as const;
    const table = { tab: "Deals", rows, firstRow: 1, firstColumn: 1 };
    const audit = (one: ColumnsReading) =>
      auditDeals(one, { ...options, staleDays: STALE_DAYS, history: [] }).map((found) => [
        found.rule,
        cellOf(found, 1),
      ]);
    const found = audit(valueFrom(readDealColumns(table, options)));
    expect(audit(columnsOf(valueFrom(readDeals(table, options))))).toEqual(found);
    expect(found.length).toBeGreaterThan(1);
  }
});
