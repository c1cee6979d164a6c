/** Where the figures of the settings tab stand that the sidebar may change: one cell a stage or rep. */
import { findSections, type SectionPlace } from "../core/assumptions/find-sections.ts";
import { type SectionId, sectionOf } from "../core/assumptions/settings-layout.ts";
import { cellText } from "../core/deals/cell-text.ts";
import type { PlainTable } from "../core/deals/plain-table.ts";

export interface FigureCells {
  readonly place: SectionPlace;
  /** Sheet column of the figures; null: its heading is gone. */
  readonly column: number | null;
  /** Sheet row of a name as the tab's own reader knows it; null: the tab does not have it. */
  readonly rowOf: (name: string) => number | null;
}

/** null: the tab has no such section. `fold` is how the section tells names apart. */
export function figureCells(
  table: PlainTable,
  id: SectionId,
  heading: string,
  fold: (name: string) => string,
): FigureCells | null {
  const place = findSections(table).find((one) => one.id === id);
  const names = place?.columns[0] ?? null;
  if (place === undefined || names === null) return null;
  const rows = new Map<string, number>();
  for (const row of place.rows) {
    const text = cellText(table.rows[row - table.firstRow]?.[names - table.firstColumn] ?? "");
    if (text !== "") rows.set(fold(text), row);
  }
  const index = sectionOf(id).columns.findIndex((column) => column.heading === heading);
  return { place, column: place.columns[index] ?? null, rowOf: (name) => rows.get(fold(name)) ?? null };
}

/** Whether a cell holds a formula, by the formulas of the whole tab, read at once. */
export function formulaIn(
  sheet: GoogleAppsScript.Spreadsheet.Sheet | null,
): (row: number | null, column: number | null) => boolean {
  const formulas = sheet === null ? [] : sheet.getDataRange().getFormulas();
  return (row, column) => row !== null && column !== null && (formulas[row - 1]?.[column - 1] ?? "") !== "";
}
