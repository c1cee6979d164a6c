/** Single values as arguments: a number, a word from a list, a date, a text, a period. */
import { type CivilDate, fromSerial, parseCivilDate } from "../core/calendar.ts";
import { readAmount } from "../core/deals/read-amount.ts";
import { readDateColumn } from "../core/deals/read-dates.ts";
import { type Failure, fail, ok, type Result } from "../core/result.ts";
import { plainCell, shownText } from "./columns.ts";
import type { Parameter, Reading } from "./define.ts";
import { isDate, isErrorCell } from "./range.ts";

/** The last day that Sheets knows: 9999-12-31. */
const LAST_SERIAL = 2_958_465;

/** A number, or money text that can be read in one way only. */
export const numberValue: Parameter<number> = { shape: "value", absent: null, words: null, read: readNumber };

/** One of a few words, whatever its case. */
export function wordValue<W extends string>(words: readonly W[]): Parameter<W> {
  return { shape: "value", absent: null, words, read: (cell, reading) => readWord(words, cell, reading) };
}

/** A date cell, a serial number, or text that is a date. */
export const dateValue: Parameter<CivilDate> = { shape: "value", absent: null, words: null, read: readDate };

export const textValue: Parameter<string> = { shape: "value", absent: null, words: null, read: readText };

/** The name of a period. Sheets makes a date of a typed 2017-12, and a number of 2017: both are taken back. */
export const periodValue: Parameter<string> = { shape: "value", absent: null, words: null, read: readPeriodName };

export function readNumber(cell: unknown, reading: Reading): Result<number> {
  const amount = readAmount(plainCell(cell, reading));
  if (typeof amount === "number" && Number.isFinite(amount)) return ok(amount);
  return errorOf(cell, reading) ?? fail({ code: "NOT_A_NUMBER", ...place(cell, reading) });
}

function readWord<W extends string>(known: readonly W[], cell: unknown, reading: Reading): Result<W> {
  const text = shownText(cell, reading).trim();
  const word = known.find((candidate) => candidate === text.toLowerCase());
  if (word !== undefined) return ok(word);
  return errorOf(cell, reading) ?? fail({ code: "UNKNOWN_WORD", argument: reading.argument, value: text, known });
}

function readDate(cell: unknown, reading: Reading): Result<CivilDate> {
  if (isDate(cell)) return ok(reading.host.civilDate(cell));
  if (typeof cell === "number" && cell >= 1 && cell < LAST_SERIAL + 1) return ok(fromSerial(cell));
  if (typeof cell !== "string") return fail({ code: "UNREADABLE_DATE", ...place(cell, reading) });
  const iso = parseCivilDate(cell.trim());
  if (iso !== null) return ok(iso);
  const error = errorOf(cell, reading);
  if (error) return error;
  const { dates, issues } = readDateColumn([cell], reading.host.dateOrder());
  const date = dates[0];
  if (date) return ok(date);
  const code = issues[0]?.rule === "ambiguous date" ? "AMBIGUOUS_DATES" : "UNREADABLE_DATE";
  return fail({ code, ...place(cell, reading) });
}

function readPeriodName(cell: unknown, reading: Reading): Result<string> {
  if (isDate(cell)) return ok(reading.host.civilDate(cell).slice(0, 7));
  return readText(cell, reading);
}

function readText(cell: unknown, reading: Reading): Result<string> {
  return errorOf(cell, reading) ?? ok(shownText(cell, reading).trim());
}

function errorOf(cell: unknown, { argument }: Reading): { readonly ok: false; readonly failure: Failure } | null {
  return typeof cell === "string" && isErrorCell(cell)
    ? fail({ code: "ERROR_CELL", argument, row: 0, value: cell })
    : null;
}

function place(cell: unknown, reading: Reading): { argument: string; row: number; value: string } {
  return { argument: reading.argument, row: 0, value: shownText(cell, reading) };
}
