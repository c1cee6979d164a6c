/** Columns in which every row that is read has to say its number. */
import { type FullNumbers, firstBlank, type Numbers } from "../core/numbers.ts";
import { fail, ok, type Result } from "../core/result.ts";

/** The numbers; BLANK_CELL names the first row without one. */
export function filled(numbers: Numbers, argument: string): Result<FullNumbers> {
  const blank = firstBlank(numbers);
  // Without a blank every entry is a number, which is what the type says.
  return blank < 0 ? ok(numbers as FullNumbers) : fail({ code: "BLANK_CELL", argument, row: blank + 1 });
}

/** The same as a list. */
export function filledList(numbers: Numbers, argument: string): Result<readonly number[]> {
  const full = filled(numbers, argument);
  return full.ok ? ok(numbersWithZeros(full.value)) : full;
}

/** The numbers as a list, where a blank stands for 0. */
export function numbersWithZeros(numbers: Numbers): readonly number[] {
  const list = new Array<number>(numbers.length);
  for (let row = 0; row < numbers.length; row += 1) list[row] = numbers[row] ?? 0;
  return list;
}
