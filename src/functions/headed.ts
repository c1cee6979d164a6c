/** Rows under their headings, as a formula spills them. */
import type { Cell } from "../core/table.ts";
import type { Output } from "./define.ts";

/** "Nothing to show" is a blank cell, never 0. */
export function headed(headings: readonly string[], rows: readonly (readonly Cell[])[]): Output {
  return [[...headings], ...rows.map((row) => row.map((cell) => cell ?? ""))];
}
