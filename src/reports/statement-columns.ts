/** The columns of a statement sheet: one grid for every section, so that the eye runs down one column of pay. */
import type { CurrencyAssumption } from "../core/assumptions/assumptions.ts";
import type { GridWriter } from "./grid.ts";
import { payFormat } from "./theme.ts";

export const STATEMENT_COLUMNS = [
  "deal",
  "name",
  "account",
  "day",
  "amount",
  "currency",
  "exchange",
  "share",
  "credit",
  "before",
  "tier",
  "inTier",
  "rate",
  "earnedInTier",
  "pay",
  "check",
] as const;

export type StatementColumn = (typeof STATEMENT_COLUMNS)[number];

export type StatementWriter = GridWriter<StatementColumn>;

/** In pixels, at least; together they fit a landscape page that is printed to its width. */
export const STATEMENT_WIDTHS: readonly number[] = [
  165, 165, 150, 85, 100, 65, 80, 70, 105, 105, 45, 105, 65, 105, 115, 80,
];

/** As many decimals in every row, so that a column of them lines up. */
export const FORMATS = {
  share: "0.00%",
  // A rate is shown as far as it is paid by.
  rate: "0.000%",
  exchange: "0.000000",
  tier: "0",
} as const;

/** How money of a statement is shown: bare, since the currency stands in its header. */
export function moneyFormatOf(currency: CurrencyAssumption): string {
  return payFormat(currency);
}
