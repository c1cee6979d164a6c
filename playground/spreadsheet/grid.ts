/** Where the cells of one sheet are kept: plain lists by column, so that 100,000 × 12 cells cost no objects of their own. */
import { type Axis, type Rectangle, shiftSpan } from "./address.ts";
import type { FormulaCell } from "./formula-cell.ts";
import type { CellFormat } from "./model.ts";
import type { Scalar } from "./values.ts";

/** A cell's value as kept; undefined where nothing is. A formula may calculate to a blank (null). */
type Stored = Exclude<Scalar, null> | undefined;

export class Column {
  values: Stored[] = [];
  formats: (CellFormat | undefined)[] = [];
  /** Number formats that typing brought along; a person's own format wins over them. */
  automatic: (string | undefined)[] = [];
  notes = new Map<number, string>();
  formulas = new Map<number, FormulaCell>();
  /** Which formula spilled into a cell, for cells that are not the formula's own. */
  owners = new Map<number, FormulaCell>();
  /** Counts changes of values, so that what was read from here knows when it is stale. */
  version = 0;
}

const EMPTY = new Column();

export class Grid {
  rowCount: number;
  columnCount: number;
  private columns: Column[] = [];
  private used: { rows: number; columns: number } | null = null;
  private reads = new Map<string, { readonly version: number; readonly value: unknown }>();

  constructor(rowCount: number, columnCount: number) {
    this.rowCount = rowCount;
    this.columnCount = columnCount;
  }

  /** For reading: a column that holds nothing is shared. */
  column(index: number): Column {
    return this.columns[index] ?? EMPTY;
  }

  /** For writing. */
  ownColumn(index: number): Column {
    const found = this.columns[index];
    if (found) return found;
    while (this.columns.length <= index) this.columns.push(new Column());
    return this.columns[index] as Column;
  }

  get width(): number {
    return this.columns.length;
  }

  value(row: number, column: number): Stored {
    return this.columns[column]?.values[row];
  }

  setValue(row: number, column: number, value: Scalar | undefined): void {
    const stored = value === null ? undefined : value;
    if (stored === undefined && !this.columns[column]) return;
    const target = this.ownColumn(column);
    if (stored === undefined) {
      if (row < target.values.length) target.values[row] = undefined;
    } else {
      extend(target.values, row);
      target.values[row] = stored;
    }
    target.version++;
    this.used = null;
  }

  formula(row: number, column: number): FormulaCell | undefined {
    return this.columns[column]?.formulas.get(row);
  }

  owner(row: number, column: number): FormulaCell | undefined {
    return this.columns[column]?.owners.get(row);
  }

  format(row: number, column: number): CellFormat | undefined {
    return this.columns[column]?.formats[row];
  }

  setFormat(row: number, column: number, format: CellFormat | undefined): void {
    const target = this.ownColumn(column);
    if (format !== undefined) extend(target.formats, row);
    if (format !== undefined || row < target.formats.length) target.formats[row] = format;
  }

  automatic(row: number, column: number): string | undefined {
    return this.columns[column]?.automatic[row];
  }

  setAutomatic(row: number, column: number, format: string | undefined): void {
    const target = this.ownColumn(column);
    if (format !== undefined) extend(target.automatic, row);
    if (format !== undefined || row < target.automatic.length) target.automatic[row] = format;
  }

  growTo(rows: number, columns: number): boolean {
    if (rows <= this.rowCount && columns <= this.columnCount) return false;
    this.rowCount = Math.max(this.rowCount, rows);
    this.columnCount = Math.max(this.columnCount, columns);
    return true;
  }

  /** Ends of what is filled, as counts. */
  extent(): { readonly rows: number; readonly columns: number } {
    if (this.used) return this.used;
    let rows = 0;
    let columns = 0;
    this.columns.forEach((column, index) => {
      let last = column.values.length;
      while (last > 0 && column.values[last - 1] === undefined) last--;
      for (const row of column.formulas.keys()) if (row >= last) last = row + 1;
      if (last === 0) return;
      rows = Math.max(rows, last);
      columns = index + 1;
    });
    this.used = { rows, columns };
    return this.used;
  }

  formulaChanged(): void {
    this.used = null;
  }

