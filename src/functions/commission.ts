/** Commission: what a plan pays for sales, deal by deal. */

import { commission } from "../core/commission/commission.ts";
import { beside } from "./beside.ts";
import { amountColumn } from "./columns.ts";
import { METHODS, planOf } from "./commission-working.ts";
import { decimalsValue } from "./decimals.ts";
import { defineFunction, optional, withDefault } from "./define.ts";
import { numbersWithZeros } from "./filled.ts";
import type { HelpOf, RowWithHelp } from "./help.ts";
import { planRange } from "./tables.ts";
import { numberValue, wordValue } from "./values.ts";

export const commissionFunction = defineFunction({
  name: "COMMISSION",
  parameters: {
    sales: amountColumn,
    plan: planRange,
    quota: optional(numberValue),
    method: withDefault(wordValue(METHODS), "marginal"),
    credited_before: withDefault(numberValue, 0),
    decimals: decimalsValue,
  },
  body: ({ sales, plan, quota, method, credited_before, decimals }, { layout }) => {
    const read = planOf(plan, method);
    if (!read.ok) return read;
    const options = { quota, creditedBefore: credited_before, minorDigits: decimals };
    // Rows without an amount were left out, so every amount is there.
    const paid = commission(numbersWithZeros(sales), read.value, options);
    return paid.ok ? { ok: true, value: beside(layout, paid.value.lines) } : paid;
  },
});

const commissionHelp: HelpOf<typeof commissionFunction> = {
  family: "Commission",
  description: "Commission on sales by a plan: a flat rate, or tiers that start at amounts or at shares of a quota.",
  definition: [
    'Method "marginal" (default): each slice of sales earns the rate of the tier it falls in. "whole": the tier that the period reaches sets the rate for all of it. "multiplier": the plan\'s first row, at 0, is the base rate, and each row below it is a start and a multiple of that rate.',
    "A tier reaches from its start up to, not including, the next start: exactly 100 % is in the tier that starts at 100 %. A first start above 0 is a threshold: what lies below it earns nothing.",
    "With a quota the starts are shares of it (1 or 100 % is the whole quota); without one they are amounts.",
    "One number gives one commission. A column of deals, in the order they were closed, gives a column of the same height: each deal's own part, which may straddle tiers. Each part is rounded to the cent (or to as many decimals as are asked for), half away from zero, and the commission on all of them is the sum of the parts. A blank row stays blank.",
    "credited_before is what the period had already credited before the first of these sales, so that the tiers go on from there.",
  ],
  parameters: {
    sales: "One amount, or a column of deal amounts in the order they were closed.",
    plan: "A rate such as 8%, or two columns: tier start and rate, lowest start first.",
    quota: {
      without: "without it tier starts are amounts",
      text: "The quota of the period, in the currency of the sales; tier starts are then shares of it.",
    },
    method: "How tiers pay.",
    credited_before: "Sales of the same period that were credited before these.",
    decimals: "Decimal places of the currency's smallest unit: 2 for cents, 0 for yen, 3 for dinars.",
  },
  errors: [
    "There are no sales.",
    "Tier starts do not rise, or a start or rate is blank, negative or no number.",
    'The method "multiplier" has no base rate in a first row at 0, or the plan is a single rate.',
    "The quota is 0 or less: no share of it can be reached.",
    "decimals is no whole number from 0 to 4.",
  ],
  example: {
    formula: '=COMMISSION(20000, {0,0.04;150000,0.06;250000,0.08}, , "marginal", 145000)',
    shows: "5,000 × 4 % + 15,000 × 6 %",
    gives: 1100,
  },
};

export const commissionsHelp: readonly RowWithHelp[] = [[commissionFunction, commissionHelp]];
