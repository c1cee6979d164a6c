/** What Sheets makes of a text that is typed into a cell or given to `setValues`: a formula, number, date, share or text. */
import { parseFormula } from "./formula-parser.ts";
import { type LocaleRules, localeRules } from "./locale.ts";
import { serialOf } from "./serial-date.ts";

type TypedInput =
  | { readonly kind: "formula"; readonly text: string }
  | { readonly kind: "value"; readonly value: string | number | boolean; readonly numberFormat?: string };

interface TypingContext {
  readonly locale: string;
  /** The year that "3/14" means. */
  readonly currentYear: number;
  /** The cell's number format is plain text ("@"): everything stays as typed. */
  readonly plainText: boolean;
}

export function readTypedInput(text: string, context: TypingContext): TypedInput {
  if (context.plainText) return { kind: "value", value: text };
  if (text.startsWith("'")) return { kind: "value", value: text.slice(1) };
  if (text.startsWith("=") && text.length > 1) return { kind: "formula", text };
  const trimmed = text.trim();
  const upper = trimmed.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { kind: "value", value: upper === "TRUE" };
  const number = readNumber(trimmed, context.locale, context.currentYear);
  if (number) return { kind: "value", value: number.value, ...formatOf(number.numberFormat) };
  // Sheets: a plus sign starts a formula as well, when what follows is one. "+Acme" becomes =+Acme, which is #NAME?.
  if (trimmed.startsWith("+") && parseFormula(`=${trimmed}`, localeRules(context.locale).decimal)) {
    return { kind: "formula", text: `=${trimmed}` };
  }
  return { kind: "value", value: text };
}

function formatOf(numberFormat: string | null): { readonly numberFormat?: string } {
  return numberFormat === null ? {} : { numberFormat };
}

export interface ReadNumber {
  readonly value: number;
  /** The automatic number format that the way of writing brings along. */
  readonly numberFormat: string | null;
}

/** A text as a number, share, amount of money, date or time in this locale; undefined when it is just text. */
export function readNumber(text: string, locale: string, currentYear: number): ReadNumber | undefined {
  if (text === "" || !/\d/.test(text)) return undefined;
  const rules = localeRules(locale);
  // Names and ids are by far the most of what is loaded, so they are told from numbers and dates by their first letter.
  if (LETTER_FIRST.test(text) && !CURRENCY_FIRST.test(text))
    return / |-/.test(text) ? dateAndTime(text, rules, currentYear) : undefined;
  return plainNumber(text, rules) ?? dateAndTime(text, rules, currentYear);
}

const LETTER_FIRST = /^\p{L}/u;
const CURRENCY_FIRST = /^(?:CHF|kr|zł|R\$)/;
const CURRENCY = /^(?:\p{Sc}|CHF|kr|zł|R\$)$/u;
const MONEY = /^([-+]?)\s*(\p{Sc}|CHF|kr|zł|R\$)?\s*([-+]?)\s*(.+?)\s*(%|\p{Sc}|CHF|kr|zł|R\$)?$/u;

function plainNumber(text: string, rules: LocaleRules): ReadNumber | undefined {
  const bracketed = /^\((.+)\)$/.exec(text);
  const inner = bracketed?.[1] ?? text;
  const found = MONEY.exec(inner);
  if (!found) return undefined;
  const [, sign1 = "", before, sign2 = "", digits = "", after] = found;
  if ((sign1 && sign2) || (before && after) || (bracketed && (sign1 || sign2))) return undefined;
  const amount = digitsOf(digits, rules);
  if (!amount) return undefined;
  const negative = sign1 === "-" || sign2 === "-" || bracketed !== null;
  const value = (negative ? -1 : 1) * amount.value;
  if (after === "%") {
    return { value: Number((value / 100).toPrecision(15)), numberFormat: amount.decimals > 0 ? "0.00%" : "0%" };
  }
  const symbol = before ?? (after !== undefined && CURRENCY.test(after) ? after : undefined);
  if (symbol) {
    if (amount.exponent) return undefined;
    const pattern = amount.decimals > 0 ? "#,##0.00" : "#,##0";
    const sign = symbol === "$" ? "$" : `[$${symbol}]`;
    return { value, numberFormat: before ? `${sign}${pattern}` : `${pattern} ${sign}` };
  }
  if (amount.exponent) return { value, numberFormat: "0.00E+00" };
  const pattern = amount.decimals > 0 ? "#,##0.00" : "#,##0";
  if (bracketed) return { value, numberFormat: `${pattern}_);(${pattern})` };
  return { value, numberFormat: amount.grouped ? pattern : null };
}

