/** What a person reads about the functions of the funnel. */
import {
  leadConversionFunction,
  prospectMeetingsFunction,
  stageConversionFunction,
  stageConversionHistoryFunction,
} from "./funnel.ts";
import type { HelpOf, RowWithHelp } from "./help.ts";

const LENGTHS = "The columns are filled to different rows.";
const ORDER = "The stages from the first to won, in order, as a list or a range.";
const NOT_IN_ORDER =
  "A stage is neither won nor lost and not in stage_order: taken as lost, it would be a wrong number in silence.";

const conversionHelp: HelpOf<typeof stageConversionFunction> = {
  family: "Funnel",
  description:
    "Stage conversion by current stages: of the deals that reached a stage, the share that reached the next one.",
  definition: [
    "A row for each stage of the order: deals that reached it, those of them that reached the next or a later one, and the share. A deal has reached its own stage and all before it; a won deal has reached them all.",
    "A lost deal counts by its last open stage where last_open_stages has it, else as having reached the first stage only, which makes the later stages look better than they are. Where there is a stage history, STAGE_CONVERSION_HISTORY is the truer one; the headings say which of the two was used.",
    "The last stage's share is blank unless won deals went beyond it.",
  ],
  parameters: {
    stages: "The current stage of each deal, one column, for example Deals!E2:E.",
    stage_order: ORDER,
    last_open_stages: {
      without: "without it a lost deal counts for the first stage",
      text: "The last open stage of each lost deal, a column beside the stages.",
    },
  },
  errors: ["There is no deal.", NOT_IN_ORDER, LENGTHS],
  example: {
    formula: '=STAGE_CONVERSION({"New";"Demo";"Won";"Lost"}, {"New";"Demo";"Won"}, {"";"";"";"Demo"})',
    shows: "three of four deals reached Demo, one of those was won",
    gives: [
      ["Stage", "Reached (by current stage)", "Went on", "Conversion"],
      ["New", 4, 3, 0.75],
      ["Demo", 3, 1, 0.333333333333333],
      ["Won", 1, 0, ""],
    ],
  },
};

const historyHelp: HelpOf<typeof stageConversionHistoryFunction> = {
  family: "Funnel",
  description:
    "Stage conversion by stage history: of the deals that entered a stage, the share that went on, and how fast.",
  definition: [
    "The history has a row for each time a deal entered a stage. A deal has reached the furthest stage that it ever entered, and all before it, even if it stepped back later.",
    "Beside the share: the median days from first entering the stage to first entering a later one, over the deals that went on. A row without a date counts, but tells no time. Rows of a lost stage say nothing about how far a deal came.",
  ],
  parameters: {
    deal_ids: "The deal of each entry, one column.",
    stages: "The stage that it entered, a column beside it.",
    entered_dates: "The day on which it did, a column beside it.",
    stage_order: ORDER,
  },
  errors: ["No entry is of a stage in the order.", NOT_IN_ORDER, LENGTHS],
  example: {
    formula:
      '=STAGE_CONVERSION_HISTORY({1;1;2}, {"New";"Demo";"New"}, {"2026-01-05";"2026-01-15";"2026-01-07"}, {"New";"Demo"})',
    shows: "one of two deals went on to Demo, after ten days",
    gives: [
      ["Stage", "Reached (by stage history)", "Went on", "Conversion", "Median days to go on"],
      ["New", 2, 1, 0.5, 10],
      ["Demo", 1, 0, "", ""],
    ],
  },
};

const leadHelp: HelpOf<typeof leadConversionFunction> = {
  family: "Funnel",
  description: "Lead conversion: converted leads ÷ leads; with groups a table of each source, month or owner.",
  definition: [
    "One share for all leads of the range, which should be one cohort: leads of one month, say. With groups a row for each in first-seen order: leads, converted, conversion.",
    "A tick box, 1 and 0, yes and no in nine languages, or the date of conversion all say it. A blank cell beside a group is a no. Without groups a blank row is no lead at all, as everywhere: give the groups, or fill the column with FALSE.",
  ],
  parameters: {
    converted: "Whether each lead was converted, one column.",
    groups: {
      without: "without it all leads are one cohort",
      text: "What each lead belongs to: source, month, owner …, a column beside it.",
    },
  },
  errors: ["There is no lead.", "A cell says neither yes nor no.", LENGTHS],
  example: {
    formula: '=LEAD_CONVERSION({"yes";"no";"no";"yes"})',
    shows: "two of four leads: 50 %",
    gives: 0.5,
  },
};

const meetingsHelp: HelpOf<typeof prospectMeetingsFunction> = {
  family: "Funnel",
  description: "Prospect meetings: how many meetings each rep held in a period, if wanted ÷ prospecting activities.",
  definition: [
    "A row for each rep in first-seen order: meetings from the first to the last day of the period, both included. A rep whose meetings all lie outside shows 0. Meetings without a rep are left out.",
    "With activities (an argument at the end) two more columns: the rep's prospecting activities, and meetings ÷ activities.",
  ],
  parameters: {
    meeting_dates: "The day of each meeting, one column of dates.",
    reps: "Who held it, a column beside it.",
    period_start: "The first day of the period, a date.",
    period_end: "The last day of the period, a date; the day itself belongs to it.",
    activities: {
      without: "without it meetings are only counted",
      text: "Two columns: rep, and how many calls, emails and other prospecting activities in the period.",
    },
  },
  errors: ["No meeting has a rep.", "The period ends before it starts.", "A date cannot be read.", LENGTHS],
  example: {
    formula:
      '=PROSPECT_MEETINGS({"2026-03-02";"2026-03-31";"2026-04-01"}, {"Ada";"Bo";"Bo"}, "2026-03-01", "2026-03-31")',
    shows: "one meeting each in March",
    gives: [
      ["Rep", "Meetings"],
      ["Ada", 1],
      ["Bo", 1],
    ],
  },
};

export const funnelHelp: readonly RowWithHelp[] = [
  [stageConversionFunction, conversionHelp],
  [stageConversionHistoryFunction, historyHelp],
  [leadConversionFunction, leadHelp],
  [prospectMeetingsFunction, meetingsHelp],
];
