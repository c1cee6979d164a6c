/** How a custom function is called: arguments as Apps Script hands them over, and what comes back into the grid. */

import { AreaValue, type Evaluation, LambdaValue } from "./calculation.ts";
import { isDateFormat } from "./display.ts";
import { evaluate } from "./evaluate.ts";
import type { Expression } from "./formula-parser.ts";
import { RANDOM } from "./functions/clock.ts";
import type { CellError, CellValue, CustomFunction, FunctionArgument, Sheet } from "./model.ts";
import { blockOf, readyArea } from "./operands.ts";
import { resultFormats } from "./result-format.ts";
import { cellError, errors, isError, Matrix, type Scalar } from "./values.ts";

interface CustomFunctionCall {
  readonly name: string;
  readonly body: CustomFunction;
  readonly args: readonly Expression[];
  readonly at: Evaluation;
  readonly sheet: Sheet;
  /** Whether a formula in this area depends on NOW or RAND. */
  readonly isTainted: (area: AreaValue) => boolean;
}

export function callCustomFunction(call: CustomFunctionCall): Scalar | Matrix {
  const { at } = call;
  const given: FunctionArgument[] = [];
  for (const arg of call.args) {
    if (refersToRandom(arg, call)) return errors.randomInCustomFunction();
    const made = argument(arg, at);
    if (isError(made)) return made;
    given.push(made);
  }
  try {
    return returned(call.body(given, { sheet: call.sheet, row: at.cell.row, column: at.cell.column }));
  } catch (thrown) {
    if (isError(thrown)) return thrown;
    return cellError("#ERROR!", sentenceOf(thrown));
  }
}

/** Scripts run in a realm of their own, whose errors are no instances of our Error. */
function sentenceOf(thrown: unknown): string {
  return typeof thrown === "object" && thrown !== null && "message" in thrown ? String(thrown.message) : String(thrown);
}

function argument(arg: Expression, at: Evaluation): FunctionArgument | CellError {
  if (arg.kind === "missing") return { kind: "missing" };
  const operand = evaluate(arg, at);
  if (operand === undefined) return { kind: "missing" };
  if (operand instanceof LambdaValue) return errors.value("A LAMBDA cannot be given to a custom function.");
  if (operand instanceof AreaValue) {
    const fault = readyArea(operand, at);
    return fault ?? areaArgument(operand, at);
  }
  const formats = resultFormats(arg, operand, at);
  const block = blockOf(operand, at);
  if (!(block instanceof Matrix))
    return { kind: "cell", value: block ?? "", isDate: typeof block === "number" && isDateFormat(formats[0]) };
  const values = Array.from({ length: block.rows }, (_, r) => block.row(r).map((value) => value ?? ""));
  return {
    kind: "range",
    values,
    isDate: (row, column) => typeof block.at(row, column) === "number" && isDateFormat(formats[column]),
  };
}

function areaArgument(area: AreaValue, at: Evaluation): FunctionArgument {
  const { top, left } = area.rectangle;
  const { grid } = area.sheet;
  const isDate = (row: number, column: number): boolean =>
    typeof grid.value(top + row, left + column) === "number" &&
    isDateFormat(at.host.numberFormatAt(area.sheet, top + row, left + column));
  if (area.rows === 1 && area.columns === 1) {
    return { kind: "cell", value: grid.value(top, left) ?? "", isDate: isDate(0, 0) };
  }
  return { kind: "range", values: rowsOf(area), isDate };
}

/** The values row by row; one list serves every function that reads the same range until a value in it changes. */
function rowsOf({ sheet: { grid }, rectangle }: AreaValue): readonly (readonly CellValue[])[] {
  return grid.remembered("r", rectangle, () => {
    const { top, left, bottom, right } = rectangle;
    const columns = Array.from({ length: right - left + 1 }, (_, c) => grid.column(left + c).values);
    const rows: CellValue[][] = [];
    for (let r = top; r <= bottom; r++) {
      const row: CellValue[] = [];
      for (const values of columns) row.push(values[r] ?? "");
      rows.push(row);
    }
    return rows;
  });
}

function refersToRandom(arg: Expression, call: CustomFunctionCall): boolean {
  switch (arg.kind) {
    case "reference": {
      const sheet = arg.sheet === null ? call.at.cell.sheet : call.at.host.sheetNamed(arg.sheet);
      return sheet !== undefined && call.isTainted(new AreaValue(sheet, sheet.grid.closed(arg.rectangle)));
    }
    case "name": {
      const area = call.at.host.namedArea(arg.name);
      return area !== undefined && call.isTainted(area);
    }
    case "unary":
      return refersToRandom(arg.operand, call);
    case "binary":
    case "range":
      return refersToRandom(arg.left, call) || refersToRandom(arg.right, call);
    case "call":
      return RANDOM.has(arg.name) || arg.args.some((inner) => refersToRandom(inner, call));
    case "invoke":
      return [arg.callee, ...arg.args].some((inner) => refersToRandom(inner, call));
    case "array":
      return arg.rows.flat().some((inner) => refersToRandom(inner, call));
    default:
      return false;
  }
}

function returned(result: unknown): Scalar | Matrix {
  if (!Array.isArray(result)) return cellValue(result);
  const rows = (result as readonly unknown[]).map((row) =>
    Array.isArray(row) ? row.map(cellValue) : [cellValue(row)],
  );
  return rows.length === 0 ? null : Matrix.fromRows(rows);
}

/** What is neither number, text nor boolean leaves the cell blank; a number that is none is an error. */
function cellValue(value: unknown): Scalar {
  if (typeof value === "number") return Number.isFinite(value) ? value : errors.notFinite();
  if (typeof value === "string" || typeof value === "boolean") return value;
  return isError(value) ? value : null;
}
