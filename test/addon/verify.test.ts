import { describe, expect, it } from "vitest";
import { verifySpills } from "../../src/addon/verify.ts";
import type { CivilDate } from "../../src/core/calendar.ts";
import type { SheetPlan } from "../../src/reports/sheet-plan.ts";

const PLAN: SheetPlan = {
  report: "forecast",
  tabName: "Forecast",
  mode: "live",
  frozenRows: 2,
  tabColor: "#000000",
  areas: [
    {
      id: "months",
      row: 1,
      column: 1,
      values: [
        ["Month", "Won"],
        [25_569, 0.3],
        ["Total", ""],
      ],
      formula: "=FORECAST_REPORT_MONTHS(Deals!A1:F;'Dealsheet settings'!A1:Y;$B$2;$D$2;$F$2)",
      styles: [],
      numberFormats: [],
      notes: [],
      grows: false,
    },
  ],
  charts: [],
  columnWidths: [],
  conditionalFormats: [],
  owned: ["A1:B3"],
};

const civilDay = (date: Date): CivilDate => date.toISOString().slice(0, 10) as CivilDate;

describe("verifySpills", () => {
  it.each([
    {
      why: "the same values, a date as Google gives it",
      values: [
        ["Month", "Won"],
        [new Date(0), 0.3],
        ["Total", ""],
      ],
    },
    {
      why: "a sum that differs in its last bits",
      values: [
        ["Month", "Won"],
        [25_569, 0.1 + 0.2],
        ["Total", ""],
      ],
    },
    {
      why: "Google is still calculating",
      values: [
        ["Loading...", ""],
        ["", ""],
        ["", ""],
      ],
    },
  ])("accepts: $why", ({ values }) => {
    expect(() => verifySpills(PLAN, values, civilDay)).not.toThrow();
  });

  it.each([
    { why: "functions that are not switched on", values: [["#NAME?"]], says: "not switched on" },
    { why: "a blocked spill", values: [["#REF!"]], says: "A1 shows #REF!" },
    {
      why: "another figure",
      values: [
        ["Month", "Won"],
        [25_569, 0.31],
        ["Total", ""],
      ],
      says: 'shows "0.31" in B2',
    },
    {
      why: "a missing row",
      values: [
        ["Month", "Won"],
        [25_569, 0.3],
      ],
      says: "in A3",
    },
    {
      why: "0 where nothing is to be shown",
      values: [
        ["Month", "Won"],
        [25_569, 0.3],
        ["Total", 0],
      ],
      says: "in B3",
    },
  ])("refuses: $why", ({ values, says }) => {
    expect(() => verifySpills(PLAN, values, civilDay)).toThrow(says);
  });
});
