/** Column widths of a grid: as wide as its texts need, where a neighbour would cut them off. */
import type { GridCell } from "./sheet-plan.ts";

/** Of text at the default size, and of bold text, in pixels. */
const CHARACTER = 6.8;
const BOLD_CHARACTER = 7.5;
const PADDING = 18;
/** Longer texts wrap. */
const WIDEST = 330;

/** `least`: of every column; `grow`: which columns may be wider than that, by index. */
export function gridWidths(
  rows: readonly (readonly GridCell[])[],
  least: readonly number[],
  grow: readonly number[],
): number[] {
  return least.map((width, column) => {
    if (!grow.includes(column)) return width;
    return rows.reduce((widest, cells) => Math.max(widest, Math.min(WIDEST, wishOf(cells, column))), width);
  });
}

/** A text runs on over blank cells beside it, so only those with a filled neighbour need room. */
function wishOf(cells: readonly GridCell[], column: number): number {
  const cell = cells[column];
  if (cell === undefined || typeof cell.value !== "string" || (cells[column + 1]?.value ?? "") === "") return 0;
  const isBold = cell.style === "total" || cell.style.startsWith("heading");
  return Math.ceil(cell.value.length * (isBold ? BOLD_CHARACTER : CHARACTER) + PADDING);
}
