/** SpreadsheetApp.Selection: where the person is; in a custom function, the cell whose formula runs. */

import type { Area } from "../../spreadsheet/model.ts";
import type { Document } from "../document.ts";
import type { GRange, GSelection, GSheet } from "../google.ts";
import { Service } from "../service.ts";

export class SelectionService extends Service<GSelection> implements Partial<GSelection> {
  readonly #document: Document;
  readonly #sheetId: number;

  constructor(document: Document, sheetId: number) {
    super(document.run, "Selection");
    this.#document = document;
    this.#sheetId = sheetId;
  }

  get #area(): Area {
    const { run, workbook } = this.#document;
    const { caller } = run;
    if (caller && caller.sheetId === this.#sheetId)
      return { row: caller.row, column: caller.column, rows: 1, columns: 1 };
    const { selection } = workbook;
    return selection.sheetId === this.#sheetId ? selection.area : { row: 0, column: 0, rows: 1, columns: 1 };
  }

  getActiveSheet(): GSheet {
    return this.#document.sheet(this.#sheetId);
  }

  getActiveRange(): GRange {
    return this.#document.range(this.#sheetId, this.#area);
  }

  getCurrentCell(): GRange {
    return this.#document.range(this.#sheetId, { ...this.#area, rows: 1, columns: 1 });
  }
}

/** The tab that a run sees as the active one. */
export function activeSheetId(document: Document): number {
  return document.run.caller?.sheetId ?? document.workbook.activeSheetId;
}
