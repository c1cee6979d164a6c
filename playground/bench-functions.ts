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
  /** Milliseconds, the median of the calls. */
  readonly milliseconds: number;
  readonly bareMilliseconds: number;
  readonly ratio: number;
}

const CALLS = 7;

/** What a custom function may ask of the spreadsheet: its zone and its locale. */
const SERVICES = {
  SpreadsheetApp: {
    getActiveSpreadsheet: () => ({
      getSpreadsheetTimeZone: () => "Europe/Berlin",
      getSpreadsheetLocale: () => "en_US",
    }),
  },
  Utilities: {
    formatDate: (date: Date, zone: string, pattern: string) => formatted(new Date(date.getTime()), zone, pattern),
  },
};

/** Measures the functions that the script has and for which there is a bare loop. */
export function functionSpeeds(code: string, rows: number, only: string | null = null): readonly FunctionSpeed[] {
  const context = createContext({ ...SERVICES });
  new Script(code, { filename: "Code.js" }).runInContext(context);
  // Locals of functions: a look-up in a context's global would cost the bare loops more than their arithmetic.
  const data: unknown = new Script(`(function () { ${BENCH_DATA}; return benchData(${rows}); })()`).runInContext(context);
  const math: unknown = new Script("Math").runInContext(context);
  const speeds: FunctionSpeed[] = [];
  for (const { name, call, bare, most } of [...BARE_LOOPS, ...BARE_DEAL_LOOPS]) {
    const isThere: unknown = new Script(`typeof ${name} === "function"`).runInContext(context);
    if (isThere !== true || (only !== null && only !== name) || (most !== undefined && rows > most)) continue;
    const pair = new Script(
      `(function (d, Math) { return { call: function () { return ${call}; }, bare: function () { ${bare} } }; })`,
    ).runInContext(context) as (data: unknown, math: unknown) => Pair;
    const [milliseconds, bareMilliseconds] = medians(pair(data, math));
    speeds.push({ name, rows, milliseconds, bareMilliseconds, ratio: milliseconds / bareMilliseconds });
  }
  return speeds;
}

interface Pair {
  readonly call: () => unknown;
  readonly bare: () => unknown;
}

/** Function and loop take turns, so that a busy moment of the machine touches both. */
function medians({ call, bare }: Pair): readonly [milliseconds: number, bareMilliseconds: number] {
  const called: number[] = [];
  const looped: number[] = [];
  for (let turn = 0; turn < CALLS; turn += 1) {
    called.push(timed(call));
    looped.push(timed(bare));
  }
  return [median(called), median(looped)];
}

function timed(run: () => unknown): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
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
