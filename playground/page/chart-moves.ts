/** Dragging or resizing a chart in the grid moves the model's chart; deleting one there deletes it. */
import { ICommandService } from "@univerjs/core";
import { ISheetDrawingService } from "@univerjs/preset-sheets-drawing";
import type { ChartModel, Sheet, Workbook } from "../spreadsheet/model.ts";
import { anchorAt, chartIds, HEADERS, placeOf } from "./chart-layer.ts";
import type { Measure } from "./row-height.ts";
import type { Viewer } from "./viewer.ts";

/** Half a pixel is the viewer's rounding, not somebody's hand. */
const TOLERANCE = 1;

export function followCharts(viewer: Viewer, workbook: Workbook, measure: Measure, isOurs: () => boolean): void {
  viewer.injector.get(ICommandService).onCommandExecuted((command) => {
    if (command.id !== "sheet.mutation.set-drawing-apply" || isOurs()) return;
    const { subUnitId } = command.params as { readonly subUnitId: string };
    const sheet = workbook.sheet(Number(subUnitId));
    if (!sheet) return;
    const drawings = viewer.injector.get(ISheetDrawingService).getDrawingData(viewer.unitId, subUnitId);
    const kept: ChartModel[] = [];
    let changed = false;
    for (const chart of sheet.charts) {
      const drawing = Object.values(drawings).find((one) => chartIds(one.drawingId)?.chart === chart.id);
      const moved = drawing?.transform ? movedChart(sheet, chart, drawing.transform, measure) : null;
      if (moved) kept.push(moved);
      if (moved !== chart) changed = true;
    }
    if (changed) sheet.setCharts(kept);
  });
}

interface Transform {
  readonly left?: number | undefined;
  readonly top?: number | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/** The same chart when nothing moved; with a new anchor and size otherwise. */
function movedChart(sheet: Sheet, chart: ChartModel, transform: Transform, measure: Measure): ChartModel {
  const before = placeOf(sheet, chart, measure);
  const after = {
    left: Math.max(0, (transform.left ?? before.left + HEADERS.width) - HEADERS.width),
    top: Math.max(0, (transform.top ?? before.top + HEADERS.height) - HEADERS.height),
    width: Math.round(transform.width ?? before.width),
    height: Math.round(transform.height ?? before.height),
  };
  const differs = (["left", "top", "width", "height"] as const).some(
    (key) => Math.abs(before[key] - after[key]) > TOLERANCE,
  );
  if (!differs) return chart;
  return {
    ...chart,
    anchor: anchorAt(sheet, after.left, after.top, measure),
    options: { ...chart.options, width: after.width, height: after.height },
  };
}
