/** What a header says by itself: the fields that it can name, and how surely. */
import type { Share } from "../result.ts";
import type { Field } from "./deal.ts";
import { foldedWords, foldWord } from "./fold.ts";
import { SPOILERS } from "./header-spoilers.ts";
import { FILLER_WORDS, fieldsOfWord, TABLE_WORDS } from "./header-words.ts";

export type FieldScores = ReadonlyMap<Field, Share>;

const NOTHING: FieldScores = new Map();
/** A longer text is a sentence, not a header. */
const MOST_WORDS = 8;

/** Columns that an export adds for its own re-import. */
export function isHelperHeader(header: string): boolean {
  return /^\s*\((?:do not modify|nicht ändern|ne pas modifier|no modificar|não modificar|non modificare|niet wijzigen)\)/i.test(
    header,
  );
}

/**
 * Scores by field. The whole header in the dictionary counts most; then what is left without the table's name ("Deal -
 * ") and fillers ("(EUR)"); then the words that some part of it shares with a known name, unless another word makes it
 * mean something else ("Owner Role").
 */
export function scoreHeader(header: string): FieldScores {
  if (header.trim() === "" || isHelperHeader(header)) return NOTHING;
  return scoreWords(header.replace(NUMBER_SIGN, " number"));
}

/** "Deal #" is the deal's number, not the deal. */
const NUMBER_SIGN = /\s*#\s*$/;

function scoreWords(header: string): FieldScores {
  const scores = new Map<Field, Share>();
  const learn = (folded: string, factor: Share) => {
    for (const { field, weight } of fieldsOfWord(folded)) {
      scores.set(field, Math.max(scores.get(field) ?? 0, weight * factor));
    }
  };
  const folded = foldWord(header.replace(/__c\s*$/i, "").replace(/\*+\s*$/, ""));
  learn(folded, 1);
  const words = headerWords(header);
  for (let start = 0; start < words.length; start += 1) {
    learn(words.slice(start).join(""), 0.98);
    if (!TABLE_WORDS.has(words[start] ?? "")) break;
  }
  const telling = words.filter((word) => !TABLE_WORDS.has(word) && !FILLER_WORDS.has(word));
  if (telling.length > 0 && telling.length < words.length) learn(telling.join(""), 0.94);
  if (scores.size === 0 && telling.length > 1) learnParts(telling, scores);
  return scores;
}

/** The header's words, each folded; a trailing "__c" of a custom field is none. */
function headerWords(header: string): string[] {
  return foldedWords(header.replace(/__c\s*$/i, ""));
}

function learnParts(words: readonly string[], scores: Map<Field, Share>): void {
  if (words.length > MOST_WORDS) return;
  const length = words.join("").length;
  for (let start = 0; start < words.length; start += 1) {
    let part = "";
    for (const word of words.slice(start)) {
      part += word;
      for (const { field, weight } of fieldsOfWord(part)) {
        if (words.some((other) => SPOILERS[field].has(other))) continue;
        scores.set(field, Math.max(scores.get(field) ?? 0, weight * (0.5 + (0.35 * part.length) / length)));
      }
    }
  }
}
