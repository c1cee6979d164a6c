/** Columns of deals as arguments: outcomes, stages, amounts and probabilities, read cell by cell. */

import { foldWord } from "../core/deals/fold.ts";
import { fieldsOfWord } from "../core/deals/header-words.ts";
import { outcomeOfWord } from "../core/deals/outcome.ts";
import { codeOf, countsOf, type OutcomeCounts, type Outcomes } from "../core/deals/outcomes.ts";
import type { PlainCell } from "../core/deals/plain-table.ts";
import { readAmountColumn } from "../core/deals/read-amount.ts";
import { readProbabilityColumn } from "../core/deals/read-probabilities.ts";
import type { FullNumbers, Numbers } from "../core/numbers.ts";
import { fail, ok, type Result } from "../core/result.ts";
import { codeCells } from "./code-cells.ts";
import type { Parameter, Reading } from "./define.ts";
import { type Cells, cellAt, isBlank, isDate, isErrorCell, listOf } from "./range.ts";

/** Stages by their own words: "Closed won", "lost", "Gewonnen"; everything else is open. */
export const outcomeColumn: Parameter<Outcomes> = {
  shape: "column",
  refusesBlanks: true,
  absent: null,
  words: null,
  read: readOutcomes,
};

/** How many deals stand how and, for who needs it, how each of them stands. */
export interface CountedOutcomes {
  readonly counts: OutcomeCounts;
  readonly outcomes: () => Result<Outcomes>;
}

export const countedOutcomeColumn: Parameter<CountedOutcomes> = {
  shape: "column",
  refusesBlanks: true,
  absent: null,
  words: null,
  read: countOutcomes,
};

/** Stages whose meaning a table settles: the body says what each one stands for. */
export const stageColumn: Parameter<<T>(meaning: Meaning<T>) => Result<readonly T[]>> = {
  shape: "column",
  absent: null,
  words: null,
  read: (cells, reading) => ok((meaning) => readStages(cells, reading, meaning)),
};

/** Money, blank where the cell is: a number, or text that can be read in one way only. */
export const amountColumn: Parameter<Numbers> = {
  shape: "column",
  absent: null,
  words: null,
  read: readAmounts,
};

/** A column that holds either stages or probabilities. Its cells suggest which; a stage table beside it settles it. */
export interface StagesOrProbabilities {
  readonly looksLikeProbabilities: () => boolean;
  readonly stages: <T>(meaning: Meaning<T>) => Result<readonly T[]>;
  /** By the stages' own words. */
  readonly outcomes: () => Result<Outcomes>;
  readonly probabilities: () => Result<Numbers>;
}

export const stageOrProbabilityColumn: Parameter<StagesOrProbabilities> = {
  shape: "column",
  absent: null,
  words: null,
  read: (cells, reading) =>
    ok({
      looksLikeProbabilities: () => cells.numbers !== null || listOf(cells).some(looksLikeProbability),
      stages: (meaning) => readStages(cells, reading, meaning),
      outcomes: () => readOutcomes(cells, reading),
      probabilities: () => readProbabilities(cells, reading),
    }),
};

/** What a stage stands for; `row` counts from 1. */
export type Meaning<T> = (stage: string, row: number) => Result<T>;

function readOutcomes(cells: Cells, reading: Reading): Result<Uint8Array> {
  return codeCells(cells, new Uint8Array(cells.length), (cell, row) => {
    const stage = readStage(cell, row, reading);
    return stage.ok ? ok(codeOf(outcomeOfWord(stage.value))) : stage;
  });
}

function countOutcomes(cells: Cells, reading: Reading): Result<CountedOutcomes> {
  const outcomes = readOutcomes(cells, reading);
  return outcomes.ok ? ok({ counts: countsOf(outcomes.value), outcomes: () => outcomes }) : outcomes;
}

/** What each stage stands for. */
export function readStages<T>(cells: Cells, reading: Reading, meaning: Meaning<T>): Result<readonly T[]> {
  const known: T[] = [];
  const codes = codeCells(cells, new Int32Array(cells.length), (cell, row) => {
    const stage = readStage(cell, row, reading);
    const found = stage.ok ? meaning(stage.value, row) : stage;
    return found.ok ? ok(known.push(found.value) - 1) : found;
  });
  if (!codes.ok) return codes;
  const meanings = new Array<T>(cells.length);
  for (let index = 0; index < cells.length; index += 1) {
    const code = codes.value[index] ?? 0;
    meanings[index] = known[code] as T;
  }
  return ok(meanings);
}

/** A row that holds something must say its stage: a blank one would count as open, and a total row as a deal. */
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
export function readAmounts(cells: Cells, reading: Reading): Result<Numbers> {
  if (cells.numbers !== null) return ok(cells.numbers);
  const amounts: (number | null)[] = [];
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cellAt(cells, index);
    if (typeof cell === "number" && Number.isFinite(cell)) amounts.push(cell);
    else if (isBlank(cell)) amounts.push(null);
    else return readAmountText(cells, reading);
  }
  return ok(amounts);
}

function readAmountText(cells: Cells, reading: Reading): Result<Numbers> {
  const { amounts, issues } = readAmountColumn(plainCells(cells, reading));
  const issue = issues[0];
  if (!issue) return ok(amounts);
  return fail({
    code: issue.rule === "error cell" ? "ERROR_CELL" : "UNREADABLE_AMOUNT",
    ...placeOf(cells, issue.index, reading),
  });
}

/** Where a cell stands that cannot be read, and what it says. */
export function placeOf(
  cells: Cells,
  index: number,
  reading: Reading,
): { readonly argument: string; readonly row: number; readonly value: string } {
  return { argument: reading.argument, row: index + 1, value: shownText(cellAt(cells, index), reading) };
}

function looksLikeProbability(cell: unknown): boolean {
  return typeof cell === "number" || (typeof cell === "string" && /^\s*\d+(?:[.,]\d+)?\s*%\s*$/.test(cell));
}

/** 0–1, or percent points for the whole column when any value is over 1. */
export function readProbabilities(cells: Cells, reading: Reading): Result<Numbers> {
  if (cells.numbers !== null && areShares(cells.numbers)) return ok(cells.numbers);
  const { probabilities, issues } = readProbabilityColumn(plainCells(cells, reading));
  const issue = issues[0];
  if (!issue) return ok(probabilities);
  return fail({
    code: issue.rule === "error cell" ? "ERROR_CELL" : "PROBABILITY_OUT_OF_RANGE",
    ...placeOf(cells, issue.index, reading),
  });
}

function areShares(numbers: FullNumbers): boolean {
  for (let index = 0; index < numbers.length; index += 1) {
    const number = numbers[index] ?? 0;
    if (number < 0 || number > 1) return false;
  }
  return true;
}

/** Cells as core reads them. */
export function plainCells(cells: Cells, reading: Reading): readonly PlainCell[] {
  if (cells.numbers !== null) return Array.from(cells.numbers);
  const plain: PlainCell[] = [];
  for (let index = 0; index < cells.length; index += 1) plain.push(plainCell(cellAt(cells, index), reading));
  return plain;
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
