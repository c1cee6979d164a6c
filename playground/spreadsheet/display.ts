/** What the grid shows for a value: its number format applied in the workbook's locale. */
import { numfmt } from "@univerjs/core";
import { localeRules } from "./locale.ts";
import type { CellValue } from "./model.ts";

export function displayText(value: CellValue, numberFormat: string | undefined, locale: string): string {
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value === "" ? "" : displayedText(value, numberFormat);
  const pattern = numberFormat?.trim();
  if (!pattern || pattern === "@" || /^general$/i.test(pattern)) return automaticNumber(value, locale);
  try {
    return numfmt.format(pattern, value, { locale: localeRules(locale).tag, leap1900: false, nbsp: false });
  } catch {
    return automaticNumber(value, locale);
  }
}

/** Texts pass through a format only when it has a section for them ("0;0;0;@ !"). */
function displayedText(value: string, numberFormat: string | undefined): string {
  if (!numberFormat || numberFormat === "@" || !numberFormat.includes("@")) return value;
  try {
    return numfmt.format(numberFormat, value);
  } catch {
    return value;
  }
}

/** Ten significant digits, and E notation from 1E+15 up and under 1E-5. */
function automaticNumber(value: number, locale: string): string {
  const size = Math.abs(value);
  let text: string;
  if (value === 0) text = "0";
  else if (size >= 1e15 || size < 1e-5) {
    text = value
      .toExponential(5)
      .replace(/\.?0+e/, "e")
      .replace(/e([+-])(\d)$/, "e$10$2")
      .replace("e", "E");
  } else if (Number.isInteger(value)) text = String(value);
  else text = String(Number(value.toPrecision(Math.max(10, Math.ceil(Math.log10(size + 1))))));
  return localeRules(locale).decimal === "," ? text.replace(".", ",") : text;
}

export function isDateFormat(numberFormat: string | undefined): boolean {
  if (!numberFormat) return false;
  const found = dateFormats.get(numberFormat);
  if (found !== undefined) return found;
  let answer = false;
  try {
    answer = numfmt.isDateFormat(numberFormat);
  } catch {
    answer = false;
  }
  dateFormats.set(numberFormat, answer);
  return answer;
}

const dateFormats = new Map<string, boolean>();
