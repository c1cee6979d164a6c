/** The workbook on the screen: grid, charts, lists, notes and menus, all following the model. */
import { ICommandService, type IRange } from "@univerjs/core";
import type { FUniver } from "@univerjs/presets";
import type { MenuItem, ScriptHost } from "../apps-script/host.ts";
import type { CellFormat, Sheet, Workbook } from "../spreadsheet/model.ts";
import { createChartLayer } from "./chart-layer.ts";
import { followCharts } from "./chart-moves.ts";
import { offerFunctions, showNotes } from "./hints.ts";
import { captureCell, createHistory } from "./history.ts";
import { drawMenuBar, type Menu, type MenuEntry } from "./menu-bar.ts";
import { areaOfRange, createMirror, sameArea } from "./mirror.ts";
import { paintFromModel } from "./paint.ts";
import { canvasMeasure } from "./row-height.ts";
import { element, showToast } from "./screen.ts";
import { freeName, interceptStructure } from "./structure.ts";
import { followEdits } from "./user-edits.ts";
import { createValidationLists } from "./validation.ts";
import { createViewer, type Viewer } from "./viewer.ts";

export interface WorkbookView {
  /** To be called after each run of the script: shows what it wrote, and ends the undo history. */
  scriptRan(): void;
}

export async function showWorkbook(workbook: Workbook, host: ScriptHost, container: HTMLElement): Promise<WorkbookView> {
  const measure = canvasMeasure();
  const mirror = createMirror(workbook, measure, () => afterFlush());
  const history = createHistory(workbook);
  const viewer = createViewer(container, mirror.snapshot());
  mirror.attach(viewer);
  paintFromModel(viewer, workbook);
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
  const complain = (sentence: string): void => showToast(sentence);
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
  drawMenuBar(element("menu-bar"), menus({ workbook, viewer, host, runMenu, history, schedule }));
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

interface MenuContext {
  readonly workbook: Workbook;
  readonly viewer: Viewer;
  readonly host: ScriptHost;
  readonly history: ReturnType<typeof createHistory>;
  runMenu(functionName: string): void;
  schedule(): void;
}

function menus(context: MenuContext): readonly Menu[] {
  const { workbook, viewer, host, history } = context;
  const active = (): Sheet | undefined => workbook.sheet(workbook.activeSheetId);
  const action = (label: string, run: () => void, keys?: string): MenuEntry => ({
    kind: "action",
    label,
    ...(keys === undefined ? {} : { keys }),
    run: () => {
      run();
      context.schedule();
    },
  });
  const format = (change: CellFormat): void => {
    const sheet = active();
    const { area } = workbook.selection;
    if (!sheet) return;
    const cells = Array.from({ length: area.rows * area.columns }, (_, i) => [area.row + Math.floor(i / area.columns), area.column + (i % area.columns)] as const);
    const states = () => cells.map(([row, column]) => captureCell(sheet, row, column));
    const before = states();
    sheet.setFormat(area, change);
    history.record({ sheetId: sheet.id, before, after: states() });
  };
  const structural = (change: (sheet: Sheet) => void): void => {
    const sheet = active();
    if (!sheet) return;
    change(sheet);
    history.clear();
  };
  return [
    {
      label: "File",
      entries: [
        action("Download this sheet (.csv)", () => downloadCsv(active())),
        action("Start over with the sample", () => window.location.reload()),
      ],
    },
    {
      label: "Edit",
      entries: [
        action("Undo", () => history.undo(), "Ctrl+Z"),
        action("Redo", () => history.redo(), "Ctrl+Y"),
      ],
    },
    {
      label: "Insert",
      entries: [
        action("Row above", () => structural((sheet) => sheet.insertRows(workbook.selection.area.row, 1))),
        action("Row below", () => structural((sheet) => sheet.insertRows(workbook.selection.area.row + workbook.selection.area.rows, 1))),
        action("Column left", () => structural((sheet) => sheet.insertColumns(workbook.selection.area.column, 1))),
        action("Column right", () => structural((sheet) => sheet.insertColumns(workbook.selection.area.column + workbook.selection.area.columns, 1))),
        { kind: "line" },
        action("Sheet", () => {
          workbook.activeSheetId = workbook.insertSheet(freeName(workbook, "Sheet")).id;
          history.clear();
        }),
      ],
    },
    {
      label: "Format",
      entries: [
        {
          kind: "menu",
          label: "Number",
          entries: [
            action("Plain text", () => format({ numberFormat: "@" })),
            action("Number", () => format({ numberFormat: "#,##0.00" })),
            action("Percent", () => format({ numberFormat: "0.00%" })),
            action("Currency", () => format({ numberFormat: "$#,##0.00" })),
            action("Date", () => format({ numberFormat: "yyyy-mm-dd" })),
          ],
        },
        action("Bold", () => format({ fontWeight: active()?.format(workbook.selection.area.row, workbook.selection.area.column).fontWeight === "bold" ? "normal" : "bold" }), "Ctrl+B"),
        action("Wrap text", () => format({ wrap: "WRAP" })),
      ],
    },
    { label: "Extensions", entries: extensionEntries(host.menus, context) },
    {
      label: "Help",
      entries: [
        action("About the playground", () =>
          window.alert(
            "A local stand-in for Google Sheets.\n\nIt runs the very files that are pushed to Google (dist/Code.js, dist/sidebar.html, dist/appsscript.json). Nothing leaves this page, and reloading starts over.",
          ),
        ),
        action("Formulas of Dealsheet", () => viewer.api.getActiveWorkbook()?.getActiveSheet() && window.alert(host.functionHelp.map((help) => `${help.name}(${help.parameters.map((one) => one.name).join(", ")})\n${help.description}`).join("\n\n"))),
      ],
    },
  ];
}

function extensionEntries(items: readonly MenuItem[], context: MenuContext): readonly MenuEntry[] {
  return items.map((item): MenuEntry => {
    switch (item.kind) {
      case "separator":
        return { kind: "line" };
      case "submenu":
        return { kind: "menu", label: item.label, entries: extensionEntries(item.items, context) };
      case "item":
        return { kind: "action", label: item.label, run: () => context.runMenu(item.functionName) };
    }
  });
}

function downloadCsv(sheet: Sheet | undefined): void {
  if (!sheet) return;
  const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = Array.from({ length: sheet.usedRows }, (_, row) =>
    Array.from({ length: sheet.usedColumns }, (_, column) => quoted(sheet.display(row, column))).join(","),
  );
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([lines.join("\r\n")], { type: "text/csv" }));
  link.download = `${sheet.name}.csv`;
  link.click();
  URL.revokeObjectURL(link.href);
}
