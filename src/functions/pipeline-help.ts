/** What a person reads about the functions of the pipeline. */
import type { HelpOf, RowWithHelp } from "./help.ts";
import {
  averageDealSizeFunction,
  pipelineCoverageFunction,
  pipelineEfficiencyFunction,
  pipelineValueFunction,
  pipelineVelocityFunction,
  weightedPipelineByFunction,
  weightedPipelineFunction,
} from "./pipeline.ts";

const AMOUNTS = "The amount of each deal, one column, for example Deals!F2:F.";
const STAGES = "The stage or status of each deal, a column beside the amounts.";
const LENGTHS = "The columns are filled to different rows.";

const CLOSE_DATES = {
  without: "needed for a period",
  text: "The expected close date of each open deal, a column beside the amounts.",
} as const;
const PERIOD_START = {
  without: "without it the period has no start",
  text: "The first day on which deals may close, a date.",
} as const;
const PERIOD_END = {
  without: "without it the period has no end",
  text: "The last day on which deals may close, a date; the day itself belongs to it.",
} as const;
const STAGE_TABLE = "Two or three columns: stage, probability, and if wanted outcome (open, won or lost).";

const pipelineValueHelp: HelpOf<typeof pipelineValueFunction> = {
  family: "Pipeline",
  description: "Pipeline value: the sum of the amounts of open deals, all of them or those that close in a period.",
  definition: [
    "Won deals are income and lost deals are gone; neither is in it. An open deal without an amount adds nothing.",
    "With close dates and a period: only the open deals that are expected to close from its first to its last day. One end of the period may be left out. An open deal without a close date is in no period.",
  ],
  parameters: {
    amounts: AMOUNTS,
    stages: STAGES,
    close_dates: CLOSE_DATES,
    period_start: PERIOD_START,
    period_end: PERIOD_END,
  },
  errors: [
    "No deal is open, none of the open ones has an amount, or none closes in the period.",
    "A period is given without close dates, or close dates without a period.",
    "The period ends before it starts.",
    LENGTHS,
  ],
  example: {
    formula: '=PIPELINE_VALUE({1000;4000;2500}, {"Demo";"Won";"Trial"})',
    shows: "1,000 + 2,500",
    gives: 3500,
  },
};

const weightedPipelineHelp: HelpOf<typeof weightedPipelineFunction> = {
  family: "Pipeline",
  description: "Weighted pipeline: the sum of amount × probability over open deals.",
  definition: [
    "Won and lost deals are not in it: the first are income already, the second are gone.",
    "Probabilities come from a column, or from a table of stages. In a column, 0 to 1 and 0 to 100 both work: a column that holds any value over 1 is read as percent points throughout.",
    "A column of probabilities alone does not say which deals are won or lost, so every row counts as open. Give stages and a stage table where the range holds closed deals too.",
    "With a stage table the column is read as stages, and each must stand in the table. A stage's outcome is the table's third column where it is filled, else the stage's own word.",
    'Basis "won" (an argument more than the others, at the end): won deals are in it as well, each at its whole amount.',
  ],
  parameters: {
    amounts: AMOUNTS,
    stages_or_probabilities:
      "The probability of each deal (0 to 1, or 0 to 100), or its stage, a column beside the amounts.",
    stage_table: { without: "needed when stages are given", text: STAGE_TABLE },
    basis: "Which deals are in it.",
  },
  errors: [
    "No deal is open, or none of the open ones has an amount.",
    "An open deal has an amount but no probability, or a stage that the table does not hold.",
    "A probability is below 0 or above 100.",
    LENGTHS,
  ],
  example: {
    formula: "=WEIGHTED_PIPELINE({1000;4000;2500}, {10;50;80})",
    shows: "100 + 2,000 + 2,000",
    gives: 4100,
  },
};

const weightedPipelineByHelp: HelpOf<typeof weightedPipelineByFunction> = {
  family: "Pipeline",
  description:
    "Weighted pipeline by group: a table of each owner's or region's open deals, their amount and weighted value.",
  definition: [
    "A row for each group in first-seen order: open deals, the sum of their amounts, and the sum of amount × probability.",
    "Probabilities, stages and the stage table as in WEIGHTED_PIPELINE. A group whose open deals have no amount shows blanks, not 0. Rows whose group is blank are left out.",
    'Basis "won": won deals are in it as well, each at its whole amount.',
  ],
  parameters: {
    groups: "What each deal belongs to: owner, region, month …, one column, for example Deals!C2:C.",
    amounts: "The amount of each deal, a column beside the groups.",
    stages_or_probabilities:
      "The probability of each deal (0 to 1, or 0 to 100), or its stage, a column beside the groups.",
    stage_table: { without: "needed when stages are given", text: STAGE_TABLE },
    basis: "Which deals are in it.",
  },
  errors: [
    "No row has a group.",
    "An open deal has an amount but no probability, or a stage that the table does not hold.",
    LENGTHS,
  ],
  example: {
    formula: '=WEIGHTED_PIPELINE_BY({"West";"East";"West"}, {1000;4000;2500}, {10;50;80})',
    shows: "West 100 + 2,000, East 2,000",
    gives: [
      ["Group", "Open deals", "Amount", "Weighted"],
      ["West", 2, 3500, 2100],
      ["East", 1, 4000, 2000],
    ],
  },
};

