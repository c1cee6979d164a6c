/** What a person reads about the working of a commission, draws, splits and true-ups. */
import {
  commissionSplitFunction,
  commissionTiersFunction,
  drawFunction,
  trueUpFunction,
} from "./commission-working.ts";
import type { HelpOf, RowWithHelp } from "./help.ts";

const tiersHelp: HelpOf<typeof commissionTiersFunction> = {
  family: "Commission",
  description: "The working of a commission: the slice of each sale in each tier, its rate, and what it earned.",
  definition: [
    "The same arithmetic as COMMISSION, shown: a row for each tier that a sale passes, with the credit before and after the slice. Tier 1 is the plan's first row; tier 0 is credit below a threshold, which earns nothing.",
    "The slices of a sale add up to it, and their commissions to the sale's line in COMMISSION: each is rounded to the cent (or to as many decimals as are asked for), and the last slice takes the remainder.",
    'Beside the parameters that COMMISSION has in common with it, method stands here behind credited_before: "marginal", "whole" or "multiplier".',
  ],
  parameters: {
    sales: "One amount, or a column of deal amounts in the order they were closed.",
    plan: "A rate such as 8%, or two columns: tier start and rate, lowest start first.",
    quota: {
      without: "without it tier starts are amounts",
      text: "The quota of the period, in the currency of the sales; tier starts are then shares of it.",
    },
    credited_before: "Sales of the same period that were credited before these.",
    method: "How tiers pay.",
    decimals: "Decimal places of the currency's smallest unit: 2 for cents, 0 for yen, 3 for dinars.",
  },
  errors: [
    "There are no sales.",
    "Tier starts do not rise, or a start or rate is blank, negative or no number.",
    "The quota is 0 or less: no share of it can be reached.",
    "decimals is no whole number from 0 to 4.",
  ],
  example: {
    formula: "=COMMISSION_TIERS(20000, {0,0.04;150000,0.06;250000,0.08}, , 145000)",
    shows: "a row for the 5,000 at 4 % and one for the 15,000 at 6 %",
    gives: [
      ["Sale", "Tier", "From", "To", "Credit", "Rate", "Commission"],
      [1, 1, 145_000, 150_000, 5000, 0.04, 200],
      [1, 2, 150_000, 165_000, 15_000, 0.06, 900],
    ],
  },
};

const drawHelp: HelpOf<typeof drawFunction> = {
  family: "Commission",
  description: "Draw ledger: what is paid and what is owed after each period, when pay is guaranteed or advanced.",
  definition: [
    '"recoverable" (default): pay is lifted to the draw; the difference is a debt, repaid from later pay above the draw, which never falls below it. "advance": in a period that earns no more than the draw, the draw is paid on top as an advance; debts are netted in full from whatever is earned next. "non-recoverable": pay is lifted to the draw, and nothing is owed.',
    "Two columns, Paid and Owed, under their headings, with a row for each period: put the formula into the heading row beside the pay. A period with a draw and no pay has earned 0. Nothing is rounded: what is paid has the decimals of the pay and the draw, in every currency.",
  ],
  parameters: {
    earned: "The commission earned in each period, one column in order of time.",
    draw: "The draw of a period: one amount for all, or a column beside the pay.",
    kind: "The kind of draw.",
  },
  errors: ["There is no period.", "A draw is below 0 or blank."],
  example: {
    formula: "=DRAW({1500;2375;3000}, 2000)",
    shows: "500 are owed, repaid from what later pay has above 2,000",
    gives: [
      ["Paid", "Owed"],
      [2000, 500],
      [2000, 125],
      [2875, 0],
    ],
  },
};

const splitHelp: HelpOf<typeof commissionSplitFunction> = {
  family: "Commission",
  description: "Split: one amount divided between several people by shares, to the cent, in parts that add up.",
  definition: [
    "Every part is rounded down to the cent (or to as many decimals as are asked for); the cents that are left go to the largest remainders, the earlier of equals first. So the parts add up to the amount exactly.",
    "To split by payout, split the commission. To split by credit, multiply the deal by each share and run it through each rep's own plan with COMMISSION.",
    "A column of the height of the shares, without a heading. (The name SPLIT belongs to a function of Google Sheets.)",
  ],
  parameters: {
    amount: "The amount to divide, in currency.",
    shares: "Each person's share, one column: 0 to 1, or 0 to 100 for the whole column; together 100 %.",
    decimals: "Decimal places of the currency's smallest unit: 2 for cents, 0 for yen, 3 for dinars.",
  },
  errors: [
    "The shares do not add up to 100 %, or one is blank, below 0 or above 100 %.",
    "There are no shares.",
    "decimals is no whole number from 0 to 4.",
  ],
  example: {
    formula: "=COMMISSION_SPLIT(100.01, {50;25;25})",
    shows: "the odd cent goes to the largest remainder",
    gives: [[50.01], [25], [25]],
  },
};

const trueUpHelp: HelpOf<typeof trueUpFunction> = {
  family: "Commission",
  description: "True-up: what is due to date minus what was paid to date; below 0 when too much was paid.",
  definition: [
    "Both are running totals of the year, so that the true-ups of a year, paid as they come, add up to the commission on the whole year.",
    "Columns give a column of the same height, without a heading. Nothing is rounded: the difference has the decimals of the amounts, in every currency.",
  ],
  parameters: {
    due_to_date: "Commission due on everything from the start of the year, one amount or one column.",
    paid_to_date: "Commission paid since the start of the year, beside it.",
  },
  errors: ["A cell is blank: type 0 where nothing was paid.", "The columns are filled to different rows."],
  example: { formula: "=TRUE_UP(12000, 11250)", shows: "still to pay", gives: 750 },
};

export const commissionWorkingHelp: readonly RowWithHelp[] = [
  [commissionTiersFunction, tiersHelp],
  [drawFunction, drawHelp],
  [commissionSplitFunction, splitHelp],
  [trueUpFunction, trueUpHelp],
];
