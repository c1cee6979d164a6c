/**
 * Keeps the viewer's copy equal to the model: a snapshot to begin with, then only what changed.
 *
 * Whatever happens in the model is collected and brought over at the next flush, so that a script's thousand writes are
 * one push.
 */
import type { ICellData, IWorkbookData, IWorksheetData } from "@univerjs/core";
import { LocaleType } from "@univerjs/core";
import type { Area, Change, Sheet, Workbook } from "../spreadsheet/model.ts";
import { DEFAULT_ROW_HEIGHT, type Measure, neededRowHeight } from "./row-height.ts";
import { storedCell } from "./view-cell.ts";
import type { Viewer } from "./viewer.ts";

const DEFAULT_COLUMN_WIDTH = 100;

type CellTable = Record<number, Record<number, ICellData | null>>;

/** What the viewer was last given for a sheet, to know what has to change. */
interface Shown {
  rows: number;
  columns: number;
  rowCount: number;
  columnCount: number;
  name: string;
  hidden: boolean;
  tabColor: string | null;
  frozen: string;
  widths: readonly number[];
  heights: Map<number, number>;
  merges: string;
}

export interface Mirror {
  snapshot(): IWorkbookData;
  /** From now on changes go to this viewer. */
  attach(viewer: Viewer): void;
  /** Brings everything over that changed since the last flush. */
  flush(): void;
  /** Puts the model's truth back into these cells, whatever the viewer did to them. */
  restore(sheetId: number, areas: readonly Area[]): void;
}

