/** One sheet of a workbook: its cells and everything that lies on them. */
import { type Axis, type Rectangle, rectangleOf } from "./address.ts";
import type { SheetGrid } from "./calculation.ts";
import { displayText, isDateFormat } from "./display.ts";
import { Grid } from "./grid.ts";
import { linkOf, sparklineOf } from "./in-cell.ts";
import type { Area, CellFormat, CellValue, Change, Sheet, Sparkline } from "./model.ts";
import type { Recalculation } from "./recalculation.ts";
import { SheetFurniture } from "./sheet-furniture.ts";
import { readTypedInput } from "./typed-input.ts";
import { errors, type Scalar } from "./values.ts";

/** What a sheet needs from its workbook. */
export interface SheetOwner {
  readonly recalculation: Recalculation;
  readonly locale: string;
  readonly decimal: "." | ",";
  currentYear(): number;
  emit(change: Change): void;
  /** Everything in the workbook that points at this sheet follows its lines. */
  linesMoved(sheet: PlaygroundSheet, axis: Axis, at: number, count: number): void;
}

const NO_FORMAT: CellFormat = Object.freeze({});

export class PlaygroundSheet extends SheetFurniture implements Sheet, SheetGrid {
  readonly id: number;
  readonly grid: Grid;
  /** Set by the workbook only, which keeps formulas in step. */
  name: string;
  private readonly owner: SheetOwner;

  constructor(id: number, name: string, owner: SheetOwner, rowCount = 1000, columnCount = 26) {
    super();
    this.id = id;
    this.name = name;
    this.owner = owner;
    this.grid = new Grid(rowCount, columnCount);
  }

  protected override changedFurniture(kind: "sheet" | "sheets"): void {
    this.owner.emit(kind === "sheet" ? { kind, sheetId: this.id } : { kind });
  }

  get rowCount(): number {
    return this.grid.rowCount;
  }

  get columnCount(): number {
    return this.grid.columnCount;
  }

  /* Reading */

  value(row: number, column: number): CellValue {
    this.calculated(row, column);
    return this.grid.value(row, column) ?? "";
  }

  formula(row: number, column: number): string {
    return this.grid.formula(row, column)?.text ?? "";
  }

  spillOwner(row: number, column: number): { readonly row: number; readonly column: number } | null {
    this.calculated(row, column);
    const formula = this.grid.formula(row, column);
    const owner = formula?.spill ? formula : this.grid.owner(row, column);
    return owner ? { row: owner.row, column: owner.column } : null;
  }

  format(row: number, column: number): CellFormat {
    this.calculated(row, column);
    const own = this.grid.format(row, column);
    if (own?.numberFormat) return own;
    const numberFormat = this.owner.recalculation.numberFormatAt(this, row, column);
    return numberFormat ? { ...own, numberFormat } : (own ?? NO_FORMAT);
  }

  isDate(row: number, column: number): boolean {
    this.calculated(row, column);
    if (typeof this.grid.value(row, column) !== "number") return false;
    return isDateFormat(this.owner.recalculation.numberFormatAt(this, row, column));
  }

  note(row: number, column: number): string {
    return this.grid.column(column).notes.get(row) ?? "";
  }

  link(row: number, column: number): string | null {
    this.calculated(row, column);
    const formula = this.grid.formula(row, column) ?? this.grid.owner(row, column);
    return formula ? linkOf(formula, this.owner.recalculation, row - formula.row, column - formula.column) : null;
  }

  sparkline(row: number, column: number): Sparkline | null {
    const formula = this.grid.formula(row, column);
    if (!formula) return null;
    this.calculated(row, column);
    return sparklineOf(formula, this.owner.recalculation);
  }

  display(row: number, column: number): string {
    const value = this.value(row, column);
    return displayText(value, this.owner.recalculation.numberFormatAt(this, row, column), this.owner.locale);
  }

  get usedRows(): number {
    this.owner.recalculation.calculateSpills(this);
    return this.grid.extent().rows;
  }

  get usedColumns(): number {
    this.owner.recalculation.calculateSpills(this);
    return this.grid.extent().columns;
  }

  private calculated(row: number, column: number): void {
    this.owner.recalculation.calculateFor(this, { top: row, left: column, bottom: row, right: column });
  }

  /* Writing cells */

  enter(row: number, column: number, input: string | number | boolean): void {
    this.enterAll(row, column, [[input]]);
  }

