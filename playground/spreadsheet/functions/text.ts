/** Functions of text, and those that turn values into text and back. */

import type { BuiltIn, Evaluation, Operand } from "../calculation.ts";
import { displayText } from "../display.ts";
import type { CellError } from "../model.ts";
import { matrixOf, scalarOf, visitValues } from "../operands.ts";
import { elementwise } from "../operators.ts";
import { errors, isError, Matrix, type Scalar, textOf } from "../values.ts";
import { type BuiltIns, eager, single } from "./define.ts";

/** Texts of all arguments in reading order, ranges row by row. */
function texts(args: readonly Operand[], at: Evaluation, skipBlanks: boolean): string[] | CellError {
  const found: string[] = [];
  for (const arg of args) {
    for (const value of matrixOf(arg, at).cells) {
      if (isError(value)) return value;
      if (!skipBlanks || textOf(value) !== "") found.push(textOf(value));
    }
  }
  return found;
}

const join = eager(2, Infinity, ([delimiter, ...rest], at) => {
  const between = scalarOf(delimiter, at);
  const parts = texts(rest, at, false);
  return isError(parts) ? parts : (parts as string[]).join(textOf(between));
});

const textJoin = eager(3, Infinity, ([delimiter, skip, ...rest], at) => {
  const between = scalarOf(delimiter, at);
  const parts = texts(rest, at, scalarOf(skip, at) === true || scalarOf(skip, at) === 1);
  return isError(parts) ? parts : (parts as string[]).join(textOf(between));
});

const concatenate = eager(1, Infinity, (args, at) => {
  const parts = texts(args, at, false);
  return isError(parts) ? parts : (parts as string[]).join("");
});

/** SPLIT gives a row; in array mode a column of texts gives a block. */
const split: BuiltIn = eager(2, 4, (args, at) => {
  const delimiter = textOf(scalarOf(args[1], at));
  const each = args[2] === undefined || scalarOf(args[2], at) !== false;
  const drop = args[3] === undefined || scalarOf(args[3], at) !== false;
  if (delimiter === "") return errors.value("Function SPLIT parameter 2 value should be non-empty.");
  const cut = (value: Scalar): Scalar[] => {
    if (isError(value)) return [value];
    const text = textOf(value);
    const marks = each ? [...delimiter] : [delimiter];
    let parts = [text];
    for (const mark of marks) parts = parts.flatMap((part) => part.split(mark));
    const kept = drop ? parts.filter((part) => part !== "") : parts;
    return kept.map((part) => at.host.readText(part.trim())?.value ?? part);
  };
  if (at.arrayMode) {
    const block = matrixOf(args[0], at);
    if (block.rows > 1) return Matrix.fromRows(Array.from({ length: block.rows }, (_, r) => cut(block.at(r, 0))));
  }
  const value = scalarOf(args[0], at);
  if (value === null || value === "") return errors.value("Function SPLIT parameter 1 value should be non-empty.");
  return Matrix.fromRows([cut(value)]);
});

const text = single(2, 2, ([value = null, pattern = null], at) => {
  if (isError(value)) return value;
  if (isError(pattern)) return pattern;
  const number = typeof value === "string" ? at.host.readText(value)?.value : value === null ? 0 : value;
  if (typeof number !== "number") return textOf(value);
  return textOf(pattern) === "" ? "" : displayText(number, textOf(pattern), at.host.locale);
});

const value = single(1, 1, ([given = null], at) => {
  if (typeof given !== "string") return given ?? 0;
  return at.host.readText(given)?.value ?? errors.value(`VALUE parameter '${given}' cannot be parsed to number.`);
});

const dateValue = single(1, 1, ([given = null], at) => {
  if (typeof given === "number" || isError(given)) return typeof given === "number" ? Math.floor(given) : given;
  const read = at.host.readText(textOf(given));
  if (!read?.numberFormat || !/[yd]/i.test(read.numberFormat)) {
    return errors.value(`DATEVALUE parameter '${textOf(given)}' cannot be parsed to date/time.`);
  }
  return Math.floor(read.value);
});

const asIs = single(1, 1, ([given = null]) => given);

function operatorFunction(combine: (a: Scalar, b: Scalar, at: Evaluation) => Scalar): BuiltIn {
  return eager(2, 2, (args, at) => elementwise(args, at, (a = null, b = null) => combine(a, b, at)));
}

/** A picture cannot be shown as text; the cell stays blank, but its arguments are still checked. */
const picture = eager(1, Infinity, (args, at) => {
  for (const arg of args) {
    const fault = visitValues(arg, at, (found) => (isError(found) ? found : undefined));
    if (fault) return fault;
  }
  return null;
});

export const textFunctions: BuiltIns = {
  JOIN: join,
  TEXTJOIN: textJoin,
  CONCATENATE: concatenate,
  CONCAT: operatorFunction((a, b) => (isError(a) ? a : isError(b) ? b : textOf(a) + textOf(b))),
  SPLIT: split,
  TEXT: text,
  VALUE: value,
  DATEVALUE: dateValue,
  TO_TEXT: single(1, 1, ([given = null], at) =>
    isError(given) ? given : typeof given === "number" ? displayText(given, undefined, at.host.locale) : textOf(given),
  ),
  TO_DATE: asIs,
  TO_PERCENT: asIs,
  TO_DOLLARS: asIs,
  TO_PURE_NUMBER: asIs,
  N: single(1, 1, ([given = null]) =>
    typeof given === "number" || isError(given) ? given : typeof given === "boolean" ? Number(given) : 0,
  ),
  T: single(1, 1, ([given = null]) => (typeof given === "string" || isError(given) ? given : "")),
  HYPERLINK: single(1, 2, ([url = null, label], at) => (label === undefined || at.targets ? url : label)),
  // Sheets: draws in the cell, whose value is blank; the page draws what `Sheet.sparkline` tells.
  SPARKLINE: picture,
  IMAGE: picture,
  LEN: single(1, 1, ([given = null]) => (isError(given) ? given : textOf(given).length)),
};
