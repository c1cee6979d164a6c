/** What the page shows to tests: the model behind the grid, and the script behind the menu. */
import type { ScriptHost } from "../apps-script/host.ts";
import type { Workbook } from "../spreadsheet/model.ts";

export interface PlaygroundHandle {
  readonly workbook: Workbook;
  /** There once the script is loaded. */
  host: ScriptHost | null;
  /** Resolves when the reports stand, the grid is drawn and the sidebar is open. */
  readonly ready: Promise<void>;
}

declare global {
  interface Window {
    playground: PlaygroundHandle;
  }
}
