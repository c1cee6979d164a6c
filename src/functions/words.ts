/** Columns of words as arguments: accounts, owners, events, categories. */
import { cellText } from "../core/deals/cell-text.ts";
import { fail, ok, type Result } from "../core/result.ts";
import { wordMemory } from "../core/word-memory.ts";
import { plainCell } from "./columns.ts";
import type { Parameter, Reading } from "./define.ts";
import { type Cells, cellAt, isErrorCell } from "./range.ts";

/** Names as text, outer spaces off; "" where the cell is blank. A number or a date is the text that it shows. */
export const wordColumn: Parameter<readonly string[]> = {
  shape: "column",
  absent: null,
  words: null,
  read: readWords,
};

/** A column of 100,000 rows has few different words, so each spelling is looked at once. */
function readWords(cells: Cells, reading: Reading): Result<readonly string[]> {
  const known = wordMemory<string>();
  const words = new Array<string>(cells.length);
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cellAt(cells, index);
    let word = known.get(cell);
    if (word === undefined) {
      word = cellText(plainCell(cell, reading)).trim();
      if (isErrorCell(word))
        return fail({ code: "ERROR_CELL", argument: reading.argument, row: index + 1, value: word });
      known.set(cell, word);
    }
    words[index] = word;
  }
  return ok(words);
}
