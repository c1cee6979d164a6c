/** The words that choose a figure for many: mean, median, any percentile, and what else a function knows. */
import { CYCLE_WORDS, parseCycleMeasure, type SalesCycleMeasure } from "../core/metrics/sales-cycle.ts";
import { parseStatistic, type Statistic } from "../core/metrics/statistic.ts";
import { fail, ok, type Result } from "../core/result.ts";
import { shownText } from "./columns.ts";
import type { Parameter, Reading } from "./define.ts";
import { isErrorCell } from "./range.ts";

/** "median", "mean", "p90" or a word of the function's own. */
export function statisticValue<const W extends string>(own: readonly W[]): Parameter<Statistic | W> {
  const known = ["median", "mean", "p90", ...own];
  const parse = (text: string): Statistic | W | null =>
    own.find((word) => word === text.toLowerCase()) ?? parseStatistic(text);
  return { shape: "value", absent: null, words: null, read: (cell, reading) => readWords(cell, reading, parse, known) };
}

/** "median", "closed", "weekdays p90", "survival" … */
export const cycleMeasure: Parameter<SalesCycleMeasure> = {
  shape: "value",
  absent: null,
  words: null,
  read: (cell, reading) => readWords(cell, reading, parseCycleMeasure, CYCLE_WORDS),
};

function readWords<T>(
  cell: unknown,
  reading: Reading,
  parse: (text: string) => T | null,
  known: readonly string[],
): Result<T> {
  const { argument } = reading;
  const value = shownText(cell, reading).trim();
  if (isErrorCell(value)) return fail({ code: "ERROR_CELL", argument, row: 0, value });
  const parsed = parse(value);
  return parsed === null ? fail({ code: "UNKNOWN_WORD", argument, value, known }) : ok(parsed);
}
