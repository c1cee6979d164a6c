/** Ranges of several columns as arguments: a commission plan, a stage table, the whole deals or settings tab. */
import type { PlanTier } from "../core/assumptions/assumptions.ts";
import type { Outcome } from "../core/deals/deal.ts";
import { foldWord } from "../core/deals/fold.ts";
import { outcomeOfWord, type StageRow, type StageTable, stageTable } from "../core/deals/outcome.ts";
import { type DateCell, dateCellOf, type PlainCell, type PlainTable } from "../core/deals/plain-table.ts";
import { readAmount } from "../core/deals/read-amount.ts";
import type { PointsRow } from "../core/planning/lead-score.ts";
import { type Failure, fail, ok, type Result } from "../core/result.ts";
import { plainCell, readProbabilities, readStages, shownText } from "./columns.ts";
import type { Parameter, Reading } from "./define.ts";
import { columnIn, type GivenRows, isBlank, isDate, isErrorCell } from "./range.ts";

/** A commission plan as it is typed: one rate, or a row for each tier. */
export type GivenPlan =
  | { readonly kind: "rate"; readonly rate: number }
  | { readonly kind: "tiers"; readonly tiers: readonly PlanTier[] };

export const planRange: Parameter<GivenPlan> = { shape: "table", absent: null, words: null, read: readPlan };

/** Stage, probability and (in a third column) outcome, one row a stage. */
export const stageTableRange: Parameter<StageTable> = {
  shape: "table",
  absent: null,
  words: null,
  read: readStageTable,
};

/** Event and points, one row an event. */
export const pointsRange: Parameter<readonly PointsRow[]> = {
  shape: "table",
  absent: null,
  words: null,
  read: readPoints,
};

/** A whole tab with its header row. */
export const wholeTab: Parameter<PlainTable> = {
  shape: "table",
  absent: null,
  words: null,
  read: (rows, reading) => readTab(rows, reading, dayCells(reading)),
};

/** The same with the times of day, for tabs whose hours and minutes count. */
export const tabOfMoments: Parameter<PlainTable> = {
  shape: "table",
  absent: null,
  words: null,
  read: (rows, reading) => readTab(rows, reading, (cell) => momentCell(cell, reading)),
};

function readPlan(rows: GivenRows, reading: Reading): Result<GivenPlan> {
  const width = rows[0]?.length ?? 0;
  if (rows.length === 1 && width === 1) {
    const rate = readFigure(rows[0]?.[0], 0, reading);
    return rate.ok ? ok({ kind: "rate", rate: rate.value }) : rate;
  }
  if (width !== 2) {
    const needed = "one rate, or two columns: tier start and rate";
    return fail({ code: "WRONG_WIDTH", argument: reading.argument, columns: width, needed });
  }
  const tiers: PlanTier[] = [];
  for (const [index, [start, rate]] of filledRows(rows, reading).entries()) {
    const tierStart = readFigure(start, index + 1, reading);
    if (!tierStart.ok) return tierStart;
    const tierRate = readFigure(rate, index + 1, reading);
    if (!tierRate.ok) return tierRate;
    tiers.push({ start: tierStart.value, rate: tierRate.value });
  }
  return ok({ kind: "tiers", tiers });
}

/** A number, money text, or text such as "7.5%". */
export function readFigure(cell: unknown, row: number, reading: Reading): Result<number> {
  const { argument } = reading;
  if (isBlank(cell)) return fail({ code: "BLANK_CELL", argument, row });
  if (typeof cell === "string" && isErrorCell(cell)) return fail({ code: "ERROR_CELL", argument, row, value: cell });
  const percent = typeof cell === "string" ? /^(.*\d)\s*%$/.exec(cell.trim())?.[1] : undefined;
  const figure = readAmount(percent ?? plainCell(cell, reading));
  if (typeof figure !== "number" || !Number.isFinite(figure)) {
    return fail({ code: "NOT_A_NUMBER", argument, row, value: shownText(cell, reading) });
  }
  // 15 digits are all that a cell keeps: 7.2 % is 0.072, not 0.07200000000000001.
  return ok(percent === undefined ? figure : Number((figure / 100).toPrecision(15)));
}

function readPoints(rows: GivenRows, reading: Reading): Result<readonly PointsRow[]> {
  const { argument } = reading;
  const width = rows[0]?.length ?? 0;
  if (width !== 2) return fail({ code: "WRONG_WIDTH", argument, columns: width, needed: "two: event and points" });
  const table: PointsRow[] = [];
  for (const [index, [event, points]] of filledRows(rows, reading).entries()) {
    if (isBlank(event)) return fail({ code: "BLANK_CELL", argument, row: index + 1 });
    const worth = readFigure(points, index + 1, reading);
    if (!worth.ok) return worth;
    table.push({ event: shownText(event, reading), points: worth.value });
  }
  return ok(table);
}

