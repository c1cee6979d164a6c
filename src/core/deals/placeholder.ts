/** Words that people and tools leave in a cell where there is no value. */
import { foldWord } from "./fold.ts";

const PLACEHOLDERS: ReadonlySet<string> = new Set(
  [
    ["na", "n/a", "none", "null", "nil", "nan", "undefined", "unknown", "empty", "blank", "tbd", "tba", "tbc"],
    ["notset", "notavailable", "notapplicable", "noamount", "novalue", "nodate", "select", "pleaseselect", "selectone"],
    ["keine", "keiner", "keineangabe", "ka", "nichtverfugbar", "unbekannt", "leer", "bittewahlen"],
    [
      "aucun",
      "aucune",
      "nondefini",
      "nonrenseigne",
      "inconnu",
      "nd",
      "nc",
      "ninguno",
      "ninguna",
      "sindato",
      "sindatos",
    ],
    ["sinfactura", "sinvalor", "sinfecha", "nodefinido", "desconocido", "nenhum", "nenhuma", "semvalor", "semdata"],
    ["naoinformado", "desconhecido", "nessuno", "nessuna", "nondisponibile", "sconosciuto", "geen", "onbekend", "nvt"],
    ["なし", "未定", "未設定", "該当なし", "不明", "无", "無", "未定义"],
  ]
    .flat()
    .map(foldWord),
);

const HAS_CONTENT = /[\p{L}\p{N}]/u;

/** "N/A", "-", "none", "Select", "Sin_Factura" …: not blank, yet no value. Only asked of number and date columns. */
export function isPlaceholder(text: string): boolean {
  if (text === "") return false;
  return HAS_CONTENT.test(text) ? PLACEHOLDERS.has(foldWord(text)) : /^[-–—−_?.…*/\\~]+$/.test(text);
}

/** Only whole phrases: "NA" and "KA" may be somebody's initials. */
const NO_OWNER: ReadonlySet<string> = new Set(
  (
    "n/a|none|unassigned|not assigned|no owner|(no owner)|no rep|nicht zugewiesen|nicht zugeordnet|kein besitzer|non assigné|non attribué|" +
    "sin asignar|sin propietario|não atribuído|sem responsável|non assegnato|niet toegewezen|nieprzypisany|ej tilldelad|" +
    "не назначен|担当者なし|未割当|未割り当て|未設定"
  ).split("|"),
);

/** "Unassigned", "No owner", "-": nobody, and no rep of that name. */
export function isNoOwner(owner: string): boolean {
  if (owner === "") return false;
  return NO_OWNER.has(owner.toLowerCase()) || !HAS_CONTENT.test(owner);
}
