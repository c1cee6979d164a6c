/** `+`, `&`, `<` and the others: on single values, or cell by cell on blocks in array mode; and what counts as a number. */
import type { Evaluation, Operand } from "./calculation.ts";
import type { BinaryOperator } from "./formula-parser.ts";
import type { CellError } from "./model.ts";
import { blockOf, scalarOf } from "./operands.ts";
import { compareValues, errors, isError, Matrix, numberOf, type Scalar, textOf } from "./values.ts";

/** Applies `combine` to single values, or cell by cell to blocks in array mode. */
export function elementwise(
  operands: readonly Operand[],
  at: Evaluation,
  combine: (...values: Scalar[]) => Scalar,
): Scalar | Matrix {
  if (!at.arrayMode) return combine(...operands.map((operand) => scalarOf(operand, at)));
  const blocks = operands.map((operand) => blockOf(operand, at));
  if (!blocks.some((block) => block instanceof Matrix)) return combine(...(blocks as Scalar[]));
  const size = (of: (m: Matrix) => number): number =>
    blocks.reduce<number>((most, block) => Math.max(most, block instanceof Matrix ? of(block) : 1), 1);
  const rows = size((m) => m.rows);
  const columns = size((m) => m.columns);
  const pick = (block: Scalar | Matrix, r: number, c: number): Scalar => {
    if (!(block instanceof Matrix)) return block;
    const row = block.rows === 1 ? 0 : r;
    const column = block.columns === 1 ? 0 : c;
    return row < block.rows && column < block.columns ? block.at(row, column) : errors.noArrayValue();
  };
  const cells: Scalar[] = [];
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) cells.push(combine(...blocks.map((block) => pick(block, r, c))));
  }
  return new Matrix(rows, columns, cells);
}

export function unary(operator: "-" | "+" | "%", operand: Operand, at: Evaluation): Operand {
  if (operator === "+") return operand;
  const name = operator === "-" ? "UMINUS" : "UNARY_PERCENT";
  return elementwise([operand], at, (value) => {
    const number = numberFor(value, name, 1, at);
    return typeof number === "number" ? (operator === "-" ? -number : number / 100) : number;
  });
}

export const OPERATOR_NAMES: Readonly<Record<BinaryOperator, string>> = {
  "+": "ADD",
  "-": "MINUS",
  "*": "MULTIPLY",
  "/": "DIVIDE",
  "^": "POW",
  "&": "CONCAT",
  "=": "EQ",
  "<>": "NE",
  "<": "LT",
  ">": "GT",
  "<=": "LTE",
  ">=": "GTE",
};

export function binary(operator: BinaryOperator, left: Operand, right: Operand, at: Evaluation): Scalar | Matrix {
  return elementwise([left, right], at, (a = null, b = null) => {
    if (isError(a)) return a;
    if (isError(b)) return b;
    switch (operator) {
      case "&":
        return textOf(a) + textOf(b);
      case "=":
        return compareValues(a, b) === 0;
      case "<>":
        return compareValues(a, b) !== 0;
      case "<":
        return compareValues(a, b) < 0;
      case ">":
        return compareValues(a, b) > 0;
      case "<=":
        return compareValues(a, b) <= 0;
      case ">=":
        return compareValues(a, b) >= 0;
      default:
        return arithmetic(operator, a, b, at);
    }
  });
}

function arithmetic(operator: "+" | "-" | "*" | "/" | "^", a: Scalar, b: Scalar, at: Evaluation): Scalar {
  const name = OPERATOR_NAMES[operator];
  const x = numberFor(a, name, 1, at);
  if (typeof x !== "number") return x;
  const y = numberFor(b, name, 2, at);
  if (typeof y !== "number") return y;
  switch (operator) {
    case "+":
      return finite(x + y, name);
    case "-":
      return finite(x - y, name);
    case "*":
      return finite(x * y, name);
    case "/":
      return y === 0 ? errors.divideByZero() : finite(x / y, name);
    case "^":
      return finite(x ** y, name);
  }
}

function finite(value: number, name: string): Scalar {
  return Number.isFinite(value) ? value : errors.outOfBounds(name, 1, value);
}

/** A value as arithmetic sees it: texts that read as numbers or dates count, other texts are an error. */
export function numberFor(
  value: Scalar | undefined,
  name: string,
  parameter: number,
  at: Evaluation,
): number | CellError {
  const number = numberOf(value ?? null, (text) => (text === "" ? undefined : at.host.readText(text)?.value));
  return number ?? errors.notNumber(name, parameter, textOf(value ?? null));
}

export function booleanFor(value: Scalar | undefined, name: string, parameter: number): boolean | CellError {
  if (value === null || value === undefined) return false;
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  if (isError(value)) return value;
  const upper = value.trim().toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return upper === "TRUE";
  return errors.notBoolean(name, parameter, value);
}
