/** What a person reads about the planning functions. */
import type { HelpOf, RowWithHelp } from "./help.ts";
import {
  assignTerritoriesFunction,
  capacityFunction,
  hiresNeededFunction,
  leadScoreFunction,
  quotaSplitFunction,
  territoryBalanceFunction,
} from "./planning.ts";

const leadScoreHelp: HelpOf<typeof leadScoreFunction> = {
  family: "Planning",
  description: "Lead score: the sum of count × points for what a lead did and is, less a share for each idle week.",
  definition: [
    "Each event or attribute is worth the points that the table gives it, below 0 too (the field's example: pricing page 10, click 3, open 1, fits the persona 5, inaccurate details −5). Case, accents, spaces and punctuation of an event make no difference.",
    "With idle weeks the sum is multiplied by (1 − decay) for every week. Compare the score with your threshold to call a lead qualified.",
  ],
  parameters: {
    events: "What the lead did or is, one column, such as pricing page.",
    counts: "How often, a column beside the events; 1 for an attribute, blank for never.",
    points_table: "Two columns: event, and the points it is worth.",
    idle_weeks: "Weeks without any activity of the lead; parts of a week count.",
    decay: {
      without: "needed with idle weeks",
      text: "The share of the score that is lost for each idle week: 0 to 1, or 0 to 100.",
    },
  },
  errors: [
    "An event is not in the points table, or stands there twice.",
    "There are no events, or a row with a count names none.",
    "There are idle weeks, but no decay.",
  ],
  example: {
    formula:
      '=LEAD_SCORE({"Pricing page";"Click";"Inaccurate details"}, {1;2;1}, {"pricing page",10;"click",3;"inaccurate details",-5})',
    shows: "10 + 2 × 3 − 5",
    gives: 11,
  },
};

const balanceHelp: HelpOf<typeof territoryBalanceFunction> = {
  family: "Planning",
  description: "Territory balance: how evenly a load, such as accounts or revenue, is spread over territories.",
  definition: [
    "A table of measures: number of territories, mean, smallest and largest load, coefficient of variation (standard deviation of the whole team ÷ mean), largest ÷ mean, and the Gini coefficient (0: all alike; towards 1: one carries everything).",
  ],
  parameters: { loads: "The load of each territory, one column, in any unit." },
  errors: ["There is no load, or all of them are 0.", "A load is below 0."],
  example: {
    formula: "=TERRITORY_BALANCE({1;3})",
    shows: "a table of measures, with a Gini coefficient of 0.25",
    gives: [
      ["Measure", "Value"],
      ["Territories", 2],
      ["Mean", 2],
      ["Smallest", 1],
      ["Largest", 3],
      ["Coefficient of variation", 0.5],
      ["Largest ÷ mean", 1.5],
      ["Gini", 0.25],
    ],
  },
};

const assignHelp: HelpOf<typeof assignTerritoriesFunction> = {
  family: "Planning",
  description: "Assigns accounts to reps so that every rep carries about the same load.",
  definition: [
    "Heaviest account first, each to the rep with the least load so far (the earlier one on a tie); then moves and swaps for as long as the spread falls. The same input always gives the same answer.",
    "Accounts with a locked owner stay where they are, and count as that rep's load.",
    "A column of rep names of the height of the accounts, without a heading.",
  ],
  parameters: {
    accounts: "The name of each account, one column.",
    loads: "The load of each account, beside it: revenue, calls or hours, 0 or more.",
    reps: "The names of the reps, one column of its own length.",
    locked_owners: {
      without: "without it every account may move",
      text: "The rep who keeps the account, a column beside the accounts; blank where it may move.",
    },
  },
  errors: [
    "There are no accounts or no reps, or a rep is listed twice.",
    "An account has no name or no load, or a load below 0.",
    "A locked owner is not among the reps.",
  ],
  example: {
    formula: '=ASSIGN_TERRITORIES({"A";"B";"C";"D";"E"}, {4;5;6;7;8}, {"Ana";"Ben"})',
    shows: "15 for each of the two",
    gives: [["Ana"], ["Ana"], ["Ana"], ["Ben"], ["Ben"]],
  },
};

const capacityHelp: HelpOf<typeof capacityFunction> = {
  family: "Planning",
  description: "Sales capacity: the sum of reps × quota × ramp share × expected attainment.",
  definition: [
    "What a team can be expected to sell in a period. A column with a row for each group (ramped reps, new reps …) gives the sum over the groups; a single number holds for all of them.",
    "Half a rep is allowed, for somebody who joins in the middle of the period.",
  ],
  parameters: {
    reps: "How many reps: one number, or a column with a row for each group.",
    quota: "The full quota of one rep for the period, in currency; one number or a column.",
    ramp_share: "How far the reps are ramped, a share: 1 or 100% is fully; one number or a column.",
    attainment: "The attainment to expect of them, a share: 0.8 or 80%; one number or a column.",
  },
  errors: ["A figure is below 0 or blank.", "The columns are filled to different rows."],
  example: { formula: "=CAPACITY({8;2}, 100000, {1;0.5}, 80%)", shows: "640,000 + 80,000", gives: 720_000 },
};

const hiresHelp: HelpOf<typeof hiresNeededFunction> = {
  family: "Planning",
  description: "Hires needed: whole people who close the gap between a target and the capacity at hand.",
  definition: [
    "(Target − capacity) ÷ (quota of a rep × ramp share × expected attainment), rounded up to whole people; 0 when there is no gap.",
  ],
  parameters: {
    target: "What is to be sold in the period, in currency.",
    capacity: "What the team at hand can be expected to sell, such as the result of CAPACITY.",
    quota_per_rep: "The full quota of a new rep for the period, in currency.",
    ramp_share: "How far a hire is ramped in the period, a share: 0.5 or 50%.",
    attainment: "The attainment to expect of a hire, a share: 0.8 or 80%.",
  },
  errors: ["The quota, ramp share or attainment is 0 or less: such a hire brings nothing."],
  example: { formula: "=HIRES_NEEDED(1840, 960, 240)", shows: "880 short, and a hire brings 240", gives: 4 },
};

const quotaSplitHelp: HelpOf<typeof quotaSplitFunction> = {
  family: "Planning",
  description: "Quota split: a target handed down by weight, in round figures that add up to it.",
  definition: [
    "Target × weight ÷ sum of weights, each part a multiple of the rounding. Parts are rounded down, and what is left goes to the largest remainders, the earlier of equals first, so the parts add up to the target exactly. What a target has beyond a multiple of the rounding goes to the largest weight.",
    "Weights may be history, potential, ramp × days in the role, or all of them multiplied. When all are 0 the parts are equal.",
    "A column of the height of the weights, without a heading.",
  ],
  parameters: {
    target: "What is to be handed down, in currency.",
    weights: "The weight of each rep or territory, one column, 0 or more.",
    rounding: "The step that parts are rounded to, in currency, such as 1000.",
  },
  errors: ["There are no weights, or one is below 0.", "The rounding is 0 or less."],
  example: {
    formula: "=QUOTA_SPLIT(1000000, {3;2;2}, 10000)",
    shows: "parts in steps of 10,000",
    gives: [[430_000], [290_000], [280_000]],
  },
};

export const planningHelp: readonly RowWithHelp[] = [
  [leadScoreFunction, leadScoreHelp],
  [territoryBalanceFunction, balanceHelp],
  [assignTerritoriesFunction, assignHelp],
  [capacityFunction, capacityHelp],
  [hiresNeededFunction, hiresHelp],
  [quotaSplitFunction, quotaSplitHelp],
];
