/** How tall a row must be for its wrapped text. Sheets does it while typing; a model of numbers cannot measure fonts. */
import type { Sheet } from "../spreadsheet/model.ts";

export const DEFAULT_ROW_HEIGHT = 21;
/** Points to pixels. */
const PIXELS = 4 / 3;
const LINE = 1.15;
const PADDING = 6;

/** The width in pixels of a text in the given CSS font. */
export type Measure = (text: string, font: string) => number;

/** The row's own height, or taller where wrapped text (or a large font) needs it. */
export function neededRowHeight(sheet: Sheet, row: number, columns: number, measure: Measure): number {
  const own = sheet.rowHeight(row);
  if (own !== DEFAULT_ROW_HEIGHT) return own;
  let height = own;
  for (let column = 0; column < columns; column++) {
    const format = sheet.format(row, column);
    const size = format.fontSize ?? 10;
    if (format.wrap !== "WRAP" && size <= 11) continue;
    const text = sheet.display(row, column);
    if (text === "") continue;
    const font = `${format.fontWeight ?? "normal"} ${size * PIXELS}px ${format.fontFamily ?? "Arial"}`;
    const merge = sheet.merges.find((area) => area.row === row && area.column === column);
    let width = sheet.columnWidth(column);
    for (let next = 1; merge && next < merge.columns; next++) width += sheet.columnWidth(column + next);
    const lines = format.wrap === "WRAP" ? lineCount(text, width - PADDING, (part) => measure(part, font)) : 1;
    height = Math.max(height, Math.ceil(lines * size * PIXELS * LINE + 4));
  }
  return height;
}

/** Lines after breaking at spaces; a word that is too long for a line breaks anywhere. */
export function lineCount(text: string, width: number, measure: (text: string) => number): number {
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    let line = "";
    lines += 1;
    for (const word of paragraph.split(" ")) {
      const longer = line === "" ? word : `${line} ${word}`;
      if (measure(longer) <= width) {
        line = longer;
        continue;
      }
      if (line !== "") lines += 1;
      const extra = Math.max(0, Math.ceil(measure(word) / width) - 1);
      lines += extra;
      line = word;
    }
  }
  return lines;
}

/** Measures with a canvas, remembering what it measured. */
export function canvasMeasure(): Measure {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) throw new Error("This browser cannot measure text.");
  const known = new Map<string, number>();
  return (text, font) => {
    const key = `${font}|${text}`;
    let width = known.get(key);
    if (width === undefined) {
      context.font = font;
      width = context.measureText(text).width;
      if (known.size > 5_000) known.clear();
      known.set(key, width);
    }
    return width;
  };
}
