/**
 * The same figures by Dealsheet's functions and by the spreadsheet's own (SUMIFS, COUNTIFS, AVERAGEIFS, SUMPRODUCT), both
 * as formulas in the playground, over the same deals, in turns.
 *
 * The playground's own functions are Univer's: what a person would pick instead is measured by the engine at hand. A
 * programmer would pick formulajs, whose functions take plain arrays: they are measured beside our function alone.
 */
import { AVERAGEIFS, COUNTIF, SUM, SUMIFS } from "@formulajs/formulajs";
import type { ScriptFiles } from "./apps-script/host.ts";
import { type FunctionSpeed, functionSpeeds } from "./bench-functions.ts";
import { openHeadless } from "./headless.ts";
import { addSample } from "./sample-tab.ts";
import type { Sheet } from "./spreadsheet/model.ts";

export interface NativeSpeed {
  readonly name: string;
  readonly rows: number;
  readonly formula: string;
  readonly native: string;
  readonly milliseconds: number;
  readonly nativeMilliseconds: number;
  /** The function called by itself over as many rows, without the host around it; null where that is not measured. */
  readonly aloneMilliseconds: number | null;
  /** The same figure by formulajs over plain arrays; null where it has no functions for it. */
  readonly formulajsMilliseconds: number | null;
  /** Ours over the native formula's: below 1, ours is faster. */
  readonly ratio: number;
}

interface Pair {
  readonly name: string;
  readonly formula: string;
  readonly native: string;
  readonly formulajs?: (columns: Columns) => unknown;
}

/** Columns of the deals as plain arrays. */
interface Columns {
  readonly stages: unknown[];
  readonly amounts: unknown[];
}

const TODAY = "2026-03-31";

const WON = "Closed Won";
const LOST = "Closed Lost";

const BY_VALUE = "Win rate by value";

/** D owner, E stage, F amount, G created, H closed; K and L of the scratch tab hold the stage table. */
const PAIRS: readonly Pair[] = [
  {
    name: "Win rate",
    formula: "=WIN_RATE(Deals!E2:E)",
    native: '=COUNTIF(Deals!E2:E;"Closed Won")/(COUNTIF(Deals!E2:E;"Closed Won")+COUNTIF(Deals!E2:E;"Closed Lost"))',
    formulajs: ({ stages }) =>
      quotient(COUNTIF(stages, WON), Number(COUNTIF(stages, WON)) + Number(COUNTIF(stages, LOST))),
  },
  {
    name: BY_VALUE,
    formula: "=WIN_RATE(Deals!E2:E;Deals!F2:F)",
    native:
      '=SUMIFS(Deals!F2:F;Deals!E2:E;"Closed Won")/(SUMIFS(Deals!F2:F;Deals!E2:E;"Closed Won")+SUMIFS(Deals!F2:F;Deals!E2:E;"Closed Lost"))',
    formulajs: ({ stages, amounts }) =>
      quotient(
        SUMIFS(amounts, stages, WON),
        Number(SUMIFS(amounts, stages, WON)) + Number(SUMIFS(amounts, stages, LOST)),
      ),
  },
  {
    name: "Open pipeline",
    formula: "=PIPELINE_VALUE(Deals!F2:F;Deals!E2:E)",
    native: '=SUMIFS(Deals!F2:F;Deals!E2:E;"<>Closed Won";Deals!E2:E;"<>Closed Lost")',
    formulajs: ({ stages, amounts }) => SUMIFS(amounts, stages, `<>${WON}`, stages, `<>${LOST}`),
  },
  {
    name: "Weighted pipeline",
    formula: "=WEIGHTED_PIPELINE(Deals!F2:F;Deals!E2:E;K1:L6)",
    native: "=SUMPRODUCT(SUMIFS(Deals!F2:F;Deals!E2:E;K1:K4);L1:L4)",
  },
  {
    name: "Average won deal",
    formula: "=AVG_DEAL_SIZE(Deals!F2:F;Deals!E2:E)",
    native: '=AVERAGEIFS(Deals!F2:F;Deals!E2:E;"Closed Won")',
    formulajs: ({ stages, amounts }) => AVERAGEIFS(amounts, stages, WON),
  },
  {
    name: "Sales cycle",
    formula: "=SALES_CYCLE(Deals!G2:G;Deals!H2:H;Deals!E2:E)",
    native: '=SUMPRODUCT((Deals!E2:E="Closed Won")*(Deals!H2:H-Deals!G2:G))/COUNTIF(Deals!E2:E;"Closed Won")',
  },
  {
    name: "Pipeline efficiency",
    formula: "=PIPELINE_EFFICIENCY(Deals!F2:F;Deals!E2:E)",
    native: '=SUMIFS(Deals!F2:F;Deals!E2:E;"Closed Won")/SUM(Deals!F2:F)',
    formulajs: ({ stages, amounts }) => quotient(SUMIFS(amounts, stages, WON), SUM(amounts)),
  },
  {
    name: "Revenue per rep",
    formula: "=REVENUE_PER_REP(Deals!F2:F;Deals!E2:E;Deals!D2:D)",
    native: '=SUMIFS(Deals!F2:F;Deals!E2:E;"Closed Won")/COUNTUNIQUE(Deals!D2:D)',
  },
];

