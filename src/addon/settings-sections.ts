/** Writes whole sections of the settings tab: titles, headings with their notes, formats, validation lists, rows. */
import type { CurrencyAssumption } from "../core/assumptions/assumptions.ts";
import type { SettingsColumn, SettingsRow, SettingsSection } from "../core/assumptions/settings-layout.ts";
import { type CivilDate, toSerial } from "../core/calendar.ts";
import type { Cell, Format, SheetValue } from "../core/table.ts";
import { a1Of } from "../reports/a1.ts";
import { numberFormat, STYLES } from "../reports/theme.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface FilledSection {
  /** Where it is to stand: its `firstColumn`. */
  readonly section: SettingsSection;
  readonly rows: readonly SettingsRow[];
}

/** The sections side by side, their titles in that row. The sheet has room for them already. */
export function writeSections(
  sheet: Sheet,
  titleRow: number,
  sections: readonly FilledSection[],
  currency: CurrencyAssumption,
): void {
  for (const { section, rows } of sections) {
    const { firstColumn, columns } = section;
    const titles = columns.map((_, index) => (index === 0 ? section.title : ""));
    const head = sheet.getRange(titleRow, firstColumn, 2, columns.length);
    head.setValues([titles, columns.map(({ heading }) => heading)]);
    head.setNotes([columns.map((_, index) => (index === 0 ? section.note : "")), columns.map(({ note }) => note)]);
    for (const [index, { width }] of columns.entries()) sheet.setColumnWidth(firstColumn + index, width);
    formatSection(sheet, titleRow + 2, section, rows, currency);
    if (rows.length > 0) {
      sheet.getRange(titleRow + 2, firstColumn, rows.length, columns.length).setValues(valuesOf(rows));
    }
    validateSection(sheet, titleRow + 2, section, rows);
  }
  styleHeads(
    sheet,
    titleRow,
    sections.map(({ section }) => section),
  );
}

/** One more column of a section that stands in the sheet. */
export function writeColumn(
  sheet: Sheet,
  headingRow: number,
  column: number,
  { heading, note, format, width }: SettingsColumn,
  currency: CurrencyAssumption,
): void {
  sheet.getRange(headingRow, column).setValue(heading).setNote(note);
  sheet.setColumnWidth(column, width);
  const below = sheet.getRange(headingRow + 1, column, sheet.getMaxRows() - headingRow, 1);
  if (format !== "by row") below.setNumberFormat(numberFormat(format, currency));
}

export function sheetValue(cell: Cell, format: Format): SheetValue {
  if (cell === null) return "";
  return (format === "date" || format === "month") && typeof cell === "string" ? toSerial(cell as CivilDate) : cell;
}

/** Formats go down to the last row, so that a row a person adds looks and reads like the others. */
function formatSection(
  sheet: Sheet,
  first: number,
  section: SettingsSection,
  rows: readonly SettingsRow[],
  currency: CurrencyAssumption,
): void {
  const columns = new Map<string, number[]>();
  section.columns.forEach(({ format }, index) => {
    const column = section.firstColumn + index;
    if (format !== "by row") {
      const pattern = numberFormat(format, currency);
      columns.set(pattern, [...(columns.get(pattern) ?? []), column]);
    } else if (rows.length > 0) {
      const formats = rows.map((row) => [numberFormat(row.formats[index] ?? "text", currency)]);
      sheet.getRange(first, column, rows.length, 1).setNumberFormats(formats);
    }
  });
  const height = sheet.getMaxRows() - first + 1;
  for (const [pattern, own] of columns) {
    const areas = own.map((column) => a1Of({ row: first, column, rows: height, columns: 1 }));
    sheet.getRangeList(areas).setNumberFormat(pattern);
  }
}

function validateSection(sheet: Sheet, first: number, section: SettingsSection, rows: readonly SettingsRow[]): void {
  section.columns.forEach(({ words, note }, index) => {
    const column = section.firstColumn + index;
    if (words !== undefined) {
      sheet.getRange(first, column, sheet.getMaxRows() - first + 1, 1).setDataValidation(listRule(words, note));
    } else if (rows.some((row) => (row.words[index] ?? null) !== null)) {
      const rules = rows.map((row) => [row.words[index] ? listRule(row.words[index] ?? [], note) : null]);
      sheet.getRange(first, column, rows.length, 1).setDataValidations(rules);
    }
  });
}

function listRule(words: readonly string[], help: string): GoogleAppsScript.Spreadsheet.DataValidation {
  return SpreadsheetApp.newDataValidation()
    .requireValueInList([...words], true)
    .setAllowInvalid(false)
    .setHelpText(help)
    .build();
}

function styleHeads(sheet: Sheet, titleRow: number, sections: readonly SettingsSection[]): void {
  const { section, heading } = STYLES;
  const row = (at: number): string[] =>
    sections.map(({ firstColumn, columns }) =>
      a1Of({ row: at, column: firstColumn, rows: 1, columns: columns.length }),
    );
  sheet
    .getRangeList(row(titleRow))
    .setFontWeight("bold")
    .setFontSize(section.size ?? 12)
    .setFontColor(section.color ?? null);
  sheet
    .getRangeList(row(titleRow + 1))
    .setFontWeight("bold")
    .setBackground(heading.background ?? null)
    .setFontColor(heading.color ?? null);
}

function valuesOf(rows: readonly SettingsRow[]): SheetValue[][] {
  return rows.map((row) => row.cells.map((cell, index) => sheetValue(cell, row.formats[index] ?? "text")));
}
