/** Parts of a whole as arguments, where 0 to 1 and 0 to 100 both work: probabilities, splits, ramp schedules. */
import type { Numbers } from "../core/numbers.ts";
import { fail, ok, type Result, type Share } from "../core/result.ts";
import { readProbabilities } from "./columns.ts";
import type { Parameter, Reading } from "./define.ts";
import { type Cells, oneCell } from "./range.ts";

/** The chance of each deal; null where the cell is blank. */
export const probabilityColumn: Parameter<Numbers> = {
  shape: "column",
  absent: null,
  words: null,
  read: readProbabilities,
};

/** Parts of a whole: any value over 1 makes the whole column percent points; null where the cell is blank. */
export const partColumn: Parameter<Numbers> = {
  shape: "column",
  absent: null,
  words: null,
  read: readParts,
};

/** One part of a whole. */
export const partValue: Parameter<Share> = { shape: "value", absent: null, words: null, read: readPart };

function readParts(cells: Cells, reading: Reading): Result<Numbers> {
  const parts = readProbabilities(cells, reading);
  if (parts.ok || parts.failure.code !== "PROBABILITY_OUT_OF_RANGE") return parts;
  return fail({ ...parts.failure, code: "SHARE_OUT_OF_RANGE" });
}

function readPart(cell: unknown, reading: Reading): Result<Share> {
  const parts = readParts(oneCell(cell), reading);
  if (parts.ok) return ok(parts.value[0] ?? 0);
  return fail("row" in parts.failure ? { ...parts.failure, row: 0 } : parts.failure);
}