  enterAll(row: number, column: number, inputs: readonly (readonly (string | number | boolean)[])[]): void {
    const width = inputs.reduce((most, line) => Math.max(most, line.length), 0);
    if (inputs.length === 0 || width === 0) return;
    refuseTooLong(inputs);
    this.owner.recalculation.growTo(this, row + inputs.length, column + width);
    const year = this.owner.currentYear();
    inputs.forEach((line, r) => {
      line.forEach((input, c) => {
        this.enterOne(row + r, column + c, input, year);
      });
    });
    this.changed({ top: row, left: column, bottom: row + inputs.length - 1, right: column + width - 1 });
  }

  private enterOne(row: number, column: number, input: string | number | boolean, year: number): void {
    if (typeof input !== "string") {
      this.write(row, column, typeof input === "number" && !Number.isFinite(input) ? errors.notFinite() : input);
      return;
    }
    if (input === "") {
      this.write(row, column, undefined);
      return;
    }
    const plainText = this.grid.format(row, column)?.numberFormat === "@";
    const typed = readTypedInput(input, { locale: this.owner.locale, currentYear: year, plainText });
    if (typed.kind === "formula") {
      this.vacate(row, column);
      this.grid.setValue(row, column, undefined);
      // Sheets: a formula inherits the cell's earlier automatic format; here the result brings its own.
      this.grid.setAutomatic(row, column, undefined);
      this.owner.recalculation.addFormula(this, row, column, typed.text);
      return;
    }
    this.write(row, column, typed.value === "" ? undefined : typed.value);
    if (typed.numberFormat !== undefined) this.grid.setAutomatic(row, column, typed.numberFormat);
  }

  put(row: number, column: number, value: string | number | boolean): void {
    this.owner.recalculation.growTo(this, row + 1, column + 1);
    this.write(row, column, value === "" ? undefined : value);
    this.changed({ top: row, left: column, bottom: row, right: column });
  }

  /** Sets what the cell itself holds. */
  private write(row: number, column: number, value: Scalar | undefined): void {
    // Emptying a spilled cell changes nothing: the formula above still fills it.
    if (value === undefined && this.grid.owner(row, column)) return;
    this.vacate(row, column);
    this.grid.setValue(row, column, value);
  }

  /** The cell's formula goes; whoever spilled into it finds it taken and calculates again. */
  private vacate(row: number, column: number): void {
    const formula = this.grid.formula(row, column);
    if (formula) this.owner.recalculation.removeFormula(formula);
    const spiller = this.grid.owner(row, column);
    if (!spiller) return;
    this.owner.recalculation.mark(spiller);
    this.grid.ownColumn(column).owners.delete(row);
  }

  clear(
    area: Area,
    what: {
      readonly contents?: boolean;
      readonly formats?: boolean;
      readonly notes?: boolean;
      readonly validations?: boolean;
    },
  ): void {
    const { top, left, bottom, right } = rectangleOf(area);
    const last = Math.min(right, this.grid.width - 1);
    for (let c = left; c <= last; c++) {
      const column = this.grid.column(c);
      if (what.contents) {
        for (const [row, formula] of [...column.formulas]) {
          if (row < top || row > bottom) continue;
          this.owner.recalculation.removeFormula(formula);
          this.grid.setValue(row, c, undefined);
        }
        for (let r = top; r <= Math.min(bottom, column.values.length - 1); r++) {
          if (column.values[r] !== undefined && !column.owners.has(r)) this.grid.setValue(r, c, undefined);
        }
      }
      if (what.formats) {
        column.formats.fill(undefined, top, bottom + 1);
        column.automatic.fill(undefined, top, bottom + 1);
      }
      if (what.notes)
        for (const row of [...column.notes.keys()]) if (row >= top && row <= bottom) column.notes.delete(row);
    }
    if (what.validations) this.cutValidations(area);
    if (what.contents || what.formats) this.changed({ top, left, bottom, right });
    if (what.formats || what.notes) this.owner.emit({ kind: "formats", sheetId: this.id, areas: [area] });
  }

  private changed(area: Rectangle): void {
    this.owner.recalculation.cellsChanged(this, area);
  }

  /* Looks */

  setFormat(area: Area, format: CellFormat): void {
    const { top, left, bottom, right } = rectangleOf(area);
    this.owner.recalculation.growTo(this, bottom + 1, right + 1);
    const merged = new Map<CellFormat | undefined, CellFormat>();
    for (let c = left; c <= right; c++) for (let r = top; r <= bottom; r++) this.mergeFormat(r, c, format, merged);
    this.formatsChanged(area, format.numberFormat !== undefined);
  }

  setFormats(row: number, column: number, formats: readonly (readonly CellFormat[])[]): void {
    const width = formats.reduce((most, line) => Math.max(most, line.length), 0);
    if (formats.length === 0 || width === 0) return;
    this.owner.recalculation.growTo(this, row + formats.length, column + width);
    formats.forEach((line, r) => {
      line.forEach((format, c) => {
        this.mergeFormat(row + r, column + c, format, new Map());
      });
    });
    this.formatsChanged({ row, column, rows: formats.length, columns: width }, true);
  }

