/** SpreadsheetApp.Spreadsheet: the document that the script is bound to. */
import { resolveRange } from "../a1-notation.ts";
import { checkRoom } from "../cell-values.ts";
import { type Document, sheetOf } from "../document.ts";
import { forbiddenDeletion } from "../forbidden.ts";
import type {
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
import { reveal, Service } from "../service.ts";
import { isTimeZone } from "../zone-time.ts";
import { addMetadata, DeveloperMetadataFinderService, metadataOf } from "./developer-metadata.ts";
import { NamedRangeService, putNamedRange, removeNamedRange } from "./named-range.ts";
import { RangeListService } from "./range-list.ts";
import { activeSheetId, SelectionService } from "./selection.ts";
import { renameSheet, SheetService } from "./sheet.ts";

/** A new sheet's grid. */
const NEW_SHEET_CELLS = 1000 * 26;

export class SpreadsheetService extends Service<GSpreadsheet> implements Partial<GSpreadsheet> {
  readonly #document: Document;

  constructor(document: Document) {
    super(document.run, "Spreadsheet");
    this.#document = document;
  }

  getId(): string {
    return this.#document.workbook.id;
  }

  getName(): string {
    return this.#document.workbook.name;
  }

  rename(newName: string): void {
    this.#document.workbook.name = newName;
  }

  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.#document.workbook.id}/edit`;
  }

  getSpreadsheetLocale(): string {
    return this.#document.workbook.locale;
  }

  setSpreadsheetLocale(locale: string): void {
    this.#document.workbook.locale = locale;
  }

  getSpreadsheetTimeZone(): string {
    return this.#document.workbook.timeZone;
  }

  setSpreadsheetTimeZone(timezone: string): void {
    if (!isTimeZone(timezone)) throw this.#document.run.exception(`Invalid time zone: ${timezone}`);
    this.#document.workbook.timeZone = timezone;
  }

  // Sheets

  getSheets(): GSheet[] {
    const { workbook, run } = this.#document;
    return run.list(workbook.sheets.map((sheet) => this.#document.sheet(sheet.id)));
  }

  getNumSheets(): number {
    return this.#document.workbook.sheets.length;
  }

  getSheetByName(name: string): GSheet | null {
    const sheet = this.#document.workbook.sheetNamed(name);
    return sheet ? this.#document.sheet(sheet.id) : null;
  }

  getSheetById(id: number): GSheet | null {
    return this.#document.workbook.sheet(id) ? this.#document.sheet(id) : null;
  }

  getActiveSheet(): GSheet {
    return this.#document.sheet(activeSheetId(this.#document));
  }

  getSheetId(): number {
    return activeSheetId(this.#document);
  }

  getSheetName(): string {
    return sheetOf(this.#document, activeSheetId(this.#document)).name;
  }

  setActiveSheet(sheet: GSheet): GSheet {
    this.#document.workbook.activeSheetId = this.#idOf(sheet);
    return sheet;
  }

  insertSheet(...args: readonly unknown[]): GSheet {
    const { workbook, run } = this.#document;
    const name = args.find((argument) => typeof argument === "string");
    const index = args.find((argument) => typeof argument === "number");
    if (args.some((argument) => typeof argument === "object" && argument !== null)) {
      throw run.exception("Spreadsheet.insertSheet from a template is not simulated in the playground.");
    }
    checkRoom(run, workbook, NEW_SHEET_CELLS);
    const active = workbook.sheets.findIndex((sheet) => sheet.id === workbook.activeSheetId);
    const place = typeof index === "number" ? Math.min(index, workbook.sheets.length) : active + 1;
    const title = typeof name === "string" ? name : freeName(this.#document);
    if (title === "" || title.length > 100) {
      throw run.exception("The sheet name must be between 1 and 100 characters long.");
    }
    const made = workbook.insertSheet(title, place);
    workbook.activeSheetId = made.id;
    return this.#document.sheet(made.id);
  }

  deleteSheet(sheet: GSheet): void {
    this.#delete(this.#idOf(sheet));
  }

  #delete(id: number): void {
    const forbidden = forbiddenDeletion(sheetOf(this.#document, id));
    if (forbidden !== null) throw this.#document.run.exception(forbidden);
    this.#document.workbook.deleteSheet(id);
  }

  deleteActiveSheet(): GSheet {
    this.#delete(activeSheetId(this.#document));
    return this.getActiveSheet();
  }

  duplicateActiveSheet(): GSheet {
    const { workbook } = this.#document;
    const source = sheetOf(this.#document, activeSheetId(this.#document));
    const base = `Copy of ${source.name}`;
    let name = base;
    for (let n = 2; workbook.sheetNamed(name); n++) name = `${base} ${n}`;
    const copy = workbook.copySheet(source.id, name);
    workbook.moveSheet(copy.id, workbook.sheets.findIndex((sheet) => sheet.id === source.id) + 1);
    workbook.activeSheetId = copy.id;
    return this.#document.sheet(copy.id);
  }

  renameActiveSheet(newName: string): void {
    renameSheet(this.#document, activeSheetId(this.#document), newName);
  }

  moveActiveSheet(position: number): void {
    const { workbook, run } = this.#document;
    if (!Number.isInteger(position) || position < 1 || position > workbook.sheets.length) {
      throw run.exception("Sheet index is out of bounds.");
    }
    workbook.moveSheet(activeSheetId(this.#document), position - 1);
  }

  #idOf(sheet: GSheet): number {
    const service = reveal(sheet, SheetService);
    if (!service) throw this.#document.run.exception("A sheet of this spreadsheet is needed.");
    const id = SheetService.idOf(service);
    sheetOf(this.#document, id);
    return id;
  }

  // Cells

  getRange(a1Notation: string): GRange {
    const home = sheetOf(this.#document, activeSheetId(this.#document));
    const found = resolveRange(this.#document.workbook, a1Notation, home);
    if (!found) throw this.#document.run.exception("Range not found");
    return this.#document.range(found.sheet.id, found.area);
  }

  getRangeList(a1Notations: readonly string[]): GRangeList {
    const home = sheetOf(this.#document, activeSheetId(this.#document));
    const places = a1Notations.map((text) => {
      const found = resolveRange(this.#document.workbook, text, home);
      if (!found) throw this.#document.run.exception("Range not found");
      return { sheetId: found.sheet.id, area: found.area };
    });
    return new RangeListService(this.#document, places).face;
  }

  getRangeByName(name: string): GRange | null {
    const { workbook } = this.#document;
    const named = workbook.namedRanges.find((range) => range.name === name);
    return named ? this.#document.range(named.sheetId, named.area) : null;
  }

  getDataRange(): GRange {
    const sheet = sheetOf(this.#document, activeSheetId(this.#document));
    const rows = Math.max(1, sheet.usedRows);
    return this.#document.range(sheet.id, { row: 0, column: 0, rows, columns: Math.max(1, sheet.usedColumns) });
  }

  getLastRow(): number {
    return sheetOf(this.#document, activeSheetId(this.#document)).usedRows;
  }

  getLastColumn(): number {
    return sheetOf(this.#document, activeSheetId(this.#document)).usedColumns;
  }

  // Selection

  getSelection(): GSelection {
    return this.#selection().face;
  }

  getActiveRange(): GRange {
    return this.#selection().getActiveRange();
  }

  getActiveCell(): GRange {
    return this.#selection().getCurrentCell();
  }

  getCurrentCell(): GRange {
    return this.#selection().getCurrentCell();
  }

  setActiveRange(range: GRange): GRange {
    return this.#select(range);
  }

  setActiveSelection(range: GRange | string): GRange {
    return this.#select(typeof range === "string" ? this.getRange(range) : range);
  }

  setCurrentCell(cell: GRange): GRange {
    return this.#select(cell);
  }

  #selection(): SelectionService {
    return new SelectionService(this.#document, activeSheetId(this.#document));
  }

  #select(range: GRange): GRange {
    const place = placeOf(range);
    if (!place) throw this.#document.run.exception("A range of this spreadsheet is needed.");
    this.#document.workbook.selection = place;
    this.#document.workbook.activeSheetId = place.sheetId;
    return range;
  }

  // Names, protection, metadata

  getNamedRanges(): GNamedRange[] {
    const { workbook, run } = this.#document;
    return run.list(workbook.namedRanges.map((range) => new NamedRangeService(this.#document, range.name).face));
  }

  setNamedRange(name: string, range: GRange): void {
    const place = placeOf(range);
    if (!place) throw this.#document.run.exception("Spreadsheet.setNamedRange needs a range.");
    putNamedRange(this.#document, { name, ...place });
  }

  removeNamedRange(name: string): void {
    if (!this.#document.workbook.namedRanges.some((range) => range.name === name)) {
      throw this.#document.run.exception(`Named range '${name}' not found`);
    }
    removeNamedRange(this.#document, name);
  }

  getProtections(type: GoogleAppsScript.Spreadsheet.ProtectionType): GProtection[] {
    return protectionsOf(this.#document, this.#document.workbook.sheets, type);
  }

  addDeveloperMetadata(key: string, ...more: readonly unknown[]): GSpreadsheet {
    addMetadata(this.#document, null, key, more);
    return this.face;
  }

  getDeveloperMetadata(): GMetadata[] {
    return metadataOf(this.#document, null);
  }

  createDeveloperMetadataFinder(): GMetadataFinder {
    return new DeveloperMetadataFinderService(this.#document, null).face;
  }

  toast(msg: string, title = ""): void {
    this.#document.screen.toast(msg, title);
  }
}

function freeName(document: Document): string {
  let n = document.workbook.sheets.length + 1;
  while (document.workbook.sheetNamed(`Sheet${n}`)) n++;
  return `Sheet${n}`;
}
