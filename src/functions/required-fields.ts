/** A table with its headings as an argument: how many of the wanted columns each record has filled, and whose it is. */
import { foldWord } from "../core/deals/fold.ts";
import type { Groups } from "../core/groups.ts";
import { fail, ok, type Result } from "../core/result.ts";
import { shownText } from "./columns.ts";
import type { Parameter, Reading } from "./define.ts";
import { readGroups } from "./groups.ts";
import { type GivenRows, isBlank, isErrorCell } from "./range.ts";

export interface HeadedTable {
  /** The columns of these headings. NO_SUCH_HEADER names one that the table lacks. */
  readonly columnsOf: (headings: readonly string[], argument: string) => Result<readonly number[]>;
  /** For each record that holds anything: how many of the columns are filled. Error cells are not. */
  readonly filled: (columns: readonly number[]) => Int32Array;
  /** The groups that a column puts the same records in. */
  readonly groups: (column: number) => Result<Groups>;
}

/** The first row holds the headings. */
export const headedTable: Parameter<HeadedTable> = { shape: "table", absent: null, words: null, read: readTable };

function readTable(rows: GivenRows, reading: Reading): Result<HeadedTable> {
  const headings = (rows[0] ?? []).map((cell) => shownText(cell, reading).trim());
  const records: number[] = [];
  for (let row = 1; row < rows.length; row += 1) if (!isBlankRow(rows[row] ?? [])) records.push(row);
  reading.keepRows(records);
  return ok({
    columnsOf: (wanted, argument) => columnsOf(headings, wanted, argument),
    filled: (columns) => {
      const counts = new Int32Array(records.length);
      for (let record = 0; record < records.length; record += 1) {
        const cells = rows[records[record] ?? 0] ?? [];
        let count = 0;
        for (let index = 0; index < columns.length; index += 1) if (isFilled(cells[columns[index] ?? 0])) count += 1;
        counts[record] = count;
      }
      return counts;
    },
    groups: (column) => readGroups({ rows, column, kept: records, length: records.length, numbers: null }, reading),
  });
}

function columnsOf(
  headings: readonly string[],
  wanted: readonly string[],
  argument: string,
): Result<readonly number[]> {
  const folded = headings.map(foldWord);
  const columns: number[] = [];
  for (const header of wanted) {
    const exact = headings.indexOf(header);
    const column = exact >= 0 ? exact : folded.indexOf(foldWord(header));
    if (column < 0) {
      const headers = headings.filter((heading) => heading !== "");
      return fail({ code: "NO_SUCH_HEADER", argument, header, headers });
    }
    columns.push(column);
  }
  return ok(columns);
}

function isFilled(cell: unknown): boolean {
  return !isBlank(cell) && !(typeof cell === "string" && isErrorCell(cell));
}

function isBlankRow(cells: readonly unknown[]): boolean {
  for (let column = 0; column < cells.length; column += 1) if (!isBlank(cells[column])) return false;
  return true;
}
