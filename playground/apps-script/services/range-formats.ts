/** The part of SpreadsheetApp.Range that says how cells look. */

import type { CellFormat } from "../../spreadsheet/model.ts";
import { property, readFormats, writeEverywhere, writeProperty } from "../cell-formats.ts";
import { checkShape } from "../cell-values.ts";
import { memberName } from "../enumeration.ts";
import { WrapStrategy } from "../enumerations.ts";
import type { GRange } from "../google.ts";
import { RangePosition } from "./range-position.ts";

type Align = "left" | "center" | "normal" | "right" | null;
type VerticalAlign = "top" | "middle" | "bottom" | null;
type Wrap = NonNullable<CellFormat["wrap"]>;

export abstract class RangeFormats extends RangePosition implements Partial<GRange> {
  getNumberFormat(): string {
    return this.getNumberFormats()[0]?.[0] ?? "";
  }

  getNumberFormats(): string[][] {
    return this.#formats((format) => property(format, "numberFormat"));
  }

  setNumberFormat(numberFormat: string): GRange {
    return this.#everywhere("numberFormat", automatic(numberFormat));
  }

  setNumberFormats(numberFormats: readonly (readonly string[])[]): GRange {
    checkShape(this.document.run, this.area, numberFormats);
    return this.#each(
      "numberFormat",
      numberFormats.map((row) => row.map(automatic)),
    );
  }

  getBackground(): string {
    return this.getBackgrounds()[0]?.[0] ?? "";
  }

  getBackgrounds(): string[][] {
    return this.#formats((format) => property(format, "background"));
  }

  setBackground(color: string | null): GRange {
    return this.#everywhere("background", color);
  }

  setBackgrounds(colors: readonly (readonly (string | null)[])[]): GRange {
    return this.#each("background", colors);
  }

  setFontColor(color: string | null): GRange {
    return this.#everywhere("fontColor", color);
  }

  setFontColors(colors: readonly (readonly (string | null)[])[]): GRange {
    return this.#each("fontColor", colors);
  }

  getFontFamily(): string {
    return this.getFontFamilies()[0]?.[0] ?? "";
  }

  getFontFamilies(): string[][] {
    return this.#formats((format) => property(format, "fontFamily"));
  }

  setFontFamily(family: string | null): GRange {
    return this.#everywhere("fontFamily", family);
  }

  setFontFamilies(families: readonly (readonly (string | null)[])[]): GRange {
    return this.#each("fontFamily", families);
  }

  getFontSize(): number {
    return this.getFontSizes()[0]?.[0] ?? 10;
  }

  getFontSizes(): number[][] {
    return this.#formats((format) => property(format, "fontSize"));
  }

  setFontSize(size: number): GRange {
    return this.#everywhere("fontSize", size);
  }

  setFontSizes(sizes: readonly (readonly number[])[]): GRange {
    return this.#each("fontSize", sizes);
  }

  getFontStyle(): "normal" | "italic" {
    return this.getFontStyles()[0]?.[0] ?? "normal";
  }

  getFontStyles(): ("normal" | "italic")[][] {
    return this.#formats((format) => property(format, "fontStyle"));
  }

  setFontStyle(style: "normal" | "italic" | null): GRange {
    return this.#everywhere("fontStyle", style);
  }

  setFontStyles(styles: readonly (readonly ("normal" | "italic" | null)[])[]): GRange {
    return this.#each("fontStyle", styles);
  }

  getFontWeight(): "normal" | "bold" {
    return this.getFontWeights()[0]?.[0] ?? "normal";
  }

  getFontWeights(): ("normal" | "bold")[][] {
    return this.#formats((format) => property(format, "fontWeight"));
  }

  setFontWeight(weight: "normal" | "bold" | null): GRange {
    return this.#everywhere("fontWeight", weight);
  }

  setFontWeights(weights: readonly (readonly ("normal" | "bold" | null)[])[]): GRange {
    return this.#each("fontWeight", weights);
  }

  getHorizontalAlignment(): string {
    return this.getHorizontalAlignments()[0]?.[0] ?? "";
  }

  getHorizontalAlignments(): string[][] {
    return this.#formats((format) => property(format, "horizontalAlignment"));
  }

  setHorizontalAlignment(alignment: Align): GRange {
    return this.#everywhere("horizontalAlignment", alignment === "normal" ? null : alignment);
  }

  setHorizontalAlignments(alignments: readonly (readonly Align[])[]): GRange {
    checkShape(this.document.run, this.area, alignments);
    return this.#each(
      "horizontalAlignment",
      alignments.map((row) => row.map((one) => (one === "normal" ? null : one))),
    );
  }

  getVerticalAlignment(): string {
    return this.getVerticalAlignments()[0]?.[0] ?? "";
  }

  getVerticalAlignments(): string[][] {
    return this.#formats((format) => property(format, "verticalAlignment"));
  }

  setVerticalAlignment(alignment: VerticalAlign): GRange {
    return this.#everywhere("verticalAlignment", alignment);
  }

  setVerticalAlignments(alignments: readonly (readonly VerticalAlign[])[]): GRange {
    return this.#each("verticalAlignment", alignments);
  }

  getWrap(): boolean {
    return this.getWraps()[0]?.[0] ?? false;
  }

  getWraps(): boolean[][] {
    return this.#formats((format) => property(format, "wrap") === "WRAP");
  }

  setWrap(isWrapEnabled: boolean): GRange {
    return this.#everywhere("wrap", isWrapEnabled ? "WRAP" : "OVERFLOW");
  }

  setWraps(isWrapEnabled: readonly (readonly boolean[])[]): GRange {
    checkShape(this.document.run, this.area, isWrapEnabled);
    return this.#each(
      "wrap",
      isWrapEnabled.map((row) => row.map((wraps): Wrap => (wraps ? "WRAP" : "OVERFLOW"))),
    );
  }

  getWrapStrategy(): GoogleAppsScript.Spreadsheet.WrapStrategy {
    return WrapStrategy[property(this.sheet.format(this.area.row, this.area.column), "wrap")];
  }

  getWrapStrategies(): GoogleAppsScript.Spreadsheet.WrapStrategy[][] {
    return this.#formats((format) => WrapStrategy[property(format, "wrap")]);
  }

  setWrapStrategy(strategy: GoogleAppsScript.Spreadsheet.WrapStrategy): GRange {
    return this.#everywhere("wrap", this.#wrap(strategy));
  }

  setWrapStrategies(strategies: readonly (readonly GoogleAppsScript.Spreadsheet.WrapStrategy[])[]): GRange {
    checkShape(this.document.run, this.area, strategies);
    return this.#each(
      "wrap",
      strategies.map((row) => row.map((strategy) => this.#wrap(strategy))),
    );
  }

  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color: string | null = null,
    style: GoogleAppsScript.Spreadsheet.BorderStyle | null = null,
  ): GRange {
    const line = { color: color ?? "#000000", style: memberName(style) ?? "SOLID" };
    const { row, column, rows, columns } = this.area;
    const formats = readFormats(this.sheet, this.area, (format) => ({ ...format.borders }));
    formats.forEach((cells, r) => {
      cells.forEach((borders, c) => {
        const sides = [
          ["top", r === 0 ? top : horizontal],
          ["bottom", r === rows - 1 ? bottom : horizontal],
          ["left", c === 0 ? left : vertical],
          ["right", c === columns - 1 ? right : vertical],
        ] as const;
        for (const [side, wanted] of sides) {
          if (wanted === true) borders[side] = line;
          else if (wanted === false) delete borders[side];
        }
      });
    });
    this.sheet.setFormats(
      row,
      column,
      formats.map((cells) => cells.map((borders): CellFormat => ({ borders }))),
    );
    return this.face;
  }

  #formats<T>(read: (format: CellFormat) => T): T[][] {
    return this.document.run.rows(readFormats(this.sheet, this.area, read));
  }

  #everywhere<P extends keyof Omit<CellFormat, "borders">>(name: P, value: NonNullable<CellFormat[P]> | null): GRange {
    writeEverywhere(this.sheet, this.area, name, value);
    return this.face;
  }

  #each<P extends keyof Omit<CellFormat, "borders">>(
    name: P,
    values: readonly (readonly (NonNullable<CellFormat[P]> | null)[])[],
  ): GRange {
    checkShape(this.document.run, this.area, values);
    writeProperty(this.sheet, this.area, name, values);
    return this.face;
  }

  #wrap(strategy: unknown): Wrap {
    const name = memberName(strategy);
    if (name === "WRAP" || name === "OVERFLOW" || name === "CLIP") return name;
    throw this.document.run.exception("A SpreadsheetApp.WrapStrategy is needed.");
  }
}

/** "" and "General" mean that the value alone decides. */
function automatic(numberFormat: string): string | null {
  return numberFormat === "" || /^general$/i.test(numberFormat) ? null : numberFormat;
}
