/**
 * A CSV file becomes a sheet as Google's import makes it: numbers and dates are read as the locale types them, and a text
 * that begins with "=", or that a plus would make one, stays text instead of becoming a formula.
 */
import Papa from "papaparse";
import type { Sheet, Workbook } from "./spreadsheet/model.ts";

/** UTF-8 or UTF-16 by their marks, UTF-8 without one, else the Western code page that old exports use. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return westernText(bytes);
  }
}

/** Windows-1252 where it differs from Latin 1: the signs of bytes 0x80 to 0x9f. */
const WINDOWS_SIGNS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** By hand, because Node 20 reads Windows-1252 as Latin 1. */
function westernText(bytes: Uint8Array): string {
  const latin = new TextDecoder("latin1").decode(bytes);
  return latin.replace(/\p{Cc}/gu, (sign) => WINDOWS_SIGNS[sign.charCodeAt(0) - 0x80] ?? sign);
}

/** Any delimiter, found by looking; Excel's "sep=;" line says it outright. Rows of one length; no blank rows at the end. */
export function parseCsv(text: string): readonly (readonly string[])[] {
  const body = text.replace(/^\uFEFF/, "");
  const declared = /^sep=(.)\r?\n/i.exec(body);
  const { data } = Papa.parse<string[]>(declared ? body.slice(declared[0].length) : body, {
    delimiter: declared?.[1] ?? "",
  });
  let last = data.length;
  while (last > 0 && data[last - 1]?.every((cell) => cell.trim() === "")) last--;
  const rows = data.slice(0, last);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => "")]);
}

/** Puts the rows into a new sheet, at the end, named as close to `name` as a sheet may be. */
export function loadRows(workbook: Workbook, name: string, rows: readonly (readonly string[])[]): Sheet {
  const sheet = workbook.insertSheet(freeSheetName(workbook, name), workbook.sheets.length);
  const kept: { readonly row: number; readonly column: number; readonly text: string }[] = [];
  const typed = rows.map((cells, row) =>
    cells.map((text, column) => {
      if (!/^\s*=|^'/.test(text)) return text;
      kept.push({ row, column, text });
      return "";
    }),
  );
  sheet.enterAll(0, 0, typed);
  rows.forEach((cells, row) => {
    cells.forEach((text, column) => {
      if (/^\s*[+-]/.test(text) && sheet.formula(row, column) !== "") kept.push({ row, column, text });
    });
  });
  for (const { row, column, text } of kept) sheet.put(row, column, text);
  return sheet;
}

const NAME_LIMIT = 100;
/** The add-on takes a tab of this name for its own, so no deals may stand in one. */
const SETTINGS_TAB = "Dealsheet settings";

function freeSheetName(workbook: Workbook, name: string): string {
  const plain = name.replace(/[:\\/?*[\]]/g, "_").trim() || "Deals";
  for (let n = 1; ; n++) {
    const ending = n === 1 ? "" : ` ${n}`;
    const candidate = plain.slice(0, NAME_LIMIT - ending.length) + ending;
    if (!workbook.sheetNamed(candidate) && candidate !== SETTINGS_TAB) return candidate;
  }
}