  /** Cells that looked alike share one format object afterwards too. */
  private mergeFormat(
    row: number,
    column: number,
    format: CellFormat,
    merged: Map<CellFormat | undefined, CellFormat>,
  ): void {
    const before = this.grid.format(row, column);
    let after = merged.get(before);
    if (!after) {
      after = { ...before, ...format };
      merged.set(before, after);
    }
    this.grid.setFormat(row, column, after);
  }

  private formatsChanged(area: Area, numbers: boolean): void {
    // A date format changes what custom functions are given, and how results that follow a cell look.
    if (numbers) this.owner.recalculation.cellsChanged(this, rectangleOf(area));
    this.owner.emit({ kind: "formats", sheetId: this.id, areas: [area] });
  }

  setNote(row: number, column: number, note: string): void {
    this.owner.recalculation.growTo(this, row + 1, column + 1);
    const { notes } = this.grid.ownColumn(column);
    if (note === "") notes.delete(row);
    else notes.set(row, note);
    this.owner.emit({ kind: "formats", sheetId: this.id, areas: [{ row, column, rows: 1, columns: 1 }] });
  }

  /* Lines */

  insertRows(before: number, count: number): void {
    this.moveLines("rows", before, count);
  }

  insertColumns(before: number, count: number): void {
    this.moveLines("columns", before, count);
  }

  deleteRows(first: number, count: number): void {
    if (count >= this.rowCount) throw new Error("You can't delete all the rows on the sheet.");
    this.moveLines("rows", first, -count);
  }

  deleteColumns(first: number, count: number): void {
    if (count >= this.columnCount) throw new Error("You can't delete all the columns on the sheet.");
    this.moveLines("columns", first, -count);
  }

  private moveLines(axis: Axis, at: number, count: number): void {
    if (count === 0) return;
    const { recalculation } = this.owner;
    recalculation.beforeLinesMove(this);
    if (count > 0) this.grid.insert(axis, at, count);
    else {
      for (const formula of [...this.grid.formulas()]) {
        const line = axis === "rows" ? formula.row : formula.column;
        if (line >= at && line < at - count) recalculation.removeFormula(formula);
      }
      this.grid.delete(axis, at, -count);
    }
    this.moveFurniture(axis, at, count, this.owner.decimal);
    this.owner.linesMoved(this, axis, at, count);
    this.changedFurniture("sheet");
  }

  /** As in Sheets, only the first cell keeps its contents. */
  merge(area: Area): void {
    this.unmerge(area);
    if (area.rows * area.columns < 2) return;
    if (area.columns > 1)
      this.clear({ ...area, column: area.column + 1, columns: area.columns - 1, rows: 1 }, { contents: true });
    if (area.rows > 1) this.clear({ ...area, row: area.row + 1, rows: area.rows - 1 }, { contents: true });
    this.addMerge(area);
  }

  /** Everything on `source` and its size, except its charts and metadata, which need ids of their own. */
  copyFrom(source: PlaygroundSheet): void {
    if (this.rowCount > source.rowCount) this.deleteRows(source.rowCount, this.rowCount - source.rowCount);
    if (this.columnCount > source.columnCount) {
      this.deleteColumns(source.columnCount, this.columnCount - source.columnCount);
    }
    this.owner.recalculation.growTo(this, source.rowCount, source.columnCount);
    for (let c = 0; c < source.grid.width; c++) {
      const from = source.grid.column(c);
      const to = this.grid.ownColumn(c);
      to.formats = [...from.formats];
      to.automatic = [...from.automatic];
      to.notes = new Map(from.notes);
      from.values.forEach((value, r) => {
        if (value !== undefined && !from.formulas.has(r) && !from.owners.has(r)) this.grid.setValue(r, c, value);
      });
    }
    for (const formula of source.grid.formulas()) {
      this.owner.recalculation.addFormula(this, formula.row, formula.column, formula.text);
    }
    this.copyFurniture(source);
    this.changed({ top: 0, left: 0, bottom: this.rowCount - 1, right: this.columnCount - 1 });
  }
}

const MOST_CHARACTERS = 50_000;

function refuseTooLong(inputs: readonly (readonly (string | number | boolean)[])[]): void {
  for (const line of inputs) {
    for (const input of line) {
      if (typeof input === "string" && input.length > MOST_CHARACTERS) {
        throw new Error(`Your input contains more than the maximum of ${MOST_CHARACTERS} characters in a single cell.`);
      }
    }
  }
}
