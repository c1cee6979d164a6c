/**
 * Rows, columns, tabs and undo: stopped before the viewer does them, and done in the model.
 *
 * Univer would rewrite formulas in its own copy and blank what it cannot calculate. The model knows better.
 */
import type { Workbook } from "../spreadsheet/model.ts";
import type { History } from "./history.ts";
import { areaOfRange } from "./mirror.ts";
import type { Viewer } from "./viewer.ts";

export interface StructureContext {
  readonly workbook: Workbook;
  readonly viewer: Viewer;
  readonly history: History;
  complain(sentence: string): void;
  schedule(): void;
}

interface CommandParams {
  readonly subUnitId?: string;
  readonly range?: { startRow: number; endRow: number; startColumn: number; endColumn: number };
  readonly name?: string;
  readonly order?: number;
  readonly index?: number;
  readonly value?: string;
  readonly color?: string;
}

type Action = (workbook: Workbook, params: CommandParams, sheetId: number) => void;

const LINES: Readonly<Record<string, Action>> = {
  "sheet.command.insert-row-by-range": (workbook, params, id) => {
    const area = params.range && areaOfRange(params.range);
    if (area) workbook.sheet(id)?.insertRows(area.row, area.rows);
  },
  "sheet.command.remove-row-by-range": (workbook, params, id) => {
    const area = params.range && areaOfRange(params.range);
    if (area) workbook.sheet(id)?.deleteRows(area.row, area.rows);
  },
  "sheet.command.insert-col-by-range": (workbook, params, id) => {
    const area = params.range && areaOfRange(params.range);
    if (area) workbook.sheet(id)?.insertColumns(area.column, area.columns);
  },
  "sheet.command.remove-col-by-range": (workbook, params, id) => {
    const area = params.range && areaOfRange(params.range);
    if (area) workbook.sheet(id)?.deleteColumns(area.column, area.columns);
  },
};

const TABS: Readonly<Record<string, Action>> = {
  "sheet.command.insert-sheet": (workbook, params) => {
    const sheet = workbook.insertSheet(freeName(workbook, "Sheet"), params.index ?? workbook.sheets.length);
    workbook.activeSheetId = sheet.id;
  },
  "sheet.command.remove-sheet": (workbook, _params, id) => workbook.deleteSheet(id),
  "sheet.command.set-worksheet-name": (workbook, params, id) => {
    if (params.name) workbook.renameSheet(id, params.name);
  },
  "sheet.command.set-worksheet-order": (workbook, params, id) => workbook.moveSheet(id, params.order ?? 0),
  "sheet.command.copy-sheet": (workbook, _params, id) => {
    const name = workbook.sheet(id)?.name ?? "Sheet";
    const copy = workbook.copySheet(id, freeName(workbook, `Copy of ${name}`, true));
    workbook.activeSheetId = copy.id;
  },
  "sheet.command.set-worksheet-hidden": (workbook, _params, id) => {
    const visible = workbook.sheets.filter((sheet) => !sheet.hidden && sheet.id !== id);
    const sheet = workbook.sheet(id);
    const next = visible[0];
    if (!sheet || !next) throw new Error("You can't hide the only visible sheet.");
    sheet.hidden = true;
    if (workbook.activeSheetId === id) workbook.activeSheetId = next.id;
  },
  "sheet.command.set-worksheet-show": (workbook, _params, id) => {
    const sheet = workbook.sheet(id);
    if (!sheet) return;
    sheet.hidden = false;
    workbook.activeSheetId = id;
  },
  "sheet.command.set-tab-color": (workbook, params, id) => {
    const sheet = workbook.sheet(id);
    if (sheet) sheet.tabColor = params.value ? params.value : null;
  },
};

/** What Sheets can do and the playground cannot: better not at all than in the viewer's copy only. */
const NOT_HERE: ReadonlySet<string> = new Set([
  "sheet.command.move-range",
  "sheet.command.move-rows",
  "sheet.command.move-cols",
  "sheet.command.insert-range-move-down",
  "sheet.command.insert-range-move-right",
  "sheet.command.delete-range-move-left",
  "sheet.command.delete-range-move-up",
  "sheet.command.add-worksheet-merge",
  "sheet.command.add-worksheet-merge-all",
  "sheet.command.add-worksheet-merge-vertical",
  "sheet.command.add-worksheet-merge-horizontal",
  "sheet.command.remove-worksheet-merge",
  "sheet.command.reorder-range",
  "sheet.command.set-row-hidden",
  "sheet.command.set-rows-hidden",
  "sheet.command.set-col-hidden",
  "sheet.command.split-text-to-columns",
]);

export function interceptStructure(context: StructureContext): void {
  const { viewer, workbook, history } = context;
  /** The viewer's own history would write the shown values back, over formulas and into what they spill. */
  const instead = (event: { cancel?: boolean }, step: () => boolean): void => {
    // While a cell is being edited, undo belongs to its text.
    if (viewer.api.getActiveWorkbook()?.isCellEditing()) return;
    event.cancel = true;
    step();
    context.schedule();
  };
  // The viewer announces undo and redo by events of their own, and by no other.
  viewer.api.addEvent(viewer.api.Event.BeforeUndo, (event) => instead(event, () => history.undo()));
  viewer.api.addEvent(viewer.api.Event.BeforeRedo, (event) => instead(event, () => history.redo()));
  viewer.api.addEvent(viewer.api.Event.BeforeCommandExecute, (event) => {
    const params = (event.params ?? {}) as CommandParams;
    const sheetId = params.subUnitId === undefined ? workbook.activeSheetId : Number(params.subUnitId);
    if (NOT_HERE.has(event.id)) {
      event.cancel = true;
      context.complain("Google Sheets can do that; the playground can't.");
      return;
    }
    const action = LINES[event.id] ?? TABS[event.id];
    if (!action) return;
    event.cancel = true;
    try {
      action(workbook, params, sheetId);
      history.clear();
    } catch (error) {
      context.complain(error instanceof Error ? error.message : String(error));
    }
    context.schedule();
  });
}

/** "Sheet4", or "Copy of Deals", "Copy of Deals 2" where the plain name may do. */
export function freeName(workbook: Workbook, stem: string, plainFirst = false): string {
  if (plainFirst && !workbook.sheetNamed(stem)) return stem;
  for (let number = plainFirst ? 2 : workbook.sheets.length + 1; ; number++) {
    const name = plainFirst ? `${stem} ${number}` : `${stem}${number}`;
    if (!workbook.sheetNamed(name)) return name;
  }
}
