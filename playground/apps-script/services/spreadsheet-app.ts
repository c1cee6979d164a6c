/** SpreadsheetApp: the door to the open spreadsheet; other spreadsheets stay shut (`spreadsheets.currentonly`). */
import type { Document } from "../document.ts";
import {
  BooleanCriteria,
  BorderStyle,
  CopyPasteType,
  DataValidationCriteria,
  DeveloperMetadataLocationType,
  DeveloperMetadataVisibility,
  Dimension,
  Direction,
  InterpolationType,
  ProtectionType,
  SheetType,
  WrapStrategy,
} from "../enumerations.ts";
import type {
  GConditionalFormatRuleBuilder,
  GDataValidationBuilder,
  GRange,
  GSelection,
  GSheet,
  GSpreadsheet,
  GSpreadsheetApp,
  GUi,
} from "../google.ts";
import { placeOf } from "../place.ts";
import { reveal, Service } from "../service.ts";
import { ConditionalFormatRuleBuilderService } from "./conditional-format.ts";
import { DataValidationBuilderService } from "./data-validation.ts";
import { activeSheetId, SelectionService } from "./selection.ts";
import { SheetService } from "./sheet.ts";

export class SpreadsheetAppService extends Service<GSpreadsheetApp> implements Partial<GSpreadsheetApp> {
  readonly BooleanCriteria = BooleanCriteria;
  readonly BorderStyle = BorderStyle;
  readonly CopyPasteType = CopyPasteType;
  readonly DataValidationCriteria = DataValidationCriteria;
  readonly DeveloperMetadataLocationType = DeveloperMetadataLocationType;
  readonly DeveloperMetadataVisibility = DeveloperMetadataVisibility;
  readonly Dimension = Dimension;
  readonly Direction = Direction;
  readonly InterpolationType = InterpolationType;
  readonly ProtectionType = ProtectionType;
  readonly SheetType = SheetType;
  readonly WrapStrategy = WrapStrategy;
  readonly #document: Document;
  readonly #ui: GUi;

  constructor(document: Document, ui: GUi) {
    super(document.run, "SpreadsheetApp");
    this.#document = document;
    this.#ui = ui;
  }

  getActive(): GSpreadsheet {
    return this.#document.spreadsheet();
  }

  getActiveSpreadsheet(): GSpreadsheet {
    return this.#document.spreadsheet();
  }

  getActiveSheet(): GSheet {
    return this.#document.sheet(activeSheetId(this.#document));
  }

  setActiveSheet(sheet: GSheet): GSheet {
    const service = reveal(sheet, SheetService);
    if (!service) throw this.#document.run.exception("SpreadsheetApp.setActiveSheet needs a sheet.");
    this.#document.workbook.activeSheetId = SheetService.idOf(service);
    return sheet;
  }

  getSelection(): GSelection {
    return this.#selection().face;
  }

  getActiveRange(): GRange {
    return this.#selection().getActiveRange();
  }

  getCurrentCell(): GRange {
    return this.#selection().getCurrentCell();
  }

  setActiveRange(range: GRange): GRange {
    const place = placeOf(range);
    if (!place) throw this.#document.run.exception("SpreadsheetApp.setActiveRange needs a range.");
    this.#document.workbook.selection = place;
    this.#document.workbook.activeSheetId = place.sheetId;
    return range;
  }

  setCurrentCell(cell: GRange): GRange {
    return this.setActiveRange(cell);
  }

  #selection(): SelectionService {
    return new SelectionService(this.#document, activeSheetId(this.#document));
  }

  getUi(): GUi {
    return this.#ui;
  }

  flush(): void {
    this.#document.workbook.calculate();
  }

  newConditionalFormatRule(): GConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilderService(this.#document).face;
  }

  newDataValidation(): GDataValidationBuilder {
    return new DataValidationBuilderService(this.#document).face;
  }

  openById(id: string): GSpreadsheet {
    if (id === this.#document.workbook.id) return this.#document.spreadsheet();
    throw this.#document.run.exception(`The playground has no other spreadsheet than the open one (asked for ${id}).`);
  }

  openByUrl(url: string): GSpreadsheet {
    return this.openById(/\/d\/([^/]+)/.exec(url)?.[1] ?? url);
  }
}
