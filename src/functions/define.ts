/**
 * How a custom function is made: a row of parameters plus a body that calls core.
 *
 * Everything between a cell and core happens here, once: which arguments are missing, which rows belong together, what
 * each cell means, and the one place where a Failure becomes a sheet error.
 */
import type { CivilDate } from "../core/calendar.ts";
import type { DateOrder } from "../core/deals/read-dates.ts";
import { type Failure, fail, ok, type Result } from "../core/result.ts";
import type { SheetValue } from "../core/table.ts";
import { failureSentence } from "../messages.ts";
import {
  type Alignment,
  type Cells,
  cellsIn,
  columnOf,
  type GivenColumn,
  type GivenRows,
  heightOf,
  isMissing,
  keptRows,
  NO_CELLS,
  rowsOf,
} from "./range.ts";

/** What only the spreadsheet knows; asked only when a date came in, since each question costs a service call. */
export interface FunctionHost {
  /** The civil day of a date cell, in the spreadsheet's time zone. */
  civilDate(date: Date): CivilDate;
  /** Its serial number, as the cell would show it: the day, and the time of day as a fraction. */
  serial(date: Date): number;
  /** The order of day, month and year that the spreadsheet's locale writes. */
  dateOrder(): DateOrder;
}

/** What a reader of cells needs beside them. */
export interface Reading {
  /** The parameter's name, for failures. */
  readonly argument: string;
  readonly host: FunctionHost;
  /** Says which rows of the range (0-based) were read, where blank ones were left out. */
  keepRows(rows: readonly number[]): void;
}

interface ParameterBase<T> {
  /** What a missing argument means; null where the argument is required. */
  readonly absent: { readonly value: T } | null;
  /** The only words allowed, where there is such a list. */
  readonly words: readonly string[] | null;
}

/**
 * A parameter, by the shape of what it takes. The cells of "column" parameters belong together row by row: they must be
 * equally long, and rows that are blank in all of them are left out. A reader counts rows from 1 in what it was given.
 */
export type Parameter<T> = ParameterBase<T> &
  (
    | {
        readonly shape: "column";
        /** A single cell holds for every row, and need not be as long as the other columns. */
        readonly oneForAll?: true;
        /** Its reader fails on a blank cell, so that a column which it has read has none. */
        readonly refusesBlanks?: true;
        readonly read: (cells: Cells, reading: Reading) => Result<T>;
      }
    | { readonly shape: "table"; readonly read: (rows: GivenRows, reading: Reading) => Result<T> }
    | { readonly shape: "value"; readonly read: (cell: unknown, reading: Reading) => Result<T> }
  );

type Parameters = Readonly<Record<string, Parameter<unknown>>>;

type Values<P extends Parameters> = { readonly [K in keyof P]: P[K] extends Parameter<infer T> ? T : never };

export type Output = SheetValue | SheetValue[][];

/** Where the column arguments stood, for a function whose answer stands beside them. */
export interface Layout extends Alignment {
  readonly lies: GivenColumn["lies"];
}

interface Definition<P extends Parameters> {
  readonly name: string;
  readonly parameters: P;
  readonly body: (values: Values<P>, call: { readonly layout: Layout; readonly host: FunctionHost }) => Result<Output>;
}

/** A custom function as the script carries it; what a person reads about it is a FunctionHelp beside it. */
export interface CustomFunction<Name extends string = string> {
  readonly name: string;
  readonly parameters: readonly ParameterFacts<Name>[];
  readonly run: (given: readonly unknown[], host: FunctionHost) => Result<Output>;
}

/** What the help text of a parameter is made from, beside its own words. */
export interface ParameterFacts<Name extends string = string> {
  readonly name: Name;
  readonly optional: boolean;
  /** The value that a missing argument stands for, where it has one. */
  readonly standsFor: unknown;
  readonly words: readonly string[] | null;
}

export function defineFunction<P extends Parameters>(definition: Definition<P>): CustomFunction<keyof P & string> {
  const { name, parameters } = definition;
  return {
    name,
    parameters: Object.entries(parameters).map(([parameter, { absent, words }]) => ({
      name: parameter,
      optional: absent !== null,
      standsFor: absent?.value ?? null,
      words,
    })),
    run: (given, host) => run(definition, given, host),
  };
}

/** A column that may also be one cell, which then holds for every row: the reader gives a list of one. */
export function oneForAll<T>(parameter: Parameter<ArrayLike<T>>): Parameter<ArrayLike<T>> {
  return parameter.shape === "column" ? { ...parameter, oneForAll: true } : parameter;
}

/** A parameter that may be left out, which its body hears as null. */
export function optional<T>(parameter: Parameter<T>): Parameter<T | null> {
  return { ...parameter, absent: { value: null } };
}

/** A parameter with a value of its own when it is left out. */
export function withDefault<T extends string | number>(parameter: Parameter<T>, value: NoInfer<T>): Parameter<T> {
  return { ...parameter, absent: { value } };
}

/** Runs a function as a cell does. Throws one sentence when it cannot answer: Sheets shows it in the cell's note. */
export function runFunction(customFunction: CustomFunction, given: readonly unknown[], host: FunctionHost): Output {
  const result = customFunction.run(given, host);
  const shown = result.ok ? checkOutput(result.value) : result;
  if (!shown.ok) throw new Error(failureSentence(customFunction.name, shown.failure));
  return shown.value;
}

