/** Answers that spill a table: a row of headings, then the rows. */
import type { Cell } from "../core/table.ts";
import type { Output } from "./define.ts";

/** "Nothing to show" is a blank cell, never 0. */
export function spill(headings: readonly string[], rows: readonly (readonly Cell[])[]): Output {
  return [[...headings], ...rows.map((row) => row.map((cell) => cell ?? ""))];
}
