/** Values of the settings file whose failures all read alike. */
import type { ValidDays } from "../commission/plan-terms.ts";
import { ok, type Result } from "../result.ts";
import type { Entry } from "./json-entry.ts";

/** Any number; what it may not be is for the checks of what it stands for. null where none is given. */
export function numberOf(entry: Entry, key: string, expected: string): Result<number | null> {
  const number = entry.number(key, -Number.MAX_VALUE, Number.MAX_VALUE);
  return number === "bad" ? entry.failure(key, expected) : ok(number);
}

export function wordOf<Word extends string>(entry: Entry, key: string, words: readonly Word[]): Result<Word | null> {
  const word = entry.word(key, words);
  return word === "bad" ? entry.failure(key, `one of: ${words.join(", ")}`) : ok(word);
}

export function daysOf(entry: Entry): Result<ValidDays> {
  if (!entry.hasOnly(["from", "to"])) return entry.unknown(["from", "to"]);
  const from = entry.date("from");
  if (from === "bad") return entry.failure("from", 'a date such as "2026-03-31", or null');
  const to = entry.date("to");
  if (to === "bad") return entry.failure("to", 'a date such as "2026-03-31", or null');
  return ok({ from, to });
}

export function isNumbers(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((one) => typeof one === "number");
}
