/** Tables of core as the cells that a formula spills. */
import { ok, type Result } from "../core/result.ts";
import { sheetValues, type Table } from "../core/table.ts";
import type { Output } from "./define.ts";

export function spill(table: Result<Table>): Result<Output> {
  return table.ok ? ok(sheetValues(table.value)) : table;
}
