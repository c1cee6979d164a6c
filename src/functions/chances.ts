/** What each deal's stage or probability says: its outcome and its chance. */
import { rowInTable, type StageRow, type StageTable } from "../core/deals/outcome.ts";
import { codeOf, type Outcomes } from "../core/deals/outcomes.ts";
import type { Numbers } from "../core/numbers.ts";
import { fail, ok, type Result, type Share } from "../core/result.ts";
import type { StagesOrProbabilities } from "./columns.ts";

export interface Chances {
  readonly probabilities: Numbers;
  /** Null where only probabilities are known. */
  readonly outcomes: Outcomes | null;
}

/** A column that may hold either: with a table it holds stages. */
export function chancesOf(given: StagesOrProbabilities, table: StageTable | null): Result<Chances> {
  if (table === null && given.looksLikeProbabilities()) {
    const probabilities = given.probabilities();
    return probabilities.ok ? ok({ probabilities: probabilities.value, outcomes: null }) : probabilities;
  }
  return chancesOfStages(given, table, "stages_or_probabilities");
}

/** A column of stages by a stage table; without one NEEDS_STAGE_TABLE names the first of them. */
export function chancesOfStages(
  given: StagesOrProbabilities,
  table: StageTable | null,
  argument: string,
): Result<Chances & { readonly outcomes: Outcomes }> {
  const rows = given.stages((stage, row) => rowOf(stage, row, table, argument));
  if (!rows.ok) return rows;
  const probabilities: (Share | null)[] = [];
  const outcomes = new Uint8Array(rows.value.length);
  for (const [deal, { probability, outcome }] of rows.value.entries()) {
    probabilities.push(probability);
    outcomes[deal] = codeOf(outcome);
  }
  return ok({ probabilities, outcomes });
}

/** Outcomes by the table where there is one, else by the stages' own words. */
export function outcomesOf(given: StagesOrProbabilities, table: StageTable | null, argument: string): Result<Outcomes> {
  if (table === null) return given.outcomes();
  const chances = chancesOfStages(given, table, argument);
  return chances.ok ? ok(chances.value.outcomes) : chances;
}

/** The stage's row of the table; what it lacks is named with its row in the column. */
function rowOf(stage: string, row: number, table: StageTable | null, argument: string): Result<StageRow> {
  if (table === null) return fail({ code: "NEEDS_STAGE_TABLE", argument, row, stage });
  const found = rowInTable(table, stage);
  return found.ok ? found : fail({ code: "UNKNOWN_STAGE", argument, row, stage });
}
