/**
 * What the formula bar offers of Google's own functions: Univer's list, without what only Excel has, and with what only
 * Sheets has and the playground calculates.
 */
import { FunctionType, IDescriptionService } from "@univerjs/preset-sheets-core";
import { NOT_IN_SHEETS } from "../spreadsheet/functions/names.ts";
import type { Viewer } from "./viewer.ts";

type Argument = readonly [name: string, detail: string];

/** In few words of our own; optional arguments say so. */
const ONLY_IN_SHEETS: Readonly<Record<string, readonly [help: string, ...args: Argument[]]>> = {
  ARRAYFORMULA: [
    "Works the formula out for a whole range and spills what comes out.",
    ["array_formula", "A range, or a formula over ranges of one size."],
  ],
  QUERY: [
    "Asks a range a question in Google's query language.",
    ["data", "The range to ask, with its headings."],
    ["query", "Such as \"select A, sum(C) where B = 'won' group by A\"."],
    ["headers", "(optional) How many heading rows the data has."],
  ],
  FILTER: [
    "The rows or columns of a range for which every condition holds.",
    ["range", "What to filter."],
    ["condition1", "TRUE or FALSE for each row or column of the range."],
    ["condition2", "(optional, may be repeated) Further conditions."],
  ],
  SORT: [
    "The rows of a range in the order of one or more columns.",
    ["range", "What to sort."],
    ["sort_column", "The column's number in the range, or a range as tall."],
    ["is_ascending", "TRUE for the smallest first."],
  ],
  SORTN: [
    "The first rows of a range after sorting.",
    ["range", "What to sort."],
    ["n", "(optional) How many rows; 1 if left out."],
    ["display_ties_mode", "(optional) 0 to 3: what to do with equal rows."],
    ["sort_column", "(optional) The column to sort by."],
    ["is_ascending", "(optional) TRUE for the smallest first."],
  ],
  SPLIT: [
    "Cuts a text into cells at a delimiter.",
    ["text", "The text to cut."],
    ["delimiter", "One or more characters to cut at."],
    ["split_by_each", "(optional) FALSE: cut only where all of them stand together."],
    ["remove_empty_text", "(optional) FALSE: keep empty pieces."],
  ],
  JOIN: [
    "One text of all values, with a delimiter between them.",
    ["delimiter", "What to put between the values."],
    ["value_or_array1", "Values or ranges (may be repeated)."],
  ],
  COUNTUNIQUE: ["How many different values there are.", ["value1", "Values or ranges (may be repeated)."]],
  SPARKLINE: [
    "A small chart in one cell.",
    ["data", "The figures, in one row or column."],
    ["options", "(optional) Names and values, such as charttype and column, in two columns."],
  ],
  IFERROR: [
    "The value, or something else where it is an error.",
    ["value", "What to show."],
    ["value_if_error", "(optional) What to show instead; blank if left out."],
  ],
};

export function offerNativeFunctions(viewer: Viewer): void {
  const descriptions = viewer.injector.get(IDescriptionService);
  descriptions.unregisterDescriptions([...NOT_IN_SHEETS, ...Object.keys(ONLY_IN_SHEETS)]);
  descriptions.registerDescriptions(
    Object.entries(ONLY_IN_SHEETS).map(([functionName, [help, ...args]]) => ({
      functionName,
      functionType: FunctionType.Lookup,
      description: help,
      abstract: help,
      functionParameter: args.map(([name, detail]) => ({ name, detail, example: name, require: 1, repeat: 0 })),
    })),
  );
}
