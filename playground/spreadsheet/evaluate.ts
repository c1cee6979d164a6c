/** What a formula's tree means, with array mode and implicit intersection as Google Sheets has them. */
import type { Rectangle } from "./address.ts";
import { AreaValue, type Evaluation, LambdaValue, type Operand, type Scope } from "./calculation.ts";
import type { Expression } from "./formula-parser.ts";
import { blockOf, matrixOf, scalarOf } from "./operands.ts";
import { binary, unary } from "./operators.ts";
import { errors, isError, Matrix, type Scalar } from "./values.ts";

export function evaluate(expression: Expression, at: Evaluation): Operand {
  switch (expression.kind) {
    case "literal":
      return expression.value;
    case "missing":
      return undefined;
    case "reference":
      return referenced(expression.sheet, expression.rectangle, at);
    case "name":
      return named(expression.name, at);
    case "unary":
      return unary(expression.operator, evaluate(expression.operand, at), at);
    case "binary":
      return binary(expression.operator, evaluate(expression.left, at), evaluate(expression.right, at), at);
    case "range":
      return joined(evaluate(expression.left, at), evaluate(expression.right, at));
    case "call":
      return call(expression.name, expression.args, at);
    case "invoke":
      return invoke(evaluate(expression.callee, at), expression.args, at);
    case "array":
      return arrayLiteral(expression.rows, at);
  }
}

function referenced(sheet: string | null, rectangle: Rectangle, at: Evaluation): Operand {
  const grid = sheet === null ? at.cell.sheet : at.host.sheetNamed(sheet);
  if (!grid) return errors.unknownSheet(sheet ?? "");
  const closed = grid.grid.closed(rectangle);
  // Sheets: a reference past the last row or column of its sheet does not exist.
  if (closed.top >= grid.grid.rowCount || closed.left >= grid.grid.columnCount) return errors.noReference();
  return new AreaValue(grid, {
    ...closed,
    bottom: Math.min(closed.bottom, grid.grid.rowCount - 1),
    right: Math.min(closed.right, grid.grid.columnCount - 1),
  });
}

function named(name: string, at: Evaluation): Operand {
  const key = name.toLowerCase();
  for (let scope = at.scope; scope; scope = scope.outer) if (scope.name === key) return scope.value;
  return at.host.namedArea(name) ?? errors.unknownName(name);
}

function joined(left: Operand, right: Operand): Operand {
  if (isError(left)) return left;
  if (isError(right)) return right;
  if (!(left instanceof AreaValue) || !(right instanceof AreaValue) || left.sheet !== right.sheet)
    return errors.noReference();
  const [a, b] = [left.rectangle, right.rectangle];
  return new AreaValue(left.sheet, {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  });
}

function call(name: string, args: readonly Expression[], at: Evaluation): Operand {
  const variable = scopedLambda(name, at.scope);
  if (variable) return invoke(variable, args, at);
  const builtIn = at.host.builtIn(name);
  if (builtIn) {
    if (args.length < builtIn.least || args.length > builtIn.most) {
      return errors.argumentCount(name, builtIn.least, builtIn.most, args.length);
    }
    return builtIn.run(args, at);
  }
  if (at.host.hasLibraryFunction(name)) return library(name, args, at);
  const custom = at.host.customFunction(name);
  if (custom) return at.host.callCustomFunction(name, custom, args, at);
  return errors.unknownFunction(name);
}

function scopedLambda(name: string, scope: Scope | null): LambdaValue | undefined {
  const key = name.toLowerCase();
  for (let at = scope; at; at = at.outer) if (at.name === key && at.value instanceof LambdaValue) return at.value;
  return undefined;
}

function invoke(callee: Operand, args: readonly Expression[], at: Evaluation): Operand {
  if (isError(callee)) return callee;
  if (!(callee instanceof LambdaValue)) return errors.parse();
  return applyLambda(
    callee,
    args.map((arg) => evaluate(arg, at)),
    at,
  );
}

