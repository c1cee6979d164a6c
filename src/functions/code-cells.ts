/** Columns of words as whole numbers, one a row: what the column's few different spellings stand for. */
import { ok, type Result } from "../core/result.ts";
import { SLOTS, slotOf } from "../core/word-memory.ts";
import type { Cells } from "./range.ts";

/** What a cell stands for, as a whole number; `row` counts from 1. */
export type Learn = (cell: unknown, row: number) => Result<number>;

/**
 * Writes what each row's cell stands for into `codes`; the first failure ends it.
 *
 * A column of 100,000 deals has a handful of stages and some dozens of owners, so each spelling is learnt once. From then
 * on a text costs a look into the slot that its last letter and its length give, and one comparison. Everything rarer
 * (numbers, a spelling that another one has pushed out of its slot) is in a Map, and no object is made for any row.
 */
export function codeCells<Codes extends Uint8Array | Int32Array>(
  cells: Cells,
  codes: Codes,
  learn: Learn,
): Result<Codes> {
  return firstFailure(cells, codes, learn) ?? ok(codes);
}

/** The walk itself: a loop that stands alone, as `copyNumbers` says. */
function firstFailure(
  { rows, column, kept, length }: Cells,
  codes: Uint8Array | Int32Array,
  learn: Learn,
): Extract<Result<never>, { ok: false }> | null {
  // Filled with texts, since engines compare text with text faster than with nothing at all.
  const spellings = new Array<unknown>(SLOTS).fill("");
  const meanings = new Int32Array(SLOTS);
  const known = new Map<unknown, number>();
  for (let index = 0; index < length; index += 1) {
    const cell = rows[kept === null ? index : (kept[index] ?? -1)]?.[column];
    const slot = slotOf(cell);
    // An empty text is what unused slots hold.
    if (spellings[slot] === cell && cell !== "") {
      codes[index] = meanings[slot] ?? 0;
      continue;
    }
    let code = known.get(cell);
    if (code === undefined) {
      const learnt = learn(cell, index + 1);
      if (!learnt.ok) return learnt;
      code = learnt.value;
    }
    codes[index] = code;
    // A Date is an object of its own in every cell: to remember it would help no other row.
    if (typeof cell === "object") continue;
    known.set(cell, code);
    spellings[slot] = cell;
    meanings[slot] = code;
  }
  return null;
}
