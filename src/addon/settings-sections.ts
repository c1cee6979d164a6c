/** A section of the settings tab on the sheet: its heads, the formats of its columns, and the words that they allow. */
import type { Assumptions } from "../core/assumptions/assumptions.ts";
import { SECTION_TITLE_ROW, type SettingsRow, type SettingsSection } from "../core/assumptions/settings-layout.ts";
import { a1Of } from "../reports/a1.ts";
import { numberFormat, STYLES } from "../reports/theme.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Title, headings, their notes and the widths. */
export function writeHead(sheet: Sheet, section: SettingsSection, titleRow: number): void {
  const { firstColumn, columns } = section;
  const titles = columns.map((_, index) => (index === 0 ? section.title : ""));
  const head = sheet.getRange(titleRow, firstColumn, 2, columns.length);
  head.setValues([titles, columns.map(({ heading }) => heading)]);
  head.setNotes([columns.map((_, index) => (index === 0 ? section.note : "")), columns.map(({ note }) => note)]);
  for (const [index, { width }] of columns.entries()) sheet.setColumnWidth(firstColumn + index, width);
}

/** Formats go down to the last row, so that a row a person adds looks and reads like the others. */
export function formatSection(
  sheet: Sheet,
  section: SettingsSection,
  rows: readonly SettingsRow[],
  { currency }: Assumptions,
  first = SECTION_TITLE_ROW + 2,
): void {
  section.columns.forEach(({ format }, index) => {
    const column = section.firstColumn + index;
    const range = sheet.getRange(first, column, sheet.getMaxRows() - first + 1, 1);
    if (format !== "by row") range.setNumberFormat(numberFormat(format, currency));
    else if (rows.length > 0) {
      const formats = rows.map((row) => [numberFormat(row.formats[index] ?? "text", currency)]);
      sheet.getRange(first, column, rows.length, 1).setNumberFormats(formats);
    }
  });
}

export function validateSection(
  sheet: Sheet,
  section: SettingsSection,
  rows: readonly SettingsRow[],
  first = SECTION_TITLE_ROW + 2,
): void {
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

export function styleHeads(sheet: Sheet, sections: readonly SettingsSection[], titleRow: number): void {
  const { section, heading } = STYLES;
  const row = (at: number): string[] =>
    sections.map(({ firstColumn, columns }) =>
      a1Of({ row: at, column: firstColumn, rows: 1, columns: columns.length }),
    );
  const titles = sheet.getRangeList(row(titleRow));
  titles
    .setFontWeight("bold")
    .setFontSize(section.size ?? 12)
    .setFontColor(section.color ?? null);
  const headings = sheet.getRangeList(row(titleRow + 1));
  headings
    .setFontWeight("bold")
    .setBackground(heading.background ?? null)
    .setFontColor(heading.color ?? null);
}