/** Each pair's fastest of so many turns. Throws where the two do not show the same figure: then nothing is compared. */
export async function nativeSpeeds(files: ScriptFiles, rows: number, turns: number): Promise<readonly NativeSpeed[]> {
  const clock = { now: () => new Date(`${TODAY}T12:00:00Z`) };
  const { workbook, host } = openHeadless({ files, clock });
  host.open();
  const deals = await addSample(host, workbook, { asOf: TODAY, seed: 1, deals: rows });
  const scratch = workbook.insertSheet("Scratch");
  const column = (at: number): unknown[] => Array.from({ length: rows }, (_, row) => deals.value(row + 1, at));
  const columns: Columns = { stages: column(4), amounts: column(5) };
  const stages = [...new Set(columns.stages.map(String))];
  const open = stages.filter((stage) => !stage.startsWith("Closed"));
  [...open, "Closed Won", "Closed Lost"].forEach((stage, row) => {
    scratch.put(row, 10, stage);
    scratch.put(row, 11, stage === "Closed Won" ? 1 : stage === "Closed Lost" ? 0 : (row + 1) / 10);
  });
  const table = (formula: string): string =>
    formula
      .replace("K1:L6", `K1:L${open.length + 2}`)
      .replace("K1:K4", `K1:K${open.length}`)
      .replace("L1:L4", `L1:L${open.length}`);
  const functions = PAIRS.map(({ formula }) => formula.slice(1, formula.indexOf("(")));
  const alone = functionSpeeds(files.code, rows, 15, functions);
  return PAIRS.map(({ name, formulajs, ...pair }) => {
    const [formula, native] = [table(pair.formula), table(pair.native)];
    let [milliseconds, nativeMilliseconds] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    let formulajsMilliseconds = formulajs === undefined ? null : Number.POSITIVE_INFINITY;
    for (let turn = 0; turn < turns; turn += 1) {
      const ours = timed(scratch, formula);
      const theirs = timed(scratch, native);
      if (Math.abs(ours.value - theirs.value) > 1e-9 * Math.abs(theirs.value)) {
        throw new Error(`${name}: ${formula} shows ${ours.value}, ${native} shows ${theirs.value}`);
      }
      if (formulajs !== undefined && formulajsMilliseconds !== null) {
        const started = performance.now();
        const value = Number(formulajs(columns));
        formulajsMilliseconds = Math.min(formulajsMilliseconds, performance.now() - started);
        if (Math.abs(ours.value - value) > 1e-9 * Math.abs(value)) {
          throw new Error(`${name}: ${formula} shows ${ours.value}, formulajs ${value}`);
        }
      }
      milliseconds = Math.min(milliseconds, ours.milliseconds);
      nativeMilliseconds = Math.min(nativeMilliseconds, theirs.milliseconds);
    }
    // Over a second column WIN_RATE does something else than what is measured alone.
    const isMeasured = (speed: FunctionSpeed): boolean => name !== BY_VALUE && formula.startsWith(`=${speed.name}(`);
    const aloneMilliseconds = alone.find(isMeasured)?.milliseconds ?? null;
    const ratio = milliseconds / nativeMilliseconds;
    return {
      name,
      rows,
      formula,
      native,
      milliseconds,
      nativeMilliseconds,
      aloneMilliseconds,
      formulajsMilliseconds,
      ratio,
    };
  });
}

function quotient(part: unknown, whole: unknown): number {
  return Number(part) / Number(whole);
}

/** A formula entered anew is calculated anew. */
function timed(sheet: Sheet, formula: string): { readonly value: number; readonly milliseconds: number } {
  sheet.clear({ row: 0, column: 0, rows: 1, columns: 1 }, { contents: true });
  const started = performance.now();
  sheet.enter(0, 0, formula);
  const value = sheet.value(0, 0);
  const milliseconds = performance.now() - started;
  if (typeof value !== "number") throw new Error(`${formula}: ${typeof value === "object" ? value.message : value}`);
  return { value, milliseconds };
}
