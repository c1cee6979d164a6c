/** Functions that find things: VLOOKUP, XLOOKUP, MATCH, INDEX; and those about places: ROW, OFFSET, INDIRECT. */
import { cellName, columnName } from "../address.ts";
import { AreaValue, type BuiltIn, type Evaluation, type Operand } from "../calculation.ts";
import { evaluate } from "../evaluate.ts";
import { type Expression, parseFormula } from "../formula-parser.ts";
import { localeRules } from "../locale.ts";
import { blockOf, matrixOf, scalarOf } from "../operands.ts";
import { booleanFor, elementwise, numberFor } from "../operators.ts";
import { compareValues, errors, isError, Matrix, type Scalar, textOf } from "../values.ts";
import { wildcard } from "./criteria.ts";
import { type BuiltIns, eager } from "./define.ts";

/** How a value is looked for. "before" and "after" also accept the nearest smaller or larger one. */
type Nearness = "exact" | "before" | "after" | "wildcard";

function find(wanted: Scalar, list: readonly Scalar[], near: Nearness, backwards: boolean): number {
  const matches = equalTo(wanted, near === "wildcard");
  let best = -1;
  for (let step = 0; step < list.length; step++) {
    const i = backwards ? list.length - 1 - step : step;
    const value = list[i] ?? null;
    if (matches(value)) return i;
    if ((near === "before" || near === "after") && value !== null && typeof value === typeof wanted) {
      const order = compareValues(value, wanted);
      const fits = near === "before" ? order < 0 : order > 0;
      const closer =
        best < 0 ||
        (near === "before"
          ? compareValues(value, list[best] ?? null) > 0
          : compareValues(value, list[best] ?? null) < 0);
      if (fits && closer) best = i;
    }
  }
  return best;
}

function equalTo(wanted: Scalar, jokers: boolean): (value: Scalar) => boolean {
  if (typeof wanted === "string") {
    if (jokers && /[*?~]/.test(wanted)) {
      const pattern = wildcard(wanted);
      return (value) => typeof value === "string" && pattern.test(value);
    }
    const folded = wanted.toLowerCase();
    return (value) => typeof value === "string" && value.toLowerCase() === folded;
  }
  return (value) => value === wanted;
}

/** In a sorted list: the last place that is not past the wanted value; -1 when the first already is. */
function sortedPlace(wanted: Scalar, list: readonly Scalar[]): number {
  let found = -1;
  for (let low = 0, high = list.length - 1; low <= high; ) {
    let middle = (low + high) >> 1;
    while (middle > low && list[middle] === null) middle--;
    const value = list[middle] ?? null;
    if (value === null) {
      low = ((low + high) >> 1) + 1;
      continue;
    }
    if (compareValues(value, wanted) <= 0) {
      found = middle;
      low = Math.max(middle, (low + high) >> 1) + 1;
    } else high = middle - 1;
  }
  return found >= 0 && typeof list[found] === typeof wanted ? found : -1;
}

/** VLOOKUP and HLOOKUP, told apart by which way their table is turned. */
function tableLookup(
  name: string,
  line: (table: Matrix, i: number) => readonly Scalar[],
  lines: (table: Matrix) => number,
): BuiltIn {
  return eager(3, 4, (args, at) => {
    const table = matrixOf(args[1], at);
    const first = table.rows === 1 && table.columns === 1 ? table.at(0, 0) : null;
    if (isError(first)) return first;
    const sorted = args[3] === undefined ? true : booleanFor(scalarOf(args[3], at), name, 4);
    if (typeof sorted !== "boolean") return sorted;
    const keys = line(table, 0);
    return elementwise([args[0], args[2]], at, (wanted = null, index = null) => {
      if (isError(wanted)) return wanted;
      const number = numberFor(index, name, 3, at);
      if (typeof number !== "number") return number;
      if (number < 1) return errors.outOfBounds(name, 3, number);
      if (number > lines(table)) {
        return { error: "#REF!", message: `${name} evaluates to an out of bounds range.` };
      }
      const place = sorted ? sortedPlace(wanted, keys) : find(wanted, keys, "wildcard", false);
      return place < 0 ? errors.notFound(textOf(wanted), name) : (line(table, Math.trunc(number) - 1)[place] ?? null);
    });
  });
}

function column(table: Matrix, index: number): readonly Scalar[] {
  const list: Scalar[] = [];
  for (let r = 0; r < table.rows; r++) list.push(table.at(r, index));
  return list;
}

const match = eager(2, 3, (args, at) => {
  const block = matrixOf(args[1], at);
  if (block.rows > 1 && block.columns > 1) return errors.value("MATCH range must be a single row or a single column.");
  const kind = args[2] === undefined ? 1 : numberFor(scalarOf(args[2], at), "MATCH", 3, at);
  if (typeof kind !== "number") return kind;
  return elementwise([args[0]], at, (wanted = null) => {
    if (isError(wanted)) return wanted;
    const place =
      kind === 0
        ? find(wanted, block.cells, "wildcard", false)
        : kind > 0
          ? sortedPlace(wanted, block.cells)
          : find(wanted, block.cells, "after", false);
    return place < 0 ? errors.notFound(textOf(wanted), "MATCH") : place + 1;
  });
});