export function createMirror(
  workbook: Workbook,
  measure: Measure,
  onFlushed: (sheets: ReadonlySet<number>) => void,
): Mirror {
  const shown = new Map<number, Shown>();
  const dirtyAreas = new Map<number, Area[]>();
  const dirtySheets = new Set<number>();
  let tabsDirty = false;
  let selectionDirty = false;
  let viewer: Viewer | null = null;

  const markArea = (sheetId: number, areas: readonly Area[]): void => {
    dirtyAreas.set(sheetId, [...(dirtyAreas.get(sheetId) ?? []), ...areas]);
  };
  workbook.onChange((change: Change) => {
    switch (change.kind) {
      case "cells":
      case "formats":
        markArea(change.sheetId, change.areas);
        return;
      case "sheet":
        dirtySheets.add(change.sheetId);
        return;
      case "sheets":
        tabsDirty = true;
        return;
      case "selection":
        selectionDirty = true;
        return;
    }
  });

  const describe = (sheet: Sheet): Shown => ({
    rows: sheet.usedRows,
    columns: sheet.usedColumns,
    rowCount: sheet.rowCount,
    columnCount: sheet.columnCount,
    name: sheet.name,
    hidden: sheet.hidden,
    tabColor: sheet.tabColor,
    frozen: `${sheet.frozenRows}:${sheet.frozenColumns}`,
    widths: columnWidths(sheet),
    heights: rowHeights(sheet, measure),
    merges: JSON.stringify(sheet.merges),
  });

  const sheetData = (sheet: Sheet): Partial<IWorksheetData> => {
    const now = describe(sheet);
    shown.set(sheet.id, now);
    const cellData: Record<number, Record<number, ICellData>> = {};
    for (let row = 0; row < now.rows; row++) {
      const cells: Record<number, ICellData> = {};
      for (let column = 0; column < now.columns; column++) {
        const cell = storedCell(sheet, row, column);
        if (cell) cells[column] = cell;
      }
      cellData[row] = cells;
    }
    return {
      id: String(sheet.id),
      name: sheet.name,
      rowCount: sheet.rowCount,
      columnCount: sheet.columnCount,
      defaultRowHeight: DEFAULT_ROW_HEIGHT,
      defaultColumnWidth: DEFAULT_COLUMN_WIDTH,
      hidden: sheet.hidden ? 1 : 0,
      tabColor: sheet.tabColor ?? "",
      freeze: freezeOf(sheet),
      mergeData: sheet.merges.map(rangeOf),
      defaultStyle: { ff: "Arial", fs: 10, vt: 3 },
      cellData,
      rowData: Object.fromEntries([...now.heights].map(([row, h]) => [row, { h, ia: 0 }])),
      columnData: Object.fromEntries(now.widths.map((w, column) => [column, { w }])),
    };
  };

  const mutate = (sheet: Sheet, id: string, params: object): void => {
    viewer?.mutate(id, { subUnitId: String(sheet.id), ...params });
  };

  const pushCells = (sheet: Sheet, areas: readonly Area[]): void => {
    const before = shown.get(sheet.id);
    const lastRow = Math.min(sheet.rowCount, Math.max(sheet.usedRows, before?.rows ?? 0));
    const lastColumn = Math.min(sheet.columnCount, Math.max(sheet.usedColumns, before?.columns ?? 0));
    const cells: CellTable = {};
    for (const area of areas) {
      const bottom = Math.min(area.row + area.rows, lastRow);
      const right = Math.min(area.column + area.columns, lastColumn);
      for (let row = area.row; row < bottom; row++) {
        const line = cells[row] ?? {};
        cells[row] = line;
        for (let column = area.column; column < right; column++) {
          line[column] = storedCell(sheet, row, column) ?? { v: null, t: null, f: null, si: null, p: null, s: null };
        }
      }
    }
    // Without any cell the viewer would not repaint, and formats are read while painting.
    const first = areas[0];
    if (Object.keys(cells).length === 0 && first)
      cells[first.row] = { [first.column]: storedCell(sheet, first.row, first.column) ?? { v: null } };
    mutate(sheet, "sheet.mutation.set-range-values", { cellValue: cells });
    if (before) {
      before.rows = sheet.usedRows;
      before.columns = sheet.usedColumns;
    }
  };

  const pushHeights = (sheet: Sheet, before: Shown): void => {
    const heights = rowHeights(sheet, measure);
    const changed = new Map<number, number>();
    for (const [row, height] of heights) if (before.heights.get(row) !== height) changed.set(row, height);
    for (const row of before.heights.keys()) {
      if (!heights.has(row) && row < sheet.rowCount) changed.set(row, DEFAULT_ROW_HEIGHT);
    }
    before.heights = heights;
    if (changed.size === 0) return;
    const rows = [...changed.keys()];
    const ranges = rows.map((row) => ({
      startRow: row,
      endRow: row,
      startColumn: 0,
      endColumn: sheet.columnCount - 1,
    }));
    mutate(sheet, "sheet.mutation.set-worksheet-row-is-auto-height", { ranges, autoHeightInfo: 0 });
    mutate(sheet, "sheet.mutation.set-worksheet-row-height", { ranges, rowHeight: Object.fromEntries(changed) });
  };

  const pushSheet = (sheet: Sheet, before: Shown): void => {
    const lastRow = sheet.rowCount - 1;
    const lastColumn = sheet.columnCount - 1;
    if (sheet.rowCount > before.rowCount) {
      const range = { startRow: before.rowCount, endRow: lastRow, startColumn: 0, endColumn: lastColumn };
      mutate(sheet, "sheet.mutation.insert-row", { range });
    } else if (sheet.rowCount < before.rowCount) {
      const range = { startRow: sheet.rowCount, endRow: before.rowCount - 1, startColumn: 0, endColumn: lastColumn };
      mutate(sheet, "sheet.mutation.remove-rows", { range });
    }
    if (sheet.columnCount > before.columnCount) {
      const range = { startRow: 0, endRow: lastRow, startColumn: before.columnCount, endColumn: lastColumn };
      mutate(sheet, "sheet.mutation.insert-col", { range });
    } else if (sheet.columnCount < before.columnCount) {
      const range = { startRow: 0, endRow: lastRow, startColumn: sheet.columnCount, endColumn: before.columnCount - 1 };
      mutate(sheet, "sheet.mutation.remove-col", { range });
    }
    const merges = JSON.stringify(sheet.merges);
    if (merges !== before.merges) {
      const old = JSON.parse(before.merges) as readonly Area[];
      if (old.length > 0) mutate(sheet, "sheet.mutation.remove-worksheet-merge", { ranges: old.map(rangeOf) });
      if (sheet.merges.length > 0)
        mutate(sheet, "sheet.mutation.add-worksheet-merge", { ranges: sheet.merges.map(rangeOf) });
    }
    const widths = columnWidths(sheet);
    const changed = widths.flatMap((width, column) => (before.widths[column] === width ? [] : [column]));
    if (changed.length > 0) {
      mutate(sheet, "sheet.mutation.set-worksheet-col-width", {
        ranges: changed.map((column) => ({ startRow: 0, endRow: lastRow, startColumn: column, endColumn: column })),
        colWidth: Object.fromEntries(changed.map((column) => [column, widths[column]])),
      });
    }
    const frozen = `${sheet.frozenRows}:${sheet.frozenColumns}`;
    if (frozen !== before.frozen)
      mutate(sheet, "sheet.mutation.set-frozen", { resetScroll: false, ...freezeOf(sheet) });
    Object.assign(before, { rowCount: sheet.rowCount, columnCount: sheet.columnCount, merges, widths, frozen });
  };

  const pushTabs = (): void => {
    const there = new Set(workbook.sheets.map((sheet) => sheet.id));
    workbook.sheets.forEach((sheet, index) => {
      const before = shown.get(sheet.id);
      if (!before) {
        viewer?.mutate("sheet.mutation.insert-sheet", { index, sheet: fullSheet(sheetData(sheet)) });
        return;
      }
      if (before.name !== sheet.name) mutate(sheet, "sheet.mutation.set-worksheet-name", { name: sheet.name });
      if (before.tabColor !== sheet.tabColor)
        mutate(sheet, "sheet.mutation.set-tab-color", { color: sheet.tabColor ?? "" });
      if (before.hidden !== sheet.hidden)
        mutate(sheet, "sheet.mutation.set-worksheet-hidden", { hidden: sheet.hidden ? 1 : 0 });
      Object.assign(before, { name: sheet.name, tabColor: sheet.tabColor, hidden: sheet.hidden });
    });
    activate();
    for (const id of [...shown.keys()]) {
      if (there.has(id)) continue;
      shown.delete(id);
      viewer?.mutate("sheet.mutation.remove-sheet", { subUnitId: String(id) });
    }
    const order =
      viewer?.api
        .getActiveWorkbook()
        ?.getSheets()
        .map((sheet) => sheet.getSheetId()) ?? [];
    workbook.sheets.forEach((sheet, index) => {
      const at = order.indexOf(String(sheet.id));
      if (at === index || at < 0) return;
      mutate(sheet, "sheet.mutation.set-worksheet-order", { fromOrder: at, toOrder: index });
      order.splice(index, 0, ...order.splice(at, 1));
    });
  };

  const activate = (): void => {
    const book = viewer?.api.getActiveWorkbook();
    if (!book || !workbook.sheet(workbook.activeSheetId)) return;
    if (book.getActiveSheet()?.getSheetId() === String(workbook.activeSheetId)) return;
    viewer?.mutate("sheet.operation.set-worksheet-active", { subUnitId: String(workbook.activeSheetId) });
  };

  /** Showing another sheet makes the viewer tell of the cell that was selected there before: the wanted one is set again. */
  const pushSelection = (wanted: Workbook["selection"]): void => {
    activate();
    const { sheetId, area } = wanted;
    if (workbook.selection.sheetId === sheetId && !sameArea(workbook.selection.area, area)) workbook.selection = wanted;
    const sheet = viewer?.api.getActiveWorkbook()?.getActiveSheet();
    if (!sheet || sheet.getSheetId() !== String(sheetId)) return;
    const now = sheet.getSelection()?.getActiveRange()?.getRange();
    if (now && sameArea(areaOfRange(now), area)) return;
    sheet.getRange(area.row, area.column, area.rows, area.columns).activate();
    sheet.scrollToCell(Math.max(0, area.row - 3), Math.max(0, area.column - 1));
  };

  return {
    snapshot() {
      workbook.calculate();
      const sheets = workbook.sheets.map((sheet) => sheetData(sheet));
      dirtyAreas.clear();
      dirtySheets.clear();
      tabsDirty = false;
      const active = String(workbook.activeSheetId);
      return {
        id: workbook.id,
        name: workbook.name,
        appVersion: "0.25.1",
        locale: LocaleType.EN_US,
        styles: {},
        sheetOrder: workbook.sheets.map((sheet) => String(sheet.id)),
        sheets: Object.fromEntries(sheets.map((sheet) => [String(sheet.id), sheet])),
        custom: { active },
      };
    },
    attach(newViewer) {
      viewer = newViewer;
      activate();
    },
    restore: markArea,
    flush() {
      if (!viewer) return;
      const touched = new Set<number>();
      const wanted = workbook.selection;
      // Calculation may announce further changes; a few rounds settle them.
      for (let round = 0; round < 5; round++) {
        workbook.calculate();
        if (!tabsDirty && dirtySheets.size === 0 && dirtyAreas.size === 0) break;
        if (tabsDirty) {
          tabsDirty = false;
          pushTabs();
        }
        const whole = [...dirtySheets];
        dirtySheets.clear();
        const areas = [...dirtyAreas];
        dirtyAreas.clear();
        for (const id of whole) {
          const sheet = workbook.sheet(id);
          const before = shown.get(id);
          if (!sheet || !before) continue;
          if (before.name !== sheet.name || before.hidden !== sheet.hidden || before.tabColor !== sheet.tabColor)
            pushTabs();
          pushSheet(sheet, before);
          pushCells(sheet, [{ row: 0, column: 0, rows: sheet.rowCount, columns: sheet.columnCount }]);
          pushHeights(sheet, before);
          touched.add(id);
        }
        for (const [id, list] of areas) {
          const sheet = workbook.sheet(id);
          const before = shown.get(id);
          if (!sheet || !before || whole.includes(id)) continue;
          if (before.rowCount !== sheet.rowCount || before.columnCount !== sheet.columnCount) pushSheet(sheet, before);
          pushCells(sheet, list);
          pushHeights(sheet, before);
          touched.add(id);
        }
      }
      activate();
      if (selectionDirty) {
        pushSelection(wanted);
        selectionDirty = false;
      }
      onFlushed(touched);
    },
  };
}

