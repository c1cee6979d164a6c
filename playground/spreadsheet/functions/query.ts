/** QUERY: filters, groups and sorts a table as its query says. */
import { columnName } from "../address.ts";
import { AreaValue, type BuiltIn, type Evaluation, type Operand } from "../calculation.ts";
import { isDateFormat } from "../display.ts";
import { matrixOf, scalarOf } from "../operands.ts";
import { serialOf } from "../serial-date.ts";
import { compareValues, equalityKey, errors, isError, Matrix, type Scalar, textOf } from "../values.ts";
import { sumOf } from "./aggregate.ts";
import { eager } from "./define.ts";
import { type Aggregate, parseQuery, type Query, type QueryExpression, QueryFault } from "./query-language.ts";

interface Column {
  readonly id: string;
  readonly header: string;
  readonly values: readonly Scalar[];
  readonly format: string | undefined;
}

interface Table {
  readonly columns: readonly Column[];
  readonly rows: number;
}

export const queryFunction: BuiltIn = eager(
  2,
  3,
  ([data, text, headerCount], at) => {
    const block = matrixOf(data, at);
    const fault = block.cells.length === 1 ? block.at(0, 0) : null;
    if (isError(fault)) return fault;
    const given = headerCount === undefined ? -1 : Number(scalarOf(headerCount, at));
    const table = tableOf(data, block, given < 0 ? guessedHeaders(block) : given, at);
    try {
      return run(parseQuery(textOf(scalarOf(text, at)), isoSerial), table);
    } catch (thrown) {
      if (!(thrown instanceof QueryFault)) throw thrown;
      return errors.value(`Unable to parse query string for Function QUERY parameter 2: ${thrown.message}`);
    }
  },
  "array",
);

function isoSerial(text: string): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  return year ? serialOf(Number(year), Number(month), Number(day)) : undefined;
}

/** A first row of texts over a column that holds something else is a header. */
function guessedHeaders(block: Matrix): number {
  const first = block.row(0).filter((value) => value !== null);
  if (first.length === 0 || first.some((value) => typeof value !== "string")) return 0;
  for (let c = 0; c < block.columns; c++) {
    for (let r = 1; r < block.rows; r++) {
      const value = block.at(r, c);
      if (value !== null && typeof value !== "string") return 1;
    }
  }
  return 0;
}

/** Each column is of the kind that most of its values are; the others count as blank, as in Sheets. */
function tableOf(data: Operand, block: Matrix, headers: number, at: Evaluation): Table {
  const columns = Array.from({ length: block.columns }, (_, c): Column => {
    const header: string[] = [];
    for (let r = 0; r < Math.min(headers, block.rows); r++) header.push(textOf(block.at(r, c)));
    const values: Scalar[] = [];
    const counts = { number: 0, string: 0, boolean: 0 };
    for (let r = headers; r < block.rows; r++) {
      const value = block.at(r, c);
      values.push(isError(value) || value === "" ? null : value);
      if (value !== null && value !== "" && !isError(value)) counts[typeof value as keyof typeof counts]++;
    }
    const kind =
      counts.number >= counts.string && counts.number >= counts.boolean
        ? "number"
        : counts.string >= counts.boolean
          ? "string"
          : "boolean";
    const id = data instanceof AreaValue ? columnName(data.rectangle.left + c) : `Col${c + 1}`;
    return {
      id,
      header: header.filter((part) => part !== "").join(" "),
      values: values.map((value) => (value !== null && typeof value === kind ? value : null)),
      format: data instanceof AreaValue ? formatOf(data, c, headers, at) : undefined,
    };
  });
  return { columns, rows: Math.max(0, block.rows - headers) };
}

function formatOf(area: AreaValue, column: number, headers: number, at: Evaluation): string | undefined {
  const c = area.rectangle.left + column;
  for (
    let r = area.rectangle.top + headers;
    r <= Math.min(area.rectangle.bottom, area.rectangle.top + headers + 20);
    r++
  ) {
    if (typeof area.sheet.grid.value(r, c) === "number") return at.host.numberFormatAt(area.sheet, r, c);
  }
  return undefined;
}

