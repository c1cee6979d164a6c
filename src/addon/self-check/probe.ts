/** One assumption tried on the host: what is laid on the check's tab, and what is found there afterwards. */
import type { A1 } from "../../reports/sheet-plan.ts";
import type { Book } from "../book.ts";
import { isDate } from "../civil-days.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** A probe's own cells on the check's tab; rows and columns count from 1 within them. */
export interface Ground {
  readonly book: Book;
  readonly sheet: Sheet;
  /** The range of settings, as a new tab of them would say. */
  readonly settings: A1;
  range(row: number, column: number, rows?: number, columns?: number): Range;
  a1(row: number, column: number, rows?: number, columns?: number): A1;
  /** Has Google calculate, and waits until nothing loads any more. Says how many looks found something still loading. */
  settle(): number;
}

/** "look": what there is to see is on the tab, and a person has to see it. */
export interface Finding {
  readonly verdict: "pass" | "fail" | "look";
  readonly found: string;
}

export interface Probe {
  /** Rows of ground that it takes. */
  readonly rows: number;
  readonly lay: (ground: Ground) => void;
  readonly look: (ground: Ground) => Finding;
}

export function passIf(holds: boolean, found: string): Finding {
  return { verdict: holds ? "pass" : "fail", found };
}

/** Values as they came, in words that tell a blank, a date and a text apart. */
export function inWords(values: readonly unknown[], { book }: Pick<Ground, "book">): string {
  return values.map((value) => (isDate(value) ? `Date ${book.civilDay(value)}` : shownAs(value))).join(" | ");
}

function shownAs(value: unknown): string {
  if (value === "") return "blank";
  return typeof value === "string" ? `text ${value}` : String(value);
}

/** Days as serial numbers, shown as dates. */
export function layDays(range: Range, serials: readonly (readonly number[])[]): void {
  range.setNumberFormat("yyyy-mm-dd").setValues(serials.map((row) => [...row]));
}