interface Digits {
  readonly value: number;
  readonly decimals: number;
  readonly grouped: boolean;
  readonly exponent: boolean;
}

function digitsOf(text: string, rules: LocaleRules): Digits | undefined {
  const found = /^(.*?)([eE][-+]?\d{1,3})?$/.exec(text);
  const [mantissa = "", exponent = ""] = found ? [found[1], found[2]] : [];
  const parts = mantissa.split(rules.decimal);
  if (parts.length > 2) return undefined;
  const [whole = "", fraction] = parts;
  if (fraction !== undefined && !/^\d*$/.test(fraction)) return undefined;
  if (whole === "" && !fraction) return undefined;
  const plain = ungrouped(whole, rules.groups);
  if (plain === undefined) return undefined;
  const value = Number(`${plain || "0"}.${fraction || "0"}${exponent}`);
  if (!Number.isFinite(value)) return undefined;
  return { value, decimals: fraction?.length ?? 0, grouped: plain.length !== whole.length, exponent: exponent !== "" };
}

/** The whole part without its separators, which must cut it in threes. */
function ungrouped(whole: string, groups: readonly string[]): string | undefined {
  if (/^\d*$/.test(whole)) return whole;
  for (const group of groups) {
    const parts = whole.split(group);
    if (parts.length < 2) continue;
    const [first = "", ...rest] = parts;
    if (/^\d{1,3}$/.test(first) && rest.every((part) => /^\d{3}$/.test(part))) return parts.join("");
  }
  return undefined;
}

const CLOCK = String.raw`(\d{1,3}):(\d{2})(?::(\d{2})(\.\d+)?)?(?:\s*([AaPp])\.?[Mm]\.?)?`;
const TIME_ONLY = new RegExp(`^${CLOCK}$`);
const DATE_AND_TIME = new RegExp(String.raw`^(.+?),?\s+${CLOCK}$`);

function dateAndTime(text: string, rules: LocaleRules, currentYear: number): ReadNumber | undefined {
  const alone = TIME_ONLY.exec(text);
  if (alone) return timeOf(alone.slice(1), 999);
  const both = DATE_AND_TIME.exec(text);
  if (both) {
    const date = dateOf(both[1] ?? "", rules, currentYear);
    const time = timeOf(both.slice(2), 23);
    return date && time
      ? { value: date.value + time.value, numberFormat: `${date.numberFormat} ${time.numberFormat}` }
      : undefined;
  }
  return dateOf(text, rules, currentYear);
}

function timeOf(groups: readonly (string | undefined)[], mostHours: number): ReadNumber | undefined {
  const [hourText, minuteText, secondText, fraction, half] = groups;
  let hour = Number(hourText);
  const minute = Number(minuteText);
  const second = Number(secondText ?? 0) + Number(fraction ?? 0);
  if (minute > 59 || second >= 60) return undefined;
  if (half) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  } else if (hour > mostHours) return undefined;
  const value = (hour * 3600 + minute * 60 + second) / 86_400;
  if (half) return { value, numberFormat: secondText ? "h:mm:ss AM/PM" : "h:mm AM/PM" };
  if (hour > 23) return { value, numberFormat: "[h]:mm:ss" };
  return { value, numberFormat: secondText ? "H:mm:ss" : "H:mm" };
}

const ISO = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const ISO_MONTH = /^(\d{4})-(\d{1,2})$/;
const ORDERED = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})\.?$/;
const NO_YEAR = /^(\d{1,2})([-/])(\d{1,2})$/;
const DAY_MONTH_YEAR = /^(?:\p{L}+,?\s+)?(\d{1,2})\.?[\s-]+(?:de\s+)?(\p{L}+)\.?(?:\s+de)?[\s,-]+(\d{4}|\d{2})$/u;
const MONTH_DAY_YEAR = /^(?:\p{L}+,?\s+)?(\p{L}+)\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?[\s,-]+(\d{4}|\d{2})$/u;
const MONTH_YEAR = /^(\p{L}+)\.?[\s-]+(\d{4})$/u;

