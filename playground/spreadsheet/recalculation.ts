/**
 * Keeps formulas and their results in step: learns what changed, and calculates what somebody reads.
 *
 * Calculating never recurses: a formula that meets a waiting cell steps back, that cell goes on an explicit stack, and the
 * formula starts again; chains may be as long as the sheet.
 */
import type { Rectangle } from "./address.ts";
import {
  AreaValue,
  type BuiltIn,
  type CalculationHost,
  type Evaluation,
  type Operand,
  type SheetGrid,
} from "./calculation.ts";
import { callCustomFunction } from "./custom-function-call.ts";
import { evaluate } from "./evaluate.ts";
import type { FormulaCell } from "./formula-cell.ts";
import { type Expression, parseFormula } from "./formula-parser.ts";
import { builtInFunctions } from "./functions/catalogue.ts";
import { localeRules } from "./locale.ts";
import { Marks } from "./marks.ts";
import type { Area, CellError, CustomFunction, Sheet } from "./model.ts";
import { blockOf, scalarOf } from "./operands.ts";
import { NO_PRECEDENTS, precedentsOf } from "./precedents.ts";
import { RandomDependants } from "./random-dependants.ts";
import { resultFormats } from "./result-format.ts";
import { Results } from "./results.ts";
import { type ReadNumber, readNumber } from "./typed-input.ts";
import { functionLibrary } from "./univer-functions.ts";
import { cellError, errors, type Matrix, type Scalar } from "./values.ts";

/** What calculation asks of the workbook. */
export interface WorkbookFacts {
  readonly locale: string;
  now(): number;
  currentYear(): number;
  sheetNamed(name: string): SheetGrid | undefined;
  sheetOf(grid: SheetGrid): Sheet;
  namedArea(name: string): AreaValue | undefined;
  /** Cells of all sheets' grids, blank ones too. */
  cells(): number;
}

/** A formula may be calculated this often before the grid is calm; more means that spills chase each other. */
const MOST_ROUNDS = 100;

/** Thrown when a formula meets cells that must be calculated first. No Error: it is no fault and needs no stack trace. */
class Waiting {
  readonly on: readonly FormulaCell[];
  constructor(on: readonly FormulaCell[]) {
    this.on = on;
  }
}

export class Recalculation implements CalculationHost {
  private readonly facts: WorkbookFacts;
  private readonly marks = new Marks();
  private readonly results = new Results(this.marks, () => this.facts.cells());
  private readonly random = new RandomDependants();
  private readonly dynamic = new Set<FormulaCell>();
  private readonly volatile = new Set<FormulaCell>();
  private readonly unsettled = new Set<FormulaCell>();
  private readonly withOtherFunctions = new Set<FormulaCell>();
  private readonly library = functionLibrary();
  private custom: ReadonlyMap<string, CustomFunction> = new Map();
  /** Counts changes from outside. */
  private epoch = 0;

  constructor(facts: WorkbookFacts) {
    this.facts = facts;
  }

  /* What formulas may ask */

  get locale(): string {
    return this.facts.locale;
  }

  now(): number {
    return this.facts.now();
  }

  sheetNamed(name: string): SheetGrid | undefined {
    return this.facts.sheetNamed(name);
  }

  namedArea(name: string): AreaValue | undefined {
    return this.facts.namedArea(name);
  }

  customFunction(name: string): CustomFunction | undefined {
    return this.custom.get(name);
  }

  callCustomFunction(name: string, body: CustomFunction, args: readonly Expression[], at: Evaluation): Operand {
    const sheet = this.facts.sheetOf(at.cell.sheet);
    const isTainted = (area: AreaValue): boolean => this.random.meets(area.sheet, area.rectangle);
    return callCustomFunction({ name, body, args, at, sheet, isTainted });
  }

  builtIn(name: string): BuiltIn | undefined {
    return builtInFunctions.get(name);
  }

  hasLibraryFunction(name: string): boolean {
    return this.library.has(name);
  }

  callLibraryFunction(
    name: string,
    args: readonly (Scalar | Matrix | undefined)[],
    { cell: { row, column, sheet } }: Evaluation,
  ): Scalar | Matrix {
    const { rowCount, columnCount } = sheet.grid;
    return this.library.call(name, args, { row, column, rowCount, columnCount });
  }

