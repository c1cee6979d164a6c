/**
 * Univer's grid as a viewer of the model: it draws, selects, scrolls and edits, and calculates nothing.
 *
 * Its own calculation is switched off by replacing the service's method before the first workbook exists (Univer 0.25.1
 * ignores an override of that service; UniverSheetsCorePreset's own switch needs a worker).
 */
import { ICalculateFormulaService, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreWords from "@univerjs/preset-sheets-core/locales/en-US";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import validationWords from "@univerjs/preset-sheets-data-validation/locales/en-US";
import { UniverSheetsDrawingPreset } from "@univerjs/preset-sheets-drawing";
import drawingWords from "@univerjs/preset-sheets-drawing/locales/en-US";
import {
  createUniver,
  type FUniver,
  ICommandService,
  type Injector,
  type IWorkbookData,
  LocaleType,
  LogLevel,
  mergeLocales,
} from "@univerjs/presets";

export interface Viewer {
  readonly api: FUniver;
  readonly injector: Injector;
  readonly unitId: string;
  /** A change of the viewer that is ours: no undo entry, and nobody takes it for the person's edit. */
  mutate(id: string, params: object): void;
  /** Something that a person could have done in the viewer. */
  command(id: string, params: object): void;
}

/** The help box says of an argument what its JSDoc says, and nothing before it. */
const OWN_WORDS = {
  "sheets-formula-ui": {
    ...coreWords["sheets-formula-ui"],
    prompt: { ...coreWords["sheets-formula-ui"].prompt, required: "", optional: "" },
  },
};

/** Menu entries of Univer that would work on its own copy only, or that Sheets does not have. */
const HIDDEN_MENUS = [
  "sheet.command.add-range-protection-from-context-menu",
  "sheet.command.set-range-protection-from-context-menu",
  "sheet.command.delete-range-protection-from-context-menu",
  "sheet.command.view-sheet-permission-from-context-menu",
  "sheet.command.add-range-protection-from-sheet-bar",
  "sheet.command.view-sheet-permission-from-sheet-bar",
  "sheet.command.delete-worksheet-protection-from-sheet-bar",
  "sheet.command.change-sheet-protection-from-sheet-bar",
  "sheet.contextMenu.permission",
  "sheet.menu.paste-special",
  "sheet.menu.clear-selection",
  "sheet.menu.sheets-sort-ctx",
  "sheet.command.set-row-is-auto-height",
  "sheet.command.set-col-auto-width",
  "sheet.command.hide-row-confirm",
  "sheet.command.hide-col-confirm",
  "sheet.contextMenu.sheet-frozen",
  "data-validation.command.openPanel",
] as const;

export function createViewer(container: HTMLElement, snapshot: IWorkbookData): Viewer {
  const { univer, univerAPI } = createUniver({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: mergeLocales(coreWords, validationWords, drawingWords, OWN_WORDS) },
    logLevel: LogLevel.ERROR,
    presets: [
      UniverSheetsCorePreset({
        container,
        header: true,
        toolbar: false,
        formulaBar: true,
        footer: { sheetBar: true, statisticBar: true, menus: true, zoomSlider: true },
        menu: Object.fromEntries(HIDDEN_MENUS.map((id) => [id, { hidden: true }])),
        sheets: { disableForceStringAlert: true, disableForceStringMark: true },
        disableTextFormatAlert: true,
        disableTextFormatMark: true,
      }),
      // A search box would take the letters of whoever types into the cell.
      UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
      UniverSheetsDrawingPreset(),
    ],
  });
  const injector = univer.__getInjector();
  injector.get(ICalculateFormulaService).execute = async () => undefined;
  univerAPI.createWorkbook(snapshot);
  const commands = injector.get(ICommandService);
  return {
    api: univerAPI,
    injector,
    unitId: snapshot.id,
    mutate: (id, params) => {
      commands.syncExecuteCommand(id, { unitId: snapshot.id, ...params }, { onlyLocal: true });
    },
    command: (id, params) => {
      void commands.executeCommand(id, { unitId: snapshot.id, ...params });
    },
  };
}
