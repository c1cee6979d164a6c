/** The number format that a formula's result brings along, as Sheets does: a date stays a date, money stays money. */

import { AreaValue, type Evaluation, type Operand } from "./calculation.ts";
import { isDateFormat } from "./display.ts";
import type { Expression } from "./formula-parser.ts";
import { localeRules } from "./locale.ts";
import { Matrix } from "./values.ts";

/** One format for each column of the result. */
type Formats = readonly (string | undefined)[];

const DATE_FUNCTIONS = new Set([
  "TODAY",
  "DATE",
  "EDATE",
  "EOMONTH",
  "TO_DATE",
  "WORKDAY",
  "WORKDAY.INTL",
  "EPOCHTODATE",
]);

/** Functions whose result looks like (the columns of) one of their arguments, and which. */
const LIKE_ARGUMENT: Readonly<Record<string, number>> = {
  SUM: 0,
  AVERAGE: 0,
  MIN: 0,
  MAX: 0,
  MEDIAN: 0,
  SUMIFS: 0,
  AVERAGEIFS: 0,
  MAXIFS: 0,
  MINIFS: 0,
  LARGE: 0,
  SMALL: 0,
  PERCENTILE: 0,
  QUARTILE: 0,
  MODE: 0,
  ABS: 0,
  ROUND: 0,
  ROUNDUP: 0,
  ROUNDDOWN: 0,
  FILTER: 0,
  SORT: 0,
  SORTN: 0,
  UNIQUE: 0,
  ARRAYFORMULA: 0,
  ARRAY_CONSTRAIN: 0,
  VSTACK: 0,
  FLATTEN: 0,
  XLOOKUP: 2,
  LOOKUP: 2,
};

/** How far down a column its format is looked for. */
const LOOK_DOWN = 20;

export function resultFormats(tree: Expression, result: Operand, at: Evaluation): Formats {
  if (result instanceof Matrix && result.formats) return result.formats;
  return result instanceof AreaValue ? areaFormats(result, at) : formatsOf(tree, at);
}

function formatsOf(tree: Expression | undefined, at: Evaluation): Formats {
  switch (tree?.kind) {
    case "reference": {
      const sheet = tree.sheet === null ? at.cell.sheet : at.host.sheetNamed(tree.sheet);
      return sheet ? areaFormats(new AreaValue(sheet, sheet.grid.closed(tree.rectangle)), at) : [];
    }
    case "name": {
      const area = at.host.namedArea(tree.name);
      return area ? areaFormats(area, at) : [];
    }
    case "unary":
      return tree.operator === "%" ? [] : formatsOf(tree.operand, at);
    case "binary":
      return binaryFormats(tree, at);
    case "array":
      return (tree.rows[0] ?? []).flatMap((part) => [...padded(part, at)]);
    case "call":
      return callFormats(tree.name, tree.args, at);
    default:
      return [];
  }
}

/** The formats of one part of a row, at least one, so that the next part's formats stand in the right place. */
function padded(part: Expression, at: Evaluation): Formats {
  const formats = formatsOf(part, at);
  return formats.length > 0 ? formats : [undefined];
}

function binaryFormats(tree: Extract<Expression, { kind: "binary" }>, at: Evaluation): Formats {
  if (tree.operator !== "+" && tree.operator !== "-" && tree.operator !== "*" && tree.operator !== "/") return [];
  const left = formatsOf(tree.left, at);
  const right = formatsOf(tree.right, at);
  const width = Math.max(left.length, right.length);
  return Array.from({ length: width }, (_, i) => {
    const a = left[i];
    const b = right[i];
    if (tree.operator === "+" || tree.operator === "-") {
      if (isDateFormat(a) && isDateFormat(b)) return undefined;
      return isDateFormat(b) ? b : (a ?? b);
    }
    if (isDateFormat(a) || isDateFormat(b)) return undefined;
    if (tree.operator === "/") return b === undefined ? a : undefined;
    return isMoney(a) ? a : isMoney(b) ? b : undefined;
  });
}

function isMoney(format: string | undefined): boolean {
  return format !== undefined && /\p{Sc}|\[\$/u.test(format);
}

function callFormats(name: string, args: readonly Expression[], at: Evaluation): Formats {
  const { dateFormat } = localeRules(at.host.locale);
  if (DATE_FUNCTIONS.has(name)) return [dateFormat];
  const like = LIKE_ARGUMENT[name];
  if (like !== undefined) return formatsOf(args[like], at);
  switch (name) {
    case "NOW":
      return [`${dateFormat} H:mm:ss`];
    case "TIME":
    case "TIMEVALUE":
      return ["h:mm:ss AM/PM"];
    case "TO_PERCENT":
      return ["0.00%"];
    case "TO_DOLLARS":
      return ["$#,##0.00"];
    case "IF":
      return firstKnown(args.slice(1), at);
    case "IFERROR":
    case "IFNA":
      return firstKnown(args, at);
    case "SUMIF":
    case "AVERAGEIF":
      return formatsOf(args[2] ?? args[0], at).slice(0, 1);
    case "HSTACK":
      return args.flatMap((arg) => [...padded(arg, at)]);
    case "VLOOKUP": {
      const column = args[2];
      const index = column?.kind === "literal" ? Number(column.value) - 1 : -1;
      return [formatsOf(args[1], at)[index]];
    }
    default:
      return [];
  }
}

function firstKnown(args: readonly Expression[], at: Evaluation): Formats {
  for (const arg of args) {
    const formats = formatsOf(arg, at);
    if (formats.some((format) => format !== undefined)) return formats;
  }
  return [];
}

function areaFormats(area: AreaValue, at: Evaluation): Formats {
  const { top, left, bottom, right } = area.rectangle;
  const formats: (string | undefined)[] = [];
  for (let c = left; c <= Math.min(right, left + 99); c++) {
    let found: string | undefined;
    for (let r = top; r <= Math.min(bottom, top + LOOK_DOWN) && found === undefined; r++) {
      const format = at.host.numberFormatAt(area.sheet, r, c);
      if (format !== undefined && format !== "@" && typeof area.sheet.grid.value(r, c) === "number") found = format;
    }
    formats.push(found);
  }
  return formats;
}