function run(query: Query, table: Table): Operand {
  const select = query.select ?? table.columns.map((column): QueryExpression => ({ kind: "column", id: column.id }));
  for (const expression of [
    ...select,
    ...query.groupBy,
    ...query.orderBy.map((order) => order.by),
    ...query.labels.map((label) => label.of),
  ]) {
    checkColumns(expression, table);
  }
  if (query.where) checkColumns(query.where, table);
  let rows = Array.from({ length: table.rows }, (_, row) => row);
  // Rows past the last filled one are no data; open ranges bring many of them.
  rows = rows.filter((row) =>
    table.columns.some((column) => column.values[row] !== null && column.values[row] !== undefined),
  );
  const { where } = query;
  if (where) rows = rows.filter((row) => valueFor(where, table, [row]) === true);

  const grouped = query.groupBy.length > 0 || select.some(hasAggregate);
  let groups: (readonly number[])[] = grouped ? groupsOf(rows, query, table) : rows.map((row) => [row]);
  if (grouped) for (const expression of select) checkGrouping(expression, query.groupBy);
  groups = sorted(groups, query, table);
  groups = groups.slice(query.offset, query.limit === Infinity ? undefined : query.offset + query.limit);

  const labels = select.map(
    (expression) => query.labels.find((label) => same(label.of, expression))?.text ?? labelOf(expression, table),
  );
  const lines = groups.map((group) => select.map((expression) => valueFor(expression, table, group)));
  const withHeader = labels.some((label) => label !== "");
  if (lines.length === 0 && !withHeader) return { error: "#N/A", message: "Query completed with an empty output." };
  const result = Matrix.fromRows(withHeader ? [labels.map((label) => label || null), ...lines] : lines);
  return new Matrix(
    result.rows,
    result.columns,
    result.cells,
    select.map((expression) => formatFor(expression, table)),
  );
}

function columnOf(id: string, table: Table): Column {
  const found = table.columns.find((column) => column.id === id);
  if (!found) throw new QueryFault(`NO_COLUMN: ${id}`);
  return found;
}

function children(expression: QueryExpression): readonly QueryExpression[] {
  switch (expression.kind) {
    case "binary":
      return [expression.left, expression.right];
    case "function":
      return expression.args;
    case "aggregate":
    case "not":
    case "null":
      return [expression.of];
    default:
      return [];
  }
}

function checkColumns(expression: QueryExpression, table: Table): void {
  if (expression.kind === "column") columnOf(expression.id, table);
  for (const child of children(expression)) checkColumns(child, table);
}

function hasAggregate(expression: QueryExpression): boolean {
  return expression.kind === "aggregate" || children(expression).some(hasAggregate);
}

function checkGrouping(expression: QueryExpression, groupBy: readonly QueryExpression[]): void {
  if (expression.kind === "aggregate" || groupBy.some((by) => same(by, expression))) return;
  if (expression.kind === "column") throw new QueryFault(`ADD_COL_TO_GROUP_BY_OR_AGG: ${expression.id}`);
  for (const child of children(expression)) checkGrouping(child, groupBy);
}

function same(a: QueryExpression, b: QueryExpression): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Groups come in the order of their keys. */
function groupsOf(rows: readonly number[], query: Query, table: Table): (readonly number[])[] {
  if (query.groupBy.length === 0) return rows.length > 0 ? [rows] : [];
  const groups = new Map<string, { readonly keys: readonly Scalar[]; readonly rows: number[] }>();
  for (const row of rows) {
    const keys = query.groupBy.map((by) => valueFor(by, table, [row]));
    const id = keys.map((key) => (typeof key === "string" ? `s${key}` : equalityKey(key))).join("\u0000");
    const known = groups.get(id);
    if (known) known.rows.push(row);
    else groups.set(id, { keys, rows: [row] });
  }
  return [...groups.values()].sort((a, b) => compareLists(a.keys, b.keys)).map((group) => group.rows);
}

function compareLists(a: readonly Scalar[], b: readonly Scalar[]): number {
  for (let i = 0; i < a.length; i++) {
    const order = compareNullsFirst(a[i] ?? null, b[i] ?? null);
    if (order !== 0) return order;
  }
  return 0;
}

function compareNullsFirst(a: Scalar, b: Scalar): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  return compareValues(a, b);
}

function sorted(groups: (readonly number[])[], { orderBy }: Query, table: Table): (readonly number[])[] {
  if (orderBy.length === 0) return groups;
  const keyed = groups.map((group) => ({ group, keys: orderBy.map(({ by }) => valueFor(by, table, group)) }));
  keyed.sort((a, b) => {
    for (const [i, { descending }] of orderBy.entries()) {
      const order = compareNullsFirst(a.keys[i] ?? null, b.keys[i] ?? null);
      if (order !== 0) return descending ? -order : order;
    }
    return 0;
  });
  return keyed.map(({ group }) => group);
}

/** The value for a group of rows; outside aggregates its first row speaks for all. */
function valueFor(expression: QueryExpression, table: Table, rows: readonly number[]): Scalar {
  switch (expression.kind) {
    case "literal":
      return expression.value;
    case "column":
      return columnOf(expression.id, table).values[rows[0] ?? -1] ?? null;
    case "aggregate":
      return aggregated(
        expression.name,
        rows.map((row) => valueFor(expression.of, table, [row])),
      );
    case "function":
      return called(
        expression.name,
        expression.args.map((arg) => valueFor(arg, table, rows)),
      );
    case "not":
      return valueFor(expression.of, table, rows) !== true;
    case "null":
      return (valueFor(expression.of, table, rows) === null) !== expression.negated;
    case "binary":
      return combined(expression, table, rows);
  }
}

