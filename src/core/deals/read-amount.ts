/**
 * Money text that can be read one way only, cell by cell and by the whole column.
 *
 * "$1,234.50", "1.234,50 €", "(500)", "12 500,50" and "1'234" leave no choice. "1.234" and "1,234" leave two (one and a
 * bit, or over a thousand): there the column's other cells decide, if they agree, and else the cell is unreadable. A
 * guess would be wrong by a factor of a thousand.
 *
 * A spreadsheet has often read the column before us: under an English locale it turns the "12.500" of a German file into
 * 12.5 and leaves "1.250.000" as text. Such a column gives itself away, and its numbers are multiplied back.
 */

import { cleanTo15Digits } from "../money.ts";
import { isCurrencyMark } from "./currency-marks.ts";
import { isErrorText } from "./error-cell.ts";
import { isPlaceholder } from "./placeholder.ts";
import type { PlainCell } from "./plain-table.ts";

export interface AmountColumn {
  /** One a cell; null for blank, placeholder, error and unreadable cells. */
  readonly amounts: readonly (number | null)[];
  /** In cell order, `index` from 0. "placeholder" is N/A, -, none, Select …: no value, but said. */
  readonly issues: readonly AmountIssue[];
  /**
   * Whether the spreadsheet took "12.500" for 12.5. "mended": the column's texts prove it. "likely": three decimals, as
   * no money but a dinar has. "possible": nothing speaks against it, but nothing for it either.
   */
  readonly misread: "mended" | "likely" | "possible" | null;
}

export interface AmountIssue {
  readonly index: number;
  readonly rule: "unreadable amount" | "error cell" | "placeholder";
}

type Separator = "." | ",";

/** What a money text says: one value, or one of two that differ in what the separator is for. */
type Money =
  | { readonly kind: "one"; readonly value: number; readonly decimal: Separator | null }
  | { readonly kind: "two"; readonly separator: Separator; readonly asGroup: number; readonly asDecimal: number };

/**
 * One cell alone: null when blank. Placeholders, error cells, dates, tick boxes and whatever can be read two ways are
 * "unreadable".
 *
 * @example readAmount("(1.234,50 €)") // -1234.5
 */
export function readAmount(cell: PlainCell): number | null | "unreadable" {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : "unreadable";
  if (typeof cell !== "string") return "unreadable";
  if (isBlank(cell)) return null;
  const money = readMoney(cell);
  return money !== null && money.kind === "one" ? money.value : "unreadable";
}

/** A column's amounts; what a lone separator means is settled by the cells in which it is plain. */
export function readAmountColumn(cells: readonly PlainCell[]): AmountColumn {
  // Without a text nothing proves a misreading, and nothing has to be read.
  if (areNumbers(cells)) return { amounts: cells, issues: [], misread: lookMisread(cells) };
  const amounts: (number | null)[] = new Array<number | null>(cells.length).fill(null);
  const issues: AmountIssue[] = [];
  const numbers: number[] = [];
  const groups = new Set<Separator>();
  const open: { readonly index: number; readonly money: Extract<Money, { kind: "two" }> }[] = [];
  const decimals = new Set<Separator>();
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index] ?? "";
    if (typeof cell === "number" && Number.isFinite(cell)) {
      amounts[index] = cell;
      numbers.push(index);
      continue;
    }
    if (typeof cell === "string" && isBlank(cell)) continue;
    const money = typeof cell === "string" ? readMoney(cell) : null;
    if (money === null) {
      issues.push({ index, rule: typeof cell === "string" ? ruleOf(cell) : "unreadable amount" });
    } else if (money.kind === "two") {
      open.push({ index, money });
    } else {
      amounts[index] = money.value;
      if (money.decimal !== null) decimals.add(money.decimal);
      const group = typeof cell === "string" ? BARE_GROUPS.exec(cell.trim())?.[1] : undefined;
      if (group !== undefined) groups.add(group as Separator);
    }
  }
  const [decimal] = decimals;
  for (const { index, money } of open) {
    if (decimals.size === 1) amounts[index] = money.separator === decimal ? money.asDecimal : money.asGroup;
    else issues.push({ index, rule: "unreadable amount" });
  }
  const looks = lookMisread(numbers.map((index) => amounts[index] ?? 0));
  const misread = looks !== null && groups.size === 1 && decimals.size <= 1 ? "mended" : looks;
  if (misread === "mended") {
    for (const index of numbers) {
      const amount = amounts[index] ?? 0;
      if (amount === 0) continue;
      // 8 can be "8" or "8.000".
      amounts[index] = Number.isInteger(amount) ? null : cleanTo15Digits(amount * 1000);
      if (Number.isInteger(amount)) issues.push({ index, rule: "unreadable amount" });
    }
  }
  if (open.length > 0 || misread === "mended") issues.sort((one, other) => one.index - other.index);
  return { amounts, issues, misread };
}

function areNumbers(cells: readonly PlainCell[]): cells is readonly number[] {
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index];
    if (typeof cell !== "number" || !Number.isFinite(cell)) return false;
  }
  return true;
}

/** A plain number in groups of a thousand, which a spreadsheet that writes them so would not have left as text. */
const BARE_GROUPS = /^[-+]?\d{1,3}(?:([.,])\d{3})+(?:(?!\1)[.,]\d+)?$/;

