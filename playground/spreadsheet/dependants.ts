/** Who reads what: from a changed area to the formulas that must be calculated again. */
import { overlap, type Rectangle } from "./address.ts";
import type { SheetGrid } from "./calculation.ts";
import type { FormulaCell } from "./formula-cell.ts";

/** Wider ranges are kept in one list instead of under each of their columns. */
const WIDE = 64;

interface RangeReaders {
  readonly rectangle: Rectangle;
  readonly readers: Set<FormulaCell>;
}

/** The readers of one sheet's cells. Formulas that read the same range share one entry. */
class SheetReaders {
  readonly ofCells = new Map<number, Set<FormulaCell>>();
  readonly ofRanges = new Map<string, RangeReaders>();
  readonly byColumn = new Map<number, Set<RangeReaders>>();
  readonly wide = new Set<RangeReaders>();
}

export class Dependants {
  private readonly sheets = new Map<SheetGrid, SheetReaders>();

  add(formula: FormulaCell): void {
    for (const { sheet, rectangle } of formula.precedents.areas) {
      let readers = this.sheets.get(sheet);
      if (!readers) {
        readers = new SheetReaders();
        this.sheets.set(sheet, readers);
      }
      if (isCell(rectangle)) {
        const key = cellKey(rectangle.top, rectangle.left);
        const known = readers.ofCells.get(key);
        if (known) known.add(formula);
        else readers.ofCells.set(key, new Set([formula]));
        continue;
      }
      const key = rangeKey(rectangle);
      const known = readers.ofRanges.get(key);
      if (known) {
        known.readers.add(formula);
        continue;
      }
      const entry: RangeReaders = { rectangle, readers: new Set([formula]) };
      readers.ofRanges.set(key, entry);
      if (rectangle.right - rectangle.left >= WIDE) readers.wide.add(entry);
      else {
        for (let c = rectangle.left; c <= rectangle.right; c++) {
          const column = readers.byColumn.get(c);
          if (column) column.add(entry);
          else readers.byColumn.set(c, new Set([entry]));
        }
      }
    }
  }

  remove(formula: FormulaCell): void {
    for (const { sheet, rectangle } of formula.precedents.areas) {
      const readers = this.sheets.get(sheet);
      if (!readers) continue;
      if (isCell(rectangle)) {
        const key = cellKey(rectangle.top, rectangle.left);
        const known = readers.ofCells.get(key);
        known?.delete(formula);
        if (known?.size === 0) readers.ofCells.delete(key);
        continue;
      }
      const key = rangeKey(rectangle);
      const entry = readers.ofRanges.get(key);
      entry?.readers.delete(formula);
      if (!entry || entry.readers.size > 0) continue;
      readers.ofRanges.delete(key);
      readers.wide.delete(entry);
      if (rectangle.right - rectangle.left < WIDE) {
        for (let c = rectangle.left; c <= rectangle.right; c++) readers.byColumn.get(c)?.delete(entry);
      }
    }
  }

  removeSheet(sheet: SheetGrid): void {
    this.sheets.delete(sheet);
  }

  /** Calls `visit` for every formula that reads something in the area; some may be visited twice. */
  visit(sheet: SheetGrid, area: Rectangle, visit: (formula: FormulaCell) => void): void {
    const readers = this.sheets.get(sheet);
    if (!readers) return;
    this.visitCells(readers, area, visit);
    if (readers.ofRanges.size === 0) return;
    const meet = (entry: RangeReaders): void => {
      if (overlap(entry.rectangle, area)) entry.readers.forEach(visit);
    };
    if (area.right - area.left >= WIDE) {
      readers.ofRanges.forEach(meet);
      return;
    }
    readers.wide.forEach(meet);
    for (let c = area.left; c <= area.right; c++) readers.byColumn.get(c)?.forEach(meet);
  }

  private visitCells(readers: SheetReaders, area: Rectangle, visit: (formula: FormulaCell) => void): void {
    const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
    if (size <= readers.ofCells.size) {
      for (let r = area.top; r <= area.bottom; r++) {
        for (let c = area.left; c <= area.right; c++) readers.ofCells.get(cellKey(r, c))?.forEach(visit);
      }
      return;
    }
    for (const [key, formulas] of readers.ofCells) {
      const column = key % KEY_STEP;
      const row = (key - column) / KEY_STEP;
      if (row >= area.top && row <= area.bottom && column >= area.left && column <= area.right) formulas.forEach(visit);
    }
  }
}

const KEY_STEP = 32_768;

function cellKey(row: number, column: number): number {
  return row * KEY_STEP + column;
}

function rangeKey({ top, left, bottom, right }: Rectangle): string {
  return `${top},${left},${bottom},${right}`;
}

function isCell({ top, left, bottom, right }: Rectangle): boolean {
  return top === bottom && left === right;
}
