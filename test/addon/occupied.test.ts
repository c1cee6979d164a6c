import { describe, expect, it } from "vitest";
import { occupiedCell } from "../../src/addon/occupied.ts";
import type { ReportRecord } from "../../src/addon/report-record.ts";
import type { CivilDate } from "../../src/core/calendar.ts";
import type { PlacedArea, SheetPlan } from "../../src/reports/sheet-plan.ts";

const table = (rows: number): PlacedArea => ({
  id: "reps",
  row: 2,
  column: 1,
  values: Array.from({ length: rows }, () => ["x", 1]),
  styles: Array.from({ length: rows }, () => ["body", "body"] as const),
  numberFormats: Array.from({ length: rows }, () => ["@", "0"]),
  notes: [],
  grows: true,
});

const planOf = (rows: number): SheetPlan => ({
  report: "forecast",
  tabName: "Forecast",
  mode: "live",
  frozenRows: 2,
  tabColor: "#000000",
  areas: [table(rows)],
  charts: [],
  columnWidths: [],
  conditionalFormats: [],
  owned: [],
});

const recordOf = (owned: string, isSpill: boolean): ReportRecord => ({
  sheetId: 1,
  report: "forecast",
  mode: isSpill ? "live" : "snapshot",
  locked: false,
  asOf: "2026-01-01" as CivilDate,
  followToday: false,
  period: "2026-Q1",
  dealsSheetId: 0,
  dealsTab: "Deals",
  historySheetId: null,
  leadsSheetId: null,
  activitiesSheetId: null,
  settingsVersion: 1,
  commission: null,
  owned: [owned],
  spills: isSpill ? [owned] : [],
  rules: [],
  noted: [],
  charts: [],
  kept: [],
  inputs: [],
  blocks: [],
});

describe("occupiedCell", () => {
  it.each([
    { why: "a free sheet", rows: 3, values: [["", ""]], old: null, expected: null },
    {
      why: "a person's cell where the table goes",
      rows: 3,
      values: [["Title"], ["", ""], ["", "note"]],
      old: null,
      expected: { cell: "B3", value: "note" },
    },
    {
      why: "the old report's own cells",
      rows: 3,
      values: [[""], ["Rep", "Won"], ["Ann", 1]],
      old: recordOf("A2:B3", false),
      expected: null,
    },
    {
      why: "a note below an old snapshot that the longer new table would cover",
      rows: 3,
      values: [[""], ["Rep", "Won"], ["Ann", 1], ["mine", ""]],
      old: recordOf("A2:B3", false),
      expected: { cell: "A4", value: "mine" },
    },
    {
      why: "rows that a spill has grown by since are ours",
      rows: 4,
      values: [[""], ["Rep", "Won"], ["Ann", 1], ["Bea", 2], ["", ""]],
      old: recordOf("A2:B3", true),
      expected: null,
    },
    {
      why: "a note one blank row below a grown spill is not",
      rows: 5,
      values: [[""], ["Rep", "Won"], ["Ann", 1], ["Bea", 2], ["", ""], ["mine", ""]],
      old: recordOf("A2:B3", true),
      expected: { cell: "A6", value: "mine" },
    },
    {
      why: "what blocks a spill is a person's, even inside the old table",
      rows: 3,
      values: [[""], ["#REF!", ""], ["", "mine"]],
      old: recordOf("A2:B3", true),
      expected: { cell: "B3", value: "mine" },
    },
    {
      why: "0 and false are filled cells",
      rows: 1,
      values: [[""], [0, false]],
      old: null,
      expected: { cell: "A2", value: "0" },
    },
  ])("$why", ({ rows, values, old, expected }) => {
    expect(occupiedCell(planOf(rows), values, old)).toEqual(expected);
  });
});
