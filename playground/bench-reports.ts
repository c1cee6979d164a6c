/**
 * What a report costs as the deals grow: seconds, service calls and memory, and of a live report its slowest formula.
 *
 * Each size has a process of its own, so that no size is measured in the memory of another.
 */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { ScriptFiles } from "./apps-script/host.ts";
import { openHeadless } from "./headless.ts";
import { sampleCommission } from "./sample-commission.ts";
import { addSample } from "./sample-tab.ts";
import type { Workbook } from "./spreadsheet/model.ts";

export interface ReportCost {
  /** "forecast, live". */
  readonly what: string;
  readonly deals: number;
  /** null: the add-on said, before it wrote anything, that this does not fit. */
  readonly seconds: number | null;
  readonly calls: number;
  /** The most that the heap held above what stood in it before, in megabytes. */
  readonly megabytes: number;
  /** Of a live report that was written live: its slowest formula, recalculated alone. */
  readonly formula: { readonly name: string; readonly seconds: number } | null;
}

/** The add-on's own sentences on the limits of a spreadsheet and of a script. */
const NO_ROOM = /A spreadsheet holds|Google stops a script/;
const REFUSED = "refused";

const TODAY = "2026-03-31";
const PERIOD = "2026-Q1";
const LIVE = [
  ...([
    "forecast",
    "quadrant",
    "quota",
    "kpi",
    "review",
    "funnel",
    "audit",
    "ramp",
    "territories",
    "capacity",
  ] as const),
] as const;
const SNAPSHOTS = [...LIVE, "commission", "statement", "whatif"] as const;

/** Formulas over whole columns of the sample's tab: C is the company, D the owner, E the stage, F the amount. */
const FORMULAS = [
  { name: "WIN_RATE", formula: "=WIN_RATE(Deals!E2:E)" },
  { name: "WIN_RATE by value", formula: "=WIN_RATE(Deals!E2:E;Deals!F2:F)" },
  { name: "WEIGHTED_PIPELINE", formula: "=WEIGHTED_PIPELINE(Deals!F2:F;Deals!E2:E;'Dealsheet settings'!A5:C)" },
];

export async function reportCosts(files: ScriptFiles, deals: number): Promise<readonly ReportCost[]> {
  let heap = 0;
  const now = (): Date => {
    // The host looks at its clock at every service call: so does the meter.
    heap = Math.max(heap, process.memoryUsage().heapUsed);
    return new Date(Date.parse(`${TODAY}T12:00:00Z`) + performance.now());
  };
  const { workbook, host } = openHeadless({ files, clock: { now } });
  host.open();
  const sheet = await addSample(host, workbook, { asOf: TODAY, seed: 1, deals });

  const measured = async (what: string, work: () => unknown): Promise<ReportCost> => {
    collectGarbage();
    const before = process.memoryUsage().heapUsed;
    heap = before;
    host.resetCalls();
    const started = performance.now();
    const isDone = (await work()) !== REFUSED;
    const seconds = isDone ? (performance.now() - started) / 1000 : null;
    heap = Math.max(heap, process.memoryUsage().heapUsed);
    const calls = Object.values(host.calls).reduce((total, one) => total + one, 0);
    // A large size takes minutes: somebody may be watching.
    process.stderr.write(`${deals.toLocaleString("en")} deals: ${what}, ${seconds?.toFixed(2) ?? REFUSED}\n`);
    return { what, deals, seconds, calls, megabytes: (heap - before) / 1e6, formula: null };
  };
  const ask = async (request: object): Promise<{ readonly sheetId?: number } | typeof REFUSED> => {
    const answer = await host.callFromSidebar("dealsheetCall", [request]);
    const { ok, value } = answer as { readonly ok: boolean; readonly value?: { readonly sheetId?: number } };
    if (!ok && NO_ROOM.test(JSON.stringify(answer))) return REFUSED;
    if (!ok || value === undefined) throw new Error(JSON.stringify(answer));
    return value;
  };
  const build = (report: string, mode: string): (() => Promise<{ readonly sheetId?: number } | typeof REFUSED>) => {
    const whatIf = report === "whatif" ? { whatIf: { current: null, tried: TRIED } } : {};
    const order = { call: "build", report, sheetId: sheet.id, historySheetId: null, columns: [], mode, asOf: TODAY };
    return () => ask({ ...order, followToday: false, period: PERIOD, ...whatIf });
  };

  /** The sheet is deleted again: what is live would be recalculated with everything that follows. */
  const measuredAlone = async (
    report: string,
    mode: "snapshot" | "live",
  ): Promise<{ readonly cost: ReportCost; readonly formula: ReportCost["formula"] }> => {
    let built: Awaited<ReturnType<typeof ask>> = REFUSED;
    const cost = await measured(`${report}, ${mode}`, async () => {
      built = await build(report, mode)();
      return built;
    });
    const sheetId = sheetIdOf(built);
    if (sheetId === null) return { cost, formula: null };
    const formula = mode === "live" ? slowestFormula(workbook, sheetId) : null;
    workbook.deleteSheet(sheetId);
    return { cost, formula };
  };

  await ask({ call: "importSettings", sheetId: sheet.id, asOf: TODAY, text: sampleCommission(TODAY) });
  const costs: ReportCost[] = [];
  for (const report of SNAPSHOTS) costs.push((await measuredAlone(report, "snapshot")).cost);
  for (const report of LIVE) {
    const { cost, formula } = await measuredAlone(report, "live");
    costs.push({ ...cost, formula });
  }
  const scratch = workbook.insertSheet("Scratch");
  for (const [row, { name, formula }] of FORMULAS.entries()) {
    const cost = await measured(name, () => {
      scratch.enter(row, 0, formula);
      const value = scratch.value(row, 0);
      if (typeof value === "object") throw new Error(`${formula}: ${value.message}`);
    });
    costs.push(cost);
  }
  return costs;
}

function sheetIdOf(built: { readonly sheetId?: number } | typeof REFUSED): number | null {
  return built === REFUSED ? null : (built.sheetId ?? null);
}

/** A plan of the sample's settings. */
const TRIED = (JSON.parse(sampleCommission(TODAY)) as { readonly terms: readonly { readonly plan: string }[] }).terms[0]
  ?.plan;

/** Each formula of the sheet is entered once more and looked at. */
function slowestFormula(workbook: Workbook, sheetId: number): ReportCost["formula"] {
  const sheet = workbook.sheet(sheetId);
  let slowest: ReportCost["formula"] = null;
  if (!sheet) return null;
  for (let row = 0; row < sheet.usedRows; row += 1) {
    for (let column = 0; column < sheet.usedColumns; column += 1) {
      const text = sheet.formula(row, column);
      if (text === "" || !text.includes("(")) continue;
      const started = performance.now();
      sheet.enter(row, column, text);
      sheet.value(row, column);
      const seconds = (performance.now() - started) / 1000;
      if (slowest === null || seconds > slowest.seconds) slowest = { name: text.slice(1, text.indexOf("(")), seconds };
    }
  }
  return slowest;
}

setFlagsFromString("--expose_gc");
const collectGarbage = runInNewContext("gc") as () => void;
