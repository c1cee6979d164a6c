/** Time: how long deals take, leads wait, reps need, and what their hours go into. */
import { leadResponseTime, RESPONSE_UNITS, unansweredLeads } from "../core/metrics/lead-response-time.ts";
import { rampTime } from "../core/metrics/ramp-time.ts";
import { MEAN_WON_CYCLE, salesCycle } from "../core/metrics/sales-cycle.ts";
import { sellingTime } from "../core/metrics/selling-time.ts";
import { MEDIAN } from "../core/metrics/statistic.ts";
import { ok } from "../core/result.ts";
import { amountColumn, outcomeColumn } from "./columns.ts";
import { dayColumn, dayValue } from "./dates.ts";
import { type CustomFunction, defineFunction, optional, withDefault } from "./define.ts";
import { groupColumn } from "./groups.ts";
import { wordList } from "./lists.ts";
import { momentColumn } from "./moments.ts";
import { shareColumn, shareValue } from "./shares.ts";
import { cycleMeasure, statisticValue } from "./statistics.ts";
import { numberValue, wordValue } from "./values.ts";

export const salesCycleFunction = defineFunction({
  name: "SALES_CYCLE",
  parameters: {
    created: dayColumn,
    closed: dayColumn,
    stages: optional(outcomeColumn),
    statistic: optional(cycleMeasure),
    as_of: optional(dayValue),
  },
  body: ({ created, closed, stages, statistic, as_of }) =>
    salesCycle(created, closed, stages, statistic ?? MEAN_WON_CYCLE, as_of),
});

export const leadResponseTimeFunction = defineFunction({
  name: "LEAD_RESPONSE_TIME",
  parameters: {
    created: momentColumn,
    responded: momentColumn,
    statistic: optional(statisticValue(["unanswered"])),
    unit: withDefault(wordValue(RESPONSE_UNITS), "hours"),
  },
  body: ({ created, responded, statistic, unit }) =>
    statistic === "unanswered"
      ? unansweredLeads(created, responded)
      : leadResponseTime(created, responded, statistic ?? MEDIAN, unit),
});

/** One good period may be luck; two running are a rep at full quota. */
const PERIODS_RUNNING = 2;

export const rampTimeFunction = defineFunction({
  name: "RAMP_TIME",
  parameters: {
    start_date: dayValue,
    period_ends: dayColumn,
    attainments: shareColumn,
    threshold: withDefault(shareValue, 1),
    periods_running: withDefault(numberValue, PERIODS_RUNNING),
  },
  body: ({ start_date, period_ends, attainments, threshold, periods_running }) => {
    const ramp = rampTime(start_date, period_ends, attainments, threshold, periods_running);
    if (!ramp.ok) return ramp;
    return ok(ramp.value.kind === "ramped" ? ramp.value.months : "ramping");
  },
});

export const sellingTimeFunction = defineFunction({
  name: "SELLING_TIME",
  parameters: { hours: amountColumn, activities: groupColumn, selling_activities: wordList },
  body: ({ hours, activities, selling_activities }) => sellingTime(hours, activities, selling_activities),
});

export const timeFunctions: readonly CustomFunction[] = [
  salesCycleFunction,
  leadResponseTimeFunction,
  rampTimeFunction,
  sellingTimeFunction,
];
