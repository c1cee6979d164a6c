/** Winning: how often, and how much of it, deals are won. */
import { WIN_RATE_BASES, winRate } from "../core/metrics/win-rate.ts";
import { amountColumn, outcomeColumn } from "./columns.ts";
import { defineFunction, optional, withDefault } from "./define.ts";
import type { HelpOf, RowWithHelp } from "./help.ts";
import { wordValue } from "./values.ts";

export const winRateFunction = defineFunction({
  name: "WIN_RATE",
  parameters: {
    stages: outcomeColumn,
    amounts: optional(amountColumn),
    basis: withDefault(wordValue(WIN_RATE_BASES), "closed"),
  },
  body: ({ stages, amounts, basis }) => winRate(stages, amounts, basis),
});

const winRateHelp: HelpOf<typeof winRateFunction> = {
  family: "Winning",
  description: "Win rate: won deals ÷ decided deals (won and lost), by count, or by value when amounts are given.",
  definition: [
    "Won ÷ (won + lost), by count. Open deals are left out of both sides, so that a young pipeline does not look bad.",
    "With amounts: won amount ÷ decided amount. The two often differ by ten points, and so does the best rep.",
    'Basis "all": won ÷ every deal, open ones included.',
    'A stage is won or lost when its word says so ("Closed Won", "lost", "Gewonnen", "Perdida" …), else it is open.',
  ],
  parameters: {
    stages: "The stage or status of each deal, one column, for example Deals!E2:E.",
    amounts: { without: "without it deals are counted", text: "The amount of each deal, a column beside the stages." },
    basis: "What the won deals are divided by.",
  },
  errors: [
    'No deal is won or lost (or, with "all", there is no deal), so there is nothing to divide by. Wrap it in IFERROR where that is expected.',
    "A row has an amount but no stage, or holds an error cell.",
    "The columns are filled to different rows.",
  ],
  example: {
    formula: '=WIN_RATE({"Closed Won";"Closed Won";"Closed Lost";"Demo"})',
    shows: "two of three decided deals were won: 66.7 %",
    gives: 0.666666666666667,
  },
};

export const winningHelp: readonly RowWithHelp[] = [[winRateFunction, winRateHelp]];
