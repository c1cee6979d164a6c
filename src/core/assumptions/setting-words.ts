/** The words that cells of the settings tab and keys of the settings file choose from. */

export const OUTCOME_WORDS = ["open", "won", "lost"] as const;
export const METHOD_WORDS = ["marginal", "whole", "multiplier"] as const;
export const TIERS_BY_WORDS = ["amount", "attainment"] as const;
export const PERIOD_WORDS = ["month", "quarter", "year"] as const;
export const MONTH_WORDS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

export const BASIS_WORDS = ["booked", "collected"] as const;
export const PAYOUT_WORDS = ["rates", "linear"] as const;
export const BELOW_FIRST_WORDS = ["unpaid", "paid"] as const;
export const SPLIT_WORDS = ["credit", "payout"] as const;
export const CLAWBACK_WORDS = ["none", "full", "pro rata"] as const;
export const BONUS_WORDS = ["SPIFF", "kicker"] as const;