/** Univer copies a new sheet with every key present. */
function fullSheet(data: Partial<IWorksheetData>): Partial<IWorksheetData> {
  return {
    zoomRatio: 1,
    scrollTop: 0,
    scrollLeft: 0,
    showGridlines: 1,
    rowHeader: { width: 46, hidden: 0 },
    columnHeader: { height: 20, hidden: 0 },
    rightToLeft: 0,
    ...data,
  };
}

function rowHeights(sheet: Sheet, measure: Measure): Map<number, number> {
  const heights = new Map<number, number>();
  for (let row = 0; row < sheet.usedRows; row++) {
    const height = neededRowHeight(sheet, row, sheet.usedColumns, measure);
    if (height !== DEFAULT_ROW_HEIGHT) heights.set(row, height);
  }
  return heights;
}

function columnWidths(sheet: Sheet): readonly number[] {
  return Array.from({ length: sheet.columnCount }, (_, column) => sheet.columnWidth(column));
}

function freezeOf(sheet: Sheet): { startRow: number; startColumn: number; xSplit: number; ySplit: number } {
  return {
    startRow: sheet.frozenRows > 0 ? sheet.frozenRows : -1,
    startColumn: sheet.frozenColumns > 0 ? sheet.frozenColumns : -1,
    ySplit: sheet.frozenRows,
    xSplit: sheet.frozenColumns,
  };
}

export function rangeOf(area: Area): { startRow: number; endRow: number; startColumn: number; endColumn: number } {
  return {
    startRow: area.row,
    endRow: area.row + area.rows - 1,
    startColumn: area.column,
    endColumn: area.column + area.columns - 1,
  };
}

export function areaOfRange(range: { startRow: number; endRow: number; startColumn: number; endColumn: number }): Area {
  return {
    row: range.startRow,
    column: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}

export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}
