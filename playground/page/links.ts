/** Links: those that the sidebar opens and those of cells. One within the spreadsheet is gone to, as in Sheets. */
import { columnIndex } from "../spreadsheet/address.ts";
import type { Area, Workbook } from "../spreadsheet/model.ts";
import { showToast } from "./screen.ts";
import type { Viewer } from "./viewer.ts";

/** Goes to the sheet of "#gid=…", and to its cells where "&range=…" names them. Anything else would leave this machine. */
export function followLink(workbook: Workbook, url: string): void {
  const id = /[#&]gid=(\d+)/.exec(url)?.[1];
  const sheet = id === undefined ? undefined : workbook.sheet(Number(id));
  if (!sheet) {
    showToast(id === undefined ? `The playground opens no other pages: ${url}` : "The sheet of this link is gone.");
    return;
  }
  sheet.hidden = false;
  workbook.activeSheetId = sheet.id;
  const area = areaOfName(/[#&]range=([^&]*)/.exec(url)?.[1] ?? "");
  if (area && area.row + area.rows <= sheet.rowCount && area.column + area.columns <= sheet.columnCount) {
    workbook.selection = { sheetId: sheet.id, area };
  }
}

/** "B7" or "B7:C9"; null for anything else. */
export function areaOfName(name: string): Area | null {
  const [, left = "", top = "", right = left, bottom = top] =
    /^([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?$/.exec(name) ?? [];
  if (left === "" || Number(top) < 1) return null;
  const [row, column] = [Number(top) - 1, columnIndex(left)];
  const [rows, columns] = [Number(bottom) - row, columnIndex(right) - column + 1];
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** A click on a cell that holds a link goes where it leads. In Sheets it takes a second click, on the box below the cell. */
export function openClickedLinks(viewer: Viewer, workbook: Workbook): void {
  viewer.api.addEvent(viewer.api.Event.CellClicked, ({ row, column }) => {
    const sheet = workbook.sheet(workbook.activeSheetId);
    if (!sheet || row >= sheet.rowCount || column >= sheet.columnCount) return;
    const url = sheet.link(row, column);
    // After the click has selected the link's own cell.
    if (url !== null) window.setTimeout(() => followLink(workbook, url), 0);
  });
}
