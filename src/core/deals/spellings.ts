/** One spelling for a word that a column spells in several ways. */
import { wordMemory } from "../word-memory.ts";
import { foldWord } from "./fold.ts";

/**
 * Every spelling with the one that stands for it: the most frequent among those that fold to one word ("closed won" and
 * "Closed-Won"); of equals, the first in alphabetical order, so that the order of rows does not matter.
 */
export function unifySpellings(
  words: readonly string[],
  fold: (word: string) => string = foldWord,
): Map<string, string> {
  const counts = countsOfWords(words);
  const best = new Map<string, string>();
  for (const [word, count] of counts) {
    // A word of punctuation only folds to nothing; it stands for itself.
    const folded = fold(word) || word;
    const known = best.get(folded);
    const knownCount = known === undefined ? 0 : (counts.get(known) ?? 0);
    if (known === undefined || count > knownCount || (count === knownCount && word < known)) best.set(folded, word);
  }
  const unified = new Map<string, string>();
  for (const word of counts.keys()) unified.set(word, best.get(fold(word) || word) ?? word);
  return unified;
}

/** Names of people are one in spite of case and spacing; ids, which hold digits, are told apart by case. */
export function foldOwner(owner: string): string {
  return /\d/.test(owner) ? owner : owner.toLowerCase().replace(/\s+/g, " ");
}

/** How often each word stands in the column, "" apart; in first-seen order. */
export function countsOfWords(words: readonly string[]): ReadonlyMap<string, number> {
  const places = wordMemory<number>();
  const counts: number[] = [];
  const found: string[] = [];
  for (let row = 0; row < words.length; row += 1) {
    const word = words[row] ?? "";
    if (word === "") continue;
    const place = places.get(word) ?? found.length;
    if (place === found.length) {
      found.push(word);
      places.set(word, place);
    }
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return new Map(found.map((word, place) => [word, counts[place] ?? 0]));
}
