/** A cell as text, the way a word column (owner, stage, id) wants it. */
import type { PlainCell } from "./plain-table.ts";

/** Trimmed, inner runs of spaces made one; "" for a blank cell. */
export function cellText(cell: PlainCell): string {
  if (typeof cell === "string") return isTidy(cell) ? cell : cell.replace(/\s+/gu, " ").trim();
  if (typeof cell === "object") return cell.date;
  return typeof cell === "boolean" ? (cell ? "TRUE" : "FALSE") : String(cell);
}

const SPACE = 32;
const LAST_ASCII = 126;

/** Whether a text has single plain spaces only, none of them outside: most have, and a walk costs less than a pattern. */
function isTidy(text: string): boolean {
  let before = SPACE;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    if (letter <= SPACE ? letter !== SPACE || before === SPACE : letter > LAST_ASCII && isWideSpace(letter)) {
      return false;
    }
    before = letter;
  }
  return before !== SPACE || text === "";
}

function isWideSpace(letter: number): boolean {
  return letter === 0xa0 || letter === 0x1680 || isPunctuationSpace(letter) || letter === 0x3000 || letter === 0xfeff;
}

/** The spaces, line and paragraph breaks among Unicode's general punctuation. */
function isPunctuationSpace(letter: number): boolean {
  return (
    letter >= 0x2000 && letter <= 0x205f && (letter <= 0x200a || [0x2028, 0x2029, 0x202f, 0x205f].includes(letter))
  );
}

export function isBlankCell(cell: PlainCell): boolean {
  return typeof cell === "string" && (cell === "" || cell.trim() === "");
}
