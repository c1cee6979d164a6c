/** Columns that say what a row belongs to: owner, region, stage, activity, deal id. */
import { type Groups, type Label, NO_GROUP } from "../core/groups.ts";
import { fail, ok, type Result } from "../core/result.ts";
import { wordMemory } from "../core/word-memory.ts";
import { shownText } from "./columns.ts";
import type { Parameter, Reading } from "./define.ts";
import { type Cells, cellAt, isBlank, isDate, isErrorCell } from "./range.ts";

/** Groups in first-seen order; texts are one group when they differ in outer spaces only, a blank cell is in none. */
export const groupColumn: Parameter<Groups> = { shape: "column", absent: null, words: null, read: readGroups };

/** Each spelling is looked at once, however many rows hold it. */
export function readGroups(cells: Cells, reading: Reading): Result<Groups> {
  const of = new Int32Array(cells.length);
  const labels: Label[] = [];
  const known = wordMemory<number>();
  const places = new Map<Label, number>();
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cellAt(cells, index);
    const group = known.get(cell);
    if (group !== undefined) {
      of[index] = group;
      continue;
    }
    const label = labelOf(cell, reading);
    if (typeof label === "string" && isErrorCell(label)) {
      return fail({ code: "ERROR_CELL", argument: reading.argument, row: index + 1, value: label });
    }
    let place = label === null ? NO_GROUP : places.get(label);
    if (place === undefined) {
      place = labels.length;
      labels.push(label ?? "");
      places.set(label ?? "", place);
    }
    // Every Date is an object of its own; it is known by its day.
    if (typeof cell !== "object") known.set(cell, place);
    of[index] = place;
  }
  return ok({ labels, of });
}

function labelOf(cell: unknown, reading: Reading): Label | null {
  if (isBlank(cell)) return null;
  if (typeof cell === "number" || typeof cell === "boolean") return cell;
  return isDate(cell) ? shownText(cell, reading) : String(cell).trim();
}
