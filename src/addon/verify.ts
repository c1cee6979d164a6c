/** Does a live sheet show what was computed? Read back once, before the old report is let go. */
import { toSerial } from "../core/calendar.ts";
import { cellName } from "../core/deals/cell-name.ts";
import { isErrorText } from "../core/deals/error-cell.ts";
import type { SheetValue } from "../core/table.ts";
import { addonWords } from "../messages.ts";
import type { SheetPlan } from "../reports/sheet-plan.ts";
import { type CivilDay, isDate } from "./civil-days.ts";
import { Refusal } from "./refusal.ts";

/** Figures are compared to this share of themselves: two sums of the same deals may differ in their last bits. */
const TOLERANCE = 1e-9;
const LOADING = "Loading...";
const TODAY = "=TODAY()";

/** Refuses when a spilled table shows an error or other values than the plan's. `values` from A1. */
export function verifySpills(plan: SheetPlan, values: readonly (readonly unknown[])[], civilDay: CivilDay): void {
  for (const area of plan.areas) {
    if (area.formula === undefined) continue;
    const anchor = values[area.row - 1]?.[area.column - 1];
    // Google may still be calculating: nothing can be said then, and nothing is wrong.
    if (anchor === LOADING) continue;
    if (typeof anchor === "string" && isErrorText(anchor)) {
      throw new Refusal(addonWords.formulaError(cellName(area.row, area.column), anchor));
    }
    // Midnight may pass between the computation and the look.
    if (area.formula === TODAY) continue;
    area.values.forEach((cells, row) => {
      cells.forEach((expected, column) => {
        const shown = values[area.row - 1 + row]?.[area.column - 1 + column] ?? "";
        if (isSame(expected, isDate(shown) ? toSerial(civilDay(shown)) : shown)) return;
        const cell = cellName(area.row + row, area.column + column);
        throw new Refusal(addonWords.spillDiffers(cell, String(shown), String(expected)));
      });
    });
  }
}

function isSame(expected: SheetValue, shown: unknown): boolean {
  if (typeof expected === "number" && typeof shown === "number") {
    return Math.abs(expected - shown) <= TOLERANCE * Math.max(1, Math.abs(expected));
  }
  return expected === shown;
}