function nearness(code: number): Nearness | undefined {
  return ({ 0: "exact", 1: "after", [-1]: "before", 2: "wildcard" } as const)[code as 0 | 1 | -1 | 2];
}

const xmatch = eager(2, 4, (args, at) => {
  const block = matrixOf(args[1], at);
  const near = nearness(Number(scalarOf(args[2] ?? 0, at)));
  if (!near) return errors.outOfBounds("XMATCH", 3, Number(scalarOf(args[2], at)));
  const backwards = Number(scalarOf(args[3] ?? 1, at)) < 0;
  return elementwise([args[0]], at, (wanted = null) => {
    if (isError(wanted)) return wanted;
    const place = find(wanted, block.cells, near, backwards);
    return place < 0 ? errors.notFound(textOf(wanted), "XMATCH") : place + 1;
  });
});

const xlookup: BuiltIn = {
  least: 3,
  most: 6,
  run: (args, at) => {
    const given = (i: number): Operand => (args[i] ? evaluate(args[i] as Expression, at) : undefined);
    const keys = matrixOf(given(1), at);
    const results = matrixOf(given(2), at);
    const vertical = keys.columns === 1;
    if (!vertical && keys.rows !== 1)
      return errors.value("XLOOKUP lookup range must be a single row or a single column.");
    if (vertical ? results.rows !== keys.rows : results.columns !== keys.columns) return errors.badRange("XLOOKUP");
    const near = nearness(Number(scalarOf(given(4) ?? 0, at)));
    if (!near) return errors.outOfBounds("XLOOKUP", 5, Number(scalarOf(given(4), at)));
    const backwards = Number(scalarOf(given(5) ?? 1, at)) < 0;
    const otherwise = (wanted: Scalar): Operand => {
      const fallback = given(3);
      return fallback === undefined ? errors.notFound(textOf(wanted), "XLOOKUP") : fallback;
    };
    const wantedBlock = at.arrayMode ? blockOf(given(0), at) : scalarOf(given(0), at);
    if (wantedBlock instanceof Matrix) {
      return wantedBlock.map((wanted) => {
        const place = find(wanted, keys.cells, near, backwards);
        if (place < 0) return scalarOf(otherwise(wanted), at);
        return vertical ? results.at(place, 0) : results.at(0, place);
      });
    }
    if (isError(wantedBlock)) return wantedBlock;
    const place = find(wantedBlock, keys.cells, near, backwards);
    if (place < 0) return otherwise(wantedBlock);
    return vertical
      ? new Matrix(1, results.columns, results.row(place))
      : new Matrix(results.rows, 1, column(results, place));
  },
};

const index = eager(
  1,
  3,
  (args, at) => {
    const [source] = args;
    const number = (i: number): ReturnType<typeof numberFor> =>
      args[i] === undefined ? 0 : numberFor(scalarOf(args[i], at), "INDEX", i + 1, at);
    let row = number(1);
    let columnNumber = number(2);
    if (typeof row !== "number") return row;
    if (typeof columnNumber !== "number") return columnNumber;
    const size = source instanceof AreaValue ? source : matrixOf(source, at);
    if (args.length === 2 && size.rows === 1 && size.columns > 1) [row, columnNumber] = [0, row];
    [row, columnNumber] = [Math.trunc(row), Math.trunc(columnNumber)];
    if (row < 0 || row > size.rows)
      return {
        error: "#NUM!",
        message: `Function INDEX parameter 2 value is ${row}. Valid values are between 0 and ${size.rows} inclusive.`,
      };
    if (columnNumber < 0 || columnNumber > size.columns) {
      return {
        error: "#NUM!",
        message: `Function INDEX parameter 3 value is ${columnNumber}. Valid values are between 0 and ${size.columns} inclusive.`,
      };
    }
    if (source instanceof AreaValue) {
      const { top, left, bottom, right } = source.rectangle;
      return new AreaValue(source.sheet, {
        top: row === 0 ? top : top + row - 1,
        bottom: row === 0 ? bottom : top + row - 1,
        left: columnNumber === 0 ? left : left + columnNumber - 1,
        right: columnNumber === 0 ? right : left + columnNumber - 1,
      });
    }
    const block = matrixOf(source, at);
    const rows = row === 0 ? Array.from({ length: block.rows }, (_, r) => r) : [row - 1];
    const columns = columnNumber === 0 ? Array.from({ length: block.columns }, (_, c) => c) : [columnNumber - 1];
    return Matrix.fromRows(rows.map((r) => columns.map((c) => block.at(r, c))));
  },
  "array",
);

