/**
 * What the person does in the grid, done to the model.
 *
 * Typing, pasting, filling, clearing and formatting reach us as one kind of mutation, after the viewer has applied it to
 * its own copy: they are entered in the model and the viewer gets the model's truth back. Structure (rows, columns, tabs)
 * is stopped before the viewer touches it, done in the model, and mirrored.
 */
import { type ICellData, ICommandService, type IStyleData } from "@univerjs/core";
import { moveFormula } from "../spreadsheet/formula-rewrite.ts";
import { localeRules } from "../spreadsheet/locale.ts";
import type { Area, CellFormat, Sheet, Workbook } from "../spreadsheet/model.ts";
import { type CellState, captureCell, type History } from "./history.ts";
import { areaOfRange } from "./mirror.ts";
import { refusalOf } from "./validation.ts";
import type { Viewer } from "./viewer.ts";

export interface EditContext {
  readonly workbook: Workbook;
  readonly viewer: Viewer;
  readonly history: History;
  /** Says why something was not done. */
  complain(sentence: string): void;
  /** Asks whether to edit a protected cell all the same. */
  confirmProtected(description: string): boolean;
  /** Puts the model's truth back into the viewer's cells. */
  restore(sheetId: number, areas: readonly Area[]): void;
  /** Brings the model's changes to the viewer, soon. */
  schedule(): void;
}

interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly cell: ICellData | null;
  /** What was typed, letter by letter; undefined when the cell was pasted, filled or cleared. */
  readonly typed: string | undefined;
}

interface MutationParams {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly cellValue?: Readonly<Record<string, Readonly<Record<string, ICellData | null>>>>;
  readonly ranges?: readonly { startRow: number; endRow: number; startColumn: number; endColumn: number }[];
  readonly colWidth?: number | Readonly<Record<number, number>>;
  readonly rowHeight?: number | Readonly<Record<number, number>>;
  readonly xSplit?: number;
  readonly ySplit?: number;
}

export function followEdits(context: EditContext): void {
  const { viewer, workbook } = context;
  let typed: { readonly sheetId: string; readonly row: number; readonly column: number; readonly text: string } | null =
    null;
  viewer.api.addEvent(viewer.api.Event.BeforeSheetEditEnd, (event) => {
    if (!event.isConfirm) return;
    const text = event.value.toPlainText().replace(/\r?\n$/, "");
    typed = { sheetId: event.worksheet.getSheetId(), row: event.row, column: event.column, text };
  });
  const clipboard = { copied: null as CopiedFormulas | null, pasting: false };
  const commands = viewer.injector.get(ICommandService);
  commands.beforeCommandExecuted((command) => {
    // Cut formulas keep what they refer to; only copied ones move along.
    if (command.id === "univer.command.copy") clipboard.copied = copyFormulas(workbook);
    if (command.id === "univer.command.cut") clipboard.copied = null;
    if (isCommand(command.id)) clipboard.pasting = command.id.includes("paste");
  });
  commands.onCommandExecuted((command, options) => {
    if (options?.onlyLocal) return;
    const params = (command.params ?? {}) as MutationParams;
    if (params.unitId !== undefined && params.unitId !== viewer.unitId) return;
    const sheet = workbook.sheet(Number(params.subUnitId));
    if (!sheet) return;
    switch (command.id) {
      case "sheet.mutation.set-range-values": {
        const plain = cellEdits(params, typed);
        const edits = clipboard.pasting ? withOurFormulas(plain, clipboard.copied, workbook) : plain;
        typed = null;
        if (edits.length > 0) applyEdits(context, sheet, edits);
        break;
      }
      case "sheet.mutation.set-worksheet-col-width":
        eachLine(params.ranges, "Column", (column) =>
          sheet.setColumnWidth(column, sizeOf(params.colWidth, column) ?? sheet.columnWidth(column)),
        );
        break;
      case "sheet.mutation.set-worksheet-row-height":
        eachLine(params.ranges, "Row", (row) =>
          sheet.setRowHeight(row, sizeOf(params.rowHeight, row) ?? sheet.rowHeight(row)),
        );
        break;
      case "sheet.mutation.set-frozen":
        sheet.frozenRows = Math.max(0, params.ySplit ?? 0);
        sheet.frozenColumns = Math.max(0, params.xSplit ?? 0);
        break;
      default:
        return;
    }
    context.schedule();
  });
}

