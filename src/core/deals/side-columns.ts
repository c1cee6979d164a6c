/** The columns of a tab beside the deals (stage history, leads, activities), found by their headers alone. */
import { fail, ok, type Result } from "../result.ts";
import { foldWord } from "./fold.ts";
import { headersOf } from "./match-columns.ts";
import type { PlainTable } from "./plain-table.ts";

export interface SideColumns<F extends string> {
  /** Index of table.rows. */
  readonly headerRow: number;
  /** Index of each field's column; -1: the table has none. */
  readonly columns: Readonly<Record<F, number>>;
  readonly headers: readonly string[];
}

const ROWS_TO_SEARCH = 50;

/**
 * The first row whose headers are enough.
 *
 * `headers` lists each field's headers, the surest first, parted by "|". A column is one field's only; the fields that
 * stand first choose first. `missingOf` names, for a person, what a row lacks. MISSING_COLUMNS when no row has enough:
 * what the nearest one lacks.
 */
export function findSideColumns<F extends string>(
  table: PlainTable,
  headers: Readonly<Record<F, string>>,
  missingOf: (has: (field: F) => boolean) => readonly string[],
): Result<SideColumns<F>> {
  const fields = Object.keys(headers) as F[];
  const words = fields.map((field) => headers[field].split("|").map(foldWord));
  let nearest = missingOf(() => false);
  let seen: readonly string[] = headersOf(table, 0);
  for (let headerRow = 0; headerRow < Math.min(ROWS_TO_SEARCH, table.rows.length); headerRow += 1) {
    const given = headersOf(table, headerRow);
    const left = given.map((header) => foldWord(header.replace(/^property_/i, "").replace(/__c\s*$/i, "")));
    const columns = {} as Record<F, number>;
    for (const [index, field] of fields.entries()) {
      const column = firstOf(left, words[index] ?? []);
      columns[field] = column;
      if (column >= 0) left[column] = "";
    }
    const missing = missingOf((field) => columns[field] >= 0);
    if (missing.length === 0) return ok({ headerRow, columns, headers: given });
    if (missing.length < nearest.length) {
      nearest = missing;
      seen = given;
    }
  }
  return fail({
    code: "MISSING_COLUMNS",
    tab: table.tab,
    fields: nearest,
    headers: seen.filter((header) => header !== ""),
  });
}

/** The column of the surest header that the row has. */
function firstOf(folded: readonly string[], words: readonly string[]): number {
  for (const word of words) {
    const column = word === "" ? -1 : folded.indexOf(word);
    if (column >= 0) return column;
  }
  return -1;
}
