/** SpreadsheetApp.Range: cells of one sheet, read and written in blocks. */
import { displayed, isEmptyArea } from "../cell-reading.ts";
import { checkShape, readValues, writeValues } from "../cell-values.ts";
import { copyCells } from "../copy-cells.ts";
import { sheetOf } from "../document.ts";
import { memberName } from "../enumeration.ts";
import type { GDataValidation, GProtection, GRange } from "../google.ts";
import { placeOf } from "../place.ts";
import { reveal } from "../service.ts";
import {
  DataValidationService,
  refuseInvalid,
  validationAt,
  validationFace,
  writeValidations,
} from "./data-validation.ts";
import { addProtection, ProtectionService } from "./protection.ts";
import { RangeFormats } from "./range-formats.ts";

export interface ClearOptions {
  readonly contentsOnly?: boolean | undefined;
  readonly formatOnly?: boolean | undefined;
  readonly validationsOnly?: boolean | undefined;
  readonly commentsOnly?: boolean | undefined;
}

export class RangeService extends RangeFormats implements Partial<GRange> {
  getValue(): unknown {
    const { row, column } = this.area;
    const area = { row, column, rows: 1, columns: 1 };
    return readValues(this.document.run, this.document.workbook, this.sheet, area)[0]?.[0] ?? "";
  }

  getValues(): unknown[][] {
    return readValues(this.document.run, this.document.workbook, this.sheet, this.area);
  }

  getDisplayValue(): string {
    return this.sheet.display(this.area.row, this.area.column);
  }

  getDisplayValues(): string[][] {
    return this.document.run.rows(displayed(this.sheet, this.area));
  }

  setValue(value: unknown): GRange {
    const { rows, columns } = this.area;
    const row = Array.from({ length: columns }, () => value);
    return this.#write(Array.from({ length: rows }, () => row));
  }

  setValues(values: readonly (readonly unknown[])[]): GRange {
    return this.#write(values);
  }

  getFormula(): string {
    return this.sheet.formula(this.area.row, this.area.column);
  }

  getFormulas(): string[][] {
    const sheet = this.sheet;
    return this.#cells((row, column) => sheet.formula(row, column));
  }

  setFormula(formula: string): GRange {
    const { rows, columns } = this.area;
    const row = Array.from({ length: columns }, () => formula);
    return this.setFormulas(Array.from({ length: rows }, () => row));
  }

  setFormulas(formulas: readonly (readonly string[])[]): GRange {
    checkShape(this.document.run, this.area, formulas);
    const asTyped = formulas.map((row) =>
      row.map((formula) => (formula === "" || formula.startsWith("=") ? formula : `=${formula}`)),
    );
    this.sheet.enterAll(this.area.row, this.area.column, asTyped);
    return this.face;
  }

  isBlank(): boolean {
    return isEmptyArea(this.sheet, this.area);
  }

  clear(options: ClearOptions = {}): GRange {
    const only = options.contentsOnly || options.formatOnly || options.validationsOnly || options.commentsOnly;
    this.sheet.clear(this.area, {
      contents: !only || options.contentsOnly === true,
      formats: !only || options.formatOnly === true,
      validations: !only || options.validationsOnly === true,
      notes: options.commentsOnly === true,
    });
    return this.face;
  }

  clearContent(): GRange {
    this.sheet.clear(this.area, { contents: true });
    return this.face;
  }

  clearFormat(): GRange {
    this.sheet.clear(this.area, { formats: true });
    return this.face;
  }

  clearNote(): GRange {
    this.sheet.clear(this.area, { notes: true });
    return this.face;
  }

  clearDataValidations(): GRange {
    this.sheet.clear(this.area, { validations: true });
    return this.face;
  }

