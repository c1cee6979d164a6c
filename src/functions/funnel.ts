/** Funnel: how leads and deals move on from one stage to the next. */
import { leadConversion, leadConversionBy } from "../core/metrics/lead-conversion.ts";
import { prospectMeetings } from "../core/metrics/prospect-meetings.ts";
import { stageConversion, stageConversionHistory } from "../core/metrics/stage-conversion.ts";
import { ok } from "../core/result.ts";
import { activitiesTable } from "./activities.ts";
import { dayColumn } from "./dates.ts";
import { type CustomFunction, defineFunction, optional } from "./define.ts";
import { flagColumn } from "./flags.ts";
import { groupColumn } from "./groups.ts";
import { headed } from "./headed.ts";
import { wordList } from "./lists.ts";
import { spill } from "./spill.ts";
import { dateValue } from "./values.ts";

export const stageConversionFunction = defineFunction({
  name: "STAGE_CONVERSION",
  parameters: { stages: groupColumn, stage_order: wordList, last_open_stages: optional(groupColumn) },
  body: ({ stages, stage_order, last_open_stages }) => {
    const rows = stageConversion(stages, stage_order, last_open_stages);
    if (!rows.ok) return rows;
    return ok(
      headed(
        ["Stage", "Reached (by current stage)", "Went on", "Conversion"],
        rows.value.map(({ stage, reached, wentOn, conversion }) => [stage, reached, wentOn, conversion]),
      ),
    );
  },
});

export const stageConversionHistoryFunction = defineFunction({
  name: "STAGE_CONVERSION_HISTORY",
  parameters: { deal_ids: groupColumn, stages: groupColumn, entered_dates: dayColumn, stage_order: wordList },
  body: ({ deal_ids, stages, entered_dates, stage_order }) => {
    const rows = stageConversionHistory(deal_ids, stages, entered_dates, stage_order);
    if (!rows.ok) return rows;
    return ok(
      headed(
        ["Stage", "Reached (by stage history)", "Went on", "Conversion", "Median days to go on"],
        rows.value.map((row) => [row.stage, row.reached, row.wentOn, row.conversion, row.daysToGoOn]),
      ),
    );
  },
});

export const leadConversionFunction = defineFunction({
  name: "LEAD_CONVERSION",
  parameters: { converted: flagColumn, groups: optional(groupColumn) },
  body: ({ converted, groups }) =>
    groups === null ? leadConversion(converted) : spill(leadConversionBy(converted, groups)),
});

export const prospectMeetingsFunction = defineFunction({
  name: "PROSPECT_MEETINGS",
  parameters: {
    meeting_dates: dayColumn,
    reps: groupColumn,
    period_start: dateValue,
    period_end: dateValue,
    activities: optional(activitiesTable),
  },
  body: ({ meeting_dates, reps, period_start, period_end, activities }) =>
    spill(prospectMeetings(meeting_dates, reps, period_start, period_end, activities)),
});

export const funnelFunctions: readonly CustomFunction[] = [
  stageConversionFunction,
  stageConversionHistoryFunction,
  leadConversionFunction,
  prospectMeetingsFunction,
];
