/** Pipeline: what the open deals are worth, how far they reach, and how fast they become money. */

import { fromSerial } from "../core/calendar.ts";
import type { Outcomes } from "../core/deals/outcomes.ts";
import { averageDealSize, DEAL_SIZE_BASES, typicalAmount } from "../core/metrics/average-deal-size.ts";
import { COVERAGE_BASES, pipelineCoverage } from "../core/metrics/pipeline-coverage.ts";
import { pipelineEfficiency } from "../core/metrics/pipeline-efficiency.ts";
import { amountsClosingIn, pipelineValue } from "../core/metrics/pipeline-value.ts";
import { pipelineVelocity } from "../core/metrics/pipeline-velocity.ts";
import { WEIGHTED_BASES, weightedPipeline } from "../core/metrics/weighted-pipeline.ts";
import { weightedPipelineBy } from "../core/metrics/weighted-pipeline-by.ts";
import type { Numbers } from "../core/numbers.ts";
import { fail, ok, type Result } from "../core/result.ts";
import { chancesOf, chancesOfStages, outcomesOf } from "./chances.ts";
import { amountColumn, outcomeColumn, stageOrProbabilityColumn } from "./columns.ts";
import { dayColumn, dayValue } from "./dates.ts";
import { type CustomFunction, defineFunction, optional, withDefault } from "./define.ts";
import { groupColumn } from "./groups.ts";
import { spill } from "./spill.ts";
import { inArgument, stageTableRange } from "./tables.ts";
import { numberValue, wordValue } from "./values.ts";

export const pipelineValueFunction = defineFunction({
  name: "PIPELINE_VALUE",
  parameters: {
    amounts: amountColumn,
    stages: outcomeColumn,
    close_dates: optional(dayColumn),
    period_start: optional(dayValue),
    period_end: optional(dayValue),
  },
  body: ({ amounts, stages, close_dates, period_start, period_end }) => {
    const closing = inPeriod(amounts, stages, { close_dates, period_start, period_end });
    return closing.ok ? pipelineValue(closing.value, stages) : closing;
  },
});

export const weightedPipelineFunction = defineFunction({
  name: "WEIGHTED_PIPELINE",
  parameters: {
    amounts: amountColumn,
    stages_or_probabilities: stageOrProbabilityColumn,
    stage_table: optional(stageTableRange),
    basis: withDefault(wordValue(WEIGHTED_BASES), "open"),
  },
  body: ({ amounts, stages_or_probabilities, stage_table, basis }) => {
    const chances = chancesOf(stages_or_probabilities, stage_table);
    if (!chances.ok) return chances;
    return weightedPipeline(amounts, chances.value.probabilities, chances.value.outcomes, basis);
  },
});

export const weightedPipelineByFunction = defineFunction({
  name: "WEIGHTED_PIPELINE_BY",
  parameters: {
    groups: groupColumn,
    amounts: amountColumn,
    stages_or_probabilities: stageOrProbabilityColumn,
    stage_table: optional(stageTableRange),
    basis: withDefault(wordValue(WEIGHTED_BASES), "open"),
  },
  body: ({ groups, amounts, stages_or_probabilities, stage_table, basis }) => {
    const chances = chancesOf(stages_or_probabilities, stage_table);
    if (!chances.ok) return chances;
    return spill(weightedPipelineBy(groups, amounts, chances.value.probabilities, chances.value.outcomes, basis));
  },
});

export const pipelineCoverageFunction = defineFunction({
  name: "PIPELINE_COVERAGE",
  parameters: {
    amounts: amountColumn,
    stages: stageOrProbabilityColumn,
    quota: numberValue,
    won_to_date: withDefault(numberValue, 0),
    basis: withDefault(wordValue(COVERAGE_BASES), "remaining"),
    stage_table: optional(stageTableRange),
    close_dates: optional(dayColumn),
    period_start: optional(dayValue),
    period_end: optional(dayValue),
  },
  body: ({ amounts, stages, quota, won_to_date, basis, stage_table, ...period }) => {
    if (basis === "weighted" && stage_table === null)
      return fail({ code: "MISSING_ARGUMENT", argument: "stage_table" });
    const outcomes = outcomesOf(stages, stage_table, "stages");
    if (!outcomes.ok) return outcomes;
    const closing = inPeriod(amounts, outcomes.value, period);
    if (!closing.ok) return closing;
    const chances = basis === "weighted" ? chancesOfStages(stages, stage_table, "stages") : null;
    if (chances !== null && !chances.ok) return chances;
    const open =
      chances === null
        ? pipelineValue(closing.value, outcomes.value)
        : inArgument(weightedPipeline(closing.value, chances.value.probabilities, outcomes.value), "stages");
    return open.ok ? pipelineCoverage(open.value, quota, basis === "quota" ? 0 : won_to_date) : open;
  },
});

export const pipelineVelocityFunction = defineFunction({
  name: "PIPELINE_VELOCITY",
  parameters: { amounts: amountColumn, stages: outcomeColumn, created: dayColumn, closed: dayColumn },
  body: ({ amounts, stages, created, closed }) => pipelineVelocity(amounts, stages, created, closed),
});

export const pipelineEfficiencyFunction = defineFunction({
  name: "PIPELINE_EFFICIENCY",
  parameters: { amounts: amountColumn, stages: outcomeColumn },
  body: ({ amounts, stages }) => pipelineEfficiency(amounts, stages),
});

export const averageDealSizeFunction = defineFunction({
  name: "AVG_DEAL_SIZE",
  parameters: {
    amounts: amountColumn,
    stages: optional(outcomeColumn),
    basis: withDefault(wordValue(DEAL_SIZE_BASES), "won"),
  },
  body: ({ amounts, stages, basis }) => {
    if (stages !== null) return averageDealSize(amounts, stages, basis);
    return basis === "open" ? fail({ code: "MISSING_ARGUMENT", argument: "stages" }) : typicalAmount(amounts, basis);
  },
});

interface GivenPeriod {
  readonly close_dates: readonly (number | null)[] | null;
  readonly period_start: number | null;
  readonly period_end: number | null;
}

/** The amounts, or where a period is given those of the open deals that close in it; half a question is a failure. */
function inPeriod(
  amounts: Numbers,
  outcomes: Outcomes,
  { close_dates, period_start, period_end }: GivenPeriod,
): Result<Numbers> {
  const hasPeriod = period_start !== null || period_end !== null;
  if (close_dates === null && !hasPeriod) return ok(amounts);
  if (close_dates === null) return fail({ code: "MISSING_ARGUMENT", argument: "close_dates" });
  if (!hasPeriod) return fail({ code: "MISSING_ARGUMENT", argument: "period_start" });
  if (period_start !== null && period_end !== null && period_end < period_start) {
    return fail({ code: "PERIOD_BACKWARDS", start: fromSerial(period_start), end: fromSerial(period_end) });
  }
  return amountsClosingIn(amounts, outcomes, close_dates, { start: period_start, end: period_end });
}

export const pipelineFunctions: readonly CustomFunction[] = [
  pipelineValueFunction,
  weightedPipelineFunction,
  weightedPipelineByFunction,
  pipelineCoverageFunction,
  pipelineVelocityFunction,
  pipelineEfficiencyFunction,
  averageDealSizeFunction,
];
