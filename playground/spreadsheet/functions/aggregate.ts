/** Functions that make one number of many cells: SUM, COUNT, AVERAGE, SUMIFS and their kin. */
import { AreaValue, type BuiltIn, type Evaluation, type Operand } from "../calculation.ts";
import { evaluate } from "../evaluate.ts";
import type { CellError } from "../model.ts";
import { blockOf, matrixOf, scalarOf, visitValues } from "../operands.ts";
import { elementwise, numberFor } from "../operators.ts";
import { equalityKey, errors, isError, Matrix, type Scalar } from "../values.ts";
import { criterion } from "./criteria.ts";
import { type BuiltIns, eager } from "./define.ts";

/** The numbers of all arguments: texts and booleans in ranges are passed over, typed ones must read as numbers. */
function eachNumber(
  name: string,
  args: readonly Operand[],
  at: Evaluation,
  visit: (value: number) => void,
): CellError | undefined {
  for (const [i, arg] of args.entries()) {
    const fault = visitValues(arg, at, (value, fromRange) => {
      if (isError(value)) return value;
      if (typeof value === "number") visit(value);
      else if (!fromRange) {
        const number = numberFor(value, name, i + 1, at);
        if (typeof number !== "number") return number;
        visit(number);
      }
      return undefined;
    });
    if (fault) return fault;
  }
  return undefined;
}

function numeric(name: string, most: number, run: (numbers: readonly number[]) => Scalar): BuiltIn {
  return eager(1, most, (args, at) => {
    const numbers: number[] = [];
    return eachNumber(name, args, at, (value) => numbers.push(value)) ?? run(numbers);
  });
}

/** Compensated summation, so that a column of cents adds up as a person expects. */
export function sumOf(numbers: readonly number[]): number {
  let sum = 0;
  let lost = 0;
  for (const number of numbers) {
    const next = sum + number;
    lost += Math.abs(sum) >= Math.abs(number) ? sum - next + number : number - next + sum;
    sum = next;
  }
  return sum + lost;
}

function extreme(numbers: readonly number[], better: (a: number, b: number) => boolean): number {
  let best: number | undefined;
  for (const number of numbers) if (best === undefined || better(number, best)) best = number;
  return best ?? 0;
}

const mean = (numbers: readonly number[], name: string): Scalar =>
  numbers.length === 0 ? errors.evaluation(name) : sumOf(numbers) / numbers.length;

function median(numbers: readonly number[]): Scalar {
  if (numbers.length === 0) return { error: "#NUM!", message: "MEDIAN has no valid input data." };
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

function counting(count: (value: Scalar) => boolean): BuiltIn {
  return eager(1, Infinity, (args, at) => {
    let total = 0;
    for (const arg of args) {
      const fault = visitValues(arg, at, (value) => {
        if (count(value)) total++;
        return undefined;
      });
      if (fault) return fault;
    }
    return total;
  });
}

/* Conditions */

/** The positions at which every pair of range and criterion agrees. */
function matching(
  name: string,
  pairs: readonly Operand[],
  at: Evaluation,
): { readonly hits: readonly number[]; readonly shape: Matrix } | CellError {
  let shape: Matrix | undefined;
  let hits: number[] | undefined;
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    const range = matrixOf(pairs[i], at);
    const fault = range.rows === 1 && range.columns === 1 ? range.at(0, 0) : null;
    if (isError(fault) && pairs[i] instanceof AreaValue && (pairs[i] as AreaValue).rows > 1) return fault;
    if (shape && (range.rows !== shape.rows || range.columns !== shape.columns)) return errors.badRange(name);
    shape ??= range;
    const test = criterion(scalarOf(pairs[i + 1], at), at);
    const next: number[] = [];
    if (hits) {
      for (const hit of hits) if (test(range.cells[hit] ?? null)) next.push(hit);
    } else {
      for (let k = 0; k < range.cells.length; k++) if (test(range.cells[k] ?? null)) next.push(k);
    }
    hits = next;
  }
  return { hits: hits ?? [], shape: shape ?? new Matrix(0, 0, []) };
}

