/**
 * A cell of the model in Univer's words: what it stores (value, formula, number format) and what it shows (text, style).
 *
 * The viewer stores only what its editor needs. All that is seen comes from the model whenever a cell is painted, so the
 * two cannot drift apart.
 */
import type { ICellData, IStyleData } from "@univerjs/core";
import type { CellError, CellFormat, CellValue, Sheet } from "../spreadsheet/model.ts";

/** Univer's CellValueType. */
const TEXT = 1;
const NUMBER = 2;
const BOOLEAN = 3;
/** Text that looks like a number and is none ("007"). */
const FORCED_TEXT = 4;

export function isError(value: CellValue): value is CellError {
  return typeof value === "object";
}

/** What the viewer stores; null for a cell that holds nothing. */
export function storedCell(sheet: Sheet, row: number, column: number): ICellData | null {
  const value = sheet.value(row, column);
  const formula = sheet.formula(row, column);
  if (value === "" && formula === "") return null;
  const pattern = sheet.format(row, column).numberFormat;
  const style = pattern && pattern !== "@" && typeof value === "number" ? { n: { pattern } } : null;
  return { ...plainValue(value), f: formula === "" ? null : formula, si: null, p: null, s: style };
}

function plainValue(value: CellValue): Pick<ICellData, "v" | "t"> {
  if (isError(value)) return { v: value.error, t: TEXT };
  if (typeof value === "number") return { v: value, t: NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: BOOLEAN };
  return { v: value, t: value !== "" && Number.isFinite(Number(value)) ? FORCED_TEXT : TEXT };
}

/** As in Sheets; without it the line under frozen rows cuts into their letters. */
const PADDING = { t: 2, r: 3, b: 3, l: 3 } as const;
const ALIGN = { left: 1, center: 2, right: 3 } as const;
const VERTICAL = { top: 1, middle: 2, bottom: 3 } as const;
const WRAP = { OVERFLOW: 1, CLIP: 2, WRAP: 3 } as const;
const BORDER_STYLES: Readonly<Record<string, number>> = {
  SOLID: 1,
  DOTTED: 4,
  DASHED: 3,
  DOUBLE: 7,
  SOLID_MEDIUM: 8,
  SOLID_THICK: 13,
};

/** A format as Univer draws it. `value` settles what an unset alignment means: numbers right, errors and ticks centred. */
export function viewStyle(format: CellFormat, value: CellValue): IStyleData {
  const alignment = format.horizontalAlignment ?? defaultAlignment(value);
  const style: IStyleData = {
    bl: format.fontWeight === "bold" ? 1 : 0,
    it: format.fontStyle === "italic" ? 1 : 0,
    ht: ALIGN[alignment],
    vt: VERTICAL[format.verticalAlignment ?? "bottom"],
    tb: WRAP[format.wrap ?? "OVERFLOW"],
    pd: PADDING,
    // Said always: what Univer draws itself (lists) has another size of its own.
    fs: format.fontSize ?? 10,
  };
  if (format.fontColor !== undefined) style.cl = { rgb: format.fontColor };
  if (format.fontFamily !== undefined) style.ff = format.fontFamily;
  if (format.background !== undefined) style.bg = { rgb: format.background };
  const borders = format.borders;
  if (borders) {
    const line = (side: "top" | "bottom" | "left" | "right") => {
      const border = borders[side];
      return border ? { s: BORDER_STYLES[border.style] ?? 1, cl: { rgb: border.color } } : null;
    };
    style.bd = { t: line("top"), b: line("bottom"), l: line("left"), r: line("right") };
  }
  return style;
}

function defaultAlignment(value: CellValue): "left" | "center" | "right" {
  if (typeof value === "number") return "right";
  return typeof value === "string" ? "left" : "center";
}
