/** The tables of `npm run bench`: the same rows on the screen and, with --docs, in docs/performance.md. */
import type { FunctionSpeed } from "./bench-functions.ts";
import { growthExponent } from "./bench-growth.ts";
import type { NativeSpeed } from "./bench-native.ts";
import type { ReportCost } from "./bench-reports.ts";
import type { StartSpeed } from "./bench-start.ts";

/** What bench/results.json holds; a part that was not measured keeps what it had. */
export interface BenchResults {
  readonly node: string;
  readonly date: string;
  readonly command: string;
  readonly reports: readonly ReportCost[];
  readonly memory: readonly { readonly deals: number; readonly megabytes: number }[];
  readonly functions: readonly (readonly FunctionSpeed[])[];
  readonly native: readonly NativeSpeed[];
  readonly start: readonly StartSpeed[];
}

export interface BenchTable {
  readonly id: keyof BenchResults;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** More than linear by this much is a defect. */
export const MOST_GROWTH = 1.1;

export function benchTables(results: BenchResults): readonly BenchTable[] {
  return [
    reportsTable(results),
    memoryTable(results),
    functionsTable(results),
    nativeTable(results),
    startTable(results),
  ].filter(({ rows }) => rows.length > 0);
}

/** What grows faster than it may, as sentences. */
export function overgrown(results: BenchResults): readonly string[] {
  const reports = namesOf(results.reports.map(({ what }) => what)).map((what) => ({
    what,
    growth: reportGrowth(results, what),
  }));
  const functions = namesOf(results.functions.flat().map(({ name }) => name)).map((what) => ({
    what,
    growth: functionGrowth(results, what),
  }));
  return [...reports, ...functions]
    .filter(({ growth }) => growth !== null && growth > MOST_GROWTH)
    .map(({ what, growth }) => `${what} grows with exponent ${growth?.toFixed(2)}, more than ${MOST_GROWTH}.`);
}

function reportsTable(results: BenchResults): BenchTable {
  const sizes = namesOf(results.reports.map(({ deals }) => deals));
  const rows = namesOf(results.reports.map(({ what }) => what)).map((what) => {
    const own = results.reports.filter((cost) => cost.what === what);
    const at = (deals: number): ReportCost | undefined => own.find((cost) => cost.deals === deals);
    const slowest = own.reduce<ReportCost["formula"]>((found, { formula }) => formula ?? found, null);
    return [
      what,
      ...sizes.map((deals) => secondsText(at(deals))),
      reportGrowth(results, what)?.toFixed(2) ?? "",
      namesOf(own.filter(({ seconds }) => seconds !== null).map(({ calls }) => calls)).join(", "),
      ...sizes.map((deals) => at(deals)?.megabytes.toFixed(0) ?? ""),
      slowest === null ? "" : `${slowest.name} ${slowest.seconds.toFixed(2)} s`,
    ];
  });
  return {
    id: "reports",
    headings: [
      "report",
      ...sizes.map((deals) => `${deals.toLocaleString("en")} deals, s`),
      "growth",
      "calls",
      ...sizes.map((deals) => `MB at ${deals.toLocaleString("en")}`),
      "slowest formula of the largest live",
    ],
    rows,
  };
}

function secondsText(cost: ReportCost | undefined): string {
  if (cost === undefined) return "";
  return cost.seconds === null ? "refused: cells" : cost.seconds.toFixed(2);
}

function reportGrowth(results: BenchResults, what: string): number | null {
  return growthExponent(
    results.reports.flatMap(({ what: name, deals, seconds }) =>
      name === what && seconds !== null ? [{ size: deals, cost: seconds }] : [],
    ),
  );
}

function memoryTable({ memory }: BenchResults): BenchTable {
  return {
    id: "memory",
    headings: ["deals", "largest memory of the whole process, MB"],
    rows: memory.map(({ deals, megabytes }) => [deals.toLocaleString("en"), megabytes.toFixed(0)]),
  };
}

function functionsTable(results: BenchResults): BenchTable {
  const [first = []] = results.functions;
  const sizes = results.functions.map((speeds) => speeds[0]?.rows ?? 0);
  // The ratio is told where the compiler has seen both, over 100,000 rows.
  const usual = sizes.includes(100_000) ? sizes.indexOf(100_000) : Math.max(0, sizes.length - 1);
  const told = (sizes[usual] ?? 0).toLocaleString("en");
  const rows = first.map(({ name }) => {
    const own = results.functions.map((speeds) => speeds.find((speed) => speed.name === name));
    return [
      name,
      ...own.map((speed) => speed?.milliseconds.toFixed(2) ?? ""),
      functionGrowth(results, name)?.toFixed(2) ?? "",
      own[usual]?.bareMilliseconds.toFixed(2) ?? "",
      own[usual]?.ratio.toFixed(1) ?? "",
      namesOf(own.map((speed) => speed?.calls ?? 0)).join(", "),
      own[usual]?.megabytes.toFixed(1) ?? "",
    ];
  });
  return {
    id: "functions",
    headings: [
      "function",
      ...sizes.map((size) => `${size.toLocaleString("en")} rows, ms`),
      "growth",
      `bare loop at ${told}, ms`,
      "ratio",
      "calls",
      `MB at ${told}`,
    ],
    rows,
  };
}

function functionGrowth(results: BenchResults, name: string): number | null {
  return growthExponent(
    results.functions.flatMap((speeds) =>
      speeds.flatMap((speed) => (speed.name === name ? [{ size: speed.rows, cost: speed.milliseconds }] : [])),
    ),
  );
}

function nativeTable({ native }: BenchResults): BenchTable {
  return {
    id: "native",
    headings: [
      "figure",
      "through the host, ms",
      "the function alone, ms",
      "native, ms",
      "formulajs, ms",
      "host ÷ native",
      "alone ÷ native",
      "formula",
      "native formula",
    ],
    rows: native.map((speed) => [
      speed.name,
      speed.milliseconds.toFixed(0),
      speed.aloneMilliseconds?.toFixed(2) ?? "",
      speed.nativeMilliseconds.toFixed(1),
      speed.formulajsMilliseconds?.toFixed(1) ?? "",
      speed.ratio.toFixed(1),
      speed.aloneMilliseconds === null ? "" : (speed.aloneMilliseconds / speed.nativeMilliseconds).toFixed(2),
      `\`${speed.formula}\``,
      `\`${speed.native}\``,
    ]),
  };
}

function startTable({ start }: BenchResults): BenchTable {
  return {
    id: "start",
    headings: ["what", "bytes", "fastest, ms", "median, ms"],
    rows: start.map(({ what, bytes, milliseconds, median }) => [
      what,
      bytes.toLocaleString("en"),
      milliseconds.toFixed(1),
      median.toFixed(1),
    ]),
  };
}

const IN_DOCS_ONLY = /formula$|^slowest/;

/** In columns, the first to the left; what is too long for a screen is only in the docs. */
export function screenTable({ headings, rows }: BenchTable): string {
  const all = [headings, ...rows].map((cells) => cells.filter((_, at) => !IN_DOCS_ONLY.test(headings[at] ?? "")));
  const widths = (all[0] ?? []).map((_, at) =>
    all.reduce((most, cells) => Math.max(most, (cells[at] ?? "").length), 0),
  );
  return all
    .map((cells) =>
      cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join("  "),
    )
    .join("\n");
}

function markdownTable({ headings, rows }: BenchTable): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(headings), `|${headings.map(() => "---").join("|")}|`, ...rows.map(line)].join("\n");
}

/** The page with each table between its markers, and the command and the day above them. */
export function withTables(page: string, results: BenchResults): string {
  const measured = `Measured on ${results.date} with \`${results.command}\`, Node ${results.node.replace("v", "")}.`;
  const parts = [
    ...benchTables(results).map((table) => ({ id: String(table.id), text: markdownTable(table) })),
    { id: "measured", text: measured },
  ];
  return parts.reduce((text, part) => {
    const [start, end] = [`<!-- bench: ${part.id} -->`, `<!-- end: ${part.id} -->`];
    const [from, to] = [text.indexOf(start), text.indexOf(end)];
    if (from < 0 || to < from) return text;
    return `${text.slice(0, from + start.length)}\n${part.text}\n${text.slice(to)}`;
  }, page);
}

function namesOf<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
