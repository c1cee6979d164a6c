/**
 * Folding: what makes two spellings of one word equal.
 *
 * Case, accents, spaces and punctuation are dropped, and full-width forms become plain ones. Letters of every script
 * stay ("フェーズ"), and so do symbols that tell names apart ("A+" and "A").
 */

const SPECIAL_LETTERS: ReadonlyMap<string, string> = new Map([
  ["ß", "ss"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["ø", "o"],
  ["ł", "l"],
  ["đ", "d"],
  ["ð", "d"],
  ["þ", "th"],
  ["ı", "i"],
]);

const PLAIN = /^[a-z0-9]*$/;

/**
 * The word as it is compared.
 *
 * @example foldWord(" Fermé-gagné ") // "fermegagne"
 */
export function foldWord(text: string): string {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return (
    lower
      .normalize("NFKD")
      // Only the accents of Latin, Greek and Cyrillic: Japanese voicing marks tell words apart.
      .replace(/[\u0300-\u036f]/g, "")
      .normalize("NFC")
      .toLowerCase()
      .replace(/[ßæœøłđðþı]/g, (letter) => SPECIAL_LETTERS.get(letter) ?? letter)
      // Emoji, arrows and their selectors are decoration; "+" and currency signs are not.
      .replace(/[\p{P}\p{Z}\p{C}\p{So}\p{Sk}\u2190-\u21ff]|[\ufe00-\ufe0f]/gu, "")
  );
}

/** The words of a text, each folded: "Opportunity-Betrag (EUR)" gives opportunity, betrag, eur. A lone sign is no word. */
export function foldedWords(text: string): string[] {
  return text
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2")
    .split(/[\p{P}\p{Z}\p{C}]+/u)
    .map(foldWord)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}
