/** Columns of a grouped report, which name a stage or an owner once and leave it blank for the rest of the group. */
import { cellText, isBlankCell } from "./cell-text.ts";
import type { ColumnMatch, Field } from "./deal.ts";
import type { PlainCell, PlainTable } from "./plain-table.ts";

/** What reports are grouped by. */
const GROUPING_FIELDS: ReadonlySet<Field> = new Set(["stage", "status", "owner", "account", "product"] as const);
/** "Closed Won (12)", "Closed Won (12 records)". */
const GROUP_SIZE = /\s*\(\d+(?:\s\p{L}+)?\)$/u;

/**
 * The cells of the grouped columns, one a row of `rows`, with the group's word in each.
 *
 * Reports group by their leftmost columns. Such a column is filled in the first row, never names a group twice (under
 * one parent group), and is blank in at least half of the rows or stands over sums of its groups. A column of owners in
 * which somebody forgot one shows none of this, and its blank cells stay blank.
 */
export function groupedColumns(
  table: PlainTable,
  rows: readonly number[],
  matches: readonly ColumnMatch[],
  hasGroupSums: boolean,
): ReadonlyMap<number, readonly PlainCell[]> {
  const grouped = new Map<number, readonly PlainCell[]>();
  const fieldOf = new Map(matches.map(({ column, field }) => [column, field]));
  const width = table.rows[rows[0] ?? -1]?.length ?? 0;
  let parents: readonly string[] = rows.map(() => "");
  for (let column = 0; column < width; column += 1) {
    const field = fieldOf.get(column);
    if (field !== undefined && !GROUPING_FIELDS.has(field)) break;
    const cells = rows.map((row) => table.rows[row]?.[column] ?? "");
    // Reports keep a blank column at the left edge.
    if (field === undefined && cells.every(isBlankCell)) continue;
    const filled = filledDown(cells, parents, hasGroupSums);
    if (filled === null) break;
    if (field !== undefined) grouped.set(column, filled);
    parents = filled.map((cell, index) => `${parents[index]}\n${cellText(cell)}`);
  }
  return grouped;
}

/** null: the column is not grouped. */
function filledDown(
  cells: readonly PlainCell[],
  parents: readonly string[],
  hasGroupSums: boolean,
): readonly PlainCell[] | null {
  const heads = new Set<string>();
  const filled: PlainCell[] = [];
  let blanks = 0;
  let current: PlainCell = "";
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index] ?? "";
    const parent = parents[index] ?? "";
    if (!isBlankCell(cell)) {
      const head = `${parent}\n${cellText(cell)}`;
      if (heads.has(head)) return null;
      heads.add(head);
      current = typeof cell === "string" ? cell.replace(GROUP_SIZE, "") : cell;
    } else if (index === 0 || parent !== parents[index - 1]) return null;
    else blanks += 1;
    filled.push(current);
  }
  const isGrouped = heads.size >= 2 ? blanks >= heads.size || (hasGroupSums && blanks > 0) : hasGroupSums && blanks > 0;
  return isGrouped ? filled : null;
}
