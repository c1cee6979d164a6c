/** IF and its kin, LET, LAMBDA and the functions that call a LAMBDA; the questions that begin with IS. */
import { AreaValue, type BuiltIn, type Evaluation, LambdaValue, type Operand, type Scope } from "../calculation.ts";
import { applyLambda, evaluate } from "../evaluate.ts";
import type { Expression } from "../formula-parser.ts";
import { blockOf, matrixOf, scalarOf, visitValues } from "../operands.ts";
import { booleanFor, elementwise, numberFor } from "../operators.ts";
import { compareValues, errors, isError, Matrix, type Scalar } from "../values.ts";
import { type BuiltIns, eager, single } from "./define.ts";

const MISSING: Expression = { kind: "missing" };

const ifFunction: BuiltIn = {
  least: 2,
  most: 3,
  run: ([condition = MISSING, yes = MISSING, no], at) => {
    const test = at.arrayMode ? blockOf(evaluate(condition, at), at) : scalarOf(evaluate(condition, at), at);
    if (!(test instanceof Matrix)) {
      const truth = booleanFor(test, "IF", 1);
      if (typeof truth !== "boolean") return truth;
      if (truth) return evaluate(yes, at) ?? null;
      return no ? (evaluate(no, at) ?? null) : false;
    }
    return elementwise(
      [test, evaluate(yes, at) ?? null, no ? (evaluate(no, at) ?? null) : false],
      at,
      (value, a = null, b = null) => {
        const truth = booleanFor(value, "IF", 1);
        return typeof truth === "boolean" ? (truth ? a : b) : truth;
      },
    );
  },
};

const ifs: BuiltIn = {
  least: 2,
  most: Infinity,
  run: (args, at) => {
    if (args.length % 2 === 1) return errors.argumentCount("IFS", args.length + 1, args.length + 1, args.length);
    if (at.arrayMode) {
      const operands = args.map((arg) => evaluate(arg, at) ?? null);
      return elementwise(operands, at, (...values) => {
        for (let i = 0; i < values.length; i += 2) {
          const truth = booleanFor(values[i], "IFS", i + 1);
          if (truth === true) return values[i + 1] ?? null;
          if (truth !== false) return truth;
        }
        return errors.noMatch("IFS");
      });
    }
    for (let i = 0; i < args.length; i += 2) {
      const truth = booleanFor(scalarOf(evaluate(args[i] ?? MISSING, at), at), "IFS", i + 1);
      if (truth === true) return evaluate(args[i + 1] ?? MISSING, at) ?? null;
      if (truth !== false) return truth;
    }
    return errors.noMatch("IFS");
  },
};

const switchFunction: BuiltIn = {
  least: 3,
  most: Infinity,
  run: (args, at) => {
    const operands = at.arrayMode ? args.map((arg) => evaluate(arg, at) ?? null) : null;
    if (operands) {
      return elementwise(operands, at, (wanted = null, ...rest) => {
        for (let i = 0; i + 1 < rest.length; i += 2)
          if (compareValues(wanted, rest[i] ?? null) === 0) return rest[i + 1] ?? null;
        return rest.length % 2 === 1 ? (rest[rest.length - 1] ?? null) : errors.noMatch("SWITCH");
      });
    }
    const wanted = scalarOf(evaluate(args[0] ?? MISSING, at), at);
    if (isError(wanted)) return wanted;
    for (let i = 1; i + 1 < args.length; i += 2) {
      const value = scalarOf(evaluate(args[i] ?? MISSING, at), at);
      if (compareValues(wanted, value) === 0) return evaluate(args[i + 1] ?? MISSING, at) ?? null;
    }
    return args.length % 2 === 0 ? (evaluate(args[args.length - 1] ?? MISSING, at) ?? null) : errors.noMatch("SWITCH");
  },
};

/** IFERROR and IFNA: with one argument an error becomes a blank. */
function instead(catches: (value: Scalar) => boolean): BuiltIn {
  return {
    least: 1,
    most: 2,
    run: ([value = MISSING, other = MISSING], at) => {
      const operand = evaluate(value, at);
      if (operand instanceof LambdaValue) return operand;
      const block = at.arrayMode || !(operand instanceof AreaValue) ? blockOf(operand, at) : scalarOf(operand, at);
      if (!(block instanceof Matrix)) return catches(block) ? (evaluate(other, at) ?? null) : operand;
      if (!block.cells.some(catches)) return block;
      const otherwise = evaluate(other, at) ?? null;
      return elementwise([block, otherwise], { ...at, arrayMode: true }, (a = null, b = null) => (catches(a) ? b : a));
    },
  };
}