export function applyLambda(lambda: LambdaValue, values: readonly Operand[], at: Evaluation): Operand {
  if (values.length !== lambda.parameters.length) {
    return errors.argumentCount("LAMBDA", lambda.parameters.length, lambda.parameters.length, values.length);
  }
  let { scope } = lambda;
  lambda.parameters.forEach((parameter, i) => {
    scope = { name: parameter, value: values[i], outer: scope };
  });
  return evaluate(lambda.body, { ...at, scope });
}

/** Functions whose arguments are single values: given a range outside array mode, they take the cell beside them. */
export const SINGLE_VALUE_FUNCTIONS = new Set(
  (
    "ABS ACOS ACOSH ACOT ACOTH ASIN ASINH ATAN ATAN2 ATANH BASE CEILING CEILING.MATH CEILING.PRECISE COMBIN COS COSH COT COTH " +
    "CSC CSCH DECIMAL DEGREES EVEN EXP FACT FACTDOUBLE FLOOR FLOOR.MATH FLOOR.PRECISE INT LN LOG LOG10 MOD MROUND ODD PI POWER " +
    "QUOTIENT RADIANS ROMAN ROUND ROUNDDOWN ROUNDUP SEC SECH SIGN SIN SINH SQRT SQRTPI TAN TANH TRUNC RANDBETWEEN " +
    "DATE DATEDIF DAY DAYS DAYS360 EDATE EOMONTH HOUR ISOWEEKNUM MINUTE MONTH SECOND TIME TIMEVALUE WEEKDAY WEEKNUM YEAR YEARFRAC " +
    "EPOCHTODATE CHAR CLEAN CODE DOLLAR EXACT FIND FINDB FIXED LEFT LEFTB LEN LENB LOWER MID MIDB PROPER REGEXEXTRACT REGEXMATCH " +
    "REGEXREPLACE REPLACE REPLACEB REPT RIGHT RIGHTB SEARCH SEARCHB SUBSTITUTE TRIM UNICHAR UNICODE UPPER ENCODEURL " +
    "ISBETWEEN ISDATE ISEMAIL ISEVEN ISODD ISURL NOT PMT PV FV RATE NPER IPMT PPMT EFFECT NOMINAL CONVERT ADDRESS ARABIC"
  ).split(" "),
);

function library(name: string, args: readonly Expression[], at: Evaluation): Operand {
  const single = SINGLE_VALUE_FUNCTIONS.has(name);
  const values: (Scalar | Matrix | undefined)[] = [];
  for (const arg of args) {
    const operand = evaluate(arg, at);
    if (operand instanceof LambdaValue) return errors.value(`Function ${name} does not take a LAMBDA.`);
    if (operand === undefined) values.push(undefined);
    else values.push(single && !at.arrayMode ? scalarOf(operand, at) : blockOf(operand, at));
  }
  return at.host.callLibraryFunction(name, values, at);
}

function arrayLiteral(rows: readonly (readonly Expression[])[], at: Evaluation): Operand {
  const bands: Matrix[] = [];
  for (const row of rows) {
    const parts: Matrix[] = [];
    for (const part of row) {
      const value = evaluate(part, at);
      if (value === undefined || value instanceof LambdaValue) return errors.parse();
      parts.push(matrixOf(value, at));
    }
    const height = parts[0]?.rows ?? 0;
    const odd = parts.find((part) => part.rows !== height);
    if (odd) {
      return errors.value(
        `In ARRAY_ROW, one or more of the arrays has a mismatched row size. Expected: ${height}. Actual: ${odd.rows}.`,
      );
    }
    const joinedRows: Scalar[][] = [];
    for (let r = 0; r < height; r++) joinedRows.push(parts.flatMap((part) => [...part.row(r)]));
    bands.push(Matrix.fromRows(joinedRows));
  }
  const width = bands[0]?.columns ?? 0;
  const odd = bands.find((band) => band.columns !== width);
  if (odd) {
    return errors.value(`In ARRAY_LITERAL, an Array Literal was missing values for one or more rows.`);
  }
  return new Matrix(
    bands.reduce((sum, band) => sum + band.rows, 0),
    width,
    bands.flatMap((band) => band.cells),
  );
}
