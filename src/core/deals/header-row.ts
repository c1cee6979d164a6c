/** The row that holds the headers; report lines may stand above it. */
import { fail, ok, type Result } from "../result.ts";
import type { Field } from "./deal.ts";
import { foldWord } from "./fold.ts";
import { scoreHeader } from "./header-score.ts";
import type { PlainCell, PlainTable } from "./plain-table.ts";

/** Reports put at most a few dozen lines of filters and titles above their table. */
const ROWS_TO_SEARCH = 100;
const NAMES_A_FIELD = 0.5;

/**
 * Index of the header row in table.rows: the row whose cells name the most fields; of equals, the first.
 *
 * EMPTY_TAB, PIVOT_TABLE, NO_HEADER_ROW. `chosen` are headers that a person has picked: the row that holds them all
 * wins.
 */
export function findHeaderRow(table: PlainTable, chosen: readonly string[] = []): Result<number> {
  if (!table.rows.some((row) => row.some(isFilled))) return fail({ code: "EMPTY_TAB", tab: table.tab });
  const wanted = chosen.map(foldWord);
  let best = -1;
  let bestCount = 0;
  const rows = Math.min(ROWS_TO_SEARCH, table.rows.length);
  for (let index = 0; index < rows; index += 1) {
    const row = table.rows[index] ?? [];
    const count = fieldsNamedIn(row) + chosenIn(row, wanted) * 2;
    if (count > bestCount) {
      best = index;
      bestCount = count;
    }
  }
  if (bestCount >= 2) return ok(best);
  if (looksLikePivot(table)) return fail({ code: "PIVOT_TABLE", tab: table.tab });
  const plain = table.rows.slice(0, rows).findIndex((row, index) => isPlainHeader(row, table.rows[index + 1] ?? []));
  if (plain >= 0) return ok(plain);
  // One field is too little for a deals tab, yet enough to say what else is missing.
  return best >= 0 ? ok(best) : fail({ code: "NO_HEADER_ROW", tab: table.tab, rows });
}

/** How many fields the row names: many in a header row, and in a second one of internal names; hardly any in a deal. */
export function fieldsNamedIn(row: readonly PlainCell[]): number {
  const named = new Set<Field>();
  let filled = 0;
  let words = 0;
  for (const cell of row) {
    if (!isFilled(cell)) continue;
    filled += 1;
    if (typeof cell !== "string") continue;
    words += 1;
    let best: Field | null = null;
    let bestScore = NAMES_A_FIELD;
    for (const [field, score] of cell.length <= 80 ? scoreHeader(cell) : []) {
      if (score >= bestScore && !named.has(field)) {
        best = field;
        bestScore = score;
      }
    }
    if (best !== null) named.add(best);
  }
  // A header row is words; a row of a deal has numbers and dates among them.
  return words >= filled * 0.8 ? named.size : 0;
}

const AGGREGATE =
  /^(?:sum|count|counta|countunique|average|avg|max|min|median|product|stdev|summe|anzahl|mittelwert|somme|nombre|moyenne|nb|soma|contagem|média|suma|cuenta|promedio|somma|conteggio|media|som|aantal|gemiddelde) (?:of|von|de|di|do|da|van|sur) \S/i;
const PIVOT_LABEL =
  /^(?:row labels|column labels|grand total|values|zeilenbeschriftungen|spaltenbeschriftungen|gesamtergebnis|étiquettes de lignes|étiquettes de colonnes|total général|rótulos de linha|rótulos de coluna|total geral|etiquetas de fila|etiquetas de columna|total general|suma total|etichette di riga|totale complessivo|rijlabels|eindtotaal|行ラベル|列ラベル|総計)$/i;

/** "SUM of Amount", "Row Labels", "Grand Total": a tab that sums deals up instead of listing them. */
export function looksLikePivot(table: PlainTable): boolean {
  let labels = 0;
  for (let index = 0; index < Math.min(30, table.rows.length); index += 1) {
    for (const cell of table.rows[index] ?? []) {
      if (typeof cell !== "string") continue;
      const text = cell.trim();
      if (AGGREGATE.test(text)) return true;
      if (PIVOT_LABEL.test(text)) labels += 1;
    }
  }
  const last = table.rows[table.rows.length - 1]?.find(isFilled);
  if (typeof last === "string" && PIVOT_LABEL.test(last.trim())) labels += 1;
  return labels > 0;
}

/** A header of unknown names: different words throughout, over a row that is not only words. */
function isPlainHeader(row: readonly PlainCell[], below: readonly PlainCell[]): boolean {
  const filled = row.filter(isFilled);
  const words = new Set(filled.filter((cell): cell is string => typeof cell === "string").map(foldWord));
  if (filled.length < 2 || words.size < filled.length) return false;
  if ([...words].some((word) => /^\d+$/.test(word))) return false;
  return below.some((cell) => isFilled(cell) && (typeof cell !== "string" || /\d/.test(cell)));
}

function chosenIn(row: readonly PlainCell[], wanted: readonly string[]): number {
  if (wanted.length === 0) return 0;
  const folded = new Set(row.map((cell) => (typeof cell === "string" ? foldWord(cell) : "")));
  return wanted.filter((header) => folded.has(header)).length;
}

function isFilled(cell: PlainCell): boolean {
  return typeof cell !== "string" || cell.trim() !== "";
}