const choose: BuiltIn = {
  least: 2,
  most: Infinity,
  run: (args, at) => {
    const index = numberFor(scalarOf(evaluate(args[0] ?? MISSING, at), at), "CHOOSE", 1, at);
    if (typeof index !== "number") return index;
    const chosen = args[Math.trunc(index)];
    if (index < 1 || !chosen) return errors.outOfBounds("CHOOSE", 1, index);
    return evaluate(chosen, at) ?? null;
  },
};

function gathered(name: string, decide: (truths: readonly boolean[]) => boolean): BuiltIn {
  return eager(1, Infinity, (args, at) => {
    const truths: boolean[] = [];
    for (const [i, arg] of args.entries()) {
      const fault = visitValues(arg, at, (value, fromRange) => {
        if (isError(value)) return value;
        if (fromRange && typeof value === "string") return undefined;
        const truth = booleanFor(value, name, i + 1);
        if (typeof truth !== "boolean") return truth;
        truths.push(truth);
        return undefined;
      });
      if (fault) return fault;
    }
    return decide(truths);
  });
}

/* Variables and functions of one's own */

const letFunction: BuiltIn = {
  least: 3,
  most: Infinity,
  run: (args, at) => {
    if (args.length % 2 === 0) return errors.argumentCount("LET", args.length + 1, args.length + 1, args.length);
    let scope: Scope | null = at.scope;
    for (let i = 0; i + 1 < args.length; i += 2) {
      const name = parameterName(args[i]);
      if (name === undefined) return errors.parse();
      scope = { name, value: evaluate(args[i + 1] ?? MISSING, { ...at, scope }), outer: scope };
    }
    return evaluate(args[args.length - 1] ?? MISSING, { ...at, scope });
  },
};

const lambda: BuiltIn = {
  least: 1,
  most: Infinity,
  run: (args, at) => {
    const names: string[] = [];
    for (const parameter of args.slice(0, -1)) {
      const name = parameterName(parameter);
      if (name === undefined) return errors.parse();
      names.push(name);
    }
    return new LambdaValue(names, args[args.length - 1] ?? MISSING, at.scope);
  },
};

function parameterName(expression: Expression | undefined): string | undefined {
  return expression?.kind === "name" ? expression.name.toLowerCase() : undefined;
}

function lambdaFrom(operand: Operand, name: string): LambdaValue | Operand {
  return operand instanceof LambdaValue ? operand : errors.value(`The last argument to ${name} must be a LAMBDA.`);
}

function oneValue(operand: Operand, name: string, at: Evaluation): Scalar {
  const block = blockOf(operand, at);
  return block instanceof Matrix
    ? errors.value(`Single value expected. Nested array results are not supported in ${name}.`)
    : block;
}

const map = eager(2, Infinity, (args, at) => {
  const body = lambdaFrom(args[args.length - 1], "MAP");
  if (!(body instanceof LambdaValue)) return body;
  const blocks = args.slice(0, -1).map((arg) => matrixOf(arg, at));
  const [first] = blocks;
  if (!first || blocks.some((block) => block.rows !== first.rows || block.columns !== first.columns))
    return errors.badRange("MAP");
  return first.map((_value, r, c) =>
    oneValue(
      applyLambda(
        body,
        blocks.map((block) => block.at(r, c)),
        at,
      ),
      "MAP",
      at,
    ),
  );
});

const byRow = eager(2, 2, ([range, fn], at) => {
  const body = lambdaFrom(fn, "BYROW");
  if (!(body instanceof LambdaValue)) return body;
  const rows: Scalar[][] = [];
  const { rows: height, columns } = matrixOf(range, at);
  for (let r = 0; r < height; r++) {
    const row = part(range, r, 0, 1, columns, at);
    const result = blockOf(applyLambda(body, [row], at), at);
    rows.push(result instanceof Matrix ? [...result.row(0)] : [result]);
  }
  return Matrix.fromRows(rows);
});

const byColumn = eager(2, 2, ([range, fn], at) => {
  const body = lambdaFrom(fn, "BYCOL");
  if (!(body instanceof LambdaValue)) return body;
  const { rows, columns } = matrixOf(range, at);
  const cells: Scalar[] = [];
  for (let c = 0; c < columns; c++) {
    cells.push(oneValue(applyLambda(body, [part(range, 0, c, rows, 1, at)], at), "BYCOL", at));
  }
  return new Matrix(1, columns, cells);
});