/** With a block as criterion inside ARRAYFORMULA there is one answer for each of its cells. */
function perCriterion(
  args: readonly Operand[],
  criteriaAt: readonly number[],
  at: Evaluation,
  run: (args: readonly Operand[]) => Scalar,
): Operand {
  const blocks = criteriaAt.map((i) => (at.arrayMode ? blockOf(args[i], at) : scalarOf(args[i], at)));
  if (!blocks.some((block) => block instanceof Matrix)) {
    return run(replaced(args, criteriaAt, blocks as Scalar[]));
  }
  return elementwise(blocks, at, (...values) => run(replaced(args, criteriaAt, values)));
}

function replaced(args: readonly Operand[], places: readonly number[], values: readonly Scalar[]): readonly Operand[] {
  const result = [...args];
  places.forEach((place, i) => {
    result[place] = values[i] ?? null;
  });
  return result;
}

const oddPlaces = (from: number, count: number): number[] =>
  Array.from({ length: Math.floor((count - from) / 2) }, (_, i) => from + 1 + 2 * i);

function conditional(name: string, run: (numbers: readonly number[]) => Scalar): BuiltIn {
  return eager(3, Infinity, (args, at) =>
    perCriterion(args, oddPlaces(1, args.length), at, (given) => {
      const found = matching(name, given.slice(1), at);
      if (isError(found)) return found;
      const source = matrixOf(given[0], at);
      if (source.rows !== found.shape.rows || source.columns !== found.shape.columns) return errors.badRange(name);
      return overNumbers(
        found.hits.map((hit) => source.cells[hit] ?? null),
        run,
      );
    }),
  );
}

/** SUMIF and AVERAGEIF: the range of values may be named by its first cell only. */
function simpleConditional(name: string, run: (numbers: readonly number[]) => Scalar): BuiltIn {
  return eager(2, 3, (args, at) =>
    perCriterion(args, [1], at, (given) => {
      const found = matching(name, given.slice(0, 2), at);
      if (isError(found)) return found;
      const source = matrixOf(sameShape(given[2] ?? given[0], found.shape), at);
      return overNumbers(
        found.hits.map((hit) => source.cells[hit] ?? null),
        run,
      );
    }),
  );
}

function sameShape(operand: Operand, shape: Matrix): Operand {
  if (!(operand instanceof AreaValue)) return operand;
  const { top, left } = operand.rectangle;
  return new AreaValue(operand.sheet, { top, left, bottom: top + shape.rows - 1, right: left + shape.columns - 1 });
}

function overNumbers(values: readonly Scalar[], run: (numbers: readonly number[]) => Scalar): Scalar {
  const numbers: number[] = [];
  for (const value of values) {
    if (isError(value)) return value;
    if (typeof value === "number") numbers.push(value);
  }
  return run(numbers);
}

function countIf(name: string, most: number): BuiltIn {
  return eager(2, most, (args, at) =>
    perCriterion(args, oddPlaces(0, args.length), at, (given) => {
      const found = matching(name, given, at);
      return isError(found) ? found : found.hits.length;
    }),
  );
}

/* Products */

const sumProduct = eager(
  1,
  Infinity,
  (args, at) => {
    const blocks = args.map((arg) => matrixOf(arg, at));
    const first = blocks[0];
    if (!first) return 0;
    if (blocks.some((block) => block.rows !== first.rows || block.columns !== first.columns)) {
      return errors.badRange("SUMPRODUCT");
    }
    const products: number[] = [];
    for (let i = 0; i < first.cells.length; i++) {
      let product = 1;
      for (const block of blocks) {
        const value = block.cells[i] ?? null;
        if (isError(value)) return value;
        product *=
          typeof value === "number" ? value : blocks.length === 1 && typeof value === "boolean" ? Number(value) : 0;
      }
      products.push(product);
    }
    return sumOf(products);
  },
  "array",
);

