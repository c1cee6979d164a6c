/** A spreadsheet: its sheets, names and settings, and the calculation that ties them together. */
import { type Axis, rectangleOf, shiftArea } from "./address.ts";
import { AreaValue, type SheetGrid } from "./calculation.ts";
import type { FormulaCell } from "./formula-cell.ts";
import {
  dropSheetFromFormula,
  renameSheetInFormula,
  respellFormula,
  sameSheet,
  shiftFormula,
} from "./formula-rewrite.ts";
import { localeRules } from "./locale.ts";
import type { Area, Change, Clock, CustomFunction, MetadataModel, NamedRange, Sheet, Workbook } from "./model.ts";
import { Recalculation, type WorkbookFacts } from "./recalculation.ts";
import { serialNow } from "./serial-date.ts";
import { PlaygroundSheet, type SheetOwner } from "./sheet.ts";

export interface WorkbookOptions {
  readonly name?: string;
  readonly locale?: string;
  readonly timeZone?: string;
  readonly clock?: Clock;
}

const SYSTEM_CLOCK: Clock = { now: () => new Date() };
let workbooks = 0;

/** A new workbook with one empty sheet, "Sheet1", as a new Google spreadsheet has. */
export function createWorkbook(options: WorkbookOptions = {}): Workbook {
  return new PlaygroundWorkbook(options);
}

class PlaygroundWorkbook implements Workbook, SheetOwner, WorkbookFacts {
  readonly id: string;
  readonly recalculation: Recalculation;
  private readonly clock: Clock;
  private title: string;
  private localeName: string;
  private zone: string;
  private list: PlaygroundSheet[] = [];
  private byName = new Map<string, PlaygroundSheet>();
  private nextSheetId = 0;
  private nextPartId = 1_000_000;
  private active = 0;
  private selected: { readonly sheetId: number; readonly area: Area };
  private names: readonly NamedRange[] = [];
  private metadataList: readonly MetadataModel[] = [];
  private readonly listeners = new Set<(change: Change) => void>();

  constructor(options: WorkbookOptions) {
    workbooks++;
    this.id = `workbook-${workbooks}`;
    this.title = options.name ?? "Untitled spreadsheet";
    this.localeName = options.locale ?? "en_US";
    this.zone = options.timeZone ?? "Etc/GMT";
    this.clock = options.clock ?? SYSTEM_CLOCK;
    this.recalculation = new Recalculation(this);
    const first = this.insertSheet("Sheet1");
    this.active = first.id;
    this.selected = { sheetId: first.id, area: { row: 0, column: 0, rows: 1, columns: 1 } };
  }

  /* Settings */

  get name(): string {
    return this.title;
  }

  set name(name: string) {
    this.title = name;
    this.emit({ kind: "sheets" });
  }

  get locale(): string {
    return this.localeName;
  }

  /** Formulas are respelled ("1.5" becomes "1,5"); values keep, and show in the new locale's way. */
  set locale(locale: string) {
    const before = this.decimal;
    this.localeName = locale;
    this.rewriteFormulas((text) => respellFormula(text, before, this.decimal));
    this.recalculation.markVolatile();
    this.emit({ kind: "sheets" });
  }

  get decimal(): "." | "," {
    return localeRules(this.localeName).decimal;
  }

  get timeZone(): string {
    return this.zone;
  }

  set timeZone(timeZone: string) {
    this.zone = timeZone;
    this.recalculation.markVolatile();
    this.emit({ kind: "sheets" });
  }

  now(): number {
    return serialNow(this.clock.now(), this.zone);
  }

  currentYear(): number {
    return this.clock.now().getUTCFullYear();
  }

  /* Sheets */

  get sheets(): readonly Sheet[] {
    return this.list;
  }

  sheet(id: number): PlaygroundSheet | undefined {
    return this.list.find((sheet) => sheet.id === id);
  }

  sheetNamed(name: string): PlaygroundSheet | undefined {
    return this.byName.get(name.toLowerCase());
  }

  cells(): number {
    return this.sheets.reduce((sum, sheet) => sum + sheet.rowCount * sheet.columnCount, 0);
  }

  sheetOf(grid: SheetGrid): Sheet {
    return grid as PlaygroundSheet;
  }

  insertSheet(name: string, index = this.list.length): PlaygroundSheet {
    this.refuseTaken(name);
    // Google's first sheet has id 0; the others get large numbers that say nothing.
    const id = this.nextSheetId === 0 ? 0 : 1_000_003 * this.nextSheetId;
    this.nextSheetId++;
    const sheet = new PlaygroundSheet(id, name, this);
    this.list = [...this.list.slice(0, index), sheet, ...this.list.slice(index)];
    this.sheetsChanged();
    return sheet;
  }

  private refuseTaken(name: string): void {
    if (this.byName.has(name.toLowerCase())) {
      throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
    }
  }

  deleteSheet(id: number): void {
    const sheet = this.sheet(id);
    if (!sheet) return;
    if (!this.list.some((other) => other !== sheet && !other.hidden)) {
      throw new Error("You can't remove all the visible sheets in a document.");
    }
    const position = this.list.indexOf(sheet);
    this.recalculation.removeSheet(sheet);
    this.list = this.list.filter((other) => other !== sheet);
    this.rewriteFormulas((text) => dropSheetFromFormula(text, this.decimal, sheet.name));
    this.names = this.names.filter((range) => range.sheetId !== id);
    for (const other of this.list) {
      if (other.charts.some((chart) => chart.ranges.some((range) => range.sheetId === id))) {
        other.setCharts(
          other.charts.map((chart) => ({ ...chart, ranges: chart.ranges.filter((range) => range.sheetId !== id) })),
        );
      }
    }
    if (this.active === id) {
      const next = this.list.slice(position).find((other) => !other.hidden) ?? this.list.find((other) => !other.hidden);
      if (next) this.activeSheetId = next.id;
    }
    this.sheetsChanged();
  }

