/** What a formula reads and what it may turn into, found by reading its tree once. */
import type { Rectangle } from "./address.ts";
import type { AreaValue, CalculationHost, SheetGrid } from "./calculation.ts";
import { SINGLE_VALUE_FUNCTIONS } from "./evaluate.ts";
import type { Precedents } from "./formula-cell.ts";
import type { Expression } from "./formula-parser.ts";
import { RANDOM, VOLATILE } from "./functions/clock.ts";

export const NO_PRECEDENTS: Precedents = {
  areas: [],
  unsettled: false,
  dynamic: false,
  volatile: false,
  random: false,
  otherFunctions: new Set(),
  maySpill: false,
};

/** How many leading arguments a function always calculates; the others only as needed. */
const CERTAIN_ARGUMENTS: Readonly<Record<string, number>> = {
  IF: 1,
  IFS: 1,
  SWITCH: 1,
  CHOOSE: 1,
  IFERROR: 1,
  IFNA: 1,
  LAMBDA: 0,
  INDEX: 0,
  XLOOKUP: 3,
  LET: 0,
};

/** Functions that want to know where a reference points, not what is there. */
const ADDRESS_ONLY = new Set(["ROW", "COLUMN", "ROWS", "COLUMNS", "ISFORMULA", "FORMULATEXT", "ISREF", "OFFSET"]);

/** Functions of ours that never give a block outside array mode. */
const NEVER_BLOCKS = new Set(
  (
    "SUM AVERAGE MIN MAX MEDIAN PRODUCT COUNT COUNTA COUNTBLANK COUNTUNIQUE SUMIF SUMIFS AVERAGEIF AVERAGEIFS COUNTIF COUNTIFS " +
    "MAXIFS MINIFS SUMPRODUCT SUBTOTAL RANK AND OR XOR NOT TRUE FALSE NA ISBLANK ISERROR ISERR ISNA ISNUMBER ISTEXT ISNONTEXT " +
    "ISLOGICAL VLOOKUP HLOOKUP MATCH XMATCH ROW COLUMN ROWS COLUMNS ADDRESS JOIN TEXTJOIN CONCATENATE CONCAT TEXT VALUE DATEVALUE " +
    "TO_TEXT TO_DATE N T HYPERLINK LEN TODAY NOW RAND RANDBETWEEN MOD STDEV VAR LARGE SMALL PERCENTILE QUARTILE WORKDAY NETWORKDAYS"
  ).split(" "),
);

export function precedentsOf(tree: Expression, own: SheetGrid, host: CalculationHost): Precedents {
  const areas: { sheet: SheetGrid; rectangle: Rectangle; certain: boolean }[] = [];
  const otherFunctions = new Set<string>();
  let unsettled = false;
  let dynamic = false;
  let volatile = false;
  let random = false;

  const addArea = (sheet: SheetGrid, rectangle: Rectangle, certain: boolean): void => {
    const known = areas.find((area) => area.sheet === sheet && sameRectangle(area.rectangle, rectangle));
    if (!known) areas.push({ sheet, rectangle, certain });
    else if (certain) known.certain = true;
  };

  const walk = (expression: Expression, certain: boolean, direct: boolean): void => {
    switch (expression.kind) {
      case "literal":
      case "missing":
        return;
      case "reference": {
        const sheet = expression.sheet === null ? own : host.sheetNamed(expression.sheet);
        if (expression.sheet !== null) unsettled ||= sheet === undefined;
        if (sheet) addArea(sheet, expression.rectangle, certain && (direct || isSingle(expression.rectangle)));
        return;
      }
      case "name": {
        unsettled = true;
        const area: AreaValue | undefined = host.namedArea(expression.name);
        if (area) addArea(area.sheet, area.rectangle, certain && (direct || isSingle(area.rectangle)));
        return;
      }
      case "unary":
        walk(expression.operand, certain, false);
        return;
      case "binary":
        walk(expression.left, certain, false);
        walk(expression.right, certain, false);
        return;
      case "range":
        dynamic = true;
        walk(expression.left, false, false);
        walk(expression.right, false, false);
        return;
      case "invoke":
        walk(expression.callee, false, false);
        for (const arg of expression.args) walk(arg, certain, true);
        return;
      case "array":
        for (const row of expression.rows) for (const part of row) walk(part, certain, true);
        return;
      case "call":
        break;
    }
    const { name, args } = expression;
    if (VOLATILE.has(name)) volatile = true;
    if (RANDOM.has(name)) random = true;
    if (name === "OFFSET" || name === "INDIRECT") dynamic = true;
    if (!host.builtIn(name) && !host.hasLibraryFunction(name)) otherFunctions.add(name);
    const sure = CERTAIN_ARGUMENTS[name] ?? Infinity;
    args.forEach((arg, i) => {
      if (arg.kind === "reference" && ADDRESS_ONLY.has(name) && i === 0) return;
      walk(arg, certain && i < sure, true);
    });
  };
  walk(tree, true, false);
  return { areas, unsettled, dynamic, volatile, random, otherFunctions, maySpill: maySpill(tree) };
}

function sameRectangle(a: Rectangle, b: Rectangle): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

function isSingle({ top, left, bottom, right }: Rectangle): boolean {
  return top === bottom && left === right;
}

function maySpill(tree: Expression): boolean {
  switch (tree.kind) {
    case "array":
    case "invoke":
    case "range":
      return true;
    case "call":
      break;
    default:
      return false;
  }
  const { name, args } = tree;
  if (
    name === "IF" ||
    name === "IFERROR" ||
    name === "IFNA" ||
    name === "SWITCH" ||
    name === "IFS" ||
    name === "CHOOSE"
  ) {
    return args.some(maySpill);
  }
  if (name === "LET") return args.slice(-1).some(maySpill);
  return !NEVER_BLOCKS.has(name) && !SINGLE_VALUE_FUNCTIONS.has(name);
}
