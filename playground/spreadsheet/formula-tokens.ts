/** A formula's text cut into tokens. Joining the tokens' texts gives the formula back, so that rewriting keeps its looks. */
import { COLUMN_LIMIT, columnIndex } from "./address.ts";

/** One end of a reference; null where it is open ("A2:A" has no last row). `$` marks are kept for copying. */
export interface ReferenceEnd {
  readonly row: number | null;
  readonly column: number | null;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

export interface ReferenceToken {
  readonly kind: "reference";
  readonly text: string;
  /** The sheet's name without its quotes, or null for the formula's own sheet. */
  readonly sheet: string | null;
  readonly start: ReferenceEnd;
  /** Null for a single cell. */
  readonly end: ReferenceEnd | null;
}

export type Token =
  | ReferenceToken
  | { readonly kind: "number"; readonly text: string; readonly value: number }
  | { readonly kind: "text"; readonly text: string; readonly value: string }
  | { readonly kind: "error"; readonly text: string }
  | { readonly kind: "name"; readonly text: string }
  | { readonly kind: "symbol"; readonly text: string }
  | { readonly kind: "space"; readonly text: string };

const SHEET = /(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!/uy;
const CELL = String.raw`(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})`;
const COLUMN = String.raw`(\$?)([A-Za-z]{1,3})`;
const ROW = String.raw`(\$?)([1-9]\d{0,6})`;
/** What may not follow a reference: then it is (part of) a name or a function. */
const STOP = String.raw`(?![\p{L}\p{N}_.(!$])`;
const CELL_RANGE = new RegExp(`${CELL}(?::(?:${CELL}|${COLUMN}|${ROW}))?${STOP}`, "uy");
const SINGLE_CELL = new RegExp(`${CELL}${STOP}`, "uy");
const COLUMN_RANGE = new RegExp(`${COLUMN}:(?:${CELL}|${COLUMN})${STOP}`, "uy");
const ROW_RANGE = new RegExp(`${ROW}:(?:${CELL}|${ROW})${STOP}`, "uy");
const NAME = /[\p{L}_][\p{L}\p{N}_.]*/uy;
const TEXT = /"((?:[^"]|"")*)"/uy;
const ERROR = /#(?:N\/A|REF!|VALUE!|DIV\/0!|NUM!|NAME\?|NULL!|ERROR!)/iuy;
const SPACE = /\s+/uy;
const SYMBOL = /<>|<=|>=|[-+*/^&=<>%(){},;:\\]/uy;
const POINT_NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/uy;
const COMMA_NUMBER = /(?:\d+(?:,\d+)?|,\d+)(?:[eE][+-]?\d+)?/uy;

/** Undefined when the text holds something that no formula may hold. `text` comes without its "=". */
export function tokenize(text: string, decimal: "." | ","): readonly Token[] | undefined {
  const tokens: Token[] = [];
  let position = 0;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = position;
    return pattern.exec(text);
  };
  const number = decimal === "," ? COMMA_NUMBER : POINT_NUMBER;
  while (position < text.length) {
    const token = next();
    if (!token) return undefined;
    tokens.push(token);
    position += token.text.length;
  }
  return tokens;

  function next(): Token | undefined {
    let found = match(SPACE);
    if (found) return { kind: "space", text: found[0] };
    found = match(TEXT);
    if (found) return { kind: "text", text: found[0], value: (found[1] ?? "").replaceAll('""', '"') };
    found = match(ERROR);
    if (found) return { kind: "error", text: found[0] };
    const sheet = match(SHEET);
    if (sheet) {
      const name = sheet[1]?.replaceAll("''", "'") ?? sheet[2] ?? "";
      position += sheet[0].length;
      const reference = referenceAt(name);
      const broken = reference ? null : match(ERROR);
      position -= sheet[0].length;
      if (reference) return { ...reference, text: sheet[0] + reference.text };
      return broken ? { kind: "error", text: sheet[0] + broken[0] } : undefined;
    }
    const reference = referenceAt(null);
    if (reference) return reference;
    found = match(number);
    if (found) return { kind: "number", text: found[0], value: Number(found[0].replace(",", ".")) };
    found = match(NAME);
    if (found) return { kind: "name", text: found[0] };
    found = match(SYMBOL);
    return found ? { kind: "symbol", text: found[0] } : undefined;
  }

  function referenceAt(sheet: string | null): ReferenceToken | undefined {
    const cells = match(CELL_RANGE) ?? match(SINGLE_CELL);
    if (cells) {
      const [all, a, b, c, d, e, f, g, h, i, j, k, l] = cells;
      const start = end(a, b, c, d);
      const last = f
        ? end(e, f, g, h)
        : j
          ? end(i, j, undefined, undefined)
          : l
            ? end(undefined, undefined, k, l)
            : null;
      return start && (last !== undefined || last === null)
        ? { kind: "reference", text: all, sheet, start, end: last }
        : undefined;
    }
    const columns = match(COLUMN_RANGE);
    if (columns) {
      const [all, a, b, c, d, e, f, g, h] = columns;
      const start = end(a, b, undefined, undefined);
      const last = d ? end(c, d, e, f) : end(g, h, undefined, undefined);
      return start && last ? { kind: "reference", text: all, sheet, start, end: last } : undefined;
    }
    const rows = match(ROW_RANGE);
    if (rows) {
      const [all, a, b, c, d, e, f, g, h] = rows;
      const start = end(undefined, undefined, a, b);
      const last = f ? end(c, d, e, f) : end(undefined, undefined, g, h);
      return start && last ? { kind: "reference", text: all, sheet, start, end: last } : undefined;
    }
    return undefined;
  }
}

function end(
  columnMark: string | undefined,
  column: string | undefined,
  rowMark: string | undefined,
  row: string | undefined,
): ReferenceEnd | undefined {
  const index = column ? columnIndex(column) : null;
  if (index !== null && index >= COLUMN_LIMIT) return undefined;
  return {
    row: row ? Number(row) - 1 : null,
    column: index,
    rowFixed: rowMark === "$",
    columnFixed: columnMark === "$",
  };
}
