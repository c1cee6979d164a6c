/** The workbook on the screen: grid, charts, lists, notes and menus, all following the model. */
import { ICommandService, type IRange } from "@univerjs/core";
import type { FUniver } from "@univerjs/presets";
import type { ScriptHost } from "../apps-script/host.ts";
import type { Workbook } from "../spreadsheet/model.ts";
import { createChartLayer } from "./chart-layer.ts";
import { followCharts } from "./chart-moves.ts";
import { acceptDroppedFiles, type ImportContext } from "./csv-file.ts";
import { offerFunctions, showNotes } from "./hints.ts";
import { createHistory } from "./history.ts";
import { openClickedLinks } from "./links.ts";
import { drawMenuBar } from "./menu-bar.ts";
import { menus } from "./menus.ts";
import { areaOfRange, createMirror, sameArea } from "./mirror.ts";
import { offerNativeFunctions } from "./native-help.ts";
import { paintFromModel } from "./paint.ts";
import { canvasMeasure } from "./row-height.ts";
import { element, showToast } from "./screen.ts";
import { interceptStructure } from "./structure.ts";
import { followEdits } from "./user-edits.ts";
import { createValidationLists } from "./validation.ts";
import { createViewer, type Viewer } from "./viewer.ts";

export interface WorkbookView {
  /** To be called after each run of the script: shows what it wrote, and ends the undo history. */
  scriptRan(): void;
}

export async function showWorkbook(
  workbook: Workbook,
  host: ScriptHost,
  container: HTMLElement,
): Promise<WorkbookView> {
  const measure = canvasMeasure();
  const mirror = createMirror(workbook, measure, () => afterFlush());
  const history = createHistory(workbook);
  const viewer = createViewer(container, mirror.snapshot());
  mirror.attach(viewer);
  paintFromModel(viewer, workbook);
  offerNativeFunctions(viewer);
  offerFunctions(viewer, host.functionHelp);
  await rendered(viewer.api);

  const charts = createChartLayer(viewer, workbook, measure);
  const lists = createValidationLists(viewer, workbook);
  const afterFlush = (): void => {
    charts.refresh();
    lists.refresh();
  };
  let waiting = false;
  const schedule = (): void => {
    if (waiting) return;
    waiting = true;
    // After the viewer has finished the command that we are in the middle of.
    window.setTimeout(() => {
      waiting = false;
      mirror.flush();
    }, 0);
  };
  workbook.onChange(schedule);
  const complain = (sentence: string): void => showToast(sentence, "There was a problem");
  followEdits({
    workbook,
    viewer,
    history,
    complain,
    confirmProtected: (description) =>
      window.confirm(
        `Heads up! You're trying to edit part of this sheet that shouldn't be changed accidentally.${description ? `\n\n${description}` : ""}\n\nEdit anyway?`,
      ),
    restore: (sheetId, areas) => mirror.restore(sheetId, areas),
    schedule,
  });
  interceptStructure({ workbook, viewer, history, complain, schedule });
  followSelection(viewer, workbook, () => charts.refresh());
  followCharts(viewer, workbook, measure, () => charts.isDrawing);
  showNotes(viewer, workbook);
  openClickedLinks(viewer, workbook);
  const scriptRan = (): void => {
    history.clear();
    schedule();
  };
  const runMenu = (functionName: string): void => {
    try {
      host.runMenu(functionName);
    } catch (error) {
      showToast(error instanceof Error ? error.message : String(error), "Error");
    }
    scriptRan();
  };
  const files: ImportContext = {
    workbook,
    complain,
    imported: () => {
      history.clear();
      schedule();
    },
  };
  acceptDroppedFiles(files);
  drawMenuBar(element("menu-bar"), menus({ workbook, host, runMenu, history, schedule, files }));
  mirror.flush();
  charts.refresh();
  lists.refresh();
  return { scriptRan };
}

/** The grid takes charts only once its first frame is drawn. */
function rendered(api: FUniver): Promise<void> {
  return new Promise((done) => {
    const { Rendered } = api.Enum.LifecycleStages;
    if (api.getCurrentLifecycleStage() >= Rendered) {
      done();
      return;
    }
    const listener = api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
      if (stage < Rendered) return;
      listener.dispose();
      done();
    });
  });
}

/** The tab and the cells in view are the workbook's own: a script asks for them. */
function followSelection(viewer: Viewer, workbook: Workbook, tabChanged: () => void): void {
  const { api } = viewer;
  api.addEvent(api.Event.ActiveSheetChanged, ({ activeSheet }) => {
    const id = Number(activeSheet.getSheetId());
    if (workbook.sheet(id) && workbook.activeSheetId !== id) workbook.activeSheetId = id;
    window.setTimeout(tabChanged, 0);
  });
  // By mouse, by keys and by the name box alike; the facade's own event misses the name box.
  viewer.injector.get(ICommandService).onCommandExecuted((command) => {
    if (command.id !== "sheet.operation.set-selections") return;
    const { subUnitId, selections } = command.params as {
      readonly subUnitId: string;
      readonly selections: readonly { readonly range: IRange }[];
    };
    const sheet = workbook.sheet(Number(subUnitId));
    const range = selections[selections.length - 1]?.range;
    if (!sheet || !range) return;
    // Whole rows and columns come without their ends.
    const finite = (line: number, fallback: number): number => (Number.isFinite(line) ? line : fallback);
    const area = areaOfRange({
      startRow: finite(range.startRow, 0),
      endRow: finite(range.endRow, sheet.rowCount - 1),
      startColumn: finite(range.startColumn, 0),
      endColumn: finite(range.endColumn, sheet.columnCount - 1),
    });
    const now = workbook.selection;
    if (now.sheetId !== sheet.id || !sameArea(now.area, area)) workbook.selection = { sheetId: sheet.id, area };
  });
}
