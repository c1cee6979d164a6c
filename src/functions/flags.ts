/** Columns of yes and no as arguments: tick boxes, 1 and 0, words, or the date on which it happened. */
import { readFlag } from "../core/deals/flags.ts";
import { fail, ok, type Result } from "../core/result.ts";
import { shownText } from "./columns.ts";
import type { Parameter, Reading } from "./define.ts";
import { type Cells, cellAt, isBlank, isDate, isErrorCell } from "./range.ts";

/** A blank cell is a no; a date is a yes, since many CRMs keep the day of an event instead of a tick. */
export const flagColumn: Parameter<readonly boolean[]> = {
  shape: "column",
  absent: null,
  words: null,
  read: readFlags,
};

function readFlags(cells: Cells, reading: Reading): Result<readonly boolean[]> {
  const flags: boolean[] = [];
  const known = new Map<string, boolean>();
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cellAt(cells, index);
    if (typeof cell === "boolean") {
      flags.push(cell);
      continue;
    }
    let flag = typeof cell === "string" ? known.get(cell) : undefined;
    if (flag === undefined) {
      const read = flagOf(cell);
      if (read === null) {
        const value = shownText(cell, reading);
        const code = isErrorCell(value) ? "ERROR_CELL" : "NOT_YES_OR_NO";
        return fail({ code, argument: reading.argument, row: index + 1, value });
      }
      flag = read;
      if (typeof cell === "string") known.set(cell, flag);
    }
    flags.push(flag);
  }
  return ok(flags);
}

function flagOf(cell: unknown): boolean | null {
  if (isBlank(cell)) return false;
  if (typeof cell === "object") return isDate(cell) ? true : null;
  return typeof cell === "string" || typeof cell === "number" ? readFlag(cell) : null;
}