const offset = eager(3, 5, (args, at) => {
  const [base] = args;
  if (isError(base)) return base;
  if (!(base instanceof AreaValue)) return errors.value("Argument must be a range");
  const given = (i: number, fallback: number): ReturnType<typeof numberFor> =>
    args[i] === undefined ? fallback : numberFor(scalarOf(args[i], at), "OFFSET", i + 1, at);
  const numbers = [given(1, 0), given(2, 0), given(3, base.rows), given(4, base.columns)];
  const fault = numbers.find((number) => typeof number !== "number");
  if (fault !== undefined) return fault;
  const [down = 0, across = 0, rows = 1, columns = 1] = (numbers as number[]).map(Math.trunc);
  const top = base.rectangle.top + down;
  const left = base.rectangle.left + across;
  if (rows < 1 || columns < 1 || top < 0 || left < 0)
    return { error: "#REF!", message: "Function OFFSET evaluates to an out of bounds range." };
  const { grid } = base.sheet;
  if (top + rows > grid.rowCount || left + columns > grid.columnCount) {
    return { error: "#REF!", message: "Function OFFSET evaluates to an out of bounds range." };
  }
  return new AreaValue(base.sheet, { top, left, bottom: top + rows - 1, right: left + columns - 1 });
});

const indirect = eager(1, 2, (args, at) => {
  const text = scalarOf(args[0], at);
  if (isError(text)) return text;
  const tree = parseFormula(`=${textOf(text)}`, localeRules(at.host.locale).decimal);
  if (tree?.kind !== "reference" && tree?.kind !== "name") {
    return {
      error: "#REF!",
      message: `Function INDIRECT parameter 1 value is '${textOf(text)}'. It is not a valid cell/range reference.`,
    };
  }
  const found = evaluate(tree, { ...at, scope: null });
  return isError(found)
    ? {
        error: "#REF!",
        message: `Function INDIRECT parameter 1 value is '${textOf(text)}'. It is not a valid cell/range reference.`,
      }
    : found;
});

/** ROW and COLUMN never read what is in the cells, so a cell may ask for its own. */
function position(
  name: string,
  first: (area: AreaValue) => number,
  own: (at: Evaluation) => number,
  turn: (count: number, start: number) => Matrix,
  count: (area: AreaValue) => number,
): BuiltIn {
  return eager(0, 1, ([place], at) => {
    if (place === undefined) return own(at);
    if (isError(place)) return place;
    if (!(place instanceof AreaValue)) return errors.value(`Argument to ${name} must be a range.`);
    return at.arrayMode && count(place) > 1 ? turn(count(place), first(place)) : first(place);
  });
}

const series = (count: number, start: number): number[] => Array.from({ length: count }, (_, i) => start + i);

function size(of: (operand: AreaValue | Matrix) => number): BuiltIn {
  return eager(1, 1, ([operand], at) =>
    operand instanceof AreaValue || operand instanceof Matrix
      ? of(operand)
      : isError(operand)
        ? operand
        : of(matrixOf(operand, at)),
  );
}

const address = eager(2, 5, (args, at) => {
  const row = numberFor(scalarOf(args[0], at), "ADDRESS", 1, at);
  const columnNumber = numberFor(scalarOf(args[1], at), "ADDRESS", 2, at);
  if (typeof row !== "number") return row;
  if (typeof columnNumber !== "number") return columnNumber;
  if (row < 1) return errors.outOfBounds("ADDRESS", 1, row);
  if (columnNumber < 1) return errors.outOfBounds("ADDRESS", 2, columnNumber);
  const mode = args[2] === undefined ? 1 : Number(scalarOf(args[2], at));
  const sheet = args[4] === undefined ? "" : `${textOf(scalarOf(args[4], at))}!`;
  return `${sheet}${mode === 1 || mode === 3 ? "$" : ""}${columnName(columnNumber - 1)}${mode <= 2 ? "$" : ""}${row}`;
});

const formulaText = eager(1, 1, ([place]) => {
  if (!(place instanceof AreaValue)) return errors.value("Argument must be a range");
  const { top, left } = place.rectangle;
  const formula = place.sheet.grid.formula(top, left);
  return formula ? formula.text : { error: "#N/A", message: `${cellName(top, left)} has no formula.` };
});

export const lookupFunctions: BuiltIns = {
  VLOOKUP: tableLookup("VLOOKUP", column, (table) => table.columns),
  HLOOKUP: tableLookup(
    "HLOOKUP",
    (table, i) => table.row(i),
    (table) => table.rows,
  ),
  MATCH: match,
  XMATCH: xmatch,
  XLOOKUP: xlookup,
  INDEX: index,
  OFFSET: offset,
  INDIRECT: indirect,
  ROW: position(
    "ROW",
    (a) => a.rectangle.top + 1,
    (at) => at.cell.row + 1,
    (n, s) => new Matrix(n, 1, series(n, s)),
    (a) => a.rows,
  ),
  COLUMN: position(
    "COLUMN",
    (a) => a.rectangle.left + 1,
    (at) => at.cell.column + 1,
    (n, s) => new Matrix(1, n, series(n, s)),
    (a) => a.columns,
  ),
  ROWS: size((operand) => operand.rows),
  COLUMNS: size((operand) => operand.columns),
  ADDRESS: address,
  FORMULATEXT: formulaText,
  ISFORMULA: eager(
    1,
    1,
    ([place]) =>
      place instanceof AreaValue && place.sheet.grid.formula(place.rectangle.top, place.rectangle.left) !== undefined,
  ),
  ISREF: eager(1, 1, ([place]) => place instanceof AreaValue),
};
