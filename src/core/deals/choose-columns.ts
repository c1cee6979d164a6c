/** The columns of a deals tab: matched by themselves, then as a person chose them. */
import type { ColumnChoice } from "../assumptions/assumptions.ts";
import { fail, ok, type Result } from "../result.ts";
import type { ColumnMatch, Field } from "./deal.ts";
import { foldWord } from "./fold.ts";
import { findHeaderRow, looksLikePivot } from "./header-row.ts";
import { headersOf, matchColumns } from "./match-columns.ts";
import type { PlainTable } from "./plain-table.ts";

/** A person's choice; `header` null or "": the field has no column. */
export interface FieldChoice {
  readonly field: Field;
  readonly header: string | null;
}

export interface ChosenColumns {
  /** Index of table.rows. */
  readonly headerRow: number;
  readonly headers: readonly string[];
  readonly matches: readonly ColumnMatch[];
}

/** Choices for other tabs do not concern this one; a choice without a tab is for any. */
export function choicesFor(tab: string, choices: readonly ColumnChoice[] | readonly FieldChoice[]): FieldChoice[] {
  const own = tab.trim().toLowerCase();
  return (choices as readonly (FieldChoice & { readonly tab?: string })[]).filter(
    ({ tab = "" }) => tab.trim() === "" || tab.trim().toLowerCase() === own,
  );
}

/** EMPTY_TAB, NO_HEADER_ROW, PIVOT_TABLE, COLUMN_GONE, MISSING_COLUMNS. */
export function chooseColumns(table: PlainTable, choices: readonly FieldChoice[]): Result<ChosenColumns> {
  const wanted = choices.flatMap((choice) => (choice.header ? [choice.header] : []));
  const headerRow = findHeaderRow(table, wanted);
  if (!headerRow.ok) return headerRow;
  const headers = headersOf(table, headerRow.value);
  const matches = new Map(matchColumns(table, headerRow.value).map((match) => [match.field, match]));
  for (const { field, header } of choices) {
    matches.delete(field);
    if (header === null || header.trim() === "") continue;
    const column = columnOf(headers, header);
    if (column < 0) return fail({ code: "COLUMN_GONE", tab: table.tab, field, header });
    // The same column may still be what a person wants for two fields; a guess gives way.
    for (const [other, match] of matches) {
      if (match.column === column && match.confidence < 1) matches.delete(other);
    }
    matches.set(field, { field, column, header: headers[column] ?? header, confidence: 1 });
  }
  const missing = missingFields(matches);
  if (missing.length > 0) {
    if (looksLikePivot(table)) return fail({ code: "PIVOT_TABLE", tab: table.tab });
    const seen = headers.filter((header) => header !== "");
    return fail({ code: "MISSING_COLUMNS", tab: table.tab, fields: missing, headers: seen });
  }
  const inOrder = [...matches.values()].sort((one, other) => one.column - other.column);
  return ok({ headerRow: headerRow.value, headers, matches: inOrder });
}

/** A deals tab needs an amount, and something that says how a deal stands. */
function missingFields(matches: ReadonlyMap<Field, ColumnMatch>): Field[] {
  const missing: Field[] = [];
  if (!matches.has("amount")) missing.push("amount");
  if (!matches.has("stage") && !matches.has("status") && !matches.has("isWon")) missing.push("stage");
  return missing;
}

/** The header as written, else as folded; a header that stands twice means its first column. */
function columnOf(headers: readonly string[], header: string): number {
  const exact = headers.indexOf(header.replace(/\s+/g, " ").trim());
  if (exact >= 0) return exact;
  const folded = foldWord(header);
  return folded === "" ? -1 : headers.findIndex((candidate) => foldWord(candidate) === folded);
}
