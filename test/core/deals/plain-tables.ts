/** Tables for tests: written as text, cells turned into what a sheet would hold. */
import type { CivilDate } from "../../../src/core/calendar.ts";
import type { PlainCell, PlainTable } from "../../../src/core/deals/plain-table.ts";

export function table(rows: readonly (readonly PlainCell[])[], tab = "Deals"): PlainTable {
  return { tab, rows, firstRow: 1, firstColumn: 1 };
}

/** Lines of cells separated by "|"; numbers, TRUE/FALSE and ISO dates become cells of their kind. */
export function tableOf(text: string, tab = "Deals"): PlainTable {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return table(
    lines.map((line) => line.split("|").map((cell) => cellOf(cell.trim()))),
    tab,
  );
}

export function cellOf(text: string): PlainCell {
  if (/^-?\d+(?:\.\d+)?$/.test(text) && text.length < 16) return Number(text);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { date: text as CivilDate };
  if (/^true$/i.test(text)) return true;
  return /^false$/i.test(text) ? false : text;
}
