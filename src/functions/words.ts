/** Columns of words as arguments: accounts, owners, events, categories. */
import { cellText } from "../core/deals/cell-text.ts";
import { fail, ok, type Result } from "../core/result.ts";
import { codeCells } from "./code-cells.ts";
import { plainCell } from "./columns.ts";
import type { Parameter, Reading } from "./define.ts";
import { type Cells, isErrorCell } from "./range.ts";

/** Names as text, outer spaces off; "" where the cell is blank. A number or a date is the text that it shows. */
export const wordColumn: Parameter<readonly string[]> = {
  shape: "column",
  absent: null,
  words: null,
  read: readWords,
};

function readWords(cells: Cells, reading: Reading): Result<readonly string[]> {
  const known: string[] = [];
  const codes = codeCells(cells, new Int32Array(cells.length), (cell, row) => {
    const word = cellText(plainCell(cell, reading)).trim();
    if (isErrorCell(word)) return fail({ code: "ERROR_CELL", argument: reading.argument, row, value: word });
    return ok(known.push(word) - 1);
  });
  if (!codes.ok) return codes;
  const words = new Array<string>(cells.length);
  for (let index = 0; index < cells.length; index += 1) words[index] = known[codes.value[index] ?? 0] ?? "";
  return ok(words);
}
