/** SpreadsheetApp.Sheet: one tab. */

import type { Area, ConditionalFormatModel } from "../../spreadsheet/model.ts";
import { resolveRange } from "../a1-notation.ts";
import { checkRoom, readValues, writeValues } from "../cell-values.ts";
import { type Document, nextId, rangeAt } from "../document.ts";
import { SheetType } from "../enumerations.ts";
import type {
  GChart,
  GChartBuilder,
  GConditionalFormatRule,
  GMetadata,
  GMetadataFinder,
  GNamedRange,
  GProtection,
  GRange,
  GRangeList,
  GSelection,
  GSheet,
  GSpreadsheet,
} from "../google.ts";
import { placeOf } from "../place.ts";
import { protectionsOf } from "../protections.ts";
import { reveal } from "../service.ts";
import { type ChartDraft, draftOf, EmbeddedChartBuilderService, EmbeddedChartService } from "./chart.ts";
import { ConditionalFormatRuleService } from "./conditional-format.ts";
import { addMetadata, DeveloperMetadataFinderService, metadataOf } from "./developer-metadata.ts";
import { NamedRangeService } from "./named-range.ts";
import { addProtection, ProtectionService } from "./protection.ts";
import type { ClearOptions } from "./range.ts";
import { RangeListService } from "./range-list.ts";
import { SelectionService } from "./selection.ts";
import { SheetLines } from "./sheet-lines.ts";

/** A name may have 100 characters; the rest is for a number. */
const NAME_ROOM = 96;

export class SheetService extends SheetLines implements Partial<GSheet> {
  static idOf(sheet: SheetService): number {
    return sheet.id;
  }

