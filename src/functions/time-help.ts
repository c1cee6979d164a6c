/** What a person reads about the functions of time. */
import type { HelpOf, RowWithHelp } from "./help.ts";
import { leadResponseTimeFunction, rampTimeFunction, salesCycleFunction, sellingTimeFunction } from "./time.ts";

const LENGTHS = "The columns are filled to different rows.";
const DATES = "A date cannot be read, or can be read day first and month first.";

const salesCycleHelp: HelpOf<typeof salesCycleFunction> = {
  family: "Time",
  description: "Sales cycle: the mean number of days from created to closed, over won deals.",
  definition: [
    "The mean of calendar days from created to closed, over won deals; created and closed on one day is 0 days. Deals that lack a date, or closed before they were created, are left out. Without stages every deal with both dates counts.",
    'The statistic may be "mean" (default), "median", or any percentile as "p90" or 90%. "closed" takes won and lost deals. "weekdays" counts Mondays to Fridays, both ends included, as NETWORKDAYS does. Such words may stand together: "closed median", "weekdays p90".',
    '"survival" is the honest figure for a young pipeline: open deals are left out of every mean, which flatters it. It is the Kaplan–Meier median, the age by which half of the deals are decided (won or lost), with open deals counted for as long as they have lasted at as_of. "won survival" asks for wins only and follows a lost deal until it was lost.',
    "With as_of, deals that closed later are not decided yet.",
  ],
  parameters: {
    created: "The day each deal was created, one column of dates.",
    closed: "The day each deal was closed, a column beside it.",
    stages: {
      without: "without it every deal with both dates counts as won",
      text: "The stage or status of each deal, a column beside the dates.",
    },
    statistic: {
      without: 'default "mean"',
      text: "The figure for all cycles: mean, median, p90, closed, weekdays, survival, or several such words.",
    },
    as_of: { without: 'needed for "survival"', text: "The day for which the figure is true, a date." },
  },
  errors: [
    'No won deal (with "closed", no decided one) has both dates.',
    'The statistic is "survival" and as_of is missing, or more than half of the deals outlast every decision.',
    DATES,
    LENGTHS,
  ],
  example: {
    formula: '=SALES_CYCLE({"2025-01-01";"2025-01-10";"2025-01-20"}, {"2025-02-15";"2025-03-05";"2025-02-28"})',
    shows: "the mean of 45, 54 and 39 days",
    gives: 46,
  },
};

const responseHelp: HelpOf<typeof leadResponseTimeFunction> = {
  family: "Time",
  description: "Lead response time: the median time from a lead's creation to the first outreach.",
  definition: [
    "The median over the leads that were answered. It runs from the lead's creation to our first outreach, not to the lead's reply.",
    'The statistic may also be "mean", any percentile as "p90" or 90%, or "unanswered": how many leads have no response. Those are in no average, so look at them apart.',
    "Business hours are 9:00 to 17:00, Monday to Friday, on the spreadsheet's clock; holidays are not known. A date without a time is midnight.",
  ],
  parameters: {
    created: "When each lead came in, a column of dates with times.",
    responded: "When it was first answered, a column beside it; blank where nobody has.",
    statistic: { without: 'default "median"', text: "The figure for all leads: median, mean, p90 or unanswered." },
    unit: "The unit of the result.",
  },
  errors: ["No lead was answered.", "A response comes before its lead.", DATES, LENGTHS],
  example: {
    formula:
      '=LEAD_RESPONSE_TIME({"2026-01-05 09:00";"2026-01-05 10:00";"2026-01-05 11:00"}, {"2026-01-05 10:00";"2026-01-05 13:00";""})',
    shows: "the median of one and three hours; the third lead waits",
    gives: 2,
  },
};

const rampHelp: HelpOf<typeof rampTimeFunction> = {
  family: "Time",
  description: "Ramp-up time: months from a rep's start to the first of two periods running at full quota.",
  definition: [
    "Months (of 30.4375 days) from the start date to the end of the first of so many periods in a row at or over the threshold of full, unramped quota. Periods that end before the start do not count.",
    'A rep who is not there yet is "ramping", never 0. A period without an attainment breaks the run.',
  ],
  parameters: {
    start_date: "The rep's first day, a date.",
    period_ends: "The last day of each period, one column of dates.",
    attainments: "The rep's attainment of the full quota in each period, a column beside it: 1 or 100% is on quota.",
    threshold: "The attainment that counts as full, a share: 1 or 100%.",
    periods_running: "How many such periods in a row it takes.",
  },
  errors: ["There is no period.", "periods_running is less than 1.", LENGTHS],
  example: {
    formula: '=RAMP_TIME("2025-01-01", {"2025-03-31";"2025-06-30";"2025-09-30"}, {0.4;1.1;1.2})',
    shows: "180 days to the end of the first of two good quarters: 5.9 months",
    gives: 5.91375770020534,
  },
};

const sellingHelp: HelpOf<typeof sellingTimeFunction> = {
  family: "Time",
  description: "Selling time: hours of selling activities ÷ all hours.",
  definition: [
    "Which activities sell is yours to say: calls and meetings for most, proposals for some. Words are compared without case, accents, spaces and punctuation. Hours without an activity count in all hours only.",
  ],
  parameters: {
    hours: "The hours of each entry, one column.",
    activities: "What they were spent on, a column beside the hours.",
    selling_activities: 'The activities that sell, as a list or a range: {"Call";"Meeting"}.',
  },
  errors: ["There are no hours, or they add up to 0.", "An entry has hours below 0.", LENGTHS],
  example: {
    formula: '=SELLING_TIME({3;5}, {"Call";"Admin"}, {"Call";"Meeting"})',
    shows: "3 of 8 hours: 37.5 %",
    gives: 0.375,
  },
};

export const timeHelp: readonly RowWithHelp[] = [
  [salesCycleFunction, salesCycleHelp],
  [leadResponseTimeFunction, responseHelp],
  [rampTimeFunction, rampHelp],
  [sellingTimeFunction, sellingHelp],
];
