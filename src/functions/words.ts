/** Columns and lists of words as arguments: owners, accounts, events, categories. */
import { cellText } from "../core/deals/cell-text.ts";
import { fail, ok, type Result } from "../core/result.ts";
import { plainCell } from "./columns.ts";
import type { Parameter, Reading } from "./define.ts";
import { columnOf, type GivenRows, isErrorCell } from "./range.ts";

/** Names as text, outer spaces off; "" where the cell is blank. A number or a date is the text that it shows. */
export const wordColumn: Parameter<readonly string[]> = {
  shape: "column",
  absent: null,
  words: null,
  read: readWords,
};

/** A list of its own length beside the columns, such as the reps of a team; blank cells are left out. */
export const wordList: Parameter<readonly string[]> = { shape: "table", absent: null, words: null, read: readList };

/** A column of 100,000 rows has few different words, so each spelling is looked at once. */
function readWords(cells: readonly unknown[], reading: Reading): Result<readonly string[]> {
  const known = new Map<unknown, string>();
  const words: string[] = [];
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index];
    let word = known.get(cell);
    if (word === undefined) {
      word = cellText(plainCell(cell, reading)).trim();
      if (isErrorCell(word)) return fail({ code: "ERROR_CELL", argument: reading.argument, row: index + 1, value: word });
      known.set(cell, word);
    }
    words.push(word);
  }
  return ok(words);
}

function readList(rows: GivenRows, reading: Reading): Result<readonly string[]> {
  const column = columnOf(reading.argument, rows);
  if (!column.ok) return column;
  const words = readWords(column.value.cells, reading);
  if (!words.ok) return words;
  const kept: number[] = [];
  words.value.forEach((word, index) => {
    if (word !== "") kept.push(index);
  });
  reading.keepRows(kept);
  return ok(kept.map((index) => words.value[index] ?? ""));
}
