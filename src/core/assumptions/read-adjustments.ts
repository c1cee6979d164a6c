/** The managers' adjustments as they stand in the settings tab. */
import { parsePeriod } from "../calendar.ts";
import { cellText } from "../deals/cell-text.ts";
import type { PlainCell } from "../deals/plain-table.ts";
import { ok, type Result } from "../result.ts";
import type { AdjustmentAssumption } from "./assumptions.ts";
import { amountsOf, type SectionReader } from "./section-reader.ts";

/** SETTINGS_CELL for a row without a period that reads as one, or without an amount. */
export function readAdjustments(reader: SectionReader): Result<AdjustmentAssumption[]> {
  const amounts = amountsOf(reader, "Adjustment");
  if (!amounts.ok) return amounts;
  const adjustments: AdjustmentAssumption[] = [];
  for (let index = 0; index < reader.rows.length; index += 1) {
    const period = periodName(reader.cell(index, "For period"));
    if (period === null) return reader.failure(index, "For period", "a period such as 2026-03, 2026-Q1 or FY2026");
    const amount = amounts.value[index] ?? null;
    if (amount === null) return reader.failure(index, "Adjustment", "an amount of money, below zero to take away");
    adjustments.push({ period, rep: reader.text(index, "For rep"), amount, reason: reader.text(index, "Reason") });
  }
  return ok(adjustments);
}

/** The period's own name; a month that the spreadsheet has taken for its first day ("2026-03") is that month. */
export function periodName(cell: PlainCell): string | null {
  const text = typeof cell === "object" ? cell.date.replace(/-01$/, "") : cellText(cell);
  // What a period is called does not depend on where the fiscal year starts.
  const period = parsePeriod(text, 1);
  return period.ok ? period.value.name : null;
}
