/** Formulas whose references follow what happens to the grid: inserted and deleted lines, renamed and deleted sheets. */
import { type Axis, COLUMN_LIMIT, columnName, quotedSheetName, shiftSpan } from "./address.ts";
import { type ReferenceEnd, type ReferenceToken, type Token, tokenize } from "./formula-tokens.ts";

/** Replaces references of `formula` (with its "="); a formula that does not parse stays as it is. */
function rewriteReferences(formula: string, decimal: "." | ",", change: (token: ReferenceToken) => string): string {
  const tokens = tokenize(formula.slice(1), decimal);
  if (!tokens) return formula;
  return `=${tokens.map((token) => (token.kind === "reference" ? change(token) : token.text)).join("")}`;
}

/** `count` lines inserted before `at`, or `-count` lines deleted from `at` on, in the sheet that `isThatSheet` knows. */
export function shiftFormula(
  formula: string,
  decimal: "." | ",",
  isThatSheet: (sheet: string | null) => boolean,
  axis: Axis,
  at: number,
  count: number,
): string {
  return rewriteReferences(formula, decimal, (token) => {
    if (!isThatSheet(token.sheet)) return token.text;
    const moved = shiftToken(token, axis, at, count);
    return moved ? written(moved) : "#REF!";
  });
}

function shiftToken(token: ReferenceToken, axis: Axis, at: number, count: number): ReferenceToken | null {
  const of = (end: ReferenceEnd): number | null => (axis === "rows" ? end.row : end.column);
  const to = (end: ReferenceEnd, line: number | null): ReferenceEnd =>
    line === null ? end : axis === "rows" ? { ...end, row: line } : { ...end, column: line };
  const first = of(token.start);
  const last = token.end ? of(token.end) : first;
  if (first === null && last === null) return token;
  if (first !== null && last !== null) {
    const reversed = last < first;
    const span = shiftSpan(Math.min(first, last), Math.max(first, last), at, count);
    if (!span) return null;
    const [a, b] = reversed ? [span.last, span.first] : [span.first, span.last];
    return { ...token, start: to(token.start, a), end: token.end && to(token.end, b) };
  }
  const open = shiftSpan(first ?? last ?? 0, Infinity, at, count);
  if (!open || !token.end) return null;
  return first !== null
    ? { ...token, start: to(token.start, open.first) }
    : { ...token, end: to(token.end, open.first) };
}

/** The same formula seen from a cell `rows` down and `columns` to the right, as copying does; `$` holds a reference. */
export function moveFormula(formula: string, decimal: "." | ",", rows: number, columns: number): string {
  return rewriteReferences(formula, decimal, (token) => {
    const start = moveEnd(token.start, rows, columns);
    const end = token.end && moveEnd(token.end, rows, columns);
    return start && end !== undefined ? written({ ...token, start, end }) : "#REF!";
  });
}

function moveEnd(end: ReferenceEnd, rows: number, columns: number): ReferenceEnd | undefined {
  const row = end.row === null || end.rowFixed ? end.row : end.row + rows;
  const column = end.column === null || end.columnFixed ? end.column : end.column + columns;
  if ((row !== null && row < 0) || (column !== null && (column < 0 || column >= COLUMN_LIMIT))) return undefined;
  return { ...end, row, column };
}

export function renameSheetInFormula(formula: string, decimal: "." | ",", from: string, to: string): string {
  return rewriteReferences(formula, decimal, (token) =>
    sameSheet(token.sheet, from) ? written({ ...token, sheet: to }) : token.text,
  );
}

export function dropSheetFromFormula(formula: string, decimal: "." | ",", sheet: string): string {
  return rewriteReferences(formula, decimal, (token) => (sameSheet(token.sheet, sheet) ? "#REF!" : token.text));
}

/** A formula in another locale's signs: decimal mark, and the separators that would clash with it. */
export function respellFormula(formula: string, from: "." | ",", to: "." | ","): string {
  if (from === to) return formula;
  const tokens = tokenize(formula.slice(1), from);
  if (!tokens) return formula;
  let braces = 0;
  const spell = (token: Token): string => {
    if (token.kind === "number") return token.text.replace(from, to);
    if (token.kind !== "symbol") return token.text;
    if (token.text === "{") braces++;
    if (token.text === "}") braces--;
    if (to === "," && token.text === ",") return braces > 0 ? "\\" : ";";
    if (to === "." && token.text === "\\") return ",";
    return token.text;
  };
  return `=${tokens.map(spell).join("")}`;
}

export function sameSheet(a: string | null, b: string): boolean {
  return a !== null && a.toLowerCase() === b.toLowerCase();
}

function written(token: ReferenceToken): string {
  const sheet = token.sheet === null ? "" : `${quotedSheetName(token.sheet)}!`;
  return `${sheet}${writtenEnd(token.start)}${token.end ? `:${writtenEnd(token.end)}` : ""}`;
}

function writtenEnd(end: ReferenceEnd): string {
  const column = end.column === null ? "" : `${end.columnFixed ? "$" : ""}${columnName(end.column)}`;
  const row = end.row === null ? "" : `${end.rowFixed ? "$" : ""}${end.row + 1}`;
  return column + row;
}
