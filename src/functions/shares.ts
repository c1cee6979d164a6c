/** Shares that may be over 1, such as attainments and thresholds: 1.2, 120 % or the text "120%". */
import { cleanTo15Digits } from "../core/money.ts";
import type { Numbers } from "../core/numbers.ts";
import { fail, ok, type Result, type Share } from "../core/result.ts";
import { readAmounts, shownText } from "./columns.ts";
import type { Parameter, Reading } from "./define.ts";
import { type Cells, columnIn, isErrorCell, listOf, oneCell } from "./range.ts";

/** Blank where the cell is. A number is taken as it is: 1.2 is 120 %. */
export const shareColumn: Parameter<Numbers> = {
  shape: "column",
  absent: null,
  words: null,
  read: readShares,
};

export const shareValue: Parameter<Share> = { shape: "value", absent: null, words: null, read: readShare };

const PERCENT = /^(.*\d)\s*%$/;

function readShares(cells: Cells, reading: Reading): Result<Numbers> {
  if (cells.numbers !== null) return ok(cells.numbers);
  const plain = columnIn(
    listOf(cells).map((cell) => [withoutPercent(cell)]),
    0,
  );
  return readAmounts(plain, reading);
}

function readShare(cell: unknown, reading: Reading): Result<Share> {
  const shares = readShares(oneCell(cell), reading);
  const share = shares.ok ? shares.value[0] : null;
  if (typeof share === "number") return ok(share);
  const value = shownText(cell, reading);
  const code = isErrorCell(value) ? "ERROR_CELL" : "NOT_A_NUMBER";
  return fail({ code, argument: reading.argument, row: 0, value });
}

/** "85 %" as 0.85; what is no percentage stays for the reader of numbers. */
function withoutPercent(cell: unknown): unknown {
  const digits = typeof cell === "string" ? PERCENT.exec(cell.trim())?.[1]?.replace(",", ".") : undefined;
  const points = digits === undefined ? Number.NaN : Number(digits);
  return Number.isFinite(points) ? cleanTo15Digits(points / 100) : cell;
}
