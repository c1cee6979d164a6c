/** Our test vocabulary: golden files, unwrapped results, a host for custom functions. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import type { CivilDate } from "../src/core/calendar.ts";
import type { Failure, Result } from "../src/core/result.ts";
import type { FunctionHost } from "../src/functions/define.ts";

// Not through URL: in a test with a DOM that is the browser's, which node:url does not take.
const GOLDEN = join(dirname(fileURLToPath(import.meta.url)), "golden");

/**
 * Compares a text with the golden file of that name ("stubs.js", "plans/forecast.json").
 *
 * A golden file changes only when UPDATE_GOLDEN=1 is set, so that every change of output is a diff that somebody read.
 */
export function expectGolden(name: string, text: string): void {
  const file = join(GOLDEN, name);
  if (process.env["UPDATE_GOLDEN"] === "1") {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return;
  }
  if (!existsSync(file)) throw new Error(`test/golden/${name} is missing; make it with UPDATE_GOLDEN=1 and read it.`);
  expect(text, `differs from test/golden/${name} (UPDATE_GOLDEN=1 writes it anew)`).toBe(readFileSync(file, "utf8"));
}

/** The value of a result that must be ok; else the test fails with the failure's own facts. */
export function valueFrom<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`expected a value, got ${JSON.stringify(result.failure)}`);
  return result.value;
}

/** The failure of a result that must not be ok. */
export function failureFrom(result: Result<unknown>): Failure {
  if (result.ok) throw new Error(`expected a failure, got ${JSON.stringify(result.value)}`);
  return result.failure;
}

/** A spreadsheet in UTC whose locale writes the month first. */
export const utcHost: FunctionHost = {
  civilDate: (date) => date.toISOString().slice(0, 10) as CivilDate,
  serial: (date) => date.getTime() / 86_400_000 + 25_569,
  dateOrder: () => "mdy",
};

/** A host that may not be asked: for calls that have no date in them. */
export const silentHost: FunctionHost = {
  civilDate: () => {
    throw new Error("asked for a civil date without need");
  },
  serial: () => {
    throw new Error("asked for a serial number without need");
  },
  dateOrder: () => {
    throw new Error("asked for the date order without need");
  },
};

/** A column as Apps Script hands it over. */
export function column(...cells: readonly unknown[]): unknown[][] {
  return cells.map((cell) => [cell]);
}
