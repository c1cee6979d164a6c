/** What explains itself in the grid: help while typing a custom function, notes and error messages under the mouse. */
import { FunctionType } from "@univerjs/preset-sheets-core";
import type { FunctionHelp } from "../apps-script/host.ts";
import type { Workbook } from "../spreadsheet/model.ts";
import { element } from "./screen.ts";
import { isError } from "./view-cell.ts";
import type { Viewer } from "./viewer.ts";

/** Univer completes names and shows the argument in hand; the model calculates, so the function itself is never called. */
export function offerFunctions(viewer: Viewer, functions: readonly FunctionHelp[]): void {
  const formula = viewer.api.getFormula();
  for (const help of functions) {
    formula.registerFunction(help.name, () => 0, {
      description: {
        functionName: help.name,
        functionType: FunctionType.User,
        description: help.description,
        abstract: help.description,
        functionParameter: help.parameters.map((parameter) => ({
          name: parameter.name,
          detail: parameter.description,
          example: parameter.name,
          // Google's help box knows no optional arguments either: the description has to say it.
          require: 1,
          repeat: 0,
        })),
      },
    });
  }
}

/** Shows a cell's note, and an error's message, beside the mouse. */
export function showNotes(viewer: Viewer, workbook: Workbook): void {
  const box = element("note");
  const grid = element("grid");
  let mouse = { x: 0, y: 0 };
  let shown = "";
  const hide = (): void => {
    box.hidden = true;
    shown = "";
  };
  // On the way down: the viewer tells of the cell before the event comes up again.
  grid.addEventListener(
    "pointermove",
    (event) => {
      mouse = { x: event.clientX, y: event.clientY };
      if (!(event.target instanceof HTMLCanvasElement)) hide();
    },
    { capture: true },
  );
  for (const leaving of ["pointerleave", "pointerdown", "wheel"] as const) {
    grid.addEventListener(leaving, hide, { passive: true });
  }
  viewer.api.addEvent(viewer.api.Event.CellPointerMove, ({ row, column }) => {
    const sheet = workbook.sheet(workbook.activeSheetId);
    if (!sheet || row >= sheet.rowCount || column >= sheet.columnCount) return hide();
    const value = sheet.value(row, column);
    const note = sheet.note(row, column);
    const key = `${row}:${column}:${note}:${isError(value) ? value.message : ""}`;
    if (key === shown) return;
    shown = key;
    if (note === "" && !isError(value)) {
      box.hidden = true;
      return;
    }
    box.replaceChildren();
    if (isError(value)) {
      const strong = document.createElement("strong");
      strong.textContent = value.error === "#ERROR!" ? "Error" : `Error: ${value.error}`;
      box.append(strong, value.message, ...(note === "" ? [] : ["\n\n"]));
    }
    box.append(note);
    box.classList.toggle("error", isError(value));
    box.hidden = false;
    const { width, height } = box.getBoundingClientRect();
    box.style.left = `${Math.min(mouse.x + 14, window.innerWidth - width - 8)}px`;
    box.style.top = `${Math.min(mouse.y + 12, window.innerHeight - height - 8)}px`;
  });
}