function cellEdits(
  params: MutationParams,
  typed: { readonly sheetId: string; readonly row: number; readonly column: number; readonly text: string } | null,
): readonly CellEdit[] {
  const edits: CellEdit[] = [];
  for (const [row, cells] of Object.entries(params.cellValue ?? {})) {
    for (const [column, cell] of Object.entries(cells)) {
      const isTyped =
        typed?.sheetId === params.subUnitId && typed?.row === Number(row) && typed?.column === Number(column);
      edits.push({ row: Number(row), column: Number(column), cell, typed: isTyped ? typed?.text : undefined });
    }
  }
  return edits;
}

/** What a person asks for, as opposed to the mutations and operations that it is made of. */
function isCommand(id: string): boolean {
  return id.startsWith("univer.command.") || id.startsWith("sheet.command.");
}

/** The formulas of the cells that were copied last. */
interface CopiedFormulas {
  readonly area: Area;
  readonly formulas: readonly (readonly string[])[];
}

function copyFormulas(workbook: Workbook): CopiedFormulas | null {
  const { sheetId, area } = workbook.selection;
  const sheet = workbook.sheet(sheetId);
  if (!sheet) return null;
  const formulas = Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (_, c) => sheet.formula(area.row + r, area.column + c)),
  );
  return { area, formulas };
}

/** Pasted formulas, moved by our own rules: the viewer does not understand "E2:E". */
function withOurFormulas(
  edits: readonly CellEdit[],
  copied: CopiedFormulas | null,
  workbook: Workbook,
): readonly CellEdit[] {
  if (!copied || edits.length === 0) return edits;
  const top = Math.min(...edits.map((edit) => edit.row));
  const left = Math.min(...edits.map((edit) => edit.column));
  const decimal = localeRules(workbook.locale).decimal;
  return edits.map((edit) => {
    if (!edit.cell?.f) return edit;
    const r = (edit.row - top) % copied.area.rows;
    const c = (edit.column - left) % copied.area.columns;
    const formula = copied.formulas[r]?.[c];
    if (!formula) return edit;
    const rows = edit.row - copied.area.row - r;
    const columns = edit.column - copied.area.column - c;
    return { ...edit, cell: { ...edit.cell, f: moveFormula(formula, decimal, rows, columns) } };
  });
}

function applyEdits(context: EditContext, sheet: Sheet, edits: readonly CellEdit[]): void {
  const inside = edits.filter((edit) => edit.row < sheet.rowCount && edit.column < sheet.columnCount);
  const areas = inside.map((edit) => ({ row: edit.row, column: edit.column, rows: 1, columns: 1 }));
  context.restore(sheet.id, areas);
  const guarded = sheet.protections.find((one) =>
    inside.some((edit) => one.area === null || covers(one.area, edit.row, edit.column)),
  );
  if (guarded && !guarded.warningOnly) {
    context.complain("You are trying to edit a protected cell. Please ask its owner to change the protection.");
    return;
  }
  if (guarded && !context.confirmProtected(guarded.description)) return;
  const before = inside.map((edit) => captureCell(sheet, edit.row, edit.column));
  for (const edit of inside) applyEdit(sheet, edit, context.viewer);
  const refusal = inside.map((edit) => refusalOf(sheet, edit.row, edit.column)).find((sentence) => sentence !== null);
  if (refusal) {
    for (const state of before) putBack(sheet, state);
    context.complain(refusal);
    return;
  }
  context.history.record({
    sheetId: sheet.id,
    before,
    after: inside.map((edit) => captureCell(sheet, edit.row, edit.column)),
  });
  context.workbook.touchVolatile();
}

