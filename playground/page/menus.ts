/** What the menu bar offers: little of Sheets' own, each of it working, and the add-on's menu under Extensions. */
import type { MenuItem, ScriptHost } from "../apps-script/host.ts";
import { csvField, harmlessText } from "../csv-text.ts";
import type { CellFormat, Sheet, Workbook } from "../spreadsheet/model.ts";
import { chooseFiles, type ImportContext } from "./csv-file.ts";
import { captureCell, type History } from "./history.ts";
import type { Menu, MenuEntry } from "./menu-bar.ts";
import { openSettings, type SettingsContext } from "./settings-dialog.ts";
import { freeName } from "./structure.ts";

const ABOUT =
  "A local stand-in for Google Sheets.\n\nIt runs the very files that are pushed to Google (dist/Code.js, dist/sidebar.html, " +
  "dist/appsscript.json). Nothing leaves this page, and reloading starts over.";

export interface MenuContext {
  readonly workbook: Workbook;
  readonly host: ScriptHost;
  readonly history: History;
  runMenu(functionName: string): void;
  /** Brings the model's changes to the viewer, soon. */
  schedule(): void;
  readonly files: ImportContext;
}

export function menus(context: MenuContext): readonly Menu[] {
  const { host, history } = context;
  const action = actionOf(context);
  return [
    {
      label: "File",
      entries: [
        action("Import a CSV file…", () => chooseFiles(context.files)),
        action("Download this sheet (.csv)", () => downloadCsv(activeSheet(context.workbook))),
        { kind: "line" },
        action("Settings…", () => openSettings(settingsContext(context))),
        action("Start over with the sample", () => window.location.reload()),
      ],
    },
    {
      label: "Edit",
      entries: [action("Undo", () => history.undo(), "Ctrl+Z"), action("Redo", () => history.redo(), "Ctrl+Y")],
    },
    { label: "Insert", entries: insertEntries(context) },
    { label: "Format", entries: formatEntries(context) },
    { label: "Extensions", entries: extensionEntries(host.menus, context) },
    {
      label: "Help",
      entries: [
        action("Functions of Dealsheet", () => window.alert(functionList(host))),
        action("About the playground", () => window.alert(ABOUT)),
      ],
    },
  ];
}

function settingsContext(context: MenuContext): SettingsContext {
  const { workbook } = context;
  return {
    workbook,
    applied: ({ currency }) => {
      // What a cell shows depends on the locale, in each of them.
      for (const sheet of workbook.sheets) sheet.setFormat({ row: 0, column: 0, rows: 1, columns: 1 }, {});
      if (currency) context.runMenu("refreshAllReports");
      context.schedule();
    },
  };
}

type Action = (label: string, run: () => void, keys?: string) => MenuEntry;

function actionOf(context: MenuContext): Action {
  return (label, run, keys) => ({
    kind: "action",
    label,
    ...(keys === undefined ? {} : { keys }),
    run() {
      run();
      context.schedule();
    },
  });
}

function activeSheet(workbook: Workbook): Sheet | undefined {
  return workbook.sheet(workbook.activeSheetId);
}

function insertEntries(context: MenuContext): readonly MenuEntry[] {
  const { workbook, history } = context;
  const action = actionOf(context);
  /** Addresses change with the structure, so undo ends here. */
  const structural = (label: string, change: (sheet: Sheet) => void): MenuEntry =>
    action(label, () => {
      const sheet = activeSheet(workbook);
      if (!sheet) return;
      change(sheet);
      history.clear();
    });
  const selected = () => workbook.selection.area;
  return [
    structural("Row above", (sheet) => sheet.insertRows(selected().row, 1)),
    structural("Row below", (sheet) => sheet.insertRows(selected().row + selected().rows, 1)),
    structural("Column left", (sheet) => sheet.insertColumns(selected().column, 1)),
    structural("Column right", (sheet) => sheet.insertColumns(selected().column + selected().columns, 1)),
    { kind: "line" },
    structural("Sheet", () => {
      workbook.activeSheetId = workbook.insertSheet(freeName(workbook, "Sheet")).id;
    }),
  ];
}

const NUMBER_FORMATS = [
  ["Plain text", "@"],
  ["Number", "#,##0.00"],
  ["Percent", "0.00%"],
  ["Currency", "$#,##0.00"],
  ["Date", "yyyy-mm-dd"],
] as const;

function formatEntries(context: MenuContext): readonly MenuEntry[] {
  const { workbook, history } = context;
  const action = actionOf(context);
  const format = (change: (now: CellFormat) => CellFormat): void => {
    const sheet = activeSheet(workbook);
    const { area } = workbook.selection;
    if (!sheet) return;
    const states = () =>
      Array.from({ length: area.rows * area.columns }, (_, i) =>
        captureCell(sheet, area.row + Math.floor(i / area.columns), area.column + (i % area.columns)),
      );
    const before = states();
    sheet.setFormat(area, change(sheet.format(area.row, area.column)));
    history.record({ sheetId: sheet.id, before, after: states() });
  };
  return [
    {
      kind: "menu",
      label: "Number",
      entries: NUMBER_FORMATS.map(([label, numberFormat]) => action(label, () => format(() => ({ numberFormat })))),
    },
    action("Bold", () => format((now) => ({ fontWeight: now.fontWeight === "bold" ? "normal" : "bold" })), "Ctrl+B"),
    action(
      "Italic",
      () => format((now) => ({ fontStyle: now.fontStyle === "italic" ? "normal" : "italic" })),
      "Ctrl+I",
    ),
    action("Wrap text", () => format((now) => ({ wrap: now.wrap === "WRAP" ? "OVERFLOW" : "WRAP" }))),
  ];
}

function functionList(host: ScriptHost): string {
  return host.functionHelp
    .map(
      (help) => `${help.name}(${help.parameters.map((parameter) => parameter.name).join(", ")})\n${help.description}`,
    )
    .join("\n\n");
}

function extensionEntries(items: readonly MenuItem[], context: MenuContext): readonly MenuEntry[] {
  return items.map((item) => extensionEntry(item, context));
}

function extensionEntry(item: MenuItem, context: MenuContext): MenuEntry {
  switch (item.kind) {
    case "separator":
      return { kind: "line" };
    case "submenu":
      return { kind: "menu", label: item.label, entries: extensionEntries(item.items, context) };
    case "item":
      return { kind: "action", label: item.label, run: () => context.runMenu(item.functionName) };
  }
}

function downloadCsv(sheet: Sheet | undefined): void {
  if (!sheet) return;
  const shown = (row: number, column: number): string => {
    const text = sheet.display(row, column);
    return csvField(typeof sheet.value(row, column) === "string" ? harmlessText(text) : text);
  };
  const lines = Array.from({ length: sheet.usedRows }, (_, row) =>
    Array.from({ length: sheet.usedColumns }, (_, column) => shown(row, column)).join(","),
  );
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([lines.join("\r\n")], { type: "text/csv" }));
  link.download = `${sheet.name}.csv`;
  link.click();
  URL.revokeObjectURL(link.href);
}
