/**
 * Finding a kept table again: by its headings, wherever a person has moved it, in whatever order its rows now stand.
 *
 * Blank rows are read over, and so is what a person wrote below it.
 */
import { cellText } from "../deals/cell-text.ts";
import type { PlainCell, PlainTable } from "../deals/plain-table.ts";

/** A kept row by the headings of its cells. */
export type KeptCells = (heading: string) => PlainCell;

/** Rectangle of the sheet, counted from 1. */
export interface KeptPlace {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface KeptRows<T> {
  readonly rows: readonly T[];
  /** From the headings to the last row that could be read. */
  readonly place: KeptPlace;
}

/** A person may have put columns of their own in between. */
const COLUMNS_BETWEEN = 10;

/**
 * The rows of the table with these headings that can be read; null where the headings are not there. Of several such tables
 * the one nearest to where it was.
 */
export function keptRows<T>(
  table: PlainTable,
  headings: readonly string[],
  was: { readonly row: number; readonly column: number },
  read: (cells: KeptCells) => T | null,
): KeptRows<T> | null {
  const found = headingPlaces(table, headings);
  const distance = (place: HeadingPlace): number =>
    Math.abs(place.row + table.firstRow - was.row) + Math.abs(place.first + table.firstColumn - was.column);
  const [nearest] = [...found].sort((one, other) => distance(one) - distance(other));
  if (nearest === undefined) return null;
  const { row: headingRow, columns } = nearest;
  const rows: T[] = [];
  let last = headingRow;
  for (let at = headingRow + 1; at < table.rows.length; at += 1) {
    const cells = table.rows[at] ?? [];
    const row = read((heading) => cells[columns.get(heading) ?? -1] ?? "");
    if (row === null) continue;
    rows.push(row);
    last = at;
  }
  const places = [...columns.values()];
  const [left, right] = [Math.min(...places), Math.max(...places)];
  return {
    rows,
    place: {
      row: table.firstRow + headingRow,
      column: table.firstColumn + left,
      rows: last - headingRow + 1,
      columns: right - left + 1,
    },
  };
}

interface HeadingPlace {
  readonly row: number;
  /** Of the first heading. */
  readonly first: number;
  readonly columns: ReadonlyMap<string, number>;
}

function headingPlaces(table: PlainTable, headings: readonly string[]): HeadingPlace[] {
  const reach = headings.length + COLUMNS_BETWEEN;
  return table.rows.flatMap((cells, row) =>
    cells.flatMap((cell, first) => {
      if (cell !== headings[0]) return [];
      const columns = new Map<string, number>();
      for (let at = Math.max(0, first - reach); at <= Math.min(cells.length - 1, first + reach); at += 1) {
        const text = cellText(cells[at] ?? "");
        const isNearer = Math.abs(at - first) < Math.abs((columns.get(text) ?? Number.NEGATIVE_INFINITY) - first);
        if (headings.includes(text) && isNearer) columns.set(text, at);
      }
      return columns.size === headings.length ? [{ row, first, columns }] : [];
    }),
  );
}
