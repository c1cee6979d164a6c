/** Outcome of a stage: open, won or lost, by the word itself or by a stage table. */
import { fail, ok, type Result, type Share } from "../result.ts";
import type { Outcome } from "./deal.ts";
import { foldedWords, foldWord } from "./fold.ts";

/** What CRMs call a won deal, in the languages they export. Whole folded words: "Won back" is not won. */
const WON_WORDS = [
  ["won", "closed won", "closed - won", "won closed", "close won", "deal won", "opportunity won", "closed as won"],
  ["gewonnen", "geschlossen und gewonnen", "geschlossen gewonnen", "abgeschlossen gewonnen", "auftrag gewonnen"],
  [
    "abgeschlossen und gewonnen",
    "gewonnen und geschlossen",
    "gagné",
    "gagnée",
    "signé",
    "signée",
    "conclusion gagnante",
  ],
  [
    "fermé gagné",
    "fermée gagnée",
    "fermé et gagné",
    "clôturé gagné",
    "clôturée gagnée",
    "affaire gagnée",
    "clos gagné",
  ],
  ["ganado", "ganada", "cerrado ganado", "cerrada ganada", "cierre ganado", "cierre ganada", "ganado cerrado"],
  [
    "ganha",
    "ganho",
    "fechado ganho",
    "fechada ganha",
    "fechado e ganho",
    "fechado/ganho",
    "negócio ganho",
    "venda ganha",
  ],
  ["chiuso positivamente", "vinto", "vinta", "chiuso vinto", "chiusa vinta", "chiuso e vinto", "chiusa positivamente"],
  [
    "gesloten gewonnen",
    "gewonnen gesloten",
    "afgesloten gewonnen",
    "受注",
    "受注済み",
    "成約",
    "クローズ(受注)",
    "成立受注",
  ],
  ["vundet", "vunnet", "vunnen", "vunnit", "wygrana", "wygrane", "wygrany", "赢单", "已赢单", "成交", "수주"],
  ["gewonnener", "vendida", "vendido", "chiusa/acquisita", "выиграна", "выиграно", "сделка успешна"],
  ["успешно реализовано"],
];

/** What CRMs call a lost deal. "Lost interest?" is not lost. */
const LOST_WORDS = [
  [
    "lost",
    "closed lost",
    "closed - lost",
    "lost closed",
    "close lost",
    "deal lost",
    "opportunity lost",
    "closed as lost",
  ],
  ["verloren", "geschlossen und verloren", "geschlossen verloren", "abgeschlossen verloren", "auftrag verloren"],
  ["abgeschlossen und verloren", "verloren und geschlossen", "perdu", "perdue", "abandonné", "abandonnée"],
  [
    "conclusion perdante",
    "fermé perdu",
    "fermée perdue",
    "fermé et perdu",
    "clôturé perdu",
    "clôturée perdue",
    "clos perdu",
  ],
  ["affaire perdue", "perdido", "perdida", "cerrado perdido", "cerrada perdida", "cierre perdido", "cierre perdida"],
  ["fechado perdido", "fechada perdida", "fechado e perdido", "fechado/perdido", "negócio perdido", "venda perdida"],
  ["perso", "persa", "chiuso negativamente", "chiuso perso", "chiusa persa", "chiuso e perso", "chiusa negativamente"],
  ["gesloten verloren", "verloren gesloten", "afgesloten verloren", "失注", "失注済み", "クローズ(失注)", "不成立失注"],
  ["tabt", "tapt", "forlorad", "förlorad", "przegrana", "przegrane", "przegrany", "输单", "已输单", "丢单", "실주"],
  ["verlorener", "abandoned", "abandonado", "abandonada", "проиграна", "проиграно", "сделка провалена"],
  ["закрыто и не реализовано"],
];

/** Words that say only that a deal is over: beside won or lost they add nothing, and alone they leave it open which. */
const OVER_WORDS: ReadonlySet<string> = new Set(
  (
    "closed|close|done|complete|completed|finished|dead|cancelled|canceled|disqualified|rejected|declined|expired|archived|" +
    "geschlossen|geschlossener|abgeschlossen|abgeschlossener|beendet|erledigt|storniert|abgesagt|abgelehnt|" +
    "fermé|fermée|clôturé|clôturée|clos|terminé|terminée|annulé|annulée|refusé|refusée|cerrado|cerrada|cierre|terminado|" +
    "cancelado|cancelada|rechazado|rechazada|fechado|fechada|concluído|concluída|encerrado|encerrada|rejeitado|rejeitada|" +
    "chiuso|chiusa|annullato|annullata|rifiutato|rifiutata|gesloten|afgesloten|geannuleerd|afgewezen|完了|クローズ|中止|キャンセル"
  )
    .split("|")
    .map(foldWord),
);