function part(operand: Operand, row: number, column: number, rows: number, columns: number, at: Evaluation): Operand {
  if (operand instanceof AreaValue) {
    const top = operand.rectangle.top + row;
    const left = operand.rectangle.left + column;
    return new AreaValue(operand.sheet, { top, left, bottom: top + rows - 1, right: left + columns - 1 });
  }
  const whole = matrixOf(operand, at);
  const cells: Scalar[] = [];
  for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) cells.push(whole.at(row + r, column + c));
  return new Matrix(rows, columns, cells);
}

const reduce = eager(3, 3, ([initial, range, fn], at) => {
  const body = lambdaFrom(fn, "REDUCE");
  if (!(body instanceof LambdaValue)) return body;
  let total: Operand = initial;
  for (const value of matrixOf(range, at).cells) total = applyLambda(body, [total, value], at);
  return total;
});

const scan = eager(3, 3, ([initial, range, fn], at) => {
  const body = lambdaFrom(fn, "SCAN");
  if (!(body instanceof LambdaValue)) return body;
  let total: Operand = initial;
  return matrixOf(range, at).map((value) => {
    total = oneValue(applyLambda(body, [total, value], at), "SCAN", at);
    return total;
  });
});

const makeArray = eager(3, 3, ([rows, columns, fn], at) => {
  const body = lambdaFrom(fn, "MAKEARRAY");
  if (!(body instanceof LambdaValue)) return body;
  const height = numberFor(scalarOf(rows, at), "MAKEARRAY", 1, at);
  const width = numberFor(scalarOf(columns, at), "MAKEARRAY", 2, at);
  if (typeof height !== "number") return height;
  if (typeof width !== "number") return width;
  if (height < 1) return errors.outOfBounds("MAKEARRAY", 1, height);
  if (width < 1) return errors.outOfBounds("MAKEARRAY", 2, width);
  const blank = new Matrix(height, width, new Array<Scalar>(height * width).fill(null));
  return blank.map((_value, r, c) => oneValue(applyLambda(body, [r + 1, c + 1], at), "MAKEARRAY", at));
});

const ERROR_TYPES: Readonly<Record<string, number>> = {
  "#NULL!": 1,
  "#DIV/0!": 2,
  "#VALUE!": 3,
  "#REF!": 4,
  "#NAME?": 5,
  "#NUM!": 6,
  "#N/A": 7,
};

export const logicalFunctions: BuiltIns = {
  IF: ifFunction,
  IFS: ifs,
  SWITCH: switchFunction,
  IFERROR: instead(isError),
  IFNA: instead((value) => isError(value) && value.error === "#N/A"),
  CHOOSE: choose,
  AND: gathered("AND", (truths) => truths.every(Boolean)),
  OR: gathered("OR", (truths) => truths.some(Boolean)),
  XOR: gathered("XOR", (truths) => truths.filter(Boolean).length % 2 === 1),
  NOT: single(1, 1, ([value]) => {
    const truth = booleanFor(value, "NOT", 1);
    return typeof truth === "boolean" ? !truth : truth;
  }),
  TRUE: eager(0, 0, () => true),
  FALSE: eager(0, 0, () => false),
  NA: eager(0, 0, () => ({ error: "#N/A", message: "" })),
  LET: letFunction,
  LAMBDA: lambda,
  MAP: map,
  BYROW: byRow,
  BYCOL: byColumn,
  REDUCE: reduce,
  SCAN: scan,
  MAKEARRAY: makeArray,
  ISBLANK: single(1, 1, ([value]) => value === null),
  ISERROR: single(1, 1, ([value]) => isError(value)),
  ISERR: single(1, 1, ([value]) => isError(value) && value.error !== "#N/A"),
  ISNA: single(1, 1, ([value]) => isError(value) && value.error === "#N/A"),
  ISNUMBER: single(1, 1, ([value]) => typeof value === "number"),
  ISTEXT: single(1, 1, ([value]) => typeof value === "string"),
  ISNONTEXT: single(1, 1, ([value]) => typeof value !== "string"),
  ISLOGICAL: single(1, 1, ([value]) => typeof value === "boolean"),
  "ERROR.TYPE": single(1, 1, ([value]) =>
    isError(value) ? (ERROR_TYPES[value.error] ?? 8) : errors.notFound("error", "ERROR.TYPE"),
  ),
};
