/** Functions that give blocks: ARRAYFORMULA, FILTER, SORT, UNIQUE and those that reshape. */
import { AreaValue, type BuiltIn, type Evaluation, LambdaValue, type Operand } from "../calculation.ts";
import { evaluate } from "../evaluate.ts";
import type { CellError } from "../model.ts";
import { matrixOf, readArea, scalarOf } from "../operands.ts";
import { booleanFor, numberFor } from "../operators.ts";
import { compareValues, equalityKey, errors, isError, Matrix, type Scalar } from "../values.ts";
import { type BuiltIns, eager } from "./define.ts";

const arrayFormula: BuiltIn = {
  least: 1,
  most: 1,
  run: ([inner], at) => {
    const value = inner && evaluate(inner, { ...at, arrayMode: true });
    return value instanceof AreaValue ? readArea(value, at) : value;
  },
};

const filter = eager(
  2,
  Infinity,
  (args, at) => {
    const source = matrixOf(args[0], at);
    const lone = onlyError(source);
    if (lone) return lone;
    const conditions = args.slice(1).map((arg) => matrixOf(arg, at));
    const byRows = conditions.every((condition) => condition.columns === 1 && condition.rows === source.rows);
    const byColumns =
      !byRows && conditions.every((condition) => condition.rows === 1 && condition.columns === source.columns);
    if (!byRows && !byColumns) {
      const odd = conditions.find((c) => !(c.columns === 1 && c.rows === source.rows)) ?? source;
      return (
        onlyError(odd) ?? {
          error: "#N/A",
          message: `FILTER has mismatched range sizes. Expected row count: ${source.rows}. column count: 1. Actual row count: ${odd.rows}, column count: ${odd.columns}.`,
        }
      );
    }
    const kept: number[] = [];
    const count = byRows ? source.rows : source.columns;
    for (let i = 0; i < count; i++)
      if (conditions.every((condition) => passes(condition.cells[i] ?? null))) kept.push(i);
    if (kept.length === 0) return errors.noMatch("FILTER");
    if (byRows) return takeRows(source, kept);
    return Matrix.fromRows(Array.from({ length: source.rows }, (_, r) => kept.map((c) => source.at(r, c))));
  },
  "array",
);

function passes(value: Scalar): boolean {
  return value === true || (typeof value === "number" && value !== 0);
}

function onlyError(block: Matrix): CellError | undefined {
  const value = block.rows === 1 && block.columns === 1 ? block.at(0, 0) : null;
  return isError(value) ? value : undefined;
}

function takeRows(source: Matrix, rows: readonly number[]): Matrix {
  const cells: Scalar[] = [];
  for (const r of rows) for (let c = 0; c < source.columns; c++) cells.push(source.at(r, c));
  return new Matrix(rows.length, source.columns, cells);
}

interface SortKey {
  readonly values: (row: number) => Scalar;
  readonly ascending: boolean;
}

/** The keys of SORT and SORTN: a column number of the source, or a column of values, and its direction. */
function sortKeys(
  name: string,
  source: Matrix,
  args: readonly Operand[],
  first: number,
  at: Evaluation,
): readonly SortKey[] | CellError {
  const keys: SortKey[] = [];
  for (let i = 0; i < args.length; i += 2) {
    const by = matrixOf(args[i], at);
    const ascending = args[i + 1] === undefined ? true : booleanFor(scalarOf(args[i + 1], at), name, first + i + 1);
    if (typeof ascending !== "boolean") return ascending;
    if (by.rows === 1 && by.columns === 1 && source.rows !== 1) {
      const column = numberFor(by.at(0, 0), name, first + i, at);
      if (typeof column !== "number") return column;
      if (column < 1 || column > source.columns) {
        return {
          error: "#VALUE!",
          message: `Function ${name} parameter ${first + i} value is ${column}. It should be between 1 and ${source.columns}.`,
        };
      }
      keys.push({ values: (row) => source.at(row, column - 1), ascending });
    } else if (by.rows === source.rows) keys.push({ values: (row) => by.at(row, 0), ascending });
    else return errors.badRange(name);
  }
  return keys.length > 0 ? keys : [{ values: (row) => source.at(row, 0), ascending: true }];
}

/** Blanks stay last in both directions, as in Sheets. */
function sortedRows(source: Matrix, keys: readonly SortKey[]): number[] {
  const order = Array.from({ length: source.rows }, (_, row) => row);
  return order.sort((a, b) => {
    for (const { values, ascending } of keys) {
      const x = values(a);
      const y = values(b);
      if (x === null || y === null) {
        if (x === y) continue;
        return x === null ? 1 : -1;
      }
      const order = compareValues(x, y);
      if (order !== 0) return ascending ? order : -order;
    }
    return a - b;
  });
}

const sort = eager(
  1,
  Infinity,
  (args, at) => {
    const source = matrixOf(args[0], at);
    const lone = onlyError(source);
    if (lone) return lone;
    const keys = sortKeys("SORT", source, args.slice(1), 2, at);
    return isError(keys) ? keys : takeRows(source, sortedRows(source, keys as readonly SortKey[]));
  },
  "array",
);

const sortN = eager(
  1,
  Infinity,
  (args, at) => {
    const source = matrixOf(args[0], at);
    const count = args[1] === undefined ? 1 : numberFor(scalarOf(args[1], at), "SORTN", 2, at);
    const ties = args[2] === undefined ? 0 : numberFor(scalarOf(args[2], at), "SORTN", 3, at);
    if (typeof count !== "number") return count;
    if (typeof ties !== "number") return ties;
    if (count < 1) return errors.outOfBounds("SORTN", 2, count);
    const keys = sortKeys("SORTN", source, args.slice(3), 4, at);
    if (isError(keys)) return keys;
    const list = keys as readonly SortKey[];
    const order = sortedRows(source, list);
    const same = (a: number | undefined, b: number | undefined): boolean =>
      a !== undefined && b !== undefined && list.every(({ values }) => compareValues(values(a), values(b)) === 0);
    return takeRows(source, tied(order, Math.trunc(count), ties, same, source));
  },
  "array",
);