/** Words that may stand between: "Geschlossener und gewonnener Deal". */
const LINKING_WORDS: ReadonlySet<string> = new Set(
  "deal opportunity opp as and und et e y en affaire negocio venda auftrag".split(" "),
);

const OUTCOME_BY_WORD: ReadonlyMap<string, Outcome> = new Map([
  ...WON_WORDS.flat().map((word) => [foldWord(word), "won"] as const),
  ...LOST_WORDS.flat().map((word) => [foldWord(word), "lost"] as const),
]);

/** "6 - Closed Won", "Stage 7: Closed Lost" and "Closed Lost (0%)": place and probability are no part of the word. */
const NUMBERING = /^\s*(?:stage|phase|step|s|p)?\s?\d{1,2}(?:\s*[-–—.:)]\s*|\s+)|\s*[-–(]?\s*\d{1,3}\s*%\s*\)?\s*$/giu;

/** "Closed Lost - No budget", "Closed Won (renewal)": the word, then something about it. */
const REMARK = /\s+[-–—|]\s+.*$|\s*[:(].*$/u;

/**
 * Outcome by the word itself: won or lost where the whole word says so, else open.
 *
 * A remark behind a dash, colon or bracket is read over where the word in front says both that the deal is closed and
 * how; "Won (verbally)" stays open.
 */
export function outcomeOfWord(stage: string): Outcome {
  const whole = OUTCOME_BY_WORD.get(foldWord(stage));
  if (whole !== undefined) return whole;
  const plain = stage.replace(NUMBERING, "");
  const named = OUTCOME_BY_WORD.get(foldWord(plain)) ?? outcomeOfWords(plain);
  if (named !== null) return named;
  const head = plain.replace(REMARK, "");
  const saysClosed = head !== plain && foldedWords(head).some((word) => OVER_WORDS.has(word));
  return saysClosed ? (OUTCOME_BY_WORD.get(foldWord(head)) ?? outcomeOfWords(head) ?? "open") : "open";
}

/** Words that are all known, and name one outcome among them; null for any other. */
function outcomeOfWords(text: string): Outcome | null {
  let found: Outcome | null = null;
  for (const word of foldedWords(text)) {
    const outcome = OUTCOME_BY_WORD.get(word);
    if (outcome === undefined) {
      if (!OVER_WORDS.has(word) && !LINKING_WORDS.has(word)) return null;
    } else if (found !== null && found !== outcome) return null;
    else found = outcome;
  }
  return found;
}

/**
 * Whether a word that counts as open may mean something else: "Closed" and "Cancelled" are over, but how is not said;
 * "Lost - price" and "Won back" have won or lost in them.
 */
export function isUnclear(stage: string): boolean {
  const words = foldedWords(stage.replace(NUMBERING, ""));
  const isOverOnly =
    words.some((word) => OVER_WORDS.has(word)) &&
    words.every((word) => OVER_WORDS.has(word) || LINKING_WORDS.has(word));
  return isOverOnly || (words.some((word) => OUTCOME_BY_WORD.has(word)) && outcomeOfWord(stage) === "open");
}

export interface StageRow {
  readonly stage: string;
  readonly probability: Share | null;
  readonly outcome: Outcome;
}

/** Stage rows by folded stage. */
export type StageTable = ReadonlyMap<string, StageRow>;

/** DUPLICATE_STAGE (argument "stage_table") when two rows are one stage. */
export function stageTable(stages: readonly StageRow[]): Result<StageTable> {
  const table = new Map<string, StageRow>();
  for (let index = 0; index < stages.length; index += 1) {
    const row = stages[index];
    if (row === undefined) continue;
    const folded = foldWord(row.stage);
    if (table.has(folded)) {
      return fail({ code: "DUPLICATE_STAGE", argument: "stage_table", row: index + 1, stage: row.stage });
    }
    table.set(folded, row);
  }
  return ok(table);
}

/** The stage's row. UNKNOWN_STAGE (argument "stages", row 1; callers that read a range put in their own). */
export function rowInTable(table: StageTable, stage: string): Result<StageRow> {
  const row = table.get(foldWord(stage));
  return row ? ok(row) : fail({ code: "UNKNOWN_STAGE", argument: "stages", row: 1, stage });
}

/** The stage's outcome by the table. UNKNOWN_STAGE: a stage that the table lacks is never "lost" in silence. */
export function outcomeInTable(table: StageTable, stage: string): Result<Outcome> {
  const row = rowInTable(table, stage);
  return row.ok ? ok(row.value.outcome) : row;
}
