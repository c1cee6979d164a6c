/** Puts a formula's result into the grid: one value, or a block that spreads over the cells below and to the right. */
import { areaOf, cellName, contains, overlap, type Rectangle, rectangleOf } from "./address.ts";
import type { FormulaCell } from "./formula-cell.ts";
import type { Marks } from "./marks.ts";
import { covered } from "./marks.ts";
import type { CellError } from "./model.ts";
import { errors, isError, Matrix, type Scalar } from "./values.ts";

/** A result that reads its own sheet down to the last row may make the sheet longer this often. */
const MOST_GROWTHS = 3;
/** What a spreadsheet holds, of all its sheets together. */
const MOST_CELLS = 10_000_000;

export class Results {
  private readonly marks: Marks;

  /** Cells of all sheets' grids. */
  private readonly cells: () => number;

  constructor(marks: Marks, cells: () => number) {
    this.marks = marks;
    this.cells = cells;
  }

  write(formula: FormulaCell, result: Scalar | Matrix): void {
    if (!(result instanceof Matrix)) this.writeSingle(formula, result);
    else if (result.rows * result.columns > 1) this.expand(formula, result);
    else this.writeSingle(formula, result.at(0, 0));
  }

  private writeSingle(formula: FormulaCell, value: Scalar): void {
    const { grid } = formula.sheet;
    const before = grid.value(formula.row, formula.column);
    this.clearSpill(formula);
    if (same(before, value)) return;
    grid.setValue(formula.row, formula.column, value);
    this.marks.noteChange(formula.sheet, covered(formula));
  }

  private expand(formula: FormulaCell, block: Matrix): void {
    const { grid } = formula.sheet;
    const { row, column } = formula;
    const target = { top: row, left: column, bottom: row + block.rows - 1, right: column + block.columns - 1 };
    const fault = this.cannotExpand(formula, target);
    if (fault) {
      this.writeSingle(formula, fault);
      return;
    }
    this.marks.growTo(formula.sheet, target.bottom + 1, target.right + 1);
    let changed = formula.spill === null;
    this.clearOutside(formula, target);
    formula.spill = areaOf(target);
    for (let c = 0; c < block.columns; c++) {
      const store = grid.ownColumn(column + c);
      for (let r = 0; r < block.rows; r++) {
        const value = block.at(r, c);
        if (!same(store.values[row + r], value)) {
          grid.setValue(row + r, column + c, value);
          changed = true;
        }
        if (r > 0 || c > 0) store.owners.set(row + r, formula);
      }
    }
    if (changed) this.marks.touch(formula.sheet, target);
  }

  private cannotExpand(formula: FormulaCell, target: Rectangle): CellError | null {
    const { sheet } = formula;
    const reads = formula.precedents.areas.filter((area) => area.sheet === sheet);
    const missing = target.bottom + 1 - sheet.grid.rowCount;
    // Sheets adds rows for a result that needs them, but not for ever when each new row makes the result longer.
    if (missing > 0 && formula.rounds > MOST_GROWTHS && reads.some(({ rectangle }) => rectangle.bottom === Infinity)) {
      return errors.noRoom(missing);
    }
    const { rowCount, columnCount } = sheet.grid;
    const grown = Math.max(rowCount, target.bottom + 1) * Math.max(columnCount, target.right + 1);
    const added = grown - rowCount * columnCount;
    if (added > 0 && this.cells() + added > MOST_CELLS) return errors.noRoom(Math.max(1, missing));
    if (reads.some(({ rectangle }) => overlap(sheet.grid.closed(rectangle), target))) return errors.circular();
    const obstacle = sheet.grid.firstObstacle(target, formula);
    if (!obstacle) return null;
    this.marks.block(formula, target);
    return errors.blockedSpill(cellName(obstacle.row, obstacle.column));
  }

  /** Takes back what the formula filled besides its own cell. */
  clearSpill(formula: FormulaCell): void {
    const { row, column } = formula;
    this.clearOutside(formula, { top: row, left: column, bottom: row, right: column });
    formula.spill = null;
  }

  private clearOutside(formula: FormulaCell, keep: Rectangle): void {
    if (!formula.spill) return;
    const { grid } = formula.sheet;
    const old = rectangleOf(formula.spill);
    if (old.bottom <= keep.bottom && old.right <= keep.right) return;
    let cleared = false;
    for (let c = old.left; c <= old.right; c++) {
      const store = grid.ownColumn(c);
      for (let r = old.top; r <= old.bottom; r++) {
        if (store.owners.get(r) !== formula || contains(keep, r, c)) continue;
        store.owners.delete(r);
        grid.setValue(r, c, undefined);
        cleared = true;
      }
    }
    if (cleared) this.marks.touch(formula.sheet, old);
  }
}

function same(before: Scalar | undefined, after: Scalar): boolean {
  if (before === undefined) return after === null;
  if (isError(before) && isError(after)) return before.error === after.error && before.message === after.message;
  return before === after;
}
