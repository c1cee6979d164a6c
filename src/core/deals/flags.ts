/** Tick boxes and their words: true, false, or nothing said. */
import { foldWord } from "./fold.ts";
import type { PlainCell } from "./plain-table.ts";

const TRUE_WORDS: ReadonlySet<string> = new Set(
  "true yes y 1 x ja wahr oui vrai si verdadero sim verdadeiro vero tak да はい 是 won".split(" "),
);
const FALSE_WORDS: ReadonlySet<string> = new Set(
  "false no n 0 nein falsch non faux falso nao nee onwaar nie nej нет いいえ 否".split(" "),
);

export function readFlag(cell: PlainCell): boolean | null {
  if (typeof cell === "boolean") return cell;
  if (typeof cell === "number") return cell === 1 ? true : cell === 0 ? false : null;
  if (typeof cell === "object" || cell === "") return null;
  const folded = foldWord(cell);
  return TRUE_WORDS.has(folded) ? true : FALSE_WORDS.has(folded) ? false : null;
}

/** A column that writes 1 or leaves the cell empty, as Salesforce does, means no by empty. */
export function readFlagColumn(cells: readonly PlainCell[]): (boolean | null)[] {
  const flags = cells.map(readFlag);
  return flags.includes(true) ? flags.map((flag) => flag ?? false) : flags;
}
