/** Month names in the languages that CRMs export, whole or shortened. */
import { foldWord } from "./fold.ts";

const NAMES: readonly string[] = [
  "january januar janvier enero janeiro gennaio januari jan styczen leden tammikuu",
  "february februar fevrier febrero fevereiro febbraio februari fev feb luty helmikuu",
  "march marz mars marzo marco maart mrz mrt marts",
  "april avril abril aprile apr avr abr huhtikuu",
  "may mai mayo maio maggio mei maj toukokuu",
  "june juni juin junio junho giugno jun",
  "july juli juillet julio julho luglio jul",
  "august aout agosto augustus augusti aug ago",
  "september septembre septiembre setembro settembre sept set",
  "october oktober octobre octubre outubro ottobre okt oct",
  "november novembre noviembre novembro nov",
  "december dezember decembre diciembre dezembro dicembre desember dec dez",
];

const MONTH_BY_NAME = new Map<string, number | null>();
NAMES.forEach((names, index) => {
  for (const name of names.split(" ")) {
    for (let length = 3; length <= name.length; length += 1) {
      const start = name.slice(0, length);
      const known = MONTH_BY_NAME.get(start);
      // A start that two months share ("jui" of juin and juillet) names neither.
      MONTH_BY_NAME.set(start, known === undefined || known === index + 1 ? index + 1 : null);
    }
  }
});

/** 1–12, or null when the word names no month or more than one. */
export function monthOfName(word: string): number | null {
  return MONTH_BY_NAME.get(foldWord(word)) ?? null;
}