/** SORTN's tie modes: 0 cut off, 1 with those equal to the last, 2 without duplicate rows, 3 n unique keys and their ties. */
function tied(
  order: readonly number[],
  count: number,
  mode: number,
  same: (a: number | undefined, b: number | undefined) => boolean,
  source: Matrix,
): readonly number[] {
  if (mode === 1) {
    const last = order[count - 1];
    return order.filter((row, i) => i < count || same(row, last));
  }
  if (mode === 2) {
    const seen = new Set<string>();
    const unique = order.filter((row) => {
      const key = source.row(row).map(equalityKey).join("\u0000");
      return !seen.has(key) && seen.add(key);
    });
    return unique.slice(0, count);
  }
  if (mode === 3) {
    let groups = 0;
    return order.filter((row, i) => {
      if (i === 0 || !same(row, order[i - 1])) groups++;
      return groups <= count;
    });
  }
  return order.slice(0, count);
}

const unique = eager(1, 3, (args, at) => {
  const block = matrixOf(args[0], at);
  const byColumn = args[1] !== undefined && booleanFor(scalarOf(args[1], at), "UNIQUE", 2) === true;
  const exactlyOnce = args[2] !== undefined && booleanFor(scalarOf(args[2], at), "UNIQUE", 3) === true;
  const source = byColumn ? transposed(block) : block;
  const counts = new Map<string, { readonly row: number; count: number }>();
  for (let r = 0; r < source.rows; r++) {
    let key = "";
    for (let c = 0; c < source.columns; c++) key += `${equalityKey(source.at(r, c))}\u0000`;
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, { row: r, count: 1 });
  }
  const rows = [...counts.values()].filter(({ count }) => !exactlyOnce || count === 1).map(({ row }) => row);
  if (rows.length === 0) return errors.noMatch("UNIQUE");
  const result = takeRows(source, rows);
  return byColumn ? transposed(result) : result;
});

function transposed(block: Matrix): Matrix {
  const cells: Scalar[] = [];
  for (let c = 0; c < block.columns; c++) for (let r = 0; r < block.rows; r++) cells.push(block.at(r, c));
  return new Matrix(block.columns, block.rows, cells);
}

const constrain = eager(3, 3, (args, at) => {
  const block = matrixOf(args[0], at);
  const rows = numberFor(scalarOf(args[1], at), "ARRAY_CONSTRAIN", 2, at);
  const columns = numberFor(scalarOf(args[2], at), "ARRAY_CONSTRAIN", 3, at);
  if (typeof rows !== "number") return rows;
  if (typeof columns !== "number") return columns;
  if (rows < 1) return errors.outOfBounds("ARRAY_CONSTRAIN", 2, rows);
  if (columns < 1) return errors.outOfBounds("ARRAY_CONSTRAIN", 3, columns);
  const kept: Scalar[][] = [];
  for (let r = 0; r < Math.min(rows, block.rows); r++) kept.push(block.row(r).slice(0, columns));
  return Matrix.fromRows(kept);
});

const stack = (name: string, sideways: boolean): BuiltIn =>
  eager(1, Infinity, (args, at) => {
    if (args.some((arg) => arg instanceof LambdaValue)) return errors.value(`${name} does not take a LAMBDA.`);
    const blocks = args.map((arg) => (sideways ? transposed(matrixOf(arg, at)) : matrixOf(arg, at)));
    const width = Math.max(...blocks.map((block) => block.columns));
    const filler: Scalar = { error: "#N/A", message: `${name} filled up a block that is smaller than the others.` };
    const rows = blocks.flatMap((block) =>
      Array.from({ length: block.rows }, (_, r) => [
        ...block.row(r),
        ...new Array<Scalar>(width - block.columns).fill(filler),
      ]),
    );
    const result = Matrix.fromRows(rows);
    return sideways ? transposed(result) : result;
  });

const sequence = eager(1, 4, (args, at) => {
  const given = [1, 1, 1, 1].map((fallback, i) =>
    args[i] === undefined ? fallback : numberFor(scalarOf(args[i], at), "SEQUENCE", i + 1, at),
  );
  const fault = given.find((number) => typeof number !== "number");
  if (fault !== undefined) return fault;
  const [rows = 1, columns = 1, start = 1, step = 1] = given as number[];
  if (rows < 1) return errors.outOfBounds("SEQUENCE", 1, rows);
  if (columns < 1) return errors.outOfBounds("SEQUENCE", 2, columns);
  return new Matrix(
    Math.trunc(rows),
    Math.trunc(columns),
    Array.from({ length: Math.trunc(rows) * Math.trunc(columns) }, (_, i) => start + i * step),
  );
});

export const arrayFunctions: BuiltIns = {
  ARRAYFORMULA: arrayFormula,
  FILTER: filter,
  SORT: sort,
  SORTN: sortN,
  UNIQUE: unique,
  TRANSPOSE: eager(1, 1, ([block], at) => transposed(matrixOf(block, at))),
  FLATTEN: eager(1, Infinity, (args, at) => {
    const cells = args.flatMap((arg) => matrixOf(arg, at).cells);
    return new Matrix(cells.length, 1, cells);
  }),
  ARRAY_CONSTRAIN: constrain,
  HSTACK: stack("HSTACK", true),
  VSTACK: stack("VSTACK", false),
  SEQUENCE: sequence,
};
