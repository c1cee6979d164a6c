/** What table blocks begin with that always have as many rows: no colours, no totals, no sentences. */
import type { TableBlock } from "./sheet-plan.ts";

export const FIXED_TABLE = {
  kind: "table",
  height: "fixed",
  empty: "",
  signals: [],
  totals: [],
  sentences: [],
} as const satisfies Partial<TableBlock>;
