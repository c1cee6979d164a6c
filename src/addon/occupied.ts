/** Whose cell is it? What a person typed where a report is about to stand, found before anything is written. */
import { cellName } from "../core/deals/cell-name.ts";
import { isErrorText } from "../core/deals/error-cell.ts";
import { type Rectangle, rectangleOf } from "../reports/a1.ts";
import { rectangleOfArea } from "../reports/layout.ts";
import type { SheetPlan } from "../reports/sheet-plan.ts";
import type { ReportRecord } from "./report-record.ts";

export interface OccupiedCell {
  readonly cell: string;
  readonly value: string;
}

/** The first filled cell in the plan's areas that is not the old report's; null when the way is free. `values` from A1. */
export function occupiedCell(
  plan: SheetPlan,
  values: readonly (readonly unknown[])[],
  old: ReportRecord | null,
): OccupiedCell | null {
  const ours = old === null ? [] : ownedNow(old, values);
  for (const area of plan.areas) {
    const { row, column, rows, columns } = rectangleOfArea(area);
    for (let at = row; at < row + rows; at += 1) {
      const cells = values[at - 1];
      if (cells === undefined) break;
      for (let from = column; from < column + columns; from += 1) {
        const value = cells[from - 1];
        if (isBlank(value) || ours.some((rectangle) => holds(rectangle, at, from))) continue;
        return { cell: cellName(at, from), value: String(value) };
      }
    }
  }
  return null;
}

/**
 * The old report's cells as they are now. A spill that shows an error has not spilled: only its first cell is ours, the
 * rest is what stands in its way.
 */
function ownedNow(old: ReportRecord, values: readonly (readonly unknown[])[]): Rectangle[] {
  return old.owned.flatMap((a1) => {
    const rectangle = rectangleOf(a1);
    if (rectangle === null) return [];
    if (!old.spills.includes(a1)) return [rectangle];
    return [showsError(rectangle, values) ? { ...rectangle, rows: 1, columns: 1 } : grownSpill(rectangle, values)];
  });
}

function showsError({ row, column }: Rectangle, values: readonly (readonly unknown[])[]): boolean {
  const anchor = values[row - 1]?.[column - 1];
  return typeof anchor === "string" && isErrorText(anchor);
}

/** A spill may have grown since it was written: then it reaches down to the first blank row. */
export function grownSpill(spill: Rectangle, values: readonly (readonly unknown[])[]): Rectangle {
  let { rows } = spill;
  while (!isBlankRow(values[spill.row - 1 + rows], spill)) rows += 1;
  return { ...spill, rows };
}

function isBlankRow(cells: readonly unknown[] | undefined, { column, columns }: Rectangle): boolean {
  return cells === undefined || cells.slice(column - 1, column - 1 + columns).every(isBlank);
}

function isBlank(value: unknown): boolean {
  return value === "" || value === null || value === undefined;
}

function holds({ row, column, rows, columns }: Rectangle, atRow: number, atColumn: number): boolean {
  return atRow >= row && atRow < row + rows && atColumn >= column && atColumn < column + columns;
}