  /** An open rectangle cut to the sheet as it is now. */
  closed(rectangle: Rectangle): Rectangle {
    if (rectangle.bottom !== Infinity && rectangle.right !== Infinity) return rectangle;
    return {
      top: rectangle.top,
      left: rectangle.left,
      bottom: rectangle.bottom === Infinity ? Math.max(this.rowCount - 1, rectangle.top) : rectangle.bottom,
      right: rectangle.right === Infinity ? Math.max(this.columnCount - 1, rectangle.left) : rectangle.right,
    };
  }

  /** Something built from an area's values, kept until one of the columns changes. */
  remembered<T>(kind: string, area: Rectangle, build: () => T): T {
    const key = `${kind}${area.top},${area.left},${area.bottom},${area.right}`;
    let version = 0;
    for (let c = area.left; c <= area.right; c++) version += this.column(c).version;
    const found = this.reads.get(key);
    if (found && found.version === version) return found.value as T;
    const value = build();
    if (this.reads.size > 50) this.reads.clear();
    this.reads.set(key, { version, value });
    return value;
  }

  *formulasIn(area: Rectangle): Generator<FormulaCell> {
    const last = Math.min(area.right, this.columns.length - 1);
    for (let c = area.left; c <= last; c++) {
      const { formulas } = this.column(c);
      if (formulas.size === 0) continue;
      const rows = area.bottom - area.top + 1;
      if (rows < formulas.size) {
        for (let r = area.top; r <= area.bottom; r++) {
          const found = formulas.get(r);
          if (found) yield found;
        }
      } else {
        for (const [row, formula] of formulas) if (row >= area.top && row <= area.bottom) yield formula;
      }
    }
  }

  *formulas(): Generator<FormulaCell> {
    for (const column of this.columns) yield* column.formulas.values();
  }

  /** The first cell in the area that holds something other than what `owner` put there. */
  firstObstacle(area: Rectangle, owner: FormulaCell): { readonly row: number; readonly column: number } | null {
    for (let r = area.top; r <= area.bottom; r++) {
      for (let c = area.left; c <= area.right; c++) {
        const column = this.columns[c];
        if (!column) continue;
        const formula = column.formulas.get(r);
        if (formula ? formula !== owner : column.values[r] !== undefined && column.owners.get(r) !== owner) {
          return { row: r, column: c };
        }
      }
    }
    return null;
  }

  /** Moves everything; the owners and formulas keep their identity and get their new places. */
  insert(axis: Axis, at: number, count: number): void {
    this.reads.clear();
    this.used = null;
    if (axis === "columns") {
      this.columnCount += count;
      if (at < this.columns.length) {
        this.columns.splice(at, 0, ...Array.from({ length: count }, () => new Column()));
      }
    } else {
      this.rowCount += count;
      for (const column of this.columns) {
        for (const list of [column.values, column.formats, column.automatic] as unknown[][]) {
          if (at < list.length) list.splice(at, 0, ...new Array<undefined>(count).fill(undefined));
        }
        moveKeys(column, at, count);
      }
    }
    this.renumber();
  }

  delete(axis: Axis, first: number, count: number): void {
    this.reads.clear();
    this.used = null;
    if (axis === "columns") {
      this.columnCount -= count;
      this.columns.splice(first, count);
    } else {
      this.rowCount -= count;
      for (const column of this.columns) {
        for (const list of [column.values, column.formats, column.automatic] as unknown[][]) list.splice(first, count);
        moveKeys(column, first, -count);
      }
    }
    this.renumber();
  }

  private renumber(): void {
    this.columns.forEach((column, index) => {
      column.version++;
      for (const [row, formula] of column.formulas) {
        formula.row = row;
        formula.column = index;
      }
    });
  }
}

/** Lists are filled up instead of left with holes, which would make them slow. */
function extend<T>(list: (T | undefined)[], row: number): void {
  if (row > list.length + 50_000) return;
  while (list.length < row) list.push(undefined);
}

function moveKeys(column: Column, at: number, count: number): void {
  const moved = <T>(map: Map<number, T>): Map<number, T> => {
    const result = new Map<number, T>();
    for (const [row, value] of map) {
      const span = shiftSpan(row, row, at, count);
      if (span) result.set(span.first, value);
    }
    return result;
  };
  column.formulas = moved(column.formulas);
  column.owners = moved(column.owners);
  column.notes = moved(column.notes);
}
