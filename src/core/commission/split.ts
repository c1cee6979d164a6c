/** Splits: one amount divided between several people, to the cent. */
import { firstNegative } from "../first-negative.ts";
import { cleanTo15Digits, splitByLargestRemainder, toMinorUnits } from "../money.ts";
import { fail, ok, type Result, type Share } from "../result.ts";

/**
 * Split: the amount divided by shares, rounded to the minor unit, in parts that add up to it.
 *
 * Everybody's part is rounded down, then the missing units go to the largest remainders (the earlier of equals).
 * SHARES_NOT_WHOLE when the shares do not add to 100 %, NEGATIVE for a share below 0, NO_DATA without shares, TOO_LARGE
 * for an amount whose cents a number cannot hold.
 *
 * @example split(100, [1/3, 1/3, 1/3], 2) // 33.34, 33.33, 33.33
 */
export function split(amount: number, shares: readonly Share[], minorDigits: number): Result<number[]> {
  if (shares.length === 0) return fail({ code: "NO_DATA", missing: "shares" });
  const negative = firstNegative(shares);
  if (negative >= 0)
    return fail({ code: "NEGATIVE", argument: "shares", row: negative + 1, value: shares[negative] ?? 0 });
  const sum = shares.reduce((total, share) => total + share, 0);
  if (Math.abs(sum - 1) > 1e-9)
    return fail({ code: "SHARES_NOT_WHOLE", argument: "shares", sum: cleanTo15Digits(sum) });
  const units = toMinorUnits(amount, minorDigits);
  if (!units.ok) return fail({ code: "TOO_LARGE", argument: "amount", row: 0, value: amount });
  // A whole number over a power of ten is the double nearest to the decimal.
  const unit = 10 ** minorDigits;
  return ok(splitByLargestRemainder(units.value, shares).map((part) => part / unit));
}