function readStageTable(rows: GivenRows, reading: Reading): Result<StageTable> {
  const { argument } = reading;
  const width = rows[0]?.length ?? 0;
  if (width < 2 || width > 3) {
    const needed = "two or three: stage, probability and, if wanted, outcome";
    return fail({ code: "WRONG_WIDTH", argument, columns: width, needed });
  }
  const filled = filledRows(rows, reading);
  const stages = readStages(columnIn(filled, 0), reading, ok);
  if (!stages.ok) return stages;
  const probabilities = readProbabilities(columnIn(filled, 1), reading);
  if (!probabilities.ok) return probabilities;
  const table: StageRow[] = [];
  for (const [index, stage] of stages.value.entries()) {
    const outcome = readOutcome(filled[index]?.[2], stage, index + 1, reading);
    if (!outcome.ok) return outcome;
    table.push({ stage, probability: probabilities.value[index] ?? null, outcome: outcome.value });
  }
  return inArgument(stageTable(table), argument);
}

function readOutcome(cell: unknown, stage: string, row: number, reading: Reading): Result<Outcome> {
  if (isBlank(cell)) return ok(outcomeOfWord(stage));
  const text = shownText(cell, reading);
  const { argument } = reading;
  if (isErrorCell(text)) return fail({ code: "ERROR_CELL", argument, row, value: text });
  const outcome = outcomeOfWord(text);
  if (outcome !== "open" || foldWord(text) === "open") return ok(outcome);
  return fail({
    code: "UNKNOWN_WORD",
    argument: `${argument}, row ${row}: outcome`,
    value: text,
    known: ["open", "won", "lost"],
  });
}

/** Core names the argument by its own word; the person knows it by the parameter's. */
export function inArgument<T>(result: Result<T>, argument: string): Result<T> {
  if (result.ok || !("argument" in result.failure)) return result;
  const failure: Failure = { ...result.failure, argument };
  return fail(failure);
}

/** The rows that hold something; blank ones do not exist, wherever they stand. */
export function filledRows(rows: GivenRows, reading: Reading): GivenRows {
  const kept: number[] = [];
  rows.forEach((row, index) => {
    if (!row.every(isBlank)) kept.push(index);
  });
  reading.keepRows(kept);
  return kept.length === rows.length ? rows : kept.map((index) => rows[index] ?? []);
}

/**
 * The tab as plain data. Rows without dates are handed on as they are, and the cells of one day share one object, so
 * that a tab of 100,000 rows costs little. Error cells stay: readDeals says which deals they touch.
 */
function readTab(rows: GivenRows, reading: Reading, cellOf: (cell: unknown) => PlainCell): Result<PlainTable> {
  let height = rows.length;
  while (height > 0 && rows[height - 1]?.every(isBlank)) height -= 1;
  const plain = new Array<readonly PlainCell[]>(height);
  for (let index = 0; index < height; index += 1) {
    const row = rows[index] ?? [];
    let cells: PlainCell[] | null = null;
    for (let column = 0; column < row.length; column += 1) {
      const cell = row[column];
      if (cell === LOADING) {
        return fail({ code: "ERROR_CELL", argument: reading.argument, row: index + 1, value: LOADING });
      }
      if (isPlainCell(cell)) continue;
      // All cells before it are plain, and those behind it are looked at next.
      cells ??= row.slice() as PlainCell[];
      cells[column] = cellOf(cell);
    }
    plain[index] = cells ?? (row as readonly PlainCell[]);
  }
  return ok({ tab: "", rows: plain, firstRow: 1, firstColumn: 1 });
}

/** A cell whose value Sheets has not worked out yet. */
const LOADING = "Loading...";

function isPlainCell(cell: unknown): cell is string | number | boolean {
  return typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean";
}

function dayCells(reading: Reading): (cell: unknown) => PlainCell {
  const days = new Map<number, DateCell>();
  return (cell) => {
    if (!isDate(cell)) return plainCell(cell, reading);
    const serial = Math.floor(reading.host.serial(cell));
    let day = days.get(serial);
    if (day === undefined) {
      day = { date: reading.host.civilDate(cell) };
      days.set(serial, day);
    }
    return day;
  };
}

function momentCell(cell: unknown, reading: Reading): PlainCell {
  return isDate(cell) ? dateCellOf(reading.host.serial(cell)) : plainCell(cell, reading);
}
