/** Columns of deals as arguments: outcomes, stages, amounts and probabilities, read cell by cell. */

import type { Outcome } from "../core/deals/deal.ts";
import { foldWord } from "../core/deals/fold.ts";
import { fieldsOfWord } from "../core/deals/header-words.ts";
import { outcomeOfWord } from "../core/deals/outcome.ts";
import type { PlainCell } from "../core/deals/plain-table.ts";
import { readAmountColumn } from "../core/deals/read-amount.ts";
import { readProbabilityColumn } from "../core/deals/read-probabilities.ts";
import { fail, ok, type Result, type Share } from "../core/result.ts";
import { wordMemory } from "../core/word-memory.ts";
import type { Parameter, Reading } from "./define.ts";
import { isBlank, isDate, isErrorCell } from "./range.ts";

/** Stages by their own words: "Closed won", "lost", "Gewonnen"; everything else is open. */
export const outcomeColumn: Parameter<readonly Outcome[]> = {
  shape: "column",
  absent: null,
  words: null,
  read: readOutcomes,
};

/** Stages whose meaning a table settles: the body says what each one stands for. */
export const stageColumn: Parameter<<T extends string | object>(meaning: Meaning<T>) => Result<readonly T[]>> = {
  shape: "column",
  absent: null,
  words: null,
  read: (cells, reading) => ok((meaning) => readStages(cells, reading, meaning)),
};

/** Money, blank where the cell is: a number, or text that can be read in one way only. */
export const amountColumn: Parameter<readonly (number | null)[]> = {
  shape: "column",
  absent: null,
  words: null,
  read: readAmounts,
};

/** A column that holds either stages or probabilities. Its cells suggest which; a stage table beside it settles it. */
export interface StagesOrProbabilities {
  readonly looksLikeProbabilities: () => boolean;
  readonly stages: <T extends string | object>(meaning: Meaning<T>) => Result<readonly T[]>;
  readonly probabilities: () => Result<readonly (Share | null)[]>;
}

export const stageOrProbabilityColumn: Parameter<StagesOrProbabilities> = {
  shape: "column",
  absent: null,
  words: null,
  read: (cells, reading) =>
    ok({
      looksLikeProbabilities: () => cells.some(looksLikeProbability),
      stages: (meaning) => readStages(cells, reading, meaning),
      probabilities: () => readProbabilities(cells, reading),
    }),
};

/** What a stage stands for; `row` counts from 1. */
export type Meaning<T> = (stage: string, row: number) => Result<T>;

function readOutcomes(cells: readonly unknown[], reading: Reading): Result<readonly Outcome[]> {
  return readStages(cells, reading, (stage) => ok(outcomeOfWord(stage)));
}

/**
 * Stages, or what they stand for. A column of 100,000 deals has a handful of them, so each spelling is looked at once.
 *
 * A row that holds something must say its stage: a blank one would count as open, and a total row as a deal.
 */
export function readStages<T extends string | object>(
  cells: readonly unknown[],
  reading: Reading,
  meaning: Meaning<T>,
): Result<readonly T[]> {
  const known = wordMemory<T>();
  const meanings = new Array<T>(cells.length);
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index];
    let meant = known.get(cell);
    if (meant === undefined) {
      const stage = readStage(cell, index + 1, reading);
      if (!stage.ok) return stage;
      const found = meaning(stage.value, index + 1);
      if (!found.ok) return found;
      meant = found.value;
      known.set(cell, meant);
    }
    meanings[index] = meant;
  }
  return ok(meanings);
}

function readStage(cell: unknown, row: number, reading: Reading): Result<string> {
  const { argument } = reading;
  if (isBlank(cell)) return fail({ code: "BLANK_CELL", argument, row });
  if (isDate(cell)) return fail({ code: "NOT_A_WORD", argument, row, value: shownText(cell, reading) });
  const stage = String(cell);
  if (isErrorCell(stage)) return fail({ code: "ERROR_CELL", argument, row, value: stage });
  return row === 1 && isHeading(stage) ? fail({ code: "HEADING_IN_RANGE", argument, row, value: stage }) : ok(stage);
}

/** Words that name the column and no stage ("Progress" may be one). */
const SURELY_A_HEADING = 0.9;

/** E:E instead of E2:E: "Stage" would count as one more open deal. */
function isHeading(text: string): boolean {
  return fieldsOfWord(foldWord(text)).some(
    ({ field, weight }) => weight >= SURELY_A_HEADING && (field === "stage" || field === "status"),
  );
}

/** A column of numbers is taken as it is; the first text sends the whole column to the reader of money text. */
export function readAmounts(cells: readonly unknown[], reading: Reading): Result<readonly (number | null)[]> {
  if (areNumbers(cells, Number.MAX_VALUE)) return ok(cells);
  const amounts: (number | null)[] = [];
  for (const cell of cells) {
    if (typeof cell === "number" && Number.isFinite(cell)) amounts.push(cell);
    else if (isBlank(cell)) amounts.push(null);
    else return readAmountText(cells, reading);
  }
  return ok(amounts);
}

/** Whether every cell is a number of at most that size. */
function areNumbers(cells: readonly unknown[], largest: number, smallest = -largest): cells is readonly number[] {
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index];
    if (!(typeof cell === "number" && cell <= largest && cell >= smallest)) return false;
  }
  return true;
}

function readAmountText(cells: readonly unknown[], reading: Reading): Result<readonly (number | null)[]> {
  const { amounts, issues } = readAmountColumn(plainCells(cells, reading));
  const issue = issues[0];
  if (!issue) return ok(amounts);
  const place = { argument: reading.argument, row: issue.index + 1, value: shownText(cells[issue.index], reading) };
  return fail({ code: issue.rule === "error cell" ? "ERROR_CELL" : "UNREADABLE_AMOUNT", ...place });
}

function looksLikeProbability(cell: unknown): boolean {
  return typeof cell === "number" || (typeof cell === "string" && /^\s*\d+(?:[.,]\d+)?\s*%\s*$/.test(cell));
}

/** 0–1, or percent points for the whole column when any value is over 1. */
export function readProbabilities(cells: readonly unknown[], reading: Reading): Result<readonly (Share | null)[]> {
  if (areNumbers(cells, 1, 0)) return ok(cells);
  const { probabilities, issues } = readProbabilityColumn(plainCells(cells, reading));
  const issue = issues[0];
  if (!issue) return ok(probabilities);
  const place = { argument: reading.argument, row: issue.index + 1, value: shownText(cells[issue.index], reading) };
  return fail({ code: issue.rule === "error cell" ? "ERROR_CELL" : "PROBABILITY_OUT_OF_RANGE", ...place });
}

/** Cells as core reads them; a column without dates and gaps is handed on as it is. */
export function plainCells(cells: readonly unknown[], reading: Reading): readonly PlainCell[] {
  return cells.every(isPlain) ? cells : cells.map((cell) => plainCell(cell, reading));
}

function isPlain(cell: unknown): cell is string | number | boolean {
  return typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean";
}

export function plainCell(cell: unknown, { host }: Pick<Reading, "host">): PlainCell {
  if (isPlain(cell)) return cell;
  return isDate(cell) ? { date: host.civilDate(cell) } : "";
}

/** A cell's text for a sentence. */
export function shownText(cell: unknown, { host }: Pick<Reading, "host">): string {
  if (isDate(cell)) return host.civilDate(cell);
  return typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell ?? "");
}