  copyTo(
    destination: GRange,
    how?: GoogleAppsScript.Spreadsheet.CopyPasteType | Pick<ClearOptions, "formatOnly" | "contentsOnly">,
    transposed = false,
  ): void {
    const target = placeOf(destination);
    if (!target) throw this.document.run.exception("The destination of Range.copyTo is not a range.");
    if (transposed) throw this.document.run.exception("Range.copyTo, transposed, is not simulated in the playground.");
    copyCells(
      { sheet: this.sheet, area: this.area },
      { sheet: sheetOf(this.document, target.sheetId), area: target.area },
      this.#pasted(how),
      this.document.workbook.locale,
    );
  }

  #pasted(how: unknown): { readonly contents: "formulas" | "values" | null; readonly formats: boolean } {
    const name = memberName(how);
    switch (name) {
      case "PASTE_VALUES":
        return { contents: "values", formats: false };
      case "PASTE_FORMULA":
        return { contents: "formulas", formats: false };
      case "PASTE_FORMAT":
        return { contents: null, formats: true };
      case "PASTE_NORMAL":
        return { contents: "formulas", formats: true };
      case null:
        break;
      default:
        throw this.document.run.exception(`Range.copyTo with ${name} is not simulated in the playground.`);
    }
    const options = typeof how === "object" && how !== null ? how : {};
    if ("formatOnly" in options && options.formatOnly === true) return { contents: null, formats: true };
    if ("contentsOnly" in options && options.contentsOnly === true) return { contents: "values", formats: false };
    return { contents: "formulas", formats: true };
  }

  // Notes

  getNote(): string {
    return this.sheet.note(this.area.row, this.area.column);
  }

  getNotes(): string[][] {
    const sheet = this.sheet;
    return this.#cells((row, column) => sheet.note(row, column));
  }

  setNote(note: string | null): GRange {
    const { rows, columns } = this.area;
    const row = Array.from({ length: columns }, () => note);
    return this.setNotes(Array.from({ length: rows }, () => row));
  }

  setNotes(notes: readonly (readonly (string | null)[])[]): GRange {
    checkShape(this.document.run, this.area, notes);
    const sheet = this.sheet;
    notes.forEach((row, r) => {
      row.forEach((note, c) => {
        const [at, column] = [this.area.row + r, this.area.column + c];
        if (sheet.note(at, column) !== (note ?? "")) sheet.setNote(at, column, note ?? "");
      });
    });
    return this.face;
  }

  // Rules and protection

  getDataValidation(): GDataValidation | null {
    return this.getDataValidations()[0]?.[0] ?? null;
  }

  getDataValidations(): (GDataValidation | null)[][] {
    const sheet = this.sheet;
    return this.#cells((row, column) => {
      const rule = validationAt(sheet, row, column);
      return rule && validationFace(this.document, rule);
    });
  }

  setDataValidation(rule: GDataValidation | null): GRange {
    const { rows, columns } = this.area;
    const row = Array.from({ length: columns }, () => rule);
    return this.setDataValidations(Array.from({ length: rows }, () => row));
  }

  setDataValidations(rules: readonly (readonly (GDataValidation | null)[])[]): GRange {
    checkShape(this.document.run, this.area, rules);
    writeValidations(
      this.sheet,
      this.area,
      rules.map((row) => row.map((rule) => reveal(rule, DataValidationService))),
    );
    return this.face;
  }

  protect(): GProtection {
    const id = addProtection(this.document, this.sheetId, this.area);
    return new ProtectionService(this.document, this.sheetId, id).face;
  }

  canEdit(): boolean {
    return true;
  }

  #write(values: unknown): GRange {
    const { run, workbook } = this.document;
    checkShape(run, this.area, values);
    refuseInvalid(run, this.sheet, this.area, values);
    writeValues(run, workbook, this.sheet, this.area, values);
    return this.face;
  }

  #cells<T>(read: (row: number, column: number) => T): T[][] {
    const { row, column, rows, columns } = this.area;
    return this.document.run.rows(
      Array.from({ length: rows }, (_row, r) =>
        Array.from({ length: columns }, (_cell, c) => read(row + r, column + c)),
      ),
    );
  }
}
