/** What is painted comes straight from the model: shown text, formats, conditional formats, marks of notes and errors. */
import { type ICellDataForSheetInterceptor, type ICellRenderContext, InterceptorEffectEnum } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/preset-sheets-core";
import type { Workbook } from "../spreadsheet/model.ts";
import { conditionalFormat } from "./conditional-format.ts";
import { drawSparkline } from "./sparkline.ts";
import { isError, viewStyle } from "./view-cell.ts";
import type { Viewer } from "./viewer.ts";

/** After Univer's own number formats (10) and lists (9), before the end of its chain (-1). */
const LAST = 0;
const NOTE_MARK = { tr: { size: 6, color: "#202124" } };
const LINK = "#1155cc";
const ERROR_MARK = { tr: { size: 6, color: "#d93025" } };

function boxOf({ primaryWithCoord }: ICellRenderContext): Parameters<typeof drawSparkline>[2] {
  const { startX, startY, endX, endY } = primaryWithCoord.isMergedMainCell
    ? primaryWithCoord.mergeInfo
    : primaryWithCoord;
  return { left: startX, top: startY, width: endX - startX, height: endY - startY };
}

export function paintFromModel(viewer: Viewer, workbook: Workbook): void {
  viewer.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
    priority: LAST,
    handler: (cell, location, next) => {
      const sheet = location.unitId === viewer.unitId ? workbook.sheet(Number(location.subUnitId)) : undefined;
      const { row, col } = location;
      if (!sheet || row >= sheet.rowCount || col >= sheet.columnCount) return next(cell);
      const value = sheet.value(row, col);
      const format = sheet.format(row, col);
      const rule = conditionalFormat(sheet, row, col);
      const style = viewStyle(rule ? { ...format, ...rule } : format, value);
      const painted: ICellDataForSheetInterceptor = {
        ...cell,
        interceptorStyle: { ...cell?.interceptorStyle, ...style },
      };
      delete painted.markers;
      // Lists would make their rows taller; Sheets does not.
      delete painted.interceptorAutoHeight;
      if (isError(value)) painted.markers = ERROR_MARK;
      else if (sheet.note(row, col) !== "") painted.markers = NOTE_MARK;
      if (sheet.link(row, col) !== null) {
        painted.interceptorStyle = { ...painted.interceptorStyle, cl: { rgb: LINK }, ul: { s: 1 } };
      }
      const sparkline = sheet.sparkline(row, col);
      if (sparkline)
        painted.customRender = [{ drawWith: (context, info) => drawSparkline(context, sparkline, boxOf(info)) }];
      if (typeof value === "number") {
        painted.v = sheet.display(row, col);
        painted.t = 2;
      }
      return next(painted);
    },
  });
}
