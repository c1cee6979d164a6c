/** Settings as a new tab of them would say, on the check's own tab: report functions take none without its sections. */
import { DEFAULT_ASSUMPTIONS } from "../../core/assumptions/assumptions.ts";
import { isPlanSection } from "../../core/assumptions/plan-sections.ts";
import {
  SECTION_TITLE_ROW,
  SETTINGS_SECTIONS,
  SETTINGS_VERSION,
  settingsRows,
  VERSION_CELL,
  VERSION_LABEL,
  VERSION_LABEL_CELL,
} from "../../core/assumptions/settings-layout.ts";
import type { SheetValue } from "../../core/table.ts";
import { a1Of, type Rectangle } from "../../reports/a1.ts";
import type { A1 } from "../../reports/sheet-plan.ts";
import { AUTOMATIC, numberFormat, PLAIN_TEXT } from "../../reports/theme.ts";

/** Writes them with their first cell there, and gives their range. */
export function laySettings(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  { row, column }: Pick<Rectangle, "row" | "column">,
): A1 {
  const sections = SETTINGS_SECTIONS.filter(({ id }) => !isPlanSection(id));
  const columns = sections.reduce(
    (last, section) => Math.max(last, section.firstColumn + section.columns.length - 1),
    0,
  );
  const lines = sections.map((section) => ({ section, rows: settingsRows(section.id, DEFAULT_ASSUMPTIONS) }));
  const height = SECTION_TITLE_ROW + 1 + lines.reduce((most, { rows }) => Math.max(most, rows.length), 0);
  const values = Array.from({ length: height }, () => Array.from({ length: columns }, (): SheetValue => ""));
  // As on the settings tab: a word that could be read as a month stays a word.
  const formats = values.map((cells) => cells.map((): string => AUTOMATIC));
  const put = (at: Pick<Rectangle, "row" | "column">, value: SheetValue, format = PLAIN_TEXT): void => {
    const [cells, own] = [values[at.row - 1], formats[at.row - 1]];
    if (cells === undefined || own === undefined) return;
    cells[at.column - 1] = value;
    own[at.column - 1] = format;
  };
  put(VERSION_LABEL_CELL, VERSION_LABEL);
  put(VERSION_CELL, SETTINGS_VERSION, AUTOMATIC);
  for (const { section, rows } of lines) {
    const { firstColumn } = section;
    put({ row: SECTION_TITLE_ROW, column: firstColumn }, section.title);
    section.columns.forEach(({ heading }, at) => {
      put({ row: SECTION_TITLE_ROW + 1, column: firstColumn + at }, heading);
    });
    rows.forEach(({ cells, formats: own }, line) => {
      cells.forEach((cell, at) => {
        const format = numberFormat(own[at] ?? "text", DEFAULT_ASSUMPTIONS.currency);
        put({ row: SECTION_TITLE_ROW + 2 + line, column: firstColumn + at }, cell ?? "", format);
      });
    });
  }
  const place = { row, column, rows: height, columns };
  const missing = column + columns - 1 - sheet.getMaxColumns();
  if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
  sheet.getRange(row, column, height, columns).setNumberFormats(formats).setValues(values);
  return a1Of(place);
}
