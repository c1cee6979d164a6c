/** Shares as arguments: 0.075, "7.5%", or percent points for a whole column. */
import { fail, ok, type Result, type Share } from "../core/result.ts";
import { readAmounts, readProbabilities } from "./columns.ts";
import type { Parameter, Reading } from "./define.ts";
import { readFigure } from "./tables.ts";

/** Parts of a whole: 0 to 1, or 0 to 100 for the whole column; null where the cell is blank. */
export const shareColumn: Parameter<readonly (Share | null)[]> = {
  shape: "column",
  absent: null,
  words: null,
  read: readShares,
};

/** The chance of each deal: 0 to 1, or 0 to 100 for the whole column; null where the cell is blank. */
export const probabilityColumn: Parameter<readonly (Share | null)[]> = {
  shape: "column",
  absent: null,
  words: null,
  read: readProbabilities,
};

/** One part of a whole: 0 to 1, or 0 to 100. */
export const shareValue: Parameter<Share> = { shape: "value", absent: null, words: null, read: readShare };

/** A ratio that may lie above 1 or below 0, such as a threshold of 110 % or a growth of −5 %: as it is, or with a "%". */
export const ratioValue: Parameter<number> = {
  shape: "value",
  absent: null,
  words: null,
  read: (cell, reading) => readFigure(cell, 0, reading),
};

/** Ratios one by one, where each may be a number or a text such as "80%"; null where the cell is blank. */
export const ratioColumn: Parameter<readonly (number | null)[]> = {
  shape: "column",
  absent: null,
  words: null,
  read: readRatios,
};

function readShares(cells: readonly unknown[], reading: Reading): Result<readonly (Share | null)[]> {
  const shares = readProbabilities(cells, reading);
  if (shares.ok || shares.failure.code !== "PROBABILITY_OUT_OF_RANGE") return shares;
  return fail({ ...shares.failure, code: "SHARE_OUT_OF_RANGE" });
}

function readShare(cell: unknown, reading: Reading): Result<Share> {
  const shares = readShares([cell], reading);
  if (shares.ok) return ok(shares.value[0] ?? 0);
  return fail("row" in shares.failure ? { ...shares.failure, row: 0 } : shares.failure);
}

function readRatios(cells: readonly unknown[], reading: Reading): Result<readonly (number | null)[]> {
  if (!cells.some((cell) => typeof cell === "string" && cell.includes("%"))) return readAmounts(cells, reading);
  const ratios: (number | null)[] = [];
  for (const [index, cell] of cells.entries()) {
    const ratio = cell === "" ? null : readFigure(cell, index + 1, reading);
    if (ratio !== null && !ratio.ok) return ratio;
    ratios.push(ratio === null ? null : ratio.value);
  }
  return ok(ratios);
}

/** A list in which every row says its number; BLANK_CELL names the first that does not. */
export function filled(numbers: readonly (number | null)[], argument: string): Result<readonly number[]> {
  const blank = numbers.indexOf(null);
  // Without a blank every entry is a number, which is what the type says.
  return blank < 0 ? ok(numbers as readonly number[]) : fail({ code: "BLANK_CELL", argument, row: blank + 1 });
}