  get #whole(): Area {
    const { rowCount, columnCount } = this.model;
    return { row: 0, column: 0, rows: rowCount, columns: columnCount };
  }

  // What it is

  getName(): string {
    return this.model.name;
  }

  getSheetName(): string {
    return this.model.name;
  }

  setName(name: string): GSheet {
    renameSheet(this.document, this.id, name);
    return this.face;
  }

  getSheetId(): number {
    return this.id;
  }

  getIndex(): number {
    return this.document.workbook.sheets.findIndex((sheet) => sheet.id === this.id) + 1;
  }

  getParent(): GSpreadsheet {
    return this.document.spreadsheet();
  }

  getType(): GoogleAppsScript.Spreadsheet.SheetType {
    return SheetType.GRID;
  }

  getTabColor(): string | null {
    return this.model.tabColor;
  }

  setTabColor(color: string | null): GSheet {
    this.model.tabColor = color;
    return this.face;
  }

  isSheetHidden(): boolean {
    return this.model.hidden;
  }

  hideSheet(): GSheet {
    const { sheets } = this.document.workbook;
    if (sheets.every((sheet) => sheet.hidden || sheet.id === this.id)) {
      throw this.document.run.exception("You can't hide all the sheets in a document.");
    }
    this.model.hidden = true;
    return this.face;
  }

  showSheet(): GSheet {
    this.model.hidden = false;
    return this.face;
  }

  activate(): GSheet {
    this.document.workbook.activeSheetId = this.id;
    return this.face;
  }

  copyTo(spreadsheet: GSpreadsheet): GSheet {
    if (spreadsheet.getId() !== this.document.workbook.id) {
      throw this.document.run.exception("Sheet.copyTo another spreadsheet is not simulated in the playground.");
    }
    const { workbook } = this.document;
    checkRoom(this.document.run, workbook, this.model.rowCount * this.model.columnCount);
    const base = `Copy of ${this.model.name}`.slice(0, NAME_ROOM);
    let name = base;
    for (let n = 2; workbook.sheetNamed(name); n++) name = `${base} ${n}`;
    return this.document.sheet(workbook.copySheet(this.id, name).id);
  }

  // Its cells

  getRange(row: number | string, column = 1, numRows = 1, numColumns = 1): GRange {
    if (typeof row === "string") {
      const found = resolveRange(this.document.workbook, row, this.model);
      if (!found) throw this.document.run.exception("Range not found");
      return this.document.range(found.sheet.id, found.area);
    }
    return rangeAt(this.document, this.id, row, column, numRows, numColumns);
  }

  getRangeList(a1Notations: readonly string[]): GRangeList {
    const places = a1Notations.map((text) => {
      const found = resolveRange(this.document.workbook, text, this.model);
      if (!found) throw this.document.run.exception("Range not found");
      return { sheetId: found.sheet.id, area: found.area };
    });
    return new RangeListService(this.document, places).face;
  }

  getDataRange(): GRange {
    const { usedRows, usedColumns } = this.model;
    const area = { row: 0, column: 0, rows: Math.max(1, usedRows), columns: Math.max(1, usedColumns) };
    return this.document.range(this.id, area);
  }

  getSheetValues(startRow: number, startColumn: number, numRows: number, numColumns: number): unknown[][] {
    const { usedRows, usedColumns } = this.model;
    const rows = numRows === -1 ? Math.max(1, usedRows - startRow + 1) : numRows;
    const columns = numColumns === -1 ? Math.max(1, usedColumns - startColumn + 1) : numColumns;
    const place = placeOf(rangeAt(this.document, this.id, startRow, startColumn, rows, columns));
    if (!place) return [];
    return readValues(this.document.run, this.document.workbook, this.model, place.area);
  }

  getLastRow(): number {
    return this.model.usedRows;
  }

  getLastColumn(): number {
    return this.model.usedColumns;
  }

  getMaxRows(): number {
    return this.model.rowCount;
  }

  getMaxColumns(): number {
    return this.model.columnCount;
  }

  appendRow(rowContents: readonly unknown[]): GSheet {
    const sheet = this.model;
    const row = sheet.usedRows;
    const { run, workbook } = this.document;
    if (row >= sheet.rowCount) {
      checkRoom(run, workbook, sheet.columnCount);
      sheet.insertRows(sheet.rowCount, 1);
    }
    if (rowContents.length > sheet.columnCount) {
      checkRoom(run, workbook, (rowContents.length - sheet.columnCount) * sheet.rowCount);
      sheet.insertColumns(sheet.columnCount, rowContents.length - sheet.columnCount);
    }
    const area = { row, column: 0, rows: 1, columns: rowContents.length };
    writeValues(this.document.run, this.document.workbook, sheet, area, [rowContents]);
    return this.face;
  }

  clear(options: ClearOptions = {}): GSheet {
    const only = options.formatOnly || options.contentsOnly;
    this.model.clear(this.#whole, {
      contents: !only || options.contentsOnly === true,
      formats: !only || options.formatOnly === true,
    });
    return this.face;
  }

  clearContents(): GSheet {
    this.model.clear(this.#whole, { contents: true });
    return this.face;
  }

  clearFormats(): GSheet {
    this.model.clear(this.#whole, { formats: true });
    return this.face;
  }

  clearNotes(): GSheet {
    this.model.clear(this.#whole, { notes: true });
    return this.face;
  }

  // Charts

  newChart(): GChartBuilder {
    return new EmbeddedChartBuilderService(this.document).face;
  }

  getCharts(): GChart[] {
    const charts = this.model.charts.map((chart) => new EmbeddedChartService(this.document, chart).face);
    return this.document.run.list(charts);
  }

  insertChart(chart: GChart): void {
    const draft = this.#draft(chart, "Sheet.insertChart");
    const id = nextId(this.document.workbook.sheets.flatMap((sheet) => sheet.charts));
    this.model.setCharts([...this.model.charts, { ...draft, id }]);
  }

  updateChart(chart: GChart): void {
    const draft = this.#draft(chart, "Sheet.updateChart");
    const { id } = draft;
    if (id === null || !this.model.charts.some((one) => one.id === id)) {
      throw this.document.run.exception("The chart is not on this sheet.");
    }
    this.model.setCharts(this.model.charts.map((one) => (one.id === id ? { ...draft, id } : one)));
  }

  removeChart(chart: GChart): void {
    const { id } = this.#draft(chart, "Sheet.removeChart");
    this.model.setCharts(this.model.charts.filter((one) => one.id !== id));
  }

  #draft(chart: GChart, method: string): ChartDraft {
    const draft = draftOf(chart);
    if (!draft) throw this.document.run.exception(`${method} needs a chart that was built.`);
    return draft;
  }

  // Rules, protection, metadata, names

  getConditionalFormatRules(): GConditionalFormatRule[] {
    const rules = this.model.conditionalFormats.map(
      (rule) => new ConditionalFormatRuleService(this.document, { sheetId: this.id, rule }).face,
    );
    return this.document.run.list(rules);
  }

  setConditionalFormatRules(rules: readonly GConditionalFormatRule[]): void {
    const models = Array.from(rules, (rule): ConditionalFormatModel => {
      const service = reveal(rule, ConditionalFormatRuleService);
      if (!service) throw this.document.run.exception("setConditionalFormatRules needs rules that were built.");
      const placed = ConditionalFormatRuleService.ruleOf(service);
      if (placed.sheetId !== this.id) {
        throw this.document.run.exception("Conditional format rule cannot reference a different sheet.");
      }
      return placed.rule;
    });
    this.model.setConditionalFormats(models);
  }

  clearConditionalFormatRules(): void {
    this.model.setConditionalFormats([]);
  }

  protect(): GProtection {
    return new ProtectionService(this.document, this.id, addProtection(this.document, this.id, null)).face;
  }

  getProtections(type: GoogleAppsScript.Spreadsheet.ProtectionType): GProtection[] {
    return protectionsOf(this.document, [this.model], type);
  }

  addDeveloperMetadata(key: string, ...more: readonly unknown[]): GSheet {
    addMetadata(this.document, this.id, key, more);
    return this.face;
  }

  getDeveloperMetadata(): GMetadata[] {
    return metadataOf(this.document, this.id);
  }

  createDeveloperMetadataFinder(): GMetadataFinder {
    return new DeveloperMetadataFinderService(this.document, this.id).face;
  }

  getNamedRanges(): GNamedRange[] {
    const own = this.document.workbook.namedRanges.filter((range) => range.sheetId === this.id);
    return this.document.run.list(own.map((range) => new NamedRangeService(this.document, range.name).face));
  }

  // Selection

  getSelection(): GSelection {
    return new SelectionService(this.document, this.id).face;
  }

  getActiveRange(): GRange {
    return new SelectionService(this.document, this.id).getActiveRange();
  }

  getActiveCell(): GRange {
    return new SelectionService(this.document, this.id).getCurrentCell();
  }

  getCurrentCell(): GRange {
    return new SelectionService(this.document, this.id).getCurrentCell();
  }

  setActiveRange(range: GRange): GRange {
    return this.setActiveSelection(range);
  }

  setCurrentCell(cell: GRange): GRange {
    return this.setActiveSelection(cell);
  }

  setActiveSelection(range: GRange | string): GRange {
    const face = typeof range === "string" ? this.getRange(range) : range;
    const place = placeOf(face);
    if (!place || place.sheetId !== this.id) {
      throw this.document.run.exception("Range must be from the same sheet.");
    }
    this.document.workbook.selection = place;
    this.document.workbook.activeSheetId = this.id;
    return face;
  }
}

/** Google's sentences for a tab's name that cannot be. */
export function renameSheet(document: Document, id: number, name: string): void {
  if (name === "" || name.length > 100) {
    throw document.run.exception("The sheet name must be between 1 and 100 characters long.");
  }
  document.workbook.renameSheet(id, name);
}
