/** Short lists as arguments, beside columns whose rows they do not share: the order of stages, words, headings. */
import { fail, ok, type Result } from "../core/result.ts";
import { shownText } from "./columns.ts";
import type { Parameter, Reading } from "./define.ts";
import { type GivenRows, isBlank, isDate, isErrorCell } from "./range.ts";

/** Words in a column or a row, blank cells left out. */
export const wordList: Parameter<readonly string[]> = { shape: "table", absent: null, words: null, read: readWords };

function readWords(rows: GivenRows, reading: Reading): Result<readonly string[]> {
  const { argument } = reading;
  const width = rows[0]?.length ?? 0;
  if (rows.length > 1 && width > 1) return fail({ code: "NOT_A_COLUMN", argument, rows: rows.length, columns: width });
  const words: string[] = [];
  for (const [index, cell] of rows.flat().entries()) {
    if (isBlank(cell)) continue;
    const value = shownText(cell, reading).trim();
    if (isErrorCell(value)) return fail({ code: "ERROR_CELL", argument, row: index + 1, value });
    if (isDate(cell)) return fail({ code: "NOT_A_WORD", argument, row: index + 1, value });
    words.push(value);
  }
  return ok(words);
}
