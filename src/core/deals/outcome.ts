/** Outcome of a stage: open, won or lost, by the word itself or by a stage table. */
import { fail, ok, type Result, type Share } from "../result.ts";
import type { Outcome } from "./deal.ts";
import { foldWord } from "./fold.ts";

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
];

const OUTCOME_BY_WORD: ReadonlyMap<string, Outcome> = new Map([
  ...WON_WORDS.flat().map((word) => [foldWord(word), "won"] as const),
  ...LOST_WORDS.flat().map((word) => [foldWord(word), "lost"] as const),
]);

/** "6 - Closed Won" and "Closed Lost (0%)": a place in the funnel and a probability are no part of the word. */
const NUMBERING = /^\s*\d{1,2}\s*[-–.:)]\s*|\s*[-–(]?\s*\d{1,3}\s*%\s*\)?\s*$/g;

/** Outcome by the word itself: won or lost where the whole word says so, else open. */
export function outcomeOfWord(stage: string): Outcome {
  return OUTCOME_BY_WORD.get(foldWord(stage)) ?? OUTCOME_BY_WORD.get(foldWord(stage.replace(NUMBERING, ""))) ?? "open";
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
