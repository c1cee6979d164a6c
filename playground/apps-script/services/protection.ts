/** SpreadsheetApp.Protection: a protected range or sheet, by its number. */

import type { Area, ProtectionModel } from "../../spreadsheet/model.ts";
import { type Document, nextId, sheetOf } from "../document.ts";
import { ProtectionType } from "../enumerations.ts";
import { isForeign } from "../forbidden.ts";
import type { GProtection, GRange, GUser } from "../google.ts";
import { Service } from "../service.ts";

export class ProtectionService extends Service<GProtection> implements Partial<GProtection> {
  readonly #document: Document;
  readonly #sheetId: number;
  readonly #id: number;

  constructor(document: Document, sheetId: number, id: number) {
    super(document.run, "Protection");
    this.#document = document;
    this.#sheetId = sheetId;
    this.#id = id;
  }

  get #model(): ProtectionModel {
    const found = sheetOf(this.#document, this.#sheetId).protections.find((one) => one.id === this.#id);
    if (!found) throw this.#document.run.exception("The protection was removed.");
    return found;
  }

  #change(changes: Partial<ProtectionModel>): GProtection {
    this.#refuseForeign();
    const model = { ...this.#model, ...changes };
    const sheet = sheetOf(this.#document, this.#sheetId);
    sheet.setProtections(sheet.protections.map((one) => (one.id === this.#id ? model : one)));
    return this.face;
  }

  #refuseForeign(): void {
    if (!isForeign(this.#model)) return;
    throw this.#document.run.exception("You do not have permission to perform that action.");
  }

  getDescription(): string {
    return this.#model.description;
  }

  setDescription(description: string): GProtection {
    return this.#change({ description });
  }

  isWarningOnly(): boolean {
    return this.#model.warningOnly;
  }

  setWarningOnly(warningOnly: boolean): GProtection {
    return this.#change({ warningOnly });
  }

  getProtectionType(): GoogleAppsScript.Spreadsheet.ProtectionType {
    return this.#model.area === null ? ProtectionType.SHEET : ProtectionType.RANGE;
  }

  getRange(): GRange {
    const sheet = sheetOf(this.#document, this.#sheetId);
    const whole: Area = { row: 0, column: 0, rows: sheet.rowCount, columns: sheet.columnCount };
    return this.#document.range(this.#sheetId, this.#model.area ?? whole);
  }

  canEdit(): boolean {
    return !isForeign(this.#model);
  }

  canDomainEdit(): boolean {
    return false;
  }

  /** The person at work owns the spreadsheet; an owner cannot be taken off and need not be listed. */
  getEditors(): GUser[] {
    return this.#document.run.list([]);
  }

  removeEditors(_users: unknown): GProtection {
    return this.#change({});
  }

  setDomainEdit(_editable: boolean): GProtection {
    return this.#change({});
  }

  remove(): void {
    this.#refuseForeign();
    const sheet = sheetOf(this.#document, this.#sheetId);
    sheet.setProtections(sheet.protections.filter((one) => one.id !== this.#id));
  }
}

/** `protect()` on a range adds one more each time; a sheet has at most one, which is given again. */
export function addProtection(document: Document, sheetId: number, area: Area | null): number {
  const sheet = sheetOf(document, sheetId);
  const present = area === null ? sheet.protections.find((one) => one.area === null) : undefined;
  if (present) return present.id;
  const id = nextId(document.workbook.sheets.flatMap((one) => one.protections));
  sheet.setProtections([...sheet.protections, { id, area, description: "", warningOnly: false }]);
  return id;
}
