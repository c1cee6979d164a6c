/** Columns that say what a row belongs to: owner, region, stage, activity, deal id. */
import { type Groups, type Label, NO_GROUP } from "../core/groups.ts";
import { fail, ok, type Result } from "../core/result.ts";
import { codeCells } from "./code-cells.ts";
import { shownText } from "./columns.ts";
import type { Parameter, Reading } from "./define.ts";
import { type Cells, isBlank, isDate, isErrorCell } from "./range.ts";

/** Groups in first-seen order; texts are one group when they differ in outer spaces only, a blank cell is in none. */
export const groupColumn: Parameter<Groups> = { shape: "column", absent: null, words: null, read: readGroups };

export function readGroups(cells: Cells, reading: Reading): Result<Groups> {
  const labels: Label[] = [];
  const places = new Map<Label, number>();
  const of = codeCells(cells, new Int32Array(cells.length), (cell, row) => {
    const label = labelOf(cell, reading);
    if (label === null) return ok(NO_GROUP);
    if (typeof label === "string" && isErrorCell(label)) {
      return fail({ code: "ERROR_CELL", argument: reading.argument, row, value: label });
    }
    const place = places.get(label) ?? labels.push(label) - 1;
    places.set(label, place);
    return ok(place);
  });
  return of.ok ? ok({ labels, of: of.value }) : of;
}

function labelOf(cell: unknown, reading: Reading): Label | null {
  if (isBlank(cell)) return null;
  if (typeof cell === "number" || typeof cell === "boolean") return cell;
  return isDate(cell) ? shownText(cell, reading) : String(cell).trim();
}
