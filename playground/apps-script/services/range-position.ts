/** The part of SpreadsheetApp.Range that says where a range is: numbers, merges, the selection. */

import type { Area, Sheet } from "../../spreadsheet/model.ts";
import { areaName, type Document, rangeAt, sheetOf } from "../document.ts";
import { forbiddenCells } from "../forbidden.ts";
import type { GRange, GSheet } from "../google.ts";
import { placeOf, rememberPlace } from "../place.ts";
import { guardWith, Service } from "../service.ts";

export abstract class RangePosition extends Service<GRange> implements Partial<GRange> {
  protected readonly document: Document;
  protected readonly sheetId: number;
  protected readonly area: Area;

  constructor(document: Document, sheetId: number, area: Area) {
    super(document.run, "Range");
    this.document = document;
    this.sheetId = sheetId;
    this.area = area;
    rememberPlace(this.face, { sheetId, area });
    guardWith(this, (method, args) => {
      const target = method === "copyTo" ? placeOf(args[0]) : null;
      return target === null
        ? forbiddenCells(method, document, { sheetId, area })
        : forbiddenCells("setValues", document, target);
    });
  }

  protected get sheet(): Sheet {
    return sheetOf(this.document, this.sheetId);
  }

  getA1Notation(): string {
    return areaName(this.area);
  }

  getRow(): number {
    return this.area.row + 1;
  }

  getRowIndex(): number {
    return this.area.row + 1;
  }

  getColumn(): number {
    return this.area.column + 1;
  }

  getLastRow(): number {
    return this.area.row + this.area.rows;
  }

  getLastColumn(): number {
    return this.area.column + this.area.columns;
  }

  getNumRows(): number {
    return this.area.rows;
  }

  getNumColumns(): number {
    return this.area.columns;
  }

  getHeight(): number {
    return this.area.rows;
  }

  getWidth(): number {
    return this.area.columns;
  }

  getGridId(): number {
    return this.sheetId;
  }

  getSheet(): GSheet {
    return this.document.sheet(this.sheetId);
  }

  getCell(row: number, column: number): GRange {
    const { rows, columns } = this.area;
    if (row < 1 || column < 1 || row > rows || column > columns) {
      throw this.document.run.exception("Cell reference out of range");
    }
    return this.document.range(this.sheetId, {
      row: this.area.row + row - 1,
      column: this.area.column + column - 1,
      rows: 1,
      columns: 1,
    });
  }

  offset(rowOffset: number, columnOffset: number, numRows = this.area.rows, numColumns = this.area.columns): GRange {
    const row = this.area.row + 1 + rowOffset;
    const column = this.area.column + 1 + columnOffset;
    return rangeAt(this.document, this.sheetId, row, column, numRows, numColumns);
  }

  // Merging

  merge(): GRange {
    this.sheet.merge(this.area);
    return this.face;
  }

  mergeAcross(): GRange {
    for (let r = 0; r < this.area.rows; r++) {
      this.sheet.merge({ ...this.area, row: this.area.row + r, rows: 1 });
    }
    return this.face;
  }

  mergeVertically(): GRange {
    for (let c = 0; c < this.area.columns; c++) {
      this.sheet.merge({ ...this.area, column: this.area.column + c, columns: 1 });
    }
    return this.face;
  }

  breakApart(): GRange {
    this.sheet.unmerge(this.area);
    return this.face;
  }

  isPartOfMerge(): boolean {
    return this.getMergedRanges().length > 0;
  }

  getMergedRanges(): GRange[] {
    const { row, column, rows, columns } = this.area;
    const inside = this.sheet.merges.filter(
      (merge) =>
        merge.row < row + rows &&
        row < merge.row + merge.rows &&
        merge.column < column + columns &&
        column < merge.column + merge.columns,
    );
    return this.document.run.list(inside.map((merge) => this.document.range(this.sheetId, merge)));
  }

  // Selection

  activate(): GRange {
    this.document.workbook.selection = { sheetId: this.sheetId, area: this.area };
    this.document.workbook.activeSheetId = this.sheetId;
    return this.face;
  }

  activateAsCurrentCell(): GRange {
    return this.activate();
  }
}
