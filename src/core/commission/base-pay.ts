/** The base pay of a stint: a twelfth of the year's a month. */
import { daysBetween, type FiscalStart, monthEnd, monthOf, monthsOf } from "../calendar.ts";
import type { MinorUnits } from "../money.ts";
import { nearestWhole } from "./ratio.ts";
import { daysShared } from "./statement-quota.ts";
import type { Stint } from "./stint.ts";

/**
 * Base pay: for each month its part of the year's, so that twelve months add up to the year, and of it the days on the
 * terms, so that the stints of a month add up to the month.
 *
 * @example 100,000 a year: 8,333.33, 8,333.34, 8,333.33 … for January, February, March …
 */
export function basePayOf(stint: Stint, fiscalStart: FiscalStart): MinorUnits {
  const { terms, period, from, to } = stint;
  if (terms.basePay === 0) return 0;
  const unit = 10 ** terms.currency.minorDigits;
  let pay = 0;
  for (const month of monthsOf(period)) {
    const held = daysShared(month, monthEnd(month), from, to);
    if (held === 0) continue;
    const monthOfYear = (monthOf(month) - fiscalStart + 12) % 12;
    const upTo = (months: number) => nearestWhole([terms.basePay, unit, months], [12]);
    const monthPay = upTo(monthOfYear + 1) - upTo(monthOfYear);
    const days = daysBetween(month, monthEnd(month)) + 1;
    const daysBefore = from > month ? daysBetween(month, from) : 0;
    pay += nearestWhole([monthPay, daysBefore + held], [days]) - nearestWhole([monthPay, daysBefore], [days]);
  }
  return pay;
}
