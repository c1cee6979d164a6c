/** Answers that stand beside the cells they belong to: one for each row of the range, blank where the row is blank. */
import type { SheetValue } from "../core/table.ts";
import type { Layout, Output } from "./define.ts";

/** A single cell gives a single value, a column a column, a row a row; the blank tail of the range gets nothing. */
export function beside(layout: Layout, answers: readonly SheetValue[]): Output {
  if (layout.lies === "single") return answers[0] ?? "";
  if (layout.kept === null && layout.lies === "down") return asColumn(answers);
  const cells: SheetValue[] = Array.from({ length: layout.height }, () => "");
  for (const [index, answer] of answers.entries()) cells[layout.kept?.[index] ?? index] = answer;
  return layout.lies === "across" ? [cells] : cells.map((cell) => [cell]);
}

/** Two columns that stand beside the cells they belong to, under their headings; blank where the row is blank. */
export function pairsBeside(
  { height, kept }: Layout,
  headings: readonly [string, string],
  first: readonly number[],
  second: readonly number[],
): SheetValue[][] {
  const pairs = first.map((value, row) => [value, second[row] ?? 0]);
  const rows: SheetValue[][] = kept === null ? pairs : Array.from({ length: height }, () => ["", ""]);
  kept?.forEach((row, index) => {
    rows[row] = pairs[index] ?? [];
  });
  rows.unshift([...headings]);
  return rows;
}

function asColumn(answers: readonly SheetValue[]): SheetValue[][] {
  const numbers = answers as readonly number[];
  return typeof answers[0] === "number" ? numbers.map((number) => [number]) : answers.map((answer) => [answer]);
}
