/** How much a figure of one period differs from the same figure of the period before. */
import { cleanTo15Digits } from "../money.ts";
import { changeOf } from "../quota/quadrant.ts";
import type { Cell, Format } from "../table.ts";

/** Shares change by points, everything else by a share of what it was; null where one of the two is not known. */
export function figureChange(format: Format, value: Cell, before: Cell): Cell {
  if (typeof value !== "number" || typeof before !== "number") return null;
  if (format === "share") return cleanTo15Digits(value - before);
  return changeOf(before, value);
}
