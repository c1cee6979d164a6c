/** Pipeline: what the open deals are worth. */
import type { Outcome } from "../core/deals/deal.ts";
import { rowInTable, type StageRow, type StageTable } from "../core/deals/outcome.ts";
import { weightedPipeline } from "../core/metrics/weighted-pipeline.ts";
import { fail, ok, type Result, type Share } from "../core/result.ts";
import { amountColumn, type StagesOrProbabilities, stageOrProbabilityColumn } from "./columns.ts";
import { defineFunction, optional } from "./define.ts";
import type { HelpOf, RowWithHelp } from "./help.ts";
import { stageTableRange } from "./tables.ts";

export const weightedPipelineFunction = defineFunction({
  name: "WEIGHTED_PIPELINE",
  parameters: {
    amounts: amountColumn,
    stages_or_probabilities: stageOrProbabilityColumn,
    stage_table: optional(stageTableRange),
  },
  body: ({ amounts, stages_or_probabilities, stage_table }) => {
    const chances = chancesOf(stages_or_probabilities, stage_table);
    return chances.ok ? weightedPipeline(amounts, chances.value.probabilities, chances.value.outcomes) : chances;
  },
});

const weightedPipelineHelp: HelpOf<typeof weightedPipelineFunction> = {
  family: "Pipeline",
  description: "Weighted pipeline: the sum of amount × probability over open deals.",
  definition: [
    "Won and lost deals are not in it: the first are income already, the second are gone.",
    "Probabilities come from a column, or from a table of stages. In a column, 0 to 1 and 0 to 100 both work: a column that holds any value over 1 is read as percent points throughout.",
    "A column of probabilities alone does not say which deals are won or lost, so every row counts as open. Give stages and a stage table where the range holds closed deals too.",
    "With a stage table the column is read as stages, and each must stand in the table. A stage's outcome is the table's third column where it is filled, else the stage's own word.",
  ],
  parameters: {
    amounts: "The amount of each deal, one column, for example Deals!F2:F.",
    stages_or_probabilities:
      "The probability of each deal (0 to 1, or 0 to 100), or its stage, a column beside the amounts.",
    stage_table: {
      without: "needed when stages are given",
      text: "Two or three columns: stage, probability, and if wanted outcome (open, won or lost).",
    },
  },
  errors: [
    "No deal is open, or none of the open ones has an amount.",
    "An open deal has an amount but no probability, or a stage that the table does not hold.",
    "A probability is below 0 or above 100.",
    "The columns are filled to different rows.",
  ],
  example: {
    formula: "=WEIGHTED_PIPELINE({1000;4000;2500}, {10;50;80})",
    shows: "100 + 2,000 + 2,000",
    gives: 4100,
  },
};

export const pipelineHelp: readonly RowWithHelp[] = [[weightedPipelineFunction, weightedPipelineHelp]];

interface Chances {
  readonly probabilities: readonly (Share | null)[];
  /** Null where only probabilities are known. */
  readonly outcomes: readonly Outcome[] | null;
}

function chancesOf(given: StagesOrProbabilities, table: StageTable | null): Result<Chances> {
  if (table === null && given.looksLikeProbabilities()) {
    const probabilities = given.probabilities();
    return probabilities.ok ? ok({ probabilities: probabilities.value, outcomes: null }) : probabilities;
  }
  const rows = given.stages((stage, row) => rowOf(stage, row, table));
  if (!rows.ok) return rows;
  return ok({
    probabilities: rows.value.map(({ probability }) => probability),
    outcomes: rows.value.map(({ outcome }) => outcome),
  });
}

/** The stage's row of the table; what it lacks is named with its row in the column. */
function rowOf(stage: string, row: number, table: StageTable | null): Result<StageRow> {
  const argument = "stages_or_probabilities";
  if (table === null) return fail({ code: "NEEDS_STAGE_TABLE", argument, row, stage });
  const found = rowInTable(table, stage);
  return found.ok ? found : fail({ code: "UNKNOWN_STAGE", argument, row, stage });
}
