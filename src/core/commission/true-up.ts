/** True-up: what is still to pay so that everything paid equals everything due. */
import { cleanTo15Digits } from "../money.ts";

/**
 * True-up: due to date minus paid to date; negative when too much was paid.
 *
 * Both are running totals of the year, so the true-ups of a year add up to the commission on the whole year.
 *
 * @example trueUp(12_000, 11_250) // 750
 */
export function trueUp(dueToDate: number, paidToDate: number): number {
  const due = Math.round(dueToDate * 100);
  const paid = Math.round(paidToDate * 100);
  // Cents are subtracted as cents; cleaning what is no money costs ten times as much.
  const areCents = due / 100 === dueToDate && paid / 100 === paidToDate && Number.isSafeInteger(due - paid);
  return areCents ? (due - paid) / 100 : cleanTo15Digits(dueToDate - paidToDate);
}
