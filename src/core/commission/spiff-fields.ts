/** What a SPIFF can ask of a deal. */
import type { Field } from "../deals/deal.ts";

/** Compared as words, by "is" and "contains". */
export const SPIFF_WORD_FIELDS: readonly Field[] = [
  "product",
  "account",
  "name",
  "id",
  "owner",
  "stage",
  "category",
  "source",
  "currency",
];

/** Compared as money, by "at least" and "at most". */
export const SPIFF_MONEY_FIELDS: readonly Field[] = ["amount", "collected", "refunded"];

export const SPIFF_FIELDS: readonly Field[] = [...SPIFF_WORD_FIELDS, ...SPIFF_MONEY_FIELDS];

export const SPIFF_TESTS = ["is", "contains", "at least", "at most"] as const;