/** Numbers that can all be thousands read as units: under 1,000, with at most three decimals, and some with decimals. */
function lookMisread(numbers: readonly number[]): "likely" | "possible" | null {
  let fractions = 0;
  let withThreeDecimals = 0;
  for (const number of numbers) {
    if (Math.abs(number) >= 1000 || !Number.isInteger(cleanTo15Digits(number * 1000))) return null;
    if (!Number.isInteger(number)) fractions += 1;
    if (!Number.isInteger(cleanTo15Digits(number * 100))) withThreeDecimals += 1;
  }
  if (fractions === 0) return null;
  return withThreeDecimals >= 2 && fractions * 2 >= numbers.length ? "likely" : "possible";
}

function isBlank(text: string): boolean {
  return text === "" || text.trim() === "";
}

function ruleOf(text: string): AmountIssue["rule"] {
  const trimmed = text.trim();
  return isErrorText(trimmed) ? "error cell" : isPlaceholder(trimmed) ? "placeholder" : "unreadable amount";
}

/** A sign, a currency mark, the number, a currency mark, a trailing minus: each at most once, in brackets or not. */
const SHAPE = /^([+-]?)\s*([^\d\s+\-()'.,]+[.]?)?\s*([+-]?)\s*(\d[\d.,' ]*\d|\d|[.,]\d+)\s*([^\d\s+\-()',]+)?\s*(-?)$/u;

function readMoney(text: string): Money | null {
  const plain = text
    .normalize("NFKC")
    .replace(/[−‒–]/g, "-")
    .replace(/[’ʼ`´]/g, "'")
    // "5.000,-" and "1'234.--": no cents.
    .replace(/(\d[.,])-{1,2}(?=$|\s|\p{L}|\p{Sc})/u, "$100")
    .trim();
  const bracketed = /^\((.*)\)$/.exec(plain);
  const match = SHAPE.exec((bracketed?.[1] ?? plain).trim());
  if (match === null) return null;
  const [, before = "", prefix = "", middle = "", digits = "", suffix = "", after = ""] = match;
  const signs = before + middle + after;
  if (signs.length + (bracketed ? 1 : 0) > 1) return null;
  if (prefix !== "" && suffix !== "" && !isSameCurrencyTwice(prefix, suffix)) return null;
  if ((prefix !== "" && !isCurrencyMark(prefix)) || (suffix !== "" && !isCurrencyMark(suffix))) return null;
  const number = readDigits(digits, prefix !== "" || suffix !== "", suffix !== "");
  return bracketed || signs === "-" ? negated(number) : number;
}

/** "$1,234 USD" says one thing twice; "€ 5 USD" contradicts itself. */
function isSameCurrencyTwice(prefix: string, suffix: string): boolean {
  return (prefix.includes("$") && /^[A-Z]{2}D$/i.test(suffix)) || (prefix === "€" && /^EUR$/i.test(suffix));
}

function negated(money: Money | null): Money | null {
  if (money === null) return null;
  return money.kind === "one"
    ? { ...money, value: money.value === 0 ? 0 : -money.value }
    : { ...money, asGroup: -money.asGroup, asDecimal: -money.asDecimal };
}

const SPACE_GROUPS = /^\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/;
const APOSTROPHE_GROUPS = /^\d{1,3}(?:'\d{3})+(?:[.,]\d+)?$/;
/** Groups of three, or India's: the last of three, those before of two. */
const GROUPED = /^\d{1,3}(?:(?:[.,]\d{3})+|(?:[.,]\d{2})+[.,]\d{3})$/;

function readDigits(text: string, hasCurrency: boolean, currencyBehind: boolean): Money | null {
  if (/[ ']/.test(text)) {
    if (!SPACE_GROUPS.test(text) && !APOSTROPHE_GROUPS.test(text)) return null;
    return one(text.replace(/[ ']/g, ""), separatorIn(text));
  }
  const dots = count(text, ".");
  const commas = count(text, ",");
  if (dots === 0 && commas === 0) return one(text, null);
  if (dots > 0 && commas > 0) {
    const decimal: Separator = text.lastIndexOf(".") > text.lastIndexOf(",") ? "." : ",";
    const [whole = "", fraction = "", ...more] = text.split(decimal);
    return more.length === 0 && GROUPED.test(whole) ? one(`${ungrouped(whole)}.${fraction}`, decimal) : null;
  }
  const separator: Separator = dots > 0 ? "." : ",";
  if (dots + commas > 1) return GROUPED.test(text) ? one(ungrouped(text), separator === "." ? "," : ".") : null;
  const [whole = "", fraction = ""] = text.split(separator);
  const asDecimal = Number(`${whole || "0"}.${fraction}`);
  if (fraction.length !== 3 || whole.length > 3 || whole === "" || whole.startsWith("0")) {
    return { kind: "one", value: asDecimal, decimal: separator };
  }
  // Beside a currency three places are no cents, so "$1,234" and "1.234 €" can only be thousands. "$1.234" still could
  // be a unit price as English writes it.
  const asGroup = Number(whole + fraction);
  if (hasCurrency && (separator === "," || currencyBehind)) {
    return { kind: "one", value: asGroup, decimal: separator === "." ? "," : "." };
  }
  return { kind: "two", separator, asGroup, asDecimal };
}

/** One reading; `decimal` is the decimal separator it gives away, for the column's other cells. */
function one(digits: string, decimal: Separator | null): Money | null {
  const value = Number(digits.replace(",", "."));
  return Number.isFinite(value) ? { kind: "one", value, decimal } : null;
}

function separatorIn(text: string): Separator | null {
  return text.includes(".") ? "." : text.includes(",") ? "," : null;
}

function ungrouped(text: string): string {
  return text.replace(/[.,]/g, "");
}

function count(text: string, sign: string): number {
  let found = 0;
  for (const letter of text) if (letter === sign) found += 1;
  return found;
}
