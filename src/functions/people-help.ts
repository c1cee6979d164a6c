/** What a person reads about the functions of people and data. */
import type { HelpOf, RowWithHelp } from "./help.ts";
import { crmAdoptionFunction, dealAuditFunction, revenuePerRepFunction } from "./people.ts";

const revenueHelp: HelpOf<typeof revenuePerRepFunction> = {
  family: "People and data",
  description: "Revenue per rep: won amount ÷ average number of reps.",
  definition: [
    "The won amount of the range ÷ the mean headcount of its time. Half a year is half a rep; to count ramping reps in part, give their sum (ramped FTE) as average_reps.",
    "Without average_reps: ÷ the number of owners in the range, those without a won deal included. One owner written in two ways (case, spaces) is one.",
  ],
  parameters: {
    amounts: "The amount of each deal, one column, for example Deals!F2:F.",
    stages: "The stage or status of each deal, a column beside the amounts.",
    owners: "The owner of each deal, a column beside the amounts.",
    average_reps: { without: "without it the owners are counted", text: "The average number of reps, parts allowed." },
  },
  errors: [
    "Nothing is won, or no won deal has an amount.",
    "No deal has an owner, or the number of reps is 0 or less.",
    "The columns are filled to different rows.",
  ],
  example: {
    formula: '=REVENUE_PER_REP({300;100;500}, {"Won";"Won";"Demo"}, {"Ada";"Bo";"Bo"})',
    shows: "400 ÷ 2 reps",
    gives: 200,
  },
};

const adoptionHelp: HelpOf<typeof crmAdoptionFunction> = {
  family: "People and data",
  description: "CRM adoption: filled required fields ÷ required fields, for everybody and by owner.",
  definition: [
    "A row for all records, then one for each owner in first-seen order: records, filled fields, required fields, share. Error cells are not filled. Records without an owner count for all only; blank rows do not exist.",
    "The field has no standard for adoption. The other measure, active ÷ licensed users, stands in a last row when licensed_users (an argument at the end) is given: active is who owns a record of the table.",
  ],
  parameters: {
    table: "The records with their heading row, for example Deals!A1:H.",
    required_headers: 'The headings of the columns that must be filled, as a list or a range: {"Amount";"Close date"}.',
    owner_header: { without: "without it there is one row for all", text: "The heading of the owner's column." },
    licensed_users: {
      without: "without it there is no such row",
      text: "How many users the CRM is paid for; needs owner_header.",
    },
  },
  errors: ["A heading is not in the table's first row.", "There is no record.", "licensed_users is 0 or less."],
  example: {
    formula: '=CRM_ADOPTION({"Deal","Amount","Owner";"A",100,"Ada";"B","","Bo"}, {"Deal","Amount"}, "Owner")',
    shows: "three of four required cells are filled",
    gives: [
      ["Owner", "Records", "Filled", "Required", "Adoption"],
      ["All", 2, 3, 4, 0.75],
      ["Ada", 1, 2, 2, 1],
      ["Bo", 1, 1, 2, 0.5],
    ],
  },
};

const auditHelp: HelpOf<typeof dealAuditFunction> = {
  family: "People and data",
  description: "Deal audit: what is wrong, missing or doubtful in a deals tab, with its cell and what to do about it.",
  definition: [
    "A row for each finding in the sheet's order: rule, severity (error, warning, note), cell, deal, owner, value at risk (the amount of the open deal it concerns), and what to do. Give the whole tab with its header row, from cell A1 on, so that the cells are named as they stand.",
    "Asked of every tab that has the columns: missing owner, amount, close date or stage; created after closed; won without amount; late stage (60 % and more) with an amount of 0; probability more than 20 points from its stage's (that of the settings, else the stage's median); likely duplicates (same account, amount and close month; blank or 0 never matches); more than a third of a period's open deals, and at least five, on its last day; cells that cannot be read; contradicting outcomes, stages that the settings lack, mixed currencies.",
    "With as_of also: open deals past their close date, deals closed in the future, and, where the tab has a last activity, stale deals (none for more than stale_days; closed deals are never stale). With a stage history also deals that are in their stage longer than nine of ten deals were before.",
    'The view "owners" gives a score for everybody and each owner instead: the share of deals without an error or warning, and the open amount of the others.',
    "The arguments after settings are further ones: none of these rules can be had without them.",
  ],
  parameters: {
    deals: "The whole deals tab with its header row, for example Deals!A1:H.",
    as_of: {
      without: "without it rules about time are not asked",
      text: "The day for which the audit is true, a date.",
    },
    settings: {
      without: "without it stages are read by their own words",
      text: "The whole tab Dealsheet settings, for example 'Dealsheet settings'!A1:AD.",
    },
    show: "What to list.",
    tab: {
      without: "without it columns are matched by their headings",
      text: "The deals tab's name, to find the columns that were chosen for it in the settings.",
    },
    stale_days: "Days without activity after which an open deal is stale.",
    history: {
      without: "without it stage ages are not known",
      text: "The whole stage-history tab with its header row: deal, stage and the day it was entered.",
    },
  },
  errors: [
    "The range is empty, or has no header row, no amount column or no stage column.",
    "A cell of the settings cannot be understood.",
  ],
  example: {
    formula: '=DEAL_AUDIT(Deals!A1:H, "2026-03-31")',
    shows: "a table of findings",
    gives: null,
  },
};

export const peopleHelp: readonly RowWithHelp[] = [
  [revenuePerRepFunction, revenueHelp],
  [crmAdoptionFunction, adoptionHelp],
  [dealAuditFunction, auditHelp],
];