function aggregated(name: Aggregate, all: readonly Scalar[]): Scalar {
  const values = all.filter((value) => value !== null);
  if (name === "count") return values.length;
  if (values.length === 0) return null;
  if (name === "max" || name === "min") {
    return values.reduce((best, value) => (compareValues(value, best) > 0 === (name === "max") ? value : best));
  }
  const numbers = values.filter((value) => typeof value === "number");
  if (numbers.length < values.length)
    throw new QueryFault(`${name.toUpperCase()}_ON_NON_NUMERIC: ${name} needs numbers.`);
  return name === "sum" ? sumOf(numbers) : sumOf(numbers) / numbers.length;
}

function called(name: string, args: readonly Scalar[]): Scalar {
  const [value = null, other = null] = args;
  if (value === null) return null;
  if (name === "upper") return textOf(value).toUpperCase();
  if (name === "lower") return textOf(value).toLowerCase();
  if (typeof value !== "number") throw new QueryFault(`${name} needs a date.`);
  if (name === "datediff") return typeof other === "number" ? Math.floor(value) - Math.floor(other) : null;
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(value) * 86_400_000);
  switch (name) {
    case "year":
      return date.getUTCFullYear();
    case "month":
      // The query language counts months from 0.
      return date.getUTCMonth();
    case "day":
      return date.getUTCDate();
    case "quarter":
      return Math.floor(date.getUTCMonth() / 3) + 1;
    case "dayofweek":
      return date.getUTCDay() + 1;
    default:
      return Math.floor(value);
  }
}

function combined(
  expression: Extract<QueryExpression, { kind: "binary" }>,
  table: Table,
  rows: readonly number[],
): Scalar {
  const { operator } = expression;
  const left = valueFor(expression.left, table, rows);
  if (operator === "and") return left === true && valueFor(expression.right, table, rows) === true;
  if (operator === "or") return left === true || valueFor(expression.right, table, rows) === true;
  const right = valueFor(expression.right, table, rows);
  if (operator === "+" || operator === "-" || operator === "*" || operator === "/") {
    if (typeof left !== "number" || typeof right !== "number") return null;
    if (operator === "/") return right === 0 ? null : left / right;
    return operator === "+" ? left + right : operator === "-" ? left - right : left * right;
  }
  if (left === null || right === null) return false;
  return compared(operator, left, right);
}

/** Texts compare with their case here, unlike everywhere else in Sheets. */
function compared(operator: string, left: Scalar, right: Scalar): boolean {
  const a = textOf(left);
  const b = textOf(right);
  switch (operator) {
    case "contains":
      return a.includes(b);
    case "starts":
      return a.startsWith(b);
    case "ends":
      return a.endsWith(b);
    case "matches":
      return new RegExp(`^(?:${b})$`).test(a);
    case "like":
      return new RegExp(
        `^${b
          .replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")
          .replaceAll("%", ".*")
          .replaceAll("_", ".")}$`,
        "s",
      ).test(a);
    default:
      break;
  }
  if (typeof left !== typeof right) return operator === "!=";
  const order = typeof left === "string" ? (a < b ? -1 : a > b ? 1 : 0) : compareValues(left, right);
  if (operator === "=") return order === 0;
  if (operator === "!=") return order !== 0;
  if (operator === "<") return order < 0;
  if (operator === "<=") return order <= 0;
  return operator === ">" ? order > 0 : order >= 0;
}

function labelOf(expression: QueryExpression, table: Table): string {
  switch (expression.kind) {
    case "column":
      return columnOf(expression.id, table).header;
    case "aggregate":
      return `${expression.name} ${labelOf(expression.of, table)}`;
    case "function":
      return `${expression.name}(${expression.args.map((arg) => labelOf(arg, table)).join(", ")})`;
    case "binary":
      return `${nameFor(expression.operator)}(${labelOf(expression.left, table)}${labelOf(expression.right, table)})`;
    case "literal":
      return textOf(expression.value);
    default:
      return "";
  }
}

function nameFor(operator: string): string {
  return { "+": "sum", "-": "difference", "*": "product", "/": "quotient" }[operator] ?? operator;
}

function formatFor(expression: QueryExpression, table: Table): string | undefined {
  if (expression.kind === "column") return columnOf(expression.id, table).format;
  if (expression.kind === "aggregate" && expression.name !== "count") {
    const format = formatFor(expression.of, table);
    return isDateFormat(format) && (expression.name === "sum" || expression.name === "avg") ? undefined : format;
  }
  return undefined;
}
