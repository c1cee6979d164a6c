/**
 * How fast each custom function is: over 100,000 rows, against a bare loop over the same arrays that does only the
 * arithmetic, both in the script's own realm with arguments as Apps Script delivers them.
 */
import { createContext, Script } from "node:vm";
import { BARE_LOOPS, BENCH_DATA } from "./bench-loops.ts";
import { BARE_DEAL_LOOPS } from "./bench-loops-deals.ts";

export interface FunctionSpeed {
  readonly name: string;
  readonly rows: number;
  /** Milliseconds of the fastest call: whatever else the machine does only adds to the others. */
  readonly milliseconds: number;
  readonly bareMilliseconds: number;
  readonly ratio: number;
  /** Questions to the spreadsheet in one call: its zone, its locale, the days of its calendar. */
  readonly calls: number;
  /** What one call adds to the heap, in megabytes: its result, and garbage that nobody has collected yet. */
  readonly megabytes: number;
}

let asked = 0;

function answered<T>(answer: T): T {
  asked += 1;
  return answer;
}

/** What a custom function may ask of the spreadsheet: its zone and its locale. */
const SERVICES = {
  SpreadsheetApp: {
    getActiveSpreadsheet: () =>
      answered({
        getSpreadsheetTimeZone: () => answered("Europe/Berlin"),
        getSpreadsheetLocale: () => answered("en_US"),
      }),
  },
  Utilities: {
    formatDate: (date: Date, zone: string, pattern: string) =>
      answered(formatted(new Date(date.getTime()), zone, pattern)),
  },
};

/**
 * Measures the functions for which there is a bare loop: all of them, or those of the given names.
 *
 * Each has a realm of its own, as on Google, where every run of a formula loads the script anew.
 */
export function functionSpeeds(
  code: string,
  rows: number,
  calls: number,
  names: readonly string[] | "all" = "all",
): readonly FunctionSpeed[] {
  const script = new Script(code, { filename: "Code.js" });
  const loops = [...BARE_LOOPS, ...BARE_DEAL_LOOPS].filter(({ name }) => names === "all" || names.includes(name));
  return loops.map(({ name, call, bare }) => {
    const context = createContext({ ...SERVICES });
    script.runInContext(context);
    // Locals of functions: a look-up in a context's global would cost the bare loops more than their arithmetic.
    const pair = new Script(
      `(function (Math, Date, Object, Map) { ${BENCH_DATA}; var d = benchData(${rows});
        return { data: function () { return [${argumentsOf(call)}]; }, call: function () { return ${call}; },
          bare: function () { ${bare} } }; })(Math, Date, Object, Map)`,
    ).runInContext(context) as Pair;
    pair.data();
    const cost = costOfOne(pair);
    const [milliseconds, bareMilliseconds] = fastest(pair, calls);
    return { name, rows, milliseconds, bareMilliseconds, ratio: milliseconds / bareMilliseconds, ...cost };
  });
}

/** A realm's first call: it asks the spreadsheet what later ones remember. */
function costOfOne({ call }: Pair): Pick<FunctionSpeed, "calls" | "megabytes"> {
  asked = 0;
  const before = process.memoryUsage().heapUsed;
  call();
  return { calls: asked, megabytes: Math.max(0, process.memoryUsage().heapUsed - before) / 1e6 };
}

function argumentsOf(call: string): string {
  return call.slice(call.indexOf("(") + 1, call.lastIndexOf(")"));
}

interface Pair {
  /** Has the columns made, which is no part of what is measured. */
  readonly data: () => unknown;
  readonly call: () => unknown;
  readonly bare: () => unknown;
}

/** Function and loop take turns, so that a busy moment of the machine touches both. */
function fastest({ data, call, bare }: Pair, calls: number): readonly [milliseconds: number, bareMilliseconds: number] {
  data();
  let called = Number.POSITIVE_INFINITY;
  let looped = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < calls; turn += 1) {
    called = Math.min(called, timed(call));
    looped = Math.min(looped, timed(bare));
  }
  return [called, looped];
}

function timed(run: () => unknown): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}

/** The patterns that the add-on asks for: a day, a day with its time, and the zone's offset. */
function formatted(date: Date, timeZone: string, pattern: string): string {
  const local = date.toLocaleString("sv-SE", { timeZone });
  if (pattern === "yyyy-MM-dd") return local.slice(0, 10);
  if (pattern !== "Z") return `${local.slice(0, 10)}T${local.slice(11)}`;
  const minutes = Math.round((Date.parse(`${local.replace(" ", "T")}Z`) - date.getTime()) / 60_000);
  const size = Math.abs(minutes);
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}${two(size % 60)}`;
}
