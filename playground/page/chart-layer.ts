/**
 * The charts of the sheet in view, floating over its cells.
 *
 * A chart stands where the model anchors it. When a person drags one, the model's anchor moves along.
 */
import type { ChartModel, Sheet, Workbook } from "../spreadsheet/model.ts";
import { createChartFrame } from "./chart-frame.ts";
import { DEFAULT_ROW_HEIGHT, type Measure, neededRowHeight } from "./row-height.ts";
import type { Viewer } from "./viewer.ts";

const COMPONENT = "DealsheetChart";
/** The grid's own headers, which the floating layer counts in. */
export const HEADERS = { width: 46, height: 20 } as const;
/** Google's size for a chart that sets none. */
const DEFAULT_SIZE = { width: 600, height: 371 } as const;

/** Milliseconds until the viewer measures by the sheet that has come into view. */
const NEXT_SHEET_DELAY = 50;

export interface ChartLayer {
  /** Draws, moves and removes what differs from the model. */
  refresh(): void;
  /** While true, the viewer's drawings change because of us. */
  readonly isDrawing: boolean;
}

/** A drawing's name says which chart it is. */
function drawingName(sheetId: number, chartId: number): string {
  return `chart-${sheetId}-${chartId}`;
}

export function chartIds(drawing: string): { readonly sheet: number; readonly chart: number } | null {
  const found = /^chart-(\d+)-(\d+)$/.exec(drawing);
  return found ? { sheet: Number(found[1]), chart: Number(found[2]) } : null;
}

interface Shown {
  readonly key: string;
  dispose(): void;
}

export function createChartLayer(viewer: Viewer, workbook: Workbook, measure: Measure): ChartLayer {
  const listeners = new Set<() => void>();
  const shown = new Map<string, Shown>();
  const find = (id: string): ChartModel | null => {
    const ids = chartIds(id);
    return workbook.sheet(ids?.sheet ?? -1)?.charts.find((chart) => chart.id === ids?.chart) ?? null;
  };
  viewer.api.registerComponent(
    COMPONENT,
    createChartFrame({
      workbook,
      find,
      subscribe(redraw) {
        listeners.add(redraw);
        return () => listeners.delete(redraw);
      },
    }),
  );

  const add = (sheet: Sheet, chart: ChartModel, id: string): void => {
    const place = placeOf(sheet, chart, measure);
    const startX = place.left + HEADERS.width;
    const startY = place.top + HEADERS.height;
    const layer = viewer.api
      .getActiveWorkbook()
      ?.getActiveSheet()
      .addFloatDomToPosition(
        {
          componentKey: COMPONENT,
          initPosition: { startX, endX: startX + place.width, startY, endY: startY + place.height },
          allowTransform: true,
          data: { drawingId: id },
        },
        id,
      );
    if (layer) shown.set(id, { key: JSON.stringify(place), dispose: () => layer.dispose() });
  };

  /** Only the sheet in view: the layer knows positions of no other. */
  const place = (sheet: Sheet): void => {
    const wanted = new Map(sheet.charts.map((chart) => [drawingName(sheet.id, chart.id), chart]));
    for (const [id, old] of shown) {
      if (chartIds(id)?.sheet !== sheet.id) continue;
      const chart = wanted.get(id);
      if (chart && JSON.stringify(placeOf(sheet, chart, measure)) === old.key) {
        wanted.delete(id);
        continue;
      }
      old.dispose();
      shown.delete(id);
    }
    for (const [id, chart] of wanted) add(sheet, chart, id);
  };
  let drawing = 0;
  let inView = -1;
  const refresh = (): void => {
    const sheet = workbook.sheet(workbook.activeSheetId);
    const active = viewer.api.getActiveWorkbook()?.getActiveSheet().getSheetId();
    if (sheet && active === String(sheet.id)) {
      if (inView !== sheet.id) {
        // The viewer still measures by the columns of the sheet that it showed before.
        inView = sheet.id;
        window.setTimeout(refresh, NEXT_SHEET_DELAY);
        return;
      }
      drawing += 1;
      place(sheet);
      // The viewer's commands end after this call; its own move events never come that soon.
      window.setTimeout(() => {
        drawing -= 1;
      }, 50);
    }
    for (const redraw of listeners) redraw();
  };
  return {
    get isDrawing() {
      return drawing > 0;
    },
    refresh,
  };
}

interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels from the sheet's first cell. */
export function placeOf(sheet: Sheet, chart: ChartModel, measure: Measure): Place {
  let left = chart.anchor.offsetX;
  for (let column = 0; column < chart.anchor.column; column++) left += sheet.columnWidth(column);
  let top = chart.anchor.offsetY;
  for (let row = 0; row < chart.anchor.row; row++) top += heightOf(sheet, row, measure);
  return {
    left,
    top,
    width: pixels(chart.options["width"]) ?? DEFAULT_SIZE.width,
    height: pixels(chart.options["height"]) ?? DEFAULT_SIZE.height,
  };
}

/** The anchor that puts a chart there: the cell under its corner, and the rest as an offset. */
export function anchorAt(sheet: Sheet, left: number, top: number, measure: Measure): ChartModel["anchor"] {
  let column = 0;
  let offsetX = Math.max(0, Math.round(left));
  while (column < sheet.columnCount - 1 && offsetX >= sheet.columnWidth(column)) offsetX -= sheet.columnWidth(column++);
  let row = 0;
  let offsetY = Math.max(0, Math.round(top));
  while (row < sheet.rowCount - 1 && offsetY >= heightOf(sheet, row, measure))
    offsetY -= heightOf(sheet, row++, measure);
  return { row, column, offsetX, offsetY };
}

function heightOf(sheet: Sheet, row: number, measure: Measure): number {
  return row < sheet.usedRows
    ? neededRowHeight(sheet, row, sheet.usedColumns, measure)
    : sheet.rowHeight(row) || DEFAULT_ROW_HEIGHT;
}

function pixels(value: unknown): number | undefined {
  const number = Number(value);
  return value !== undefined && Number.isFinite(number) && number > 0 ? number : undefined;
}
