/** A settings file's objects, read key by key with failures that name the entry and the key. */
import { type CivilDate, parseCivilDate } from "../calendar.ts";
import type { PlanProblem } from "../commission/check-terms.ts";
import { type Failure, fail, ok, type Result } from "../result.ts";

/** What the file as a whole is called in failures. */
export const WHOLE_FILE = "settings";

/** One object of the file, read key by key. A key that is absent or null is not given. */
export interface Entry {
  /** Its place in its list, counted from 1; 0: it stands in no list. */
  readonly row: number;
  readonly isObject: boolean;
  readonly value: (key: string) => unknown;
  /** The object under a key; an empty one where there is none, and one that fails where it is no object. */
  readonly entry: (key: string) => Entry;
  /** An object of the list under a key, counted from 0. */
  readonly item: (key: string, index: number) => Entry;
  /** Whether it is an object whose every key is one of these. */
  readonly hasOnly: (keys: readonly string[]) => boolean;
  readonly text: (key: string) => string;
  readonly number: (key: string, least: number, most: number) => number | null | "bad";
  readonly word: <Word extends string>(key: string, words: readonly Word[]) => Word | null | "bad";
  readonly flag: (key: string) => boolean | null | "bad";
  readonly date: (key: string) => CivilDate | null | "bad";
  /** The failure of an entry that is not `hasOnly`. */
  readonly unknown: (keys: readonly string[]) => Failed;
  /** `problem`: what should stand under the key, to follow "is not"; or what it contradicts. */
  readonly failure: (key: string, problem: PlanProblem) => Failed;
}

export type Failed = { readonly ok: false; readonly failure: Failure };

export function entryOf(section: string, row: number, json: unknown): Entry {
  const isObject = typeof json === "object" && json !== null && !Array.isArray(json);
  const values = new Map<string, unknown>(isObject ? Object.entries(json) : []);
  const value = (key: string): unknown => values.get(key) ?? null;
  // The file itself has a name that leads nowhere.
  const path = section === WHOLE_FILE ? [] : row > 0 ? [section, `entry ${row}`] : [section];
  const below = (key: string): string => [...path, key].join(", ");
  const unknownKey = (keys: readonly string[]) => [...values.keys()].find((key) => !keys.includes(key));
  return {
    row,
    isObject,
    value,
    entry: (key) => entryOf(below(key), 0, value(key) ?? {}),
    item: (key, index) => {
      const list = value(key);
      return entryOf(below(key), index + 1, Array.isArray(list) ? list[index] : undefined);
    },
    hasOnly: (keys) => isObject && unknownKey(keys) === undefined,
    text: (key) => {
      const text = value(key);
      return typeof text === "string" || typeof text === "number" ? String(text).trim() : "";
    },
    number: (key, least, most) => {
      const number = value(key);
      if (number === null) return null;
      return typeof number === "number" && number >= least && number <= most ? number : "bad";
    },
    word: (key, words) => (value(key) === null ? null : (words.find((word) => word === value(key)) ?? "bad")),
    flag: (key) => {
      const flag = value(key);
      return flag === null || typeof flag === "boolean" ? flag : "bad";
    },
    date: (key) => {
      const date = value(key);
      return date === null ? null : ((typeof date === "string" ? parseCivilDate(date) : null) ?? "bad");
    },
    unknown: (keys) => {
      const column = unknownKey(keys) ?? "";
      const expected = isObject ? `one of: ${keys.join(", ")}` : "an object in curly brackets";
      return fail({ code: "SETTINGS_CELL", section, row, column, value: column, expected });
    },
    failure: (key, problem) => {
      if (typeof problem !== "string") {
        return fail({ code: "SETTINGS_CONTRADICTION", section, row, column: key, contradiction: problem });
      }
      const given = value(key);
      const text = given === null ? "" : typeof given === "object" ? JSON.stringify(given) : String(given);
      return fail({ code: "SETTINGS_CELL", section, row, column: key, value: text, expected: problem });
    },
  };
}

export function listOf<T>(parent: Entry, key: string, read: (entry: Entry) => Result<T>): Result<T[]> {
  const list = parent.value(key) ?? [];
  if (!Array.isArray(list)) return parent.failure(key, "a list in square brackets");
  const items: T[] = [];
  for (let index = 0; index < list.length; index += 1) {
    const item = read(parent.item(key, index));
    if (!item.ok) return item;
    items.push(item.value);
  }
  return ok(items);
}