function putBack(sheet: Sheet, state: CellState): void {
  if (state.content.kind === "formula") sheet.enter(state.row, state.column, state.content.text);
  else if (state.content.value === "")
    sheet.clear({ row: state.row, column: state.column, rows: 1, columns: 1 }, { contents: true });
  else sheet.put(state.row, state.column, state.content.value);
}

function applyEdit(sheet: Sheet, { row, column, cell, typed }: CellEdit, viewer: Viewer): void {
  const area = { row, column, rows: 1, columns: 1 };
  if (typed !== undefined) {
    if (typed === "") sheet.clear(area, { contents: true });
    else sheet.enter(row, column, typed);
    return;
  }
  if (cell === null) {
    sheet.clear(area, { contents: true, formats: true });
    return;
  }
  if ("s" in cell) {
    const style = typeof cell.s === "string" ? styleNamed(viewer, cell.s) : cell.s;
    if (style) sheet.setFormat(area, formatOf(style));
    else if (!("v" in cell)) sheet.clear(area, { formats: true });
  }
  if (!("v" in cell) && !("f" in cell) && !("p" in cell)) return;
  const rich = cell.p?.body?.dataStream.replace(/\r?\n$/, "");
  if (cell.f) sheet.enter(row, column, cell.f);
  else if (rich !== undefined && rich !== "") sheet.enter(row, column, rich);
  else if (cell.v === null || cell.v === undefined || cell.v === "") sheet.clear(area, { contents: true });
  else if (cell.t === 3) sheet.put(row, column, cell.v === 1 || cell.v === true);
  else if (typeof cell.v === "string" && cell.t !== 4) sheet.enter(row, column, cell.v);
  else sheet.put(row, column, cell.v);
}

function styleNamed(viewer: Viewer, id: string): IStyleData | null {
  return viewer.api.getActiveWorkbook()?.getWorkbook().getStyles().get(id) ?? null;
}

const ALIGN = { 1: "left", 2: "center", 3: "right" } as const;
const VERTICAL = { 1: "top", 2: "middle", 3: "bottom" } as const;
const WRAP = { 1: "OVERFLOW", 2: "CLIP", 3: "WRAP" } as const;

/** Univer's style as the model's format; only what the style says. */
export function formatOf(style: IStyleData): CellFormat {
  const format: { -readonly [Key in keyof CellFormat]: CellFormat[Key] } = {};
  if (style.n?.pattern) format.numberFormat = style.n.pattern;
  if (style.bl !== undefined) format.fontWeight = style.bl === 1 ? "bold" : "normal";
  if (style.it !== undefined) format.fontStyle = style.it === 1 ? "italic" : "normal";
  if (style.fs !== undefined) format.fontSize = style.fs;
  if (style.ff) format.fontFamily = style.ff;
  if (style.cl?.rgb) format.fontColor = style.cl.rgb;
  if (style.bg?.rgb) format.background = style.bg.rgb;
  const [horizontal, vertical, wrap] = [
    ALIGN[style.ht as 1 | 2 | 3],
    VERTICAL[style.vt as 1 | 2 | 3],
    WRAP[style.tb as 1 | 2 | 3],
  ];
  if (horizontal) format.horizontalAlignment = horizontal;
  if (vertical) format.verticalAlignment = vertical;
  if (wrap) format.wrap = wrap;
  return format;
}

function covers(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

function eachLine(ranges: MutationParams["ranges"], axis: "Row" | "Column", visit: (line: number) => void): void {
  for (const range of ranges ?? []) {
    const area = areaOfRange(range);
    const [first, count] = axis === "Row" ? [area.row, area.rows] : [area.column, area.columns];
    for (let line = first; line < first + count; line++) visit(line);
  }
}

function sizeOf(size: number | Readonly<Record<number, number>> | undefined, line: number): number | undefined {
  return typeof size === "number" ? size : size?.[line];
}
