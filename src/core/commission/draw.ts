/** Draws: pay that is guaranteed or advanced, and what becomes of it. */
import { firstNegative } from "../first-negative.ts";
import { decimalPlaces } from "../metrics/decimal-places.ts";
import { cleanTo15Digits } from "../money.ts";
import { fail, ok, type Result } from "../result.ts";

/** Decimal places that money has at most. */
const MOST_PLACES = 4;

export type DrawKind = "recoverable" | "advance" | "non-recoverable";

export const DRAW_KINDS: readonly DrawKind[] = ["recoverable", "advance", "non-recoverable"];

/** A draw ledger, in money: what is paid in each period, and what the rep owes after it. */
export interface DrawLedger {
  readonly paid: readonly number[];
  readonly owed: readonly number[];
}

/**
 * Draw ledger: what is paid and what is owed, period by period.
 *
 * "recoverable" (top-up): pay is lifted to the draw; the difference is a debt, repaid from later pay above the draw, so
 * that pay never falls below it. "advance": in a period that earns no more than the draw, the draw is paid on top as an
 * advance; debts are netted in full from whatever is earned next. "non-recoverable": pay is lifted to the draw and
 * nothing is owed. `draws` gives one draw a period, or a single one for all. NO_DATA without a period, NEGATIVE for a draw below 0.
 *
 * Source of the top-up: Siebel Incentive Compensation guide, recoverable draws.
 *
 * @example drawLedger([1_500, 2_375], [2_000, 2_000], "recoverable") // paid 2,000 and 2,000; owed 500, then 125
 */
export function drawLedger(earned: readonly number[], draws: readonly number[], kind: DrawKind): Result<DrawLedger> {
  if (earned.length === 0) return fail({ code: "NO_DATA", missing: "periods" });
  const negative = firstNegative(draws);
  if (negative >= 0)
    return fail({ code: "NEGATIVE", argument: "draw", row: negative + 1, value: draws[negative] ?? 0 });
  const places = decimalPlaces(earned, MOST_PLACES);
  const drawPlaces = decimalPlaces(draws, MOST_PLACES);
  // In whole units of the smallest place nothing is rounded on the way; longer amounts are kept clean to 15 digits.
  const isWhole = places !== null && drawPlaces !== null;
  const unit = isWhole ? 10 ** Math.max(places, drawPlaces) : 1;
  const paid = new Array<number>(earned.length);
  const owed = new Array<number>(earned.length);
  let debt = 0;
  for (let period = 0; period < earned.length; period++) {
    const pay = units(earned[period] ?? 0, unit, isWhole);
    const draw = units(draws[draws.length === 1 ? 0 : period] ?? 0, unit, isWhole);
    const change = debtChange(pay, draw, debt, kind);
    debt = units(debt + change, 1, isWhole);
    // A draw that is owed to nobody is pay; every other one is a debt that grows by what is paid beyond the pay.
    paid[period] = units(kind === "non-recoverable" ? Math.max(pay, draw) : pay + change, 1, isWhole) / unit;
    owed[period] = debt / unit;
  }
  return ok({ paid, owed });
}

function units(amount: number, unit: number, isWhole: boolean): number {
  return isWhole ? Math.round(amount * unit) : cleanTo15Digits(amount);
}

/** By how much the debt grows in a period, or falls where it is below 0. */
export function debtChange(earned: number, draw: number, debt: number, kind: DrawKind): number {
  switch (kind) {
    case "non-recoverable":
      return 0;
    case "recoverable":
      return earned < draw ? draw - earned : -Math.min(debt, earned - draw);
    case "advance":
      return (earned <= draw ? draw : 0) - Math.min(debt, Math.max(0, earned));
  }
}
