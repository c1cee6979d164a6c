/**
 * `npm run bench`: how long reports take, and how many service calls, as the deals grow; and how fast each custom
 * function is against a bare loop.
 *
 * Prints its tables and writes bench/results.json. Sizes may be given: `npm run bench -- 1000 10000`. The functions are
 * measured over 100,000 rows, and called once over a million. Names of functions, `npm run bench -- WIN_RATE CAPACITY`,
 * have only these measured, and nothing written.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type FunctionSpeed, functionSpeeds } from "./bench-functions.ts";
import { openHeadless, readScriptFiles } from "./headless.ts";
import { addSample } from "./sample-tab.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SIZES = [1_000, 10_000, 100_000];
const REPORTS = ["forecast", "quadrant", "quota"] as const;
const MODES = ["snapshot", "live"] as const;
/** Formulas over whole columns of the sample's tab: C is the owner, E the stage, F the amount. */
const FORMULAS = [
  { name: "WIN_RATE", formula: "=WIN_RATE(Deals!E2:E)" },
  { name: "WIN_RATE by value", formula: "=WIN_RATE(Deals!E2:E;Deals!F2:F)" },
  { name: "WEIGHTED_PIPELINE", formula: "=WEIGHTED_PIPELINE(Deals!F2:F;Deals!E2:E;'Dealsheet settings'!A5:C)" },
];
const TODAY = "2026-03-31";

interface Row {
  readonly what: string;
  readonly deals: number;
  readonly seconds: number;
  readonly calls: number;
}

async function measure(deals: number): Promise<readonly Row[]> {
  const clock = { now: () => new Date(Date.parse(`${TODAY}T12:00:00Z`) + performance.now()) };
  const { workbook, host } = openHeadless({ files: await readScriptFiles(join(ROOT, "dist")), clock });
  host.open();
  const sheet = await addSample(host, workbook, { seed: 1, deals });
  const rows: Row[] = [];
  for (const mode of MODES) {
    for (const report of REPORTS) {
      const request = {
        call: "build",
        report,
        sheetId: sheet.id,
        historySheetId: null,
        columns: [],
        mode,
        asOf: TODAY,
        followToday: false,
        period: "2026-Q1",
      };
      host.resetCalls();
      const started = performance.now();
      const answer = await host.callFromSidebar("dealsheetCall", [request]);
      const seconds = (performance.now() - started) / 1000;
      if (JSON.stringify(answer).startsWith('{"ok":false')) throw new Error(JSON.stringify(answer));
      rows.push({ what: `${report}, ${mode}`, deals, seconds, calls: sum(Object.values(host.calls)) });
    }
  }
  const scratch = workbook.insertSheet("Scratch");
  FORMULAS.forEach(({ name, formula }, row) => {
    host.resetCalls();
    const started = performance.now();
    scratch.enter(row, 0, formula);
    const value = scratch.value(row, 0);
    const seconds = (performance.now() - started) / 1000;
    if (typeof value === "object") throw new Error(`${formula}: ${value.message}`);
    rows.push({ what: name, deals, seconds, calls: sum(Object.values(host.calls)) });
  });
  return rows;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** Slope on a log-log scale from the smallest size to the largest: 1 is linear. */
function growth(rows: readonly Row[]): number | null {
  const [first, last] = [rows[0], rows[rows.length - 1]];
  if (!first || !last || first.deals === last.deals) return null;
  return Math.log(last.seconds / first.seconds) / Math.log(last.deals / first.deals);
}

function printTable(results: readonly (readonly Row[])[]): void {
  const line = (cells: readonly string[]): string =>
    cells.map((cell, index) => (index === 0 ? cell.padEnd(22) : cell.padStart(13))).join("");
  const sizes = results.map((rows) => `${(rows[0]?.deals ?? 0).toLocaleString("en")} deals`);
  console.log(line(["seconds", ...sizes, "growth", "calls"]));
  const [first = []] = results;
  first.forEach(({ what }, index) => {
    const rows = results.flatMap((one) => one[index] ?? []);
    const calls = [...new Set(rows.map((row) => row.calls))].join(", ");
    const exponent = growth(rows);
    const seconds = rows.map((row) => row.seconds.toFixed(3));
    console.log(line([what, ...seconds, exponent === null ? "" : exponent.toFixed(2), calls]));
  });
}

/** Calls over 100,000 rows: enough for the compiler to have seen function and loop. */
const CALLS = 15;

function printFunctions(speeds: readonly FunctionSpeed[], large: readonly FunctionSpeed[]): void {
  const line = (cells: readonly string[]): string =>
    cells.map((cell, index) => (index === 0 ? cell.padEnd(26) : cell.padStart(14))).join("");
  console.log(line(["milliseconds", "100,000 rows", "bare loop", "ratio", "1,000,000"]));
  speeds.forEach(({ name, milliseconds, bareMilliseconds, ratio }, index) => {
    const million = large[index]?.milliseconds.toFixed(0) ?? "";
    console.log(line([name, milliseconds.toFixed(2), bareMilliseconds.toFixed(2), ratio.toFixed(1), million]));
  });
}

const given = process.argv.slice(2);
const asked = given.map(Number).filter((size) => Number.isInteger(size) && size > 0);
const names = given.filter((word) => /^[A-Z]/.test(word));
const { code } = await readScriptFiles(join(ROOT, "dist"));

function measureFunctions(): {
  readonly functions: readonly FunctionSpeed[];
  readonly millions: readonly FunctionSpeed[];
} {
  const functions = functionSpeeds(code, { rows: 100_000, calls: CALLS, names });
  const millions = functionSpeeds(code, { rows: 1_000_000, calls: 1, names });
  printFunctions(functions, millions);
  return { functions, millions };
}

async function measureAll(): Promise<void> {
  const results: (readonly Row[])[] = [];
  // The first round warms the engine up and is thrown away.
  await measure(200);
  for (const size of asked.length > 0 ? asked : SIZES) results.push(await measure(size));
  printTable(results);
  const { functions, millions } = measureFunctions();
  await mkdir(join(ROOT, "bench"), { recursive: true });
  const file = join(ROOT, "bench", "results.json");
  await writeFile(
    file,
    `${JSON.stringify({ node: process.version, rows: results.flat(), functions, millions }, null, 2)}\n`,
  );
  console.log(`Written to ${file}`);
}

if (names.length > 0) measureFunctions();
else await measureAll();
