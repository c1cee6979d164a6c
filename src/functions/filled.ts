/** Columns in which every row that is read has to say its number. */
import { fail, ok, type Result } from "../core/result.ts";

/** The numbers; BLANK_CELL names the first row without one. */
export function filled(numbers: readonly (number | null)[], argument: string): Result<readonly number[]> {
  const blank = numbers.indexOf(null);
  // Without a blank every entry is a number, which is what the type says.
  return blank < 0 ? ok(numbers as readonly number[]) : fail({ code: "BLANK_CELL", argument, row: blank + 1 });
}