  moveSheet(id: number, index: number): void {
    const sheet = this.sheet(id);
    if (!sheet) return;
    const others = this.list.filter((other) => other !== sheet);
    this.list = [...others.slice(0, index), sheet, ...others.slice(index)];
    this.emit({ kind: "sheets" });
  }

  renameSheet(id: number, name: string): void {
    const sheet = this.sheet(id);
    if (!sheet || sheet.name === name) return;
    if (!sameSheet(sheet.name, name)) this.refuseTaken(name);
    const before = sheet.name;
    sheet.name = name;
    this.index();
    this.rewriteFormulas((text) => renameSheetInFormula(text, this.decimal, before, name));
    this.sheetsChanged();
  }

  copySheet(id: number, name: string): Sheet {
    const source = this.sheet(id);
    if (!source) throw new Error(`There is no sheet with the id ${id}.`);
    const copy = this.insertSheet(name);
    copy.copyFrom(source);
    copy.setCharts(
      source.charts.map((chart) => ({
        ...chart,
        id: this.nextPartId++,
        ranges: chart.ranges.map((range) => (range.sheetId === id ? { ...range, sheetId: copy.id } : range)),
      })),
    );
    copy.setMetadata(source.metadata.map((item) => ({ ...item, id: this.nextPartId++ })));
    return copy;
  }

  private sheetsChanged(): void {
    this.index();
    this.recalculation.namesChanged();
    this.emit({ kind: "sheets" });
  }

  private index(): void {
    this.byName = new Map(this.list.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  }

  private rewriteFormulas(rewrite: (text: string, formula: FormulaCell) => string): void {
    for (const sheet of this.list) {
      for (const formula of [...sheet.grid.formulas()]) {
        const text = rewrite(formula.text, formula);
        if (text === formula.text) continue;
        formula.text = text;
        this.recalculation.compile(formula);
        this.recalculation.mark(formula);
      }
    }
  }

  linesMoved(sheet: PlaygroundSheet, axis: Axis, at: number, count: number): void {
    this.rewriteFormulas((text, formula) =>
      shiftFormula(
        text,
        this.decimal,
        (name) => (name === null ? formula.sheet === sheet : sameSheet(name, sheet.name)),
        axis,
        at,
        count,
      ),
    );
    this.names = this.names.flatMap((range) => {
      if (range.sheetId !== sheet.id) return [range];
      const area = shiftArea(range.area, axis, at, count);
      return area ? [{ ...range, area }] : [];
    });
    for (const other of this.list) {
      if (!other.charts.some((chart) => chart.ranges.some((range) => range.sheetId === sheet.id))) continue;
      other.setCharts(
        other.charts.map((chart) => ({
          ...chart,
          ranges: chart.ranges.flatMap((range) => {
            if (range.sheetId !== sheet.id) return [range];
            const area = shiftArea(range.area, axis, at, count);
            return area ? [{ ...range, area }] : [];
          }),
        })),
      );
    }
    this.recalculation.namesChanged();
  }

  /* The person at the screen */

  get activeSheetId(): number {
    return this.active;
  }

  set activeSheetId(id: number) {
    this.active = id;
    if (this.selected.sheetId !== id) this.selected = { sheetId: id, area: { row: 0, column: 0, rows: 1, columns: 1 } };
    this.emit({ kind: "selection" });
  }

  get selection(): { readonly sheetId: number; readonly area: Area } {
    return this.selected;
  }

  set selection(selection: { readonly sheetId: number; readonly area: Area }) {
    this.selected = selection;
    this.active = selection.sheetId;
    this.emit({ kind: "selection" });
  }

  /* Names and metadata */

  get namedRanges(): readonly NamedRange[] {
    return this.names;
  }

  set namedRanges(ranges: readonly NamedRange[]) {
    this.setNamedRanges(ranges);
  }

  setNamedRanges(ranges: readonly NamedRange[]): void {
    this.names = [...ranges];
    this.recalculation.namesChanged();
    this.emit({ kind: "sheets" });
  }

  namedArea(name: string): AreaValue | undefined {
    const range = this.names.find((known) => known.name.toLowerCase() === name.toLowerCase());
    const sheet = range && this.sheet(range.sheetId);
    return sheet ? new AreaValue(sheet, rectangleOf(range.area)) : undefined;
  }

  get metadata(): readonly MetadataModel[] {
    return this.metadataList;
  }

  set metadata(metadata: readonly MetadataModel[]) {
    this.setMetadata(metadata);
  }

  setMetadata(metadata: readonly MetadataModel[]): void {
    this.metadataList = [...metadata];
  }

  /* Calculation */

  setCustomFunctions(functions: ReadonlyMap<string, CustomFunction>): void {
    this.recalculation.setCustomFunctions(functions);
  }

  calculate(): void {
    this.recalculation.calculateAll();
    for (const [sheet, areas] of this.recalculation.takeChanges()) {
      if (this.sheet(sheet.id)) this.emit({ kind: "cells", sheetId: sheet.id, areas });
    }
  }

  touchVolatile(): void {
    this.recalculation.markVolatile();
  }

  onChange(listener: (change: Change) => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  emit(change: Change): void {
    for (const listener of [...this.listeners]) listener(change);
  }
}