  readText(text: string): ReadNumber | undefined {
    return readNumber(text.trim(), this.locale, this.facts.currentYear());
  }

  numberFormatAt(sheet: SheetGrid, row: number, column: number): string | undefined {
    const { grid } = sheet;
    const own = grid.format(row, column)?.numberFormat;
    if (own) return own;
    const formula = grid.formula(row, column) ?? grid.owner(row, column);
    return formula ? formula.formats[column - formula.column] : grid.automatic(row, column);
  }

  ready(sheet: SheetGrid, area: Rectangle, reader: FormulaCell): CellError | null {
    const needed = this.marks.neededFor(sheet, area, reader);
    if (needed === "circle") return errors.circular();
    if (needed.length > 0) throw new Waiting(needed);
    return null;
  }

  /* What the workbook reports */

  addFormula(sheet: SheetGrid, row: number, column: number, text: string): void {
    const formula: FormulaCell = {
      sheet,
      row,
      column,
      text,
      tree: null,
      precedents: NO_PRECEDENTS,
      dirty: false,
      busy: false,
      removed: false,
      spill: null,
      blocked: null,
      formats: [],
      rounds: 0,
      epoch: this.epoch,
    };
    sheet.grid.ownColumn(column).formulas.set(row, formula);
    sheet.grid.formulaChanged();
    this.compile(formula);
    this.mark(formula);
  }

  /** The cell's formula goes, and what it spilled; the cell itself is left to the caller. */
  removeFormula(formula: FormulaCell): void {
    const { formulas } = formula.sheet.grid.ownColumn(formula.column);
    if (formulas.get(formula.row) === formula) formulas.delete(formula.row);
    formula.sheet.grid.formulaChanged();
    this.forget(formula);
    this.results.clearSpill(formula);
  }

  private forget(formula: FormulaCell): void {
    formula.removed = true;
    this.unregister(formula);
    this.random.forget(formula);
    this.marks.settled(formula);
  }

  /** Reads the formula's text (again): after it was typed, or when what its words mean has changed. */
  compile(formula: FormulaCell): void {
    this.unregister(formula);
    formula.tree = parseFormula(formula.text, localeRules(this.locale).decimal) ?? null;
    formula.precedents = formula.tree ? precedentsOf(formula.tree, formula.sheet, this) : NO_PRECEDENTS;
    const { precedents } = formula;
    this.marks.dependants.add(formula);
    if (precedents.dynamic) this.dynamic.add(formula);
    if (precedents.volatile) this.volatile.add(formula);
    if (precedents.unsettled) this.unsettled.add(formula);
    if (precedents.otherFunctions.size > 0) this.withOtherFunctions.add(formula);
  }

  private unregister(formula: FormulaCell): void {
    this.marks.dependants.remove(formula);
    this.dynamic.delete(formula);
    this.volatile.delete(formula);
    this.unsettled.delete(formula);
    this.withOtherFunctions.delete(formula);
  }

  mark(formula: FormulaCell): void {
    this.marks.mark(formula);
  }

  /** Values in the area were written. */
  cellsChanged(sheet: SheetGrid, area: Rectangle): void {
    this.epoch++;
    this.marks.touch(sheet, area);
    this.markAll(this.dynamic);
  }

  growTo(sheet: SheetGrid, rows: number, columns: number): void {
    this.marks.growTo(sheet, rows, columns);
  }

  private markAll(formulas: Iterable<FormulaCell>): void {
    for (const formula of formulas) this.mark(formula);
  }

  markVolatile(): void {
    this.epoch++;
    this.markAll(this.volatile);
  }

  /** Named ranges or the set of sheets changed: names are looked up again. */
  namesChanged(): void {
    this.epoch++;
    for (const formula of [...this.unsettled]) {
      this.compile(formula);
      this.mark(formula);
    }
    this.markAll(this.dynamic);
  }

  setCustomFunctions(functions: ReadonlyMap<string, CustomFunction>): void {
    this.epoch++;
    this.custom = functions;
    this.markAll(this.withOtherFunctions);
  }

