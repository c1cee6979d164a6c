/** A cell as text, the way a word column (owner, stage, id) wants it. */
import type { PlainCell } from "./plain-table.ts";

/** Trimmed, inner runs of spaces made one; "" for a blank cell. */
export function cellText(cell: PlainCell): string {
  if (typeof cell === "string") return cell === "" || !/\s/.test(cell) ? cell : cell.replace(/\s+/gu, " ").trim();
  if (typeof cell === "object") return cell.date;
  return typeof cell === "boolean" ? (cell ? "TRUE" : "FALSE") : String(cell);
}

export function isBlankCell(cell: PlainCell): boolean {
  return typeof cell === "string" && (cell === "" || cell.trim() === "");
}