function run<P extends Parameters>(
  definition: Definition<P>,
  given: readonly unknown[],
  host: FunctionHost,
): Result<Output> {
  const parameters = Object.entries(definition.parameters);
  const surplus = given.slice(parameters.length).some((argument) => !isMissing(argument));
  if (surplus) return fail({ code: "TOO_MANY_ARGUMENTS", given: given.length, allowed: parameters.length });

  const columns = new Map<string, GivenColumn>();
  const singles = new Map<string, GivenColumn>();
  for (const [index, [argument, parameter]] of parameters.entries()) {
    if (isMissing(given[index])) {
      if (parameter.absent === null) return fail({ code: "MISSING_ARGUMENT", argument });
    } else if (parameter.shape === "column") {
      const column = columnOf(argument, given[index]);
      if (!column.ok) return column;
      const isForAll = parameter.oneForAll === true && column.value.lies === "single";
      (isForAll ? singles : columns).set(argument, column.value);
    }
  }
  const height = heightOf([...columns.values()]);
  if (!height.ok) return height;
  const full = readFull(parameters, columns, height.value, host);
  const kept = full === null ? keptRows([...columns.values()], height.value) : null;
  const alignment: Alignment = { height: height.value, kept };

  const rowsRead = new Map<string, readonly number[] | null>();
  for (const argument of columns.keys()) rowsRead.set(argument, kept);
  const values: Record<string, unknown> = {};
  for (const [index, [argument, parameter]] of parameters.entries()) {
    const reading: Reading = { argument, host, keepRows: (rows) => rowsRead.set(argument, rows) };
    const single = singles.get(argument);
    const value =
      full?.argument === argument
        ? full.value
        : single
          ? read(parameter, given[index], single, { height: 1, kept: null }, reading)
          : read(parameter, given[index], columns.get(argument), alignment, reading);
    if (!value.ok) return inRange(value.failure, rowsRead);
    values[argument] = value.value;
  }
  const lies = columns.values().next().value?.lies ?? "single";
  // Every parameter has just been read by its own reader, which is what Values says.
  const result = definition.body(values as Values<P>, { layout: { ...alignment, lies }, host });
  return result.ok ? result : inRange(result.failure, rowsRead);
}

/**
 * A column that refuses blanks, read over all rows: if that goes well no row is blank in all columns, and none needs to
 * be looked at for it. null where there is no such column or some of its cells cannot be read.
 */
function readFull(
  parameters: readonly (readonly [string, Parameter<unknown>])[],
  columns: ReadonlyMap<string, GivenColumn>,
  height: number,
  host: FunctionHost,
): { readonly argument: string; readonly value: Result<unknown> } | null {
  for (const [argument, parameter] of parameters) {
    const column = columns.get(argument);
    if (column === undefined || parameter.shape !== "column" || parameter.refusesBlanks !== true) continue;
    const reading: Reading = { argument, host, keepRows: () => undefined };
    const value = parameter.read(cellsIn(column, { height, kept: null }), reading);
    return value.ok ? { argument, value } : null;
  }
  return null;
}

function read(
  parameter: Parameter<unknown>,
  given: unknown,
  column: GivenColumn | undefined,
  alignment: Alignment,
  reading: Reading,
): Result<unknown> {
  if (isMissing(given)) return ok(parameter.absent?.value);
  switch (parameter.shape) {
    case "column":
      return parameter.read(column ? cellsIn(column, alignment) : NO_CELLS, reading);
    case "table":
      return parameter.read(rowsOf(given), reading);
    case "value": {
      const rows = rowsOf(given);
      const columns = rows[0]?.length ?? 0;
      return rows.length === 1 && columns === 1
        ? parameter.read(rows[0]?.[0], reading)
        : fail({ code: "NOT_ONE_VALUE", argument: reading.argument, rows: rows.length, columns });
    }
  }
}

/** Readers and core count the rows that were read; a person counts those of the range. */
function inRange(failure: Failure, keptRows: ReadonlyMap<string, readonly number[] | null>): Result<never> {
  if (!("row" in failure && "argument" in failure)) return fail(failure);
  const row = keptRows.get(failure.argument)?.[failure.row - 1];
  return fail(row === undefined ? failure : { ...failure, row: row + 1 });
}

/** What Sheets makes of NaN and Infinity is not documented, so neither ever leaves. */
function checkOutput(output: Output): Result<Output> {
  if (!Array.isArray(output)) return isEndless(output) ? fail({ code: "NOT_FINITE" }) : ok(output);
  // Headings apart: rows of one kind each are looked through several times as fast.
  const isFine = !(output[0] ?? []).some(isEndless) && areFinite(output, 1);
  return isFine ? ok(output) : fail({ code: "NOT_FINITE" });
}

function areFinite(rows: readonly (readonly SheetValue[])[], first: number): boolean {
  for (let row = first; row < rows.length; row += 1) {
    const cells = rows[row] ?? [];
    for (let at = 0; at < cells.length; at += 1) if (isEndless(cells[at])) return false;
  }
  return true;
}

/** NaN or infinite: what a number less itself is not 0 for. */
function isEndless(cell: SheetValue | undefined): boolean {
  return typeof cell === "number" && cell - cell !== 0;
}