const coverageHelp: HelpOf<typeof pipelineCoverageFunction> = {
  family: "Pipeline",
  description: "Pipeline coverage: the open amount ÷ the quota still to be won; 3 means three times covered.",
  definition: [
    "Open amount ÷ (quota − won to date). Only the rest of the quota is covered, because what is won needs no pipeline. The coverage that is needed is 1 ÷ win rate.",
    'Basis "quota": ÷ the full quota. Basis "weighted": the weighted pipeline ÷ the rest of the quota; it needs a stage table.',
    "With close dates and a period (arguments at the end) only the open deals that are expected to close in it count; without them all open deals of the range do.",
    "With a stage table the outcome of a stage is the table's, and each stage must stand in it.",
  ],
  parameters: {
    amounts: AMOUNTS,
    stages: STAGES,
    quota: "The quota of the period, in the currency of the amounts.",
    won_to_date: "What is won of it already, in the same currency.",
    basis: "What covers what.",
    stage_table: { without: 'needed for the basis "weighted"', text: STAGE_TABLE },
    close_dates: CLOSE_DATES,
    period_start: PERIOD_START,
    period_end: PERIOD_END,
  },
  errors: [
    "Nothing is left of the quota to win, so coverage means nothing.",
    "No deal is open, or none of the open ones has an amount.",
    'The basis is "weighted" and there is no stage table.',
    LENGTHS,
  ],
  example: {
    formula: '=PIPELINE_COVERAGE({3000000;1800000}, {"Demo";"Trial"}, 2000000, 400000)',
    shows: "4.8 M of open deals cover the 1.6 M still to be won three times",
    gives: 3,
  },
};

const velocityHelp: HelpOf<typeof pipelineVelocityFunction> = {
  family: "Pipeline",
  description: "Pipeline velocity: open deals × win rate × average won deal ÷ sales cycle, as money a day.",
  definition: [
    "All four parts are taken from the range: the number of open deals, won ÷ (won + lost) by count, the mean amount of won deals, and the mean days from created to closed of won deals. × 30 gives a month.",
  ],
  parameters: {
    amounts: AMOUNTS,
    stages: STAGES,
    created: "The day each deal was created, a column beside the amounts.",
    closed: "The day each deal was closed, a column beside the amounts; open deals need none.",
  },
  errors: [
    "Nothing is decided, nothing is won, or no won deal has an amount or both dates.",
    "The average cycle is 0 days.",
    LENGTHS,
  ],
  example: {
    formula:
      '=PIPELINE_VELOCITY({9000;5000;7000}, {"Won";"Lost";"Demo"}, {"2025-01-01";"2025-01-01";"2025-02-01"}, {"2025-01-31";"2025-01-20";""})',
    shows: "1 open deal × 50 % × 9,000 ÷ 30 days",
    gives: 150,
  },
};

const efficiencyHelp: HelpOf<typeof pipelineEfficiencyFunction> = {
  family: "Pipeline",
  description: "Pipeline efficiency (Dealsheet's definition): won amount ÷ the amount that was in play.",
  definition: [
    "Won ÷ (won + lost + open), by amount. The field has no standard for this figure; the definition is Dealsheet's own. Give the deals of one period, for example with FILTER.",
  ],
  parameters: { amounts: AMOUNTS, stages: STAGES },
  errors: ["No deal has an amount.", LENGTHS],
  example: {
    formula: '=PIPELINE_EFFICIENCY({100;100;200}, {"Won";"Lost";"Demo"})',
    shows: "100 of 400 in play was won: 25 %",
    gives: 0.25,
  },
};

const dealSizeHelp: HelpOf<typeof averageDealSizeFunction> = {
  family: "Pipeline",
  description: "Average deal size: the mean amount of won deals.",
  definition: [
    "The mean amount of won deals. Open deals are hopes, and lost ones were often priced to win. A deal without an amount is left out of both sides.",
    'Basis "open": the mean of the open deals; "all": of open and won deals; "median": the middle amount of the won deals, which a few large ones do not lift.',
    "Without stages every amount of the range counts.",
  ],
  parameters: {
    amounts: AMOUNTS,
    stages: { without: "without it every amount counts", text: STAGES },
    basis: "Whose amounts, and which figure for them.",
  },
  errors: ["No deal of the basis has an amount.", 'The basis is "open" and there are no stages.', LENGTHS],
  example: {
    formula: '=AVG_DEAL_SIZE({100;300;900}, {"Won";"Won";"Lost"})',
    shows: "(100 + 300) ÷ 2",
    gives: 200,
  },
};

export const pipelineHelp: readonly RowWithHelp[] = [
  [pipelineValueFunction, pipelineValueHelp],
  [weightedPipelineFunction, weightedPipelineHelp],
  [weightedPipelineByFunction, weightedPipelineByHelp],
  [pipelineCoverageFunction, coverageHelp],
  [pipelineVelocityFunction, velocityHelp],
  [pipelineEfficiencyFunction, efficiencyHelp],
  [averageDealSizeFunction, dealSizeHelp],
];
