/** What a person reads about the quota functions. */
import type { HelpOf, RowWithHelp } from "./help.ts";
import {
  proratedQuotaFunction,
  quotaAchievementRateFunction,
  quotaAttainmentFunction,
  quotaPaceFunction,
  rampedQuotaFunction,
  repQuadrantFunction,
} from "./quota.ts";

const PERIOD_START = "The first day of the period, a date.";
const PERIOD_END = "The last day of the period, a date; the day itself belongs to it.";

const attainmentHelp: HelpOf<typeof quotaAttainmentFunction> = {
  family: "Quota",
  description: "Quota attainment: won ÷ quota; of several periods or reps the sum won ÷ the sum of quotas.",
  definition: [
    "Won ÷ quota, as a share: 1 is exactly on quota. Several rows give Σ won ÷ Σ quota, never the mean of the rows' own attainments, in which a small quota met twice over would hide a large one missed.",
    "A blank cell adds nothing to its side. Leave out reps without a quota with FILTER where their sales should not count.",
  ],
  parameters: {
    actuals: "What was won, in the currency of the quotas: one amount, or a column with a row for each period or rep.",
    quotas: "The quota of each row, beside what was won.",
  },
  errors: ["The quotas add up to 0: a zero quota has no attainment.", "The columns are filled to different rows."],
  example: { formula: "=QUOTA_ATTAINMENT({75000;120000}, {100000;150000})", shows: "195,000 ÷ 250,000", gives: 0.78 },
};

const achievementHelp: HelpOf<typeof quotaAchievementRateFunction> = {
  family: "Quota",
  description: "Quota achievement rate: the share of reps with a quota who reached it.",
  definition: [
    "Reps at or over the threshold ÷ reps with a quota. The threshold is 100 % of quota unless another one is given.",
    "Reps without a quota (blank or 0) are left out of both sides. A rep with a quota and no amount has won nothing yet.",
  ],
  parameters: {
    actuals: "What each rep won, one column, in the currency of the quotas.",
    quotas: "The quota of each rep, beside what was won; blank for a rep without one.",
    threshold: "The attainment that counts as reached, a share: 1 or 100% is the whole quota.",
  },
  errors: ["No rep has a quota.", "The columns are filled to different rows."],
  example: {
    formula: "=QUOTA_ACHIEVEMENT_RATE({100;90;50;70}, {100;100;100;0})",
    shows: "one of the three reps with a quota made it: 33.3 %",
    gives: 0.333333333333333,
  },
};

const proratedHelp: HelpOf<typeof proratedQuotaFunction> = {
  family: "Quota",
  description: "Prorated quota: quota × days in the role ÷ days of the period, both ends counted.",
  definition: [
    "The part of a period's quota that belongs to the days somebody held the role. Days are calendar days; the first and the last one count.",
    "Somebody who held the role on no day of the period has a quota of 0.",
  ],
  parameters: {
    quota: "The quota of the whole period, in currency.",
    period_start: PERIOD_START,
    period_end: PERIOD_END,
    role_start: "The first day in the role, a date.",
    role_end: { without: "without it still in the role", text: "The last day in the role, a date." },
  },
  errors: ["The period or the time in the role ends before it starts.", "A date cannot be read."],
  example: {
    formula: '=PRORATED_QUOTA(91000, "2024-01-01", "2024-03-31", "2024-02-01")',
    shows: "60 of 91 days",
    gives: 60_000,
  },
};

const rampedHelp: HelpOf<typeof rampedQuotaFunction> = {
  family: "Quota",
  description: "Ramped quota: quota × the ramp schedule's share for the month in the role.",
  definition: [
    "A new rep's quota while getting up to speed: the first share is for the first month (0 months in the role), the second for the next one, and the last share holds from then on.",
  ],
  parameters: {
    quota: "The full quota, in currency.",
    months_in_role: "Whole months that the rep has behind them: 0 in the first month; parts of a month are cut off.",
    schedule: "The share of quota for each month, one column: 0 to 1, or 0 to 100 for the whole column.",
  },
  errors: [
    "The schedule is empty, has a blank in it, or holds a share below 0 % or above 100 %.",
    "The months are below 0.",
  ],
  example: { formula: "=RAMPED_QUOTA(50000, 1, {0;25;50;75;100})", shows: "25 % in the second month", gives: 12_500 },
};

const paceHelp: HelpOf<typeof quotaPaceFunction> = {
  family: "Quota",
  description: "Quota pace: the attainment that the period ends with if it goes on as so far.",
  definition: [
    "Attainment ÷ the share of the period that has passed: 1 is exactly on course for the quota. Calendar days count alike, although deals crowd at a period's end, so an early pace is low rather than wrong.",
    "The as-of day counts as passed. Once the period is over the pace is the attainment.",
  ],
  parameters: {
    actual: "What was won from the first day up to the as-of day, in currency.",
    quota: "The quota of the whole period, in currency.",
    period_start: PERIOD_START,
    period_end: PERIOD_END,
    as_of: "The day that the figure is true for, a date.",
  },
  errors: [
    "The period ends before it starts, or starts after the as-of day.",
    "The quota is 0 or less: it has no attainment.",
  ],
  example: {
    formula: '=QUOTA_PACE(30000, 90000, "2026-01-01", "2026-03-31", "2026-01-30")',
    shows: "30 of 90 days brought a third of the quota",
    gives: 1,
  },
};

const quadrantHelp: HelpOf<typeof repQuadrantFunction> = {
  family: "Quota",
  description: "Rep quadrant: each rep's level and change between two periods as one label, such as Rising star.",
  definition: [
    "Two periods of equal length. Level: high at or over the rep's quota where there is one, else at or over the median of all current amounts; who has won nothing is never high. Change: current ÷ previous − 1.",
    "High and up: Rising star. High and down: Falling star. Low and up: Improving laggard. Low and down: Deteriorating laggard. A change within the band (its edges included) is steady: Steady star, Steady laggard.",
    "A blank previous amount is a rep who was not there: New. After 0 any gain is up.",
    "The answer is a column of the height of the input, without a heading.",
  ],
  parameters: {
    previous: "What each rep won in the period before, one column; blank for a rep who was not there yet.",
    current: "What each rep won in this period, a column beside it.",
    quotas: {
      without: "without it the team's median is the bar",
      text: "The quota of each rep for this period; where one is blank or 0 the team's median is the bar.",
    },
    band: "The change that is taken for noise, a share: 0.05 or 5% up or down.",
  },
  errors: ["A rep's current amount is blank: type 0 for nothing won.", "The band is below 0."],
  example: {
    formula: "=REP_QUADRANT({100;100;80}, {130;60;82})",
    shows: "a label for each of the three reps",
    gives: [["Rising star"], ["Deteriorating laggard"], ["Steady star"]],
  },
};

export const quotaHelp: readonly RowWithHelp[] = [
  [quotaAttainmentFunction, attainmentHelp],
  [quotaAchievementRateFunction, achievementHelp],
  [proratedQuotaFunction, proratedHelp],
  [rampedQuotaFunction, rampedHelp],
  [quotaPaceFunction, paceHelp],
  [repQuadrantFunction, quadrantHelp],
];
