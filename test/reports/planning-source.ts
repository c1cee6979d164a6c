/** A small company whose planning reports are golden files: accounts, reps on ramp, one who left, one who comes. */
import { type Assumptions, DEFAULT_ASSUMPTIONS } from "../../src/core/assumptions/assumptions.ts";
import { type CivilDate, parsePeriod } from "../../src/core/calendar.ts";
import type { PlainCell } from "../../src/core/deals/plain-table.ts";
import { readDeals } from "../../src/core/deals/read-deals.ts";
import { NO_MEMORY } from "../../src/core/forecast/kept-tables.ts";
import type { ReportMode } from "../../src/core/report.ts";
import type { ReportSource } from "../../src/reports/report-source.ts";
import { valueFrom } from "../kit.ts";

const AS_OF = "2026-02-15" as CivilDate;
const date = (text: string): CivilDate => text as CivilDate;
const forever = { from: null, to: null };

const ASSUMPTIONS: Assumptions = {
  stages: [
    { stage: "Qualified", probability: 0.2, outcome: "open", order: 1 },
    { stage: "Final call", probability: 0.8, outcome: "open", order: 2 },
    { stage: "Won", probability: 1, outcome: "won", order: 3 },
    { stage: "Lost", probability: 0, outcome: "lost", order: 4 },
  ],
  reps: [
    { rep: "Ann", start: null, quota: 30_000, territory: "North" },
    { rep: "Bo", start: date("2025-09-10"), quota: 30_000, territory: "North" },
    { rep: "Cy", start: date("2026-01-10"), quota: 24_000, territory: "South" },
    { rep: "Di", start: date("2024-01-01"), quota: 30_000, territory: "South" },
    { rep: "Eve", start: date("2026-04-01"), quota: 24_000, territory: "" },
  ],
  calendar: { fiscalStart: 1, quotaPeriod: "quarter" },
  currency: { code: "EUR", minorDigits: 2 },
  rules: { growth: 0.05, steadyBand: 0.05, achievementThreshold: 1 },
  columns: [],
  adjustments: [],
  leads: DEFAULT_ASSUMPTIONS.leads,
  terms: [],
  assignments: [
    { rep: "Bo", plan: "AE", days: forever, ramp: [0, 0.5, 1] },
    // Di's last day was the end of 2025.
    { rep: "Di", plan: "AE", days: { from: null, to: date("2025-12-31") }, ramp: null },
  ],
};

const day = (text: string): PlainCell => ({ date: date(text) });

const ROWS: readonly (readonly PlainCell[])[] = [
  ["Deal", "Account", "Owner", "Stage", "Amount", "Created", "Close date"],
  ["A1", "Acme", "Ann", "Won", 40_000, day("2025-01-10"), day("2025-03-10")],
  ["A2", "Beta", "Ann", "Won", 30_000.5, day("2025-04-01"), day("2025-08-20")],
  ["A3", "Gamma", "Ann", "Qualified", 8_000, day("2025-12-01"), day("2026-03-15")],
  ["A4", "Delta", "Ann", "Final call", 12_000, day("2025-12-01"), day("2026-03-01")],
  ["B1", "Epsilon", "Bo", "Won", 6_000, day("2025-10-01"), day("2025-11-20")],
  ["B2", "Epsilon", "Bo", "Won", 11_000, day("2025-10-01"), day("2025-12-20")],
  ["B3", "Zeta", "Bo", "Won", 12_000, day("2025-10-05"), day("2026-01-20")],
  ["C1", "Eta", "Cy", "Qualified", 5_000, day("2026-01-20"), day("2026-04-20")],
  ["D1", "Theta", "Di", "Won", 15_000, day("2025-02-01"), day("2025-06-15")],
  ["D2", "Theta", "Di", "Qualified", 3_000, day("2025-11-01"), day("2026-05-01")],
  ["D3", "Iota", "Di", "Lost", 2_000, day("2025-02-01"), day("2025-07-15")],
  ["N1", "", "Ann", "Won", 1_000, day("2025-05-02"), day("2025-06-12")],
];

export function planningSource(mode: ReportMode): ReportSource {
  const table = { tab: "Deals", rows: ROWS, firstRow: 1, firstColumn: 1 };
  const reading = valueFrom(readDeals(table, { assumptions: ASSUMPTIONS, dateOrder: "mdy", asOf: AS_OF, columns: [] }));
  const period = valueFrom(parsePeriod("2026-Q1", 1));
  const input = { deals: reading.deals, assumptions: ASSUMPTIONS, asOf: AS_OF, period };
  return { input, reading, history: null, memory: NO_MEMORY, mode, followToday: false, locked: false };
}
