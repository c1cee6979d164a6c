/** The part of SpreadsheetApp.Sheet that is about its rows and columns: how many, how wide, which are frozen. */

import type { Sheet } from "../../spreadsheet/model.ts";
import { checkRoom } from "../cell-values.ts";
import { type Document, sheetOf } from "../document.ts";
import { forbiddenSheet } from "../forbidden.ts";
import type { GSheet } from "../google.ts";
import { guardWith, Service } from "../service.ts";

/** Pixels of a character, for autoResizeColumns; the page measures better. */
const CHARACTER_WIDTH = 7;

export abstract class SheetLines extends Service<GSheet> implements Partial<GSheet> {
  protected readonly document: Document;
  protected readonly id: number;

  constructor(document: Document, id: number) {
    super(document.run, "Sheet");
    this.document = document;
    this.id = id;
    guardWith(this, (method) => forbiddenSheet(method, document, id));
  }

  protected get model(): Sheet {
    return sheetOf(this.document, this.id);
  }

  insertRows(rowIndex: number, numRows = 1): void {
    this.#insertRows(rowIndex - 1, numRows);
  }

  insertRowsBefore(beforePosition: number, howMany: number): GSheet {
    return this.#insertRows(beforePosition - 1, howMany);
  }

  insertRowsAfter(afterPosition: number, howMany: number): GSheet {
    return this.#insertRows(afterPosition, howMany);
  }

  insertRowBefore(beforePosition: number): GSheet {
    return this.#insertRows(beforePosition - 1, 1);
  }

  insertRowAfter(afterPosition: number): GSheet {
    return this.#insertRows(afterPosition, 1);
  }

  insertColumns(columnIndex: number, numColumns = 1): void {
    this.#insertColumns(columnIndex - 1, numColumns);
  }

  insertColumnsBefore(beforePosition: number, howMany: number): GSheet {
    return this.#insertColumns(beforePosition - 1, howMany);
  }

  insertColumnsAfter(afterPosition: number, howMany: number): GSheet {
    return this.#insertColumns(afterPosition, howMany);
  }

  insertColumnBefore(beforePosition: number): GSheet {
    return this.#insertColumns(beforePosition - 1, 1);
  }

  insertColumnAfter(afterPosition: number): GSheet {
    return this.#insertColumns(afterPosition, 1);
  }

  #insertRows(before: number, count: number): GSheet {
    const sheet = this.model;
    this.#checkLines(before, count, sheet.rowCount + 1);
    checkRoom(this.document.run, this.document.workbook, count * sheet.columnCount);
    sheet.insertRows(before, count);
    return this.face;
  }

  #insertColumns(before: number, count: number): GSheet {
    const sheet = this.model;
    this.#checkLines(before, count, sheet.columnCount + 1);
    checkRoom(this.document.run, this.document.workbook, count * sheet.rowCount);
    sheet.insertColumns(before, count);
    return this.face;
  }

  deleteRow(rowPosition: number): GSheet {
    this.deleteRows(rowPosition, 1);
    return this.face;
  }

  deleteRows(rowPosition: number, howMany: number): void {
    const sheet = this.model;
    this.#checkLines(rowPosition - 1, howMany, sheet.rowCount);
    if (rowPosition - 1 + howMany > sheet.rowCount) throw this.document.run.exception("Those rows are out of bounds.");
    if (howMany >= sheet.rowCount) {
      throw this.document.run.exception("Sorry, it is not possible to delete all non-frozen rows.");
    }
    sheet.deleteRows(rowPosition - 1, howMany);
  }

  deleteColumn(columnPosition: number): GSheet {
    this.deleteColumns(columnPosition, 1);
    return this.face;
  }

  deleteColumns(columnPosition: number, howMany: number): void {
    const sheet = this.model;
    this.#checkLines(columnPosition - 1, howMany, sheet.columnCount);
    if (columnPosition - 1 + howMany > sheet.columnCount) {
      throw this.document.run.exception("Those columns are out of bounds.");
    }
    if (howMany >= sheet.columnCount) {
      throw this.document.run.exception("Sorry, it is not possible to delete all non-frozen columns.");
    }
    sheet.deleteColumns(columnPosition - 1, howMany);
  }

  #checkLines(first: number, count: number, room: number): void {
    if (!Number.isInteger(first) || !Number.isInteger(count) || count < 1 || first < 0 || first >= room) {
      throw this.document.run.exception("Those rows or columns are out of bounds.");
    }
  }

  getFrozenRows(): number {
    return this.model.frozenRows;
  }

  setFrozenRows(rows: number): void {
    if (rows >= this.model.rowCount) {
      throw this.document.run.exception("You can't freeze all visible rows on the sheet.");
    }
    this.model.frozenRows = rows;
  }

  getFrozenColumns(): number {
    return this.model.frozenColumns;
  }

  setFrozenColumns(columns: number): void {
    if (columns >= this.model.columnCount) {
      throw this.document.run.exception("You can't freeze all visible columns on the sheet.");
    }
    this.model.frozenColumns = columns;
  }

  getColumnWidth(columnPosition: number): number {
    return this.model.columnWidth(columnPosition - 1);
  }

  setColumnWidth(columnPosition: number, width: number): GSheet {
    return this.setColumnWidths(columnPosition, 1, width);
  }

  setColumnWidths(startColumn: number, numColumns: number, width: number): GSheet {
    this.#checkLines(startColumn - 1, numColumns, this.model.columnCount);
    for (let c = 0; c < numColumns; c++) this.model.setColumnWidth(startColumn - 1 + c, width);
    return this.face;
  }

  autoResizeColumn(columnPosition: number): GSheet {
    return this.autoResizeColumns(columnPosition, 1);
  }

  autoResizeColumns(startColumn: number, numColumns: number): GSheet {
    const sheet = this.model;
    for (let c = startColumn - 1; c < startColumn - 1 + numColumns; c++) {
      let longest = 3;
      for (let r = 0; r < sheet.usedRows; r++) longest = Math.max(longest, sheet.display(r, c).length);
      sheet.setColumnWidth(c, longest * CHARACTER_WIDTH + 10);
    }
    return this.face;
  }

  getRowHeight(rowPosition: number): number {
    return this.model.rowHeight(rowPosition - 1);
  }

  setRowHeight(rowPosition: number, height: number): GSheet {
    return this.setRowHeights(rowPosition, 1, height);
  }

  setRowHeights(startRow: number, numRows: number, height: number): GSheet {
    this.#checkLines(startRow - 1, numRows, this.model.rowCount);
    for (let r = 0; r < numRows; r++) this.model.setRowHeight(startRow - 1 + r, height);
    return this.face;
  }
}
