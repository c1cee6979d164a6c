/** Formats by property, as Apps Script's getters and setters see them: one value a cell, null for "back to normal". */
import type { Area, CellFormat, Sheet } from "../spreadsheet/model.ts";

export type FormatProperty = Exclude<keyof CellFormat, "borders">;

/** What Google's getters say of a cell that nobody formatted. */
const DEFAULTS = {
  numberFormat: "0.###############",
  fontWeight: "normal",
  fontStyle: "normal",
  fontSize: 10,
  fontColor: "#000000",
  fontFamily: "Arial",
  background: "#ffffff",
  horizontalAlignment: "general",
  verticalAlignment: "bottom",
  wrap: "OVERFLOW",
} as const;

export function readFormats<T>(sheet: Sheet, area: Area, read: (format: CellFormat) => T): T[][] {
  return Array.from({ length: area.rows }, (_row, r) =>
    Array.from({ length: area.columns }, (_cell, c) => read(sheet.format(area.row + r, area.column + c))),
  );
}

export function property<P extends FormatProperty>(
  format: CellFormat,
  name: P,
): NonNullable<CellFormat[P]> | (typeof DEFAULTS)[P] {
  const value = format[name];
  return value === undefined ? DEFAULTS[name] : value;
}

/** Writes one property of every cell; null takes it away. */
export function writeProperty<P extends FormatProperty>(
  sheet: Sheet,
  area: Area,
  name: P,
  values: readonly (readonly (NonNullable<CellFormat[P]> | null)[])[],
): void {
  if (values.some((row) => row.includes(null))) {
    const kept = readFormats(sheet, area, (format) => without(format, name));
    sheet.clear(area, { formats: true });
    sheet.setFormats(area.row, area.column, kept);
  }
  sheet.setFormats(
    area.row,
    area.column,
    values.map((row) => row.map((value): CellFormat => (value === null ? {} : { [name]: value }))),
  );
}

export function writeEverywhere<P extends FormatProperty>(
  sheet: Sheet,
  area: Area,
  name: P,
  value: NonNullable<CellFormat[P]> | null,
): void {
  if (value !== null) {
    const format: CellFormat = { [name]: value };
    sheet.setFormat(area, format);
    return;
  }
  const row = Array.from({ length: area.columns }, () => null);
  writeProperty(
    sheet,
    area,
    name,
    Array.from({ length: area.rows }, () => row),
  );
}

function without(format: CellFormat, name: FormatProperty): CellFormat {
  return Object.fromEntries(Object.entries(format).filter(([key]) => key !== name));
}