/* SUBTOTAL: no row is ever hidden by a filter in the playground, so both series of codes mean the same. */

const SUBTOTALS = [
  "AVERAGE",
  "COUNT",
  "COUNTA",
  "MAX",
  "MIN",
  "PRODUCT",
  "STDEV",
  "STDEVP",
  "SUM",
  "VAR",
  "VARP",
] as const;

const subtotal: BuiltIn = {
  least: 2,
  most: Infinity,
  run: (args, at) => {
    const [first, ...rest] = args;
    const code = first ? numberFor(scalarOf(evaluate(first, at), at), "SUBTOTAL", 1, at) : 0;
    if (typeof code !== "number") return code;
    const name = SUBTOTALS[(code > 100 ? code - 100 : code) - 1];
    if (!name)
      return errors.value(`Function SUBTOTAL parameter 1 value is ${code}. It should be one of 1 to 11 or 101 to 111.`);
    return evaluate({ kind: "call", name, args: rest }, at);
  },
};

const rank = eager(2, 3, (args, at) => {
  const value = numberFor(scalarOf(args[0], at), "RANK", 1, at);
  if (typeof value !== "number") return value;
  const numbers: number[] = [];
  const fault = eachNumber("RANK", args.slice(1, 2), at, (number) => numbers.push(number));
  if (fault) return fault;
  if (!numbers.includes(value)) return errors.notFound(String(value), "RANK");
  const ascending = args[2] !== undefined && scalarOf(args[2], at) !== 0 && scalarOf(args[2], at) !== false;
  return 1 + numbers.filter((number) => (ascending ? number < value : number > value)).length;
});

const countUnique = eager(1, Infinity, (args, at) => {
  const seen = new Set<string>();
  for (const arg of args) {
    const fault = visitValues(arg, at, (value) => {
      if (isError(value)) return value;
      if (value !== "") seen.add(equalityKey(value));
      return undefined;
    });
    if (fault) return fault;
  }
  return seen.size;
});

const countBlank = eager(1, 1, (args, at) => {
  const [arg] = args;
  let filled = 0;
  const fault = visitValues(arg, at, (value) => {
    if (value !== "") filled++;
    return undefined;
  });
  if (fault) return fault;
  const size = arg instanceof AreaValue || arg instanceof Matrix ? arg.rows * arg.columns : 1;
  return size - filled;
});

export const aggregateFunctions: BuiltIns = {
  SUM: numeric("SUM", Infinity, sumOf),
  AVERAGE: numeric("AVERAGE", Infinity, (numbers) => mean(numbers, "AVERAGE")),
  MIN: numeric("MIN", Infinity, (numbers) => extreme(numbers, (a, b) => a < b)),
  MAX: numeric("MAX", Infinity, (numbers) => extreme(numbers, (a, b) => a > b)),
  MEDIAN: numeric("MEDIAN", Infinity, median),
  PRODUCT: numeric("PRODUCT", Infinity, (numbers) => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => a * b, 1))),
  COUNT: counting((value) => typeof value === "number"),
  COUNTA: counting((value) => value !== null),
  COUNTBLANK: countBlank,
  COUNTUNIQUE: countUnique,
  SUMIF: simpleConditional("SUMIF", sumOf),
  AVERAGEIF: simpleConditional("AVERAGEIF", (numbers) => mean(numbers, "AVERAGEIF")),
  COUNTIF: countIf("COUNTIF", 2),
  COUNTIFS: countIf("COUNTIFS", Infinity),
  SUMIFS: conditional("SUMIFS", sumOf),
  AVERAGEIFS: conditional("AVERAGEIFS", (numbers) => mean(numbers, "AVERAGEIFS")),
  MAXIFS: conditional("MAXIFS", (numbers) => extreme(numbers, (a, b) => a > b)),
  MINIFS: conditional("MINIFS", (numbers) => extreme(numbers, (a, b) => a < b)),
  SUMPRODUCT: sumProduct,
  SUBTOTAL: subtotal,
  RANK: rank,
  "RANK.EQ": rank,
};
