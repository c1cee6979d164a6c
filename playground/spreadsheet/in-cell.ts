/** What a formula's cell shows beside its value: where its link leads, and the line or columns of a SPARKLINE. */
import type { CalculationHost, Evaluation, Operand } from "./calculation.ts";
import { evaluate } from "./evaluate.ts";
import type { FormulaCell } from "./formula-cell.ts";
import type { Sparkline } from "./model.ts";
import { blockOf, matrixOf } from "./operands.ts";
import { Matrix, type Scalar } from "./values.ts";

interface Known {
  readonly when: string;
  readonly targets: Scalar | Matrix;
}

/** A column of links comes from one formula: where they lead is worked out once for all of its cells. */
const known = new WeakMap<FormulaCell, Known>();

/** The address that the formula's cell leads to, by offset from the formula; null where it leads nowhere. */
export function linkOf(formula: FormulaCell, host: CalculationHost, row: number, column: number): string | null {
  if (!formula.tree || !/\bHYPERLINK\s*\(/i.test(formula.text)) return null;
  const when = `${formula.epoch} ${formula.rounds} ${formula.text}`;
  let found = known.get(formula);
  if (found?.when !== when) {
    const targets = evaluated(() => {
      const at: Evaluation = { ...plainEvaluation(formula, host), targets: true };
      return formula.tree ? blockOf(evaluate(formula.tree, at), at) : null;
    });
    found = { when, targets: targets ?? null };
    known.set(formula, found);
  }
  const { targets } = found;
  const target =
    targets instanceof Matrix
      ? row < targets.rows && column < targets.columns
        ? targets.at(row, column)
        : null
      : targets;
  return typeof target === "string" && /^(?:#gid=|https?:|mailto:|ftp:)/i.test(target) ? target : null;
}

/** The figures of a SPARKLINE and its options; null where the formula is none. Cells without a number are left out. */
export function sparklineOf(formula: FormulaCell, host: CalculationHost): Sparkline | null {
  const { tree } = formula;
  if (tree?.kind !== "call" || tree.name.toUpperCase() !== "SPARKLINE") return null;
  const [data, options] = tree.args;
  if (data === undefined) return null;
  const at = plainEvaluation(formula, host);
  const figures = evaluated(() => matrixOf(evaluate(data, at), at));
  if (!figures) return null;
  const pairs = options === undefined ? null : evaluated(() => matrixOf(evaluate(options, at), at));
  return {
    values: figures.cells.filter((cell): cell is number => typeof cell === "number"),
    options: Object.fromEntries(
      Array.from({ length: pairs?.rows ?? 0 }, (_, row) => [
        String(pairs?.at(row, 0) ?? "").toLowerCase(),
        String(pairs?.at(row, 1) ?? "").toLowerCase(),
      ]),
    ),
  };
}

function plainEvaluation(cell: FormulaCell, host: CalculationHost): Evaluation {
  return { host, cell, arrayMode: false, scope: null };
}

/** Nothing, when something that the formula reads is being calculated: it is asked again at the next painting. */
function evaluated<T extends Operand>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
