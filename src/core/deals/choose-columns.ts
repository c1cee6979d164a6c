/** The columns of a deals tab: matched by themselves, then as a person chose them. */
import type { ColumnChoice } from "../assumptions/assumptions.ts";
import { fail, ok, type Result } from "../result.ts";
import type { ColumnMatch, Field } from "./deal.ts";
import { foldWord } from "./fold.ts";
import { findHeaderRow, looksLikePivot } from "./header-row.ts";
import { headersOf, matchColumns, type SettledField } from "./match-columns.ts";
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
  const chosen = new Map<Field, SettledField>();
  for (const { field, header } of choices) {
    const column = header === null || header.trim() === "" ? null : columnOf(headers, header);
    if (column === -1) return fail({ code: "COLUMN_GONE", tab: table.tab, field, header: header ?? "" });
    chosen.set(field, { field, column });
  }
  const matches = matchColumns(table, headerRow.value, [...chosen.values()]);
  const missing = missingFields(matches);
  if (missing.length > 0) {
    if (looksLikePivot(table)) return fail({ code: "PIVOT_TABLE", tab: table.tab });
    const seen = headers.filter((header) => header !== "");
    return fail({ code: "MISSING_COLUMNS", tab: table.tab, fields: missing, headers: seen });
  }
  return ok({ headerRow: headerRow.value, headers, matches });
}

/** A deals tab needs an amount, and something that says how a deal stands. */
function missingFields(matches: readonly ColumnMatch[]): Field[] {
  const found = new Set(matches.map((match) => match.field));
  const missing: Field[] = [];
  if (!found.has("amount")) missing.push("amount");
  if (!found.has("stage") && !found.has("status") && !found.has("isWon")) missing.push("stage");
  return missing;
}

/** The header as written, else as folded; a header that stands twice means its first column. */
function columnOf(headers: readonly string[], header: string): number {
  const exact = headers.indexOf(header.replace(/\s+/g, " ").trim());
  if (exact >= 0) return exact;
  const folded = foldWord(header);
  return folded === "" ? -1 : headers.findIndex((candidate) => foldWord(candidate) === folded);
}
