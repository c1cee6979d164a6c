/**
 * Which column is which field: headers and values weighed together, one column a field and one field a column.
 *
 * The surest match is settled first, so that a certain one is never traded for two guesses. A person confirms the
 * result, and what they choose wins.
 */
import type { Share } from "../result.ts";
import { type ColumnProfile, profileColumn, suitability } from "./column-profile.ts";
import type { ColumnMatch, Field } from "./deal.ts";
import { foldedWords, foldWord } from "./fold.ts";
import { isHelperHeader, scoreHeader } from "./header-score.ts";
import { SPOILERS } from "./header-spoilers.ts";
import { COMPANY_CURRENCY_AMOUNTS, DEAL_CURRENCY_AMOUNT, PLAIN_AMOUNT } from "./header-words.ts";
import type { PlainTable } from "./plain-table.ts";

/** Below this a header and its values say too little to be called a match. */
const LEAST_SCORE = 0.4;
/** A guess is never as certain as a person's choice. */
const SUREST = 0.98;

interface Candidate {
  readonly field: Field;
  readonly column: number;
  readonly score: Share;
}

/** What a person has settled: the field's column, or null for none. */
export interface SettledField {
  readonly field: Field;
  readonly column: number | null;
}

/**
 * `headerRow` is an index of table.rows. What a person has chosen stands (a column may then serve two fields); the rest
 * is matched among the columns that are left.
 */
export function matchColumns(
  table: PlainTable,
  headerRow: number,
  chosen: readonly SettledField[] = [],
): ColumnMatch[] {
  const headers = headersOf(table, headerRow);
  const profiles = headers.map((_, column) => profileColumn(table, headerRow, column));
  const candidates = headers.flatMap((header, column) => candidatesOf(header, column, profiles[column]));
  candidates.sort((one, other) => other.score - one.score || one.column - other.column);
  const byItself = surestFirst(candidates, new Set(), new Set());
  const closed = new Set(chosen.map(({ field }) => field));
  // A column that somebody has taken away from a field is not handed to the next one by itself.
  const taken = new Set(chosen.flatMap(({ field, column }) => column ?? byItself.get(field)?.column ?? []));
  const settled = surestFirst(candidates, closed, taken);
  if (!closed.has("amount")) settleAmounts(settled, headers, profiles);
  const guessed = [...settled.values()].map(({ field, column, score }) => ({
    field,
    column,
    header: headers[column] ?? "",
    confidence: Math.round(Math.min(SUREST, score) * 100) / 100,
  }));
  const certain = chosen.flatMap(({ field, column }) =>
    column === null ? [] : [{ field, column, header: headers[column] ?? "", confidence: 1 }],
  );
  return [...certain, ...guessed].sort((one, other) => one.column - other.column);
}

function surestFirst(
  candidates: readonly Candidate[],
  closed: ReadonlySet<Field>,
  taken: ReadonlySet<number>,
): Map<Field, Candidate> {
  const settled = new Map<Field, Candidate>();
  const used = new Set(taken);
  for (const candidate of candidates) {
    if (closed.has(candidate.field) || settled.has(candidate.field) || used.has(candidate.column)) continue;
    settled.set(candidate.field, candidate);
    used.add(candidate.column);
  }
  return settled;
}

/** The header row as trimmed text, one a column. */
export function headersOf(table: PlainTable, headerRow: number): string[] {
  return (table.rows[headerRow] ?? []).map((cell) =>
    typeof cell === "object" ? cell.date : String(cell).replace(/\s+/g, " ").trim(),
  );
}

function candidatesOf(header: string, column: number, profile: ColumnProfile | undefined): Candidate[] {
  if (profile === undefined) return [];
  const named = [...scoreHeader(header)].map(([field, score]) => ({
    field,
    column,
    score: score * suitability(field, profile),
  }));
  const candidates = named.filter(({ score }) => score >= LEAST_SCORE);
  if (candidates.length > 0 || header === "" || isHelperHeader(header)) return candidates;
  return byValuesAlone(profile, named.length === 0 ? foldedWords(header) : null).map((field) => ({
    field,
    column,
    score: LEAST_SCORE,
  }));
}

/**
 * A few repeated words with won and lost among them are stages, whatever stands above; and money signs are an amount,
 * where the header's words (null: they name another field) do not say that it is a weighted one or a cost.
 */
function byValuesAlone(profile: ColumnProfile, words: readonly string[] | null): Field[] {
  if (profile.decided >= 0.1 && suitability("stage", profile) === 1) return ["stage"];
  if (profile.marked < 0.5 || words === null) return [];
  return words.some((word) => SPOILERS.amount.has(word)) ? [] : ["amount"];
}

/**
 * The amount among several: an actual amount or a rep's call alone is the amount; and where deals are in several currencies, only the
 * column in the company's currency can be added up.
 */
function settleAmounts(
  settled: Map<Field, Candidate>,
  headers: readonly string[],
  profiles: readonly ColumnProfile[],
): void {
  for (const field of ["actualAmount", "call"] as const) {
    const lone = settled.get(field);
    if (lone === undefined || settled.has("amount")) continue;
    settled.delete(field);
    settled.set("amount", { ...lone, field: "amount" });
  }
  const amount = settled.get("amount");
  const currency = settled.get("currency");
  if (!amount || !currency || (profiles[currency.column]?.distinctCount ?? 0) < 2) return;
  const folded = headers.map(foldWord);
  const column = folded.findIndex(
    (header, index) =>
      (COMPANY_CURRENCY_AMOUNTS.has(header) ||
        (header === PLAIN_AMOUNT && folded[amount.column] === DEAL_CURRENCY_AMOUNT)) &&
      (profiles[index]?.amounts ?? 0) >= 0.5,
  );
  if (column < 0 || column === amount.column) return;
  settled.set("amount", { field: "amount", column, score: amount.score });
  settled.delete("currency");
}
