/** What flows through a calculation: single values, blocks of them, and the sentences that Sheets puts on its errors. */
import type { CellError } from "./model.ts";

/** One value inside a calculation. `null` is a blank cell, which is not the same as the empty text "". */
export type Scalar = number | string | boolean | null | CellError;

/** A block of values, row by row in one flat list. */
export class Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly Scalar[];
  /** The number formats of its columns, where the function that made the block knows them. */
  readonly formats: readonly (string | undefined)[] | null;

  constructor(
    rows: number,
    columns: number,
    cells: readonly Scalar[],
    formats: readonly (string | undefined)[] | null = null,
  ) {
    this.rows = rows;
    this.columns = columns;
    this.cells = cells;
    this.formats = formats;
  }

  at(row: number, column: number): Scalar {
    return this.cells[row * this.columns + column] ?? null;
  }

  row(row: number): readonly Scalar[] {
    return this.cells.slice(row * this.columns, (row + 1) * this.columns);
  }

  static fromRows(rows: readonly (readonly Scalar[])[]): Matrix {
    const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
    const cells: Scalar[] = [];
    for (const row of rows) for (let c = 0; c < columns; c++) cells.push(row[c] ?? null);
    return new Matrix(rows.length, columns, cells);
  }

  map(change: (value: Scalar, row: number, column: number) => Scalar): Matrix {
    const { columns } = this;
    return new Matrix(
      this.rows,
      columns,
      this.cells.map((value, i) => change(value, Math.floor(i / columns), i % columns)),
    );
  }
}

export function isError(value: unknown): value is CellError {
  return typeof value === "object" && value !== null && "error" in value;
}

export function cellError(error: CellError["error"], message: string): CellError {
  return { error, message };
}

/** Sheets' own wording, where it is known. */
export const errors = {
  parse: () => cellError("#ERROR!", "Formula parse error."),
  unknownFunction: (name: string) => cellError("#NAME?", `Unknown function: '${name}'.`),
  notInPlayground: (name: string) =>
    cellError("#NAME?", `The playground does not have ${name}. Google Sheets does: try the formula there.`),
  unknownName: (name: string) => cellError("#NAME?", `Unknown range name: '${name}'.`),
  unknownSheet: (name: string) => cellError("#REF!", `Unresolved sheet name '${name}'.`),
  noReference: () => cellError("#REF!", "Reference does not exist."),
  circular: () =>
    cellError("#REF!", "Circular dependency detected. To resolve with iterative calculation, see File > Settings."),
  blockedSpill: (cell: string) =>
    cellError("#REF!", `Array result was not expanded because it would overwrite data in ${cell}.`),
  noRoom: (rows: number) =>
    cellError("#REF!", `Result was not automatically expanded, please insert more rows (${rows}).`),
  noArrayValue: () => cellError("#VALUE!", "An array value could not be found."),
  randomInCustomFunction: () =>
    cellError(
      "#ERROR!",
      "This function is not allowed to reference a cell with NOW(), RAND(), RANDARRAY() or RANDBETWEEN().",
    ),
  argumentCount: (name: string, min: number, max: number, given: number) =>
    cellError(
      "#N/A",
      `Wrong number of arguments to ${name}. Expected ${
        min === max
          ? `${min} arguments`
          : max === Infinity
            ? `at least ${min} arguments`
            : `between ${min} and ${max} arguments`
      }, but got ${given} arguments.`,
    ),
  notNumber: (name: string, parameter: number, text: string) =>
    cellError(
      "#VALUE!",
      `Function ${name} parameter ${parameter} expects number values. But '${text}' is a text and cannot be coerced to a number.`,
    ),
  notBoolean: (name: string, parameter: number, text: string) =>
    cellError(
      "#VALUE!",
      `Function ${name} parameter ${parameter} expects boolean values. But '${text}' is a text and cannot be coerced to a boolean.`,
    ),
  divideByZero: (name = "DIVIDE", parameter = 2) =>
    cellError("#DIV/0!", `Function ${name} parameter ${parameter} cannot be zero.`),
  evaluation: (name: string) => cellError("#DIV/0!", `Evaluation of function ${name} caused a divide by zero error.`),
  notFound: (value: string, name: string) => cellError("#N/A", `Did not find value '${value}' in ${name} evaluation.`),
  noMatch: (name: string) => cellError("#N/A", `No matches are found in ${name} evaluation.`),
  badRange: (name: string) => cellError("#VALUE!", `Array arguments to ${name} are of different size.`),
  outOfBounds: (name: string, parameter: number, value: number) =>
    cellError("#NUM!", `Function ${name} parameter ${parameter} value is ${value}. It is out of bounds.`),
  notFinite: () => cellError("#NUM!", "Result was not a number."),
  value: (message: string) => cellError("#VALUE!", message),
} as const;

/** For errors that a library raised without a sentence. */
export function plainError(error: CellError["error"], name: string): CellError {
  switch (error) {
    case "#DIV/0!":
      return errors.evaluation(name);
    case "#N/A":
      return cellError(error, `Function ${name} found no value.`);
    case "#VALUE!":
      return cellError(error, `Function ${name} was given a value of the wrong kind.`);
    case "#NUM!":
      return cellError(error, `Function ${name} was given a number that is out of bounds.`);
    case "#REF!":
      return errors.noReference();
    case "#NAME?":
      return errors.unknownFunction(name);
    case "#NULL!":
      return cellError(error, "The ranges do not meet.");
    case "#ERROR!":
      return errors.parse();
  }
}

/** What a value would be if it was typed as an operand of arithmetic; undefined when it is no number. */
export function numberOf(value: Scalar, parse: (text: string) => number | undefined): number | CellError | undefined {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "string") return parse(value);
  return value;
}

export function textOf(value: Scalar): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") return numberText(value);
  return value.error;
}

/** A number as `&` and TEXT-less joins write it: 15 significant digits, as Sheets keeps them. */
function numberText(value: number): string {
  if (!Number.isFinite(value)) return "#NUM!";
  const rounded = Number(value.toPrecision(15));
  const text = String(rounded);
  return text.replace(/e([+-])(\d+)$/, (_all, sign: string, digits: string) => `E${sign}${digits.padStart(2, "0")}`);
}

const RANK = { number: 0, string: 1, boolean: 2 } as const;

/** Order of two values as `<` and SORT see it: numbers, then texts (case folded), then booleans; blanks adapt. */
export function compareValues(a: Scalar, b: Scalar): number {
  const left = a ?? (typeof b === "string" ? "" : typeof b === "boolean" ? false : 0);
  const right = b ?? (typeof a === "string" ? "" : typeof a === "boolean" ? false : 0);
  if (isError(left) || isError(right)) return 0;
  const rank = RANK[typeof left as keyof typeof RANK] - RANK[typeof right as keyof typeof RANK];
  if (rank !== 0) return rank;
  if (typeof left === "string" && typeof right === "string") return compareTexts(left, right);
  const x = Number(left);
  const y = Number(right);
  return x < y ? -1 : x > y ? 1 : 0;
}

function compareTexts(a: string, b: string): number {
  const x = a.toLowerCase();
  const y = b.toLowerCase();
  if (x === y) return 0;
  return collator.compare(x, y) || (x < y ? -1 : 1);
}

const collator = new Intl.Collator("en");

/** A key under which equal values meet (UNIQUE, lookups): text without its case, blanks apart. */
export function equalityKey(value: Scalar): string {
  if (value === null) return "_";
  if (isError(value)) return `e${value.error}`;
  if (typeof value === "string") return `s${value.toLowerCase()}`;
  return `${typeof value === "number" ? "n" : "b"}${value}`;
}
