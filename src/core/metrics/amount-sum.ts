/** The amount of some deals as a cell: without deals it is 0, and of deals that have no amounts nothing is known. */
import { exactSum } from "./exact-sum.ts";

/** null where there are deals and none of them has an amount: a 0 would say that they are worth nothing. */
export function amountSum(deals: readonly { readonly amount: number | null }[]): number | null {
  if (deals.length > 0 && deals.every(({ amount }) => amount === null)) return null;
  return exactSum(deals.map(({ amount }) => amount));
}
