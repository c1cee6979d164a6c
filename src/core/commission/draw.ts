/** Draws: pay that is guaranteed or advanced, and what becomes of it. */
import { decimalPlaces } from "../metrics/decimal-places.ts";
import { cleanTo15Digits } from "../money.ts";
import { fail, ok, type Result } from "../result.ts";

/** Decimal places of money; longer amounts are kept clean to 15 digits instead. */
const MOST_PLACES = 4;

export type DrawKind = "recoverable" | "advance" | "non-recoverable";

export const DRAW_KINDS: readonly DrawKind[] = ["recoverable", "advance", "non-recoverable"];

/** One period of a draw ledger, in money. */
export interface DrawPeriod {
  readonly earned: number;
  readonly paid: number;
  /** What the rep owes after this period. */
  readonly owed: number;
}

/**
 * Draw ledger: what is paid and what is owed, period by period.
 *
 * "recoverable" (top-up): pay is lifted to the draw; the difference is a debt, repaid from later pay above the draw, so
 * that pay never falls below it. "advance": in a period that earns no more than the draw, the draw is paid on top as an
 * advance; debts are netted in full from whatever is earned next. "non-recoverable": pay is lifted to the draw and
 * nothing is owed. `draws` gives one draw a period. NO_DATA without a period, NEGATIVE for a draw below 0.
 *
 * Source of the top-up: Siebel Incentive Compensation guide, recoverable draws.
 *
 * @example drawLedger([1_500, 2_375], [2_000, 2_000], "recoverable") // paid 2,000 and 2,000; owed 500, then 125
 */
export function drawLedger(earned: readonly number[], draws: readonly number[], kind: DrawKind): Result<DrawPeriod[]> {
  if (earned.length === 0) return fail({ code: "NO_DATA", missing: "periods" });
  const negative = draws.findIndex((draw) => draw < 0);
  if (negative >= 0)
    return fail({ code: "NEGATIVE", argument: "draw", row: negative + 1, value: draws[negative] ?? 0 });
  const unit = unitOf(earned, draws);
  const ledger: DrawPeriod[] = [];
  let owed = 0;
  for (let period = 0; period < earned.length; period++) {
    const pay = earned[period] ?? 0;
    const { paid, change } =
      unit === null
        ? settle(pay, draws[period] ?? 0, owed, kind)
        : settle(Math.round(pay * unit), Math.round((draws[period] ?? 0) * unit), owed, kind);
    owed = unit === null ? cleanTo15Digits(owed + change) : owed + change;
    ledger.push({
      earned: pay,
      paid: unit === null ? cleanTo15Digits(paid) : paid / unit,
      owed: unit === null ? owed : owed / unit,
    });
  }
  return ok(ledger);
}

/** The unit of which every amount is a whole number, so that nothing is rounded on the way; null where there is none. */
function unitOf(earned: readonly number[], draws: readonly number[]): number | null {
  const places = Math.max(decimalPlaces(earned, MOST_PLACES) ?? 99, decimalPlaces(draws, MOST_PLACES) ?? 99);
  return places <= MOST_PLACES ? 10 ** places : null;
}

function settle(earned: number, draw: number, owed: number, kind: DrawKind): { paid: number; change: number } {
  switch (kind) {
    case "non-recoverable":
      return { paid: Math.max(earned, draw), change: 0 };
    case "recoverable": {
      if (earned < draw) return { paid: draw, change: draw - earned };
      const repaid = Math.min(owed, earned - draw);
      return { paid: earned - repaid, change: -repaid };
    }
    case "advance": {
      const advanced = earned <= draw ? draw : 0;
      const repaid = Math.min(owed, Math.max(0, earned));
      return { paid: earned - repaid + advanced, change: advanced - repaid };
    }
  }
}
