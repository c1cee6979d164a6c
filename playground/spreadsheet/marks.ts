/**
 * Which formulas wait to be calculated. Whenever a formula waits, everything that reads it waits too, so marking stops at
 * what already waits.
 */
import { areaOf, contains, overlap, type Rectangle, rectangleOf } from "./address.ts";
import type { SheetGrid } from "./calculation.ts";
import { Dependants } from "./dependants.ts";
import type { FormulaCell } from "./formula-cell.ts";
import type { Area } from "./model.ts";

class SheetMarks {
  readonly waiting = new Set<FormulaCell>();
  /** Those that wait and whose result may fill other cells. */
  readonly waitingSpillers = new Set<FormulaCell>();
  /** Those whose result found no room. */
  readonly blocked = new Set<FormulaCell>();
}

const EVERYWHERE: Rectangle = { top: 0, left: 0, bottom: Infinity, right: Infinity };

/** Past this many, changed areas of a sheet are reported as one around them all. */
const MOST_AREAS = 500;

export class Marks {
  readonly dependants = new Dependants();
  private readonly sheets = new Map<SheetGrid, SheetMarks>();
  private changes = new Map<SheetGrid, Area[]>();

  of(sheet: SheetGrid): SheetMarks {
    let marks = this.sheets.get(sheet);
    if (!marks) {
      marks = new SheetMarks();
      this.sheets.set(sheet, marks);
    }
    return marks;
  }

  allWaiting(): readonly FormulaCell[] {
    return [...this.sheets.values()].flatMap((marks) => [...marks.waiting]);
  }

  mark(formula: FormulaCell): void {
    const queue = [formula];
    for (let next = queue.pop(); next; next = queue.pop()) {
      if (next.dirty || next.removed) continue;
      next.dirty = true;
      const marks = this.of(next.sheet);
      marks.waiting.add(next);
      if (next.precedents.maySpill || next.spill) marks.waitingSpillers.add(next);
      this.dependants.visit(next.sheet, covered(next), (reader) => {
        if (!reader.dirty) queue.push(reader);
      });
    }
  }

  markReadersOf(sheet: SheetGrid): void {
    this.dependants.visit(sheet, EVERYWHERE, (formula) => this.mark(formula));
  }

  settled(formula: FormulaCell): void {
    const marks = this.of(formula.sheet);
    formula.dirty = false;
    formula.busy = false;
    formula.blocked = null;
    marks.waiting.delete(formula);
    marks.waitingSpillers.delete(formula);
    marks.blocked.delete(formula);
  }

  block(formula: FormulaCell, wanted: Rectangle): void {
    formula.blocked = areaOf(wanted);
    this.of(formula.sheet).blocked.add(formula);
  }

  /** Values in the area changed: what reads them waits, and results that found no room there try again. */
  touch(sheet: SheetGrid, area: Rectangle): void {
    this.noteChange(sheet, area);
    this.dependants.visit(sheet, area, (formula) => this.mark(formula));
    for (const formula of this.of(sheet).blocked) {
      if (formula.blocked && overlap(rectangleOf(formula.blocked), area)) this.mark(formula);
    }
  }

  /** Makes the sheet larger where needed; ranges that are open to its end are longer then, so their readers wait. */
  growTo(sheet: SheetGrid, rows: number, columns: number): void {
    const { rowCount, columnCount } = sheet.grid;
    if (!sheet.grid.growTo(rows, columns)) return;
    const mark = (reader: FormulaCell): void => this.mark(reader);
    this.dependants.visit(sheet, { ...EVERYWHERE, top: rowCount }, mark);
    this.dependants.visit(sheet, { ...EVERYWHERE, left: columnCount }, mark);
  }

  removeSheet(sheet: SheetGrid): void {
    this.dependants.removeSheet(sheet);
    this.sheets.delete(sheet);
    this.changes.delete(sheet);
  }

  /** What must be calculated before the area can be read; "circle" when something in it waits for the reader. */
  neededFor(sheet: SheetGrid, area: Rectangle, reader: FormulaCell | null): readonly FormulaCell[] | "circle" {
    const marks = this.sheets.get(sheet);
    if (!marks || marks.waiting.size === 0) return [];
    const { grid } = sheet;
    const needed: FormulaCell[] = [];
    const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
    if (size === 1) {
      const formula = grid.formula(area.top, area.left);
      if (formula) {
        if (!formula.dirty) return [];
        return formula.busy || formula === reader ? "circle" : [formula];
      }
      if (grid.value(area.top, area.left) !== undefined && !grid.owner(area.top, area.left)) return [];
    } else {
      for (const formula of size < marks.waiting.size ? grid.formulasIn(area) : marks.waiting) {
        if (!formula.dirty || !contains(area, formula.row, formula.column)) continue;
        if (formula.busy || formula === reader) return "circle";
        needed.push(formula);
      }
    }
    // A result spreads down and to the right, so only formulas above and to the left can fill the area.
    for (const spiller of marks.waitingSpillers) {
      if (spiller.busy || spiller === reader || contains(area, spiller.row, spiller.column)) continue;
      if (spiller.row <= area.bottom && spiller.column <= area.right) needed.push(spiller);
    }
    return needed;
  }

  noteChange(sheet: SheetGrid, area: Rectangle): void {
    const list = this.changes.get(sheet);
    if (!list) this.changes.set(sheet, [areaOf(area)]);
    else if (list.length < MOST_AREAS) list.push(areaOf(area));
    else list[0] = around(list[0] ?? areaOf(area), areaOf(area));
  }

  /** What changed since the last call, for those who draw it. */
  takeChanges(): ReadonlyMap<SheetGrid, readonly Area[]> {
    const changes = this.changes;
    this.changes = new Map();
    return changes;
  }
}

/** The formula's own cell, or everything that it fills. */
export function covered({ row, column, spill }: FormulaCell): Rectangle {
  return spill ? rectangleOf(spill) : { top: row, left: column, bottom: row, right: column };
}

function around(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}
