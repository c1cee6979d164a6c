/** What a person reads about the functions of winning. */
import type { HelpOf, RowWithHelp } from "./help.ts";
import { winRateByFunction, winRateCohortFunction, winRateFunction } from "./winning.ts";

const winRateHelp: HelpOf<typeof winRateFunction> = {
  family: "Winning",
  description: "Win rate: won deals ÷ decided deals (won and lost), by count, or by value when amounts are given.",
  definition: [
    "Won ÷ (won + lost), by count. Open deals are left out of both sides, so that a young pipeline does not look bad.",
    "With amounts: won amount ÷ decided amount. The two often differ by ten points, and so does the best rep.",
    'Basis "all": won ÷ every deal, open ones included. Basis "stale": open deals whose close date lies before as_of count as lost, which is what they mostly are; it needs close_dates and as_of, and no other basis reads them.',
    'A stage is won or lost when its word says so ("Closed Won", "lost", "Gewonnen", "Perdida" …), else it is open.',
    "For the win rate of deals by their month of creation see WIN_RATE_COHORT.",
  ],
  parameters: {
    stages: "The stage or status of each deal, one column, for example Deals!E2:E.",
    amounts: { without: "without it deals are counted", text: "The amount of each deal, a column beside the stages." },
    basis: "What the won deals are divided by.",
    close_dates: {
      without: 'needed for the basis "stale"',
      text: "The close date of each deal, for open ones the expected one, a column beside the stages.",
    },
    as_of: { without: 'needed for the basis "stale"', text: "The day for which the rate is true, a date." },
  },
  errors: [
    'No deal is won or lost (or, with "all", there is no deal), so there is nothing to divide by. Wrap it in IFERROR where that is expected.',
    "A row has an amount but no stage, or holds an error cell.",
    'The basis is "stale" and close_dates or as_of is missing.',
    "The columns are filled to different rows.",
  ],
  example: {
    formula: '=WIN_RATE({"Closed Won";"Closed Won";"Closed Lost";"Demo"})',
    shows: "two of three decided deals were won: 66.7 %",
    gives: 0.666666666666667,
  },
};

const winRateByHelp: HelpOf<typeof winRateByFunction> = {
  family: "Winning",
  description:
    "Win rate by group: a table of what each owner, region or source won, lost and has open, and its win rate.",
  definition: [
    "A row for each group in first-seen order: won, lost and open deals, and won ÷ (won + lost). With amounts all four are by value.",
    'Basis "all": won ÷ every deal of the group. A group in which nothing is decided yet has a blank rate, never 0. Rows whose group is blank are left out.',
    "Groups are told apart as they are written; only outer spaces are ignored. A group that is a date is shown as YYYY-MM-DD.",
  ],
  parameters: {
    groups: "What each deal belongs to: owner, region, source …, one column, for example Deals!C2:C.",
    stages: "The stage or status of each deal, a column beside the groups.",
    amounts: { without: "without it deals are counted", text: "The amount of each deal, a column beside the groups." },
    basis: "What the won deals are divided by.",
  },
  errors: ["No row has a group.", "A deal has no stage.", "The columns are filled to different rows."],
  example: {
    formula: '=WIN_RATE_BY({"West";"East";"West"}, {"Won";"Lost";"Lost"})',
    shows: "West won one of two, East none of one",
    gives: [
      ["Group", "Won", "Lost", "Open", "Win rate"],
      ["West", 1, 1, 0, 0.5],
      ["East", 0, 1, 0, 0],
    ],
  },
};

const cohortHelp: HelpOf<typeof winRateCohortFunction> = {
  family: "Winning",
  description:
    "Win rate by cohort: of the deals created in a month, the share won within so many days, one row a month.",
  definition: [
    "Deals won within the given days of their creation ÷ deals created, by calendar month of creation. Open deals count as not won, so months can be compared that a plain win rate cannot.",
    "A month is judged only when every deal of it has had its days at the as-of date: a younger month shows its deals and a blank rate.",
    "What happens after as_of is not known: deals created later are left out, deals won later are not won yet. Deals without a creation date are left out.",
    'Months are shown as text, "2025-01", which is also how the reports name a period.',
  ],
  parameters: {
    created: "The day each deal was created, one column of dates.",
    closed: "The day each deal was closed, a column beside it; blank where it is open.",
    stages: "The stage or status of each deal, a column beside it.",
    as_of: "The day for which the table is true, a date.",
    days: "The days that a deal has to be won.",
  },
  errors: [
    "No deal was created by as_of.",
    "The days are 0 or less.",
    "A date cannot be read, or can be read day first and month first.",
    "The columns are filled to different rows.",
  ],
  example: {
    formula: '=WIN_RATE_COHORT({"2025-01-10";"2025-01-20"}, {"2025-02-01";"2025-03-01"}, {"Won";"Lost"}, "2025-12-31")',
    shows: "of two deals created in January 2025 one was won within 90 days",
    gives: [
      ["Created", "Deals", "Won in time", "Win rate"],
      ["2025-01", 2, 1, 0.5],
    ],
  },
};

export const winningHelp: readonly RowWithHelp[] = [
  [winRateFunction, winRateHelp],
  [winRateByFunction, winRateByHelp],
  [winRateCohortFunction, cohortHelp],
];