  removeSheet(sheet: SheetGrid): void {
    for (const formula of [...sheet.grid.formulas()]) this.forget(formula);
    this.marks.removeSheet(sheet);
  }

  /** Before lines move: spills on the sheet are taken back, and everything that reads the sheet waits. */
  beforeLinesMove(sheet: SheetGrid): void {
    this.epoch++;
    for (const formula of [...sheet.grid.formulas()]) {
      if (!formula.spill && !formula.blocked) continue;
      this.results.clearSpill(formula);
      this.mark(formula);
    }
    this.marks.markReadersOf(sheet);
    this.markAll(this.dynamic);
  }

  takeChanges(): ReadonlyMap<SheetGrid, readonly Area[]> {
    return this.marks.takeChanges();
  }

  /* Calculating */

  calculateAll(): void {
    for (let waiting = this.marks.allWaiting(); waiting.length > 0; waiting = this.marks.allWaiting())
      this.run(waiting);
  }

  /** Calculates what a reader of the area must know, and nothing else. */
  calculateFor(sheet: SheetGrid, area: Rectangle): void {
    for (;;) {
      const needed = this.marks.neededFor(sheet, area, null);
      if (needed === "circle" || needed.length === 0) return;
      this.run(needed);
    }
  }

  calculateSpills(sheet: SheetGrid): void {
    for (;;) {
      const waiting = [...this.marks.of(sheet).waitingSpillers].filter((formula) => !formula.busy);
      if (waiting.length === 0) return;
      this.run(waiting);
    }
  }

  private run(wanted: readonly FormulaCell[]): void {
    const stack = [...wanted];
    for (let formula = stack[stack.length - 1]; formula; formula = stack[stack.length - 1]) {
      if (!formula.dirty) {
        formula.busy = false;
        stack.pop();
        continue;
      }
      if (!formula.busy) {
        formula.busy = true;
        const first = this.certainlyNeeded(formula);
        if (first.length > 0) {
          for (const other of first) stack.push(other);
          continue;
        }
      }
      for (const other of this.attempt(formula)) stack.push(other);
    }
  }

  /** Calculates the formula, or says which ones it has to wait for. */
  private attempt(formula: FormulaCell): readonly FormulaCell[] {
    try {
      this.calculate(formula);
    } catch (thrown) {
      if (thrown instanceof Waiting) return thrown.on;
      // A fault of ours must not leave the grid half calculated: the cell says so, and the others go on.
      const reason = thrown instanceof Error ? thrown.message : String(thrown);
      this.settle(formula, cellError("#ERROR!", `The playground could not calculate this formula: ${reason}`), []);
    }
    return [];
  }

  /** Saves stepping back for each of them: what the formula reads in any case. */
  private certainlyNeeded(formula: FormulaCell): readonly FormulaCell[] {
    const all: FormulaCell[] = [];
    for (const { sheet, rectangle, certain } of formula.precedents.areas) {
      if (!certain || this.marks.of(sheet).waiting.size === 0) continue;
      const needed = this.marks.neededFor(sheet, sheet.grid.closed(rectangle), formula);
      if (needed !== "circle") for (const other of needed) all.push(other);
    }
    return all;
  }

  private calculate(formula: FormulaCell): void {
    const at: Evaluation = { host: this, cell: formula, arrayMode: false, scope: null };
    const { tree } = formula;
    if (!tree) {
      this.settle(formula, errors.parse(), []);
      return;
    }
    const operand = evaluate(tree, at);
    // Sheets: a range by itself gives the cell beside the formula; a range that a function found is written out.
    const plainRange = operand instanceof AreaValue && (tree.kind === "reference" || tree.kind === "name");
    const result = plainRange ? scalarOf(operand, at) : blockOf(operand, at);
    this.settle(formula, result, resultFormats(tree, operand, at));
  }

  private settle(formula: FormulaCell, result: Scalar | Matrix, formats: readonly (string | undefined)[]): void {
    if (formula.epoch !== this.epoch) formula.rounds = 0;
    formula.epoch = this.epoch;
    formula.rounds++;
    formula.formats = formats;
    this.random.update(formula);
    this.marks.settled(formula);
    this.results.write(formula, formula.rounds > MOST_ROUNDS ? errors.circular() : result);
  }
}
