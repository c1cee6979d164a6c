/** A small company whose reports are golden files: few deals, each there for a reason. */
import { type Assumptions, DEFAULT_ASSUMPTIONS } from "../../src/core/assumptions/assumptions.ts";
import { type CivilDate, parsePeriod } from "../../src/core/calendar.ts";
import type { PlainCell } from "../../src/core/deals/plain-table.ts";
import { readDeals } from "../../src/core/deals/read-deals.ts";
import { NO_MEMORY } from "../../src/core/forecast/kept-tables.ts";
import type { ReportMode } from "../../src/core/report.ts";
import type { ReportSource } from "../../src/reports/report-source.ts";
import { leadsSource } from "../core/leads/some-leads.ts";
import { valueFrom } from "../kit.ts";

const AS_OF = "2026-02-15" as CivilDate;

const ASSUMPTIONS: Assumptions = {
  stages: [
    { stage: "Qualified", probability: 0.2, outcome: "open", order: 1 },
    { stage: "Proposal", probability: 0.5, outcome: "open", order: 2 },
    { stage: "Won", probability: 1, outcome: "won", order: 3 },
    { stage: "Lost", probability: 0, outcome: "lost", order: 4 },
  ],
  reps: [
    { rep: "Ann", start: null, quota: 10_000, territory: "" },
    { rep: "Bo", start: null, quota: 8_000, territory: "" },
    { rep: "Cy", start: "2026-01-10" as CivilDate, quota: null, territory: "" },
  ],
  calendar: { fiscalStart: 1, quotaPeriod: "quarter" },
  currency: { code: "EUR", minorDigits: 2 },
  rules: { growth: 0.05, steadyBand: 0.05, achievementThreshold: 1 },
  columns: [],
  adjustments: [],
  leads: DEFAULT_ASSUMPTIONS.leads,
  terms: [],
  assignments: [],
};

const day = (date: string): PlainCell => ({ date: date as CivilDate });

const ROWS: readonly (readonly PlainCell[])[] = [
  ["Deal", "Owner", "Stage", "Amount", "Created", "Close date"],
  // Won before, in the previous and in the current quarter.
  ["A1", "Ann", "Won", 4_000, day("2025-08-01"), day("2025-09-10")],
  ["A2", "Ann", "Won", 5_000.5, day("2025-10-01"), day("2025-11-20")],
  ["A3", "Ann", "Won", 6_000.25, day("2025-12-01"), day("2026-01-15")],
  ["B1", "Bo", "Won", 3_000, day("2025-10-05"), day("2025-12-01")],
  ["B2", "Bo", "Won", 1_000, day("2026-01-05"), day("2026-02-01")],
  ["C1", "Cy", "Won", 2_000, day("2026-01-15"), day("2026-02-10")],
  // Lost.
  ["B3", "Bo", "Lost", 9_000, day("2025-11-01"), day("2026-01-20")],
  // Open: in the period, after it, overdue, without a date, without an amount.
  ["A4", "Ann", "Proposal", 8_000, day("2026-01-10"), day("2026-03-20")],
  ["B4", "Bo", "Qualified", 4_000, day("2026-02-01"), day("2026-05-01")],
  ["C2", "Cy", "Proposal", 1_500, day("2026-01-20"), day("2026-02-05")],
  ["B5", "Bo", "Qualified", 700, day("2026-02-02"), ""],
  ["A5", "Ann", "Qualified", "", day("2026-02-03"), day("2026-03-01")],
  // Nobody's.
  ["N1", "", "Won", 500, day("2026-01-02"), day("2026-02-12")],
];

export const SOURCES = {
  deals: { name: "Deals", columns: 6 },
  settings: { name: "Dealsheet settings", columns: 25 },
  history: null,
  leads: { name: "Leads", columns: 8 },
  activities: { name: "Activities", columns: 6 },
  currency: ASSUMPTIONS.currency,
  dealsSheetId: 7,
};

export function sampleSource(mode: ReportMode): ReportSource {
  const table = { tab: "Deals", rows: ROWS, firstRow: 1, firstColumn: 1 };
  const reading = valueFrom(readDeals(table, { assumptions: ASSUMPTIONS, dateOrder: "mdy", asOf: AS_OF, columns: [] }));
  const period = valueFrom(parsePeriod("2026-Q1", 1));
  const input = { deals: reading.deals, assumptions: ASSUMPTIONS, asOf: AS_OF, period };
  const { leads, activities } = leadsSource();
  return {
    input,
    reading,
    history: null,
    leads,
    activities,
    memory: NO_MEMORY,
    mode,
    followToday: false,
    locked: false,
  };
}
