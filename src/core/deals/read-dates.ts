/**
 * One column's dates as civil days; the order of day and month is settled by the whole column, then by the locale.
 *
 * A spreadsheet has often read the column before us. Under an English locale it turns "01-03-2017" of a day-first file
 * into January 3 and leaves "20-10-2016" as text, because there is no month 20. Such a column gives itself away: its
 * date cells all have a day of at most 12, and its texts can only be read in the order that the locale does not use.
 * Its date cells then get their day and month swapped back.
 */
import { type CivilDate, civilDate, dayOf, monthOf, yearOf } from "../calendar.ts";
import { type DateOrder, type DateText, dateOfNumber, inOrder, readDateText } from "./date-text.ts";
import { isErrorText } from "./error-cell.ts";
import { isPlaceholder } from "./placeholder.ts";
import type { PlainCell } from "./plain-table.ts";

export type { DateOrder } from "./date-text.ts";

export interface DateColumn {
  readonly dates: readonly (CivilDate | null)[];
  readonly issues: readonly DateCellIssue[];
  /** The order that the column's own texts settle; null when they leave it open. */
  readonly order: DateOrder | null;
  /** The spreadsheet had read the date cells in the wrong order; they are mended here. */
  readonly swapped: boolean;
}

export interface DateCellIssue {
  /** From 0. */
  readonly index: number;
  readonly rule: "unreadable date" | "ambiguous date" | "error cell" | "placeholder";
}

/** What other date columns of the same export have settled, for a column that settles nothing itself. */
export interface SiblingOrder {
  readonly order: DateOrder;
  readonly swapped: boolean;
}

type Numbers = Extract<DateText, { kind: "numbers" }>;

const ORDERS: readonly DateOrder[] = ["dmy", "mdy", "ymd"];

/** The order in which a locale writes its dates ("en_US", "de", "pt-BR", "ja_JP"). Day first where nothing is known. */
export function dateOrderOfLocale(locale: string): DateOrder {
  const [language = "", region = ""] = locale.trim().split(/[-_]/);
  const tag = `${language.toLowerCase()}_${region.toUpperCase()}`;
  if (["en_US", "en_", "es_US", "es_PR", "en_PH", "fil_PH", "en_BZ"].includes(tag)) return "mdy";
  if (["ja", "zh", "ko", "hu", "lt", "mn", "sv"].includes(language.toLowerCase())) return "ymd";
  return tag === "en_CA" || tag === "fr_CA" || tag === "en_ZA" ? "ymd" : "dmy";
}

/**
 * A column's dates.
 *
 * "ambiguous date": both orders are possible, give different days, and neither the column nor the locale decides —
 * because the column's own texts contradict each other, or the locale writes years first.
 */
export function readDateColumn(
  cells: readonly PlainCell[],
  localeOrder: DateOrder,
  sibling: SiblingOrder | null = null,
): DateColumn {
  const dates: (CivilDate | null)[] = new Array<CivilDate | null>(cells.length).fill(null);
  const issues: DateCellIssue[] = [];
  const texts: { readonly index: number; readonly numbers: Numbers }[] = [];
  let hasDateCells = false;
  const known = new Map<string, DateText | null>();
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index] ?? "";
    if (cell === "") continue;
    if (typeof cell === "object") {
      // Serial 0, which Sheets shows as 1899-12-30, is how a zero date arrives.
      if (cell.date > "1900-01-01") {
        dates[index] = cell.date;
        hasDateCells = true;
      }
      continue;
    }
    const text = typeof cell === "string" ? cell.trim() : "";
    if (typeof cell === "string" && text === "") continue;
    let read = typeof cell === "number" ? dateOfNumber(cell) : known.get(text);
    if (read === undefined) {
      read = typeof cell === "boolean" ? null : readDateText(text.normalize("NFKC"));
      known.set(text, read);
    }
    if (read === null) issues.push({ index, rule: typeof cell === "string" ? ruleOf(text) : "unreadable date" });
    else if (read.kind === "date") dates[index] = read.date;
    else if (read.kind === "numbers") texts.push({ index, numbers: read });
  }
  // A text that is no day in any order (31/02/2026) says nothing about the order of the others.
  const telling = texts.filter(({ numbers }) => ORDERS.some((order) => inOrder(numbers, order) !== null));
  const possible = ORDERS.filter((order) => telling.every(({ numbers }) => inOrder(numbers, order) !== null));
  const dateCells = hasDateCells ? { cells, dates } : null;
  const swapped = wereMisread(dateCells, telling, possible, localeOrder, sibling);
  if (swapped) {
    for (let index = 0; index < cells.length; index += 1) {
      if (typeof cells[index] === "object") dates[index] = withDayAndMonthSwapped(dates[index] ?? null);
    }
  }
  const settled = telling.length > 0 && possible.length === 1 ? (possible[0] ?? null) : null;
  const order = settled ?? preferred(possible, sibling?.order ?? null) ?? preferred(possible, localeOrder);
  for (const { index, numbers } of texts) {
    const date = order === null ? onlyReading(numbers) : inOrder(numbers, order);
    if (date === null)
      issues.push({ index, rule: readings(numbers).length > 1 ? "ambiguous date" : "unreadable date" });
    else dates[index] = date;
  }
  if (texts.length > 0) issues.sort((one, other) => one.index - other.index);
  return { dates, issues, order: settled, swapped };
}

function preferred(possible: readonly DateOrder[], order: DateOrder | null): DateOrder | null {
  return order !== null && possible.includes(order) ? order : null;
}

function ruleOf(text: string): DateCellIssue["rule"] {
  return isErrorText(text) ? "error cell" : isPlaceholder(text) ? "placeholder" : "unreadable date";
}

/** The days that the numbers can mean; a two-digit year first is only thought of where nothing else is possible. */
function readings(numbers: Numbers): CivilDate[] {
  const days = [inOrder(numbers, "dmy"), inOrder(numbers, "mdy")].filter((day): day is CivilDate => day !== null);
  const all = days.length > 0 ? days : [inOrder(numbers, "ymd")].filter((day): day is CivilDate => day !== null);
  return [...new Set(all)];
}

function onlyReading(numbers: Numbers): CivilDate | null {
  const [first, ...others] = readings(numbers);
  return first !== undefined && others.length === 0 ? first : null;
}

/** Whether the spreadsheet has read this column's date cells in its locale's order, where the other one was meant. */
function wereMisread(
  dateCells: { readonly cells: readonly PlainCell[]; readonly dates: readonly (CivilDate | null)[] } | null,
  texts: readonly { readonly numbers: Numbers }[],
  possible: readonly DateOrder[],
  localeOrder: DateOrder,
  sibling: SiblingOrder | null,
): boolean {
  if (dateCells === null) return false;
  // Where years come first the month still stands before the day.
  const typedAs: DateOrder = localeOrder === "dmy" ? "dmy" : "mdy";
  const meant: DateOrder = typedAs === "mdy" ? "dmy" : "mdy";
  const textsSay =
    texts.length > 0
      ? possible.includes(meant) && texts.every(({ numbers }) => inOrder(numbers, typedAs) === null)
      : sibling?.swapped === true;
  return (
    textsSay &&
    dateCells.cells.every((cell, index) => {
      const date = dateCells.dates[index] ?? null;
      return typeof cell !== "object" || date === null || dayOf(date) <= 12;
    })
  );
}

function withDayAndMonthSwapped(date: CivilDate | null): CivilDate | null {
  return date === null ? null : civilDate(yearOf(date), dayOf(date), monthOf(date));
}
