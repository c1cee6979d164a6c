/**
 * `npm run bench`: how long reports and functions take, what memory and how many service calls, as the deals grow; each
 * figure against native formulas and against a bare loop; the script's loading and the sidebar's first paint.
 *
 * Prints its tables and writes bench/results.json. `--size 10000 --size 500000` (or bare numbers) chooses the sizes,
 * `--only reports,native` the parts, `--docs` writes the tables into docs/performance.md too. A part that is not measured
 * keeps what it had. Names of functions, `npm run bench -- WIN_RATE CAPACITY`, have only these measured, and nothing written.
 */
import { spawnSync } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { functionSpeeds } from "./bench-functions.ts";
import { nativeSpeeds } from "./bench-native.ts";
import { type ReportCost, reportCosts } from "./bench-reports.ts";
import { loadSpeeds, paintSpeed } from "./bench-start.ts";
import { type BenchResults, benchTables, overgrown, screenTable, withTables } from "./bench-tables.ts";
import { readScriptFiles } from "./headless.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SIZES = [10_000, 100_000, 500_000];
const PARTS = ["reports", "functions", "native", "start"];
/** Calls of a function over 100,000 rows: enough for the compiler to have seen function and loop. */
const CALLS = 15;
const NATIVE_ROWS = 100_000;
const RESULTS = join(ROOT, "bench", "results.json");
const PAGE = join(ROOT, "docs", "performance.md");

interface Child {
  readonly costs: readonly ReportCost[];
  readonly megabytes: number;
}

/** A size in a process of its own, with Node's usual heap. */
function reportsInChild(deals: number): Child {
  const [, program = ""] = process.argv;
  const { status, stdout } = spawnSync(process.execPath, [program, "--child", String(deals)], {
    stdio: ["ignore", "pipe", "inherit"],
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  if (status !== 0) throw new Error(`The reports of ${deals} deals could not be measured.`);
  return JSON.parse(stdout) as Child;
}

async function child(deals: number): Promise<void> {
  const files = await readScriptFiles(join(ROOT, "dist"));
  // The first round warms the engine up and is thrown away.
  await reportCosts(files, 200);
  const costs = await reportCosts(files, deals);
  process.stdout.write(JSON.stringify({ costs, megabytes: process.resourceUsage().maxRSS / 1000 } satisfies Child));
}

/** A look at some functions, which leaves the results as they are. */
async function functionsAlone(names: readonly string[]): Promise<void> {
  const { code } = await readScriptFiles(join(ROOT, "dist"));
  const functions = [100_000, 1_000_000].map((rows) => functionSpeeds(code, rows, rows > 100_000 ? 1 : CALLS, names));
  const nothing = { reports: [], memory: [], native: [], start: [] };
  const results = { node: process.version, date: "", command: "", ...nothing, functions };
  for (const table of benchTables(results)) console.log(screenTable(table));
}

async function before(): Promise<Partial<BenchResults>> {
  try {
    const kept = JSON.parse(await readFile(RESULTS, "utf8")) as Partial<BenchResults>;
    // Results of an older bench have other parts.
    return kept.command === undefined ? {} : kept;
  } catch {
    return {};
  }
}

async function measure(sizes: readonly number[], parts: readonly string[], command: string): Promise<BenchResults> {
  const files = await readScriptFiles(join(ROOT, "dist"));
  const { reports = [], memory = [], functions = [], native = [], start = [] } = await before();
  const date = new Date().toISOString().slice(0, 10);
  let results: BenchResults = { node: process.version, date, command, reports, memory, functions, native, start };
  if (parts.includes("reports")) {
    const children = sizes.map((deals) => ({ deals, ...reportsInChild(deals) }));
    results = {
      ...results,
      reports: children.flatMap(({ costs }) => costs),
      memory: children.map(({ deals, megabytes }) => ({ deals, megabytes })),
    };
  }
  if (parts.includes("functions")) {
    const measured = sizes.map((rows) => functionSpeeds(files.code, rows, rows > 100_000 ? 5 : CALLS));
    results = { ...results, functions: measured };
  }
  if (parts.includes("native")) results = { ...results, native: await nativeSpeeds(files, NATIVE_ROWS, 5) };
  if (parts.includes("start")) {
    const paint = await paintSpeed(files.html["sidebar"] ?? "", 15);
    results = { ...results, start: [...loadSpeeds(files.code, 40), paint] };
  }
  return results;
}

const { values, positionals } = parseArgs({
  args: process.argv.slice(2),
  allowPositionals: true,
  options: {
    size: { type: "string", multiple: true },
    only: { type: "string" },
    docs: { type: "boolean" },
    child: { type: "string" },
  },
});
const names = positionals.filter((word) => /^[A-Z]/.test(word));
if (values.child !== undefined) await child(Number(values.child));
else if (names.length > 0) await functionsAlone(names);
else {
  const asked = [...(values.size ?? []), ...positionals.filter((word) => !names.includes(word))].map(Number);
  const sizes = asked.length > 0 ? asked : SIZES;
  const parts = values.only?.split(",") ?? PARTS;
  const wrong = [
    ...parts.filter((part) => !PARTS.includes(part)),
    ...sizes.filter((size) => !Number.isInteger(size) || size < 1),
  ];
  if (wrong.length > 0) throw new Error(`There is no part or size ${wrong.join(", ")}; parts are ${PARTS.join(", ")}.`);
  const words = process.argv.slice(2).join(" ");
  const results = await measure(sizes, parts, `npm run bench${words === "" ? "" : ` -- ${words}`}`);
  for (const table of benchTables(results)) console.log(`${screenTable(table)}\n`);
  for (const sentence of overgrown(results)) console.log(sentence);
  await mkdir(join(ROOT, "bench"), { recursive: true });
  await writeFile(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
  console.log(`Written to ${RESULTS}`);
  if (values.docs === true) await writeFile(PAGE, withTables(await readFile(PAGE, "utf8"), results));
}