function dateOf(text: string, rules: LocaleRules, currentYear: number): ReadNumber | undefined {
  const iso = ISO.exec(text);
  if (iso) {
    const [, year = "", separator = "-", month = "", day = ""] = iso;
    const padded = month.length === 2 && day.length === 2;
    const pattern = [padded ? "MM" : "M", padded ? "dd" : "d"];
    return dated(Number(year), Number(month), Number(day), ["yyyy", ...pattern].join(separator));
  }
  const isoMonth = ISO_MONTH.exec(text);
  // Sheets: a bare year and month ("2017-12") is taken as the first of that month; docs/live-check.md should ask.
  if (isoMonth) return dated(Number(isoMonth[1]), Number(isoMonth[2]), 1, "yyyy-MM");
  const ordered = ORDERED.exec(text);
  if (ordered) return orderedDate(ordered[1] ?? "", ordered[2] ?? "/", ordered[3] ?? "", ordered[4] ?? "", rules);
  const noYear = NO_YEAR.exec(text);
  if (noYear) {
    const [, a = "", separator = "/", b = ""] = noYear;
    const [month, day] = rules.order === "dmy" ? [b, a] : [a, b];
    return dated(
      currentYear,
      Number(month),
      Number(day),
      (rules.order === "dmy" ? ["d", "M"] : ["M", "d"]).join(separator),
    );
  }
  return wordyDate(text, rules);
}

/** Three numbers in the locale's order: "1/31/2024" in the United States, "31.1.2024" in Germany, "24/1/31" in Japan. */
function orderedDate(a: string, separator: string, b: string, c: string, rules: LocaleRules): ReadNumber | undefined {
  if (rules.order === "ymd") {
    if (a.length > 2 || c.length > 2) return undefined;
    return dated(fullYear(a), Number(b), Number(c), rules.dateFormat);
  }
  if (a.length > 2 || (c.length !== 2 && c.length !== 4)) return undefined;
  const [month, day] = rules.order === "mdy" ? [a, b] : [b, a];
  const zero = a.startsWith("0") || b.startsWith("0");
  const [m, d] = zero ? ["MM", "dd"] : ["M", "d"];
  const usual = rules.dateFormat.includes(separator);
  const written = (rules.order === "mdy" ? [m, d, "yyyy"] : [d, m, "yyyy"]).join(separator);
  return dated(fullYear(c), Number(month), Number(day), usual ? rules.dateFormat : written);
}

function wordyDate(text: string, rules: LocaleRules): ReadNumber | undefined {
  const month = (name: string): number => rules.months.get(name.toLowerCase()) ?? 0;
  const dayFirst = DAY_MONTH_YEAR.exec(text);
  if (dayFirst) {
    const [, day = "", name = "", year = ""] = dayFirst;
    return dated(fullYear(year), month(name), Number(day), text.includes("-") ? "d-mmm-yyyy" : "d mmm yyyy");
  }
  const monthFirst = MONTH_DAY_YEAR.exec(text);
  if (monthFirst) {
    const [, name = "", day = "", year = ""] = monthFirst;
    return dated(fullYear(year), month(name), Number(day), "mmm d, yyyy");
  }
  const monthOnly = MONTH_YEAR.exec(text);
  return monthOnly ? dated(Number(monthOnly[2]), month(monthOnly[1] ?? ""), 1, "mmmm yyyy") : undefined;
}

/** Two digits mean 2000–2029 or 1930–1999, as in Sheets. */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year < 30 ? 2000 + year : 1900 + year;
}

function dated(year: number, month: number, day: number, numberFormat: string): ReadNumber | undefined {
  if (month < 1 || month > 12 || year < 1 || year > 9999) return undefined;
  const value = serialOf(year, month, day);
  return value === undefined ? undefined : { value, numberFormat };
}
