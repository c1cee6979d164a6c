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

/** Rows of several cells that stand beside the cells they belong to, blank where the row is blank. */
export function rowsBeside(layout: Layout, rows: readonly SheetValue[][], width: number): SheetValue[][] {
  const { height, kept } = layout;
  if (kept === null) return [...rows];
  const cells = Array.from({ length: height }, () => new Array<SheetValue>(width).fill(""));
  for (const [index, row] of rows.entries()) cells[kept[index] ?? index] = row;
  return cells;
}

function asColumn(answers: readonly SheetValue[]): SheetValue[][] {
  const rows = new Array<SheetValue[]>(answers.length);
  for (let row = 0; row < answers.length; row += 1) rows[row] = [answers[row] ?? ""];
  return rows;
}
